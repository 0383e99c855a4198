//! What a field does not take is refused in its own words, never as a failed disk.

use before_the_ask::api;

use crate::{
    keep, show,
    support::{World, rows},
};

#[test]
fn a_label_or_an_address_of_nothing_is_refused() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Bo");
    let before = rows(&world.file());
    for (field, value) in [
        ("dates", "+: 12 May"),
        ("dates", "+\0: 12 May"),
        ("dates", "+birthday: "),
        ("dates", "+"),
        ("dates", "-"),
        ("reach", "+work: "),
        ("reach", "+work:\0"),
        ("reach", "+work: \0"),
        ("reach", "+: bo@example.org"),
        ("reach", "+\0"),
        ("reach", "+ \0 "),
        ("reach", "-"),
        ("reach", "\0"),
    ] {
        let refused = api::set_person(&mut notebook, "Bo", field, value).unwrap_err();
        assert_eq!(refused.code, "bad_value", "{field} {value:?}");
    }
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn the_same_date_is_there_once() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Bo; birthday 12 May; birthday 12 May");
    for value in ["+birthday: 12 May", "+Birthday: --05-12", "+12 May"] {
        assert_eq!(api::set_person(&mut notebook, "Bo", "dates", value).unwrap().dates.len(), 1, "{value}");
    }
    for value in ["+name day: 12 May", "+birthday: 13 May"] {
        api::set_person(&mut notebook, "Bo", "dates", value).unwrap();
    }
    assert_eq!(show(&notebook, "Bo").dates.len(), 3);
}

#[test]
fn nobody_was_met_on_a_day_to_come() {
    let world = World::new();
    let mut notebook = world.notebook();
    keep(&mut notebook, "Bo");
    for to_come in ["2026-11-24", "2026-12", "2027", "2031-01-01", "3000"] {
        let refused = api::set_person(&mut notebook, "Bo", "met.on", to_come).unwrap_err();
        assert_eq!(refused.code, "bad_value", "{to_come}");
    }
    for been in ["2026-11-23", "2026-11", "2026", "--12-24", "0800"] {
        let bo = api::set_person(&mut notebook, "Bo", "met.on", been).unwrap();
        assert_eq!(bo.met.on.unwrap().to_string(), been);
    }
}
