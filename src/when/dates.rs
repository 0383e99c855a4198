//! Dates of the calendar: "12 May", "May 12, 2026", "2026-05-12", "7/12", "the 15th".

use chrono::{Datelike, NaiveDate};

use super::{
    DateOrder, Here,
    names::month,
    numbers::{ordinal_in_digits, spelled_ordinal},
    reading::Footing,
    tokens::{Digits, Words},
};

/// How a date was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// With the month's name, or with the year first.
    Plain,
    /// `7/12` or, with a year, `7/12/2026`.
    Slashed,
    /// `7.12.`, which may be some other number.
    Dotted,
}

/// A year as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// All four digits: 1 to 9999.
    Full(i32),
    /// The last two digits: the century was not said.
    Short(i32),
}

impl Year {
    /// The year; the century that was not said is today's.
    pub(super) fn near(self, today: NaiveDate) -> i32 {
        match self {
            Self::Full(year) => year,
            Self::Short(year) => today.year().div_euclid(100) * 100 + year,
        }
    }
}

/// A day and a month, and perhaps a year, that some calendar has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub year: Option<Year>,
    pub month: u32,
    pub day: u32,
    pub style: Style,
}

impl Dated {
    fn new(year: Option<Year>, month: u32, day: u32, style: Style) -> Option<Self> {
        // Without a year, 29 February may be meant; 2000 has one.
        let exists = match year {
            Some(Year::Full(year)) => date_of(year, month, day),
            _ => NaiveDate::from_ymd_opt(2000, month, day),
        };
        exists.map(|_| Self { year, month, day, style })
    }

    /// How firmly it stands without "on": `7/12` may be a fraction, `7.12` a version, and 24/7 is no day.
    pub(super) fn footing(self) -> Footing {
        match self {
            Self { year: Some(_), .. } => Footing::Firm,
            Self { style: Style::Dotted, .. } => Footing::Whole,
            Self { style: Style::Slashed, month: 7, day: 24, .. } => Footing::Whole,
            _ => Footing::Closing,
        }
    }

    /// The next such day, today included; with a year, the day itself.
    pub(super) fn next(self, today: NaiveDate) -> Option<NaiveDate> {
        self.nearest(today, 1, |day| day >= today)
    }

    /// The most recent such day, today included; with a year, the day itself, unless it is still to come.
    pub(super) fn last(self, today: NaiveDate) -> Option<NaiveDate> {
        self.nearest(today, -1, |day| day <= today).filter(|day| *day <= today)
    }

    fn nearest(self, today: NaiveDate, step: i32, fits: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
        if let Some(year) = self.year {
            return date_of(year.near(today), self.month, self.day);
        }
        // Leap days are at most eight years apart.
        (0..=8)
            .filter_map(|n| date_of(today.year().checked_add(step * n)?, self.month, self.day))
            .find(|day| fits(*day))
    }
}

/// A day of the years 1 to 9999.
pub(super) fn date_of(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(is_on_calendar)
}

/// Whether the day is of the years 1 to 9999, the only ones that can be written down.
pub(super) fn is_on_calendar(day: &NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// A date with a day and a month.
pub(super) fn dated(words: Words<'_>, order: DateOrder) -> Option<(Dated, Words<'_>)> {
    day_first(words).or_else(|| month_first(words)).or_else(|| in_numbers(words, order))
}

/// "12 May 2026", "the 12th of May", "first of March".
fn day_first(words: Words<'_>) -> Option<(Dated, Words<'_>)> {
    let words = words.maybe(&["the"]);
    let (day, rest) = match spelled_ordinal(words) {
        // "the second may be late": in words, it is a day only with "of".
        Some((day, rest)) => (day, rest.said("of")?),
        None => {
            let (day, rest) = ordinal_in_digits(words).or_else(|| day_in_digits(words))?;
            (day, rest.maybe(&["of"]))
        }
    };
    let (month, rest) = month(rest)?;
    let (year, rest) = maybe_year(rest);
    Some((Dated::new(year, month, day, Style::Plain)?, rest))
}

/// "May 12, 2026", "May the 12th", "March first".
fn month_first(words: Words<'_>) -> Option<(Dated, Words<'_>)> {
    let (month, rest) = month(words)?;
    let rest = rest.maybe(&["the"]);
    let (day, rest) =
        spelled_ordinal(rest).or_else(|| ordinal_in_digits(rest)).or_else(|| day_in_digits(rest))?;
    let (year, rest) = maybe_year(rest);
    Some((Dated::new(year, month, day, Style::Plain)?, rest))
}

fn day_in_digits(words: Words<'_>) -> Option<(u32, Words<'_>)> {
    let (digits, rest) = words.number()?;
    (digits.width <= 2 && rest.mark(':').is_none()).then_some((digits.value, rest))
}

/// A year in four digits: 1 to 9999.
pub(super) fn year(words: Words<'_>) -> Option<(i32, Words<'_>)> {
    let (digits, rest) = words.number()?;
    (digits.width == 4).then(|| full_year(digits)).flatten().map(|year| (year, rest))
}

fn maybe_year(words: Words<'_>) -> (Option<Year>, Words<'_>) {
    year(words.maybe_mark(',')).map_or((None, words), |(year, rest)| (Some(Year::Full(year)), rest))
}

fn full_year(digits: Digits) -> Option<i32> {
    i32::try_from(digits.value).ok().filter(|year| digits.width == 4 && (1..=9999).contains(year))
}

/// `2026-05-12`, `7/12`, `7.12.`, `7/12/2026`.
fn in_numbers(words: Words<'_>, order: DateOrder) -> Option<(Dated, Words<'_>)> {
    let (first, rest) = words.number()?;
    let (separator, style) = [('-', Style::Plain), ('/', Style::Slashed), ('.', Style::Dotted)]
        .into_iter()
        .find(|(separator, _)| rest.mark(*separator).is_some())?;
    let (second, rest) = rest.mark(separator)?.tight()?.number()?;
    let third = rest.mark(separator).and_then(Words::tight).and_then(Words::number);
    let Some((third, rest)) = third else {
        // `7-12` is rather "seven to twelve".
        let (month, day) = match order {
            _ if style == Style::Plain => return None,
            DateOrder::DayFirst => (second, first),
            DateOrder::MonthFirst | DateOrder::YearFirst => (first, second),
        };
        let rest = if style == Style::Dotted { rest.maybe_mark('.') } else { rest };
        return Some((numbered(None, month, day, style)?, rest));
    };
    let (year, month, day) = match order {
        // With all four digits there is only one way.
        _ if first.width == 4 => (first, second, third),
        DateOrder::YearFirst if third.width != 4 => (first, second, third),
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst | DateOrder::YearFirst => (third, first, second),
    };
    let year = match year.width {
        2 => Year::Short(i32::try_from(year.value).ok()?),
        _ => Year::Full(full_year(year)?),
    };
    Some((numbered(Some(year), month, day, style)?, rest))
}

fn numbered(year: Option<Year>, month: Digits, day: Digits, style: Style) -> Option<Dated> {
    (month.width <= 2 && day.width <= 2).then(|| Dated::new(year, month.value, day.value, style)).flatten()
}

/// The 15th of which month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OfMonth {
    /// It was not said.
    Any,
    /// The one after this.
    Next,
}

/// "the 15th", "the 15th of the month", "the 1st of next month": a day of a month without the month's name.
pub(super) fn day_of_month(words: Words<'_>) -> Option<((u32, OfMonth), Words<'_>)> {
    let words = words.said("the")?;
    if let Some((day, rest)) = spelled_ordinal(words) {
        // "the second" alone is rather a moment, or another one.
        return Some(((day, OfMonth::Next), rest.said("of next month")?));
    }
    let (day, rest) = ordinal_in_digits(words)?;
    if let Some(rest) = rest.said("of next month") {
        return Some(((day, OfMonth::Next), rest));
    }
    Some(((day, OfMonth::Any), rest.maybe(&["of the month", "of this month"])))
}

/// The nearest day with this number, today included: counted on for 1, back for -1.
pub(super) fn nearest_day_of_month(day: u32, here: &Here, step: i32) -> Option<NaiveDate> {
    // Every number that a month can have comes round within a year.
    (0..=12).find_map(|n| {
        let day = in_month(here.today, step * n, day)?;
        (if step > 0 { day >= here.today } else { day <= here.today }).then_some(day)
    })
}

/// A day of the month that is `months` after the one of `today`.
pub(super) fn in_month(today: NaiveDate, months: i32, day: u32) -> Option<NaiveDate> {
    let month = i32::try_from(today.month0()).ok()?.checked_add(months)?;
    let year = today.year().checked_add(month.div_euclid(12))?;
    date_of(year, u32::try_from(month.rem_euclid(12)).ok()? + 1, day)
}

/// The last day of the month that is `months` after the one of `today`.
pub(super) fn end_of_month(today: NaiveDate, months: i32) -> Option<NaiveDate> {
    (28..=31).rev().find_map(|day| in_month(today, months, day))
}
