//! The four orders of the list.

use before_the_ask::{
    api::{self, Order, PersonRow},
    notebook::Notebook,
};

use super::support::World;

/// Five people; three of them with something ahead, two with something behind.
fn five() -> World {
    let mut world = World::new();
    world.keep("Tomás Ferreira");
    world.keep("Amara Okafor; ask about the ovens in two weeks");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    world.keep("Leila Haddad; birthday 30 November");
    world.keep("Dariusz Zieliński; ask about the lease tomorrow");
    world.keep("Wren Callahan");
    world.bta(&["did", "Wren", "--on", "2026-05-12"]);
    world.bta(&["did", "Tomás", "--on", "2026-11-19"]);
    world
}

fn listed(notebook: &Notebook, order: Order) -> Vec<(String, Option<String>)> {
    let rows = api::people_in_order(notebook, order, 0).unwrap().rows;
    rows.into_iter().map(|PersonRow { name, date, .. }| (name, date)).collect()
}

#[track_caller]
fn stands(world: &World, order: Order, expected: &[(&str, Option<&str>)]) {
    let listed = listed(&world.notebook(), order);
    let listed: Vec<_> = listed.iter().map(|(name, date)| (name.as_str(), date.as_deref())).collect();
    assert_eq!(listed, expected);
}

#[test]
fn by_name_and_newest_first_no_day_is_shown() {
    let world = five();
    let names = ["Amara Okafor", "Dariusz Zieliński", "Leila Haddad", "Tomás Ferreira", "Wren Callahan"];
    stands(&world, Order::Name, &names.map(|name| (name, None)));
    let newest = ["Wren Callahan", "Dariusz Zieliński", "Leila Haddad", "Amara Okafor", "Tomás Ferreira"];
    stands(&world, Order::Newest, &newest.map(|name| (name, None)));
}

#[test]
fn by_what_is_next_the_soonest_is_first() {
    let mut world = five();
    let expected = [
        ("Dariusz Zieliński", Some("Wednesday 25 November")),
        ("Leila Haddad", Some("Monday 30 November")),
        ("Amara Okafor", Some("Monday 7 December")),
        ("Tomás Ferreira", None),
        ("Wren Callahan", None),
    ];
    stands(&world, Order::Next, &expected);
    // What is up already is up today, whatever day it came up.
    world.later("2026-11-27T08:00[Europe/Berlin]");
    assert_eq!(listed(&world.notebook(), Order::Next)[0].1.as_deref(), Some("today"));
}

#[test]
fn by_last_spoke_the_latest_is_first() {
    let world = five();
    let expected = [
        ("Tomás Ferreira", Some("spoke on Thursday")),
        ("Wren Callahan", Some("last spoke in May")),
        ("Amara Okafor", None),
        ("Dariusz Zieliński", None),
        ("Leila Haddad", None),
    ];
    stands(&world, Order::LastSpoke, &expected);
}

#[test]
fn what_is_next_in_the_list_is_what_is_next_on_the_page() {
    let world = five();
    world.bta(&["every", "Wren", "2 months"]);
    let notebook = world.notebook();
    let today = world.clock().now().today();
    for person in api::people_list(&notebook, usize::MAX).unwrap() {
        let rows = api::people_in_order(&notebook, Order::Next, 0).unwrap().rows;
        let row = rows.into_iter().find(|row| Some(&row.id) == person.id.as_ref()).unwrap();
        let next = person.next.map(|next| next.on.parse().unwrap());
        let in_words =
            next.map(
                |on: chrono::NaiveDate| {
                    if on <= today { "today".to_owned() } else { before_the_ask::words::day(on, today) }
                },
            );
        assert_eq!(row.date, in_words, "{}", person.name);
    }
}

#[test]
fn a_long_list_comes_in_parts_that_join() {
    let world = World::in_memory();
    let mut notebook = world.notebook();
    for number in 0..450 {
        api::keep(&mut notebook, &format!("Person {number:03}"), None).unwrap();
    }
    let mut names = Vec::new();
    while names.len() < 450 {
        let page = api::people_in_order(&notebook, Order::Name, u32::try_from(names.len()).unwrap()).unwrap();
        assert_eq!((page.count, page.from as usize), (450, names.len()));
        assert!(!page.rows.is_empty() && page.rows.len() <= 200);
        names.extend(page.rows.into_iter().map(|row| row.name));
    }
    assert_eq!(names, (0..450).map(|number| format!("Person {number:03}")).collect::<Vec<_>>());
    assert!(api::people_in_order(&notebook, Order::Name, 450).unwrap().rows.is_empty());
}
