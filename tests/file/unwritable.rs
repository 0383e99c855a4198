//! Files and folders that may not be written.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    process::Command,
};

use serde_json::Value;

use crate::support::{Fields, World, answer, refusal};

/// `bta` without the right of root to write everywhere; for anybody else, as it is.
fn ordinary(world: &World, words: &[&str]) -> Command {
    let bta = env!("CARGO_BIN_EXE_bta");
    let mut command = if rustix::process::geteuid().is_root() {
        let mut command = Command::new("setpriv");
        command.args(["--bounding-set", "-dac_override,-dac_read_search", bta]);
        command
    } else {
        Command::new(bta)
    };
    command.args(["--json", "--notebook"]).arg(world.beside("kept/notebook.db")).args(words);
    world.at_home(command)
}

fn refused(world: &World, words: &[&str]) -> Value {
    refusal(&ordinary(world, words).output().unwrap(), words)
}

fn mode(world: &World, name: &str, mode: u32) {
    fs::set_permissions(world.beside(name), Permissions::from_mode(mode)).unwrap();
}

fn with_mara() -> World {
    let world = World::new();
    fs::create_dir(world.beside("kept")).unwrap();
    answer(&ordinary(&world, &["add", "Mara Lindqvist"]).output().unwrap(), &["add"]);
    world
}

fn names(world: &World) -> Vec<String> {
    let people = answer(&ordinary(world, &["people"]).output().unwrap(), &["people"]);
    people.each("name").into_iter().map(str::to_owned).collect()
}

#[test]
fn a_folder_that_may_not_be_written_is_named_and_nothing_is_lost() {
    let world = with_mara();
    let before = fs::read(world.beside("kept/notebook.db")).unwrap();
    mode(&world, "kept", 0o500);
    let answered = refused(&world, &["add", "Ines Moreau"]);
    let bytes = fs::read(world.beside("kept/notebook.db")).unwrap();
    mode(&world, "kept", 0o700);
    assert_eq!(answered["code"], "read_only");
    assert!(answered["message"].as_str().unwrap().ends_with("cannot be written to. Nothing was changed."));
    assert!(bytes == before);
    answer(&ordinary(&world, &["add", "Ines Moreau"]).output().unwrap(), &["add"]);
    assert_eq!(names(&world), ["Ines Moreau", "Mara Lindqvist"]);
}

#[test]
fn in_a_folder_that_may_not_be_written_no_file_is_made() {
    let world = World::new();
    fs::create_dir(world.beside("kept")).unwrap();
    mode(&world, "kept", 0o500);
    let answered = refused(&world, &["add", "Ines Moreau"]);
    mode(&world, "kept", 0o700);
    assert_eq!(answered["code"], "read_only");
    assert_eq!(fs::read_dir(world.beside("kept")).unwrap().count(), 0);
}

#[test]
fn a_file_that_may_not_be_written_is_named_and_nothing_is_left_beside_it() {
    let world = with_mara();
    let before = fs::read(world.beside("kept/notebook.db")).unwrap();
    mode(&world, "kept/notebook.db", 0o400);
    for words in [vec!["people"], vec!["add", "Ines Moreau"]] {
        assert_eq!(refused(&world, &words)["code"], "read_only", "{words:?}");
    }
    assert!(fs::read(world.beside("kept/notebook.db")).unwrap() == before);
    mode(&world, "kept/notebook.db", 0o600);
    answer(&ordinary(&world, &["add", "Ines Moreau"]).output().unwrap(), &["add"]);
    assert_eq!(names(&world), ["Ines Moreau", "Mara Lindqvist"]);
}

#[test]
fn a_file_that_may_not_even_be_read_is_named() {
    let world = with_mara();
    mode(&world, "kept/notebook.db", 0);
    assert_eq!(refused(&world, &["people"])["code"], "read_only");
    mode(&world, "kept/notebook.db", 0o600);
    assert_eq!(names(&world), ["Mara Lindqvist"]);
}
