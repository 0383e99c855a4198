//! What the shell tells the window of its own accord.

use before_the_ask::db::RECORDED;
use serde::Serialize;
use specta::Type;
use tauri_specta::Event;

use crate::desk::Change;

/// The topic of the settings.
pub const SETTINGS: &str = "settings";

/// The topic of what is noted of notices.
pub const NOTICES: &str = "notices";

/// What is noted and not an act, and is shown all the same.
const NOTED: [&str; 7] =
    ["reading_positions", "drafts", "quick_draft", "seen", NOTICES, "presence", "looking"];

/// The topics of a change; all of them where another process wrote.
pub fn topics(change: Change) -> Vec<String> {
    match change {
        Change::Ours(tables) => tables.into_iter().collect(),
        Change::Theirs => RECORDED.iter().chain(&NOTED).map(|&topic| topic.to_owned()).collect(),
    }
}

/// The notebook changed, by the window itself or by `bta`: ask again for what stands on these tables.
#[derive(Clone, Debug, Serialize, Type, Event)]
#[tauri_specta(event_name = "changed")]
pub struct Changed {
    /// Names of tables.
    pub topics: Vec<String>,
}

/// Show this person.
#[derive(Clone, Debug, Serialize, Type, Event)]
#[tauri_specta(event_name = "open_person")]
pub struct OpenPerson {
    /// Whom.
    pub id: String,
}

/// Show Today: a notice named several people.
#[derive(Clone, Debug, Serialize, Type, Event)]
#[tauri_specta(event_name = "open_today")]
pub struct OpenToday;

/// The small window was opened: begin anew.
#[derive(Clone, Debug, Serialize, Type, Event)]
#[tauri_specta(event_name = "open_quick")]
pub struct OpenQuick;

/// Show the capture sheet.
#[derive(Clone, Debug, Serialize, Type, Event)]
#[tauri_specta(event_name = "open_capture")]
pub struct OpenCapture;
