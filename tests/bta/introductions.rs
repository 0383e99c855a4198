//! Who could help whom, and the steps of an introduction, from the terminal.

use serde_json::{Value, json};

use crate::support::{World, has_keys, texts};

/// Amara works on what Dariusz is remembered for, and so does Wren for Ines.
fn with_four() -> World {
    let world = World::new();
    world.keep(
        "Amara Okafor - turns an empty building into a working one; working on a lease for the old bakery",
    );
    world.keep("Dariusz Zieliński - reads leases without panic");
    world.keep("Wren Callahan - makes honest spreadsheets; working on a printed almanac, two hundred copies");
    world.keep("Ines Castellanos - knows which printer will say yes");
    world
}

/// The names of the two, of every thought.
fn thoughts(world: &World) -> Vec<String> {
    let all = world.bta(&["introductions"]);
    let name = |thought: &Value, key: &str| thought[key]["name"].as_str().unwrap().to_owned();
    all.as_array().unwrap().iter().map(|one| format!("{}, {}", name(one, "a"), name(one, "b"))).collect()
}

fn step(world: &World, step: &str) -> Value {
    world.bta(&["introduction", "Amara", "Dariusz", step])
}

const BOTH: [&str; 2] = ["Amara Okafor, Dariusz Zieliński", "Wren Callahan, Ines Castellanos"];

#[test]
fn a_thought_has_both_people_whole_and_the_words_that_both_have() {
    let world = with_four();
    let all = world.bta(&["introductions"]);
    has_keys(&all[0], "a b because");
    assert_eq!(all[0]["a"], without_more(world.bta(&["show", "Amara"])));
    assert_eq!(all[0]["b"], without_more(world.bta(&["show", "Dariusz"])));
    assert_eq!(texts(&all[0]["because"]), ["lease"]);
    assert_eq!(texts(&all[1]["because"]), ["printed"]);
    assert_eq!(thoughts(&world), BOTH);
    assert!(world.said(&["introductions"]).contains("Both have: lease"));
}

/// A person without what only `show` gives.
fn without_more(mut shown: Value) -> Value {
    for key in ["interactions", "reminders", "introductions", "highlights"] {
        shown.as_object_mut().unwrap().remove(key);
    }
    shown
}

#[test]
fn without_anybody_there_are_no_thoughts() {
    let world = World::new();
    assert_eq!(world.bta(&["introductions"]), json!([]));
    assert!(world.said(&["introductions"]).starts_with("No thoughts at present."));
}

#[test]
fn what_was_noted_more_than_ninety_days_ago_proposes_nobody() {
    let mut world = with_four();
    world.later("2027-02-21T08:00[Europe/Berlin]");
    assert_eq!(thoughts(&world), BOTH);
    world.later("2027-02-22T08:00[Europe/Berlin]");
    assert_eq!(thoughts(&world), [""; 0]);
    world.bta(&["set", "Wren", "working_on", "a printed almanac"]);
    assert_eq!(thoughts(&world), BOTH[1..]);
}

#[test]
fn whoever_was_removed_is_not_thought_of() {
    let world = with_four();
    world.bta(&["remove", "Dariusz"]);
    assert_eq!(thoughts(&world), BOTH[1..]);
}

#[test]
fn those_who_know_each_other_through_an_introduction_are_not_thought_of() {
    let world = with_four();
    world.bta(&["set", "Amara", "met.introduced_by", "Dariusz Zieliński"]);
    assert_eq!(thoughts(&world), BOTH[1..]);
    world.bta(&["did", "Ines", "Wren", "--kind", "introduced"]);
    assert_eq!(thoughts(&world), [""; 0]);
}

#[test]
fn an_introducer_who_was_written_down_later_counts_too() {
    let world = World::new();
    world.keep("Amara Okafor; via Dariusz Zieliński; working on a lease");
    world.keep("Dariusz Zieliński - reads leases without panic");
    assert_eq!(thoughts(&world), [""; 0]);
}

#[test]
fn both_are_asked_in_turn_then_introduced_and_it_is_written_down_with_both() {
    let mut world = with_four();
    let thought = world.bta(&["introduction", "Amara", "Dariusz"]);
    has_keys(&thought, "id a b works_on remembered_for state days text steps");
    assert_eq!(thought["id"], json!(null));
    assert_eq!(thought["state"], json!(null));
    assert_eq!(texts(&thought["steps"]), ["asked", "not_these_two"]);
    let first = thought["text"].as_str().unwrap();
    assert!(first.contains("“reads leases without panic”") && !first.contains("Dariusz"), "{first}");

    assert_eq!(step(&world, "asked")["state"], "asked_a");
    assert_eq!(thoughts(&world), BOTH[1..], "it is no mere thought any more");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    let agreed = step(&world, "yes");
    assert_eq!(agreed["state"], "a_said_yes");
    let second = agreed["text"].as_str().unwrap();
    assert!(second.contains("“a lease for the old bakery”") && !second.contains("Amara"), "{second}");
    step(&world, "asked");
    assert_eq!(step(&world, "yes")["state"], "b_said_yes");
    world.later("2026-11-25T08:00[Europe/Berlin]");
    let made = step(&world, "made");
    assert_eq!(
        made["days"],
        json!({ "asked_a": "2026-11-23", "a_said_yes": "2026-11-24", "asked_b": "2026-11-24",
                "b_said_yes": "2026-11-24", "made": "2026-11-25", "heard": null, "closed": null })
    );
    for name in ["Amara", "Dariusz"] {
        let shown = world.bta(&["show", name]);
        assert_eq!(shown["last_interaction_on"], "2026-11-25");
        assert_eq!(shown["interactions"][0]["kind"], "introduced");
        assert_eq!(shown["interactions"][0]["people"].as_array().unwrap().len(), 2);
        assert_eq!(shown["introductions"][0]["state"], "made");
        has_keys(&shown["introductions"][0], "id a b works_on remembered_for state days");
    }
    assert_eq!(step(&world, "heard")["state"], "heard");
}

#[test]
fn a_step_out_of_turn_is_refused_and_changes_nothing() {
    let world = with_four();
    for out_of_turn in ["yes", "no", "made", "heard", "left"] {
        let refused = world.refused(&["introduction", "Amara", "Dariusz", out_of_turn]);
        assert_eq!(refused["code"], "not_that_step", "{out_of_turn}");
    }
    step(&world, "asked");
    assert_eq!(world.refused(&["introduction", "Amara", "Dariusz", "made"])["code"], "not_that_step");
    assert_eq!(world.bta(&["show", "Amara"])["introductions"][0]["state"], "asked_a");
    assert_eq!(world.bta(&["show", "Amara"])["interactions"], json!([]));
}

#[test]
fn the_two_may_be_named_the_other_way_round() {
    let world = with_four();
    step(&world, "asked");
    assert_eq!(world.bta(&["introduction", "Dariusz", "Amara", "yes"])["state"], "a_said_yes");
}

#[test]
fn not_these_two_is_for_ever_and_both_ways_round() {
    let mut world = with_four();
    step(&world, "not-these-two");
    world.bta(&["set", "Dariusz", "working_on", "an empty building"]);
    assert_eq!(thoughts(&world), BOTH[1..]);
    world.later("2027-01-23T08:00[Europe/Berlin]");
    world.bta(&["set", "Amara", "working_on", "leases, leases, leases"]);
    assert_eq!(thoughts(&world), BOTH[1..]);
}

#[test]
fn each_step_that_is_given_can_be_typed_as_it_is_given() {
    for (before, given) in [
        (vec![], "asked not_these_two"),
        (vec!["asked"], "yes no left not_these_two"),
        (vec!["asked", "yes", "asked", "yes"], "made left not_these_two"),
        (vec!["asked", "yes", "asked", "yes", "made"], "heard left"),
    ] {
        for typed in given.split(' ') {
            let world = with_four();
            let mut shown = world.bta(&["introduction", "Amara", "Dariusz"]);
            for word in &before {
                shown = step(&world, word);
            }
            assert_eq!(texts(&shown["steps"]).join(" "), given);
            step(&world, typed);
        }
    }
}

#[test]
fn a_no_and_what_was_left_there_are_not_thought_of_again() {
    let world = with_four();
    step(&world, "asked");
    assert_eq!(step(&world, "no")["state"], "said_no");
    world.bta(&["introduction", "Wren", "Ines", "asked"]);
    assert_eq!(world.bta(&["introduction", "Wren", "Ines", "left"])["state"], "left");
    assert_eq!(thoughts(&world), [""; 0]);
}

#[test]
fn every_step_is_undone_by_name_and_done_again() {
    let world = with_four();
    for (word, name) in [
        ("asked", "asked Amara about an introduction"),
        ("yes", "Amara said yes"),
        ("asked", "asked Dariusz about an introduction"),
        ("yes", "Dariusz said yes"),
        ("made", "introduced Amara and Dariusz"),
        ("heard", "heard back about Amara and Dariusz"),
    ] {
        let before = world.bta(&["show", "Amara"]);
        step(&world, word);
        let after = world.bta(&["show", "Amara"]);
        assert_eq!(world.bta(&["undo"])["operation"], name);
        assert_eq!(world.bta(&["show", "Amara"]), before, "{name}");
        world.bta(&["redo"]);
        assert_eq!(world.bta(&["show", "Amara"]), after, "{name}");
    }
}

#[test]
fn what_was_asked_about_stands_though_the_sentences_change() {
    let world = with_four();
    step(&world, "asked");
    world.bta(&["set", "Amara", "working_on", "something else"]);
    world.bta(&["set", "Dariusz", "remember_for", ""]);
    let introduction = step(&world, "yes");
    assert_eq!(introduction["works_on"], "a lease for the old bakery");
    assert_eq!(introduction["remembered_for"], "reads leases without panic");
}

#[test]
fn there_is_nothing_to_ask_without_a_sentence_and_nobody_is_introduced_to_themselves() {
    let world = with_four();
    assert_eq!(world.refused(&["introduction", "Dariusz", "Ines", "asked"])["code"], "nothing_to_quote");
    assert_eq!(world.bta(&["introduction", "Dariusz", "Ines"])["text"], json!(null));
    assert_eq!(world.refused(&["introduction", "Amara", "Amara"])["code"], "bad_value");
}

#[test]
fn with_somebody_removed_midway_it_rests_until_they_are_back() {
    let world = with_four();
    step(&world, "asked");
    world.bta(&["remove", "Dariusz"]);
    assert_eq!(world.bta(&["show", "Amara"])["introductions"], json!([]));
    assert!(!world.said(&["introductions"]).contains("Amara"));
    world.bta(&["undo"]);
    assert_eq!(step(&world, "yes")["state"], "a_said_yes");
}

#[test]
fn with_one_left_in_peace_midway_it_rests_and_goes_on_where_it_stood() {
    for (who, other) in [("Amara", "Dariusz"), ("Dariusz", "Amara")] {
        let world = with_four();
        step(&world, "asked");
        step(&world, "yes");
        world.bta(&["peace", who]);
        // It is kept, and nothing brings it up: not the list, not the page of either, not Today, no notice.
        assert_eq!(world.bta(&["show", who])["introductions"][0]["state"], "a_said_yes");
        assert_eq!(thoughts(&world), BOTH[1..]);
        assert!(!world.said(&["introductions"]).contains(who), "{who}");
        for page in [who, other] {
            assert!(!world.said(&["show", page]).contains("An introduction"), "{page}");
        }
        assert_eq!(world.bta(&["today"])["items"], json!([]));
        assert_eq!(world.bta(&["notices", "--until", "2027-12-01T00:00"]), json!([]));
        for taken in ["asked", "left", "not-these-two"] {
            assert_eq!(
                world.refused(&["introduction", "Amara", "Dariusz", taken])["code"],
                "introduction_rests"
            );
        }
        world.bta(&["peace", who, "--end"]);
        assert!(world.said(&["show", other]).contains(&format!("An introduction to {who}")), "{other}");
        assert_eq!(step(&world, "asked")["state"], "asked_b");
    }
}

#[test]
fn the_terminal_says_it_in_words() {
    let world = with_four();
    assert_eq!(
        world.said(&["introduction", "Amara", "Dariusz", "asked"]),
        "Written down: you asked Amara.\n"
    );
    assert!(world.said(&["show", "Amara"]).contains("An introduction to Dariusz: you asked Amara today."));
    assert!(world.said(&["introductions"]).starts_with("Amara Okafor is working on"));
}
