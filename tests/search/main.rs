//! Search takes anything that is typed, and finds by any word that is kept.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod everywhere;
mod model;
mod ranking;
mod slips;

use before_the_ask::{api, notebook::Notebook, words::shown_name};
use proptest::prelude::*;
use support::{Fields, World, cases};

/// What breaks a query that is built carelessly.
const HOSTILE: [&str; 25] = [
    "\"",
    "\"\"\"",
    "'",
    "''--",
    "*",
    "mara*",
    "^mara",
    "-mara",
    "NOT mara",
    "mara AND",
    "OR OR OR",
    "NEAR(mara, 5)",
    "NEAR(",
    "name_key:mara",
    "people_words",
    "{name words}: mara",
    "(",
    "(((((((((((((((((((((((((",
    "mara\0lindqvist",
    "\u{202e}aram",
    "%_%",
    "; DROP TABLE people",
    "\\",
    "🎈🎈🎈",
    "+ . , : ; ! ? # @",
];

fn names(notebook: &Notebook, query: &str) -> Vec<String> {
    let found = api::find_people(notebook, query, usize::MAX).unwrap();
    found.into_iter().map(|found| found.person.name).collect()
}

fn with_people() -> (World, Notebook) {
    let world = World::new();
    let mut notebook = world.notebook();
    for line in [
        "Mara Lindqvist - explains pricing well, and O'Neil's rule; met at the Tuesday meetup",
        "Tomás Zieliński - taught me to read a Straßenkarte",
        "Łukasz Øster; also likes smørrebrød and crème brûlée",
        "José Ñandú; jose.nandu@example.org; #climbing-club",
        "李明 - 知道怎么修自行车",
    ] {
        api::keep(&mut notebook, line, None).unwrap();
    }
    (world, notebook)
}

#[test]
fn hostile_strings_are_words_like_others() {
    let (world, notebook) = with_people();
    for query in HOSTILE {
        api::find_people(&notebook, query, usize::MAX).unwrap();
        api::find(&notebook, query).unwrap();
        // Not even an argument can hold NUL.
        if !query.contains('\0') {
            world.bta(&["find", "--", query]);
        }
    }
    assert_eq!(names(&notebook, "mara\0lindqvist"), ["Mara Lindqvist"]);
    assert_eq!(names(&notebook, "\"mara* (lindqvist)"), ["Mara Lindqvist"]);
}

#[test]
fn nothing_to_look_for_finds_nobody() {
    let (_world, notebook) = with_people();
    for query in ["", " ", "\"", "***", "🎈"] {
        assert_eq!(names(&notebook, query), Vec::<String>::new(), "{query:?}");
    }
}

#[test]
fn accents_and_case_do_not_matter() {
    let (_world, notebook) = with_people();
    for (query, name) in [
        ("tomas", "Tomás Zieliński"),
        ("TOMÁS", "Tomás Zieliński"),
        ("toma\u{301}s", "Tomás Zieliński"),
        ("zielinski", "Tomás Zieliński"),
        ("strasse", "Tomás Zieliński"),
        ("lukasz", "Łukasz Øster"),
        ("oster", "Łukasz Øster"),
        ("Smorrebrod", "Łukasz Øster"),
        ("creme brulee", "Łukasz Øster"),
        ("JOSE nandu", "José Ñandú"),
        ("climbing-club", "José Ñandú"),
        ("o'neil", "Mara Lindqvist"),
        ("O’Neil", "Mara Lindqvist"),
        ("李明", "李明"),
    ] {
        assert_eq!(names(&notebook, query), [name], "{query}");
        let row = &api::find(&notebook, query).unwrap().people[0];
        let elsewhere = row.elsewhere.iter().flat_map(|place| &place.pieces);
        let mut pieces = row.name.iter().chain(&row.remember_for).chain(elsewhere);
        assert!(pieces.any(|piece| piece.hit), "what {query} found is not marked");
    }
}

#[test]
fn the_beginning_of_a_word_is_enough_and_its_middle_is_not() {
    let (_world, notebook) = with_people();
    for query in ["p", "pr", "pri", "pric", "pricin", "pricing"] {
        assert!(names(&notebook, query).contains(&"Mara Lindqvist".to_owned()), "{query}");
    }
    assert_eq!(names(&notebook, "icing"), Vec::<String>::new());
}

#[test]
fn a_sign_before_a_word_does_not_hide_it() {
    let world = World::new();
    world.keep("🦩Zoë Martin - 🧁baking; also «quotes» and 🫶hearts");
    for query in ["zoe", "baking", "quotes", "hearts", "🦩zoë", "🧁baking"] {
        assert_eq!(world.bta(&["find", query]).as_array().unwrap().len(), 1, "{query}");
    }
}

#[test]
fn every_word_has_to_be_there_wherever_it_is_kept() {
    let (_world, notebook) = with_people();
    assert_eq!(names(&notebook, "mara pricing meetup"), ["Mara Lindqvist"]);
    assert_eq!(names(&notebook, "mara climbing"), Vec::<String>::new());
}

#[test]
fn every_word_of_every_line_finds_the_person() {
    let world = World::new();
    let mara = world.keep(
        "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; via Ines Moreau; working on a cookbook; \
         mara.l@example.org; #climbing; birthday 12 May; also plays the cello",
    );
    world.keep("Nobody Else");
    for query in [
        "mara",
        "lindqvist",
        "explains",
        "pricing",
        "well",
        "tuesday",
        "meetup",
        "ines",
        "moreau",
        "cookbook",
        "mara.l@example.org",
        "example",
        "climbing",
        "birthday",
        "plays",
        "cello",
    ] {
        let found = world.bta(&["find", query]);
        assert_eq!(found.as_array().unwrap().len(), 1, "{query}");
        assert_eq!(found[0]["person"]["id"], mara.as_str(), "{query}");
        assert!(!found[0]["matched"].each("in").is_empty(), "{query}");
    }
}

#[test]
fn where_it_was_found_is_named_as_set_names_it() {
    let world = World::new();
    world.keep(
        "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; via Ines Moreau; working on a cookbook; \
         mara.l@example.org; #climbing; birthday 12 May; also plays the cello",
    );
    world.bta(&["set", "Mara", "met.place", "Calder Hall"]);
    world.bta(&["set", "Mara", "be_remembered_for", "reads contracts"]);
    for (query, place) in [
        ("lindqvist", "name"),
        ("pricing", "remember_for"),
        ("tuesday", "met.occasion"),
        ("calder", "met.place"),
        ("moreau", "met.introduced_by"),
        ("cookbook", "working_on"),
        ("contracts", "be_remembered_for"),
        ("example", "reach"),
        ("climbing", "groups"),
        ("birthday", "dates"),
        ("cello", "also"),
    ] {
        assert_eq!(world.bta(&["find", query])[0]["matched"].each("in"), [place], "{query}");
    }
}

#[test]
fn a_name_goes_before_anything_else() {
    let world = World::new();
    for number in 0..5 {
        world.keep(&format!("Person {number} - mara mara mara mara"));
    }
    world.keep("Mara Lindqvist");
    assert_eq!(world.bta(&["find", "mara"])[0]["person"]["name"], "Mara Lindqvist");
}

#[test]
fn a_long_text_is_cut_around_what_was_found() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let also = format!("{}needle {}", "before ".repeat(200), "after ".repeat(200));
    world.bta(&["set", "Mara", "also", &also]);
    let excerpt = world.bta(&["find", "needle"])[0]["matched"][0]["excerpt"].as_str().unwrap().to_owned();
    assert!(excerpt.contains("before needle after"), "{excerpt}");
    assert!(excerpt.starts_with('…') && excerpt.ends_with('…') && excerpt.len() < 400, "{excerpt}");
}

#[test]
fn what_was_changed_is_found_by_its_new_words() {
    let world = World::new();
    world.keep("Ines Moreau");
    world.keep("Mara Lindqvist - explains pricing well; via Ines Moreau");
    let count = |query: &str| world.bta(&["find", query]).as_array().unwrap().len();
    world.bta(&["set", "Mara", "met.place", "the library"]);
    world.bta(&["set", "Mara", "met.place", "the harbour"]);
    assert_eq!((count("library"), count("harbour")), (0, 1));
    world.bta(&["undo"]);
    assert_eq!((count("library"), count("harbour")), (1, 0));
    // Who introduced her is called by another name now.
    world.bta(&["set", "Ines Moreau", "name", "Ines Okafor"]);
    assert_eq!((count("moreau"), count("okafor")), (0, 2));
}

#[test]
fn a_very_long_query_is_answered() {
    let (_world, notebook) = with_people();
    let words = "mara ".repeat(200_000);
    assert_eq!(names(&notebook, &words), ["Mara Lindqvist"]);
    assert_eq!(names(&notebook, &"m".repeat(1_000_000)), Vec::<String>::new());
}

proptest! {
    #![proptest_config(cases(5))]

    #[test]
    fn whatever_is_typed_is_answered(queries in prop::collection::vec(any::<String>(), 200)) {
        let (_world, notebook) = with_people();
        for query in &queries {
            prop_assert!(api::find_people(&notebook, query, usize::MAX).is_ok(), "{query:?}");
            prop_assert!(api::find(&notebook, query).is_ok(), "{query:?}");
        }
    }

    #[test]
    fn whoever_is_kept_under_whatever_name_is_found_by_it(all in prop::collection::vec("\\PC{1,40}", 30)) {
        let world = World::new();
        let mut notebook = world.notebook();
        let kept = api::keep(&mut notebook, "Mara", None).unwrap().person.id;
        for name in &all {
            // One without a letter is refused.
            if api::set_person(&mut notebook, &kept, "name", name).is_err() {
                continue;
            }
            let found = api::find_people(&notebook, name, usize::MAX).unwrap();
            prop_assert_eq!(found.len(), 1, "{:?}", name);
            let page = api::find(&notebook, name).unwrap();
            let shown: String = page.people[0].name.iter().map(|piece| piece.text.as_str()).collect();
            // Marks that would not be seen are made visible.
            prop_assert_eq!(&shown, &shown_name(&found[0].person.name));
        }
    }
}
