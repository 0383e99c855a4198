//! The tank is empty; and the days that are too full.

use chrono::NaiveDate;

use super::{day, names, short_forms};

/// Today's title once the tank was emptied.
pub const ENOUGH_FOR_TODAY: &str = "That is enough for today";

/// Today's title after a week away.
pub const YOU_HAVE_BEEN_AWAY: &str = "You have been away";

/// Today's title when more waits than a day should hold.
pub const A_FULL_DAY: &str = "A full day";

/// Who waits, and from when they come back. For a first day within a week, its weekday is enough.
pub fn they_wait<N: AsRef<str>>(people: &[N], first: NaiveDate, today: NaiveDate) -> String {
    let who = names(&short_forms(people));
    let near = (first - today).num_days() < 7;
    let when = if near { first.format("%A").to_string() } else { day(first, today) };
    match people.len() {
        0 => String::new(),
        1 => format!("{who} will wait, until {when}."),
        _ => format!("{who} will wait. They come back one at a time, starting {when}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_who_waits_and_from_when_they_come_back() {
        let (today, first) = ("2026-11-23".parse().unwrap(), "2026-11-25".parse().unwrap());
        assert_eq!(
            they_wait(&["Leila Haddad", "Dariusz Zieliński", "Thandiwe Mokoena"], first, today),
            "Leila, Dariusz and Thandiwe will wait. They come back one at a time, starting Wednesday."
        );
        assert_eq!(they_wait(&["Leila Haddad"], first, today), "Leila will wait, until Wednesday.");
    }
}
