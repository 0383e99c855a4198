//! What the program is for, once through, each step in a process of its own.

use crate::support::{Fields, World, is_null};

#[test]
fn a_person_is_kept_found_reminded_of_and_dealt_with() {
    let mut world = World::new();

    // Someone is kept in one sentence, on a Monday morning.
    let line = "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; ask about the launch in two weeks";
    let kept = world.bta(&["add", line]);
    let mara = kept["person"]["id"].as_str().unwrap();
    assert_eq!(kept["person"]["name"], "Mara Lindqvist");
    assert_eq!(kept["person"]["remember_for"], "explains pricing well");
    assert_eq!(kept["person"]["met"]["occasion"], "at the Tuesday meetup");
    assert_eq!(kept["reminder"]["why"], "ask about the launch");
    assert_eq!(kept["reminder"]["on"], "2026-12-07");

    // She is among the people, and found by a word of the sentence.
    assert_eq!(world.bta(&["people"]).each("name"), ["Mara Lindqvist"]);
    let found = world.bta(&["find", "pricing"]);
    assert_eq!(found[0]["person"]["id"], mara);
    assert_eq!(found[0]["matched"][0]["in"], "remember_for");
    assert_eq!(found[0]["matched"][0]["excerpt"], "explains pricing well");

    // Nothing is due yet.
    assert_eq!(world.bta(&["today"])["items"].as_array().unwrap().len(), 0);

    // Two weeks on, an hour before the gathered notice: it is foretold, with her name and the why as typed.
    world.later("2026-12-07T08:00[Europe/Berlin]");
    let notices = world.bta(&["notices", "--until", "2026-12-08T00:00"]);
    assert_eq!(notices.as_array().unwrap().len(), 1);
    assert_eq!(notices[0]["at"], "2026-12-07T09:00:00+01:00");
    assert_eq!(notices[0]["title"], "Mara Lindqvist");
    assert_eq!(notices[0]["body"], "ask about the launch");
    assert_eq!(notices[0]["people"][0], mara);

    // She is on Today, with the why as typed.
    let today = world.bta(&["today"]);
    assert_eq!(today["on"], "2026-12-07");
    let item = &today["items"][0];
    assert_eq!(item["person"]["name"], "Mara Lindqvist");
    assert_eq!(item["why"], "ask about the launch");
    assert_eq!(item["since"], "2026-12-07");

    // Done, and Today is empty; nothing more is announced.
    let done = world.bta(&["done", item["id"].as_str().unwrap()]);
    assert_eq!(done["state"], "done");
    assert!(is_null(&done, "next"));
    assert_eq!(world.bta(&["today"])["items"].as_array().unwrap().len(), 0);
    assert_eq!(world.bta(&["notices", "--until", "2027-12-08T00:00"]).as_array().unwrap().len(), 0);

    // And taken back: she is up again.
    assert_eq!(world.bta(&["undo"])["operation"], "done with Mara");
    assert_eq!(world.bta(&["today"]), today);
}
