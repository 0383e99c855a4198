//! Lines as they are typed, on Monday 23 November 2026 at nine.

mod follow_ups;
mod lines;
mod met;
mod names;
mod other_parts;
mod properties;
mod reach;
mod sentences;

use chrono::{NaiveDate, NaiveTime};

use super::{MetSaid, Part, Reading, Said, read};
use crate::when::{DateOrder, Here};

fn here() -> Here {
    Here { today: day("2026-11-23"), time: NaiveTime::default(), date_order: DateOrder::DayFirst }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn reading(line: &str) -> Reading {
    read(line, &here())
}

/// Every part by its name in `bta add --json`, with its text.
fn parts(line: &str) -> Vec<(&'static str, String)> {
    reading(line).parts.into_iter().map(|part| (part.said.kind(), part.text)).collect()
}

fn all_of(kind: &str, line: &str) -> Vec<Part> {
    reading(line).parts.into_iter().filter(|part| part.said.kind() == kind).collect()
}

/// The one part of that kind.
fn the(kind: &str, line: &str) -> Part {
    let mut parts = all_of(kind, line);
    assert_eq!(parts.len(), 1, "{kind} in {line}: {:?}", reading(line));
    parts.remove(0)
}

fn text_of(kind: &str, line: &str) -> String {
    the(kind, line).text
}

/// What is said after "Mara - met".
fn met(words: &str) -> (MetSaid, bool) {
    let part = the("met", &format!("Mara - met {words}"));
    match part.said {
        Said::Met(met) => (met, part.sure),
        other => unreachable!("{other:?}"),
    }
}
