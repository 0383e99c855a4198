//! What is said beside an essay and after it.

use super::{names::first_name, numbers::number};

/// After an essay, where nobody is written down.
pub const NOBODY_YET: &str = "Nobody yet: one true sentence.";

/// After an essay, where nobody is up.
pub const NOBODY_TODAY: &str = "Nobody today. You can close the window now.";

/// After an essay, the one who is up: "Leila is on Today."
pub fn on_today(name: &str) -> String {
    format!("{} is on Today.", first_name(name))
}

/// How long the rest of an essay takes: "About three minutes left".
pub fn minutes_left(minutes: u32) -> String {
    match usize::try_from(minutes).unwrap_or(usize::MAX) {
        0 | 1 => "About a minute left".to_owned(),
        more => format!("About {} minutes left", number(more)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_said_in_words() {
        assert_eq!(minutes_left(0), "About a minute left");
        assert_eq!(minutes_left(1), "About a minute left");
        assert_eq!(minutes_left(3), "About three minutes left");
        assert_eq!(minutes_left(40), "About 40 minutes left");
    }

    #[test]
    fn whoever_is_up_is_called_by_the_first_name() {
        assert_eq!(on_today("Dr. Leila Haddad"), "Dr. Leila is on Today.");
    }
}
