//! Marking lines of the essay that comes with the program.

use super::*;
use crate::{
    api,
    clock::{Clock, Moment},
    essays,
};

const ESSAY: &str = "why-networking-doesnt-work-the-way-you-think";

struct Desk {
    notebook: Notebook,
    _folder: tempfile::TempDir,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let now = Moment::parse("2026-11-23T09:00", chrono_tz::Tz::UTC).unwrap();
    let notebook = Notebook::open(&folder.path().join("notebook.db"), Clock::Fixed(now)).unwrap();
    Desk { notebook, _folder: folder }
}

/// Where these words stand in the essay, as the page would say it.
fn selected(words: &str) -> Selected {
    let essay = essays::find(ESSAY).unwrap();
    let mut passages = essay.sections.iter().flat_map(|section| &section.passages);
    let passage = passages.find(|passage| passage.text.contains(words)).unwrap();
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap();
    let from = units(passage.text.split(words).next().unwrap());
    let spot = |offset| Spot { passage: passage.id.clone(), offset };
    Selected { from: spot(from), to: spot(from + units(words)) }
}

fn keep(notebook: &mut Notebook, line: &str) -> String {
    api::keep(notebook, line, None).unwrap().person.id
}

#[test]
fn a_line_is_marked_for_somebody_and_stands_where_it_was_selected() {
    let Desk { mut notebook, _folder } = desk();
    let wen = keep(&mut notebook, "Wen Abiola - explains a price so that you stop being afraid of it");
    let words = "one face, half a sentence about invoices,";
    let marked = mark(&mut notebook, ESSAY, &selected(words), Some(&wen), None).unwrap();
    assert_eq!(marked.said, Said::undoable("Marked for Wen."));

    let notes = margin(&notebook, ESSAY).unwrap().notes;
    let [note] = notes.as_slice() else { panic!("{notes:?}") };
    let Selected { from, to } = selected(words);
    assert_eq!(note.pieces, [MarkedPiece { passage: from.passage, from: from.offset, to: to.offset }]);
    assert_eq!((note.quote.as_str(), note.changed.as_deref()), (words, None));
    assert_eq!(note.section, "a-room-to-begin-with");
    let person = note.person.as_ref().unwrap();
    assert_eq!(person.name, "Wen Abiola");
    assert_eq!(person.remember_for.as_deref(), Some("explains a price so that you stop being afraid of it"));

    let shown = api::show(&notebook, "Wen").unwrap().highlights;
    assert_eq!((shown[0].quote.as_str(), shown[0].section.as_str()), (words, "a-room-to-begin-with"));
    let quotes = quotes(&notebook, &wen).unwrap();
    assert_eq!(quotes[0].place.as_ref().unwrap().title, "A room, to begin with");
}

#[test]
fn the_same_line_for_the_same_person_is_marked_once() {
    let Desk { mut notebook, _folder } = desk();
    let (wen, rafe) = (keep(&mut notebook, "Wen"), keep(&mut notebook, "Rafe"));
    let line = selected("None of the three will write.");
    let first = mark(&mut notebook, ESSAY, &line, Some(&wen), None).unwrap();
    let again = mark(&mut notebook, ESSAY, &line, Some(&wen), None).unwrap();
    assert_eq!((first.id, false), (again.id, again.said.undo));
    mark(&mut notebook, ESSAY, &line, Some(&rafe), None).unwrap();
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes.len(), 2);
}

#[test]
fn a_selection_is_the_same_from_either_end_and_loses_its_outer_blanks() {
    let Desk { mut notebook, _folder } = desk();
    let Selected { from, to } = selected(" of the three will ");
    mark(&mut notebook, ESSAY, &Selected { from: to, to: from }, None, Some("the coat")).unwrap();
    let note = margin(&notebook, ESSAY).unwrap().notes.remove(0);
    assert_eq!((note.quote.as_str(), note.note.as_deref()), ("of the three will", Some("the coat")));
}

#[test]
fn a_selection_over_several_passages_is_one_mark_and_ends_with_its_section() {
    let Desk { mut notebook, _folder } = desk();
    let sections = &essays::find(ESSAY).unwrap().sections;
    let passages = &sections[0].passages;
    let spot = |passage: &str, offset| Spot { passage: passage.to_owned(), offset };
    let from = spot(&passages[passages.len() - 2].id, 4);
    let to = spot(&sections[1].passages[0].id, 9);
    mark(&mut notebook, ESSAY, &Selected { from, to }, None, Some("all of it")).unwrap();
    let note = margin(&notebook, ESSAY).unwrap().notes.remove(0);
    let ids: Vec<_> = note.pieces.iter().map(|piece| piece.passage.as_str()).collect();
    assert_eq!(ids, [passages[passages.len() - 2].id.as_str(), passages[passages.len() - 1].id.as_str()]);
}

#[test]
fn a_mark_needs_words_and_somebody_or_a_note() {
    let Desk { mut notebook, _folder } = desk();
    let line = selected("None of the three will write.");
    let nobody = mark(&mut notebook, ESSAY, &line, None, Some("  ")).unwrap_err();
    assert_eq!(nobody.code, "mark_for_nothing");
    let nothing = Selected { from: line.from.clone(), to: line.from.clone() };
    assert_eq!(mark(&mut notebook, ESSAY, &nothing, None, Some("x")).unwrap_err().code, "nothing_selected");
    let nowhere = Spot { passage: "nowhere.1".to_owned(), offset: 0 };
    let nowhere = Selected { from: nowhere.clone(), to: nowhere };
    assert_eq!(mark(&mut notebook, ESSAY, &nowhere, None, Some("x")).unwrap_err().code, "nothing_selected");
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes, []);
}

#[test]
fn a_note_is_changed_a_line_tied_to_somebody_else_and_all_of_it_taken_back() {
    let Desk { mut notebook, _folder } = desk();
    let wen = keep(&mut notebook, "Wen Abiola");
    let line = selected("None of the three will write.");
    let id = mark(&mut notebook, ESSAY, &line, None, Some("the coat")).unwrap().id;
    assert_eq!(note_mark(&mut notebook, &id, "").unwrap_err().code, "mark_for_nothing");
    tie_mark(&mut notebook, &id, &wen).unwrap();
    note_mark(&mut notebook, &id, "").unwrap();
    let before = margin(&notebook, ESSAY).unwrap();
    assert_eq!(before.notes[0].note, None);
    remove_mark(&mut notebook, &id).unwrap();
    assert_eq!(remove_mark(&mut notebook, &id).unwrap_err().code, "no_such_highlight");
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes, []);

    assert_eq!(api::undo(&mut notebook).unwrap().1.said, "Undone: took a mark away.");
    assert_eq!(margin(&notebook, ESSAY).unwrap(), before);
    assert_eq!(api::undo(&mut notebook).unwrap().1.said, "Undone: changed a note in the margin.");
    assert_eq!(api::undo(&mut notebook).unwrap().1.said, "Undone: marked a line for Wen.");
    assert_eq!(api::undo(&mut notebook).unwrap().1.said, "Undone: wrote a note in the margin.");
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes, []);
}

#[test]
fn where_somebody_was_removed_the_note_stands_without_a_name() {
    let Desk { mut notebook, _folder } = desk();
    let wen = keep(&mut notebook, "Wen Abiola");
    mark(&mut notebook, ESSAY, &selected("None of the three will write."), Some(&wen), Some("the coat"))
        .unwrap();
    mark(&mut notebook, ESSAY, &selected("Neither will you."), Some(&wen), None).unwrap();
    api::remove(&mut notebook, "Wen").unwrap();
    let notes = margin(&notebook, ESSAY).unwrap().notes;
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].person.clone(), notes[0].note.as_deref()), (None, Some("the coat")));
    api::undo(&mut notebook).unwrap();
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes.len(), 2);
}

#[test]
fn places_are_counted_as_the_page_counts_them() {
    let text = "+++\ntitle = \"Marks\"\nsummary = \"Lines.\"\n+++\n\n## One\n\nA 🎈 for Zoe\u{301}, who bakes.\n\nA second line.\n\n## Two\n\nEnd.\n";
    let essay = crate::essays::read("marks", text, crate::essays::Source::Yours).unwrap();
    let running = Running::of(&essay);
    let spot = |offset| Spot { passage: "one.1".to_owned(), offset };
    let of = |from, to| running.range(&spot(from), &spot(to)).map(|range| running.text()[range].to_owned());
    assert_eq!(of(2, 4).as_deref(), Some("🎈"));
    assert_eq!(of(9, 13).as_deref(), Some("Zoe\u{301}"));
    // Within a letter, at its beginning.
    assert_eq!(of(3, 4).as_deref(), Some("🎈"));
    let range = running.range(&spot(9), &spot(13)).unwrap();
    assert_eq!(running.places(&range), [MarkedPiece { passage: "one.1".to_owned(), from: 9, to: 13 }]);
}

#[test]
fn a_line_that_is_gone_stands_at_the_end_of_its_section_and_says_so() {
    let before = "+++\ntitle = \"Marks\"\nsummary = \"Lines.\"\n+++\n\n## One\n\nWho explains prices well?\n\n## Two\n\nEnd.\n";
    let read = |text: &str| crate::essays::read("marks", text, crate::essays::Source::Yours).unwrap();
    let (old, new) =
        (read(before), read(&before.replace("Who explains prices well?", "Nothing of that kind.")));
    let running = Running::of(&old);
    let at = running.text().find("explains prices").unwrap();
    let kept = Kept {
        id: "x".to_owned(),
        section: "one".to_owned(),
        quote: Quote::cut(running.text(), at..at + 15).unwrap(),
        person: None,
        note: Some("ask".to_owned()),
    };
    let running = Running::of(&new);
    let range = kept.quote.find(running.text());
    let note = note(&new, &running, range.as_ref(), kept);
    assert_eq!((note.section.as_str(), note.pieces.len()), ("one", 0));
    assert_eq!(note.changed.as_deref(), Some("This line has changed since: “explains prices”"));
}

#[test]
fn whoever_a_line_is_marked_for_is_found_by_it_and_by_the_note() {
    let Desk { mut notebook, _folder } = desk();
    let wen = keep(&mut notebook, "Wen Abiola");
    let ada = keep(&mut notebook, "Ada Brandt");
    let found = |notebook: &Notebook, query: &str| {
        let found = api::find_people(notebook, query, 10).unwrap();
        found.into_iter().filter_map(|found| found.person.id).collect::<Vec<_>>()
    };
    let line = selected("one face, half a sentence about invoices,");
    let marked = mark(&mut notebook, ESSAY, &line, Some(&wen), None).unwrap();
    note_mark(&mut notebook, &marked.id, "lend her the ledger").unwrap();
    assert_eq!((found(&notebook, "invoices"), found(&notebook, "ledger")), (vec![wen.clone()], vec![wen]));
    tie_mark(&mut notebook, &marked.id, &ada).unwrap();
    assert_eq!(found(&notebook, "ledger"), [ada]);
    remove_mark(&mut notebook, &marked.id).unwrap();
    assert!(found(&notebook, "ledger").is_empty());
}

#[test]
fn somebody_written_down_at_a_line_is_one_act_with_its_mark() {
    let Desk { mut notebook, _folder } = desk();
    let words = "None of the three will write.";
    let line = LineToMark { essay: ESSAY.to_owned(), selected: selected(words), mark: None };
    let kept = api::keep_marked(&mut notebook, "Wen Abiola", None, None, &line).unwrap();
    assert_eq!(quotes(&notebook, &kept.person.id).unwrap()[0].quote, words);
    assert_eq!(api::undo(&mut notebook).unwrap().0.operation, "kept Wen Abiola");
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes, []);
    assert_eq!(api::people(&notebook).unwrap().count, 0);
    api::redo(&mut notebook).unwrap();
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes[0].person.as_ref().unwrap().name, "Wen Abiola");
}

#[test]
fn a_mark_that_is_there_is_tied_to_whoever_is_written_down_or_added_to() {
    let Desk { mut notebook, _folder } = desk();
    let (wen, rafe) = (keep(&mut notebook, "Wen"), keep(&mut notebook, "Rafe"));
    let at = selected("None of the three will write.");
    let mark = mark(&mut notebook, ESSAY, &at, Some(&wen), None).unwrap().id;
    let line = LineToMark { essay: ESSAY.to_owned(), selected: at, mark: Some(mark) };
    let kept = api::keep_marked(&mut notebook, "Rafe", Some(&rafe), None, &line).unwrap();
    assert!(kept.said.undo);
    let whose = |notebook: &Notebook| margin(notebook, ESSAY).unwrap().notes[0].person.clone().unwrap().name;
    assert_eq!(whose(&notebook), "Rafe");
    api::undo(&mut notebook).unwrap();
    assert_eq!(whose(&notebook), "Wen");
}

#[test]
fn three_cards_at_a_line_are_one_act_with_the_mark_for_the_first_of_them() {
    let Desk { mut notebook, _folder } = desk();
    let at = selected("None of the three will write.");
    let line = LineToMark { essay: ESSAY.to_owned(), selected: at, mark: None };
    let card = |name: &str| api::CardToKeep {
        card: api::Card { name: name.to_owned(), text: String::new() },
        add_to: None,
    };
    let cards = [card(" "), card("Wen"), card("Rafe")];
    let kept = api::keep_cards(&mut notebook, "", &cards, None, Some(&line)).unwrap();
    let whose = margin(&notebook, ESSAY).unwrap().notes.remove(0).person.unwrap().id;
    assert_eq!((kept.people.len(), &whose), (2, &kept.people[0].id));
    assert_eq!(api::history(&notebook, 10).unwrap().len(), 1);
    assert_eq!(api::undo(&mut notebook).unwrap().0.operation, "kept Wen and Rafe");
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes, []);
    assert_eq!(api::people(&notebook).unwrap().count, 0);
}

#[test]
fn what_was_marked_for_them_already_offers_no_undo_that_would_take_back_something_else() {
    let Desk { mut notebook, _folder } = desk();
    let wen = keep(&mut notebook, "Wen");
    let at = selected("None of the three will write.");
    let there = mark(&mut notebook, ESSAY, &at, Some(&wen), None).unwrap().id;
    assert!(!tie_mark(&mut notebook, &there, &wen).unwrap().undo);
    for mark in [None, Some(there), Some("gone".to_owned())] {
        let line = LineToMark { essay: ESSAY.to_owned(), selected: at.clone(), mark };
        assert!(!api::keep_marked(&mut notebook, "Wen", Some(&wen), None, &line).unwrap().said.undo);
    }
    assert_eq!(api::history(&notebook, 10).unwrap().len(), 2);
}

#[test]
fn a_line_that_is_gone_costs_nobody_their_being_kept() {
    let Desk { mut notebook, _folder } = desk();
    let line = LineToMark {
        essay: "gone".to_owned(),
        selected: selected("None of the three will write."),
        mark: None,
    };
    let kept = api::keep_marked(&mut notebook, "Wen Abiola", None, None, &line).unwrap();
    assert_eq!(quotes(&notebook, &kept.person.id).unwrap(), []);
}

#[test]
fn a_line_that_was_marked_for_both_of_two_who_are_one_is_marked_once() {
    let Desk { mut notebook, _folder } = desk();
    let (wen, other) = (keep(&mut notebook, "Wen Abiola"), keep(&mut notebook, "W. Abiola"));
    let at = selected("None of the three will write.");
    for (person, note) in [(&wen, None), (&other, Some("the coat")), (&other, None)] {
        mark(&mut notebook, ESSAY, &at, Some(person), note).unwrap();
    }
    api::merge(&mut notebook, &wen, &other).unwrap();
    let notes = margin(&notebook, ESSAY).unwrap().notes;
    assert_eq!(notes.iter().map(|note| note.note.as_deref()).collect::<Vec<_>>(), [Some("the coat")]);
    api::undo(&mut notebook).unwrap();
    assert_eq!(margin(&notebook, ESSAY).unwrap().notes.len(), 2);
}
