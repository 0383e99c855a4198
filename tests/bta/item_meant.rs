//! An item may be said by its person, where there is no doubt which one it is.

use crate::support::World;

#[test]
fn who_is_up_today_is_done_put_off_and_let_go_by_name() {
    let world = World::new();
    world.keep("Mara Lindqvist; write today");
    world.keep("Ines Moreau; call today");
    world.keep("Wen Abiola; ask today");
    let today = world.bta(&["today"]);
    let id = |at: usize| today["items"][at]["id"].clone();
    let done = world.bta(&["done", "mara", "--say", "Sent it"]);
    assert_eq!((&done["id"], &done["state"]), (&id(0), &"done".into()));
    let later = world.bta(&["later", "Ines", "friday"]);
    assert_eq!((&later["id"], &later["next"]["on"]), (&id(1), &"2026-11-27".into()));
    assert_eq!(world.bta(&["let-go", "wen abiola"])["id"], id(2));
}

#[test]
fn what_is_up_goes_before_what_is_to_come() {
    let world = World::new();
    world.keep("Mara Lindqvist; write today");
    world.bta(&["remind", "Mara", "in two weeks", "--why", "call"]);
    world.bta(&["done", "Mara"]);
    // Nothing of hers is up any more: what is to come is meant.
    assert_eq!(world.bta(&["later", "Mara", "in three weeks"])["next"]["why"], "call");
}

#[test]
fn a_thought_and_a_birthday_are_meant_too() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; every week");
    world.keep("Ines Moreau; birthday 30 November");
    world.later("2026-11-30T08:00[Europe/Berlin]");
    assert_eq!(world.bta(&["done", "Mara"])["state"], "open");
    assert_eq!(world.bta(&["let-go", "Ines"])["next"]["on"], "2027-11-30");
}

#[test]
fn where_it_could_be_several_or_none_it_is_refused() {
    let world = World::new();
    world.keep("Mara Lindqvist; write today");
    world.keep("Mara Okafor");
    world.bta(&["remind", "Mara Lindqvist", "today", "--why", "call"]);
    for (words, code) in [
        (["done", "Mara Lindqvist"], "several_items"),
        (["done", "Mara"], "several_people"),
        (["done", "Mara Okafor"], "no_such_item"),
        (["done", "Nobody"], "no_such_item"),
        (["done", ""], "no_such_item"),
        (["done", "019ab2c4-8f00-7000-8000-0123456789ab"], "no_such_item"),
    ] {
        assert_eq!(world.refused(&words)["code"], code, "{words:?}");
    }
}
