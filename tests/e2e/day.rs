//! What is up on Today, dealt with at the window: by one key each, with what is said after it, and taken back.

use serde_json::{Value, json};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::home::Home;
use super::page::key::{CONTROL, ENTER};

const NOW: &str = "2037-11-23T10:00";

/// A home in which two were promised something by today, and one is only a thought.
fn three() -> Home {
    let home = Home::at("2037-11-23 10:00");
    let thandiwe = "Thandiwe Mokoena - asks the second question; every 2 months";
    home.bta("2037-09-21T09:00", &["add", thandiwe]);
    let leila =
        "Leila Haddad - writes emails; leila@haddadletters.example; ask about the letter on 22 November";
    home.bta("2037-11-09T09:00", &["add", leila]);
    home.bta("2037-11-16T09:00", &["add", "Dariusz Zieliński - reads leases without panic; write next week"]);
    let asked = ["--kind", "asked", "--on", "2037-11-09", "--say", "a second pair of eyes"];
    home.bta(NOW, &[&["did", "Leila Haddad"], &asked[..]].concat());
    home
}

async fn at_today(home: &Home) -> App {
    let app = App::open(home).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app
}

async fn undone(app: &App, what: &str) {
    app.keys(&format!("{CONTROL}z")).await;
    app.sees(&format!("Undone: {what}.")).await;
}

fn show(home: &Home, person: &str) -> Value {
    home.bta(NOW, &["show", person])
}

#[tokio::test]
async fn each_is_dealt_with_by_its_key_and_the_next_has_the_focus_and_all_is_taken_back_by_name() {
    let home = three();
    let app = at_today(&home).await;
    app.find("heading", "Three people today").await;
    // All that it takes to write stands there.
    app.sees("Ask about the letter").await;
    app.sees("9 November: You asked: a second pair of eyes.").await;
    app.press("button", "Copy").await;
    app.sees("Copied.").await;

    app.keys("l").await;
    app.focus_on("button", "Tomorrow").await;
    app.write("textbox", "Another day, in words", "in two weeks").await;
    app.keys(ENTER).await;
    app.sees("Later. Leila comes up on Monday 7 December.").await;
    app.focus_on("button", "Dariusz Zieliński").await;
    app.keys("x").await;
    app.sees("Let go. Dariusz stays in People.").await;
    app.focus_on("button", "Thandiwe Mokoena").await;
    app.keys("x").await;
    app.sees("Not this time.").await;
    app.find("heading", "That is today.").await;
    app.sees("You can close the window now.").await;
    app.press("button", "Stop suggesting Thandiwe").await;
    app.sees("Thandiwe is no longer suggested.").await;
    assert_eq!(show(&home, "Leila Haddad")["next"]["on"], "2037-12-07");
    assert_eq!(show(&home, "Dariusz Zieliński")["reminders"][0]["state"], "let_go");
    assert_eq!(show(&home, "Thandiwe Mokoena")["cadence"], json!(null));

    undone(&app, "changed how often Thandiwe comes up").await;
    undone(&app, "let go of Thandiwe").await;
    undone(&app, "let go of Dariusz").await;
    undone(&app, "put off Leila").await;
    app.find("heading", "Three people today").await;
}

#[tokio::test]
async fn without_a_day_it_waits_on_the_page_and_done_need_not_mean_in_touch() {
    let home = three();
    let app = at_today(&home).await;
    app.find("heading", "Three people today").await;
    app.keys("l").await;
    app.press("button", "No day").await;
    app.sees("Later, with no day. It stays on the page of Leila.").await;
    app.focus_on("button", "Dariusz Zieliński").await;
    app.keys("d").await;
    app.sees("Done. Counted as in touch with Dariusz.").await;
    app.press("button", "Not in touch").await;
    app.sees("Done, and not counted as in touch with Dariusz.").await;
    assert_eq!(show(&home, "Dariusz Zieliński")["interactions"], json!([]));

    // On her page it stands without a day, and can be given one.
    app.go_to("People").await;
    app.press("button", "Leila Haddad").await;
    app.press("button", "ask about the letter No day").await;
    app.press("button", "When: No day").await;
    app.type_at("textbox", "When", &format!("{CONTROL}a")).await;
    app.keys("tomorrow").await;
    app.keys(ENTER).await;
    app.find("button", "When: Tuesday 24 November").await;
    assert_eq!(show(&home, "Leila Haddad")["next"]["on"], "2037-11-24");
}

#[tokio::test]
async fn with_an_empty_tank_all_of_them_wait_and_one_press_puts_them_back() {
    let home = three();
    let app = at_today(&home).await;
    app.find("heading", "Three people today").await;
    app.keys("e").await;
    app.focus_on("heading", "That is enough for today").await;
    app.sees("will wait. They come back one at a time, starting Wednesday.").await;
    app.kill();
    let app = at_today(&home).await;
    app.find("heading", "That is enough for today").await;
    app.press("button", "Put them back").await;
    app.focus_on("heading", "Three people today").await;

    // Room is for thoughts: what was promised shows all the same.
    app.press("button", "Room today: three").await;
    app.press("option", "one").await;
    app.find("heading", "Two people today").await;
    app.loses("button", "Thandiwe Mokoena").await;
    undone(&app, "changed a setting").await;
    app.find("heading", "Three people today").await;
}

#[tokio::test]
async fn after_a_week_away_a_few_are_shown_and_the_rest_can_go_at_once() {
    let home = Home::at("2037-11-23 10:00");
    for name in ["Ann Bo", "Cy Dee", "Eve Fox", "Gus Hill", "Ida Jay", "Kit Lou", "Mia Noe"] {
        home.bta(NOW, &["add", &format!("{name}; write on 25 November")]);
    }
    home.bta(NOW, &["add", "Ola Pim"]);
    let once = ["--why", "the launch", "--until", "2037-11-30"];
    home.bta(NOW, &[&["remind", "Ola Pim", "2037-11-26"], &once[..]].concat());
    let app = at_today(&home).await;
    app.find("heading", "Nobody today.").await;
    app.kill();

    home.clock.set("2037-12-03 10:00");
    let app = at_today(&home).await;
    app.find("heading", "You have been away").await;
    app.sees("The last day for this has passed. Ola: the launch").await;
    app.find("button", "Ida Jay").await;
    assert!(!app.has("button", "Kit Lou").await);
    // They stand below the window's edge, and what sticks to the foot would lie over them.
    let to_the_end = "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })";
    app.ask(to_the_end).await;
    app.press("button", "The others").await;
    app.find("button", "Mia Noe").await;
    app.ask(to_the_end).await;
    app.press("button", "Only the first ones").await;
    app.ask(to_the_end).await;
    app.press("button", "Let the rest go").await;
    app.sees("The rest is let go. Everybody stays in People.").await;
    app.loses("button", "The others").await;
    undone(&app, "let the rest go").await;
    app.find("button", "The others").await;
}
