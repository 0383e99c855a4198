//! `people`, `find`, `show`, `remove`, and whom PERSON means.

use crate::support::{Fields, World, has_keys};

#[test]
fn people_come_by_name_accents_and_case_aside() {
    let world = World::new();
    for name in ["Zoë Martin", "ines Moreau", "Łukasz Wójcik", "Émile Aubert", "Mara Lindqvist"] {
        world.keep(name);
    }
    let in_order = ["Émile Aubert", "ines Moreau", "Łukasz Wójcik", "Mara Lindqvist", "Zoë Martin"];
    assert_eq!(world.bta(&["people"]).each("name"), in_order);
    assert_eq!(world.bta(&["people", "--limit", "2"]).each("name"), in_order[..2]);
    assert_eq!(world.bta(&["people", "--limit", "0"]).as_array().unwrap().len(), 0);
}

#[test]
fn found_people_come_best_first() {
    let world = World::new();
    world.keep("Ines Moreau - taught Mara to climb");
    world.keep("Mara Lindqvist - explains pricing well");
    let found = world.bta(&["find", "mara"]);
    assert_eq!(found[0]["person"]["name"], "Mara Lindqvist");
    assert_eq!(found[0]["matched"].each("in"), ["name"]);
    assert_eq!(found[1]["person"]["name"], "Ines Moreau");
    assert_eq!(found[1]["matched"].each("in"), ["remember_for"]);
    assert_eq!(world.bta(&["find", "mara", "--limit", "1"]).as_array().unwrap().len(), 1);
    assert_eq!(world.bta(&["find", "nobody"]).as_array().unwrap().len(), 0);
}

#[test]
fn all_that_are_found_are_given_unless_a_limit_is_named() {
    let world = World::new();
    for number in 0..60 {
        world.keep(&format!("Mara {number}"));
    }
    assert_eq!(world.bta(&["find", "mara"]).as_array().unwrap().len(), 60);
}

#[test]
fn a_person_is_meant_by_id_by_name_and_by_a_part_of_it() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist");
    world.keep("Tomás Moreau");
    for asked in
        [mara.as_str(), "Mara Lindqvist", "mara lindqvist", "  Mara Lindqvist ", "mara", "lind", "lindq mar"]
    {
        assert_eq!(world.bta(&["show", asked])["id"], mara.as_str(), "{asked}");
    }
    assert_eq!(world.bta(&["show", "tomas"])["name"], "Tomás Moreau");
}

#[test]
fn a_whole_name_goes_before_a_part_of_another() {
    let world = World::new();
    let mara = world.keep("Mara");
    world.keep("Mara Lindqvist");
    assert_eq!(world.bta(&["show", "mara"])["id"], mara.as_str());
}

#[test]
fn a_name_that_fits_several_is_refused_with_the_candidates() {
    let world = World::new();
    let lindqvist = world.keep("Mara Lindqvist");
    let okafor = world.keep("Mara Okafor");
    for words in [
        vec!["show", "mara"],
        vec!["set", "mara", "also", "x"],
        vec!["remind", "mara", "tomorrow"],
        vec!["remove", "mara"],
    ] {
        let refused = world.refused(&words);
        assert_eq!(refused["code"], "several_people", "{words:?}");
        let message = refused["message"].as_str().unwrap();
        for candidate in ["Mara Lindqvist", "Mara Okafor", &lindqvist, &okafor] {
            assert!(message.contains(candidate), "{words:?}: {message}");
        }
    }
}

#[test]
fn a_name_that_fits_nobody_is_refused() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    for asked in ["Ines", "ara", "", " ", "-", "%", "00000000-0000-7000-8000-000000000000"] {
        assert_eq!(world.refused(&["show", asked])["code"], "no_such_person", "{asked}");
    }
}

#[test]
fn somebody_removed_is_nowhere_and_undo_brings_them_back() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well; write on 2026-11-24");
    let before = world.bta(&["show", "Mara"]);
    assert_eq!(world.bta(&["remove", "Mara"])["name"], "Mara Lindqvist");
    assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), 0);
    assert_eq!(world.bta(&["find", "pricing"]).as_array().unwrap().len(), 0);
    assert_eq!(world.bta(&["notices", "--until", "2027-01-01T00:00"]).as_array().unwrap().len(), 0);
    assert_eq!(world.refused(&["show", "Mara"])["code"], "no_such_person");
    assert_eq!(world.refused(&["show", before["id"].as_str().unwrap()])["code"], "no_such_person");
    assert_eq!(world.bta(&["undo"])["operation"], "removed Mara Lindqvist");
    assert_eq!(world.bta(&["show", "Mara"]), before);
}

#[test]
fn the_next_follow_up_is_the_earliest_by_the_day_it_comes_up() {
    let world = World::new();
    let first = world.keep_reminder("Mara Lindqvist; ask about the launch tomorrow");
    world.bta(&["remind", "Mara", "2026-12-24", "--why", "wish her well"]);
    let next = |world: &World| world.bta(&["show", "Mara"])["next"].clone();
    assert_eq!(next(&world)["why"], "ask about the launch");
    world.bta(&["later", &first, "2027-01-07"]);
    has_keys(&next(&world), "on why");
    assert_eq!(next(&world)["why"], "wish her well");
    assert_eq!(next(&world)["on"], "2026-12-24");
    world.bta(&["later", &first, "someday"]);
    assert_eq!(next(&world)["on"], "2026-12-24");
}

#[test]
fn reminders_come_newest_first() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    for why in ["one", "two", "three"] {
        world.bta(&["remind", "Mara", "2026-12-07", "--why", why]);
    }
    assert_eq!(world.bta(&["show", "Mara"])["reminders"].each("why"), ["three", "two", "one"]);
}

#[test]
fn show_says_in_plain_words_what_passed_and_whom_they_introduced() {
    let world = World::new();
    world.keep("Tomás Ferreira");
    world.keep("Leila Haddad; via Tomás Ferreira");
    world.bta(&["did", "Leila", "--kind", "asked", "--on", "9 November", "--say", "the landlord letter"]);
    world.bta(&["did", "Leila", "Tomás", "--kind", "met"]);
    world.bta(&["did", "Leila", "--from", "them", "--say", "a first line"]);
    let leila = world.said(&["show", "Leila"]);
    // Each has its id behind it, to change it by.
    for thing in world.bta(&["show", "Leila"])["interactions"].as_array().unwrap() {
        assert!(leila.contains(&format!(" ({})\n", thing["id"].as_str().unwrap())), "{leila}");
    }
    let without_ids = |line: &str| line.rsplit_once(" (").map_or(line, |(line, _)| line).to_owned();
    let passed: Vec<_> =
        leila.lines().map(without_ids).filter(|line| !line.contains("Introduced")).skip(1).collect();
    assert_eq!(
        passed,
        [
            "  Today: From Leila: a first line",
            "  Today: You met. With Tomás.",
            "  9 November: You asked: the landlord letter",
        ]
    );
    assert!(world.said(&["show", "Tomás"]).contains("  Introduced you to: Leila Haddad\n"));
}

#[test]
fn people_come_in_another_order_where_one_is_asked_for() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; write on 2026-12-09");
    world.keep("Ann Bo");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    world.keep("Zoë Klee; write on 2026-12-01");
    world.bta(&["did", "Mara"]);
    world.bta(&["did", "Ann", "--on", "yesterday"]);
    for (by, names) in [
        ("name", ["Ann Bo", "Mara Lindqvist", "Zoë Klee"]),
        ("newest", ["Zoë Klee", "Ann Bo", "Mara Lindqvist"]),
        ("next", ["Zoë Klee", "Mara Lindqvist", "Ann Bo"]),
        ("last-spoke", ["Mara Lindqvist", "Ann Bo", "Zoë Klee"]),
    ] {
        assert_eq!(world.bta(&["people", "--by", by]).each("name"), names, "{by}");
        assert_eq!(world.bta(&["people", "--by", by, "--limit", "1"]).each("name"), names[..1], "{by}");
    }
    let mut whole = world.bta(&["people", "--by", "newest"]);
    whole.as_array_mut().unwrap().sort_by_key(|person| person["name"].to_string());
    assert_eq!(whole, world.bta(&["people"]), "each is a whole person");
}

#[test]
fn where_somebody_was_found_is_said_in_words() {
    let world = World::new();
    world.keep(
        "Mara Lindqvist - explains pricing well; also plays bassoon; met at the bassoon fair; via Basso Nova",
    );
    world.bta(&["did", "Mara", "--say", "lent me a bassoon"]);
    let said = world.said(&["find", "bassoon"]);
    let places: Vec<_> = said.lines().skip(2).collect();
    assert_eq!(
        places,
        ["  How you met: at the bassoon fair", "  Also: plays bassoon", "  Small thing: lent me a bassoon"]
    );
}
