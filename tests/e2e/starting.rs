//! Starting with the computer, where that was wished for.

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::page::key::ENTER;
use super::wait::{self, PATIENCE};

#[tokio::test]
async fn with_the_first_promise_it_offers_to_start_with_the_computer() {
    let home = Home::at("2037-11-23 10:00");
    let app = App::open(&home).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app.keys("n").await;
    app.type_at("textbox", "Someone new", "Mara Lindqvist; ask about the launch in two weeks").await;
    app.find("button", "Name Mara Lindqvist").await;
    app.keys(ENTER).await;
    app.sees("To tell you on Monday 7 December, this has to start with the computer.").await;
    app.press("button", "Start quietly").await;
    let folder = home.beside("home/.config/autostart");
    let entry = async || std::fs::read_to_string(std::fs::read_dir(&folder).ok()?.next()?.ok()?.path()).ok();
    let entry = wait::answer(PATIENCE, entry).await.expect("nothing starts with the computer");
    assert!(entry.contains("--background"), "{entry}");
    app.no_longer_sees("this has to start with the computer").await;
    assert_eq!(home.bta("2037-11-23T10:05", &["settings"])["autostart"], true);
}
