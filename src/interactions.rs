//! Small things: what passed between you and one or more people on a day.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::{
    cadence,
    error::{Error, Result},
    notebook::{Tx, View},
    people,
    text::{self, limits},
};

/// Something that passed between you and one or more people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Interaction {
    /// A UUID of version 7.
    pub id: String,
    /// The civil day.
    pub on: String,
    /// One of [`KINDS`], or own words.
    pub kind: String,
    /// From whom it came.
    pub from: Direction,
    /// What passed, in a sentence.
    pub say: Option<String>,
    /// The ids of its people.
    pub people: Vec<String>,
}

/// From whom something came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Direction {
    /// From you.
    You,
    /// From them.
    Them,
    /// Both ways.
    Both,
}

impl Direction {
    fn word(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Them => "them",
            Self::Both => "both",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "you" => Self::You,
            "them" => Self::Them,
            _ => Self::Both,
        }
    }
}

/// The kind where none is said.
pub const TALKED: &str = "talked";

/// What Done on a follow-up writes.
pub const FOLLOWED_UP: &str = "followed_up";

/// The kinds that are known, with the direction that each suggests.
pub const KINDS: [(&str, Direction); 11] = [
    ("met", Direction::Both),
    (TALKED, Direction::Both),
    ("wrote", Direction::You),
    ("answered", Direction::You),
    ("sent", Direction::You),
    ("introduced", Direction::You),
    ("asked_after", Direction::You),
    (FOLLOWED_UP, Direction::Both),
    ("thanked", Direction::You),
    ("helped", Direction::You),
    ("asked", Direction::You),
];

/// Whether the kind is one of ours, and no words of somebody's own.
pub(crate) fn is_known_kind(kind: &str) -> bool {
    KINDS.iter().any(|(known, _)| *known == kind)
}

/// The direction that a kind suggests; own words suggest none, which is both.
pub(crate) fn suggested(kind: &str) -> Direction {
    KINDS.iter().find(|(known, _)| *known == kind).map_or(Direction::Both, |(_, direction)| *direction)
}

/// The kind that somebody means: one of ours however it is spelled ("Asked after"), else their own words.
pub(crate) fn meant(kind: &str) -> &str {
    let spelled = kind.trim().replace(['_', '-'], " ");
    let known = KINDS.iter().map(|(known, _)| *known);
    known.into_iter().find(|known| known.replace('_', " ").eq_ignore_ascii_case(&spelled)).unwrap_or(kind)
}

/// What passed, before it is written down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passed<'a> {
    pub(crate) on: NaiveDate,
    pub(crate) kind: &'a str,
    pub(crate) direction: Direction,
    pub(crate) say: Option<&'a str>,
}

/// Writes down what passed between you and `people` (ids, at least one), and gives its id.
///
/// # Errors
/// [`Error::NoSuchPerson`], [`Error::TooLong`].
pub(crate) fn add(tx: &Tx<'_>, people: &[String], passed: &Passed<'_>) -> Result<String> {
    let uid = tx.moment.new_id();
    let (kind, say) = as_kept(passed)?;
    tx.db
        .prepare_cached(
            "INSERT INTO interactions (uid, day, kind, direction, say, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
        )?
        .execute(params![
            uid,
            passed.on.to_string(),
            kind,
            passed.direction.word(),
            say,
            tx.moment.written()
        ])?;
    let row = tx.db.last_insert_rowid();
    for person in people {
        let id = people::id_of(tx, person)?;
        // Named twice, somebody is there once.
        if link(tx, row, id)? {
            cadence::restart(tx, id, row, passed.on)?;
            recount(tx, id)?;
        }
    }
    Ok(uid)
}

/// Kind and sentence as they are kept.
fn as_kept(passed: &Passed<'_>) -> Result<(String, Option<String>)> {
    let kind = text::kept_or_none(passed.kind, "A kind", limits::LABEL)?.unwrap_or_else(|| TALKED.to_owned());
    let say = passed.say.map_or(Ok(None), |say| text::kept_or_none(say, "The sentence", limits::LINE))?;
    Ok((kind, say))
}

/// Whether the person was not in it before.
fn link(tx: &Tx<'_>, interaction: i64, person: i64) -> Result<bool> {
    let anew = tx
        .db
        .prepare_cached(
            "INSERT INTO interaction_people (interaction, person) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )?
        .execute(params![interaction, person])?;
    Ok(anew > 0)
}

/// Makes of an interaction what passed between you and `people` (ids, at least one). Whoever stays in it may
/// be in the trash. Gives whether anything differs.
///
/// # Errors
/// [`Error::NoSuchSmallThing`]; as [`add`].
pub(crate) fn change(tx: &Tx<'_>, uid: &str, people: &[String], passed: &Passed<'_>) -> Result<bool> {
    let row = row_of(tx, uid)?;
    let before = get(tx, uid)?;
    let (kind, say) = as_kept(passed)?;
    let on = passed.on.to_string();
    let same = (&before.on, &before.kind, before.from, &before.say) == (&on, &kind, passed.direction, &say);
    // Whoever is in the trash stays in it, unseen, and is there again when brought back.
    let there = linked(tx, row)?;
    let leaves = |uid: &String| before.people.contains(uid) && !people.contains(uid);
    let gone: Vec<_> = there.iter().filter(|(_, uid)| leaves(uid)).collect();
    let new: Vec<_> = people.iter().filter(|person| !there.iter().any(|(_, uid)| uid == *person)).collect();
    if same && gone.is_empty() && new.is_empty() {
        return Ok(false);
    }
    tx.db
        .prepare_cached(
            "UPDATE interactions SET day = ?2, kind = ?3, direction = ?4, say = ?5, updated_at = ?6 WHERE id = ?1",
        )?
        .execute(params![row, on, kind, passed.direction.word(), say, tx.moment.written()])?;
    for (person, _) in &gone {
        cadence::stand_again(tx, *person, row)?;
        tx.db
            .prepare_cached("DELETE FROM interaction_people WHERE interaction = ?1 AND person = ?2")?
            .execute(params![row, person])?;
        recount(tx, *person)?;
    }
    for person in &new {
        link(tx, row, people::id_of(tx, person)?)?;
    }
    for (person, uid) in linked(tx, row)? {
        // Another word about the same day is nothing that passed anew.
        if before.on != on && cadence::is_older_news(tx, person, row, passed.on)? {
            cadence::stand_again(tx, person, row)?;
        } else if before.on != on || new.contains(&&uid) {
            cadence::restart(tx, person, row, passed.on)?;
        }
        recount(tx, person)?;
    }
    Ok(true)
}

/// Takes an interaction out.
///
/// # Errors
/// [`Error::NoSuchSmallThing`].
pub(crate) fn remove(tx: &Tx<'_>, uid: &str) -> Result<()> {
    let row = row_of(tx, uid)?;
    let people = linked(tx, row)?;
    people.iter().try_for_each(|(person, _)| cadence::stand_again(tx, *person, row))?;
    tx.db.prepare_cached("DELETE FROM interaction_people WHERE interaction = ?1")?.execute([row])?;
    tx.db.prepare_cached("DELETE FROM interactions WHERE id = ?1")?.execute([row])?;
    people.into_iter().try_for_each(|(person, _)| recount(tx, person))
}

fn row_of(tx: &Tx<'_>, uid: &str) -> Result<i64> {
    tx.db
        .prepare_cached("SELECT id FROM interactions WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::NoSuchSmallThing(uid.to_owned()))
}

/// The rows and ids of its people, in the trash or not.
fn linked(tx: &Tx<'_>, interaction: i64) -> Result<Vec<(i64, String)>> {
    let mut rows = tx.db.prepare_cached(
        "SELECT p.id, p.uid FROM interaction_people ip JOIN people p ON p.id = ip.person
         WHERE ip.interaction = ?1 ORDER BY ip.id",
    )?;
    let found = rows.query_map([interaction], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Writes the person's last interaction, the latest by its own day and not by when it was typed, and what
/// the person is found by.
pub(crate) fn recount(tx: &Tx<'_>, person: i64) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE people SET last_interaction_on = (
                SELECT max(i.day) FROM interaction_people p JOIN interactions i ON i.id = p.interaction
                WHERE p.person = people.id)
             WHERE id = ?1",
        )?
        .execute([person])?;
    people::rewrite_words(tx.db, person)?;
    cadence::recount(tx.db, person)
}

/// Takes out what passed with row `from` where the same is written of row `to`: as if it had been written once.
pub(crate) fn drop_doubles(tx: &Tx<'_>, from: i64, to: i64) -> Result<()> {
    let mut rows = tx.db.prepare_cached(
        "SELECT i.id FROM interactions i JOIN interaction_people ip ON ip.interaction = i.id AND ip.person = ?1
         WHERE EXISTS (
            SELECT 1 FROM interactions o JOIN interaction_people op ON op.interaction = o.id AND op.person = ?2
            WHERE o.id <> i.id AND o.day = i.day AND o.kind = i.kind AND o.direction = i.direction
            AND o.say IS i.say
            AND NOT EXISTS (
                SELECT 1 FROM interaction_people WHERE interaction IN (i.id, o.id) AND person NOT IN (?1, ?2)
                GROUP BY person HAVING count(*) < 2)
            -- Of two that have both people, the one written first stays.
            AND (o.id < i.id
                OR NOT EXISTS (SELECT 1 FROM interaction_people WHERE interaction = o.id AND person = ?1)
                OR NOT EXISTS (SELECT 1 FROM interaction_people WHERE interaction = i.id AND person = ?2)))",
    )?;
    let doubles = rows.query_map([from, to], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    for double in doubles {
        tx.db.prepare_cached("DELETE FROM interaction_people WHERE interaction = ?1")?.execute([double])?;
        tx.db.prepare_cached("DELETE FROM interactions WHERE id = ?1")?.execute([double])?;
    }
    Ok(())
}

const COLUMNS: &str = "i.id, i.uid, i.day, i.kind, i.direction, i.say FROM interactions i";

fn from_row(row: &Row<'_>) -> rusqlite::Result<(i64, Interaction)> {
    let interaction = Interaction {
        id: row.get(1)?,
        on: row.get(2)?,
        kind: row.get(3)?,
        from: Direction::from_word(row.get_ref(4)?.as_str()?),
        say: row.get(5)?,
        people: Vec::new(),
    };
    Ok((row.get(0)?, interaction))
}

/// What passed with a person, newest first.
pub(crate) fn of_person(view: &View<'_>, person: &str) -> Result<Vec<Interaction>> {
    let mut rows = view.db.prepare_cached(&format!(
        "SELECT {COLUMNS} JOIN interaction_people ip ON ip.interaction = i.id
         JOIN people p ON p.id = ip.person WHERE p.uid = ?1 ORDER BY i.day DESC, i.id DESC"
    ))?;
    let found = rows.query_map([person], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    found.into_iter().map(|found| complete(view, found)).collect()
}

/// The latest of what passed with a person.
pub(crate) fn latest(view: &View<'_>, person: &str) -> Result<Option<Interaction>> {
    let mut rows = view.db.prepare_cached(&format!(
        "SELECT {COLUMNS} JOIN interaction_people ip ON ip.interaction = i.id
         JOIN people p ON p.id = ip.person WHERE p.uid = ?1 ORDER BY i.day DESC, i.id DESC LIMIT 1"
    ))?;
    rows.query_row([person], from_row).optional()?.map(|found| complete(view, found)).transpose()
}

/// One interaction by its id.
///
/// # Errors
/// [`Error::NoSuchSmallThing`].
pub(crate) fn get(view: &View<'_>, uid: &str) -> Result<Interaction> {
    let sql = format!("SELECT {COLUMNS} WHERE i.uid = ?1");
    let found = view.db.prepare_cached(&sql)?.query_row([uid], from_row).optional()?;
    complete(view, found.ok_or_else(|| Error::NoSuchSmallThing(uid.to_owned()))?)
}

fn complete(view: &View<'_>, (row, interaction): (i64, Interaction)) -> Result<Interaction> {
    Ok(Interaction { people: people_of(view, row)?, ..interaction })
}

fn people_of(view: &View<'_>, row: i64) -> Result<Vec<String>> {
    let mut rows = view.db.prepare_cached(
        "SELECT p.uid FROM interaction_people ip JOIN people p ON p.id = ip.person
         WHERE ip.interaction = ?1 AND p.removed_at IS NULL ORDER BY ip.id",
    )?;
    Ok(rows.query_map([row], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Ids and names of its people, in the trash or not.
pub(crate) fn named_people(view: &View<'_>, uid: &str) -> Result<Vec<(String, String)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT p.uid, p.name FROM interactions i JOIN interaction_people ip ON ip.interaction = i.id
         JOIN people p ON p.id = ip.person WHERE i.uid = ?1 ORDER BY ip.id",
    )?;
    Ok(rows.query_map([uid], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Whether that you spoke with somebody on a day stands there already, alone and with no more said.
pub(crate) fn spoke(view: &View<'_>, person: &str, on: NaiveDate) -> Result<bool> {
    Ok(of_person(view, person)?.iter().any(|one| {
        one.on == on.to_string()
            && one.kind == TALKED
            && one.from == Direction::Both
            && one.say.is_none()
            && one.people.len() == 1
    }))
}
