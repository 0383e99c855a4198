//! Room: which proposals a day has a place for.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Of, Promise, Rules};

/// Whom a day has room to propose.
pub(super) struct Room<'a>(HashSet<&'a str>);

impl<'a> Room<'a> {
    /// The room of a day if nobody does anything until then. The people of the user's own promises come
    /// first, told or not; then those who have been proposed longest. Whoever is up anyway is not proposed
    /// besides.
    pub(super) fn on(day: NaiveDate, promises: &'a [Promise], rules: &Rules) -> Self {
        let mut proposed = HashSet::new();
        if !rules.announce_proposals {
            return Self(proposed);
        }
        let up = |proposed: bool| {
            let kind = move |promise: &&Promise| (promise.kind == Of::Proposal) == proposed;
            promises.iter().filter(kind).filter(move |promise| promise.is_up_on(day))
        };
        let own: HashSet<_> = up(false).map(|promise| promise.person.as_str()).collect();
        let left = usize::from(rules.room).saturating_sub(own.len());
        if left == 0 {
            return Self(proposed);
        }
        let mut proposals: Vec<_> = up(true).collect();
        proposals.sort_by_key(|proposal| proposal.on);
        for person in proposals.iter().map(|proposal| proposal.person.as_str()) {
            if proposed.len() < left && !own.contains(person) {
                proposed.insert(person);
            }
        }
        Self(proposed)
    }

    /// Whether there is a place for a promise; what the user set always has one.
    pub(super) fn holds(&self, promise: &Promise) -> bool {
        promise.kind != Of::Proposal || self.0.contains(promise.person.as_str())
    }
}
