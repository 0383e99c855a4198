//! A notification of the desktop: shown through whatever service the session has.

use std::thread;

use notify_rust::{Hint, Notification};

/// The name that the service is given for us.
const APP_NAME: &str = "Before the Ask";

/// The action that a press on the notification itself means, by the desktop's rule.
const OPEN: &str = "default";

/// The action of the other button.
const BUTTON: &str = "button";

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

/// Why nothing was shown: there is no service, or it refused.
#[derive(Debug, thiserror::Error)]
#[error("no notification was shown: {0}")]
pub struct NotShown(String);

/// Shows a notification, silent, and calls `pressed` on another thread if it is pressed. Where the desktop
/// does not report presses, it only shows.
///
/// # Errors
/// Without a notification service, or where it refuses.
pub fn show(words: &Words, pressed: impl FnOnce(Pressed) + Send + 'static) -> Result<(), NotShown> {
    let mut notification = Notification::new();
    notification.appname(APP_NAME).summary(words.title).body(&as_body(words.body, reads_markup()));
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        // No privacy hint: GNOME would show the words on a locked screen.
        notification.hint(Hint::SuppressSound(true)).action(OPEN, "Open");
        if let Some(button) = words.button {
            notification.action(BUTTON, button);
        }
    }
    let shown = notification.show().map_err(|error| NotShown(error.to_string()))?;
    // It is shown; without a thread to wait on, only a press goes unheard.
    #[cfg(all(unix, not(target_os = "macos")))]
    thread::Builder::new()
        .name("notification".to_owned())
        .spawn(move || {
            shown.wait_for_action(|action| match action {
                OPEN => pressed(Pressed::Open),
                BUTTON => pressed(Pressed::Button),
                _ => {}
            });
        })
        .ok();
    Ok(())
}

/// The name of the notification service of this session; none where there is none.
pub fn service() -> Option<String> {
    #[cfg(all(unix, not(target_os = "macos")))]
    return notify_rust::get_server_information().ok().map(|service| service.name);
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    return Some(std::env::consts::OS.to_owned());
}

/// Whether the service reads a body as markup.
fn reads_markup() -> bool {
    #[cfg(all(unix, not(target_os = "macos")))]
    return notify_rust::get_capabilities().is_ok_and(|can| can.iter().any(|word| word == "body-markup"));
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    return false;
}

/// Plain text as a body: where markup is read, the three characters that would begin some are written out.
fn as_body(text: &str, markup: bool) -> String {
    if markup {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_markup_is_read_a_body_holds_none() {
        let typed = "<b>ask</b> about R&D &amp; \"x > y\"";
        assert_eq!(as_body(typed, true), "&lt;b&gt;ask&lt;/b&gt; about R&amp;D &amp;amp; \"x &gt; y\"");
        assert_eq!(as_body(typed, false), typed);
    }
}
