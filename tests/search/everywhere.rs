//! People are found by whatever hangs on them; and beside people, what can be done and read by that name.

use before_the_ask::{
    api::{self, Action},
    search::Piece,
};

use super::{
    names,
    support::{Fields, World},
};

fn whole(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn what_passed_what_was_promised_and_what_was_written_before_is_found() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well; #climbing");
    world.bta(&["did", "Mara", "--say", "Lent me the lighthouse book"]);
    world.bta(&["did", "Mara", "--kind", "walked the harbour"]);
    world.bta(&["remind", "Mara", "in two weeks", "--why", "ask about the launch"]);
    world.bta(&["set", "Mara", "remember_for", "sees through a price list"]);
    for (query, place) in [
        ("lighthouse", "interactions"),
        ("harbour", "interactions"),
        ("launch", "reminders"),
        ("explains", "remember_for_before"),
    ] {
        let found = world.bta(&["find", query]);
        assert_eq!(found[0]["matched"].each("in"), [place], "{query}");
    }
    // Words from everywhere, together.
    assert_eq!(world.bta(&["find", "mara lighthouse launch climb"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_number_is_found_however_it_was_kept_and_is_typed() {
    let world = World::new();
    world.keep("Mara Lindqvist; +49 30 123 456");
    world.keep("Ines Moreau; +493012345678");
    world.keep("Leila Haddad; 030 99 88 77");
    let notebook = world.notebook();
    let both = ["Ines Moreau", "Mara Lindqvist"];
    for (typed, found) in [
        ("+49 30 123 456", &both[..]),
        ("+4930123456", &both),
        ("0049 30 123456", &both),
        ("+49 (0)30 / 123-456", &both),
        ("030 123 45", &both),
        ("+49 30 123 456 78", &both[..1]),
        ("+4930998877", &["Leila Haddad"]),
        ("+49 30 123 457", &[]),
        ("lindqvist 30", &both[1..]),
    ] {
        let mut names = names(&notebook, typed);
        names.sort();
        assert_eq!(names, found, "{typed}");
    }
}

#[test]
fn a_number_whose_digits_are_parted_otherwise_is_marked_whole() {
    let world = World::new();
    world.keep("Mara Lindqvist; +49 30 123 456");
    let found = world.bta(&["find", "+4930123"]);
    assert_eq!(found[0]["matched"], serde_json::json!([{ "in": "reach", "excerpt": "+49 30 123 456" }]));
    let row = api::find(&world.notebook(), "+4930123").unwrap().people.remove(0);
    let pieces: Vec<_> = row.elsewhere.iter().flat_map(|place| &place.pieces).collect();
    assert_eq!(pieces, [&Piece { text: "+49 30 123 456".to_owned(), hit: true }]);
    world.bta(&["remove", "Mara"]);
    assert_eq!(world.bta(&["find", "+4930123"]), serde_json::json!([]));
}

#[test]
fn a_kind_of_ours_is_no_word_of_the_persons() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world.bta(&["did", "Mara", "--kind", "talked"]);
    assert_eq!(world.bta(&["find", "talked"]).as_array().unwrap().len(), 0);
    world.bta(&["did", "Mara", "--say", "talked about boats"]);
    assert_eq!(world.bta(&["find", "talked"]).as_array().unwrap().len(), 1);
}

#[test]
fn undo_takes_the_words_along_and_redo_brings_them_back() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let found = |query: &str| world.bta(&["find", query]).as_array().unwrap().len();
    world.bta(&["did", "Mara", "--say", "Lent me the lighthouse book"]);
    world.bta(&["undo"]);
    assert_eq!(found("lighthouse"), 0);
    world.bta(&["redo"]);
    assert_eq!(found("lighthouse"), 1);
    super::support::full_text_fits(&world.file());
}

#[test]
fn a_file_of_before_is_found_in_as_well() {
    let world = World::new();
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/migrations/v2.db"), world.file()).unwrap();
    for (query, place) in
        [("proofs", "interactions"), ("almanac", "reminders"), ("pricing", "remember_for_before")]
    {
        assert_eq!(world.bta(&["find", query])[0]["matched"].each("in"), [place], "{query}");
    }
    super::support::full_text_fits(&world.file());
}

#[test]
fn a_row_says_why_where_name_and_sentence_do_not() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well; met at the Tuesday meetup");
    world.bta(&["did", "Mara", "--say", "Explained the launch over soup"]);
    let notebook = world.notebook();
    let reasons = |query: &str| {
        let row = api::find(&notebook, query).unwrap().people.remove(0);
        row.elsewhere.iter().map(|place| (place.field, whole(&place.pieces))).collect::<Vec<_>>()
    };
    assert_eq!(reasons("explain"), []);
    assert_eq!(reasons("mara soup"), [("Small thing", "Explained the launch over soup".to_owned())]);
    assert_eq!(reasons("tuesday"), [("How you met", "at the Tuesday meetup".to_owned())]);
}

#[test]
fn actions_are_found_by_their_names_and_by_what_is_behind_them() {
    let world = World::new();
    let notebook = world.notebook();
    for (query, action) in [
        ("settings", Action::Settings),
        ("quiet days", Action::Settings),
        ("tank", Action::TankEmpty),
        ("the tank is emp", Action::TankEmpty),
        ("write down", Action::SomeoneNew),
        ("three cards", Action::ThreeCards),
        ("dark", Action::Dark),
        ("start quietly", Action::StartWithComputer),
        ("setings", Action::Settings),
        ("all ess", Action::Essays),
        ("trash", Action::Trash),
        ("your file", Action::YourFile),
        ("shortcut", Action::Keys),
        ("automatic", Action::LikeSystem),
        ("export", Action::ExportCalendar),
        ("calendar", Action::ExportCalendar),
        ("show me", Action::ShowOneNow),
        ("quit", Action::CloseAltogether),
    ] {
        let found = api::find(&notebook, query).unwrap().actions;
        assert_eq!(found.iter().map(|found| found.action).collect::<Vec<_>>(), [action], "{query}");
    }
    let page = |query| api::find(&notebook, query).unwrap();
    assert_eq!(page("dark").someone_new, None);
    assert_eq!(page("Dark").someone_new.as_deref(), Some("Dark"));
    assert_eq!(api::find(&notebook, "t").unwrap().actions, [], "one letter is the beginning of anything");
}

#[test]
fn undo_is_named_by_the_act_it_takes_back_and_not_found_by_it() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let notebook = world.notebook();
    let found = api::find(&notebook, "undo").unwrap().actions;
    assert_eq!(whole(&found[0].name), "Undo: kept Mara Lindqvist");
    assert_eq!(api::find(&notebook, "mara").unwrap().actions, []);
}

#[test]
fn once_the_tank_was_emptied_they_can_be_put_back() {
    let world = World::new();
    world.keep("Mara Lindqvist; ask about the launch today");
    world.bta(&["tank", "empty"]);
    let notebook = world.notebook();
    let found = api::find(&notebook, "tank").unwrap().actions;
    assert_eq!(found.iter().map(|found| found.action).collect::<Vec<_>>(), [Action::TankBack]);
}

#[test]
fn sections_of_essays_are_found_by_title_and_by_text() {
    let world = World::new();
    let notebook = world.notebook();
    let found = api::find(&notebook, "thin ties").unwrap().sections;
    assert_eq!(whole(&found[0].title), "Thin ties");
    assert_eq!(found[0].section, "thin-ties");
    assert!(found[0].of.as_ref().is_some_and(|of| of.contains("Networking")));
    let essay = api::essay_by_slug(None, &found[0].essay).unwrap();
    let passage = &essay.sections.iter().find(|section| section.id == "thin-ties").unwrap().passages[0];
    let words: Vec<_> = passage.text.split_whitespace().take(5).collect();
    let by_text = api::find(&notebook, &words.join(" ")).unwrap().sections;
    assert!(by_text.iter().any(|found| found.section == "thin-ties"), "{words:?}");
    assert_eq!(api::find(&notebook, "th").unwrap().sections, [], "two letters are in all of them");
}

#[test]
fn ones_own_essays_are_found_in_as_they_are_now() {
    let world = World::new();
    let write = |text: &str| {
        let file = world.beside("harbours.md");
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let found = |query: &str| -> Vec<String> {
        let sections = api::find(&world.notebook(), query).unwrap().sections.into_iter();
        sections.map(|found| format!("{}: {}", found.essay, found.section)).collect()
    };
    assert_eq!(found("halyard"), [""; 0]);
    world.bta(&["essay", "add", &write("# On harbours\n\n## Ropes\n\nA halyard is a promise.\n")]);
    assert_eq!(found("halyard"), ["on-harbours: ropes"]);
    assert_eq!(found("harbours"), ["on-harbours: on-harbours"]);
    let other = write("# On harbours\n\n## Chains\n\nA capstan is a promise.\n");
    world.bta(&["essay", "add", &other, "--instead-of", "on-harbours"]);
    assert_eq!((found("halyard"), found("capstan")), (vec![], vec!["on-harbours: chains".to_owned()]));
    world.bta(&["undo"]);
    assert_eq!((found("halyard"), found("capstan")), (vec!["on-harbours: ropes".to_owned()], vec![]));
    world.bta(&["essay", "remove", "on-harbours"]);
    assert_eq!(found("halyard"), [""; 0]);
}

#[test]
fn someone_new_is_offered_only_for_what_looks_like_a_name() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well");
    let notebook = world.notebook();
    let offered = |query: &str| api::find(&notebook, query).unwrap().someone_new;
    for name in ["Ines  Moreau", "josé ñandú", "O’Neil", "Anne-Marie", "李明", "Dr. Vogel"] {
        let asked: Vec<_> = name.split_whitespace().collect();
        assert_eq!(offered(name), Some(asked.join(" ")), "{name}");
    }
    for other in [
        "",
        "mara",
        "0171 234",
        "ines@example.org",
        "#climbing",
        "what is it?",
        "a, b",
        "🎈",
        "call Bo tomorrow",
    ] {
        assert_eq!(offered(other), None, "{other}");
    }
    // Found by a slip, it may still be somebody else.
    assert_eq!(names(&notebook, "Marra"), ["Mara Lindqvist"]);
    assert_eq!(offered("Marra"), Some("Marra".to_owned()));
}
