//! What is saved to a file of its own. The dialog is opened from here: no path ever reaches the page.

use before_the_ask::{
    api::{self, Failure, Said},
    error::Error,
};
use rfd::AsyncFileDialog;
use tauri::{State, async_runtime::spawn_blocking};

use crate::desk::Desk;

/// Has a place chosen, and saves the calendar there; nothing where none was chosen.
#[tauri::command]
#[specta::specta]
pub async fn save_calendar(desk: State<'_, Desk>) -> Result<Option<Said>, Failure> {
    let calendar = desk.ask(api::calendar_file).await?;
    let dialog = AsyncFileDialog::new()
        .set_title("Export the calendar")
        .set_file_name(calendar.file_name)
        .add_filter("Calendar", &["ics"]);
    save(dialog, calendar.text, calendar.said).await
}

/// Has a place chosen, and writes `text` there; what is said then, or nothing where none was chosen.
pub(super) async fn save(
    dialog: AsyncFileDialog,
    text: String,
    said: impl Into<String>,
) -> Result<Option<Said>, Failure> {
    let Some(file) = dialog.save_file().await else { return Ok(None) };
    let path = file.path().to_owned();
    // The place may be a disk that is slow to wake.
    let written = spawn_blocking(move || api::write_file(&path, &text)).await;
    written.unwrap_or_else(|_| Err(Error::NotWritable.into()))?;
    Ok(Some(Said { said: said.into(), undo: false }))
}
