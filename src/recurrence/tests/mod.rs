//! The rules of dates: tables of days, words, and RRULEs, and a slow model written apart.

mod days;
mod model;
mod properties;
mod rrules;
mod words;
mod years;

use chrono::NaiveDate;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rule(text: &str) -> Rule {
    Rule::parse(text).unwrap_or_else(|| panic!("{text} is no rule"))
}

/// A rule in words with its first day; 29 February comes on the 28th in other years.
fn recurrence(words: &str, first: &str) -> Recurrence {
    Recurrence::new(rule(words), day(first), LeapDay::Before)
}

/// The first `n` occurrences.
fn days(recurrence: &Recurrence, n: u32) -> Vec<String> {
    (0..n).map_while(|n| recurrence.occurrence(n)).map(|day| day.to_string()).collect()
}
