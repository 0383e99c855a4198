//! The notebook: one file, and the door to it.
//!
//! Acts of a person go through [`Notebook::write`], which records them so that they can be taken back.
//! What the program notes for itself goes through [`Notebook::note`]. Questions go through
//! [`Notebook::view`]. Nothing else touches the connection.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    fmt,
    ops::Deref,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::{
    clock::{Clock, Moment},
    db::{
        history::{self, Direction, Recording},
        locks::NotebookLock,
        open,
    },
    error::{Error, Result},
};

/// Everything that is kept: one SQLite file, and the clock by which it is read.
pub struct Notebook {
    db: Connection,
    clock: Clock,
    path: PathBuf,
    deadline: Option<open::Deadline>,
    announced: bool,
    topics: BTreeSet<String>,
    _lock: NotebookLock,
}

impl fmt::Debug for Notebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notebook").field("path", &self.path).finish_non_exhaustive()
    }
}

/// A question's sight of the file, at one moment: what others write meanwhile is not seen.
pub(crate) struct View<'n> {
    /// The connection.
    pub(crate) db: &'n Connection,
    /// When and where the question is asked.
    pub(crate) moment: Moment,
    /// Whether a process that announces is running.
    pub(crate) announced: bool,
    _snapshot: Option<Transaction<'n>>,
}

/// A write in progress. What it does is kept whole or not at all.
pub(crate) struct Tx<'n> {
    view: View<'n>,
    topics: RefCell<BTreeSet<String>>,
}

impl<'n> Tx<'n> {
    fn new(db: &'n Connection, moment: Moment, announced: bool) -> Self {
        Self { view: View { db, moment, announced, _snapshot: None }, topics: RefCell::default() }
    }

    /// Names a table that is written here and not recorded, so that a screen asks for it again.
    pub(crate) fn touch(&self, topic: &str) {
        self.topics.borrow_mut().insert(topic.to_owned());
    }

    fn into_topics(self) -> BTreeSet<String> {
        self.topics.into_inner()
    }
}

impl<'n> Deref for Tx<'n> {
    type Target = View<'n>;

    fn deref(&self) -> &View<'n> {
        &self.view
    }
}

/// What an act was, in the words that undo uses: "let go of Dariusz".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Operation(pub(crate) String);

impl Operation {
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

/// An act of the history, in words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Act {
    /// What it was, such as "let go of Dariusz".
    pub operation: String,
    /// Instant of the act, RFC 3339 in UTC.
    pub at: String,
}

impl From<history::Act> for Act {
    fn from(act: history::Act) -> Self {
        Self { operation: act.operation, at: act.at }
    }
}

impl Notebook {
    /// Opens the file at `path` for questions and writes; makes it where there is none in a folder
    /// that exists.
    ///
    /// # Errors
    /// Where the file is not a notebook, comes from a later version, or may not be written. It is then
    /// left as it was.
    pub fn open(path: &Path, clock: Clock) -> Result<Self> {
        let (db, lock) = open::for_writing(path)?;
        Ok(Self {
            db,
            clock,
            path: path.to_owned(),
            deadline: None,
            announced: false,
            topics: BTreeSet::new(),
            _lock: lock,
        })
    }

    /// Opens the file at `path` for questions only. It must have been opened for writing before.
    ///
    /// # Errors
    /// As [`Notebook::open`].
    pub fn open_reader(path: &Path, clock: Clock) -> Result<Self> {
        let (db, lock, deadline) = open::for_reading(path)?;
        Ok(Self {
            db,
            clock,
            path: path.to_owned(),
            deadline: Some(deadline),
            announced: false,
            topics: BTreeSet::new(),
            _lock: lock,
        })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Now, by this notebook's clock.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Says whether a process that announces is running: only then may a follow-up for today be said to be
    /// told.
    pub fn announced(self, announced: bool) -> Self {
        Self { announced, ..self }
    }

    /// A number that changes when another connection has written to the file
    /// (SQLite's `PRAGMA data_version`).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.db.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// The tables that were written since this was last asked: what a screen should ask for again.
    pub fn take_topics(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.topics)
    }

    /// Answers a question.
    pub(crate) fn view(&self) -> View<'_> {
        if let Some(deadline) = &self.deadline {
            deadline.restart();
        }
        // Without it, a person who goes while Today is put together would cost all of Today. BEGIN takes no
        // lock and so does not fail; were it to, each statement would see its own state.
        let snapshot = self.db.unchecked_transaction().ok();
        View { db: &self.db, moment: self.clock.now(), announced: self.announced, _snapshot: snapshot }
    }

    /// Does an act: begins, records what changes, commits, or rolls all of it back.
    ///
    /// # Errors
    /// Those of `act`, and what SQLite says; nothing has changed then.
    pub(crate) fn write<T>(&mut self, act: impl FnOnce(&Tx<'_>) -> Result<(Operation, T)>) -> Result<T> {
        let (moment, announced) = (self.clock.now(), self.announced);
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let recording = Recording::start(&tx)?;
        let writing = Tx::new(&tx, moment, announced);
        let (operation, value) = act(&writing)?;
        let unrecorded = writing.into_topics();
        let changes = recording.finish()?;
        if !changes.is_empty() {
            history::keep(&tx, &operation.0, &moment.written(), &changes)?;
        }
        tx.commit()?;
        self.topics.extend(changes.tables);
        self.topics.extend(unrecorded);
        Ok(value)
    }

    /// Does an act and takes all of it back, to see what it would give.
    ///
    /// # Errors
    /// As [`Notebook::write`].
    pub(crate) fn rehearse<T>(&mut self, act: impl FnOnce(&Tx<'_>) -> Result<(Operation, T)>) -> Result<T> {
        let (moment, announced) = (self.clock.now(), self.announced);
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (_, value) = act(&Tx::new(&tx, moment, announced))?;
        tx.rollback()?;
        Ok(value)
    }

    /// Writes what is no act of a person: the reading place, a draft, a notice. It is not undone and
    /// does not move the history.
    ///
    /// # Errors
    /// Those of `note`, and what SQLite says; nothing has changed then.
    pub(crate) fn note<T>(&mut self, topic: &str, note: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let (moment, announced) = (self.clock.now(), self.announced);
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = note(&Tx::new(&tx, moment, announced))?;
        tx.commit()?;
        self.topics.insert(topic.to_owned());
        Ok(value)
    }

    /// Takes out for good what nobody can have back any more. It is no act of a person; what undo and redo
    /// could no longer do because of it goes too.
    ///
    /// # Errors
    /// Those of `forget`, and what SQLite says; nothing has changed then.
    pub(crate) fn forget(&mut self, forget: impl FnOnce(&Tx<'_>) -> Result<()>) -> Result<()> {
        let (moment, announced) = (self.clock.now(), self.announced);
        let mut tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let recording = Recording::start(&tx)?;
        forget(&Tx::new(&tx, moment, announced))?;
        let changes = recording.finish()?;
        history::forget_what_no_longer_fits(&mut tx)?;
        tx.commit()?;
        self.topics.extend(changes.tables);
        Ok(())
    }

    /// Takes back the last act that stands.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]; [`Error::UndoDoesNotFit`] where what came after stands in the way,
    /// and then nothing is taken back.
    pub(crate) fn undo(&mut self) -> Result<Act> {
        self.walk(Direction::Undo, Error::NothingToUndo)
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// [`Error::NothingToRedo`]; [`Error::UndoDoesNotFit`].
    pub(crate) fn redo(&mut self) -> Result<Act> {
        self.walk(Direction::Redo, Error::NothingToRedo)
    }

    fn walk(&mut self, direction: Direction, nothing: Error) -> Result<Act> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let act = history::next(&tx, direction)?.ok_or(nothing)?;
        let tables = history::replay(&tx, &act, direction)?;
        tx.commit()?;
        self.topics.extend(tables);
        Ok(act.into())
    }

    /// The acts that stand, newest first; at most 200 are kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn history(&self, limit: usize) -> Result<Vec<Act>> {
        Ok(history::list(&self.db, limit)?.into_iter().map(Act::from).collect())
    }

    /// What undo and redo would do, in that order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn undoable(&self) -> Result<(Option<Act>, Option<Act>)> {
        let next = |direction| history::next(&self.db, direction).map(|act| act.map(Act::from));
        Ok((next(Direction::Undo)?, next(Direction::Redo)?))
    }
}
