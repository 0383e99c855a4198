//! A notification of the desktop: shown through whatever service the session has.

#[cfg(all(unix, not(target_os = "macos")))]
#[path = "bus.rs"]
mod service;

#[cfg(any(windows, target_os = "macos"))]
#[path = "elsewhere.rs"]
mod service;

#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) use service::NAME as SERVICE;
pub use service::{service, take_away};

/// The name that the service is given for us.
const APP_NAME: &str = "Before the Ask";

/// What to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// The first line, plain text.
    pub title: &'a str,
    /// The second line, plain text.
    pub body: &'a str,
    /// A button beside Open, in a word or two.
    pub button: Option<&'a str>,
}

/// What the user did with a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// Pressed it, or Open.
    Open,
    /// Pressed its other button.
    Button,
}

/// A notification that is shown, by the service's number for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown(u32);

/// Why nothing was shown: there is no service, or it refused.
#[derive(Debug, thiserror::Error)]
#[error("no notification was shown: {0}")]
pub struct NotShown(String);

/// Shows a notification, silent, and calls `pressed` on another thread if it is pressed. Where it will not
/// be pressed any more, because it was closed or the service does not report presses, `pressed` is dropped.
///
/// # Errors
/// Without a notification service, or where it refuses.
pub fn show(words: &Words, pressed: impl FnOnce(Pressed) + Send + 'static) -> Result<Shown, NotShown> {
    service::show(words, pressed)
}
