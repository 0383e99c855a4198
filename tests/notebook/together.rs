//! Two doors to one file: the window's and another.

use before_the_ask::{api, notebook::Notebook};

use crate::support::{World, rows};

#[test]
fn undo_in_one_takes_back_what_the_other_did() {
    let world = World::new();
    let mut window = world.notebook();
    api::keep(&mut window, "Mara Lindqvist", None).unwrap();
    let before = rows(&world.file());
    world.bta(&["set", "Mara", "also", "likes tea"]);
    let after = rows(&world.file());

    assert_eq!(api::undo(&mut window).unwrap().0.operation, "changed the rest of Mara");
    assert_eq!(rows(&world.file()), before);
    assert_eq!(world.bta(&["redo"])["operation"], "changed the rest of Mara");
    assert_eq!(rows(&world.file()), after);
    assert_eq!(world.bta(&["undo"])["operation"], "changed the rest of Mara");
    assert_eq!(api::undo(&mut window).unwrap().0.operation, "kept Mara Lindqvist");
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
}

#[test]
fn an_act_in_one_leaves_nothing_to_redo_in_the_other() {
    let world = World::new();
    let mut window = world.notebook();
    api::keep(&mut window, "Mara Lindqvist", None).unwrap();
    api::undo(&mut window).unwrap();
    world.keep("Ines Moreau");
    assert_eq!(api::redo(&mut window).unwrap_err().code, "nothing_to_redo");
}

#[test]
fn each_sees_that_another_wrote_and_not_what_it_wrote_itself() {
    let world = World::new();
    let mut window = world.notebook();
    let reader = Notebook::open_reader(&world.file(), world.clock()).unwrap();
    let versions = |window: &Notebook| (window.data_version().unwrap(), reader.data_version().unwrap());

    let before = versions(&window);
    assert_eq!(versions(&window), before);
    api::keep(&mut window, "Mara Lindqvist", None).unwrap();
    let after = versions(&window);
    assert_eq!(after.0, before.0);
    assert_ne!(after.1, before.1);

    world.keep("Ines Moreau");
    let last = versions(&window);
    assert_ne!(last.0, after.0);
    assert_ne!(last.1, after.1);

    world.bta(&["people"]);
    world.refused(&["add", ""]);
    assert_eq!(versions(&window), last);
}

#[test]
fn a_reader_answers_while_somebody_writes() {
    let world = World::new();
    let mut window = world.notebook();
    api::keep(&mut window, "Mara Lindqvist", None).unwrap();
    let reader = Notebook::open_reader(&world.file(), world.clock()).unwrap();
    let writing = crate::support::plainly(&world.file());
    writing.execute_batch("BEGIN IMMEDIATE; UPDATE people SET also = 'half-written'").unwrap();
    assert_eq!(api::person(&reader, &api::people(&reader).unwrap().rows[0].id).unwrap().person.also, None);
    writing.execute_batch("ROLLBACK").unwrap();
}
