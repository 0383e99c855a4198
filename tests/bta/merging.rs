//! `merge`: everything of both, once, and it can be undone.

use before_the_ask::api::{self, Origin};
use serde_json::json;

use crate::support::{Fields, World, full_text_fits, has_keys, rows, texts};

fn merged(world: &World) -> serde_json::Value {
    world.bta(&["merge", "Mara Lindqvist", "M. Lindqvist"]);
    world.bta(&["show", "Mara Lindqvist"])
}

#[test]
fn the_first_stays_and_gets_what_it_did_not_have() {
    let world = World::new();
    let stays = world.keep("Mara Lindqvist");
    world.keep(
        "M. Lindqvist - explains pricing well; met at the Tuesday meetup; via Tomás Wójcik; working on a book; \
         every 2 months; mara@example.org; #tea; birthday 12 May; also climbs; write on 2026-12-07",
    );
    let other = world.bta(&["show", "M. Lindqvist"]);
    let mara = merged(&world);
    assert_eq!(mara["id"], stays.as_str());
    assert_eq!(mara["name"], "Mara Lindqvist");
    for key in ["remember_for", "met", "working_on", "cadence", "reach", "groups", "dates", "next"] {
        assert_eq!(mara[key], other[key], "{key}");
    }
    assert_eq!(mara["also"], "climbs\nAlso called M. Lindqvist");
    assert_eq!(mara["remember_for_before"], json!([]));
    assert_eq!(mara["reminders"].as_array().unwrap().len(), 1);
    assert_eq!(mara["reminders"][0]["person"], stays.as_str());
    assert_eq!(world.bta(&["people"]).as_array().unwrap().len(), 1);
    assert_eq!(world.bta(&["trash"]).as_array().unwrap().len(), 0);
    assert_eq!(world.refused(&["show", other["id"].as_str().unwrap()])["code"], "no_such_person");
    full_text_fits(&world.file());
    // Found by either name, and by a word of either.
    for query in ["m. lindqvist", "pricing", "climbs"] {
        assert_eq!(world.bta(&["find", query]).as_array().unwrap().len(), 1, "{query}");
    }
}

#[test]
fn what_both_have_is_kept_in_words() {
    let world = World::new();
    world.keep(
        "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; via Tomás; working on a book; \
         every 2 months; also climbs",
    );
    world.bta(&["set", "Mara", "be_remembered_for", "reads contracts"]);
    world.keep(
        "M. Lindqvist - the one for prices; met at Calder Hall; via Ines; working on a garden; every year; also \
         climbs",
    );
    world.bta(&["set", "M. Lindqvist", "be_remembered_for", "marks three things"]);
    let mara = merged(&world);
    assert_eq!(mara["remember_for"], "explains pricing well");
    assert_eq!(mara["remember_for_before"], json!([{ "text": "the one for prices", "until": "2026-11-23" }]));
    assert_eq!(mara["be_remembered_for"], "reads contracts");
    assert_eq!(mara["working_on"]["text"], "a book");
    assert_eq!(mara["cadence"], "2 months");
    assert_eq!(mara["met"]["introduced_by"], "Tomás");
    let also = mara["also"].as_str().unwrap();
    assert_eq!(also.lines().filter(|line| *line == "climbs").count(), 1);
    for kept in [
        "Also called M. Lindqvist",
        "Could call you for: marks three things",
        "Working on, noted on 23 November 2026: a garden",
        "Introduced by Ines",
        "Every so often: about every year",
    ] {
        assert!(also.lines().any(|line| line == kept), "{kept}: {also}");
    }
    assert!(also.contains("Calder Hall"), "{also}");
}

#[test]
fn what_both_have_alike_is_there_once() {
    let world = World::new();
    let line = "- explains pricing well; mara@example.org; +49 30 901820; #tea; birthday 12 May; write on 2026-12-07";
    let stays = world.keep(&format!("Mara Lindqvist {line}"));
    world.keep(&format!("M. Lindqvist {line}"));
    world.bta(&["set", "M. Lindqvist", "reach", "+work: MARA@example.org"]);
    world.bta(&["set", "M. Lindqvist", "reach", "+mobile: 0049 30 90 18 20"]);
    for who in ["Mara Lindqvist", "M. Lindqvist"] {
        world.bta(&["did", who, "--say", "lent me a book", "--on", "2026-11-20"]);
    }
    world.bta(&["did", "Mara Lindqvist", "M. Lindqvist", "--say", "dinner"]);
    let mara = merged(&world);
    assert_eq!(
        mara["reach"],
        json!([
            { "kind": "email", "label": "work", "value": "mara@example.org" },
            { "kind": "phone", "label": "mobile", "value": "+49 30 901820" },
        ])
    );
    assert_eq!(texts(&mara["groups"]), ["tea"]);
    assert_eq!(mara["dates"].as_array().unwrap().len(), 1);
    assert_eq!(mara["reminders"].as_array().unwrap().len(), 1);
    assert_eq!(mara["interactions"].each("say"), ["dinner", "lent me a book"]);
    assert_eq!(texts(&mara["interactions"][0]["people"]), [stays.as_str()]);
    assert_eq!(mara["remember_for_before"], json!([]));
}

#[test]
fn whoever_the_other_introduced_was_introduced_by_the_one_who_stays() {
    let world = World::new();
    let stays = world.keep("Mara Lindqvist");
    world.keep("M. Lindqvist");
    world.keep("Ines Moreau; via M. Lindqvist");
    // One of the two said to have introduced the other is no introduction.
    world.bta(&["set", "M. Lindqvist", "met.introduced_by", "Mara Lindqvist"]);
    let mara = merged(&world);
    assert_eq!(world.bta(&["show", "Ines"])["met"]["introduced_by"], "Mara Lindqvist");
    assert!(mara["met"]["introduced_by"].is_null());
    world.bta(&["set", &stays, "name", "Mara Berg"]);
    assert_eq!(world.bta(&["show", "Ines"])["met"]["introduced_by"], "Mara Berg");
}

#[test]
fn the_last_interaction_and_the_cadence_count_for_both() {
    let world = World::new();
    world.keep("Mara Lindqvist; every 2 months");
    world.keep("M. Lindqvist");
    world.bta(&["did", "Mara Lindqvist", "--on", "2026-10-01"]);
    world.bta(&["did", "M. Lindqvist", "--on", "2026-11-10"]);
    let mara = merged(&world);
    assert_eq!(mara["last_interaction_on"], "2026-11-10");
    assert_eq!(mara["next"]["on"], "2027-01-10");
}

#[test]
fn if_one_was_left_in_peace_both_are() {
    let world = World::new();
    world.keep("Mara Lindqvist; write today");
    world.keep("M. Lindqvist");
    world.bta(&["peace", "M. Lindqvist"]);
    assert_eq!(merged(&world)["left_in_peace"], true);
    assert_eq!(world.bta(&["today"])["items"], json!([]));
}

#[test]
fn it_is_one_act_and_taken_back_whole() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well; mara@example.org; #tea; every 2 months; write today");
    world
        .keep("M. Lindqvist - the one for prices; mara@example.org; #tea; every year; write today; via Mara");
    world.keep("Ines Moreau; via M. Lindqvist");
    world.bta(&["did", "Mara Lindqvist", "M. Lindqvist", "Ines", "--say", "dinner"]);
    world.bta(&["tank", "empty"]);
    let before = rows(&world.file());
    let answer = world.bta(&["merge", "Mara Lindqvist", "M. Lindqvist"]);
    has_keys(
        &answer,
        "id name remember_for remember_for_before be_remembered_for working_on also met from reach groups dates \
         cadence left_in_peace last_interaction_on next created_at updated_at",
    );
    let after = rows(&world.file());
    assert_eq!(world.bta(&["undo"])["operation"], "merged M. Lindqvist into Mara Lindqvist");
    assert_eq!(rows(&world.file()), before);
    world.bta(&["redo"]);
    assert_eq!(rows(&world.file()), after);
    full_text_fits(&world.file());
}

#[test]
fn of_two_dates_on_one_day_the_earlier_telling_stays() {
    for (ours, theirs, said) in [
        ("12 May, 3 days before", "12 May, a week before", "12 May, a week before"),
        ("12 May, a week before", "12 May, on the day", "12 May, a week before"),
        ("12 May, silent", "12 May, the day before", "12 May, the day before"),
        ("12 May", "12 May, silent", "12 May"),
    ] {
        let world = World::new();
        world.keep("Mara Lindqvist");
        world.keep("M. Lindqvist");
        world.bta(&["set", "Mara Lindqvist", "dates", &format!("+birthday: {ours}")]);
        world.bta(&["set", "M. Lindqvist", "dates", &format!("+Birthday: {theirs}")]);
        let before = rows(&world.file());
        assert_eq!(merged(&world)["dates"], json!([{ "what": "birthday", "on": "--05-12" }]));
        let shown = world.said(&["show", "Mara Lindqvist"]);
        assert!(shown.lines().any(|line| line.trim() == format!("birthday: {said}")), "{shown}");
        world.bta(&["undo"]);
        assert_eq!(rows(&world.file()), before);
    }
}

#[test]
fn a_date_whose_year_only_one_of_them_knows_is_there_once_and_has_it() {
    for (ours, theirs, both) in [
        ("12 May", "12 May 1980", vec!["1980-05-12"]),
        ("12 May 1980", "12 May", vec!["1980-05-12"]),
        ("12 May 1980", "12 May 1981", vec!["1980-05-12", "1981-05-12"]),
        ("12 May 1980", "13 May", vec!["1980-05-12", "--05-13"]),
        ("1980", "12 May 1980", vec!["1980", "1980-05-12"]),
    ] {
        let mut world = World::new();
        world.keep("Mara Lindqvist");
        world.keep("M. Lindqvist");
        world.bta(&["set", "Mara Lindqvist", "dates", &format!("+birthday: {ours}")]);
        world.bta(&["set", "M. Lindqvist", "dates", &format!("+birthday: {theirs}")]);
        let before = rows(&world.file());
        assert_eq!(merged(&world)["dates"].each("on"), both, "{ours} and {theirs}");
        world.bta(&["undo"]);
        assert_eq!(rows(&world.file()), before);
        world.bta(&["redo"]);
        assert_eq!(world.bta(&["show", "Mara Lindqvist"])["dates"].each("on"), both);
        world.later("2027-05-12T08:00[Europe/Berlin]");
        let up = world.bta(&["today"])["items"].as_array().unwrap().len();
        let of_that_day = both.iter().filter(|on| on.ends_with("-05-12")).count();
        assert_eq!(up, of_that_day, "{ours} and {theirs}");
    }
}

#[test]
fn of_two_that_may_be_the_same_day_the_one_that_says_as_much_is() {
    let world = World::new();
    world.keep("Mara Lindqvist; birthday 12 May");
    world.bta(&["set", "Mara Lindqvist", "dates", "+birthday: 12 May 1980"]);
    world.keep("M. Lindqvist");
    world.bta(&["set", "M. Lindqvist", "dates", "+birthday: 12 May 1980"]);
    assert_eq!(merged(&world)["dates"].each("on"), ["--05-12", "1980-05-12"]);
}

#[test]
fn a_date_that_was_dealt_with_for_either_does_not_come_up_again() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; birthday 24 November");
    world.keep("M. Lindqvist; birthday 24 November");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    let items = world.bta(&["today"])["items"].clone();
    let theirs = items.as_array().unwrap().iter().find(|item| item["person"]["name"] == "M. Lindqvist");
    world.bta(&["done", theirs.unwrap()["id"].as_str().unwrap()]);
    merged(&world);
    assert_eq!(world.bta(&["today"])["items"], json!([]));
}

#[test]
fn a_date_that_either_put_off_this_year_stays_off_whatever_the_other_did_a_year_ago() {
    let mut world = World::new();
    for name in ["Mara Lindqvist", "M. Lindqvist"] {
        world.keep(&format!("{name}; birthday 24 November"));
    }
    let put_off = |world: &mut World, year: &str, name: &str, until: &str| {
        world.later(&format!("{year}-11-24T08:00[Europe/Berlin]"));
        let today = world.bta(&["today"]);
        let items = today["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["person"]["name"] == name).unwrap();
        world.bta(&["later", item["id"].as_str().unwrap(), until]);
    };
    put_off(&mut world, "2026", "Mara Lindqvist", "2026-11-26");
    put_off(&mut world, "2027", "M. Lindqvist", "2027-11-28");
    world.bta(&["merge", "Mara Lindqvist", "M. Lindqvist"]);
    assert_eq!(world.bta(&["today"])["items"], json!([]));
    world.later("2027-11-28T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["today"])["items"].each("kind"), ["date"]);
}

#[test]
fn an_origin_in_an_essay_of_ones_own_is_named_by_its_title() {
    let world = World::new();
    let text = world.beside("harbours.md");
    std::fs::write(&text, "# On harbours\n\n## Ropes\n\nEvery knot is a promise.\n").unwrap();
    world.bta(&["essay", "add", text.to_str().unwrap()]);
    let mut notebook = world.notebook();
    for (name, essay, section) in [
        ("Mara Lindqvist", "why-networking-doesnt-work-the-way-you-think", "thin-ties"),
        ("M. Lindqvist", "on-harbours", "ropes"),
    ] {
        let from = Origin { essay: essay.to_owned(), section: section.to_owned() };
        api::keep(&mut notebook, name, Some(from)).unwrap();
    }
    drop(notebook);
    let mara = merged(&world);
    assert_eq!(mara["from"]["section"], "thin-ties");
    assert_eq!(mara["also"], "Also called M. Lindqvist\nCame to mind in On harbours, Ropes");
}

/// Mara, in two, and Dariusz, who is remembered for what both work on.
fn two_to_introduce() -> World {
    let world = World::new();
    world.keep("Mara Lindqvist - the one for prices; working on a lease");
    world.keep("M. Lindqvist - reads leases too; working on a lease for two");
    world.keep("Dariusz Zieliński - reads leases without panic; working on prices");
    world
}

#[test]
fn an_introduction_of_the_other_is_one_of_the_one_who_stays() {
    let world = two_to_introduce();
    world.bta(&["introduction", "M. Lindqvist", "Dariusz", "asked"]);
    world.bta(&["introduction", "M. Lindqvist", "Dariusz", "yes"]);
    let before = rows(&world.file());
    let mara = merged(&world);
    assert_eq!(mara["introductions"].each("state"), ["a_said_yes"]);
    assert_eq!(mara["introductions"][0]["a"], mara["id"]);
    assert_eq!(mara["introductions"][0]["works_on"], "a lease for two");
    assert_eq!(world.bta(&["introduction", "Mara Lindqvist", "Dariusz", "asked"])["state"], "asked_b");
    world.bta(&["undo"]);
    world.bta(&["undo"]);
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn an_introduction_between_the_two_ends_with_them_being_one() {
    let world = two_to_introduce();
    world.bta(&["introduction", "Mara Lindqvist", "M. Lindqvist", "asked"]);
    let before = rows(&world.file());
    assert_eq!(merged(&world)["introductions"], json!([]));
    assert!(!world.said(&["introductions"]).contains("you asked"));
    world.bta(&["undo"]);
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn of_two_introductions_to_the_same_third_one_goes_on_and_nothing_is_lost() {
    // What was done with Mara and Dariusz, then with the other Mara and Dariusz; whether Dariusz was asked first
    // there; and where it stands, with what is left beside it.
    for (ours, theirs, turned, stands, all) in [
        (&["asked", "yes"][..], &["asked"][..], false, "a_said_yes", vec!["a_said_yes", "left"]),
        (&["asked"], &["asked", "yes"], false, "a_said_yes", vec!["a_said_yes", "left"]),
        (&["asked"], &["asked"], true, "asked_a", vec!["asked_a", "left"]),
        (&["asked", "yes", "asked", "yes", "made"], &["asked"], false, "made", vec!["left", "made"]),
        (&["asked"], &["not-these-two"], false, "not_these_two", vec!["left", "not_these_two"]),
        (&["not-these-two"], &["asked", "yes"], false, "not_these_two", vec!["left", "not_these_two"]),
        (&["asked", "no"], &["asked", "left"], false, "said_no", vec!["left", "said_no"]),
    ] {
        let mut world = two_to_introduce();
        for (day, (who, steps, turned)) in
            [("Mara Lindqvist", ours, false), ("M. Lindqvist", theirs, turned)].into_iter().enumerate()
        {
            for (nth, step) in steps.iter().enumerate() {
                world.later(&format!("2026-11-2{}T08:0{day}[Europe/Berlin]", 3 + nth));
                let (a, b) = if turned { ("Dariusz", who) } else { (who, "Dariusz") };
                world.bta(&["introduction", a, b, step]);
            }
        }
        world.later("2026-11-28T08:00[Europe/Berlin]");
        let before = rows(&world.file());
        let mara = merged(&world);
        let case = format!("{ours:?} {theirs:?} {turned}");
        let mut states = mara["introductions"].each("state");
        states.sort();
        assert_eq!(states, all, "{case}");
        assert_eq!(world.bta(&["introduction", "Mara Lindqvist", "Dariusz"])["state"], stands, "{case}");
        let under_way = world.said(&["introductions"]);
        assert!(under_way.matches("Dariusz").count() <= 1, "{case}: {under_way}");
        let after = rows(&world.file());
        world.bta(&["undo"]);
        assert_eq!(rows(&world.file()), before, "{case}");
        world.bta(&["redo"]);
        assert_eq!(rows(&world.file()), after, "{case}");
    }
}

#[test]
fn two_introductions_that_are_alike_are_there_once() {
    let world = two_to_introduce();
    world.bta(&["set", "M. Lindqvist", "working_on", "a lease"]);
    for who in ["Mara Lindqvist", "M. Lindqvist"] {
        world.bta(&["introduction", who, "Dariusz", "asked"]);
    }
    assert_eq!(merged(&world)["introductions"].each("state"), ["asked_a"]);
}

#[test]
fn two_who_were_said_to_be_two_are_not_asked_about_again() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist; mara@example.org");
    let other = world.keep("Mara Lindqvist; mara@example.org");
    let asked = |id: &str| api::perhaps_same(&world.notebook(), id).unwrap().len();
    assert_eq!((asked(&mara), asked(&other)), (1, 1));
    let before = rows(&world.file());
    assert_eq!(world.bta(&["merge", &other, &mara, "--never"])["id"], other.as_str());
    assert_eq!((asked(&mara), asked(&other)), (0, 0));
    assert_eq!(world.bta(&["undo"])["operation"], "noted that Mara Lindqvist and Mara Lindqvist are two");
    assert_eq!((asked(&mara), asked(&other)), (1, 1));
    assert_eq!(rows(&world.file()), before);
    world.bta(&["redo"]);
    // Said again, it is nothing new; a third one of the name is asked about.
    world.bta(&["merge", &mara, &other, "--never"]);
    assert_eq!(world.bta(&["history"]).as_array().unwrap().len(), 3);
    let third = world.keep("Mara Lindqvist");
    assert_eq!((asked(&mara), asked(&third)), (1, 2));
    assert_eq!(world.refused(&["merge", &mara, &mara, "--never"])["code"], "same_person");
    // Whoever is merged with the one brings the answer along.
    world.bta(&["merge", &third, &mara]);
    assert_eq!((asked(&third), asked(&other)), (0, 0));
}

#[test]
fn nobody_is_merged_with_themselves_or_with_nobody() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist");
    let before = rows(&world.file());
    assert_eq!(world.refused(&["merge", "Mara", &mara])["code"], "same_person");
    assert_eq!(world.refused(&["merge", "Mara", "Ines"])["code"], "no_such_person");
    assert_eq!(world.refused(&["merge", "Ines", "Mara"])["code"], "no_such_person");
    assert_eq!(rows(&world.file()), before);
    let output = world.bare(&["merge", "Mara"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn two_who_say_more_than_one_can_hold_are_left_as_they_are() {
    let world = World::new();
    for (name, letter) in [("Mara Lindqvist", "a"), ("M. Lindqvist", "b")] {
        world.keep(name);
        world.bta_typed(&["set", name, "also", "-"], &letter.repeat(60_000));
    }
    let before = rows(&world.file());
    assert_eq!(world.refused(&["merge", "Mara Lindqvist", "M. Lindqvist"])["code"], "too_long");
    assert_eq!(rows(&world.file()), before);
}
