//! Notifications: what is due to be shown, and what became of it.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::Answer;
use crate::{
    announce,
    clock::Moment,
    error::Error,
    items,
    notebook::{Notebook, Operation},
    notices::{self, Notice},
    when::When,
    words,
};

/// A notification to come, as `bta notices --json` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Foretold {
    /// Local time with its offset, RFC 3339.
    pub at: String,
    /// The name, or names.
    pub title: String,
    /// The why, or that it was set for today.
    pub body: String,
    /// Ids, in the order of the title.
    pub people: Vec<String>,
}

/// A notification that is written down and waits to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// For [`notice_shown`] and [`notice_failed`].
    pub id: String,
    /// The name, or names.
    pub title: String,
    /// Plain text.
    pub body: String,
    /// Ids, in the order of the title.
    pub people: Vec<String>,
    /// The items it tells of, each once, as done, later and let go take them.
    pub items: Vec<String>,
}

/// Every notification from now until `until` (exclusive), if nobody did anything. Nothing is written.
///
/// # Errors
/// Where the file cannot be read.
pub fn foretell(notebook: &Notebook, until: Moment) -> Answer<Vec<Foretold>> {
    let view = notebook.view();
    let last = until.instant().with_timezone(&view.moment.zone()).date_naive();
    let ground = announce::ground(&view, last)?;
    let told = notices::foretell(view.moment, until, &ground.promises, &ground.shown, &ground.rules);
    Ok(told
        .into_iter()
        .map(|(moment, Notice { title, body, people, .. })| Foretold {
            at: moment.with_offset(),
            title,
            body,
            people,
        })
        .collect())
}

/// The next local moment, after now, at which [`notices_due`] could give something.
///
/// # Errors
/// Where the file cannot be read.
pub fn next_wake(notebook: &Notebook) -> Answer<Option<Moment>> {
    let view = notebook.view();
    Ok(announce::next_wake(&view)?.map(|local| view.moment.next_at_local(local)))
}

/// When the next notification comes, in words.
pub(super) fn next_in_words(notebook: &Notebook) -> Answer<Option<String>> {
    let view = notebook.view();
    let in_words = |wake: NaiveDateTime| {
        let at = view.moment.next_at_local(wake).local();
        format!("{} at {}", words::day(at.date(), view.moment.today()), words::clock(at.time()))
    };
    Ok(announce::next_wake(&view)?.map(in_words))
}

/// Decides what is to be shown now, and writes it down: it will not be given again, unless it is said
/// to have failed.
///
/// # Errors
/// Where the file cannot be written; then nothing was decided.
pub fn notices_due(notebook: &mut Notebook) -> Answer<Vec<Announcement>> {
    // Most wakes find nothing: then nothing is written.
    let now = notebook.now().local();
    let ground = announce::ground(&notebook.view(), now.date())?;
    if notices::due(now, &ground.promises, &ground.shown, &ground.rules).is_empty() {
        return Ok(Vec::new());
    }
    let written = notebook.note("notices", announce::decide)?;
    Ok(written
        .into_iter()
        .map(|written| Announcement {
            id: written.id,
            title: written.notice.title,
            body: written.notice.body,
            people: written.notice.people,
            items: {
                let mut items: Vec<_> = written.notice.tells.into_iter().map(|told| told.reminder).collect();
                items.dedup();
                items
            },
        })
        .collect())
}

/// "Not today": puts what a notification told of off until tomorrow. What was dealt with meanwhile stays so.
///
/// # Errors
/// Where the file cannot be written.
pub fn not_today(notebook: &mut Notebook, items: &[String]) -> Answer<()> {
    Ok(notebook.write(|tx| {
        let tomorrow = tx.moment.today().succ_opt().ok_or(Error::NotYet("A day that far away"))?;
        let mut names = Vec::new();
        for item in items {
            match items::later(tx, item, Some(When { on: tomorrow, at: None })) {
                Ok(outcome) => names.push(outcome.name),
                Err(Error::NotOpen | Error::NoSuchItem(_) | Error::LastDayFirst) => {}
                Err(error) => return Err(error),
            }
        }
        names.dedup();
        Ok((Operation::new(format!("put off {}", words::names(&words::short_forms(&names)))), ()))
    })?)
}

/// The notification service took it.
///
/// # Errors
/// Where the file cannot be written.
pub fn notice_shown(notebook: &mut Notebook, id: &str) -> Answer<()> {
    Ok(notebook.note("notices", |tx| announce::acknowledge(tx, id))?)
}

/// It could not be shown: it will be decided on again.
///
/// # Errors
/// Where the file cannot be written.
pub fn notice_failed(notebook: &mut Notebook, id: &str) -> Answer<()> {
    Ok(notebook.note("notices", |tx| announce::strike(tx, Some(id)))?)
}

/// What another run wrote down and did not live to show is decided on again. For the app's start only:
/// whoever calls this must be the only one who shows.
///
/// # Errors
/// Where the file cannot be written.
pub fn notices_resume(notebook: &mut Notebook) -> Answer<()> {
    Ok(notebook.note("notices", |tx| announce::strike(tx, None))?)
}
