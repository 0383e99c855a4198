//! The sentence to remember someone for: every piece that is nothing else, joined as typed.

use std::ops::Range;

/// The pieces so far.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Its place among the parts, once it has begun.
    pub(super) part: Option<usize>,
    /// The pieces with the separators that stood before each of them.
    pub(super) text: String,
    /// The first piece's bytes of the line.
    pub(super) first: Range<usize>,
    /// Whether it is certain that all of this is the sentence, and nothing but it.
    pub(super) sure: bool,
    /// Where its latest piece ends.
    end: usize,
}

impl Default for Sentence {
    fn default() -> Self {
        Self { part: None, text: String::new(), first: 0..0, sure: true, end: 0 }
    }
}

impl Sentence {
    /// A piece of its own. The separator before it runs from `owned_until`, the end of what came before;
    /// parts between two pieces take their own separators with them.
    pub(super) fn add(&mut self, line: &str, owned_until: usize, piece: Range<usize>) {
        if self.text.is_empty() {
            self.first = piece.clone();
        } else {
            self.text += line.get(owned_until..piece.start).unwrap_or(" ");
        }
        self.text += line.get(piece.clone()).unwrap_or_default();
        self.end = piece.end;
    }

    /// The latest piece goes on, over a full stop, to the end of `piece`.
    pub(super) fn extend(&mut self, line: &str, piece: Range<usize>) {
        self.text += line.get(self.end..piece.end).unwrap_or_default();
        if self.first.end == self.end {
            self.first.end = piece.end;
        }
        self.end = piece.end;
    }

    /// Something in it may have been meant as a part.
    pub(super) fn doubt(&mut self) {
        self.sure = false;
    }
}
