//! The start, and taking things back.

use serde::Serialize;

use super::{Answer, Said};
use crate::{
    capture,
    drafts::{self, Draft, InSheet},
    essays,
    notebook::{Act, Notebook},
    reading,
    settings::{self, Settings},
    text::{self, limits},
    words,
};

/// What was seen once the first page was left.
const FIRST_PAGE: &str = "first page";

/// What was seen once the window was closed and the app stayed.
const CLOSED: &str = "window closed";

/// What a window needs to begin.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Start {
    /// Whether the first page is still to be shown.
    pub first_start: bool,
    /// As they stand.
    pub settings: Settings,
    /// "Monday 23 November".
    pub today: String,
    /// Words from last time that were not kept.
    pub draft: Option<Draft>,
    /// "Six quiet minutes", of the first essay.
    pub minutes: String,
}

/// What undo and redo would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Undoable {
    /// The last act that stands.
    pub undo: Option<String>,
    /// The last act that was taken back.
    pub redo: Option<String>,
}

/// What a window needs to begin.
///
/// # Errors
/// Where the file cannot be read.
pub fn start(notebook: &Notebook) -> Answer<Start> {
    let view = notebook.view();
    let here = super::following_up::here(&view)?;
    let draft = drafts::in_sheet(&view)?.map(|InSheet { text, cards, from }| {
        let about = match &cards {
            Some(cards) => cards.written().next().map(|card| words::first_name(&card.name)),
            None => {
                // The name comes first: no more than a line is read for it, however long the draft is.
                let read = capture::read(text::beginning(&text, limits::LINE), &here);
                let name = read.parts.iter().find(|part| part.said == capture::Said::Name);
                name.map(|name| words::first_name(&name.value))
            }
        };
        Draft { about: about.filter(|about| !about.is_empty()), text, cards, from }
    });
    let minutes = essays::first().map_or(1, |essay| essay.head.minutes);
    Ok(Start {
        first_start: !reading::seen(&view, FIRST_PAGE)?,
        settings: settings::get(&view)?,
        today: words::day(here.today, here.today),
        draft,
        minutes: words::quiet_minutes(minutes),
    })
}

/// The first page was left, and is not shown again.
///
/// # Errors
/// Where the file cannot be written.
pub fn begin(notebook: &mut Notebook) -> Answer<()> {
    Ok(notebook.note("seen", |tx| reading::see(tx, FIRST_PAGE))?)
}

/// What closing the window comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Whether the app stays, so that reminders still come.
    pub stay: bool,
    /// Whether this is the first time, which is said once.
    pub first: bool,
}

/// The window was closed: whether the app stays is the setting's to say.
///
/// # Errors
/// Where the file cannot be written.
pub fn window_closed(notebook: &mut Notebook) -> Answer<Closing> {
    let (stay, first) = {
        let view = notebook.view();
        (settings::get(&view)?.background, !reading::seen(&view, CLOSED)?)
    };
    if stay && first {
        notebook.note("seen", |tx| reading::see(tx, CLOSED))?;
    }
    Ok(Closing { stay, first })
}

/// An act as it is read: in the words of its row, a name may hide something.
fn shown(act: Act) -> Act {
    Act { operation: words::visible(&act.operation), ..act }
}

/// Takes the last act back.
///
/// # Errors
/// Where there is none, or what came after stands in the way; nothing is changed then.
pub fn undo(notebook: &mut Notebook) -> Answer<(Act, Said)> {
    let act = shown(notebook.undo()?);
    let said = Said { said: words::sentence(&format!("Undone: {}", act.operation)), undo: false };
    Ok((act, said))
}

/// Does what was taken back again.
///
/// # Errors
/// As [`undo`].
pub fn redo(notebook: &mut Notebook) -> Answer<(Act, Said)> {
    let act = shown(notebook.redo()?);
    let said = Said::undoable(words::sentence(&format!("Done again: {}", act.operation)));
    Ok((act, said))
}

/// What undo and redo would do.
///
/// # Errors
/// Where the file cannot be read.
pub fn undoable(notebook: &Notebook) -> Answer<Undoable> {
    let (undo, redo) = notebook.undoable()?;
    let words = |act: Option<Act>| act.map(|act| shown(act).operation);
    Ok(Undoable { undo: words(undo), redo: words(redo) })
}

/// The acts that can be taken back, newest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn history(notebook: &Notebook, limit: usize) -> Answer<Vec<Act>> {
    Ok(notebook.history(limit)?.into_iter().map(shown).collect())
}
