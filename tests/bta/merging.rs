//! `merge`: everything of both, once, and it can be undone.

use serde_json::json;

use crate::support::{Fields, World, full_text_fits, has_keys, rows, texts};

fn merged(world: &World) -> serde_json::Value {
    world.bta(&["merge", "Mara Lindqvist", "M. Lindqvist"]);
    world.bta(&["show", "Mara Lindqvist"])
}

#[test]
fn the_first_stays_and_gets_what_it_did_not_have() {
    let world = World::new();
    let stays = world.keep("Mara Lindqvist");
    world.keep(
        "M. Lindqvist - explains pricing well; met at the Tuesday meetup; via Tomás Wójcik; working on a book; \
         every 2 months; mara@example.org; #tea; birthday 12 May; also climbs; write on 2026-12-07",
    );
    let other = world.bta(&["show", "M. Lindqvist"]);
    let mara = merged(&world);
    assert_eq!(mara["id"], stays.as_str());
    assert_eq!(mara["name"], "Mara Lindqvist");
    for key in ["remember_for", "met", "working_on", "cadence", "reach", "groups", "dates", "next"] {
        assert_eq!(mara[key], other[key], "{key}");
    }
    assert_eq!(mara["also"], "climbs\nAlso called M. Lindqvist");
    assert_eq!(mara["remember_for_before"], json!([]));
    assert_eq!(mara["reminders"].as_array().unwrap().len(), 1);
    assert_eq!(mara["reminders"][0]["person"], stays.as_str());
    assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), 1);
    assert_eq!(world.bta(&["trash"]).as_array().unwrap().len(), 0);
    assert_eq!(world.refused(&["show", other["id"].as_str().unwrap()])["code"], "no_such_person");
    full_text_fits(&world.file());
    // Found by either name, and by a word of either.
    for query in ["m. lindqvist", "pricing", "climbs"] {
        assert_eq!(world.bta(&["find", query]).as_array().unwrap().len(), 1, "{query}");
    }
}

#[test]
fn what_both_have_is_kept_in_words() {
    let world = World::new();
    world.keep(
        "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; via Tomás; working on a book; \
         every 2 months; also climbs",
    );
    world.bta(&["set", "Mara", "be_remembered_for", "reads contracts"]);
    world.keep(
        "M. Lindqvist - the one for prices; met at Calder Hall; via Ines; working on a garden; every year; also \
         climbs",
    );
    world.bta(&["set", "M. Lindqvist", "be_remembered_for", "marks three things"]);
    let mara = merged(&world);
    assert_eq!(mara["remember_for"], "explains pricing well");
    assert_eq!(mara["remember_for_before"], json!([{ "text": "the one for prices", "until": "2026-11-23" }]));
    assert_eq!(mara["be_remembered_for"], "reads contracts");
    assert_eq!(mara["working_on"]["text"], "a book");
    assert_eq!(mara["cadence"], "2 months");
    assert_eq!(mara["met"]["introduced_by"], "Tomás");
    let also = mara["also"].as_str().unwrap();
    assert_eq!(also.lines().filter(|line| *line == "climbs").count(), 1);
    for kept in [
        "Also called M. Lindqvist",
        "Could call you for: marks three things",
        "Working on, noted on 23 November 2026: a garden",
        "Introduced by Ines",
        "Every so often: about every year",
    ] {
        assert!(also.lines().any(|line| line == kept), "{kept}: {also}");
    }
    assert!(also.contains("Calder Hall"), "{also}");
}

#[test]
fn what_both_have_alike_is_there_once() {
    let world = World::new();
    let line = "- explains pricing well; mara@example.org; +49 30 901820; #tea; birthday 12 May; write on 2026-12-07";
    let stays = world.keep(&format!("Mara Lindqvist {line}"));
    world.keep(&format!("M. Lindqvist {line}"));
    world.bta(&["set", "M. Lindqvist", "reach", "+work: MARA@example.org"]);
    world.bta(&["set", "M. Lindqvist", "reach", "+mobile: 0049 30 90 18 20"]);
    for who in ["Mara Lindqvist", "M. Lindqvist"] {
        world.bta(&["did", who, "--say", "lent me a book", "--on", "2026-11-20"]);
    }
    world.bta(&["did", "Mara Lindqvist", "M. Lindqvist", "--say", "dinner"]);
    let mara = merged(&world);
    assert_eq!(
        mara["reach"],
        json!([
            { "kind": "email", "label": "work", "value": "mara@example.org" },
            { "kind": "phone", "label": "mobile", "value": "+49 30 901820" },
        ])
    );
    assert_eq!(texts(&mara["groups"]), ["tea"]);
    assert_eq!(mara["dates"].as_array().unwrap().len(), 1);
    assert_eq!(mara["reminders"].as_array().unwrap().len(), 1);
    assert_eq!(mara["interactions"].each("say"), ["dinner", "lent me a book"]);
    assert_eq!(texts(&mara["interactions"][0]["people"]), [stays.as_str()]);
    assert_eq!(mara["remember_for_before"], json!([]));
}

#[test]
fn whoever_the_other_introduced_was_introduced_by_the_one_who_stays() {
    let world = World::new();
    let stays = world.keep("Mara Lindqvist");
    world.keep("M. Lindqvist");
    world.keep("Ines Moreau; via M. Lindqvist");
    // One of the two said to have introduced the other is no introduction.
    world.bta(&["set", "M. Lindqvist", "met.introduced_by", "Mara Lindqvist"]);
    let mara = merged(&world);
    assert_eq!(world.bta(&["show", "Ines"])["met"]["introduced_by"], "Mara Lindqvist");
    assert!(mara["met"]["introduced_by"].is_null());
    world.bta(&["set", &stays, "name", "Mara Berg"]);
    assert_eq!(world.bta(&["show", "Ines"])["met"]["introduced_by"], "Mara Berg");
}

#[test]
fn the_last_interaction_and_the_cadence_count_for_both() {
    let world = World::new();
    world.keep("Mara Lindqvist; every 2 months");
    world.keep("M. Lindqvist");
    world.bta(&["did", "Mara Lindqvist", "--on", "2026-10-01"]);
    world.bta(&["did", "M. Lindqvist", "--on", "2026-11-10"]);
    let mara = merged(&world);
    assert_eq!(mara["last_interaction_on"], "2026-11-10");
    assert_eq!(mara["next"]["on"], "2027-01-10");
}

#[test]
fn if_one_was_left_in_peace_both_are() {
    let world = World::new();
    world.keep("Mara Lindqvist; write today");
    world.keep("M. Lindqvist");
    world.bta(&["peace", "M. Lindqvist"]);
    assert_eq!(merged(&world)["left_in_peace"], true);
    assert_eq!(world.bta(&["today"])["items"], json!([]));
}

#[test]
fn it_is_one_act_and_taken_back_whole() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well; mara@example.org; #tea; every 2 months; write today");
    world
        .keep("M. Lindqvist - the one for prices; mara@example.org; #tea; every year; write today; via Mara");
    world.keep("Ines Moreau; via M. Lindqvist");
    world.bta(&["did", "Mara Lindqvist", "M. Lindqvist", "Ines", "--say", "dinner"]);
    world.bta(&["tank", "empty"]);
    let before = rows(&world.file());
    let answer = world.bta(&["merge", "Mara Lindqvist", "M. Lindqvist"]);
    has_keys(
        &answer,
        "id name remember_for remember_for_before be_remembered_for working_on also met from reach groups dates \
         cadence left_in_peace last_interaction_on next created_at updated_at",
    );
    let after = rows(&world.file());
    assert_eq!(world.bta(&["undo"])["operation"], "merged M. Lindqvist into Mara Lindqvist");
    assert_eq!(rows(&world.file()), before);
    world.bta(&["redo"]);
    assert_eq!(rows(&world.file()), after);
    full_text_fits(&world.file());
}

#[test]
fn nobody_is_merged_with_themselves_or_with_nobody() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist");
    let before = rows(&world.file());
    assert_eq!(world.refused(&["merge", "Mara", &mara])["code"], "same_person");
    assert_eq!(world.refused(&["merge", "Mara", "Ines"])["code"], "no_such_person");
    assert_eq!(world.refused(&["merge", "Ines", "Mara"])["code"], "no_such_person");
    assert_eq!(rows(&world.file()), before);
    let output = world.bare(&["merge", "Mara"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn two_who_say_more_than_one_can_hold_are_left_as_they_are() {
    let world = World::new();
    for (name, letter) in [("Mara Lindqvist", "a"), ("M. Lindqvist", "b")] {
        world.keep(name);
        world.bta_typed(&["set", name, "also", "-"], &letter.repeat(60_000));
    }
    let before = rows(&world.file());
    assert_eq!(world.refused(&["merge", "Mara Lindqvist", "M. Lindqvist"])["code"], "too_long");
    assert_eq!(rows(&world.file()), before);
}
