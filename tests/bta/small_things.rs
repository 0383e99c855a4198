//! `did`: what passed, as somebody types it.

use serde_json::json;

use crate::support::World;

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
