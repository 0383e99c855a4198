//! What wakes whoever announces, besides time: the computer after its sleep, another time zone, and a
//! notification service that has come.
//!
//! Without the bus that would tell, nothing is lost: nobody sleeps longer than a minute anyway.

use std::time::{Duration, Instant};

use super::{Alarm, notification};

/// How long a notification service may take to come after login.
const AFTER_LOGIN: Duration = Duration::from_secs(20);

/// Waits until there is a notification service; straight after login it may come later than we do. Where
/// none comes, it waits no longer than twenty seconds.
pub fn service_comes() {
    let Ok(alarm) = Alarm::new() else { return };
    let mut signals = Signals::for_alarm(alarm.clone());
    signals.keep_listening();
    let since = Instant::now();
    while notification::service().is_none() {
        let Some(left) = AFTER_LOGIN.checked_sub(since.elapsed()) else { return };
        alarm.sleep_for(left);
    }
}

/// Listens on the buses, as far as there are any.
#[derive(Debug)]
pub struct Signals {
    alarm: Alarm,
    #[cfg(target_os = "linux")]
    listening: [Option<std::thread::JoinHandle<()>>; 2],
}

impl Signals {
    /// Signals that wake `alarm`, once they are listened to.
    pub fn for_alarm(alarm: Alarm) -> Self {
        Self {
            alarm,
            #[cfg(target_os = "linux")]
            listening: [None, None],
        }
    }

    /// Begins to listen on each bus on which nobody does: at the start, and after a bus has gone.
    pub fn keep_listening(&mut self) {
        #[cfg(target_os = "linux")]
        for (thread, bus) in self.listening.iter_mut().zip([buses::Bus::System, buses::Bus::Session]) {
            if thread.as_ref().is_none_or(std::thread::JoinHandle::is_finished) {
                let alarm = self.alarm.clone();
                let listen = move || {
                    // A bus that is not there, or goes, is tried again at the next look.
                    zbus::block_on(buses::wake_on(bus, &alarm)).ok();
                };
                *thread = std::thread::Builder::new().name("signals".to_owned()).spawn(listen).ok();
            }
        }
    }
}

#[cfg(target_os = "linux")]
mod buses {
    use futures_lite::{StreamExt, stream};
    use zbus::{MatchRule, Message, MessageStream, conn::Builder, message::Type};

    use crate::{
        announcing::{Alarm, notification::SERVICE},
        process,
    };

    #[derive(Clone, Copy)]
    pub(super) enum Bus {
        System,
        Session,
    }

    /// Wakes `alarm` at each signal that matters, until the bus goes away.
    pub(super) async fn wake_on(bus: Bus, alarm: &Alarm) -> zbus::Result<()> {
        let signal = |interface: &'static str, member: &'static str| {
            MatchRule::builder().msg_type(Type::Signal).interface(interface).member(member)
        };
        let mut signals = match bus {
            Bus::System => {
                let connection = Builder::system().build().await?;
                let sleep = signal("org.freedesktop.login1.Manager", "PrepareForSleep").build()?;
                let zone = signal("org.freedesktop.DBus.Properties", "PropertiesChanged")
                    .arg(0, "org.freedesktop.timedate1")
                    .build()?;
                let sleep = MessageStream::for_match_rule(sleep, &connection, None).await?;
                stream::or(sleep, MessageStream::for_match_rule(zone, &connection, None).await?).boxed()
            }
            Bus::Session => {
                let connection = Builder::session().build().await?;
                process::outlive_the_bus();
                let came = signal("org.freedesktop.DBus", "NameOwnerChanged").arg(0, SERVICE).build()?;
                MessageStream::for_match_rule(came, &connection, None).await?.boxed()
            }
        };
        // It may have come before anybody listened.
        alarm.wake();
        while let Some(said) = signals.next().await {
            if matters(&said?) {
                alarm.wake();
            }
        }
        Ok(())
    }

    /// Whether there is something to look for now: not where the computer is only about to sleep.
    fn matters(said: &Message) -> bool {
        let falls_asleep = said.body().deserialize::<bool>().unwrap_or(false);
        !falls_asleep
    }
}
