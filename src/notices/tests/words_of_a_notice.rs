use super::*;

/// The title and the body of the one gathered notice for these.
fn words_for(promises: &[Promise]) -> (String, String) {
    let mut notices = Desktop::with(promises).look(moment("2026-12-07 09:00"));
    assert_eq!(notices.len(), 1);
    let notice = notices.remove(0);
    (notice.title, notice.body)
}

fn pair(title: &str, body: &str) -> (String, String) {
    (title.to_owned(), body.to_owned())
}

#[test]
fn one_is_the_full_name_and_the_why_as_typed() {
    let typed = promise("2026-12-07").saying("  ask about the <launch> & tea ");
    assert_eq!(words_for(&[typed]), pair("Leila Haddad", "  ask about the <launch> & tea "));
}

#[test]
fn with_no_words_it_is_that_you_wanted_to_write() {
    let silent = Promise { body: None, ..promise("2026-12-07") };
    assert_eq!(words_for(&[silent]), pair("Leila Haddad", "You wanted to write to Leila."));
    assert_eq!(words_for(&[promise("2026-12-07").saying("")]).1, "You wanted to write to Leila.");
}

#[test]
fn several_promises_of_one_person_are_lines() {
    let two = [promise("2026-12-07"), promise("2026-12-06").named("r-2").saying("send the book")];
    assert_eq!(words_for(&two), pair("Leila Haddad", "ask about the launch\nsend the book"));
    let notice = &Desktop::with(&two).look(moment("2026-12-07 09:00"))[0];
    assert_eq!((notice.people.len(), notice.tells.len()), (1, 2));
}

#[test]
fn what_is_the_same_is_said_once() {
    let two = [promise("2026-12-07"), promise("2026-12-06").named("r-2")];
    assert_eq!(words_for(&two).1, "ask about the launch");
}

#[test]
fn several_people_are_their_short_names() {
    let all = ["Leila Haddad", "Dariusz Zieliński", "Thandiwe Nkosi", "Ines Ferreira"]
        .map(|name| promise("2026-12-07").of(name));
    let body = "You set these for today.";
    assert_eq!(words_for(&all[..2]), pair("Leila and Dariusz", body));
    assert_eq!(words_for(&all[..3]), pair("Leila, Dariusz and Thandiwe", body));
    assert_eq!(words_for(&all), pair("Leila, Dariusz and others", body));
}

#[test]
fn two_of_one_first_name_are_told_apart() {
    let two = ["Leila Haddad", "Leila Okafor"].map(|name| promise("2026-12-07").of(name));
    assert_eq!(words_for(&two).0, "Leila Haddad and Leila Okafor");
}

#[test]
fn private_wording_names_nobody() {
    let timed = promise("2026-12-07").at("15:20").of("Ines");
    let mut desktop = Desktop::with(&[promise("2026-12-07"), timed, promise("2026-12-07").of("Thandiwe")]);
    desktop.rules.private = true;
    let notices = desktop.foretells("2026-12-07 00:00", "2026-12-08 00:00");
    assert_eq!(notices.len(), 2);
    for notice in notices {
        assert_eq!((notice.title, notice.body), pair("Before the Ask", "Someone came to mind."));
        assert!(!notice.people.is_empty(), "pressing it still leads to the person");
    }
}

#[test]
fn those_with_a_time_come_first_then_the_longest_waiting() {
    let notice = Desktop::with(&[
        promise("2026-12-04").of("Amara"),
        promise("2026-12-05").of("Thandiwe"),
        promise("2026-12-06").at("17:00").of("Ines"),
        promise("2026-12-06").at("08:00").of("Dariusz"),
    ])
    .look(moment("2026-12-07 09:00"))
    .remove(0);
    assert_eq!(notice.people, ["p-dariusz", "p-ines", "p-amara", "p-thandiwe"]);
}

#[test]
fn a_name_cannot_turn_the_title_around_or_fill_the_screen() {
    let odd = promise("2026-12-07").of("Mara\u{202e}nossdloM");
    assert_eq!(words_for(&[odd]).0, "Mara[U+202E]nossdloM");
    let long = promise("2026-12-07").of(&"a".repeat(10_000));
    assert_eq!(words_for(&[long]).0.chars().count(), 201);
}
