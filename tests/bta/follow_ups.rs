//! `remind`, `done`, `later`, `let-go`.

use crate::support::{Fields, World, has_keys, is_null, rows};
use serde_json::json;

fn with_mara() -> World {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world
}

#[test]
fn a_follow_up_has_its_day_its_time_its_why_and_its_last_day() {
    let world = with_mara();
    let words =
        ["remind", "Mara", "2026-12-07 9:00", "--why", " ask about the launch", "--until", "2026-12-10"];
    let reminder = world.bta(&words);
    assert_eq!(reminder["on"], "2026-12-07");
    assert_eq!(reminder["time"], "09:00");
    assert_eq!(reminder["why"], "ask about the launch");
    assert_eq!(reminder["until"], "2026-12-10");
    assert_eq!(reminder["state"], "open");
}

#[test]
fn days_may_be_said_in_words() {
    let world = with_mara();
    for (when, on, time) in [
        ("in two weeks", "2026-12-07", json!(null)),
        ("friday", "2026-11-27", json!(null)),
        ("next friday at 3pm", "2026-12-04", json!("15:00")),
        ("7 December", "2026-12-07", json!(null)),
        ("today", "2026-11-23", json!(null)),
        ("tomorrow morning", "2026-11-24", json!("09:00")),
    ] {
        let reminder = world.bta(&["remind", "Mara", when]);
        assert_eq!((&reminder["on"], &reminder["time"]), (&json!(on), &time), "{when}");
    }
}

#[test]
fn seven_twelve_is_read_as_the_setting_says() {
    let world = with_mara();
    assert_eq!(world.bta(&["remind", "Mara", "7/12"])["on"], "2026-12-07");
    world.bta(&["settings", "date_order", "mdy"]);
    assert_eq!(world.bta(&["remind", "Mara", "7/12"])["on"], "2027-07-12");
}

#[test]
fn seven_twelve_is_first_read_as_the_locale_says() {
    let world = with_mara();
    for (variable, locale, on) in [
        ("LC_TIME", "en_US.UTF-8", "2027-07-12"),
        ("LC_TIME", "de_DE.UTF-8", "2026-12-07"),
        ("LC_ALL", "en_US.UTF-8", "2027-07-12"),
    ] {
        let mut command = world.command(&["--json", "remind", "Mara", "7/12"]);
        let reminder = crate::support::answer(&command.env(variable, locale).output().unwrap(), &[locale]);
        assert_eq!(reminder["on"], on, "{variable}={locale}");
    }
}

#[test]
fn a_why_may_come_by_standard_input() {
    let world = with_mara();
    let reminder = world.bta_typed(&["remind", "Mara", "tomorrow", "--why", "-"], "ask about the launch\n");
    assert_eq!(reminder["why"], "ask about the launch");
}

#[test]
fn what_cannot_be_set_is_refused_and_nothing_is() {
    let world = with_mara();
    let before = rows(&world.file());
    let long = "word ".repeat(1_000);
    for (words, code) in [
        (vec!["remind", "Ines", "tomorrow"], "no_such_person"),
        (vec!["remind", "Mara", "when pigs fly"], "day_not_understood"),
        (vec!["remind", "Mara", ""], "day_not_understood"),
        (vec!["remind", "Mara", "someday"], "day_not_understood"),
        (vec!["remind", "Mara", "2026-02-30"], "day_not_understood"),
        (vec!["remind", "Mara", "yesterday"], "past"),
        (vec!["remind", "Mara", "2026-11-22"], "past"),
        (vec!["remind", "Mara", "today at 7"], "past"),
        (vec!["remind", "Mara", "tomorrow", "--until", "when pigs fly"], "day_not_understood"),
        (vec!["remind", "Mara", "2026-12-07", "--until", "2026-12-06"], "last_day_first"),
        (vec!["remind", "Mara", "tomorrow", "--why", long.as_str()], "too_long"),
        (vec!["remind", "Mara", "tomorrow", "--every", "blue moon"], "span_not_understood"),
    ] {
        let refused = world.refused(&words);
        assert_eq!(refused["code"], code, "{words:.60?}");
    }
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn done_is_done_once() {
    let world = with_mara();
    let id = world.bta(&["remind", "Mara", "today"])["id"].as_str().unwrap().to_owned();
    assert_eq!(world.bta(&["done", &id]), json!({ "id": id, "state": "done", "next": null }));
    assert_eq!(world.bta(&["show", "Mara"])["reminders"][0]["state"], "done");
    assert!(is_null(&world.bta(&["show", "Mara"]), "next"));
    for words in [vec!["done", id.as_str()], vec!["let-go", &id], vec!["later", &id, "tomorrow"]] {
        assert_eq!(world.refused(&words)["code"], "not_open", "{words:?}");
    }
}

#[test]
fn let_go_is_for_good() {
    let world = with_mara();
    let id = world.bta(&["remind", "Mara", "today"])["id"].as_str().unwrap().to_owned();
    assert_eq!(world.bta(&["let-go", &id]), json!({ "id": id, "state": "let_go", "next": null }));
    assert_eq!(world.bta(&["show", "Mara"])["reminders"].each("state"), ["let_go"]);
    assert_eq!(world.bta(&["today"])["items"], json!([]));
}

#[test]
fn later_moves_the_day_and_leaves_the_first_one() {
    let mut world = with_mara();
    let id =
        world.bta(&["remind", "Mara", "today", "--why", "the launch"])["id"].as_str().unwrap().to_owned();
    let later = world.bta(&["later", &id, "in two weeks"]);
    assert_eq!(
        later,
        json!({ "id": id, "state": "open", "next": { "on": "2026-12-07", "why": "the launch" } })
    );
    let reminder = world.bta(&["show", "Mara"])["reminders"][0].clone();
    assert_eq!(reminder["on"], "2026-11-23");
    assert_eq!(reminder["later_until"], "2026-12-07");
    assert_eq!(world.bta(&["today"])["items"], json!([]));

    world.later("2026-12-08T08:00[Europe/Berlin]");
    let item = world.bta(&["today"])["items"][0].clone();
    assert_eq!(item["id"], id.as_str());
    assert_eq!(item["since"], "2026-11-23");
}

#[test]
fn later_may_bring_a_time_of_its_own_and_keeps_the_one_there_was() {
    let mut world = with_mara();
    let id = world.bta(&["remind", "Mara", "today at 10"])["id"].as_str().unwrap().to_owned();
    world.bta(&["later", &id, "tomorrow"]);
    let at = |world: &World| world.bta(&["notices", "--until", "2027-01-01T00:00"])[0]["at"].clone();
    assert_eq!(at(&world), "2026-11-24T10:00:00+01:00");
    world.bta(&["later", &id, "tomorrow at 15:30"]);
    assert_eq!(at(&world), "2026-11-24T15:30:00+01:00");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].each("time"), ["15:30"]);
}

#[test]
fn someday_is_no_day() {
    let mut world = with_mara();
    let id = world.bta(&["remind", "Mara", "today"])["id"].as_str().unwrap().to_owned();
    let later = world.bta(&["later", &id, "someday"]);
    has_keys(&later, "id state next");
    assert_eq!(later["state"], "open");
    assert!(is_null(&later, "next"));
    world.later("2030-01-01T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"], json!([]));
    assert_eq!(world.bta(&["notices", "--until", "2031-01-01T00:00"]), json!([]));
    assert_eq!(world.bta(&["show", "Mara"])["reminders"].each("later_until"), ["someday"]);
    // And out of it again.
    assert_eq!(world.bta(&["later", &id, "tomorrow"])["next"]["on"], "2030-01-02");
}

#[test]
fn later_is_refused_past_the_last_day_and_in_the_past() {
    let world = with_mara();
    let words = ["remind", "Mara", "today", "--until", "2026-11-30"];
    let id = world.bta(&words)["id"].as_str().unwrap().to_owned();
    assert_eq!(world.refused(&["later", &id, "2026-12-01"])["code"], "last_day_first");
    assert_eq!(world.refused(&["later", &id, "2026-11-01"])["code"], "past");
    assert_eq!(world.refused(&["later", &id, "soonish"])["code"], "day_not_understood");
    assert_eq!(world.bta(&["later", &id, "2026-11-30"])["next"]["on"], "2026-11-30");
}

#[test]
fn an_id_that_is_none_is_refused() {
    let world = with_mara();
    let mara = world.bta(&["show", "Mara"])["id"].as_str().unwrap().to_owned();
    for id in ["", "1", "Mara", mara.as_str()] {
        for words in [vec!["done", id], vec!["let-go", id], vec!["later", id, "tomorrow"]] {
            assert_eq!(world.refused(&words)["code"], "no_such_item", "{words:?}");
        }
    }
}

#[test]
fn an_item_of_somebody_removed_is_refused() {
    let world = with_mara();
    let id = world.bta(&["remind", "Mara", "today"])["id"].as_str().unwrap().to_owned();
    world.bta(&["remove", "Mara"]);
    for words in [vec!["done", id.as_str()], vec!["let-go", &id], vec!["later", &id, "tomorrow"]] {
        assert_eq!(world.refused(&words)["code"], "no_such_item", "{words:?}");
    }
}
