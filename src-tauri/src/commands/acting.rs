//! Acts of the person at the window.

use before_the_ask::{
    api::{self, Changes, Failure, Kept, Origin, Reminded, Said},
    notebook::Notebook,
    settings::Settings,
};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::desk::Desk;

/// What is said of a follow-up that was set.
#[derive(Debug, Serialize, Type)]
pub struct Promised {
    /// When and where it will be told.
    #[serde(flatten)]
    pub said: Said,
    /// The one line that offers to start with the computer.
    pub offer_start: Option<String>,
}

impl From<Reminded> for Promised {
    fn from(Reminded { said, offer_start, .. }: Reminded) -> Self {
        Self { said, offer_start }
    }
}

/// The first page was left.
#[tauri::command]
#[specta::specta]
pub async fn begin(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.act(api::begin).await
}

/// Keeps a new person from a line of capture.
#[tauri::command]
#[specta::specta]
pub async fn keep(desk: State<'_, Desk>, text: String, from: Option<Origin>) -> Result<Kept, Failure> {
    desk.act(move |notebook| api::keep(notebook, &text, from)).await
}

/// Adds what a line of capture says to somebody who is known.
#[tauri::command]
#[specta::specta]
pub async fn add_to(
    desk: State<'_, Desk>,
    person: String,
    text: String,
    from: Option<Origin>,
) -> Result<Kept, Failure> {
    desk.act(move |notebook| api::add_to(notebook, &person, &text, from)).await
}

/// Changes one field of a person; an empty value clears it.
#[tauri::command]
#[specta::specta]
pub async fn set_person(
    desk: State<'_, Desk>,
    id: String,
    field: String,
    value: String,
) -> Result<(), Failure> {
    desk.act(move |notebook| api::set_person(notebook, &id, &field, &value).map(drop)).await
}

/// Writes a follow-up.
#[tauri::command]
#[specta::specta]
pub async fn remind(
    desk: State<'_, Desk>,
    person: String,
    when: String,
    why: Option<String>,
) -> Result<Promised, Failure> {
    desk.act(move |notebook| api::remind(notebook, &person, &when, why.as_deref()).map(Promised::from)).await
}

/// Writes a follow-up that comes again, or has a last day.
#[tauri::command]
#[specta::specta]
pub async fn remind_again(
    desk: State<'_, Desk>,
    person: String,
    when: String,
    why: Option<String>,
    every: Option<String>,
    until: Option<String>,
) -> Result<Promised, Failure> {
    let remind = move |notebook: &mut Notebook| {
        api::remind_again(notebook, &person, &when, why.as_deref(), every.as_deref(), until.as_deref())
            .map(Promised::from)
    };
    desk.act(remind).await
}

/// Changes the day of a date, or how it is told; what is not given stays.
#[tauri::command]
#[specta::specta]
pub async fn change_date(
    desk: State<'_, Desk>,
    id: String,
    day: Option<String>,
    days_before: Option<u8>,
    told: Option<bool>,
) -> Result<(), Failure> {
    desk.act(move |notebook| api::change_date(notebook, &id, day.as_deref(), days_before, told)).await
}

/// Changes the day or the why of a follow-up.
#[tauri::command]
#[specta::specta]
pub async fn change_reminder(
    desk: State<'_, Desk>,
    id: String,
    when: Option<String>,
    why: Option<String>,
) -> Result<Said, Failure> {
    let change = move |notebook: &mut Notebook| {
        let changes = Changes { when: when.as_deref(), why: why.as_deref(), ..Changes::default() };
        api::change_reminder(notebook, &id, &changes).map(|changed| changed.said)
    };
    desk.act(change).await
}

/// Changes how a follow-up comes again, or its last day; an empty one is none.
#[tauri::command]
#[specta::specta]
pub async fn change_again(
    desk: State<'_, Desk>,
    id: String,
    every: Option<String>,
    until: Option<String>,
) -> Result<Promised, Failure> {
    let change = move |notebook: &mut Notebook| {
        let changes = Changes { every: every.as_deref(), until: until.as_deref(), ..Changes::default() };
        api::change_reminder(notebook, &id, &changes).map(Promised::from)
    };
    desk.act(change).await
}

/// Puts an item off, until a day in words or for no day.
#[tauri::command]
#[specta::specta]
pub async fn later(desk: State<'_, Desk>, id: String, when: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::later(notebook, &id, &when).map(|handled| handled.said)).await
}

/// Lets an item go.
#[tauri::command]
#[specta::specta]
pub async fn let_go(desk: State<'_, Desk>, id: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::let_go(notebook, &id).map(|handled| handled.said)).await
}

/// Removes a person, into the trash.
#[tauri::command]
#[specta::specta]
pub async fn remove(desk: State<'_, Desk>, person: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::remove(notebook, &person).map(|(_, said)| said)).await
}

/// Takes back the last act.
#[tauri::command]
#[specta::specta]
pub async fn undo(desk: State<'_, Desk>) -> Result<Said, Failure> {
    desk.act(|notebook| api::undo(notebook).map(|(_, said)| said)).await
}

/// Does again what was taken back last.
#[tauri::command]
#[specta::specta]
pub async fn redo(desk: State<'_, Desk>) -> Result<Said, Failure> {
    desk.act(|notebook| api::redo(notebook).map(|(_, said)| said)).await
}

/// Changes one setting.
#[tauri::command]
#[specta::specta]
pub async fn set_setting(desk: State<'_, Desk>, key: String, value: String) -> Result<Settings, Failure> {
    desk.act(move |notebook| api::set_setting(notebook, &key, &value)).await
}

/// Keeps what is being written.
#[tauri::command]
#[specta::specta]
pub async fn keep_draft(desk: State<'_, Desk>, text: String, from: Option<Origin>) -> Result<(), Failure> {
    desk.act(move |notebook| api::keep_draft(notebook, &text, from.as_ref())).await
}

/// Puts away what was being written.
#[tauri::command]
#[specta::specta]
pub async fn put_away_draft(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.act(api::put_away_draft).await
}

/// Keeps where reading stopped; `offset` is how far into the passage, from 0 to 1.
#[tauri::command]
#[specta::specta]
pub async fn keep_place(
    desk: State<'_, Desk>,
    slug: String,
    passage: String,
    offset: f64,
) -> Result<(), Failure> {
    desk.act(move |notebook| api::keep_place(notebook, &slug, &passage, offset)).await
}
