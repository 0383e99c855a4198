//! The whole way through, once, as somebody would go it.

use std::time::Duration;

use serde_json::json;

use super::app::App;
use super::daemon::{Arrived, Daemon};
use super::home::Home;
use super::page::{Page, key};

const SENTENCE: &str =
    "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; ask about the launch in two weeks";

#[tokio::test]
async fn read_the_essay_keep_a_person_and_be_reminded_two_weeks_later() {
    let home = Home::at("2037-11-23 10:00");
    let daemon = Daemon::start(&home);
    let app = App::open(&home).await;
    app.resize(1180, 780).await;

    // The first page leads to the essay, by one key.
    app.find("heading", "Why Networking Doesn\u{2019}t Work the Way You Think").await;
    app.find("button", "Begin reading").await;
    app.keys(key::ENTER).await;
    app.find("navigation", "Sections").await;
    scroll_to(&app, "Thin ties").await;

    // Somebody comes to mind.
    app.keys("n").await;
    app.find("dialog", "Someone new").await;
    // Typed at once, without reaching for the field.
    app.type_at("textbox", "Someone new", SENTENCE).await;
    app.find("button", "Name Mara Lindqvist").await;
    app.sees("Monday 7 December").await;
    app.press("button", "Keep").await;
    app.loses("dialog", "Someone new").await;
    app.sees("Kept.").await;
    app.sees("To tell you on Monday 7 December, this has to start with the computer.").await;
    app.press("button", "I will open it myself").await;
    app.no_longer_sees("this has to start with the computer").await;

    // Kept, and found by a word of the sentence.
    app.go_to("People").await;
    app.find("button", "Mara Lindqvist").await;
    app.write("searchbox", "Find someone", "pricing").await;
    app.find("button", "Mara Lindqvist").await;

    // Killed and started again, all is there, and the place in the essay too.
    home.until_reading_at("thin-ties").await;
    app.kill();
    let app = App::open(&home).await;
    app.resize(1180, 780).await;
    app.go_to("Read").await;
    stands_at(&app, "Thin ties").await;
    app.go_to("People").await;
    app.press("button", "Mara Lindqvist").await;
    app.find("button", "Name: Mara Lindqvist").await;
    app.find("button", "Remember for: explains pricing well").await;
    app.find("button", "When: Monday 7 December").await;
    app.find("button", "About what: ask about the launch").await;

    // The page leads back to where it was written.
    app.press("button", "Thin ties").await;
    stands_at(&app, "Thin ties").await;
    app.go_to("Today").await;
    app.find("heading", "Nobody today.").await;
    assert_eq!(daemon.arrived(), [], "nothing is announced before its day");

    // Two weeks on it is told, with the why as it was typed.
    home.clock.set("2037-12-07 10:00");
    let told = daemon.first(Duration::from_secs(90)).await;
    assert_eq!(told, Arrived { title: "Mara Lindqvist".into(), body: "ask about the launch".into() });

    // Pressed, it leads to the person.
    daemon.press();
    app.find("button", "Name: Mara Lindqvist").await;
    app.find("button", "When: Today").await;

    // Done, and undone.
    app.press("button", "Done").await;
    app.sees("Done.").await;
    app.loses("button", "When: Today").await;
    assert_eq!(states(&home), json!(["done"]));
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.find("button", "When: Today").await;
    assert_eq!(states(&home), json!(["open"]));

    assert_eq!(daemon.arrived().len(), 1, "it is told once");
}

/// Scrolls until the section begins at the top of the window, and waits until the section list has noticed.
async fn scroll_to(page: &Page, section: &str) {
    let heading = format!("[...document.querySelectorAll('h2')].find((h) => h.textContent === '{section}')");
    page.until(&format!("{heading} !== undefined")).await;
    page.ask(&format!(
        "{heading}.scrollIntoView({{ block: 'start', behavior: 'instant' }}); scrollBy(0, -80)"
    ))
    .await;
    stands_at(page, section).await;
}

/// Waits until the section list says that the reader is there, and its heading is in the window.
async fn stands_at(page: &Page, section: &str) {
    page.until(&format!(
        "document.querySelector('nav[aria-label=Sections] [aria-current]')?.textContent === '{section}'"
    ))
    .await;
    page.until(&format!(
        "[...document.querySelectorAll('h2')].some((h) => h.textContent === '{section}'
           && h.getBoundingClientRect().top > 0 && h.getBoundingClientRect().top < innerHeight)"
    ))
    .await;
}

/// How each of Mara's follow-ups stands in the file.
fn states(home: &Home) -> serde_json::Value {
    let mara = home.bta("2037-12-07T10:05", &["show", "Mara Lindqvist"]);
    mara["reminders"].as_array().unwrap().iter().map(|reminder| reminder["state"].clone()).collect()
}
