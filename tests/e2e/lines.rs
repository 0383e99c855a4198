//! What belongs to a line of an essay: a footnote beside it, and what becomes of a mark when the line is gone.

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::page::key::{ENTER, ESCAPE};
use super::reading::{drop_file, settled};

const ESSAY: &str =
    "# Thin Ties\n\nThe wine gave up being cold an hour ago.\n\nNobody gets through a working life alone.\n";

async fn reading(home: &Home) -> App {
    let app = App::open(home).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app.go_to("Read").await;
    settled(&app).await;
    app
}

#[tokio::test]
async fn a_footnote_opens_beside_its_line_and_leads_back_to_it() {
    let home = Home::at("2037-11-23 10:00");
    let app = reading(&home).await;
    app.sees("Six quiet minutes").await;
    app.press("button", "Note 1").await;
    app.focus_on("complementary", "Note 1").await;
    app.sees("The Strength of Weak Ties").await;
    let apart = "Math.abs(document.querySelector('.footnote').getBoundingClientRect().top
        - document.querySelector('.reference[aria-expanded=true]').getBoundingClientRect().top) < 24";
    app.until(apart).await;
    app.until(
        "!document.querySelector('nav[aria-label=Sections] [aria-current]').textContent.startsWith('A room')",
    )
    .await;
    app.picture("read-footnote-light-1180").await;
    app.keys(ESCAPE).await;
    app.loses("complementary", "Note 1").await;
    app.focus_on("button", "Note 1").await;
    app.no_longer_sees("Six quiet minutes").await;
}

#[tokio::test]
async fn a_note_whose_line_is_gone_stands_at_the_end_and_finds_its_line_when_that_comes_back() {
    let home = Home::at("2037-11-23 10:00");
    let app = reading(&home).await;
    drop_file(&app, "ties.txt", ESSAY).await;
    app.find("heading", "Thin Ties").await;
    app.select("gave up being cold").await;
    app.press("button", "Who comes to mind?").await;
    app.write("combobox", "Who comes to mind?", "the coat").await;
    app.press("option", "A note of your own").await;
    app.type_at("textbox", "A note of your own", ENTER).await;
    app.find("button", "Your note: the coat").await;

    drop_file(
        &app,
        "ties.txt",
        &ESSAY.replace("The wine gave up being cold an hour ago.", "The tea is gone."),
    )
    .await;
    app.press("button", "A new version").await;
    app.sees("The tea is gone.").await;
    app.sees("gave up being cold").await;
    app.find("button", "Your note: the coat").await;
    app.until("document.querySelector('article mark') === null").await;
    app.picture("read-gone-light-1180").await;

    app.press("button", "Undo").await;
    app.until("document.querySelector('article mark')?.textContent === 'gave up being cold'").await;
    app.find("button", "Your note: the coat").await;
}
