//! Merging two people who are one; and who may be one.

use serde::Serialize;

use super::{Answer, Said, find_people};
use crate::{
    notebook::{Notebook, Operation},
    people::{self, Person},
    words,
};

/// What merging would come to, before it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Merging {
    /// "Merge Mara L. into Mara Lindqvist?"
    pub title: String,
    /// What stays, and what becomes of what both have, sentence by sentence.
    pub lines: Vec<String>,
}

/// Somebody who may be the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PerhapsSame {
    /// The other's id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they are remembered for, to tell one from the other.
    pub remember_for: Option<String>,
    /// What is the same: "the same email".
    pub common: &'static str,
}

/// Two who may be one person, as `bta same` lists them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PerhapsOne {
    /// Who was written down first, or who was asked about.
    pub a: Person,
    /// Who may be the same.
    pub b: Person,
    /// What is the same: name, email, phone.
    pub because: Vec<&'static str>,
}

/// Somebody among whom one is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Someone {
    /// The person's id.
    pub id: String,
    /// As it was written, with marks that would not be seen made visible.
    pub name: String,
    /// What to remember them for.
    pub remember_for: Option<String>,
}

/// Of how many one is chosen while somebody types.
const CHOICES: usize = 6;

/// Merges the second person into the first (ids, or names that each fit exactly one): everything of both, once.
///
/// # Errors
/// Nobody, or several people, of a name; twice the same person.
pub fn merge(notebook: &mut Notebook, stays: &str, other: &str) -> Answer<(Person, Said)> {
    Ok(notebook.write(|tx| {
        let (stays, other) = (people::find_one(tx, stays)?, people::find_one(tx, other)?);
        let (before, gone, _) = people::would_join(tx, &stays, &other)?;
        people::merge(tx, &stays, &other)?;
        let operation = Operation::new(format!("merged {} into {}", gone.name, before.name));
        let said = Said::undoable(words::merged(&before.name, &gone.name));
        Ok((operation, (people::get(tx, &stays)?, said)))
    })?)
}

/// Says that two people (ids, or names that each fit exactly one) are not the same: it is not asked again.
///
/// # Errors
/// As [`merge`].
pub fn not_the_same(notebook: &mut Notebook, one: &str, other: &str) -> Answer<(Person, Said)> {
    Ok(notebook.write(|tx| {
        let (one, other) = (people::find_one(tx, one)?, people::find_one(tx, other)?);
        people::are_two(tx, &one, &other)?;
        let (person, other) = (people::get(tx, &one)?, people::named(tx, &other)?);
        let operation = format!("noted that {} and {other} are two", person.name);
        Ok((Operation::new(operation), (person, Said::undoable(words::TWO_PEOPLE))))
    })?)
}

/// What merging the second person into the first (ids) would come to, in words. Nothing is written.
///
/// # Errors
/// An unknown id; twice the same person.
pub fn merging(notebook: &Notebook, stays: &str, other: &str) -> Answer<Merging> {
    let (before, gone, joined) = people::would_join(&notebook.view(), stays, other)?;
    let sentence = joined.remember_for.as_deref();
    let lines = words::what_merging_does(
        &before.name,
        &gone.name,
        sentence,
        joined.earlier.as_deref(),
        &joined.beneath,
    );
    Ok(Merging { title: words::merge_question(&before.name, &gone.name), lines })
}

/// Who may be the same person as this one (an id): others of the same name, email or phone number.
///
/// # Errors
/// An unknown id.
pub fn perhaps_same(notebook: &Notebook, id: &str) -> Answer<Vec<PerhapsSame>> {
    let view = notebook.view();
    let others = people::perhaps_same(&view, id)?.into_iter();
    let others = others.map(|(id, name, common)| {
        let remember_for = people::get(&view, &id)?.remember_for;
        let common = match common {
            people::Common::Name => "the same name",
            people::Common::Email => "the same email",
            people::Common::Phone => "the same number",
        };
        Ok(PerhapsSame { id, name: words::shown_name(&name), remember_for, common })
    });
    Ok(others.collect::<crate::error::Result<_>>()?)
}

/// Who may have been written down twice: everybody with the earliest one whom they may be, or whoever may be the same
/// as one person (an id, or a name that fits exactly one).
///
/// # Errors
/// Nobody, or several people, of that name.
pub fn perhaps_twice(notebook: &Notebook, person: Option<&str>) -> Answer<Vec<PerhapsOne>> {
    let view = notebook.view();
    let pairs = match person {
        None => people::perhaps_twice(&view)?,
        Some(person) => {
            let id = people::find_one(&view, person)?;
            let others = people::perhaps_same(&view, &id)?;
            others.into_iter().map(|(other, ..)| (id.clone(), other)).collect()
        }
    };
    let pairs = pairs.iter().map(|(a, b)| {
        let (a, b) = (people::get(&view, a)?, people::get(&view, b)?);
        let because = people::in_common(&a, &b).into_iter().map(common_word).collect();
        Ok(PerhapsOne { a, b, because })
    });
    Ok(pairs.collect::<crate::error::Result<_>>()?)
}

fn common_word(common: people::Common) -> &'static str {
    match common {
        people::Common::Name => "name",
        people::Common::Email => "email",
        people::Common::Phone => "phone",
    }
}

/// Who fits `query` and is somebody else than this person (an id), best first.
///
/// # Errors
/// Where the file cannot be read.
pub fn others(notebook: &Notebook, id: &str, query: &str) -> Answer<Vec<Someone>> {
    let found = find_people(notebook, query, CHOICES + 1)?.into_iter().map(|found| found.person);
    let others = found.filter_map(|person| {
        let name = words::shown_name(&person.name);
        Some(Someone { id: person.id.filter(|other| other != id)?, name, remember_for: person.remember_for })
    });
    Ok(others.take(CHOICES).collect())
}
