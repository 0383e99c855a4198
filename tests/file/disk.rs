//! A full disk, in the two ways in which a program meets one.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::support::{Fields, World, answer, full_text_fits, refusal};

const LONG: &str = "Ines Moreau - explains pricing well, and the rest of it, at length";

/// Asserts that a refusal names the full disk, as the screen will.
#[track_caller]
fn is_full(output: &Output) {
    let refused = refusal(output, &["add"]);
    assert_eq!(refused["code"], "disk_full", "{refused}");
    assert_eq!(refused["message"], "The disk is full. Your words are still here.");
    assert_eq!(refused["hint"], "Make some room, then try again.");
}

/// `bta`, where no file may grow past so many KiB. The system's answer is then that the file is too large,
/// instead of that the disk is full.
fn within(kibibytes: u32, world: &World, words: &[&str]) -> Command {
    let script = format!("trap '' XFSZ; ulimit -f {kibibytes}; exec \"$0\" \"$@\"");
    let mut command = Command::new("bash");
    command
        .args(["-c", &script, env!("CARGO_BIN_EXE_bta"), "--json", "--notebook"])
        .arg(world.file())
        .args(words);
    world.at_home(command)
}

#[test]
fn where_files_may_not_grow_nobody_is_half_kept() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let mut kept = 1;
    for kibibytes in [1, 4, 16, 31, 33] {
        is_full(&within(kibibytes, &world, &["add", LONG]).output().unwrap());
        assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), kept, "within {kibibytes} KiB");
        full_text_fits(&world.file());
    }
    // A little more room each time, until there is enough.
    let full = (34..)
        .step_by(4)
        .map(|kibibytes| within(kibibytes, &world, &["add", LONG]).output().unwrap())
        .take_while(|output| !output.status.success())
        .inspect(is_full)
        .count();
    kept += 1;
    assert!(full > 0);
    assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), kept);
    full_text_fits(&world.file());
}

#[test]
fn a_file_that_found_no_room_at_its_making_is_made_later() {
    for kibibytes in [0, 1, 4, 16, 33, 60, 100] {
        let world = World::new();
        is_full(&within(kibibytes, &world, &["add", LONG]).output().unwrap());
        world.keep("Mara Lindqvist");
        assert_eq!(world.bta(&["people"]).each("name"), ["Mara Lindqvist"], "within {kibibytes} KiB");
        full_text_fits(&world.file());
    }
}

/// A small library, preloaded into `bta`, by which the disk has so many bytes left.
fn full_disk() -> &'static Path {
    static BUILT: std::sync::OnceLock<PathBuf> = std::sync::OnceLock::new();
    BUILT.get_or_init(|| {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/file/full_disk.c");
        let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("full_disk.so");
        let compiled = Command::new("cc")
            .args(["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o"])
            .args([&library, &source])
            .status();
        assert!(compiled.unwrap().success());
        library
    })
}

fn with_bytes_left(bytes: usize, world: &World, words: &[&str]) -> Output {
    let mut command = world.command(words);
    command
        .env("LD_PRELOAD", full_disk())
        .env("BYTES_LEFT", bytes.to_string())
        .arg("--json")
        .output()
        .unwrap()
}

#[test]
fn a_disk_that_fills_up_at_any_byte_leaves_the_file_as_it_was() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let mut bytes_left = 0;
    loop {
        let output = with_bytes_left(bytes_left, &world, &["add", LONG]);
        let people = world.bta(&["people"]).as_array().unwrap().len();
        full_text_fits(&world.file());
        if output.status.success() {
            answer(&output, &["add"]);
            assert_eq!(people, 2, "with {bytes_left} bytes left");
            break;
        }
        is_full(&output);
        assert_eq!(people, 1, "with {bytes_left} bytes left");
        bytes_left += 1_500;
    }
    assert!(bytes_left > 10_000, "the disk was never full");
}
