//! The window: how it is made, and how it comes forward.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use tauri::{
    AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, webview::NewWindowResponse,
};
use tauri_plugin_window_state::{StateFlags, WindowExt};
use tauri_specta::Event;

use crate::{
    events::{OpenCapture, OpenPerson, OpenToday},
    quick,
    start::Opening,
};

/// Its label, by which the capability file means it.
pub const LABEL: &str = "main";

/// What of the window is remembered from one day to the next. Not whether it was shown: that is said by
/// how the app is started.
pub const REMEMBERED: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// Makes the window. It shows nothing but the app's own pages: it goes nowhere else, opens no other
/// window and downloads nothing. Whatever the webview keeps, it keeps in the folder `keeps`.
///
/// # Errors
/// Where the system has no webview, or no display.
pub fn make(app: &AppHandle, keeps: Option<PathBuf>, shown: bool) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Before the Ask")
        .inner_size(1180.0, 780.0)
        .min_inner_size(720.0, 520.0)
        .visible(shown)
        .focused(shown)
        .devtools(cfg!(debug_assertions))
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    match keeps {
        Some(folder) => window.data_directory(folder),
        None => window,
    }
    .build()
}

/// The folder in which the webviews keep what they keep; none where the notebook's folder cannot be used.
#[derive(Debug)]
pub struct Keeps(pub Option<PathBuf>);

impl Keeps {
    /// It.
    pub fn folder(&self) -> Option<PathBuf> {
        self.0.clone()
    }
}

/// Whether an address is one of the app's own pages (Tauri serves them as `tauri://localhost`, on Windows
/// as `http://tauri.localhost`).
pub fn is_ours(address: &Url) -> bool {
    let (scheme, host) = if cfg!(windows) { ("http", "tauri.localhost") } else { ("tauri", "localhost") };
    address.scheme() == scheme && address.host_str() == Some(host) && address.port().is_none()
}

/// What the page is to be opened at, kept until the page is there to hear it.
#[derive(Debug, Default)]
pub struct Page {
    state: Mutex<PageState>,
}

#[derive(Debug, Default)]
struct PageState {
    listens: bool,
    waiting: Opening,
}

impl Page {
    /// What to tell the page of this opening now: nothing while it is still loading.
    fn open(&self, opening: Opening) -> Option<Opening> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.listens {
            state.waiting = opening;
        }
        state.listens.then_some(opening)
    }

    /// The page listens from now on; what waited for it.
    fn listens(&self) -> Opening {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.listens = true;
        std::mem::take(&mut state.waiting)
    }
}

/// Brings the window forward, and the page to what is wanted. Quick capture has a window of its own.
pub fn open(app: &AppHandle, opening: Opening) {
    if opening == Opening::Capture {
        return quick::open(app);
    }
    if let Some(window) = app.get_webview_window(LABEL) {
        // Each is a wish to the window system, which may refuse; the next one is still worth trying.
        if !window.is_visible().unwrap_or(true) {
            // Left to itself, X11 shows a hidden window in another place than it had.
            window.restore_state(REMEMBERED).ok();
        }
        window.show().ok();
        window.unminimize().ok();
        window.set_focus().ok();
    }
    if let Some(opening) = app.state::<Page>().open(opening) {
        tell(app, opening);
    }
}

/// Keeps what the page is to be opened at, without showing the window.
pub fn prepare(app: &AppHandle, opening: Opening) {
    app.state::<Page>().open(opening);
}

/// The page has asked its first question, so it listens: it is told what it was opened for.
pub fn page_listens(app: &AppHandle) {
    tell(app, app.state::<Page>().listens());
}

fn tell(app: &AppHandle, opening: Opening) {
    // Not told, the window is still open; there is nobody else to tell.
    match opening {
        Opening::Window => Ok(()),
        Opening::Today => OpenToday.emit(app),
        Opening::Person(id) => OpenPerson { id: id.to_string() }.emit(app),
        // It has a window of its own.
        Opening::Capture => Ok(()),
        Opening::Sheet => OpenCapture.emit(app),
    }
    .ok();
}

/// Hides the window; the app goes on.
pub fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        window.hide().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn the_window_goes_nowhere_but_to_its_own_pages() {
        let ours = |address: &str| is_ours(&Url::parse(address).unwrap());
        assert!(ours("tauri://localhost/"));
        assert!(ours("tauri://localhost/index.html#people"));
        for address in [
            "https://example.com/",
            "http://localhost/",
            "http://tauri.localhost/",
            "https://tauri.localhost.example.com/",
            "tauri://localhost:8080/",
            "tauri://localhost.example.com/",
            "tauri://example.com/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "javascript:alert(1)",
            "blob:tauri://localhost/1",
            "about:blank",
        ] {
            assert!(!ours(address), "{address}");
        }
    }

    #[test]
    fn what_the_page_is_opened_for_waits_until_it_listens() {
        let page = Page::default();
        assert_eq!(page.open(Opening::Sheet), None);
        assert_eq!(page.listens(), Opening::Sheet);
        assert_eq!(page.listens(), Opening::Window);
        assert_eq!(page.open(Opening::Sheet), Some(Opening::Sheet));
    }
}
