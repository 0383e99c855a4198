//! Spans between two times: "2 months", "every other week".

use crate::recurrence::{Span, Unit};

use super::{
    amounts::{Amount, amount, counted},
    numbers::{ordinal_in_digits, spelled_ordinal},
    reading::{Reading, whole},
    tokens::Words,
};

/// A span in words or digits: `2 months`, `two weeks`, `fortnight`, `half a year`, `every other week`, `monthly`.
/// None where the words are no span, or one of less than a day or of more than [`Span::MOST`].
pub fn span(text: &str) -> Option<Span> {
    whole(text, |words| {
        let words = words.maybe(&["about", "around", "roughly"]).maybe(&["every", "each"]);
        let words = words.maybe(&["about", "around", "roughly"]);
        [counted_once, every_nth, several, adverb]
            .into_iter()
            .filter_map(|read| read(words))
            .map(|(span, rest)| Reading::firm(span, rest))
            .collect()
    })
}

/// "month", "once a month".
fn counted_once(words: Words<'_>) -> Option<(Span, Words<'_>)> {
    let words = words.maybe(&["once a", "once per", "once every", "once each", "once in a"]);
    let (counted, rest) = counted(words)?;
    Some((of_days(counted.times(1)?)?, rest))
}

/// "other week", "third month", "2nd week".
fn every_nth(words: Words<'_>) -> Option<(Span, Words<'_>)> {
    let other = words.said("other").map(|rest| (2, rest));
    let (n, rest) = other.or_else(|| spelled_ordinal(words)).or_else(|| ordinal_in_digits(words))?;
    let (counted, rest) = counted(rest)?;
    Some((of_days(counted.times(n)?)?, rest))
}

/// "two months", "once in two months".
fn several(words: Words<'_>) -> Option<(Span, Words<'_>)> {
    let (amount, rest) = amount(words.maybe(&["once every", "once in"]))?;
    Some((of_days(amount)?, rest))
}

/// "monthly", "twice a year".
fn adverb(words: Words<'_>) -> Option<(Span, Words<'_>)> {
    const ADVERBS: [(&[&str], u32, Unit); 6] = [
        (&["daily"], 1, Unit::Day),
        (&["weekly"], 1, Unit::Week),
        (&["fortnightly"], 2, Unit::Week),
        (&["monthly"], 1, Unit::Month),
        (&["quarterly"], 3, Unit::Month),
        (&["yearly", "annually"], 1, Unit::Year),
    ];
    if let Some(rest) = words.said_any(&["twice a year", "twice per year"]) {
        return Some((Span::new(6, Unit::Month)?, rest));
    }
    ADVERBS.iter().find_map(|(names, count, unit)| {
        let rest = words.said_any(names)?;
        Some((Span::new(*count, *unit)?, rest))
    })
}

fn of_days(amount: Amount) -> Option<Span> {
    match amount {
        Amount::Days(span) => Some(span),
        Amount::Minutes(_) => None,
    }
}
