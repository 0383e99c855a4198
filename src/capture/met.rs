//! What follows `met`: an occasion, a place, a day.

use std::ops::Range;

use super::{beginnings, parts::MetSaid, pieces::names_a_moment, stretch::Stretch};
use crate::when::{self, Here};

/// Reads what follows the word, and whether that is sure. Only a day that is said as one is the day.
pub(super) fn read(rest: Stretch<'_>, here: &Here) -> (MetSaid, bool) {
    let rest = without_whom(rest);
    let (words, on, on_range) = match when::find_said_day(rest.text, here) {
        Some(found) => {
            let day = rest.part(found.range);
            (rest.without(day), Some(found.date), Some(day.range()))
        }
        None => (rest.text.to_owned(), None, None),
    };
    let (place, sure) = place(&words);
    let (occasion, place) = match place {
        Some(place) => (Stretch::of(&words).without(Stretch::of(&words).part(place.said)), Some(place.name)),
        None => (words, None),
    };
    let to_come = names_a_moment(Stretch::of(&occasion), here);
    let occasion = Some(occasion).filter(|words| words.contains(char::is_alphanumeric));
    (MetSaid { occasion, place, on, on_range }, sure && !to_come)
}

/// `her at the choir` is the choir: whom one met is the line's name already. `her brother` is somebody else.
fn without_whom(rest: Stretch<'_>) -> Stretch<'_> {
    const WHOM: [&str; 3] = ["her", "him", "them"];
    const WHERE: [&str; 16] = [
        "at",
        "in",
        "on",
        "by",
        "near",
        "outside",
        "during",
        "over",
        "after",
        "before",
        "while",
        "when",
        "through",
        "via",
        "yesterday",
        "last",
    ];
    let behind = WHOM.iter().find_map(|whom| beginnings::after(rest, &[whom]));
    behind.filter(|behind| WHERE.iter().any(|at| beginnings::after(*behind, &[at]).is_some())).unwrap_or(rest)
}

/// A place within other words.
struct Place {
    name: String,
    /// Its bytes, with the `in` before it.
    said: Range<usize>,
}

/// Words that may stand between the capitals of one place: `Stratford upon Avon`, `Rio de Janeiro`.
const WITHIN_A_PLACE: [&str; 12] =
    ["upon", "on", "de", "da", "do", "del", "la", "le", "am", "an", "der", "of"];

/// The capitalised words after an `in`, and whether that is sure. Behind another capital the `in` may be an event's
/// own, as in `at Women in Tech`: such a one counts only where it is the last of several.
fn place(words: &str) -> (Option<Place>, bool) {
    let list: Vec<Stretch<'_>> = words_of(Stretch::of(words));
    let is_capital = |at: usize| list.get(at).is_some_and(|word| word.text.starts_with(char::is_uppercase));
    let led: Vec<usize> = (0..list.len())
        .filter(|&at| list[at].text.eq_ignore_ascii_case("in") && is_capital(at + 1))
        .collect();
    let free = led.iter().rfind(|&&at| at.checked_sub(1).is_none_or(|before| !is_capital(before)));
    let chosen = free.or_else(|| led.last().filter(|_| led.len() > 1));
    let sure = led.is_empty() || (free.is_some() && led.len() == 1);
    (chosen.and_then(|&at| named(words, list.get(at..)?)), sure)
}

/// The place that a list of words begins with, behind its `in`.
fn named(words: &str, list: &[Stretch<'_>]) -> Option<Place> {
    let (preposition, first) = (list.first()?, list.get(1)?);
    let mut last = *first;
    for word in list.iter().skip(2) {
        let ended = last.text.ends_with(',');
        if word.text.starts_with(char::is_uppercase) {
            last = *word;
        } else if ended || !WITHIN_A_PLACE.contains(&word.text) {
            break;
        }
    }
    let last = last.trim_end(|c| c == ',');
    let name = words.get(first.range().start..last.end())?.to_owned();
    Some(Place { name, said: preposition.range().start..last.end() })
}

fn words_of(all: Stretch<'_>) -> Vec<Stretch<'_>> {
    all.split(' ').map(Stretch::trim).filter(|word| !word.is_blank()).collect()
}
