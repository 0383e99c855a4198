//! The tank is empty: what waits today moves gently, one a day from the day after tomorrow.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rusqlite::params;

use crate::{
    agenda::{self, Item},
    cadence,
    error::{Error, Result},
    notebook::{Tx, View},
    reminders::{self, Standing},
    when::When,
};

/// Whether the tank was emptied on `today`.
pub(crate) fn emptied_on(view: &View<'_>, today: NaiveDate) -> Result<bool> {
    Ok(view.db.prepare_cached("SELECT 1 FROM tank_emptied WHERE day = ?1")?.exists([today.to_string()])?)
}

/// Moves today's follow-ups and cadences, the one that has waited longest first. What has a time of day and
/// dates stay, and so does what would move past its last day. Those whom an earlier evening moved keep their days.
pub(crate) fn empty(tx: &Tx<'_>) -> Result<()> {
    let today = tx.moment.today();
    let mut moving: Vec<Item> = agenda::on(tx, today)?;
    moving.retain(|item| !matches!(item, Item::Date(..)) && item.time().is_none());
    moving.sort_by_key(Item::since);
    // What came up again where it was put waits no longer, and may be moved once more.
    let mut waiting = waiting(tx)?;
    waiting.retain(|(_, day)| *day > today);
    forget_all_but(tx, &waiting)?;
    tx.db
        .prepare_cached(
            "INSERT INTO tank_emptied (id, day) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET day = excluded.day",
        )?
        .execute([today.to_string()])?;
    let mut taken: BTreeSet<NaiveDate> = waiting.into_iter().map(|(_, day)| day).collect();
    for item in &moving {
        let mut days = (2..).map_while(|ahead| today.checked_add_days(Days::new(ahead)));
        let free = days.find(|day| !taken.contains(day));
        let Some(day) = free.filter(|day| last_day(item).is_none_or(|last| *day <= last)) else { continue };
        move_to(tx, item, day)?;
        taken.insert(day);
    }
    Ok(())
}

fn last_day(item: &Item) -> Option<NaiveDate> {
    match item {
        Item::FollowUp(follow_up) => follow_up.until,
        Item::Date(..) | Item::Cadence(_) => None,
    }
}

/// Strikes what no longer waits where it was put.
fn forget_all_but(tx: &Tx<'_>, waiting: &[(String, NaiveDate)]) -> Result<()> {
    let items: Vec<String> = tx
        .db
        .prepare_cached("SELECT item FROM tank")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for item in items.iter().filter(|item| !waiting.iter().any(|(waits, _)| waits == *item)) {
        tx.db.prepare_cached("DELETE FROM tank WHERE item = ?1")?.execute([item])?;
    }
    Ok(())
}

fn move_to(tx: &Tx<'_>, item: &Item, day: NaiveDate) -> Result<()> {
    let (kind, before) = match item {
        Item::FollowUp(follow_up) => ("follow_up", reminders::standing(tx, &follow_up.id)?),
        Item::Cadence(proposal) => {
            let later_on = (proposal.on != proposal.since).then(|| proposal.on.to_string());
            ("cadence", Standing { later_on, ..Standing::default() })
        }
        Item::Date(..) => return Ok(()),
    };
    tx.db
        .prepare_cached(
            "INSERT INTO tank (item, kind, moved_to, later_on, later_time, chosen_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            item.id(),
            kind,
            day.to_string(),
            before.later_on,
            before.later_time,
            before.chosen_on
        ])?;
    match item {
        Item::FollowUp(follow_up) => {
            reminders::put_off(tx, &follow_up.id, Some(When { on: day, at: None }))?;
        }
        Item::Cadence(proposal) => cadence::put_off(tx, &proposal.person, Some(day))?,
        Item::Date(..) => {}
    }
    Ok(())
}

/// What the tank moved and what still waits where it was put, of people who are here: ids, with the day of
/// each.
pub(crate) fn waiting(view: &View<'_>) -> Result<Vec<(String, NaiveDate)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT t.item, t.moved_to FROM tank t
         LEFT JOIN reminders r ON r.uid = t.item AND r.state = 'open' AND r.next_on = t.moved_to
         JOIN people p ON p.removed_at IS NULL AND p.left_in_peace = 0
             AND (p.id = r.person OR (p.uid = t.item AND p.cadence_next_on = t.moved_to))
         ORDER BY t.moved_to, t.id",
    )?;
    let found = rows
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().filter_map(|(item, day)| Some((item, day.parse().ok()?))).collect())
}

/// Whether all of it can be put back: until one of them has come up again.
pub(crate) fn can_put_back(view: &View<'_>) -> Result<bool> {
    let waiting = waiting(view)?;
    Ok(!waiting.is_empty() && waiting.iter().all(|(_, day)| *day > view.moment.today()))
}

/// Puts all that still waits back where it was.
///
/// # Errors
/// [`Error::TankNotEmptied`] where nothing waits, or one of them has come up again.
pub(crate) fn put_back(tx: &Tx<'_>) -> Result<()> {
    let emptied_today = emptied_on(tx, tx.moment.today())? && waiting(tx)?.is_empty();
    if !emptied_today && !can_put_back(tx)? {
        return Err(Error::TankNotEmptied);
    }
    for (item, _) in waiting(tx)? {
        let (kind, before) = tx
            .db
            .prepare_cached("SELECT kind, later_on, later_time, chosen_on FROM tank WHERE item = ?1")?
            .query_row([&item], |row| {
                let standing =
                    Standing { later_on: row.get(1)?, later_time: row.get(2)?, chosen_on: row.get(3)? };
                Ok((row.get::<_, String>(0)?, standing))
            })?;
        match kind.as_str() {
            "cadence" => {
                let later_on = before.later_on.and_then(|day| day.parse().ok());
                cadence::restore(tx, &item, later_on)?;
            }
            _ => reminders::restore(tx, &item, &before)?,
        }
    }
    tx.db.prepare_cached("DELETE FROM tank")?.execute([])?;
    tx.db.prepare_cached("DELETE FROM tank_emptied")?.execute([])?;
    Ok(())
}
