//! Settings, and what they come to, in words.

use serde::Serialize;

use super::{Answer, looking};
use crate::{
    leap_years,
    notebook::{Notebook, Operation},
    settings::{self, Settings},
};

/// What the screen of settings says besides the settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SettingsWords {
    /// As they stand.
    pub settings: Settings,
    /// Where the file lies.
    pub file: String,
    /// When the next notification comes, or none.
    pub next_notice: Option<String>,
    /// Which way they come while the window is closed, and what happens while the computer is off.
    pub told: String,
    /// When it was last looked whether one is due, in a sentence.
    pub last_look: Option<String>,
    /// The program's version.
    pub version: &'static str,
}

/// The settings as they stand.
///
/// # Errors
/// Where the file cannot be read.
pub fn settings(notebook: &Notebook) -> Answer<Settings> {
    Ok(settings::get(&notebook.view())?)
}

/// The settings, and what they come to.
///
/// # Errors
/// Where the file cannot be read.
pub fn settings_words(notebook: &Notebook) -> Answer<SettingsWords> {
    let settings = settings(notebook)?;
    let next_notice = super::notices::next_in_words(notebook)?;
    let view = notebook.view();
    Ok(SettingsWords {
        told: looking::way(&settings, crate::looking::by_timer(&view)?),
        last_look: looking::last_look(&view)?,
        settings,
        file: notebook.path().display().to_string(),
        next_notice,
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// Changes one setting.
///
/// # Errors
/// An unknown setting, a value that it does not take.
pub fn set_setting(notebook: &mut Notebook, key: &str, value: &str) -> Answer<Settings> {
    Ok(notebook.write(|tx| {
        let before = settings::get(tx)?;
        let changed = before.with(key, value)?;
        settings::put(tx, &changed)?;
        if changed.leap_day != before.leap_day {
            leap_years::follow(tx, changed.leap_day)?;
        }
        Ok((Operation::new("changed a setting"), changed))
    })?)
}
