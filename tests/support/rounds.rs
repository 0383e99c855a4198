//! What comes round, walked from day to day: slow, obvious, and written apart from the core that it is held against.

use chrono::{Datelike, NaiveDate, Weekday};

/// What a round is made of, and on which of its days something comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    Days,
    Weeks,
    Weekdays(Vec<Weekday>),
    Months,
    DayOfMonth(u32),
    /// The first to the fourth; the fifth is the last.
    NthOfMonth(u32, Weekday),
    Years,
}

/// Rounds that are counted from a first day.
#[derive(Clone, Copy, Debug)]
pub struct Rounds<'a> {
    /// Every so many of these.
    pub every: u32,
    pub of: &'a Of,
    pub first: NaiveDate,
    /// Whether 29 February comes on 1 March in other years.
    pub leaps_forward: bool,
}

impl Rounds<'_> {
    /// Whether something comes on this day.
    pub fn come_on(self, day: NaiveDate) -> bool {
        let mut begins = self.first;
        while !self.fit(begins) {
            begins = begins.succ_opt().unwrap();
        }
        let rounds = round(self.of, day) - round(self.of, begins);
        day >= begins && self.fit(day) && rounds % i64::from(self.every) == 0
    }

    fn fit(self, day: NaiveDate) -> bool {
        let length = (28..=31).rev().find(|last| day.with_day(*last).is_some()).unwrap();
        match self.of {
            Of::Days => true,
            Of::Weeks => day.weekday() == self.first.weekday(),
            Of::Weekdays(weekdays) => weekdays.contains(&day.weekday()),
            Of::Months => day.day() == self.first.day().min(length),
            Of::DayOfMonth(number) => day.day() == (*number).min(length),
            Of::NthOfMonth(5, weekday) => day.weekday() == *weekday && day.day() + 7 > length,
            Of::NthOfMonth(nth, weekday) => day.weekday() == *weekday && day.day().div_ceil(7) == *nth,
            Of::Years => comes_every_year((self.first.month(), self.first.day()), self.leaps_forward, day),
        }
    }
}

/// Whether the day of a month and a number comes, in its year, on `day`.
pub fn comes_every_year((month, number): (u32, u32), leaps_forward: bool, day: NaiveDate) -> bool {
    let leaps = (month, number) == (2, 29) && NaiveDate::from_ymd_opt(day.year(), 2, 29).is_none();
    let own = match (leaps, leaps_forward) {
        (false, _) => (month, number),
        (true, false) => (2, 28),
        (true, true) => (3, 1),
    };
    (day.month(), day.day()) == own
}

fn round(of: &Of, day: NaiveDate) -> i64 {
    let (year, days) = (i64::from(day.year()), i64::from(day.num_days_from_ce()));
    match of {
        Of::Days => days,
        // 1 January of the year 1 was a Monday.
        Of::Weeks | Of::Weekdays(_) => (days - 1) / 7,
        Of::Months | Of::DayOfMonth(_) | Of::NthOfMonth(..) => year * 12 + i64::from(day.month()),
        Of::Years => year,
    }
}
