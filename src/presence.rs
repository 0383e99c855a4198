//! Being here, and coming back after a week away.

use chrono::{Days, NaiveDate};
use rusqlite::{OptionalExtension, params};

use crate::{
    error::Result,
    notebook::{Tx, View},
    reading,
    reminders::{self, FollowUp},
};

/// After so many days without a look, somebody has been away.
const AWAY: Days = Days::new(7);

/// Notes that the window is looked at today: what it says once was said.
pub(crate) fn here(tx: &Tx<'_>) -> Result<()> {
    let today = tx.moment.today();
    for follow_up in reminders::passed(tx, today)? {
        reading::see(tx, &last_day(&follow_up))?;
    }
    let last: Option<String> =
        tx.db.prepare_cached("SELECT here_on FROM presence")?.query_row([], |row| row.get(0)).optional()?;
    let last = last.and_then(|day| day.parse::<NaiveDate>().ok());
    if last == Some(today) {
        return Ok(());
    }
    let away = last.and_then(|last| last.checked_add_days(AWAY)).is_some_and(|limit| limit <= today);
    tx.db
        .prepare_cached(
            "INSERT INTO presence (id, here_on, back_on) VALUES (1, ?1, NULL)
             ON CONFLICT (id) DO UPDATE SET here_on = ?1, back_on = CASE WHEN ?2 THEN ?1 ELSE back_on END",
        )?
        .execute(params![today.to_string(), away])?;
    Ok(())
}

/// Whether [`here`] would note nothing new.
pub(crate) fn is_known(view: &View<'_>) -> Result<bool> {
    let today = view.moment.today();
    for follow_up in reminders::passed(view, today)? {
        if reading::seen_on(view, &last_day(&follow_up))?.is_none() {
            return Ok(false);
        }
    }
    Ok(view.db.prepare_cached("SELECT 1 FROM presence WHERE here_on = ?1")?.exists([today.to_string()])?)
}

/// The last day on which somebody came back after having been away. Birthdays and the like that passed
/// before it are no news.
pub(crate) fn back_on(view: &View<'_>) -> Result<Option<NaiveDate>> {
    let day: Option<Option<String>> =
        view.db.prepare_cached("SELECT back_on FROM presence")?.query_row([], |row| row.get(0)).optional()?;
    let day = day.flatten().and_then(|day| day.parse::<NaiveDate>().ok());
    let today = view.moment.today();
    Ok(day.filter(|day| *day <= view.moment.believed_until()).map(|day| day.min(today)))
}

/// The follow-ups whose last day passed, as long as that was not said on an earlier day.
pub(crate) fn passed(view: &View<'_>) -> Result<Vec<FollowUp>> {
    let today = view.moment.today();
    let mut passed = Vec::new();
    for follow_up in reminders::passed(view, today)? {
        if reading::seen_on(view, &last_day(&follow_up))?.is_none_or(|day| day >= today) {
            passed.push(follow_up);
        }
    }
    Ok(passed)
}

fn last_day(follow_up: &FollowUp) -> String {
    format!("last day of {}", follow_up.id)
}
