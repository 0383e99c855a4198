//! The sentences that people read when something is refused, as a golden file: a changed word is seen.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

use std::{fmt::Write as _, path::PathBuf};

use before_the_ask::{
    api::Failure,
    error::Error,
    essays::{EssayError, EssayFault},
    text::limits,
};

/// One of every error that the core has, and of those that read differently, each.
fn errors() -> Vec<Error> {
    let file = || PathBuf::from("/home/mara/notebook.db");
    let several = [
        ("01a20734-5580-7dc4-a4a9-3468695b0f00".to_owned(), "Mara Lindqvist".to_owned()),
        ("01a20734-5580-7d32-9c49-73a791259e0f".to_owned(), "Mara Okafor".to_owned()),
    ];
    let many = |count| several.iter().cycle().take(count).cloned().collect();
    vec![
        Error::NoName,
        Error::TooLong { what: "A name", most: limits::NAME },
        Error::TooLong { what: "The sentence", most: limits::LINE },
        Error::DayNotUnderstood("when pigs fly".to_owned()),
        Error::SpanNotUnderstood("often".to_owned()),
        Error::DoesNotFloat,
        Error::NotAMoment("noon-ish".to_owned()),
        Error::Past("2026-11-22".parse().unwrap()),
        Error::PastToday("08:00:00".parse().unwrap()),
        Error::LastDayPast("2026-11-22".parse().unwrap()),
        Error::LastDayFirst,
        Error::NoSuchPerson("Ines".to_owned()),
        Error::NoSuchPerson("In\u{202e}es".to_owned()),
        Error::NoSuchPerson(" ".to_owned()),
        Error::NoSuchPerson(several[0].0.clone()),
        Error::NobodyAmongThem("we spoke about the launch".to_owned()),
        Error::SeveralPeople { name: "Mara".to_owned(), candidates: many(20) },
        Error::SeveralPeople { name: "Mara".to_owned(), candidates: many(6) },
        Error::SeveralPeople { name: "Mara".to_owned(), candidates: many(2) },
        Error::NotInTrash("Ines".to_owned()),
        Error::SamePerson,
        Error::NoSuchItem("x".to_owned()),
        Error::SeveralItems("Mara".to_owned()),
        Error::NoSuchSmallThing("x".to_owned()),
        Error::NotOpen,
        Error::NotThatStep,
        Error::NothingToQuote,
        Error::IntroductionRests,
        Error::NoSuchEssay("nope".to_owned()),
        Error::NoSuchHighlight("x".to_owned()),
        Error::NothingSelected,
        Error::MarkForNothing,
        Error::NotAnEssay(EssayError { line: 3, why: EssayFault::TooDeep }),
        Error::NoWords,
        Error::NotText(PathBuf::from("/home/mara/coat.png")),
        Error::LettersLost,
        Error::NoSuchField("mood".to_owned()),
        Error::BadValue { field: "room".to_owned(), value: "6".to_owned(), takes: "a number from 1 to 5" },
        Error::NoSuchSetting("volume".to_owned()),
        Error::LinkNotOpened,
        Error::NotShown,
        Error::NotPrinted,
        Error::NoTimer,
        Error::NotYet("A day that far away"),
        Error::TankNotEmptied,
        Error::ToCome("2026-11-24".parse().unwrap()),
        Error::NothingToUndo,
        Error::NothingToRedo,
        Error::UndoDoesNotFit,
        Error::NotANotebook(file()),
        Error::TooNew { path: file(), version: 2 },
        Error::Damaged(file()),
        Error::NoFolder(PathBuf::from("/home/mara")),
        Error::ReadOnly(file()),
        Error::OpenToOthers(PathBuf::from("/home/mara")),
        Error::NotWritable,
        Error::DamagedPart,
        Error::NotRead(rusqlite::Error::InvalidQuery),
        Error::NotOpened { path: file(), source: std::io::Error::other("anything") },
        Error::DiskFull,
        Error::Busy,
        Error::EngineTooOld("3.40.1"),
        Error::Db(rusqlite::Error::InvalidQuery),
        Error::File { path: file(), source: std::io::Error::other("anything") },
    ]
}

/// The name of its variant.
fn variant(error: &Error) -> String {
    let debug = format!("{error:?}");
    debug.chars().take_while(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_error_of_the_core_is_among_them() {
    let source = include_str!("../../src/error.rs");
    let mut variants: Vec<_> = errors().iter().map(variant).collect();
    variants.dedup();
    assert_eq!(variants.len(), source.matches("#[error(").count(), "an error is missing in this file's list");
}

#[test]
fn the_sentences_are_those_that_were_agreed_on() {
    let mut sentences = String::new();
    for error in errors() {
        let name = variant(&error);
        let Failure { code, message, hint } = error.into();
        let hint = hint.unwrap_or_else(|| "(none)".to_owned());
        writeln!(sentences, "{name}\n  code     {code}\n  message  {message}\n  hint     {hint}\n").unwrap();
    }
    let seen = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("failures.txt");
    std::fs::write(&seen, &sentences).unwrap();
    assert!(
        sentences == include_str!("failures.txt"),
        "A sentence changed. If that is meant, copy {} to tests/words/failures.txt",
        seen.display()
    );
}

/// What is never said: no praise, no pressure, nobody as an entry in a list.
const NEVER: [&str; 24] = [
    "just",
    "should",
    "must",
    "overdue",
    "contact",
    "contacts",
    "lead",
    "leads",
    "network",
    "score",
    "streak",
    "invalid",
    "error",
    "failed",
    "illegal",
    "oops",
    "sorry",
    "great",
    "well done",
    "database",
    "sqlite",
    "null",
    "user",
    "he",
];

#[track_caller]
fn is_plain_and_kind(sentence: &str) {
    assert!(!sentence.contains('!'), "{sentence}");
    let words = format!(" {} ", sentence.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " "));
    for never in NEVER {
        assert!(!words.contains(&format!(" {never} ")), "\"{never}\" in: {sentence}");
    }
}

#[test]
fn they_are_plain_and_kind() {
    // What only whoever builds the program can meet.
    for error in errors().into_iter().filter(|error| !matches!(error, Error::EngineTooOld(_))) {
        let name = variant(&error);
        let Failure { code, message, hint } = error.into();
        assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{code}");
        for sentence in std::iter::once(message).chain(hint) {
            is_plain_and_kind(&sentence);
            assert!(sentence.ends_with(['.', '?']), "{name}: {sentence}");
            let first = sentence.chars().next().unwrap();
            assert!(first.is_uppercase() || first == '/' || name == "BadValue", "{name}: {sentence}");
        }
    }
}

#[test]
fn what_the_command_line_says_is_plain_and_kind() {
    let mut world = support::World::new();
    let id = world.keep_reminder("Mara Lindqvist - explains pricing well; write tomorrow");
    world.later("2026-11-24T08:00[Europe/Berlin]");
    for words in [
        vec!["add", "Ines Moreau; call on friday"],
        vec!["people"],
        vec!["find", "pricing"],
        vec!["find", "nobody"],
        vec!["show", "Mara"],
        vec!["today"],
        vec!["later", &id, "tomorrow"],
        vec!["later", &id, "someday"],
        vec!["done", &id],
        vec!["undo"],
        vec!["redo"],
        vec!["remind", "Mara", "in two weeks"],
        vec!["notices", "--until", "2027-01-01T00:00"],
        vec!["remove", "Ines"],
        vec!["history"],
    ] {
        is_plain_and_kind(&world.said(&words));
    }
    for command in
        ["add", "people", "find", "show", "set", "remind", "today", "done", "later", "let-go", "undo"]
    {
        is_plain_and_kind(&world.said(&[command, "--help"]));
    }
}
