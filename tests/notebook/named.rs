//! Every act of a person has a name, and by that name it is taken back and done again, across restarts.

use before_the_ask::{
    api::{self, Answer, Changes, Did},
    notebook::Notebook,
};

use crate::support::{World, full_text_fits, rows};

/// An act, and what undo calls it.
type Named = (fn(&mut Notebook) -> Answer<()>, &'static str);

fn id(notebook: &Notebook, name: &str) -> String {
    api::show(notebook, name).unwrap().person.id.unwrap()
}

/// The follow-up of Mara that was written last.
fn follow_up(notebook: &Notebook) -> String {
    api::show(notebook, "Mara").unwrap().reminders[0].id.clone().unwrap()
}

/// What passed with Mara last.
fn passed(notebook: &Notebook) -> String {
    api::show(notebook, "Mara").unwrap().interactions[0].id.clone()
}

fn remind(notebook: &mut Notebook) -> Answer<()> {
    let mara = id(notebook, "Mara");
    api::remind(notebook, &mara, "today", None).map(drop)
}

/// Each builds on those before it.
const ACTS: [Named; 30] = [
    (|to| api::keep(to, "Mara Lindqvist - explains pricing well", None).map(drop), "kept Mara Lindqvist"),
    (|to| api::add(to, "Ines Moreau; #tea", false).map(drop), "kept Ines Moreau"),
    (|to| api::add_to(to, &id(to, "Mara"), "Mara; also climbs", None).map(drop), "added to Mara"),
    (|to| api::set_person(to, "Mara", "met.place", "Leeds").map(drop), "changed the meeting of Mara"),
    (|to| api::set_person(to, "Mara", "working_on", "a book").map(drop), "changed the work of Mara"),
    (|to| api::set_person(to, "Mara", "reach", "+m@example.org").map(drop), "changed the addresses of Mara"),
    (|to| api::every(to, "Mara", "2 months").map(drop), "changed how often Mara comes up"),
    (remind, "a follow-up for Mara"),
    (
        |to| {
            let changes = Changes { when: Some("today"), why: Some("the launch"), ..Changes::default() };
            api::change_reminder(to, &follow_up(to), &changes).map(drop)
        },
        "changed a follow-up for Mara",
    ),
    (
        |to| {
            let changes = Changes { every: Some("week"), until: Some("in a year"), ..Changes::default() };
            api::change_reminder(to, &follow_up(to), &changes).map(drop)
        },
        "changed a follow-up for Mara",
    ),
    (|to| api::later(to, &follow_up(to), "tomorrow").map(drop), "put off Mara"),
    (|to| api::done(to, &follow_up(to), None, true).map(drop), "done with Mara"),
    (|to| api::not_in_touch(to, &passed(to)).map(drop), "not in touch with Mara"),
    (remind, "a follow-up for Mara"),
    (|to| api::let_go(to, &follow_up(to)).map(drop), "let go of Mara"),
    (
        |to| api::did(to, &["Mara".to_owned(), "Ines".to_owned()], Did::default()).map(drop),
        "a small thing with Mara and Ines",
    ),
    (|to| api::remove_small_thing(to, &passed(to)).map(drop), "took away a small thing with Mara and Ines"),
    (|to| api::spoke_today(to, &id(to, "Mara")).map(drop), "spoke with Mara"),
    (remind, "a follow-up for Mara"),
    (|to| api::tank_empty(to).map(drop), "emptied the tank"),
    (|to| api::tank_back(to).map(drop), "put everybody back"),
    (|to| api::set_peace(to, "Mara", true).map(drop), "left Mara in peace"),
    (|to| api::set_peace(to, "Mara", false).map(drop), "no longer left Mara in peace"),
    (|to| api::remove(to, "Ines").map(drop), "removed Ines Moreau"),
    (|to| api::bring_back(to, "Ines").map(drop), "brought back Ines Moreau"),
    (|to| api::merge(to, "Mara", "Ines").map(drop), "merged Ines Moreau into Mara Lindqvist"),
    (|to| api::set_setting(to, "room", "5").map(drop), "changed a setting"),
    (|to| api::set_person(to, "Mara", "name", "Mara Berg").map(drop), "changed the name of Mara"),
    (|to| api::set_person(to, "Mara", "groups", "").map(drop), "changed the groups of Mara"),
    (|to| api::remove(to, "Mara").map(drop), "removed Mara Berg"),
];

#[test]
fn each_is_taken_back_and_done_again_by_its_name() {
    let world = World::new();
    let mut stood = vec![rows_of(&world)];
    for (act, name) in ACTS {
        let mut notebook = world.notebook();
        act(&mut notebook).unwrap();
        assert_eq!(api::history(&notebook, 1).unwrap()[0].operation, name);
        stood.push(rows_of(&world));
    }
    for (at, (_, name)) in ACTS.iter().enumerate().rev() {
        assert_eq!(api::undo(&mut world.notebook()).unwrap().1.said, format!("Undone: {name}."));
        assert_eq!(rows_of(&world), stood[at], "undo of {name}");
    }
    for (at, (_, name)) in ACTS.iter().enumerate() {
        assert_eq!(api::redo(&mut world.notebook()).unwrap().1.said, format!("Done again: {name}."));
        assert_eq!(rows_of(&world), stood[at + 1], "redo of {name}");
    }
    full_text_fits(&world.file());
}

fn rows_of(world: &World) -> Vec<crate::support::Row> {
    drop(world.notebook());
    rows(&world.file())
}
