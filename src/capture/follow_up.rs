//! A promise to yourself: when, and what about.

use super::{
    beginnings::{self, Beginning},
    parts::{Part, Said},
    stretch::Stretch,
};
use crate::when::{self, Here, When, WhenError};

/// Reads a piece that begins so, with `rest` behind the beginning; none without a date.
pub(super) fn read<'a>(
    piece: Stretch<'a>,
    beginning: Beginning,
    rest: Stretch<'a>,
    here: &Here,
) -> Option<Part> {
    let moment = moment(rest, here)?;
    let said = Said::FollowUp {
        when: moment.when,
        past: moment.past,
        when_range: moment.words.range(),
        why: why(piece, beginning, rest, moment.words),
    };
    let value = if beginning == Beginning::Ask { piece } else { rest };
    Some(Part::new(piece, value, said, moment.alone && !moment.past))
}

/// When it is, and the words that say so.
struct Moment<'a> {
    words: Stretch<'a>,
    when: When,
    past: bool,
    /// No other moment is named.
    alone: bool,
}

/// The last moment named; the one before it where only that is still to come.
fn moment<'a>(rest: Stretch<'a>, here: &Here) -> Option<Moment<'a>> {
    let last = found(rest, here)?;
    let words_before = rest.before(last.words.range().start - rest.range().start);
    match found(words_before, here) {
        Some(earlier) if last.past && !earlier.past => Some(Moment { alone: false, ..earlier }),
        earlier => Some(Moment { alone: earlier.is_none(), ..last }),
    }
}

fn found<'a>(within: Stretch<'a>, here: &Here) -> Option<Moment<'a>> {
    let found = when::find_when(within.text, here)?;
    let (when, past) = match found.when {
        Ok(when) => (when, false),
        Err(WhenError::Past(when)) => (when, true),
        Err(WhenError::NotUnderstood) => return None,
    };
    Some(Moment { words: within.part(found.range), when, past, alone: true })
}

/// The words without the date. Those that only say that this is a follow-up are no why by themselves.
fn why(piece: Stretch<'_>, beginning: Beginning, rest: Stretch<'_>, day: Stretch<'_>) -> Option<String> {
    let about = rest.without(day);
    let why = match beginning {
        Beginning::RemindMe => {
            let about = Stretch::of(&about);
            beginnings::after(about, &["to"]).unwrap_or(about).text.to_owned()
        }
        _ if beginning == Beginning::Ask || about.contains(char::is_alphanumeric) => piece.without(day),
        _ => return None,
    };
    Some(why).filter(|why| why.contains(char::is_alphanumeric))
}
