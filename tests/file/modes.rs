//! Who may read: nobody but the owner, whatever the umask says.

use std::{
    fs::{self, Permissions},
    io::{BufRead, BufReader, Write},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

use crate::support::{Fields, World, answer, full_text_fits, refusal};

/// `bta` under this umask.
fn under(umask: &str, world: &World, words: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("umask {umask}; exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_bta")])
        .args(words);
    world.at_home(command)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).permissions().mode()
        & 0o7777
}

/// Asserts what every file in a folder is.
#[track_caller]
fn all_files_are_0600(folder: &Path, expected: &[&str]) {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, expected);
    for name in names {
        assert_eq!(mode(&folder.join(&name)), 0o600, "{}", name.display());
    }
}

/// A process that has the notebook open, and waits for a line to keep.
fn waiting(mut command: Command) -> Child {
    let mut running = command.stdin(Stdio::piped()).spawn().unwrap();
    // It reads its line once the file is open, and a pipe holds less than this.
    let mut typed = running.stdin.take().unwrap();
    typed.write_all(&vec![b' '; 90_000]).unwrap();
    running.stdin = Some(typed);
    running
}

#[test]
fn the_default_folder_is_made_for_its_owner_alone() {
    for umask in ["000", "022", "077"] {
        let world = World::new();
        let output = under(umask, &world, &["--json", "add", "Mara Lindqvist"]).output().unwrap();
        answer(&output, &["add"]);
        let folder = world.beside(".local/share/before-the-ask");
        assert_eq!(mode(&folder), 0o700, "umask {umask}");
        all_files_are_0600(&folder, &["notebook.db", "notebook.lock"]);
    }
}

#[test]
fn the_data_folder_is_where_the_desktop_says() {
    let world = World::new();
    let mut command = world.bare(&["--json", "add", "Mara Lindqvist"]);
    answer(&command.env("XDG_DATA_HOME", world.beside("data")).output().unwrap(), &["add"]);
    assert!(world.beside("data/before-the-ask/notebook.db").is_file());
    // A relative one is to be ignored.
    let mut command = world.bare(&["--json", "people"]);
    answer(&command.env("XDG_DATA_HOME", "data").output().unwrap(), &["people"]);
    assert!(world.beside(".local/share/before-the-ask/notebook.db").is_file());
}

#[test]
fn another_folder_may_be_named_for_all_and_is_made() {
    let world = World::new();
    let folder = world.beside("somewhere/else");
    for words in [["--json", "add", "Mara Lindqvist"], ["--json", "people", "--limit=1"]] {
        let mut command = under("000", &world, &words);
        answer(&command.env("BEFORE_THE_ASK_DIR", &folder).output().unwrap(), &words);
    }
    assert_eq!(mode(&folder), 0o700);
    all_files_are_0600(&folder, &["notebook.db", "notebook.lock"]);
    assert!(!world.beside(".local").exists());
}

/// What `bta people --json` answers where the default folder is there already, with this mode.
fn in_a_folder_of(mode: u32, world: &World) -> Output {
    let folder = world.beside("shared");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(mode)).unwrap();
    world.bare(&["--json", "people"]).env("BEFORE_THE_ASK_DIR", &folder).output().unwrap()
}

#[test]
fn a_default_folder_that_others_may_write_into_is_refused() {
    for shared in [0o777, 0o770, 0o702, 0o1777] {
        let world = World::new();
        let refused = refusal(&in_a_folder_of(shared, &world), &["people"]);
        assert_eq!(refused["code"], "open_to_others", "{shared:o}");
        assert_eq!(fs::read_dir(world.beside("shared")).unwrap().count(), 0, "{shared:o}");
    }
}

#[test]
fn a_default_folder_that_others_may_look_into_stays_as_it_was_and_shows_them_nothing() {
    let world = World::new();
    answer(&in_a_folder_of(0o755, &world), &["people"]);
    assert_eq!(mode(&world.beside("shared")), 0o755);
    all_files_are_0600(&world.beside("shared"), &["notebook.db", "notebook.lock"]);
}

#[test]
fn while_it_is_open_nothing_beside_it_can_be_read_either() {
    let world = World::new();
    let folder = world.beside("notes");
    let mut command = under("000", &world, &["--json", "add", "-"]);
    let mut running = waiting({
        command.env("BEFORE_THE_ASK_DIR", &folder);
        command
    });
    all_files_are_0600(&folder, &["notebook.db", "notebook.db-shm", "notebook.db-wal", "notebook.lock"]);
    running.stdin.take().unwrap().write_all(b"Mara Lindqvist\n").unwrap();
    let mut line = String::new();
    BufReader::new(running.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(running.wait().unwrap().success());
    all_files_are_0600(&folder, &["notebook.db", "notebook.lock"]);
    full_text_fits(&folder.join("notebook.db"));
}

#[test]
fn a_named_file_is_for_its_owner_alone_and_its_folder_stays_as_it_was() {
    let world = World::new();
    let folder = world.beside("open");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    let file = folder.join("notebook.db");
    let words = ["--json", "--notebook", file.to_str().unwrap(), "add", "Mara Lindqvist"];
    answer(&under("000", &world, &words).output().unwrap(), &words);
    all_files_are_0600(&folder, &["notebook.db", "notebook.lock"]);
    assert_eq!(mode(&folder), 0o755);
    let people = answer(&world.bare(&["--json", "--notebook", words[2], "people"]).output().unwrap(), &words);
    assert_eq!(people.each("name"), ["Mara Lindqvist"]);
}
