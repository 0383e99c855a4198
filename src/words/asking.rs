//! Before you ask: what was written down, as sentences, and nothing that was not.

use chrono::NaiveDate;

use super::{first_name, on_day, sentence};

/// Where nothing was ever asked.
pub const A_FIRST_ASK: &str = "A first ask can be small.";

/// The last of the sentences.
pub const EASY_TO_SAY_NO: &str = "Make it easy to say no.";

/// "You last asked on 9 November, about the landlord letter." What was asked is never bent into another
/// grammar: where it does not follow "about", it stands as it was typed.
pub fn last_asked(on: NaiveDate, what: Option<&str>, today: NaiveDate) -> String {
    let asked = format!("You last asked {}", on_day(on, today));
    let Some(what) = what.map(after_the_verb).filter(|what| !what.is_empty()) else {
        return sentence(&asked);
    };
    sentence(&match Joint::of(what) {
        Joint::Led => format!("{asked}, {what}"),
        Joint::About => format!("{asked}, about {}", uncapitalised(what)),
        Joint::AsTyped => format!("{asked}: {what}"),
    })
}

/// "Leila has not yet heard how it went."
pub fn not_yet_heard(name: &str) -> String {
    format!("{} has not yet heard how it went.", first_name(name))
}

/// What passed since: "10 November: You thanked Leila."
pub fn passed(on: NaiveDate, what: &str, today: NaiveDate) -> String {
    let day = super::chips::capitalised(&super::short_day(on, today));
    sentence(&format!("{day}: {what}"))
}

/// What they are in the middle of: "Working on: a guide for clinics."
pub fn at_work_on(what: &str, still: bool) -> String {
    sentence(&format!("{} {what}", if still { "Working on:" } else { "Was working on:" }))
}

/// Without the verb that the line says already: "asked for a reference" is "for a reference".
fn after_the_verb(what: &str) -> &str {
    let verbs = ["you asked ", "i asked ", "asked "];
    let begins = |verb: &&str| what.get(..verb.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(verb));
    let verb = verbs.iter().find(|verb| begins(verb)).map_or(0, |verb| verb.len());
    what.get(verb..).unwrap_or(what).trim_start()
}

/// How what was asked joins on to the day.
enum Joint {
    /// "for a reference", "about the letter": it brings its own small word.
    Led,
    /// "the letter", "A second pair of eyes": a thing.
    About,
    /// "Could you read this?"
    AsTyped,
}

impl Joint {
    fn of(what: &str) -> Self {
        const LEADING: [&str; 10] =
            ["about", "for", "to", "if", "whether", "how", "what", "where", "who", "when"];
        const THINGS: [&str; 12] =
            ["a", "an", "the", "my", "our", "his", "her", "their", "some", "two", "three", "one"];
        let word = what.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let lower = word.to_lowercase();
        let question = what.trim_end().ends_with('?');
        if word == lower && LEADING.contains(&word) {
            Self::Led
        } else if !question && (THINGS.contains(&lower.as_str()) || word == lower) && !word.is_empty() {
            Self::About
        } else {
            Self::AsTyped
        }
    }
}

/// "A second pair" within a sentence; only ever asked of a word that is no name.
fn uncapitalised(what: &str) -> String {
    let mut letters = what.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(what: &str) -> String {
        last_asked("2026-11-09".parse().unwrap(), Some(what), "2026-11-23".parse().unwrap())
    }

    #[test]
    fn what_was_asked_follows_its_day() {
        for (what, said) in [
            ("the landlord letter", "You last asked on 9 November, about the landlord letter."),
            ("about the landlord letter.", "You last asked on 9 November, about the landlord letter."),
            (
                "A second pair of eyes on the landlord letter.",
                "You last asked on 9 November, about a second pair of eyes on the landlord letter.",
            ),
            ("for a reference", "You last asked on 9 November, for a reference."),
            ("asked for a reference", "You last asked on 9 November, for a reference."),
            ("whether the room is free", "You last asked on 9 November, whether the room is free."),
            ("Asked ", "You last asked on 9 November."),
        ] {
            assert_eq!(asked(what), said);
        }
    }

    #[test]
    fn what_does_not_follow_stands_as_it_was_typed() {
        assert_eq!(asked("Could you read it?"), "You last asked on 9 November: Could you read it?");
        assert_eq!(asked("Mara's address"), "You last asked on 9 November: Mara's address.");
        assert_eq!(asked("a book, perhaps?"), "You last asked on 9 November: a book, perhaps?");
        assert_eq!(asked("…"), "You last asked on 9 November: …");
    }

    #[test]
    fn with_nothing_said_it_is_the_day_alone() {
        let (on, today) = ("2025-11-09".parse().unwrap(), "2026-11-23".parse().unwrap());
        assert_eq!(last_asked(on, None, today), "You last asked on 9 November 2025.");
        assert_eq!(last_asked(today, None, today), "You last asked today.");
    }

    #[test]
    fn what_passed_since_has_its_day() {
        let (on, today) = ("2026-11-10".parse().unwrap(), "2026-11-23".parse().unwrap());
        assert_eq!(passed(on, "You thanked Leila.", today), "10 November: You thanked Leila.");
        assert_eq!(at_work_on("a guide for clinics", true), "Working on: a guide for clinics.");
        assert_eq!(at_work_on("a guide.", false), "Was working on: a guide.");
    }
}
