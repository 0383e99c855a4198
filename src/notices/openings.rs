//! When a gathered notice may be shown.

use std::iter::successors;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::{LATE, Of, Promise, Rules};

/// How many days hold an opening, if any do: on one ordinary weekday the hour may have passed, the next may
/// be silent, and a week later there is another.
const AT_MOST: usize = 15;

/// The days on which a gathered notice may be shown, and from which hour.
pub(super) struct Openings<'a> {
    rules: &'a Rules,
}

impl<'a> Openings<'a> {
    pub(super) fn new(rules: &'a Rules) -> Self {
        Self { rules }
    }

    /// Whether a gathered notice may be shown at this moment.
    pub(super) fn open(&self, now: NaiveDateTime) -> bool {
        let (time, from) = (now.time(), self.rules.notify_at);
        self.has_one(now.date()) && time >= from && (time < LATE || from >= LATE)
    }

    /// Whether nothing at all is announced on this day.
    pub(super) fn is_silent(&self, day: NaiveDate) -> bool {
        self.rules.silent_on == Some(day)
    }

    /// The first moment after `now`, on `day` or later, at which a gathered notice may be shown; none where
    /// every weekday is quiet.
    pub(super) fn next_from(&self, day: NaiveDate, now: NaiveDateTime) -> Option<NaiveDateTime> {
        successors(Some(day.max(now.date())), NaiveDate::succ_opt)
            .take(AT_MOST)
            .filter(|day| self.has_one(*day))
            .map(|day| day.and_time(self.rules.notify_at))
            .find(|opening| *opening > now)
    }

    /// As [`Openings::next_from`], on a day that has had no gathered notice: a day has one.
    pub(super) fn next_gathered(
        &self,
        day: NaiveDate,
        now: NaiveDateTime,
        gathered_on: Option<NaiveDate>,
    ) -> Option<NaiveDateTime> {
        let opening = self.next_from(day, now)?;
        if gathered_on == Some(opening.date()) {
            self.next_from(opening.date(), opening)
        } else {
            Some(opening)
        }
    }

    /// The day from which a promise belongs into a gathered notice: its own, but for a date on a quiet day
    /// the last ordinary day before, if the date was written down by then.
    pub(super) fn first_for(&self, promise: &Promise) -> NaiveDate {
        match promise.kind {
            Of::Date => {
                self.last_ordinary(promise.on).unwrap_or(promise.on).max(promise.written_on).min(promise.on)
            }
            Of::FollowUp | Of::Proposal => promise.on,
        }
    }

    fn last_ordinary(&self, day: NaiveDate) -> Option<NaiveDate> {
        successors(Some(day), NaiveDate::pred_opt).take(7).find(|day| !self.is_quiet(*day))
    }

    fn is_quiet(&self, day: NaiveDate) -> bool {
        self.rules.quiet_days.contains(&day.weekday())
    }

    fn has_one(&self, day: NaiveDate) -> bool {
        !self.is_quiet(day) && !self.is_silent(day)
    }
}
