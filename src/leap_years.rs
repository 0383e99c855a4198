//! What comes round on 29 February, when the setting for other years changes.
//!
//! The truth of a repeat lies in its row: the rule as calendars write it, and the day that comes next, by
//! which it is found. So the act that changes the setting rewrites both, and one undo takes all of it back.
//! A birthday keeps no day but its own, and is read by the setting each time.

use chrono::NaiveDate;
use rusqlite::params;

use crate::{
    error::Result,
    notebook::Tx,
    recurrence::{LeapDay, Recurrence},
};

/// Writes the open repeats of a 29 February by this setting. What is up already stays up, on the day on
/// which it came; what was put off stays off; and what comes on its last day is not moved past it.
pub(crate) fn follow(tx: &Tx<'_>, leap_day: LeapDay) -> Result<()> {
    let mut rows = tx.db.prepare_cached(
        "SELECT id, first_on, rule, occurs_on, until_on FROM reminders
         WHERE state = 'open' AND rule LIKE 'FREQ=YEARLY%' AND first_on LIKE '%-02-29'",
    )?;
    let found = rows
        .query_map([], |row| {
            let until = row.get::<_, Option<String>>(4)?;
            Ok((row.get::<_, i64>(0)?, [row.get::<_, String>(1)?, row.get(2)?, row.get(3)?], until))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    for (id, [first, rule, occurs_on], until) in found {
        let series = first.parse().ok().and_then(|first| Recurrence::from_rrule(&rule, first));
        let Some((series, occurs_on)) = series.zip(occurs_on.parse::<NaiveDate>().ok()) else { continue };
        let until = until.and_then(|until| until.parse().ok());
        let series = Recurrence { leap_day, until, ..series };
        let is_to_come = occurs_on > tx.moment.today();
        let comes_on = if is_to_come { series.in_place_of(occurs_on) } else { occurs_on }.to_string();
        tx.db
            .prepare_cached(
                "UPDATE reminders SET rule = ?2, occurs_on = ?3,
                    next_on = CASE WHEN later_on IS NULL AND NOT someday THEN ?3 ELSE next_on END, updated_at = ?4
                 WHERE id = ?1 AND rule <> ?2",
            )?
            .execute(params![id, series.to_rrule(), comes_on, tx.moment.written()])?;
    }
    Ok(())
}
