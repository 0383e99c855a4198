//! Birthdays and the like: told some days before, or not at all.

use serde_json::json;

use crate::support::{Fields, World, has_keys};

fn told_at(world: &World) -> Vec<String> {
    let notices = world.bta(&["notices", "--until", "2027-12-31T00:00"]);
    notices.each("at").iter().map(|at| at[..10].to_owned()).collect()
}

#[test]
fn a_date_is_told_some_days_before_and_on_its_day() {
    let mut world = World::new();
    world.keep("Leila Haddad");
    let person = world.bta(&["set", "Leila", "dates", "+birthday: 12 May, 3 days before"]);
    assert_eq!(person["dates"], json!([{ "what": "birthday", "on": "--05-12" }]));
    has_keys(&person["dates"][0], "what on");
    assert_eq!(told_at(&world), ["2027-05-09", "2027-05-12"]);
    assert!(world.said(&["show", "Leila"]).contains("birthday: 12 May, three days before"));
    world.later("2027-05-08T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"], json!([]));
    world.later("2027-05-09T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].each("since"), ["2027-05-09"]);
    assert!(world.said(&["today"]).contains("Birthday on Wednesday"));
}

#[test]
fn a_silent_one_is_kept_and_never_told() {
    let mut world = World::new();
    world.keep("Leila Haddad");
    world.bta(&["set", "Leila", "dates", "+birthday: 12 May, silent"]);
    assert_eq!(world.bta(&["show", "Leila"])["dates"], json!([{ "what": "birthday", "on": "--05-12" }]));
    assert!(world.said(&["show", "Leila"]).contains("birthday: 12 May, silent"));
    assert_eq!(told_at(&world), [""; 0]);
    world.later("2027-05-12T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"], json!([]));
}

#[test]
fn one_that_is_put_off_for_no_day_is_left_out_this_year_and_comes_the_next() {
    let mut world = World::new();
    world.keep("Leila Haddad; birthday 12 May");
    world.later("2027-05-12T08:00[Europe/Berlin]");
    let id = world.bta(&["today"])["items"][0]["id"].as_str().unwrap().to_owned();
    let later = world.bta(&["later", &id, "someday"]);
    assert_eq!(later["next"], json!({ "on": "2028-05-12", "why": "birthday" }));
    assert_eq!(world.bta(&["today"])["items"], json!([]));
    assert_eq!(world.bta(&["show", "Leila"])["next"], later["next"]);
}

#[test]
fn nothing_comes_next_of_one_that_has_become_silent() {
    let mut world = World::new();
    world.keep("Leila Haddad; birthday 12 May");
    world.later("2027-05-12T08:00[Europe/Berlin]");
    let id = world.bta(&["today"])["items"][0]["id"].as_str().unwrap().to_owned();
    world.bta(&["set", "Leila", "dates", "+birthday: 12 May, silent"]);
    assert_eq!(world.bta(&["done", &id]), json!({ "id": id, "state": "done", "next": null }));
}

#[test]
fn the_same_date_said_again_changes_how_it_is_told_and_undo_takes_that_back() {
    let world = World::new();
    world.keep("Leila Haddad; birthday 12 May");
    assert_eq!(told_at(&world), ["2027-05-12"]);
    for (value, told) in [
        ("+birthday: 12 May, a week before", vec!["2027-05-05", "2027-05-12"]),
        ("+birthday: 12 May", vec!["2027-05-05", "2027-05-12"]),
        ("+birthday: 12 May, silent", vec![]),
        ("+birthday: 12 May, the day before", vec!["2027-05-11", "2027-05-12"]),
        ("+birthday: 12 May, on the day", vec!["2027-05-12"]),
    ] {
        world.bta(&["set", "Leila", "dates", value]);
        assert_eq!(told_at(&world), told, "{value}");
    }
    world.bta(&["undo"]);
    assert_eq!(told_at(&world), ["2027-05-11", "2027-05-12"]);
    world.bta(&["redo"]);
    assert_eq!(told_at(&world), ["2027-05-12"]);
    assert_eq!(world.bta(&["show", "Leila"])["dates"].as_array().unwrap().len(), 1);
}

#[test]
fn what_nobody_can_be_told_of_is_refused_and_changes_nothing() {
    let world = World::new();
    world.keep("Leila Haddad; birthday 12 May");
    for value in ["+birthday: 12 May, 61 days before", "+birthday: 12 May, loudly", "+birthday: silent"] {
        assert_eq!(world.refused(&["set", "Leila", "dates", value])["code"], "bad_value", "{value}");
    }
    assert_eq!(told_at(&world), ["2027-05-12"]);
}

#[test]
fn a_day_that_was_said_with_its_year_comes_up_from_that_day_on() {
    let mut world = World::new();
    world.keep("Leila Haddad");
    world.bta(&["set", "Leila", "dates", "+first day: 2026-11-23"]);
    world.bta(&["set", "Leila", "dates", "+wedding: 6 June 2028"]);
    assert_eq!(world.bta(&["today"])["items"].each("why"), ["first day"]);
    for (day, up) in
        [("2027-06-06", vec![]), ("2027-11-23", vec!["first day"]), ("2028-06-06", vec!["wedding"])]
    {
        world.later(&format!("{day}T08:00[Europe/Berlin]"));
        assert_eq!(world.bta(&["today"])["items"].each("why"), up, "{day}");
    }
}

#[test]
fn a_date_that_is_put_off_until_no_day_is_open_and_does_not_come_up_this_year() {
    let mut world = World::new();
    world.keep("Leila Haddad; birthday 24 November");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    let item = world.bta(&["today"])["items"][0]["id"].as_str().unwrap().to_owned();
    let later = world.bta(&["later", &item, "someday"]);
    assert_eq!(
        (&later["state"], &later["next"]),
        (&json!("open"), &json!({ "on": "2027-11-24", "why": "birthday" }))
    );
    assert_eq!(world.bta(&["today"])["items"], json!([]));
    assert_eq!(told_at(&world), ["2027-11-24"]);
    assert_eq!(world.bta(&["later", &item, "tomorrow"])["next"]["on"], "2026-11-25");
    world.bta(&["later", &item, "someday"]);
    assert_eq!(world.bta(&["done", &item])["state"], "done");
    assert_eq!(world.refused(&["done", &item])["code"], "not_open");
    world.bta(&["undo"]);
    assert_eq!(world.bta(&["let-go", &item])["state"], "let_go");
    world.later("2027-11-24T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].each("id"), [item]);
}
