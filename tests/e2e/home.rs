//! A home of one's own: folders, clock, bus and file of one person at one computer.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::bus::Bus;
use super::clock::Clock;
use super::wait::{self, PATIENCE};

/// Where an app of a test lives. Everything in it goes away with this value.
pub struct Home {
    pub clock: Clock,
    pub bus: Bus,
    folder: TempDir,
}

impl Home {
    /// An empty home, in which the time is `moment` (local, `2026-11-23 10:00`).
    pub fn at(moment: &str) -> Home {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "run"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        Home { clock: Clock::at(folder.path(), moment), bus: Bus::start(folder.path()), folder }
    }

    /// A file or folder beside the app's own.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of the notebook, made by whoever comes first.
    pub fn notebook_folder(&self) -> PathBuf {
        self.beside("notebook")
    }

    /// Waits until these words are in the file's log, where a power cut leaves them.
    pub async fn until_in_file(&self, words: &str) {
        let log = self.notebook_folder().join("notebook.db-wal");
        let there = async || {
            let log = std::fs::read(&log).unwrap_or_default();
            log.windows(words.len()).any(|bytes| bytes == words.as_bytes()).then_some(())
        };
        wait::answer(PATIENCE, there).await.expect("the words are not in the file");
    }

    /// Has what `command` starts live here.
    pub fn hand_to(&self, command: &mut Command) {
        let home = self.beside("home");
        command
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_RUNTIME_DIR", self.beside("run"))
            .env("BEFORE_THE_ASK_DIR", self.notebook_folder())
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus.address)
            .env("LC_ALL", "C.UTF-8")
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }

    /// Waits until the place in the essay is kept within this section.
    pub async fn until_reading_at(&self, section: &str) {
        let passages = "SELECT count(*) FROM reading_positions WHERE passage LIKE ?1 || '%'";
        let kept = || self.file().query_row(passages, [section], |row| row.get::<_, i64>(0));
        let there = async || (kept().unwrap() > 0).then_some(());
        wait::answer(PATIENCE, there).await.expect("the place is not in the file");
    }

    /// The file, as whoever looks at it from outside has it.
    #[expect(clippy::disallowed_methods, reason = "a test looks at what the app wrote")]
    fn file(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.notebook_folder().join("notebook.db")).unwrap()
    }

    /// How many notices are written down, and how many of them are acknowledged.
    pub fn notices(&self) -> (i64, i64) {
        let db = self.file();
        let counts = "SELECT count(*), count(shown_at) FROM notices";
        db.query_row(counts, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
    }

    /// What `bta --json` answers here at `moment` (`2026-11-23T10:00`).
    pub fn bta(&self, moment: &str, words: &[&str]) -> Value {
        let program = PathBuf::from(env!("CARGO_BIN_EXE_before-the-ask")).with_file_name("bta");
        let mut command = Command::new(&program);
        self.hand_to(&mut command);
        let said = command.args(["--json", "--now", moment]).args(words).output();
        let said = said.unwrap_or_else(|e| panic!("{} (`cargo build` makes it): {e}", program.display()));
        let text = String::from_utf8(said.stdout).unwrap();
        assert!(said.status.success(), "bta {words:?}: {text}");
        serde_json::from_str(&text).unwrap()
    }
}
