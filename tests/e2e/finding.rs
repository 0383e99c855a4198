//! Finding in the window: people in spite of a slip, what can be done by its name, the place in an essay; and the
//! order of the list.

use super::app::App;
use super::home::Home;
use super::page::key::{DOWN, ENTER};

/// Three people, one with a small thing that lies a while back.
fn furnished() -> Home {
    let home = Home::at("2037-11-23 10:00");
    for line in [
        "Mara Lindqvist - explains pricing well; met at the Tuesday meetup",
        "Amara Okafor - turns an empty building into a working one",
        "Dariusz Zieliński - reads leases without panic; ask about the boiler on 7 December",
    ] {
        home.bta("2037-09-21T09:00", &["add", line]);
    }
    home.bta("2037-10-02T09:00", &["did", "Dariusz", "--say", "Found the clause about the lighthouse"]);
    home
}

async fn at_people(home: &Home) -> App {
    let app = App::open(home).await;
    app.resize(1180, 780).await;
    app.press("button", "Not tonight").await;
    app.find("heading", "Nobody today.").await;
    app
}

#[tokio::test]
async fn somebody_is_found_in_spite_of_a_slip_and_by_a_small_thing() {
    let home = furnished();
    let app = at_people(&home).await;
    app.seek("pricng").await;
    app.find("button", "Mara Lindqvist").await;
    app.loses("button", "Amara Okafor").await;
    app.until("document.querySelector('mark')?.textContent === 'pricing'").await;
    app.picture("find-slip").await;

    app.seek("lighthouse").await;
    app.sees("Small thing: Found the clause about the lighthouse").await;
    app.keys(ENTER).await;
    app.find("button", "Name: Dariusz Zieli\u{144}ski").await;
}

#[tokio::test]
async fn what_can_be_done_is_found_by_its_name_and_done() {
    let home = furnished();
    let app = at_people(&home).await;
    app.seek("dark").await;
    app.find("button", "A dark page").await;
    app.picture("find-action").await;
    app.keys(ENTER).await;
    app.until("document.documentElement.dataset.theme === 'dark'").await;

    app.seek("undo").await;
    app.find("button", "Undo: changed").await;
    app.keys(DOWN).await;
    app.keys(ENTER).await;
    app.sees("Undone").await;
    app.until("document.documentElement.dataset.theme !== 'dark'").await;

    app.seek("setings").await;
    app.find("button", "Settings").await;
    app.keys(ENTER).await;
    app.find("heading", "Your file").await;
}

#[tokio::test]
async fn a_name_that_nobody_has_is_offered_as_someone_new() {
    let home = furnished();
    let app = at_people(&home).await;
    app.seek("Ines Moreau").await;
    app.sees("Nobody by that word.").await;
    app.press("button", "Add \u{201c}Ines Moreau\u{201d} as someone new?").await;
    app.find("dialog", "Someone new").await;
    app.find("button", "Name Ines Moreau").await;
    app.press("button", "Keep").await;
    app.sees("Kept.").await;
    app.find("button", "Ines Moreau").await;
}

#[tokio::test]
async fn a_section_of_an_essay_is_found_and_opens_at_its_place() {
    let home = furnished();
    let app = at_people(&home).await;
    app.seek("thin ties").await;
    app.find("button", "Thin ties").await;
    app.picture("find-essay").await;
    app.press("button", "Thin ties").await;
    app.until(
        "document.querySelector('nav[aria-label=Sections] [aria-current]')?.textContent === 'Thin ties'",
    )
    .await;
}

#[tokio::test]
async fn the_list_goes_by_what_was_chosen_and_keeps_to_it() {
    let home = furnished();
    let app = at_people(&home).await;
    app.go_to("People").await;
    app.sees("Three people, by name").await;
    app.press("button", "Order: By name").await;
    app.press("option", "By last spoke").await;
    app.sees("Three people, by last spoke").await;
    app.sees("last spoke in October").await;
    app.until("document.querySelector('main li[aria-posinset=\"1\"]').textContent.includes('Dariusz')").await;
    app.picture("people-last-spoke").await;

    app.press("button", "Dariusz").await;
    app.find("button", "Name: Dariusz Zieli\u{144}ski").await;
    app.go_to("People").await;
    app.sees("Three people, by last spoke").await;
    app.press("button", "Order: By last spoke").await;
    app.press("option", "By what is next").await;
    app.sees("Three people, by what is next").await;
}
