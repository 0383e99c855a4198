//! Moments to come: a day, a time, or both, in either order.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::{
    Here, When, WhenError,
    amounts::{Amount, amount},
    dates::is_on_calendar,
    days::days,
    names::{month, weekday},
    numbers::{cardinal, spelled_ordinal},
    reading::{Footing, Reading, whole},
    times::{iso_time, time_of_part, times},
    tokens::Words,
};

/// A moment to come; an error is only ever [`WhenError::Past`].
type Moment = Result<When, WhenError>;

/// Reads a text that is one phrase for a moment to come, such as "in two weeks" or "friday at 9".
///
/// # Errors
///
/// [`WhenError::Past`] where the moment is over, [`WhenError::NotUnderstood`] for everything else.
pub fn when(text: &str, here: &Here) -> Result<When, WhenError> {
    whole(text, |words| moments(words, here)).unwrap_or(Err(WhenError::NotUnderstood))
}

/// The readings of a moment from a place on, at most one for each end.
pub(super) fn moments<'t>(words: Words<'t>, here: &Here) -> Vec<Reading<'t, Moment>> {
    let mut moments: Vec<Reading<'t, Moment>> = Vec::new();
    if !may_begin(words) {
        return moments;
    }
    let mut add = |on, at, footing, rest: Words<'t>| {
        if is_on_calendar(&on) && moments.iter().all(|known| known.rest.position() != rest.position()) {
            moments.push(Reading { value: settle(on, at, here), footing, rest });
        }
    };
    for day in days(words, here) {
        add(day.value.on, time_of_part(day.value.part), day.footing, day.rest);
        for time in times(day.rest.maybe_mark(',')) {
            if let Some(at) = time.value.at(day.value.part) {
                let footing = if time.value.vague { day.footing.min(Footing::Closing) } else { time.footing };
                add(day.value.on, Some(at), footing, time.rest);
            }
        }
        if let Some((at, rest)) = iso_time(day.rest) {
            add(day.value.on, Some(at), Footing::Firm, rest);
        }
    }
    for time in times(words) {
        for day in days(time.rest.maybe_mark(','), here) {
            // "in the morning on Friday" is Friday's; a part of today says itself which part it is.
            if let Some(at) = time.value.at(day.value.part) {
                add(day.value.on, Some(at), day.footing.min(Footing::Closing), day.rest);
            }
        }
        if let Some(at) = time.value.at(None) {
            add(here.today, Some(at), time.value.alone, time.rest);
        }
    }
    if let Some((on, at, rest)) = in_minutes(words, here) {
        add(on, Some(at), Footing::Firm, rest);
    }
    moments
}

/// Whether the next word can begin a moment at all. Most words of a long text cannot, and need not be read further.
fn may_begin(words: Words<'_>) -> bool {
    const BEGINNINGS: [&str; 27] = [
        "a",
        "afternoon",
        "an",
        "at",
        "beginning",
        "by",
        "coming",
        "couple",
        "day",
        "end",
        "evening",
        "half",
        "in",
        "midday",
        "morning",
        "next",
        "night",
        "noon",
        "on",
        "over",
        "quarter",
        "start",
        "the",
        "this",
        "today",
        "tomorrow",
        "tonight",
    ];
    words.said_any(&BEGINNINGS).is_some()
        || cardinal(words).is_some()
        || spelled_ordinal(words).is_some()
        || weekday(words).is_some()
        || month(words).is_some()
}

/// "in two hours", "ten minutes from now": on the wall clock, to the minute.
fn in_minutes<'t>(words: Words<'t>, here: &Here) -> Option<(NaiveDate, NaiveTime, Words<'t>)> {
    let (amount, rest) = match words.said("in") {
        Some(rest) => amount(rest.maybe(&["about", "around", "roughly"]))?,
        None => {
            let (amount, rest) = amount(words)?;
            (amount, rest.said_any(&["from now"])?)
        }
    };
    let Amount::Minutes(minutes) = amount else { return None };
    let then = here.today.and_time(here.time).checked_add_signed(TimeDelta::minutes(minutes.into()))?;
    let at = NaiveTime::from_hms_opt(then.hour(), then.minute(), 0)?;
    is_on_calendar(&then.date()).then_some((then.date(), at, rest))
}

fn settle(on: NaiveDate, at: Option<NaiveTime>, here: &Here) -> Moment {
    let when = When { on, at };
    let over = on < here.today || (on == here.today && at.is_some_and(|at| at < here.time));
    if over { Err(WhenError::Past(when)) } else { Ok(when) }
}
