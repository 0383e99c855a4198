//! Quick capture: keys from another program, one line, and back to the other program.

use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use super::app::App;
use super::bad_input::past_the_first_page;
use super::desktop::Desktop;
use super::home::Home;
use super::wait::{self, PATIENCE};

const NOW: &str = "2037-11-23T10:05";
const OTHER: &str = "A spreadsheet";
const KEYS: &str = "ctrl+shift+k";
const QUICK: &str = "Someone new";

async fn opened(home: &Home, desktop: &Desktop) -> App {
    let app = App::open_on(home, desktop).await;
    app.until("document.querySelector('main') !== null").await;
    app
}

/// Presses the keys until the small window has the keyboard. Where the app has only begun, the computer may not have
/// given it the keys yet.
async fn ask_for_the_line(desktop: &Desktop) {
    const A_WHILE: Duration = Duration::from_secs(10);
    let pressed = async || {
        desktop.press(KEYS);
        wait::answer(A_WHILE, async || desktop.active().filter(|active| active == QUICK)).await
    };
    wait::answer(3 * PATIENCE, pressed).await.expect("the keys open nothing");
}

/// The names of everybody in the file.
fn names(home: &Home) -> Value {
    let people = home.bta(NOW, &["people"]);
    people.as_array().unwrap().iter().map(|person| person["name"].clone()).collect()
}

async fn until_names(home: &Home, expected: Value) {
    let there = async || (names(home) == expected).then_some(());
    if wait::answer(PATIENCE, there).await.is_none() {
        panic!("not {expected} but {}", names(home));
    }
}

#[tokio::test]
async fn a_line_from_anywhere_is_kept_and_the_other_program_has_the_keyboard_again() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    let app = opened(&home, &desktop).await;
    let _other = desktop.another_program(OTHER);
    desktop.until_active(OTHER).await;

    ask_for_the_line(&desktop).await;
    desktop.picture("quick-empty");
    desktop.write("Mara Lindqvist - explains pricing well");
    desktop.press("Return");
    until_names(&home, json!(["Mara Lindqvist"])).await;
    desktop.until_active(OTHER).await;

    // Closed with Esc, the words outlive the app.
    ask_for_the_line(&desktop).await;
    desktop.write("Ines Moreau - knows every printer");
    desktop.press("Escape");
    desktop.until_active(OTHER).await;
    app.kill();
    let app = opened(&home, &desktop).await;
    assert_eq!(names(&home), json!(["Mara Lindqvist"]));
    ask_for_the_line(&desktop).await;
    desktop.press("Return");
    until_names(&home, json!(["Ines Moreau", "Mara Lindqvist"])).await;

    // And a power cut in the middle of the line.
    desktop.until_active("Before the Ask").await;
    ask_for_the_line(&desktop).await;
    desktop.write("Wen Abiola - explains a price");
    home.until_in_file("Wen Abiola - explains a price").await;
    app.kill();
    let _app = opened(&home, &desktop).await;
    ask_for_the_line(&desktop).await;
    desktop.press("Return");
    until_names(&home, json!(["Ines Moreau", "Mara Lindqvist", "Wen Abiola"])).await;
}

#[tokio::test]
async fn where_no_app_can_set_such_keys_settings_names_the_command_and_it_opens_the_line() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    let mut driver = Command::new("WebKitWebDriver");
    home.hand_to(&mut driver);
    home.clock.hand_to(&mut driver);
    desktop.hand_to(&mut driver);
    driver.env("XDG_SESSION_TYPE", "wayland");
    let app = App::open_by(driver).await;
    app.resize(1180, 780).await;
    past_the_first_page(&app).await;
    app.seek("capture").await;
    app.press("button", "Keys").await;
    app.sees("This desktop lets no app set such keys.").await;
    app.sees("choose keys for the command: before-the-ask --capture").await;
    app.until("document.activeElement.id === 'settings-keys'").await;
    app.picture("settings-keys-elsewhere").await;

    let mut command = Command::new(env!("CARGO_BIN_EXE_before-the-ask"));
    home.hand_to(&mut command);
    home.clock.hand_to(&mut command);
    desktop.hand_to(&mut command);
    assert!(command.arg("--capture").status().unwrap().success(), "it hands over to the one that runs");
    desktop.until_active(QUICK).await;
}

#[tokio::test]
async fn a_whole_name_recalls_one_person_and_spoke_today_is_one_press() {
    let (home, desktop) = (Home::at("2037-11-23 10:00"), Desktop::start());
    home.bta(NOW, &["add", "Leila Haddad - writes the email you have been avoiding"]);
    home.bta(NOW, &["did", "Leila Haddad", "--kind", "asked", "--say", "a second pair of eyes"]);
    let _app = opened(&home, &desktop).await;
    let _other = desktop.another_program(OTHER);
    desktop.until_active(OTHER).await;

    ask_for_the_line(&desktop).await;
    desktop.write("leila haddad");
    desktop.press("Return");
    // The name alone would have made a second one; recalled, it is one press to have spoken.
    desktop.until_higher(200).await;
    desktop.picture("quick-recalled");
    let spoken = async || {
        desktop.press("ctrl+Return");
        let leila = home.bta(NOW, &["show", "Leila Haddad"]);
        (leila["interactions"][0]["kind"] == "talked").then_some(())
    };
    wait::answer(PATIENCE, spoken).await.expect("not spoken");
    desktop.until_active(OTHER).await;
    assert_eq!(names(&home), json!(["Leila Haddad"]));
    let leila = home.bta(NOW, &["show", "Leila Haddad"]);
    assert_eq!(leila["interactions"].as_array().unwrap().len(), 2);
}
