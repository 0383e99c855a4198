//! Which people fit what was typed, and in which order.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, Row, named_params};

use super::{
    query::{self, Sought},
    vocabulary,
};
use crate::{error::Result, notebook::View, text};

/// Somebody who fits, with no more than a row shows.
#[derive(Clone, Debug)]
pub(crate) struct Fits {
    pub(crate) row: i64,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) remember_for: Option<String>,
    name_key: String,
}

/// The words that were looked for, and whom they found.
pub(crate) struct Fitting {
    pub(crate) sought: Vec<Sought>,
    pub(crate) people: Vec<Fits>,
}

/// Where the words are looked for, from the nearest on: whoever is found by the name goes before whoever is found
/// by what is written about them, and that before what passed. Ranking every match is what would cost.
const NEARER_TO_FARTHER: [&str; 3] = ["name_key", "name_key words", "name_key words passed"];

/// So many matches of a kind are put in order at least, the latest written first taken; what else there is, nobody
/// reads while typing.
const RANKED: usize = 200;

/// People of whom every word that was typed is kept somewhere, best first. Where there is nobody, slips of the
/// finger are forgiven.
pub(crate) fn fitting(view: &View<'_>, typed: &str, limit: usize) -> Result<Fitting> {
    let mut sought = query::sought(typed);
    let mut people = ranked(view, &sought, limit)?;
    by_number(view, &sought, limit, &mut people)?;
    if people.is_empty() && vocabulary::forgive(view, &mut sought)? {
        people = ranked(view, &sought, limit)?;
    }
    Ok(Fitting { sought, people })
}

fn ranked(view: &View<'_>, sought: &[Sought], limit: usize) -> Result<Vec<Fits>> {
    if sought.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = beginning_so(view, sought, limit)?;
    let mut seen: HashSet<i64> = found.iter().map(|fits| fits.row).collect();
    for columns in NEARER_TO_FARTHER {
        if found.len() >= limit {
            break;
        }
        let most = limit.max(RANKED).saturating_add(found.len());
        let mut more = matching(view, &query::expression(columns, sought), most)?;
        more.retain(|fits| seen.insert(fits.row));
        more.sort_by_cached_key(|fits| (distance(fits, sought), fits.name_key.clone(), fits.row));
        found.extend(more);
    }
    found.truncate(limit);
    Ok(found)
}

/// Those whose name begins with all that was typed, by name: the shortest way to somebody.
fn beginning_so(view: &View<'_>, sought: &[Sought], limit: usize) -> Result<Vec<Fits>> {
    let from = sought.iter().map(|sought| sought.typed.as_str()).collect::<Vec<_>>().join(" ");
    let to = format!("{from}{}", char::MAX);
    let mut rows = view.db.prepare_cached(
        "SELECT id, uid, name, remember_for, name_key FROM people
         WHERE removed_at IS NULL AND name_key >= :from AND name_key < :to ORDER BY name_key, id LIMIT :limit",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let found = rows.query_map(named_params! { ":from": from, ":to": to, ":limit": limit }, from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn matching(view: &View<'_>, expression: &str, most: usize) -> Result<Vec<Fits>> {
    let mut rows = view.db.prepare_cached(
        "SELECT p.id, p.uid, p.name, p.remember_for, p.name_key
         FROM people_words w JOIN people p ON p.id = w.rowid
         WHERE people_words MATCH :query AND p.removed_at IS NULL ORDER BY w.rowid DESC LIMIT :most",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found = rows.query_map(named_params! { ":query": expression, ":most": most }, from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Adds those who are reached by the number that was typed, its digits parted otherwise, by name.
fn by_number(view: &View<'_>, sought: &[Sought], limit: usize, people: &mut Vec<Fits>) -> Result<()> {
    let Some(typed) = sought.first().filter(|sought| sought.number.is_some()) else { return Ok(()) };
    let mut seen: HashSet<i64> = people.iter().map(|fits| fits.row).collect();
    let mut rows = view.db.prepare_cached("SELECT person, value FROM reach WHERE kind = 'phone'")?;
    let mut rows = rows.query([])?;
    let mut more = Vec::new();
    while let Some(row) = rows.next()? {
        let person = row.get(0)?;
        if typed.is_the_number(&row.get::<_, String>(1)?) && seen.insert(person) {
            let mut named = view.db.prepare_cached(
                "SELECT id, uid, name, remember_for, name_key FROM people WHERE id = ?1 AND removed_at IS NULL",
            )?;
            more.extend(named.query_row([person], from_row).optional()?);
        }
    }
    more.sort_by_cached_key(|fits| (fits.name_key.clone(), fits.row));
    people.extend(more);
    people.truncate(limit);
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Fits> {
    Ok(Fits {
        row: row.get(0)?,
        id: row.get(1)?,
        name: row.get(2)?,
        remember_for: row.get(3)?,
        name_key: row.get(4)?,
    })
}

/// How far somebody is from what was typed: words that the name has not, those that the sentence has not either,
/// and those that are the beginning of a longer word.
fn distance(fits: &Fits, sought: &[Sought]) -> (usize, usize, usize) {
    let sentence = text::folded(fits.remember_for.as_deref().unwrap_or_default());
    let without = |has: &dyn Fn(&Sought) -> bool| sought.iter().filter(|sought| !has(sought)).count();
    (
        without(&|sought| sought.is_in(&fits.name_key)),
        without(&|sought| sought.is_in(&fits.name_key) || sought.is_in(&sentence)),
        without(&|sought| sought.is_whole_in(&fits.name_key) || sought.is_whole_in(&sentence)),
    )
}
