//! The line cut into what parts own and what stands between them, for the underlines behind the field.

use std::ops::Range;

use super::Segment;

/// Which bytes of the line belong to which part.
#[derive(Debug, Default)]
pub(super) struct Owned(Vec<(Range<usize>, usize)>);

impl Owned {
    /// Bytes that belong to `part`. Those of two parts never overlap.
    pub(super) fn add(&mut self, range: Range<usize>, part: usize) {
        self.0.push((range, part));
    }

    /// The bytes added last reach on to `end`.
    pub(super) fn extend(&mut self, end: usize) {
        if let Some((range, _)) = self.0.last_mut() {
            range.end = end;
        }
    }

    /// Where the bytes added last end.
    pub(super) fn end(&self) -> usize {
        self.0.last().map_or(0, |(range, _)| range.end)
    }

    /// The whole line in order, what nothing owns included.
    pub(super) fn cover(mut self, line: &str) -> Vec<Segment> {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut segments = Vec::with_capacity(self.0.len() * 2 + 1);
        let mut add = |range: Range<usize>, part| {
            if let Some(text) = line.get(range).filter(|text| !text.is_empty()) {
                segments.push(Segment { text: text.to_owned(), part });
            }
        };
        let mut end = 0;
        for (range, part) in self.0 {
            add(end..range.start, None);
            end = range.end;
            add(range, Some(part));
        }
        add(end..line.len(), None);
        segments
    }
}
