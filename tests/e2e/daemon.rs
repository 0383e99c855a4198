//! The notification daemon of a real desktop, dunst, on the bus of one home.

use std::fmt::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::home::Home;
use super::wait::{self, PATIENCE};

/// A running daemon; it ends with this value.
pub struct Daemon {
    process: Child,
    address: String,
    arrived: PathBuf,
}

/// A notification as the daemon has it.
#[derive(Debug, PartialEq, Eq)]
pub struct Arrived {
    pub title: String,
    pub body: String,
}

impl Daemon {
    /// Starts the daemon in this home and waits until it takes notifications.
    pub fn start(home: &Home) -> Daemon {
        let arrived = home.beside("arrived");
        std::fs::write(&arrived, "").unwrap();

        // The daemon runs this for each notification that it shows; the unit separator is in no text.
        let script = home.beside("arrived.sh");
        let line = format!("#!/bin/sh\nprintf '%s\\037%s\\036' \"$2\" \"$3\" >> '{}'\n", arrived.display());
        std::fs::write(&script, line).unwrap();
        std::fs::set_permissions(&script, PermissionsExt::from_mode(0o700)).unwrap();

        let settings = home.beside("dunstrc");
        let mut text = String::from("[global]\nidle_threshold = 0\n[urgency_normal]\ntimeout = 0\n");
        write!(text, "[every_one]\nsummary = \"*\"\nscript = {}\n", script.display()).unwrap();
        std::fs::write(&settings, text).unwrap();

        let mut command = Command::new("dunst");
        home.hand_to(&mut command);
        let process = command
            .arg("-conf")
            .arg(&settings)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("dunst is not installed");
        let daemon = Daemon { process, address: home.bus.address.clone(), arrived };
        let ready = || daemon.control(&["is-paused"]).map(drop);
        wait::answer_now(PATIENCE, ready).expect("dunst does not start");
        daemon
    }

    /// Every notification that arrived so far, in order.
    pub fn arrived(&self) -> Vec<Arrived> {
        let text = std::fs::read_to_string(&self.arrived).unwrap();
        let whole = text.split_terminator('\u{1e}').filter_map(|one| one.split_once('\u{1f}'));
        whole.map(|(title, body)| Arrived { title: title.to_owned(), body: body.to_owned() }).collect()
    }

    /// Waits for the first notification.
    pub async fn first(&self, patience: Duration) -> Arrived {
        let first = async || self.arrived().into_iter().next();
        wait::answer(patience, first).await.expect("no notification arrived")
    }

    /// Presses the notification that is shown.
    pub fn press(&self) {
        self.control(&["action", "0"]).expect("the notification cannot be pressed");
    }

    fn control(&self, words: &[&str]) -> Option<String> {
        let mut command = Command::new("dunstctl");
        let said = command.args(words).env("DBUS_SESSION_BUS_ADDRESS", &self.address).output().unwrap();
        said.status.success().then(|| String::from_utf8(said.stdout).unwrap())
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
