//! What `bta export` writes, read back: what was put off, told before, or silent.

use std::{collections::BTreeMap, fs};

use crate::{
    reader::{Seen, read},
    support::World,
};

/// What the reader sees of this world, by its summary.
fn exported(world: &World) -> BTreeMap<String, Seen> {
    let file = world.beside("calendar.ics");
    world.bta(&["export", file.to_str().unwrap(), "--as", "ics"]);
    let seen = read(&fs::read_to_string(file).unwrap());
    seen.into_values().map(|seen| (seen.summary.clone(), seen)).collect()
}

fn begins(seen: &Seen, days: &[&str]) -> bool {
    seen.days.iter().zip(days).all(|(seen, day)| seen == day) && seen.days.len() >= days.len()
}

fn with_mara() -> World {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world
}

fn repeats(world: &World, when: &str, every: &str) -> String {
    let reminder = world.bta(&["remind", "Mara", when, "--every", every]);
    reminder["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_day_of_a_repeat_that_was_put_off_comes_on_its_new_day_and_no_other_until_then() {
    let world = with_mara();
    let id = repeats(&world, "2026-11-23", "week on mon, thu");
    world.bta(&["later", &id, "2026-12-01"]);
    let seen = &exported(&world)["Mara Lindqvist"];
    assert!(begins(seen, &["2026-12-01", "2026-12-03", "2026-12-07", "2026-12-10"]), "{:?}", seen.days);
    assert_eq!(seen.alarms, ["2026-12-01T09:00:00"]);
}

#[test]
fn put_off_to_an_hour_the_others_keep_theirs() {
    let world = with_mara();
    let id = repeats(&world, "2026-11-30 at 9:30", "2 weeks");
    world.bta(&["later", &id, "2026-12-02 at 17:00"]);
    let seen = &exported(&world)["Mara Lindqvist"];
    let days = ["2026-12-02T17:00:00", "2026-12-14T09:30:00", "2026-12-28T09:30:00"];
    assert!(begins(seen, &days), "{:?}", seen.days);
}

#[test]
fn a_day_without_an_hour_can_be_put_off_to_one() {
    let world = with_mara();
    let id = repeats(&world, "2026-11-30", "month on the last day");
    world.bta(&["later", &id, "2026-12-02 at 17:00"]);
    let seen = &exported(&world)["Mara Lindqvist"];
    assert!(begins(seen, &["2026-12-02T17:00:00", "2026-12-31", "2027-01-31"]), "{:?}", seen.days);
}

#[test]
fn put_forward_it_comes_once() {
    let world = with_mara();
    let id = repeats(&world, "2026-12-31", "month");
    world.bta(&["later", &id, "2026-12-10"]);
    let seen = &exported(&world)["Mara Lindqvist"];
    assert!(begins(seen, &["2026-12-10", "2027-01-31", "2027-02-28", "2027-03-31"]), "{:?}", seen.days);
}

#[test]
fn changed_it_comes_by_its_new_rule_and_what_waits_stands_beside_it() {
    let mut world = with_mara();
    let id = repeats(&world, "2026-12-07", "week");
    world.bta(&["change", &id, "--every", "2 months", "--until", "2027-05-01"]);
    assert_eq!(exported(&world)["Mara Lindqvist"].days, ["2026-12-07", "2027-02-07", "2027-04-07"]);
    // One waits from the day that was the old rule's, and the new one has no such day.
    world.later("2026-12-09T08:00[Europe/Berlin]");
    world.bta(&["change", &id, "--every", "2 months on the 5th"]);
    let days = ["2026-12-07", "2027-01-05", "2027-03-05"];
    assert_eq!(exported(&world)["Mara Lindqvist"].days, days);
    world.bta(&["later", &id, "2026-12-20"]);
    assert_eq!(exported(&world)["Mara Lindqvist"].days, ["2026-12-20", "2027-01-05", "2027-03-05"]);
    world.bta(&["later", &id, "2027-02-01"]);
    assert_eq!(exported(&world)["Mara Lindqvist"].days, ["2027-02-01", "2027-03-05"]);
    world.later("2027-02-01T08:00[Europe/Berlin]").bta(&["done", &id]);
    assert_eq!(exported(&world)["Mara Lindqvist"].days, ["2027-03-05"], "as the core has it");
    world.bta(&["change", &id, "--every", "once"]);
    assert_eq!(exported(&world)["Mara Lindqvist"].days, ["2027-03-05"]);
}

#[test]
fn a_leap_day_follows_the_setting() {
    for (setting, days) in [
        ("02-28", ["2027-02-28", "2028-02-29", "2029-02-28"]),
        ("03-01", ["2027-03-01", "2028-02-29", "2029-03-01"]),
    ] {
        let world = World::new();
        world.keep("Mara Lindqvist; birthday 29 February");
        world.bta(&["remind", "Mara", "2028-02-29", "--every", "year", "--why", "ask"]);
        world.bta(&["settings", "leap_day", setting]);
        let seen = exported(&world);
        let birthday = &seen["Mara Lindqvist: birthday"];
        let coming: Vec<_> = birthday.days.iter().filter(|day| day.as_str() >= "2026-11-23").collect();
        assert_eq!(coming[..3], days, "{setting}");
        assert_eq!(seen["Mara Lindqvist: ask"].days[..2], days[1..], "{setting}");
    }
}

#[test]
fn some_days_before_it_rings_too_and_a_silent_date_never_rings() {
    let world = World::new();
    world.keep("Leila Haddad");
    world.bta(&["set", "Leila", "dates", "+birthday: 12 May, 3 days before"]);
    world.bta(&["set", "Leila", "dates", "+name day: 24 June, silent"]);
    let seen = exported(&world);
    let birthday = &seen["Leila Haddad: birthday"];
    assert_eq!(birthday.days[0], "2027-05-12");
    assert_eq!(birthday.alarms, ["2027-05-09T09:00:00", "2027-05-12T09:00:00"]);
    let name_day = &seen["Leila Haddad: name day"];
    assert_eq!(name_day.days[0], "2027-06-24");
    assert_eq!(name_day.alarms, [""; 0]);
}
