//! One line of text, read as the parts of a new person:
//! `Mara Lindqvist - explains pricing well; met at the Tuesday meetup; ask about the launch in two weeks`.
//!
//! The name comes first (`name`). What follows is cut at `;` and at full stops (`stops`), and at some commas
//! (`commas`), and each piece is recognised by how it begins (`beginnings`, `pieces`). What is not recognised is the sentence to remember
//! the person for. No word is dropped: all that no part owns is separators and blanks.

mod beginnings;
mod commas;
mod follow_up;
mod groups;
mod met;
mod name;
mod parts;
mod pieces;
mod reach;
mod segments;
mod sentence;
mod stops;
mod stretch;
mod verb;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use unicode_normalization::char::is_combining_mark;

pub use parts::{MetSaid, Part, Problem, ReachKind, Reading, Said, Segment};

use crate::when::Here;
use pieces::Heard;
use sentence::Sentence;
use stretch::{Stretch, blank_or_comma};

/// Reads a line, said at `here`. The same line at the same `here` always reads the same; any text is
/// accepted, and time grows with its length only.
pub fn read(text: &str, here: &Here) -> Reading {
    let mut reader = Reader::new(text, *here);
    let named = name::first(Stretch::of(text), here);
    reader.name(&named);
    for chunk in named.rest.split(';') {
        reader.chunk(chunk);
    }
    reader.finish()
}

/// Whether the text looks like the name of somebody and nothing else: a few words of letters alone, of which a line
/// would make no more than a name.
pub fn looks_like_a_name(text: &str, here: &Here) -> bool {
    const MOST_WORDS: usize = 5;
    const MOST_LETTERS: usize = 60;
    let of_names =
        |c: char| c.is_alphabetic() || is_combining_mark(c) || matches!(c, ' ' | '\'' | '’' | '-' | '.');
    if !text.contains(char::is_alphabetic)
        || !text.chars().all(of_names)
        || text.split_whitespace().count() > MOST_WORDS
        || text.chars().nth(MOST_LETTERS).is_some()
    {
        return false;
    }
    let read = read(text, here);
    matches!(read.parts.as_slice(), [only] if only.said == Said::Name && only.sure)
}

/// What has been read of a line so far.
struct Reader<'a> {
    text: &'a str,
    here: Here,
    parts: Vec<Part>,
    /// Kinds that can be only once and have been said: the first one stands.
    said: HashSet<&'static str>,
    sentence: Sentence,
    segments: segments::Owned,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, here: Here) -> Self {
        let sentence = Sentence::default();
        let segments = segments::Owned::default();
        Self { text, here, parts: Vec::new(), said: HashSet::new(), sentence, segments }
    }

    fn name(&mut self, named: &name::Named<'a>) {
        if named.name.has_word() {
            self.own(Part::whole(named.name, Said::Name, named.sure));
            self.groups(&named.groups);
        }
    }

    /// Reads what stands between two `;`.
    fn chunk(&mut self, chunk: Stretch<'a>) {
        let mut sentence_goes_on = false;
        let pieces = stops::pieces(chunk);
        let last = pieces.len().saturating_sub(1);
        for (n, piece) in pieces.iter().enumerate() {
            let (body, groups) = groups::at_end(piece.body);
            // A sentence keeps the full stop that nothing follows.
            let stop_too = n == last && groups.is_empty();
            let whole = if stop_too { piece.with_stop.trim() } else { body };
            let after_a_part = n > 0 && !sentence_goes_on;
            sentence_goes_on = self.piece(body, whole, sentence_goes_on, !after_a_part) && groups.is_empty();
            self.groups(&groups);
        }
    }

    /// Reads what stands between two full stops, part by part: `whole` with the stop behind it. Says whether
    /// the sentence has the last word.
    fn piece(&mut self, body: Stretch<'a>, whole: Stretch<'a>, mut goes_on: bool, mut sure: bool) -> bool {
        let first = body.trim_start(blank_or_comma);
        let mut left = first;
        while !left.is_blank() {
            let Heard { mut parts, words, left: behind, sure: plain } = pieces::hear(left, &self.here);
            if left.range() != first.range() {
                // Behind a comma, `every …` may be said of what stands before it.
                parts.iter_mut().for_each(|part| part.sure &= !matches!(part.said, Said::Cadence(_)));
            }
            if !parts.is_empty() && self.are_new(&parts) {
                parts.into_iter().for_each(|part| self.take(part));
                (goes_on, sure) = (false, false);
                left = behind;
                continue;
            }
            let known = !parts.is_empty();
            let end = words.end();
            let at_the_end = end == body.end();
            let words =
                if at_the_end { whole.from(words.range().start - whole.range().start) } else { words };
            self.sentence_piece(words, goes_on, sure && plain && !known);
            (goes_on, sure) = (true, true);
            left = left.from(end - left.range().start).trim_start(blank_or_comma);
        }
        goes_on
    }

    /// Whether a person may have all of these, after what has been said.
    fn are_new(&self, parts: &[Part]) -> bool {
        !parts.iter().any(|part| part.said.only_once() && self.said.contains(part.said.kind()))
    }

    fn take(&mut self, part: Part) {
        self.said.insert(part.said.kind());
        self.own(part);
    }

    fn groups(&mut self, groups: &[Stretch<'a>]) {
        for &group in groups {
            self.own(groups::part(group));
        }
    }

    fn own(&mut self, part: Part) {
        self.segments.add(part.range.clone(), self.parts.len());
        self.parts.push(part);
    }

    fn sentence_piece(&mut self, piece: Stretch<'a>, goes_on: bool, sure: bool) {
        if piece.is_blank() {
            return;
        }
        if !sure {
            self.sentence.doubt();
        }
        let part = match self.sentence.part {
            Some(part) => part,
            None => {
                let part = self.parts.len();
                self.parts.push(Part::whole(piece, Said::RememberFor, true));
                self.sentence.part = Some(part);
                part
            }
        };
        if goes_on {
            self.sentence.extend(self.text, piece.range());
            self.segments.extend(piece.end());
        } else {
            self.sentence.add(self.text, self.segments.end(), piece.range());
            self.segments.add(piece.range(), part);
        }
    }

    fn finish(mut self) -> Reading {
        if let Some(part) = self.sentence.part.and_then(|part| self.parts.get_mut(part)) {
            part.text = self.sentence.text;
            part.value = part.text.clone();
            part.sure = self.sentence.sure;
            part.range = self.sentence.first;
        }
        let problem = Problem::of(&self.parts);
        Reading { parts: self.parts, segments: self.segments.cover(self.text), problem }
    }
}
