//! The settings page, and the one setting that reaches beyond the notebook: starting with the computer.

use std::sync::{Mutex, PoisonError};

use before_the_ask::api::{self, Said, SettingsWords};
use serde::Serialize;
use specta::Type;
use tauri::{
    AppHandle, Manager,
    async_runtime::{spawn, spawn_blocking},
};

use crate::{announcing::notification, autostart, desk::Desk, quick, timer};

/// The setting's name in the core.
pub const AUTOSTART: &str = "autostart";

/// The settings, and what they come to on this computer.
#[derive(Debug, Serialize, Type)]
pub struct SettingsPage {
    /// What the core says of them.
    #[serde(flatten)]
    pub words: SettingsWords,
    /// Whether notifications can be shown here.
    pub notices: String,
    /// Why the keys of quick capture do not work, and what to do; none where they do.
    pub capture_keys: Option<&'static str>,
    /// Where the computer does otherwise than the setting says; none where it does as told.
    pub autostart: Option<String>,
    /// Whether this computer has a timer that can look instead, and whether it is set.
    pub timer: Timer,
}

/// The computer's timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Timer {
    /// Whether there is one to set.
    pub offered: bool,
    /// Whether it is set.
    pub on: bool,
}

/// Adds to the core's words what only the shell can know.
pub async fn page(app: &AppHandle, words: SettingsWords) -> SettingsPage {
    // The service is asked over the bus, which may take its time.
    let service = spawn_blocking(notification::service).await.ok().flatten();
    let autostart = autostart_words(words.settings.autostart, autostart::is_arranged(app));
    SettingsPage {
        notices: notices_words(service.as_deref()),
        capture_keys: quick::keys_words(app.state::<quick::Keys>().trouble()),
        autostart: autostart.map(str::to_owned),
        timer: Timer { offered: timer::is_offered(), on: timer::is_arranged() },
        words,
    }
}

fn notices_words(service: Option<&str>) -> String {
    match service {
        Some(name) => format!("Notifications are shown by {name}."),
        None => "Notifications cannot be shown here. Today has everything when you open it.".to_owned(),
    }
}

fn autostart_words(wanted: bool, arranged: bool) -> Option<&'static str> {
    match (wanted, arranged) {
        (true, false) => Some("The computer does not start it, though. Choose it again to arrange that."),
        (false, true) => Some("The computer still starts it, though. Choose it again to end that."),
        _ => None,
    }
}

/// What is said once the computer starts the app, or no longer does.
pub fn starts_said(on: bool) -> Said {
    let said =
        if on { "It starts quietly with the computer." } else { "It no longer starts with the computer." };
    Said { said: said.to_owned(), undo: true }
}

/// What is said once the computer's timer looks, or no longer does.
pub fn looks_said(on: bool) -> Said {
    let said = if on {
        "The computer’s timer looks every five minutes, while nothing of this runs."
    } else {
        "The computer’s timer no longer looks."
    };
    Said { said: said.to_owned(), undo: false }
}

/// What is said once the service has a notification: that it took it is no sign that it shows it.
pub fn shown_said(service: Option<&str>) -> Said {
    let by = service.map(|name| format!(" by {name}")).unwrap_or_default();
    let said =
        format!("One is shown now{by}. Do you not see it? Look at the computer’s own settings for them.");
    Said { said, undo: false }
}

/// Notes in the notebook whether the timer is set: by that, a follow-up is said to be told.
pub fn note_timer(app: &AppHandle) {
    let app = app.clone();
    spawn(async move {
        let noted = |notebook: &mut _| api::timer_arranged(notebook, timer::is_arranged());
        // A notebook that does not open says so where it is looked at.
        app.state::<Desk>().act(noted).await.ok();
    });
}

/// How the setting stood when the computer's list was last looked at.
#[derive(Debug, Default)]
pub struct Followed(Mutex<Option<bool>>);

impl Followed {
    /// Notes how the setting stands; true where that is a change. How it stands at the start is none: what
    /// somebody took off the computer's list themselves is not put back.
    fn note(&self, autostart: bool) -> bool {
        let mut before = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        before.replace(autostart).is_some_and(|before| before != autostart)
    }
}

/// Lets the computer's list follow the setting, whoever changed it: the window, an undo, or `bta`.
pub fn follow(app: &AppHandle) {
    let app = app.clone();
    spawn(async move {
        let Ok(settings) = app.state::<Desk>().ask(api::settings).await else { return };
        quick::follow(&app, &settings.capture_keys);
        if app.state::<Followed>().note(settings.autostart) {
            // Where it cannot be written, the settings page says how it is.
            autostart::arrange(&app, settings.autostart).ok();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_page_says_whether_notifications_can_be_shown() {
        assert_eq!(notices_words(Some("dunst")), "Notifications are shown by dunst.");
        assert!(notices_words(None).starts_with("Notifications cannot be shown here."));
    }

    #[test]
    fn the_settings_page_says_where_the_computer_does_otherwise() {
        assert_eq!(autostart_words(true, true), None);
        assert_eq!(autostart_words(false, false), None);
        assert!(autostart_words(true, false).is_some());
        assert!(autostart_words(false, true).is_some());
    }

    #[test]
    fn the_list_follows_a_change_of_the_setting_and_not_its_first_sight() {
        let followed = Followed::default();
        assert!(!followed.note(true));
        assert!(!followed.note(true));
        assert!(followed.note(false));
        assert!(!followed.note(false));
        assert!(followed.note(true));
    }
}
