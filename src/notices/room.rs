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
        let (mut proposals, own): (Vec<_>, Vec<_>) = promises
            .iter()
            .filter(|promise| promise.is_up_on(day))
            .partition(|promise| promise.kind == Of::Proposal);
        proposals.sort_by_key(|proposal| proposal.on);
        let own: HashSet<_> = own.iter().map(|promise| promise.person.as_str()).collect();
        let left = usize::from(rules.room).saturating_sub(own.len());
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
