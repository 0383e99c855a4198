//! What follows `met`: an occasion, a place, a day.

use std::ops::Range;

use super::{parts::MetSaid, stretch::Stretch};
use crate::when::{self, Here};

/// Reads what follows the word, and whether that is sure. Only a day that is said as one is the day.
pub(super) fn read(rest: Stretch<'_>, here: &Here) -> (MetSaid, bool) {
    let (words, on, on_range) = match when::find_said_day(rest.text, here) {
        Some(found) => {
            let day = rest.part(found.range);
            (rest.without(day), Some(found.date), Some(day.range()))
        }
        None => (rest.text.to_owned(), None, None),
    };
    let (occasion, place, sure) = match place(&words) {
        Some(place) => {
            let occasion = Stretch::of(&words).without(Stretch::of(&words).part(place.said));
            (occasion, Some(place.name), place.sure)
        }
        None => (words, None, true),
    };
    let occasion = Some(occasion).filter(|words| words.contains(char::is_alphanumeric));
    (MetSaid { occasion, place, on, on_range }, sure)
}

/// A place within other words.
struct Place {
    name: String,
    /// Its bytes, with the `in` before it.
    said: Range<usize>,
    sure: bool,
}

/// Words that may stand between the capitals of one place: `Stratford upon Avon`, `Rio de Janeiro`.
const WITHIN_A_PLACE: [&str; 12] =
    ["upon", "on", "de", "da", "do", "del", "la", "le", "am", "an", "der", "of"];

/// The capitalised words after the first `in` that has some. Not sure behind another capital, which may be an
/// event's name: `at Women in Tech`.
fn place(words: &str) -> Option<Place> {
    let all = Stretch::of(words);
    let list: Vec<Stretch<'_>> = words_of(all);
    let capital = |word: &Stretch<'_>| word.text.starts_with(char::is_uppercase);
    let preposition = list.windows(2).position(|pair| match pair {
        [word, next] => word.text.eq_ignore_ascii_case("in") && capital(next),
        _ => false,
    })?;
    let first = list.get(preposition + 1)?;
    let mut last = *first;
    for word in list.iter().skip(preposition + 2) {
        let ended = last.text.ends_with(',');
        if capital(word) {
            last = *word;
        } else if ended || !WITHIN_A_PLACE.contains(&word.text) {
            break;
        }
    }
    let start = list.get(preposition)?.range().start;
    let last = last.trim_end(|c| c == ',');
    let before = preposition.checked_sub(1).and_then(|before| list.get(before));
    let name = words.get(first.range().start..last.end())?.to_owned();
    Some(Place { name, said: start..last.end(), sure: !before.is_some_and(capital) })
}

fn words_of(all: Stretch<'_>) -> Vec<Stretch<'_>> {
    all.split(' ').map(Stretch::trim).filter(|word| !word.is_blank()).collect()
}
