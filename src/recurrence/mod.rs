//! Rules of dates: spans that people say, and the n-th day of something that comes round again.
//!
//! Everything counts from a fixed first day, so that the 31st stays the 31st after a February. Days are
//! civil days, without a zone.
//!
//! A [`Rule`] is what is said, "2 weeks on mon, thu"; a [`Recurrence`] is the rule with its first day, and
//! has the days. `pattern` knows which days a week, a month or a year has, `series` numbers them, `rrule`
//! writes and reads them as calendars do.

mod leap_day;
mod occurrences;
mod parse;
mod pattern;
mod rrule;
mod rule;
mod series;
mod span;
mod yearly;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub(crate) use self::rule::name as weekday_name;
pub use self::{
    leap_day::LeapDay,
    occurrences::Recurrence,
    rule::{Nth, On, Rule},
    span::{Span, Unit},
    yearly::Yearly,
};

/// The last day that can be written with four digits of a year.
pub(crate) const END: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};
