//! The slow, obvious model: it walks from day to day, asks of each whether something comes on it, and keeps
//! what waits. It shares no rule with the code it is held against.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::support::{Of, Rounds, comes_every_year};

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

impl Schedule {
    /// Whether it comes on this day.
    pub fn comes_on(&self, day: NaiveDate) -> bool {
        let Self { first, leaps_forward, .. } = *self;
        match &self.comes {
            Comes::Once => day == first,
            Comes::Birthday => {
                day >= self.written && comes_every_year((first.month(), first.day()), leaps_forward, day)
            }
            Comes::Round(every, of) => Rounds { every: *every, of, first, leaps_forward }.come_on(day),
        }
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
