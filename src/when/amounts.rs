//! Lengths of time: "two weeks", "half a year", "an hour and a half".

use crate::recurrence::{Span, Unit};

use super::{numbers::cardinal, tokens::Words};

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    /// In calendar units.
    Days(Span),
    /// Less than days: on the clock.
    Minutes(u32),
}

/// What is counted: so many calendar units or minutes at a time.
#[derive(Clone, Copy)]
pub(super) enum Counted {
    Calendar(u32, Unit),
    Minutes(u32),
}

impl Counted {
    /// The amount of `count` of these; none for nothing at all, or for more than a [`Span`] holds.
    pub(super) fn times(self, count: u32) -> Option<Amount> {
        match self {
            Self::Calendar(each, unit) => Span::new(each.checked_mul(count)?, unit).map(Amount::Days),
            Self::Minutes(each) => each.checked_mul(count).filter(|sum| *sum > 0).map(Amount::Minutes),
        }
    }

    /// Half of one: of days, weeks and minutes there is none.
    fn half(self) -> Option<Self> {
        match self {
            Self::Calendar(1, Unit::Year) => Some(Self::Calendar(6, Unit::Month)),
            Self::Minutes(60) => Some(Self::Minutes(30)),
            _ => None,
        }
    }
}

const COUNTED: [(Counted, &[&str]); 8] = [
    (Counted::Calendar(1, Unit::Day), &["days", "day"]),
    (Counted::Calendar(1, Unit::Week), &["weeks", "week"]),
    (Counted::Calendar(2, Unit::Week), &["fortnights", "fortnight"]),
    (Counted::Calendar(1, Unit::Month), &["months", "month"]),
    (Counted::Calendar(3, Unit::Month), &["quarters", "quarter"]),
    (Counted::Calendar(1, Unit::Year), &["years", "year"]),
    (Counted::Minutes(60), &["hours", "hour", "hrs", "hr"]),
    (Counted::Minutes(1), &["minutes", "minute", "mins", "min"]),
];

/// The name of what is counted.
pub(super) fn counted(words: Words<'_>) -> Option<(Counted, Words<'_>)> {
    COUNTED.iter().find_map(|(counted, names)| Some((*counted, words.said_any(names)?)))
}

/// A length of time with its count: "a month", "half a year", "two years and a half", "a couple of weeks".
pub(super) fn amount(words: Words<'_>) -> Option<(Amount, Words<'_>)> {
    if let Some(rest) = words.said_any(&["a quarter of an hour", "quarter of an hour"]) {
        return Some((Amount::Minutes(15), rest));
    }
    if let Some(rest) = words.said_any(&["half a", "half an", "a half", "half"]) {
        let (counted, rest) = counted(rest)?;
        return Some((counted.half()?.times(1)?, rest));
    }
    let (count, halves, rest) = count(words)?;
    let (counted, rest) = counted(rest)?;
    let (halves, rest) = match rest.said("and a half") {
        Some(_) if halves > 0 => return None,
        Some(rest) => (1, rest),
        None => (halves, rest),
    };
    let amount = match halves {
        0 => counted.times(count)?,
        _ => counted.half()?.times(count.checked_mul(2)?.checked_add(halves)?)?,
    };
    Some((amount, rest))
}

/// How many, and how many halves more.
fn count(words: Words<'_>) -> Option<(u32, u32, Words<'_>)> {
    if let Some(rest) = words.said_any(&["a couple of", "couple of", "a couple", "couple"]) {
        return Some((2, 0, rest));
    }
    let (count, rest) = cardinal(words).or_else(|| words.said_any(&["an", "a"]).map(|rest| (1, rest)))?;
    Some(match rest.said("and a half") {
        Some(rest) => (count, 1, rest),
        None => (count, 0, rest),
    })
}
