//! The app's clock, moved from outside: `clock.c` is preloaded into its process and nothing else is touched.
//!
//! The tests live in November 2037, whose days fall on the weekdays of 2026. It must be later than the real
//! day: the kernel's own timers know only that one, and would ring at once for a moment it has passed.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use super::wait::{self, PATIENCE};

/// What time the app is told. It runs on from there.
pub struct Clock {
    file: File,
    path: PathBuf,
}

impl Clock {
    /// A clock that starts at `moment`, local time, as in `2026-11-23 10:00`.
    pub fn at(folder: &Path, moment: &str) -> Clock {
        let path = folder.join("clock");
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(&path).unwrap();
        let clock = Clock { file, path };
        clock.set(moment);
        clock
    }

    /// Moves the clock, also under a running app.
    pub fn set(&self, moment: &str) {
        let ahead = seconds_of(moment) - real_seconds();
        self.file.write_all_at(&ahead.to_ne_bytes(), 0).unwrap();
    }

    /// Sets the clock until `seen` has an answer. A clock that is set wakes who sleeps: one who was still busy
    /// hears nothing of it, and may not know of a moment to sleep until.
    pub fn set_until<T>(&self, moment: &str, mut seen: impl FnMut() -> Option<T>) -> T {
        let set_and_look = || {
            self.set(moment);
            seen()
        };
        wait::answer_now(PATIENCE, set_and_look).unwrap_or_else(|| panic!("nothing came of {moment}"))
    }

    /// Whether it shows this moment or a later one.
    pub fn has_reached(&self, moment: &str) -> bool {
        let mut ahead = [0; 8];
        self.file.read_exact_at(&mut ahead, 0).unwrap();
        real_seconds() + i64::from_ne_bytes(ahead) >= seconds_of(moment)
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
