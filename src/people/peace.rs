//! Left in peace: never on Today, never suggested, never notified, still found.

use rusqlite::params;

use super::read;
use crate::{
    error::Result,
    notebook::{Tx, View},
};

/// Leaves somebody in peace, or ends it. What is so already is not written.
pub(crate) fn leave_in_peace(tx: &Tx<'_>, uid: &str, peace: bool) -> Result<()> {
    let id = read::id_of(tx, uid)?;
    tx.db
        .prepare_cached(
            "UPDATE people SET left_in_peace = ?2, updated_at = ?3 WHERE id = ?1 AND left_in_peace <> ?2",
        )?
        .execute(params![id, peace, tx.moment.written()])?;
    Ok(())
}

/// Whether somebody is left in peace.
///
/// # Errors
/// [`Error::NoSuchPerson`](crate::error::Error::NoSuchPerson).
pub(crate) fn is_left_in_peace(view: &View<'_>, uid: &str) -> Result<bool> {
    let id = read::id_of(view, uid)?;
    Ok(view
        .db
        .prepare_cached("SELECT left_in_peace FROM people WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}
