//! Telephone numbers, however their digits are parted: with the country before them, or without.

use crate::people;

/// Fewer digits may be anything: a year, a house.
const FEWEST: usize = 5;

/// The digits of a country at most: `+1`, `+49`, `+353` (ITU-T E.164).
const OF_A_COUNTRY: std::ops::RangeInclusive<usize> = 1..=3;

/// A number, or how one begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    digits: String,
    /// Whether they begin with those of the country.
    with_country: bool,
}

impl Number {
    /// The number that a text is, and nothing else but a word in brackets behind it.
    pub(super) fn of(text: &str) -> Option<Self> {
        let number = match text.rsplit_once('(') {
            Some((number, label)) if label.contains(char::is_alphabetic) => number,
            _ => text,
        };
        let mark =
            |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-' | '.' | '/' | '\u{a0}');
        if !number.chars().all(mark) {
            return None;
        }
        let dialled = people::dialled(number);
        let (digits, with_country) = match dialled.strip_prefix('+') {
            Some(digits) => (digits.to_owned(), true),
            None => (dialled, false),
        };
        (digits.len() >= FEWEST).then_some(Self { digits, with_country })
    }

    /// Whether this is the number that `typed` begins, from here or from abroad.
    pub(super) fn is_begun_by(&self, typed: &Self) -> bool {
        let from_abroad = |number: &Self, begins: &dyn Fn(&str) -> bool| {
            number.with_country
                && OF_A_COUNTRY.into_iter().any(|at| number.digits.get(at..).is_some_and(begins))
        };
        self.digits.starts_with(&typed.digits)
            || typed.at_home().is_some_and(|begun| from_abroad(self, &|here| here.starts_with(begun)))
            || self.at_home().is_some_and(|here| {
                from_abroad(typed, &|begun| begun.len() >= FEWEST && here.starts_with(begun))
            })
    }

    /// What follows the zero that stands for one's own country.
    fn at_home(&self) -> Option<&str> {
        self.digits.strip_prefix('0').filter(|_| !self.with_country)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, kept: &str) -> bool {
        let number = |text| Number::of(text).unwrap_or_else(|| panic!("{text} is no number"));
        number(kept).is_begun_by(&number(typed))
    }

    #[test]
    fn a_number_is_found_however_its_digits_are_parted() {
        let ways = [
            "+49 30 123 456",
            "+4930123456",
            "0049 30 123456",
            "+49 (0)30 12 34 56",
            "+49-30-123.456",
            "030 123 456",
            "030/123456",
        ];
        for kept in ways {
            for typed in ways {
                assert!(finds(typed, kept), "{typed} for {kept}");
            }
            assert!(!finds("+49 30 123 457", kept) && !finds("030 123 45 67", kept), "{kept}");
        }
        assert!(finds("030 123 456", "+49 30 123 456 (work)"));
    }

    #[test]
    fn its_beginning_finds_it_and_its_end_does_not() {
        assert!(finds("+49301", "+49 30 123 456") && finds("030 12", "+49 30 123 456"));
        assert!(finds("4930123", "+49 30 123 456") && finds("+49 30 123", "030 123 456"));
        assert!(!finds("123 456", "+49 30 123 456"));
    }

    #[test]
    fn what_is_more_or_less_than_a_number_is_none() {
        for text in ["", "2026", "+49 3", "flat 30 123 456", "30 123 456 x", "7 December 2026"] {
            assert_eq!(Number::of(text), None, "{text}");
        }
    }
}
