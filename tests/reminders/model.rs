//! The slow, obvious model: it walks from day to day, asks of each whether something comes on it, and keeps
//! what waits. It shares no rule with the code it is held against.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

/// Something that is set for a person.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub comes: Comes,
    /// The first day; of a birthday only day and month count.
    pub first: NaiveDate,
    pub at: Option<NaiveTime>,
    pub until: Option<NaiveDate>,
    /// The day on which it is written down.
    pub written: NaiveDate,
    /// Whether 29 February comes on 1 March in other years.
    pub leaps_forward: bool,
}

/// How it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comes {
    Once,
    /// Every so many of these.
    Round(u32, Of),
    Birthday,
}

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

impl Schedule {
    /// Whether it comes on this day.
    pub fn comes_on(&self, day: NaiveDate) -> bool {
        match &self.comes {
            Comes::Once => day == self.first,
            Comes::Birthday => day >= self.written && self.is_day_of_year(day),
            Comes::Round(every, of) => {
                let mut begins = self.first;
                while !self.fits(of, begins) {
                    begins = begins.succ_opt().unwrap();
                }
                let rounds = round(of, day) - round(of, begins);
                day >= begins && self.fits(of, day) && rounds % i64::from(*every) == 0
            }
        }
    }

    fn fits(&self, of: &Of, day: NaiveDate) -> bool {
        let length = (28..=31).rev().find(|last| day.with_day(*last).is_some()).unwrap();
        match of {
            Of::Days => true,
            Of::Weeks => day.weekday() == self.first.weekday(),
            Of::Weekdays(weekdays) => weekdays.contains(&day.weekday()),
            Of::Months => day.day() == self.first.day().min(length),
            Of::DayOfMonth(number) => day.day() == (*number).min(length),
            Of::NthOfMonth(5, weekday) => day.weekday() == *weekday && day.day() + 7 > length,
            Of::NthOfMonth(nth, weekday) => day.weekday() == *weekday && day.day().div_ceil(7) == *nth,
            Of::Years => self.is_day_of_year(day),
        }
    }

    fn is_day_of_year(&self, day: NaiveDate) -> bool {
        let (month, number) = (self.first.month(), self.first.day());
        let leaps = NaiveDate::from_ymd_opt(day.year(), 2, 29).is_none() && (month, number) == (2, 29);
        let own = match (leaps, self.leaps_forward) {
            (false, _) => (month, number),
            (true, false) => (2, 28),
            (true, true) => (3, 1),
        };
        (day.month(), day.day()) == own
    }
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

/// What is done with something that is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Done,
    /// Off for so many days.
    Later(u64),
    NoDay,
    LetGo,
}

/// Where something stands: what waits, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    waits_since: Option<NaiveDate>,
    off_until: Option<NaiveDate>,
    no_day: bool,
    ended: bool,
}

impl Standing {
    /// The day begins.
    pub fn dawn(self, schedule: &Schedule, day: NaiveDate) -> Self {
        let mut standing = self;
        let birthday = schedule.comes == Comes::Birthday;
        let latest = self.waits_since.max(self.off_until);
        if birthday && latest.is_some_and(|latest| latest + Days::new(7) < day) {
            standing = Self::default();
        }
        let in_time = schedule.until.is_none_or(|until| day <= until);
        let is_new = standing.waits_since.is_none() && !standing.ended;
        // A repeat whose start has gone by comes from the day of writing on.
        if is_new && in_time && day >= schedule.written && schedule.comes_on(day) {
            standing = Self { waits_since: Some(day), ..Self::default() };
        }
        standing
    }

    /// Since when it waits, if it is up.
    pub fn up(self, schedule: &Schedule, day: NaiveDate) -> Option<NaiveDate> {
        let off = self.no_day || self.off_until.is_some_and(|until| day < until);
        let quiet = schedule.until.is_some_and(|until| until < day);
        self.waits_since.filter(|_| !off && !quiet)
    }

    /// Something is done with it, on a day on which it is up.
    pub fn after(self, act: Act, schedule: &Schedule, day: NaiveDate) -> Self {
        let over = Self { ended: schedule.comes == Comes::Once, ..Self::default() };
        match act {
            Act::Done => over,
            Act::Later(days) => Self { off_until: Some(day + Days::new(days)), ..self },
            // A birthday without a day is left out this year, and one let go is skipped this year.
            Act::NoDay | Act::LetGo if schedule.comes == Comes::Birthday => over,
            Act::NoDay => Self { no_day: true, ..self },
            Act::LetGo => Self { ended: true, ..Self::default() },
        }
    }
}
