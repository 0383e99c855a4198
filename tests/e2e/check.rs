//! The check that the computer's timer starts, while nothing of the app runs.

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::quiet::{Quiet, Started};
use super::service::{Manner, ORDINARY, Service};

/// A home in which Mara is due since nine.
fn with_mara_due() -> Home {
    let home = Home::at("2037-11-24 09:30");
    home.bta("2037-11-23T09:00", &["add", "Mara Lindqvist; ask about the launch tomorrow"]);
    home
}

fn mara(home: &Home) -> String {
    home.bta("2037-11-24T09:00", &["show", "Mara"])["id"].as_str().unwrap().to_owned()
}

fn names_of_today(home: &Home, moment: &str) -> Vec<String> {
    let today = home.bta(moment, &["today"]);
    let items = today["items"].as_array().unwrap().iter();
    items.map(|item| item["person"]["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn where_nothing_is_due_it_ends_and_where_nothing_was_ever_written_too() {
    let home = Home::at("2037-11-24 09:30");
    let service = Service::start(&home, ORDINARY);
    assert!(Quiet::check(&home).ends().success());
    assert!(!home.notebook_folder().exists(), "a check makes no file");
    home.bta("2037-11-23T09:00", &["add", "Mara Lindqvist; ask about the launch in two weeks"]);
    assert!(Quiet::check(&home).ends().success());
    assert!(service.handed().is_empty());
}

#[test]
fn pressed_it_starts_the_app_at_that_person() {
    let home = with_mara_due();
    let service = Service::start(&home, ORDINARY);
    let mut check = Quiet::check(&home);
    let told = service.nth(1);
    assert_eq!((told.title.as_str(), told.body.as_str()), ("Mara Lindqvist", "ask about the launch"));
    assert!(check.goes_on(), "it waits for the press");
    // A second check, by hand, finds nothing to show: it was written down.
    assert!(Quiet::check(&home).ends().success());
    service.press(told.id, "default");
    let started = Started::with(&home, "--person");
    assert_eq!(started.arguments, ["--person", &mara(&home)]);
    assert!(check.ends().success());
    assert_eq!(service.titles().len(), 1);
}

#[test]
fn pressed_where_it_names_several_it_starts_the_app_at_today() {
    let home = with_mara_due();
    home.bta("2037-11-23T09:00", &["add", "Ines Moreau; call tomorrow"]);
    let service = Service::start(&home, ORDINARY);
    let mut check = Quiet::check(&home);
    let told = service.nth(1);
    assert_eq!(told.title, "Mara and Ines");
    service.press(told.id, "default");
    assert_eq!(Started::with(&home, "--today").arguments, ["--today"]);
    assert!(check.ends().success());
}

#[test]
fn not_today_puts_it_off_and_ends_the_check() {
    let home = with_mara_due();
    let service = Service::start(&home, ORDINARY);
    let mut check = Quiet::check(&home);
    service.press(service.nth(1).id, "button");
    assert!(check.ends().success());
    assert_eq!(names_of_today(&home, "2037-11-24T09:35"), [""; 0]);
    assert_eq!(names_of_today(&home, "2037-11-25T08:00"), ["Mara Lindqvist"]);
}

#[test]
fn while_it_waits_it_looks_again_and_when_the_day_ends_it_takes_them_away() {
    let home = with_mara_due();
    home.bta("2037-11-23T09:00", &["add", "Ines Moreau; call tomorrow at 15:00"]);
    let service = Service::start(&home, ORDINARY);
    let mut check = Quiet::check(&home);
    let mara = service.nth(1);
    home.clock.set("2037-11-24 15:00");
    let ines = service.nth(2);
    assert_eq!(ines.title, "Ines Moreau");
    home.clock.set("2037-11-25 00:00");
    assert!(check.ends().success());
    assert_eq!(service.taken_away(), [mara.id, ines.id]);
    assert_eq!(service.titles().len(), 2);
}

#[test]
fn a_service_without_actions_keeps_it_from_waiting() {
    let home = with_mara_due();
    let service = Service::start(&home, &["body"]);
    assert!(Quiet::check(&home).ends().success());
    assert_eq!(service.titles(), ["Mara Lindqvist"]);
}

#[test]
fn straight_after_login_it_waits_for_the_service() {
    let home = with_mara_due();
    let _check = Quiet::check(&home);
    let service = Service::start(&home, ORDINARY);
    assert_eq!(service.nth(1).title, "Mara Lindqvist");
}

#[test]
fn killed_before_it_is_answered_it_is_shown_again_and_then_no_more() {
    let home = with_mara_due();
    let service = Service::start(&home, ORDINARY);
    service.will(Manner::KeepsSilent);
    let check = Quiet::check(&home);
    service.nth(1);
    check.kill();
    service.will(Manner::Takes);
    let mut check = Quiet::check(&home);
    service.press(service.nth(2).id, "button");
    assert!(check.ends().success());
    assert!(Quiet::check(&home).ends().success());
    assert_eq!(service.titles().len(), 2);
}

#[test]
fn refused_it_is_tried_by_the_next_one() {
    let home = with_mara_due();
    let service = Service::start(&home, ORDINARY);
    service.will(Manner::Refuses);
    assert!(Quiet::check(&home).ends().success());
    service.will(Manner::Takes);
    let _check = Quiet::check(&home);
    service.nth(2);
}

#[test]
fn while_the_app_runs_it_ends_at_once() {
    let home = with_mara_due();
    let service = Service::start(&home, ORDINARY);
    let _app = Quiet::background(&home);
    service.nth(1);
    home.bta("2037-11-24T09:31", &["remind", "Mara", "today at 9:40", "--why", "call"]);
    assert!(Quiet::check(&home).ends().success());
    assert_eq!(service.titles().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_app_can_be_opened_while_it_waits_and_a_press_leads_to_the_person_there() {
    let home = with_mara_due();
    let service = Service::start(&home, ORDINARY);
    let mut check = Quiet::check(&home);
    let told = service.nth(1);
    let app = App::open(&home).await;
    past_the_first_page(&app).await;
    service.press(told.id, "default");
    app.find("button", "Name: Mara Lindqvist").await;
    assert!(check.ends().success());
    assert_eq!(service.titles().len(), 1, "the app does not tell it again");
}
