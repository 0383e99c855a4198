//! Which item is meant, where somebody names the person instead of it.

use super::Answer;
use crate::{
    agenda,
    error::Error,
    items,
    notebook::{Notebook, View},
    people, reminders, words,
};

/// The id of the item that `asked` means: an id; or a person with whom one thing is up today; or, where nothing
/// is, one who has one open follow-up.
///
/// # Errors
/// An unknown id or name, a name that several have, and a person with whom there are several.
pub fn item_meant(notebook: &Notebook, asked: &str) -> Answer<String> {
    let view = notebook.view();
    if items::kind(&view, asked).is_ok() {
        return Ok(asked.to_owned());
    }
    let person = people::find_one(&view, asked).map_err(|error| match error {
        // An id that nothing has is no name either.
        Error::NoSuchPerson(asked) => Error::NoSuchItem(asked),
        error => error,
    })?;
    let mut of_theirs = up(&view, &person)?;
    if of_theirs.is_empty() {
        of_theirs = reminders::open_of_person(&view, &person)?.into_iter().map(|open| open.id).collect();
    }
    match of_theirs.len() {
        0 => Err(Error::NoSuchItem(asked.to_owned()).into()),
        1 => Ok(of_theirs.swap_remove(0)),
        _ => Err(Error::SeveralItems(words::first_name(&people::named(&view, &person)?)).into()),
    }
}

fn up(view: &View<'_>, person: &str) -> Answer<Vec<String>> {
    let today = agenda::on(view, view.moment.today())?;
    Ok(today.iter().filter(|item| item.person().0 == person).map(|item| item.id().to_owned()).collect())
}
