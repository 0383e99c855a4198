//! Who comes to mind while reading.

use before_the_ask::api::{self, Failure, Kept, LineToMark, Margin, Marked, Origin, Quoted, Said, Selected};
use tauri::State;

use crate::desk::Desk;

/// What stands beside an essay.
#[tauri::command]
#[specta::specta]
pub async fn margin(desk: State<'_, Desk>, slug: String) -> Result<Margin, Failure> {
    desk.ask(move |notebook| api::margin(notebook, &slug)).await
}

/// The lines that brought somebody to mind.
#[tauri::command]
#[specta::specta]
pub async fn quotes(desk: State<'_, Desk>, person: String) -> Result<Vec<Quoted>, Failure> {
    desk.ask(move |notebook| api::quotes(notebook, &person)).await
}

/// Marks what is selected, for somebody or with a note.
#[tauri::command]
#[specta::specta]
pub async fn mark(
    desk: State<'_, Desk>,
    slug: String,
    selected: Selected,
    person: Option<String>,
    note: Option<String>,
) -> Result<Marked, Failure> {
    desk.act(move |notebook| api::mark(notebook, &slug, &selected, person.as_deref(), note.as_deref())).await
}

/// Writes the note beside a marked line; an empty one goes.
#[tauri::command]
#[specta::specta]
pub async fn note_mark(desk: State<'_, Desk>, id: String, note: String) -> Result<(), Failure> {
    desk.act(move |notebook| api::note_mark(notebook, &id, &note)).await
}

/// Ties a marked line to somebody else.
#[tauri::command]
#[specta::specta]
pub async fn tie_mark(desk: State<'_, Desk>, id: String, person: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::tie_mark(notebook, &id, &person)).await
}

/// Takes a mark away.
#[tauri::command]
#[specta::specta]
pub async fn remove_mark(desk: State<'_, Desk>, id: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::remove_mark(notebook, &id)).await
}

/// Writes somebody down, or adds to somebody known, and marks the line that brought them to mind.
#[tauri::command]
#[specta::specta]
pub async fn keep_marked(
    desk: State<'_, Desk>,
    text: String,
    known: Option<String>,
    from: Option<Origin>,
    line: LineToMark,
) -> Result<Kept, Failure> {
    desk.act(move |notebook| api::keep_marked(notebook, &text, known.as_deref(), from, &line)).await
}
