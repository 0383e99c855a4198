//! What passes between people, in the real window: written down, changed, taken away; and what the page makes
//! of it.

use serde_json::{Value, json};

use super::app::App;
use super::home::Home;
use super::page::key;

const NOW: &str = "2037-11-23T09:00";

/// The window on Leila's page, in a home in which she and Tomás are known.
async fn leilas_page(home: &Home) -> App {
    home.bta(NOW, &["add", "Tomás Ferreira - introduces people, then gets out of the way"]);
    home.bta(NOW, &["add", "Leila Haddad - writes the email you have been avoiding; via Tomás Ferreira"]);
    let app = App::open(home).await;
    app.resize(1180, 780).await;
    app.press("button", "Not tonight").await;
    app.go_to("People").await;
    app.press("button", "Leila Haddad").await;
    app.find("heading", "Small things").await;
    app
}

/// What passed with Leila, newest first, as the file has it.
fn passed(home: &Home) -> Vec<Value> {
    home.bta(NOW, &["show", "Leila Haddad"])["interactions"].as_array().unwrap().clone()
}

#[tokio::test]
async fn what_passed_is_written_down_in_a_line_changed_where_it_stands_and_taken_away() {
    let home = Home::at("2037-11-23 10:00");
    let app = leilas_page(&home).await;
    app.sees("Small things go here. None is too small.").await;

    // One press, and a word about it.
    app.press("button", "Spoke today").await;
    app.sees("Written down. You spoke with Leila.").await;
    app.press("button", "Add a word").await;
    app.write("textbox", "What passed, in a sentence", "the boys are well").await;
    app.press("button", "Keep").await;
    app.find("button", "Today the boys are well").await;
    // Its field is gone: a letter is a key of the page again.
    app.loses("textbox", "What passed, in a sentence").await;

    // One key, one line, with its day.
    app.keys("a").await;
    app.find("button", "Kind: asked for something").await;
    app.write("textbox", "What passed", "a second pair of eyes on the letter, 9 November").await;
    app.press("button", "Keep").await;
    app.find("button", "9 November You asked: a second pair of eyes on the letter").await;
    assert_eq!(passed(&home).len(), 2);
    assert_eq!(passed(&home)[1]["on"], "2037-11-09");

    // From her.
    app.press("button", "Add one").await;
    app.write("textbox", "What passed", "a first line for hard emails, yesterday").await;
    app.press("button", "Direction:").await;
    app.press("option", "from Leila").await;
    app.press("button", "Keep").await;
    app.find("button", "Yesterday From Leila: a first line for hard emails").await;
    assert_eq!(passed(&home)[1]["from"], "them");
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.loses("button", "Yesterday From Leila:").await;

    // In place.
    app.press("button", "9 November You asked:").await;
    app.write("textbox", "With", "Tomás Ferreira").await;
    app.press("button", "Keep").await;
    app.find("button", "9 November You asked: a second pair of eyes on the letter With Tomás.").await;
    app.press("button", "9 November You asked:").await;
    app.press("button", "Take away").await;
    app.loses("button", "9 November You asked:").await;
    assert_eq!(passed(&home).len(), 1);

    // And back, twice.
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.find("button", "9 November You asked: a second pair of eyes on the letter With Tomás.").await;
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.loses("button", "9 November You asked: a second pair of eyes on the letter With Tomás.").await;
    app.find("button", "9 November You asked: a second pair of eyes on the letter").await;
}

#[tokio::test]
async fn the_page_says_what_is_good_to_know_before_an_ask_and_offers_once_to_tell_how_it_went() {
    let home = Home::at("2037-11-23 10:00");
    let app = leilas_page(&home).await;
    let letter = ["--kind", "asked", "--on", "2037-11-09", "--say", "the landlord letter"];
    home.bta(NOW, &[&["did", "Leila Haddad"], &letter[..]].concat());
    app.find("button", "9 November You asked: the landlord letter").await;

    app.press("button", "Add one").await;
    app.write("textbox", "What passed", "Leila helped with every line of it").await;
    app.press("button", "Keep").await;
    app.sees("Tell Leila one day what came of it?").await;
    app.press("button", "Before you ask").await;
    app.sees("You last asked on 9 November, about the landlord letter.").await;
    app.sees("Leila has not yet heard how it went.").await;
    app.sees("Make it easy to say no.").await;

    app.press("button", "In two weeks").await;
    app.find("button", "When: Monday 7 December").await;
    app.find("button", "About what: Tell Leila what came of it").await;
    app.no_longer_sees("Tell Leila one day what came of it?").await;

    // Whoever introduced her has her on his page.
    app.press("button", "Tomás Ferreira").await;
    app.sees("Introduced you to").await;
    app.press("button", "Leila Haddad").await;
    app.find("button", "Name: Leila Haddad").await;
    // Offered once, it is not offered again.
    app.sees("Leila helped with every line of it").await;
    app.no_longer_sees("Tell Leila one day what came of it?").await;
}

#[tokio::test]
async fn what_bta_writes_down_stands_on_the_open_page() {
    let home = Home::at("2037-11-23 10:00");
    let app = leilas_page(&home).await;
    home.bta(NOW, &["did", "Leila Haddad", "--say", "Read the clinic guide overnight, three marks."]);
    app.find("button", "Today Read the clinic guide overnight, three marks.").await;
    home.bta("2037-08-01T09:00", &["set", "Leila Haddad", "working_on", "A guide for clinics"]);
    app.sees("Was working on").await;

    // One key says that it is true today.
    app.keys("s").await;
    app.sees("Working on now").await;
    let leila = home.bta(NOW, &["show", "Leila Haddad"]);
    assert_eq!(leila["working_on"], json!({ "text": "A guide for clinics", "noted_on": "2037-11-23" }));
}

#[tokio::test]
async fn after_done_a_word_can_be_added() {
    let home = Home::at("2037-11-23 10:00");
    home.bta("2037-11-16T09:00", &["add", "Leila Haddad; write next week"]);
    let app = App::open(&home).await;
    app.resize(1180, 780).await;
    app.press("button", "Not tonight").await;
    app.press("button", "Done").await;
    app.sees("Done. Counted as in touch with Leila.").await;
    app.press("button", "Add a word").await;
    app.write("textbox", "What passed, in a sentence", "the letter went well").await;
    app.press("button", "Keep").await;
    app.sees("Written down.").await;
    assert_eq!(passed(&home)[0]["say"], "the letter went well");
    assert_eq!(passed(&home)[0]["kind"], "followed_up");
}
