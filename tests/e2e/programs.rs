//! Programs of the computer that the app calls, of which the test writes down how they were called.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

use super::app::App;
use super::home::Home;

/// Puts a program of this name before the computer's own: it writes its words down, and ends with this code.
pub fn put(home: &Home, name: &str, code: u8) {
    let folder = home.beside("programs");
    std::fs::create_dir_all(&folder).unwrap();
    let (program, said) = (folder.join(name), said_to(home, name));
    std::fs::write(&program, format!("#!/bin/sh\necho \"$@\" >> '{}'\nexit {code}\n", said.display()))
        .unwrap();
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o700)).unwrap();
}

/// What the program was called with, a line each time.
pub fn calls(home: &Home, name: &str) -> Vec<String> {
    let said = std::fs::read_to_string(said_to(home, name)).unwrap_or_default();
    said.lines().map(str::to_owned).collect()
}

fn said_to(home: &Home, name: &str) -> PathBuf {
    home.beside(&format!("{name}.said"))
}

/// Opens the app where these programs come first.
pub async fn app_among_them(home: &Home) -> App {
    let mut command = Command::new("WebKitWebDriver");
    home.hand_to(&mut command);
    home.clock.hand_to(&mut command);
    let path = std::env::var("PATH").unwrap();
    command.env("PATH", format!("{}:{path}", home.beside("programs").display()));
    App::open_by(command).await
}
