//! Where a reader is: the place in each essay, and what was seen once.

use chrono::{DateTime, NaiveDate};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

use crate::{
    error::Result,
    notebook::{Tx, View},
};

/// The place in an essay.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ReadingPosition {
    /// The id of the passage at the reading line.
    pub passage: String,
    /// How far into it the line stood, 0 to 1.
    pub offset: f64,
}

/// The place kept for an essay.
pub(crate) fn place(view: &View<'_>, essay: &str) -> Result<Option<ReadingPosition>> {
    let found = view
        .db
        .prepare_cached("SELECT passage, within FROM reading_positions WHERE essay = ?1")?
        .query_row([essay], |row| Ok(ReadingPosition { passage: row.get(0)?, offset: row.get(1)? }))
        .optional()?;
    Ok(found)
}

/// Keeps the place in an essay.
pub(crate) fn keep_place(tx: &Tx<'_>, essay: &str, place: &ReadingPosition) -> Result<()> {
    let within = if place.offset.is_finite() { place.offset.clamp(0.0, 1.0) } else { 0.0 };
    tx.db
        .prepare_cached(
            "INSERT INTO reading_positions (essay, passage, within, written_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (essay) DO UPDATE SET passage = excluded.passage, within = excluded.within,
                written_at = excluded.written_at",
        )?
        .execute(params![essay, place.passage, within, tx.moment.written()])?;
    Ok(())
}

/// Whether something was seen before.
pub(crate) fn seen(view: &View<'_>, what: &str) -> Result<bool> {
    Ok(view.db.prepare_cached("SELECT 1 FROM seen WHERE what = ?1")?.exists([what])?)
}

/// The civil day, here, on which something was seen first.
pub(crate) fn seen_on(view: &View<'_>, what: &str) -> Result<Option<NaiveDate>> {
    let at: Option<String> = view
        .db
        .prepare_cached("SELECT at FROM seen WHERE what = ?1")?
        .query_row([what], |row| row.get(0))
        .optional()?;
    let at = at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
    let day = at.map(|at| at.with_timezone(&view.moment.zone()).date_naive());
    Ok(day.filter(|day| *day <= view.moment.believed_until()))
}

/// Notes that something was seen.
pub(crate) fn see(tx: &Tx<'_>, what: &str) -> Result<()> {
    tx.db
        .prepare_cached(
            "INSERT INTO seen (what, at) VALUES (?1, ?2)
             ON CONFLICT (what) DO UPDATE SET at = excluded.at WHERE at > excluded.at",
        )?
        .execute(params![what, tx.moment.written()])?;
    Ok(())
}
