//! Which people fit what was typed, and in which order.

use std::collections::HashSet;

use rusqlite::{Row, named_params};

use super::{
    query::{self, Sought},
    slips,
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

/// The most words that one that was typed may have meant.
const MOST_MEANT: usize = 24;

/// People of whom every word that was typed is kept somewhere, best first. Where there is nobody, slips of the
/// finger are forgiven.
pub(crate) fn fitting(view: &View<'_>, typed: &str, limit: usize) -> Result<Fitting> {
    let mut sought = query::sought(typed);
    let mut people = ranked(view, &sought, limit)?;
    if people.is_empty() && forgive(view, &mut sought)? {
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

/// Adds to each word that nobody has the words it may have meant: the nearest there are. Tells whether there
/// are any.
fn forgive(view: &View<'_>, sought: &mut [Sought]) -> Result<bool> {
    let mut any = false;
    for sought in sought {
        if sought.typed.chars().count() >= slips::SHORTEST && !is_kept(view, &sought.typed)? {
            sought.meant = nearest(view, &sought.typed)?;
            any |= !sought.meant.is_empty();
        }
    }
    Ok(any)
}

fn is_kept(view: &View<'_>, beginning: &str) -> Result<bool> {
    let to = format!("{beginning}{}", char::MAX);
    Ok(view
        .db
        .prepare_cached("SELECT 1 FROM people_vocabulary WHERE term >= ?1 AND term < ?2 LIMIT 1")?
        .exists([beginning, &to])?)
}

/// The kept words that are the fewest slips away: among those that begin with one of its first two letters, and
/// only where there is none among all. Fingers seldom slip at the first letter, and to read every word takes a
/// while.
fn nearest(view: &View<'_>, typed: &str) -> Result<Vec<String>> {
    let mut near = Nearest::to(typed);
    for first in typed.chars().take(2).collect::<HashSet<_>>() {
        near.read(view, &first.to_string(), &format!("{first}{}", char::MAX))?;
    }
    if near.words.is_empty() {
        near.read(view, "", &char::MAX.to_string())?;
    }
    Ok(near.words)
}

/// The words that were the fewest slips away so far.
struct Nearest<'t> {
    typed: &'t str,
    slips: usize,
    words: Vec<String>,
}

impl<'t> Nearest<'t> {
    fn to(typed: &'t str) -> Self {
        Self { typed, slips: usize::MAX, words: Vec::new() }
    }

    /// Reads the kept words between these two.
    fn read(&mut self, view: &View<'_>, from: &str, to: &str) -> Result<()> {
        let mut rows =
            view.db.prepare_cached("SELECT term FROM people_vocabulary WHERE term >= ?1 AND term < ?2")?;
        let mut rows = rows.query([from, to])?;
        while let Some(row) = rows.next()? {
            self.hear(row.get(0)?);
        }
        Ok(())
    }

    fn hear(&mut self, word: String) {
        let Some(slips) = slips::between(self.typed, &word).filter(|slips| *slips <= self.slips) else {
            return;
        };
        if slips < self.slips {
            self.slips = slips;
            self.words.clear();
        }
        if self.words.len() < MOST_MEANT {
            self.words.push(word);
        }
    }
}
