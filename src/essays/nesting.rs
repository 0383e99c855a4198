//! Refuses lines that stand in absurdly many quotes, lists and footnotes.
//!
//! The parser walks through all of them again for every line that follows, before it gives out anything that could
//! be counted: a hundred thousand quotes and as many lines took it a quarter of a minute.

use super::MOST_NESTED;

/// The byte at which the first line begins that may stand in more than [`MOST_NESTED`] of them.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if most_around(line.as_bytes()) > MOST_NESTED {
            return Some(start);
        }
        start += line.len();
    }
    None
}

/// How many of them the line can stand in at most: its marks, and one list for every two columns of white
/// space, since an inner list is set in by two or more.
fn most_around(line: &[u8]) -> usize {
    let mut rest = line;
    let (mut marks, mut columns) = (0, 0);
    loop {
        match rest {
            [b' ', after @ ..] => {
                columns += 1;
                rest = after;
            }
            [b'\t', after @ ..] => {
                columns += 4;
                rest = after;
            }
            _ => match after_mark(rest) {
                Some(after) => {
                    marks += 1;
                    rest = after;
                }
                None => return marks + columns / 2,
            },
        }
    }
}

/// What follows the mark of a quote, a list item or a footnote, if one stands here.
fn after_mark(line: &[u8]) -> Option<&[u8]> {
    let digits = line.iter().take_while(|b| b.is_ascii_digit()).count();
    match line.get(digits..)? {
        [b'>', after @ ..] if digits == 0 => Some(after),
        [b'-' | b'+' | b'*', after @ ..] if digits == 0 && begins_blank(after) => Some(after),
        [b'.' | b')', after @ ..] if digits > 0 && begins_blank(after) => Some(after),
        [b'[', b'^', label @ ..] if digits == 0 => after_label(label),
        _ => None,
    }
}

/// What follows `label]:`.
fn after_label(line: &[u8]) -> Option<&[u8]> {
    let mut rest = line;
    loop {
        rest = match rest {
            [b']', b':', after @ ..] => return Some(after),
            [] | [b'[' | b']', ..] => return None,
            [b'\\', _, after @ ..] | [_, after @ ..] => after,
        };
    }
}

fn begins_blank(line: &[u8]) -> bool {
    matches!(line.first(), Some(b' ' | b'\t'))
}
