//! Birthdays, anniversaries and the like, on the day they are told.

use chrono::NaiveDate;

use super::{chips::capitalised, day as full_day, days::many};

/// What a day is called that has no name of its own.
const NAMELESS: &str = "A day to remember";

/// What day it is, as it stands from `today`: "Birthday today", "Birthday tomorrow", "Birthday on Thursday"
/// within six days, else "Birthday on Thursday 3 December"; once it has passed "Birthday was yesterday",
/// "Birthday was on Tuesday".
///
/// `what` keeps its words and begins with a capital.
pub fn date_line(what: &str, day: NaiveDate, today: NaiveDate) -> String {
    let what = match what.trim() {
        "" => NAMELESS.to_owned(),
        what => capitalised(what),
    };
    match day.signed_duration_since(today).num_days() {
        0 => format!("{what} today"),
        1 => format!("{what} tomorrow"),
        2..=6 => format!("{what} on {}", day.format("%A")),
        7.. => format!("{what} on {}", full_day(day, today)),
        -1 => format!("{what} was yesterday"),
        -6..=-2 => format!("{what} was on {}", day.format("%A")),
        _ => format!("{what} was on {}", full_day(day, today)),
    }
}

/// How long before its day one is told: "on the day", "the day before", "three days before", "a week before".
pub fn days_before(days: u8) -> String {
    match days {
        0 => "on the day".to_owned(),
        1 => "the day before".to_owned(),
        days if days % 7 == 0 => format!("{} before", many((days / 7).into(), "week")),
        days => format!("{} before", many(days.into(), "day")),
    }
}

/// How one is told, where that is not simply on its day: "three days before", "silent".
pub fn telling(days: u8, told: bool) -> Option<String> {
    match (told, days) {
        (false, _) => Some("silent".to_owned()),
        (true, 0) => None,
        (true, days) => Some(days_before(days)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_one_is_told_is_said_where_it_is_not_simply_on_its_day() {
        for (days, told, said) in [
            (0, true, None),
            (1, true, Some("the day before")),
            (3, true, Some("three days before")),
            (7, true, Some("a week before")),
            (14, true, Some("two weeks before")),
            (60, true, Some("60 days before")),
            (3, false, Some("silent")),
        ] {
            assert_eq!(telling(days, told).as_deref(), said);
        }
        assert_eq!(days_before(0), "on the day");
    }

    fn birthday(day: &str) -> String {
        date_line("birthday", day.parse().unwrap(), "2026-11-24".parse().unwrap())
    }

    #[test]
    fn a_day_is_said_from_the_day_it_is_told() {
        for (day, said) in [
            ("2026-11-24", "Birthday today"),
            ("2026-11-25", "Birthday tomorrow"),
            ("2026-11-26", "Birthday on Thursday"),
            ("2026-11-30", "Birthday on Monday"),
            ("2026-12-01", "Birthday on Tuesday 1 December"),
            ("2026-12-03", "Birthday on Thursday 3 December"),
            ("2027-01-01", "Birthday on Friday 1 January 2027"),
        ] {
            assert_eq!(birthday(day), said);
        }
    }

    #[test]
    fn a_day_that_has_passed_is_said_so() {
        for (day, said) in [
            ("2026-11-23", "Birthday was yesterday"),
            ("2026-11-22", "Birthday was on Sunday"),
            ("2026-11-18", "Birthday was on Wednesday"),
            ("2026-11-17", "Birthday was on Tuesday 17 November"),
            ("2025-12-30", "Birthday was on Tuesday 30 December 2025"),
        ] {
            assert_eq!(birthday(day), said);
        }
    }

    #[test]
    fn own_words_are_kept_and_begin_with_a_capital() {
        let today = "2026-11-24".parse().unwrap();
        for (what, said) in [
            ("the launch of LiFo", "The launch of LiFo today"),
            ("écoute Anniversary", "Écoute Anniversary today"),
            (" name day ", "Name day today"),
            ("40th", "40th today"),
            ("", "A day to remember today"),
        ] {
            assert_eq!(date_line(what, today, today), said);
        }
    }

    #[test]
    fn the_ends_of_the_calendar_have_words_too() {
        for (day, today) in [(NaiveDate::MIN, NaiveDate::MAX), (NaiveDate::MAX, NaiveDate::MIN)] {
            assert!(date_line("birthday", day, today).starts_with("Birthday "));
        }
    }
}
