//! `essays` and `essay show`.

use crate::support::{Fields, World, has_keys};

#[test]
fn the_essays_come_with_the_program() {
    let world = World::new();
    let essays = world.bta(&["essays"]);
    let slugs = ["why-networking-doesnt-work-the-way-you-think", "what-to-remember-someone-for"];
    assert_eq!(essays.each("slug"), slugs);
    for essay in essays.as_array().unwrap() {
        has_keys(essay, "slug title summary series cluster language words minutes source");
        assert_eq!(essay["source"], "built_in");
        let (words, minutes) = (essay["words"].as_u64().unwrap(), essay["minutes"].as_u64().unwrap());
        assert_eq!(minutes, words.div_ceil(200));
    }
    assert!(!world.file().exists(), "no notebook is made for reading");
}

#[test]
fn an_essay_is_sections_and_passages_of_plain_text() {
    let world = World::new();
    let mut scenes = Vec::new();
    for slug in world.bta(&["essays"]).each("slug") {
        let essay = world.bta(&["essay", "show", slug]);
        has_keys(&essay, "slug title summary series cluster language words minutes source sections");
        let mut ids = std::collections::BTreeSet::new();
        for section in essay["sections"].as_array().unwrap() {
            has_keys(section, "id title level scene passages");
            assert!(ids.insert(section["id"].as_str().unwrap().to_owned()), "{}", section["id"]);
            scenes.extend(section["scene"].as_str().map(str::to_owned));
            for passage in section["passages"].as_array().unwrap() {
                has_keys(passage, "id kind text");
                assert!(ids.insert(passage["id"].as_str().unwrap().to_owned()), "{}", passage["id"]);
                let text = passage["text"].as_str().unwrap();
                for mark in ["**", "](", "[^", "</", "<p"] {
                    assert!(!text.contains(mark), "{text}");
                }
            }
        }
    }
    assert_eq!(
        scenes,
        [
            "name-tag",
            "warm-wine",
            "business-cards",
            "online-message",
            "former-coworker",
            "introduction",
            "follow-up",
            "coffee-chat"
        ]
    );
}

#[test]
fn an_essay_that_is_none_is_refused() {
    let world = World::new();
    for slug in ["", "nope", "../notebook", "Why-Networking-Doesnt-Work-The-Way-You-Think"] {
        assert_eq!(world.refused(&["essay", "show", slug])["code"], "no_such_essay", "{slug}");
    }
}
