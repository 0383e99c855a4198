//! What the window asks of the computer around it.

use before_the_ask::{
    api::{self, Failure, Said},
    error::Error,
};
use tauri::{AppHandle, State, WebviewWindow, async_runtime::spawn_blocking};

use crate::{announcing, autostart, desk::Desk, links, printing, settings, timer, window};

/// Opens a link with the system's own program: the web, mail and telephone only.
#[tauri::command]
#[specta::specta]
pub async fn open_link(url: String) -> Result<(), Failure> {
    let address = links::opened(&url).ok_or(Error::LinkNotOpened)?;
    let opened = spawn_blocking(move || open::that_detached(address.as_str())).await;
    match opened {
        Ok(Ok(())) => Ok(()),
        _ => Err(Error::LinkNotOpened.into()),
    }
}

/// Has the app start with the computer, quietly, or no longer.
#[tauri::command]
#[specta::specta]
pub async fn start_with_computer(app: AppHandle, desk: State<'_, Desk>, on: bool) -> Result<Said, Failure> {
    autostart::arrange(&app, on)?;
    desk.act(move |notebook| api::set_setting(notebook, settings::AUTOSTART, &on.to_string())).await?;
    Ok(settings::starts_said(on))
}

/// Has the computer's timer look while nothing runs, or no longer.
#[tauri::command]
#[specta::specta]
pub async fn look_by_timer(desk: State<'_, Desk>, on: bool) -> Result<Said, Failure> {
    let arranged = spawn_blocking(move || timer::arrange(on)).await;
    arranged.unwrap_or(Err(Error::NoTimer))?;
    desk.act(move |notebook| api::timer_arranged(notebook, on)).await?;
    Ok(settings::looks_said(on))
}

/// Shows what a notification looks like here. Pressed, it opens the window.
#[tauri::command]
#[specta::specta]
pub async fn show_one_now(app: AppHandle, desk: State<'_, Desk>) -> Result<Said, Failure> {
    let (title, body) = desk.ask(api::sample_notice).await?;
    let show =
        move || announcing::show_one(&app, &title, &body).map(|()| announcing::notification::service());
    match spawn_blocking(show).await {
        Ok(Ok(service)) => Ok(settings::shown_said(service.as_deref())),
        _ => Err(Error::NotShown.into()),
    }
}

/// Opens the system's dialog for printing what the window shows.
#[tauri::command]
#[specta::specta]
pub async fn print_page(window: WebviewWindow) -> Result<(), Failure> {
    printing::open(&window).map_err(|_| Error::NotPrinted.into())
}

/// Hides the window; the app goes on.
#[tauri::command]
#[specta::specta]
pub async fn hide_window(app: AppHandle) {
    window::hide(&app);
}

/// Ends the app.
#[tauri::command]
#[specta::specta]
pub async fn close_altogether(app: AppHandle) {
    app.exit(0);
}
