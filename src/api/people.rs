//! The list of people, and acts on one of them.

use serde::Serialize;

use super::{Answer, Said, following_up};
use crate::{
    error::{Error, Result},
    highlights::{self, Highlight},
    interactions::{self, Interaction},
    notebook::{Notebook, Operation},
    people::{self, Person},
    reminders::{self, Reminder},
    words,
};

/// Everybody, in the words of the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PeoplePage {
    /// "Ten people, by name".
    pub heading: String,
    /// By name.
    pub rows: Vec<PersonRow>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonRow {
    /// The person's id.
    pub id: String,
    /// As it was written, with marks that would not be seen made visible.
    pub name: String,
    /// What to remember them for.
    pub remember_for: Option<String>,
}

/// A person, as `bta show --json` gives them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PersonShown {
    /// Who it is.
    #[serde(flatten)]
    pub person: Person,
    /// What passed between you, newest first.
    pub interactions: Vec<Interaction>,
    /// All reminders, newest first.
    pub reminders: Vec<Reminder>,
    /// None is kept yet.
    pub introductions: [(); 0],
    /// Lines of essays that brought them to mind, newest first.
    pub highlights: Vec<Highlight>,
}

/// Everybody, by name, for a screen.
///
/// # Errors
/// Where the file cannot be read.
pub fn people(notebook: &Notebook) -> Answer<PeoplePage> {
    let rows: Vec<_> = people::listed(&notebook.view())?
        .into_iter()
        .map(|(id, name, remember_for)| PersonRow { id, name: words::shown_name(&name), remember_for })
        .collect();
    let heading = match rows.len() {
        0 | 1 => words::people_count(rows.len()),
        more => format!("{}, by name", words::people_count(more)),
    };
    Ok(PeoplePage { heading, rows })
}

/// Everybody, by name, whole.
///
/// # Errors
/// Where the file cannot be read.
pub fn people_list(notebook: &Notebook, limit: usize) -> Answer<Vec<Person>> {
    Ok(people::list(&notebook.view(), limit)?)
}

/// A person (an id, or a name that fits exactly one) with all that hangs on them.
///
/// # Errors
/// Nobody, or several people, of that name.
pub fn show(notebook: &Notebook, person: &str) -> Answer<PersonShown> {
    let view = notebook.view();
    let id = people::find_one(&view, person)?;
    Ok(PersonShown {
        person: people::get(&view, &id)?,
        interactions: interactions::of_person(&view, &id)?,
        reminders: reminders::of_person(&view, &id)?,
        introductions: [],
        highlights: highlights::of_person(&view, &id)?,
    })
}

/// Changes one field of a person (an id, or a name that fits exactly one); an empty value clears it.
///
/// # Errors
/// An unknown person or field, a value that the field does not take.
pub fn set_person(notebook: &mut Notebook, person: &str, field: &str, value: &str) -> Answer<Person> {
    Ok(notebook.write(|tx| {
        let id = people::find_one(tx, person)?;
        people::set(tx, &following_up::here(tx)?, &id, field, value)?;
        let person = people::get(tx, &id)?;
        let operation = format!("changed {} of {}", field_in_words(field)?, words::first_name(&person.name));
        Ok((Operation::new(operation), person))
    })?)
}

fn field_in_words(field: &str) -> Result<&'static str> {
    Ok(match field {
        "name" => "the name",
        "remember_for" => "the sentence",
        "be_remembered_for" => "your own sentence on the page",
        "working_on" => "the work",
        "also" => "the rest",
        "groups" => "the groups",
        "reach" => "the addresses",
        "dates" => "the dates",
        _ if field.starts_with("met.") => "the meeting",
        _ => return Err(Error::NoSuchField(field.to_owned())),
    })
}

/// Takes a person (an id, or a name that fits exactly one) out, into the trash. Gives who it was.
///
/// # Errors
/// Nobody, or several people, of that name.
pub fn remove(notebook: &mut Notebook, person: &str) -> Answer<(Person, Said)> {
    Ok(notebook.write(|tx| {
        let id = people::find_one(tx, person)?;
        let person = people::get(tx, &id)?;
        people::remove(tx, &id)?;
        let operation = Operation::new(format!("removed {}", person.name));
        let said = Said::undoable(words::removed(&person.name));
        Ok((operation, (person, said)))
    })?)
}
