//! What is opened, what is refused, and that what is refused is left as it was.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::support::{Fields, World, plainly, refusal};

/// Every file of a folder, with its bytes.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .filter(|path| path.symlink_metadata().unwrap().is_file())
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Asserts that the notebook is refused with `code`, for questions and for acts, and that no byte in its
/// folder has changed.
#[track_caller]
fn is_refused(world: &World, code: &str) {
    let before = contents(world.home());
    for words in [vec!["people"], vec!["add", "Ines Moreau"], vec!["undo"], vec!["add", "Ines", "--dry-run"]]
    {
        let refused = world.refused(&words);
        assert_eq!(refused["code"], code, "{words:?}");
        assert!(contents(world.home()) == before, "{words:?} left something behind");
    }
}

fn with_mara() -> World {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well; ask about the launch in two weeks");
    fs::remove_file(world.beside("notebook.lock")).unwrap();
    world
}

#[test]
fn a_file_that_is_not_there_is_made() {
    let world = World::new();
    assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), 0);
    assert!(world.file().is_file());
}

#[test]
fn files_of_other_kinds_are_left_alone() {
    for bytes in
        [&b"x"[..], b"A diary, not a database.\n", b"SQLite format 2\0 and more", &[0; 4096], &[0xff; 100]]
    {
        let world = World::new();
        fs::write(world.file(), bytes).unwrap();
        is_refused(&world, "not_a_notebook");
    }
}

#[test]
fn databases_of_other_programs_are_left_alone() {
    for sql in [
        "CREATE TABLE bookmarks (url TEXT)",
        "PRAGMA application_id = 252006674; CREATE TABLE people (name TEXT)",
        "PRAGMA user_version = 1; CREATE TABLE people (name TEXT)",
        "PRAGMA application_id = 252006674",
        "PRAGMA journal_mode = wal; CREATE TABLE bookmarks (url TEXT)",
    ] {
        let world = World::new();
        plainly(&world.file()).execute_batch(sql).unwrap();
        is_refused(&world, "not_a_notebook");
    }
}

#[test]
fn what_another_program_has_not_yet_moved_into_its_file_is_left_where_it_is() {
    let world = World::new();
    let open_elsewhere = plainly(&world.beside("elsewhere.db"));
    open_elsewhere
        .execute_batch("PRAGMA journal_mode = wal; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        .unwrap();
    for ending in ["", "-wal"] {
        let from = world.beside(&format!("elsewhere.db{ending}"));
        fs::copy(from, world.beside(&format!("notebook.db{ending}"))).unwrap();
    }
    let bytes = |ending: &str| fs::read(world.beside(&format!("notebook.db{ending}"))).unwrap();
    let before = (bytes(""), bytes("-wal"));
    assert_eq!(world.refused(&["people"])["code"], "not_a_notebook");
    assert!((bytes(""), bytes("-wal")) == before);
}

#[test]
fn a_notebook_of_a_later_version_is_left_alone() {
    let world = with_mara();
    plainly(&world.file()).execute_batch("PRAGMA user_version = 1000; CREATE TABLE later (a)").unwrap();
    is_refused(&world, "too_new");
    let message = world.refused(&["people"])["message"].as_str().unwrap().to_owned();
    assert!(message.contains("written by a later version") && message.contains("notebook.db"), "{message}");
}

#[test]
fn a_notebook_of_a_version_that_never_was_is_left_alone() {
    for version in [0, -1] {
        let world = with_mara();
        plainly(&world.file()).pragma_update(None, "user_version", version).unwrap();
        is_refused(&world, "not_a_notebook");
    }
}

#[test]
fn a_notebook_that_was_cut_short_is_refused_and_left_alone() {
    let whole = with_mara();
    let bytes = fs::read(whole.file()).unwrap();
    let cuts = (4096..bytes.len()).step_by(4096).chain([512, 1000, 4095, 4097, bytes.len() - 1]);
    for cut in cuts {
        let world = World::new();
        fs::write(world.file(), &bytes[..cut]).unwrap();
        let refused = world.refused(&["people"]);
        assert_eq!(refused["code"], "damaged", "cut to {cut} bytes");
        assert!(fs::read(world.file()).unwrap() == bytes[..cut], "cut to {cut} bytes");
        assert!(refused["message"].as_str().unwrap().ends_with("could not be opened. Nothing was changed."));
    }
    // Of less than a page, nobody can say what it was.
    for cut in [1, 15, 16, 100, 511] {
        let world = World::new();
        fs::write(world.file(), &bytes[..cut]).unwrap();
        is_refused(&world, "not_a_notebook");
    }
}

#[test]
fn neither_a_folder_nor_a_link_nor_a_pipe_is_opened() {
    let world = with_mara();
    fs::rename(world.file(), world.beside("elsewhere.db")).unwrap();

    std::os::unix::fs::symlink(world.beside("elsewhere.db"), world.file()).unwrap();
    is_refused(&world, "not_a_notebook");
    fs::remove_file(world.file()).unwrap();

    std::os::unix::fs::symlink(world.beside("nowhere.db"), world.file()).unwrap();
    is_refused(&world, "not_a_notebook");
    assert!(!world.beside("nowhere.db").exists());
    fs::remove_file(world.file()).unwrap();

    let made = std::process::Command::new("mkfifo").arg(world.file()).status().unwrap();
    assert!(made.success());
    is_refused(&world, "not_a_notebook");
    fs::remove_file(world.file()).unwrap();

    fs::create_dir(world.file()).unwrap();
    is_refused(&world, "not_a_notebook");
}

#[test]
fn a_link_above_the_file_is_followed() {
    let world = with_mara();
    fs::create_dir(world.beside("real")).unwrap();
    fs::rename(world.file(), world.beside("real/notebook.db")).unwrap();
    std::os::unix::fs::symlink(world.beside("real"), world.beside("linked")).unwrap();
    let file = world.beside("linked/notebook.db");
    let output = world.bare(&["people", "--json", "--notebook"]).arg(file).output().unwrap();
    assert_eq!(crate::support::answer(&output, &["people"]).each("name"), ["Mara Lindqvist"]);
}

#[test]
fn a_folder_that_is_not_there_is_named_and_not_made() {
    let world = World::new();
    let file = world.beside("missing/notebook.db");
    let output = world.bare(&["people", "--json", "--notebook"]).arg(file).output().unwrap();
    let refused = refusal(&output, &["people"]);
    assert_eq!(refused["code"], "no_folder");
    assert!(refused["message"].as_str().unwrap().contains("missing"));
    assert!(!world.beside("missing").exists());
}

#[test]
fn a_name_that_no_file_can_have_is_refused_in_a_sentence() {
    let world = World::new();
    let long = "n".repeat(300);
    for name in ["/", ".", "..", long.as_str(), "/dev/null", "/proc/self/mem"] {
        let output = world.bare(&["people", "--json", "--notebook", name]).output().unwrap();
        refusal(&output, &[name]);
    }
}

#[test]
fn a_file_that_was_moved_is_whole_at_its_new_place() {
    let world = with_mara();
    let before = world.bta(&["show", "Mara"]);
    fs::create_dir(world.beside("new")).unwrap();
    fs::copy(world.file(), world.beside("new/mine.sqlite")).unwrap();
    let output =
        world.bare(&["show", "Mara", "--json", "--notebook"]).arg(world.beside("new/mine.sqlite")).output();
    assert_eq!(crate::support::answer(&output.unwrap(), &["show"]), before);
}
