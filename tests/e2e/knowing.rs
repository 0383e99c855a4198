//! Writing somebody down who is known already, changing what was understood, and going on after a power cut.

use serde_json::json;

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::page::key::{ENTER, ESCAPE, TAB};

const NOW: &str = "2037-11-23T10:00";
const FIELD: (&str, &str) = ("textbox", "Someone new");

async fn opened(home: &Home) -> App {
    let app = App::open(home).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app
}

#[tokio::test]
async fn a_known_name_is_asked_about_and_added_to_and_nothing_is_written_over() {
    let home = Home::at("2037-11-23 10:00");
    home.bta("2037-11-02T09:00", &["add", "Mara Lindqvist - explains pricing well"]);
    let app = opened(&home).await;
    app.keys("n").await;
    app.type_at(FIELD.0, FIELD.1, "Mara Lindqvist - knows printers; mara@lindqvist.example; #press").await;
    app.sees("You know a Mara Lindqvist. Add to Mara, or keep as someone new?").await;
    // Enter alone decides nothing: it leads to the answer.
    app.keys(ENTER).await;
    app.type_at("button", "Add to Mara", ENTER).await;
    app.loses("dialog", "Someone new").await;
    let people = home.bta(NOW, &["people"]);
    assert_eq!(people.as_array().unwrap().len(), 1);
    assert_eq!(people[0]["remember_for"], "explains pricing well");
    assert_eq!(people[0]["reach"][0]["value"], "mara@lindqvist.example");
    assert_eq!(people[0]["groups"], json!(["press"]));
}

#[tokio::test]
async fn a_part_is_reached_by_tab_and_typed_over() {
    let home = Home::at("2037-11-23 10:00");
    let app = opened(&home).await;
    app.keys("n").await;
    app.type_at(FIELD.0, FIELD.1, "Mara - explains pricing; met at the Tuesday meetup").await;
    app.find("button", "Met at the Tuesday meetup").await;
    app.keys(TAB).await;
    app.type_at("button", "Name Mara", TAB).await;
    app.type_at("button", "Remember for explains pricing", "knows printers").await;
    app.find("button", "Remember for knows printers").await;
    app.type_at(FIELD.0, FIELD.1, ENTER).await;
    app.sees("Kept.").await;
    let mara = home.bta(NOW, &["show", "Mara"]);
    assert_eq!(mara["remember_for"], "knows printers");
    assert_eq!(mara["met"]["occasion"], "at the Tuesday meetup");
}

#[tokio::test]
async fn what_was_being_written_is_offered_after_a_power_cut_until_it_is_put_away() {
    let home = Home::at("2037-11-23 10:00");
    let words = "Mara Lindqvist - explains pricing";
    let app = opened(&home).await;
    app.keys("n").await;
    app.type_at(FIELD.0, FIELD.1, words).await;
    home.until_in_file(words).await;
    app.kill();

    let app = opened(&home).await;
    app.sees("You were writing about Mara.").await;
    app.press("button", "Go on?").await;
    app.focus_on(FIELD.0, FIELD.1).await;
    assert_eq!(app.written(FIELD.0, FIELD.1).await, words);
    app.keys(ESCAPE).await;
    app.loses("dialog", "Someone new").await;
    app.kill();

    let app = opened(&home).await;
    app.press("button", "Put it away").await;
    app.no_longer_sees("You were writing about Mara.").await;
    app.keys("n").await;
    app.focus_on(FIELD.0, FIELD.1).await;
    assert_eq!(app.written(FIELD.0, FIELD.1).await, "");
}
