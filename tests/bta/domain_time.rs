//! The rules of time, each as it is written, through the command line.

use serde_json::{Value, json};

use crate::support::{Fields, World};

fn set(world: &World, who: &str, when: &str, more: &[&str]) -> String {
    world.bta(&[&["remind", who, when], more].concat())["id"].as_str().unwrap().to_owned()
}

fn next(world: &World, who: &str) -> Value {
    world.bta(&["show", who])["next"]["on"].clone()
}

fn told_at(world: &World) -> Vec<String> {
    let told = world.bta(&["notices", "--until", "2028-01-01T00:00"]);
    told.each("at").into_iter().map(str::to_owned).collect()
}

/// The kinds of what is up, in order.
fn up(world: &World) -> Vec<String> {
    world.bta(&["today"])["items"].each("kind").into_iter().map(str::to_owned).collect()
}

#[test]
fn nine_in_the_morning_is_nine_wherever_the_computer_is() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; call on 2026-12-07 at 9:00");
    for (zone, at) in [
        ("Europe/Berlin", "2026-12-07T09:00:00+01:00"),
        ("Pacific/Auckland", "2026-12-07T09:00:00+13:00"),
        ("Pacific/Honolulu", "2026-12-07T09:00:00-10:00"),
        ("Asia/Kathmandu", "2026-12-07T09:00:00+05:45"),
    ] {
        world.later(&format!("2026-12-01T08:00[{zone}]"));
        assert_eq!(told_at(&world)[0], at, "{zone}");
        let reminder = world.bta(&["show", "Mara"])["reminders"][0].clone();
        assert_eq!((&reminder["on"], &reminder["time"]), (&json!("2026-12-07"), &json!("09:00")), "{zone}");
    }
}

#[test]
fn a_missing_local_time_is_the_first_minute_that_exists_and_a_doubled_one_fires_once_the_first_time() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    for when in ["2027-03-28 2:30", "2027-10-31 2:30"] {
        let id = set(&world, "Mara", when, &[]);
        let first = told_at(&world).remove(0);
        let at = if when.starts_with("2027-03") {
            "2027-03-28T03:00:00+02:00"
        } else {
            "2027-10-31T02:30:00+02:00"
        };
        assert_eq!(first, at);
        let that_day = told_at(&world).into_iter().filter(|at| at[..10] == first[..10]).count();
        assert_eq!(that_day, 1, "{when}");
        world.bta(&["let-go", &id]);
    }
    world.bta(&["settings", "notify_at", "02:30"]);
    set(&world, "Mara", "2027-03-28", &[]);
    set(&world, "Mara", "2027-10-31", &[]);
    let told = told_at(&world);
    assert_eq!(
        (told[0].as_str(), told[2].as_str()),
        ("2027-03-28T03:00:00+02:00", "2027-10-31T02:30:00+02:00")
    );
    assert_eq!(told.len(), 4, "each once, and each once more after a week");
}

#[test]
fn occurrence_n_is_counted_from_the_first_day_whatever_was_put_off_or_done_late() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    let id = set(&world, "Mara", "2026-11-23", &["--every", "2 weeks"]);
    world.bta(&["later", &id, "2026-11-26"]);
    world.later("2026-11-26T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2026-12-07");
    world.later("2026-12-20T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].each("since"), ["2026-12-07"]);
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2026-12-21");
    // Done before its day, the day is done with too.
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2027-01-04");
}

#[test]
fn handling_one_that_waited_leads_to_the_first_day_after_today_also_where_today_is_one() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    let id = set(&world, "Mara", "2026-11-23", &["--every", "week"]);
    world.later("2026-12-07T08:00[Europe/Berlin]");
    assert_eq!(up(&world), ["follow_up"]);
    assert_eq!(world.bta(&["done", &id])["next"]["on"], "2026-12-14");
}

#[test]
fn a_cadence_counts_from_the_full_date_you_met_or_else_from_the_day_of_writing() {
    let world = World::new();
    world.keep("Mara Lindqvist; every month");
    for (met_on, on) in [("2026-10-31", "2026-11-30"), ("2026-10", "2026-12-23"), ("2026", "2026-12-23")] {
        world.bta(&["set", "Mara", "met.on", met_on]);
        assert_eq!(next(&world, "Mara"), on, "{met_on}");
    }
    world.bta(&["did", "Mara", "--on", "2026-11-20"]);
    assert_eq!(next(&world, "Mara"), "2026-12-20");
}

#[test]
fn months_are_months_and_any_interaction_restarts_whoever_started_it() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; every month");
    for (day, from, on) in [
        ("2027-01-31", "you", "2027-02-28"),
        ("2027-02-28", "them", "2027-03-28"),
        ("2027-03-05", "both", "2027-04-05"),
    ] {
        world.later(&format!("{day}T08:00[Europe/Berlin]")).bta(&["did", "Mara", "--from", from]);
        assert_eq!(next(&world, "Mara"), on, "{day}");
    }
    let id = set(&world, "Mara", "2027-03-20", &[]);
    world.later("2027-03-20T08:00[Europe/Berlin]").bta(&["done", &id]);
    assert_eq!(next(&world, "Mara"), "2027-04-20", "a follow-up that was done counts too");
}

#[test]
fn days_before_a_date_was_written_down_never_come_up() {
    let mut world = World::new();
    world.keep("Leila Haddad; birthday 21 November");
    assert_eq!(up(&world), [""; 0], "two days ago");
    assert_eq!(next(&world, "Leila"), "2027-11-21");
    assert_eq!(told_at(&world), ["2027-11-21T09:00:00+01:00"]);
    world.bta(&["set", "Leila", "dates", "+first day: 25 November, a week before"]);
    let today = world.bta(&["today"]);
    assert_eq!(today["items"].each("since"), ["2026-11-23"], "no earlier than it was written");
    world.later("2027-11-21T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].each("why"), ["birthday", "first day"]);
}

#[test]
fn done_on_a_follow_up_and_on_a_cadence_writes_that_you_were_in_touch_and_on_a_date_nothing() {
    let mut world = World::new();
    let mara = world.keep("Mara Lindqvist; every week; birthday 30 November");
    let follow_up = set(&world, "Mara", "2026-11-30", &[]);
    world.later("2026-11-30T08:00[Europe/Berlin]");
    let today = world.bta(&["today"]);
    assert_eq!(today["items"].each("kind"), ["follow_up", "date"], "whoever is up is not proposed besides");
    world.bta(&["done", today["items"][1]["id"].as_str().unwrap()]);
    assert_eq!(world.bta(&["show", "Mara"])["interactions"], json!([]));
    for (item, kind) in [(&follow_up, "followed_up"), (&mara, "talked")] {
        world.bta(&["done", item]);
        let written = world.bta(&["show", "Mara"])["interactions"].clone();
        assert_eq!(written.each("kind"), [kind]);
        assert_eq!(written.each("from"), ["both"]);
        assert_eq!(written.each("on"), ["2026-11-30"]);
        assert_eq!(written[0]["say"], json!(null));
        world.bta(&["undo"]);
    }
    world.bta(&["done", &follow_up, "--no-touch"]);
    assert_eq!(world.bta(&["show", "Mara"])["last_interaction_on"], json!(null));
    assert_eq!(up(&world), ["cadence"], "not in touch, so she is still a thought");
}

#[test]
fn later_leaves_the_first_day_the_span_and_the_last_interaction_as_they_were() {
    let mut world = World::new();
    let mara = world.keep("Mara Lindqvist; every week; birthday 28 November");
    world.bta(&["did", "Mara", "--on", "2026-11-20"]);
    world.later("2026-11-28T08:00[Europe/Berlin]");
    let birthday = world.bta(&["today"])["items"][0].clone();
    for (item, since) in [(birthday["id"].as_str().unwrap(), "2026-11-28"), (mara.as_str(), "2026-11-27")] {
        assert_eq!(world.bta(&["later", item, "2026-12-02"])["next"]["on"], "2026-12-02");
        assert_eq!(next(&world, "Mara"), if item == mara { "2026-12-02" } else { "2026-11-27" });
        let mara = world.bta(&["show", "Mara"]);
        assert_eq!((&mara["cadence"], &mara["last_interaction_on"]), (&json!("week"), &json!("2026-11-20")));
        world.later("2026-12-02T08:00[Europe/Berlin]");
        let today = world.bta(&["today"]);
        let one = today["items"].as_array().unwrap().iter().find(|one| one["id"] == item);
        assert!(one.is_none_or(|one| one["since"] == since), "{today}");
        world.later("2026-11-28T08:00[Europe/Berlin]");
    }
    assert_eq!(up(&world), [""; 0]);
}

#[test]
fn later_for_no_day_is_off_today_and_never_announced() {
    let mut world = World::new();
    let mara = world.keep("Mara Lindqvist; every week");
    let repeat = set(&world, "Mara", "2026-11-24", &["--every", "week"]);
    world.bta(&["settings", "announce_proposals", "true"]);
    world.later("2026-12-01T08:00[Europe/Berlin]");
    for item in [&repeat, &mara] {
        let later = world.bta(&["later", item, "someday"]);
        assert_eq!((&later["state"], &later["next"]), (&json!("open"), &json!(null)));
    }
    assert_eq!(next(&world, "Mara"), json!(null));
    assert_eq!(world.bta(&["show", "Mara"])["reminders"].each("later_until"), ["someday"]);
    assert_eq!(told_at(&world), [""; 0]);
    world.later("2027-12-01T08:00[Europe/Berlin]");
    assert_eq!(up(&world), [""; 0]);
    assert_eq!(world.bta(&["done", &repeat])["next"]["on"], "2027-12-07", "it is an open thread");
}

#[test]
fn let_go_ends_a_repeat_whole_skips_a_date_this_year_and_a_cadence_this_time() {
    let mut world = World::new();
    let mara = world.keep("Mara Lindqvist; every month; birthday 23 December");
    let repeat = set(&world, "Mara", "2026-11-24", &["--every", "week"]);
    world.later("2026-12-23T08:00[Europe/Berlin]");
    let birthday = world.bta(&["today"])["items"][1]["id"].as_str().unwrap().to_owned();
    let let_go = |item: &str| world.bta(&["let-go", item]);
    assert_eq!(let_go(&repeat), json!({ "id": repeat, "state": "let_go", "next": null }));
    let date = let_go(&birthday);
    assert_eq!((&date["state"], &date["next"]["on"]), (&json!("let_go"), &json!("2027-12-23")));
    let cadence = let_go(&mara);
    assert_eq!((&cadence["state"], &cadence["next"]["on"]), (&json!("open"), &json!("2027-01-23")));
    assert_eq!(world.bta(&["show", "Mara"])["cadence"], "month");
    assert_eq!(world.bta(&["show", "Mara"])["interactions"], json!([]), "nothing passed");
    assert_eq!(up(&world), [""; 0]);
}
