//! What passes between people: written down, changed, taken away.

use before_the_ask::api::{self, Direction, Failure, Said, SmallThingAct, SmallThingReading, WrittenDown};
use serde::Deserialize;
use tauri::State;

use crate::desk::Desk;

/// What is written down, or changed: whatever is none is understood from the line, or stays.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct SmallThingGiven {
    /// Ids, or names that each fit exactly one; the first is the one whose page it is.
    pub people: Option<Vec<String>>,
    /// The sentence.
    pub say: Option<String>,
    /// The day in words.
    pub on: Option<String>,
    /// A kind.
    pub kind: Option<String>,
    /// A direction.
    pub from: Option<Direction>,
}

impl From<SmallThingGiven> for SmallThingAct {
    fn from(given: SmallThingGiven) -> Self {
        let SmallThingGiven { people, say, on, kind, from } = given;
        Self { people, say, on, kind, from }
    }
}

/// What a line about a person says, as it is being typed.
#[tauri::command]
#[specta::specta]
pub async fn read_small_thing(
    desk: State<'_, Desk>,
    person: String,
    line: String,
) -> Result<SmallThingReading, Failure> {
    desk.ask(move |notebook| api::read_small_thing(notebook, &person, &line)).await
}

/// Writes down what passed.
#[tauri::command]
#[specta::specta]
pub async fn add_small_thing(desk: State<'_, Desk>, given: SmallThingGiven) -> Result<WrittenDown, Failure> {
    desk.act(move |notebook| api::add_small_thing(notebook, &given.into())).await
}

/// Changes what passed.
#[tauri::command]
#[specta::specta]
pub async fn change_small_thing(
    desk: State<'_, Desk>,
    id: String,
    given: SmallThingGiven,
) -> Result<WrittenDown, Failure> {
    desk.act(move |notebook| api::change_small_thing(notebook, &id, &given.into())).await
}

/// Takes what passed out again.
#[tauri::command]
#[specta::specta]
pub async fn remove_small_thing(desk: State<'_, Desk>, id: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::remove_small_thing(notebook, &id)).await
}

/// You spoke with somebody today.
#[tauri::command]
#[specta::specta]
pub async fn spoke_today(desk: State<'_, Desk>, person: String) -> Result<WrittenDown, Failure> {
    desk.act(move |notebook| api::spoke_today(notebook, &person)).await
}

/// What somebody works on is true today.
#[tauri::command]
#[specta::specta]
pub async fn still_working_on(desk: State<'_, Desk>, person: String) -> Result<Said, Failure> {
    desk.act(move |notebook| api::still_working_on(notebook, &person)).await
}
