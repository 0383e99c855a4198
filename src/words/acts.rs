//! What is said after an act.

use chrono::NaiveDate;

use super::{day, first_name, sentence};

/// After Done of what leaves nothing behind, such as a birthday.
const DONE: &str = "Done.";

/// After Let go of a birthday or the like.
pub const NOT_THIS_YEAR: &str = "Not this year.";

/// After Let go of a thought.
pub const NOT_THIS_TIME: &str = "Not this time.";

/// After Done: whether it counts as having been in touch.
pub fn done(name: &str, in_touch: bool) -> String {
    if in_touch { format!("{DONE} Counted as in touch with {}.", first_name(name)) } else { DONE.to_owned() }
}

/// Today's title once everything was dealt with.
pub const THAT_IS_TODAY: &str = "That is today.";

/// The line under [`THAT_IS_TODAY`].
pub const CLOSE_THE_WINDOW: &str = "You can close the window now.";

/// After Let go of a follow-up: "Let go. Dariusz stays in People."
pub fn let_go(name: &str) -> String {
    format!("Let go. {} stays in People.", first_name(name))
}

/// After Later: the new day, or none.
pub fn put_off(name: &str, until: Option<NaiveDate>, today: NaiveDate) -> String {
    let name = first_name(name);
    match until {
        Some(on) if on <= today => format!("{name} stays on Today."),
        Some(on) if Some(on) == today.succ_opt() => format!("Later. {name} comes up tomorrow."),
        Some(on) => format!("Later. {name} comes up on {}.", day(on, today)),
        None => sentence(&format!("Later, with no day. It stays on the page of {name}")),
    }
}

/// The one line that offers to start with the computer, for a follow-up on `on`.
pub fn offer_to_start(on: NaiveDate, today: NaiveDate) -> String {
    format!("To tell you on {}, this has to start with the computer.", day(on, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_says_the_new_day() {
        let today = "2026-11-23".parse().unwrap();
        let said =
            |until: Option<&str>| put_off("Mara Lindqvist", until.map(|day| day.parse().unwrap()), today);
        assert_eq!(said(Some("2026-11-23")), "Mara stays on Today.");
        assert_eq!(said(Some("2026-11-24")), "Later. Mara comes up tomorrow.");
        assert_eq!(said(Some("2026-12-07")), "Later. Mara comes up on Monday 7 December.");
        assert_eq!(said(None), "Later, with no day. It stays on the page of Mara.");
    }

    #[test]
    fn nobody_is_called_by_a_title_or_with_two_full_stops() {
        assert_eq!(let_go("Dr. Anna Weber"), "Let go. Dr. Anna stays in People.");
        let today = "2026-11-23".parse().unwrap();
        assert_eq!(put_off("J.R.", None, today), "Later, with no day. It stays on the page of J.R.");
    }

    #[test]
    fn the_offer_names_the_day() {
        assert_eq!(
            offer_to_start("2026-12-07".parse().unwrap(), "2026-11-23".parse().unwrap()),
            "To tell you on Monday 7 December, this has to start with the computer."
        );
    }
}
