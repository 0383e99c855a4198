//! What is decided in Settings: kept at once, and taken back by its keys like anything else.

use serde_json::{Value, json};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::page::key::CONTROL;
use super::wait::{self, PATIENCE};

/// Waits until the file has it so.
async fn until_set(home: &Home, name: &str, value: Value) {
    let set = async || (home.bta("2037-11-23T10:05", &["settings"])[name] == value).then_some(());
    wait::answer(PATIENCE, set).await.unwrap_or_else(|| panic!("{name} does not become {value}"));
}

#[tokio::test]
async fn each_choice_is_kept_as_it_is_made_and_taken_back() {
    let home = Home::at("2037-11-23 10:00");
    let app = App::open(&home).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app.keys(&format!("{CONTROL},")).await;
    app.find("heading", "Settings").await;
    app.press("button", "Saturday").await;
    until_set(&home, "quiet_days", json!(["sat"])).await;
    app.press("button", "1 March").await;
    until_set(&home, "leap_day", json!("03-01")).await;
    app.rewrite("Could call you for", "reading a draft overnight").await;
    until_set(&home, "be_remembered_for", json!("reading a draft overnight")).await;
    app.press("button", "Dark").await;
    app.until("document.documentElement.dataset.theme === 'dark'").await;
    until_set(&home, "theme", json!("dark")).await;

    app.keys(&format!("{CONTROL}z")).await;
    until_set(&home, "theme", json!("system")).await;
    app.until("document.documentElement.dataset.theme !== 'dark'").await;
    app.keys(&format!("{CONTROL}z")).await;
    until_set(&home, "be_remembered_for", json!(null)).await;
}
