//! Follow-ups: set, done, put off, let go.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, Said};
use crate::{
    error::{Error, Result},
    notebook::{Notebook, Operation, Tx, View},
    partial_date::PartialDate,
    people, reading,
    reminders::{self, Reminder, State},
    settings::{self, Settings},
    when::{self, Here, When, WhenError},
    words,
};

/// The word for no day.
const SOMEDAY: &str = "someday";

/// What became of an item, as `bta done` and its like give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Handled {
    /// The item's id.
    pub id: String,
    /// Open, done or let go.
    pub state: State,
    /// When it comes up next.
    pub next: Option<NextUp>,
    /// What is said of it.
    #[serde(skip)]
    pub said: Said,
}

/// When something comes up next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextUp {
    /// The civil day.
    pub on: String,
    /// The why as it was typed.
    pub why: Option<String>,
}

/// A follow-up that was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Reminded {
    /// As it was kept.
    pub reminder: Reminder,
    /// When and where it will be told.
    pub said: Said,
    /// The one line that offers to start with the computer.
    pub offer_start: Option<String>,
}

pub(super) fn here(view: &View<'_>) -> Result<Here> {
    let date_order = settings::get(view)?.date_order;
    Ok(Here { today: view.moment.today(), time: view.moment.time(), date_order })
}

/// The moment that words mean, as an error of ours where they mean none.
pub(super) fn understood(words: &str, here: &Here) -> Result<When> {
    when::when(words, here).map_err(|error| match error {
        WhenError::Past(when) => Error::past(when, here.today),
        // "Yesterday" and "last Friday" are understood well enough to say what is wrong with them.
        WhenError::NotUnderstood => match when::said_day(words, here).and_then(PartialDate::day) {
            Some(day) if day < here.today => Error::Past(day),
            _ => Error::DayNotUnderstood(words.to_owned()),
        },
    })
}

/// The last day that words mean. It may be today; a time of day says no more than its day.
fn last_day(words: &str, here: &Here) -> Result<NaiveDate> {
    match understood(words, here) {
        Ok(when) => Ok(when.on),
        Err(Error::PastToday(_)) => Ok(here.today),
        Err(Error::Past(day)) => Err(Error::LastDayPast(day)),
        Err(error) => Err(error),
    }
}

/// Whether a follow-up for `when` will really be announced: today by the process that runs now, if it stays
/// when its window closes; on a later day only by one that starts with the computer.
fn will_be_told(tx: &Tx<'_>, settings: &Settings, when: When) -> bool {
    let today = when.on <= tx.moment.today();
    settings.notify && if today { tx.announced && settings.background } else { settings.autostart }
}

/// The sentence after a follow-up was kept, and the offer to start with the computer: made once, with
/// the first follow-up that would need it.
pub(super) fn told(tx: &Tx<'_>, when: Option<When>) -> Result<(String, Option<String>)> {
    let (settings, today) = (settings::get(tx)?, tx.moment.today());
    let told = when.is_some_and(|when| will_be_told(tx, &settings, when));
    let would_need_it = when.filter(|when| settings.notify && !settings.autostart && when.on > today);
    let offer = match would_need_it {
        Some(when) if !reading::seen(tx, "offer to start")? => Some(words::offer_to_start(when.on, today)),
        _ => None,
    };
    Ok((words::kept(when, told, today), offer))
}

/// Notes that the offer was made.
pub(super) fn offered(notebook: &mut Notebook, offer: Option<&String>) -> Answer<()> {
    if offer.is_some() {
        notebook.note("seen", |tx| reading::see(tx, "offer to start"))?;
    }
    Ok(())
}

/// Sets a follow-up for `person` (an id), for the day that `when` means.
///
/// # Errors
/// An unknown person, words that are no day, a moment that has passed.
pub fn remind(notebook: &mut Notebook, person: &str, when: &str, why: Option<&str>) -> Answer<Reminded> {
    remind_until(notebook, person, when, why, None)
}

/// As [`remind`], with a last day after which it is of no use: that day in words, too.
///
/// # Errors
/// As [`remind`]; a last day before the first.
pub fn remind_until(
    notebook: &mut Notebook,
    person: &str,
    when: &str,
    why: Option<&str>,
    until: Option<&str>,
) -> Answer<Reminded> {
    let reminded = notebook.write(|tx| {
        let here = here(tx)?;
        let when = understood(when, &here)?;
        let until = until.map(|until| last_day(until, &here)).transpose()?;
        let id = reminders::add(tx, person, when, why, until)?;
        let (said, offer_start) = told(tx, Some(when))?;
        let name = people::named(tx, person)?;
        let reminded =
            Reminded { reminder: reminders::get(tx, &id)?, said: Said::undoable(said), offer_start };
        Ok((Operation::new(format!("a follow-up for {}", words::first_name(&name))), reminded))
    })?;
    offered(notebook, reminded.offer_start.as_ref())?;
    Ok(reminded)
}

/// Changes what a follow-up is about (an empty text: nothing in particular) or the day chosen for it.
///
/// # Errors
/// An unknown or closed follow-up; words that are no day; a moment that has passed.
pub fn change_reminder(
    notebook: &mut Notebook,
    id: &str,
    when: Option<&str>,
    why: Option<&str>,
) -> Answer<Reminded> {
    let changed = notebook.write(|tx| {
        let here = here(tx)?;
        let when = when.map(|when| understood(when, &here)).transpose()?;
        let reminder = reminders::change(tx, id, when, why)?;
        let (said, offer_start) = match when {
            Some(_) => told(tx, when)?,
            None => (words::kept(None, false, here.today), None),
        };
        let name = name(tx, &reminder)?;
        let changed = Reminded { reminder, said: Said::undoable(said), offer_start };
        Ok((Operation::new(format!("changed a follow-up for {}", words::first_name(&name))), changed))
    })?;
    offered(notebook, changed.offer_start.as_ref())?;
    Ok(changed)
}

fn name(tx: &Tx<'_>, reminder: &Reminder) -> Result<String> {
    people::named(tx, reminder.person.as_deref().unwrap_or_default())
}

/// The follow-up was done.
///
/// # Errors
/// An unknown or closed item.
pub fn done(notebook: &mut Notebook, id: &str) -> Answer<Handled> {
    Ok(notebook.write(|tx| {
        let reminder = reminders::close(tx, id, State::Done)?;
        let name = name(tx, &reminder)?;
        let operation = Operation::new(format!("done with {}", words::first_name(&name)));
        Ok((operation, handled(id, &reminder, None, words::DONE.to_owned())))
    })?)
}

/// The follow-up is let go: whole, and for good.
///
/// # Errors
/// An unknown or closed item.
pub fn let_go(notebook: &mut Notebook, id: &str) -> Answer<Handled> {
    Ok(notebook.write(|tx| {
        let reminder = reminders::close(tx, id, State::LetGo)?;
        let name = name(tx, &reminder)?;
        let operation = Operation::new(format!("let go of {}", words::first_name(&name)));
        Ok((operation, handled(id, &reminder, None, words::let_go(&name))))
    })?)
}

/// Puts the follow-up off until the day that `when` means, or until no day (`someday`).
///
/// # Errors
/// An unknown or closed item; words that are no day; a moment that has passed; a day past its last.
pub fn later(notebook: &mut Notebook, id: &str, when: &str) -> Answer<Handled> {
    Ok(notebook.write(|tx| {
        let here = here(tx)?;
        let no_day = matches!(when.trim().to_lowercase().as_str(), SOMEDAY | "no day" | "some day");
        let when = if no_day { None } else { Some(understood(when, &here)?) };
        let reminder = reminders::put_off(tx, id, when)?;
        let name = name(tx, &reminder)?;
        let operation = Operation::new(format!("put off {}", words::first_name(&name)));
        let said = words::put_off(&name, when.map(|when| when.on), here.today);
        Ok((operation, handled(id, &reminder, when, said)))
    })?)
}

fn handled(id: &str, reminder: &Reminder, next: Option<When>, said: String) -> Handled {
    Handled {
        id: id.to_owned(),
        state: reminder.state,
        next: next.map(|when| NextUp { on: when.on.to_string(), why: reminder.why.clone() }),
        said: Said::undoable(said),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::when::DateOrder;

    #[test]
    fn a_last_day_may_be_today_and_not_yesterday() {
        let today = "2026-11-23".parse().unwrap();
        let here = Here { today, time: "09:00:00".parse().unwrap(), date_order: DateOrder::DayFirst };
        assert_eq!(last_day("today", &here).unwrap(), today);
        assert_eq!(last_day("today at 8", &here).unwrap(), today);
        assert!(matches!(last_day("yesterday", &here), Err(Error::LastDayPast(_))));
        assert!(matches!(last_day("2026-11-22", &here), Err(Error::LastDayPast(_))));
        assert!(matches!(last_day("soon", &here), Err(Error::DayNotUnderstood(_))));
    }
}
