//! Spans: so many days, weeks, months or years.

use std::fmt;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a span is counted in. Months are months, not thirty days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Civil days.
    Day,
    /// Seven civil days.
    Week,
    /// Calendar months, the day clamped to the month's last.
    Month,
    /// Twelve calendar months.
    Year,
}

/// A length of time in calendar units, such as "2 months". The count is 1 to 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    count: u32,
    unit: Unit,
}

impl Span {
    /// The largest count of a span: with it no sum of days leaves the calendar.
    pub const MOST: u32 = 999;

    /// A span of `count` units; none for zero or more than [`Span::MOST`].
    pub fn new(count: u32, unit: Unit) -> Option<Self> {
        (1..=Self::MOST).contains(&count).then_some(Self { count, unit })
    }

    /// How many units, 1 to [`Span::MOST`].
    pub fn count(self) -> u32 {
        self.count
    }

    /// What it is counted in.
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// The `n`-th day counted from `first` (0 is `first` itself), clamped to the end of its month;
    /// none where the calendar ends.
    pub fn nth_after(self, first: NaiveDate, n: u32) -> Option<NaiveDate> {
        let count = self.count.checked_mul(n)?;
        match self.unit {
            Unit::Day => first.checked_add_days(Days::new(count.into())),
            Unit::Week => first.checked_add_days(Days::new(u64::from(count) * 7)),
            Unit::Month => first.checked_add_months(Months::new(count)),
            Unit::Year => first.checked_add_months(Months::new(count.checked_mul(12)?)),
        }
    }

    /// The day one span after `day`.
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        self.nth_after(day, 1)
    }
}

/// The shortest form, as `bta every` takes it: `month`, `2 months`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        };
        match self.count {
            1 => f.write_str(unit),
            count => write!(f, "{count} {unit}s"),
        }
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        crate::when::span(&text).ok_or_else(|| serde::de::Error::custom("not a span such as 2 months"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_31st_comes_back_after_february() {
        let month = Span::new(1, Unit::Month).unwrap();
        let first = day("2027-01-31");
        let days: Vec<_> = (1..=3).filter_map(|n| month.nth_after(first, n)).collect();
        assert_eq!(days, [day("2027-02-28"), day("2027-03-31"), day("2027-04-30")]);
    }

    #[test]
    fn a_leap_day_comes_on_28_february_in_other_years_and_on_the_29th_again() {
        let year = Span::new(1, Unit::Year).unwrap();
        let first = day("2024-02-29");
        assert_eq!(year.nth_after(first, 1), Some(day("2025-02-28")));
        assert_eq!(year.nth_after(first, 4), Some(day("2028-02-29")));
    }

    #[test]
    fn the_end_of_the_calendar_is_no_day() {
        let years = Span::new(999, Unit::Year).unwrap();
        assert_eq!(years.nth_after(day("2026-01-01"), u32::MAX), None);
    }
}
