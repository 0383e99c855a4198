//! What the small window asks, and may ask.

use before_the_ask::api::{self, Did, Failure, Kept, QuickStart, Recalled};
use tauri::{AppHandle, State};

use crate::{desk::Desk, quick};

/// What the small window begins with.
#[tauri::command]
#[specta::specta]
pub async fn quick_start(desk: State<'_, Desk>) -> Result<QuickStart, Failure> {
    desk.ask(api::quick_start).await
}

/// Whom a line means that is no more than a whole name.
#[tauri::command]
#[specta::specta]
pub async fn recall(desk: State<'_, Desk>, text: String) -> Result<Recalled, Failure> {
    desk.ask(move |notebook| api::recall(notebook, &text)).await
}

/// Keeps a new person from its line, or adds to somebody known.
#[tauri::command]
#[specta::specta]
pub async fn keep_quick(desk: State<'_, Desk>, text: String, known: Option<String>) -> Result<Kept, Failure> {
    desk.act(move |notebook| api::keep_quick(notebook, &text, known.as_deref())).await
}

/// Spoke with somebody today.
#[tauri::command]
#[specta::specta]
pub async fn spoke_today_quick(desk: State<'_, Desk>, person: String) -> Result<(), Failure> {
    desk.act(move |notebook| api::did(notebook, &[person], Did::default()).map(drop)).await
}

/// Keeps what is being written in it; nothing puts it away.
#[tauri::command]
#[specta::specta]
pub async fn keep_quick_draft(desk: State<'_, Desk>, text: String) -> Result<(), Failure> {
    desk.act(move |notebook| api::keep_quick_draft(notebook, &text)).await
}

/// Shows it, now that its field takes words.
#[tauri::command]
#[specta::specta]
pub async fn show_quick(app: AppHandle) {
    quick::show(&app);
}

/// Hides it; the focus goes back to where it was.
#[tauri::command]
#[specta::specta]
pub async fn hide_quick(app: AppHandle) {
    quick::hide(&app);
}

/// Makes it as high as what stands in it, in CSS pixels.
#[tauri::command]
#[specta::specta]
pub async fn resize_quick(app: AppHandle, height: f64) {
    quick::resize(&app, height);
}
