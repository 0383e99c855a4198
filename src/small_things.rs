//! A small thing as one line: "thanked her for the lease, on 9 November". Pure.

use chrono::NaiveDate;

use crate::{
    interactions::Direction,
    partial_date::PartialDate,
    when::{self, Here},
};

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// What passed, without the day; none where the line is only a day, or nothing.
    pub(crate) say: Option<String>,
    /// The day that stands at its start or end; none where none does.
    pub(crate) on: Option<NaiveDate>,
    /// The kind that its first words are of.
    pub(crate) kind: Option<&'static str>,
    /// From whom, where its first word says so.
    pub(crate) from: Option<Direction>,
}

/// First words, and the kind that they are of; longer ones first.
const BEGINNINGS: [(&str, &str); 31] = [
    ("asked after", "asked_after"),
    ("asked about", "asked_after"),
    ("asked how", "asked_after"),
    ("asked", "asked"),
    ("followed up", "followed_up"),
    ("thanked", "thanked"),
    ("helped", "helped"),
    ("answered", "answered"),
    ("sent", "sent"),
    ("gave", "sent"),
    ("lent", "sent"),
    ("brought", "sent"),
    ("posted", "sent"),
    ("introduced", "introduced"),
    ("wrote", "wrote"),
    ("emailed", "wrote"),
    ("messaged", "wrote"),
    ("texted", "wrote"),
    ("replied", "wrote"),
    ("met", "met"),
    ("saw", "met"),
    ("visited", "met"),
    ("had coffee", "met"),
    ("had lunch", "met"),
    ("had dinner", "met"),
    ("talked", "talked"),
    ("spoke", "talked"),
    ("called", "talked"),
    ("rang", "talked"),
    ("phoned", "talked"),
    ("chatted", "talked"),
];

/// Reads a line about somebody whom one calls `called`. A day at its start or end is its day, looking back;
/// anywhere else it is part of the sentence.
pub(crate) fn read(line: &str, called: &str, here: &Here) -> Line {
    let line = line.trim();
    let (rest, on) = day_of(line, here).map_or((line.to_owned(), None), |(rest, on)| (rest, Some(on)));
    let (kind, from) = beginning(&rest, called);
    Line { say: Some(rest).filter(|rest| !rest.is_empty()), on, kind, from }
}

/// The line without its day, and that day.
fn day_of(line: &str, here: &Here) -> Option<(String, NaiveDate)> {
    let whole = |text: &str| when::said_day(text, here).and_then(PartialDate::day);
    if let Some(day) = whole(line.trim_end_matches('.')) {
        return Some((String::new(), day));
    }
    // "9 November: read the guide", "read the guide, 9 November": set apart, it may be any way of saying a day.
    let apart = |c: char| matches!(c, ':' | ',' | ';' | '—' | '–' | '(');
    let front = line.match_indices(apart).next().and_then(|(at, mark)| {
        let rest = line.get(at + mark.len()..)?.trim_start();
        Some((rest.to_owned(), whole(line.get(..at)?)?))
    });
    let back = || {
        let (at, mark) = line.rmatch_indices(apart).next()?;
        let last = line.get(at + mark.len()..)?.trim_end_matches([')', '.']);
        Some((without_end(line.get(..at)?, line), whole(last)?))
    };
    front.filter(|(rest, _)| !rest.is_empty()).or_else(back).or_else(|| within(line, here))
}

/// "yesterday thanked her", "thanked her on Tuesday".
fn within(line: &str, here: &Here) -> Option<(String, NaiveDate)> {
    let found = when::find_said_day(line, here)?;
    let day = found.date.day()?;
    let (before, after) = (line.get(..found.range.start)?.trim(), line.get(found.range.end..)?.trim());
    if before.is_empty() {
        return Some((after.trim_start_matches([',', ':', ';', '.']).trim_start().to_owned(), day));
    }
    after.chars().all(|c| matches!(c, '.' | '!' | ')')).then(|| (without_end(before, line), day))
}

/// What is left of a line whose end was its day: with the line's own full stop.
fn without_end(rest: &str, line: &str) -> String {
    let rest = rest.trim_end().trim_end_matches([',', ';', ':', '–', '—', '(']).trim_end();
    let stop = line.ends_with('.') && !rest.ends_with(['.', '!', '?', '…']);
    format!("{rest}{}", if stop { "." } else { "" })
}

/// The kind and the direction that the first words say: "Leila helped me move" came from them.
fn beginning(say: &str, called: &str) -> (Option<&'static str>, Option<Direction>) {
    let lower = say.to_lowercase();
    let after = |who: &str| lower.strip_prefix(&who.to_lowercase()).and_then(|rest| rest.strip_prefix(' '));
    let (act, from) = match (after(called), after("you").or_else(|| after("i"))) {
        (Some(act), _) if !called.is_empty() => (act, Some(Direction::Them)),
        (_, Some(act)) => (act, Some(Direction::You)),
        _ => (lower.as_str(), None),
    };
    let begins = |words: &str| {
        act.strip_prefix(words).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    let kind = BEGINNINGS.iter().find(|(words, _)| begins(words)).map(|(_, kind)| *kind);
    // "You all" and "I" alone begin other sentences too.
    (kind, from.filter(|_| kind.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::when::DateOrder;

    fn here() -> Here {
        // A Monday.
        let today = "2026-11-23".parse().unwrap();
        Here { today, time: "09:00:00".parse().unwrap(), date_order: DateOrder::DayFirst }
    }

    fn line(text: &str) -> Line {
        read(text, "Leila", &here())
    }

    fn day(text: &str) -> (Option<String>, Option<String>) {
        let line = line(text);
        (line.say, line.on.map(|on| on.to_string()))
    }

    #[test]
    fn a_day_at_the_start_or_the_end_is_its_day() {
        for (typed, say, on) in [
            ("Read the clinic guide", "Read the clinic guide", None),
            ("yesterday: read the clinic guide", "read the clinic guide", Some("2026-11-22")),
            ("Yesterday read the clinic guide.", "read the clinic guide.", Some("2026-11-22")),
            ("Read the clinic guide yesterday.", "Read the clinic guide.", Some("2026-11-22")),
            ("Read the clinic guide on 9 November", "Read the clinic guide", Some("2026-11-09")),
            ("9 November: read the guide, three marks", "read the guide, three marks", Some("2026-11-09")),
            ("read the guide, three marks, 9 November", "read the guide, three marks", Some("2026-11-09")),
            ("read the guide (last Tuesday)", "read the guide", Some("2026-11-17")),
            ("on Tuesday she read the guide", "she read the guide", Some("2026-11-17")),
            ("Read the guide on 2 October 2025", "Read the guide", Some("2025-10-02")),
        ] {
            assert_eq!(day(typed), (Some(say.to_owned()), on.map(str::to_owned)), "{typed}");
        }
    }

    #[test]
    fn a_day_that_is_held_by_its_words_stays_in_the_sentence() {
        for typed in [
            "thanked her for the Tuesday meetup",
            "lent the drill until Friday",
            "May helped me move",
            "moved the meeting from Monday to the office",
            "back in 2019 we shared a desk",
            "will call in two weeks",
            "call on Friday, then the launch",
        ] {
            assert_eq!(line(typed).say.as_deref(), Some(typed), "{typed}");
        }
    }

    #[test]
    fn a_line_that_is_only_a_day_says_nothing_else() {
        assert_eq!(day("yesterday"), (None, Some("2026-11-22".to_owned())));
        assert_eq!(day("  "), (None, None));
    }

    #[test]
    fn the_first_words_say_what_kind_it_was() {
        for (typed, kind) in [
            ("thanked her for the lease", Some("thanked")),
            ("Asked for a reference", Some("asked")),
            ("asked after her mother", Some("asked_after")),
            ("yesterday: helped her move", Some("helped")),
            ("metal for the roof", None),
            ("a first line for hard emails", None),
        ] {
            assert_eq!(line(typed).kind, kind, "{typed}");
            assert_eq!(line(typed).from, None, "{typed}");
        }
    }

    #[test]
    fn who_did_it_is_its_direction() {
        assert_eq!(line("Leila helped me move").from, Some(Direction::Them));
        assert_eq!(line("Leila helped me move").kind, Some("helped"));
        assert_eq!(line("You sent the form").from, Some(Direction::You));
        assert_eq!(line("I asked for a reference").kind, Some("asked"));
        assert_eq!(line("Leila is tired").from, None);
        assert_eq!(read("sent the form", "", &here()).from, None);
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_too_odd_to_be_read(typed in "\\PC{0,40}|.{0,40}", called in "\\PC{0,6}") {
            let read = read(&typed, &called, &here());
            proptest::prop_assert!(read.on.is_none_or(|on| on <= here().today));
        }
    }
}
