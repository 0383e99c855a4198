//! What leaves the notebook: a calendar for a phone to carry.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{Answer, Failure};
use crate::{
    dates::{self, KeptDate},
    db::folder::from_io,
    error::Result,
    exchange::ics::{self, Alarm, Event, Moved},
    notebook::{Notebook, View},
    recurrence::{END, LeapDay, Recurrence, Rule, Span, Unit},
    reminders::{self, FollowUp},
    settings::{self, Settings},
};

/// A text to be written to a file, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// How many people it speaks of.
    pub people: usize,
    /// How many interactions are in it.
    pub interactions: usize,
    /// How many reminders and dates are in it.
    pub reminders: usize,
    /// The file's text.
    #[serde(skip)]
    pub text: String,
}

/// The open follow-ups that have a day, and the dates, as a calendar (RFC 5545). What is not told of has no
/// alarm. Thoughts are no appointments, and are left out.
///
/// # Errors
/// Where the file cannot be read.
pub fn export_calendar(notebook: &Notebook) -> Answer<Exported> {
    let view = notebook.view();
    let settings = settings::get(&view)?;
    let (mut events, mut people) = (Vec::new(), Vec::new());
    for follow_up in reminders::coming(&view, END)? {
        if let Some(event) = of_follow_up(&view, &settings, &follow_up)? {
            events.push(event);
            people.push(follow_up.person);
        }
    }
    for date in dates::all(&view)? {
        if let Some(event) = of_date(&view, &settings, &date) {
            events.push(event);
            people.push(date.person);
        }
    }
    people.sort_unstable();
    people.dedup();
    Ok(Exported {
        people: people.len(),
        interactions: 0,
        reminders: events.len(),
        text: ics::calendar(&events),
    })
}

/// The calendar as a file, for somebody who chooses where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// What the file may be called.
    pub file_name: &'static str,
    /// What is in it.
    pub text: String,
    /// What is said when it is written.
    pub said: &'static str,
}

/// The calendar as a file.
///
/// # Errors
/// Where the file cannot be read.
pub fn calendar_file(notebook: &Notebook) -> Answer<CalendarFile> {
    let calendar = export_calendar(notebook)?;
    let said = match calendar.reminders {
        0 => "The calendar is saved. Nothing is in it yet.",
        _ => "The calendar is saved, with your follow-ups and dates.",
    };
    Ok(CalendarFile { file_name: "before-the-ask.ics", text: calendar.text, said })
}

fn uid(id: &str) -> String {
    format!("{id}@before-the-ask")
}

/// A follow-up on the day it comes up; a repeat from the occurrence that waits, by its rule. Where that one
/// was put off, what the rule has until then is the same item, and comes on no day of its own. What waits
/// from before the rule was another is no day of this one, and stands beside it.
fn of_follow_up(view: &View<'_>, settings: &Settings, follow_up: &FollowUp) -> Result<Option<Event>> {
    let reminder = reminders::get(view, &follow_up.id)?;
    let Some(comes_on) = follow_up.on else { return Ok(None) };
    let waits_for = follow_up.occurs_on;
    let series = reminder.series();
    let of_rule = series.and_then(|series| Some((series, series.first_on_or_after(waits_for)?)));
    let in_time = |day: &NaiveDate| follow_up.until.is_none_or(|until| *day <= until);
    let on = of_rule.map_or(comes_on, |(_, day)| day);
    if !in_time(&on) {
        return Ok(None);
    }
    // A repeat keeps its own hour, whatever hour one of its days was put off to.
    let at = if of_rule.is_some() { reminders::time_of(&reminder) } else { follow_up.time };
    let beside = of_rule.filter(|(_, day)| *day != waits_for && comes_on < *day);
    let is_moved = of_rule.is_some() && beside.is_none() && (comes_on, follow_up.time) != (on, at);
    let until_then = of_rule.iter().flat_map(|(series, on)| {
        std::iter::successors(series.first_after(*on), |day| series.first_after(*day))
            .take_while(|day| *day <= comes_on)
    });
    Ok(Some(Event {
        uid: uid(&follow_up.id),
        summary: match &follow_up.why {
            Some(why) => format!("{}: {why}", follow_up.name),
            None => follow_up.name.clone(),
        },
        description: follow_up.remember_for.clone(),
        on,
        at,
        until: follow_up.until.filter(|_| of_rule.is_some()),
        alarm: Some(Alarm { at: settings.notify_at, days_before: 0 }),
        besides: beside.map(|_| comes_on),
        without: until_then.collect(),
        moved: is_moved.then_some(Moved { from: on, on: comes_on, at: follow_up.time }),
        rrule: reminder.rule.filter(|_| of_rule.is_some()),
        written: reminders::written(view, &follow_up.id)?,
    }))
}

/// A date, every year from its next day on.
fn of_date(view: &View<'_>, settings: &Settings, date: &KeptDate) -> Option<Event> {
    let next = date.next(view.moment.today(), settings.leap_day)?.day;
    let first = first_of(date, next, settings.leap_day)?;
    let yearly = Recurrence::new(Rule::from(Span::new(1, Unit::Year)?), first, settings.leap_day);
    Some(Event {
        uid: uid(&date.id),
        summary: format!("{}: {}", date.name, date.what),
        description: date.remember_for.clone(),
        on: first,
        at: None,
        rrule: Some(yearly.to_rrule()),
        until: None,
        alarm: date.told.then_some(Alarm { at: settings.notify_at, days_before: date.days_before }),
        without: Vec::new(),
        besides: None,
        moved: None,
        written: date.written_at.unwrap_or(DateTime::<Utc>::UNIX_EPOCH),
    })
}

/// The rule of a 29 February must begin on one: on the latest that is not after `next`.
fn first_of(date: &KeptDate, next: NaiveDate, leap_day: LeapDay) -> Option<NaiveDate> {
    if !date.is_leap_day() {
        return Some(next);
    }
    let years =
        (0..=8).filter_map(|back| NaiveDate::from_ymd_opt(chrono::Datelike::year(&next) - back, 2, 29));
    years.into_iter().find(|leap| *leap <= next || leap_day == LeapDay::Before)
}

/// Writes an export beside its place and moves it there, so that a full disk leaves the earlier one whole.
/// Only its owner may read it.
///
/// # Errors
/// Where the file cannot be written.
pub fn write_file(file: &Path, text: &str) -> Answer<()> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = write_beside(&beside, text).and_then(|()| fs::rename(&beside, file));
    written.map_err(|source| {
        // What was begun is of no use to anybody.
        fs::remove_file(&beside).ok();
        Failure::from(from_io(file, source))
    })
}

fn write_beside(beside: &Path, text: &str) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
