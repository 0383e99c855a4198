//! The list of people, in one of four orders. None of them goes by who was left alone longest.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

use crate::{dates, error::Result, notebook::View, settings};

/// What a list of people goes by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Their names.
    #[default]
    Name,
    /// When they were written down, the newest first.
    Newest,
    /// What is next, the soonest first; then those with whom nothing is.
    Next,
    /// When you last spoke, the latest first; then those with whom nothing passed yet.
    LastSpoke,
}

/// Somebody in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) remember_for: Option<String>,
    /// The day that the order goes by, where it is one of days that are shown.
    pub(crate) on: Option<NaiveDate>,
}

/// How many people there are.
pub(crate) fn count(view: &View<'_>) -> Result<usize> {
    let count: i64 = view
        .db
        .prepare_cached("SELECT count(*) FROM people WHERE removed_at IS NULL")?
        .query_row([], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// A part of the list: at most so many people from the one at `from` on.
pub(crate) fn in_order(view: &View<'_>, order: Order, from: usize, most: usize) -> Result<Vec<Listed>> {
    let (columns, order) = match order {
        Order::Name => ("NULL", "name_key, id"),
        Order::Newest => ("NULL", "written_on DESC, id DESC"),
        Order::LastSpoke => {
            ("last_interaction_on", "last_interaction_on IS NULL, last_interaction_on DESC, name_key, id")
        }
        Order::Next => return by_next(view, from, most),
    };
    let mut rows = view.db.prepare_cached(&format!(
        "SELECT uid, name, remember_for, {columns} FROM people WHERE removed_at IS NULL
         ORDER BY {order} LIMIT ?2 OFFSET ?1"
    ))?;
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let found = rows.query_map(params![whole(from), whole(most)], listed)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn listed(row: &Row<'_>) -> rusqlite::Result<Listed> {
    let on: Option<String> = row.get(3)?;
    Ok(Listed {
        id: row.get(0)?,
        name: row.get(1)?,
        remember_for: row.get(2)?,
        on: on.and_then(|on| on.parse().ok()),
    })
}

/// By the day of what comes up first, as [`super::Person::next`] has it: a follow-up that is not past its last
/// day, a thought, or a date that is told of. What is up already is up today.
fn by_next(view: &View<'_>, from: usize, most: usize) -> Result<Vec<Listed>> {
    let today = view.moment.today();
    let mut rows = view.db.prepare_cached(
        "SELECT p.uid, p.name, p.remember_for, CASE WHEN p.left_in_peace = 0 THEN
            min(coalesce(r.next_on, p.cadence_next_on), coalesce(p.cadence_next_on, r.next_on)) END
         FROM people p LEFT JOIN (
            SELECT person, min(next_on) AS next_on FROM reminders
            WHERE next_on IS NOT NULL AND (until_on IS NULL OR until_on >= ?1) GROUP BY person
         ) r ON r.person = p.id
         WHERE p.removed_at IS NULL ORDER BY p.name_key, p.id",
    )?;
    let found = rows.query_map([today.to_string()], listed)?;
    let mut all = found.collect::<rusqlite::Result<Vec<_>>>()?;
    let dates = next_dates(view, today)?;
    for listed in &mut all {
        let date = dates.get(&listed.id).copied();
        listed.on = listed.on.into_iter().chain(date).min().map(|on| on.max(today));
    }
    // Stable: who is up on the same day stays in the order of names.
    all.sort_by_key(|listed| listed.on.unwrap_or(NaiveDate::MAX));
    Ok(all.into_iter().skip(from).take(most).collect())
}

fn next_dates(view: &View<'_>, today: NaiveDate) -> Result<HashMap<String, NaiveDate>> {
    let leap_day = settings::get(view)?.leap_day;
    let mut next: HashMap<String, NaiveDate> = HashMap::new();
    for date in dates::told(view)? {
        let Some(on) = date.next(today, leap_day).map(|occurrence| occurrence.on) else { continue };
        let first = next.entry(date.person).or_insert(on);
        *first = on.min(*first);
    }
    Ok(next)
}
