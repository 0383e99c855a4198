//! `add`.

use crate::support::{Fields, World, has_keys, is_null, rows};
use serde_json::json;

#[test]
fn a_dry_run_shows_what_would_be_kept_and_keeps_nothing() {
    let world = World::new();
    world.keep("Ines Moreau");
    let before = rows(&world.file());
    let answer = world.bta(&["add", "Mara Lindqvist - explains pricing well; write tomorrow", "--dry-run"]);
    assert_eq!(answer["person"]["name"], "Mara Lindqvist");
    assert_eq!(answer["person"]["next"], json!({ "on": "2026-11-24", "why": "write" }));
    for key in ["id", "created_at", "updated_at"] {
        assert!(is_null(&answer["person"], key), "{key}");
    }
    assert!(is_null(&answer["reminder"], "id"));
    assert!(is_null(&answer["reminder"], "person"));
    assert_eq!(answer["reminder"]["on"], "2026-11-24");
    assert_eq!(answer["reminder"]["state"], "open");
    assert_eq!(rows(&world.file()), before);
    assert_eq!(world.bta(&["history"]).each("operation"), ["kept Ines Moreau"]);
}

#[test]
fn a_line_may_come_by_standard_input() {
    let world = World::new();
    let answer = world.bta_typed(&["add", "-"], "Mara Lindqvist - explains pricing well\n");
    assert_eq!(answer["person"]["name"], "Mara Lindqvist");
    assert_eq!(answer["person"]["remember_for"], "explains pricing well");
}

#[test]
fn it_is_said_what_was_understood() {
    let world = World::new();
    let line = "Mara Lindqvist - explains pricing well; met her at the fair in Leeds; call on friday at 3pm; every 2 months";
    let said = world.said(&["add", line]);
    for understood in [
        "Mara Lindqvist\n  explains pricing well\n",
        "\n  How you met: at the fair, Leeds.\n",
        "\n  Every so often: about every two months\n",
        "\n  Next: Friday 27 November at 15:00: call (",
        "\nKept. It will be on Today when you open this.\n",
    ] {
        assert!(said.contains(understood), "{understood:?} in {said}");
    }
    let again = ["--why", "write", "--every", "month on the last friday"];
    let said = world.said(&[&["remind", "Mara", "next friday"][..], &again].concat());
    assert!(
        said.starts_with("Mara Lindqvist\n  Next: Friday 25 December: write. Every month on the last Friday"),
        "{said}"
    );
}

#[test]
fn a_known_name_makes_someone_new_and_says_so() {
    let world = World::new();
    let first = world.keep("Mara Lindqvist");
    let said = world.said(&["add", "mara lindqvist - explains pricing well"]);
    assert!(
        said.contains(&format!("You know another Mara Lindqvist ({first}). This is someone new.")),
        "{said}"
    );
    assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), 2);
    assert!(is_null(&world.bta(&["show", &first]), "remember_for"));
}

#[test]
fn ids_are_uuids_of_version_7_from_the_time_that_it_is() {
    let world = World::new();
    let id = uuid::Uuid::parse_str(&world.keep("Mara Lindqvist")).unwrap();
    assert_eq!(id.get_version_num(), 7);
    // 2026-11-23T07:00:00Z
    assert_eq!(id.get_timestamp().unwrap().to_unix().0, 1_795_417_200);
}

#[test]
fn who_introduced_somebody_may_be_a_stranger() {
    let world = World::new();
    let answer = world.bta(&["add", "Mara Lindqvist; via Ines Moreau"]);
    assert_eq!(answer["person"]["met"]["introduced_by"], "Ines Moreau");
}

#[test]
fn what_cannot_be_kept_is_refused_and_nothing_is() {
    let world = World::new();
    world.keep("Ines Moreau");
    let before = rows(&world.file());
    let long_name = "n".repeat(10_000);
    let long_sentence = format!("Mara - {}", "word ".repeat(1_000));
    for (line, code) in [
        ("", "no_name"),
        ("   ", "no_name"),
        ("🎈", "no_name"),
        (" - explains pricing well", "no_name"),
        (long_name.as_str(), "too_long"),
        (long_sentence.as_str(), "too_long"),
        ("Mara; ask about the launch on 2026-01-01", "past"),
    ] {
        assert_eq!(world.refused(&["add", line])["code"], code, "{line:.40}");
    }
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn odd_characters_in_a_name_are_kept_as_typed() {
    let world = World::new();
    for name in ["משה כהן", "Zoë 🎈", "Ma\u{202e}ra", "José\u{200d}", "李明"] {
        let answer = world.bta(&["add", name]);
        assert_eq!(answer["person"]["name"], name);
    }
}

#[test]
fn what_turns_the_direction_of_a_name_is_shown_in_plain_words() {
    let world = World::new();
    world.keep("Ma\u{202e}ra");
    assert_eq!(world.said(&["people"]), "Ma[U+202E]ra\n");
}

#[test]
fn nul_on_standard_input_is_left_out() {
    let world = World::new();
    assert_eq!(world.bta_typed(&["add", "-"], "Ma\0ra\n")["person"]["name"], "Mara");
}

#[test]
fn standard_input_that_is_no_text_is_still_no_failure() {
    let world = World::new();
    let mut command = world.command(&["add", "-", "--json"]);
    let mut running = command.stdin(std::process::Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut running.stdin.take().unwrap(), b"Mara \xff\xfe").unwrap();
    let output = running.wait_with_output().unwrap();
    let answer = crate::support::answer(&output, &["add", "-"]);
    assert!(answer["person"]["name"].as_str().unwrap().starts_with("Mara"));
}

#[test]
fn a_dry_run_is_read_in_the_words_of_the_window() {
    let world = World::new();
    let said = world.said(&[
        "add",
        "Mara, explains pricing well; working on a book; #tea; write tomorrow",
        "--dry-run",
    ]);
    assert_eq!(
        said,
        "Name: Mara?\nRemember for: explains pricing well\nFollow up: write, Tuesday 24 November\n\
         Working on now: a book\nGroup: tea\nNothing was kept.\n"
    );
}

#[test]
fn three_cards_are_one_occasion_and_one_act() {
    let world = World::new();
    let lines = ["Mara Lindqvist - explains pricing well", " ", "Ines Moreau; met in Leeds; write tomorrow"];
    let kept = world.bta(&[&["cards", "--met", "at the Tuesday meetup"][..], &lines].concat());
    assert_eq!(kept.as_array().unwrap().len(), 2, "a blank one is nobody");
    has_keys(&kept[0], "person reminder parts");
    assert_eq!(kept[0]["person"]["met"]["occasion"], "at the Tuesday meetup");
    assert_eq!(kept[1]["person"]["met"]["place"], "Leeds");
    assert_eq!(kept[1]["person"]["met"]["occasion"], json!(null));
    assert_eq!(kept[1]["reminder"]["on"], "2026-11-24");
    assert_eq!(world.bta(&["undo"])["operation"], "kept Mara Lindqvist and Ines Moreau");
    assert_eq!(world.bta(&["people"]), json!([]));
    assert_eq!(world.refused(&["cards", "", " "])["code"], "no_name");
    assert_eq!(world.refused(&["cards", "Mara", "Ines; call last friday"])["code"], "past");
    assert_eq!(world.bta(&["people"]), json!([]));
}
