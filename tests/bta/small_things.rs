//! `did`: what passed, as somebody types it.

use serde_json::json;

use crate::support::{World, has_keys, texts};

#[test]
fn a_kind_is_one_of_ours_however_it_is_spelled_and_else_it_is_kept_as_typed() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    for (typed, kind, from) in [
        ("asked_after", "asked_after", "you"),
        ("asked after", "asked_after", "you"),
        ("Followed-up", "followed_up", "both"),
        ("ASKED", "asked", "you"),
        (" talked ", "talked", "both"),
        ("made soup", "made soup", "both"),
        ("Made Soup", "Made Soup", "both"),
        ("", "talked", "both"),
    ] {
        let did = world.bta(&["did", "Mara", "--kind", typed]);
        assert_eq!((&did["kind"], &did["from"]), (&json!(kind), &json!(from)), "{typed}");
    }
}

#[test]
fn a_sentence_may_begin_with_a_dash() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    assert_eq!(
        world.bta(&["did", "Mara", "--say", "-5 degrees, and we walked"])["say"],
        "-5 degrees, and we walked"
    );
    let why = "- the launch, --why not";
    let reminder = world.bta(&["remind", "Mara", "tomorrow", "--why", why]);
    assert_eq!(reminder["why"], why);
    let id = reminder["id"].as_str().unwrap();
    assert_eq!(world.bta(&["change", id, "--why", "-x"])["why"], "-x");
    world.bta(&["done", id, "--say", "--really"]);
    assert_eq!(world.bta(&["show", "Mara"])["interactions"][0]["say"], "--really");
}

/// Something that passed with Mara yesterday, by its id.
fn asked_for_a_second_pair_of_eyes(world: &World) -> String {
    world.keep("Mara Lindqvist - explains pricing well; working on a book");
    world.keep("Ines Moreau");
    let words = ["did", "Mara", "--kind", "asked", "--say", "a second pair of eyes", "--on", "yesterday"];
    world.bta(&words)["id"].as_str().unwrap().to_owned()
}

#[test]
fn what_passed_is_changed_in_place_and_what_is_not_given_stays() {
    let world = World::new();
    let id = asked_for_a_second_pair_of_eyes(&world);
    let changed = world.bta(&["small-thing", &id, "--say", "the landlord letter"]);
    has_keys(&changed, "id on kind from say people");
    assert_eq!((&changed["id"], &changed["on"]), (&json!(id), &json!("2026-11-22")));
    assert_eq!((&changed["kind"], &changed["from"]), (&json!("asked"), &json!("you")));
    assert_eq!(changed["say"], "the landlord letter");
    let changed = world.bta(&["small-thing", &id, "--kind", "met", "--on", "2026-11-20", "--say", ""]);
    assert_eq!((&changed["kind"], &changed["from"]), (&json!("met"), &json!("both")));
    assert_eq!((&changed["on"], &changed["say"]), (&json!("2026-11-20"), &json!(null)));
    assert_eq!(world.bta(&["show", "Mara"])["last_interaction_on"], "2026-11-20");
    let changed = world.bta(&["small-thing", &id, "--with", "Mara", "Ines"]);
    assert_eq!(texts(&changed["people"]).len(), 2);
    assert_eq!(world.bta(&["show", "Ines"])["interactions"][0]["id"], id.as_str());
    assert_eq!(world.bta(&["undo"])["operation"], "changed a small thing with Mara and Ines");
    assert_eq!(texts(&world.bta(&["show", "Mara"])["interactions"][0]["people"]).len(), 1);
}

#[test]
fn what_passed_is_taken_away_and_undo_brings_it_back() {
    let world = World::new();
    let id = asked_for_a_second_pair_of_eyes(&world);
    let taken = world.bta(&["small-thing", &id, "--take-away"]);
    assert_eq!(taken["say"], "a second pair of eyes");
    assert_eq!(world.bta(&["show", "Mara"])["interactions"], json!([]));
    assert_eq!(world.bta(&["show", "Mara"])["last_interaction_on"], json!(null));
    let refused = world.refused(&["small-thing", &id, "--take-away"]);
    assert_eq!(
        (&refused["code"], &refused["message"]),
        (&json!("no_such_item"), &json!("There is no such small thing."))
    );
    world.bta(&["undo"]);
    assert_eq!(world.bta(&["show", "Mara"])["interactions"][0], taken);
    assert_eq!(world.said(&["small-thing", &id, "--take-away"]), "Taken away.\n");
}

#[test]
fn before_asking_there_is_what_was_written_down_and_nothing_else() {
    let world = World::new();
    asked_for_a_second_pair_of_eyes(&world);
    let sentences = world.bta(&["before-asking", "Mara"]);
    let sentences = texts(&sentences);
    assert!(sentences[0].contains("a second pair of eyes"), "{sentences:?}");
    assert!(sentences.iter().any(|sentence| sentence.contains("a book")), "{sentences:?}");
    assert_eq!(sentences.last(), Some(&"Make it easy to say no."));
    assert_eq!(world.said(&["before-asking", "Mara"]), format!("{}\n", sentences.join("\n")));
}
