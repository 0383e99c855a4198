//! What changes nothing is no act; what is put away beside an act is told of.

use before_the_ask::api;

use crate::{
    keep, show,
    support::{World, rows},
};

#[test]
fn a_field_set_to_what_it_is_leaves_everything_as_it_was_and_redo_possible() {
    let mut world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Ines Moreau");
    keep(
        &mut notebook,
        "Bo - sings; met yesterday at the choir in Leeds; via Ines Moreau; working on a bakery; bo@example.org; \
         birthday 12 May; also dances; #choir #baking",
    );
    keep(&mut notebook, "Mara; #choir");
    for (field, value) in
        [("be_remembered_for", "listening"), ("met.scene", "warm-wine"), ("groups", "choir, baking")]
    {
        api::set_person(&mut notebook, "Bo", field, value).unwrap();
    }
    api::set_person(&mut notebook, "Bo", "also", "something else").unwrap();
    api::undo(&mut notebook).unwrap();
    drop(notebook);

    world.later("2026-11-23T08:05[Europe/Berlin]");
    let mut notebook = world.notebook();
    let before = (rows(&world.file()), api::undoable(&notebook).unwrap());
    let bo = show(&notebook, "Bo");
    for (field, value) in [
        ("name", "Bo"),
        ("remember_for", "sings"),
        ("be_remembered_for", "listening"),
        ("working_on", "a bakery"),
        ("also", " dances "),
        ("met.scene", "warm-wine"),
        ("met.occasion", bo.met.occasion.as_deref().unwrap()),
        ("met.place", "Leeds"),
        ("met.on", "yesterday"),
        ("met.introduced_by", "Ines Moreau"),
        ("groups", "#baking, choir"),
        ("dates", "+birthday: 12 May"),
    ] {
        let set = api::set_person(&mut notebook, "Bo", field, value).unwrap();
        assert_eq!(set, bo, "{field}");
        assert_eq!((rows(&world.file()), api::undoable(&notebook).unwrap()), before, "{field}");
    }
    api::redo(&mut notebook).unwrap();
    assert_eq!(show(&notebook, "Bo").also.as_deref(), Some("something else"));
}

#[test]
fn a_change_moves_the_moment_of_the_change() {
    let mut world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Bo; #choir");
    drop(notebook);
    world.later("2026-11-23T08:05[Europe/Berlin]");
    let mut notebook = world.notebook();
    let written = |person: api::Person| (person.created_at.unwrap(), person.updated_at.unwrap());
    let bo = api::set_person(&mut notebook, "Bo", "groups", "choir, baking").unwrap();
    assert_eq!(written(bo), ("2026-11-23T07:00:00Z".into(), "2026-11-23T07:05:00Z".into()));
}

#[test]
fn keeping_says_that_the_draft_went_too() {
    let world = World::new();
    let mut notebook = world.notebook();
    api::keep_draft(&mut notebook, "Mara", None).unwrap();
    notebook.take_topics();
    keep(&mut notebook, "Mara");
    let topics: Vec<String> = notebook.take_topics().into_iter().collect();
    assert_eq!(topics, ["drafts", "people"]);
}
