//! The list of people, and acts on one of them.

use serde::Serialize;

use super::{Answer, Said, following_up};
use crate::{
    error::{Error, Result},
    highlights::{self, Highlight},
    interactions::{self, Interaction},
    introductions::{self, Introduction},
    notebook::{Notebook, Operation},
    people::{self, Listed, Order, Person},
    reminders::{self, Reminder},
    words,
};

/// Everybody, in the words of the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PeoplePage {
    /// "Ten people, by name".
    pub heading: String,
    /// How many there are in all.
    pub count: u32,
    /// Which of them the first row is, from 0.
    pub from: u32,
    /// The rows of this part of the list, in its order.
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
    /// "last spoke in May", "Monday 7 December": the day that the order goes by, where it goes by one of these.
    pub date: Option<String>,
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
    /// Introductions to others, newest first.
    pub introductions: Vec<Introduction>,
    /// Lines of essays that brought them to mind, newest first.
    pub highlights: Vec<Highlight>,
}

/// Everybody, by name, for a screen.
///
/// # Errors
/// Where the file cannot be read.
pub fn people(notebook: &Notebook) -> Answer<PeoplePage> {
    part(notebook, Order::Name, 0, usize::MAX)
}

/// How many rows of the list are handed over at a time: more than a screen shows.
const PART: usize = 200;

/// A part of the list in this order, from the row at `from` on.
///
/// # Errors
/// Where the file cannot be read.
pub fn people_in_order(notebook: &Notebook, order: Order, from: u32) -> Answer<PeoplePage> {
    part(notebook, order, from as usize, PART)
}

fn part(notebook: &Notebook, order: Order, from: usize, most: usize) -> Answer<PeoplePage> {
    let view = notebook.view();
    let today = view.moment.today();
    let count = people::count(&view)?;
    let row = |listed: Listed| {
        let date = listed.on.map(|on| match order {
            Order::LastSpoke => words::last_spoke(on, today),
            _ if on == today => "today".to_owned(),
            _ => words::day(on, today),
        });
        let name = words::shown_name(&listed.name);
        PersonRow { id: listed.id, name, remember_for: listed.remember_for, date }
    };
    let rows = people::in_order(&view, order, from, most)?;
    Ok(PeoplePage {
        heading: words::people_in_order(count, order),
        count: u32::try_from(count).unwrap_or(u32::MAX),
        from: u32::try_from(from).unwrap_or(u32::MAX),
        rows: rows.into_iter().map(row).collect(),
    })
}

/// Everybody, by name, whole.
///
/// # Errors
/// Where the file cannot be read.
pub fn people_list(notebook: &Notebook, limit: usize) -> Answer<Vec<Person>> {
    Ok(people::list(&notebook.view(), limit)?)
}

/// Everybody in this order, whole.
///
/// # Errors
/// Where the file cannot be read.
pub fn people_by(notebook: &Notebook, order: Order, limit: usize) -> Answer<Vec<Person>> {
    let view = notebook.view();
    let listed = people::in_order(&view, order, 0, limit)?;
    Ok(listed.iter().map(|one| people::get(&view, &one.id)).collect::<Result<_>>()?)
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
        highlights: highlights::of_person(&view, &id)?,
        introductions: introductions::of_person(&view, &id)?,
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

/// Leaves a person (an id, or a name that fits exactly one) in peace, or ends it.
///
/// # Errors
/// Nobody, or several people, of that name.
pub fn set_peace(notebook: &mut Notebook, person: &str, peace: bool) -> Answer<(Person, Said)> {
    Ok(notebook.write(|tx| {
        let id = people::find_one(tx, person)?;
        let before = people::get(tx, &id)?.left_in_peace;
        people::leave_in_peace(tx, &id, peace)?;
        let person = people::get(tx, &id)?;
        let (operation, said) = if peace {
            ("left", words::left_in_peace(&person.name))
        } else {
            ("no longer left", words::peace_ended(&person.name))
        };
        let operation = Operation::new(format!("{operation} {} in peace", words::first_name(&person.name)));
        // Where it was so before there is no act, and undo would take back an earlier one.
        Ok((operation, (person, Said { said, undo: before != peace })))
    })?)
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
