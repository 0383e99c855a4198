//! The app without a driver: started with the computer, by its timer, or with a window for whoever sits before it.

use std::process::{Child, Command, ExitStatus, Stdio};

use super::desktop::Desktop;
use super::home::Home;
use super::processes;
use super::wait::{self, PATIENCE};

/// A running process of the app; it is killed with this value, and all that it started.
pub struct Quiet(Child);

impl Quiet {
    /// Starts it in this home with these arguments.
    pub fn start(home: &Home, arguments: &[&str]) -> Quiet {
        Quiet::run(Command::new(env!("CARGO_BIN_EXE_before-the-ask")), home, arguments)
    }

    /// The app with its window, on a desktop of its own.
    pub fn with_its_window(home: &Home, desktop: &Desktop) -> Quiet {
        let mut command = Command::new(env!("CARGO_BIN_EXE_before-the-ask"));
        desktop.hand_to(&mut command);
        Quiet::run(command, home, &[])
    }

    fn run(mut command: Command, home: &Home, arguments: &[&str]) -> Quiet {
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

/// The app, started by a process of this home that may have ended since; it is killed with this value.
pub struct Started {
    process: u32,
    /// What it was started with.
    pub arguments: Vec<String>,
}

impl Started {
    /// Waits until somebody in this home has started the app with `--person` or `--today`.
    pub fn with(home: &Home, opening: &str) -> Started {
        let home = format!("BEFORE_THE_ASK_DIR={}", home.notebook_folder().display());
        let started = || {
            let everything = std::fs::read_dir("/proc").ok()?.flatten();
            everything.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).find_map(
                |process: u32| {
                    let said = |what: &str| std::fs::read_to_string(format!("/proc/{process}/{what}")).ok();
                    let words: Vec<_> = said("cmdline")?.split_terminator('\0').map(str::to_owned).collect();
                    let arguments =
                        words.strip_prefix(&[env!("CARGO_BIN_EXE_before-the-ask").to_owned()])?.to_vec();
                    let here = said("environ")?.split_terminator('\0').any(|variable| variable == home);
                    // Made only for the one it is: whoever is made is killed when they are dropped.
                    (here && arguments.first()? == opening).then(|| Started { process, arguments })
                },
            )
        };
        wait::answer_now(PATIENCE, started).unwrap_or_else(|| panic!("nothing was started with {opening}"))
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let mut all = processes::below(self.process);
        all.push(self.process);
        processes::kill(&all);
    }
}
