//! The app without a window to be driven: started with the computer, or by its timer.

use std::process::{Child, Command, ExitStatus, Stdio};

use super::home::Home;
use super::processes;
use super::wait::{self, PATIENCE};

/// A running process of the app; it is killed with this value, and all that it started.
pub struct Quiet(Child);

impl Quiet {
    /// Starts it in this home with these arguments.
    pub fn start(home: &Home, arguments: &[&str]) -> Quiet {
        let mut command = Command::new(env!("CARGO_BIN_EXE_before-the-ask"));
        home.hand_to(&mut command);
        home.clock.hand_to(&mut command);
        // What the computer says of its sleep and its zone is heard on the home's bus too.
        command.env("DBUS_SYSTEM_BUS_ADDRESS", &home.bus.address);
        Quiet(command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap())
    }

    /// The app, as the computer starts it.
    pub fn background(home: &Home) -> Quiet {
        Quiet::start(home, &["--background"])
    }

    /// The check, as the computer's timer starts it.
    pub fn check(home: &Home) -> Quiet {
        Quiet::start(home, &["--check"])
    }

    /// Waits until it ends by itself.
    pub fn ends(&mut self) -> ExitStatus {
        wait::answer_now(PATIENCE, || self.0.try_wait().unwrap()).expect("it goes on")
    }

    /// Whether it still runs.
    pub fn goes_on(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }

    /// Waits until it has started somebody, and answers with which arguments.
    pub fn has_started(&self) -> Vec<String> {
        let started = || {
            let child = *processes::below(self.0.id()).first()?;
            let line = std::fs::read_to_string(format!("/proc/{child}/cmdline")).ok()?;
            // Between fork and exec it is still the one who starts.
            let words: Vec<_> = line.split_terminator('\0').skip(1).map(str::to_owned).collect();
            (words != ["--check"]).then_some(words)
        };
        wait::answer_now(PATIENCE, started).expect("it started nobody")
    }

    /// Kills it as a power cut would.
    pub fn kill(self) {
        drop(self);
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        let below = processes::below(self.0.id());
        self.0.kill().ok();
        self.0.wait().ok();
        processes::kill(&below);
    }
}
