//! The small window: one line, from anywhere on the computer. It is made when it is first asked for, and
//! hidden after that.

#[cfg(target_os = "linux")]
use std::sync::mpsc;
use std::sync::{Mutex, PoisonError};

use before_the_ask::api;
use tauri::{
    AppHandle, LogicalSize, Manager, PhysicalPosition, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    async_runtime::spawn, webview::NewWindowResponse,
};
use tauri_specta::Event;

use crate::{
    desk::Desk,
    events::{self, Changed, OpenQuick},
    start::Opening,
    window,
};

/// Its label, by which the capability file means it.
pub const LABEL: &str = "quick";

/// How wide it is, in CSS pixels.
const WIDTH: f64 = 640.0;

/// How high it is at least, and at most, in CSS pixels.
const HEIGHTS: (f64, f64) = (160.0, 320.0);

/// Where on the screen its upper edge lies: a fifth of the way down.
const FROM_TOP: f64 = 0.2;

/// Opens it: its page begins anew and shows it when the field takes words, so that none is typed into nothing.
pub fn open(app: &AppHandle) {
    if app.get_webview_window(LABEL).is_some() {
        OpenQuick.emit(app).ok();
    } else if make(app).is_err() {
        // Without a second window there is still the first, with the sheet in it.
        window::open(app, Opening::Sheet);
    }
}

/// Shows it on the screen that the pointer is on, with the focus.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        place(&window);
        // Each is a wish to the window system, which may refuse; the next one is still worth trying.
        window.show().ok();
        window.set_focus().ok();
    }
}

fn make(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let see_through = see_through(app);
    // The page rounds its corners, unless it hears that they would be black.
    let page = if see_through { "quick.html" } else { "quick.html#opaque" };
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(page.into()))
        .title("Someone new")
        .inner_size(WIDTH, HEIGHTS.0)
        .resizable(false)
        .decorations(false)
        .transparent(see_through)
        .always_on_top(true)
        .skip_taskbar(true)
        .visible(false)
        .devtools(cfg!(debug_assertions))
        .disable_drag_drop_handler()
        .on_navigation(window::is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    let keeps = app.state::<window::Keeps>().folder();
    match keeps {
        Some(folder) => window.data_directory(folder),
        None => window,
    }
    .build()
}

/// Whether the screen shows what is behind a window. On X11 that takes a compositor, which not every desktop has.
#[cfg(target_os = "linux")]
fn see_through(app: &AppHandle) -> bool {
    let (tell, told) = mpsc::channel();
    // GDK answers on the main thread alone.
    let asked = app.run_on_main_thread(move || {
        tell.send(gdk::Screen::default().is_some_and(|screen| screen.is_composited())).ok();
    });
    asked.is_ok() && told.recv().unwrap_or(false)
}

#[cfg(not(target_os = "linux"))]
const fn see_through(_app: &AppHandle) -> bool {
    true
}

/// Puts it into the upper part of the screen with the pointer.
fn place(window: &WebviewWindow) {
    let pointer = window.cursor_position().ok();
    let monitors = window.available_monitors().unwrap_or_default();
    let holds = |monitor: &&tauri::Monitor| {
        let (at, size) = (monitor.position(), monitor.size());
        pointer.is_some_and(|pointer| {
            let (x, y) = (pointer.x - f64::from(at.x), pointer.y - f64::from(at.y));
            (0.0..f64::from(size.width)).contains(&x) && (0.0..f64::from(size.height)).contains(&y)
        })
    };
    // Where the pointer is not known (Wayland), or on no screen, the window system puts it where it likes.
    let Some(monitor) = monitors.iter().find(holds).or_else(|| monitors.first()) else { return };
    let (at, size) = (monitor.position(), monitor.size());
    let width = WIDTH * monitor.scale_factor();
    window
        .set_position(PhysicalPosition::new(
            f64::from(at.x) + (f64::from(size.width) - width) / 2.0,
            f64::from(at.y) + f64::from(size.height) * FROM_TOP,
        ))
        .ok();
}

/// Makes it as high as what stands in it, in CSS pixels, within its bounds.
pub fn resize(app: &AppHandle, height: f64) {
    let height = if height.is_finite() { height.clamp(HEIGHTS.0, HEIGHTS.1) } else { HEIGHTS.0 };
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that may not be resized by hand is held by its bounds on X11: they move with it.
        window.set_min_size(Some(LogicalSize::new(WIDTH, height))).ok();
        window.set_max_size(Some(LogicalSize::new(WIDTH, height))).ok();
        window.set_size(LogicalSize::new(WIDTH, height)).ok();
    }
}

/// Hides it. Where nothing else of the app is to be seen, and it is not to stay, the app ends.
pub fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        window.hide().ok();
    }
    let app = app.clone();
    spawn(async move {
        let main_shows = app.get_webview_window(window::LABEL).and_then(|main| main.is_visible().ok());
        let stays = app.state::<Desk>().ask(api::settings).await.is_ok_and(|settings| settings.background);
        if main_shows == Some(false) && !stays {
            app.exit(0);
        }
    });
}

/// The keys that open it, and whether the computer gives them.
#[derive(Debug, Default)]
pub struct Keys(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    /// As the setting has them; nothing before they were first asked for.
    wanted: Option<String>,
    trouble: Option<Trouble>,
}

/// Why keys do not open the small window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// This desktop lets no app set such keys.
    NotHere,
    /// Another app uses them.
    Taken,
    /// They are no keys of this computer.
    Unknown,
}

impl Keys {
    /// Why they do not work, if they do not.
    pub fn trouble(&self) -> Option<Trouble> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).trouble
    }

    /// Notes which are wanted; true where that is a change.
    fn want(&self, keys: &str) -> bool {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.wanted.replace(keys.to_owned()).as_deref() != Some(keys)
    }

    fn note(&self, trouble: Option<Trouble>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).trouble = trouble;
    }
}

/// Lets the keys follow the setting, whoever changed it, and has the screen ask again what came of it.
pub fn follow(app: &AppHandle, keys: &str) {
    if app.state::<Keys>().want(keys) {
        let outcome = hold(app, keys);
        app.state::<Keys>().note(outcome.err());
        Changed { topics: vec![events::SETTINGS.to_owned()] }.emit(app).ok();
    }
}

/// Asks the computer for these keys, and gives back whichever it gave before.
fn hold(app: &AppHandle, keys: &str) -> Result<(), Trouble> {
    use tauri_plugin_global_shortcut::{GlobalShortcutExt, Shortcut, ShortcutState};
    // Under Wayland the keys would be heard only while a window of X11 has the focus, which is worse than
    // not at all; without the plugin there is nobody to ask.
    if !can_hold() {
        return if keys.is_empty() { Ok(()) } else { Err(Trouble::NotHere) };
    }
    let Some(all) = app.try_state::<tauri_plugin_global_shortcut::GlobalShortcut<tauri::Wry>>() else {
        return Err(Trouble::NotHere);
    };
    all.unregister_all().ok();
    if keys.is_empty() {
        return Ok(());
    }
    let shortcut: Shortcut = keys.parse().map_err(|_| Trouble::Unknown)?;
    app.global_shortcut()
        .on_shortcut(shortcut, |app, _, event| {
            if event.state() == ShortcutState::Pressed {
                open(app);
            }
        })
        .map_err(|_| Trouble::Taken)
}

/// Whether an app can set keys of the whole computer here.
pub fn can_hold() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let wayland =
        set("WAYLAND_DISPLAY") || std::env::var("XDG_SESSION_TYPE").is_ok_and(|kind| kind == "wayland");
    !cfg!(target_os = "linux") || (set("DISPLAY") && !wayland)
}

/// What Settings says where the keys do not work.
pub fn keys_words(trouble: Option<Trouble>) -> Option<&'static str> {
    trouble.map(|trouble| match trouble {
        Trouble::NotHere => {
            "This desktop lets no app set such keys. In the desktop\u{2019}s own settings, choose keys for the command:\n\
             before-the-ask --capture"
        }
        Trouble::Taken => "Another app uses those keys. Choose others.",
        Trouble::Unknown => "Those are no keys of this computer. Choose others.",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_asked_for_when_they_change() {
        let keys = Keys::default();
        assert!(keys.want("Ctrl+Shift+K"));
        assert!(!keys.want("Ctrl+Shift+K"));
        assert!(keys.want(""));
    }

    #[test]
    fn settings_says_why_keys_do_not_work_and_what_to_do() {
        assert_eq!(keys_words(None), None);
        assert!(keys_words(Some(Trouble::NotHere)).unwrap().ends_with("before-the-ask --capture"));
        assert_eq!(keys_words(Some(Trouble::Taken)), Some("Another app uses those keys. Choose others."));
    }
}
