//! Essays of one's own. The file dialogs are opened from here: no path ever reaches the page.

use before_the_ask::api::{self, Bringing, Brought, EssayText, Failure, Said, ShelfPage};
use rfd::AsyncFileDialog;
use tauri::{State, async_runtime::spawn_blocking};

use super::saving;
use crate::desk::Desk;

/// Every essay there is to read, by series.
#[tauri::command]
#[specta::specta]
pub async fn essay_shelf(desk: State<'_, Desk>) -> Result<ShelfPage, Failure> {
    desk.ask(api::essay_shelf).await
}

/// Brings an essay whose text the page has read: a file that was dropped on it.
#[tauri::command]
#[specta::specta]
pub async fn bring_essay(desk: State<'_, Desk>, text: EssayText, how: Bringing) -> Result<Brought, Failure> {
    desk.act(move |notebook| api::bring_essay(notebook, text, &how)).await
}

/// Has a file chosen, and brings the essay in it; nothing where none was chosen.
#[tauri::command]
#[specta::specta]
pub async fn open_essay_file(desk: State<'_, Desk>) -> Result<Option<Brought>, Failure> {
    let dialog = AsyncFileDialog::new()
        .set_title("An essay to read")
        .add_filter("Markdown and plain text", &["md", "markdown", "txt", "text"])
        .add_filter("Every file", &["*"]);
    let Some(file) = dialog.pick_file().await else { return Ok(None) };
    let path = file.path().to_owned();
    // A file may lie on a disk that is slow to wake.
    let read = spawn_blocking(move || api::essay_file(&path)).await;
    let text = read.unwrap_or_else(|_| Err(before_the_ask::error::Error::NoWords.into()))?;
    desk.act(move |notebook| api::bring_essay(notebook, text, &Bringing::Ask)).await.map(Some)
}

/// Removes an essay of one's own.
#[tauri::command]
#[specta::specta]
pub async fn remove_essay(desk: State<'_, Desk>, slug: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::remove_essay(notebook, &slug)).await
}

/// Has a place chosen, and saves an essay there as Markdown with the notes in its margin; nothing where none
/// was chosen.
#[tauri::command]
#[specta::specta]
pub async fn save_essay(desk: State<'_, Desk>, slug: String) -> Result<Option<Said>, Failure> {
    let saved = desk.ask(move |notebook| api::essay_markdown(notebook, &slug)).await?;
    let dialog = AsyncFileDialog::new()
        .set_title("Save as Markdown")
        .set_file_name(&saved.file_name)
        .add_filter("Markdown", &["md"]);
    saving::save(dialog, saved.text, saved.said).await
}
