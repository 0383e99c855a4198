//! The schema, and that every version that ever was becomes it.

use std::{fs, path::Path};

use crate::support::{Fields, World, full_text_fits, plainly};

/// The schema of a file, as SQL.
fn schema(file: &Path) -> String {
    let db = plainly(file);
    let mut rows = db
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")
        .unwrap();
    let parts: Vec<String> = rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    parts.into_iter().map(|part| part + ";\n\n").collect()
}

#[test]
fn a_fresh_file_has_the_schema_that_was_agreed_on() {
    let world = World::new();
    world.bta(&["people"]);
    let fresh = schema(&world.file());
    let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schema.sql");
    fs::write(&seen, &fresh).unwrap();
    assert!(
        fresh == include_str!("schema.sql"),
        "The schema changed. A change needs a new migration; then copy {} to tests/file/schema.sql",
        seen.display()
    );
}

#[test]
fn a_file_of_every_version_opens_and_becomes_like_a_fresh_one() {
    let versions = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations");
    let mut tried = 0;
    for file in fs::read_dir(versions).unwrap().map(|entry| entry.unwrap().path()) {
        let world = World::new();
        fs::copy(&file, world.file()).unwrap();
        assert_eq!(
            world.bta(&["people"]).each("name"),
            ["Ines Moreau", "Mara Lindqvist"],
            "{}",
            file.display()
        );
        assert_eq!(schema(&world.file()), include_str!("schema.sql"), "{}", file.display());
        full_text_fits(&world.file());
        tried += 1;
    }
    assert!(tried > 0);
}

#[test]
fn everything_in_a_file_of_version_1_is_still_there() {
    let mut world = World::new();
    fs::write(world.file(), include_bytes!("../migrations/v1.db")).unwrap();
    world.later("2026-12-07T08:00[Europe/Berlin]");
    let mara = world.bta(&["show", "Mara"]);
    assert_eq!(mara["remember_for"], "the one for prices");
    assert_eq!(mara["remember_for_before"][0]["text"], "explains pricing well");
    assert_eq!(mara["met"]["occasion"], "at the Tuesday meetup");
    assert_eq!(mara["met"]["introduced_by"], "Ines Moreau");
    assert_eq!(mara["working_on"]["text"], "a book");
    assert_eq!(mara["cadence"], "2 months");
    assert_eq!(mara["dates"][0]["on"], "--05-12");
    assert_eq!(mara["reach"][0]["value"], "mara@example.org");
    assert_eq!(mara["groups"][0], "climbing");
    assert_eq!(mara["also"], "likes tea");
    assert_eq!(mara["next"]["why"], "ask about the launch");
    assert_eq!(world.bta(&["settings"])["theme"], "dark");
    assert_eq!(world.bta(&["today"])["items"].as_array().unwrap().len(), 1);
    assert_eq!(world.bta(&["notices", "--until", "2026-12-08T00:00"]).each("body"), ["ask about the launch"]);
    assert_eq!(world.bta(&["find", "climb"]).as_array().unwrap().len(), 1);
    assert_eq!(mara["cadence"], "2 months");
    // Changesets fit one schema only.
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
}

#[test]
fn everything_in_a_file_of_version_3_is_still_there() {
    let world = World::new();
    fs::write(world.file(), include_bytes!("../migrations/v3.db")).unwrap();
    let mara = world.bta(&["show", "Mara"]);
    assert_eq!(mara["introductions"][0]["state"], "asked_a");
    assert_eq!(mara["interactions"][0]["say"], "lent me the lighthouse book");
    assert_eq!(mara["next"]["why"], "ask about the launch");
    assert_eq!(world.bta(&["trash"])[0]["name"], "M. Lindqvist");
    assert_eq!(world.bta(&["essay", "show", "on-harbours"])["sections"][0]["title"], "On harbours");
    assert_eq!(world.bta(&["find", "lighthouse"]).as_array().unwrap().len(), 2);
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
}

#[test]
fn everything_in_a_file_of_version_2_is_still_there() {
    let mut world = World::new();
    fs::write(world.file(), include_bytes!("../migrations/v2.db")).unwrap();
    world.later("2026-11-26T08:00[Europe/Berlin]");
    let ines = world.bta(&["show", "Ines"]);
    assert_eq!(ines["last_interaction_on"], "2026-11-23");
    assert_eq!(ines["interactions"][0]["kind"], "helped");
    assert_eq!(ines["interactions"][0]["from"], "them");
    assert_eq!(ines["interactions"][0]["people"].as_array().unwrap().len(), 2);
    assert_eq!(ines["dates"][0]["on"], "--02-29");
    assert_eq!(ines["reminders"][0]["later_until"], "2026-11-26");
    assert_eq!(ines["reminders"][1]["rule"], "FREQ=MONTHLY;BYDAY=-1FR");
    assert_eq!(ines["reminders"][1]["until"], "2027-12-31");
    let mara = world.bta(&["show", "Mara"]);
    assert_eq!(mara["remember_for_before"][0]["text"], "explains pricing well");
    assert_eq!(mara["cadence"], "2 months");
    assert_eq!(world.bta(&["today"])["items"][0]["why"], "return the umbrella");
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
}
