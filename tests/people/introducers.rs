//! Who introduced somebody: linked where the whole name means one other person, and never guessed.

use before_the_ask::api;

use crate::{
    keep, show,
    support::{World, plainly},
};

/// What is kept of who introduced the person called `name`: the words, and whether they lead to somebody.
fn introducer(world: &World, name: &str) -> (Option<String>, bool) {
    plainly(&world.file())
        .query_row(
            "SELECT introduced_by_name, introduced_by IS NOT NULL FROM people WHERE name = ?1",
            [name],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap()
}

#[test]
fn a_part_of_a_name_is_kept_as_typed_and_leads_to_nobody() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Alexander Petrov");
    keep(&mut notebook, "Bo Xu; via Al");
    assert_eq!(introducer(&world, "Bo Xu"), (Some("Al".into()), false));
    let bo = api::set_person(&mut notebook, "Bo Xu", "met.introduced_by", "alexander").unwrap();
    assert_eq!(bo.met.introduced_by.as_deref(), Some("alexander"));
    assert_eq!(bo.met.introduced_by_id, None);
}

#[test]
fn a_whole_name_leads_to_the_one_who_has_it_accents_and_case_aside() {
    let world = World::new();
    let mut notebook = world.notebook();
    let tomas = keep(&mut notebook, "Tomás Moreau");
    keep(&mut notebook, "Bo; via tomas MOREAU");
    assert_eq!(introducer(&world, "Bo"), (Some("tomas MOREAU".into()), true));
    let bo = show(&notebook, "Bo");
    assert_eq!(bo.met.introduced_by.as_deref(), Some("Tomás Moreau"));
    assert_eq!(bo.met.introduced_by_id, Some(tomas));
}

#[test]
fn a_name_that_two_have_leads_to_nobody() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Ines Moreau");
    keep(&mut notebook, "ines moreau");
    keep(&mut notebook, "Bo; via Ines Moreau");
    assert_eq!(introducer(&world, "Bo"), (Some("Ines Moreau".into()), false));
}

#[test]
fn nobody_is_introduced_by_themselves() {
    let world = World::new();
    let mut notebook = world.notebook();
    let ana = keep(&mut notebook, "Ana Lind; via Ana Lind");
    assert_eq!(introducer(&world, "Ana Lind"), (Some("Ana Lind".into()), false));
    api::set_person(&mut notebook, &ana, "met.introduced_by", "ana lind").unwrap();
    assert_eq!(introducer(&world, "Ana Lind"), (Some("ana lind".into()), false));
    let bo = keep(&mut notebook, "Bo");
    api::add_to(&mut notebook, &bo, "Bo; via Bo", None).unwrap();
    assert_eq!(introducer(&world, "Bo"), (Some("Bo".into()), false));

    let refused = api::set_person(&mut notebook, &ana, "met.introduced_by", &ana).unwrap_err();
    assert_eq!(refused.code, "bad_value");
}

#[test]
fn an_id_says_which_of_two_it_was() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Ines Moreau");
    let second = keep(&mut notebook, "Ines Moreau");
    keep(&mut notebook, "Bo");
    let bo = api::set_person(&mut notebook, "Bo", "met.introduced_by", &second).unwrap();
    assert_eq!(bo.met.introduced_by_id.as_deref(), Some(second.as_str()));
    assert_eq!(introducer(&world, "Bo"), (Some("Ines Moreau".into()), true));

    let unknown = "00000000-0000-7000-8000-000000000000";
    let refused = api::set_person(&mut notebook, "Bo", "met.introduced_by", unknown).unwrap_err();
    assert_eq!(refused.code, "no_such_person");
}

#[test]
fn a_new_name_is_found_with_everybody_they_introduced() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Alexander Petrov");
    let bo = keep(&mut notebook, "Bo; via Alexander Petrov");
    api::set_person(&mut notebook, "Alexander", "name", "Zebulon Petrov").unwrap();
    assert_eq!(show(&notebook, &bo).met.introduced_by.as_deref(), Some("Zebulon Petrov"));
    let found = |query: &str| api::find_people(&notebook, query, 10).unwrap().len();
    assert_eq!((found("zebulon"), found("alexander")), (2, 0));
}

#[test]
fn an_introducer_who_was_removed_is_named_and_has_no_page() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Zebulon Petrov");
    let bo = keep(&mut notebook, "Bo; via Zebulon Petrov");
    assert!(api::person(&notebook, &bo).unwrap().words.introduced_by.unwrap().id.is_some());
    api::remove(&mut notebook, "Zebulon Petrov").unwrap();
    let introducer = api::person(&notebook, &bo).unwrap().words.introduced_by.unwrap();
    assert_eq!((introducer.name.as_str(), introducer.id), ("Zebulon Petrov", None));
    api::undo(&mut notebook).unwrap();
    assert!(api::person(&notebook, &bo).unwrap().words.introduced_by.unwrap().id.is_some());
}
