//! `peace`: never on Today, never suggested, never notified, still found.

use serde_json::json;

use crate::support::{Fields, World, is_null, rows};

/// Mara has a follow-up, a birthday and a cadence, and all three are up.
fn with_mara() -> World {
    let mut world = World::new();
    world
        .keep("Mara Lindqvist - explains pricing well; birthday 24 November; every week; call tomorrow at 9");
    world.later("2026-12-01T08:00[Europe/Berlin]");
    world
}

fn comes_up(world: &World) -> bool {
    let items = world.bta(&["today"])["items"].as_array().unwrap().len();
    let notices = world.bta(&["notices", "--until", "2028-01-01T00:00"]).as_array().unwrap().len();
    items + notices > 0
}

#[test]
fn whoever_is_left_in_peace_is_nowhere_but_found() {
    let world = with_mara();
    world.bta(&["settings", "announce_proposals", "true"]);
    assert!(comes_up(&world));
    let mara = world.bta(&["peace", "Mara"]);
    assert_eq!(mara["left_in_peace"], true);
    assert!(is_null(&mara, "next"));
    assert!(!comes_up(&world));
    assert!(is_null(&world.bta(&["show", "Mara"]), "next"));
    assert_eq!(world.bta(&["people"])[0]["left_in_peace"], true);
    assert_eq!(world.bta(&["find", "pricing"])[0]["person"]["name"], "Mara Lindqvist");
    // All that was set is still there.
    assert_eq!(world.bta(&["show", "Mara"])["reminders"][0]["state"], "open");
}

#[test]
fn nothing_comes_next_of_whoever_is_left_in_peace_whatever_is_done_with_it() {
    let world = with_mara();
    let today = world.bta(&["today"]);
    world.bta(&["peace", "Mara"]);
    for item in today["items"].each("id") {
        assert_eq!(world.bta(&["later", item, "2026-12-24"])["next"], json!(null));
    }
    assert_eq!(world.bta(&["show", "Mara"])["reminders"].each("later_until"), ["2026-12-24"]);
}

#[test]
fn it_ends_and_everything_is_as_it_was() {
    let world = with_mara();
    let (before, today) = (world.bta(&["show", "Mara"]), world.bta(&["today"]));
    world.bta(&["peace", "Mara"]);
    assert_eq!(world.bta(&["peace", "Mara", "--end"])["left_in_peace"], false);
    let mut after = world.bta(&["show", "Mara"]);
    after["updated_at"] = before["updated_at"].clone();
    assert_eq!(after, before);
    assert_eq!(world.bta(&["today"]), today);
}

#[test]
fn it_is_taken_back_by_name() {
    let world = with_mara();
    let before = rows(&world.file());
    world.bta(&["peace", "Mara"]);
    assert_eq!(world.bta(&["undo"])["operation"], "left Mara in peace");
    assert_eq!(rows(&world.file()), before);
    world.bta(&["redo"]);
    world.bta(&["peace", "Mara", "--end"]);
    assert_eq!(world.bta(&["undo"])["operation"], "no longer left Mara in peace");
}

#[test]
fn what_is_so_already_is_no_act() {
    let world = with_mara();
    world.bta(&["peace", "Mara", "--end"]);
    assert_eq!(world.bta(&["history"]).as_array().unwrap().len(), 1);
    world.bta(&["peace", "Mara"]);
    world.bta(&["peace", "Mara"]);
    assert_eq!(world.bta(&["history"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_follow_up_set_meanwhile_is_not_said_to_be_told() {
    let world = with_mara();
    world.bta(&["settings", "autostart", "true"]);
    world.bta(&["peace", "Mara"]);
    let rests = "Kept. It rests while Mara is left in peace.\n";
    let said = world.said(&["remind", "Mara", "2026-12-07"]);
    assert!(said.ends_with(rests), "{said}");
    assert!(!comes_up(&world));
    world.bta(&["peace", "Mara", "--end"]);
    let said = world.said(&["remind", "Mara", "2026-12-07"]);
    assert!(said.ends_with("\nKept. You will be told on Monday 7 December.\n"), "{said}");
}

#[test]
fn it_is_said_in_words() {
    let world = with_mara();
    assert_eq!(
        world.said(&["peace", "Mara"]),
        "Mara is left in peace. Nothing comes up, and follow-ups rest.\n"
    );
    assert!(world.said(&["show", "Mara"]).contains("left in peace"));
    assert_eq!(world.said(&["peace", "Mara", "--end"]), "Mara can come up again.\n");
    assert_eq!(world.refused(&["peace", "Ines"])["code"], "no_such_person");
}
