//! What a notice says.
//!
//! Of one person, what the promises say, a line each. Of several, when all are follow-ups, that they were
//! set for today. That is not true of a proposal, and a birthday that is not named is a reminder lost: with
//! these in it, up to [`LINES`] things are named in a line each ("Leila: Birthday today"); of more, the
//! dates, as many as there are lines for, and that the rest is on Today.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};

use super::{About, Kind, Notice, Of, Promise, Rules, Told};
use crate::words;

const PRIVATE_TITLE: &str = "Before the Ask";
const PRIVATE_BODY: &str = "Someone came to mind.";
const SAMPLE_BODY: &str = "This is how you will be told.";
const ALL_SET: &str = "You set these for today.";
const NONE_NAMED: &str = "These came up today.";
const THE_REST: &str = "The rest is on Today.";
const ONLY_A_THOUGHT: &str = "Only a thought.";

/// The longest why that a notification shows, in characters; all of it is on Today.
const LONGEST_LINE: usize = 300;

/// How many things the notice of several people names.
const LINES: usize = 3;

/// Title and body of a notice that tells of nobody.
pub fn sample(private: bool) -> (String, String) {
    let body = if private { PRIVATE_BODY } else { SAMPLE_BODY };
    (PRIVATE_TITLE.to_owned(), body.to_owned())
}

/// The notice for these promises, which are in order and at least one.
pub(super) fn notice(
    kind: Kind,
    at: NaiveDateTime,
    promises: &[&Promise],
    tells: Vec<Told>,
    rules: &Rules,
) -> Notice {
    let people = each_once(promises);
    let (title, body) = if rules.private {
        (PRIVATE_TITLE.to_owned(), PRIVATE_BODY.to_owned())
    } else {
        match people.as_slice() {
            [one] => (words::shown_name(&one.name), of_one_person(promises, at.date())),
            _ => of_several(&people, promises, at.date()),
        }
    };
    let people = people.into_iter().map(|promise| promise.person.clone()).collect();
    Notice { kind, at, title, body, people, tells }
}

/// The first promise of each person.
fn each_once<'a>(promises: &[&'a Promise]) -> Vec<&'a Promise> {
    let mut seen = HashSet::new();
    promises.iter().copied().filter(|promise| seen.insert(promise.person.as_str())).collect()
}

fn of_one_person(promises: &[&Promise], today: NaiveDate) -> String {
    distinct(promises.iter().map(|promise| line(promise, today))).join("\n")
}

fn of_several(people: &[&Promise], promises: &[&Promise], today: NaiveDate) -> (String, String) {
    let names: Vec<_> = people.iter().map(|promise| promise.name.as_str()).collect();
    let short: Vec<_> = words::short_forms(&names).iter().map(|name| words::shown_name(name)).collect();
    let title = words::names_short(&short);
    if promises.iter().all(|promise| promise.kind == Of::FollowUp) {
        return (title, ALL_SET.to_owned());
    }
    let called: HashMap<_, _> = people.iter().map(|promise| promise.person.as_str()).zip(&short).collect();
    let line = |promise: &&&Promise| {
        let name = called.get(promise.person.as_str()).map_or("", |name| name.as_str());
        format!("{name}: {}", line(promise, today))
    };
    let all = distinct(promises.iter().map(|promise| line(&promise)));
    if all.len() <= LINES {
        return (title, all.join("\n"));
    }
    let dates = promises.iter().filter(|promise| promise.kind == Of::Date);
    let mut lines = distinct(dates.map(|promise| line(&promise)));
    if lines.is_empty() {
        return (title, NONE_NAMED.to_owned());
    }
    lines.truncate(LINES);
    lines.push(THE_REST.to_owned());
    (title, lines.join("\n"))
}

/// What one promise says on this day.
fn line(promise: &Promise, today: NaiveDate) -> String {
    match &promise.about {
        About::Why(Some(why)) if !why.trim().is_empty() => {
            words::shortened(&words::visible(why), LONGEST_LINE)
        }
        About::Why(_) if promise.kind == Of::Proposal => ONLY_A_THOUGHT.to_owned(),
        About::Why(_) => words::wanted_to_write(&words::shown_name(&promise.name)),
        About::Day { what, day } => words::date_line(what, *day, today),
    }
}

/// What is the same is said once.
fn distinct(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    lines.filter(|line| seen.insert(line.clone())).collect()
}
