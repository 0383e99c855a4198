//! Done, Later and Let go: what each means for a follow-up, a repeat, a date and a cadence.

use chrono::NaiveDate;

use crate::{
    cadence, dates,
    error::{Error, Result},
    interactions::{self, FOLLOWED_UP, Passed, TALKED},
    notebook::{Tx, View},
    people,
    reminders::{self, State},
    settings,
    when::When,
};

/// What an id of Today means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    FollowUp,
    Date,
    Cadence,
}

/// What became of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) kind: Kind,
    pub(crate) state: State,
    /// The name of the person it is about.
    pub(crate) name: String,
    /// The day it comes up next, and why.
    pub(crate) next: Option<(NaiveDate, Option<String>)>,
    /// What was written down as having passed.
    pub(crate) interaction: Option<String>,
}

/// What kind of item an id means: of a reminder, of a date, or of a person for their cadence.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub(crate) fn kind(view: &View<'_>, id: &str) -> Result<Kind> {
    if reminders::get(view, id).is_ok() {
        Ok(Kind::FollowUp)
    } else if dates::get(view, id).is_ok() {
        Ok(Kind::Date)
    } else if cadence::has(view, id)? {
        Ok(Kind::Cadence)
    } else {
        Err(Error::NoSuchItem(id.to_owned()))
    }
}

/// It was done. A follow-up ends, or moves on where it repeats; a date is over for this year; a cadence
/// starts anew. With `touch`, a follow-up and a cadence also leave an interaction, or else the same person
/// would come up again next week.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::NotOpen`], [`Error::TooLong`].
pub(crate) fn done(tx: &Tx<'_>, id: &str, say: Option<&str>, touch: bool) -> Result<Outcome> {
    match kind(tx, id)? {
        Kind::FollowUp => {
            let reminder = reminders::finish(tx, id)?;
            let person = reminder.person.clone().unwrap_or_default();
            let passed = Passed {
                on: tx.moment.today(),
                kind: FOLLOWED_UP,
                direction: interactions::suggested(FOLLOWED_UP),
                say,
            };
            let interaction = if touch {
                Some(interactions::add(tx, std::slice::from_ref(&person), &passed)?)
            } else {
                None
            };
            outcome(tx, id, Kind::FollowUp, reminder.state, interaction)
        }
        Kind::Date => {
            dates::handle(tx, id, current(tx, id)?)?;
            // A birthday passes by itself; a sentence says that something passed between you.
            let interaction = if say.is_some() {
                let person = dates::get(tx, id)?.person;
                let on = tx.moment.today();
                let passed = Passed { on, kind: TALKED, direction: interactions::suggested(TALKED), say };
                Some(interactions::add(tx, &[person], &passed)?)
            } else {
                None
            };
            outcome(tx, id, Kind::Date, State::Done, interaction)
        }
        Kind::Cadence => {
            let interaction = cadence::done(tx, id, say, touch)?;
            outcome(tx, id, Kind::Cadence, State::Open, interaction)
        }
    }
}

/// It is let go. A follow-up or a repeat ends whole; a date is skipped this year; a cadence is skipped this
/// time and stays.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::NotOpen`].
pub(crate) fn let_go(tx: &Tx<'_>, id: &str) -> Result<Outcome> {
    match kind(tx, id)? {
        Kind::FollowUp => {
            reminders::close(tx, id, State::LetGo)?;
            outcome(tx, id, Kind::FollowUp, State::LetGo, None)
        }
        Kind::Date => {
            dates::handle(tx, id, current(tx, id)?)?;
            outcome(tx, id, Kind::Date, State::LetGo, None)
        }
        Kind::Cadence => {
            cadence::skip(tx, id)?;
            outcome(tx, id, Kind::Cadence, State::Open, None)
        }
    }
}

/// It is off until its new day, or until no day. First day, span and last interaction stay as they were.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::NotOpen`]; [`Error::LastDayFirst`] past its last day.
pub(crate) fn later(tx: &Tx<'_>, id: &str, when: Option<When>) -> Result<Outcome> {
    let kind = kind(tx, id)?;
    match kind {
        Kind::FollowUp => {
            reminders::put_off(tx, id, when)?;
        }
        Kind::Date => dates::put_off(tx, id, current(tx, id)?, when.map(|when| when.on))?,
        Kind::Cadence => cadence::put_off(tx, id, when.map(|when| when.on))?,
    }
    outcome(tx, id, kind, State::Open, None)
}

/// That one of a date's days that is up, or was put off: one that is dealt with, or still far, is not open.
fn current(view: &View<'_>, id: &str) -> Result<dates::Occurrence> {
    let (leap_day, today) = (settings::get(view)?.leap_day, view.moment.today());
    dates::get(view, id)?.current(today, leap_day).ok_or(Error::NotOpen)
}

/// What became of an item, as it stands now.
fn outcome(
    view: &View<'_>,
    id: &str,
    kind: Kind,
    state: State,
    interaction: Option<String>,
) -> Result<Outcome> {
    let person = whose(view, &kind, id)?;
    let rests = people::is_left_in_peace(view, &person)?;
    let next = if rests { None } else { comes_next(view, &kind, id)? };
    Ok(Outcome { kind, state, name: people::named(view, &person)?, next, interaction })
}

/// The day on which it comes up next, and why. A date that is not told of never does.
fn comes_next(view: &View<'_>, kind: &Kind, id: &str) -> Result<Option<(NaiveDate, Option<String>)>> {
    Ok(match kind {
        Kind::FollowUp => {
            let why = reminders::get(view, id)?.why;
            reminders::next_on(view, id)?.map(|on| (on, why))
        }
        Kind::Date => {
            let (leap_day, today) = (settings::get(view)?.leap_day, view.moment.today());
            let yearly = dates::get(view, id)?;
            let next = yearly.next(today, leap_day).filter(|_| yearly.told);
            next.map(|next| (next.on, Some(yearly.what)))
        }
        Kind::Cadence => cadence::next_on(view, id)?.map(|on| (on, None)),
    })
}

/// The id of the person whom an item is about.
fn whose(view: &View<'_>, kind: &Kind, id: &str) -> Result<String> {
    Ok(match kind {
        Kind::FollowUp => reminders::get(view, id)?.person.unwrap_or_default(),
        Kind::Date => dates::get(view, id)?.person,
        Kind::Cadence => id.to_owned(),
    })
}

/// Done, but without being in touch after all: what was written down goes. A cadence then counts as
/// skipped, so that it does not come up again today.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub(crate) fn not_in_touch(tx: &Tx<'_>, interaction: &str) -> Result<String> {
    let passed = interactions::get(tx, interaction)?;
    let by_done = passed.people.len() == 1 && [FOLLOWED_UP, TALKED].contains(&passed.kind.as_str());
    if !by_done || passed.on != tx.moment.today().to_string() {
        return Err(Error::NoSuchItem(interaction.to_owned()));
    }
    interactions::remove(tx, interaction)?;
    let mut names = Vec::new();
    for person in &passed.people {
        if cadence::has(tx, person)? && passed.kind == TALKED {
            cadence::skip(tx, person)?;
        }
        names.push(people::named(tx, person)?);
    }
    Ok(names.join(", "))
}

/// The name of the person whom an item is about.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub(crate) fn named(view: &View<'_>, id: &str) -> Result<String> {
    people::named(view, &whose(view, &kind(view, id)?, id)?)
}
