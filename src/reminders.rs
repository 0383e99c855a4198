//! Reminders: promises to yourself about a person.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{OptionalExtension, Row, named_params, params};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
    people,
    text::{self, limits},
    when::When,
};

/// A promise to yourself about a person: why, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Reminder {
    /// A UUID of version 7; null in a dry run.
    pub id: Option<String>,
    /// The person's id; null in a dry run.
    pub person: Option<String>,
    /// As it was typed.
    pub why: Option<String>,
    /// The first day, a civil day.
    pub on: String,
    /// Floating local time, `09:00`.
    pub time: Option<String>,
    /// How it repeats, in its shortest form: `2 months`.
    pub every: Option<String>,
    /// The same as an RRULE (RFC 5545, section 3.3.10).
    pub rule: Option<String>,
    /// The last day on which it is of use.
    pub until: Option<String>,
    /// Open, done or let go.
    pub state: State,
    /// Put off until this day, or `someday` for no day.
    pub later_until: Option<String>,
}

/// Where a reminder stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum State {
    /// Still to come, or waiting.
    Open,
    /// Done.
    Done,
    /// Let go.
    LetGo,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::LetGo => "let_go",
        }
    }
}

/// An open follow-up as the core reckons with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FollowUp {
    pub(crate) id: String,
    pub(crate) person: String,
    pub(crate) name: String,
    pub(crate) remember_for: Option<String>,
    pub(crate) why: Option<String>,
    /// The first day it was due, Later or not.
    pub(crate) first_on: NaiveDate,
    /// The day it comes up, Later counted; none for no day.
    pub(crate) on: Option<NaiveDate>,
    pub(crate) time: Option<NaiveTime>,
    pub(crate) until: Option<NaiveDate>,
    /// The day on which `on` was chosen.
    pub(crate) chosen_on: NaiveDate,
}

const COLUMNS: &str =
    "r.uid, p.uid, r.why, r.first_on, coalesce(r.later_time, r.time), r.until_on, r.next_on,
    r.chosen_on, p.name, p.remember_for FROM reminders r JOIN people p ON p.id = r.person
    WHERE r.state = 'open' AND p.removed_at IS NULL AND p.left_in_peace = 0";

/// How a time of day is written in the file.
const TIME: &str = "%H:%M";

/// A time of day as the file and `--json` have it: `09:00`.
pub(crate) fn time_as_kept(time: NaiveTime) -> String {
    time.format(TIME).to_string()
}

/// Writes a follow-up down and gives its id. The day may be today, not earlier.
///
/// # Errors
/// [`Error::NoSuchPerson`], [`Error::TooLong`], [`Error::LastDayFirst`].
pub(crate) fn add(
    tx: &Tx<'_>,
    person: &str,
    when: When,
    why: Option<&str>,
    until: Option<NaiveDate>,
) -> Result<String> {
    if until.is_some_and(|until| until < when.on) {
        return Err(Error::LastDayFirst);
    }
    let uid = tx.moment.new_id();
    tx.db
        .prepare_cached(
            "INSERT INTO reminders (uid, person, why, first_on, time, until_on, state, next_on, chosen_on,
                created_at, updated_at)
             VALUES (:uid, :person, :why, :on, :time, :until, 'open', :on, :today, :now, :now)",
        )?
        .execute(named_params! {
            ":uid": uid,
            ":person": people::id_of(tx, person)?,
            ":why": why_as_kept(why)?,
            ":on": when.on.to_string(),
            ":time": when.at.map(time_as_kept),
            ":until": until.map(|until| until.to_string()),
            ":today": tx.moment.today().to_string(),
            ":now": tx.moment.written(),
        })?;
    Ok(uid)
}

fn why_as_kept(why: Option<&str>) -> Result<Option<String>> {
    why.map_or(Ok(None), |why| text::kept_or_none(why, "The why", limits::LINE))
}

/// A reminder, open or not, of somebody who is here, by its id.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub(crate) fn get(view: &View<'_>, id: &str) -> Result<Reminder> {
    view.db
        .prepare_cached(&format!("{REMINDER} WHERE r.uid = ?1 AND p.removed_at IS NULL"))?
        .query_row([id], reminder)
        .optional()?
        .ok_or_else(|| Error::NoSuchItem(id.to_owned()))
}

/// All reminders of a person, open or not, newest first.
pub(crate) fn of_person(view: &View<'_>, person: &str) -> Result<Vec<Reminder>> {
    let mut rows = view.db.prepare_cached(&format!("{REMINDER} WHERE p.uid = ?1 ORDER BY r.id DESC"))?;
    Ok(rows.query_map([person], reminder)?.collect::<rusqlite::Result<_>>()?)
}

const REMINDER: &str =
    "SELECT r.uid, p.uid, r.why, r.first_on, r.time, r.rule, r.until_on, r.state, r.later_on,
    r.someday FROM reminders r JOIN people p ON p.id = r.person";

fn reminder(row: &Row<'_>) -> rusqlite::Result<Reminder> {
    let state = match row.get_ref(7)?.as_str()? {
        "done" => State::Done,
        "let_go" => State::LetGo,
        _ => State::Open,
    };
    let later_on: Option<String> = row.get(8)?;
    Ok(Reminder {
        id: Some(row.get(0)?),
        person: Some(row.get(1)?),
        why: row.get(2)?,
        on: row.get(3)?,
        time: row.get(4)?,
        every: None,
        rule: row.get(5)?,
        until: row.get(6)?,
        state,
        later_until: if row.get(9)? { Some("someday".to_owned()) } else { later_on },
    })
}

/// The follow-ups whose day has come and whose last day has not passed.
pub(crate) fn due(view: &View<'_>, today: NaiveDate) -> Result<Vec<FollowUp>> {
    let sql = format!(
        "SELECT {COLUMNS} AND r.next_on <= :today AND (r.until_on IS NULL OR r.until_on >= :today)
         ORDER BY r.first_on, r.id"
    );
    follow_ups(view, &sql, named_params! { ":today": today.to_string() })
}

/// Every open follow-up that has a day.
pub(crate) fn coming(view: &View<'_>) -> Result<Vec<FollowUp>> {
    let sql = format!("SELECT {COLUMNS} AND r.next_on IS NOT NULL ORDER BY r.first_on, r.id");
    follow_ups(view, &sql, &[])
}

/// The open follow-ups of a person, those without a day and those past their last day included.
pub(crate) fn open_of_person(view: &View<'_>, person: &str) -> Result<Vec<FollowUp>> {
    let sql = format!("SELECT {COLUMNS} AND p.uid = :person ORDER BY r.next_on IS NULL, r.next_on, r.id");
    follow_ups(view, &sql, named_params! { ":person": person })
}

impl FollowUp {
    /// What it is about, in words: its why as it was typed, else the person's sentence.
    pub(crate) fn about(&self) -> Option<&str> {
        self.why.as_deref().or(self.remember_for.as_deref())
    }
}

fn follow_ups(view: &View<'_>, sql: &str, with: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<FollowUp>> {
    let mut rows = view.db.prepare_cached(sql)?;
    let found = rows.query_map(with, |row| {
        let day = |column| -> rusqlite::Result<Option<NaiveDate>> {
            Ok(row.get::<_, Option<String>>(column)?.and_then(|day| day.parse().ok()))
        };
        let time = row.get::<_, Option<String>>(4)?;
        Ok(FollowUp {
            id: row.get(0)?,
            person: row.get(1)?,
            why: row.get(2)?,
            first_on: day(3)?.unwrap_or_default(),
            on: day(6)?,
            time: time.and_then(|time| NaiveTime::parse_from_str(&time, TIME).ok()),
            until: day(5)?,
            chosen_on: day(7)?.unwrap_or_default(),
            name: row.get(8)?,
            remember_for: row.get(9)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Ends a follow-up as done or let go.
///
/// # Errors
/// [`Error::NoSuchItem`]; [`Error::NotOpen`] where it has ended before.
pub(crate) fn close(tx: &Tx<'_>, id: &str, state: State) -> Result<Reminder> {
    let reminder = open(tx, id)?;
    tx.db
        .prepare_cached("UPDATE reminders SET state = ?2, next_on = NULL, updated_at = ?3 WHERE uid = ?1")?
        .execute(params![id, state.word(), tx.moment.written()])?;
    Ok(Reminder { state, ..reminder })
}

/// Puts a follow-up off until `when`, or until no day. Its first day stays as it was; without a time,
/// so does its time.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::NotOpen`]; [`Error::LastDayFirst`] past its last day.
pub(crate) fn put_off(tx: &Tx<'_>, id: &str, when: Option<When>) -> Result<Reminder> {
    let reminder = open(tx, id)?;
    let on = when.map(|when| when.on.to_string());
    if on.as_ref().zip(reminder.until.as_ref()).is_some_and(|(on, until)| on > until) {
        return Err(Error::LastDayFirst);
    }
    tx.db
        .prepare_cached(
            "UPDATE reminders SET later_on = :on, later_time = :time, someday = :someday, next_on = :on,
                chosen_on = :today, updated_at = :now WHERE uid = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":on": on,
            ":time": when.and_then(|when| when.at).map(time_as_kept),
            ":someday": when.is_none(),
            ":today": tx.moment.today().to_string(),
            ":now": tx.moment.written(),
        })?;
    get(tx, id)
}

/// Changes what a follow-up is about, or the day that was chosen for it: then it is as if written anew.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::NotOpen`], [`Error::TooLong`], [`Error::LastDayFirst`].
pub(crate) fn change(tx: &Tx<'_>, id: &str, when: Option<When>, why: Option<&str>) -> Result<Reminder> {
    let reminder = open(tx, id)?;
    if let Some(why) = why {
        tx.db
            .prepare_cached("UPDATE reminders SET why = ?2, updated_at = ?3 WHERE uid = ?1")?
            .execute(params![id, why_as_kept(Some(why))?, tx.moment.written()])?;
    }
    if let Some(when) = when {
        let on = when.on.to_string();
        if reminder.until.is_some_and(|until| on > until) {
            return Err(Error::LastDayFirst);
        }
        tx.db
            .prepare_cached(
                "UPDATE reminders SET first_on = :on, next_on = :on, time = :time, later_on = NULL,
                    later_time = NULL, someday = 0, chosen_on = :today, updated_at = :now WHERE uid = :id",
            )?
            .execute(named_params! {
                ":id": id,
                ":on": on,
                ":time": when.at.map(time_as_kept),
                ":today": tx.moment.today().to_string(),
                ":now": tx.moment.written(),
            })?;
    }
    get(tx, id)
}

fn open(tx: &Tx<'_>, id: &str) -> Result<Reminder> {
    let reminder = get(tx, id)?;
    if reminder.state == State::Open { Ok(reminder) } else { Err(Error::NotOpen) }
}
