//! What a notice says.

use chrono::NaiveDateTime;

use super::{Kind, Notice, Promise, Rules, Told};
use crate::words;

const PRIVATE_TITLE: &str = "Before the Ask";
const PRIVATE_BODY: &str = "Someone came to mind.";
const SEVERAL_BODY: &str = "You set these for today.";

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
            [one] => (words::shown_name(&one.name), bodies(promises)),
            _ => (short_names(&people), SEVERAL_BODY.to_owned()),
        }
    };
    let people = people.into_iter().map(|promise| promise.person.clone()).collect();
    Notice { kind, at, title, body, people, tells }
}

/// The first promise of each person.
fn each_once<'a>(promises: &[&'a Promise]) -> Vec<&'a Promise> {
    let mut seen = std::collections::HashSet::new();
    promises.iter().copied().filter(|promise| seen.insert(promise.person.as_str())).collect()
}

fn short_names(people: &[&Promise]) -> String {
    let names: Vec<_> = people.iter().map(|promise| promise.name.as_str()).collect();
    let short: Vec<_> = words::short_forms(&names).iter().map(|name| words::shown_name(name)).collect();
    words::names_short(&short)
}

/// What the promises of one person say, a line each.
fn bodies(promises: &[&Promise]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for promise in promises {
        let line = match promise.body.as_ref().filter(|body| !body.trim().is_empty()) {
            Some(body) => body.clone(),
            None => words::wanted_to_write(&words::shown_name(&promise.name)),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}
