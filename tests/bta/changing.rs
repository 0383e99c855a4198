//! `change`: another day, another rule, another last day.

use serde_json::{Value, json};

use crate::support::{Fields, World};

/// Mara, of whom something comes up each Monday from 7 December on.
fn each_monday() -> (World, String) {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let words = ["remind", "Mara", "2026-12-07", "--why", "the launch", "--every", "week"];
    let id = world.bta(&words)["id"].as_str().unwrap().to_owned();
    (world, id)
}

fn next(world: &World) -> Value {
    world.bta(&["show", "Mara"])["next"]["on"].clone()
}

fn told_on(world: &World) -> Vec<String> {
    let told = world.bta(&["notices", "--until", "2027-12-31T00:00"]);
    told.each("at").iter().map(|at| at[..10].to_owned()).collect()
}

#[test]
fn it_goes_on_by_another_rule_from_the_day_it_comes() {
    let (mut world, id) = each_monday();
    for (every, kept, rule, on) in [
        ("month", json!("month"), json!("FREQ=MONTHLY;BYMONTHDAY=7"), "2026-12-07"),
        ("week on thu", json!("week on thu"), json!("FREQ=WEEKLY;BYDAY=TH"), "2026-12-10"),
        (
            "month on the last friday",
            json!("month on the last friday"),
            json!("FREQ=MONTHLY;BYDAY=-1FR"),
            "2026-12-25",
        ),
        ("once", json!(null), json!(null), "2026-12-25"),
    ] {
        let changed = world.bta(&["change", &id, "--every", every]);
        assert_eq!((&changed["every"], &changed["rule"]), (&kept, &rule), "{every}");
        assert_eq!(next(&world), on, "{every}");
        assert_eq!(told_on(&world)[0], on, "{every}");
    }
    assert_eq!(world.bta(&["history", "--limit", "1"])[0]["operation"], "changed a follow-up for Mara");
    world.later("2026-12-25T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["done", &id])["state"], "done");
}

#[test]
fn what_waits_goes_on_waiting_and_moves_on_by_the_new_rule() {
    let (mut world, id) = each_monday();
    world.later("2026-12-16T08:00[Europe/Berlin]");
    world.bta(&["change", &id, "--every", "month on the 20th"]);
    assert_eq!(world.bta(&["today"])["items"].each("since"), ["2026-12-07"]);
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2026-12-20");
}

#[test]
fn what_was_put_off_stays_off() {
    let (mut world, id) = each_monday();
    world.later("2026-12-08T08:00[Europe/Berlin]").bta(&["later", &id, "2026-12-18"]);
    world.bta(&["change", &id, "--every", "2 weeks"]);
    assert_eq!(next(&world), "2026-12-18");
    world.later("2026-12-18T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2026-12-21");
}

#[test]
fn a_last_day_is_given_moved_and_taken_away() {
    let (mut world, id) = each_monday();
    assert_eq!(world.bta(&["change", &id, "--until", "2026-12-20"])["until"], "2026-12-20");
    world.later("2026-12-14T08:00[Europe/Berlin]");
    world.bta(&["change", &id, "--until", "2026-12-24"]);
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2026-12-21");
    // Gone quiet, it is an open thread; with its last day taken away it is up again.
    world.later("2026-12-27T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"], json!([]));
    assert_eq!(world.bta(&["change", &id, "--until", "never"])["until"], json!(null));
    assert_eq!(world.bta(&["today"])["items"].each("since"), ["2026-12-21"]);
    world.bta(&["undo"]);
    assert_eq!(world.bta(&["today"])["items"], json!([]));
}

#[test]
fn all_of_it_may_be_changed_at_once() {
    let (world, id) = each_monday();
    let words = [
        "change",
        &id,
        "--when",
        "2027-01-31 15:00",
        "--every",
        "month",
        "--until",
        "2027-04-01",
        "--why",
        "",
    ];
    let changed = world.bta(&words);
    assert_eq!(changed["on"], "2027-01-31");
    assert_eq!((&changed["time"], &changed["why"]), (&json!("15:00"), &json!(null)));
    assert_eq!(changed["rule"], "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
    assert_eq!((&changed["until"], next(&world)), (&json!("2027-04-01"), json!("2027-01-31")));
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_changed() {
    let (mut world, id) = each_monday();
    let before = world.bta(&["show", "Mara"]);
    for (words, code) in [
        (vec!["change", id.as_str(), "--every", "blue moon"], "span_not_understood"),
        (vec!["change", &id, "--until", "when pigs fly"], "day_not_understood"),
        (vec!["change", &id, "--until", "2026-12-06"], "last_day_first"),
        (vec!["change", &id, "--until", "yesterday"], "past"),
        (vec!["change", &id, "--when", "yesterday"], "past"),
        (vec!["change", &id, "--when", "tomorrow", "--until", "today"], "last_day_first"),
        (
            vec!["change", &id, "--every", "month on the last friday", "--until", "2026-12-24"],
            "last_day_first",
        ),
        (vec!["change", "nothing", "--every", "week"], "no_such_item"),
    ] {
        assert_eq!(world.refused(&words)["code"], code, "{words:?}");
    }
    assert_eq!(world.bta(&["show", "Mara"]), before);
    world.later("2026-12-08T08:00[Europe/Berlin]").bta(&["later", &id, "2026-12-18"]);
    assert_eq!(world.refused(&["change", &id, "--until", "2026-12-17"])["code"], "last_day_first");
    world.bta(&["let-go", &id]);
    assert_eq!(world.refused(&["change", &id, "--every", "month"])["code"], "not_open");
}
