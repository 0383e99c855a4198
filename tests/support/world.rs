//! A folder of one's own, and the time that it is there.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use before_the_ask::{
    clock::{Clock, Moment},
    notebook::Notebook,
};
use serde_json::Value;
use tempfile::TempDir;

use super::has_keys;

/// Monday 23 November 2026, an hour before the gathered notice.
pub const MONDAY: &str = "2026-11-23T08:00[Europe/Berlin]";

/// One person's computer: a home, a notebook that does not exist yet, and a clock that stands still.
pub struct World {
    folder: TempDir,
    now: String,
}

impl World {
    /// A new one, on [`MONDAY`].
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), now: MONDAY.to_owned() }
    }

    /// A new one in memory, where the system has such a folder: for what writes thousands of times and has
    /// no power cut to fear.
    pub fn in_memory() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        Self { folder: folder.unwrap(), now: MONDAY.to_owned() }
    }

    /// From here on it is `moment`, such as `2026-12-07T08:00[Europe/Berlin]`.
    pub fn later(&mut self, moment: &str) -> &mut Self {
        moment.clone_into(&mut self.now);
        self
    }

    /// The home folder, and where everything of this world lies.
    pub fn home(&self) -> &Path {
        self.folder.path()
    }

    /// A file or folder in it.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.home().join(name)
    }

    /// The notebook.
    pub fn file(&self) -> PathBuf {
        self.beside("notebook.db")
    }

    /// Opens the notebook, at the time that it is.
    pub fn notebook(&self) -> Notebook {
        Notebook::open(&self.file(), self.clock()).unwrap()
    }

    /// The time that it is.
    pub fn clock(&self) -> Clock {
        Clock::Fixed(Moment::parse(&self.now, chrono_tz::Tz::UTC).unwrap())
    }

    /// `command`, away from whatever the real user has.
    pub fn at_home(&self, mut command: Command) -> Command {
        command
            .env_clear()
            .env("HOME", self.home())
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TZ", "Europe/Berlin")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// `bta` with these words and no others.
    pub fn bare(&self, words: &[&str]) -> Command {
        let mut command = self.at_home(Command::new(env!("CARGO_BIN_EXE_bta")));
        command.args(words);
        command
    }

    /// `bta` on this notebook, at the time that it is.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = self.bare(&["--now", &self.now, "--notebook"]);
        command.arg(self.file()).args(words);
        command
    }

    /// What `bta WORDS --json` answers. It must succeed and say nothing else.
    pub fn bta(&self, words: &[&str]) -> Value {
        answer(&self.run(words, None), words)
    }

    /// The same, with `typed` on its standard input.
    pub fn bta_typed(&self, words: &[&str], typed: &str) -> Value {
        answer(&self.run(words, Some(typed)), words)
    }

    /// The refusal of `bta WORDS --json`: it must have the three keys, and exit 1.
    pub fn refused(&self, words: &[&str]) -> Value {
        refusal(&self.run(words, None), words)
    }

    /// What `bta WORDS` says to a person. It must succeed.
    pub fn said(&self, words: &[&str]) -> String {
        let output = self.command(words).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "bta {words:?} said {text:?}");
        text
    }

    fn run(&self, words: &[&str], typed: Option<&str>) -> Output {
        let mut command = self.command(&[&["--json"], words].concat());
        let Some(typed) = typed else { return command.output().unwrap() };
        let mut running = command.stdin(Stdio::piped()).spawn().unwrap();
        running.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        running.wait_with_output().unwrap()
    }

    /// Keeps somebody by one line, and gives the id.
    pub fn keep(&self, line: &str) -> String {
        self.bta(&["add", line])["person"]["id"].as_str().unwrap().to_owned()
    }

    /// Keeps somebody by one line with a follow-up in it, and gives the follow-up's id.
    pub fn keep_reminder(&self, line: &str) -> String {
        self.bta(&["add", line])["reminder"]["id"].as_str().unwrap().to_owned()
    }
}

/// The one JSON value of an answer.
pub fn answer(output: &Output, words: &[&str]) -> Value {
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "bta {words:?}: {said}{complained}");
    assert_eq!(complained, "", "bta {words:?}");
    serde_json::from_str(&said).unwrap_or_else(|error| panic!("bta {words:?}: {error}: {said}"))
}

/// The one JSON value of a refusal.
pub fn refusal(output: &Output, words: &[&str]) -> Value {
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "bta {words:?}: {said}{complained}");
    assert_eq!(complained, "", "bta {words:?}");
    let refusal: Value = serde_json::from_str(&said).unwrap();
    has_keys(&refusal, "code message hint");
    refusal
}
