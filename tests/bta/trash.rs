//! `remove`, `trash` and `bring-back`: gone everywhere, for thirty days not for good.

use before_the_ask::api::DayByDay;

use crate::support::{Fields, World, full_text_fits, is_null, plainly, rows};

/// Mara and Ines, who share a dinner; Ines was introduced by Mara.
fn with_two() -> World {
    let world = World::new();
    world.keep(
        "Mara Lindqvist - explains pricing well; mara@example.org; #tea; birthday 12 May; every 2 months; \
         write on 2026-12-07",
    );
    world.keep("Ines Moreau; via Mara Lindqvist");
    world.bta(&["did", "Mara", "Ines", "--say", "dinner in Leeds"]);
    world.bta(&["did", "Mara", "--say", "lent me a book"]);
    world
}

#[test]
fn whoever_is_removed_is_in_the_trash_whole_and_nowhere_else() {
    let world = with_two();
    let before = world.bta(&["show", "Mara"]);
    world.bta(&["remove", "Mara"]);
    assert_eq!(world.bta(&["people"]).each("name"), ["Ines Moreau"]);
    assert_eq!(world.bta(&["find", "pricing"]).as_array().unwrap().len(), 0);
    assert_eq!(world.refused(&["show", "Mara"])["code"], "no_such_person");
    assert_eq!(world.bta(&["show", "Ines"])["interactions"][0]["people"].as_array().unwrap().len(), 1);
    let trash = world.bta(&["trash"]);
    assert_eq!(trash.each("name"), ["Mara Lindqvist"]);
    for key in ["id", "remember_for", "reach", "groups", "dates", "cadence", "last_interaction_on"] {
        assert_eq!(trash[0][key], before[key], "{key}");
    }
    assert!(is_null(&trash[0], "next"));
}

#[test]
fn whoever_is_brought_back_is_as_before() {
    let mut world = with_two();
    let (mara, ines) = (world.bta(&["show", "Mara"]), world.bta(&["show", "Ines"]));
    world.bta(&["remove", "Mara"]);
    world.later("2026-12-23T08:00[Europe/Berlin]");
    let back = world.bta(&["bring-back", "mara"]);
    assert_eq!(back["name"], "Mara Lindqvist");
    let mut after = world.bta(&["show", "Mara"]);
    after["updated_at"] = mara["updated_at"].clone();
    assert_eq!(after, mara);
    assert_eq!(world.bta(&["show", "Ines"]), ines);
    assert_eq!(world.bta(&["trash"]).as_array().unwrap().len(), 0);
    full_text_fits(&world.file());
    assert_eq!(world.bta(&["undo"])["operation"], "brought back Mara Lindqvist");
    assert_eq!(world.bta(&["trash"]).each("name"), ["Mara Lindqvist"]);
}

#[test]
fn the_one_removed_last_comes_first_and_a_name_must_fit_one() {
    let mut world = World::new();
    let okafor = world.keep("Mara Okafor");
    world.keep("Mara Lindqvist");
    world.bta(&["remove", &okafor]);
    world.later("2026-11-24T08:00[Europe/Berlin]");
    world.bta(&["remove", "Mara"]);
    assert_eq!(world.bta(&["trash"]).each("name"), ["Mara Lindqvist", "Mara Okafor"]);
    let refused = world.refused(&["bring-back", "mara"]);
    assert_eq!(refused["code"], "several_people");
    assert!(refused["message"].as_str().unwrap().contains(&okafor));
    assert_eq!(world.bta(&["bring-back", &okafor])["name"], "Mara Okafor");
    assert_eq!(world.bta(&["bring-back", "Mara"])["name"], "Mara Lindqvist");
}

#[test]
fn whoever_is_not_in_the_trash_is_not_brought_back() {
    let world = with_two();
    let before = rows(&world.file());
    for asked in ["Mara", "Nobody", "", "00000000-0000-7000-8000-000000000000"] {
        assert_eq!(world.refused(&["bring-back", asked])["code"], "no_such_person", "{asked}");
    }
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn until_when_is_said() {
    let mut world = with_two();
    assert_eq!(world.said(&["trash"]), "Nobody was removed in the last thirty days.\n");
    world.bta(&["remove", "Mara"]);
    assert_eq!(
        world.said(&["trash"]),
        "Mara Lindqvist\n  Can be brought back until Wednesday 23 December.\n"
    );
    world.later("2026-12-23T23:00[Europe/Berlin]");
    assert_eq!(world.said(&["trash"]), "Mara Lindqvist\n  Can be brought back until today.\n");
    assert_eq!(
        world.said(&["bring-back", "Mara"]),
        "Mara Lindqvist is back, with all that is written here.\n"
    );
}

#[test]
fn after_thirty_days_they_are_really_gone() {
    let mut world = with_two();
    world.bta(&["remove", "Mara"]);
    world.bta(&["set", "Ines", "also", "likes tea"]);
    world.later("2026-12-24T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["trash"]).as_array().unwrap().len(), 0);
    assert_eq!(world.refused(&["bring-back", "Mara"])["code"], "no_such_person");

    // What was shared stays with the others, who still know by whom they were introduced.
    let ines = world.bta(&["show", "Ines"]);
    assert_eq!(ines["interactions"].each("say"), ["dinner in Leeds"]);
    assert_eq!(ines["met"]["introduced_by"], "Mara Lindqvist");
    let db = plainly(&world.file());
    for (table, left) in [("people", 1), ("reminders", 0), ("reach", 0), ("interactions", 1)] {
        let count: i64 =
            db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(count, left, "{table}");
    }
    full_text_fits(&world.file());

    // What came after can be taken back; what undo could no longer do is no longer offered.
    assert_eq!(world.bta(&["history"]).each("operation"), ["changed the rest of Ines"]);
    assert_eq!(world.bta(&["undo"])["operation"], "changed the rest of Ines");
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
    assert_eq!(world.bta(&["redo"])["operation"], "changed the rest of Ines");
}

#[test]
fn no_word_of_them_is_left_in_the_file() {
    let mut world = World::new();
    world.keep("Zebulon Quartermain - mends barometers; zeb@barometers.example; call tomorrow at 9");
    world.bta(&["set", "Zebulon", "also", "keeps a heron"]);
    world.keep("Ines Moreau");
    let mut notebook = world.later("2026-11-24T10:00[Europe/Berlin]").notebook();
    for notice in before_the_ask::api::notices_due(&mut notebook).unwrap() {
        before_the_ask::api::notice_shown(&mut notebook, &notice.id).unwrap();
    }
    drop(notebook);
    world.bta(&["remove", "Zebulon"]);
    world.later("2027-01-01T08:00[Europe/Berlin]");
    world.bta(&["people"]);
    plainly(&world.file()).execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let file = std::fs::read(world.file()).unwrap();
    let holds = |word: &str| file.windows(word.len()).any(|at| at.eq_ignore_ascii_case(word.as_bytes()));
    assert!(holds("Moreau"));
    for word in ["Zebulon", "barometers", "heron"] {
        assert!(!holds(word), "{word}");
    }
}

#[test]
fn what_was_taken_back_before_and_is_about_them_is_not_done_again() {
    let mut world = with_two();
    world.bta(&["remove", "Mara"]);
    world.bta(&["undo"]);
    world.bta(&["set", "Mara", "also", "likes tea"]);
    world.bta(&["remove", "Mara"]);
    world.later("2026-12-24T08:00[Europe/Berlin]");
    assert_eq!(world.refused(&["redo"])["code"], "nothing_to_redo");
    world.keep("Tomás Wójcik");
    assert_eq!(world.bta(&["undo"])["operation"], "kept Tomás Wójcik");
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
}

#[test]
fn in_an_app_that_runs_on_they_go_when_the_day_has_come() {
    let mut world = with_two();
    world.bta(&["remove", "Mara"]);
    let mut days = DayByDay::default();
    let mut kept = |world: &World| {
        let mut notebook = world.notebook();
        days.look(&mut notebook);
        plainly(&world.file())
            .query_row("SELECT count(*) FROM people", [], |row| row.get::<_, i64>(0))
            .unwrap()
    };
    for (moment, people) in [
        ("2026-11-23T23:59[Europe/Berlin]", 2),
        ("2026-12-23T23:59[Europe/Berlin]", 2),
        ("2026-12-24T00:00[Europe/Berlin]", 1),
    ] {
        world.later(moment);
        assert_eq!(kept(&world), people, "{moment}");
    }
}
