//! Two people who could help one another.

use before_the_ask::api::{self, Failure, IntroductionsPage, Said, Step};
use tauri::State;

use crate::desk::Desk;

/// Who could help whom, and what is under way.
#[tauri::command]
#[specta::specta]
pub async fn introductions(desk: State<'_, Desk>) -> Result<IntroductionsPage, Failure> {
    desk.ask(api::introductions_page).await
}

/// Takes the next step between two people (ids).
#[tauri::command]
#[specta::specta]
pub async fn introduce(desk: State<'_, Desk>, a: String, b: String, step: Step) -> Result<Said, Failure> {
    desk.act(move |notebook| api::introduce(notebook, &a, &b, step).map(|(_, said)| said)).await
}
