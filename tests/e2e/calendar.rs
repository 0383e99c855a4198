//! The calendar, found by its name and saved where the person says, through the system's own dialog.

use super::app::App;
use super::bad_input::past_the_first_page;
use super::desktop::Desktop;
use super::home::Home;
use super::page::key::ENTER;
use super::wait::{self, PATIENCE};

const TITLE: &str = "Export the calendar";

#[tokio::test]
async fn the_calendar_is_exported_to_where_one_says() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    home.bta("2037-11-23T09:00", &["add", "Mara Lindqvist; ask about the launch in two weeks"]);
    let app = App::open_on(&home, &desktop).await;
    past_the_first_page(&app).await;

    app.seek("export").await;
    app.find("button", TITLE).await;
    app.keys(ENTER).await;
    desktop.until_active(TITLE).await;
    desktop.picture("calendar-dialog");
    // What is typed stands in place of the name that was offered, up to its ending.
    desktop.write(home.beside("home").join("mine").to_str().unwrap());
    desktop.press("Return");
    let file = home.beside("home").join("mine.ics");
    app.sees("The calendar is saved, with your follow-ups and dates.").await;
    let written = async || std::fs::read_to_string(&file).ok();
    let calendar = wait::answer(PATIENCE, written).await.expect("nothing was written");
    assert!(calendar.contains("SUMMARY:Mara Lindqvist: ask about the launch"), "{calendar}");
}
