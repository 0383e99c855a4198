//! The trash: who can be brought back, and until when.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, Said};
use crate::{
    notebook::{Notebook, Operation},
    people::{self, Person},
    words,
};

/// Somebody in the trash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Removed {
    /// The person's id.
    pub id: String,
    /// As it was written, with marks that would not be seen made visible.
    pub name: String,
    /// What to remember them for.
    pub remember_for: Option<String>,
    /// "Can be brought back until Wednesday 23 December."
    pub until: String,
}

/// Who is in the trash, whole, the one removed last first.
///
/// # Errors
/// Where the file cannot be read.
pub fn trash(notebook: &Notebook) -> Answer<Vec<Person>> {
    Ok(people::trash(&notebook.view())?.into_iter().map(|(person, _)| person).collect())
}

/// The same in the words of the screen.
///
/// # Errors
/// Where the file cannot be read.
pub fn removed(notebook: &Notebook) -> Answer<Vec<Removed>> {
    let view = notebook.view();
    let today = view.moment.today();
    let there = people::trash(&view)?.into_iter();
    Ok(there
        .filter_map(|(person, until)| {
            Some(Removed {
                id: person.id?,
                name: words::shown_name(&person.name),
                remember_for: person.remember_for,
                until: words::brought_back_until(until, today),
            })
        })
        .collect())
}

/// Brings back somebody from the trash (an id, or a name that fits exactly one there).
///
/// # Errors
/// Nobody, or several people, of that name in the trash.
pub fn bring_back(notebook: &mut Notebook, person: &str) -> Answer<(Person, Said)> {
    Ok(notebook.write(|tx| {
        let id = people::find_removed(tx, person)?;
        people::bring_back(tx, &id)?;
        let person = people::get(tx, &id)?;
        let operation = Operation::new(format!("brought back {}", person.name));
        let said = Said::undoable(words::brought_back(&person.name));
        Ok((operation, (person, said)))
    })?)
}

/// Lets go, on each day anew, of those whose thirty days in the trash are over: for whoever has the notebook open
/// for longer than a day.
#[derive(Debug, Default)]
pub struct DayByDay {
    looked_on: Option<NaiveDate>,
}

impl DayByDay {
    /// Looks whether the day is another than before. Whoever cannot be taken out for good now, on a full disk, goes
    /// another day.
    pub fn look(&mut self, notebook: &mut Notebook) {
        let today = notebook.now().today();
        if self.looked_on.replace(today) != Some(today) {
            forget_removed(notebook).ok();
        }
    }
}

/// Lets go for good of those whose thirty days in the trash are over. For whoever opens the notebook.
///
/// # Errors
/// Where the file cannot be written; they are then in nobody's way, and go another day.
pub fn forget_removed(notebook: &mut Notebook) -> Answer<()> {
    // Mostly there is nobody, and then nobody who writes meanwhile is waited for.
    let anybody = !people::over(&notebook.view())?.is_empty();
    if anybody {
        notebook.forget(people::forget)?;
    }
    Ok(())
}
