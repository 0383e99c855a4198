//! A desktop of one's own: a display and a window manager, for what concerns the whole screen. The other tests
//! share a display, and whoever opens a window there takes the focus.

use std::io::{BufRead, BufReader};
use std::os::fd::OwnedFd;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::wait::{self, PATIENCE};

/// A running display; it ends with this value.
pub struct Desktop {
    display: String,
    server: Child,
    manager: Child,
}

impl Desktop {
    /// Starts a display and its window manager.
    pub fn start() -> Desktop {
        let (number, ready) = std::io::pipe().unwrap();
        let server = Command::new("Xvfb")
            .args(["-displayfd", "0", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-noreset"])
            // The only descriptor that is handed down without further ado; Xvfb writes to it.
            .stdin(Stdio::from(OwnedFd::from(ready)))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is not installed");
        let mut line = String::new();
        BufReader::new(number).read_line(&mut line).unwrap();
        let display = format!(":{}", line.trim());
        let manager = Command::new("openbox")
            .env("DISPLAY", &display)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("openbox is not installed");
        let desktop = Desktop { display, server, manager };
        // A window opened before the manager is ready would be without a size.
        let managed = || {
            desktop.said("xprop", &["-root", "_NET_SUPPORTING_WM_CHECK"]).filter(|said| said.contains("0x"))
        };
        wait::answer_now(PATIENCE, managed).expect("openbox does not start");
        desktop
    }

    /// Has what `command` starts show itself here.
    pub fn hand_to(&self, command: &mut Command) {
        command.env("DISPLAY", &self.display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    }

    fn said(&self, program: &str, words: &[&str]) -> Option<String> {
        let mut command = Command::new(program);
        self.hand_to(&mut command);
        let said = command.args(words).output().unwrap();
        said.status.success().then(|| String::from_utf8_lossy(&said.stdout).trim().to_owned())
    }

    /// The title of the window that has the keyboard.
    pub fn active(&self) -> Option<String> {
        self.said("xdotool", &["getactivewindow", "getwindowname"])
    }

    /// Waits until the window of this title has the keyboard.
    pub async fn until_active(&self, title: &str) {
        let active = async || self.active().filter(|active| active == title);
        if wait::answer(PATIENCE, active).await.is_none() {
            panic!("{title:?} does not get the keyboard; {:?} has it", self.active());
        }
    }

    /// Waits until the window that has the keyboard is higher than this, in pixels.
    pub async fn until_higher(&self, than: u32) {
        let height = || {
            let said = self.said("xdotool", &["getactivewindow", "getwindowgeometry", "--shell"])?;
            said.lines().find_map(|line| line.strip_prefix("HEIGHT="))?.parse::<u32>().ok()
        };
        let higher = async || height().filter(|height| *height > than);
        if wait::answer(PATIENCE, higher).await.is_none() {
            panic!("the window stays {:?} high", height());
        }
    }

    /// Presses keys, as xdotool names them: `ctrl+shift+k`.
    pub fn press(&self, keys: &str) {
        self.said("xdotool", &["key", "--clearmodifiers", keys]).expect("xdotool does not press keys");
    }

    /// Types a text into whatever has the keyboard.
    pub fn write(&self, text: &str) {
        self.said("xdotool", &["type", "--delay", "8", "--", text]).expect("xdotool does not type");
    }

    /// Another program with a window of this title.
    pub fn another_program(&self, title: &str) -> Program {
        let mut command = Command::new("xmessage");
        self.hand_to(&mut command);
        let process = command.args(["-title", title, "-center", "Something else"]).spawn();
        Program(process.expect("xmessage is not installed"))
    }

    /// Writes a picture of the window that has the keyboard to target/screens/NAME.png.
    pub fn picture(&self, name: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screens");
        std::fs::create_dir_all(&folder).unwrap();
        let window = self.said("xdotool", &["getactivewindow"]).expect("no window has the keyboard");
        let file = folder.join(name).with_extension("png");
        self.said("import", &["-window", &window, file.to_str().unwrap()]).expect("no picture");
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for process in [&mut self.manager, &mut self.server] {
            process.kill().ok();
            process.wait().ok();
        }
    }
}

/// Another program; it ends with this value.
pub struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
