//! What can go wrong inside the core. What a person reads of it is in [`crate::api::Failure`].

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};

use crate::{essays::EssayError, when::When};

/// The result of anything inside the core.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was refused or failed. A refused act has changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A person needs a name with a letter or a digit in it.
    #[error("no name")]
    NoName,
    /// A text is longer than its place takes.
    #[error("{what} is longer than {most} characters")]
    TooLong {
        /// The field, as a person would call it.
        what: &'static str,
        /// The most characters that it takes.
        most: usize,
    },
    /// Words for a day or a time were not understood.
    #[error("not a day: {0}")]
    DayNotUnderstood(String),
    /// Words for a span were not understood.
    #[error("not a span: {0}")]
    SpanNotUnderstood(String),
    /// Words for fixed days, where a span floats.
    #[error("fixed days do not float")]
    DoesNotFloat,
    /// Words for a moment, such as that of `--now`, were not understood.
    #[error("not a moment: {0}")]
    NotAMoment(String),
    /// The day asked for is over.
    #[error("{0} has passed")]
    Past(NaiveDate),
    /// The time asked for is over, today.
    #[error("{0} has passed today")]
    PastToday(NaiveTime),
    /// The last day asked for is over.
    #[error("the last day, {0}, has passed")]
    LastDayPast(NaiveDate),
    /// A last day that lies before the first.
    #[error("the last day is before the first")]
    LastDayFirst,
    /// Nobody has this id or name.
    #[error("nobody by the name of {0}")]
    NoSuchPerson(String),
    /// Nobody has this id or name, of several that were given for one entry.
    #[error("nobody by the name of {0} among them")]
    NobodyAmongThem(String),
    /// A name that fits several people.
    #[error("{name} fits {} people", candidates.len())]
    SeveralPeople {
        /// As it was asked for.
        name: String,
        /// Ids and names of those it fits, by name.
        candidates: Vec<(String, String)>,
    },
    /// Nobody of this id or name is in the trash.
    #[error("nobody by the name of {0} in the trash")]
    NotInTrash(String),
    /// Somebody was to be merged with themselves.
    #[error("the same person")]
    SamePerson,
    /// No item of Today and no reminder has this id.
    #[error("no such item: {0}")]
    NoSuchItem(String),
    /// More than one thing waits with this person, by their first name.
    #[error("more than one thing waits with {0}")]
    SeveralItems(String),
    /// Nothing that passed has this id.
    #[error("no such small thing: {0}")]
    NoSuchSmallThing(String),
    /// The reminder was done or let go before.
    #[error("not open any more")]
    NotOpen,
    /// It is not the turn of this step of an introduction.
    #[error("not the next step")]
    NotThatStep,
    /// An introduction begins with what one works on and what the other is remembered for.
    #[error("nothing to quote")]
    NothingToQuote,
    /// One of the two is left in peace.
    #[error("the introduction rests")]
    IntroductionRests,
    /// No essay has this slug.
    #[error("no such essay: {0}")]
    NoSuchEssay(String),
    /// Nothing is marked with this id.
    #[error("no such highlight: {0}")]
    NoSuchHighlight(String),
    /// What was selected holds no words of the essay.
    #[error("nothing is selected")]
    NothingSelected,
    /// A mark in an essay needs somebody or a note.
    #[error("a mark for nobody, without a note")]
    MarkForNothing,
    /// A text that cannot be read as an essay.
    #[error("no essay: {0}")]
    NotAnEssay(EssayError),
    /// A text without a word in it.
    #[error("no words")]
    NoWords,
    /// A file that is no text.
    #[error("no text: {0}")]
    NotText(PathBuf),
    /// Letters were lost on the way here: the text is not written down in UTF-8.
    #[error("not in UTF-8")]
    LettersLost,
    /// `set` does not know this field.
    #[error("no such field: {0}")]
    NoSuchField(String),
    /// A field does not take this value.
    #[error("{field} does not take {value:?}")]
    BadValue {
        /// The field or setting.
        field: String,
        /// What was given.
        value: String,
        /// The forms that it takes, in words.
        takes: &'static str,
    },
    /// No setting has this name.
    #[error("no such setting: {0}")]
    NoSuchSetting(String),
    /// A link that is not opened: only the web, mail and telephone are.
    #[error("not a link that is opened")]
    LinkNotOpened,
    /// There is no notification service, or it refused.
    #[error("notifications cannot be shown")]
    NotShown,
    /// The system's dialog for printing did not open.
    #[error("nothing can be printed here")]
    NotPrinted,
    /// The computer's timer could not be set.
    #[error("no timer")]
    NoTimer,
    /// Known, but not built yet.
    #[error("{0} is not here yet")]
    NotYet(&'static str),
    /// Nothing was moved by an empty tank, or it has come up again.
    #[error("nothing to put back")]
    TankNotEmptied,
    /// A day that is still to come, where one that has been is meant.
    #[error("{0} is still to come")]
    ToCome(NaiveDate),
    /// There is nothing to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing was taken back.
    #[error("nothing to redo")]
    NothingToRedo,
    /// What was changed since stands in the way of undo or redo; nothing was changed.
    #[error("undo no longer fits")]
    UndoDoesNotFit,
    /// The file exists but is no notebook of ours. It is left alone.
    #[error("not a notebook: {0}")]
    NotANotebook(PathBuf),
    /// The file was made by a later version. It is left alone.
    #[error("{path} has version {version}")]
    TooNew {
        /// The file.
        path: PathBuf,
        /// Its `user_version`.
        version: i64,
    },
    /// The file is a notebook, and is not whole. It is left alone.
    #[error("damaged: {0}")]
    Damaged(PathBuf),
    /// The folder for the file does not exist.
    #[error("no folder {0}")]
    NoFolder(PathBuf),
    /// File or folder may not be written.
    #[error("cannot write {0}")]
    ReadOnly(PathBuf),
    /// Somebody else may write into the folder, so what is in it cannot be trusted.
    #[error("others may write into {0}")]
    OpenToOthers(PathBuf),
    /// While it was open, the file or what SQLite keeps beside it turned out not to be writable.
    #[error("the file cannot be written")]
    NotWritable,
    /// While it was open, a part of the file turned out to be damaged.
    #[error("a part of the file is damaged")]
    DamagedPart,
    /// What the file has could not be read, or not in good time.
    #[error("cannot read: {0}")]
    NotRead(rusqlite::Error),
    /// File, folder or stream could not be opened.
    #[error("cannot open {path}: {source}")]
    NotOpened {
        /// What was to be opened.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// No room for the file to grow.
    #[error("disk full")]
    DiskFull,
    /// Another process holds the file for longer than we wait.
    #[error("in use by another process")]
    Busy,
    /// The SQLite inside is older than the version that closed the WAL-reset race.
    #[error("SQLite {0} is too old")]
    EngineTooOld(&'static str),
    /// Anything else from SQLite.
    #[error(transparent)]
    Db(rusqlite::Error),
    /// Anything else from the file system.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl Error {
    /// The refusal of a moment that is over by `today`: the day has gone, or only the time.
    pub(crate) fn past(when: When, today: NaiveDate) -> Self {
        match when.at {
            Some(at) if when.on >= today => Self::PastToday(at),
            _ => Self::Past(when.on),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        let (code, extended) = match &error {
            rusqlite::Error::SqliteFailure(failure, _) => (failure.code, failure.extended_code),
            // A value that is not of the kind that its place has: the file says something else than we write.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..) => return Self::NotRead(error),
            _ => return Self::Db(error),
        };
        match code {
            // A quota, a full disk and a file size limit reach SQLite as a failed write, not as FULL.
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::SystemIoFailure => match extended {
                ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE => Self::DiskFull,
                ffi::SQLITE_IOERR_READ | ffi::SQLITE_IOERR_SHORT_READ => Self::NotRead(error),
                _ => Self::Db(error),
            },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen => Self::NotWritable,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::DamagedPart,
            // Only a question has a time after which it is given up.
            ErrorCode::OperationInterrupted => Self::NotRead(error),
            _ => Self::Db(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    fn from_code(code: std::ffi::c_int) -> Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn what_sqlite_says_is_told_apart_as_far_as_somebody_can_do_something_about_it() {
        assert!(matches!(from_code(ffi::SQLITE_READONLY), Error::NotWritable));
        assert!(matches!(from_code(ffi::SQLITE_READONLY_DBMOVED), Error::NotWritable));
        assert!(matches!(from_code(ffi::SQLITE_CANTOPEN), Error::NotWritable));
        assert!(matches!(from_code(ffi::SQLITE_CORRUPT), Error::DamagedPart));
        assert!(matches!(from_code(ffi::SQLITE_CORRUPT_VTAB), Error::DamagedPart));
        assert!(matches!(from_code(ffi::SQLITE_INTERRUPT), Error::NotRead(_)));
        assert!(matches!(from_code(ffi::SQLITE_IOERR_READ), Error::NotRead(_)));
        assert!(matches!(from_code(ffi::SQLITE_IOERR_WRITE), Error::DiskFull));
        assert!(matches!(from_code(ffi::SQLITE_BUSY), Error::Busy));
        assert!(matches!(from_code(ffi::SQLITE_CONSTRAINT_CHECK), Error::Db(_)));
    }

    #[test]
    fn only_a_time_of_today_has_gone_by_itself() {
        let today = "2026-11-23".parse().unwrap();
        let at = Some("08:00:00".parse().unwrap());
        assert!(matches!(Error::past(When { on: today, at }, today), Error::PastToday(_)));
        let on = "2026-11-22".parse().unwrap();
        assert!(matches!(Error::past(When { on, at }, today), Error::Past(_)));
    }
}
