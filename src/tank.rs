//! The tank is empty: what waits today moves gently, one a day from the day after tomorrow.

use chrono::{Days, NaiveDate};
use rusqlite::{OptionalExtension, params};

use crate::{
    agenda::{self, Item},
    cadence,
    error::{Error, Result},
    notebook::{Tx, View},
    reminders,
    when::When,
};

/// Whether the tank was emptied on `today`.
pub(crate) fn emptied_on(view: &View<'_>, today: NaiveDate) -> Result<bool> {
    Ok(view.db.prepare_cached("SELECT 1 FROM tank_emptied WHERE day = ?1")?.exists([today.to_string()])?)
}

/// Moves today's follow-ups and cadences, the one that has waited longest first. What has a time of day
/// and dates stay, and nothing moves past its last day. Gives the names of those who wait, and the first
/// day on which one comes back.
pub(crate) fn empty(tx: &Tx<'_>) -> Result<()> {
    let today = tx.moment.today();
    let mut moving: Vec<Item> = agenda::on(tx, today)?;
    moving.retain(|item| !matches!(item, Item::Date(..)) && item.time().is_none());
    moving.sort_by_key(Item::since);
    tx.db.prepare_cached("DELETE FROM tank")?.execute([])?;
    tx.db
        .prepare_cached(
            "INSERT INTO tank_emptied (id, day) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET day = excluded.day",
        )?
        .execute([today.to_string()])?;
    let mut ahead = 2;
    for item in &moving {
        let day = today.checked_add_days(Days::new(ahead)).ok_or(Error::NotYet("A day that far away"))?;
        if move_to(tx, item, day)? {
            ahead += 1;
        }
    }
    Ok(())
}

/// Moves one item; false where it has to stay, since today is its last day.
fn move_to(tx: &Tx<'_>, item: &Item, day: NaiveDate) -> Result<bool> {
    let today = tx.moment.today();
    let (kind, before, day) = match item {
        Item::FollowUp(follow_up) => {
            let last = follow_up.until.unwrap_or(day);
            ("follow_up", reminders::get(tx, &follow_up.id)?.later_until, day.min(last))
        }
        Item::Cadence(proposal) => {
            ("cadence", (proposal.on != proposal.since).then(|| proposal.on.to_string()), day)
        }
        Item::Date(..) => return Ok(false),
    };
    if day <= today {
        return Ok(false);
    }
    tx.db
        .prepare_cached("INSERT INTO tank (item, kind, moved_to, later_on) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![item.id(), kind, day.to_string(), before])?;
    match item {
        Item::FollowUp(follow_up) => {
            reminders::put_off(tx, &follow_up.id, Some(When { on: day, at: None }))?;
        }
        Item::Cadence(proposal) => cadence::put_off(tx, &proposal.person, Some(day))?,
        Item::Date(..) => {}
    }
    Ok(true)
}

/// What the tank moved and what still waits where it was put: ids, with the day of each.
pub(crate) fn waiting(view: &View<'_>) -> Result<Vec<(String, NaiveDate)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT t.item, t.moved_to FROM tank t
         LEFT JOIN reminders r ON r.uid = t.item AND r.state = 'open' AND r.next_on = t.moved_to
         LEFT JOIN people p ON p.uid = t.item AND p.cadence_next_on = t.moved_to
         WHERE r.id IS NOT NULL OR p.id IS NOT NULL ORDER BY t.id",
    )?;
    let found = rows
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().filter_map(|(item, day)| Some((item, day.parse().ok()?))).collect())
}

/// Whether all of it can be put back: until one of them has come up again.
pub(crate) fn can_put_back(view: &View<'_>) -> Result<bool> {
    let first: Option<String> = view
        .db
        .prepare_cached("SELECT min(moved_to) FROM tank")?
        .query_row([], |row| row.get(0))
        .optional()?
        .flatten();
    Ok(first.is_some_and(|first| first > view.moment.today().to_string()))
}

/// Puts all that still waits back where it was.
///
/// # Errors
/// [`Error::TankNotEmptied`] where nothing was moved, or one of them has come up again.
pub(crate) fn put_back(tx: &Tx<'_>) -> Result<()> {
    if !can_put_back(tx)? && !emptied_on(tx, tx.moment.today())? {
        return Err(Error::TankNotEmptied);
    }
    for (item, _) in waiting(tx)? {
        let (kind, later_on): (String, Option<String>) = tx
            .db
            .prepare_cached("SELECT kind, later_on FROM tank WHERE item = ?1")?
            .query_row([&item], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let before = later_on.and_then(|day| day.parse::<NaiveDate>().ok());
        match kind.as_str() {
            "cadence" => cadence::restore(tx, &item, before)?,
            _ => reminders::restore(tx, &item, before)?,
        }
    }
    tx.db.prepare_cached("DELETE FROM tank")?.execute([])?;
    tx.db.prepare_cached("DELETE FROM tank_emptied")?.execute([])?;
    Ok(())
}
