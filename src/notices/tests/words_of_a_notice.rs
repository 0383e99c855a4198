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
    let silent = Promise { about: About::Why(None), ..promise("2026-12-07") };
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
fn a_date_is_said_from_the_day_it_is_told() {
    assert_eq!(words_for(&[birthday("2026-12-07")]), pair("Leila Haddad", "Birthday today"));
    assert_eq!(words_for(&[birthday("2026-12-06")]).1, "Birthday was yesterday");
    let days_before = Promise { on: day("2026-12-04"), ..birthday("2026-12-10") };
    assert_eq!(words_for(&[days_before]).1, "Birthday on Thursday");
}

#[test]
fn a_birthday_among_several_is_named() {
    let two = [promise("2026-12-07").of("Dariusz Zieliński"), birthday("2026-12-07")];
    let body = "Dariusz: ask about the launch\nLeila: Birthday today";
    assert_eq!(words_for(&two), pair("Dariusz and Leila", body));
}

#[test]
fn two_things_of_one_person_among_several_have_a_line_each() {
    let three = [promise("2026-12-07"), birthday("2026-12-07"), promise("2026-12-07").of("Ines Ferreira")];
    let body = "Leila: ask about the launch\nInes: ask about the launch\nLeila: Birthday today";
    assert_eq!(words_for(&three), pair("Leila and Ines", body));
}

#[test]
fn of_more_than_three_the_dates_are_named_and_the_rest_is_on_today() {
    let names = ["Dariusz Zieliński", "Thandiwe Nkosi", "Ines Ferreira"];
    let mut four = names.map(|name| promise("2026-12-07").of(name)).to_vec();
    four.push(birthday("2026-12-07"));
    assert_eq!(
        words_for(&four),
        pair("Dariusz, Thandiwe and others", "Leila: Birthday today\nThe rest is on Today.")
    );
    let mut birthdays = names.map(|name| birthday("2026-12-07").of(name)).to_vec();
    birthdays.push(birthday("2026-12-06"));
    let body = "Leila: Birthday was yesterday\nDariusz: Birthday today\nThandiwe: Birthday today\n\
        The rest is on Today.";
    assert_eq!(words_for(&birthdays).1, body);
}

/// The title and the body of the one gathered notice for these, where proposals are announced.
fn words_with_proposals(promises: &[Promise]) -> (String, String) {
    let mut notices = Desktop::with(promises).proposing(5).look(moment("2026-12-07 09:00"));
    assert_eq!(notices.len(), 1);
    let notice = notices.remove(0);
    (notice.title, notice.body)
}

#[test]
fn a_proposal_says_what_it_is_given() {
    assert_eq!(
        words_with_proposals(&[proposal("2026-12-07")]),
        pair("Leila Haddad", "explains pricing well")
    );
    let silent = Promise { about: About::Why(None), ..proposal("2026-12-07") };
    assert_eq!(words_with_proposals(&[silent]).1, "Only a thought.");
}

#[test]
fn of_a_proposal_it_is_not_said_that_you_set_it() {
    let two = [promise("2026-12-07").of("Ines Ferreira"), proposal("2026-12-07")];
    assert_eq!(words_with_proposals(&two).1, "Ines: ask about the launch\nLeila: explains pricing well");
    let names = ["Dariusz Zieliński", "Thandiwe Nkosi", "Ines Ferreira"];
    let mut four = names.map(|name| promise("2026-12-07").of(name)).to_vec();
    four.push(proposal("2026-12-07"));
    assert_eq!(words_with_proposals(&four).1, "These came up today.");
}

#[test]
fn two_of_one_first_name_are_told_apart() {
    let two = ["Leila Haddad", "Leila Okafor"].map(|name| promise("2026-12-07").of(name));
    assert_eq!(words_for(&two).0, "Leila Haddad and Leila Okafor");
}

#[test]
fn private_wording_names_nobody() {
    let timed = promise("2026-12-07").at("15:20").of("Ines");
    let promises = [timed, promise("2026-12-07").of("Thandiwe"), birthday("2026-12-07")];
    let mut desktop = Desktop::with(&promises);
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
fn follow_ups_come_before_dates_and_dates_before_proposals() {
    let promises = [
        proposal("2026-12-01").of("Thandiwe"),
        proposal("2026-11-30").of("Amara"),
        birthday("2026-12-06").of("Ines"),
        birthday("2026-12-05").of("Dariusz"),
        promise("2026-12-07"),
    ];
    let notices = Desktop::with(&promises).proposing(5).look(moment("2026-12-07 09:00"));
    assert_eq!(people(&notices), [["p-leila", "p-dariusz", "p-ines", "p-amara", "p-thandiwe"]]);
}

#[test]
fn a_name_cannot_turn_the_title_around_or_fill_the_screen() {
    let odd = promise("2026-12-07").of("Mara\u{202e}nossdloM");
    assert_eq!(words_for(&[odd]).0, "Mara[U+202E]nossdloM");
    let long = promise("2026-12-07").of(&"a".repeat(10_000));
    assert_eq!(words_for(&[long]).0.chars().count(), 201);
}
