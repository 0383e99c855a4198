//! Rules in words: "week on mon, thu", "the last friday of every month".

use chrono::{Weekday, WeekdaySet};

use super::{Nth, On, Rule, Span, Unit, rule::name};
use crate::when;

/// Monday to Friday.
const WEEKDAYS: WeekdaySet =
    WeekdaySet::from_array([Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri]);

/// Reads a text that is one rule and no more.
pub(super) fn rule(text: &str) -> Option<Rule> {
    if let Some(span) = when::span(text) {
        return Some(span.into());
    }
    let text = text.to_lowercase();
    let words: Vec<_> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '&'))
        .map(|word| word.trim_end_matches(['.', ';', '!', '?']))
        .filter(|word| !word.is_empty() && *word != "and")
        .collect();
    let parted = |by: &str| {
        let at = words.iter().position(|word| *word == by).filter(|at| *at > 0)?;
        Some((words.get(..at)?, words.get(at + 1..)?))
    };
    if let Some((every, on)) = parted("on") {
        return on_days(span(every)?, on);
    }
    if let Some((on, every)) = parted("of") {
        let every = span(skip(every, &["the"]))?;
        return Rule::new(every, day_of_month(lead(on))?);
    }
    let days = lead(&words);
    let (count, days) = match days.split_first() {
        // "Every other weekday" may well be every second day.
        Some((&"other", rest)) if rest.iter().all(|day| weekday(day).is_some()) => (2, rest),
        _ => (1, days),
    };
    Rule::new(Span::new(count, Unit::Week)?, On::Weekdays(weekdays(days)?))
}

fn span(words: &[&str]) -> Option<Span> {
    when::span(&words.join(" "))
}

/// The words without those that lead them.
fn lead<'w, 't>(words: &'w [&'t str]) -> &'w [&'t str] {
    skip(words, &["every", "each", "on"])
}

fn skip<'w, 't>(words: &'w [&'t str], skipped: &[&str]) -> &'w [&'t str] {
    match words.split_first() {
        Some((first, rest)) if skipped.contains(first) => rest,
        _ => words,
    }
}

fn on_days(every: Span, on: &[&str]) -> Option<Rule> {
    let on = match every.unit() {
        Unit::Week => On::Weekdays(weekdays(on)?),
        Unit::Month => day_of_month(on.strip_suffix(&["of", "the", "month"]).unwrap_or(on))?,
        Unit::Day | Unit::Year => return None,
    };
    Rule::new(every, on)
}

/// "mon, thu", "weekdays"; no weekday at all is none.
fn weekdays(words: &[&str]) -> Option<WeekdaySet> {
    let days = words.iter().filter(|word| **word != "the").map(|word| match *word {
        "weekday" | "weekdays" => Some(WEEKDAYS),
        word => weekday(word).map(WeekdaySet::single),
    });
    days.reduce(|all, day| Some(all?.union(day?))).flatten()
}

/// "mon", "thurs", "friday", "fridays".
fn weekday(word: &str) -> Option<Weekday> {
    let one = word.strip_suffix('s').unwrap_or(word);
    WeekdaySet::ALL.iter(Weekday::Mon).find(|day| {
        let is_begun_by = |begun: &str| begun.len() >= 3 && name(*day).starts_with(begun);
        is_begun_by(word) || is_begun_by(one)
    })
}

/// "the 31st", "the last day", "the 2nd tuesday", "the last friday".
fn day_of_month(words: &[&str]) -> Option<On> {
    match skip(words, &["the"]) {
        ["last", "day"] => Some(On::DayOfMonth(31)),
        ["last", day] => Some(On::WeekdayOfMonth(Nth::Last, weekday(day)?)),
        [nth, "day"] | [nth] => Some(On::DayOfMonth(ordinal(nth)?)),
        [nth, day] => Some(On::WeekdayOfMonth(Nth::new(ordinal(nth)?)?, weekday(day)?)),
        _ => None,
    }
}

/// "first" to "fourth", "31st", "31".
fn ordinal(word: &str) -> Option<u32> {
    if let Some(number) = (1..).zip(["first", "second", "third", "fourth"]).find(|(_, said)| *said == word) {
        return Some(number.0);
    }
    let ending = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending));
    let digits = ending.unwrap_or(word);
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}
