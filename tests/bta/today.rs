//! `today`.

use crate::support::{Fields, World};
use serde_json::json;

#[test]
fn those_with_a_time_come_first_then_the_one_that_has_waited_longest() {
    let mut world = World::new();
    for line in [
        "Ines Moreau; write on 2026-11-26",
        "Tomás Wójcik; call on 2026-11-24",
        "Leila Haddad; call on 2026-11-26 at 15:00",
        "Mara Lindqvist; call on 2026-11-26 at 9:30",
        "Not Yet; call on 2026-11-27",
    ] {
        world.keep(line);
    }
    let today = world.later("2026-11-26T08:00[Europe/Berlin]").bta(&["today"]);
    assert_eq!(today["on"], "2026-11-26");
    let names: Vec<_> =
        today["items"].as_array().unwrap().iter().map(|item| &item["person"]["name"]).collect();
    assert_eq!(names, ["Mara Lindqvist", "Leila Haddad", "Tomás Wójcik", "Ines Moreau"]);
    assert_eq!(today["items"].each("since"), ["2026-11-26", "2026-11-26", "2026-11-24", "2026-11-26"]);
    assert_eq!(today["items"][0]["time"], "09:30");
}

#[test]
fn what_is_due_stays_until_it_is_dealt_with() {
    let mut world = World::new();
    world.keep("Ines Moreau; write tomorrow");
    for (moment, items) in [
        ("2026-11-23T23:59[Europe/Berlin]", 0),
        ("2026-11-24T00:00[Europe/Berlin]", 1),
        ("2027-11-24T00:00[Europe/Berlin]", 1),
    ] {
        assert_eq!(world.later(moment).bta(&["today"])["items"].as_array().unwrap().len(), items, "{moment}");
    }
}

#[test]
fn after_its_last_day_it_is_quiet_and_stays_an_open_thread() {
    let mut world = World::new();
    world.keep("Ines Moreau");
    world.bta(&["remind", "Ines", "tomorrow", "--until", "2026-11-25"]);
    let items = |world: &World| world.bta(&["today"])["items"].as_array().unwrap().len();
    world.later("2026-11-25T23:59[Europe/Berlin]");
    assert_eq!(items(&world), 1);
    world.later("2026-11-26T00:00[Europe/Berlin]");
    assert_eq!(items(&world), 0);
    let ines = world.bta(&["show", "Ines"]);
    assert_eq!(ines["reminders"].each("state"), ["open"]);
    assert_eq!(ines["next"], json!(null));
}

#[test]
fn the_day_is_that_of_the_zone() {
    let mut world = World::new();
    world.keep("Ines Moreau; write tomorrow");
    let utc_evening = "2026-11-23T23:30:00Z";
    for (zone, on, items) in [
        ("Europe/Berlin", "2026-11-24", 1),
        ("America/New_York", "2026-11-23", 0),
        ("Asia/Tokyo", "2026-11-24", 1),
    ] {
        let today = world.later(&format!("{utc_evening}[{zone}]")).bta(&["today"]);
        assert_eq!(today["on"], on, "{zone}");
        assert_eq!(today["items"].as_array().unwrap().len(), items, "{zone}");
    }
}

#[test]
fn today_reads_like_a_page() {
    let mut world = World::new();
    assert!(world.said(&["today"]).contains("Monday 23 November\nNobody today."));
    let id = world.keep_reminder("Mara Lindqvist - explains pricing well; ask about the launch tomorrow");
    let said = world.later("2026-11-25T08:00[Europe/Berlin]").said(&["today"]);
    for line in [
        "Wednesday 25 November",
        "One person today",
        "Mara Lindqvist",
        "  explains pricing well",
        "ask about the launch",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert!(said.contains("You set this for"), "{said}");
    assert!(said.contains(&id), "{said}");
    world.bta(&["done", &id]);
    assert!(world.said(&["today"]).contains("That is today."));
}
