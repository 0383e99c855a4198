//! The computer's timer, set and taken off in Settings: by a `systemctl` that only writes down, and by systemd
//! itself.

use std::os::unix::fs::MetadataExt;
use std::process::{Child, Command, Stdio};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::processes;
use super::programs;
use super::quiet::Started;
use super::service::{ORDINARY, Service};
use super::wait::{self, PATIENCE};

/// Opens Settings on a computer whose `systemctl` ends with this code.
async fn settings_with(home: &Home, code: u8) -> App {
    programs::put(home, "systemctl", code);
    let app = programs::app_among_them(home).await;
    past_the_first_page(&app).await;
    app.go_to("Settings").await;
    app.find("heading", "Notifications").await;
    app
}

/// Presses On or Off of the timer's switch, and waits until it stands there.
async fn turn(app: &App, to: &str) {
    let button = format!(
        "[...document.querySelectorAll('[aria-label=\"Look by the computer’s timer\"] button')]
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
    let calls = [
        "--user daemon-reload",
        "--user enable --now before-the-ask-check.timer",
        "--user disable --now before-the-ask-check.timer",
        "--user daemon-reload",
    ];
    // The last of them comes after the files went.
    let called = async || (programs::calls(&home, "systemctl").len() >= calls.len()).then_some(());
    wait::answer(PATIENCE, called).await.expect("a call is missing");
    assert_eq!(programs::calls(&home, "systemctl"), calls);
}

#[tokio::test]
async fn where_it_cannot_be_set_that_is_said_and_nothing_is_left_behind() {
    let home = Home::at("2037-11-24 08:00");
    let app = settings_with(&home, 1).await;
    turn(&app, "On").await;
    app.sees("The timer of this computer could not be set. Nothing was changed.").await;
    assert!(std::fs::read_dir(home.beside("home/.config/systemd/user")).unwrap().next().is_none());
}

/// What the timer starts.
const CHECK: &str = "before-the-ask-check.service";

/// A systemd of one's own for this home, as a session has one; it ends with this value.
struct Manager<'a> {
    process: Child,
    home: &'a Home,
}

impl<'a> Manager<'a> {
    fn start(home: &'a Home) -> Manager<'a> {
        let run = home.beside("run");
        // The session's bus is there already: it is to make none, and to lead nobody to that one.
        let units = home.beside("home/.config/systemd/user");
        std::fs::create_dir_all(&units).unwrap();
        std::os::unix::fs::symlink("/dev/null", units.join("dbus.socket")).unwrap();
        // It serves nobody where the computer was not started by another systemd. So that it need not have
        // been, it is given a /run of its own that says so. Whoever runs it stays who they are: the bus serves nobody
        // who says otherwise.
        let is_root = std::fs::metadata(&run).unwrap().uid() == 0;
        let apart: &[&str] = if is_root { &["--mount"] } else { &["-Ucm", "--keep-caps"] };
        let booted = "mount -t tmpfs tmpfs /run && mkdir -p /run/systemd/system && exec /usr/lib/systemd/systemd --user";
        let mut command = Command::new("unshare");
        home.hand_to(&mut command);
        // What it starts is told the home's time.
        home.clock.hand_to(&mut command);
        let process = command
            .args([apart, &["sh", "-c", booted]].concat())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("unshare is not installed");
        let manager = Manager { process, home };
        let listens = || run.join("systemd/private").exists().then_some(());
        wait::answer_now(PATIENCE, listens).expect(
            "systemd does not start: it needs root, or a control group that is one's own, as a desktop gives its \
             terminals; over ssh, `systemd-run --user --scope make test`",
        );
        manager
    }

    /// What `systemctl --user` says.
    fn says(&self, words: &[&str]) -> String {
        let mut command = Command::new("systemctl");
        self.home.hand_to(&mut command);
        let said = command.arg("--user").args(words).output().expect("systemctl is not installed");
        String::from_utf8(said.stdout).unwrap().trim().to_owned()
    }

    /// Whether the timer is enabled and runs, or is neither.
    async fn until_set(&self, is_set: bool) {
        const TIMER: &str = "before-the-ask-check.timer";
        let said = async || {
            let listed = self.says(&["list-timers", "--no-legend"]).contains(TIMER);
            let active = self.says(&["is-active", TIMER]) == "active";
            let enabled = self.says(&["is-enabled", TIMER]) == "enabled";
            ([listed, active, enabled] == [is_set; 3]).then_some(())
        };
        wait::answer(PATIENCE, said)
            .await
            .unwrap_or_else(|| panic!("the timer is not as it was set: {is_set}"));
    }
}

impl Drop for Manager<'_> {
    fn drop(&mut self) {
        let below = processes::below(self.process.id());
        self.process.kill().ok();
        self.process.wait().ok();
        processes::kill(&below);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn systemd_takes_it_and_looks_while_nothing_of_the_app_runs() {
    let home = Home::at("2037-11-24 08:00");
    home.bta("2037-11-23T09:00", &["add", "Mara Lindqvist; ask about the launch tomorrow"]);
    let manager = Manager::start(&home);
    let app = App::open(&home).await;
    past_the_first_page(&app).await;
    app.go_to("Settings").await;
    app.find("heading", "Notifications").await;
    for (to, is_set) in [("On", true), ("Off", false), ("On", true)] {
        turn(&app, to).await;
        manager.until_set(is_set).await;
    }
    app.kill();

    // What the timer starts every five minutes is started now, until the app is gone altogether.
    home.clock.set("2037-11-24 09:30");
    let service = Service::start(&home, ORDINARY);
    let looked = async || {
        manager.says(&["start", CHECK]);
        service.handed().into_iter().next()
    };
    let told = wait::answer(PATIENCE, looked).await;
    let told = told.unwrap_or_else(|| panic!("nothing is shown: {}", manager.says(&["status", CHECK])));
    assert_eq!((told.title.as_str(), told.body.as_str()), ("Mara Lindqvist", "ask about the launch"));
    service.press(told.id, "default");
    let _started = Started::with(&home, "--person");
    let over = async || (manager.says(&["is-active", CHECK]) == "inactive").then_some(());
    wait::answer(PATIENCE, over).await.expect("the check goes on");
    // The app that it started goes on without it.
    let _still = Started::with(&home, "--person");
}
