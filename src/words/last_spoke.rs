//! When somebody was last spoken with: a plain word, never how long ago to the day.

use chrono::{Datelike, NaiveDate};

use super::number;

/// So many days back the month alone says which year is meant.
const A_SEASON: i64 = 180;

/// "spoke today", "spoke on Thursday", "spoke last week", "spoke two weeks ago"; further back "last spoke in
/// May", and of another year "last spoke in 2024".
pub fn last_spoke(on: NaiveDate, today: NaiveDate) -> String {
    match (today - on).num_days() {
        ..=0 => "spoke today".to_owned(),
        1 => "spoke yesterday".to_owned(),
        2..=6 => format!("spoke on {}", on.format("%A")),
        7..=13 => "spoke last week".to_owned(),
        days @ 14..=27 => format!("spoke {} weeks ago", number((days / 7).unsigned_abs() as usize)),
        days if on.year() == today.year() || days < A_SEASON => format!("last spoke in {}", on.format("%B")),
        _ => format!("last spoke in {}", on.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_further_back_the_plainer() {
        let today = "2026-11-23".parse().unwrap();
        for (on, said) in [
            ("2026-11-24", "spoke today"),
            ("2026-11-23", "spoke today"),
            ("2026-11-22", "spoke yesterday"),
            ("2026-11-19", "spoke on Thursday"),
            ("2026-11-16", "spoke last week"),
            ("2026-11-09", "spoke two weeks ago"),
            ("2026-10-28", "spoke three weeks ago"),
            ("2026-10-26", "last spoke in October"),
            ("2026-05-12", "last spoke in May"),
            ("2026-01-01", "last spoke in January"),
            ("2025-12-31", "last spoke in 2025"),
            ("2024-03-01", "last spoke in 2024"),
        ] {
            assert_eq!(last_spoke(on.parse().unwrap(), today), said, "{on}");
        }
        assert_eq!(
            last_spoke("2025-12-20".parse().unwrap(), "2026-02-01".parse().unwrap()),
            "last spoke in December"
        );
    }

    #[test]
    fn the_ends_of_the_calendar_have_words_too() {
        for (on, today) in [(NaiveDate::MIN, NaiveDate::MAX), (NaiveDate::MAX, NaiveDate::MIN)] {
            assert!(!last_spoke(on, today).is_empty());
        }
    }
}
