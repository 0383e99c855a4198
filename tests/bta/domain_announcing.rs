//! The rules of announcing, each as it is written, through the command line.

use serde_json::json;

use crate::support::{Fields, World};

/// What would be announced from now until the end of next year: when, and the title.
fn told(world: &World) -> Vec<String> {
    let told = world.bta(&["notices", "--until", "2028-01-01T00:00"]);
    let one = |one: &serde_json::Value| {
        format!("{} {}", &one["at"].as_str().unwrap()[..16], one["title"].as_str().unwrap())
    };
    told.as_array().unwrap().iter().map(one).collect()
}

fn id(world: &World, number: usize) -> String {
    world.bta(&["today"])["items"][number]["id"].as_str().unwrap().to_owned()
}

#[test]
fn one_gathered_notice_a_day_for_what_the_user_set_and_for_dates() {
    let world = World::new();
    world.keep("Ann Bo; write tomorrow");
    world.keep("Cy Dee; birthday 24 November");
    world.keep("Eve Fox; call tomorrow at 15:00");
    world.keep("Gus Hill; every day");
    let told = told(&world);
    assert_eq!(told[..2], ["2026-11-24T09:00 Ann and Cy", "2026-11-24T15:00 Eve Fox"]);
    assert_eq!(told[2..], ["2026-12-01T09:00 Eve and Ann", "2027-11-24T09:00 Cy Dee"], "a proposal never");
}

#[test]
fn proposals_are_announced_where_a_setting_asks_for_it_and_only_as_far_as_there_is_room() {
    let world = World::new();
    world.bta(&["settings", "announce_proposals", "true"]);
    world.bta(&["settings", "room", "1"]);
    world.keep("Ann Bo; every week");
    world.keep("Cy Dee; every week");
    assert_eq!(told(&world), ["2026-11-30T09:00 Ann Bo"]);
    world.bta(&["settings", "room", "2"]);
    assert_eq!(told(&world), ["2026-11-30T09:00 Ann and Cy"]);
}

#[test]
fn each_is_announced_once_and_a_follow_up_once_more_after_seven_days_and_then_never_again() {
    let world = World::new();
    world.keep("Ann Bo; write tomorrow");
    assert_eq!(told(&world), ["2026-11-24T09:00 Ann Bo", "2026-12-01T09:00 Ann Bo"]);
    world.bta(&["remove", "Ann"]);
    world.keep("Cy Dee");
    world.bta(&["remind", "Cy", "tomorrow", "--every", "day"]);
    assert_eq!(told(&world), ["2026-11-24T09:00 Cy Dee", "2026-12-01T09:00 Cy Dee"], "it waits as one");
    world.bta(&["remove", "Cy"]);
    world.keep("Eve Fox");
    world.bta(&["remind", "Eve", "tomorrow at 15:00"]);
    assert_eq!(told(&world), ["2026-11-24T15:00 Eve Fox", "2026-12-01T09:00 Eve Fox"], "then gathered");
}

#[test]
fn on_the_new_day_that_later_gave_it() {
    let mut world = World::new();
    world.keep("Ann Bo; write tomorrow; birthday 24 November");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    world.bta(&["later", &id(&world, 1), "2026-11-26"]);
    world.bta(&["later", &id(&world, 0), "2026-11-27"]);
    let days = told(&world);
    assert_eq!(days[..3], ["2026-11-26T09:00 Ann Bo", "2026-11-27T09:00 Ann Bo", "2026-12-04T09:00 Ann Bo"]);
}

#[test]
fn on_the_new_day_that_the_tank_gave_it_and_on_the_day_of_the_tank_nothing() {
    let mut world = World::new();
    world.keep("Ann Bo; write tomorrow");
    world.keep("Cy Dee; call tomorrow at 15:00");
    world.later("2026-11-24T08:00[Europe/Berlin]").bta(&["tank", "empty"]);
    let days = told(&world);
    assert_eq!(days[..2], ["2026-11-25T09:00 Cy Dee", "2026-11-26T09:00 Ann Bo"]);
}

#[test]
fn what_came_due_while_nothing_ran_comes_at_once_but_not_after_nine_in_the_evening() {
    let mut world = World::new();
    world.keep("Ann Bo; write on 2026-11-24");
    world.keep("Cy Dee; call on 2026-11-25 at 15:00");
    for (now, at) in [
        ("2026-11-26T08:59", "2026-11-26T09:00"),
        ("2026-11-26T09:00", "2026-11-26T09:00"),
        ("2026-11-26T20:59", "2026-11-26T20:59"),
        ("2026-11-26T21:00", "2026-11-27T09:00"),
        ("2026-11-26T23:59", "2026-11-27T09:00"),
        ("2026-11-27T00:01", "2026-11-27T09:00"),
    ] {
        world.later(&format!("{now}[Europe/Berlin]"));
        assert_eq!(told(&world)[0], format!("{at} Cy and Ann"), "{now}");
        assert_eq!(told(&world).len(), 2, "{now}: never one for each missed day");
    }
}

#[test]
fn a_timed_one_that_was_missed_says_on_today_what_time_it_was_for() {
    let mut world = World::new();
    world.keep("Ann Bo; call tomorrow at 15:20");
    for (now, said) in [
        ("2026-11-24T15:19", "You set this for today."),
        ("2026-11-24T15:21", "You set this for today at 15:20."),
        ("2026-11-25T08:00", "You set this for yesterday at 15:20."),
        ("2026-11-27T08:00", "You set this for Tuesday at 15:20."),
    ] {
        let today = world.later(&format!("{now}[Europe/Berlin]")).said(&["today"]);
        assert!(today.contains(said), "{now}: {today}");
        assert_eq!(world.bta(&["today"])["items"].each("time"), ["15:20"]);
    }
}

#[test]
fn written_today_for_today_it_is_announced_today_only_if_it_has_a_time() {
    let mut world = World::new();
    world.keep("Ann Bo; write today");
    world.keep("Cy Dee; call today at 15:00");
    assert_eq!(told(&world), ["2026-11-23T15:00 Cy Dee", "2026-11-30T09:00 Cy and Ann"]);
    // Put off to today, it is as if written today for today.
    world.keep("Eve Fox; write tomorrow");
    let eve = world.bta(&["show", "Eve"])["reminders"][0]["id"].as_str().unwrap().to_owned();
    world.bta(&["later", &eve, "today"]);
    assert_eq!(told(&world).len(), 2, "{:?}", told(&world));
    world.later("2026-11-24T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].as_array().unwrap().len(), 3);
}

#[test]
fn a_quiet_day_has_no_gathered_notice_and_its_timed_ones_come() {
    let world = World::new();
    world.bta(&["settings", "quiet_days", "sat, sun"]);
    world.keep("Ann Bo; write on 2026-11-28");
    world.keep("Cy Dee; call on 2026-11-28 at 15:00");
    world.keep("Eve Fox; birthday 29 November");
    assert_eq!(
        told(&world)[..3],
        ["2026-11-27T09:00 Eve Fox", "2026-11-28T15:00 Cy Dee", "2026-11-30T09:00 Ann Bo"],
        "a date on the last ordinary day before"
    );
}

#[test]
fn whoever_is_left_in_peace_or_dealt_with_is_not_announced() {
    let mut world = World::new();
    world.keep("Ann Bo; write tomorrow; birthday 25 November");
    world.keep("Cy Dee; write tomorrow");
    world.bta(&["peace", "Ann"]);
    world.later("2026-11-24T08:00[Europe/Berlin]");
    world.bta(&["done", &id(&world, 0)]);
    assert_eq!(told(&world), [""; 0]);
    world.bta(&["peace", "Ann", "--end"]);
    assert_eq!(told(&world)[..2], ["2026-11-24T09:00 Ann Bo", "2026-11-25T09:00 Ann Bo"]);
}

#[test]
fn the_title_is_the_names_the_body_the_why_and_private_wording_says_neither() {
    let world = World::new();
    for name in ["Ann Bo", "Cy Dee", "Eve Fox", "Gus Hill"] {
        world.keep(&format!("{name}; write tomorrow"));
    }
    world.keep("Ida Jay; ask about R&D on 2026-11-25");
    let all = world.bta(&["notices", "--until", "2026-11-26T00:00"]);
    assert_eq!(all.each("title"), ["Ann, Cy and others", "Ida Jay"]);
    assert_eq!(all.each("body"), ["You set these for today.", "ask about R&D"]);
    world.bta(&["settings", "private", "true"]);
    let private = world.bta(&["notices", "--until", "2026-11-26T00:00"]);
    assert_eq!(private.each("title"), ["Before the Ask", "Before the Ask"]);
    assert_eq!(private.each("body"), ["Someone came to mind.", "Someone came to mind."]);
    assert_eq!(private[0]["people"], all[0]["people"], "a press still leads somewhere");
    assert_eq!(world.bta(&["settings"])["private"], json!(true));
}
