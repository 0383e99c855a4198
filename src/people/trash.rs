//! The trash: whoever was removed can be brought back for thirty days, and then goes for good.

use chrono::{Days, NaiveDate};
use rusqlite::params;

use super::{Person, known, put, read, references};
use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
};

/// For so many days somebody who was removed can be brought back.
const KEPT: u64 = 30;

/// The day of removal from which on somebody is still in the trash today.
fn first_kept(today: NaiveDate) -> String {
    today.checked_sub_days(Days::new(KEPT)).unwrap_or(NaiveDate::MIN).to_string()
}

/// Takes somebody out: into the trash, with everything that is written about them.
pub(crate) fn remove(tx: &Tx<'_>, uid: &str) -> Result<()> {
    let id = read::id_of(tx, uid)?;
    tx.db
        .prepare_cached("UPDATE people SET removed_at = ?2, removed_on = ?3, updated_at = ?2 WHERE id = ?1")?
        .execute(params![id, tx.moment.written(), tx.moment.today().to_string()])?;
    Ok(())
}

/// Who is in the trash, the one removed last first, each with the last day on which they can be brought back.
pub(crate) fn trash(view: &View<'_>) -> Result<Vec<(Person, NaiveDate)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT uid, removed_on FROM people WHERE removed_on >= ?1 ORDER BY removed_at DESC, id DESC",
    )?;
    let found = rows
        .query_map([first_kept(view.moment.today())], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    found
        .into_iter()
        .map(|(uid, removed_on)| {
            let removed_on: NaiveDate = removed_on.parse().unwrap_or_default();
            let until = removed_on.checked_add_days(Days::new(KEPT)).unwrap_or(removed_on);
            Ok((read::removed(view, &uid)?, until))
        })
        .collect()
}

/// The id of the one in the trash whom `asked` means: an id, or a name that fits exactly one there.
///
/// # Errors
/// [`Error::NotInTrash`]; [`Error::SeveralPeople`] with those it fits.
pub(crate) fn find_removed(view: &View<'_>, asked: &str) -> Result<String> {
    let there = trash(view)?.into_iter().filter_map(|(person, _)| Some((person.id?, person.name)));
    let there: Vec<_> = there.collect();
    match known::fitting(&there, asked) {
        Err(Error::NoSuchPerson(asked)) => Err(Error::NotInTrash(asked)),
        found => found,
    }
}

/// Brings somebody back, with everything that was written about them.
pub(crate) fn bring_back(tx: &Tx<'_>, uid: &str) -> Result<()> {
    let back = "UPDATE people SET removed_at = NULL, removed_on = NULL, updated_at = ?2 WHERE uid = ?1";
    tx.db.prepare_cached(back)?.execute(params![uid, tx.moment.written()])?;
    // Whoever introduced them may be called otherwise by now.
    put::refresh(tx, read::id_of(tx, uid)?)
}

/// Rows and ids of those whose thirty days are over.
pub(crate) fn over(view: &View<'_>) -> Result<Vec<(i64, String)>> {
    let mut rows = view.db.prepare_cached("SELECT id, uid FROM people WHERE removed_on < ?1")?;
    let found = rows.query_map([first_kept(view.moment.today())], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Lets go for good of those whose thirty days are over. What they shared with others stays with the others,
/// and whoever was introduced by them still knows by what name.
pub(crate) fn forget(tx: &Tx<'_>) -> Result<()> {
    for (id, uid) in over(tx)? {
        forget_what_was_noted(tx, id, &uid)?;
        tx.db
            .prepare_cached(
                "UPDATE people SET introduced_by_name = (SELECT name FROM people WHERE id = ?1)
                 WHERE introduced_by = ?1",
            )?
            .execute([id])?;
        // A line that was marked for them stays marked, as a note in which nothing is written.
        tx.db
            .prepare_cached("UPDATE highlights SET note = coalesce(note, '') WHERE person = ?1")?
            .execute([id])?;
        references::let_all_go(tx, id)?;
        tx.db.prepare_cached("DELETE FROM people WHERE id = ?1")?.execute([id])?;
    }
    tx.db
        .prepare_cached(
            "DELETE FROM interactions WHERE id NOT IN (SELECT interaction FROM interaction_people)",
        )?
        .execute([])?;
    forget_in_full_text(tx)
}

/// The full-text indexes only mark what was deleted; put in order, they lose the words too
/// (SQLite FTS5, section 6.8).
fn forget_in_full_text(tx: &Tx<'_>) -> Result<()> {
    let mut rows = tx.db.prepare(
        "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'
         AND sql NOT LIKE '%fts5vocab%'",
    )?;
    let indexes = rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    for index in indexes {
        tx.db.execute(&format!("INSERT INTO {index} ({index}) VALUES ('optimize')"), [])?;
    }
    Ok(())
}

/// What the program noted for itself, by text id: where an empty tank put them, and what was announced.
fn forget_what_was_noted(tx: &Tx<'_>, id: i64, uid: &str) -> Result<()> {
    let theirs = "(SELECT uid FROM reminders WHERE person = ?1 UNION SELECT uid FROM important_dates
                   WHERE person = ?1 UNION SELECT uid FROM people WHERE id = ?1)";
    for table in ["tank", "told"] {
        tx.db.prepare_cached(&format!("DELETE FROM {table} WHERE item IN {theirs}"))?.execute([id])?;
    }
    // It was shown long ago, and nobody looks at its words again.
    tx.db
        .prepare_cached(
            "UPDATE notices SET title = '', body = '', people = '[]'
             WHERE EXISTS (SELECT 1 FROM json_each(notices.people) WHERE value = ?1)",
        )?
        .execute([uid])?;
    Ok(())
}
