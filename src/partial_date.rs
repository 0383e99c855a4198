//! A day as people say it: a year, a month of a year, a full day, or a day of every year.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date of which only a part may be known. What was not said is not invented.
///
/// Written as `2026`, `2026-05`, `2026-05-12` or `--05-12` (RFC 6350, section 4.3.1, in its dashed form).
/// Years run from 1 to 9999, in the proleptic Gregorian calendar; there is no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i32),
    /// A month of a year; months count from 1.
    Month {
        /// 1 to 9999.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
    /// A full civil day.
    Day(NaiveDate),
    /// A day of every year, the year unknown. 29 February is allowed.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// 1 to 31, a day that the month has in a leap year.
        day: u32,
    },
}

/// The text is none of the four forms, or names a day that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date such as 2026, 2026-05, 2026-05-12 or --05-12")]
pub struct NotADate;

impl PartialDate {
    /// A day of every year, if some year has it.
    pub fn yearly(month: u32, day: u32) -> Option<Self> {
        // 2000 is a leap year, so 29 February passes.
        NaiveDate::from_ymd_opt(2000, month, day).map(|_| Self::Yearly { month, day })
    }

    /// The full day, where all of it is known.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Both, where they may be one day: of two, one may leave open the year that the other knows.
    pub fn joined(self, other: Self) -> Option<Self> {
        match (self, other) {
            _ if self == other => Some(self),
            (Self::Day(known), Self::Yearly { month, day })
            | (Self::Yearly { month, day }, Self::Day(known)) => {
                ((known.month(), known.day()) == (month, day)).then_some(Self::Day(known))
            }
            _ => None,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Self::Yearly { month, day } => write!(f, "--{month:02}-{day:02}"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let number = |digits: &str, width: usize| {
            (digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit()))
                .then(|| digits.parse::<u32>().ok())
                .flatten()
        };
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-').ok_or(NotADate)?;
            let (month, day) = number(month, 2).zip(number(day, 2)).ok_or(NotADate)?;
            return Self::yearly(month, day).ok_or(NotADate);
        }
        let mut fields = text.split('-');
        let year = fields.next().and_then(|y| number(y, 4)).filter(|y| *y > 0).ok_or(NotADate)? as i32;
        let date = match (fields.next(), fields.next(), fields.next()) {
            (None, ..) => Some(Self::Year(year)),
            (Some(month), None, _) => {
                number(month, 2).filter(|m| (1..=12).contains(m)).map(|month| Self::Month { year, month })
            }
            (Some(month), Some(day), None) => number(month, 2)
                .zip(number(day, 2))
                .and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
                .map(Self::Day),
            _ => None,
        };
        date.ok_or(NotADate)
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_forms_are_read_and_written_alike() {
        for text in ["2026", "0999", "2026-05", "2026-05-12", "--05-12", "--02-29"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_that_no_year_has_are_refused() {
        for text in ["", "26", "2026-13", "2026-02-30", "--02-30", "2026-5-1", "0000", "2026-05-12-1", "٢٠٢٦"]
        {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate), "{text}");
        }
    }
}
