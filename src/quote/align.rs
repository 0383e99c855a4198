//! How far two texts are from each other: the fewest characters to add, take away or change.

use std::ops::Range;

use super::{Quote, places};

/// A quote in characters, to lay beside a text.
pub(super) struct Around {
    prefix: Vec<char>,
    exact: Vec<char>,
    suffix: Vec<char>,
}

/// A quote laid beside a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Aligned {
    /// Where its words stand, in bytes.
    pub range: Range<usize>,
    /// How many of their characters have changed.
    pub changed: usize,
    /// How many have around them.
    pub around: usize,
}

impl Around {
    pub fn of(quote: &Quote) -> Self {
        Self {
            prefix: quote.prefix.chars().collect(),
            exact: quote.exact.chars().collect(),
            suffix: quote.suffix.chars().collect(),
        }
    }

    /// How far what stands around a range is from what stood around the quote.
    pub fn distance(&self, text: &str, range: &Range<usize>) -> usize {
        let room = |side: &[char]| side.len() + side.len() / 4 + 8;
        let reversed = |side: Vec<char>| side.into_iter().rev().collect::<Vec<_>>();
        let before = reversed(places::before(text, range.start, room(&self.prefix)));
        let after = places::after(text, range.end, room(&self.suffix));
        from_start(&reversed(self.prefix.clone()), &before) + from_start(&self.suffix, &after)
    }

    /// Lays the quote, with what stood around it, beside the text where its words should begin at a byte,
    /// give or take. The work is bounded: only shifts up to the changes that would be taken are tried.
    pub fn align(&self, text: &str, start: usize, most: usize) -> Option<Aligned> {
        let shift = most + self.prefix.len().max(self.suffix.len()) / 2;
        let mut window = places::before(text, start, self.prefix.len() + shift);
        let before = window.len();
        let first = start - window.iter().map(|c| c.len_utf8()).sum::<usize>();
        window.extend(places::after(text, start, self.exact.len() + self.suffix.len() + shift));
        let pattern: Vec<char> = [self.prefix.as_slice(), &self.exact, &self.suffix].concat();
        let (begins, ends) = (self.prefix.len(), self.prefix.len() + self.exact.len());
        let diagonal = isize::try_from(before).ok()? - isize::try_from(begins).ok()?;
        let best = banded(&pattern, (begins, ends), &window, diagonal, shift)?;
        let byte =
            |column: usize| first + window.iter().take(column).map(|letter| letter.len_utf8()).sum::<usize>();
        let range = byte(best.start)..byte(best.end);
        let changed = best.end_cost - best.start_cost;
        (range.start < range.end).then_some(Aligned { range, changed, around: best.cost - changed })
    }
}

/// How far the pattern is from the nearest beginning of the text.
fn from_start(pattern: &[char], text: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=text.len()).collect();
    for (nth, letter) in pattern.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], nth + 1);
        for (column, other) in text.iter().enumerate() {
            let above = row[column + 1];
            row[column + 1] = (diagonal + usize::from(letter != other)).min(above + 1).min(row[column] + 1);
            diagonal = above;
        }
    }
    row.into_iter().min().unwrap_or(0)
}

/// The cheapest way to a cell of the table, and where on it the words began and ended.
#[derive(Clone, Copy)]
struct Way {
    cost: usize,
    start: usize,
    start_cost: usize,
    end: usize,
    end_cost: usize,
}

const NO_WAY: Way = Way { cost: usize::MAX / 2, start: 0, start_cost: 0, end: 0, end_cost: 0 };

/// The cheapest way through the table of pattern and text that begins and ends anywhere in the text and stays
/// near the diagonal. `words` are the rows in which the words begin and end. What was put in just before or
/// just after the words does not belong to them.
fn banded(
    pattern: &[char],
    words: (usize, usize),
    text: &[char],
    diagonal: isize,
    shift: usize,
) -> Option<Way> {
    let columns = |row: usize| {
        let middle = row.checked_add_signed(diagonal);
        let low = middle.unwrap_or(0).saturating_sub(shift);
        let high = row.saturating_add(shift).checked_add_signed(diagonal)?.min(text.len());
        (low <= high).then_some(low..=high)
    };
    let mut above = vec![NO_WAY; text.len() + 1];
    for column in columns(0)? {
        above[column] = Way { cost: 0, start: column, ..NO_WAY };
    }
    let mut row_ways = vec![NO_WAY; text.len() + 1];
    for (nth, letter) in pattern.iter().enumerate() {
        let row = nth + 1;
        let columns = columns(row)?;
        // What an earlier row left beside the band is no way.
        if let Some(before) = columns.start().checked_sub(1) {
            row_ways[before] = NO_WAY;
        }
        if let Some(beyond) = row_ways.get_mut(columns.end() + 1) {
            *beyond = NO_WAY;
        }
        for column in columns {
            let mut way = Way { cost: above[column].cost + 1, ..above[column] };
            if let Some(last) = column.checked_sub(1) {
                let cost = above[last].cost + usize::from(*letter != text[last]);
                if cost <= way.cost {
                    way = Way { cost, ..above[last] };
                }
            }
            if row == words.0 {
                (way.start, way.start_cost) = (column, way.cost);
            }
            if row == words.1 {
                (way.end, way.end_cost) = (column, way.cost);
            }
            if let Some(last) = column.checked_sub(1)
                && row_ways[last].cost + 1 < way.cost
            {
                way = Way { cost: row_ways[last].cost + 1, ..row_ways[last] };
                if row == words.0 {
                    (way.start, way.start_cost) = (column, way.cost);
                }
            }
            row_ways[column] = way;
        }
        std::mem::swap(&mut above, &mut row_ways);
    }
    let last = columns(pattern.len())?;
    last.map(|column| above[column]).min_by_key(|way| way.cost)
}
