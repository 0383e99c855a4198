//! Three cards in the real window: one evening, three people, one act.

use serde_json::{Value, json};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::page::key::{CONTROL, ENTER};

const NOW: &str = "2037-11-23T10:00";

/// Everybody's name and where they were met.
fn met(home: &Home) -> Value {
    let people = home.bta(NOW, &["people"]);
    people.as_array().unwrap().iter().map(|one| json!([one["name"], one["met"]["occasion"]])).collect()
}

#[tokio::test]
async fn three_people_of_one_evening_are_kept_at_once_and_taken_back_at_once() {
    let home = Home::at("2037-11-23 10:00");
    let app = App::open(&home).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app.press("button", "Someone new").await;
    app.press("button", "Three cards").await;
    app.find("heading", "Three cards, one evening").await;
    app.write("textbox", "Met", "at the Tuesday meetup").await;
    app.write("textbox", "Name", "Mara Lindqvist").await;
    // Enter leads on, from card to card.
    app.keys(ENTER).await;
    app.type_at("textbox", "Remember for", "explains pricing well; ask about the launch in two weeks").await;
    app.sees("Follow up: ask about the launch, Monday 7 December").await;
    app.keys(ENTER).await;
    app.type_at("textbox", "Name", "Samir Bhattacharya").await;
    app.keys(ENTER).await;
    app.type_at("textbox", "Remember for", "repairs old radios").await;
    app.find("button", "Keep both").await;

    // What is written outlives a power cut.
    home.until_in_file("Samir Bhattacharya").await;
    app.kill();
    let app = App::open(&home).await;
    app.resize(1180, 780).await;
    app.press("button", "Go on?").await;
    app.find("heading", "Three cards, one evening").await;
    app.find("button", "Keep both").await;
    // The focus is where the writing goes on.
    app.type_at("textbox", "Name", "Ines Moreau").await;
    app.press("button", "Keep all three").await;
    app.sees("Kept.").await;
    let evening = "at the Tuesday meetup";
    let all = json!([["Ines Moreau", evening], ["Mara Lindqvist", evening], ["Samir Bhattacharya", evening]]);
    assert_eq!(met(&home), all);

    app.keys(&format!("{CONTROL}z")).await;
    app.sees("Undone: kept Mara Lindqvist, Samir Bhattacharya and Ines Moreau.").await;
    assert_eq!(met(&home), json!([]));
}
