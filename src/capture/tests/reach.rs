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
    assert_eq!(reached("mara@example.org, +44 20 7946 0958"), all);
    assert_eq!(reached("mara@example.org, +44 20 7946 0958, evenings are best"), all);
    assert_eq!(text_of("name", line), "Mara");
    assert_eq!(text_of("remember_for", line), "evenings are best");
}

#[test]
fn blanks_may_stand_between_several() {
    let (email, phone) = ((Email, "leila@x.example".into()), (Phone, "+44 7700 900123".into()));
    assert_eq!(reached("leila@x.example +44 7700 900123"), [email.clone(), phone.clone()]);
    assert_eq!(reached("+44 7700 900123 leila@x.example"), [phone.clone(), email.clone()]);
    assert_eq!(reached("leila@x.example (020) 7946-0958"), [email, (Phone, "(020) 7946-0958".into())]);
    assert_eq!(
        reached("+44 7700 900123 +49 170 1234567 www.x.example"),
        [phone, (Phone, "+49 170 1234567".into()), (Link, "www.x.example".into())]
    );
}

#[test]
fn a_label_that_names_the_kind_is_said_by_it_and_another_stays_with_the_number() {
    for (words, kind, value) in [
        ("phone 0170 1234567", Phone, "0170 1234567"),
        ("Tel. 0170 1234567", Phone, "0170 1234567"),
        ("telephone: 0170 1234567", Phone, "0170 1234567"),
        ("email: leila@x.example", Email, "leila@x.example"),
        ("website www.x.example", Link, "www.x.example"),
        ("mobile 0170 1234567", Phone, "mobile 0170 1234567"),
        ("work: +44 7700 900123", Phone, "work: +44 7700 900123"),
        ("+44 7700 900123 (work)", Phone, "+44 7700 900123 (work)"),
    ] {
        let part = the("reach", &format!("Mara - {words}"));
        assert_eq!((part.text.as_str(), part.value.as_str(), part.sure), (words, value, true), "{words}");
        assert_eq!(part.said, Said::Reach { kind, value: value.into() }, "{words}");
    }
}

#[test]
fn what_stands_in_brackets_behind_an_email_is_kept() {
    let line = "Mara - leila@x.example (work)";
    assert_eq!(text_of("reach", line), "leila@x.example");
    assert_eq!(text_of("remember_for", line), "(work)");
    assert!(!the("remember_for", line).sure);
}

#[test]
fn within_the_sentence_they_are_words() {
    for words in [
        "writes as leila@haddadletters.example",
        "see https://x.example",
        "leila@x.example is her address",
        "phone repair",
        "likes 42, 555 0123",
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
