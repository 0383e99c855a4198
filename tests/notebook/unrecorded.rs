//! What the program notes for itself: kept, and no act.

use before_the_ask::{api, clock::Clock, notebook::Notebook};

use crate::{acts::Note, support::World};

#[test]
fn notes_neither_move_the_history_nor_are_taken_back() {
    let mut world = World::new();
    let mut notebook = world.notebook();
    api::keep(&mut notebook, "Mara Lindqvist; call tomorrow at 9", None).unwrap();
    api::keep(&mut notebook, "Ines Moreau", None).unwrap();
    api::undo(&mut notebook).unwrap();
    drop(notebook);
    world.later("2026-11-24T09:00[Europe/Berlin]");
    let mut notebook = world.notebook();
    let before = api::undoable(&notebook).unwrap();
    for note in [Note::Place, Note::Draft, Note::Notices, Note::Seen] {
        note.made_in(&mut notebook).unwrap();
        assert_eq!(api::undoable(&notebook).unwrap(), before, "{note:?}");
    }

    // There is still something to redo, and undoing all leaves the notes.
    api::redo(&mut notebook).unwrap();
    while api::undo(&mut notebook).is_ok() {}
    let start = api::start(&notebook).unwrap();
    assert_eq!(start.draft.unwrap().text, "Tomás - taught me");
    assert!(!start.first_start);
    let essay = api::essay(&notebook, &api::essays(None).unwrap()[0].slug).unwrap();
    assert_eq!(essay.place.unwrap().passage, "thin-ties.2");

    // What was announced is not announced again when the person comes back.
    while api::redo(&mut notebook).is_ok() {}
    assert_eq!(api::notices_due(&mut notebook).unwrap(), []);
}

#[test]
fn a_notice_is_written_down_before_it_is_shown_and_given_once() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; call tomorrow at 9");
    world.later("2026-11-24T09:00[Europe/Berlin]");
    let mut notebook = world.notebook();
    let due = api::notices_due(&mut notebook).unwrap();
    assert_eq!(due.len(), 1);
    assert_eq!(due[0].title, "Mara Lindqvist");
    assert_eq!(api::notices_due(&mut notebook).unwrap(), []);

    // It could not be shown: it is decided on again.
    api::notice_failed(&mut notebook, &due[0].id).unwrap();
    let again = api::notices_due(&mut notebook).unwrap();
    assert_eq!(again.len(), 1);

    // The process ended before it was shown: the next one decides on it again.
    api::notices_resume(&mut notebook).unwrap();
    let again = api::notices_due(&mut notebook).unwrap();
    assert_eq!(again.len(), 1);

    // Once it was shown, neither brings it back.
    api::notice_shown(&mut notebook, &again[0].id).unwrap();
    api::notice_failed(&mut notebook, &again[0].id).unwrap();
    api::notices_resume(&mut notebook).unwrap();
    assert_eq!(api::notices_due(&mut notebook).unwrap(), []);
}

#[test]
fn a_draft_is_put_away_with_what_it_became_and_not_brought_back_by_undo() {
    let world = World::new();
    let mut notebook = world.notebook();
    api::keep_draft(&mut notebook, "Mara Lindqvist", None).unwrap();
    assert_eq!(api::start(&notebook).unwrap().draft.unwrap().about.as_deref(), Some("Mara"));
    api::keep(&mut notebook, "Mara Lindqvist", None).unwrap();
    assert_eq!(api::start(&notebook).unwrap().draft, None);
    api::undo(&mut notebook).unwrap();
    assert_eq!(api::start(&notebook).unwrap().draft, None);
}

#[test]
fn a_line_that_was_refused_is_still_a_draft() {
    let world = World::new();
    let mut notebook = world.notebook();
    let line = "Mara; ask about it on 2001-01-01";
    api::keep_draft(&mut notebook, line, None).unwrap();
    assert_eq!(api::keep(&mut notebook, line, None).unwrap_err().code, "past");
    drop(notebook);
    let notebook = Notebook::open(&world.file(), Clock::default()).unwrap();
    assert_eq!(api::start(&notebook).unwrap().draft.unwrap().text, line);
}
