//! Where words may stand in a text.

/// The most places with the very same words that are looked at.
const MOST_SAME: usize = 256;
/// The most places with some of the words that are looked at.
const MOST_NEAR: usize = 64;
/// The most pieces that the words are taken apart into.
const MOST_PIECES: usize = 32;

/// Where the words begin, each time, in bytes; none where that is more often than is looked at.
pub(super) fn exact(text: &str, words: &str) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    let first = words.chars().next()?.len_utf8();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(words)) {
        if found.len() == MOST_SAME {
            return None;
        }
        found.push(from + at);
        from += at + first;
    }
    Some(found)
}

/// Where the words may begin if up to `most` of their characters have changed, in bytes: with so many
/// changes, pieces of them are still whole. None where there are more places than are looked at.
pub(super) fn near(text: &str, words: &str, most: usize) -> Option<Vec<usize>> {
    let chars: Vec<(usize, char)> = words.char_indices().collect();
    let length = (chars.len() / (most + 1)).clamp(4, 16);
    let pieces: Vec<_> = chars.chunks_exact(length).collect();
    let step = pieces.len().div_ceil(MOST_PIECES).max(1);
    let mut starts = Vec::new();
    for piece in pieces.into_iter().step_by(step) {
        let Some((before, _)) = piece.first() else { continue };
        let letters: String = piece.iter().map(|(_, letter)| letter).collect();
        // What stands everywhere tells nothing.
        let Some(hits) = exact(text, &letters).filter(|hits| hits.len() <= MOST_NEAR) else { continue };
        starts.extend(hits.into_iter().map(|hit| floor(text, hit.saturating_sub(*before))));
    }
    starts.sort_unstable();
    starts.dedup_by(|next, kept| *next - *kept <= most.max(4));
    (starts.len() <= MOST_NEAR).then_some(starts)
}

/// Up to `most` characters that end at a byte, in order.
pub(super) fn before(text: &str, end: usize, most: usize) -> Vec<char> {
    let mut before: Vec<char> = text.get(..end).unwrap_or_default().chars().rev().take(most).collect();
    before.reverse();
    before
}

/// Up to `most` characters that begin at a byte.
pub(super) fn after(text: &str, start: usize, most: usize) -> Vec<char> {
    text.get(start..).unwrap_or_default().chars().take(most).collect()
}

/// The last beginning of a character up to there.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
