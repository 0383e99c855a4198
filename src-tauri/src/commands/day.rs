//! Acts on a day as a whole, and on what comes up by itself.

use before_the_ask::api::{self, Did, Direction, Failure, Handled, Interaction, Said};
use serde::Serialize;
use tauri::State;

use crate::desk::Desk;

/// What is said after Done, and what it wrote down as having passed.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Settled {
    /// What is said.
    #[serde(flatten)]
    pub said: Said,
    /// The interaction, to be given a word or taken back.
    pub interaction: Option<String>,
}

impl From<Handled> for Settled {
    fn from(handled: Handled) -> Self {
        Self { said: handled.said, interaction: handled.interaction }
    }
}

/// The window is looked at: coming back after a week is known by it.
#[tauri::command]
#[specta::specta]
pub async fn here(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.act(api::here).await
}

/// Done with an item of Today, or a reminder.
#[tauri::command]
#[specta::specta]
pub async fn done(desk: State<'_, Desk>, id: String) -> Result<Settled, Failure> {
    desk.act(move |notebook| api::done(notebook, &id, None, true).map(Settled::from)).await
}

/// Done, but not in touch after all.
#[tauri::command]
#[specta::specta]
pub async fn not_in_touch(desk: State<'_, Desk>, interaction: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::not_in_touch(notebook, &interaction)).await
}

/// Writes down what passed with somebody today.
#[tauri::command]
#[specta::specta]
pub async fn did(
    desk: State<'_, Desk>,
    people: Vec<String>,
    say: Option<String>,
    kind: Option<String>,
    from: Option<Direction>,
    on: Option<String>,
) -> Result<Interaction, Failure> {
    desk.act(move |notebook| {
        let did = Did { say: say.as_deref(), kind: kind.as_deref(), from, on: on.as_deref() };
        api::did(notebook, &people, did)
    })
    .await
}

/// How often somebody comes up as a thought, or never.
#[tauri::command]
#[specta::specta]
pub async fn every(desk: State<'_, Desk>, person: String, span: String) -> Result<(), Failure> {
    desk.act(move |notebook| api::every(notebook, &person, &span).map(drop)).await
}

/// The tank is empty: today's people wait.
#[tauri::command]
#[specta::specta]
pub async fn tank_empty(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.act(|notebook| api::tank_empty(notebook).map(drop)).await
}

/// Puts them all back.
#[tauri::command]
#[specta::specta]
pub async fn tank_back(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.act(|notebook| api::tank_back(notebook).map(drop)).await
}

/// Lets go of everything of today that is not shown at first.
#[tauri::command]
#[specta::specta]
pub async fn let_the_rest_go(desk: State<'_, Desk>) -> Result<Said, Failure> {
    desk.act(api::let_the_rest_go).await
}
