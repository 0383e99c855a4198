//! The notification service of a free desktop, over the session bus (freedesktop.org, "Desktop
//! Notifications Specification" 1.2).
//!
//! Spoken here directly: presses are listened to before the notification is shown, so that none is missed,
//! and a service that does not answer is given up, so that it holds up nobody.

use std::{collections::HashMap, thread, time::Duration};

use futures_lite::StreamExt;
use zbus::{Connection, MatchRule, Message, MessageStream, Variant, block_on, conn::Builder, message::Type};

use super::{APP_NAME, NotShown, Pressed, Shown, Words};

/// The service's name on the bus, and its interface.
pub(crate) const NAME: &str = "org.freedesktop.Notifications";

const PATH: &str = "/org/freedesktop/Notifications";

/// How long the service may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The action that a press on the notification itself means, by the desktop's rule.
const OPEN: &str = "default";

/// The action of the other button.
const BUTTON: &str = "button";

pub(super) fn show(words: &Words, pressed: impl FnOnce(Pressed) + Send + 'static) -> Result<Shown, NotShown> {
    let (id, signals) =
        block_on(hand_over(words)).map_err(|error: zbus::Error| NotShown(error.to_string()))?;
    if let Some(signals) = signals {
        // It is shown; without a thread to wait on, only a press goes unheard.
        thread::Builder::new()
            .name("notification".to_owned())
            .spawn(move || {
                if let Some(how) = block_on(press(signals, id)) {
                    pressed(how);
                }
            })
            .ok();
    }
    Ok(Shown(id))
}

/// The name of the notification service of this session; none where there is none, or it does not answer.
pub fn service() -> Option<String> {
    let asked = async {
        let (name, _vendor, _version, _spec): (String, String, String, String) =
            body(&call(&connect().await?, "GetServerInformation", &()).await?)?;
        Ok::<_, zbus::Error>(name)
    };
    block_on(asked).ok()
}

/// Takes a notification off the screen: nobody listens to it any more.
pub fn take_away(shown: Shown) {
    let closed = async { call(&connect().await?, "CloseNotification", &shown.0).await };
    // Gone already, or the service is: there is nothing to press then.
    block_on(closed).ok();
}

async fn connect() -> zbus::Result<Connection> {
    Builder::session().method_timeout(PATIENCE).build().await
}

async fn call<B: serde::Serialize + zbus::zvariant::DynamicType>(
    connection: &Connection,
    method: &str,
    body: &B,
) -> zbus::Result<Message> {
    connection.call_method(Some(NAME), PATH, Some(NAME), method, body).await
}

fn body<T: serde::de::DeserializeOwned + zbus::zvariant::Type>(answer: &Message) -> zbus::Result<T> {
    answer.body().deserialize()
}

/// Hands a notification to the service. Returns its number, and where the service reports presses, its
/// signals.
async fn hand_over(words: &Words<'_>) -> zbus::Result<(u32, Option<MessageStream>)> {
    let connection = connect().await?;
    let can: Vec<String> = body(&call(&connection, "GetCapabilities", &()).await?)?;
    let can = |what: &str| can.iter().any(|word| word == what);
    let signals = if can("actions") { Some(listen(&connection).await?) } else { None };
    let actions = match (&signals, words.button) {
        (None, _) => Vec::new(),
        (Some(_), None) => vec![OPEN, "Open"],
        (Some(_), Some(button)) => vec![OPEN, "Open", BUTTON, button],
    };
    // No privacy hint: GNOME would show the words on a locked screen.
    let hints = HashMap::from([("suppress-sound", Variant::from(true))]);
    let text = as_body(words.body, can("body-markup"));
    let (replaces, icon, as_the_service_likes) = (0_u32, "", -1_i32);
    let notification = (APP_NAME, replaces, icon, words.title, text, actions, hints, as_the_service_likes);
    Ok((body(&call(&connection, "Notify", &notification).await?)?, signals))
}

async fn listen(connection: &Connection) -> zbus::Result<MessageStream> {
    let rule = MatchRule::builder().msg_type(Type::Signal).path(PATH).interface(NAME).build()?;
    MessageStream::for_match_rule(rule, connection, None).await
}

/// Waits until the notification is pressed; none where it was closed, or the bus went away.
async fn press(mut signals: MessageStream, id: u32) -> Option<Pressed> {
    while let Some(Ok(signal)) = signals.next().await {
        let of_ours = match signal.header().member().map(|member| member.as_str()) {
            Some("ActionInvoked") => body::<(u32, String)>(&signal).map(|(of, action)| (of, Some(action))),
            Some("NotificationClosed") => body::<(u32, u32)>(&signal).map(|(of, _why)| (of, None)),
            _ => continue,
        };
        match of_ours {
            Ok((of, action)) if of == id => {
                return match action.as_deref() {
                    Some(OPEN) => Some(Pressed::Open),
                    Some(BUTTON) => Some(Pressed::Button),
                    _ => None,
                };
            }
            _ => {}
        }
    }
    None
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
