//! A picture of every screen, light and dark, large and small, in target/screens/, to be looked at beside
//! the drawings.

use super::app::App;
use super::daemon::Daemon;
use super::home::Home;
use super::page::key;

const NOW: &str = "2037-11-23T09:00";

/// The people of the drawings, each kept with one sentence.
const PEOPLE: [&str; 10] = [
    "Amara Okafor - turns an empty building into a working one; working on a tenants' kitchen",
    "Dariusz Zieliński - reads leases without panic; birthday 23 November",
    "Ines Castellanos - knows which printer will say yes",
    "Jun Watanabe - fixed the payroll import and never mentioned it again",
    "Leila Haddad - writes the email you have been avoiding; met at the Tuesday meetup; leila@haddadletters.example",
    "Noor Rahimi - kept a clinic's books calm for eleven years",
    "Samuel Adeyemi - draws the map of who looks after what",
    "Thandiwe Mokoena - asks the second question; every 2 months",
    "Tomás Ferreira - introduces people, then gets out of the way",
    "Wren Callahan - makes spreadsheets that admit what they don't know",
];

/// What else is known of Leila.
const LEILA: [(&str, &str); 7] = [
    ("met.on", "12 May 2037"),
    ("met.introduced_by", "Tomás Ferreira"),
    ("working_on", "A guide for clinics on asking for overdue grants. The second chapter is stuck."),
    ("met.occasion", "In the queue for coats, after the Tuesday meetup."),
    ("met.place", "Calder Hall"),
    ("be_remembered_for", "Reading a draft overnight and marking only three things."),
    ("also", "Leeds. Evenings are best. Two boys, one of them a drummer."),
];

/// What passed with Leila: the day, the kind, from whom, the sentence.
const PASSED: [[&str; 4]; 4] = [
    ["2037-09-18", "helped", "you", "Read the clinic guide overnight, three marks."],
    ["2037-10-02", "sent", "them", "a first line for hard emails."],
    ["2037-11-09", "asked", "you", "a second pair of eyes on the landlord letter."],
    ["2037-11-10", "thanked", "you", "Thanked Leila, the same evening."],
];

fn furnished(theme: &str) -> Home {
    let home = Home::at("2037-11-23 10:00");
    for sentence in PEOPLE {
        home.bta("2037-09-21T09:00", &["add", sentence]);
    }
    for (field, value) in LEILA {
        home.bta(NOW, &["set", "Leila Haddad", field, value]);
    }
    for [on, kind, from, say] in PASSED {
        let did = ["did", "Leila Haddad", "--on", on, "--kind", kind, "--from", from, "--say", say];
        home.bta(NOW, &did);
    }
    let why = "Tell her how the landlord letter went";
    home.bta("2037-11-09T09:00", &["remind", "Leila Haddad", "in two weeks", "--why", why]);
    home.bta(NOW, &["settings", "theme", theme]);
    home
}

async fn pictures_of_every_screen(theme: &str, width: u32, height: u32) {
    let home = furnished(theme);
    let _daemon = Daemon::start(&home);
    let app = App::open(&home).await;
    app.resize(width, height).await;
    let name = |screen: &str| format!("{screen}-{theme}-{width}");

    app.until("document.querySelector('main h1') !== null").await;
    if app.has("button", "Not tonight").await {
        app.picture(&name("first")).await;
        app.press("button", "Not tonight").await;
    }
    app.go_to("Today").await;
    app.find("heading", "Three people today").await;
    app.picture(&name("today")).await;

    app.go_to("People").await;
    app.find("button", "Amara Okafor").await;
    app.picture(&name("people")).await;
    app.paste("searchbox", "Find someone", "pri").await;
    app.loses("button", "Amara Okafor").await;
    app.picture(&name("people-found")).await;
    app.keys(key::ESCAPE).await;
    app.paste("searchbox", "Find someone", "read").await;
    app.find("heading", "In the essays").await;
    app.picture(&name("find")).await;
    app.keys(key::ESCAPE).await;
    app.press("button", "Order: By name").await;
    app.press("option", "By last spoke").await;
    app.sees("by last spoke").await;
    app.picture(&name("people-last-spoke")).await;

    app.press("button", "Leila Haddad").await;
    app.find("button", "Name: Leila Haddad").await;
    app.picture(&name("person")).await;
    app.press("button", "Before you ask").await;
    app.press("button", "9 November You asked:").await;
    app.picture(&name("person-open")).await;

    app.go_to("Read").await;
    app.find("article", "").await;
    app.picture(&name("read")).await;
    the_bar_has_room(&app, if width < 860 { "New" } else { "Someone new" }).await;
    // Where there is no room beside the text, the list is behind a word.
    if width < 960 {
        app.press("button", "Sections").await;
    }
    app.press("button", "All essays").await;
    app.find("heading", "Essays").await;
    app.picture(&name("essays")).await;

    app.go_to("Settings").await;
    app.find("heading", "Your file").await;
    app.picture(&name("settings")).await;
    app.ask("document.querySelector('#settings-notices').scrollIntoView({ block: 'start', behavior: 'instant' }); scrollBy(0, -80)").await;
    app.picture(&name("settings-notices")).await;

    app.go_to("Today").await;
    app.press("button", "The tank is empty").await;
    app.find("heading", "That is enough for today").await;
    app.find("button", "Put them back").await;
    app.picture(&name("tank")).await;
    app.press("button", "Put them back").await;
    app.find("heading", "Three people today").await;
    app.press("button", "Someone new").await;
    let words = "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; ask about the launch in two weeks";
    app.paste("textbox", "Someone new", words).await;
    app.find("button", "Name Mara Lindqvist").await;
    app.picture(&name("capture")).await;

    app.press("button", "Three cards").await;
    app.find("heading", "Three cards, one evening").await;
    app.type_at("textbox", "Name", "Samir Bhattacharya").await;
    app.keys(key::ENTER).await;
    app.type_at("textbox", "Remember for", "repairs old radios, and listens the same way").await;
    app.find("button", "Keep both").await;
    app.picture(&name("capture-three")).await;
}

/// Beside the tools of an essay, too, a word says what its button is for, and nothing in the bar lies over anything else.
async fn the_bar_has_room(app: &App, word: &str) {
    let said = app.ask("return document.querySelector('header .someone').innerText.trim()").await;
    assert!(said.as_str().is_some_and(|said| said.starts_with(word)), "the button says {said}");
    let apart = "const [nav, end] = ['nav', '.end'].map(one => document.querySelector(`header ${one}`).getBoundingClientRect())
         const words = document.createRange()
         words.selectNodeContents(document.querySelector('header .mark'))
         return words.getBoundingClientRect().right <= nav.left && nav.right <= end.left && end.right <= innerWidth";
    assert_eq!(app.ask(apart).await, true, "there is no room in the bar");
}

#[tokio::test]
async fn every_screen_by_day_in_a_large_window() {
    pictures_of_every_screen("light", 1180, 780).await;
}

#[tokio::test]
async fn every_screen_by_night_in_a_large_window() {
    pictures_of_every_screen("dark", 1180, 780).await;
}

#[tokio::test]
async fn every_screen_by_day_in_the_smallest_window() {
    pictures_of_every_screen("light", 720, 520).await;
}

#[tokio::test]
async fn every_screen_by_night_in_the_smallest_window() {
    pictures_of_every_screen("dark", 720, 520).await;
}
