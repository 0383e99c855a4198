//! Cadence: "about every two months", counted from the last interaction. It floats, and what it brings up
//! is a proposal, not a promise.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use crate::{
    error::{Error, Result},
    interactions::{self, Passed, TALKED},
    notebook::{Tx, View},
    partial_date::PartialDate,
    people,
    recurrence::Span,
    when,
};

/// Somebody whom a cadence brings up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Proposal {
    pub(crate) person: String,
    pub(crate) name: String,
    pub(crate) remember_for: Option<String>,
    pub(crate) span: Span,
    /// The day on which it came up, Later not counted.
    pub(crate) since: NaiveDate,
    /// The day it comes up, Later counted.
    pub(crate) on: NaiveDate,
}

/// Sets a person's cadence; none ends it.
pub(crate) fn set(tx: &Tx<'_>, person: &str, span: Option<Span>) -> Result<()> {
    let id = people::id_of(tx, person)?;
    if Standing::of(tx.db, id)?.span == span {
        return Ok(());
    }
    tx.db
        .prepare_cached(
            "UPDATE people SET cadence = ?2, cadence_later_on = NULL, cadence_someday = 0, updated_at = ?3
             WHERE id = ?1",
        )?
        .execute(params![id, span.map(|span| span.to_string()), tx.moment.written()])?;
    forget_set_aside(tx, id, None)?;
    recount(tx.db, id)
}

/// What a cadence counts from, and where it stands.
struct Standing {
    span: Option<Span>,
    counts_from: NaiveDate,
    later_on: Option<NaiveDate>,
    someday: bool,
}

impl Standing {
    fn of(db: &Connection, id: i64) -> Result<Self> {
        Ok(db
            .prepare_cached(
                "SELECT cadence, max(coalesce(last_interaction_on, ''), coalesce(cadence_skipped_on, '')),
                    met_on, written_on, cadence_later_on, cadence_someday FROM people WHERE id = ?1",
            )?
            .query_row([id], |row| {
                let text = |column| row.get::<_, Option<String>>(column);
                let day = |text: Option<String>| text.and_then(|text| text.parse::<NaiveDate>().ok());
                let met_on = text(2)?.and_then(|on| on.parse().ok()).and_then(PartialDate::day);
                let written_on = day(text(3)?).unwrap_or_default();
                Ok(Self {
                    span: text(0)?.and_then(|span| when::span(&span)),
                    counts_from: day(text(1)?).or(met_on).unwrap_or(written_on),
                    later_on: day(text(4)?),
                    someday: row.get(5)?,
                })
            })?)
    }

    /// The day on which it comes up, Later not counted.
    fn since(&self) -> Option<NaiveDate> {
        self.span.and_then(|span| span.after(self.counts_from))
    }

    fn next_on(&self) -> Option<NaiveDate> {
        if self.someday {
            None
        } else {
            self.later_on.filter(|_| self.span.is_some()).or_else(|| self.since())
        }
    }
}

/// Writes the derived day on which the cadence comes up.
pub(crate) fn recount(db: &Connection, id: i64) -> Result<()> {
    let next_on = Standing::of(db, id)?.next_on().map(|on| on.to_string());
    db.prepare_cached("UPDATE people SET cadence_next_on = ?2 WHERE id = ?1")?
        .execute(params![id, next_on])?;
    Ok(())
}

/// Writes it for everybody who has a cadence: for a file of a version that did not know that day.
pub(crate) fn recount_all(db: &Connection) -> Result<()> {
    let mut rows = db.prepare("SELECT id FROM people WHERE cadence IS NOT NULL")?;
    let ids = rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    ids.into_iter().try_for_each(|id| recount(db, id))
}

/// Those whom a cadence brings up by `today`, in the order in which they came up, at most so many.
pub(crate) fn due(view: &View<'_>, today: NaiveDate, most: usize) -> Result<Vec<Proposal>> {
    proposals(view, "cadence_next_on <= ?1", &today.to_string(), most)
}

/// Everybody whom a cadence brings up some day, in the order in which they come up.
pub(crate) fn all(view: &View<'_>) -> Result<Vec<Proposal>> {
    proposals(view, "cadence_next_on > ?1", "", usize::MAX)
}

fn proposals(view: &View<'_>, which: &str, with: &str, most: usize) -> Result<Vec<Proposal>> {
    let mut rows = view.db.prepare_cached(&format!(
        "SELECT id, uid, name, remember_for, cadence_next_on FROM people
         WHERE {which} AND removed_at IS NULL AND left_in_peace = 0 ORDER BY cadence_next_on, id LIMIT ?2"
    ))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found = rows
        .query_map(params![with, most], |row| {
            let on = row.get::<_, String>(4)?.parse::<NaiveDate>().unwrap_or_default();
            Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get(3)?, on))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut all = Vec::new();
    for (id, person, name, remember_for, on) in found {
        let standing = Standing::of(view.db, id)?;
        if let (Some(span), Some(since)) = (standing.span, standing.since()) {
            all.push(Proposal { person, name, remember_for, span, since, on });
        }
    }
    Ok(all)
}

/// Whether the id is that of a person with a cadence.
pub(crate) fn has(view: &View<'_>, id: &str) -> Result<bool> {
    Ok(view
        .db
        .prepare_cached("SELECT 1 FROM people WHERE uid = ?1 AND cadence IS NOT NULL AND removed_at IS NULL")?
        .query_row([id], |_| Ok(()))
        .optional()?
        .is_some())
}

/// Done: it starts anew. Writes that you talked, unless it was done without being in touch.
pub(crate) fn done(tx: &Tx<'_>, person: &str, say: Option<&str>, touch: bool) -> Result<Option<String>> {
    if !touch {
        skip(tx, person)?;
        return Ok(None);
    }
    let passed =
        Passed { on: tx.moment.today(), kind: TALKED, direction: interactions::suggested(TALKED), say };
    Ok(Some(interactions::add(tx, &[person.to_owned()], &passed)?))
}

/// Let go: skipped this time. It comes up a span from today.
pub(crate) fn skip(tx: &Tx<'_>, person: &str) -> Result<()> {
    let id = people::id_of(tx, person)?;
    tx.db
        .prepare_cached("UPDATE people SET cadence_skipped_on = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id, tx.moment.today().to_string(), tx.moment.written()])?;
    clear_later(tx, id)
}

fn clear_later(tx: &Tx<'_>, id: i64) -> Result<()> {
    forget_set_aside(tx, id, None)?;
    tx.db
        .prepare_cached("UPDATE people SET cadence_later_on = NULL, cadence_someday = 0 WHERE id = ?1")?
        .execute([id])?;
    recount(tx.db, id)
}

/// Something passed on `on`: unless it was noted late, for an earlier day than the last, what was put off
/// starts anew. The row of the interaction keeps what it sets aside. Call it before the last interaction is
/// written.
pub(crate) fn restart(tx: &Tx<'_>, id: i64, interaction: i64, on: NaiveDate) -> Result<()> {
    let restarts = tx
        .db
        .prepare_cached("SELECT 1 FROM people WHERE id = ?1 AND coalesce(last_interaction_on, '') <= ?2")?
        .exists(params![id, on.to_string()])?;
    if !restarts {
        return Ok(());
    }
    forget_set_aside(tx, id, Some(interaction))?;
    // Of one that was there and is changed, what it has set aside stays.
    tx.db
        .prepare_cached(
            "UPDATE interaction_people SET (set_aside_on, set_aside_someday) =
                (SELECT cadence_later_on, cadence_someday FROM people WHERE id = ?1)
             WHERE person = ?1 AND interaction = ?2 AND set_aside_on IS NULL AND set_aside_someday = 0",
        )?
        .execute([id, interaction])?;
    tx.db
        .prepare_cached("UPDATE people SET cadence_later_on = NULL, cadence_someday = 0 WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

/// Whether something else passed with somebody after `on`.
pub(crate) fn is_older_news(tx: &Tx<'_>, id: i64, interaction: i64, on: NaiveDate) -> Result<bool> {
    Ok(tx
        .db
        .prepare_cached(
            "SELECT 1 FROM interaction_people ip JOIN interactions i ON i.id = ip.interaction
             WHERE ip.person = ?1 AND i.id <> ?2 AND i.day > ?3",
        )?
        .exists(params![id, interaction, on.to_string()])?)
}

/// An interaction is taken back, or moved to before the last: what it set aside stands again. Call it before
/// the row goes.
pub(crate) fn stand_again(tx: &Tx<'_>, id: i64, interaction: i64) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE people SET (cadence_later_on, cadence_someday) =
                (SELECT set_aside_on, set_aside_someday FROM interaction_people
                 WHERE person = ?1 AND interaction = ?2)
             WHERE id = ?1 AND EXISTS (SELECT 1 FROM interaction_people
                 WHERE person = ?1 AND interaction = ?2 AND (set_aside_on IS NOT NULL OR set_aside_someday = 1))",
        )?
        .execute([id, interaction])?;
    tx.db
        .prepare_cached(
            "UPDATE interaction_people SET set_aside_on = NULL, set_aside_someday = 0
             WHERE person = ?1 AND interaction = ?2 AND (set_aside_on IS NOT NULL OR set_aside_someday = 1)",
        )?
        .execute([id, interaction])?;
    Ok(())
}

/// What was set aside stands again only as long as nothing else was done with the cadence.
pub(crate) fn forget_set_aside(tx: &Tx<'_>, id: i64, but_by: Option<i64>) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE interaction_people SET set_aside_on = NULL, set_aside_someday = 0
             WHERE person = ?1 AND interaction IS NOT ?2
                AND (set_aside_on IS NOT NULL OR set_aside_someday = 1)",
        )?
        .execute(params![id, but_by])?;
    Ok(())
}

/// Puts it off until a day, or until no day. The span and the last interaction stay as they were.
///
/// # Errors
/// [`Error::NoSuchPerson`].
pub(crate) fn put_off(tx: &Tx<'_>, person: &str, until: Option<NaiveDate>) -> Result<()> {
    let id = people::id_of(tx, person)?;
    tx.db
        .prepare_cached(
            "UPDATE people SET cadence_later_on = ?2, cadence_someday = ?3, updated_at = ?4 WHERE id = ?1",
        )?
        .execute(params![id, until.map(|until| until.to_string()), until.is_none(), tx.moment.written()])?;
    forget_set_aside(tx, id, None)?;
    recount(tx.db, id)
}

/// Puts it back where it was before it was put off.
pub(crate) fn restore(tx: &Tx<'_>, person: &str, later_on: Option<NaiveDate>) -> Result<()> {
    match later_on {
        Some(day) => put_off(tx, person, Some(day)),
        None => clear_later(tx, people::id_of(tx, person)?),
    }
}

/// The day on which somebody's cadence comes up next, if it does.
pub(crate) fn next_on(view: &View<'_>, person: &str) -> Result<Option<NaiveDate>> {
    let id = people::id_of(view, person).map_err(|_| Error::NoSuchPerson(person.to_owned()))?;
    Ok(Standing::of(view.db, id)?.next_on())
}
