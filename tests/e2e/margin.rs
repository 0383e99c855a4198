//! Who comes to mind while reading: a line is marked, the name stands beside it, and the person's page leads
//! back to the line.

use serde_json::{Value, json};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::page::key;

const NOW: &str = "2037-11-23T10:05";
const WORDS: &str = "one face, half a sentence about invoices,";
const WEN: &str = "Wen Abiola - explains a price so that you stop being afraid of it.";

async fn reading(home: &Home, width: u32, height: u32) -> App {
    let app = App::open(home).await;
    app.resize(width, height).await;
    past_the_first_page(&app).await;
    app.go_to("Read").await;
    app.find("article", "").await;
    app.until("document.querySelector('.reader.settled') !== null").await;
    app
}

/// What is marked for Wen.
fn marked(home: &Home) -> Vec<Value> {
    let wen = home.bta(NOW, &["show", "Wen Abiola"]);
    wen["highlights"].as_array().unwrap().iter().map(|line| line["quote"].clone()).collect()
}

/// How far the name lies from the last line of its mark, in px, middle to middle.
const FROM_ITS_LINE: &str = "(() => {
  const line = [...document.querySelectorAll('mark[data-mark]')].at(-1).getClientRects()
  const name = document.querySelector('.beside .who').getBoundingClientRect()
  const last = line[line.length - 1]
  return Math.abs((last.top + last.bottom) / 2 - (name.top + name.bottom) / 2)
})()";

#[tokio::test]
async fn words_are_selected_and_somebody_is_chosen_by_typing() {
    let home = Home::at("2037-11-23 10:00");
    home.bta(NOW, &["add", WEN]);
    let app = reading(&home, 1180, 780).await;
    app.sees("Select a line to say who comes to mind.").await;
    let top = app.ask("return scrollY").await;

    app.select(WORDS).await;
    app.find("button", "Who comes to mind?").await;
    app.picture("margin-offered-light-1180").await;
    app.press("button", "Who comes to mind?").await;
    app.write("combobox", "Who comes to mind?", "wen").await;
    app.find("option", "Wen Abiola").await;
    app.picture("margin-choosing-light-1180").await;
    app.keys(key::ENTER).await;

    // The name stands beside the line, has the focus, and nothing moved.
    app.find("button", "Wen Abiola").await;
    app.sees("Marked for Wen.").await;
    app.until("document.activeElement?.textContent === 'Wen Abiola'").await;
    app.until(&format!("{FROM_ITS_LINE} < 6")).await;
    assert_eq!(app.ask("return scrollY").await, top);
    assert_eq!(marked(&home), [json!(WORDS)]);
    app.no_longer_sees("Select a line to say who comes to mind.").await;
    app.ask("document.activeElement.blur()").await;
    app.picture("margin-light-1180").await;

    // From the name to the person, and from the quote back to the line.
    app.press("button", "Wen Abiola").await;
    app.sees(WORDS).await;
    app.picture("person-came-to-mind-light-1180").await;
    app.press("button", "A room, to begin with").await;
    app.until("document.activeElement?.textContent === 'Wen Abiola'").await;
    app.until(
        "(() => { const line = document.querySelector('mark[data-mark]').getBoundingClientRect()
           return line.top > 56 && line.top < 300 })()",
    )
    .await;

    // Taken back, and done again.
    app.ask("document.activeElement.blur()").await;
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.sees("Undone: marked a line for Wen.").await;
    app.loses("button", "Wen Abiola").await;
    assert_eq!(marked(&home), [Value::Null; 0]);
    app.until("document.querySelector('mark') === null").await;
}

#[tokio::test]
async fn m_asks_about_the_paragraph_and_a_note_of_ones_own_stands_beside_it() {
    let home = Home::at("2037-11-23 10:00");
    home.bta(NOW, &["settings", "theme", "dark"]);
    let app = reading(&home, 1180, 780).await;
    app.keys("m").await;
    app.write("combobox", "Who comes to mind?", "the coat").await;
    app.find("option", "A note of your own").await;
    app.picture("margin-m-dark-1180").await;
    app.press("option", "A note of your own").await;
    app.type_at("textbox", "A note of your own", key::ENTER).await;
    app.find("button", "Your note: the coat").await;
    app.ask("document.activeElement.blur()").await;
    app.picture("margin-note-dark-1180").await;
    app.kill();
    let app = reading(&home, 1180, 780).await;
    app.find("button", "Your note: the coat").await;
}

#[tokio::test]
async fn someone_new_is_written_down_and_the_line_is_theirs() {
    let home = Home::at("2037-11-23 10:00");
    let app = reading(&home, 1180, 780).await;
    app.select("None of the three will write.").await;
    app.press("button", "Who comes to mind?").await;
    app.write("combobox", "Who comes to mind?", "Rafe Lindgren").await;
    app.press("option", "Someone new: Rafe Lindgren").await;
    app.find("dialog", "Someone new").await;
    app.sees("A room, to begin with").await;
    app.find("button", "Name Rafe Lindgren").await;
    app.press("button", "Keep").await;
    app.find("button", "Rafe Lindgren").await;
    let rafe = home.bta(NOW, &["show", "Rafe Lindgren"]);
    assert_eq!(rafe["highlights"][0]["quote"], "None of the three will write.");
    assert_eq!(rafe["from"]["section"], "a-room-to-begin-with");

    // They came in one act, and go in one.
    app.press("button", "Undo").await;
    app.loses("button", "Rafe Lindgren").await;
    app.until("document.querySelector('mark') === null").await;
    assert_eq!(home.bta(NOW, &["people"]), json!([]));
}

#[tokio::test]
async fn in_a_narrow_window_the_line_opens_its_note_below() {
    for (theme, width) in [("light", 960), ("light", 720), ("dark", 720)] {
        let home = Home::at("2037-11-23 10:00");
        home.bta(NOW, &["settings", "theme", theme]);
        home.bta(NOW, &["add", WEN]);
        let app = reading(&home, width, 700).await;
        app.select(WORDS).await;
        app.picture(&format!("margin-offered-{theme}-{width}")).await;
        app.press("button", "Who comes to mind?").await;
        app.write("combobox", "Who comes to mind?", "wen").await;
        app.find("option", "Wen Abiola").await;
        app.picture(&format!("margin-choosing-{theme}-{width}")).await;
        app.keys(key::ENTER).await;
        // Only the line shows; what opens the note has the focus.
        app.sees("Marked for Wen.").await;
        app.until("document.activeElement?.matches('[data-opens]')").await;
        app.until("document.querySelector('.beside').hidden").await;
        app.keys(key::ENTER).await;
        app.find("button", "Wen Abiola").await;
        app.picture(&format!("margin-open-{theme}-{width}")).await;
        app.keys(key::ESCAPE).await;
        app.ask("document.activeElement.blur()").await;
        app.picture(&format!("margin-{theme}-{width}")).await;
    }
}
