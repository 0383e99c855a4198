//! The desktop shell of Before the Ask, thin: the window, the tray, the threads that own the notebook, and
//! what the computer around it does (notifications, links, starting with it).
//!
//! Everything that is true is the core's: a command queues one of its questions or acts on the [`desk`]
//! and hands on what it says.

pub mod announcing;
pub mod autostart;
pub mod check;
pub mod closing;
pub mod commands;
pub mod desk;
pub mod events;
pub mod knock;
pub mod links;
pub mod places;
pub mod printing;
pub mod process;
pub mod quick;
pub mod settings;
mod start;
pub mod timer;
pub mod tray;
pub mod window;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use before_the_ask::{
    api::Failure,
    clock::Clock,
    db::{AppLock, folder},
    error::Error,
};
use tauri::{App, Manager, RunEvent};
use tauri_specta::Event;

pub use self::start::{Opening, Start};
use self::{
    announcing::Alarm,
    desk::Desk,
    knock::{Answer, Door},
};

/// Runs the app until it is closed altogether, or hands over to the one that runs. A check is neither.
pub fn run(start: Start) -> ExitCode {
    if start.check {
        return check::run();
    }
    if cfg!(target_os = "linux") && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| is_unset(name)) {
        eprintln!("Before the Ask needs a display to open its window on, and there is none.");
        return ExitCode::FAILURE;
    }
    let folder = folder();
    // Where the folder cannot be used there is no lock either; the window opens and says why.
    let mut lock = None;
    if let Ok(folder) = &folder {
        match AppLock::take(folder) {
            Ok(None) => match hand_over(folder, &start) {
                Ok(taken) => lock = Some(taken),
                Err(code) => return code,
            },
            taken => lock = taken.ok().flatten(),
        }
    }
    let bindings = commands::bindings();
    let app = builder()
        .invoke_handler(bindings.invoke_handler())
        .on_window_event(closing::on_event)
        .setup(move |app| {
            bindings.mount_events(app);
            if let Err(error) = set_up(app, folder, &start) {
                eprintln!("Before the Ask could not be opened: {error}");
                app.handle().exit(1);
            }
            Ok(())
        })
        .build(tauri::generate_context!());
    let code = match app {
        Ok(app) => app.run_return(|app, event| {
            if let RunEvent::Exit = event {
                app.try_state::<Desk>().inspect(|desk| desk.close());
            }
        }),
        Err(error) => {
            eprintln!("Before the Ask could not be opened: {error}");
            1
        }
    };
    // Held until here: the notebook is closed by now.
    drop(lock);
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// Whether the environment leaves a variable out, or empty.
fn is_unset(name: &str) -> bool {
    std::env::var_os(name).is_none_or(|value| value.is_empty())
}

fn builder() -> tauri::Builder<tauri::Wry> {
    let builder = tauri::Builder::default().plugin(
        tauri_plugin_window_state::Builder::new()
            .with_state_flags(window::REMEMBERED)
            .with_denylist(&[quick::LABEL])
            .build(),
    );
    // Where no keys can be set, it would look for a display that is not there.
    let builder = if quick::can_hold() {
        builder.plugin(tauri_plugin_global_shortcut::Builder::new().build())
    } else {
        builder
    };
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(tauri_plugin_autostart::Builder::new().arg(autostart::QUIETLY).build());
    builder
}

/// The notebook's folder, made for its owner alone.
fn folder() -> Result<PathBuf, Failure> {
    let folder = folder::path().ok_or_else(|| Error::NoFolder(PathBuf::from("~")))?;
    folder::prepare(&folder)?;
    Ok(folder)
}

/// The app runs already: it is asked to come forward, and this start ends. Or it was only a check that held
/// the lock for a moment, and then this start is the app.
fn hand_over(folder: &Path, start: &Start) -> Result<AppLock, ExitCode> {
    let mut lock = None;
    let mut left = || {
        lock = AppLock::take(folder).ok().flatten();
        lock.is_some()
    };
    let answer = if start.background {
        // Nothing is asked of the app that runs, so it need not hear.
        knock::wait(|| left().then_some(Answer::Left)).unwrap_or(Answer::Heard)
    } else {
        Door::of(folder).knock_and_wait(&start.opening, left)
    };
    match (answer, lock) {
        (_, Some(lock)) => Ok(lock),
        (Answer::Heard, None) => Err(ExitCode::SUCCESS),
        (Answer::Left | Answer::Silence, None) => {
            eprintln!("Before the Ask is open already, but its window does not answer.");
            Err(ExitCode::FAILURE)
        }
    }
}

fn set_up(
    app: &App,
    folder: Result<PathBuf, Failure>,
    start: &Start,
) -> Result<(), Box<dyn std::error::Error>> {
    let alarm = Alarm::new()?;
    let file = folder.as_ref().map(|folder| folder.join(folder::FILE_NAME)).map_err(Clone::clone);
    let (handle, wake) = (app.handle().clone(), alarm.clone());
    let desk = Desk::open(file, Clock::default(), move |change| {
        let topics = events::topics(change);
        // What was noted of a notice changes nothing about when to wake.
        if topics.iter().any(|topic| topic != events::NOTICES) {
            wake.wake();
        }
        if topics.iter().any(|topic| topic == events::SETTINGS) {
            settings::follow(&handle);
        }
        // Without a window there is nobody to tell.
        events::Changed { topics }.emit(&handle).ok();
    })?;
    app.manage(desk);
    app.manage(window::Page::default());
    app.manage(settings::Followed::default());
    app.manage(quick::Keys::default());
    settings::follow(app.handle());
    settings::note_timer(app.handle());
    window::prepare(app.handle(), start.opening);
    let keeps = folder.as_ref().ok().map(|folder| folder.join("webview"));
    app.manage(window::Keeps(keeps.clone()));
    // Asked for a line only, the app comes with its small window alone.
    let capture = start.opening == Opening::Capture;
    window::make(app.handle(), keeps, !start.background && !capture)?;
    if capture {
        quick::open(app.handle());
    }
    tray::make(app.handle());
    announcing::begin(app.handle().clone(), alarm)?;
    if let Ok(folder) = folder {
        let app = app.handle().clone();
        Door::of(&folder).listen(move |opening| window::open(&app, opening))?;
    }
    Ok(())
}
