//! A stretch of the line that knows where it stands in it.

use std::ops::Range;

/// A slice of the line, with its first byte's place there. Never altered, only narrowed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch<'a> {
    pub(super) text: &'a str,
    start: usize,
}

impl<'a> Stretch<'a> {
    /// The whole line.
    pub(super) fn of(line: &'a str) -> Self {
        Self { text: line, start: 0 }
    }

    /// Where it stands in the line, in bytes.
    pub(super) fn range(self) -> Range<usize> {
        self.start..self.end()
    }

    /// The byte of the line after its last.
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// Whether a stretch of the same line lies within it.
    pub(super) fn holds(self, inner: Self) -> bool {
        self.start <= inner.start && inner.end() <= self.end()
    }

    /// Nothing but blanks.
    pub(super) fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }

    /// Has a letter or a digit.
    pub(super) fn has_word(self) -> bool {
        self.text.contains(char::is_alphanumeric)
    }

    /// A part of it, by bytes counted from its own start; empty where there are no such bytes.
    pub(super) fn part(self, range: Range<usize>) -> Self {
        match self.text.get(range.clone()) {
            Some(text) => Self { text, start: self.start + range.start },
            None => Self { text: "", start: self.end() },
        }
    }

    /// What comes before byte `at` of it.
    pub(super) fn before(self, at: usize) -> Self {
        self.part(0..at)
    }

    /// What comes from byte `at` of it on.
    pub(super) fn from(self, at: usize) -> Self {
        self.part(at..self.text.len())
    }

    /// Without the blanks around it.
    pub(super) fn trim(self) -> Self {
        self.trim_start(char::is_whitespace).trim_end(char::is_whitespace)
    }

    /// Without such characters at its start.
    pub(super) fn trim_start(self, unwanted: fn(char) -> bool) -> Self {
        self.from(self.text.len() - self.text.trim_start_matches(unwanted).len())
    }

    /// Without such characters at its end.
    pub(super) fn trim_end(self, unwanted: fn(char) -> bool) -> Self {
        self.before(self.text.trim_end_matches(unwanted).len())
    }

    /// Its words without those of a stretch within it: as typed, but for one blank where those were.
    pub(super) fn without(self, inner: Stretch<'_>) -> String {
        let before = self.before(inner.start - self.start).trim_end(blank_or_comma).trim();
        let after = self.from(inner.end() - self.start).trim_start(blank_or_comma).trim();
        let blank = if before.is_blank() || after.is_blank() { "" } else { " " };
        format!("{}{blank}{}", before.text, after.text)
    }

    /// What stands between the separators, in order.
    pub(super) fn split(self, separator: char) -> impl Iterator<Item = Self> {
        let mut start = 0;
        self.text.split(separator).map(move |text| {
            let piece = self.part(start..start + text.len());
            start += text.len() + separator.len_utf8();
            piece
        })
    }

    /// Its first `bytes` bytes, or a few less where that would cut a character.
    pub(super) fn at_most(self, bytes: usize) -> Self {
        let end = (0..=bytes.min(self.text.len())).rev().find(|&end| self.text.is_char_boundary(end));
        self.before(end.unwrap_or(0))
    }
}

/// A blank or a comma: what may stand between a part and what follows it.
pub(super) fn blank_or_comma(c: char) -> bool {
    c.is_whitespace() || c == ','
}
