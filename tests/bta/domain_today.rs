//! The rules of Today, each as it is written, through the command line.

use serde_json::json;

use crate::support::{Fields, World};

fn set(world: &World, who: &str, when: &str, more: &[&str]) -> String {
    world.bta(&[&["remind", who, when], more].concat())["id"].as_str().unwrap().to_owned()
}

/// Who is up, in order.
fn names(world: &World) -> Vec<String> {
    let today = world.bta(&["today"]);
    let name = |item: &serde_json::Value| item["person"]["name"].as_str().unwrap().to_owned();
    today["items"].as_array().unwrap().iter().map(name).collect()
}

fn next(world: &World, who: &str) -> serde_json::Value {
    world.bta(&["show", who])["next"]["on"].clone()
}

#[test]
fn follow_ups_come_first_then_dates_then_cadences_as_they_came_up() {
    let mut world = World::new();
    world.bta(&["settings", "room", "5"]);
    for line in [
        "Cadence Late; every two weeks",
        "Cadence Early; every week",
        "Date One; birthday 6 December",
        "Waits Short; write on 2026-12-05",
        "Waits Long; write on 2026-12-01",
    ] {
        world.keep(line);
    }
    world.keep("At Three");
    set(&world, "At Three", "2026-12-07 15:00", &[]);
    world.later("2026-12-07T08:00[Europe/Berlin]");
    let order = ["At Three", "Waits Long", "Waits Short", "Date One", "Cadence Early"];
    assert_eq!(names(&world), order, "and there is no room for a sixth");
    let today = world.bta(&["today"]);
    let yours: Vec<_> = today["items"].as_array().unwrap().iter().map(|item| item["yours"] == true).collect();
    assert_eq!(yours, [true, true, true, true, false]);
}

#[test]
fn what_was_put_forward_has_waited_since_then() {
    let mut world = World::new();
    world.keep("Ann Bo");
    world.keep("Cy Dee; write on 2026-11-26");
    let ann = set(&world, "Ann", "2026-12-10", &[]);
    world.bta(&["later", &ann, "2026-11-24"]);
    world.later("2026-11-27T08:00[Europe/Berlin]");
    assert_eq!(names(&world), ["Ann Bo", "Cy Dee"]);
    assert_eq!(world.bta(&["today"])["items"].each("since"), ["2026-11-24", "2026-11-26"]);
    let told = world.bta(&["notices", "--until", "2026-11-28T00:00"]);
    assert_eq!(told.each("title"), ["Ann and Cy"], "and so it is told");
}

#[test]
fn each_says_in_a_quiet_line_why_it_is_there() {
    let mut world = World::new();
    for line in ["Ann Bo; met at the Tuesday meetup", "Cy Dee; birthday 26 November", "Eve Fox; every 3 days"]
    {
        world.keep(line);
    }
    set(&world, "Ann", "2026-11-24", &[]);
    let said = world.later("2026-11-26T08:00[Europe/Berlin]").said(&["today"]);
    for line in [
        "You wanted to write to Ann.",
        "You met at the Tuesday meetup.",
        "You set this for Tuesday.",
        "Birthday today",
        "Only a thought: about every three days",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
}

#[test]
fn what_the_user_set_always_belongs_to_the_day() {
    let mut world = World::new();
    world.bta(&["settings", "room", "1"]);
    for name in ["Ann Bo", "Cy Dee", "Eve Fox", "Gus Hill", "Ida Jay", "Kit Lou"] {
        world.keep(&format!("{name}; write tomorrow"));
    }
    world.keep("Mia Noe; every day");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    assert_eq!(names(&world).len(), 6);
    assert!(world.said(&["today"]).contains("A full day"), "more than five");
    assert!(!names(&world).contains(&"Mia Noe".to_owned()), "no room is left for a proposal");
}

#[test]
fn the_tank_moves_one_a_day_from_the_day_after_tomorrow_cadences_too() {
    let mut world = World::new();
    for line in ["Ann Bo; every week", "Cy Dee; write on 2026-11-28", "Eve Fox; write on 2026-11-29"] {
        world.keep(line);
    }
    world.later("2026-11-30T08:00[Europe/Berlin]");
    assert_eq!(names(&world), ["Cy Dee", "Eve Fox", "Ann Bo"]);
    assert_eq!(world.bta(&["tank", "empty"])["items"], json!([]));
    let days = ["Cy", "Eve", "Ann"].map(|who| next(&world, who));
    assert_eq!(days, ["2026-12-02", "2026-12-03", "2026-12-04"], "oldest first");
    for (day, who) in [("2026-12-01", ""), ("2026-12-02", "Cy Dee"), ("2026-12-03", "Cy Dee Eve Fox")] {
        world.later(&format!("{day}T08:00[Europe/Berlin]"));
        assert_eq!(names(&world).join(" "), who, "{day}");
    }
}

#[test]
fn what_is_written_for_that_day_afterwards_shows() {
    let world = World::new();
    world.keep("Ann Bo; write today");
    world.bta(&["tank", "empty"]);
    world.keep("Cy Dee; write today");
    assert_eq!(names(&world), ["Cy Dee"]);
    assert_eq!(world.bta(&["notices", "--until", "2026-11-24T00:00"]), json!([]), "told of it is not");
}

#[test]
fn they_can_be_put_back_until_one_of_them_has_come_up_again() {
    let mut world = World::new();
    for name in ["Ann Bo", "Cy Dee"] {
        world.keep(&format!("{name}; write tomorrow"));
    }
    world.later("2026-11-24T08:00[Europe/Berlin]");
    world.bta(&["tank", "empty"]);
    world.later("2026-11-25T23:59[Europe/Berlin]");
    assert_eq!(world.bta(&["tank", "back"])["items"].as_array().unwrap().len(), 2);
    world.bta(&["undo"]);
    world.later("2026-11-26T00:00[Europe/Berlin]");
    assert_eq!(names(&world), ["Ann Bo"]);
    assert_eq!(world.refused(&["tank", "back"])["code"], "nothing_to_put_back");
    assert_eq!(next(&world, "Cy"), "2026-11-27");
}

#[test]
fn one_that_was_dealt_with_or_put_elsewhere_meanwhile_is_not_put_back() {
    let mut world = World::new();
    for name in ["Ann Bo", "Cy Dee", "Eve Fox"] {
        world.keep(&format!("{name}; write today"));
    }
    let items = world.bta(&["today"])["items"].clone();
    let items = items.each("id");
    world.bta(&["tank", "empty"]);
    world.bta(&["done", items[0]]);
    world.bta(&["later", items[1], "2026-12-24"]);
    world.bta(&["tank", "back"]);
    assert_eq!(names(&world), ["Eve Fox"]);
    assert_eq!(next(&world, "Cy"), "2026-12-24");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    assert_eq!(names(&world), ["Eve Fox"]);
}

#[test]
fn a_follow_up_whose_last_day_passed_is_said_once_and_stays_on_the_page() {
    let mut world = World::new();
    world.keep("Ann Bo");
    set(&world, "Ann", "tomorrow", &["--until", "2026-11-26", "--why", "wish luck for the launch"]);
    world.later("2026-11-28T08:00[Europe/Berlin]");
    let sentence = "The last day for this has passed. Ann: wish luck for the launch";
    assert!(world.said(&["today"]).contains(sentence));
    // The window was looked at today: tomorrow it says so no more.
    before_the_ask::api::here(&mut world.notebook()).unwrap();
    assert!(world.said(&["today"]).contains(sentence));
    world.later("2026-11-29T08:00[Europe/Berlin]");
    assert!(!world.said(&["today"]).contains(sentence));
    let page = world.said(&["show", "Ann"]);
    assert!(page.contains("wish luck for the launch. No use after Thursday 26 November."), "{page}");
}

#[test]
fn reading_today_in_the_terminal_is_a_look_and_a_programs_question_is_none() {
    let mut world = World::new();
    world.keep("Ann Bo");
    world.bta(&["remind", "Ann Bo", "2026-11-24", "--why", "the launch", "--until", "2026-11-24"]);
    world.later("2026-11-26T08:00[Europe/Berlin]").bta(&["today"]);
    let said = world.later("2026-11-27T08:00[Europe/Berlin]").said(&["today"]);
    assert!(said.contains("the launch"), "nobody has read it yet: {said}");
    assert!(world.said(&["today"]).contains("the launch"), "it stands all that day");
    let said = world.later("2026-11-28T08:00[Europe/Berlin]").said(&["today"]);
    assert!(!said.contains("the launch"), "it is said once: {said}");
    let said = world.later("2026-12-05T08:00[Europe/Berlin]").said(&["today"]);
    assert!(said.contains("You have been away"), "{said}");
}

#[test]
fn coming_back_after_seven_days_five_are_shown_and_dates_that_passed_are_not() {
    let mut world = World::new();
    before_the_ask::api::here(&mut world.notebook()).unwrap();
    for name in ["Ann Bo", "Cy Dee", "Eve Fox", "Gus Hill", "Ida Jay", "Kit Lou", "Mia Noe"] {
        world.keep(&format!("{name}; write on 2026-11-25"));
    }
    world.keep("Ola Pim; birthday 27 November");
    world.keep("Quy Roe; birthday 30 November");
    world.later("2026-11-30T08:00[Europe/Berlin]");
    let mut notebook = world.notebook();
    before_the_ask::api::here(&mut notebook).unwrap();
    let page = before_the_ask::api::today_page(&notebook).unwrap();
    assert_eq!((page.title.as_str(), page.at_once), ("You have been away", Some(5)));
    assert_eq!(page.items.len(), 8, "the birthday that passed is not shown");
    drop(notebook);
    let rest = world.bta(&["let-the-rest-go"]);
    assert_eq!(rest["items"].as_array().unwrap().len(), 5);
    assert_eq!(names(&world), ["Ann Bo", "Cy Dee", "Eve Fox", "Gus Hill", "Ida Jay"]);
    assert_eq!(world.bta(&["undo"])["operation"], "let the rest go");
    assert_eq!(names(&world).len(), 8);
}

#[test]
fn on_a_quiet_day_what_the_user_set_shows_and_nothing_is_proposed() {
    let mut world = World::new();
    world.bta(&["settings", "quiet_days", "sat, sun"]);
    world.keep("Ann Bo; write on 2026-11-28");
    world.keep("Cy Dee; birthday 28 November");
    world.keep("Eve Fox; every 5 days");
    world.later("2026-11-28T08:00[Europe/Berlin]");
    assert_eq!(names(&world), ["Ann Bo", "Cy Dee"]);
    world.later("2026-11-30T08:00[Europe/Berlin]");
    assert_eq!(names(&world), ["Ann Bo", "Cy Dee", "Eve Fox"]);
}

#[test]
fn whoever_is_up_stands_there_with_the_latest_of_what_passed() {
    let world = World::new();
    world.keep("Ann Bo; write today");
    world.keep("Cy Dee; write today");
    let asked = ["--kind", "asked", "--on", "2026-11-09", "--say", "a second pair of eyes"];
    world.bta(&[&["did", "Ann Bo"], &asked[..]].concat());
    // Written down later, for an earlier day.
    world.bta(&["did", "Ann Bo", "--kind", "thanked", "--on", "2026-10-02"]);
    let page = before_the_ask::api::today_page(&world.notebook()).unwrap();
    let latest: Vec<_> = page.items.iter().map(|item| item.latest.as_deref()).collect();
    assert_eq!(latest, [Some("9 November: You asked: a second pair of eyes."), None]);
}
