//! Closing the window, as the desktop's own key does it.

use super::desktop::Desktop;
use super::home::Home;
use super::quiet::Quiet;
use super::service::{ORDINARY, Service};

/// The title of the window.
const WINDOW: &str = "Before the Ask";
const CLOSE: &str = "alt+F4";

#[tokio::test(flavor = "multi_thread")]
async fn the_first_time_it_says_that_reminders_still_come_and_can_be_ended_altogether() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    home.bta("2037-11-23T09:00", &["add", "Mara Lindqvist; call tomorrow"]);
    let service = Service::start(&home, ORDINARY);
    let mut app = Quiet::with_its_window(&home, &desktop);
    desktop.until_active(WINDOW).await;
    desktop.press(CLOSE);
    let told = service.nth(1);
    assert_eq!((told.title.as_str(), told.body.as_str()), ("The window is closed.", "Reminders still come."));
    assert_eq!(told.actions, ["default", "Open", "button", "Close it altogether"]);

    // Reminders do.
    home.clock.set("2037-11-24 09:00");
    assert_eq!(service.nth(2).body, "call");
    service.press(told.id, "button");
    assert!(app.ends().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_to_run_it_ends_with_its_window() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    home.bta("2037-11-23T09:00", &["settings", "background", "false"]);
    let service = Service::start(&home, ORDINARY);
    let mut app = Quiet::with_its_window(&home, &desktop);
    desktop.until_active(WINDOW).await;
    desktop.press(CLOSE);
    assert!(app.ends().success());
    assert!(service.titles().is_empty());
}
