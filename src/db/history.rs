//! Undo and redo: every recorded write leaves its changeset, and the changesets are replayed.
//!
//! The history is rows in the file with one cursor, in sequence and not by time, so that `bta undo`
//! takes back what the window did last, and the other way round.

use std::collections::BTreeSet;

use fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{
    Connection, OptionalExtension, Transaction, params,
    session::{self, ChangesetItem, ConflictAction, ConflictType, Session},
};

use super::migrations::RECORDED;
use crate::error::{Error, Result};

/// How many acts can be taken back.
pub(crate) const KEPT: i64 = 200;

/// An import of 100,000 people makes 141 MB; a row may not exceed SQLite's length limit of 16 MB.
const PIECE: usize = 1 << 20;

/// An act that was done, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Act {
    seq: i64,
    /// In words, such as "let go of Dariusz".
    pub(crate) operation: String,
    /// Instant of the act, RFC 3339 in UTC.
    pub(crate) at: String,
    changes: i64,
}

/// Which way the history is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Undo,
    Redo,
}

/// Records what a write does to the tables of [`RECORDED`].
pub(crate) struct Recording<'db>(Session<'db>);

/// A finished recording.
pub(crate) struct Changes {
    bytes: Vec<u8>,
    count: i64,
    /// The tables that changed: the topics that tell a screen what to ask for again.
    pub(crate) tables: BTreeSet<String>,
}

impl<'db> Recording<'db> {
    pub(crate) fn start(db: &'db Connection) -> Result<Self> {
        let mut session = Session::new(db)?;
        for table in RECORDED {
            // By name: were the full-text index recorded too, replay would abort.
            session.attach(Some(table))?;
        }
        Ok(Self(session))
    }

    pub(crate) fn finish(mut self) -> Result<Changes> {
        let changeset = self.0.changeset()?;
        let (mut count, mut tables) = (0, BTreeSet::new());
        let mut changes = changeset.iter()?;
        while let Some(change) = changes.next()? {
            tables.insert(change.op()?.table_name().to_owned());
            count += 1;
        }
        let mut bytes = Vec::new();
        self.0.changeset_strm(&mut bytes)?;
        Ok(Changes { bytes, count, tables })
    }
}

impl Changes {
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }
}

/// Writes an act down behind the last one that stands; what was undone before can no longer be redone.
pub(crate) fn keep(db: &Connection, operation: &str, at: &str, changes: &Changes) -> Result<()> {
    let cursor = cursor(db)?;
    forget(db, "seq > ?1", cursor)?;
    let seq = cursor + 1;
    db.prepare_cached("INSERT INTO history (seq, operation, at, changes) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![seq, operation, at, changes.count])?;
    for (piece, bytes) in changes.bytes.chunks(PIECE).enumerate() {
        db.prepare_cached("INSERT INTO history_pieces (seq, piece, changeset) VALUES (?1, ?2, ?3)")?
            .execute(params![seq, i64::try_from(piece).unwrap_or(i64::MAX), bytes])?;
    }
    move_cursor(db, seq)?;
    forget(db, "seq <= ?1", seq - KEPT)
}

/// The act that undo or redo would replay next.
pub(crate) fn next(db: &Connection, direction: Direction) -> Result<Option<Act>> {
    let sql = match direction {
        Direction::Undo => "SELECT seq, operation, at, changes FROM history WHERE seq = ?1",
        Direction::Redo => {
            "SELECT seq, operation, at, changes FROM history WHERE seq > ?1 ORDER BY seq LIMIT 1"
        }
    };
    Ok(db.prepare_cached(sql)?.query_row([cursor(db)?], act).optional()?)
}

/// The acts that stand, newest first.
pub(crate) fn list(db: &Connection, limit: usize) -> Result<Vec<Act>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = db.prepare_cached(
        "SELECT seq, operation, at, changes FROM history WHERE seq <= ?1 ORDER BY seq DESC LIMIT ?2",
    )?;
    let acts = rows.query_map(params![cursor(db)?, limit], act)?.collect::<Result<_, _>>()?;
    Ok(acts)
}

/// Replays `act`, forwards or backwards, within the caller's transaction.
///
/// # Errors
/// [`Error::UndoDoesNotFit`] where a row is no longer as it was left: the caller rolls back.
pub(crate) fn replay(db: &Connection, act: &Act, direction: Direction) -> Result<BTreeSet<String>> {
    let mut changeset = Vec::new();
    let mut pieces =
        db.prepare_cached("SELECT changeset FROM history_pieces WHERE seq = ?1 ORDER BY piece")?;
    for piece in pieces.query_map([act.seq], |row| row.get::<_, Vec<u8>>(0))? {
        changeset.extend(piece?);
    }
    if direction == Direction::Undo {
        let mut inverse = Vec::with_capacity(changeset.len());
        session::invert_strm(&mut changeset.as_slice(), &mut inverse)?;
        changeset = inverse;
    }
    let recording = Recording::start(db)?;
    let applied = db.apply_strm(
        &mut changeset.as_slice(),
        None::<fn(&str) -> bool>,
        |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT,
    );
    match applied {
        Ok(()) => {}
        Err(rusqlite::Error::SqliteFailure(failure, _))
            if matches!(
                failure.code,
                rusqlite::ErrorCode::OperationAborted | rusqlite::ErrorCode::ConstraintViolation
            ) =>
        {
            return Err(Error::UndoDoesNotFit);
        }
        Err(error) => return Err(error.into()),
    }
    let changes = recording.finish()?;
    // A change that was silently left out would be a half-done undo.
    if changes.count != act.changes {
        return Err(Error::UndoDoesNotFit);
    }
    move_cursor(db, if direction == Direction::Undo { act.seq - 1 } else { act.seq })?;
    Ok(changes.tables)
}

/// Forgets the acts that can no longer be taken back or done again, with those that lie beyond them. Rows that
/// went for good are in the way of some, and their words must not stay here either.
pub(crate) fn forget_what_no_longer_fits(tx: &mut Transaction<'_>) -> Result<()> {
    for (direction, beyond) in [(Direction::Undo, "seq <= ?1"), (Direction::Redo, "seq >= ?1")] {
        if let Some(seq) = first_misfit(tx, direction)? {
            forget(tx, beyond, seq)?;
        }
    }
    Ok(())
}

/// The first act that does not fit on the way. All of the way is walked to see it, and none of it kept.
fn first_misfit(tx: &mut Transaction<'_>, direction: Direction) -> Result<Option<i64>> {
    let walk = tx.savepoint()?;
    while let Some(act) = next(&walk, direction)? {
        match replay(&walk, &act, direction) {
            Ok(_) => {}
            Err(Error::UndoDoesNotFit) => return Ok(Some(act.seq)),
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

fn act(row: &rusqlite::Row<'_>) -> rusqlite::Result<Act> {
    Ok(Act { seq: row.get(0)?, operation: row.get(1)?, at: row.get(2)?, changes: row.get(3)? })
}

fn cursor(db: &Connection) -> Result<i64> {
    Ok(db.prepare_cached("SELECT seq FROM history_cursor")?.query_row([], |row| row.get(0))?)
}

fn move_cursor(db: &Connection, seq: i64) -> Result<()> {
    db.prepare_cached("UPDATE history_cursor SET seq = ?1")?.execute([seq])?;
    Ok(())
}

fn forget(db: &Connection, which: &str, seq: i64) -> Result<()> {
    db.prepare_cached(&format!("DELETE FROM history_pieces WHERE {which}"))?.execute([seq])?;
    db.prepare_cached(&format!("DELETE FROM history WHERE {which}"))?.execute([seq])?;
    Ok(())
}
