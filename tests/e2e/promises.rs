//! On a person's page: a date told some days before, or not at all.

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
