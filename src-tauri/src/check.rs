//! The check without a process: what the computer's timer starts (`--check`) for those who want nothing
//! running. It shows what is due, as the app would, and ends.
//!
//! Showing makes it the app for a moment: it takes `app.lock`, and does nothing where the app has it. A
//! notice can be pressed only while the process that showed it lives, so it stays for that, until the day
//! ends at the latest. It holds no lock meanwhile; and since the timer starts no second check beside it, it
//! looks again itself.

use std::{
    collections::BTreeMap,
    io,
    path::PathBuf,
    process::{Command, ExitCode, Stdio},
    sync::mpsc::{self, Receiver, Sender},
};

use before_the_ask::{
    api::{self, Announcement, Failure},
    clock::{Clock, Moment},
    db::{AppLock, folder},
    error::Error,
    notebook::Notebook,
};

use crate::{
    announcing::{
        self, Alarm,
        notification::{self, Pressed, Shown},
        signals,
    },
    places, timer,
};

/// Looks once, and stays as long as something that it showed can be pressed.
pub fn run() -> ExitCode {
    let Some(folder) = folder::path().filter(|folder| folder.join(folder::FILE_NAME).exists()) else {
        // Nobody has written anything yet.
        return ExitCode::SUCCESS;
    };
    match Check::of(folder).and_then(|mut check| check.run().map_err(|failure| failure.message)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

struct Check {
    folder: PathBuf,
    clock: Clock,
    alarm: Alarm,
    /// What is shown and can still be pressed, by number.
    waiting: BTreeMap<usize, (Shown, Announcement)>,
    ended: (Sender<Ended>, Receiver<Ended>),
    shown: usize,
}

/// A notice that was pressed, or cannot be any more.
struct Ended {
    number: usize,
    pressed: Option<Pressed>,
}

/// Goes with the notice, and tells what became of it: also by being dropped.
struct Ending {
    number: usize,
    pressed: Option<Pressed>,
    tell: Sender<Ended>,
    alarm: Alarm,
}

impl Ending {
    /// The notice ended by a press. A method, so that it is the whole of this that goes with the notice.
    fn by(mut self, pressed: Pressed) {
        self.pressed = Some(pressed);
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        // The check may have ended before its notices.
        self.tell.send(Ended { number: self.number, pressed: self.pressed }).ok();
        self.alarm.wake();
    }
}

/// How a look went.
enum Look {
    /// Everything due is shown; when to look again, in seconds since 1970 in UTC.
    Done(Option<i64>),
    /// The app runs, and looks itself.
    AppRuns,
    /// Something is due, and there is no notification service.
    NoService,
}

impl Check {
    fn of(folder: PathBuf) -> Result<Self, String> {
        let alarm = Alarm::new().map_err(|error| error.to_string())?;
        let clock = Clock::default();
        Ok(Self { folder, clock, alarm, waiting: BTreeMap::new(), ended: mpsc::channel(), shown: 0 })
    }

    fn run(&mut self) -> Result<(), Failure> {
        let end = self.clock.now().end_of_day();
        let mut look = self.look()?;
        if let Look::NoService = look {
            // Straight after login the service may come later than the timer.
            signals::service_comes();
            look = self.look()?;
        }
        loop {
            while let Ok(ended) = self.ended.1.try_recv() {
                if let Some((_, notice)) = self.waiting.remove(&ended.number) {
                    self.act_on(ended.pressed, &notice);
                }
            }
            let over = self.clock.now().instant() >= end.instant();
            if self.waiting.is_empty() || over {
                break;
            }
            self.alarm.sleep_until(Some(earlier(&look, end)));
            // One that cannot look now, perhaps since the disk is away, can still be pressed.
            look = self.look().unwrap_or(Look::Done(None));
        }
        // What is left could be pressed, and nobody would hear it. It stands on Today.
        for (shown, _) in std::mem::take(&mut self.waiting).into_values() {
            notification::take_away(shown);
        }
        match look {
            Look::NoService => Err(Error::NotShown.into()),
            Look::Done(_) | Look::AppRuns => Ok(()),
        }
    }

    /// Shows what is due, if the app does not run. The lock is held only as long as this takes.
    fn look(&mut self) -> Result<Look, Failure> {
        let Some(_lock) = AppLock::take(&self.folder)? else { return Ok(Look::AppRuns) };
        let mut notebook = self.notebook()?;
        // Written down and not lived to be shown, by an earlier check or the app.
        api::notices_resume(&mut notebook)?;
        api::timer_arranged(&mut notebook, timer::is_arranged())?;
        api::looked(&mut notebook)?;
        if api::is_notice_due(&notebook)? {
            if notification::service().is_none() {
                return Ok(Look::NoService);
            }
            for notice in api::notices_due(&mut notebook)? {
                match self.show(notice.clone()) {
                    Ok(()) => api::notice_shown(&mut notebook, &notice.id)?,
                    Err(_) => api::notice_failed(&mut notebook, &notice.id)?,
                }
            }
        }
        Ok(Look::Done(api::next_wake(&notebook)?.map(|moment| moment.instant().timestamp())))
    }

    fn show(&mut self, notice: Announcement) -> Result<(), notification::NotShown> {
        self.shown += 1;
        let number = self.shown;
        let ending = Ending { number, pressed: None, tell: self.ended.0.clone(), alarm: self.alarm.clone() };
        let shown = announcing::show(&notice, move |pressed| ending.by(pressed))?;
        self.waiting.insert(number, (shown, notice));
        Ok(())
    }

    /// Does what a press means. A refusal has nobody to read it but the journal; what the notice was about
    /// stands on Today.
    fn act_on(&self, pressed: Option<Pressed>, notice: &Announcement) {
        match pressed {
            None => {}
            Some(Pressed::Button) => {
                let put_off =
                    self.notebook().and_then(|mut notebook| api::not_today(&mut notebook, &notice.items));
                if let Err(failure) = put_off {
                    eprintln!("{}", failure.message);
                }
            }
            Some(Pressed::Open) => {
                let started = start_app(&announcing::opening(&notice.people).as_arguments());
                if let Err(error) = started {
                    eprintln!("Before the Ask could not be started: {error}");
                }
            }
        }
    }

    fn notebook(&self) -> Result<Notebook, Failure> {
        Ok(Notebook::open(&self.folder.join(folder::FILE_NAME), self.clock.clone())?)
    }
}

/// The next look, or the end of the day where that comes first.
fn earlier(look: &Look, end: Moment) -> i64 {
    let end = end.instant().timestamp();
    match look {
        Look::Done(Some(next)) => end.min(*next),
        Look::Done(None) | Look::AppRuns | Look::NoService => end,
    }
}

/// Starts the app, or has the one that runs come forward, in a life of its own.
fn start_app(arguments: &[String]) -> io::Result<()> {
    let mut command = Command::new(places::program()?);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn().map(drop)
}
