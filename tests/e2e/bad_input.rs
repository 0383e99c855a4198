//! What nobody should type, typed: a plain sentence answers, and the words are still there.

use super::app::App;
use super::home::Home;

const FIELD: (&str, &str) = ("textbox", "Someone new");

async fn with_the_sheet_open(home: &Home) -> App {
    let app = App::open(home).await;
    app.press("button", "Not tonight").await;
    app.press("button", "Someone new").await;
    app.find("dialog", "Someone new").await;
    app
}

/// Writes into the sheet and presses Keep, once this part of it was heard.
async fn keep(app: &App, words: &str, part: &str) {
    app.paste(FIELD.0, FIELD.1, words).await;
    app.find("button", part).await;
    app.press("button", "Keep").await;
}

#[tokio::test]
async fn nobody_is_kept_without_a_name() {
    let home = Home::at("2037-11-23 10:00");
    let app = with_the_sheet_open(&home).await;
    let words = "; met at the Tuesday meetup";
    keep(&app, words, "Met at the Tuesday meetup").await;
    app.sees("Who is this? A first name will do.").await;
    assert_eq!(app.written(FIELD.0, FIELD.1).await, words);
    app.kill();
    assert_eq!(home.bta("2037-11-23T10:05", &["people"]), serde_json::json!([]));
}

#[tokio::test]
async fn a_name_of_ten_thousand_letters_is_refused_and_not_lost() {
    let home = Home::at("2037-11-23 10:00");
    let app = with_the_sheet_open(&home).await;
    let words = "M".repeat(10_000);
    app.paste(FIELD.0, FIELD.1, &words).await;
    app.press("button", "Keep").await;
    app.find("status", "").await;
    assert_eq!(app.written(FIELD.0, FIELD.1).await, words);
    app.kill();
    assert_eq!(home.bta("2037-11-23T10:05", &["people"]), serde_json::json!([]));
}

#[tokio::test]
async fn a_day_that_is_none_is_asked_for_again_and_the_words_stay() {
    let home = Home::at("2037-11-23 10:00");
    home.bta("2037-11-23T09:00", &["add", "Mara Lindqvist - explains pricing well"]);
    let app = App::open(&home).await;
    past_the_first_page(&app).await;
    app.go_to("People").await;
    app.press("button", "Mara Lindqvist").await;
    app.press("button", "Add a follow-up").await;
    app.paste("textbox", "When", "on the thirteenth of Nevuary").await;
    app.paste("textbox", "About what?", "the launch").await;
    app.press("button", "Keep").await;
    app.sees("When would that be? Try \"in two weeks\" or \"7 December\".").await;
    assert_eq!(app.written("textbox", "When").await, "on the thirteenth of Nevuary");
    assert_eq!(app.written("textbox", "About what?").await, "the launch");
}

#[tokio::test]
async fn marks_that_turn_the_line_around_turn_no_line_but_their_own() {
    let home = Home::at("2037-11-23 10:00");
    let app = with_the_sheet_open(&home).await;
    keep(&app, "Mara \u{202e}evil\u{2066} - explains pricing well", "Remember for").await;
    app.sees("Kept.").await;
    app.go_to("People").await;
    // What would turn the rest of the line around is shown instead of obeyed.
    app.find("button", "Mara [U+202E]evil[U+2066]").await;
}

#[tokio::test]
async fn a_nought_byte_is_left_out_and_the_rest_is_kept() {
    let home = Home::at("2037-11-23 10:00");
    let app = with_the_sheet_open(&home).await;
    keep(&app, "Ma\0ra - explains pri\0cing well", "Remember for").await;
    app.sees("Kept.").await;
    let people = home.bta("2037-11-23T10:05", &["people"]);
    assert_eq!(people[0]["name"], "Mara");
    assert_eq!(people[0]["remember_for"], "explains pricing well");
}

#[tokio::test]
async fn pictures_among_the_letters_are_kept_and_found() {
    let home = Home::at("2037-11-23 10:00");
    let app = with_the_sheet_open(&home).await;
    keep(&app, "Ann \u{1f388} Zoë - bakes \u{1f35e} for the whole street", "Remember for").await;
    app.sees("Kept.").await;
    app.go_to("People").await;
    app.paste("searchbox", "Find someone", "street").await;
    app.find("button", "Ann \u{1f388} Zoë").await;
}

/// Leaves the first page, if this start shows it.
pub async fn past_the_first_page(app: &App) {
    app.until("document.querySelector('main h1') !== null").await;
    if app.has("button", "Not tonight").await {
        app.press("button", "Not tonight").await;
    }
    app.find("navigation", "Places").await;
}

#[tokio::test]
async fn a_file_that_is_no_notebook_is_named_left_alone_and_tried_again() {
    let home = Home::at("2037-11-23 10:00");
    let (file, words) = (home.notebook_folder().join("notebook.db"), "Only words, and no database at all. ");
    std::fs::create_dir_all(home.notebook_folder()).unwrap();
    std::fs::set_permissions(home.notebook_folder(), std::os::unix::fs::PermissionsExt::from_mode(0o700))
        .unwrap();
    std::fs::write(&file, words.repeat(40)).unwrap();
    let app = App::open(&home).await;
    app.find("heading", "The file could not be opened.").await;
    app.sees("notebook.db is not a file of this program. Nothing was changed.").await;
    assert_eq!(std::fs::read_to_string(&file).unwrap(), words.repeat(40));
    std::fs::remove_file(&file).unwrap();
    app.press("button", "Try again").await;
    app.find("button", "Begin reading").await;
    app.kill();
}
