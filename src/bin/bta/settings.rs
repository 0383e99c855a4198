//! Settings for programs, key by key in the order that was agreed on.

use before_the_ask::settings::{Face, Leading, LeapDay, QuietDay, Settings, Theme};
use before_the_ask::when::DateOrder;
use serde::Serialize;

/// What `settings --json` gives. The keys of the small window are the window's, and not among them.
#[derive(Serialize)]
pub struct SettingsShown<'s> {
    room: u8,
    notify_at: String,
    notify: bool,
    announce_proposals: bool,
    private: bool,
    quiet_days: &'s [QuietDay],
    leap_day: LeapDay,
    date_order: DateOrder,
    be_remembered_for: Option<&'s str>,
    theme: Theme,
    text_size: u8,
    leading: Leading,
    face: Face,
    single_keys: bool,
    background: bool,
    autostart: bool,
}

impl<'s> From<&'s Settings> for SettingsShown<'s> {
    fn from(settings: &'s Settings) -> Self {
        Self {
            room: settings.room,
            notify_at: settings.notify_at.format("%H:%M").to_string(),
            notify: settings.notify,
            announce_proposals: settings.announce_proposals,
            private: settings.private,
            quiet_days: &settings.quiet_days,
            leap_day: settings.leap_day,
            date_order: settings.date_order,
            be_remembered_for: settings.be_remembered_for.as_deref(),
            theme: settings.theme,
            text_size: settings.text_size,
            leading: settings.leading,
            face: settings.face,
            single_keys: settings.single_keys,
            background: settings.background,
            autostart: settings.autostart,
        }
    }
}
