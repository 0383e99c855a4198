//! `settings`: every key, what it takes and what it does not.

use crate::support::{World, has_keys, rows};
use serde_json::{Value, json};

#[test]
fn untouched_they_are_as_the_contract_says() {
    let world = World::new();
    let expected = json!({
        "room": 3, "notify_at": "09:00", "notify": true, "announce_proposals": false, "private": false,
        "quiet_days": [], "leap_day": "02-28", "date_order": "dmy", "be_remembered_for": null,
        "theme": "system", "text_size": 21, "leading": "normal", "face": "serif", "single_keys": true,
        "background": true, "autostart": false
    });
    assert_eq!(world.bta(&["settings"]), expected);
}

#[test]
fn they_are_given_in_the_order_of_the_contract() {
    let world = World::new();
    let keys = [
        "room",
        "notify_at",
        "notify",
        "announce_proposals",
        "private",
        "quiet_days",
        "leap_day",
        "date_order",
        "be_remembered_for",
        "theme",
        "text_size",
        "leading",
        "face",
        "single_keys",
        "background",
        "autostart",
    ];
    let output = world.command(&["--json", "settings"]).output().unwrap();
    let json = String::from_utf8(output.stdout).unwrap();
    let places: Vec<_> = keys.iter().map(|key| json.find(&format!("\"{key}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{json}");
    let said = world.said(&["settings"]);
    let said: Vec<_> = said.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(said.into_iter().filter(|key| *key != "capture_keys").collect::<Vec<_>>(), keys);
}

#[test]
fn each_takes_its_values_and_changes_nothing_else() {
    let world = World::new();
    let mut expected = world.bta(&["settings"]);
    for (key, value, kept) in [
        ("room", "5", json!(5)),
        ("notify_at", "07:30", json!("07:30")),
        ("notify", "false", json!(false)),
        ("announce_proposals", "true", json!(true)),
        ("private", "true", json!(true)),
        ("quiet_days", "sat, sun", json!(["sat", "sun"])),
        ("leap_day", "03-01", json!("03-01")),
        ("date_order", "ymd", json!("ymd")),
        ("be_remembered_for", "reads contracts", json!("reads contracts")),
        ("theme", "dark", json!("dark")),
        ("text_size", "28", json!(28)),
        ("leading", "loose", json!("loose")),
        ("face", "clear", json!("clear")),
        ("single_keys", "false", json!(false)),
        ("background", "false", json!(false)),
        ("autostart", "true", json!(true)),
        ("quiet_days", "", json!([])),
        ("be_remembered_for", "", Value::Null),
    ] {
        expected[key] = kept;
        assert_eq!(world.bta(&["settings", key, value]), expected, "{key}");
        assert_eq!(world.bta(&["settings"]), expected, "{key}");
    }
}

#[test]
fn what_one_does_not_take_is_refused_with_what_it_takes() {
    let world = World::new();
    world.bta(&["settings", "room", "4"]);
    let before = rows(&world.file());
    for (key, value) in [
        ("room", "0"),
        ("room", "6"),
        ("room", "-1"),
        ("room", "many"),
        ("notify_at", "25:00"),
        ("notify_at", "nine"),
        ("notify", ""),
        ("announce_proposals", "perhaps"),
        ("private", "2"),
        ("quiet_days", "sat, someday"),
        ("leap_day", "02-29"),
        ("date_order", "dym"),
        ("theme", "green"),
        ("text_size", "16"),
        ("text_size", "29"),
        ("leading", "double"),
        ("face", "comic"),
        ("single_keys", "x"),
        ("background", "x"),
        ("autostart", "x"),
    ] {
        let refused = world.refused(&["settings", key, value]);
        assert_eq!(refused["code"], "bad_value", "{key} {value}");
        assert!(refused["hint"].as_str().unwrap().starts_with("It takes "), "{refused}");
    }
    let long = "word ".repeat(1_000);
    assert_eq!(world.refused(&["settings", "be_remembered_for", &long])["code"], "too_long");
    for key in ["volume", "Room", ""] {
        assert_eq!(world.refused(&["settings", key])["code"], "no_such_setting", "{key}");
        assert_eq!(world.refused(&["settings", key, "1"])["code"], "no_such_setting", "{key}");
    }
    assert_eq!(rows(&world.file()), before);
}

#[test]
fn one_key_alone_still_gives_all_of_them_as_json_and_that_one_in_words() {
    let world = World::new();
    has_keys(
        &world.bta(&["settings", "room"]),
        "room notify_at notify announce_proposals private quiet_days leap_day date_order be_remembered_for theme
         text_size leading face single_keys background autostart",
    );
    assert_eq!(world.said(&["settings", "room"]), "3\n");
    assert_eq!(world.said(&["settings", "theme", "dark"]), "dark\n");
}

#[test]
fn a_change_is_taken_back() {
    let world = World::new();
    let before = world.bta(&["settings"]);
    world.bta(&["settings", "theme", "dark"]);
    world.bta(&["undo"]);
    assert_eq!(world.bta(&["settings"]), before);
    assert_eq!(world.bta(&["redo"])["operation"], "changed a setting");
    assert_eq!(world.bta(&["settings"])["theme"], "dark");
}
