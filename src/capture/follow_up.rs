//! A promise to yourself: when, and what about.

use super::{
    beginnings::{self, Beginning},
    parts::{Part, Said},
    stretch::{Stretch, blank_or_comma},
};
use crate::when::{self, Here, When, WhenError};

/// Reads a piece that begins so, with `rest` behind the beginning; none without a date.
pub(super) fn read<'a>(
    piece: Stretch<'a>,
    beginning: Beginning,
    rest: Stretch<'a>,
    here: &Here,
) -> Option<Part> {
    // Of "check in two weeks", the beginning has the "in".
    let of_piece = || if ends_in_in(piece, rest) { moment(piece, here) } else { None };
    let moment = moment(rest, here).or_else(of_piece).or_else(|| gone(rest, here))?;
    let about =
        if rest.holds(moment.words) { rest.without(moment.words) } else { piece.without(moment.words) };
    let sure = moment.alone && !moment.past && !has_a_clock(&about);
    let why = why(&about, beginning, || piece.without(moment.words));
    let value = if beginning == Beginning::Ask { piece } else { rest };
    Some(Part::new(piece, value, moment.promise(why), sure))
}

fn ends_in_in(piece: Stretch<'_>, rest: Stretch<'_>) -> bool {
    let beginning = piece.before(rest.range().start - piece.range().start);
    beginning.text.split_whitespace().next_back().is_some_and(|word| word.eq_ignore_ascii_case("in"))
}

/// Reads a piece that begins with its date and goes on as a promise: `tomorrow call him`.
pub(super) fn behind_its_date(piece: Stretch<'_>, here: &Here) -> Option<Part> {
    let (begun, beginning, rest) = first_promise(piece)?;
    let verb_on = piece.from(begun).trim();
    let before = piece.before(begun).trim();
    let date = before.trim_end(|c| blank_or_comma(c) || c == ':');
    let (when, past) = settled(when::when(date.text, here))?;
    let is_the_date = |words: Stretch<'_>| {
        when::find_promised(words.text, here).is_some_and(|found| found.range == (0..date.text.len()))
    };
    let set_off = date.text.len() < before.text.len();
    // "morning call host"
    if !set_off && !is_the_date(date) {
        return None;
    }
    // "friday call", as in "the friday call", may be a thing by that name.
    let stands = set_off || is_the_date(piece.before(rest.range().start - piece.range().start).trim());
    let sure = stands && !past && found(rest, here).is_none() && !has_a_clock(rest.text);
    let moment = Moment { words: date, when, past, alone: true };
    let why = why(rest.text, beginning, || verb_on.text.to_owned());
    Some(Part::whole(piece, moment.promise(why), sure))
}

/// The first word, but not the very first, from which on the piece begins as a promise.
fn first_promise<'a>(piece: Stretch<'a>) -> Option<(usize, Beginning, Stretch<'a>)> {
    // No date takes more words than this.
    const LONGEST: usize = 64;
    let near = piece.at_most(LONGEST);
    near.text.match_indices(char::is_whitespace).map(|(at, blank)| at + blank.len()).find_map(|start| {
        let (beginning, rest) = beginnings::of(piece.from(start))?;
        beginning.is_follow_up().then_some((start, beginning, rest))
    })
}

/// When it is, and the words that say so.
struct Moment<'a> {
    words: Stretch<'a>,
    when: When,
    past: bool,
    /// No other moment is named.
    alone: bool,
}

impl Moment<'_> {
    fn promise(&self, why: Option<String>) -> Said {
        Said::FollowUp { when: self.when, past: self.past, when_range: self.words.range(), why }
    }
}

/// The last moment named; the one before it where only that is still to come.
fn moment<'a>(rest: Stretch<'a>, here: &Here) -> Option<Moment<'a>> {
    let last = found(rest, here)?;
    let words_before = rest.before(last.words.range().start - rest.range().start);
    match found(words_before, here) {
        Some(earlier) if last.past && !earlier.past => Some(Moment { alone: false, ..earlier }),
        earlier => Some(Moment { alone: last.alone && earlier.is_none(), ..last }),
    }
}

/// Not alone where only the verb before makes a day of it, as of "sun", and more words might make it another.
fn found<'a>(within: Stretch<'a>, here: &Here) -> Option<Moment<'a>> {
    let found = when::find_promised(within.text, here)?;
    let (when, past) = settled(found.when)?;
    let words = within.part(found.range);
    let alone = words.text == within.trim().text || when::find_when(within.text, here).is_some();
    Some(Moment { words, when, past, alone })
}

/// The moment, and whether it is over.
fn settled(when: Result<When, WhenError>) -> Option<(When, bool)> {
    match when {
        Ok(when) => Some((when, false)),
        Err(WhenError::Past(when)) => Some((when, true)),
        Err(WhenError::NotUnderstood) => None,
    }
}

/// A day that was, with no more than one word beside it: `follow up yesterday`, `call him yesterday`. Among more
/// words, it is rather what the promise would be about.
fn gone<'a>(rest: Stretch<'a>, here: &Here) -> Option<Moment<'a>> {
    // No day and one word more take more.
    const LONGEST: usize = 64;
    let found =
        when::find_said_day(rest.at_most(LONGEST).text, here).filter(|_| rest.text.len() <= LONGEST)?;
    let on = found.date.day().filter(|on| *on < here.today)?;
    let words = rest.part(found.range);
    let few = rest.without(words).split_whitespace().nth(1).is_none();
    few.then_some(Moment { words, when: When { on, at: None }, past: true, alone: true })
}

/// Whether a time is left among the words, perhaps one that no clock shows: `tomorrow at 25:00`.
fn has_a_clock(about: &str) -> bool {
    let digit = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let mut before = "";
    about.split_whitespace().any(|word| {
        let led = ["at", "by"].iter().any(|lead| lead.eq_ignore_ascii_case(before));
        before = word;
        let face = word.split_once(':').is_some_and(|(hour, minute)| {
            digit(minute) && hour.len() <= 2 && hour.bytes().all(|byte| byte.is_ascii_digit()) && digit(hour)
        });
        face || (led && digit(word))
    })
}

/// What the promise is about: the words without the date, or of them those behind the beginning where that only
/// says that this is a promise.
fn why(about: &str, beginning: Beginning, whole: impl Fn() -> String) -> Option<String> {
    let why = match beginning {
        Beginning::RemindMe => {
            let about = Stretch::of(about);
            beginnings::after(about, &["to"]).unwrap_or(about).text.to_owned()
        }
        _ if beginning == Beginning::Ask || about.contains(char::is_alphanumeric) => whole(),
        _ => return None,
    };
    Some(why).filter(|why| why.contains(char::is_alphanumeric))
}
