//! `#group`: a whole word, as a part of its own or at the end of one.

use super::{
    parts::{Part, Said},
    stretch::{Stretch, blank_or_comma},
};

/// The stretch without the groups at its end and the blanks around it, and those groups in order.
pub(super) fn at_end(stretch: Stretch<'_>) -> (Stretch<'_>, Vec<Stretch<'_>>) {
    let mut body = stretch.trim();
    let mut groups = Vec::new();
    loop {
        let end = body.trim_end(|c| blank_or_comma(c) || c == '.');
        let start = end.text.rfind(char::is_whitespace).map_or(0, |blank| {
            blank + end.text.get(blank..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        let word = end.from(start);
        let named = word.text.strip_prefix('#').is_some_and(|name| name.starts_with(char::is_alphabetic));
        if !named {
            break;
        }
        groups.push(word);
        body = end.before(start).trim_end(blank_or_comma);
    }
    groups.reverse();
    (body, groups)
}

/// The part that such a word is.
pub(super) fn part(word: Stretch<'_>) -> Part {
    let name = word.from('#'.len_utf8());
    Part::new(word, name, Said::Group(name.text.into()), true)
}
