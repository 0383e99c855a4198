//! `notices`: what would be announced, foretold.

use crate::support::{Fields, World, plainly, rows, texts};
use serde_json::json;

#[test]
fn those_of_one_day_are_gathered_at_the_chosen_hour() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist; ask about the launch tomorrow");
    let ines = world.keep("Ines Moreau; write tomorrow");
    let notices = world.bta(&["notices", "--until", "2026-11-25T00:00"]);
    assert_eq!(notices.each("at"), ["2026-11-24T09:00:00+01:00"]);
    assert_eq!(notices.each("title"), ["Mara and Ines"]);
    assert_eq!(notices.each("body"), ["You set these for today."]);
    assert_eq!(texts(&notices[0]["people"]), [mara, ines]);
}

#[test]
fn the_end_is_not_included() {
    let world = World::new();
    world.keep("Mara Lindqvist; ask about the launch tomorrow");
    let count = |until: &str| world.bta(&["notices", "--until", until]).as_array().unwrap().len();
    assert_eq!(count("2026-11-24T09:00"), 0);
    assert_eq!(count("2026-11-24T09:01"), 1);
    assert_eq!(count("2026-11-24T09:00[Europe/London]"), 1);
    assert_eq!(count("2026-11-01T09:00"), 0);
}

#[test]
fn one_with_a_time_of_day_has_its_own() {
    let world = World::new();
    world.keep("Mara Lindqvist; call tomorrow at 15:30");
    world.keep("Ines Moreau; write tomorrow");
    let notices = world.bta(&["notices", "--until", "2026-11-25T00:00"]);
    assert_eq!(notices.each("at"), ["2026-11-24T09:00:00+01:00", "2026-11-24T15:30:00+01:00"]);
    assert_eq!(notices.each("title"), ["Ines Moreau", "Mara Lindqvist"]);
}

#[test]
fn the_hour_is_local_on_both_sides_of_the_clock_change() {
    let world = World::new();
    world.keep("Mara Lindqvist; write on 2027-03-27");
    world.keep("Ines Moreau; write on 2027-03-28");
    let notices = world.bta(&["notices", "--until", "2027-03-29T00:00"]);
    let hours = ["2027-03-27T09:00:00+01:00", "2027-03-28T09:00:00+02:00"];
    assert_eq!(notices.each("at")[..2], hours);
}

#[test]
fn without_a_why_the_sentence_is_told_and_without_either_whom_to_write_to() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well");
    world.keep("Ines Moreau");
    world.bta(&["remind", "Mara", "tomorrow"]);
    world.bta(&["remind", "Ines", "2026-11-25"]);
    let bodies = world.bta(&["notices", "--until", "2026-11-26T00:00"]);
    assert_eq!(bodies.each("body"), ["explains pricing well", "You wanted to write to Ines."]);
}

#[test]
fn settings_move_it_keep_it_private_or_leave_it_out() {
    let world = World::new();
    world.keep("Mara Lindqvist; ask about the launch tomorrow");
    world.bta(&["settings", "notify_at", "07:15"]);
    world.bta(&["settings", "private", "true"]);
    let until = ["notices", "--until", "2026-11-25T00:00"];
    let notices = world.bta(&until);
    assert_eq!(notices.each("at"), ["2026-11-24T07:15:00+01:00"]);
    assert_eq!(notices.each("title"), ["Before the Ask"]);
    assert_eq!(notices.each("body"), ["Someone came to mind."]);
    world.bta(&["settings", "notify", "false"]);
    assert_eq!(world.bta(&until), json!([]));
}

#[test]
fn foretelling_writes_nothing() {
    let world = World::new();
    world.keep("Mara Lindqvist; ask about the launch today at 8:00");
    let told = || {
        let db = plainly(&world.file());
        db.query_row("SELECT (SELECT count(*) FROM notices) + (SELECT count(*) FROM told)", [], |row| {
            row.get::<_, i64>(0)
        })
        .unwrap()
    };
    let (before, first) = (rows(&world.file()), world.bta(&["notices", "--until", "2027-11-25T00:00"]));
    assert_eq!(world.bta(&["notices", "--until", "2027-11-25T00:00"]), first);
    assert_eq!(rows(&world.file()), before);
    assert_eq!(told(), 0);
}

#[test]
fn what_came_due_while_nothing_ran_joins_the_first_gathered_one() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; call tomorrow at 15:30");
    world.keep("Ines Moreau; write on 2026-11-25");
    world.later("2026-11-30T08:00[Europe/Berlin]");
    let notices = world.bta(&["notices", "--until", "2026-12-01T00:00"]);
    assert_eq!(notices.each("at"), ["2026-11-30T09:00:00+01:00"]);
    assert_eq!(notices.each("title"), ["Mara and Ines"]);
    world.later("2026-11-30T21:30[Europe/Berlin]");
    let notices = world.bta(&["notices", "--until", "2026-12-02T00:00"]);
    assert_eq!(notices.each("at")[0], "2026-12-01T09:00:00+01:00");
}

#[test]
fn an_end_that_is_no_moment_is_refused() {
    let world = World::new();
    for until in ["", "tomorrow", "2026-11-24", "2026-11-24T09:00[Europe/Atlantis]"] {
        assert_eq!(world.refused(&["notices", "--until", until])["code"], "bad_value", "{until}");
    }
}
