//! Left in peace: never on Today, never suggested, never notified, still found.

use rusqlite::params;

use super::read;
use crate::{error::Result, notebook::Tx};

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
