//! `did`: what passed, as somebody types it.

use before_the_ask::api::{self, SmallThingAct};
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

#[test]
fn after_help_it_is_offered_once_to_tell_them_what_came_of_it_and_not_to_a_program() {
    let world = World::new();
    world.keep("Leila Haddad - a first line for hard emails");
    let helped = ["did", "Leila", "--kind", "helped", "--from", "them", "--say", "a first line"];
    has_keys(&world.bta(&helped), "id on kind from say people");
    assert!(world.said(&helped).contains("Tell Leila one day what came of it?"));
    let shown = world.bta(&["show", "Leila"]);
    let again = |at: usize| {
        let id = shown["interactions"][at]["id"].as_str().unwrap();
        let act = SmallThingAct { say: Some("two first lines".to_owned()), ..SmallThingAct::default() };
        api::change_small_thing(&mut world.notebook(), id, &act).unwrap().tell.is_some()
    };
    assert!(!again(0), "it was offered in the terminal");
    assert!(again(1), "nobody was offered it yet");
}

#[test]
fn the_offer_to_tell_is_taken_by_its_own_command() {
    let world = World::new();
    world.keep("Leila Haddad");
    let said = world.said(&["did", "Leila", "--kind", "helped", "--from", "them", "--on", "yesterday"]);
    let id = world.bta(&["show", "Leila"])["interactions"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(
        said,
        format!(
            "Written down for yesterday.\nTell Leila one day what came of it? Then: bta tell {id} \"in two weeks\"\n"
        )
    );
    let told = world.bta(&["tell", &id, "in two weeks"]);
    has_keys(&told, "id person why on time every rule until state later_until");
    assert_eq!((&told["why"], &told["on"]), (&json!("Tell Leila what came of it"), &json!("2026-12-07")));
    assert_eq!(world.bta(&["undo"])["operation"], "a follow-up for Leila");
    assert_eq!(world.refused(&["tell", "nothing", "tomorrow"])["code"], "no_such_item");
    assert_eq!(world.refused(&["tell", &id, "soonish"])["code"], "day_not_understood");
}

#[test]
fn what_was_no_help_from_them_offers_nothing() {
    let world = World::new();
    world.keep("Leila Haddad");
    for words in [["--kind", "helped"], ["--kind", "talked"], ["--from", "them"]] {
        has_keys(&world.bta(&[&["did", "Leila"][..], &words].concat()), "id on kind from say people");
    }
    assert_eq!(world.said(&["did", "Leila", "--kind", "thanked"]), "Written down.\n");
}

#[test]
fn what_becomes_help_by_a_change_offers_it_then() {
    let world = World::new();
    world.keep("Leila Haddad");
    let id = world.bta(&["did", "Leila"])["id"].as_str().unwrap().to_owned();
    let said = world.said(&["small-thing", &id, "--kind", "helped", "--from", "them"]);
    assert!(said.contains("Tell Leila one day what came of it?"), "{said}");
    assert_eq!(world.said(&["small-thing", &id, "--kind", "sent", "--from", "them"]), "Written down.\n");
}

#[test]
fn a_sentence_among_the_people_is_told_from_a_name() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let refused = world.refused(&["did", "Mara", "we spoke about the launch"]);
    assert_eq!(refused["code"], "no_such_person");
    assert_eq!(refused["hint"], "Only who was there is named; what passed goes behind --say.");
    assert_eq!(world.bta(&["show", "Mara"])["interactions"], json!([]));
    assert_eq!(world.refused(&["did", "Ines"])["hint"], "Look for a part of it with find.");
}

#[test]
fn who_else_was_there_stands_behind_the_sentence() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world.keep("Ines Moreau");
    world.bta(&["did", "Mara", "Ines", "--say", "dinner outside"]);
    let shown = world.said(&["show", "Mara"]);
    assert!(shown.contains("Today: dinner outside. With Ines. ("), "{shown}");
}
