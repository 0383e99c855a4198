//! Dates and times in words: "in two weeks", "next tuesday at 9".
//!
//! Nothing here asks a clock: every reading is from [`Here`]. The readings are built up from small ones:
//! `tokens` splits the text, `numbers` and `names` know single words, `dates`, `amounts` and `times` know
//! phrases, `days` and `moments` put together what is to come, `back` what was, and `find` looks for
//! either within other words.

mod amounts;
mod back;
mod dates;
mod days;
mod find;
mod moments;
mod names;
mod numbers;
mod reading;
mod span;
mod times;
mod tokens;
mod yearly;

#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::partial_date::PartialDate;

pub use self::{
    back::said_day,
    find::{find_promised, find_said_day, find_when},
    moments::when,
    span::span,
    yearly::yearly_day,
};

/// How `7/12` is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum DateOrder {
    /// 7 December.
    #[default]
    #[serde(rename = "dmy")]
    DayFirst,
    /// July 12.
    #[serde(rename = "mdy")]
    MonthFirst,
    /// Year, month, day; without a year, month first.
    #[serde(rename = "ymd")]
    YearFirst,
}

/// Where the words are said from: the civil day and the wall clock's time, in the user's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// Today.
    pub today: NaiveDate,
    /// The local time of day.
    pub time: NaiveTime,
    /// How `7/12` is read.
    pub date_order: DateOrder,
}

/// A day, and a time of that day where one was said: floating local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct When {
    /// The civil day.
    pub on: NaiveDate,
    /// The local time of day, to the minute; none where none was said.
    pub at: Option<NaiveTime>,
}

/// Why words gave no day to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhenError {
    /// The words are no day that is known here.
    #[error("not a day that is understood")]
    NotUnderstood,
    /// They are, but the moment is over.
    #[error("that moment has passed")]
    Past(When),
}

/// A phrase for a moment to come, found within other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where the phrase stands, in bytes, with the small words that belong to it ("in", "on", "by", "at").
    pub range: Range<usize>,
    /// The moment; an error is only ever [`WhenError::Past`].
    pub when: Result<When, WhenError>,
}

/// A phrase for a day that was, found within other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDay {
    /// Where the phrase stands, in bytes, with the small words that belong to it ("in", "on").
    pub range: Range<usize>,
    /// As much of the day as was said: never [`PartialDate::Yearly`], never after today.
    pub date: PartialDate,
}
