//! Another library that reads calendars: `icalendar` with `recurring-ical-events`, from PyPI.

use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

use serde::Deserialize;

/// The first day that is read.
pub const FIRST: &str = "2026-01-01";
/// The last one, ten years on.
pub const LAST: &str = "2035-12-31";

/// What the reader says of one event.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Seen {
    /// In order, `2026-11-23`, or `2026-11-23T09:30:00` where it has a time.
    pub days: Vec<String>,
    /// When the alarms of the first of them ring.
    pub alarms: Vec<String>,
    pub summary: String,
    pub description: Option<String>,
}

/// Everything in the calendar, by its UID.
pub fn read(calendar: &str) -> BTreeMap<String, Seen> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("reminders.ics");
    fs::write(&file, calendar).unwrap();
    let mut reading = Command::new(&*PYTHON);
    let said = run(reading.arg("-B").arg(beside("days.py")).arg(&file).args([FIRST, LAST]));
    serde_json::from_slice(&said).unwrap()
}

/// A Python that has the libraries: made in `target` when it is first needed, and again when other
/// versions are asked for.
static PYTHON: LazyLock<PathBuf> = LazyLock::new(|| {
    let requirements = beside("requirements.txt");
    let mut versions = DefaultHasher::new();
    fs::read(&requirements).unwrap().hash(&mut versions);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let home = target.join(format!("calendar-{:016x}", versions.finish()));
    let python = |home: &Path| home.join("bin").join("python");
    if !home.exists() {
        // Under another name until it is whole: an installation that was cut short is not taken for one.
        let making = tempfile::Builder::new().prefix("calendar-").tempdir_in(target).unwrap();
        run(Command::new("python3").args(["-m", "venv"]).arg(making.path()));
        let mut install = Command::new(python(making.path()));
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]);
        run(install.arg("--requirement").arg(requirements));
        // Whoever was first keeps the name; theirs is as good.
        let renamed = fs::rename(making.path(), &home);
        assert!(renamed.is_ok() || home.exists(), "{renamed:?}");
    }
    python(&home)
});

fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("calendar").join(name)
}

/// What the command prints.
#[track_caller]
fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}{}", String::from_utf8_lossy(&output.stdout));
    output.stdout
}
