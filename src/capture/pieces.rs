//! What one piece of the line says, by how it begins.

use super::{
    beginnings::{self, Beginning},
    follow_up, met,
    parts::{Part, Said},
    reach,
    stretch::{Stretch, blank_or_comma},
};
use crate::when::{self, Here};

/// What was heard in a piece.
pub(super) enum Heard<'a> {
    /// One or more parts, and words behind them that are none, perhaps blank.
    Parts { parts: Vec<Part>, left: Stretch<'a> },
    /// It begins as a part does, but does not go on as one.
    Almost,
    /// Neither.
    Sentence,
}

/// Hears a piece that has no blanks around it.
pub(super) fn hear<'a>(piece: Stretch<'a>, here: &Here) -> Heard<'a> {
    let nothing_left = piece.from(piece.text.len());
    let Some((beginning, rest)) = beginnings::of(piece) else {
        return match reach::read(piece, here) {
            (parts, _) if parts.is_empty() => Heard::Sentence,
            (parts, left) => Heard::Parts { parts, left },
        };
    };
    let whole = |said, sure| Some((Part::new(piece, rest, said, sure), nothing_left));
    let text = || rest.text.to_owned();
    let heard = match beginning {
        _ if !rest.has_word() => None,
        Beginning::Met => {
            let (met, sure) = met::read(rest, here);
            whole(Said::Met(met), sure)
        }
        Beginning::WorkingOn => whole(Said::WorkingOn(text()), true),
        Beginning::Also => whole(Said::Also(text()), true),
        Beginning::FollowUp | Beginning::RemindMe | Beginning::Ask => {
            follow_up::read(piece, beginning, rest, here).map(|part| (part, nothing_left))
        }
        Beginning::IntroducedBy => Some(introduced_by(piece, rest)),
        Beginning::Every => {
            up_to_a_comma(rest, when::span).map(|(span, words)| begun(piece, words, Said::Cadence(span)))
        }
        Beginning::Date(what) => up_to_a_comma(day_alone(rest), |text| when::yearly_day(text, here))
            .map(|(on, words)| begun(piece, words, Said::Date { what: what.into(), on })),
    };
    match heard {
        Some((part, left)) => Heard::Parts { parts: vec![part], left },
        None => Heard::Almost,
    }
}

/// `birthday is on 12 May`, `birthday on the 12 May`
fn day_alone(rest: Stretch<'_>) -> Stretch<'_> {
    ["is", "on", "the"].iter().fold(rest, |rest, word| beginnings::after(rest, &[word]).unwrap_or(rest))
}

/// A part from the piece's start to the end of `value`, and what is left behind it.
fn begun<'a>(piece: Stretch<'a>, value: Stretch<'a>, said: Said) -> (Part, Stretch<'a>) {
    let (text, left) = split_after(piece, value);
    (Part::new(text, value, said, left.is_blank()), left)
}

fn split_after<'a>(piece: Stretch<'a>, value: Stretch<'a>) -> (Stretch<'a>, Stretch<'a>) {
    let end = value.end() - piece.range().start;
    (piece.before(end), piece.from(end).trim_start(blank_or_comma))
}

/// The longest beginning of the words that means something: all of them, or up to a comma.
fn up_to_a_comma<'a, T>(words: Stretch<'a>, meaning: impl Fn(&str) -> Option<T>) -> Option<(T, Stretch<'a>)> {
    // No span and no day takes more words than this.
    const LONGEST: usize = 96;
    let near = words.at_most(LONGEST);
    let whole = (near.text.len() == words.text.len()).then_some(near.text.len());
    let commas = near.text.match_indices(',').map(|(at, _)| at).collect::<Vec<_>>();
    whole.into_iter().chain(commas.into_iter().rev()).find_map(|end| {
        let words = words.before(end).trim();
        meaning(words.text).map(|meaning| (meaning, words))
    })
}

/// A name ends at a comma that a small letter follows: `via Ana Sousa, a neighbour`. Sure where it looks like a
/// name: few words, the first and the last with a capital.
fn introduced_by<'a>(piece: Stretch<'a>, rest: Stretch<'a>) -> (Part, Stretch<'a>) {
    const MOST_WORDS: usize = 6;
    let small = |text: &str| text.trim_start().starts_with(char::is_lowercase);
    let comma = rest.text.char_indices().find(|&(at, c)| c == ',' && small(rest.from(at + 1).text));
    let name = comma.map_or(rest, |(at, _)| rest.before(at).trim());
    let (text, left) = split_after(piece, name);
    let mut words = name.text.split_whitespace();
    let sure = !words.next().is_some_and(small)
        && !words.next_back().is_some_and(small)
        && words.count() <= MOST_WORDS - 2
        && left.is_blank();
    (Part::new(text, name, Said::IntroducedBy(name.text.into()), sure), left)
}
