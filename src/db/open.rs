//! Opening the file: every guard is set here, and nothing else opens one.
//!
//! The order matters: what the file is gets looked at before anything writes.

use std::{
    fs::OpenOptions,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};

use super::{folder::from_io, locks::NotebookLock, migrations};
use crate::error::{Error, Result};

/// The first SQLite without the WAL-reset race, in which two connections could lose a commit
/// (sqlite.org/wal.html#walresetbug).
const OLDEST_ENGINE: i32 = 3_051_003;

/// How long a write waits for another process.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long one question may take: no honest one comes near; a doctored file could ask for ever.
const LONGEST_QUESTION: Duration = Duration::from_secs(2);

/// How many statements stay prepared: more than there are different ones. The library's own number is 16, with which
/// a page reads the text of nearly every statement anew.
const STATEMENTS: usize = 256;

/// Opens the file for writing, made where there is none, and brings it to the present version.
pub(crate) fn for_writing(path: &Path) -> Result<(Connection, NotebookLock)> {
    if rusqlite::version_number() < OLDEST_ENGINE {
        return Err(Error::EngineTooOld(rusqlite::version()));
    }
    let path = settled(path)?;
    make_if_missing(&path)?;
    look_at_file(&path)?;
    free_what_is_beside(&path)?;
    // Once before the lock's file is made: beside a file that is not ours, none is left.
    version_of(&connect(&path)?, &path)?;
    look_at_end(&path)?;
    let lock = NotebookLock::share(&path)?;
    let mut db = connect(&path)?;
    let version = version_of(&db, &path)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // WAL lets the window read while `bta` writes. Where the file system cannot (some network homes),
    // SQLite answers with another mode and everything still works.
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(())).map_err(|e| unwritable(&path, e))?;
    guard(&db)?;
    if version < migrations::VERSION {
        if version == 0 {
            // Two processes may make the file in the same moment: the transaction lets one go first.
            migrations::migrate(&mut db, version)?;
        } else {
            lock.alone(&path, || migrations::migrate(&mut db, version))?;
        }
    }
    Ok((db, lock))
}

/// Opens the file for questions only. It must have been opened for writing before.
pub(crate) fn for_reading(path: &Path) -> Result<(Connection, NotebookLock, Deadline)> {
    let path = settled(path)?;
    look_at_file(&path)?;
    // As for writing: beside a file that is not ours, no lock is left.
    version_of(&connect(&path)?, &path)?;
    let lock = NotebookLock::share(&path)?;
    let mut db = connect(&path)?;
    if version_of(&db, &path)? != migrations::VERSION {
        return Err(Error::NotANotebook(path));
    }
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    guard(&db)?;
    db.pragma_update(None, "query_only", true)?;
    let deadline = Deadline::of(&mut db)?;
    Ok((db, lock, deadline))
}

/// The path with everything but its last name resolved: a symbolic link above the file is followed,
/// the file itself may not be one.
fn settled(path: &Path) -> Result<PathBuf> {
    let name = path.file_name().ok_or_else(|| Error::NotANotebook(path.to_owned()))?;
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().map_err(|source| from_io(path, source))?;
    Ok(folder.join(name))
}

/// Makes an empty file for its owner alone; -wal and -shm take their permissions from it.
fn make_if_missing(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(from_io(path, error)),
    }
}

/// Only a file is opened, and only one that may be written: of another, SQLite would leave a -shm behind
/// that may not be written either.
///
/// What is in it is left to SQLite to look at: opened and closed here, it would lose the locks that other
/// connections of this process hold on it (fcntl(2)).
fn look_at_file(path: &Path) -> Result<()> {
    let found = path.symlink_metadata().map_err(|source| from_io(path, source))?;
    // SQLite takes a file of one byte for an empty one; its smallest page has 512.
    if !found.is_file() || (1..512).contains(&found.len()) {
        return Err(Error::NotANotebook(path.to_owned()));
    }
    #[cfg(unix)]
    rustix::fs::access(path, rustix::fs::Access::WRITE_OK).map_err(|source| from_io(path, source.into()))?;
    Ok(())
}

/// What SQLite keeps beside the file, by its ending.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// A -wal or -shm that stems from a time when the file could only be read cannot be written either, and would
/// keep everybody out for ever: what is ours gets the permissions of the file, which may be written.
fn free_what_is_beside(path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let file = path.symlink_metadata().map_err(|source| from_io(path, source))?;
        for name in ["-wal", "-shm"].map(|ending| beside(path, ending)) {
            let Ok(found) = name.symlink_metadata() else { continue };
            let ours = found.is_file() && found.uid() == rustix::process::geteuid().as_raw();
            if ours && found.mode() & 0o200 == 0 {
                std::fs::set_permissions(&name, file.permissions())
                    .map_err(|source| from_io(&name, source))?;
            }
        }
    }
    Ok(())
}

/// A file that ends within a page was cut short, and SQLite reads what is missing as zeros. While there is
/// a -wal, its end may still be on its way.
fn look_at_end(path: &Path) -> Result<()> {
    const PAGE: u64 = 4096;
    let length = path.symlink_metadata().map_err(|source| from_io(path, source))?.len();
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    let on_its_way = Path::new(&wal).symlink_metadata().is_ok_and(|wal| wal.len() > 0);
    if length % PAGE == 0 || on_its_way { Ok(()) } else { Err(Error::Damaged(path.to_owned())) }
}

fn connect(path: &Path) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let log_is_there = beside(path, "-wal").exists();
    #[expect(clippy::disallowed_methods, reason = "this is the place that opens")]
    let db = Connection::open_with_flags(path, flags).map_err(|e| unwritable(path, e))?;
    // What a program that was killed left there is not to be moved into the file by our closing it,
    // until it is known to be a notebook.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log_is_there)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 16 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 1_000),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    ] {
        db.set_limit(limit, most)?;
    }
    db.busy_timeout(PATIENCE)?;
    Ok(db)
}

/// The file's version; refused where the file is somebody else's or from a later program.
fn version_of(db: &Connection, path: &Path) -> Result<i64> {
    let foreign = |error: rusqlite::Error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => Error::NotANotebook(path.to_owned()),
        _ => unwritable(path, error),
    };
    // In one transaction: while another process makes the file, it would be half there between two answers.
    let at_once = db.unchecked_transaction().map_err(foreign)?;
    let ask = |pragma| at_once.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let (application, version) =
        (ask("application_id").map_err(foreign)?, ask("user_version").map_err(foreign)?);
    let tables: i64 =
        at_once.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(foreign)?;
    at_once.finish().map_err(foreign)?;
    match (application, version) {
        (0, 0) if tables == 0 => Ok(0),
        (migrations::APPLICATION_ID, version) if version > migrations::VERSION => {
            Err(Error::TooNew { path: path.to_owned(), version })
        }
        (migrations::APPLICATION_ID, 1..) => Ok(version),
        _ => Err(Error::NotANotebook(path.to_owned())),
    }
}

fn guard(db: &Connection) -> Result<()> {
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    // FULL: a sentence that was kept survives a pulled plug; it costs a few milliseconds a commit.
    db.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
         PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 1000;
         PRAGMA recursive_triggers = OFF;",
    )?;
    Ok(())
}

/// Interrupts a question that runs for longer than [`LONGEST_QUESTION`].
///
/// The one stopwatch outside `clock.rs`: how long a question has run is no moment, nothing that is kept or
/// answered depends on it, and under a clock that stands still it must run all the same.
pub(crate) struct Deadline {
    start: Instant,
    question_began: Arc<AtomicU64>,
}

impl Deadline {
    fn of(db: &mut Connection) -> Result<Self> {
        let deadline = Self { start: Instant::now(), question_began: Arc::default() };
        let (start, began) = (deadline.start, Arc::clone(&deadline.question_began));
        db.progress_handler(
            10_000,
            Some(move || {
                let began = Duration::from_millis(began.load(Ordering::Relaxed));
                start.elapsed().saturating_sub(began) > LONGEST_QUESTION
            }),
        )?;
        Ok(deadline)
    }

    /// A new question begins: it has all the time that one may have.
    pub(crate) fn restart(&self) {
        let now = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.question_began.store(now, Ordering::Relaxed);
    }
}

/// What SQLite says on opening, where it means that the file or its folder may not be written.
fn unwritable(path: &Path, error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode;
    match error.sqlite_error_code() {
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            Error::ReadOnly(path.to_owned())
        }
        Some(ErrorCode::NotADatabase) => Error::NotANotebook(path.to_owned()),
        Some(ErrorCode::DatabaseCorrupt) => Error::Damaged(path.to_owned()),
        _ => error.into(),
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::{
        fs::{self, Permissions},
        os::unix::fs::PermissionsExt,
    };

    use super::*;

    fn mode(path: &Path) -> u32 {
        path.symlink_metadata().unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_was_left_unwritable_beside_the_file_is_freed_and_a_link_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (file, elsewhere) = (folder.path().join("a.db"), folder.path().join("elsewhere"));
        let (log, index) = (beside(&file, "-wal"), beside(&file, "-shm"));
        for (path, mode) in [(&file, 0o600), (&log, 0o400), (&elsewhere, 0o400)] {
            fs::write(path, "").unwrap();
            fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        }
        std::os::unix::fs::symlink(&elsewhere, &index).unwrap();
        free_what_is_beside(&file).unwrap();
        assert_eq!((mode(&log), mode(&elsewhere)), (0o600, 0o400));
    }
}
