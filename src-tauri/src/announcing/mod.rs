//! Announcing: waking when a notice is due, showing it, and opening the window when it is pressed.
//!
//! What is due is the core's to say; it writes each notice down before it gives it out. One that was not
//! acknowledged when the process died is shown again after the next start: rather twice than not at all.

mod alarm;
pub mod notification;
pub mod signals;

use std::{io, thread};

use before_the_ask::api::{self, Announcement, Failure};
use tauri::{AppHandle, Manager, async_runtime::block_on};
use uuid::Uuid;

use self::{
    notification::{NotShown, Pressed, Shown, Words},
    signals::Signals,
};
use crate::{desk::Desk, start::Opening, window};

pub use alarm::Alarm;

/// Begins to announce, on a thread of its own, for as long as the process lives. `alarm` wakes it when the
/// notebook has changed.
///
/// # Errors
/// Where the system gives no thread.
pub fn begin(app: AppHandle, alarm: Alarm) -> io::Result<()> {
    thread::Builder::new().name("announcing".to_owned()).spawn(move || {
        let mut announcer = Announcer { app, signals: Signals::for_alarm(alarm.clone()), resumed: false };
        loop {
            // A notebook that does not open is looked at again when the minute is over.
            let next = block_on(announcer.announce()).unwrap_or_default();
            alarm.sleep_until(next);
        }
    })?;
    Ok(())
}

struct Announcer {
    app: AppHandle,
    signals: Signals,
    /// Whether what an earlier run left unshown was taken up again.
    resumed: bool,
}

impl Announcer {
    /// Shows what is due. Returns when to look again, in seconds since 1970 in UTC; none is in a minute.
    async fn announce(&mut self) -> Result<Option<i64>, Failure> {
        self.signals.keep_listening();
        let desk = self.app.state::<Desk>();
        if !self.resumed {
            // Written down and not lived to be shown; only who holds `app.lock` shows any.
            desk.act(api::notices_resume).await?;
            self.resumed = true;
        }
        desk.act(api::looked).await?;
        if desk.ask(api::is_notice_due).await? {
            // Nothing is decided for nobody: after login or a sleep the service may come later than we do.
            // That it has come wakes us.
            if notification::service().is_none() {
                return Ok(None);
            }
            for notice in desk.act(api::notices_due).await? {
                let shown = tell(&self.app, &notice).is_ok();
                desk.act(move |notebook| match shown {
                    true => api::notice_shown(notebook, &notice.id),
                    false => api::notice_failed(notebook, &notice.id),
                })
                .await?;
            }
        }
        Ok(desk.ask(api::next_wake).await?.map(|moment| moment.instant().timestamp()))
    }
}

/// The button beside Open on a notice about one person.
const NOT_TODAY: &str = "Not today";

/// Shows a notice through the notification service.
pub(crate) fn show(
    notice: &Announcement,
    pressed: impl FnOnce(Pressed) + Send + 'static,
) -> Result<Shown, NotShown> {
    let button = (notice.people.len() == 1).then_some(NOT_TODAY);
    notification::show(&Words { title: &notice.title, body: &notice.body, button }, pressed)
}

fn tell(app: &AppHandle, notice: &Announcement) -> Result<Shown, NotShown> {
    let (app, opening, items) = (app.clone(), opening(&notice.people), notice.items.clone());
    show(notice, move |pressed| match pressed {
        Pressed::Open => window::open(&app, opening),
        Pressed::Button => {
            let put_off = async move {
                // A refusal has nobody to read it; what was not put off is still on Today.
                app.state::<Desk>().act(move |notebook| api::not_today(notebook, &items)).await.ok();
            };
            block_on(put_off);
        }
    })
}

/// Shows what a notice looks like here; pressed, it opens the window.
///
/// # Errors
/// Without a notification service, or where it refuses.
pub fn show_one(app: &AppHandle, title: &str, body: &str) -> Result<(), NotShown> {
    let app = app.clone();
    notification::show(&Words { title, body, button: None }, move |_| window::open(&app, Opening::Window))
        .map(drop)
}

/// What a press on a notice about these people opens: the page of the one, or Today where it is several.
pub(crate) fn opening(people: &[String]) -> Opening {
    match people {
        [one] => Uuid::try_parse(one).map_or(Opening::Today, Opening::Person),
        _ => Opening::Today,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_about_one_opens_their_page_and_one_about_several_opens_today() {
        let mara = "019ab2c4-8f00-7000-8000-0123456789ab".to_owned();
        assert_eq!(opening(std::slice::from_ref(&mara)), Opening::Person(mara.parse().unwrap()));
        assert_eq!(opening(&[mara.clone(), mara]), Opening::Today);
        assert_eq!(opening(&[]), Opening::Today);
    }
}
