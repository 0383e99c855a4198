//! Follow-ups: set, done, put off, let go.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, Said};
use crate::{
    error::{Error, Result},
    looking,
    notebook::{Notebook, Operation, Tx, View},
    partial_date::PartialDate,
    people, reading,
    recurrence::Rule,
    reminders::{self, Change, Promise, Reminder},
    settings::{self, Settings},
    when::{self, Here, When, WhenError},
    words,
};

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

/// The first day of a repeat: also one that has gone.
fn first_day(words: &str, here: &Here) -> Result<When> {
    match when::when(words, here) {
        Ok(when) | Err(WhenError::Past(when)) => Ok(when),
        Err(WhenError::NotUnderstood) => match when::said_day(words, here).and_then(PartialDate::day) {
            Some(on) => Ok(When { on, at: None }),
            None => Err(Error::DayNotUnderstood(words.to_owned())),
        },
    }
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
/// when its window closes; on a later day only by one that starts with the computer; on any by its timer.
fn will_be_told(tx: &Tx<'_>, settings: &Settings, when: When, timer: bool) -> bool {
    let today = when.on <= tx.moment.today();
    let runs = if today { tx.announced && settings.background } else { settings.autostart };
    settings.notify && (timer || runs)
}

/// The sentence after a follow-up was kept, and the offer to start with the computer: made once, with
/// the first follow-up that would need it.
pub(super) fn told(tx: &Tx<'_>, when: Option<When>) -> Result<(String, Option<String>)> {
    let (settings, today, timer) = (settings::get(tx)?, tx.moment.today(), looking::by_timer(tx)?);
    let told = when.is_some_and(|when| will_be_told(tx, &settings, when, timer));
    let would_need_it =
        when.filter(|when| settings.notify && !settings.autostart && !timer && when.on > today);
    let offer = match would_need_it {
        Some(when) if !reading::seen(tx, "offer to start")? => Some(words::offer_to_start(when.on, today)),
        _ => None,
    };
    Ok((words::kept(when, told, today), offer))
}

/// As [`told`], for a follow-up of `person` (an id): while they are left in peace it rests.
pub(super) fn told_of(tx: &Tx<'_>, person: &str, when: Option<When>) -> Result<(String, Option<String>)> {
    let person = people::get(tx, person)?;
    if person.left_in_peace && when.is_some() {
        return Ok((words::kept_in_peace(&person.name), None));
    }
    told(tx, when)
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
    remind_again(notebook, person, when, why, None, None)
}

/// As [`remind`], perhaps repeating (`2 months`, `week on mon, thu`), perhaps with a last day after which
/// it is of no use, that in words, too. A repeat may have begun on a day that has gone.
///
/// # Errors
/// As [`remind`]; words that are no rule; a last day before the first.
pub fn remind_again(
    notebook: &mut Notebook,
    person: &str,
    when: &str,
    why: Option<&str>,
    every: Option<&str>,
    until: Option<&str>,
) -> Answer<Reminded> {
    let reminded = notebook.write(|tx| {
        let here = here(tx)?;
        let rule = every.map(|every| but_for("once", every, rule)).transpose()?.flatten();
        let when = if rule.is_some() { first_day(when, &here)? } else { understood(when, &here)? };
        let last_day = |until| but_for("never", until, |until| last_day(until, &here));
        let until = until.map(last_day).transpose()?.flatten();
        let id = reminders::add(tx, person, &Promise { when, why, rule, until })?;
        let when = When { on: reminders::next_on(tx, &id)?.unwrap_or(when.on), ..when };
        let (said, offer_start) = told_of(tx, person, Some(when))?;
        let name = people::named(tx, person)?;
        let reminded =
            Reminded { reminder: reminders::get(tx, &id)?, said: Said::undoable(said), offer_start };
        Ok((Operation::new(format!("a follow-up for {}", words::first_name(&name))), reminded))
    })?;
    offered(notebook, reminded.offer_start.as_ref())?;
    Ok(reminded)
}

/// What is to be different about a follow-up; what is not given stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Changes<'a> {
    /// The day, in words: then it is as if written anew.
    pub when: Option<&'a str>,
    /// What it is about; empty for nothing in particular.
    pub why: Option<&'a str>,
    /// How it repeats (`2 months`, `week on mon, thu`); `once`, or empty, for no more.
    pub every: Option<&'a str>,
    /// The last day on which it is of use, in words; `never`, or empty, for none.
    pub until: Option<&'a str>,
}

/// Changes a follow-up.
///
/// # Errors
/// An unknown or closed follow-up; words that are no day or no rule; a moment that has passed; a last day
/// before the day it comes.
pub fn change_reminder(notebook: &mut Notebook, id: &str, changes: &Changes<'_>) -> Answer<Reminded> {
    let changed = notebook.write(|tx| {
        let here = here(tx)?;
        let change = Change {
            when: changes.when.map(|when| understood(when, &here)).transpose()?,
            why: changes.why,
            rule: changes.every.map(|every| but_for("once", every, rule)).transpose()?,
            until: changes
                .until
                .map(|until| but_for("never", until, |until| last_day(until, &here)))
                .transpose()?,
        };
        let reminder = reminders::change(tx, id, &change)?;
        let moved = change.when.is_some() || change.rule.is_some() || change.until.is_some();
        let when = reminders::next_on(tx, id)?.filter(|_| moved);
        let (said, offer_start) = match when {
            Some(on) => {
                let when = When { on, at: reminders::time_of(&reminder) };
                told_of(tx, reminder.person.as_deref().unwrap_or_default(), Some(when))?
            }
            None => (words::kept(None, false, here.today), None),
        };
        let name = name(tx, &reminder)?;
        let changed = Reminded { reminder, said: Said::undoable(said), offer_start };
        Ok((Operation::new(format!("changed a follow-up for {}", words::first_name(&name))), changed))
    })?;
    offered(notebook, changed.offer_start.as_ref())?;
    Ok(changed)
}

fn rule(every: &str) -> Result<Rule> {
    Rule::parse(every).ok_or_else(|| Error::SpanNotUnderstood(every.to_owned()))
}

/// What words mean; nothing where there are none, or only the word for that.
fn but_for<T>(none: &str, words: &str, read: impl FnOnce(&str) -> Result<T>) -> Result<Option<T>> {
    let said = words.trim();
    let nothing = said.is_empty() || said.eq_ignore_ascii_case(none);
    if nothing { Ok(None) } else { read(words).map(Some) }
}

fn name(tx: &Tx<'_>, reminder: &Reminder) -> Result<String> {
    people::named(tx, reminder.person.as_deref().unwrap_or_default())
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
