//! Every key of every answer, and that what is absent is null.

use crate::support::{World, has_keys, is_null};
use serde_json::{Value, json};

fn is_person(person: &Value) {
    has_keys(
        person,
        "id name remember_for remember_for_before be_remembered_for working_on also met from reach groups dates
         cadence left_in_peace last_interaction_on next created_at updated_at",
    );
    has_keys(&person["met"], "scene occasion place on introduced_by");
}

fn is_reminder(reminder: &Value) {
    has_keys(reminder, "id person why on time every rule until state later_until");
}

#[test]
fn someone_with_only_a_name_has_every_key_of_a_person() {
    let world = World::new();
    let answer = world.bta(&["add", "Mara Lindqvist"]);
    has_keys(&answer, "person reminder parts");
    assert!(is_null(&answer, "reminder"));
    assert_eq!(answer["parts"], json!([{ "part": "name", "text": "Mara Lindqvist", "sure": true }]));

    let person = &answer["person"];
    is_person(person);
    for key in
        "remember_for be_remembered_for working_on also from cadence last_interaction_on next".split(' ')
    {
        assert!(is_null(person, key), "{key}");
    }
    for key in "scene occasion place on introduced_by".split(' ') {
        assert!(is_null(&person["met"], key), "{key}");
    }
    for key in "remember_for_before reach groups dates".split(' ') {
        assert_eq!(person[key], json!([]), "{key}");
    }
    assert_eq!(person["left_in_peace"], false);
    assert_eq!(person["created_at"], "2026-11-23T07:00:00Z");
    assert_eq!(person["updated_at"], "2026-11-23T07:00:00Z");
}

#[test]
fn everything_that_a_line_can_say_has_its_place() {
    let world = World::new();
    let ines = world.keep("Ines Moreau");
    let answer = world.bta(&[
        "add",
        "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; via Ines Moreau; working on a book; \
         ask about the launch in two weeks; every 2 months; birthday 12 May; mara@example.org; #climbing; \
         also likes tea",
    ]);
    let person = &answer["person"];
    is_person(person);
    assert_eq!(person["remember_for"], "explains pricing well");
    assert_eq!(person["working_on"], json!({ "text": "a book", "noted_on": "2026-11-23" }));
    assert_eq!(person["met"]["occasion"], "at the Tuesday meetup");
    assert_eq!(person["met"]["introduced_by"], "Ines Moreau");
    assert_eq!(person["cadence"], "2 months");
    assert_eq!(person["dates"], json!([{ "what": "birthday", "on": "--05-12" }]));
    assert_eq!(person["reach"], json!([{ "kind": "email", "label": null, "value": "mara@example.org" }]));
    assert_eq!(person["groups"], json!(["climbing"]));
    assert_eq!(person["also"], "likes tea");
    assert_eq!(person["next"], json!({ "on": "2026-12-07", "why": "ask about the launch" }));
    assert_ne!(person["id"], ines.as_str());

    is_reminder(&answer["reminder"]);
    let kinds: Vec<_> = answer["parts"].as_array().unwrap().iter().map(|part| &part["part"]).collect();
    assert_eq!(
        kinds,
        [
            "name",
            "remember_for",
            "met",
            "introduced_by",
            "working_on",
            "follow_up",
            "cadence",
            "date",
            "reach",
            "group",
            "also"
        ]
    );
    for part in answer["parts"].as_array().unwrap() {
        has_keys(part, "part text sure");
    }
}

#[test]
fn people_and_found_people_are_whole_persons() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well");
    is_person(&world.bta(&["people"])[0]);
    let found = world.bta(&["find", "mara"]);
    has_keys(&found[0], "person matched");
    is_person(&found[0]["person"]);
    has_keys(&found[0]["matched"][0], "in excerpt");
}

#[test]
fn a_shown_person_has_what_hangs_on_them() {
    let world = World::new();
    world.keep("Mara Lindqvist; write tomorrow");
    world.bta(&["remind", "Mara", "in two weeks", "--why", "the launch"]);
    let shown = world.bta(&["show", "Mara"]);
    has_keys(
        &shown,
        "id name remember_for remember_for_before be_remembered_for working_on also met from reach groups dates
         cadence left_in_peace last_interaction_on next created_at updated_at
         interactions reminders introductions highlights",
    );
    for key in "interactions introductions highlights".split(' ') {
        assert_eq!(shown[key], json!([]), "{key}");
    }
    assert_eq!(shown["reminders"].as_array().unwrap().len(), 2);
    shown["reminders"].as_array().unwrap().iter().for_each(is_reminder);
}

#[test]
fn what_hangs_on_a_person_comes_in_the_order_of_the_contract() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let written =
        String::from_utf8(world.command(&["show", "Mara", "--json"]).output().unwrap().stdout).unwrap();
    let mut at = 0;
    for key in ["updated_at", "interactions", "reminders", "introductions", "highlights"] {
        let found = written[at..].find(&format!("\"{key}\":"));
        at += found.unwrap_or_else(|| panic!("{key} comes too early: {written}"));
    }
}

#[test]
fn a_follow_up_has_every_key_of_a_reminder() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist");
    let reminder = world.bta(&["remind", "Mara", "2026-12-07"]);
    is_reminder(&reminder);
    assert_eq!(reminder["person"], mara.as_str());
    assert_eq!(reminder["state"], "open");
    for key in "why time every rule until later_until".split(' ') {
        assert!(is_null(&reminder, key), "{key}");
    }
}

#[test]
fn today_has_every_key() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; write tomorrow");
    let today = world.later("2026-11-24T08:00[Europe/Berlin]").bta(&["today"]);
    has_keys(&today, "on items");
    let item = &today["items"][0];
    has_keys(item, "id kind person why since time yours reminder");
    has_keys(&item["person"], "id name remember_for");
    assert!(is_null(&item["person"], "remember_for"));
    assert!(is_null(item, "time"));
    assert_eq!(item["kind"], "follow_up");
    assert_eq!(item["yours"], true);
    is_reminder(&item["reminder"]);
}

#[test]
fn what_became_of_an_item_has_every_key() {
    let world = World::new();
    let write = world.keep_reminder("Mara Lindqvist; write tomorrow");
    let later = world.bta(&["later", &write, "2026-12-07"]);
    has_keys(&later, "id state next");
    has_keys(&later["next"], "on why");
    let done = world.bta(&["done", &write]);
    has_keys(&done, "id state next");
    assert!(is_null(&done, "next"));
}

#[test]
fn a_notice_has_every_key() {
    let world = World::new();
    world.keep("Mara Lindqvist; write tomorrow");
    has_keys(&world.bta(&["notices", "--until", "2026-12-01T00:00"])[0], "at title body people");
}

#[test]
fn an_act_has_every_key() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    has_keys(&world.bta(&["history"])[0], "operation at");
    has_keys(&world.bta(&["undo"]), "operation at");
    has_keys(&world.bta(&["redo"]), "operation at");
}

#[test]
fn somebody_removed_is_given_whole() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    is_person(&world.bta(&["remove", "Mara"]));
}

#[test]
fn somebody_changed_is_given_whole() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    is_person(&world.bta(&["set", "Mara", "also", "likes tea"]));
}
