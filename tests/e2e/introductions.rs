//! Two people are introduced, as somebody would do it: both asked first, one after the other.

use serde_json::json;

use super::app::App;
use super::daemon::Daemon;
use super::home::Home;
use super::page::key;

const NOW: &str = "2037-11-23T09:00";

/// The people of the drawing.
const PEOPLE: [&str; 7] = [
    "Amara Okafor - turns an empty building into a working one; working on a lease for the old bakery on Calder Street",
    "Dariusz Zieliński - reading leases without panic",
    "Leila Haddad - writes the email you have been avoiding; working on a guide for clinics on asking for overdue grants",
    "Noor Rahimi - keeping a clinic's books calm for eleven years",
    "Wren Callahan - makes spreadsheets that admit what they don't know; working on a printed almanac, two hundred copies",
    "Ines Castellanos - knowing which printer will say yes",
    "Thandiwe Mokoena - asks the second question",
];

fn furnished(theme: &str) -> Home {
    let home = Home::at("2037-11-23 10:00");
    for sentence in PEOPLE {
        home.bta(NOW, &["add", sentence]);
    }
    home.bta(NOW, &["settings", "theme", theme]);
    home
}

async fn open(home: &Home) -> App {
    let app = App::open(home).await;
    app.until("document.querySelector('main h1') !== null").await;
    if app.has("button", "Not tonight").await {
        app.press("button", "Not tonight").await;
    }
    app.find("heading", "Nobody today.").await;
    app
}

/// How it stands with Amara, and what passed with her.
fn amara(home: &Home) -> (serde_json::Value, usize) {
    let amara = home.bta("2037-11-23T10:30", &["show", "Amara"]);
    (amara["introductions"][0]["state"].clone(), amara["interactions"].as_array().unwrap().len())
}

#[tokio::test]
async fn both_are_asked_in_turn_and_then_introduced() {
    let home = furnished("light");
    let _daemon = Daemon::start(&home);
    let app = open(&home).await;
    app.resize(1180, 780).await;
    app.go_to("Introductions").await;
    app.find("heading", "Who could help whom").await;

    // The first question alone, without a name.
    app.sees("I know someone I remember for this: \"reading leases without panic\"").await;
    assert!(!app.has("button", "Copy to ask Dariusz").await);
    app.press("button", "Copy to ask Amara").await;
    app.sees("Copied. Written down: you asked Amara.").await;
    app.press("button", "Amara said yes").await;

    // Then the second.
    app.sees("A friend is working on this: \"a lease for the old bakery on Calder Street\"").await;
    app.press("button", "Copy to ask Dariusz").await;
    app.find("button", "Dariusz said yes").await;
    assert_eq!(amara(&home), (json!("asked_b"), 0));
    app.press("button", "Dariusz said yes").await;

    // And the introduction.
    app.sees("Amara, this is Dariusz Zieliński.").await;
    app.press("button", "Introduce them").await;
    app.sees("You introduced them today.").await;
    assert_eq!(amara(&home), (json!("made"), 1));
    app.press("button", "Heard back").await;
    app.loses("button", "Amara Okafor").await;
    assert_eq!(amara(&home), (json!("heard"), 1));

    // Taken back by name, two steps of it.
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.sees("Undone: heard back about Amara and Dariusz.").await;
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.sees("Undone: introduced Amara and Dariusz.").await;
    app.press("button", "Amara Okafor").await;
    app.find("button", "Introduce them").await;
    assert_eq!(amara(&home), (json!("b_said_yes"), 0));

    // The page of either says where it stands, and leads there.
    app.press("button", "Dariusz Zieliński").await;
    app.sees("An introduction to Amara: Dariusz said yes today.").await;
    app.press("button", "Go there").await;
    app.find("button", "Introduce them").await;
}

#[tokio::test]
async fn where_no_answer_comes_it_is_left_there_and_can_be_taken_up_again() {
    let home = furnished("light");
    let _daemon = Daemon::start(&home);
    let app = open(&home).await;
    app.go_to("Introductions").await;
    app.press("button", "Copy to ask Amara").await;
    app.press("button", "Leave it there").await;
    app.loses("button", "Amara Okafor").await;
    assert_eq!(amara(&home), (json!("left"), 0));

    app.keys(&format!("{}z", key::CONTROL)).await;
    app.sees("Undone: left it there with Amara and Dariusz.").await;
    app.press("button", "Amara Okafor").await;
    app.find("button", "Amara said yes").await;
}

#[tokio::test]
async fn the_word_appears_with_the_first_thought_and_stays() {
    let home = Home::at("2037-11-23 10:00");
    home.bta(NOW, &["add", "Amara Okafor; working on a lease for the old bakery"]);
    let _daemon = Daemon::start(&home);
    let app = open(&home).await;
    assert!(!app.has("button", "Introductions").await);
    home.bta(NOW, &["add", "Dariusz Zieliński - reading leases without panic"]);
    app.go_to("Introductions").await;
    app.press("button", "Not these two").await;
    app.find("heading", "No thoughts at present.").await;
    app.find("button", "Introductions").await;
}

async fn pictures(theme: &str, width: u32, height: u32) {
    let home = furnished(theme);
    let _daemon = Daemon::start(&home);
    let app = open(&home).await;
    app.resize(width, height).await;
    app.go_to("Introductions").await;
    app.find("button", "Copy to ask Amara").await;
    let name = |at: &str| format!("introductions-{at}-{theme}-{width}");
    app.picture(&name("thought")).await;
    app.press("button", "Copy to ask Amara").await;
    app.press("button", "Amara said yes").await;
    app.press("button", "Copy to ask Dariusz").await;
    app.find("button", "Dariusz said yes").await;
    app.picture(&name("asked")).await;
    app.press("button", "Dariusz said yes").await;
    app.find("button", "Introduce them").await;
    app.picture(&name("both")).await;
    app.press("button", "Introduce them").await;
    app.press("button", "Remind me").await;
    app.find("button", "Next week").await;
    app.picture(&name("made")).await;
}

#[tokio::test]
async fn the_screen_by_day_in_a_large_window() {
    pictures("light", 1180, 780).await;
}

#[tokio::test]
async fn the_screen_by_night_in_a_large_window() {
    pictures("dark", 1180, 780).await;
}

#[tokio::test]
async fn the_screen_by_day_in_the_smallest_window() {
    pictures("light", 720, 520).await;
}

#[tokio::test]
async fn the_screen_by_night_in_the_smallest_window() {
    pictures("dark", 720, 520).await;
}
