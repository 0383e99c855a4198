//! Numbered steps, forward only. A file's version is its `user_version`.

use rusqlite::{Connection, TransactionBehavior};

use crate::{cadence, error::Result, people};

/// `APPLICATION_ID` of our files: "BtAk" in ASCII (SQLite file format, section 1.3.14).
pub(crate) const APPLICATION_ID: i64 = 0x4274_416b;

/// Step `n` (from 1) turns a file of version `n - 1` into one of version `n`.
const STEPS: [Step; 4] = [
    Step { sql: include_str!("0001.sql"), derive: nothing },
    Step { sql: include_str!("0002.sql"), derive: cadence::recount_all },
    Step { sql: include_str!("0003.sql"), derive: people::rewrite_all_words },
    Step { sql: include_str!("0004.sql"), derive: nothing },
];

/// A step, and what is derived in Rust once its tables are there.
struct Step {
    sql: &'static str,
    derive: fn(&Connection) -> Result<()>,
}

fn nothing(_: &Connection) -> Result<()> {
    Ok(())
}

/// The version that this program writes.
pub(crate) const VERSION: i64 = STEPS.len() as i64;

/// The tables in which the acts of a person are kept. Undo records these and no others.
pub const RECORDED: [&str; 15] = [
    "people",
    "earlier_sentences",
    "reach",
    "person_groups",
    "important_dates",
    "reminders",
    "settings",
    "interactions",
    "interaction_people",
    "tank",
    "tank_emptied",
    "highlights",
    "introductions",
    "essays",
    "not_the_same",
];

/// Brings the file from `version` to [`VERSION`] in one transaction. Changesets fit one schema only,
/// so a migration empties the history.
///
/// # Errors
/// What SQLite says; the file then is as it was.
pub(crate) fn migrate(db: &mut Connection, version: i64) -> Result<()> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    // Another process may have been here while we waited.
    let now: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if now != version {
        return Ok(());
    }
    for step in STEPS.iter().skip(usize::try_from(version).unwrap_or(usize::MAX)) {
        tx.execute_batch(step.sql)?;
        (step.derive)(&tx)?;
    }
    if version > 0 {
        tx.execute_batch(
            "DELETE FROM history_pieces; DELETE FROM history; UPDATE history_cursor SET seq = 0;",
        )?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    tx.commit()?;
    Ok(())
}
