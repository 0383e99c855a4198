//! The days that a week, a month or a year has.

use chrono::{Datelike, NaiveDate, Weekday, WeekdaySet};

use super::{LeapDay, Nth, On, Rule, Unit, Yearly};

/// Days within each period: day, week, month or year. Periods are numbered without a gap, across the year 0.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pattern {
    /// Each day is a period.
    Day,
    Weekdays(WeekdaySet),
    DayOfMonth(u32),
    WeekdayOfMonth(Nth, Weekday),
    DayOfYear(Yearly),
}

impl Pattern {
    /// What the rule says, with its first day known.
    pub(super) fn of(rule: Rule, first: NaiveDate, leap_day: LeapDay) -> Self {
        match (rule.on(), rule.every().unit()) {
            (On::Weekdays(days), _) => Self::Weekdays(days),
            (On::DayOfMonth(day), _) => Self::DayOfMonth(day),
            (On::WeekdayOfMonth(nth, weekday), _) => Self::WeekdayOfMonth(nth, weekday),
            (On::FirstDay, Unit::Day) => Self::Day,
            (On::FirstDay, Unit::Week) => Self::Weekdays(WeekdaySet::single(first.weekday())),
            (On::FirstDay, Unit::Month) => Self::DayOfMonth(first.day()),
            (On::FirstDay, Unit::Year) => Self::DayOfYear(Yearly::of(first, leap_day)),
        }
    }

    /// The number of the period that the day is in.
    pub(super) fn period_of(self, day: NaiveDate) -> i64 {
        match self {
            Self::Day => day.num_days_from_ce().into(),
            // 1 January of the year 1, the first day, is a Monday.
            Self::Weekdays(_) => (i64::from(day.num_days_from_ce()) - 1).div_euclid(7),
            Self::DayOfMonth(_) | Self::WeekdayOfMonth(..) => {
                i64::from(day.year()) * 12 + i64::from(day.month0())
            }
            Self::DayOfYear(_) => day.year().into(),
        }
    }

    /// How many days each period has.
    pub(super) fn days_each(self) -> i64 {
        match self {
            Self::Weekdays(days) => days.len().into(),
            _ => 1,
        }
    }

    /// A period's day, counted from 0; none where the calendar ends.
    pub(super) fn day(self, period: i64, n: i64) -> Option<NaiveDate> {
        match self {
            Self::Day => NaiveDate::from_num_days_from_ce_opt(period.try_into().ok()?),
            Self::Weekdays(days) => {
                let weekday = days.iter(Weekday::Mon).nth(n.try_into().ok()?)?;
                let day = period * 7 + 1 + i64::from(weekday.num_days_from_monday());
                NaiveDate::from_num_days_from_ce_opt(day.try_into().ok()?)
            }
            Self::DayOfMonth(day) => {
                let (year, month) = month(period)?;
                (day.min(28)..=day).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
            }
            Self::WeekdayOfMonth(nth, weekday) => {
                let (year, month) = month(period)?;
                nth.of_month(weekday, year, month)
            }
            Self::DayOfYear(yearly) => yearly.in_year(period.try_into().ok()?),
        }
    }
}

/// The year and the month, 1 to 12.
fn month(period: i64) -> Option<(i32, u32)> {
    let month = u32::try_from(period.rem_euclid(12)).ok()? + 1;
    Some((period.div_euclid(12).try_into().ok()?, month))
}
