//! Reminders: promises to yourself about a person.

mod change;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::{OptionalExtension, Row, named_params, params};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
    people,
    recurrence::{END, Recurrence, Rule},
    settings,
    text::{self, limits},
    when::When,
};

pub(crate) use self::change::{Change, change};

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

impl Reminder {
    /// The days on which it comes, to the last one, where it repeats.
    pub(crate) fn series(&self) -> Option<Recurrence> {
        let series = Recurrence::from_rrule(self.rule.as_deref()?, self.on.parse().ok()?)?;
        Some(Recurrence { until: self.until.as_deref().and_then(|until| until.parse().ok()), ..series })
    }

    /// The day it was put off until, where that is one.
    fn later_day(&self) -> Option<&str> {
        self.later_until.as_deref().filter(|later| *later != NO_DAY)
    }
}

/// Put off for no day.
const NO_DAY: &str = "someday";

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
    /// The day it was due, Later or not; of a repeat, that of the occurrence which waits.
    pub(crate) occurs_on: NaiveDate,
    /// The day it comes up, Later counted; none for no day.
    pub(crate) on: Option<NaiveDate>,
    pub(crate) time: Option<NaiveTime>,
    pub(crate) until: Option<NaiveDate>,
    /// The day on which `on` was chosen.
    pub(crate) chosen_on: NaiveDate,
}

const COLUMNS: &str =
    "r.uid, p.uid, r.why, r.occurs_on, coalesce(r.later_time, r.time), r.until_on, r.next_on,
    r.chosen_on, p.name, p.remember_for FROM reminders r JOIN people p ON p.id = r.person
    WHERE r.state = 'open' AND p.removed_at IS NULL AND p.left_in_peace = 0";

/// How a time of day is written in the file.
const TIME: &str = "%H:%M";

/// A time of day as the file and `--json` have it: `09:00`.
pub(crate) fn time_as_kept(time: NaiveTime) -> String {
    time.format(TIME).to_string()
}

/// The time of day that a reminder was set for, without what it was put off to.
pub(crate) fn time_of(reminder: &Reminder) -> Option<NaiveTime> {
    reminder.time.as_deref().and_then(|time| NaiveTime::parse_from_str(time, TIME).ok())
}

/// A promise that is to be written down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Promise<'a> {
    pub(crate) when: When,
    pub(crate) why: Option<&'a str>,
    pub(crate) rule: Option<Rule>,
    pub(crate) until: Option<NaiveDate>,
}

/// The days of a rule from a first day on, as the settings have leap days.
fn series(view: &View<'_>, rule: Option<Rule>, first: NaiveDate) -> Result<Option<Recurrence>> {
    let leap_day = settings::get(view)?.leap_day;
    Ok(rule.map(|rule| Recurrence::new(rule, first, leap_day)))
}

/// Writes a follow-up down and gives its id. The day may be today, not earlier, unless it repeats.
///
/// # Errors
/// [`Error::NoSuchPerson`], [`Error::TooLong`], [`Error::LastDayFirst`].
pub(crate) fn add(tx: &Tx<'_>, person: &str, promise: &Promise<'_>) -> Result<String> {
    let Promise { when, why, rule, until } = promise;
    let today = tx.moment.today();
    let series = series(tx, *rule, when.on)?;
    // A repeat may have begun in the past: what is up is the first of its days from today on.
    let occurs_on = match &series {
        Some(series) => {
            series.first_on_or_after(when.on.max(today)).ok_or(Error::NotYet("A day that far away"))?
        }
        None => when.on,
    };
    if until.is_some_and(|until| until < occurs_on) {
        return Err(Error::LastDayFirst);
    }
    let uid = tx.moment.new_id();
    tx.db
        .prepare_cached(
            "INSERT INTO reminders (uid, person, why, first_on, time, until_on, rule, state, occurs_on, next_on,
                chosen_on, created_at, updated_at)
             VALUES (:uid, :person, :why, :on, :time, :until, :rule, 'open', :occurs_on, :occurs_on, :today,
                :now, :now)",
        )?
        .execute(named_params! {
            ":uid": uid,
            ":person": people::id_of(tx, person)?,
            ":why": why_as_kept(*why)?,
            ":on": when.on.to_string(),
            ":occurs_on": occurs_on.to_string(),
            ":time": when.at.map(time_as_kept),
            ":until": until.map(|until| until.to_string()),
            ":rule": series.map(|series| series.to_rrule()),
            ":today": today.to_string(),
            ":now": tx.moment.written(),
        })?;
    people::rewrite_words(tx.db, people::id_of(tx, person)?)?;
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

/// What comes round, of one that repeats.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub(crate) fn rule(view: &View<'_>, id: &str) -> Result<Option<Rule>> {
    Ok(get(view, id)?.series().map(|series| series.rule))
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
    let (first, rule) = (row.get::<_, String>(3)?, row.get::<_, Option<String>>(5)?);
    let series =
        rule.as_deref().zip(first.parse().ok()).and_then(|(rule, first)| Recurrence::from_rrule(rule, first));
    Ok(Reminder {
        id: Some(row.get(0)?),
        person: Some(row.get(1)?),
        why: row.get(2)?,
        on: first,
        time: row.get(4)?,
        every: series.map(|series| series.rule.to_string()),
        rule,
        until: row.get(6)?,
        state,
        later_until: if row.get(9)? { Some(NO_DAY.to_owned()) } else { later_on },
    })
}

/// The follow-ups whose day has come and whose last day has not passed.
pub(crate) fn due(view: &View<'_>, today: NaiveDate) -> Result<Vec<FollowUp>> {
    let sql = format!(
        "SELECT {COLUMNS} AND r.next_on <= :today AND (r.until_on IS NULL OR r.until_on >= :today)
         ORDER BY min(r.occurs_on, r.next_on), r.id"
    );
    follow_ups(view, &sql, named_params! { ":today": today.to_string() })
}

/// The follow-ups that were due and went quiet, since their last day passed. None comes up after that day.
pub(crate) fn passed(view: &View<'_>, today: NaiveDate) -> Result<Vec<FollowUp>> {
    let sql =
        format!("SELECT {COLUMNS} AND r.next_on < :today AND r.until_on < :today ORDER BY r.until_on, r.id");
    follow_ups(view, &sql, named_params! { ":today": today.to_string() })
}

/// Every open follow-up that comes up by `until`, in the order in which they were or will be due.
pub(crate) fn coming(view: &View<'_>, until: NaiveDate) -> Result<Vec<FollowUp>> {
    let sql = format!("SELECT {COLUMNS} AND r.next_on <= :until ORDER BY min(r.occurs_on, r.next_on), r.id");
    follow_ups(view, &sql, named_params! { ":until": until.min(END).to_string() })
}

/// The open follow-ups of a person, those without a day and those past their last day included.
pub(crate) fn open_of_person(view: &View<'_>, person: &str) -> Result<Vec<FollowUp>> {
    let sql = format!("SELECT {COLUMNS} AND p.uid = :person ORDER BY r.next_on IS NULL, r.next_on, r.id");
    follow_ups(view, &sql, named_params! { ":person": person })
}

impl FollowUp {
    /// The first day on which it was due, Later or not. What was put forward is due since then.
    pub(crate) fn since(&self) -> NaiveDate {
        self.on.map_or(self.occurs_on, |on| on.min(self.occurs_on))
    }

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
            occurs_on: day(3)?.unwrap_or_default(),
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

/// It was done: a one-off ends; a repeat moves to its first day after today and stays open, unless that is
/// past its last day.
///
/// # Errors
/// [`Error::NoSuchItem`]; [`Error::NotOpen`] where it has ended before.
pub(crate) fn finish(tx: &Tx<'_>, id: &str) -> Result<Reminder> {
    let reminder = open(tx, id)?;
    let Some(next) = next_occurrence(tx, &reminder)? else { return close(tx, id, State::Done) };
    tx.db
        .prepare_cached(
            "UPDATE reminders SET occurs_on = :on, next_on = :on, later_on = NULL, later_time = NULL, someday = 0,
                chosen_on = :today, updated_at = :now WHERE uid = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":on": next.to_string(),
            ":today": tx.moment.today().to_string(),
            ":now": tx.moment.written(),
        })?;
    get(tx, id)
}

/// The day that follows once what waits was dealt with.
fn next_occurrence(view: &View<'_>, reminder: &Reminder) -> Result<Option<NaiveDate>> {
    let Some(series) = reminder.series() else { return Ok(None) };
    let occurs_on = occurs_on(view, reminder.id.as_deref().unwrap_or_default())?;
    // 28 February that was dealt with is not 1 March the next morning, if the setting for leap days changed meanwhile.
    let dealt_with = occurs_on.max(series.in_place_of(occurs_on));
    Ok(series.first_after(view.moment.today().max(dealt_with)))
}

fn occurs_on(view: &View<'_>, id: &str) -> Result<NaiveDate> {
    let day: String = view
        .db
        .prepare_cached("SELECT occurs_on FROM reminders WHERE uid = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(day.parse().unwrap_or_default())
}

/// The day a reminder comes up next, Later counted; none once it has ended, and for no day.
pub(crate) fn next_on(view: &View<'_>, id: &str) -> Result<Option<NaiveDate>> {
    let day: Option<String> = view
        .db
        .prepare_cached("SELECT next_on FROM reminders WHERE uid = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// When it was last written.
pub(crate) fn written(view: &View<'_>, id: &str) -> Result<DateTime<Utc>> {
    let at: String = view
        .db
        .prepare_cached("SELECT updated_at FROM reminders WHERE uid = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(DateTime::parse_from_rfc3339(&at).map(|at| at.to_utc()).unwrap_or_default())
}

/// Where a follow-up stood before it was put off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) later_on: Option<String>,
    pub(crate) later_time: Option<String>,
    pub(crate) chosen_on: Option<String>,
}

/// Where it stands now.
pub(crate) fn standing(view: &View<'_>, id: &str) -> Result<Standing> {
    Ok(view
        .db
        .prepare_cached("SELECT later_on, later_time, chosen_on FROM reminders WHERE uid = ?1")?
        .query_row([id], |row| {
            Ok(Standing { later_on: row.get(0)?, later_time: row.get(1)?, chosen_on: row.get(2)? })
        })?)
}

/// Puts it back where it stood.
pub(crate) fn restore(tx: &Tx<'_>, id: &str, before: &Standing) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE reminders SET later_on = ?2, later_time = ?3, someday = 0,
                next_on = coalesce(?2, occurs_on), chosen_on = coalesce(?4, chosen_on), updated_at = ?5
             WHERE uid = ?1",
        )?
        .execute(params![id, before.later_on, before.later_time, before.chosen_on, tx.moment.written()])?;
    Ok(())
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

/// Takes out the reminders of row `from` that row `to` has as well, word for word and day for day.
pub(crate) fn drop_doubles(tx: &Tx<'_>, from: i64, to: i64) -> Result<()> {
    const DOUBLES: &str = "person = ?1 AND EXISTS (SELECT 1 FROM reminders o WHERE o.person = ?2
        AND o.why IS reminders.why AND o.first_on = reminders.first_on AND o.time IS reminders.time
        AND o.until_on IS reminders.until_on AND o.rule IS reminders.rule AND o.state = reminders.state
        AND o.later_on IS reminders.later_on AND o.later_time IS reminders.later_time
        AND o.someday = reminders.someday AND o.occurs_on IS reminders.occurs_on)";
    let of_tank = format!("DELETE FROM tank WHERE item IN (SELECT uid FROM reminders WHERE {DOUBLES})");
    tx.db.prepare_cached(&of_tank)?.execute([from, to])?;
    tx.db.prepare_cached(&format!("DELETE FROM reminders WHERE {DOUBLES}"))?.execute([from, to])?;
    Ok(())
}

fn open(tx: &Tx<'_>, id: &str) -> Result<Reminder> {
    let reminder = get(tx, id)?;
    if reminder.state == State::Open { Ok(reminder) } else { Err(Error::NotOpen) }
}
