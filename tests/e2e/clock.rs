//! The app's clock, moved from outside: `clock.c` is preloaded into its process and nothing else is touched.
//!
//! The tests live in November 2037, whose days fall on the weekdays of 2026. It must be later than the real
//! day: the kernel's own timers know only that one, and would ring at once for a moment it has passed.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// What time the app is told. It runs on from there.
pub struct Clock {
    file: File,
    path: PathBuf,
}

impl Clock {
    /// A clock that starts at `moment`, local time, as in `2026-11-23 10:00`.
    pub fn at(folder: &Path, moment: &str) -> Clock {
        let path = folder.join("clock");
        let file = OpenOptions::new().write(true).create_new(true).open(&path).unwrap();
        let clock = Clock { file, path };
        clock.set(moment);
        clock
    }

    /// Moves the clock, also under a running app.
    pub fn set(&self, moment: &str) {
        let ahead = seconds_of(moment) - real_seconds();
        self.file.write_all_at(&ahead.to_ne_bytes(), 0).unwrap();
    }

    /// Has the app that `command` starts look at this clock.
    pub fn hand_to(&self, command: &mut Command) {
        command
            .env("LD_PRELOAD", super::preload::clock())
            .env("CLOCK_OF", "before-the-ask")
            .env("CLOCK_AHEAD", &self.path);
    }
}

/// A local moment in seconds of the epoch, by the system's own reckoning and not by the code under test.
fn seconds_of(moment: &str) -> i64 {
    let said = Command::new("date").args(["--date", moment, "+%s"]).output().unwrap();
    assert!(said.status.success(), "{moment} is no moment");
    String::from_utf8(said.stdout).unwrap().trim().parse().unwrap()
}

#[expect(clippy::disallowed_methods, reason = "the app's clock is set against the computer's")]
fn real_seconds() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().try_into().unwrap()
}
