//! Several processes on one file, and processes that are killed.

use std::{
    collections::BTreeSet,
    process::{Child, Stdio},
    time::Duration,
};

use serde_json::Value;

use crate::support::{Fields, World, answer, full_text_fits};

fn adding(world: &World, name: &str) -> Child {
    world.command(&["--json", "add", name]).spawn().unwrap()
}

#[test]
fn twenty_at_once_keep_twenty_people_in_a_file_that_was_not_there() {
    let world = World::new();
    let running: Vec<_> = (0..20).map(|number| adding(&world, &format!("Person {number}"))).collect();
    for running in running {
        answer(&running.wait_with_output().unwrap(), &["add"]);
    }
    let expected: BTreeSet<String> = (0..20).map(|number| format!("Person {number}")).collect();
    let people = world.bta(&["people"]);
    assert_eq!(people.each("name").into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), expected);
    assert_eq!(world.bta(&["history"]).as_array().unwrap().len(), 20);
    full_text_fits(&world.file());
}

#[test]
fn the_window_and_the_terminal_may_have_it_open_together() {
    let world = World::new();
    let mut window = world.notebook();
    before_the_ask::api::keep(&mut window, "Mara Lindqvist", None).unwrap();
    assert_eq!(world.bta(&["people"]).each("name"), ["Mara Lindqvist"]);
    world.keep("Ines Moreau");
    assert_eq!(before_the_ask::api::people(&window).unwrap().rows.len(), 2);
}

#[test]
fn whoever_is_killed_loses_and_halves_nothing_that_was_answered() {
    let world = World::new();
    world.keep("Person first");
    let mut answered = BTreeSet::from(["Person first".to_owned()]);
    let mut asked = answered.clone();
    for number in 0..60 {
        let name = format!("Person {number}");
        let mut running = adding(&world, &name);
        // Each time at a later moment of its short life.
        std::thread::sleep(Duration::from_micros(number * 400));
        running.kill().unwrap();
        let said = running.wait_with_output().unwrap().stdout;
        if serde_json::from_slice::<Value>(&said).is_ok() {
            answered.insert(name.clone());
        }
        asked.insert(name);
    }
    let people = world.bta(&["people"]);
    let present: BTreeSet<String> = people.each("name").into_iter().map(str::to_owned).collect();
    assert_eq!(people.as_array().unwrap().len(), present.len(), "somebody was kept twice");
    assert!(answered.is_subset(&present), "lost: {:?}", answered.difference(&present));
    assert!(present.is_subset(&asked));
    assert_eq!(world.bta(&["history"]).as_array().unwrap().len(), present.len());
    full_text_fits(&world.file());
}

#[test]
fn a_process_that_was_killed_holds_nobody_up() {
    let world = World::new();
    let mut holding = world.command(&["add", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    world.keep("Mara Lindqvist");
    holding.kill().unwrap();
    holding.wait().unwrap();
    world.keep("Ines Moreau");
    assert_eq!(world.bta(&["people"]).each("name"), ["Ines Moreau", "Mara Lindqvist"]);
}
