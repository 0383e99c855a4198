//! Finding a quote again after its text was edited: the words, what stood before them and what stood after
//! (the W3C's `TextQuoteSelector`).
//!
//! The answer is the right place or none, never another one. Whether words can be taken for others is known
//! only while all of them are there, so it is looked at when they are marked: the more alike another place is,
//! the more of the text around is kept, and the less may change later.
//!
//! | file | subject |
//! | --- | --- |
//! | `places` | where the words, or most of them, may stand |
//! | `align` | how far two texts are from each other |

mod align;
mod places;
#[cfg(test)]
mod tests;

use std::ops::Range;

use align::{Aligned, Around};

/// Words of a text, and what stood around them when they were marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// What stood before them.
    pub prefix: String,
    /// What stood after them.
    pub suffix: String,
    /// Whether another place of the text was like this one.
    pub alike: Alike,
}

/// Whether another place was like the one that was marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// None had these words, or nearly these.
    Nothing,
    /// One had, and what is kept from around tells them apart.
    Apart,
    /// One had, and what stands around is much the same: nothing but the very same text will do.
    Same,
}

/// How many characters are kept from each side.
const AROUND: usize = 32;
/// How many where another place has the words, until the two can be told apart.
const AROUND_APART: [usize; 2] = [64, 128];
/// How many where they cannot.
const AROUND_SAME: usize = 256;

/// Words of so many characters that stood nowhere else are known again wherever they went.
const KNOWN_ANYWHERE: usize = 24;

impl Alike {
    /// As it is written in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Apart => "apart",
            Self::Same => "same",
        }
    }

    /// The one that is written so; the strictest for what nobody wrote.
    pub fn from_word(word: &str) -> Self {
        [Self::Nothing, Self::Apart].into_iter().find(|alike| alike.word() == word).unwrap_or(Self::Same)
    }
}

impl Quote {
    /// Cuts a quote out of a text, with as much from around it as it takes to know it again. None where the
    /// range, in bytes, holds no words of the text.
    pub fn cut(text: &str, range: Range<usize>) -> Option<Self> {
        let exact = text.get(range.clone()).filter(|exact| !exact.trim().is_empty())?;
        let taken = |around: usize, alike| Self {
            exact: exact.to_owned(),
            prefix: places::before(text, range.start, around).into_iter().collect(),
            suffix: places::after(text, range.end, around).into_iter().collect(),
            alike,
        };
        if taken(AROUND, Alike::Nothing).rivals(text, &range).is_some_and(|rivals| rivals.is_empty()) {
            return Some(taken(AROUND, Alike::Nothing));
        }
        for around in AROUND_APART {
            let quote = taken(around, Alike::Apart);
            let Some(rivals) = quote.rivals(text, &range) else { break };
            if rivals.iter().all(|around| around * 2 >= quote.around()) {
                return Some(quote);
            }
        }
        Some(taken(AROUND_SAME, Alike::Same))
    }

    /// Where the quote stands in a text, in bytes: with the same words, else with nearly the same. None where
    /// it is gone, or could be in more than one place.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        if self.alike == Alike::Same {
            let whole = [self.prefix.as_str(), &self.exact, &self.suffix].concat();
            let places = places::exact(text, &whole)?;
            let [only] = places.as_slice() else { return None };
            let start = only + self.prefix.len();
            return Some(start..start + self.exact.len());
        }
        let whole = |start: usize| start..start + self.exact.len();
        let around = Around::of(self);
        let starts = places::exact(text, &self.exact)?;
        let mut same: Vec<_> =
            starts.into_iter().map(|start| (around.distance(text, &whole(start)), whole(start))).collect();
        same.sort_by_key(|(distance, _)| *distance);
        if let Some((distance, range)) = same.first() {
            let next = same.get(1).map(|(distance, _)| *distance);
            if *distance <= self.most_around(3) {
                return self.stands_out(*distance, next).then(|| range.clone());
            }
            let long = self.exact.chars().count() >= KNOWN_ANYWHERE;
            if same.len() == 1 && self.alike == Alike::Nothing && long {
                return Some(range.clone());
            }
        }
        self.find_near(text)
    }

    fn find_near(&self, text: &str) -> Option<Range<usize>> {
        let mut near = self.near(text)?;
        near.sort_by_key(|place| place.changed + place.around);
        let best = near.first()?;
        let next = near.iter().find(|other| !overlap(&other.range, &best.range));
        let good = best.changed <= self.most_changed() && best.around <= self.most_around(2);
        let next = next.map(|next| next.changed + next.around);
        (good && self.stands_out(best.changed + best.around, next)).then(|| best.range.clone())
    }

    /// Whether the best place is clearly better than the next.
    fn stands_out(&self, best: usize, next: Option<usize>) -> bool {
        next.is_none_or(|next| self.around() > 0 && (next - best) * 8 >= self.around())
    }

    /// How far what is around each other place with these words, or nearly these, is from what is kept.
    /// None where there are more such places than are looked at.
    fn rivals(&self, text: &str, own: &Range<usize>) -> Option<Vec<usize>> {
        let around = Around::of(self);
        let same = places::exact(text, &self.exact)?;
        let same = same.into_iter().filter(|start| *start != own.start);
        let same = same.map(|start| around.distance(text, &(start..start + self.exact.len())));
        let near = self.near(text)?.into_iter();
        let near = near.filter(|place| !overlap(&place.range, own));
        let near = near.filter(|place| place.changed <= self.most_changed() * 2).map(|place| place.around);
        Some(same.chain(near).collect())
    }

    /// The places where parts of the words stand.
    fn near(&self, text: &str) -> Option<Vec<Aligned>> {
        let most = self.most_changed();
        if most == 0 {
            return Some(Vec::new());
        }
        let around = Around::of(self);
        let starts = places::near(text, &self.exact, most)?;
        Some(starts.into_iter().filter_map(|start| around.align(text, start, most)).collect())
    }

    /// How many characters of the words may change: a quarter, and never very many.
    fn most_changed(&self) -> usize {
        (self.exact.chars().count() / 4).min(64)
    }

    /// How much of what is around may change: so many eighths, and less for few letters, which say little by
    /// themselves.
    fn most_around(&self, eighths: usize) -> usize {
        let letters = self.exact.chars().count();
        let eighths = if letters < 8 { 1 } else { eighths.min(1 + letters / 8) };
        self.around() * eighths / 8
    }

    fn around(&self) -> usize {
        self.prefix.chars().count() + self.suffix.chars().count()
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
