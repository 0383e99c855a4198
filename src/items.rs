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
            let next = reminders::next_on(tx, id)?.map(|on| (on, reminder.why));
            let name = people::named(tx, &person)?;
            Ok(Outcome { kind: Kind::FollowUp, state: reminder.state, name, next, interaction })
        }
        Kind::Date => {
            let mut outcome = over_for_this_year(tx, id, State::Done)?;
            // A birthday passes by itself; a sentence says that something passed between you.
            if say.is_some() {
                let person = dates::get(tx, id)?.person;
                let on = tx.moment.today();
                let passed = Passed { on, kind: TALKED, direction: interactions::suggested(TALKED), say };
                outcome.interaction = Some(interactions::add(tx, &[person], &passed)?);
            }
            Ok(outcome)
        }
        Kind::Cadence => {
            let interaction = cadence::done(tx, id, say, touch)?;
            cadence_outcome(tx, id, interaction)
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
            let reminder = reminders::close(tx, id, State::LetGo)?;
            let name = people::named(tx, reminder.person.as_deref().unwrap_or_default())?;
            Ok(Outcome { kind: Kind::FollowUp, state: State::LetGo, name, next: None, interaction: None })
        }
        Kind::Date => over_for_this_year(tx, id, State::LetGo),
        Kind::Cadence => {
            cadence::skip(tx, id)?;
            cadence_outcome(tx, id, None)
        }
    }
}

/// It is off until its new day, or until no day. First day, span and last interaction stay as they were.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::NotOpen`]; [`Error::LastDayFirst`] past its last day.
pub(crate) fn later(tx: &Tx<'_>, id: &str, when: Option<When>) -> Result<Outcome> {
    match kind(tx, id)? {
        Kind::FollowUp => {
            let reminder = reminders::put_off(tx, id, when)?;
            let name = people::named(tx, reminder.person.as_deref().unwrap_or_default())?;
            let next = when.map(|when| (when.on, reminder.why));
            Ok(Outcome { kind: Kind::FollowUp, state: State::Open, name, next, interaction: None })
        }
        Kind::Date => {
            let yearly = dates::get(tx, id)?;
            let occurrence = current(tx, id)?;
            match when {
                Some(when) => dates::put_off(tx, id, occurrence, when.on)?,
                // A birthday without a day is one that is left out this year.
                None => dates::handle(tx, id, occurrence)?,
            }
            let next = when.map(|when| (when.on, Some(yearly.what)));
            Ok(Outcome { kind: Kind::Date, state: State::Open, name: yearly.name, next, interaction: None })
        }
        Kind::Cadence => {
            cadence::put_off(tx, id, when.map(|when| when.on))?;
            cadence_outcome(tx, id, None)
        }
    }
}

/// That one of a date's days that is up, or was put off: one that is dealt with, or still far, is not open.
fn current(view: &View<'_>, id: &str) -> Result<dates::Occurrence> {
    let (leap_day, today) = (settings::get(view)?.leap_day, view.moment.today());
    dates::get(view, id)?.current(today, leap_day).ok_or(Error::NotOpen)
}

fn over_for_this_year(tx: &Tx<'_>, id: &str, state: State) -> Result<Outcome> {
    dates::handle(tx, id, current(tx, id)?)?;
    let (leap_day, today) = (settings::get(tx)?.leap_day, tx.moment.today());
    let yearly = dates::get(tx, id)?;
    let next = yearly.next(today, leap_day).map(|next| (next.on, Some(yearly.what.clone())));
    Ok(Outcome { kind: Kind::Date, state, name: yearly.name, next, interaction: None })
}

/// A cadence stays open whatever is done to it.
fn cadence_outcome(tx: &Tx<'_>, id: &str, interaction: Option<String>) -> Result<Outcome> {
    let next = cadence::next_on(tx, id)?.map(|on| (on, None));
    Ok(Outcome { kind: Kind::Cadence, state: State::Open, name: people::named(tx, id)?, next, interaction })
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
    match kind(view, id)? {
        Kind::FollowUp => {
            people::named(view, reminders::get(view, id)?.person.as_deref().unwrap_or_default())
        }
        Kind::Date => Ok(dates::get(view, id)?.name),
        Kind::Cadence => people::named(view, id),
    }
}
