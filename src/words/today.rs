//! Today: its title, the line under it, and the quiet line of each.

use chrono::{NaiveDate, NaiveTime};

use super::{day, first_name, names_short, numbers::number_capitalised, sentence, time};

/// The most people whom the title counts.
const COUNTED: usize = 12;

/// Something of today that has a time, or its last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressing<'a> {
    /// What the person is called in a sentence, as [`super::short_forms`] gives it.
    pub name: &'a str,
    /// The local time of day, where it has one and that is today's.
    pub at: Option<NaiveTime>,
    /// Whether today is the last day for it.
    pub last_day: bool,
}

/// The title of Today for so many people: "Nobody today.", "One person today" … "Twelve people today",
/// "More people than a day holds".
pub fn today_title(people: usize) -> String {
    match people {
        0 => "Nobody today.".to_owned(),
        1 => "One person today".to_owned(),
        2..=COUNTED => format!("{} people today", number_capitalised(people)),
        _ => "More people than a day holds".to_owned(),
    }
}

/// The kind line under the title, for so many people. Where [`today_note`] has something to say, that
/// stands in its place.
pub fn today_line(people: usize) -> &'static str {
    match people {
        0 => "Read a little, or close the window.",
        1 => "Not urgent. Whenever you like.",
        _ => "None of them is urgent. One is plenty.",
    }
}

/// The line under the title where something has a time or its last day, for so many people in all:
/// "Dariusz: today is the last day for this." "Ines at three. The rest can wait."
///
/// The times come in their own order, last days in the order given. None where nothing presses.
pub fn today_note(people: usize, pressing: &[Pressing<'_>]) -> Option<String> {
    let last = distinct(pressing.iter().filter(|one| one.last_day).map(|one| one.name));
    let mut timed: Vec<_> = pressing.iter().filter_map(|one| Some((one.at?, one.name))).collect();
    timed.sort_by_key(|(at, _)| *at);

    let mut sentences = Vec::new();
    if !last.is_empty() {
        sentences.push(format!("{}: today is the last day for this.", names_short(&last)));
    }
    if !timed.is_empty() {
        let times: Vec<_> = timed.iter().map(|(at, name)| format!("{name} at {}", time(*at))).collect();
        sentences.push(format!("{}.", names_short(&times)));
        if distinct(pressing.iter().map(|one| one.name)).len() < people {
            sentences.push("The rest can wait.".to_owned());
        }
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    seen
}

/// The quiet line of a follow-up: "You set this for today.", "… for Tuesday." within the last six days,
/// "… for Tuesday 3 November." before. `since` is the first day it was due, Later or not.
pub fn set_for(since: NaiveDate, today: NaiveDate) -> String {
    set_for_at(since, None, today)
}

/// As [`set_for`], with the time of day it was set for: "You set this for Tuesday at three."
pub fn set_for_at(since: NaiveDate, at: Option<NaiveTime>, today: NaiveDate) -> String {
    let when = match (today - since).num_days() {
        -1 => "tomorrow".to_owned(),
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => since.format("%A").to_string(),
        _ => day(since, today),
    };
    match at {
        Some(at) => format!("You set this for {when} at {}.", time(at)),
        None => format!("You set this for {when}."),
    }
}

/// What is said once when the last day of a follow-up passed: "The last day for this has passed. Dariusz:
/// wish luck for the launch."
pub fn last_day_passed(name: &str, why: Option<&str>) -> String {
    let name = first_name(name);
    match why {
        Some(why) => format!("The last day for this has passed. {name}: {why}"),
        None => format!("The last day to write to {name} has passed."),
    }
}

/// The line of a follow-up without a why: "You wanted to write to Mara."
pub fn wanted_to_write(name: &str) -> String {
    sentence(&format!("You wanted to write to {}", first_name(name)))
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;

    fn pressing<'a>(name: &'a str, at: Option<&str>, last_day: bool) -> Pressing<'a> {
        Pressing { name, at: at.map(|at| at.parse().unwrap()), last_day }
    }

    #[test]
    fn the_title_counts_in_words_as_far_as_a_day_holds() {
        for (people, title) in [
            (0, "Nobody today."),
            (1, "One person today"),
            (2, "Two people today"),
            (12, "Twelve people today"),
            (13, "More people than a day holds"),
            (1000, "More people than a day holds"),
        ] {
            assert_eq!(today_title(people), title);
        }
    }

    #[test]
    fn the_line_is_kind() {
        assert_eq!(today_line(0), "Read a little, or close the window.");
        assert_eq!(today_line(1), "Not urgent. Whenever you like.");
        assert_eq!(today_line(3), "None of them is urgent. One is plenty.");
    }

    #[test]
    fn a_time_stands_under_the_title_and_the_rest_can_wait() {
        let ines = pressing("Ines", Some("15:00"), false);
        let leila = pressing("Leila", Some("09:30"), false);
        assert_eq!(today_note(3, slice::from_ref(&ines)).unwrap(), "Ines at three. The rest can wait.");
        assert_eq!(today_note(1, slice::from_ref(&ines)).unwrap(), "Ines at three.");
        assert_eq!(today_note(2, &[ines, leila]).unwrap(), "Leila at 9:30 and Ines at three.");
        assert_eq!(today_note(2, &[]), None);
    }

    #[test]
    fn a_last_day_is_said_first() {
        let dariusz = pressing("Dariusz", None, true);
        let ines = pressing("Ines", Some("15:00"), false);
        assert_eq!(
            today_note(3, slice::from_ref(&dariusz)).unwrap(),
            "Dariusz: today is the last day for this."
        );
        assert_eq!(
            today_note(3, &[ines.clone(), dariusz.clone()]).unwrap(),
            "Dariusz: today is the last day for this. Ines at three. The rest can wait."
        );
        assert_eq!(
            today_note(2, &[ines, dariusz]).unwrap(),
            "Dariusz: today is the last day for this. Ines at three."
        );
    }

    #[test]
    fn the_quiet_line_says_the_day_it_was_set_for() {
        let today = "2026-11-26".parse().unwrap();
        for (since, said) in [
            ("2026-11-26", "You set this for today."),
            ("2026-11-25", "You set this for yesterday."),
            ("2026-11-24", "You set this for Tuesday."),
            ("2026-11-20", "You set this for Friday."),
            ("2026-11-19", "You set this for Thursday 19 November."),
            ("2026-11-03", "You set this for Tuesday 3 November."),
            ("2025-11-04", "You set this for Tuesday 4 November 2025."),
            ("2026-11-27", "You set this for tomorrow."),
        ] {
            assert_eq!(set_for(since.parse().unwrap(), today), said);
        }
    }

    #[test]
    fn a_time_that_was_missed_is_said() {
        let (since, today) = ("2026-11-24".parse().unwrap(), "2026-11-26".parse().unwrap());
        let at = Some("15:20".parse().unwrap());
        assert_eq!(set_for_at(since, at, today), "You set this for Tuesday at 15:20.");
    }

    #[test]
    fn with_no_why_it_is_the_name_that_stands_there() {
        assert_eq!(wanted_to_write("Mara Lindqvist"), "You wanted to write to Mara.");
        assert_eq!(wanted_to_write("Dr. Weber"), "You wanted to write to Dr. Weber.");
        assert_eq!(wanted_to_write("Ma\u{202e}ra"), "You wanted to write to Ma[U+202E]ra.");
    }
}
