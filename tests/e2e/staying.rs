//! People who are left in peace, merged, removed and brought back, each at the window and taken back there.

use super::app::App;
use super::home::Home;
use super::page::key;

const NOW: &str = "2037-11-23T09:00";

fn furnished(theme: &str) -> Home {
    let home = Home::at("2037-11-23 10:00");
    home.bta(
        NOW,
        &["add", "Leila Haddad - writes the email you have been avoiding; leila@haddadletters.example"],
    );
    home.bta(NOW, &["add", "L. Haddad - edits letters; LEILA@haddadletters.example; #meetup"]);
    home.bta(NOW, &["remind", "Leila Haddad", "today", "--why", "Tell her how the landlord letter went"]);
    home.bta(NOW, &["settings", "theme", theme]);
    home
}

async fn page_of_leila(home: &Home, width: u32, height: u32) -> App {
    let app = App::open(home).await;
    app.resize(width, height).await;
    app.until("document.querySelector('main h1') !== null").await;
    app.press("button", "Not tonight").await;
    app.go_to("People").await;
    app.press("button", "Leila Haddad").await;
    app.find("button", "Name: Leila Haddad").await;
    app
}

#[tokio::test]
async fn somebody_is_left_in_peace_and_comes_up_again_when_it_ends() {
    let home = furnished("light");
    let app = page_of_leila(&home, 1180, 780).await;
    app.press("button", "More").await;
    app.picture("more-light-1180").await;
    app.press("button", "Leave Leila in peace").await;
    app.sees("Leila is left in peace. Nothing comes up, and follow-ups rest.").await;
    app.picture("peace-light-1180").await;
    app.go_to("Today").await;
    app.find("heading", "Nobody today.").await;

    app.keys(&format!("{}z", key::CONTROL)).await;
    app.sees("Undone: left Leila in peace.").await;
    app.find("heading", "One person today").await;
}

#[tokio::test]
async fn two_who_have_one_email_are_merged_when_they_are_told_to() {
    let home = furnished("dark");
    let app = page_of_leila(&home, 720, 520).await;
    app.sees("This may be the same person as L. Haddad, with the same email.").await;
    app.press("button", "Merge with L. Haddad").await;
    app.find("heading", "Merge L. Haddad into Leila Haddad?").await;
    app.sees("Also called L. Haddad").await;
    app.picture("merge-dark-720").await;
    app.press("button", "Merge").await;
    app.sees("Leila Haddad now has everything of L. Haddad.").await;
    app.no_longer_sees("This may be the same person").await;
    app.sees("meetup").await;
    assert_eq!(home.bta(NOW, &["people"]).as_array().unwrap().len(), 1);

    app.keys(&format!("{}z", key::CONTROL)).await;
    app.sees("Undone: merged L. Haddad into Leila Haddad.").await;
    app.sees("This may be the same person as L. Haddad").await;
}

#[tokio::test]
async fn somebody_removed_is_brought_back_from_the_settings() {
    let home = furnished("light");
    let app = page_of_leila(&home, 1180, 780).await;
    app.press("button", "More").await;
    app.press("button", "Remove Leila").await;
    app.find("heading", "Remove Leila and all that is written here?").await;
    // The main act has the keys.
    app.type_at("button", "Remove", key::ENTER).await;
    app.sees("Removed Leila Haddad. It can be brought back for thirty days.").await;
    // Taken back by its name, and done again.
    app.loses("button", "Leila Haddad").await;
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.sees("Undone: removed Leila Haddad.").await;
    app.find("button", "Leila Haddad").await;
    app.keys(&format!("{}{}z", key::CONTROL, key::SHIFT)).await;
    app.loses("button", "Leila Haddad").await;
    app.go_to("Settings").await;
    app.sees("Can be brought back until Wednesday 23 December.").await;
    app.press("button", "Bring back Leila Haddad").await;
    app.sees("Nobody is there at present.").await;
    app.picture("trash-light-1180").await;
    app.go_to("People").await;
    app.find("button", "Leila Haddad").await;
}
