//! `set`: every field that a person has.

use before_the_ask::{
    api::{self, Selected},
    essays::Spot,
};

use crate::support::{World, is_null, rows};
use serde_json::{Value, json};

fn with_mara() -> World {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well");
    world
}

fn set(world: &World, field: &str, value: &str) -> Value {
    world.bta(&["set", "Mara", field, value])
}

#[test]
fn plain_fields_take_a_text_and_an_empty_one_clears() {
    let world = with_mara();
    for field in ["be_remembered_for", "also"] {
        assert_eq!(set(&world, field, "  a sentence ")[field], "a sentence");
        assert!(is_null(&set(&world, field, ""), field));
    }
    for part in ["occasion", "place", "introduced_by"] {
        let field = format!("met.{part}");
        assert_eq!(set(&world, &field, "a word")["met"][part], "a word");
        assert!(is_null(&set(&world, &field, "")["met"], part));
    }
}

#[test]
fn a_name_is_changed_and_never_cleared() {
    let mut world = with_mara();
    world.later("2026-11-24T10:30[Europe/Berlin]");
    let changed = set(&world, "name", "Mara Okafor");
    assert_eq!(changed["name"], "Mara Okafor");
    assert_eq!(changed["created_at"], "2026-11-23T07:00:00Z");
    assert_eq!(changed["updated_at"], "2026-11-24T09:30:00Z");
    assert_eq!(world.refused(&["set", "Mara", "name", ""])["code"], "no_name");
    assert_eq!(world.bta(&["find", "okafor"]).as_array().unwrap().len(), 1);
    assert_eq!(world.bta(&["find", "lindqvist"]).as_array().unwrap().len(), 0);
}

#[test]
fn the_sentence_before_is_kept_with_its_day_newest_first() {
    let mut world = with_mara();
    set(&world, "remember_for", "explains prices to anybody");
    world.later("2026-12-01T08:00[Europe/Berlin]");
    let changed = set(&world, "remember_for", "the one for prices");
    assert_eq!(changed["remember_for"], "the one for prices");
    let before = json!([
        { "text": "explains prices to anybody", "until": "2026-12-01" },
        { "text": "explains pricing well", "until": "2026-11-23" },
    ]);
    assert_eq!(changed["remember_for_before"], before);
    assert_eq!(set(&world, "remember_for", "the one for prices")["remember_for_before"], before);
    let cleared = set(&world, "remember_for", "");
    assert!(is_null(&cleared, "remember_for"));
    assert_eq!(cleared["remember_for_before"].as_array().unwrap().len(), 3);
}

#[test]
fn work_is_noted_on_its_day() {
    let mut world = with_mara();
    world.later("2026-12-01T00:30[Europe/Berlin]");
    let changed = set(&world, "working_on", "a book");
    assert_eq!(changed["working_on"], json!({ "text": "a book", "noted_on": "2026-12-01" }));
    assert!(is_null(&set(&world, "working_on", ""), "working_on"));
}

#[test]
fn a_scene_is_one_of_the_eight() {
    let world = with_mara();
    for scene in [
        "name-tag",
        "warm-wine",
        "business-cards",
        "online-message",
        "former-coworker",
        "introduction",
        "follow-up",
        "coffee-chat",
    ] {
        assert_eq!(set(&world, "met.scene", scene)["met"]["scene"], scene);
    }
    let refused = world.refused(&["set", "Mara", "met.scene", "a-party"]);
    assert_eq!(refused["code"], "bad_value");
    assert!(refused["hint"].as_str().unwrap().contains("warm-wine"));
    assert!(is_null(&set(&world, "met.scene", "")["met"], "scene"));
}

#[test]
fn how_much_of_the_day_is_known_is_how_much_is_kept() {
    let world = with_mara();
    for (said, kept) in [
        ("2026", "2026"),
        ("2026-05", "2026-05"),
        ("2026-05-12", "2026-05-12"),
        ("May 2026", "2026-05"),
        ("yesterday", "2026-11-22"),
        ("last Tuesday", "2026-11-17"),
    ] {
        assert_eq!(set(&world, "met.on", said)["met"]["on"], kept, "{said}");
    }
    assert_eq!(world.refused(&["set", "Mara", "met.on", "2026-02-30"])["code"], "bad_value");
    assert_eq!(world.refused(&["set", "Mara", "met.on", "before the flood"])["code"], "bad_value");
    assert!(is_null(&set(&world, "met.on", "")["met"], "on"));
}

#[test]
fn whoever_introduced_is_named_as_they_are_called_now() {
    let world = with_mara();
    world.keep("Ines Moreau");
    assert_eq!(set(&world, "met.introduced_by", "ines moreau")["met"]["introduced_by"], "Ines Moreau");
    world.bta(&["set", "Ines", "name", "Ines Okafor"]);
    assert_eq!(world.bta(&["show", "Mara"])["met"]["introduced_by"], "Ines Okafor");
    // A part of a name may mean anybody, and is kept as it was said.
    assert_eq!(set(&world, "met.introduced_by", "ines")["met"]["introduced_by"], "ines");
}

#[test]
fn groups_stand_between_commas_and_replace_what_was_there() {
    let world = with_mara();
    assert_eq!(set(&world, "groups", "tea, #climbing,tea,")["groups"], json!(["climbing", "tea"]));
    assert_eq!(set(&world, "groups", "chess")["groups"], json!(["chess"]));
    assert_eq!(set(&world, "groups", "")["groups"], json!([]));
}

#[test]
fn ways_to_reach_are_added_and_taken_away_one_by_one() {
    let world = with_mara();
    for (added, kind, label, value) in [
        ("+mara@example.org", "email", Value::Null, "mara@example.org"),
        ("+work: mara@work.example", "email", json!("work"), "mara@work.example"),
        ("+mobile: +49 30 901820", "phone", json!("mobile"), "+49 30 901820"),
        ("+https://example.org/mara", "link", Value::Null, "https://example.org/mara"),
        ("+home: 12 Mill Lane, Leeds", "address", json!("home"), "12 Mill Lane, Leeds"),
    ] {
        let reach = set(&world, "reach", added)["reach"].clone();
        let last = reach.as_array().unwrap().last().unwrap();
        assert_eq!(*last, json!({ "kind": kind, "label": label, "value": value }), "{added}");
    }
    assert_eq!(set(&world, "reach", "-mara@example.org")["reach"].as_array().unwrap().len(), 4);
    assert_eq!(world.refused(&["set", "Mara", "reach", "-mara@example.org"])["code"], "bad_value");
    assert_eq!(world.refused(&["set", "Mara", "reach", "mara@example.org"])["code"], "bad_value");
    assert_eq!(world.refused(&["set", "Mara", "reach", "+"])["code"], "bad_value");
    assert_eq!(set(&world, "reach", "")["reach"], json!([]));
}

#[test]
fn dates_are_added_and_taken_away_one_by_one() {
    let world = with_mara();
    set(&world, "dates", "+birthday: 12 May");
    set(&world, "dates", "+wedding: 2019-06-01");
    let dates = set(&world, "dates", "+the move: --02-29")["dates"].clone();
    assert_eq!(
        dates,
        json!([
            { "what": "birthday", "on": "--05-12" },
            { "what": "wedding", "on": "2019-06-01" },
            { "what": "the move", "on": "--02-29" },
        ])
    );
    assert_eq!(set(&world, "dates", "-Wedding")["dates"].as_array().unwrap().len(), 2);
    assert_eq!(set(&world, "dates", "---05-12")["dates"].as_array().unwrap().len(), 1);
    assert_eq!(world.refused(&["set", "Mara", "dates", "-wedding"])["code"], "bad_value");
    assert_eq!(world.refused(&["set", "Mara", "dates", "+birthday: someday"])["code"], "bad_value");
    assert_eq!(set(&world, "dates", "")["dates"], json!([]));
}

#[test]
fn a_value_may_come_by_standard_input() {
    let world = with_mara();
    let changed = world.bta_typed(&["set", "Mara", "also", "-"], "likes tea\nand walks\n");
    assert_eq!(changed["also"], "likes tea\nand walks");
}

#[test]
fn what_is_no_field_or_too_long_is_refused_and_changes_nothing() {
    let world = with_mara();
    let before = rows(&world.file());
    for field in
        ["id", "cadence", "left_in_peace", "next", "met", "met.", "met.mood", "created_at", "Name", ""]
    {
        assert_eq!(world.refused(&["set", "Mara", field, "x"])["code"], "no_such_field", "{field}");
    }
    let long = "word ".repeat(1_000);
    for field in
        ["name", "remember_for", "be_remembered_for", "working_on", "met.occasion", "met.place", "groups"]
    {
        assert_eq!(world.refused(&["set", "Mara", field, &long])["code"], "too_long", "{field}");
    }
    assert_eq!(rows(&world.file()), before);
    assert_eq!(world.bta(&["history"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_line_that_brought_somebody_to_mind_is_shown_with_where_it_stands() {
    let world = World::new();
    let wen = world.keep("Wen Abiola");
    let slug = "why-networking-doesnt-work-the-way-you-think";
    let essay = api::essay_by_slug(None, slug).unwrap();
    let section = essay.sections.iter().find(|section| section.id == "thin-ties").unwrap();
    let passage = &section.passages[0];
    let first: String = passage.text.chars().take_while(|c| *c != ' ').collect();
    let spot = |offset| Spot { passage: passage.id.clone(), offset };
    let selected = Selected { from: spot(0), to: spot(u32::try_from(first.encode_utf16().count()).unwrap()) };
    api::mark(&mut world.notebook(), slug, &selected, Some(&wen), Some("the coat")).unwrap();
    let shown = world.said(&["show", "Wen"]);
    assert!(shown.contains(&format!("Came to mind: “{first}”, Thin ties. the coat")), "{shown}");
}

#[test]
fn what_somebody_works_on_is_confirmed_with_the_day() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; working on a book");
    world.later("2026-12-07T08:00[Europe/Berlin]");
    let still = world.bta(&["still", "Mara"]);
    assert_eq!(still["working_on"], json!({ "text": "a book", "noted_on": "2026-12-07" }));
    assert_eq!(world.bta(&["undo"])["operation"], "noted that Mara still works on it");
    assert_eq!(world.said(&["still", "Mara"]), "Noted as true today.\n");
    world.keep("Ines Moreau");
    assert_eq!(world.said(&["still", "Ines"]), "You could ask what Ines is working on.\n");
    assert_eq!(world.bta(&["history"])[0]["operation"], "kept Ines Moreau");
}
