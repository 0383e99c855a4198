//! The title of a text that gives itself none: one of its first two lines.

use std::ops::Range;

use crate::text::{self, is_title};

/// A line up to here may be lifted out of the text as its title; of a longer one the beginning is shown, and the
/// line stays. In characters.
const LONGEST: usize = 120;

/// Words of so many letters are capitalised in a title.
const LONG_WORD: usize = 4;

/// The title, and what of the text it was.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub title: String,
    /// The bytes that leave the text; empty where all of it stays.
    pub lifted: Range<usize>,
    /// How many lines at the beginning are what else stood there: they are text, and open no section.
    pub beside: usize,
}

/// Chooses the title: whichever of the first two lines opens in title case, up to its full stop, else the first
/// line. None where there is no line.
pub(super) fn choose(body: &str) -> Option<Chosen> {
    let lines = first_lines(body);
    for (nth, line) in lines.iter().enumerate() {
        let words = &body[line.clone()];
        let stop = full_stop(words);
        let title = stop.map_or(words, |stop| &words[..stop]).trim_end();
        if title.chars().count() <= LONGEST && is_title_case(title, stop.is_none()) {
            let rest = stop.map_or("", |stop| words[stop + 1..].trim_start());
            let beside = nth + usize::from(!rest.is_empty());
            return Some(Chosen {
                title: title.to_owned(),
                lifted: line.start..line.end - rest.len(),
                beside,
            });
        }
    }
    let first = lines.into_iter().next()?;
    let words = &body[first.clone()];
    let stands_alone = body[first.end..].lines().nth(1).is_none_or(|next| next.trim().is_empty());
    if stands_alone && words.chars().count() <= LONGEST {
        return Some(Chosen { title: words.to_owned(), lifted: first, beside: 0 });
    }
    // It is the beginning of a paragraph, which keeps its words: the title only repeats the first of them.
    let sentence = full_stop(words).map_or(words, |stop| &words[..=stop]);
    Some(Chosen { title: beginning(sentence), lifted: 0..0, beside: 0 })
}

/// The first two lines that have words, without the blanks around them.
fn first_lines(body: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let from = start + line.len() - line.trim_start().len();
        if line.contains(char::is_alphanumeric) {
            lines.push(from..from + line.trim().len());
        }
        if lines.len() == 2 {
            break;
        }
        start += line.len();
    }
    lines
}

/// Most of its words of four letters or more begin with a capital. One alone is no sign where a sentence ends after
/// it: every sentence begins with a capital.
fn is_title_case(line: &str, whole: bool) -> bool {
    let words = line.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’'));
    let long: Vec<&str> =
        words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= LONG_WORD).collect();
    let capitals =
        long.iter().filter(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase));
    let capitals = capitals.count();
    capitals * 2 > long.len() && (whole || capitals > 1)
}

/// The byte of the full stop that ends the first sentence of the line: not that of "Dr.", an initial, a number
/// or an ellipsis.
pub(super) fn full_stop(line: &str) -> Option<usize> {
    line.match_indices('.').map(|(at, _)| at).find(|at| {
        let (before, after) = (&line[..*at], &line[at + 1..]);
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let ends = after
            .chars()
            .next()
            .is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '”' | '\'' | '’' | ')'));
        let short = word.chars().count() <= 1 || is_title(word);
        let numbers =
            !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) && !after.trim().is_empty();
        ends && !before.ends_with('.') && !numbers && (!short || after.trim().is_empty())
    })
}

/// The words that a title has room for, with an ellipsis where there are more.
fn beginning(sentence: &str) -> String {
    let room = text::beginning(sentence, LONGEST);
    if room.len() == sentence.len() {
        return sentence.to_owned();
    }
    let whole = room.rfind(char::is_whitespace).map_or(room, |end| &room[..end]);
    format!("{}…", whole.trim_end())
}
