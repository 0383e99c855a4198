//! 29 February, both ways, and the setting changed later.

use serde_json::{Value, json};

use crate::support::World;

fn every_leap_day(world: &World) -> String {
    world.keep("Mara Lindqvist");
    let reminder = world.bta(&["remind", "Mara", "2028-02-29", "--every", "year"]);
    reminder["id"].as_str().unwrap().to_owned()
}

fn next(world: &World) -> Value {
    world.bta(&["show", "Mara"])["next"]["on"].clone()
}

const BEFORE: &str = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1";
const AFTER: &str = "FREQ=YEARLY;BYYEARDAY=60";

#[test]
fn a_setting_changed_later_holds_for_what_comes_and_undo_takes_all_of_it_back() {
    let mut world = World::new();
    let id = every_leap_day(&world);
    world.later("2028-03-01T08:00[Europe/Berlin]").bta(&["done", &id]);
    assert_eq!(next(&world), "2029-02-28");
    let rule = |world: &World| world.bta(&["show", "Mara"])["reminders"][0]["rule"].clone();
    for (setting, on, said) in [("03-01", "2029-03-01", AFTER), ("02-28", "2029-02-28", BEFORE)] {
        world.bta(&["settings", "leap_day", setting]);
        assert_eq!((next(&world), rule(&world)), (json!(on), json!(said)));
    }
    world.bta(&["undo"]);
    assert_eq!((next(&world), rule(&world)), (json!("2029-03-01"), json!(AFTER)));
    world.bta(&["undo"]);
    assert_eq!((next(&world), rule(&world)), (json!("2029-02-28"), json!(BEFORE)));
    assert_eq!(world.bta(&["settings"])["leap_day"], "02-28");
    assert_eq!(world.bta(&["undo"])["operation"], "done with Mara");
}

#[test]
fn what_is_up_stays_up_and_what_was_put_off_stays_off() {
    let mut world = World::new();
    let id = every_leap_day(&world);
    world.later("2028-03-01T08:00[Europe/Berlin]").bta(&["done", &id]);
    world.later("2029-02-28T08:00[Europe/Berlin]").bta(&["settings", "leap_day", "03-01"]);
    let today = world.bta(&["today"]);
    assert_eq!(today["items"][0]["since"], "2029-02-28");
    world.bta(&["later", &id, "2029-03-05"]);
    world.bta(&["settings", "leap_day", "02-28"]);
    assert_eq!(next(&world), "2029-03-05");
    assert_eq!(
        world.later("2029-03-05T08:00[Europe/Berlin]").bta(&["done", &id])["next"]["on"],
        "2030-02-28"
    );
}

#[test]
fn what_was_put_off_to_its_very_day_stays_off_until_that_day() {
    let mut world = World::new();
    let id = every_leap_day(&world);
    world.later("2028-03-01T08:00[Europe/Berlin]").bta(&["done", &id]);
    world.bta(&["later", &id, "2029-02-28"]);
    world.bta(&["settings", "leap_day", "03-01"]);
    assert_eq!(next(&world), "2029-02-28");
    assert_eq!(world.bta(&["show", "Mara"])["reminders"][0]["later_until"], "2029-02-28");
}

#[test]
fn what_comes_on_its_last_day_is_not_moved_past_it() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    let until = ["--every", "year", "--until", "2029-02-28"];
    let id = world.bta(&[&["remind", "Mara", "2028-02-29"][..], &until].concat());
    let id = id["id"].as_str().unwrap();
    world.later("2028-03-01T08:00[Europe/Berlin]").bta(&["done", id]);
    world.bta(&["settings", "leap_day", "03-01"]);
    assert_eq!(next(&world), "2029-02-28");
    world.later("2029-02-28T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"][0]["id"], id);
    assert_eq!(world.bta(&["done", id])["next"], Value::Null);
}

#[test]
fn a_repeat_that_was_seen_to_does_not_come_again_the_next_morning() {
    let mut world = World::new();
    let id = every_leap_day(&world);
    world.later("2028-03-01T08:00[Europe/Berlin]").bta(&["done", &id]);
    world.later("2029-02-28T08:00[Europe/Berlin]").bta(&["settings", "leap_day", "03-01"]);
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2030-03-01");
}

#[test]
fn a_birthday_that_was_seen_to_does_not_come_again_the_next_morning() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; birthday 29 February");
    world.later("2027-02-28T08:00[Europe/Berlin]");
    let id = world.bta(&["today"])["items"][0]["id"].as_str().unwrap().to_owned();
    world.bta(&["done", &id]);
    world.bta(&["settings", "leap_day", "03-01"]);
    assert_eq!(world.later("2027-03-01T08:00[Europe/Berlin]").bta(&["today"])["items"], json!([]));
    assert_eq!(next(&world), "2028-02-29");
    world.bta(&["settings", "leap_day", "02-28"]);
    world.later("2029-02-28T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"][0]["since"], "2029-02-28");
}
