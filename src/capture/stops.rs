//! Full stops that separate: one or more, before a blank or the end, and not an abbreviation's.

use super::{beginnings, stretch::Stretch};
use crate::text;

/// What stands between two such full stops.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    /// Without the full stop that ends it; an abbreviation keeps its own.
    pub(super) body: Stretch<'a>,
    /// With it.
    pub(super) with_stop: Stretch<'a>,
}

/// The pieces in order, blanks and all. There is always one.
pub(super) fn pieces(stretch: Stretch<'_>) -> Vec<Piece<'_>> {
    let text = stretch.text;
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(dot) = text.get(at..).and_then(|rest| rest.find('.')).map(|found| at + found) {
        let rest = text.get(dot..).unwrap_or_default();
        at = dot + rest.len() - rest.trim_start_matches('.').len();
        let after = text.get(at..).unwrap_or_default();
        if !after.is_empty() && !after.starts_with(char::is_whitespace) {
            continue;
        }
        let before = stretch.part(start..dot);
        let strength = if at - dot > 1 { Strength::Separates } else { strength(last_word(before.text)) };
        let with_stop = stretch.part(start..at);
        match strength {
            Strength::Separates => pieces.push(Piece { body: before, with_stop }),
            Strength::MayEndAWord if begins_in_lower_case(stretch.from(at)) => {
                pieces.push(Piece { body: with_stop, with_stop });
            }
            Strength::MayEndADate if !goes_on(after) => pieces.push(Piece { body: with_stop, with_stop }),
            Strength::MayEndAWord | Strength::MayEndADate | Strength::EndsATitle => continue,
        }
        start = at;
    }
    let end = stretch.from(start);
    if pieces.is_empty() || !end.is_blank() {
        pieces.push(Piece { body: end, with_stop: end });
    }
    pieces
}

/// What a full stop does, by the word that it ends.
enum Strength {
    Separates,
    /// "Ana L. met at …", but "J. Smith": only a beginning typed in lower case shows that it separates.
    MayEndAWord,
    /// "7.12.": small words that a date goes on with show that it does not.
    MayEndADate,
    /// "Dr. Met": what follows always belongs to it.
    EndsATitle,
}

const SHORT_WORDS: [&str; 10] = ["jr", "sr", "vs", "approx", "ca", "no", "etc", "inc", "ltd", "tel"];
/// What the words behind a date begin with: "on 7.12. about the flat".
const BEHIND_A_DATE: [&str; 20] = [
    "about", "after", "and", "at", "because", "by", "for", "from", "how", "if", "in", "on", "over", "to",
    "what", "when", "whether", "who", "why", "with",
];

fn strength(word: &str) -> Strength {
    let is = |known: &&str| known.eq_ignore_ascii_case(word);
    // Initials and "e.g.": every letter stands alone. "12." may be a day of a month.
    let letters = !word.is_empty() && word.split('.').all(|part| part.chars().nth(1).is_none());
    let day = is_day(word);
    if text::is_title(word) {
        Strength::EndsATitle
    } else if is_day_and_month(word) {
        Strength::MayEndADate
    } else if letters || day || SHORT_WORDS.iter().any(is) {
        Strength::MayEndAWord
    } else {
        Strength::Separates
    }
}

fn is_day(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_day_and_month(word: &str) -> bool {
    word.split_once('.').is_some_and(|(day, month)| is_day(day) && is_day(month))
}

fn goes_on(after: &str) -> bool {
    let word = after.split_whitespace().next().unwrap_or_default();
    BEHIND_A_DATE.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit())
}

fn last_word(text: &str) -> &str {
    let start = text.rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“'));
    text.get(start.unwrap_or(0)..).unwrap_or_default().trim_start_matches(|c: char| !c.is_alphanumeric())
}

fn begins_in_lower_case(rest: Stretch<'_>) -> bool {
    let rest = rest.trim_start(char::is_whitespace);
    rest.text.starts_with(char::is_lowercase) && beginnings::of(rest).is_some()
}
