//! A day of every year: birthdays, anniversaries.

use chrono::{Datelike, NaiveDate};

use super::{END, LeapDay};

/// A day and a month that come round every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Yearly {
    month: u32,
    day: u32,
    leap_day: LeapDay,
}

impl Yearly {
    /// The `day` (1 to 31) of the `month` (1 to 12); none where no year has it. `leap_day` matters for
    /// 29 February alone.
    pub fn new(month: u32, day: u32, leap_day: LeapDay) -> Option<Self> {
        // 2000 is a leap year, so 29 February passes.
        NaiveDate::from_ymd_opt(2000, month, day).map(|_| Self { month, day, leap_day })
    }

    /// The day of each year on which `day` falls.
    pub(super) fn of(day: NaiveDate, leap_day: LeapDay) -> Self {
        Self { month: day.month(), day: day.day(), leap_day }
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u32 {
        self.day
    }

    /// When 29 February comes in other years.
    pub fn leap_day(self) -> LeapDay {
        self.leap_day
    }

    /// Whether this is 29 February, which most years do not have.
    pub fn is_leap_day(self) -> bool {
        (self.month, self.day) == (2, 29)
    }

    /// The day in a year; none after the year 9999.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        let day = NaiveDate::from_ymd_opt(year, self.month, self.day).or_else(|| match self.leap_day {
            LeapDay::Before => NaiveDate::from_ymd_opt(year, 2, 28),
            LeapDay::After => NaiveDate::from_ymd_opt(year, 3, 1),
        });
        day.filter(|day| *day <= END)
    }

    /// The next such day, `day` included; none after the year 9999.
    pub fn on_or_after(self, day: NaiveDate) -> Option<NaiveDate> {
        let this = self.in_year(day.year()).filter(|this| *this >= day);
        this.or_else(|| self.in_year(day.year() + 1))
    }

    /// The most recent such day, `day` included; none where the calendar begins.
    pub fn on_or_before(self, day: NaiveDate) -> Option<NaiveDate> {
        let this = self.in_year(day.year()).filter(|this| *this <= day);
        this.or_else(|| self.in_year(day.year() - 1))
    }
}
