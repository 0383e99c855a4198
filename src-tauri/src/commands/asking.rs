//! Questions to the core.

use before_the_ask::{
    api::{
        self, CaptureReading, EssayPage, Failure, FoundPage, Order, PeoplePage, PersonPage, Start, TodayPage,
        Undoable,
    },
    essays::EssayHead,
};
use tauri::{AppHandle, State};

use crate::{
    desk::Desk,
    settings::{self, SettingsPage},
    window,
};

/// What the window begins with. With it the page listens, and hears what it was opened for.
#[tauri::command]
#[specta::specta]
pub async fn start(app: AppHandle, desk: State<'_, Desk>) -> Result<Start, Failure> {
    // Only the one who writes makes a file where there is none; on a second try it may be needed again.
    let start = match desk.act(|_| Ok(())).await {
        Ok(()) => desk.ask(api::start).await,
        Err(failure) => Err(failure),
    };
    window::page_listens(&app);
    start
}

/// Who is up today, and why.
#[tauri::command]
#[specta::specta]
pub async fn today(desk: State<'_, Desk>) -> Result<TodayPage, Failure> {
    desk.ask(api::today_page).await
}

/// A part of the list of people, in this order.
#[tauri::command]
#[specta::specta]
pub async fn people(desk: State<'_, Desk>, order: Order, from: u32) -> Result<PeoplePage, Failure> {
    desk.ask(move |notebook| api::people_in_order(notebook, order, from)).await
}

/// Whoever and whatever fits what was typed, best first.
#[tauri::command]
#[specta::specta]
pub async fn find(desk: State<'_, Desk>, query: String) -> Result<FoundPage, Failure> {
    desk.ask(move |notebook| api::find(notebook, &query)).await
}

/// One person's page.
#[tauri::command]
#[specta::specta]
pub async fn person(desk: State<'_, Desk>, id: String) -> Result<PersonPage, Failure> {
    desk.ask(move |notebook| api::person(notebook, &id)).await
}

/// What a line of capture would keep.
#[tauri::command]
#[specta::specta]
pub async fn read_capture(desk: State<'_, Desk>, text: String) -> Result<CaptureReading, Failure> {
    desk.ask(move |notebook| api::read_capture(notebook, &text)).await
}

/// The essays there are.
#[tauri::command]
#[specta::specta]
pub async fn essays(desk: State<'_, Desk>) -> Result<Vec<EssayHead>, Failure> {
    desk.ask(|notebook| api::essays(Some(notebook))).await
}

/// One essay, and where reading stopped in it.
#[tauri::command]
#[specta::specta]
pub async fn essay(desk: State<'_, Desk>, slug: String) -> Result<EssayPage, Failure> {
    desk.ask(move |notebook| api::essay(notebook, &slug)).await
}

/// The settings, and what they come to on this computer.
#[tauri::command]
#[specta::specta]
pub async fn settings_page(app: AppHandle, desk: State<'_, Desk>) -> Result<SettingsPage, Failure> {
    Ok(settings::page(&app, desk.ask(api::settings_words).await?).await)
}

/// What undo and redo would do.
#[tauri::command]
#[specta::specta]
pub async fn undoable(desk: State<'_, Desk>) -> Result<Undoable, Failure> {
    desk.ask(api::undoable).await
}
