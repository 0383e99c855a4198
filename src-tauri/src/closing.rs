//! What happens when the window is closed: it hides, or the app ends.

use before_the_ask::api;
use tauri::{AppHandle, Manager, Window, WindowEvent, async_runtime};

use crate::{
    announcing::notification::{self, Pressed, Words},
    desk::Desk,
    quick,
    start::Opening,
    window,
};

/// Said once, the first time.
const STILL_THERE: Words<'_> = Words {
    title: "The window is closed.",
    body: "Reminders still come.",
    button: Some("Close it altogether"),
};

/// Hears what happens to a window. The small one only hides. Closing the other asks the settings, and they are not asked on the thread that
/// draws: so it is always held back first, and done a moment later.
pub fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api: request, .. } = event {
        request.prevent_close();
        let app = window.app_handle().clone();
        if window.label() == quick::LABEL {
            return quick::hide(&app);
        }
        async_runtime::spawn(async move { close(&app).await });
    }
}

async fn close(app: &AppHandle) {
    // Without a notebook there is nothing to be reminded of.
    let Ok(closing) = app.state::<Desk>().act(api::window_closed).await else { return app.exit(0) };
    if !closing.stay {
        return app.exit(0);
    }
    window::hide(app);
    if closing.first {
        let on_press = app.clone();
        let pressed = move |pressed| match pressed {
            Pressed::Open => window::open(&on_press, Opening::Window),
            Pressed::Button => on_press.exit(0),
        };
        // Where nothing can be shown, Settings says that the app goes on.
        notification::show(&STILL_THERE, pressed).ok();
    }
}
