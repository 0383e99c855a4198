//! How a date is told, behind its day: "12 May, 3 days before", "12 May, silent".

use crate::{
    dates::{MOST_BEFORE, Telling},
    recurrence::Unit,
    when,
};

/// The day's own words, and what stands behind them of how it is told. A day may have commas of its own:
/// only what is such a word is taken from its end. None for more days before than a date can be told.
pub(super) fn split(text: &str) -> Option<(&str, Telling)> {
    let (mut day, mut telling) = (text.trim(), Telling::default());
    while let Some((before, last)) = day.rsplit_once(',') {
        match of(last) {
            Said::Nothing => break,
            Said::TooFar => return None,
            Said::Told(told) => telling.told = telling.told.or(Some(told)),
            Said::Before(days) => telling.days_before = telling.days_before.or(Some(days)),
        }
        day = before.trim_end();
    }
    // Who says how long before wants to be told.
    telling.told = telling.told.or(telling.days_before.map(|_| true));
    Some((day, telling))
}

/// What one piece says.
enum Said {
    Nothing,
    Told(bool),
    Before(u8),
    TooFar,
}

fn of(piece: &str) -> Said {
    let piece = piece.trim().to_lowercase();
    match piece.as_str() {
        "silent" | "not told" => return Said::Told(false),
        "told" => return Said::Told(true),
        "on the day" => return Said::Before(0),
        _ => {}
    }
    let Some(span) = piece.strip_suffix(" before") else { return Said::Nothing };
    let span = span.strip_prefix("the ").unwrap_or(span);
    let days = when::span(span).and_then(|span| match span.unit() {
        Unit::Day => Some(span.count()),
        Unit::Week => Some(span.count() * 7),
        Unit::Month | Unit::Year => None,
    });
    match days.and_then(|days| u8::try_from(days).ok()).filter(|days| *days <= MOST_BEFORE) {
        Some(days) => Said::Before(days),
        None => Said::TooFar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telling(days_before: Option<u8>, told: Option<bool>) -> Telling {
        Telling { days_before, told }
    }

    #[test]
    fn what_stands_behind_a_day_is_taken_from_its_end() {
        for (text, day, said) in [
            ("12 May", "12 May", telling(None, None)),
            ("12 May, 3 days before", "12 May", telling(Some(3), Some(true))),
            ("May 12, 1980, the day before", "May 12, 1980", telling(Some(1), Some(true))),
            ("May 12, 1980", "May 12, 1980", telling(None, None)),
            ("12 May , Two weeks before , silent", "12 May", telling(Some(14), Some(false))),
            ("12 May, silent, a week before", "12 May", telling(Some(7), Some(false))),
            ("12 May, on the day", "12 May", telling(Some(0), Some(true))),
            ("12 May, told", "12 May", telling(None, Some(true))),
        ] {
            assert_eq!(split(text), Some((day, said)), "{text}");
        }
    }

    #[test]
    fn more_than_sixty_days_before_and_what_is_no_span_are_refused() {
        for text in ["12 May, 61 days before", "12 May, a month before", "12 May, some days before"] {
            assert_eq!(split(text), None, "{text}");
        }
        assert_eq!(split("12 May, 60 days before"), Some(("12 May", telling(Some(60), Some(true)))));
    }
}
