//! Items of Today: done, put off, let go; and the tank.

use serde::Serialize;

use super::{Answer, Said, Today, following_up, today::today};
use crate::{
    cadence,
    error::Error,
    interactions::{self, Direction, Interaction, Passed, TALKED},
    items::{self, Kind, Outcome},
    notebook::{Notebook, Operation, View},
    partial_date::PartialDate,
    people::{self, Person},
    recurrence::Rule,
    reminders::State,
    tank, when, words,
};

/// The word for no day.
const SOMEDAY: &str = "someday";

/// What became of an item, as `bta done` and its like give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Handled {
    /// The item's id.
    pub id: String,
    /// Open, done or let go.
    pub state: State,
    /// When it comes up next.
    pub next: Option<NextUp>,
    /// What was written down as having passed, so that it can be given a word or taken back.
    #[serde(skip)]
    pub interaction: Option<String>,
    /// What is said of it.
    #[serde(skip)]
    pub said: Said,
}

/// When something comes up next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextUp {
    /// The civil day.
    pub on: String,
    /// The why as it was typed.
    pub why: Option<String>,
}

fn handled(id: &str, outcome: Outcome, said: String) -> Handled {
    Handled {
        id: id.to_owned(),
        state: outcome.state,
        next: outcome.next.map(|(on, why)| NextUp { on: on.to_string(), why }),
        interaction: outcome.interaction,
        said: Said::undoable(said),
    }
}

/// It was done, perhaps with a sentence about what passed. With `touch`, a follow-up and a thought also
/// count as having been in touch.
///
/// # Errors
/// An unknown or closed item.
pub fn done(notebook: &mut Notebook, id: &str, say: Option<&str>, touch: bool) -> Answer<Handled> {
    Ok(notebook.write(|tx| {
        let outcome = items::done(tx, id, say, touch)?;
        let operation = Operation::new(format!("done with {}", words::first_name(&outcome.name)));
        let said = words::done(&outcome.name, outcome.interaction.is_some());
        Ok((operation, handled(id, outcome, said)))
    })?)
}

/// It is let go: a follow-up for good, a date for this year, a thought for this time.
///
/// # Errors
/// An unknown or closed item.
pub fn let_go(notebook: &mut Notebook, id: &str) -> Answer<Handled> {
    Ok(notebook.write(|tx| {
        let outcome = items::let_go(tx, id)?;
        let operation = Operation::new(format!("let go of {}", words::first_name(&outcome.name)));
        let said = match outcome.kind {
            Kind::FollowUp => words::let_go(&outcome.name),
            Kind::Date => words::NOT_THIS_YEAR.to_owned(),
            Kind::Cadence => words::NOT_THIS_TIME.to_owned(),
        };
        Ok((operation, handled(id, outcome, said)))
    })?)
}

/// Puts it off until the day that `when` means, or until no day (`someday`).
///
/// # Errors
/// An unknown or closed item; words that are no day; a moment that has passed; a day past its last.
pub fn later(notebook: &mut Notebook, id: &str, when: &str) -> Answer<Handled> {
    Ok(notebook.write(|tx| {
        let here = following_up::here(tx)?;
        let no_day = matches!(when.trim().to_lowercase().as_str(), SOMEDAY | "no day" | "some day");
        let when = if no_day { None } else { Some(following_up::understood(when, &here)?) };
        let outcome = items::later(tx, id, when)?;
        let operation = Operation::new(format!("put off {}", words::first_name(&outcome.name)));
        let said = words::put_off(&outcome.name, when.map(|when| when.on), here.today);
        Ok((operation, handled(id, outcome, said)))
    })?)
}

/// Done, but not in touch after all: what Done wrote down goes.
///
/// # Errors
/// Where it is gone already.
pub fn not_in_touch(notebook: &mut Notebook, interaction: &str) -> Answer<Said> {
    Ok(notebook.write(|tx| {
        let name = items::not_in_touch(tx, interaction)?;
        let first = words::first_name(&name).to_owned();
        let said = Said::undoable(format!("Done, and not counted as in touch with {first}."));
        Ok((Operation::new(format!("not in touch with {first}")), said))
    })?)
}

/// Puts today's follow-ups and thoughts off, one a day from the day after tomorrow.
///
/// # Errors
/// Where the file cannot be written.
pub fn tank_empty(notebook: &mut Notebook) -> Answer<Today> {
    notebook.write(|tx| {
        tank::empty(tx)?;
        Ok((Operation::new("emptied the tank"), ()))
    })?;
    today(notebook)
}

/// Puts them all back, as long as none of them has come up again.
///
/// # Errors
/// Where there is nothing to put back.
pub fn tank_back(notebook: &mut Notebook) -> Answer<Today> {
    notebook.write(|tx| {
        tank::put_back(tx)?;
        Ok((Operation::new("put everybody back"), ()))
    })?;
    today(notebook)
}

/// Sets how often a person (an id, or a name that fits exactly one) comes up as a thought; `never` ends it.
///
/// # Errors
/// Nobody, or several people, of that name; words that are no span, or that fix its days.
pub fn every(notebook: &mut Notebook, person: &str, span: &str) -> Answer<Person> {
    Ok(notebook.write(|tx| {
        let id = people::find_one(tx, person)?;
        let never = matches!(span.trim().to_lowercase().as_str(), "never" | "");
        let parsed = if never { None } else { when::span(span) };
        if parsed.is_none() && !never {
            let fixed = Rule::parse(span).is_some();
            return Err(if fixed { Error::DoesNotFloat } else { Error::SpanNotUnderstood(span.to_owned()) });
        }
        cadence::set(tx, &id, parsed)?;
        let person = people::get(tx, &id)?;
        let operation = format!("changed how often {} comes up", words::first_name(&person.name));
        Ok((Operation::new(operation), person))
    })?)
}

/// What passed, as somebody says it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Did<'a> {
    /// What passed, in a sentence.
    pub say: Option<&'a str>,
    /// One of the known kinds, or own words; talked where none is said.
    pub kind: Option<&'a str>,
    /// From whom; what the kind suggests where none is said.
    pub from: Option<Direction>,
    /// The day in words, today where none is said.
    pub on: Option<&'a str>,
}

/// Writes down what passed between you and `people` (ids, or names that each fit exactly one).
///
/// # Errors
/// Nobody, or several people, of a name; words that are no day, a day that is still to come.
pub fn did(notebook: &mut Notebook, people: &[String], did: Did<'_>) -> Answer<Interaction> {
    Ok(notebook.write(|tx| {
        let one = |person: &String| match people::find_one(tx, person) {
            // What passed was said where only people are named.
            Err(Error::NoSuchPerson(asked)) if people.len() > 1 => Err(Error::NobodyAmongThem(asked)),
            found => found,
        };
        let ids = people.iter().map(one).collect::<Result<Vec<_>, _>>()?;
        let kind = did.kind.map(interactions::meant).filter(|kind| !kind.trim().is_empty()).unwrap_or(TALKED);
        let on = did.on.map_or(Ok(tx.moment.today()), |on| day_past(tx, on))?;
        let direction = did.from.unwrap_or_else(|| interactions::suggested(kind));
        let id = interactions::add(tx, &ids, &Passed { on, kind, direction, say: did.say })?;
        let names = ids.iter().map(|id| people::named(tx, id)).collect::<Result<Vec<_>, _>>()?;
        let operation =
            Operation::new(format!("a small thing with {}", words::names(&words::short_forms(&names))));
        Ok((operation, interactions::get(tx, &id)?))
    })?)
}

/// The day that words mean, looking back, today included.
pub(super) fn day_past(view: &View<'_>, words: &str) -> Result<chrono::NaiveDate, Error> {
    let here = following_up::here(view)?;
    let written = words.trim().parse::<PartialDate>().ok().and_then(PartialDate::day);
    let said = written.or_else(|| when::said_day(words, &here).and_then(PartialDate::day));
    match said.or_else(|| when::when(words, &here).ok().map(|when| when.on)) {
        Some(day) if day > here.today => Err(Error::ToCome(day)),
        Some(day) => Ok(day),
        None => Err(Error::DayNotUnderstood(words.to_owned())),
    }
}
