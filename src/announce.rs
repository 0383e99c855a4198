//! Notices that were decided on: written down before they are shown, so that nothing is told twice by two
//! who look at the same time. One that was written down and not acknowledged, because the process died in
//! between, is decided on again: rather shown twice than lost.
//!
//! The decision itself is [`crate::notices`], which is pure; here it is fed from the notebook.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::{OptionalExtension, params};

use crate::{
    cadence::{self, Proposal},
    dates,
    error::Result,
    notebook::{Tx, View},
    notices::{self, About, Kind, Notice, Of, Promise, Rules, Shown, Told},
    presence,
    recurrence::END,
    reminders::{self, FollowUp},
    settings::{self, Settings},
    tank,
};

/// What the decision is made from.
pub(crate) struct Ground {
    pub(crate) promises: Vec<Promise>,
    pub(crate) shown: Shown,
    pub(crate) rules: Rules,
}

/// A notice that is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) id: String,
    pub(crate) notice: Notice,
}

/// Gathers the ground of a decision, with all that comes up until `until`: what comes later is told later.
pub(crate) fn ground(view: &View<'_>, until: NaiveDate) -> Result<Ground> {
    ground_until(view, until, until)
}

/// How many days ahead are looked at for the next wake, one after the other: in the second there is an
/// ordinary one.
const AHEAD: [Days; 2] = [Days::new(1), Days::new(21)];

/// Until when dates are looked at for it: each comes round within a year, and a leap day's within a few days
/// more.
const A_YEAR: Days = Days::new(400);

/// The next local moment, after now, at which something may have to be told.
pub(crate) fn next_wake(view: &View<'_>) -> Result<Option<NaiveDateTime>> {
    let ahead = |days| view.moment.today().checked_add_days(days).unwrap_or(END);
    let wake = |ground: &Ground| {
        notices::next_wake(view.moment.local(), &ground.promises, &ground.shown, &ground.rules)
    };
    for until in AHEAD.map(ahead) {
        // What comes up after that day is told after it.
        let soon = wake(&ground_until(view, until, until)?).filter(|wake| wake.date() <= until);
        if soon.is_some() {
            return Ok(soon);
        }
    }
    Ok(wake(&ground_until(view, END, ahead(A_YEAR))?))
}

fn ground_until(view: &View<'_>, follow_ups: NaiveDate, dates: NaiveDate) -> Result<Ground> {
    let settings = settings::get(view)?;
    let mut promises: Vec<Promise> =
        reminders::coming(view, follow_ups)?.into_iter().filter_map(|one| of_follow_up(view, one)).collect();
    promises.extend(of_dates(view, &settings, dates)?);
    if settings.announce_proposals {
        promises.extend(cadence::all(view)?.into_iter().map(of_proposal));
    }
    let today = view.moment.today();
    Ok(Ground {
        promises,
        shown: shown(view)?,
        rules: Rules {
            notify: settings.notify,
            notify_at: settings.notify_at,
            private: settings.private,
            quiet_days: settings.quiet_days.iter().map(|day| day.weekday()).collect(),
            silent_on: tank::emptied_on(view, today)?.then_some(today),
            announce_proposals: settings.announce_proposals,
            room: settings.room,
        },
    })
}

fn of_follow_up(view: &View<'_>, follow_up: FollowUp) -> Option<Promise> {
    let on = follow_up.on?;
    let set_for = follow_up.time.map(|time| on.and_time(time));
    let comes = |set_for| view.moment.at_local(set_for).local();
    Some(Promise {
        kind: Of::FollowUp,
        about: About::Why(follow_up.about().map(str::to_owned)),
        at: follow_up.time,
        instead: set_for.map(comes).filter(|comes| Some(*comes) != set_for),
        reminder: follow_up.id,
        person: follow_up.person,
        name: follow_up.name,
        on,
        until: follow_up.until,
        written_on: follow_up.chosen_on,
    })
}

/// A date on a quiet day is told on the last ordinary day before it: at most so long before.
const TOLD_BEFORE: Days = Days::new(7);

/// Each day of each date that is up, or that may be told until `until`.
fn of_dates(view: &View<'_>, settings: &Settings, until: NaiveDate) -> Result<Vec<Promise>> {
    let (today, back_on) = (view.moment.today(), presence::back_on(view)?);
    let until = until.checked_add_days(TOLD_BEFORE).unwrap_or(NaiveDate::MAX);
    let mut promises = Vec::new();
    for yearly in dates::told(view)? {
        let years = today.year() - 1..=until.year() + 1;
        let days = years.filter_map(|year| yearly.in_year(year, settings.leap_day));
        let news = |one: &dates::Occurrence| back_on.is_none_or(|back_on| one.day >= back_on);
        for one in days.filter(|one| one.last >= today && one.on <= until).filter(news) {
            // Told some days before, it is told on its day as well.
            let tellings = [Some(one.on), Some(one.day).filter(|day| *day > one.on)];
            promises.extend(tellings.into_iter().flatten().map(|on| Promise {
                kind: Of::Date,
                about: About::Day { what: yearly.what.clone(), day: one.day },
                reminder: yearly.id.clone(),
                person: yearly.person.clone(),
                name: yearly.name.clone(),
                on,
                at: None,
                instead: None,
                until: Some(one.last),
                written_on: yearly.written_on,
            }));
        }
    }
    Ok(promises)
}

fn of_proposal(proposal: Proposal) -> Promise {
    Promise {
        kind: Of::Proposal,
        about: About::Why(proposal.remember_for),
        reminder: proposal.person.clone(),
        person: proposal.person,
        name: proposal.name,
        on: proposal.on,
        at: None,
        instead: None,
        until: None,
        written_on: proposal.since,
    }
}

/// What was told of the reminders that are still open, and when the last gathered notice was.
fn shown(view: &View<'_>) -> Result<Shown> {
    let mut rows = view.db.prepare_cached(
        "SELECT t.item, t.day, t.time, t.again, t.told_on FROM told t
         LEFT JOIN reminders r ON r.uid = t.item
         WHERE t.told_on <= ?1 AND (r.id IS NULL OR r.state = 'open')",
    )?;
    // What a clock that was years ahead told, it told too early.
    let told = rows
        .query_map([view.moment.believed_until().to_string()], |row| {
            let day =
                |column| Ok::<_, rusqlite::Error>(row.get::<_, String>(column)?.parse().unwrap_or_default());
            let at = NaiveTime::parse_from_str(row.get_ref(2)?.as_str()?, "%H:%M").ok();
            Ok(Told { reminder: row.get(0)?, on: day(1)?, at, again: row.get(3)?, told_on: day(4)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let gathered_on: Option<String> = view
        .db
        .prepare_cached(
            "SELECT written_on FROM notices WHERE kind = 'gathered' AND written_on <= ?1
             ORDER BY written_on DESC LIMIT 1",
        )?
        .query_row([view.moment.today().to_string()], |row| row.get(0))
        .optional()?;
    Ok(Shown { told, gathered_on: gathered_on.and_then(|day| day.parse::<NaiveDate>().ok()) })
}

/// Decides what is to be shown now and writes it down.
pub(crate) fn decide(tx: &Tx<'_>) -> Result<Vec<Written>> {
    let ground = ground(tx, tx.moment.today())?;
    let due = notices::due(tx.moment.local(), &ground.promises, &ground.shown, &ground.rules);
    due.into_iter().map(|notice| write(tx, notice)).collect()
}

fn write(tx: &Tx<'_>, notice: Notice) -> Result<Written> {
    let id = tx.moment.new_id();
    let kind = match notice.kind {
        Kind::Gathered => "gathered",
        Kind::Timed => "timed",
    };
    let people = serde_json::Value::from(notice.people.clone()).to_string();
    tx.db
        .prepare_cached(
            "INSERT INTO notices (uid, kind, written_on, title, body, people, written_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            id,
            kind,
            notice.at.date().to_string(),
            notice.title,
            notice.body,
            people,
            tx.moment.written()
        ])?;
    let row = tx.db.last_insert_rowid();
    for told in &notice.tells {
        tx.db
            .prepare_cached(
                "INSERT INTO told (notice, item, day, time, again, told_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (item, day, time, again) DO UPDATE SET notice = ?1, told_on = ?6",
            )?
            .execute(params![
                row,
                told.reminder,
                told.on.to_string(),
                told.at.map(reminders::time_as_kept).unwrap_or_default(),
                told.again,
                told.told_on.to_string()
            ])?;
    }
    Ok(Written { id, notice })
}

/// Notes that a notice reached the notification service.
pub(crate) fn acknowledge(tx: &Tx<'_>, id: &str) -> Result<()> {
    tx.db
        .prepare_cached("UPDATE notices SET shown_at = ?2 WHERE uid = ?1")?
        .execute(params![id, tx.moment.written()])?;
    Ok(())
}

/// Strikes a notice that could not be shown, so that it is decided on again. Without an id: every one
/// that was written down and not shown, by a process that ended in between.
pub(crate) fn strike(tx: &Tx<'_>, id: Option<&str>) -> Result<()> {
    let which = "SELECT id FROM notices WHERE shown_at IS NULL AND (?1 IS NULL OR uid = ?1)";
    tx.db.prepare_cached(&format!("DELETE FROM told WHERE notice IN ({which})"))?.execute([id])?;
    tx.db.prepare_cached(&format!("DELETE FROM notices WHERE id IN ({which})"))?.execute([id])?;
    Ok(())
}
