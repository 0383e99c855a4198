//! Who is left in peace, removed and brought back, and who is one with whom.

use before_the_ask::api::{self, Failure, Merging, PerhapsSame, Removed, Said, Someone};
use tauri::State;

use crate::desk::Desk;

/// Who is in the trash, and until when.
#[tauri::command]
#[specta::specta]
pub async fn removed(desk: State<'_, Desk>) -> Result<Vec<Removed>, Failure> {
    desk.ask(api::removed).await
}

/// Who may be the same person.
#[tauri::command]
#[specta::specta]
pub async fn perhaps_same(desk: State<'_, Desk>, id: String) -> Result<Vec<PerhapsSame>, Failure> {
    desk.ask(move |notebook| api::perhaps_same(notebook, &id)).await
}

/// Who else fits what was typed.
#[tauri::command]
#[specta::specta]
pub async fn others(desk: State<'_, Desk>, id: String, query: String) -> Result<Vec<Someone>, Failure> {
    desk.ask(move |notebook| api::others(notebook, &id, &query)).await
}

/// What merging the other person into the one who stays would come to.
#[tauri::command]
#[specta::specta]
pub async fn merging(desk: State<'_, Desk>, stays: String, other: String) -> Result<Merging, Failure> {
    desk.ask(move |notebook| api::merging(notebook, &stays, &other)).await
}

/// Merges the other person into the one who stays.
#[tauri::command]
#[specta::specta]
pub async fn merge(desk: State<'_, Desk>, stays: String, other: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::merge(notebook, &stays, &other).map(|(_, said)| said)).await
}

/// Leaves somebody in peace, or ends it.
#[tauri::command]
#[specta::specta]
pub async fn set_peace(desk: State<'_, Desk>, person: String, peace: bool) -> Result<Said, Failure> {
    desk.act(move |notebook| api::set_peace(notebook, &person, peace).map(|(_, said)| said)).await
}

/// Brings somebody back from the trash.
#[tauri::command]
#[specta::specta]
pub async fn bring_back(desk: State<'_, Desk>, person: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::bring_back(notebook, &person).map(|(_, said)| said)).await
}

/// Two people are not the same, and that is not asked again.
#[tauri::command]
#[specta::specta]
pub async fn not_the_same(desk: State<'_, Desk>, one: String, other: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::not_the_same(notebook, &one, &other).map(|(_, said)| said)).await
}
