//! Looking whether a notice is due: when that was done last, and whether the computer's timer does it while
//! nothing runs. Noted by the app and by the check that the timer starts; nothing is decided by it.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{OptionalExtension, params};

use crate::{
    error::Result,
    notebook::{Tx, View},
};

/// How old the last noted look may be before another is noted. The app looks once a minute; a write each
/// time would wake the disk for nothing.
const OFTEN_ENOUGH: TimeDelta = TimeDelta::minutes(10);

/// The last look that was noted.
pub(crate) fn last(view: &View<'_>) -> Result<Option<DateTime<Utc>>> {
    let at: Option<Option<String>> = view
        .db
        .prepare_cached("SELECT looked_at FROM looking")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(at.flatten().and_then(|at| DateTime::parse_from_rfc3339(&at).ok()).map(|at| at.to_utc()))
}

/// Whether a look now need not be noted. One that lies ahead was noted by a clock that was set back since.
pub(crate) fn is_noted(view: &View<'_>) -> Result<bool> {
    let since = last(view)?.map(|last| view.moment.instant().signed_duration_since(last));
    Ok(since.is_some_and(|since| (TimeDelta::zero()..OFTEN_ENOUGH).contains(&since)))
}

/// Notes a look.
pub(crate) fn note(tx: &Tx<'_>) -> Result<()> {
    tx.db
        .prepare_cached(
            "INSERT INTO looking (id, looked_at) VALUES (1, ?1)
             ON CONFLICT (id) DO UPDATE SET looked_at = excluded.looked_at",
        )?
        .execute([tx.moment.written()])?;
    Ok(())
}

/// Whether the computer's timer has it looked at while nothing runs.
pub(crate) fn by_timer(view: &View<'_>) -> Result<bool> {
    let timer = view.db.prepare_cached("SELECT timer FROM looking")?.query_row([], |row| row.get(0));
    Ok(timer.optional()?.unwrap_or(false))
}

/// Notes whether the timer does.
pub(crate) fn note_timer(tx: &Tx<'_>, on: bool) -> Result<()> {
    tx.db
        .prepare_cached(
            "INSERT INTO looking (id, timer) VALUES (1, ?1)
             ON CONFLICT (id) DO UPDATE SET timer = excluded.timer",
        )?
        .execute(params![on])?;
    Ok(())
}
