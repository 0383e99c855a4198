//! The passages of an essay as one text, and the places in it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Essay;

/// A place between two letters of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Spot {
    /// The passage's id.
    pub passage: String,
    /// How far into its text, in UTF-16 units, as the page counts.
    pub offset: u32,
}

/// A piece of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarkedPiece {
    /// The passage's id.
    pub passage: String,
    /// Where it begins in the text, in UTF-16 units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// The words of an essay's passages one after another, each on a line of its own.
#[derive(Debug)]
pub struct Running<'e> {
    text: String,
    passages: Vec<Stretch<'e>>,
}

#[derive(Debug)]
struct Stretch<'e> {
    section: &'e str,
    passage: &'e str,
    range: Range<usize>,
}

impl<'e> Running<'e> {
    /// The text of an essay.
    pub fn of(essay: &'e Essay) -> Self {
        let (mut text, mut passages) = (String::new(), Vec::new());
        for section in &essay.sections {
            for passage in &section.passages {
                let start = text.len();
                text.push_str(&passage.text);
                passages.push(Stretch {
                    section: &section.id,
                    passage: &passage.id,
                    range: start..text.len(),
                });
                text.push('\n');
            }
        }
        Self { text, passages }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// From one spot to another in bytes of the text, whichever of them comes first, without blanks at its
    /// ends. What lies beyond the section in which it begins is left out. None where there are no words.
    pub fn range(&self, from: &Spot, to: &Spot) -> Option<Range<usize>> {
        let (from, to) = (self.byte(from)?, self.byte(to)?);
        let (start, end) = (from.min(to), from.max(to));
        let end = end.min(self.section_end(start)?);
        let words = self.text.get(start..end)?;
        let start = end - words.trim_start().len();
        let end = start + words.trim().len();
        (start < end).then_some(start..end)
    }

    /// The section and the passage in which a range of the text begins.
    pub fn at(&self, range: &Range<usize>) -> Option<(&'e str, &'e str)> {
        let stretch = self.passages.iter().find(|stretch| range.start < stretch.range.end)?;
        Some((stretch.section, stretch.passage))
    }

    /// The pieces of passages that a range of the text is made of.
    pub fn places(&self, range: &Range<usize>) -> Vec<MarkedPiece> {
        let within =
            |stretch: &&Stretch<'_>| stretch.range.start < range.end && range.start < stretch.range.end;
        let place = |stretch: &Stretch<'_>| MarkedPiece {
            passage: stretch.passage.to_owned(),
            from: self.units(stretch, range.start),
            to: self.units(stretch, range.end),
        };
        self.passages.iter().filter(within).map(place).filter(|place| place.from < place.to).collect()
    }

    fn section_end(&self, at: usize) -> Option<usize> {
        let section = self.passages.iter().find(|stretch| at <= stretch.range.end)?.section;
        self.passages.iter().rfind(|stretch| stretch.section == section).map(|stretch| stretch.range.end)
    }

    /// A spot in bytes; one within a letter is at its beginning, one beyond the passage at its end.
    fn byte(&self, spot: &Spot) -> Option<usize> {
        let stretch = self.passages.iter().find(|stretch| stretch.passage == spot.passage)?;
        let (mut left, mut at) = (spot.offset as usize, stretch.range.start);
        for letter in self.text.get(stretch.range.clone())?.chars() {
            if left < letter.len_utf16() {
                break;
            }
            left -= letter.len_utf16();
            at += letter.len_utf8();
        }
        Some(at)
    }

    /// A byte of the text in UTF-16 units of a passage, whose ends it does not leave.
    fn units(&self, stretch: &Stretch<'_>, at: usize) -> u32 {
        let at = at.clamp(stretch.range.start, stretch.range.end);
        let before = self.text.get(stretch.range.start..at).unwrap_or_default();
        // An essay has at most a million bytes.
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    }
}
