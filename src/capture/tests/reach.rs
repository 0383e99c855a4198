use super::*;
use crate::capture::ReachKind::{self, Email, Link, Phone};

fn reached(words: &str) -> Vec<(ReachKind, String)> {
    let parts = all_of("reach", &format!("Mara - {words}"));
    parts
        .into_iter()
        .map(|part| match part.said {
            Said::Reach { kind, value } => (kind, value),
            other => unreachable!("{other:?}"),
        })
        .collect()
}

#[test]
fn what_stands_alone_is_known_by_its_look() {
    for (words, kind) in [
        ("leila@haddadletters.example", Email),
        ("o'neil+news@post.Straße.example", Email),
        ("+44 20 7946 0958", Phone),
        ("(020) 7946-0958", Phone),
        ("0049/30/1234567", Phone),
        ("555.0123.44", Phone),
        ("https://x.example/a:b?c=d,e", Link),
        ("HTTP://X.example", Link),
        ("www.x.example", Link),
    ] {
        assert_eq!(reached(words), [(kind, words.to_owned())], "{words}");
        assert_eq!(reached(&format!("{words}.")), [(kind, words.to_owned())], "{words}");
    }
}

#[test]
fn several_may_stand_with_commas_between() {
    let line = "Mara, mara@example.org, +44 20 7946 0958, evenings are best";
    let all = [(Email, "mara@example.org".into()), (Phone, "+44 20 7946 0958".into())];
    assert_eq!(reached(line), []);
    assert_eq!(reached("mara@example.org, +44 20 7946 0958"), all);
    assert_eq!(reached("mara@example.org, +44 20 7946 0958, evenings are best"), all);
    assert_eq!(text_of("name", line), "Mara");
    assert_eq!(text_of("remember_for", line), "evenings are best");
}

#[test]
fn within_the_sentence_they_are_words() {
    for words in [
        "writes as leila@haddadletters.example",
        "see https://x.example",
        "a@b",
        "@leila",
        "a@b@c.example",
        "www.",
        "12345",
        "2026-12-07",
        "12 05 1980 44 55 66 77 88",
        "2019-2024",
    ] {
        assert_eq!(reached(words), [], "{words}");
        assert_eq!(text_of("remember_for", &format!("Mara - {words}")), words);
    }
}

#[test]
fn a_short_number_is_marked() {
    assert!(!the("reach", "Mara - 555 0123").sure);
    assert!(the("reach", "Mara - +1 555 0123").sure);
}
