//! Typing slips are forgiven, where nothing is found without.

use super::{names, support::World, with_people};
use before_the_ask::api;

#[test]
fn a_slip_still_finds_the_person() {
    let (_world, notebook) = with_people();
    for (query, name) in [
        ("pricng", "Mara Lindqvist"),
        ("Linqvist", "Mara Lindqvist"),
        ("lindkvisst", "Mara Lindqvist"),
        ("amra", "Mara Lindqvist"),
        ("zielinksi", "Tomás Zieliński"),
        ("smorebrod", "Łukasz Øster"),
        ("clmbing", "José Ñandú"),
        ("mara pricng", "Mara Lindqvist"),
        ("maar prcing", "Mara Lindqvist"),
    ] {
        assert_eq!(names(&notebook, query), [name], "{query}");
    }
}

#[test]
fn a_short_word_has_to_be_right() {
    let (_world, notebook) = with_people();
    for query in ["mra", "lkz", "tms"] {
        assert_eq!(names(&notebook, query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn what_is_there_is_never_taken_for_a_slip() {
    let world = World::new();
    world.keep("Marta Kovacs");
    world.keep("Martha Quinn");
    let notebook = world.notebook();
    assert_eq!(names(&notebook, "marta"), ["Marta Kovacs"]);
    // Each is somebody's, and nobody has both: that is no slip.
    assert_eq!(names(&notebook, "marta quinn"), Vec::<String>::new());
}

#[test]
fn of_several_words_the_nearest_is_meant() {
    let world = World::new();
    world.keep("Katharina Vogel");
    world.keep("Catherine Vogt");
    let notebook = world.notebook();
    assert_eq!(names(&notebook, "Katarina"), ["Katharina Vogel"]);
}

#[test]
fn what_was_meant_is_marked() {
    let (_world, notebook) = with_people();
    let row = api::find(&notebook, "pricng").unwrap().people.remove(0);
    let hits: Vec<_> =
        row.remember_for.iter().filter(|piece| piece.hit).map(|piece| piece.text.as_str()).collect();
    assert_eq!(hits, ["pricing"]);
}
