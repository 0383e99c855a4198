//! What was told already, and so how a promise still wants to be announced.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{AGAIN_AFTER, GRACE, Of, Promise, Told, openings::Openings};

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

/// Where a promise stands in the history.
#[derive(Clone, Copy)]
pub(super) struct Place(usize);

/// What was told of the promises that have a place in it.
#[derive(Default)]
pub(super) struct History<'a> {
    places: HashMap<(&'a str, NaiveDate, Option<NaiveTime>), Place>,
    namings: Vec<Namings>,
}

impl<'a> History<'a> {
    /// The place of a promise, made for it where it has none yet.
    pub(super) fn place(&mut self, promise: &'a Promise) -> Place {
        let key = (promise.reminder.as_str(), promise.on, promise.own_time());
        *self.places.entry(key).or_insert_with(|| {
            self.namings.push(Namings::default());
            Place(self.namings.len() - 1)
        })
    }

    /// Notes what was told, so far as it is of a promise that has a place.
    pub(super) fn note(&mut self, told: &[Told]) {
        for told in told {
            let Some(Place(at)) = self.places.get(&(told.reminder.as_str(), told.on, told.at)) else {
                continue;
            };
            let Some(naming) = self.namings.get_mut(*at) else { continue };
            if told.again {
                naming.again = true;
            } else {
                naming.first_on = Some(told.told_on);
            }
        }
    }

    /// What is left to announce of a promise at `now`, room not asked for.
    pub(super) fn wish(
        &self,
        promise: &Promise,
        Place(at): Place,
        now: NaiveDateTime,
        openings: &Openings<'_>,
    ) -> Option<Wish> {
        let namings = self.namings.get(at)?;
        let (told_on, named_again) = (namings.first_on, namings.again);
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
