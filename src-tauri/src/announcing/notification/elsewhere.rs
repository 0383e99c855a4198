//! The notification service of other systems. It shows; it reports no presses.

use notify_rust::Notification;

use super::{APP_NAME, NotShown, Pressed, Shown, Words};

pub(super) fn show(words: &Words, _pressed: impl FnOnce(Pressed)) -> Result<Shown, NotShown> {
    let mut notification = Notification::new();
    notification.appname(APP_NAME).summary(words.title).body(words.body);
    notification.show().map(|_| Shown(0)).map_err(|error| NotShown(error.to_string()))
}

/// The name of the notification service; here it is the system itself.
pub fn service() -> Option<String> {
    Some(std::env::consts::OS.to_owned())
}

/// Takes a notification off the screen, where that can be done.
pub fn take_away(_shown: Shown) {}
