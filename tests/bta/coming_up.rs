//! What comes up by itself: cadences, repeats, birthdays; and the tank.

use serde_json::{Value, json};

use crate::support::{Fields, World};

/// The first item of today of this kind.
fn item(world: &World, kind: &str) -> Value {
    let today = world.bta(&["today"]);
    let items = today["items"].as_array().unwrap();
    items.iter().find(|item| item["kind"] == kind).unwrap_or(&Value::Null).clone()
}

fn id(item: &Value) -> &str {
    item["id"].as_str().unwrap()
}

#[test]
fn a_cadence_counts_from_the_day_somebody_was_written_down_and_is_a_proposal() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; every two months");
    assert_eq!(world.later("2027-01-22T08:00[Europe/Berlin]").bta(&["today"])["items"], json!([]));
    world.later("2027-01-23T08:00[Europe/Berlin]");
    let thought = item(&world, "cadence");
    assert_eq!(thought["since"], "2027-01-23");
    assert_eq!(thought["yours"], false);
    assert_eq!(thought["reminder"], Value::Null);
    assert_eq!(
        world.bta(&["notices", "--until", "2027-03-01T00:00"]),
        json!([]),
        "a proposal is not announced"
    );
}

#[test]
fn any_interaction_restarts_a_cadence_and_a_backdated_one_never_moves_it_wrongly() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; every month");
    let next = |world: &World| world.bta(&["show", "Mara"])["next"]["on"].as_str().unwrap().to_owned();
    assert_eq!(next(&world), "2026-12-23");
    world.later("2026-12-01T08:00[Europe/Berlin]").bta(&["did", "Mara", "--from", "them"]);
    assert_eq!(next(&world), "2027-01-01");
    world.bta(&["did", "Mara", "--on", "2026-11-25", "--say", "remembered late"]);
    assert_eq!(next(&world), "2027-01-01");
    assert_eq!(world.bta(&["show", "Mara"])["last_interaction_on"], "2026-12-01");
}

#[test]
fn done_on_a_thought_starts_it_anew_and_letting_go_skips_it_once() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; every month");
    world.later("2027-01-10T08:00[Europe/Berlin]");
    let thought = item(&world, "cadence");
    let done = world.bta(&["done", id(&thought)]);
    assert_eq!(done["next"]["on"], "2027-02-10");
    assert_eq!(world.bta(&["show", "Mara"])["interactions"].each("kind"), ["talked"]);
    world.bta(&["undo"]);
    assert_eq!(world.bta(&["show", "Mara"])["interactions"], json!([]));
    let let_go = world.bta(&["let-go", id(&thought)]);
    assert_eq!((&let_go["state"], &let_go["next"]["on"]), (&json!("open"), &json!("2027-02-10")));
    assert_eq!(world.bta(&["show", "Mara"])["cadence"], "month");
    assert_eq!(world.bta(&["every", "Mara", "never"])["cadence"], Value::Null);
    assert_eq!(world.later("2030-01-01T08:00[Europe/Berlin]").bta(&["today"])["items"], json!([]));
}

#[test]
fn proposals_fill_only_the_room_that_is_left() {
    let mut world = World::new();
    for name in ["Ann Bo", "Cy Dee", "Eve Fox", "Gus Hill"] {
        world.keep(&format!("{name}; every week"));
    }
    world.keep("Mara Lindqvist; write on 2026-12-07");
    world.later("2026-12-07T08:00[Europe/Berlin]");
    let kinds = |world: &World| -> Vec<String> {
        let today = world.bta(&["today"]);
        today["items"].each("kind").iter().map(|kind| (*kind).to_owned()).collect()
    };
    assert_eq!(kinds(&world), ["follow_up", "cadence", "cadence"]);
    world.bta(&["settings", "room", "1"]);
    assert_eq!(kinds(&world), ["follow_up"]);
    world.bta(&["settings", "room", "5"]);
    world.bta(&["settings", "quiet_days", "mon"]);
    assert_eq!(kinds(&world), ["follow_up"], "on a quiet Monday nothing is proposed");
}

#[test]
fn the_31st_monthly_comes_back_to_the_31st() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    let reminder = world.bta(&["remind", "Mara", "2027-01-31", "--every", "month"]);
    assert_eq!(reminder["rule"], "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
    for (on, next) in
        [("2027-01-31", "2027-02-28"), ("2027-02-28", "2027-03-31"), ("2027-03-31", "2027-04-30")]
    {
        world.later(&format!("{on}T08:00[Europe/Berlin]"));
        let follow_up = item(&world, "follow_up");
        assert_eq!(follow_up["since"], *on);
        let done = world.bta(&["done", id(&follow_up), "--no-touch"]);
        assert_eq!((&done["state"], &done["next"]["on"]), (&json!("open"), &json!(next)));
    }
    assert_eq!(world.bta(&["show", "Mara"])["interactions"], json!([]), "nobody was in touch");
}

#[test]
fn a_repeat_whose_start_has_passed_comes_on_its_next_day_and_waits_as_one_item() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    world.bta(&["remind", "Mara", "2026-11-02", "--every", "week on mon"]);
    assert_eq!(item(&world, "follow_up")["since"], "2026-11-23");
    world.later("2026-12-15T08:00[Europe/Berlin]");
    let waiting = world.bta(&["today"]);
    assert_eq!(waiting["items"].each("since"), ["2026-11-23"]);
    let done = world.bta(&["done", waiting["items"][0]["id"].as_str().unwrap()]);
    assert_eq!(done["next"]["on"], "2026-12-21");
}

#[test]
fn a_repeat_ends_with_its_last_day() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    world.bta(&["remind", "Mara", "2026-11-23", "--every", "week", "--until", "2026-12-03"]);
    let first = item(&world, "follow_up");
    assert_eq!(world.bta(&["done", id(&first)])["next"]["on"], "2026-11-30");
    world.later("2026-11-30T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["done", id(&first)])["state"], "done");
}

#[test]
fn a_birthday_stays_seven_days_and_rests_until_next_year() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; birthday 25 November 1980");
    for (day, shown) in
        [("2026-11-24", false), ("2026-11-25", true), ("2026-12-02", true), ("2026-12-03", false)]
    {
        world.later(&format!("{day}T08:00[Europe/Berlin]"));
        assert_eq!(item(&world, "date") != Value::Null, shown, "{day}");
    }
    world.later("2026-11-26T08:00[Europe/Berlin]");
    let birthday = item(&world, "date");
    assert_eq!((&birthday["why"], &birthday["since"]), (&json!("birthday"), &json!("2026-11-25")));
    let done = world.bta(&["done", id(&birthday)]);
    assert_eq!((&done["state"], &done["next"]["on"]), (&json!("done"), &json!("2027-11-25")));
    assert_eq!(item(&world, "date"), Value::Null);
}

#[test]
fn a_leap_day_comes_as_the_setting_has_it() {
    let world = World::new();
    world.keep("Mara Lindqvist; birthday 29 February");
    let told = |world: &World| world.bta(&["notices", "--until", "2029-01-01T00:00"]).each("at").join(" ");
    assert_eq!(told(&world), "2027-02-28T09:00:00+01:00 2028-02-29T09:00:00+01:00");
    world.bta(&["settings", "leap_day", "03-01"]);
    assert_eq!(told(&world), "2027-03-01T09:00:00+01:00 2028-02-29T09:00:00+01:00");
}

#[test]
fn an_empty_tank_moves_today_gently_and_puts_it_all_back() {
    let mut world = World::new();
    world.keep("Leila Haddad; write on 2026-11-24");
    world.keep("Dariusz Zieliński; write on 2026-11-25");
    world.keep("Ines Moreau; call on 2026-11-25 at 15:00");
    world.keep("Thandiwe Mokoena; birthday 25 November");
    world.later("2026-11-25T08:00[Europe/Berlin]");
    let before = world.bta(&["today"]);
    let after = world.bta(&["tank", "empty"]);
    let names = |today: &Value| -> Vec<String> {
        let items = today["items"].as_array().unwrap();
        items.iter().map(|item| item["person"]["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&after), ["Ines Moreau", "Thandiwe Mokoena"], "a time of day and a date stay");
    assert_eq!(
        world.bta(&["show", "Leila"])["next"]["on"],
        "2026-11-27",
        "the one that waited longest is first"
    );
    assert_eq!(world.bta(&["show", "Dariusz"])["next"]["on"], "2026-11-28");
    let told = world.bta(&["notices", "--until", "2026-11-26T00:00"]);
    assert_eq!(told, json!([]), "nothing more is announced that day");
    assert_eq!(world.bta(&["tank", "back"]), before);
    assert_eq!(world.refused(&["tank", "back"])["code"], "nothing_to_put_back");
}

#[test]
fn put_off_to_a_later_hour_of_the_same_day_it_is_told_anew() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; ask about the launch tomorrow");
    world.later("2026-11-24T10:00[Europe/Berlin]");
    let follow_up = item(&world, "follow_up");
    world.bta(&["later", id(&follow_up), "today at 18:00"]);
    let told = world.bta(&["notices", "--until", "2026-11-25T00:00"]);
    assert_eq!(told.each("at"), ["2026-11-24T18:00:00+01:00"]);
}

#[test]
fn one_evening_with_two_people_is_one_entry_that_counts_for_both() {
    let world = World::new();
    let (mara, ines) = (world.keep("Mara Lindqvist"), world.keep("Ines Moreau"));
    let did = world.bta(&[
        "did",
        "Mara",
        "Ines",
        "--kind",
        "asked",
        "--say",
        "a second pair of eyes",
        "--on",
        "yesterday",
    ]);
    assert_eq!(did["people"], json!([mara, ines]));
    assert_eq!((&did["on"], &did["from"]), (&json!("2026-11-22"), &json!("you")));
    for person in ["Mara", "Ines"] {
        assert_eq!(world.bta(&["show", person])["last_interaction_on"], "2026-11-22");
    }
    assert_eq!(world.refused(&["did", "Mara", "--on", "tomorrow"])["code"], "to_come");
}
