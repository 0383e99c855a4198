//! On a person's page: a date told some days before, or not at all; a follow-up that comes again.

use serde_json::Value;

use super::app::App;
use super::home::Home;
use super::page::key;

const NOW: &str = "2037-11-23T10:00";

async fn leilas_page(theme: &str, width: u32) -> (Home, App) {
    let home = Home::at("2037-11-23 10:00");
    home.bta(NOW, &["add", "Leila Haddad - writes the email you have been avoiding; birthday 12 May"]);
    home.bta(NOW, &["settings", "theme", theme]);
    let app = App::open(&home).await;
    app.resize(width, 780).await;
    app.until("document.querySelector('main h1') !== null").await;
    app.press("button", "Not tonight").await;
    app.go_to("People").await;
    app.press("button", "Leila Haddad").await;
    app.find("button", "12 May birthday").await;
    (home, app)
}

fn told_on(home: &Home) -> Vec<String> {
    let notices = home.bta(NOW, &["notices", "--until", "2038-12-31T00:00"]);
    let at = |notice: &Value| notice["at"].as_str().unwrap()[..10].to_owned();
    notices.as_array().unwrap().iter().map(at).collect()
}

#[tokio::test]
async fn a_date_is_told_before_its_day_or_not_at_all() {
    let (home, app) = leilas_page("light", 1180).await;
    app.press("button", "12 May birthday").await;
    app.press("button", "When it is told: on the day").await;
    app.press("option", "three days before").await;
    app.find("button", "12 May birthday, three days before").await;
    app.picture("date-light-1180").await;
    assert_eq!(told_on(&home), ["2038-05-09", "2038-05-12"]);
    app.press("button", "Off").await;
    app.find("button", "12 May birthday, silent").await;
    assert_eq!(told_on(&home), [""; 0]);
    app.keys(key::ESCAPE).await;
    app.loses("button", "Off").await;
    app.until("document.activeElement.textContent.includes('12 May')").await;
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.find("button", "12 May birthday, three days before").await;
    assert_eq!(told_on(&home), ["2038-05-09", "2038-05-12"]);
}

#[tokio::test]
async fn a_follow_up_comes_again_as_it_is_said_and_changed_and_taken_back() {
    let (home, app) = leilas_page("light", 1180).await;
    app.press("button", "Add a follow-up").await;
    app.paste("textbox", "When", "today").await;
    app.paste("textbox", "About what? You may leave this open.", "Ask how the clinic goes").await;
    app.press("button", "It comes again, or has a last day").await;
    app.press("button", "week").await;
    app.paste("textbox", "No use after. You may leave this open.", "31 January 2038").await;
    app.picture("again-adding-light-1180").await;
    app.press("button", "Keep").await;
    app.find("button", "How it comes again: Every week, until Sunday 31 January 2038.").await;

    // Today has it, and Done leads to the next of its days.
    app.go_to("Today").await;
    app.find("heading", "One person today").await;
    app.press("button", "Done").await;
    app.go_to("People").await;
    app.press("button", "Leila Haddad").await;
    app.find("button", "When: Monday 30 November").await;
    app.picture("again-light-1180").await;

    // Another rule goes on from that day, and the last day stays.
    app.press("button", "How it comes again: Every week, until Sunday 31 January 2038.").await;
    app.picture("again-changing-light-1180").await;
    app.press("textbox", "Again, every").await;
    app.keys(&format!("{}a", key::CONTROL)).await;
    app.paste("textbox", "Again, every", "month on the last friday").await;
    app.press("button", "Keep").await;
    let monthly = "How it comes again: Every month on the last Friday, until Sunday 31 January 2038.";
    app.find("button", monthly).await;
    app.find("button", "When: Friday 25 December").await;
    app.until("document.activeElement.ariaLabel?.startsWith('How it comes again')").await;
    app.keys(&format!("{}z", key::CONTROL)).await;
    app.find("button", "How it comes again: Every week, until Sunday 31 January 2038.").await;
    app.find("button", "When: Monday 30 November").await;

    // Once, and for good.
    app.press("button", "How it comes again: Every week, until Sunday 31 January 2038.").await;
    app.press("button", "once").await;
    app.press("button", "Keep").await;
    app.find("button", "How it comes again: No use after Sunday 31 January 2038.").await;
    assert_eq!(told_on(&home), ["2037-11-30", "2037-12-07", "2038-05-12"]);
}
