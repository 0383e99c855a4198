//! The computer's timer, set and taken off in Settings; `systemctl` is one that only writes down.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::wait::{self, PATIENCE};

/// Opens Settings on a computer whose `systemctl` ends with this code.
async fn settings_with(home: &Home, code: u8) -> App {
    let programs = home.beside("programs");
    std::fs::create_dir(&programs).unwrap();
    let script = programs.join("systemctl");
    let line = format!("#!/bin/sh\necho \"$@\" >> '{}'\nexit {code}\n", said(home).display());
    std::fs::write(&script, line).unwrap();
    std::fs::set_permissions(&script, PermissionsExt::from_mode(0o700)).unwrap();
    let mut command = Command::new("WebKitWebDriver");
    home.hand_to(&mut command);
    home.clock.hand_to(&mut command);
    command.env("PATH", format!("{}:{}", programs.display(), std::env::var("PATH").unwrap()));
    let app = App::open_by(command).await;
    past_the_first_page(&app).await;
    app.go_to("Settings").await;
    app.find("heading", "Notifications").await;
    app
}

fn said(home: &Home) -> PathBuf {
    home.beside("systemctl.said")
}

/// Presses On or Off of the timer's switch, and waits until it stands there.
async fn turn(app: &App, to: &str) {
    let button = format!(
        "[...document.querySelectorAll('[aria-label=\"Look by the computer\\'s timer\"] button')]
           .find((button) => button.textContent.trim() === '{to}')"
    );
    app.until(&format!("{button} !== undefined")).await;
    app.ask(&format!("{button}.click()")).await;
}

#[tokio::test]
async fn it_is_set_and_taken_off_with_nothing_left_behind() {
    let home = Home::at("2037-11-24 08:00");
    home.bta("2037-11-23T09:00", &["add", "Mara Lindqvist"]);
    let app = settings_with(&home, 0).await;
    turn(&app, "On").await;
    app.sees("after a restart, the computer's timer looks instead").await;
    let units = home.beside("home/.config/systemd/user");
    let read = |name: &str| std::fs::read_to_string(units.join(name)).unwrap();
    let program = env!("CARGO_BIN_EXE_before-the-ask");
    let service = read("before-the-ask-check.service");
    assert!(service.contains(&format!("\nExecStart=\"{program}\" --check\n")), "{service}");
    assert!(service.contains(&format!("\"BEFORE_THE_ASK_DIR={}\"", home.notebook_folder().display())));
    assert!(read("before-the-ask-check.timer").contains("\nPersistent=true\n"));
    // A follow-up for another day can be promised now.
    let remind = ["remind", "Mara", "tomorrow", "--why", "call"];
    home.bta("2037-11-24T08:01", &remind);

    turn(&app, "Off").await;
    app.no_longer_sees("the computer's timer looks instead").await;
    let gone = async || std::fs::read_dir(&units).unwrap().next().is_none().then_some(());
    wait::answer(PATIENCE, gone).await.expect("a unit is left behind");
    let said = std::fs::read_to_string(said(&home)).unwrap();
    let said: Vec<_> = said.lines().collect();
    assert_eq!(
        said,
        [
            "--user daemon-reload",
            "--user enable --now before-the-ask-check.timer",
            "--user disable --now before-the-ask-check.timer",
            "--user daemon-reload",
        ]
    );
}

#[tokio::test]
async fn where_it_cannot_be_set_that_is_said_and_nothing_is_left_behind() {
    let home = Home::at("2037-11-24 08:00");
    let app = settings_with(&home, 1).await;
    turn(&app, "On").await;
    app.sees("The timer of this computer could not be set. Nothing was changed.").await;
    assert!(std::fs::read_dir(home.beside("home/.config/systemd/user")).unwrap().next().is_none());
}
