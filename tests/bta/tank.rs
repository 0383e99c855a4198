//! The tank, on the evenings when it is empty twice.

use serde_json::{Value, json};

use crate::support::{Fields, World};

fn three_who_wait() -> World {
    let mut world = World::new();
    for name in ["Ann Bo", "Cy Dee", "Eve Fox"] {
        world.keep(&format!("{name}; write on 2026-11-25"));
    }
    world.later("2026-11-25T08:00[Europe/Berlin]");
    world
}

fn next(world: &World, name: &str) -> Value {
    world.bta(&["show", name])["next"]["on"].clone()
}

#[test]
fn emptied_twice_it_still_puts_everybody_back() {
    let world = three_who_wait();
    let before = world.bta(&["today"]);
    world.bta(&["tank", "empty"]);
    world.bta(&["tank", "empty"]);
    assert_eq!(world.bta(&["tank", "back"]), before);
}

#[test]
fn a_second_evening_begins_after_the_days_that_are_taken() {
    let mut world = three_who_wait();
    world.bta(&["tank", "empty"]);
    world.later("2026-11-26T08:00[Europe/Berlin]");
    world.keep("Gus Hill");
    world.bta(&["remind", "Gus", "today"]);
    world.bta(&["tank", "empty"]);
    assert_eq!(next(&world, "Gus"), "2026-11-30");
    world.bta(&["tank", "back"]);
    assert_eq!(world.bta(&["today"])["items"].as_array().unwrap().len(), 4);
}

#[test]
fn put_back_they_are_announced_as_before() {
    let world = three_who_wait();
    let before = world.bta(&["notices", "--until", "2026-11-26T00:00"]);
    world.bta(&["tank", "empty"]);
    world.bta(&["tank", "back"]);
    assert_eq!(world.bta(&["notices", "--until", "2026-11-26T00:00"]), before);
}

#[test]
fn somebody_who_waits_may_be_removed() {
    let world = three_who_wait();
    world.bta(&["tank", "empty"]);
    world.bta(&["remove", "Cy"]);
    assert!(world.said(&["today"]).contains("Ann and Eve will wait"));
    let back = world.bta(&["tank", "back"]);
    assert_eq!(back["items"].as_array().unwrap().len(), 2);
}

#[test]
fn nothing_moves_past_its_last_day() {
    let world = three_who_wait();
    world.bta(&["remind", "Ann", "today", "--until", "2026-11-26", "--why", "before the launch"]);
    world.bta(&["remind", "Eve", "today", "--until", "2026-11-27", "--why", "before the move"]);
    world.bta(&["remind", "Cy", "today", "--until", "2026-11-30", "--why", "before the fair"]);
    let stays = world.bta(&["tank", "empty"]);
    assert_eq!(stays["items"].each("why"), ["before the launch", "before the move"]);
    let later = |name: &str| world.bta(&["show", name])["reminders"][0]["later_until"].clone();
    assert_eq!((later("Cy"), later("Eve")), (json!("2026-11-30"), json!(null)));
}

#[test]
fn the_oldest_goes_first_whoever_has_a_last_day() {
    let mut world = World::new();
    world.keep("Ann Bo; write on 2026-11-24");
    world.keep("Cy Dee");
    world.bta(&["remind", "Cy", "2026-11-25", "--until", "2026-12-24"]);
    world.later("2026-11-25T08:00[Europe/Berlin]").bta(&["tank", "empty"]);
    assert_eq!((next(&world, "Ann"), next(&world, "Cy")), (json!("2026-11-27"), json!("2026-11-28")));
}

#[test]
fn a_date_is_done_once_a_year() {
    let world = World::new();
    world.keep("Mara Lindqvist; birthday 23 November");
    let today = world.bta(&["today"]);
    let id = today["items"][0]["id"].as_str().unwrap();
    assert_eq!(world.bta(&["done", id])["next"]["on"], "2027-11-23");
    assert_eq!(world.refused(&["done", id])["code"], "not_open");
    assert_eq!(world.refused(&["let-go", id])["code"], "not_open");
}

#[test]
fn a_sentence_given_to_a_birthday_is_kept() {
    let world = World::new();
    world.keep("Mara Lindqvist; birthday 23 November");
    let today = world.bta(&["today"]);
    world.bta(&["done", today["items"][0]["id"].as_str().unwrap(), "--say", "she was glad"]);
    assert_eq!(world.bta(&["show", "Mara"])["interactions"].each("say"), ["she was glad"]);
}

#[test]
fn a_thought_put_off_for_good_comes_back_once_you_talked() {
    let mut world = World::new();
    let mara = world.keep("Mara Lindqvist; every month");
    world.later("2026-12-23T08:00[Europe/Berlin]");
    world.bta(&["did", "Mara"]);
    world.bta(&["later", &mara, "someday"]);
    assert_eq!(next(&world, "Mara"), json!(null));
    world.bta(&["did", "Mara", "--say", "again, the same evening"]);
    assert_eq!(next(&world, "Mara"), "2027-01-23");
}

#[test]
fn the_same_span_again_changes_nothing() {
    let mut world = World::new();
    let mara = world.keep("Mara Lindqvist; every month");
    world.later("2027-01-10T08:00[Europe/Berlin]");
    world.bta(&["let-go", &mara]);
    world.bta(&["every", "Mara", "month"]);
    assert_eq!(next(&world, "Mara"), "2027-02-10");
}

#[test]
fn whoever_came_up_again_can_be_moved_once_more() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; write today");
    world.bta(&["tank", "empty"]);
    world.later("2026-11-25T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].as_array().unwrap().len(), 1);
    assert_eq!(world.bta(&["tank", "empty"])["items"].as_array().unwrap().len(), 0);
    assert_eq!(world.bta(&["show", "Mara"])["next"]["on"], "2026-11-27");
    world.bta(&["tank", "back"]);
    assert_eq!(world.bta(&["show", "Mara"])["next"]["on"], "2026-11-25");
}
