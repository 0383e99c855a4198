//! The lines of a person's page.

use chrono::NaiveDate;

use super::{day, first_name, sentence};

/// After so many days without a new word, what somebody works on reads as past.
const SHELF_LIFE: i64 = 90;

/// The label of what somebody is in the middle of, by the day it was noted.
pub fn working_on_label(noted_on: NaiveDate, today: NaiveDate) -> &'static str {
    if still_working(noted_on, today) { "Working on now" } else { "Was working on" }
}

/// Whether it is still what they work on.
pub fn still_working(noted_on: NaiveDate, today: NaiveDate) -> bool {
    (today - noted_on).num_days() <= SHELF_LIFE
}

/// What confirms it: "Still true", and once it reads as past, "Still working on it".
pub fn still_true(noted_on: NaiveDate, today: NaiveDate) -> &'static str {
    if still_working(noted_on, today) { "Still true" } else { "Still working on it" }
}

/// The day it was noted, in words; nothing for today.
pub fn noted(noted_on: NaiveDate, today: NaiveDate) -> Option<String> {
    (noted_on < today).then(|| format!("Noted on {}.", day(noted_on, today)))
}

/// How you met, as a line of Today: "You met at the Tuesday meetup."
pub fn met(how: &str) -> String {
    sentence(&format!("You met {how}"))
}

/// Where nothing comes up: "You could ask what Leila is working on."
pub fn nothing_now(name: &str) -> String {
    format!("You could ask what {} is working on.", first_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_works_on_has_a_shelf_life_of_ninety_days() {
        let noted_on: NaiveDate = "2026-08-25".parse().unwrap();
        assert_eq!(working_on_label(noted_on, "2026-11-23".parse().unwrap()), "Working on now");
        assert_eq!(working_on_label(noted_on, "2026-11-24".parse().unwrap()), "Was working on");
    }

    #[test]
    fn how_you_met_is_a_sentence() {
        assert_eq!(met("at the Tuesday meetup"), "You met at the Tuesday meetup.");
    }
}
