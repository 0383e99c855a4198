//! A computer that was off, a program that died halfway, a clock that was set, a person with a new name.

use before_the_ask::api::{self, Announcement};

use crate::support::{Fields, World};

/// What is due at a moment, shown and acknowledged.
fn shown_at(world: &mut World, moment: &str) -> Vec<Announcement> {
    let mut notebook = world.later(moment).notebook();
    api::notices_resume(&mut notebook).unwrap();
    let due = api::notices_due(&mut notebook).unwrap();
    due.iter().for_each(|notice| api::notice_shown(&mut notebook, &notice.id).unwrap());
    due
}

fn titles(notices: &[Announcement]) -> Vec<&str> {
    notices.iter().map(|notice| notice.title.as_str()).collect()
}

/// A world in which somebody is kept by each line.
fn with(lines: &[&str]) -> World {
    let world = World::in_memory();
    let mut notebook = world.notebook();
    lines.iter().for_each(|line| drop(api::keep(&mut notebook, line, None).unwrap()));
    world
}

#[test]
fn a_new_name_is_told_and_nothing_is_told_anew() {
    let mut world = with(&["Mara Lindqvist; write tomorrow"]);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-24T09:00[Europe/Berlin]")), ["Mara Lindqvist"]);
    let mut notebook = world.notebook();
    api::set_person(&mut notebook, "Mara", "name", "Mara Holm").unwrap();
    assert_eq!(api::today(&notebook).unwrap().items[0].person.name, "Mara Holm");
    drop(notebook);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-25T09:00[Europe/Berlin]")), [""; 0]);
    assert_eq!(titles(&shown_at(&mut world, "2026-12-01T09:00[Europe/Berlin]")), ["Mara Holm"]);
}

#[test]
fn after_three_days_what_came_due_is_told_together_and_today_has_all_of_it() {
    let mut world = with(&[
        "Mara Lindqvist; write on 2026-11-24",
        "Ines Moreau; call on 2026-11-25 at 15:00",
        "Leila Haddad; birthday 26 November",
        "Dariusz Bem; write on 2026-11-27",
    ]);
    let told = shown_at(&mut world, "2026-11-26T10:30[Europe/Berlin]");
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].people.len(), told[0].items.len()), (3, 3));
    assert_eq!(api::today(&world.notebook()).unwrap().items.len(), 3);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-27T09:00[Europe/Berlin]")), ["Dariusz Bem"]);
}

#[test]
fn after_two_years_a_thousand_reminders_are_one_notice_and_today_is_whole() {
    let mut world = with(&[]);
    let mut notebook = world.notebook();
    let people: Vec<_> = (0..100)
        .map(|n| api::keep(&mut notebook, &format!("Person Number{n}"), None).unwrap().person.id)
        .collect();
    for n in 0..1_000 {
        let person = &people[n % people.len()];
        let at = if n % 3 == 0 { " at 15:00" } else { "" };
        let day = format!("2027-{:02}-{:02}{at}", 1 + n % 12, 1 + n % 28);
        let every = (n % 4 == 0).then_some("2 weeks");
        api::remind_again(&mut notebook, person, &day, Some("ask"), every, None).unwrap();
    }
    drop(notebook);
    let told = shown_at(&mut world, "2028-11-23T09:00[Europe/Berlin]");
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].people.len(), told[0].items.len()), (100, 1_000));
    assert_eq!(api::today(&world.notebook()).unwrap().items.len(), 1_000);
    for later in ["2028-11-23T15:00", "2028-11-24T09:00", "2028-11-29T09:00"] {
        assert_eq!(shown_at(&mut world, &format!("{later}[Europe/Berlin]")), [], "{later}");
    }
    assert_eq!(shown_at(&mut world, "2028-11-30T09:00[Europe/Berlin]").len(), 1, "once more, together");
    assert_eq!(shown_at(&mut world, "2029-11-30T09:00[Europe/Berlin]"), []);
}

#[test]
fn killed_before_it_was_shown_it_is_shown_by_the_next_run_and_then_never_again() {
    for line in ["Mara Lindqvist; write tomorrow", "Mara Lindqvist; call tomorrow at 9:00"] {
        let mut world = with(&[line]);
        world.later("2026-11-24T09:00[Europe/Berlin]");
        for run in 1..=3 {
            let mut notebook = world.notebook();
            api::notices_resume(&mut notebook).unwrap();
            let due = api::notices_due(&mut notebook).unwrap();
            assert_eq!(titles(&due), ["Mara Lindqvist"], "run {run}");
            assert_eq!(api::notices_due(&mut notebook).unwrap(), [], "run {run} shows it once");
        }
        assert_eq!(shown_at(&mut world, "2026-11-24T09:04[Europe/Berlin]").len(), 1);
        for later in ["2026-11-24T09:04", "2026-11-24T20:00", "2026-11-25T09:00", "2026-11-30T09:00"] {
            assert_eq!(shown_at(&mut world, &format!("{later}[Europe/Berlin]")), [], "{line} {later}");
        }
    }
}

#[test]
fn killed_between_two_notices_only_the_one_that_was_not_shown_comes_again() {
    let mut world = with(&["Mara Lindqvist; call tomorrow at 9:00", "Ines Moreau; write tomorrow"]);
    let mut notebook = world.later("2026-11-24T09:00[Europe/Berlin]").notebook();
    let due = api::notices_due(&mut notebook).unwrap();
    assert_eq!(titles(&due), ["Mara Lindqvist", "Ines Moreau"]);
    api::notice_shown(&mut notebook, &due[0].id).unwrap();
    drop(notebook);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-24T09:01[Europe/Berlin]")), ["Ines Moreau"]);
    assert_eq!(shown_at(&mut world, "2026-11-24T09:02[Europe/Berlin]"), []);
}

#[test]
fn one_that_failed_is_tried_again_and_one_that_was_shown_is_not() {
    let mut world = with(&["Mara Lindqvist; write tomorrow"]);
    let mut notebook = world.later("2026-11-24T09:00[Europe/Berlin]").notebook();
    let due = api::notices_due(&mut notebook).unwrap();
    api::notice_failed(&mut notebook, &due[0].id).unwrap();
    let again = api::notices_due(&mut notebook).unwrap();
    assert_eq!(titles(&again), ["Mara Lindqvist"]);
    api::notice_shown(&mut notebook, &again[0].id).unwrap();
    api::notice_failed(&mut notebook, &again[0].id).unwrap();
    assert_eq!(api::notices_due(&mut notebook).unwrap(), []);
}

#[test]
fn a_clock_set_back_a_day_after_showing_repeats_nothing() {
    let mut world = with(&["Mara Lindqvist; write tomorrow", "Ines Moreau; call tomorrow at 15:00"]);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-24T09:00[Europe/Berlin]")), ["Mara Lindqvist"]);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-24T15:00[Europe/Berlin]")), ["Ines Moreau"]);
    for again in ["2026-11-23T15:00", "2026-11-24T09:00", "2026-11-24T15:00", "2026-11-25T09:00"] {
        assert_eq!(shown_at(&mut world, &format!("{again}[Europe/Berlin]")), [], "{again}");
    }
}

#[test]
fn on_the_way_from_berlin_by_auckland_to_honolulu_everything_is_told_once() {
    let mut world = with(&["Mara Lindqvist; write on 2026-11-25", "Ines Moreau; call on 2026-11-25 at 7:00"]);
    assert_eq!(shown_at(&mut world, "2026-11-24T20:00[Europe/Berlin]"), []);
    let morning = "2026-11-25T09:30[Pacific/Auckland]";
    let told = shown_at(&mut world, morning);
    assert_eq!((told.len(), told[0].people.len()), (1, 2), "nine has passed there, and so has seven");
    for later in ["2026-11-24T11:00", "2026-11-25T07:00", "2026-11-25T09:00", "2026-11-26T09:00"] {
        assert_eq!(shown_at(&mut world, &format!("{later}[Pacific/Honolulu]")), [], "{later}");
    }
}

#[test]
fn a_time_that_the_clock_left_out_is_not_told_again_where_it_exists() {
    let mut world = with(&["Ines Moreau; call on 2027-03-28 at 2:30"]);
    assert_eq!(shown_at(&mut world, "2027-03-28T02:59[Europe/Berlin]").len(), 1, "that is three o'clock");
    assert_eq!(shown_at(&mut world, "2027-03-28T02:30[Pacific/Honolulu]"), []);
    assert_eq!(shown_at(&mut world, "2027-03-28T09:00[Pacific/Honolulu]"), []);
}

#[test]
fn a_clock_that_was_in_2099_loses_nothing_and_brings_no_flood() {
    let mut world = with(&[
        "Mara Lindqvist; write tomorrow",
        "Ines Moreau; call on 2026-11-26 at 15:00",
        "Leila Haddad; birthday 27 November",
    ]);
    api::here(&mut world.notebook()).unwrap();
    assert_eq!(shown_at(&mut world, "2099-01-01T09:00[Europe/Berlin]").len(), 1);
    api::here(&mut world.notebook()).unwrap();
    for (moment, told) in [
        ("2026-11-23T10:00", vec![]),
        ("2026-11-24T09:00", vec!["Mara Lindqvist"]),
        ("2026-11-26T15:00", vec!["Ines Moreau"]),
        ("2026-11-27T09:00", vec!["Leila Haddad"]),
        ("2026-11-28T09:00", vec![]),
    ] {
        assert_eq!(titles(&shown_at(&mut world, &format!("{moment}[Europe/Berlin]"))), told, "{moment}");
        api::here(&mut world.notebook()).unwrap();
    }
    let names: Vec<_> =
        api::today(&world.notebook()).unwrap().items.into_iter().map(|item| item.person.name).collect();
    assert_eq!(names, ["Ines Moreau", "Mara Lindqvist", "Leila Haddad"]);
}

#[test]
fn saved_today_for_today_it_shows_and_is_not_told_until_a_week_has_gone() {
    let mut world = with(&["Mara Lindqvist; write today", "Ines Moreau; call today at 15:00"]);
    assert_eq!(api::today(&world.notebook()).unwrap().items.len(), 2);
    for (moment, told) in [
        ("2026-11-23T09:00", vec![]),
        ("2026-11-23T15:00", vec!["Ines Moreau"]),
        ("2026-11-24T09:00", vec![]),
        ("2026-11-30T09:00", vec!["Ines and Mara"]),
        ("2026-12-07T09:00", vec![]),
    ] {
        assert_eq!(titles(&shown_at(&mut world, &format!("{moment}[Europe/Berlin]"))), told, "{moment}");
    }
}

#[test]
fn a_birthday_on_a_quiet_day_is_told_by_the_loop_on_the_last_ordinary_day_before() {
    let mut world = with(&["Leila Haddad; birthday 29 November"]);
    world.bta(&["settings", "quiet_days", "sat, sun"]);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-26T09:00[Europe/Berlin]")), [""; 0]);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-27T09:00[Europe/Berlin]")), ["Leila Haddad"]);
    assert_eq!(titles(&shown_at(&mut world, "2026-11-30T09:00[Europe/Berlin]")), [""; 0]);
}

#[test]
fn what_is_set_for_a_day_that_the_calendar_leaves_out_comes_at_the_first_minute_after_it() {
    // Apia had no 30 December 2011.
    let mut world = World::in_memory();
    world.later("2011-12-28T08:00[Pacific/Apia]");
    world.keep("Mara Lindqvist; call on 2011-12-30 at 12:00");
    world.keep("Ines Moreau; write on 2011-12-30");
    let foretold = world.bta(&["notices", "--until", "2012-01-02T00:00"]);
    let at = ["2011-12-31T00:00:00+14:00", "2011-12-31T09:00:00+14:00"];
    assert_eq!(foretold.each("at"), at);
    assert_eq!(foretold.each("title"), ["Mara Lindqvist", "Ines Moreau"]);
    assert_eq!(shown_at(&mut world, "2011-12-29T23:59[Pacific/Apia]"), []);
    assert_eq!(titles(&shown_at(&mut world, "2011-12-31T00:00[Pacific/Apia]")), ["Mara Lindqvist"]);
    assert_eq!(titles(&shown_at(&mut world, "2011-12-31T09:00[Pacific/Apia]")), ["Ines Moreau"]);
    assert_eq!(shown_at(&mut world, "2012-01-01T09:00[Pacific/Apia]"), []);
}
