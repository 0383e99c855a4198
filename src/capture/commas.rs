//! Commas that end what may hold commas: those that a part follows which is known by more than its beginning.

use super::{
    beginnings::{self, Beginning},
    parts::{Part, Said},
    pieces,
    stretch::{Stretch, blank_or_comma},
};
use crate::when::Here;

/// A piece up to such a comma.
pub(super) struct Cut<'a> {
    /// What stands before it: the whole piece where there is none.
    pub(super) words: Stretch<'a>,
    /// What follows it.
    pub(super) left: Stretch<'a>,
    /// False where a comma among the words may have been meant so.
    pub(super) sure: bool,
}

/// Cuts at the first comma that such a part follows. Within a promise and within how you met, another one of
/// the same is no end: `ask Ana, tell Tom tomorrow`.
pub(super) fn cut<'a>(piece: Stretch<'a>, here: &Here) -> Cut<'a> {
    let beginning = beginnings::of(piece).map(|(beginning, _)| beginning);
    let mut sure = true;
    for (at, _) in piece.text.match_indices(',') {
        let left = piece.from(at + 1);
        if !left.text.starts_with(char::is_whitespace) {
            continue;
        }
        let near = near(left);
        match pieces::part(near, here) {
            Some((parts, _)) if parts.iter().any(|part| ends(part, beginning)) => {
                let words = piece.before(at).trim_end(blank_or_comma);
                return Cut { words, left: left.trim_start(blank_or_comma), sure };
            }
            Some((parts, _)) => sure &= !parts.iter().any(may_end),
            None => sure &= !begins_a_follow_up(near),
        }
    }
    Cut { words: piece, left: piece.from(piece.text.len()), sure }
}

/// The words up to the comma after next: a part shows itself near its start, and looking no further keeps a line
/// of many commas quick to read.
fn near(left: Stretch<'_>) -> Stretch<'_> {
    let end = left.text.match_indices(',').nth(1).map_or(left.text.len(), |(at, _)| at);
    left.before(end).trim()
}

/// Whether the part has a day, a span or an address to show for itself.
fn ends(part: &Part, within: Option<Beginning>) -> bool {
    match &part.said {
        Said::FollowUp { .. } => !within.is_some_and(Beginning::is_follow_up),
        Said::Met(met) => met.on.is_some() && within != Some(Beginning::Met),
        Said::Cadence(_) | Said::Date { .. } => true,
        Said::Reach { .. } => part.sure,
        _ => false,
    }
}

/// Whether it may have been meant as a part. "Also" rather goes on with what was said.
fn may_end(part: &Part) -> bool {
    match &part.said {
        Said::IntroducedBy(_) => part.sure,
        said => !matches!(said, Said::Also(_)),
    }
}

fn begins_a_follow_up(words: Stretch<'_>) -> bool {
    beginnings::of(words).is_some_and(|(beginning, _)| beginning.is_follow_up())
}
