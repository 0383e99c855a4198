//! What the benches share: a clock, and a file that is written once.

use std::path::{Path, PathBuf};

use before_the_ask::clock::{Clock, Moment};
use tempfile::TempDir;

/// Nine o'clock on a Monday in November.
pub fn clock() -> Clock {
    Clock::Fixed(Moment::parse("2026-11-23T09:00", chrono_tz::Tz::UTC).unwrap())
}

/// A notebook's file, in a folder of its own that goes with it.
pub struct Written {
    /// Where it lies.
    pub file: PathBuf,
    _folder: TempDir,
}

impl Written {
    /// Where there is a folder in memory, the file lies in it: no disk is measured.
    pub fn by(write: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let file = folder.path().join("notebook.db");
        write(&file);
        Self { file, _folder: folder }
    }
}
