//! What was told already, and so how a promise still wants to be announced.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{AGAIN_AFTER, GRACE, Of, Promise, Shown, openings::Openings};

/// How a promise still wants to be announced.
pub(super) enum Wish {
    /// At its own moment.
    OfItsOwn(NaiveDateTime),
    /// In a gathered notice, from a day on; `missed` if its own moment has gone by.
    Gathered { from: NaiveDate, again: bool, missed: bool },
}

/// What was told of one day of a promise.
#[derive(Default)]
struct Namings {
    first_on: Option<NaiveDate>,
    again: bool,
}

pub(super) struct History<'a>(HashMap<(&'a str, NaiveDate, Option<NaiveTime>), Namings>);

impl<'a> History<'a> {
    pub(super) fn of(shown: &'a Shown) -> Self {
        let mut namings: HashMap<_, Namings> = HashMap::new();
        for told in &shown.told {
            let naming = namings.entry((told.reminder.as_str(), told.on, told.at)).or_default();
            if told.again {
                naming.again = true;
            } else {
                naming.first_on = Some(told.told_on);
            }
        }
        Self(namings)
    }

    /// What is left to announce of a promise at `now`, room not asked for.
    pub(super) fn wish(
        &self,
        promise: &Promise,
        now: NaiveDateTime,
        openings: &Openings<'_>,
    ) -> Option<Wish> {
        let namings = self.0.get(&(promise.reminder.as_str(), promise.on, promise.own_time()));
        let told_on = namings.and_then(|namings| namings.first_on);
        let named_again = namings.is_some_and(|namings| namings.again);
        match (promise.own_moment(), told_on) {
            (Some(at), None) => {
                // On a silent day its moment passes unsaid, however soon after it the day ends.
                let missed = now.signed_duration_since(at) > GRACE || openings.is_silent(at.date());
                Some(if missed {
                    Wish::Gathered { from: at.date(), again: false, missed }
                } else {
                    Wish::OfItsOwn(at)
                })
            }
            (None, None) if !promise.written_for_the_same_day() => {
                Some(Wish::Gathered { from: openings.first_for(promise), again: false, missed: false })
            }
            _ if promise.kind == Of::FollowUp && !named_again => {
                let since = told_on.map_or(promise.on, |told_on| told_on.max(promise.on));
                let from = since.checked_add_signed(AGAIN_AFTER)?;
                Some(Wish::Gathered { from, again: true, missed: false })
            }
            _ => None,
        }
    }
}
