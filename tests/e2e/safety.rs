//! What the window cannot be made to do, checked in the app as it is built.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;

use super::app::App;
use super::home::Home;
use super::wait::{self, PATIENCE};
use super::{preload, processes};

/// Does something to the page and answers which rule of the content policy stopped it.
async fn stopped_by(app: &App, act: &str) -> String {
    let script = format!(
        "const done = arguments[arguments.length - 1]
         document.addEventListener('securitypolicyviolation', (e) => done(e.effectiveDirective), {{ once: true }})
         {act}"
    );
    app.ask_and_wait(&script).await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn no_script_runs_that_came_with_no_file_of_the_app() {
    let home = Home::at("2037-11-23 10:00");
    let app = App::open(&home).await;
    app.until("document.querySelector('main h1') !== null").await;

    let inline = "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)";
    assert_eq!(stopped_by(&app, inline).await, "script-src-elem");
    let attribute = "document.body.insertAdjacentHTML('beforeend', '<i onclick=\"window.ran = 1\">'); document.body.lastChild.click()";
    assert_eq!(stopped_by(&app, attribute).await, "script-src-attr");
    assert_eq!(app.ask("return window.ran ?? null").await, json!(null));
}

#[tokio::test]
async fn nothing_is_fetched_from_anywhere() {
    let home = Home::at("2037-11-23 10:00");
    let app = App::open(&home).await;
    app.until("document.querySelector('main h1') !== null").await;

    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", elsewhere.local_addr().unwrap());
    let image = format!("new Image().src = '{address}'");
    assert_eq!(stopped_by(&app, &image).await, "img-src");
    let question = format!("fetch('{address}').catch(() => 0)");
    assert_eq!(stopped_by(&app, &question).await, "connect-src");
    let frame =
        format!("const f = document.createElement('iframe'); f.src = '{address}'; document.body.append(f)");
    assert_eq!(stopped_by(&app, &frame).await, "frame-src");
    assert!(elsewhere.accept().is_err(), "somebody called");
}

#[tokio::test]
async fn the_window_stays_with_the_app() {
    let home = Home::at("2037-11-23 10:00");
    let app = App::open(&home).await;
    app.until("document.querySelector('main h1') !== null").await;
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    app.ask(&format!("window.stayed = 1; location.href = 'http://{}/'", elsewhere.local_addr().unwrap()))
        .await;
    app.press("button", "Not tonight").await;
    app.find("navigation", "Places").await;
    assert_eq!(app.ask("return window.stayed").await, json!(1));
    assert!(elsewhere.accept().is_err(), "somebody called");
}

#[tokio::test]
async fn what_is_written_is_for_its_owner_alone_whatever_the_umask() {
    let home = Home::at("2037-11-23 10:00");
    let mut command = Command::new("sh");
    command.args(["-c", "umask 000; exec WebKitWebDriver \"$@\"", "sh"]);
    home.hand_to(&mut command);
    home.clock.hand_to(&mut command);
    let app = App::open_by(command).await;
    app.press("button", "Write someone down").await;
    app.write("textbox", "Someone new", "Mara - explains pricing well").await;
    // Keep moves down when the parts come in; it is pressed where it stays.
    app.find("button", "Name Mara").await;
    app.press("button", "Keep").await;
    app.sees("Kept.").await;

    let mut seen = 0;
    each_below(&home.notebook_folder(), &mut |path, mode| {
        seen += 1;
        assert_eq!(mode & 0o077, 0, "{} is open to others: {mode:o}", path.display());
    });
    assert!(seen > 1, "there is no notebook to look at");
}

fn each_below(path: &Path, look: &mut impl FnMut(&Path, u32)) {
    // What was there for the length of one write may be gone again.
    let Ok(about) = fs::symlink_metadata(path) else { return };
    look(path, about.permissions().mode());
    if about.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            each_below(&entry.unwrap().path(), look);
        }
    }
}

/// Without the driver, which talks to the app over the network of this computer.
#[test]
fn no_process_of_the_app_opens_a_way_out() {
    let home = Home::at("2037-11-23 10:00");
    let seen = home.beside("sockets");

    // The eyes are open: a way out is seen where there is one.
    let mut way_out = Command::new("bash");
    way_out.args(["-c", ": < /dev/tcp/127.0.0.1/9"]).stderr(Stdio::null());
    let watched = |command: &mut Command| {
        command.env("LD_PRELOAD", preload::sockets()).env("SOCKETS_SEEN", &seen);
    };
    watched(&mut way_out);
    way_out.status().unwrap();
    assert!(fs::read_to_string(&seen).unwrap().starts_with("bash: family "));
    fs::remove_file(&seen).unwrap();

    let mut command = Command::new(env!("CARGO_BIN_EXE_before-the-ask"));
    home.hand_to(&mut command);
    watched(&mut command);
    let mut app = command.stdout(Stdio::null()).spawn().unwrap();
    let painted = wait::answer_now(PATIENCE, || window_of(app.id()));
    // The window is there before the webview has all its processes.
    let several = || Some(processes::below(app.id())).filter(|below| below.len() > 1);
    let below = wait::answer_now(PATIENCE, several).unwrap_or_default();
    app.kill().unwrap();
    app.wait().unwrap();
    processes::kill(&below);
    painted.expect("no window opened");
    assert!(below.len() > 1, "the webview has processes of its own");
    assert_eq!(fs::read_to_string(&seen).unwrap_or_default(), "");
}

/// The window of a process, once it is to be seen.
fn window_of(process: u32) -> Option<String> {
    let search =
        Command::new("xdotool").args(["search", "--onlyvisible", "--pid", &process.to_string()]).output();
    let found = String::from_utf8(search.unwrap().stdout).unwrap();
    found.lines().last().map(str::to_owned)
}
