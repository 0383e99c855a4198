//! Today: who is up on a day, and why. Computed each time, never stored.

use chrono::NaiveDate;

use crate::{
    error::Result,
    notebook::View,
    reminders::{self, FollowUp},
};

/// What the day holds, in its order: follow-ups with a time by their time, then the one that has waited
/// longest.
pub(crate) fn on(view: &View<'_>, today: NaiveDate) -> Result<Vec<FollowUp>> {
    let mut due = reminders::due(view, today)?;
    due.sort_by_key(|follow_up| (follow_up.time.is_none(), follow_up.time, follow_up.first_on));
    Ok(due)
}

/// Whether anything was dealt with today: then an empty day is a finished one.
pub(crate) fn dealt_with(view: &View<'_>) -> Result<bool> {
    let rows: Vec<String> = view
        .db
        .prepare_cached(
            "SELECT updated_at FROM reminders WHERE state <> 'open' ORDER BY updated_at DESC LIMIT 1",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let at = rows.first().and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
    Ok(at.is_some_and(|at| at.with_timezone(&view.moment.zone()).date_naive() == view.moment.today()))
}
