//! What is kept of somebody, in the real window: written where it stands, opened by the system, copied, taken
//! back after a restart.

use serde_json::{Value, json};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::desktop::Desktop;
use super::home::Home;
use super::page::key::{CONTROL, ENTER, ESCAPE, SHIFT};
use super::programs;
use super::wait::{self, PATIENCE};

const NOW: &str = "2037-11-23T10:00";
const ADDRESS: &str = "12 Calder Street, Leeds";

async fn at_leila(app: &App) {
    app.resize(1180, 780).await;
    past_the_first_page(app).await;
    app.go_to("People").await;
    app.press("button", "Leila Haddad").await;
    app.find("heading", "Small things").await;
}

fn leila(home: &Home) -> Value {
    home.bta(NOW, &["show", "Leila Haddad"])
}

#[tokio::test]
async fn all_of_it_is_written_where_it_stands_and_taken_back_by_name_after_a_restart() {
    // What has the keyboard is where the keys go, so no other window may take it.
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    home.bta("2037-11-02T09:00", &["add", "Leila Haddad - writes emails"]);
    home.bta(NOW, &["add", "Tomas Ferreira - introduces people, then gets out of the way"]);
    let app = App::open_on(&home, &desktop).await;
    at_leila(&app).await;

    // Both sentences; the earlier one stays with its day.
    app.rewrite("Remember for", "writes the email you have been avoiding").await;
    app.sees("Before, you wrote").await;
    app.sees("Until Monday 23 November").await;
    app.rewrite("Could call you for", "reading a draft overnight").await;
    app.rewrite("Working on now", "a guide for clinics").await;

    // How you met.
    app.rewrite("How you met", "in the queue for coats").await;
    app.press("button", "Add the day and the place").await;
    app.rewrite("When", "12 May 2037").await;
    app.rewrite("Where", "Calder Hall").await;
    app.rewrite("Introduced by", "Tomas Ferreira").await;
    app.press("button", "Scene:").await;
    app.press("option", "A warm glass of wine").await;
    app.press("button", "Close").await;
    app.sees("Calder Hall. Introduced by Tomas Ferreira").await;

    // What is hidden while it is empty.
    app.press("button", "Anything else").await;
    app.type_at("textbox", "Also", "Two boys, one of them a drummer.").await;
    app.keys(&format!("{CONTROL}{ENTER}")).await;
    app.find("button", "Also: Two boys, one of them a drummer.").await;
    app.press("button", "A group").await;
    app.type_at("textbox", "Groups", "meetup, letters").await;
    app.keys(ENTER).await;
    app.find("button", "Groups: letters, meetup").await;
    app.press("button", "A date").await;
    app.type_at("textbox", "Add", "birthday: 12 May").await;
    app.keys(ENTER).await;
    app.find("button", "12 May birthday").await;
    app.press("button", "Every so often").await;
    app.type_at("textbox", "Every so often", "two months").await;
    app.keys(ENTER).await;
    app.loses("textbox", "Every so often").await;

    let kept = leila(&home);
    assert_eq!(kept["remember_for_before"][0]["text"], "writes emails");
    assert_eq!(kept["be_remembered_for"], "reading a draft overnight");
    assert_eq!(kept["working_on"], json!({ "text": "a guide for clinics", "noted_on": "2037-11-23" }));
    assert_eq!(kept["met"]["scene"], "warm-wine");
    assert_eq!(kept["met"]["place"], "Calder Hall");
    assert_eq!(kept["also"], "Two boys, one of them a drummer.");
    assert_eq!(kept["groups"], json!(["letters", "meetup"]));
    assert_eq!(kept["dates"], json!([{ "what": "birthday", "on": "--05-12" }]));
    assert_eq!(kept["cadence"], "2 months");

    app.kill();
    let app = App::open_on(&home, &desktop).await;
    at_leila(&app).await;
    app.keys(&format!("{CONTROL}z")).await;
    app.sees("Undone: changed how often Leila comes up.").await;
    app.keys(&format!("{CONTROL}z")).await;
    app.sees("Undone: changed the dates of Leila.").await;
    app.loses("button", "12 May birthday").await;
    app.keys(&format!("{CONTROL}{SHIFT}z")).await;
    app.find("button", "12 May birthday").await;
    assert_eq!(leila(&home)["cadence"], json!(null));
}

#[tokio::test]
async fn a_way_to_reach_somebody_is_opened_by_the_system_or_copied() {
    let home = Home::at("2037-11-23 10:00");
    let ways = "Leila Haddad; leila@haddadletters.example; +44 20 7946 0958; https://haddadletters.example/";
    home.bta(NOW, &["add", ways]);
    programs::put(&home, "xdg-open", 0);
    let app = programs::app_among_them(&home).await;
    at_leila(&app).await;
    let until_called = async |with: &str| {
        let called = async || programs::calls(&home, "xdg-open").contains(&with.to_owned()).then_some(());
        let calls = || programs::calls(&home, "xdg-open");
        assert!(wait::answer(PATIENCE, called).await.is_some(), "not {with} but {:?}", calls());
    };

    app.press("link", "leila@haddadletters.example").await;
    until_called("mailto:leila@haddadletters.example").await;
    app.press("link", "+44 20 7946 0958").await;
    until_called("tel:+442079460958").await;
    app.press("link", "https://haddadletters.example/").await;
    until_called("https://haddadletters.example/").await;
    assert_eq!(app.ask("return location.protocol").await, "tauri:", "the window stays with the app");

    // Nothing else is opened, whoever asks for it.
    for link in ["file:///etc/passwd", "javascript:alert(1)", "ftp://haddadletters.example/"] {
        let refused = app
            .ask_and_wait(&format!(
                "const done = arguments[arguments.length - 1]
                 __TAURI_INTERNALS__.invoke('open_link', {{ url: '{link}' }}).then(() => done(''), (e) => done(e.message))"
            ))
            .await;
        assert_ne!(refused, "", "{link}");
    }
    assert_eq!(programs::calls(&home, "xdg-open").len(), 3);

    // What opens nothing is copied.
    app.press("button", "Add another").await;
    app.type_at("textbox", "Add another", ADDRESS).await;
    app.keys(ENTER).await;
    app.press("button", ADDRESS).await;
    app.sees("Copied.").await;
    app.press("button", "Someone new").await;
    app.type_at("textbox", "Someone new", &format!("{CONTROL}v")).await;
    app.until(&format!("document.querySelector('dialog textarea').value === '{ADDRESS}'")).await;
}

#[tokio::test]
async fn a_line_that_is_being_written_stays_while_one_looks_at_another_program() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    home.bta(NOW, &["add", "Leila Haddad - writes emails; leila@haddadletters.example"]);
    let app = App::open_on(&home, &desktop).await;
    at_leila(&app).await;
    for (opened_by, field) in [("Add another", "Add another"), ("Remember for:", "Remember for")] {
        app.press("button", opened_by).await;
        app.focus_on("textbox", field).await;
        let other = desktop.another_program("A letter");
        desktop.until_active("A letter").await;
        drop(other);
        desktop.until_active("Before the Ask").await;
        app.focus_on("textbox", field).await;
        app.keys(ESCAPE).await;
        app.loses("textbox", field).await;
    }
}
