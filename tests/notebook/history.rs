//! How long the history is, and that it is in the file.

use before_the_ask::{api, text::limits};

use crate::support::{World, rows};

#[test]
fn two_hundred_acts_are_kept() {
    let world = World::new();
    let mut notebook = world.notebook();
    for number in 0..205 {
        api::keep(&mut notebook, &format!("Person {number}"), None).unwrap();
    }
    let acts = api::history(&notebook, usize::MAX).unwrap();
    assert_eq!(acts.len(), 200);
    assert_eq!(acts[0].operation, "kept Person 204");
    assert_eq!(acts[199].operation, "kept Person 5");
    for _ in 0..200 {
        api::undo(&mut notebook).unwrap();
    }
    assert_eq!(api::undo(&mut notebook).unwrap_err().code, "nothing_to_undo");
    let left: Vec<_> = api::people(&notebook).unwrap().rows.into_iter().map(|row| row.name).collect();
    assert_eq!(left, ["Person 0", "Person 1", "Person 2", "Person 3", "Person 4"]);
    for _ in 0..200 {
        api::redo(&mut notebook).unwrap();
    }
    assert_eq!(api::people(&notebook).unwrap().rows.len(), 205);
    assert_eq!(api::redo(&mut notebook).unwrap_err().code, "nothing_to_redo");
}

#[test]
fn what_was_done_before_the_file_was_closed_is_taken_back_after() {
    let world = World::new();
    let mut notebook = world.notebook();
    let before = rows(&world.file());
    api::keep(&mut notebook, "Mara Lindqvist; write tomorrow", None).unwrap();
    let after = rows(&world.file());
    drop(notebook);

    let mut notebook = world.notebook();
    api::undo(&mut notebook).unwrap();
    assert_eq!(rows(&world.file()), before);
    drop(notebook);

    let mut notebook = world.notebook();
    api::redo(&mut notebook).unwrap();
    assert_eq!(rows(&world.file()), after);
}

#[test]
fn an_act_as_large_as_a_text_may_be_is_taken_back_too() {
    let world = World::new();
    let mut notebook = world.notebook();
    api::keep(&mut notebook, "Mara Lindqvist", None).unwrap();
    // Of four bytes each, before and after: more than one piece of a changeset.
    let [one, other] = ["𐌰", "𐌱"].map(|letter| letter.repeat(limits::LINES));
    api::set_person(&mut notebook, "Mara", "also", &one).unwrap();
    let before = rows(&world.file());
    api::set_person(&mut notebook, "Mara", "also", &other).unwrap();
    let pieces: i64 = crate::support::plainly(&world.file())
        .query_row("SELECT max(piece) FROM history_pieces", [], |row| row.get(0))
        .unwrap();
    assert!(pieces > 0);
    let after = rows(&world.file());
    api::undo(&mut notebook).unwrap();
    assert!(rows(&world.file()) == before);
    api::redo(&mut notebook).unwrap();
    assert!(rows(&world.file()) == after);
}

#[test]
fn what_undo_and_redo_would_do_is_said_before() {
    let world = World::new();
    let mut notebook = world.notebook();
    let said = |notebook: &before_the_ask::notebook::Notebook| {
        let undoable = api::undoable(notebook).unwrap();
        (undoable.undo, undoable.redo)
    };
    assert_eq!(said(&notebook), (None, None));
    api::keep(&mut notebook, "Mara Lindqvist", None).unwrap();
    let kept = Some("kept Mara Lindqvist".to_owned());
    assert_eq!(said(&notebook), (kept.clone(), None));
    api::undo(&mut notebook).unwrap();
    assert_eq!(said(&notebook), (None, kept));
}

#[test]
fn what_a_screen_should_ask_for_again_is_named() {
    let world = World::new();
    let mut notebook = world.notebook();
    let topics = |notebook: &mut before_the_ask::notebook::Notebook| {
        notebook.take_topics().into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(topics(&mut notebook), "");
    api::keep(&mut notebook, "Mara Lindqvist; write tomorrow", None).unwrap();
    assert!(topics(&mut notebook).contains("people reminders"));
    assert_eq!(topics(&mut notebook), "");
    api::undo(&mut notebook).unwrap();
    assert_eq!(topics(&mut notebook), "people reminders");
    api::keep_draft(&mut notebook, "Ines", None).unwrap();
    assert_eq!(topics(&mut notebook), "drafts");
    api::keep(&mut notebook, "", None).unwrap_err();
    assert_eq!(topics(&mut notebook), "");
}
