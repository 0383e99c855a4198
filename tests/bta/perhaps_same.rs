//! Who may be the same person: a question, wherever it comes up, and a list of the open ones.

use serde_json::json;

use crate::support::{Fields, World, has_keys};

#[test]
fn whoever_may_be_written_down_twice_is_listed_and_why() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist - explains pricing well; mara@example.org; +49 30 901820");
    world.keep("Ines Moreau; ines@example.org");
    let short = world.keep("M. Lindqvist; MARA@example.org; 0049 30 90 18 20");
    let again = world.keep("Måra LINDQVIST");
    let listed = world.bta(&["same"]);
    has_keys(&listed[0], "a b because");
    let ids = |key: &str| -> Vec<_> {
        listed.as_array().unwrap().iter().map(|pair| pair[key]["id"].as_str().unwrap()).collect()
    };
    assert_eq!(ids("a"), [mara.as_str(), mara.as_str()]);
    assert_eq!(ids("b"), [short.as_str(), again.as_str()]);
    assert_eq!(listed[0]["because"], json!(["email", "phone"]));
    assert_eq!(listed[1]["because"], json!(["name"]));
    assert_eq!(listed[0]["a"], world.bta(&["people"])[2], "each is a whole person");
}

#[test]
fn of_one_person_all_are_listed_who_may_be_the_same() {
    let world = World::new();
    world.keep("Ines Moreau; ines@example.org");
    let mara = world.keep("Mara Lindqvist; mara@example.org");
    let short = world.keep("M. Lindqvist; mara@example.org");
    let listed = world.bta(&["same", "M. Lindqvist"]);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!((&listed[0]["a"]["id"], &listed[0]["b"]["id"]), (&json!(short), &json!(mara)));
    assert_eq!(world.bta(&["same", "Ines"]), json!([]));
    assert_eq!(world.refused(&["same", "Nobody"])["code"], "no_such_person");
}

#[test]
fn two_who_are_two_are_not_listed_and_whoever_is_one_is_not_either() {
    let world = World::new();
    let [first, second, third] = [(); 3].map(|()| world.keep("Mara Lindqvist"));
    let pairs = || {
        let listed = world.bta(&["same"]);
        let listed = listed.as_array().unwrap().iter();
        listed.map(|pair| json!([pair["a"]["id"], pair["b"]["id"]])).collect::<Vec<_>>()
    };
    assert_eq!(pairs(), [json!([first, second]), json!([first, third])]);
    world.bta(&["merge", &first, &third, "--never"]);
    assert_eq!(pairs(), [json!([first, second]), json!([second, third])], "the third may be the second");
    world.bta(&["merge", &second, &third]);
    assert_eq!(pairs(), Vec::<serde_json::Value>::new(), "what was said of the third holds for the two");
    world.bta(&["undo"]);
    world.bta(&["remove", &first]);
    assert_eq!(pairs(), [json!([second, third])]);
}

#[test]
fn asking_writes_nothing() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    world.keep("Mara Lindqvist");
    world.bta(&["same"]);
    assert_eq!(world.bta(&["history"]).each("operation"), ["kept Mara Lindqvist", "kept Mara Lindqvist"]);
}

#[test]
fn it_is_said_in_words() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist - explains pricing well; mara@example.org");
    let added = world.said(&["add", "M. Lindqvist; mara@example.org"]);
    let question = format!("This may be the same person as Mara Lindqvist ({mara}), with the same email.\n");
    assert!(added.ends_with(&question), "{added}");
    assert!(world.said(&["show", "M. Lindqvist"]).ends_with(&question));
    assert!(!world.said(&["set", "M. Lindqvist", "also", "climbs"]).contains(&question));
    assert!(world.said(&["set", "M. Lindqvist", "reach", "+mara@example.com"]).ends_with(&question));
    let short = world.bta(&["show", "M. Lindqvist"])["id"].as_str().unwrap().to_owned();
    assert_eq!(
        world.said(&["same"]),
        format!(
            "Mara Lindqvist ({mara})\n  explains pricing well\nM. Lindqvist ({short})\nBoth have the same email.\n"
        )
    );
    world.bta(&["merge", &mara, &short, "--never"]);
    assert_eq!(world.said(&["same"]), "Nobody here seems to be written down twice.\n");
    assert!(!world.said(&["show", "M. Lindqvist"]).contains("same person"));
}
