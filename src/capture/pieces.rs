//! What one piece of the line says, by how it begins.

use super::{
    beginnings::{self, Beginning},
    commas, follow_up, met,
    parts::{Part, Said},
    reach,
    stretch::{Stretch, blank_or_comma},
};
use crate::when::{self, Here};

/// What was heard in a piece.
pub(super) struct Heard<'a> {
    /// One or more parts; none where the words are the sentence's.
    pub(super) parts: Vec<Part>,
    /// All the words that were looked at, those of the parts and what is left of them included.
    pub(super) words: Stretch<'a>,
    /// Where the parts end: from here on, nothing has been heard.
    pub(super) left: Stretch<'a>,
    /// Without parts: false where one may have been meant.
    pub(super) sure: bool,
}

/// Hears a piece that has no blanks around it, up to a comma that ends it.
pub(super) fn hear<'a>(piece: Stretch<'a>, here: &Here) -> Heard<'a> {
    let cut = commas::cut(piece, here);
    let Some((mut parts, left)) = part(cut.words, here) else {
        let sure = cut.sure && beginnings::of(cut.words).is_none() && !names_a_moment(cut.words, here);
        return Heard { parts: Vec::new(), words: cut.words, left: cut.left, sure };
    };
    for part in &mut parts {
        part.sure &= cut.sure || !matches!(part.said, Said::Met(_) | Said::WorkingOn(_) | Said::Also(_));
    }
    let left = if left.is_blank() { cut.left } else { piece.from(left.range().start - piece.range().start) };
    Heard { parts, words: cut.words, left, sure: true }
}

/// Whether the words say when, as only a promise need.
pub(super) fn names_a_moment(words: Stretch<'_>, here: &Here) -> bool {
    when::find_when(words.text, here).is_some()
}

/// The parts that the whole piece is, whatever its commas, and words behind them that are none; nothing where
/// it does not begin as a part, or does not go on as one.
pub(super) fn part<'a>(piece: Stretch<'a>, here: &Here) -> Option<(Vec<Part>, Stretch<'a>)> {
    let (addresses, left) = reach::read(piece, here);
    if !addresses.is_empty() {
        return Some((addresses, left));
    }
    let nothing_left = piece.from(piece.text.len());
    let Some((beginning, rest)) = beginnings::of(piece) else {
        return follow_up::behind_its_date(piece, here).map(|part| (vec![part], nothing_left));
    };
    let whole = |said, sure| Some((Part::new(piece, rest, said, sure), nothing_left));
    let text = || rest.text.to_owned();
    let (part, left) = match beginning {
        _ if !rest.has_word() => None,
        Beginning::Met => {
            let (met, sure) = met::read(rest, here);
            whole(Said::Met(met), sure)
        }
        Beginning::WorkingOn => whole(Said::WorkingOn(text()), !names_a_moment(rest, here)),
        Beginning::Also => whole(Said::Also(text()), !names_a_moment(rest, here)),
        Beginning::FollowUp | Beginning::RemindMe | Beginning::Ask => {
            follow_up::read(piece, beginning, rest, here).map(|part| (part, nothing_left))
        }
        Beginning::IntroducedBy => Some(introduced_by(piece, rest)),
        Beginning::Every => {
            up_to_a_comma(rest, when::span).map(|(span, words)| begun(piece, words, Said::Cadence(span)))
        }
        Beginning::Date(what) => up_to_a_comma(day_alone(rest), |text| when::yearly_day(text, here))
            .map(|(on, words)| begun(piece, words, Said::Date { what: what.into(), on })),
    }?;
    Some((vec![part], left))
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
