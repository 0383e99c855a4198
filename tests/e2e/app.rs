//! The real binary in a real window, driven through WebKit's own driver.

use std::net::{TcpListener, TcpStream};
use std::ops::Deref;
use std::process::{Child, Command, Stdio};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::desktop::Desktop;
use super::home::Home;
use super::page::Page;
use super::processes;
use super::wait::{self, PATIENCE};

/// A running app and its window's page.
pub struct App {
    page: Page,
    // Held for its end, which is the app's.
    _driver: Driver,
}

impl App {
    /// Opens the app in this home.
    pub async fn open(home: &Home) -> App {
        let mut command = Command::new("WebKitWebDriver");
        home.hand_to(&mut command);
        home.clock.hand_to(&mut command);
        App::open_by(command).await
    }

    /// Opens the app in this home on a desktop of its own.
    pub async fn open_on(home: &Home, desktop: &Desktop) -> App {
        let mut command = Command::new("WebKitWebDriver");
        home.hand_to(&mut command);
        home.clock.hand_to(&mut command);
        desktop.hand_to(&mut command);
        App::open_by(command).await
    }

    /// Opens the app through a driver that the test prepared: `command` gets only the driver's own arguments.
    pub async fn open_by(mut command: Command) -> App {
        assert!(
            std::env::var_os("DISPLAY").is_some(),
            "the tests of the window need a display; `make test` brings one"
        );
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is not installed");
        let driver = Driver(process);
        let listens = async || TcpStream::connect(("127.0.0.1", port)).ok();
        wait::answer(PATIENCE, listens).await.expect("WebKitWebDriver does not listen");

        let wanted = json!({ "webkitgtk:browserOptions": { "binary": env!("CARGO_BIN_EXE_before-the-ask"), "args": [] } });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().unwrap().clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the app did not open a window that can be driven");
        App { page: Page::of(client), _driver: driver }
    }

    /// Ends the app as a power button would: nothing is asked, nothing is saved on the way out.
    pub fn kill(self) {
        drop(self);
    }
}

impl Deref for App {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

/// The driver's process. The app would outlive it, hidden, and hold whatever pipe the tests write to.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let below = processes::below(self.0.id());
        self.0.kill().ok();
        self.0.wait().ok();
        processes::kill(&below);
    }
}
