//! The thoughts that the notebook gives today.

use std::collections::{HashMap, HashSet};

use super::matching::{self, Someone};
use crate::{error::Result, notebook::View, text, words};

/// The most thoughts at a time.
const MOST: usize = 5;

/// Two people who could help one another, by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) a: String,
    pub(crate) b: String,
    /// The words that both have, rare ones first.
    pub(crate) because: Vec<String>,
}

/// What is read of a person for it.
struct Kept {
    id: i64,
    name: String,
    working_on: Option<String>,
    /// Whether that was noted lately.
    still: bool,
    remember_for: Option<String>,
    left_in_peace: bool,
    introduced_by: Option<i64>,
    introduced_by_name: Option<String>,
}

/// The best thoughts of today, best first, and never more than a few: nobody who is left in peace, nobody who
/// was set aside or asked before, and nobody who knows the other through an introduction.
pub(crate) fn thoughts(view: &View<'_>) -> Result<Vec<Pair>> {
    let everybody = everybody(view)?;
    let people: Vec<_> = everybody
        .iter()
        .map(|one| Someone {
            name: &one.name,
            working_on: one.working_on.as_deref().filter(|_| one.still),
            remember_for: one.remember_for.as_deref(),
            may_be_thought_of: !one.left_in_peace,
        })
        .collect();
    let apart = apart(view, &everybody)?;
    let found = matching::thoughts(&people, |a, b| apart.contains(&pair(a, b)), MOST);
    let mut uids = view.db.prepare_cached("SELECT uid FROM people WHERE id = ?1")?;
    let mut uid = |at: usize| uids.query_row([everybody[at].id], |row| row.get(0));
    found
        .into_iter()
        .map(|found| Ok(Pair { a: uid(found.a)?, b: uid(found.b)?, because: found.because }))
        .collect()
}

/// Everybody who is here, in the order in which they were written down.
fn everybody(view: &View<'_>) -> Result<Vec<Kept>> {
    let today = view.moment.today();
    let mut rows = view.db.prepare_cached(
        "SELECT id, name, working_on, working_on_noted_on, remember_for, left_in_peace, introduced_by,
         introduced_by_name FROM people WHERE removed_at IS NULL ORDER BY id",
    )?;
    let still = |noted_on: Option<&str>| {
        let noted_on = noted_on.and_then(|day| day.parse().ok());
        noted_on.is_some_and(|noted_on| words::still_working(noted_on, today))
    };
    let found = rows.query_map([], |row| {
        Ok(Kept {
            id: row.get(0)?,
            name: row.get(1)?,
            working_on: row.get(2)?,
            still: still(row.get_ref(3)?.as_str_or_null()?),
            remember_for: row.get(4)?,
            left_in_peace: row.get(5)?,
            introduced_by: row.get(6)?,
            introduced_by_name: row.get(7)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The two, whichever way round.
fn pair(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

/// Those who are not to be thought of together, by their places among `everybody`.
fn apart(view: &View<'_>, everybody: &[Kept]) -> Result<HashSet<(usize, usize)>> {
    let places: HashMap<i64, usize> = everybody.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
    let mut rows = view.db.prepare_cached(
        "SELECT a, b FROM introductions
         UNION SELECT one.person, other.person FROM interactions i
         JOIN interaction_people one ON one.interaction = i.id
         JOIN interaction_people other ON other.interaction = i.id AND other.person > one.person
         WHERE i.kind = 'introduced'",
    )?;
    let found = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let known = found.collect::<rusqlite::Result<Vec<(i64, i64)>>>()?;
    let introduced = everybody.iter().filter_map(|one| Some((one.introduced_by?, one.id)));
    let mut apart: HashSet<_> = known
        .into_iter()
        .chain(introduced)
        .filter_map(|(one, other)| Some(pair(*places.get(&one)?, *places.get(&other)?)))
        .collect();
    apart.extend(introduced_by_name(everybody));
    Ok(apart)
}

/// Those whose introducer was known by name before they were written down.
fn introduced_by_name(everybody: &[Kept]) -> Vec<(usize, usize)> {
    let only_named: Vec<_> = everybody
        .iter()
        .enumerate()
        .filter(|(_, one)| one.introduced_by.is_none())
        .filter_map(|(at, one)| Some((at, text::folded(one.introduced_by_name.as_deref()?.trim()))))
        .collect();
    if only_named.is_empty() {
        return Vec::new();
    }
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, one) in everybody.iter().enumerate() {
        by_name.entry(text::folded(one.name.trim())).or_default().push(at);
    }
    let others = |name: &String| by_name.get(name).into_iter().flatten();
    only_named.iter().flat_map(|(at, name)| others(name).map(|other| pair(*at, *other))).collect()
}
