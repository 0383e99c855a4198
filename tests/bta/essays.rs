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

const TIES: &str = "# Thin Ties\n\nSomebody *else* knows.\n\n1. one\n2. two\n\n## After\n\nThe end.\n";

/// A file of this world, as an argument.
fn file(world: &World, name: &str, bytes: &[u8]) -> String {
    let path = world.beside(name);
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn an_essay_of_ones_own_is_copied_and_read_like_the_others() {
    let world = World::new();
    let path = file(&world, "ties.md", TIES.as_bytes());
    let added = world.bta(&["essay", "add", &path]);
    has_keys(&added, "slug title summary series cluster language words minutes source");
    assert_eq!((added["slug"].as_str(), added["source"].as_str()), (Some("thin-ties"), Some("yours")));
    assert!(added["summary"].is_null());
    std::fs::remove_file(&path).unwrap();

    let essay = world.bta(&["essay", "show", "thin-ties"]);
    assert_eq!(essay["sections"].each("title"), ["Thin Ties", "After"]);
    assert_eq!(essay["sections"][0]["passages"].each("text"), ["Somebody else knows.", "1. one", "2. two"]);
    let essays = world.bta(&["essays"]);
    assert_eq!(essays.each("slug").last(), Some(&"thin-ties"));
    assert!(world.said(&["essay", "show", "thin-ties"]).contains("2. two"));
}

#[test]
fn a_slug_that_is_taken_gets_a_number_the_programs_too() {
    let world = World::new();
    let path = file(&world, "one.txt", b"Why Networking Doesn't Work the Way You Think\n\nBecause.\n");
    let slug = "why-networking-doesnt-work-the-way-you-think";
    assert_eq!(world.bta(&["essay", "add", &path])["slug"], format!("{slug}-2"));
    assert_eq!(world.bta(&["essay", "add", &path])["slug"], format!("{slug}-3"));
    assert_eq!(world.bta(&["essay", "show", slug])["source"], "built_in");
    let letters = file(&world, "Grüße.md", "# Über Grüße\n\nWords.\n".as_bytes());
    assert_eq!(world.bta(&["essay", "add", &letters])["slug"], "uber-grusse");
    let none = file(&world, "notes-2.md", "# 名前\n\nWords.\n".as_bytes());
    assert_eq!(world.bta(&["essay", "add", &none])["slug"], "notes-2");
}

#[test]
fn adding_replacing_and_removing_are_taken_back() {
    let world = World::new();
    let path = file(&world, "ties.md", TIES.as_bytes());
    world.bta(&["essay", "add", &path]);
    let newer = file(&world, "newer.md", b"# Thinner Ties\n\nNobody knows.\n");
    let replaced = world.bta(&["essay", "add", &newer, "--instead-of", "thin-ties"]);
    assert_eq!((&replaced["slug"], &replaced["title"]), (&"thin-ties".into(), &"Thinner Ties".into()));
    assert_eq!(world.bta(&["undo"])["operation"], "put a new version of Thinner Ties in its place");
    assert_eq!(world.bta(&["essay", "show", "thin-ties"])["title"], "Thin Ties");
    world.bta(&["essay", "remove", "thin-ties"]);
    assert_eq!(world.refused(&["essay", "show", "thin-ties"])["code"], "no_such_essay");
    assert_eq!(world.bta(&["undo"])["operation"], "removed Thin Ties");
    assert_eq!(world.bta(&["essay", "show", "thin-ties"])["title"], "Thin Ties");
    world.bta(&["undo"]);
    assert_eq!(world.bta(&["essays"]).each("slug").len(), 2);
}

#[test]
fn what_is_no_essay_is_refused_and_nothing_is_kept() {
    let world = World::new();
    for (name, bytes, code) in [
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\r".as_slice(), "not_text"),
        ("nothing.md", b"\n\n***\n", "no_words"),
        ("long.txt", &[b'a'; 1_000_001], "not_an_essay"),
    ] {
        let path = file(&world, name, bytes);
        assert_eq!(world.refused(&["essay", "add", &path])["code"], code, "{name}");
    }
    let nowhere = world.beside("nowhere.md").display().to_string();
    assert_eq!(world.refused(&["essay", "add", &nowhere])["code"], "failed");
    assert_eq!(world.refused(&["essay", "add", &world.home().display().to_string()])["code"], "failed");
    let slug = "what-to-remember-someone-for";
    assert_eq!(world.refused(&["essay", "remove", slug])["code"], "no_such_essay");
    assert_eq!(world.bta(&["essays"]).each("slug").len(), 2);
    assert_eq!(world.refused(&["undo"])["code"], "nothing_to_undo");
}

#[test]
fn older_ways_of_writing_letters_are_understood() {
    let world = World::new();
    let utf_16: Vec<u8> = "\u{feff}# Grüße\n\nÄ.\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(world.bta(&["essay", "add", &file(&world, "a.md", &utf_16)])["title"], "Grüße");
    assert_eq!(
        world.bta(&["essay", "add", &file(&world, "b.md", b"# Gr\xfc\xdfe\n\n\xc4.\n")])["title"],
        "Grüße"
    );
}
