//! Finding the one person that a name or an id means.

use rusqlite::OptionalExtension;

use super::read;
use crate::{
    error::{Error, Result},
    notebook::View,
    text::{self, limits},
};

/// The id of the person that `asked` means: an id, or a name that fits exactly one person. The whole
/// name goes before a part of it: "Mara" means the one who is called no more than that, if there is one.
///
/// # Errors
/// [`Error::NoSuchPerson`]; [`Error::SeveralPeople`] with those it fits.
pub(crate) fn find_one(view: &View<'_>, asked: &str) -> Result<String> {
    // Nobody's name is as long as that; a pasted book is not folded for it.
    let asked = text::beginning(asked, limits::LINE);
    if read::id_of(view, asked).is_ok() {
        return Ok(asked.to_owned());
    }
    let mut fits = by_name(view, asked)?;
    if fits.is_empty() {
        fits = by_words(view, asked)?;
    }
    the_only_one(asked, fits)
}

/// Ids and names of those who have exactly this name, accents and case aside.
pub(crate) fn by_name(view: &View<'_>, name: &str) -> Result<Vec<(String, String)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT uid, name FROM people WHERE name_key = ?1 AND removed_at IS NULL ORDER BY id",
    )?;
    let found = rows.query_map([text::searched(name)], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let same_words = found.collect::<rusqlite::Result<Vec<_>>>()?;
    let asked = text::folded(name.trim());
    Ok(same_words.into_iter().filter(|(_, name)| text::folded(name) == asked).collect())
}

/// The one of `people` (ids and names) whom `asked` means: an id, the whole name, else a part of it.
///
/// # Errors
/// As [`find_one`].
pub(super) fn fitting(people: &[(String, String)], asked: &str) -> Result<String> {
    let asked = text::beginning(asked, limits::LINE);
    if people.iter().any(|(id, _)| id == asked) {
        return Ok(asked.to_owned());
    }
    let whole = text::folded(asked.trim());
    let those = |fits: &dyn Fn(&str) -> bool| -> Vec<(String, String)> {
        people.iter().filter(|(_, name)| fits(name)).cloned().collect()
    };
    let mut fits = those(&|name| text::folded(name) == whole);
    if fits.is_empty() {
        let asked = text::folded(asked);
        fits = those(&|name| begins_so(name, &asked));
    }
    the_only_one(asked, fits)
}

fn the_only_one(asked: &str, mut fits: Vec<(String, String)>) -> Result<String> {
    match fits.len() {
        0 => Err(Error::NoSuchPerson(asked.to_owned())),
        1 => Ok(fits.swap_remove(0).0),
        _ => Err(Error::SeveralPeople { name: asked.to_owned(), candidates: fits }),
    }
}

/// Ids and names of those whose name has, for each word asked for, one that begins so.
fn by_words(view: &View<'_>, asked: &str) -> Result<Vec<(String, String)>> {
    let everybody = read::listed(view)?;
    let asked = text::folded(asked);
    let fits = everybody.into_iter().filter(|(_, name, _)| begins_so(name, &asked));
    Ok(fits.map(|(id, name, _)| (id, name)).collect())
}

/// Whether the name has, for each word of the folded text, one that begins so.
fn begins_so(name: &str, asked: &str) -> bool {
    let name = text::folded(name);
    let mut words = text::words(asked).peekable();
    words.peek().is_some() && words.all(|word| text::words(&name).any(|of_name| of_name.starts_with(word)))
}

/// The name of the person with this id.
///
/// # Errors
/// [`Error::NoSuchPerson`].
pub(crate) fn named(view: &View<'_>, uid: &str) -> Result<String> {
    view.db
        .prepare_cached("SELECT name FROM people WHERE uid = ?1 AND removed_at IS NULL")?
        .query_row([uid], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::NoSuchPerson(uid.to_owned()))
}

/// Ids and names of those whom the person with this id introduced, by name.
pub(crate) fn introduced_by(view: &View<'_>, uid: &str) -> Result<Vec<(String, String)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT p.uid, p.name FROM people p JOIN people i ON i.id = p.introduced_by
         WHERE i.uid = ?1 AND p.removed_at IS NULL ORDER BY p.name_key, p.id",
    )?;
    Ok(rows.query_map([uid], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}
