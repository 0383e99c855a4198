//! Looking for a day or a moment within other words.

use std::ops::Range;

use super::{
    DateOrder, Found, FoundDay, Here,
    back::said_days,
    dates::dated,
    moments::moments,
    names::{month, weekday},
    reading::{Footing, Reading},
    tokens::{Words, tokens},
};

/// Finds the phrase for a moment to come: the one that ends the text, else the last, and all of it.
/// None also where two phrases stand side by side, since either may be meant.
pub fn find_when(text: &str, here: &Here) -> Option<Found> {
    find_moment(text, here, Footing::Closing)
}

/// As [`find_when`], in words that follow a verb such as "call": there "wed" is a day.
pub fn find_promised(text: &str, here: &Here) -> Option<Found> {
    find_moment(text, here, Footing::Promised)
}

fn find_moment(text: &str, here: &Here, weakest: Footing) -> Option<Found> {
    let tokens = tokens(text);
    let places = places(text, Words::start(&tokens), weakest, |words| moments(words, here));
    let place = alone(&places, places.iter().rposition(|place| place.free)?)?;
    Some(Found { range: place.range.clone(), when: place.value })
}

/// Finds the first day that was said as one: "met on Tuesday", "met in May 2026"; a weekday within an occasion,
/// such as "at the Tuesday meetup", is none. None also where two phrases stand side by side.
pub fn find_said_day(text: &str, here: &Here) -> Option<FoundDay> {
    let tokens = tokens(text);
    let places = places(text, Words::start(&tokens), Footing::Closing, |words| said_days(words, here));
    let place = alone(&places, places.iter().position(|place| place.free)?)?;
    Some(FoundDay { range: place.range.clone(), date: place.value })
}

/// A phrase where it stands.
struct Place<'t, T> {
    start: Words<'t>,
    end: Words<'t>,
    range: Range<usize>,
    value: T,
    /// Whether what comes behind leaves it for itself.
    free: bool,
}

/// The phrase at an index, unless the one before or behind it stands side by side with it.
fn alone<'p, 't, T>(places: &'p [Place<'t, T>], index: usize) -> Option<&'p Place<'t, T>> {
    let place = places.get(index)?;
    let before = index.checked_sub(1).and_then(|index| places.get(index));
    let crowded = before.is_some_and(|before| before.end.is_next_to(place.start))
        || places.get(index + 1).is_some_and(|behind| place.end.is_next_to(behind.start));
    (!crowded).then_some(place)
}

/// The phrases of a text that are no weaker, from left to right, each as long as it can be.
fn places<'t, T>(
    text: &str,
    mut words: Words<'t>,
    weakest: Footing,
    read: impl Fn(Words<'t>) -> Vec<Reading<'t, T>>,
) -> Vec<Place<'t, T>> {
    let mut places = Vec::new();
    while let Some(next) = words.step() {
        let longest = read(words)
            .into_iter()
            .filter_map(|reading| {
                let range = words.until(reading.rest)?;
                let stands = stands_alone(text, &range)
                    && reading.footing <= weakest
                    && has_footing(reading.footing, words, reading.rest);
                stands.then(|| Place {
                    start: words,
                    end: reading.rest,
                    range,
                    value: reading.value,
                    free: !is_held_behind(reading.rest),
                })
            })
            .max_by_key(|place| place.range.end);
        // A phrase that is held by its neighbours is passed over whole: of "until Friday at 9", nothing is left.
        words = longest.as_ref().map_or(next, |place| place.end);
        places.extend(longest.filter(|place| !is_held_before(place.start)));
    }
    places
}

/// Whether the phrase is no part of a longer word, name or number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let (before, phrase, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    let begins = before.chars().next_back().is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '(' | '[' | '"' | '\'' | '“' | '‘' | '—' | ';')
            // "1,5 May"
            || (matches!(c, ',' | ':') && !phrase.starts_with(|c: char| c.is_ascii_digit()))
    });
    let mut following = after.chars();
    let ends = following.next().is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, ')' | ']' | '"' | '”' | '—' | '!' | '?' | ';' | '…')
            // "monday.com", "friday's"
            || (matches!(c, '.' | ',' | ':' | '\'' | '’') && following.next().is_none_or(|c| !c.is_alphanumeric()))
    });
    begins && ends
}

/// Whether what stands around it leaves the phrase a phrase.
fn has_footing(footing: Footing, start: Words<'_>, rest: Words<'_>) -> bool {
    // After these, a clause has plainly said its day: "call friday about the book".
    const GOING_ON: [&str; 32] = [
        "about",
        "after",
        "as",
        "at",
        "because",
        "during",
        "for",
        "from",
        "how",
        "if",
        "in",
        "near",
        "on",
        "over",
        "re",
        "regarding",
        "so",
        "that",
        "through",
        "via",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "why",
        "with",
        "without",
        "and",
        "but",
    ];
    // "he sat", "they wed"
    const SUBJECTS: [&str; 6] = ["he", "i", "she", "they", "we", "who"];
    let closes = || rest.is_at_a_stop() || rest.said_any(&GOING_ON).is_some();
    match footing {
        Footing::Firm => true,
        Footing::Closing => closes(),
        Footing::Promised => closes() && !start.is_behind_any(&SUBJECTS),
        Footing::Whole => false,
    }
}

/// Whether the words before take the phrase for themselves: "until friday", "or tuesday", "about 12 May".
fn is_held_before(start: Words<'_>) -> bool {
    const HOLDING: [&str; 5] = ["except", "not", "or", "than", "versus"];
    // These hold a day, but not a phrase with a small word of its own: "ask what it is for on friday".
    const HOLDING_A_BARE_DAY: [&str; 30] = [
        "a", "about", "after", "an", "before", "between", "each", "early", "every", "for", "from", "his",
        "its", "last", "late", "later", "mid", "my", "of", "our", "past", "previous", "since", "the",
        "their", "through", "till", "to", "until", "your",
    ];
    let led = start.said_any(&["at", "by", "in", "on", "over"]).is_some();
    start.is_behind_any(&HOLDING) || (!led && start.is_behind_any(&HOLDING_A_BARE_DAY))
}

/// Whether the words behind make something else of the phrase: "monday or tuesday", "friday week".
fn is_held_behind(end: Words<'_>) -> bool {
    end.said_any(&["ago", "midnight", "at midnight", "or", "week"]).is_some()
        || end.said_any(&["to", "through", "till", "until"]).is_some_and(begins_a_day)
        // "12 May 26": a number that belongs to it, and is not understood
        || end.maybe(&["the"]).number().is_some()
        // "on friday, 12 may": the two did not agree
        || dated(end.maybe_mark(','), DateOrder::default()).is_some()
}

/// "friday to monday" is neither; "friday to ask how it went" is a Friday.
fn begins_a_day(words: Words<'_>) -> bool {
    let words = words.maybe(&["the"]);
    weekday(words).is_some()
        || month(words).is_some()
        || words.number().is_some()
        || words.said("tomorrow").is_some()
}
