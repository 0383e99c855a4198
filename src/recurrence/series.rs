//! The days of a recurrence, numbered from its first.

use chrono::NaiveDate;

use super::pattern::Pattern;

/// A pattern's days in every so many periods. A day is found by its number, and a number by its day,
/// by reckoning alone, however far away.
#[derive(Clone, Copy, Debug)]
pub(super) struct Series {
    pattern: Pattern,
    /// How many periods from one to the next: 1 to [`super::Span::MOST`].
    step: i64,
    /// The period of day 0.
    begins: i64,
    /// How many days of that period are before day 0.
    missed: i64,
}

impl Series {
    /// The series whose day 0 is the pattern's first day from `first` on; none where the calendar ends.
    pub(super) fn new(pattern: Pattern, step: u32, first: NaiveDate) -> Option<Self> {
        let period = pattern.period_of(first);
        // Every period has a day, so the next one's at the latest.
        let mut days =
            (period..=period + 1).flat_map(|period| (0..pattern.days_each()).map(move |n| (period, n)));
        let (begins, missed) =
            days.find(|(period, n)| pattern.day(*period, *n).is_some_and(|day| day >= first))?;
        Some(Self { pattern, step: step.into(), begins, missed })
    }

    /// Day `n`; none where the calendar ends, or before day 0.
    pub(super) fn day(&self, n: i64) -> Option<NaiveDate> {
        let each = self.pattern.days_each();
        let from_begin = n + self.missed;
        (n >= 0)
            .then(|| self.pattern.day(self.at(from_begin.div_euclid(each)), from_begin.rem_euclid(each)))?
    }

    /// The number of the latest day that is not after `day`; negative before day 0.
    pub(super) fn latest(&self, day: NaiveDate) -> i64 {
        let each = self.pattern.days_each();
        let round = (self.pattern.period_of(day) - self.begins).div_euclid(self.step);
        let has_come =
            |n: &i64| self.pattern.day(self.at(round), *n).is_none_or(|candidate| candidate <= day);
        // Where the round's first day is still to come, the last of the round before it is the latest.
        let come = (0..each).take_while(has_come).count();
        round * each + i64::try_from(come).unwrap_or(each) - 1 - self.missed
    }

    /// The number of a period that has days, by its round.
    fn at(&self, round: i64) -> i64 {
        self.begins + round * self.step
    }
}
