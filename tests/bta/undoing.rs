//! `undo`, `redo` and `history`, each call in a process of its own.

use crate::support::{Fields, World, rows};

#[test]
fn every_act_is_taken_back_and_done_again_in_order() {
    let mut world = World::new();
    let mut stood = vec![rows_of(&world)];
    let mut acts = Vec::new();
    let reminder = world.keep_reminder("Mara Lindqvist - explains pricing well; write on 2026-11-24");
    let after = |world: &World, stood: &mut Vec<_>, acts: &mut Vec<_>, operation: &'static str| {
        stood.push(rows_of(world));
        acts.insert(0, operation);
    };
    after(&world, &mut stood, &mut acts, "kept Mara Lindqvist");
    for (words, operation) in [
        (vec!["set", "Mara", "remember_for", "the one for prices"], "changed the sentence of Mara"),
        (vec!["set", "Mara", "met.place", "Calder Hall"], "changed the meeting of Mara"),
        (vec!["remind", "Mara", "2026-12-07"], "a follow-up for Mara"),
        (vec!["later", reminder.as_str(), "2026-11-25"], "put off Mara"),
        (vec!["done", reminder.as_str()], "done with Mara"),
        (vec!["settings", "room", "5"], "changed a setting"),
        (vec!["remove", "Mara"], "removed Mara Lindqvist"),
    ] {
        world.bta(&words);
        after(&world, &mut stood, &mut acts, operation);
    }
    assert_eq!(world.bta(&["history"]).each("operation"), acts);
    assert_eq!(world.bta(&["history", "--limit", "2"]).each("operation"), acts[..2]);

    // The time that it is now does not matter, as long as nobody in the trash is gone for good.
    world.later("2026-12-23T08:00[Europe/Berlin]");
    for (step, operation) in acts.iter().enumerate() {
        assert_eq!(world.bta(&["undo"])["operation"], *operation);
        assert_eq!(rows_of(&world), stood[stood.len() - 2 - step], "undo of {operation}");
    }
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
    assert_eq!(world.bta(&["history"]).as_array().unwrap().len(), 0);
    for (step, operation) in acts.iter().rev().enumerate() {
        assert_eq!(world.bta(&["redo"])["operation"], *operation);
        assert_eq!(rows_of(&world), stood[step + 1], "redo of {operation}");
    }
    assert_eq!(world.refused(&["redo"])["code"], "nothing_to_redo");
    assert_eq!(world.bta(&["history"]).each("operation"), acts);
}

fn rows_of(world: &World) -> Vec<crate::support::Row> {
    world.bta(&["people"]);
    rows(&world.file())
}

#[test]
fn an_act_says_when_it_was_done_in_utc() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    world.later("2026-12-01T08:00[Asia/Tokyo]");
    world.bta(&["set", "Mara", "also", "likes tea"]);
    assert_eq!(world.bta(&["history"]).each("at"), ["2026-11-30T23:00:00Z", "2026-11-23T07:00:00Z"]);
    assert_eq!(world.bta(&["undo"])["at"], "2026-11-30T23:00:00Z");
}

#[test]
fn a_new_act_leaves_nothing_to_redo() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world.bta(&["undo"]);
    world.keep("Ines Moreau");
    assert_eq!(world.refused(&["redo"])["code"], "nothing_to_redo");
    assert_eq!(world.bta(&["people"]).each("name"), ["Ines Moreau"]);
}

#[test]
fn questions_and_refusals_are_no_acts() {
    let world = World::new();
    world.keep("Mara Lindqvist; write today");
    world.bta(&["undo"]);
    for words in [
        vec!["people"],
        vec!["find", "mara"],
        vec!["today"],
        vec!["notices", "--until", "2027-01-01T00:00"],
        vec!["settings"],
        vec!["history"],
        vec!["add", "Ines", "--dry-run"],
    ] {
        world.bta(&words);
    }
    world.refused(&["add", ""]);
    assert_eq!(world.bta(&["redo"])["operation"], "kept Mara Lindqvist");
}

#[test]
fn it_is_said_what_was_undone() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    assert_eq!(world.said(&["undo"]), "Undone: kept Mara Lindqvist.\n");
    assert_eq!(world.said(&["redo"]), "Done again: kept Mara Lindqvist.\n");
}
