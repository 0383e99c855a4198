//! An essay on paper and in a file, through the system's own dialogs.

use super::app::App;
use super::bad_input::past_the_first_page;
use super::desktop::Desktop;
use super::home::Home;
use super::page::key;
use super::wait::{self, PATIENCE};

const TITLE: &str = "Before the Ask";

async fn reading(home: &Home, desktop: &Desktop) -> App {
    let app = App::open_on(home, desktop).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app.go_to("Read").await;
    app.until("document.querySelector('.reader.settled') !== null").await;
    desktop.until_active(TITLE).await;
    app
}

#[tokio::test]
async fn the_dialog_for_printing_opens_over_the_window_and_the_page_goes_on_after_it() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    let app = reading(&home, &desktop).await;
    desktop.press("ctrl+p");
    desktop.until_active("Print").await;
    desktop.picture("print-dialog");
    desktop.press("Escape");
    desktop.until_active(TITLE).await;

    app.press("button", "More").await;
    app.press("button", "Print").await;
    desktop.until_active("Print").await;
    desktop.press("Escape");
    desktop.until_active(TITLE).await;
    app.sees("Six quiet minutes").await;
}

#[tokio::test]
async fn an_essay_is_saved_where_one_says_with_the_notes_in_its_margin() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    let app = reading(&home, &desktop).await;
    app.keys("m").await;
    app.write("combobox", "Who comes to mind?", "the coat").await;
    app.press("option", "A note of your own").await;
    app.type_at("textbox", "A note of your own", key::ENTER).await;
    app.find("button", "Your note: the coat").await;

    app.press("button", "All essays").await;
    app.press("button", "Save Why Networking Doesn't Work the Way You Think as Markdown").await;
    desktop.until_active("Save as Markdown").await;
    desktop.picture("save-dialog");
    let file = home.beside("kept.md");
    desktop.press("ctrl+a");
    desktop.write(file.to_str().unwrap());
    desktop.press("Return");
    let saved = async || std::fs::read_to_string(&file).ok().filter(|text| !text.is_empty());
    let text = wait::answer(PATIENCE, saved).await.expect("nothing was saved");
    assert!(text.contains("title = \"Why Networking Doesn't Work the Way You Think\""), "{text}");
    assert!(text.contains("the coat"), "{text}");
    desktop.until_active(TITLE).await;
    app.sees("is saved, with what stands in its margin.").await;
}
