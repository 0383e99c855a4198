//! What passed between people, in words: the direction is said, never counted.

use chrono::{Datelike, NaiveDate};

use super::{chips::capitalised, first_name, sentence};
use crate::interactions::Direction::{self, Both, Them, You};

/// Takes a person's short name where "{}" stands.
fn with(template: &str, name: &str) -> String {
    template.replace("{}", name)
}

/// A small thing as the page of `name` has it: "You asked: a second pair of eyes.", "From Leila: a first line
/// for hard emails.", else the sentence as it was typed. Without one, its kind and direction make one.
pub fn small_thing(kind: &str, from: Direction, say: Option<&str>, name: &str) -> String {
    let name = first_name(name);
    let Some(say) = say else { return unsaid(kind, from, &name) };
    match (kind, from) {
        _ if says_who(say, &name) => say.to_owned(),
        ("asked", You) => format!("You asked: {say}"),
        // "From Leila: a reference" would give what was asked for.
        ("asked", Them) => format!("{name} asked: {say}"),
        (_, Them) => format!("From {name}: {say}"),
        _ => say.to_owned(),
    }
}

/// Whether the sentence says by itself who did it: "Leila sent the form", "you asked for a reference".
fn says_who(say: &str, name: &str) -> bool {
    let begins = |with: &str| {
        let rest = say.get(..with.len()).filter(|begin| begin.to_lowercase() == with.to_lowercase());
        rest.is_some() && !say[with.len()..].starts_with(char::is_alphanumeric)
    };
    (!name.is_empty() && begins(name)) || ["you", "i", "asked", "from"].into_iter().any(begins)
}

/// The sentence that kind and direction make.
fn unsaid(kind: &str, from: Direction, name: &str) -> String {
    let template = match (kind, from) {
        ("met", You) => "You met {}",
        ("met", Them) => "{} met you",
        ("met", Both) => "You met",
        ("talked", You) => "You talked to {}",
        ("talked", Them) => "{} talked to you",
        ("talked", Both) => "You talked",
        ("wrote", You) => "You wrote to {}",
        ("wrote", Them) => "{} wrote to you",
        ("wrote", Both) => "You wrote to each other",
        ("answered", You) => "You answered a question from {}",
        ("answered", Them) => "{} answered a question of yours",
        ("answered", Both) => "You answered each other",
        ("sent", You) => "You sent {} something",
        ("sent", Them) => "{} sent you something",
        ("sent", Both) => "You sent each other something",
        ("introduced", You) => "You made an introduction for {}",
        ("introduced", Them) => "{} made an introduction for you",
        ("introduced", Both) => "You made introductions for each other",
        ("asked_after", You) => "You asked after {}",
        ("asked_after", Them) => "{} asked after you",
        ("asked_after", Both) => "You asked after each other",
        ("followed_up", You) => "You followed up with {}",
        ("followed_up", Them) => "{} followed up with you",
        ("followed_up", Both) => "You followed up",
        ("thanked", You) => "You thanked {}",
        ("thanked", Them) => "{} thanked you",
        ("thanked", Both) => "You thanked each other",
        ("helped", You) => "You helped {}",
        ("helped", Them) => "{} helped you",
        ("helped", Both) => "You helped each other",
        ("asked", You) => "You asked {} for something",
        ("asked", Them) => "{} asked you for something",
        ("asked", Both) => "You asked each other for something",
        (own, You) => return sentence(&format!("From you: {own}")),
        (own, Them) => return sentence(&format!("From {name}: {own}")),
        (own, Both) => return sentence(&capitalised(own)),
    };
    sentence(&with(template, name))
}

/// What a kind is called where it is chosen: "asked for something"; own words are themselves.
pub fn kind(kind: &str) -> String {
    match kind {
        "answered" => "answered a question",
        "sent" => "sent something",
        "introduced" => "made an introduction",
        "asked_after" => "asked after",
        "followed_up" => "followed up",
        "asked" => "asked for something",
        own => own,
    }
    .to_owned()
}

/// What a direction is called where it is chosen: "from Leila".
pub fn direction(from: Direction, name: &str) -> String {
    match from {
        You => "from you".to_owned(),
        Them => format!("from {}", first_name(name)),
        Both => "both ways".to_owned(),
    }
}

/// The day of a small thing: "today", "yesterday", "9 November", and in another year "9 November 2025".
pub fn short_day(day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ if day.year() == today.year() => day.format("%-d %B").to_string(),
        _ => day.format("%-d %B %-Y").to_string(),
    }
}

/// The same within a sentence: "on 9 November".
pub fn on_day(day: NaiveDate, today: NaiveDate) -> String {
    let said = short_day(day, today);
    if said.starts_with(|c: char| c.is_ascii_digit()) { format!("on {said}") } else { said }
}

/// After something was written down: which day it counts for, where that is not today.
pub fn written_down(day: NaiveDate, today: NaiveDate) -> String {
    match day == today {
        true => "Written down.".to_owned(),
        false => format!("Written down for {}.", short_day(day, today)),
    }
}

/// After "Spoke today".
pub fn spoke_today(name: &str) -> String {
    sentence(&format!("Written down. You spoke with {}", first_name(name)))
}

/// Where "Spoke today" was pressed before.
pub fn spoke_already(name: &str) -> String {
    format!("It is written down already that you spoke with {} today.", first_name(name))
}

/// The offer after help, made once.
pub fn offer_to_tell(name: &str) -> String {
    format!("Tell {} one day what came of it?", first_name(name))
}

/// Why the follow-up is there that keeps that offer.
pub fn tell_what_came_of_it(name: &str) -> String {
    format!("Tell {} what came of it", first_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interactions::KINDS;

    const LEILA: &str = "Leila Haddad";

    fn said(kind: &str, from: Direction, say: &str) -> String {
        small_thing(kind, from, Some(say), LEILA)
    }

    #[test]
    fn what_was_asked_says_who_asked() {
        let eyes = "a second pair of eyes on the landlord letter.";
        assert_eq!(said("asked", You, eyes), format!("You asked: {eyes}"));
        assert_eq!(said("asked", Them, eyes), format!("Leila asked: {eyes}"));
        assert_eq!(said("asked", Both, eyes), eyes);
    }

    #[test]
    fn what_came_from_them_says_so_and_anything_else_stands_as_typed() {
        for (kind, _) in KINDS.into_iter().filter(|(kind, _)| *kind != "asked") {
            assert_eq!(said(kind, Them, "a first line"), "From Leila: a first line", "{kind}");
            assert_eq!(said(kind, You, "Thanked Leila."), "Thanked Leila.", "{kind}");
            assert_eq!(said(kind, Both, "lunch, outside"), "lunch, outside", "{kind}");
        }
        assert_eq!(said("lent a drill", Them, "the good one"), "From Leila: the good one");
    }

    #[test]
    fn a_sentence_that_says_who_did_it_is_left_alone() {
        assert_eq!(said("sent", Them, "Leila sent the form."), "Leila sent the form.");
        assert_eq!(said("asked", You, "asked for a reference"), "asked for a reference");
        assert_eq!(said("asked", You, "You asked whether it fits"), "You asked whether it fits");
        assert_eq!(said("sent", Them, "Leilani's address"), "From Leila: Leilani's address");
        assert_eq!(said("asked", You, "ice for the party"), "You asked: ice for the party");
        assert_eq!(said("sent", Them, "écoute"), "From Leila: écoute");
    }

    #[test]
    fn without_a_sentence_every_kind_and_direction_has_one() {
        let mut all = Vec::new();
        for (kind, _) in KINDS {
            for from in [You, Them, Both] {
                let said = small_thing(kind, from, None, LEILA);
                assert!(said.ends_with('.') && !said.contains('_') && !said.contains("{}"), "{said}");
                assert!(from != Them || said.starts_with("Leila "), "{kind}: {said}");
                assert!(from == Them || said.starts_with("You "), "{kind}: {said}");
                all.push(said);
            }
        }
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), KINDS.len() * 3, "no two of them read alike");
        assert_eq!(small_thing("talked", Both, None, LEILA), "You talked.");
        assert_eq!(small_thing("thanked", You, None, LEILA), "You thanked Leila.");
        assert_eq!(small_thing("helped", Them, None, "J.R."), "J.R. helped you.");
        assert_eq!(small_thing("thanked", You, None, "J.R."), "You thanked J.R.");
    }

    #[test]
    fn own_words_are_a_sentence_too() {
        assert_eq!(small_thing("walked the dogs", Both, None, LEILA), "Walked the dogs.");
        assert_eq!(small_thing("a drill", You, None, LEILA), "From you: a drill.");
        assert_eq!(small_thing("a drill", Them, None, LEILA), "From Leila: a drill.");
        assert_eq!(kind("walked the dogs"), "walked the dogs");
    }

    #[test]
    fn a_day_is_said_shortly_and_with_its_year_where_that_is_another() {
        let today = "2026-11-23".parse().unwrap();
        for (day, short, on) in [
            ("2026-11-23", "today", "today"),
            ("2026-11-22", "yesterday", "yesterday"),
            ("2026-11-09", "9 November", "on 9 November"),
            ("2025-11-09", "9 November 2025", "on 9 November 2025"),
        ] {
            assert_eq!(short_day(day.parse().unwrap(), today), short);
            assert_eq!(on_day(day.parse().unwrap(), today), on);
        }
    }
}
