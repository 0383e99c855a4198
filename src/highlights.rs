//! Highlights: a quoted piece of an essay, tied to a person or to a note of one's own.

use rusqlite::{OptionalExtension, Row, named_params, params};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
    people,
    quote::{Alike, Quote},
    text::{self, limits},
};

/// A piece of an essay that brought somebody to mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Highlight {
    /// A UUID of version 7.
    pub id: String,
    /// The essay's slug.
    pub essay: String,
    /// The section in which it was marked.
    pub section: String,
    /// The words, as they stood.
    pub quote: String,
    /// A note of one's own beside them.
    pub note: Option<String>,
    /// Instant of writing, RFC 3339 in UTC.
    pub created_at: String,
}

/// A highlight as its essay has it.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) id: String,
    pub(crate) section: String,
    pub(crate) quote: Quote,
    /// Whom it is for, while they are here: id, name, sentence.
    pub(crate) person: Option<(String, String, Option<String>)>,
    pub(crate) note: Option<String>,
}

/// A highlight to be written.
pub(crate) struct NewHighlight<'a> {
    pub(crate) essay: &'a str,
    pub(crate) section: &'a str,
    pub(crate) passage: &'a str,
    pub(crate) quote: &'a Quote,
    pub(crate) person: Option<&'a str>,
    pub(crate) note: Option<&'a str>,
}

// One who was removed is not named; what was only for them waits until they come back.
const KEPT: &str =
    "h.uid, h.section, h.quote, h.prefix, h.suffix, h.alike, p.uid, p.name, p.remember_for, h.note
    FROM highlights h LEFT JOIN people p ON p.id = h.person AND p.removed_at IS NULL";

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let person = row.get::<_, Option<String>>(6)?.zip(row.get::<_, Option<String>>(7)?);
    let remember_for: Option<String> = row.get(8)?;
    Ok(Kept {
        id: row.get(0)?,
        section: row.get(1)?,
        quote: Quote {
            exact: row.get(2)?,
            prefix: row.get(3)?,
            suffix: row.get(4)?,
            alike: Alike::from_word(&row.get::<_, String>(5)?),
        },
        person: person.map(|(id, name)| (id, name, remember_for)),
        note: row.get(9)?,
    })
}

/// Those of an essay, in the order in which they were made.
pub(crate) fn of_essay(view: &View<'_>, essay: &str) -> Result<Vec<Kept>> {
    let sql = format!(
        "SELECT {KEPT} WHERE h.essay = ?1 AND (p.uid IS NOT NULL OR h.note IS NOT NULL) ORDER BY h.id"
    );
    let mut rows = view.db.prepare_cached(&sql)?;
    Ok(rows.query_map([essay], kept)?.collect::<rusqlite::Result<_>>()?)
}

/// Those of a person (an id), newest first.
pub(crate) fn of_person(view: &View<'_>, person: &str) -> Result<Vec<Highlight>> {
    let mut rows = view.db.prepare_cached(
        "SELECT h.uid, h.essay, h.section, h.quote, h.note, h.created_at
         FROM highlights h JOIN people p ON p.id = h.person WHERE p.uid = ?1 ORDER BY h.id DESC",
    )?;
    let found = rows.query_map([person], |row| {
        Ok(Highlight {
            id: row.get(0)?,
            essay: row.get(1)?,
            section: row.get(2)?,
            quote: row.get(3)?,
            note: row.get(4)?,
            created_at: row.get(5)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// One of them.
///
/// # Errors
/// [`Error::NoSuchHighlight`].
pub(crate) fn get(view: &View<'_>, uid: &str) -> Result<Kept> {
    let sql = format!("SELECT {KEPT} WHERE h.uid = ?1");
    let found = view.db.prepare_cached(&sql)?.query_row([uid], kept).optional()?;
    found.ok_or_else(|| Error::NoSuchHighlight(uid.to_owned()))
}

/// Writes one, and gives its id.
///
/// # Errors
/// [`Error::MarkForNothing`]; an unknown person; a text that is too long.
pub(crate) fn add(tx: &Tx<'_>, new: &NewHighlight<'_>) -> Result<String> {
    let uid = tx.moment.new_id();
    let person = new.person.map(|person| people::id_of(tx, person)).transpose()?;
    let note = new.note.map_or(Ok(None), note)?;
    if person.is_none() && note.is_none() {
        return Err(Error::MarkForNothing);
    }
    // Not as text is kept elsewhere: the words must be those of the essay, letter by letter.
    text::within(&new.quote.exact, "A marked line", limits::MARKED)?;
    tx.db
        .prepare_cached(
            "INSERT INTO highlights
                (uid, essay, section, passage, quote, prefix, suffix, alike, person, note, created_at, updated_at)
             VALUES (:uid, :essay, :section, :passage, :quote, :prefix, :suffix, :alike, :person, :note, :now, :now)",
        )?
        .execute(named_params! {
            ":uid": uid,
            ":essay": new.essay,
            ":section": new.section,
            ":passage": new.passage,
            ":quote": new.quote.exact,
            ":prefix": new.quote.prefix,
            ":suffix": new.quote.suffix,
            ":alike": new.quote.alike.word(),
            ":person": person,
            ":note": note,
            ":now": tx.moment.written(),
        })?;
    person.map_or(Ok(()), |person| people::rewrite_words(tx.db, person))?;
    Ok(uid)
}

/// Writes what the person is found by for whom it is, if it is for anybody.
fn rewrite_words(tx: &Tx<'_>, uid: &str) -> Result<()> {
    for_whom(tx, uid)?.map_or(Ok(()), |person| people::rewrite_words(tx.db, person))
}

fn for_whom(tx: &Tx<'_>, uid: &str) -> Result<Option<i64>> {
    let found = tx
        .db
        .prepare_cached("SELECT person FROM highlights WHERE uid = ?1")?
        .query_row([uid], |row| row.get::<_, Option<i64>>(0))
        .optional()?;
    Ok(found.flatten())
}

/// Writes the note beside one; an empty one goes.
///
/// # Errors
/// [`Error::NoSuchHighlight`]; [`Error::MarkForNothing`] where nobody is there either; a text that is too long.
pub(crate) fn set_note(tx: &Tx<'_>, uid: &str, text: &str) -> Result<()> {
    let kept = get(tx, uid)?;
    let note = note(text)?;
    if note.is_none() && kept.person.is_none() {
        return Err(Error::MarkForNothing);
    }
    if note != kept.note {
        tx.db
            .prepare_cached("UPDATE highlights SET note = ?2, updated_at = ?3 WHERE uid = ?1")?
            .execute(params![uid, note, tx.moment.written()])?;
        rewrite_words(tx, uid)?;
    }
    Ok(())
}

/// Ties one to somebody (an id), or to somebody else, and says whether that changed anything.
///
/// # Errors
/// [`Error::NoSuchHighlight`]; an unknown person.
pub(crate) fn set_person(tx: &Tx<'_>, uid: &str, person: &str) -> Result<bool> {
    let kept = get(tx, uid)?;
    let id = people::id_of(tx, person)?;
    let anew = kept.person.is_none_or(|(before, ..)| before != person);
    if anew {
        let before = for_whom(tx, uid)?;
        tx.db
            .prepare_cached("UPDATE highlights SET person = ?2, updated_at = ?3 WHERE uid = ?1")?
            .execute(params![uid, id, tx.moment.written()])?;
        before.into_iter().chain([id]).try_for_each(|person| people::rewrite_words(tx.db, person))?;
    }
    Ok(anew)
}

/// Takes out those of row `from` that mark the same line of row `to`: a line is marked once for one person. A note
/// that is only beside the one stays beside the other; two notes stay two.
pub(crate) fn drop_doubles(tx: &Tx<'_>, from: i64, to: i64) -> Result<()> {
    let same =
        "SELECT o.id, o.note FROM highlights o WHERE o.person = ?2 AND (o.essay, o.quote, o.prefix, o.suffix)
         = (highlights.essay, highlights.quote, highlights.prefix, highlights.suffix)";
    tx.db
        .prepare_cached(&format!(
            "DELETE FROM highlights WHERE person = ?1 AND EXISTS (
                SELECT 1 FROM ({same}) there WHERE highlights.note IS NULL OR highlights.note IS there.note)"
        ))?
        .execute([from, to])?;
    tx.db
        .prepare_cached(&format!(
            "DELETE FROM highlights WHERE person = ?1 AND note IS NULL AND EXISTS ({same})"
        ))?
        .execute([to, from])?;
    Ok(())
}

/// Takes one away.
///
/// # Errors
/// [`Error::NoSuchHighlight`].
pub(crate) fn remove(tx: &Tx<'_>, uid: &str) -> Result<()> {
    let person = for_whom(tx, uid)?;
    match tx.db.prepare_cached("DELETE FROM highlights WHERE uid = ?1")?.execute([uid])? {
        0 => Err(Error::NoSuchHighlight(uid.to_owned())),
        _ => person.map_or(Ok(()), |person| people::rewrite_words(tx.db, person)),
    }
}

fn note(text: &str) -> Result<Option<String>> {
    text::kept_or_none(text, "A note", limits::LINE)
}
