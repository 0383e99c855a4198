//! Times of day.

use chrono::{NaiveTime, Timelike};

use super::numbers::{number_capitalised, word};

/// The time on the clock, "15:20", "9:00": 24 hours, seconds left out.
pub fn clock(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// The time as it is said, for "Ines at three": a whole hour after noon in a word, else as on the clock,
/// so that "nine" is never two hours of one day.
pub fn time(time: NaiveTime) -> String {
    let whole = time.minute() == 0 && time.second() == 0;
    let afternoon = time.hour().checked_sub(12).filter(|_| whole);
    match afternoon.and_then(|hour| word(hour as usize)) {
        Some(hour) => hour.to_owned(),
        None => clock(time),
    }
}

/// How long an essay takes: "Six quiet minutes".
pub fn quiet_minutes(minutes: u32) -> String {
    let count = number_capitalised(usize::try_from(minutes).unwrap_or(usize::MAX));
    if minutes == 1 { format!("{count} quiet minute") } else { format!("{count} quiet minutes") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_hours_after_noon_are_words() {
        for (at, said) in [
            ("15:00", "three"),
            ("13:00", "one"),
            ("23:00", "eleven"),
            ("15:20", "15:20"),
            ("09:00", "9:00"),
            ("12:00", "12:00"),
            ("00:05", "0:05"),
        ] {
            assert_eq!(time(at.parse().unwrap()), said, "{at}");
        }
    }

    #[test]
    fn the_clock_has_twenty_four_hours_and_no_leading_zero() {
        assert_eq!(clock("15:00".parse().unwrap()), "15:00");
        assert_eq!(clock("09:05".parse().unwrap()), "9:05");
    }
}
