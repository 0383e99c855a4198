//! Reading people.

use rusqlite::{OptionalExtension, Row, named_params};

use super::{EarlierSentence, ImportantDate, Met, Next, Origin, Person, Reach, ReachKind, WorkingOn};
use crate::{
    cadence, dates,
    error::{Error, Result},
    notebook::View,
    settings,
};

// A removed introducer is still called by name, and has no page to go to.
const COLUMNS: &str = "p.id, p.uid, p.name, p.remember_for, p.be_remembered_for, p.working_on,
    p.working_on_noted_on, p.also, p.met_scene, p.met_occasion, p.met_place, p.met_on,
    coalesce(i.name, p.introduced_by_name), CASE WHEN i.removed_at IS NULL THEN i.uid END,
    p.from_essay, p.from_section, p.cadence, p.left_in_peace, p.last_interaction_on, p.created_at, p.updated_at
    FROM people p LEFT JOIN people i ON i.id = p.introduced_by";

/// A person who is here, by the id that others know.
///
/// # Errors
/// [`Error::NoSuchPerson`] for an unknown id, and for one who was removed.
pub(crate) fn get(view: &View<'_>, uid: &str) -> Result<Person> {
    complete(view, one(view, uid, "p.removed_at IS NULL")?)
}

/// A person who was removed. Nothing comes up for them.
///
/// # Errors
/// [`Error::NoSuchPerson`] for an unknown id, and for one who is here.
pub(super) fn removed(view: &View<'_>, uid: &str) -> Result<Person> {
    with_rows(view, one(view, uid, "p.removed_at IS NOT NULL")?)
}

fn one(view: &View<'_>, uid: &str, which: &str) -> Result<(i64, Person)> {
    let sql = format!("SELECT {COLUMNS} WHERE p.uid = ?1 AND {which}");
    let found = view.db.prepare_cached(&sql)?.query_row([uid], from_row).optional()?;
    found.ok_or_else(|| Error::NoSuchPerson(uid.to_owned()))
}

/// How you met, in a few words, and one way to reach them: what an item of Today has of a person.
///
/// # Errors
/// [`Error::NoSuchPerson`].
pub(crate) fn met_and_reach(view: &View<'_>, uid: &str) -> Result<(Option<String>, Option<Reach>)> {
    let (id, met) = view
        .db
        .prepare_cached(
            "SELECT id, coalesce(met_occasion, met_place) FROM people WHERE uid = ?1 AND removed_at IS NULL",
        )?
        .query_row([uid], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| Error::NoSuchPerson(uid.to_owned()))?;
    Ok((met, reach(view, id)?.into_iter().next()))
}

/// The row's own number of a person who is here.
///
/// # Errors
/// [`Error::NoSuchPerson`].
pub(crate) fn id_of(view: &View<'_>, uid: &str) -> Result<i64> {
    view.db
        .prepare_cached("SELECT id FROM people WHERE uid = ?1 AND removed_at IS NULL")?
        .query_row([uid], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::NoSuchPerson(uid.to_owned()))
}

/// Everybody who is here, by name.
pub(crate) fn list(view: &View<'_>, limit: usize) -> Result<Vec<Person>> {
    let sql = format!("SELECT {COLUMNS} WHERE p.removed_at IS NULL ORDER BY p.name_key, p.id LIMIT ?1");
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = view.db.prepare_cached(&sql)?;
    let found = rows.query_map([limit], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    found.into_iter().map(|person| complete(view, person)).collect()
}

/// Everybody who is here, by name, with no more than a list shows: id, name, sentence.
pub(crate) fn listed(view: &View<'_>) -> Result<Vec<(String, String, Option<String>)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT uid, name, remember_for FROM people WHERE removed_at IS NULL ORDER BY name_key, id",
    )?;
    let found = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(i64, Person)> {
    let working_on = row.get::<_, Option<String>>(5)?.zip(row.get::<_, Option<String>>(6)?);
    let from = row.get::<_, Option<String>>(14)?.zip(row.get::<_, Option<String>>(15)?);
    let person = Person {
        id: Some(row.get(1)?),
        name: row.get(2)?,
        remember_for: row.get(3)?,
        remember_for_before: Vec::new(),
        be_remembered_for: row.get(4)?,
        working_on: working_on.map(|(text, noted_on)| WorkingOn { text, noted_on }),
        also: row.get(7)?,
        met: Met {
            scene: row.get(8)?,
            occasion: row.get(9)?,
            place: row.get(10)?,
            on: row.get::<_, Option<String>>(11)?.and_then(|on| on.parse().ok()),
            introduced_by: row.get(12)?,
            introduced_by_id: row.get(13)?,
        },
        from: from.map(|(essay, section)| Origin { essay, section }),
        reach: Vec::new(),
        groups: Vec::new(),
        dates: Vec::new(),
        cadence: row.get(16)?,
        left_in_peace: row.get(17)?,
        last_interaction_on: row.get(18)?,
        next: None,
        created_at: Some(row.get(19)?),
        updated_at: Some(row.get(20)?),
    };
    Ok((row.get(0)?, person))
}

/// Adds what is kept in rows of its own, and what comes up next.
fn complete(view: &View<'_>, (id, person): (i64, Person)) -> Result<Person> {
    let mut person = with_rows(view, (id, person))?;
    person.next = if person.left_in_peace { None } else { next(view, id, &person)? };
    Ok(person)
}

fn with_rows(view: &View<'_>, (id, mut person): (i64, Person)) -> Result<Person> {
    person.remember_for_before = earlier_sentences(view, id)?;
    person.reach = reach(view, id)?;
    person.groups = groups(view, id)?;
    person.dates = dates(view, id)?;
    Ok(person)
}

fn earlier_sentences(view: &View<'_>, id: i64) -> Result<Vec<EarlierSentence>> {
    let mut rows = view.db.prepare_cached(
        "SELECT text, until_on FROM earlier_sentences WHERE person = ?1 ORDER BY until_on DESC, id DESC",
    )?;
    let found = rows.query_map([id], |row| Ok(EarlierSentence { text: row.get(0)?, until: row.get(1)? }))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn reach(view: &View<'_>, id: i64) -> Result<Vec<Reach>> {
    let mut rows =
        view.db.prepare_cached("SELECT kind, label, value FROM reach WHERE person = ?1 ORDER BY id")?;
    let found = rows.query_map([id], |row| {
        let kind = ReachKind::from_word(&row.get::<_, String>(0)?).unwrap_or(ReachKind::Link);
        Ok(Reach { kind, label: row.get(1)?, value: row.get(2)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn groups(view: &View<'_>, id: i64) -> Result<Vec<String>> {
    let mut rows =
        view.db.prepare_cached("SELECT name FROM person_groups WHERE person = ?1 ORDER BY name")?;
    Ok(rows.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn dates(view: &View<'_>, id: i64) -> Result<Vec<ImportantDate>> {
    let mut rows =
        view.db.prepare_cached("SELECT what, day FROM important_dates WHERE person = ?1 ORDER BY id")?;
    let found =
        rows.query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?.parse().ok())))?;
    let found = found.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().filter_map(|(what, on)| Some(ImportantDate { what, on: on? })).collect())
}

/// What comes up first, by the day it comes up: a follow-up that is not past its last day, a date that is
/// told of, or a thought.
fn next(view: &View<'_>, id: i64, person: &Person) -> Result<Option<Next>> {
    let (today, uid) = (view.moment.today(), person.id.as_deref().unwrap_or_default());
    let follow_up = view
        .db
        .prepare_cached(
            "SELECT next_on, why FROM reminders
             WHERE person = :person AND next_on IS NOT NULL AND (until_on IS NULL OR until_on >= :today)
             ORDER BY next_on, coalesce(later_time, time) IS NULL, coalesce(later_time, time), id LIMIT 1",
        )?
        .query_row(named_params! { ":person": id, ":today": today.to_string() }, |row| {
            Ok(Next { on: row.get(0)?, why: row.get(1)? })
        })
        .optional()?;
    let leap_day = settings::get(view)?.leap_day;
    let dates = dates::of_person(view, uid)?;
    let date = dates.iter().filter_map(|date| Some((date.next(today, leap_day)?.on, &date.what)));
    let date =
        date.min_by_key(|(on, _)| *on).map(|(on, what)| Next { on: on.to_string(), why: Some(what.clone()) });
    let cadence = cadence::next_on(view, uid)?.map(|on| Next { on: on.to_string(), why: None });
    Ok([follow_up, date, cadence].into_iter().flatten().min_by(|a, b| a.on.cmp(&b.on)))
}
