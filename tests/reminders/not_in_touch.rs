//! "Not in touch" after Done on a follow-up: a cadence stands again exactly as it stood.

use before_the_ask::api;
use serde_json::Value;

use crate::support::{World, rows};

/// Mara, who comes up every month, and a follow-up for today.
fn with_mara() -> (World, String, String) {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist; every month");
    let follow_up = world.bta(&["remind", &mara, "today"])["id"].as_str().unwrap().to_owned();
    (world, mara, follow_up)
}

fn next(world: &World) -> Value {
    world.bta(&["show", "Mara"])["next"]["on"].clone()
}

/// Done, and in the same breath not in touch after all.
fn done_not_in_touch(world: &World, follow_up: &str) {
    let mut notebook = world.notebook();
    let done = api::done(&mut notebook, follow_up, None, true).unwrap();
    api::not_in_touch(&mut notebook, &done.interaction.unwrap()).unwrap();
}

/// What was done with the cadence before, and the day on which it comes up then.
const BEFORE: [(&[&str], &str); 4] = [
    (&[], "2026-12-23"),
    (&["later", "MARA", "2027-03-01"], "2027-03-01"),
    (&["let-go", "MARA"], "2026-12-23"),
    (&["did", "MARA", "--on", "2026-11-20"], "2026-12-20"),
];

#[test]
fn a_cadence_stands_again_as_it_stood() {
    for (act, comes_on) in BEFORE {
        let (world, mara, follow_up) = with_mara();
        let act: Vec<_> = act.iter().map(|word| word.replace("MARA", &mara)).collect();
        if !act.is_empty() {
            world.bta(&act.iter().map(String::as_str).collect::<Vec<_>>());
        }
        world.bta(&["done", &follow_up, "--no-touch"]);
        let (stood, showed) = (rows(&world.file()), world.bta(&["show", "Mara"]));
        world.bta(&["undo"]);
        done_not_in_touch(&world, &follow_up);
        assert_eq!(next(&world), comes_on, "{act:?}");
        assert_eq!(world.bta(&["show", "Mara"]), showed, "{act:?}");
        assert_eq!(rows(&world.file()), stood, "{act:?}");
    }
}

#[test]
fn put_off_for_no_day_it_waits_for_no_day_again() {
    let (world, mara, follow_up) = with_mara();
    world.bta(&["later", &mara, "someday"]);
    done_not_in_touch(&world, &follow_up);
    assert_eq!(next(&world), Value::Null);
}

#[test]
fn what_was_chosen_since_stays() {
    let (world, mara, follow_up) = with_mara();
    world.bta(&["later", &mara, "2027-03-01"]);
    let mut notebook = world.notebook();
    let done = api::done(&mut notebook, &follow_up, None, true).unwrap();
    api::later(&mut notebook, &mara, "2027-06-01").unwrap();
    api::not_in_touch(&mut notebook, &done.interaction.unwrap()).unwrap();
    assert_eq!(next(&world), "2027-06-01");
}

#[test]
fn who_was_in_touch_besides_stays_in_touch() {
    let (world, mara, follow_up) = with_mara();
    world.bta(&["later", &mara, "2027-03-01"]);
    let mut notebook = world.notebook();
    let done = api::done(&mut notebook, &follow_up, None, true).unwrap();
    world.bta(&["did", &mara, "--say", "met at the station"]);
    api::not_in_touch(&mut notebook, &done.interaction.unwrap()).unwrap();
    assert_eq!(next(&world), "2026-12-23");
}

#[test]
fn undone_and_redone_it_stands_as_before_and_as_after() {
    let (world, mara, follow_up) = with_mara();
    world.bta(&["later", &mara, "2027-03-01"]);
    let before = rows(&world.file());
    done_not_in_touch(&world, &follow_up);
    let after = rows(&world.file());
    world.bta(&["undo"]);
    assert_eq!(next(&world), "2026-12-23", "in touch");
    world.bta(&["undo"]);
    assert_eq!(rows(&world.file()), before);
    world.bta(&["redo"]);
    world.bta(&["redo"]);
    assert_eq!(rows(&world.file()), after);
}
