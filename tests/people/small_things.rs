//! What passed between you and somebody: written down in a line, changed in place, taken away, undone.

use before_the_ask::{
    api::{self, Direction, Said, SmallThing, SmallThingAct, WrittenDown},
    notebook::Notebook,
};

use crate::{
    keep, show,
    support::{World, rows},
};

/// Writes down one line about somebody.
fn write(notebook: &mut Notebook, person: &str, line: &str) -> WrittenDown {
    let act =
        SmallThingAct { people: Some(vec![person.into()]), say: Some(line.into()), ..Default::default() };
    api::add_small_thing(notebook, &act).unwrap()
}

/// What stands on somebody's page, newest first.
fn things(notebook: &Notebook, person: &str) -> Vec<SmallThing> {
    api::person(notebook, person).unwrap().small_things.things
}

/// The same, as day and words.
fn said(notebook: &Notebook, person: &str) -> Vec<String> {
    things(notebook, person).into_iter().map(|thing| format!("{}: {}", thing.on, thing.said)).collect()
}

#[test]
fn the_page_has_them_newest_first_with_their_direction_in_words() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    write(&mut notebook, &leila, "9 November: asked for a second pair of eyes");
    write(&mut notebook, &leila, "Thanked Leila, the same evening, 10 November");
    write(&mut notebook, &leila, "Leila sent a first line for hard emails on 2 October");
    write(&mut notebook, &leila, "read the clinic guide overnight");
    let from_leila = SmallThingAct {
        people: Some(vec![leila.clone()]),
        say: Some("the number of a roofer".into()),
        on: Some("yesterday".into()),
        from: Some(Direction::Them),
        ..Default::default()
    };
    api::add_small_thing(&mut notebook, &from_leila).unwrap();
    assert_eq!(
        said(&notebook, &leila),
        [
            "Today: read the clinic guide overnight",
            "Yesterday: From Leila: the number of a roofer",
            "10 November: Thanked Leila, the same evening",
            "9 November: asked for a second pair of eyes",
            "2 October: Leila sent a first line for hard emails",
        ]
    );
    assert_eq!(show(&notebook, &leila).last_interaction_on.as_deref(), Some("2026-11-23"));
}

#[test]
fn a_line_is_read_while_it_is_typed() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    let read = |line: &str| {
        let read = api::read_small_thing(&notebook, &leila, line).unwrap();
        (read.on, read.kind, read.from)
    };
    assert_eq!(read("lunch"), ("Today".into(), None, None));
    assert_eq!(read("asked for ice, on Sunday"), ("Yesterday".into(), Some("asked"), Some(Direction::You)));
    assert_eq!(read("Leila thanked me"), ("Today".into(), Some("thanked"), Some(Direction::Them)));
    assert_eq!(read("met at the fair"), ("Today".into(), Some("met"), Some(Direction::Both)));
}

#[test]
fn one_dinner_with_several_people_is_one_entry_on_the_page_of_each() {
    let world = World::new();
    let mut notebook = world.notebook();
    let [leila, dariusz] = ["Leila Haddad", "Dariusz Zieliński"].map(|name| keep(&mut notebook, name));
    let dinner = SmallThingAct {
        people: Some(vec![leila.clone(), "dariusz".into()]),
        say: Some("dinner, and the whole pot of it".into()),
        kind: Some("met".into()),
        ..Default::default()
    };
    let written = api::add_small_thing(&mut notebook, &dinner).unwrap();
    assert_eq!(written.said, Said { said: "Written down.".into(), undo: true });
    let (on_hers, on_his) = (things(&notebook, &leila), things(&notebook, &dariusz));
    assert_eq!(on_hers[0].id, on_his[0].id);
    assert_eq!(on_hers[0].with.as_deref(), Some("With Dariusz."));
    assert_eq!(on_his[0].with.as_deref(), Some("With Leila."));

    // Whoever leaves it has it no more, and it no longer counts for them.
    let alone = SmallThingAct { people: Some(vec![leila.clone()]), ..Default::default() };
    api::change_small_thing(&mut notebook, &on_hers[0].id, &alone).unwrap();
    assert_eq!(things(&notebook, &dariusz), []);
    assert_eq!(show(&notebook, &dariusz).last_interaction_on, None);
    assert_eq!(things(&notebook, &leila)[0].with, None);
    let (_, undone) = api::undo(&mut notebook).unwrap();
    assert_eq!(undone.said, "Undone: changed a small thing with Leila.");
    assert_eq!(things(&notebook, &dariusz), on_his);
}

#[test]
fn somebody_in_the_trash_stays_in_what_passed_and_is_there_again_when_brought_back() {
    let world = World::new();
    let mut notebook = world.notebook();
    let [leila, dariusz] = ["Leila Haddad", "Dariusz Zieliński"].map(|name| keep(&mut notebook, name));
    let both = Some(vec![leila.clone(), dariusz.clone()]);
    let lunch = SmallThingAct { people: both, say: Some("lunch".into()), ..Default::default() };
    let id = api::add_small_thing(&mut notebook, &lunch).unwrap().interaction.unwrap();
    api::remove(&mut notebook, &dariusz).unwrap();
    assert_eq!(things(&notebook, &leila)[0].with, None);
    let alone = Some(vec![leila.clone()]);
    let late = SmallThingAct { people: alone, say: Some("a late lunch".into()), ..Default::default() };
    api::change_small_thing(&mut notebook, &id, &late).unwrap();
    api::bring_back(&mut notebook, &dariusz).unwrap();
    assert_eq!(said(&notebook, &dariusz), ["Today: a late lunch"]);
    assert_eq!(things(&notebook, &leila)[0].with.as_deref(), Some("With Dariusz."));
}

#[test]
fn everything_about_one_can_be_changed_and_a_change_of_nothing_is_no_act() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    let id = write(&mut notebook, &leila, "a word about the lease").interaction.unwrap();
    let before = rows(&world.file());
    let change = |notebook: &mut Notebook, act: SmallThingAct| {
        api::change_small_thing(notebook, &id, &act).unwrap().said.undo
    };
    let say = |say: &str| SmallThingAct { say: Some(say.into()), ..Default::default() };
    assert!(!change(&mut notebook, SmallThingAct::default()));
    assert!(!change(&mut notebook, say("  a word about the lease ")));
    assert_eq!(rows(&world.file()), before);

    assert!(change(&mut notebook, say("two words about the lease")));
    let on = SmallThingAct { on: Some("on 9 November".into()), ..Default::default() };
    assert!(change(&mut notebook, on));
    let kind = |kind: &str| SmallThingAct { kind: Some(kind.into()), ..Default::default() };
    assert!(change(&mut notebook, kind("asked")));
    assert_eq!(said(&notebook, &leila), ["9 November: You asked: two words about the lease"]);
    let them = SmallThingAct { from: Some(Direction::Them), ..Default::default() };
    assert!(change(&mut notebook, them));
    assert_eq!(said(&notebook, &leila), ["9 November: Leila asked: two words about the lease"]);
    // It was turned, so another kind leaves it.
    assert!(change(&mut notebook, kind("thanked")));
    assert_eq!(things(&notebook, &leila)[0].from, Direction::Them);
    assert!(change(&mut notebook, say("")));
    assert_eq!(said(&notebook, &leila), ["9 November: Leila thanked you."]);

    assert_eq!(api::remove_small_thing(&mut notebook, &id).unwrap().said, "Taken away.");
    assert_eq!(things(&notebook, &leila), []);
    for _ in 0..7 {
        api::undo(&mut notebook).unwrap();
    }
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn a_day_that_is_still_to_come_and_words_that_are_no_day_are_refused() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    let id = write(&mut notebook, &leila, "lunch").interaction.unwrap();
    let before = rows(&world.file());
    for (on, code) in [("tomorrow", "to_come"), ("whenever", "day_not_understood")] {
        let act = SmallThingAct { on: Some(on.into()), ..Default::default() };
        assert_eq!(api::change_small_thing(&mut notebook, &id, &act).unwrap_err().code, code);
    }
    let nobody = SmallThingAct { people: Some(vec![leila, "Nobody".into()]), ..Default::default() };
    assert_eq!(api::add_small_thing(&mut notebook, &nobody).unwrap_err().code, "no_such_person");
    assert_eq!(api::remove_small_thing(&mut notebook, "gone").unwrap_err().code, "no_such_item");
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn spoke_today_is_one_press_and_written_down_once() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    let spoke = api::spoke_today(&mut notebook, &leila).unwrap();
    assert_eq!(spoke.said, Said { said: "Written down. You spoke with Leila.".into(), undo: true });
    let again = api::spoke_today(&mut notebook, &leila).unwrap();
    assert_eq!((again.said.undo, again.interaction), (false, None));
    assert_eq!(said(&notebook, &leila), ["Today: You talked."]);

    // With a word given to it, another talk of the day is another.
    let word = SmallThingAct { say: Some("about the boys".into()), ..Default::default() };
    api::change_small_thing(&mut notebook, &spoke.interaction.unwrap(), &word).unwrap();
    assert!(api::spoke_today(&mut notebook, &leila).unwrap().interaction.is_some());
    assert_eq!(said(&notebook, &leila), ["Today: You talked.", "Today: about the boys"]);
}

#[test]
fn after_help_it_is_offered_once_to_tell_them_what_came_of_it() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    let helped = write(&mut notebook, &leila, "Leila helped with the move");
    let offer = helped.tell.unwrap();
    assert_eq!(offer.sentence, "Tell Leila one day what came of it?");
    assert_eq!((offer.person, offer.why.as_str()), (leila.clone(), "Tell Leila what came of it"));

    // Never again for that entry, whatever becomes of it; also not after undo and redo.
    let id = helped.interaction.unwrap();
    let word = SmallThingAct { say: Some("the whole day long".into()), ..Default::default() };
    assert_eq!(api::change_small_thing(&mut notebook, &id, &word).unwrap().tell, None);
    api::undo(&mut notebook).unwrap();
    api::redo(&mut notebook).unwrap();
    assert_eq!(api::change_small_thing(&mut notebook, &id, &SmallThingAct::default()).unwrap().tell, None);

    for line in ["helped Leila move", "Leila asked for a reference", "talked", "Leila thanked me"] {
        assert_eq!(write(&mut notebook, &leila, line).tell, None, "{line}");
    }
    assert!(write(&mut notebook, &leila, "Leila sent the form").tell.is_some());
}

#[test]
fn before_you_ask_says_only_what_was_written_down() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    let before = |notebook: &Notebook| api::person(notebook, &leila).unwrap().before_you_ask;
    assert_eq!(before(&notebook), ["A first ask can be small.", "Make it easy to say no."]);

    write(&mut notebook, &leila, "asked about the boys, 1 November");
    api::set_person(&mut notebook, &leila, "working_on", "a guide for clinics").unwrap();
    assert_eq!(
        before(&notebook),
        ["A first ask can be small.", "Working on: a guide for clinics.", "Make it easy to say no."]
    );

    let asked = SmallThingAct {
        people: Some(vec![leila.clone()]),
        say: Some("the landlord letter".into()),
        on: Some("9 November".into()),
        kind: Some("asked".into()),
        ..Default::default()
    };
    api::add_small_thing(&mut notebook, &asked).unwrap();
    write(&mut notebook, &leila, "9 November: Leila helped with every line of it");
    assert_eq!(
        before(&notebook),
        [
            "You last asked on 9 November, about the landlord letter.",
            "Leila has not yet heard how it went.",
            "9 November: Leila helped with every line of it.",
            "Working on: a guide for clinics.",
            "Make it easy to say no.",
        ]
    );
    write(&mut notebook, &leila, "followed up: the flat is ours");
    assert!(!before(&notebook).iter().any(|line| line.contains("not yet heard")));
}

#[test]
fn what_somebody_works_on_is_confirmed_with_one_press_and_keeps_its_shelf_life() {
    let mut world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad; working on a guide");
    let words = |notebook: &Notebook| api::person(notebook, &leila).unwrap().words;
    assert_eq!(words(&notebook).still_working_on, None, "it was noted today");
    drop(notebook);
    world.later("2027-03-01T09:00[Europe/Berlin]");
    let mut notebook = world.notebook();
    assert_eq!(words(&notebook).working_on_label, "Was working on");
    assert_eq!(words(&notebook).still_working_on.as_deref(), Some("Still working on it"));
    assert!(api::still_working_on(&mut notebook, &leila).unwrap().undo);
    assert_eq!(words(&notebook).working_on_label, "Working on now");
    assert_eq!(show(&notebook, &leila).working_on.unwrap().noted_on, "2027-03-01");
    let (_, undone) = api::undo(&mut notebook).unwrap();
    assert_eq!(undone.said, "Undone: noted that Leila still works on it.");
    assert_eq!(words(&notebook).working_on_label, "Was working on");
}

#[test]
fn a_page_names_whom_its_person_introduced() {
    let world = World::new();
    let mut notebook = world.notebook();
    let tomas = keep(&mut notebook, "Tomás Ferreira");
    keep(&mut notebook, "Leila Haddad; introduced by Tomás Ferreira");
    let bo = keep(&mut notebook, "Bo Xu; via tomas ferreira");
    let introduced = |notebook: &Notebook| -> Vec<String> {
        let words = api::person(notebook, &tomas).unwrap().words;
        words.introduced.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(introduced(&notebook), ["Bo Xu", "Leila Haddad"]);
    api::remove(&mut notebook, &bo).unwrap();
    assert_eq!(introduced(&notebook), ["Leila Haddad"]);
}

#[test]
fn what_you_say_to_everybody_stands_where_nothing_is_said_to_one() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad");
    let everybody = |notebook: &Notebook| api::person(notebook, &leila).unwrap().words.be_remembered_for;
    assert_eq!(everybody(&notebook), None);
    api::set_setting(&mut notebook, "be_remembered_for", "reading a draft overnight").unwrap();
    assert_eq!(everybody(&notebook).as_deref(), Some("reading a draft overnight"));
    assert_eq!(show(&notebook, &leila).be_remembered_for, None, "it is not hers");
    api::set_person(&mut notebook, &leila, "be_remembered_for", "a key kept safe").unwrap();
    assert_eq!(everybody(&notebook), None);
}

#[test]
fn moved_to_before_the_last_it_gives_back_the_later_that_it_had_ended() {
    let world = World::new();
    let mut notebook = world.notebook();
    let leila = keep(&mut notebook, "Leila Haddad; every two weeks");
    write(&mut notebook, &leila, "wrote about the roof on 10 November");
    api::later(&mut notebook, &leila, "2026-12-20").unwrap();
    let next = |notebook: &Notebook| show(notebook, &leila).next.unwrap().on;
    assert_eq!(next(&notebook), "2026-12-20");
    let thing = write(&mut notebook, &leila, "sent the form").interaction.unwrap();
    assert_eq!(next(&notebook), "2026-12-07");
    let before = rows(&world.file());
    // Between the two it is still the last; before the other it is older news, as if written so at once.
    for (on, comes) in [("12 November", "2026-11-26"), ("9 November", "2026-12-20")] {
        let act = SmallThingAct { on: Some(on.into()), ..Default::default() };
        api::change_small_thing(&mut notebook, &thing, &act).unwrap();
        assert_eq!(next(&notebook), comes, "{on}");
    }
    api::undo(&mut notebook).unwrap();
    assert_eq!(next(&notebook), "2026-11-26");
    api::undo(&mut notebook).unwrap();
    assert_eq!(rows(&world.file()), before);
    api::undo(&mut notebook).unwrap();
    assert_eq!(next(&notebook), "2026-12-20");
}
