//! The name: what comes first, and where it ends.

use super::{beginnings, groups, pieces, reach, stops, stretch::Stretch, verb};
use crate::when::{self, Here};

/// The name and what follows it.
#[derive(Debug)]
pub(super) struct Named<'a> {
    /// Without the blanks around it. May be blank, or have no letter.
    pub(super) name: Stretch<'a>,
    /// Groups written behind the name.
    pub(super) groups: Vec<Stretch<'a>>,
    /// False where it, or its end, is a guess.
    pub(super) sure: bool,
    /// The rest of the line, after what ended the name.
    pub(super) rest: Stretch<'a>,
}

/// The name ends at the first of: a dash, a colon that no link has, `;`, a comma before a verb phrase or a
/// beginning, a full stop before a beginning, the end.
pub(super) fn first<'a>(line: Stretch<'a>, here: &Here) -> Named<'a> {
    let (end, next, sure) = end(line, here);
    let (name, groups) = match groups::at_end(line.before(end)) {
        (name, groups) if name.has_word() => (name, groups),
        // A `#word` with nothing before it is all the name there is.
        _ => (line.before(end).trim(), Vec::new()),
    };
    let sure = sure && groups.is_empty() && !goes_on_small(name.text) && !says_more(name, here);
    Named { name, groups, sure, rest: line.from(next) }
}

/// Where the name ends, where the rest begins, in bytes of the line, and whether that is sure.
fn end(line: Stretch<'_>, here: &Here) -> (usize, usize, bool) {
    let text = line.text;
    let semicolon = text.find(';').unwrap_or(text.len());
    let stop = full_stop(line.before(semicolon), here);
    let mut before = ' ';
    let mut link_end = 0;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < semicolon) {
        if let Some((end, next)) = stop.filter(|(end, _)| *end <= at) {
            return (end, next, true);
        }
        let after = at + c.len_utf8();
        let rest = text.get(after..).unwrap_or_default();
        let from_here = text.get(at..).unwrap_or_default();
        if at >= link_end && !before.is_alphanumeric() && reach::begins_a_link(from_here) {
            let link = from_here.split(char::is_whitespace).next().unwrap_or_default();
            // A colon that nothing follows is the line's, not the link's.
            link_end = at + link.trim_end_matches(':').len();
        }
        match c {
            '—' | '–' => return (at, after, true),
            '-' if before.is_whitespace() && rest.chars().next().is_none_or(char::is_whitespace) => {
                return (at, after, true);
            }
            ':' if at >= link_end => return (at, after, true),
            ',' => {
                if let Some(sure) = ends_at_comma(line.part(after..semicolon), here) {
                    return (at, after, sure);
                }
            }
            _ => {}
        }
        before = c;
    }
    match stop {
        Some((end, next)) => (end, next, true),
        None => (semicolon, (semicolon + 1).min(text.len()), true),
    }
}

/// Small letters behind a comma or a full stop: perhaps a sentence, not recognised as one.
fn goes_on_small(name: &str) -> bool {
    name.split([',', '.']).skip(1).any(|rest| {
        rest.starts_with(char::is_whitespace) && rest.trim_start().starts_with(char::is_lowercase)
    })
}

/// Whether it rather says what to do, or what was: `call Mara tomorrow`, `Met Bo yesterday at the market`.
fn says_more(name: Stretch<'_>, here: &Here) -> bool {
    beginnings::of(name).is_some_and(|(_, rest)| rest.has_word())
        || pieces::names_a_moment(name, here)
        || when::find_said_day(name.text, here).is_some()
}

/// The first full stop that a recognised part follows: where the name ends, and where the rest begins.
fn full_stop(chunk: Stretch<'_>, here: &Here) -> Option<(usize, usize)> {
    let pieces = stops::pieces(chunk);
    let follows = pieces.iter().skip(1).position(|piece| is_recognised(piece.body, here))?;
    let last = pieces.get(follows)?;
    let place = |end: usize| end - chunk.range().start;
    Some((place(last.body.end()), place(last.with_stop.end())))
}

/// Whether a comma with this behind it ends the name, and then whether that is sure.
fn ends_at_comma(rest: Stretch<'_>, here: &Here) -> Option<bool> {
    // Beginnings are near their start. Looking no further keeps a line of many commas quick to read.
    const FAR_ENOUGH: usize = 256;
    let near = rest.at_most(FAR_ENOUGH).trim();
    if near.text.starts_with(',') {
        return None;
    }
    let piece = stops::pieces(near).first()?.body;
    let capital = near.text.starts_with(char::is_uppercase);
    // A follow-up's beginning is a verb, with a date or without one, so no date need be looked for elsewhere.
    let begins_a_follow_up = beginnings::of(near).is_some_and(|(beginning, _)| beginning.is_follow_up());
    if begins_a_follow_up || is_recognised(piece, here) {
        return Some(!capital && is_recognised(piece, here));
    }
    verb::begins(near.text).then_some(false)
}

fn is_recognised(piece: Stretch<'_>, here: &Here) -> bool {
    let (body, groups) = groups::at_end(piece);
    (body.is_blank() && !groups.is_empty()) || pieces::part(body, here).is_some()
}
