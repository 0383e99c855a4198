//! Announcing, on a real session bus, to a service that does as the test wishes.

use std::process::{Command, Stdio};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::quiet::Quiet;
use super::service::{Manner, ORDINARY, Service};
use super::wait::{self, PATIENCE};

/// A home on 24 November, in which follow-ups were set the day before, in sentences of capture.
fn with(moment: &str, sentences: &[&str]) -> Home {
    let home = Home::at(moment);
    for sentence in sentences {
        home.bta("2037-11-23T09:00", &["add", sentence]);
    }
    home
}

#[test]
fn at_its_minute_and_not_before() {
    let home = with(
        "2037-11-24 14:57",
        &["Ines Moreau; call tomorrow at 14:58", "Mara Lindqvist; call tomorrow at 15:00"],
    );
    let service = Service::start(&home, ORDINARY);
    let _app = Quiet::background(&home);
    for (number, before, minute, name) in [
        (1, "2037-11-24 14:57:58", "2037-11-24 14:58", "Ines Moreau"),
        (2, "2037-11-24 14:59:58", "2037-11-24 15:00", "Mara Lindqvist"),
    ] {
        // From here the clock runs on by itself.
        home.clock.set(before);
        let told = service.nth(number);
        assert!(home.clock.has_reached(minute), "it came before {minute}");
        assert_eq!((told.title.as_str(), told.body.as_str()), (name, "call"));
        assert_eq!(told.actions, ["default", "Open", "button", "Not today"]);
    }
}

#[test]
fn several_people_have_one_notice_and_no_button_that_would_mean_all_of_them() {
    let home = with("2037-11-24 09:30", &["Ines Moreau; write tomorrow", "Mara Lindqvist; call tomorrow"]);
    let service = Service::start(&home, ORDINARY);
    let _app = Quiet::background(&home);
    let told = service.nth(1);
    assert_eq!((told.title.as_str(), told.body.as_str()), ("Ines and Mara", "You set these for today."));
    assert_eq!(told.actions, ["default", "Open"]);
}

#[test]
fn without_a_bus_nothing_is_lost_and_with_one_it_is_told_once() {
    let mut home = with("2037-11-24 09:30", &["Mara Lindqvist; ask about the launch tomorrow"]);
    home.bus.go();
    let mut app = Quiet::background(&home);
    home.clock.set("2037-11-24 09:31");
    home.bus.come_back();
    let service = Service::start(&home, ORDINARY);
    assert_eq!(service.nth_at(&home, "2037-11-24 09:32", 1).body, "ask about the launch");

    // The bus goes, and what comes due meanwhile waits for the next one.
    home.bta("2037-11-24T09:32", &["remind", "Mara", "today at 15:00", "--why", "call"]);
    drop(service);
    home.bus.go();
    home.clock.set("2037-11-24 15:00");
    assert!(app.goes_on(), "it ended with the bus");
    home.bus.come_back();
    let service = Service::start(&home, ORDINARY);
    assert_eq!(service.nth_at(&home, "2037-11-24 15:01", 1).body, "call");
    home.clock.set("2037-11-24 15:30");
    assert!(app.goes_on());
    assert_eq!(service.titles().len(), 1);
}

#[test]
fn a_service_that_comes_late_is_waited_for() {
    let home = with("2037-11-24 09:30", &["Mara Lindqvist; ask about the launch tomorrow"]);
    let _app = Quiet::background(&home);
    // Nobody moves the clock: that it has come is what wakes the app.
    let service = Service::start(&home, ORDINARY);
    assert_eq!(service.nth(1).title, "Mara Lindqvist");
}

#[test]
fn what_was_refused_is_tried_again_until_it_is_taken() {
    let home = with("2037-11-24 09:30", &["Mara Lindqvist; ask about the launch tomorrow"]);
    let service = Service::start(&home, ORDINARY);
    let taken_at = |moment: &str, count: usize| {
        home.clock.set_until(moment, || service.taken().get(count - 1).cloned()).body
    };
    service.will(Manner::Refuses);
    let _app = Quiet::background(&home);
    service.nth(1);
    service.will(Manner::Takes);
    assert_eq!(taken_at("2037-11-24 09:32", 1), "ask about the launch");
    // Taken, it is told no more: the next that comes is another.
    home.bta("2037-11-24T09:32", &["remind", "Mara", "today at 15:00", "--why", "call"]);
    assert_eq!(taken_at("2037-11-24 15:00", 2), "call");
}

#[test]
fn after_a_sleep_it_looks_at_once() {
    it_looks_at_once_after(Service::has_slept);
}

#[test]
fn in_another_zone_it_looks_at_once() {
    it_looks_at_once_after(Service::is_in_another_zone);
}

/// What was refused is tried again as soon as the computer says this, and not when the minute is over.
fn it_looks_at_once_after(said: impl Fn(&Service)) {
    let home = with("2037-11-24 09:30", &["Mara Lindqvist; ask about the launch tomorrow"]);
    let service = Service::start(&home, ORDINARY);
    service.will(Manner::Refuses);
    let _app = Quiet::background(&home);
    service.nth(1);
    // By the next look it listens.
    service.nth_at(&home, "2037-11-24 09:31", 2);
    service.will(Manner::Takes);
    let taken = || {
        said(&service);
        service.taken().first().cloned()
    };
    wait::answer_now(PATIENCE, taken).expect("nobody looked");
}

#[test]
fn killed_while_it_shows_one_nothing_is_lost_and_what_was_taken_is_not_told_twice() {
    let home = with(
        "2037-11-24 14:59",
        &["Ines Moreau; call tomorrow at 15:00", "Mara Lindqvist; call tomorrow at 15:00"],
    );
    let service = Service::start(&home, ORDINARY);
    service.will(Manner::KeepsSilent);
    let app = Quiet::background(&home);
    home.clock.set("2037-11-24 15:00");
    let first = service.nth(1);
    // Both are written down, and none is acknowledged.
    app.kill();
    service.will(Manner::Takes);
    let app = Quiet::background(&home);
    assert_eq!(service.nth(2).title, first.title, "rather shown twice than lost");
    assert_ne!(service.nth(3).title, first.title);
    app.kill();

    // The first of the next two is acknowledged before the second is shown.
    home.bta("2037-11-24T15:01", &["remind", "Mara", "today at 16:00", "--why", "write"]);
    home.bta("2037-11-24T15:01", &["remind", "Ines", "today at 16:00", "--why", "write"]);
    home.clock.set("2037-11-24 16:00");
    service.will(Manner::KeepsSilent);
    let app = Quiet::background(&home);
    service.nth(4);
    app.kill();
    service.will(Manner::Takes);
    let app = Quiet::background(&home);
    service.nth(6);
    app.kill();
    let app = Quiet::background(&home);
    home.bta("2037-11-24T16:01", &["remind", "Mara", "today at 17:00", "--why", "last of all"]);
    home.clock.set("2037-11-24 17:00");
    assert_eq!(service.nth(7).body, "last of all");
    app.kill();
}

/// Where a process that shows a notice can be killed: what it waits for, and what is written and
/// acknowledged by then.
const STEPS: [(Manner, i64); 3] = [
    // It looks for a service, and has decided on nothing.
    (Manner::StopsAt("GetServerInformation"), 0),
    // Both are written down, and none is handed over.
    (Manner::StopsAt("GetCapabilities"), 2),
    // Both are written down, and one is handed over.
    (Manner::KeepsSilent, 2),
];

fn killed_at_every_step(start: fn(&Home) -> Quiet) {
    let home = with(
        "2037-11-24 15:00",
        &["Ines Moreau; call tomorrow at 15:00", "Mara Lindqvist; call tomorrow at 15:00"],
    );
    let service = Service::start(&home, ORDINARY);
    for (unanswered, (manner, written)) in STEPS.into_iter().enumerate() {
        service.will(manner);
        let run = start(&home);
        match manner {
            Manner::StopsAt(_) => service.left_unanswered(unanswered + 1),
            _ => drop(service.nth(1)),
        }
        run.kill();
        assert_eq!(home.notices(), (written, 0), "{manner:?}");
    }
    assert_eq!(service.titles().len(), 1);

    // Both are shown by the next one; the one that was handed over a second time, rather than lost.
    service.will(Manner::Takes);
    for run in 1..=2 {
        let running = start(&home);
        let acknowledged = || (home.notices() == (2, 2)).then_some(());
        wait::answer_now(PATIENCE, acknowledged).expect("not acknowledged");
        running.kill();
        assert_eq!(service.titles().len(), 3, "run {run}");
    }
    home.bta("2037-11-24T15:01", &["remind", "Mara", "today at 16:00", "--why", "last of all"]);
    home.clock.set("2037-11-24 16:00");
    let _running = start(&home);
    assert_eq!(service.nth(4).body, "last of all");
}

#[test]
fn the_app_killed_at_any_step_loses_nothing_and_doubles_nothing_that_was_acknowledged() {
    killed_at_every_step(Quiet::background);
}

#[test]
fn the_check_killed_at_any_step_loses_nothing_and_doubles_nothing_that_was_acknowledged() {
    killed_at_every_step(Quiet::check);
}

#[test]
fn a_service_without_actions_is_given_none_and_one_that_reads_markup_is_given_none_of_that() {
    let home = with("2037-11-24 09:30", &["Mara Lindqvist"]);
    home.bta("2037-11-23T09:00", &["remind", "Mara", "tomorrow", "--why", "<b>R&D</b>"]);
    let service = Service::start(&home, &["body", "body-markup"]);
    let _app = Quiet::background(&home);
    let told = service.nth(1);
    assert_eq!(told.body, "&lt;b&gt;R&amp;D&lt;/b&gt;");
    assert!(told.actions.is_empty());
}

#[test]
fn with_private_wording_no_name_and_no_word_is_on_the_bus() {
    let home = with("2037-11-24 09:30", &["Mara Lindqvist; ask about the launch tomorrow"]);
    home.bta("2037-11-23T09:00", &["settings", "private", "true"]);
    let heard = home.beside("heard");
    let mut ear = Command::new("dbus-monitor")
        .args(["--address", &home.bus.address])
        .stdout(std::fs::File::create(&heard).unwrap())
        .stderr(Stdio::null())
        .spawn()
        .expect("dbus-monitor is not installed");
    let all = || std::fs::read_to_string(&heard).unwrap();
    wait::answer_now(PATIENCE, || (!all().is_empty()).then_some(())).expect("nothing is heard");
    let service = Service::start(&home, ORDINARY);
    let _app = Quiet::background(&home);
    let told = service.nth(1);
    assert_eq!((told.title.as_str(), told.body.as_str()), ("Before the Ask", "Someone came to mind."));
    service.press(told.id, "button");
    let pressed = || all().contains("ActionInvoked").then_some(());
    wait::answer_now(PATIENCE, pressed).expect("the press is not heard");
    ear.kill().unwrap();
    ear.wait().unwrap();
    let all = all();
    assert!(all.contains("Someone came to mind."), "the ear is deaf");
    for word in ["Mara", "Lindqvist", "launch"] {
        assert!(!all.contains(word), "{word} was on the bus");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pressed_it_leads_to_the_person_and_not_today_puts_it_off() {
    let home = with(
        "2037-11-24 09:30",
        &["Mara Lindqvist; ask about the launch tomorrow", "Ines Moreau; call tomorrow at 15:00"],
    );
    let service = Service::start(&home, ORDINARY);
    let app = App::open(&home).await;
    past_the_first_page(&app).await;
    service.press(service.nth(1).id, "default");
    app.find("button", "Name: Mara Lindqvist").await;

    home.clock.set("2037-11-24 15:00");
    service.press(service.nth(2).id, "button");
    let put_off = async || {
        let today = home.bta("2037-11-24T15:01", &["today"]);
        let names: Vec<_> =
            today["items"].as_array()?.iter().map(|item| item["person"]["name"].clone()).collect();
        (names == ["Mara Lindqvist"]).then_some(())
    };
    wait::answer(PATIENCE, put_off).await.expect("Ines is still on Today");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_is_shown_on_request_and_where_none_can_be_that_is_said() {
    let home = with("2037-11-24 08:00", &["Mara Lindqvist"]);
    let app = App::open(&home).await;
    past_the_first_page(&app).await;
    app.go_to("Settings").await;
    app.press("button", "Show me one now").await;
    app.sees("Notifications cannot be shown here. Today has everything when you open it.").await;

    let service = Service::start(&home, ORDINARY);
    app.press("button", "Show me one now").await;
    let told = service.nth(1);
    assert_eq!(
        (told.title.as_str(), told.body.as_str()),
        ("Before the Ask", "This is how you will be told.")
    );
    app.sees("One is shown now by Quiet.").await;
    app.sees("The last look was today at 8:00.").await;
}
