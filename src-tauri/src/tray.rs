//! The icon in the tray, where there is one. It is a convenience: a second start and a pressed
//! notification lead back to the window as well, since an icon that was made may still not be seen.

use std::panic::catch_unwind;

use tauri::{
    AppHandle,
    image::Image,
    menu::{MenuBuilder, MenuItemBuilder},
    tray::TrayIconBuilder,
};

use crate::{start::Opening, window};

/// Puts the icon into the tray. Without a tray, or without the system's library for it, there is none.
pub fn make(app: &AppHandle) {
    // The library is loaded when it is first used, and where it is missing the crate panics.
    let app = app.clone();
    catch_unwind(std::panic::AssertUnwindSafe(move || build(&app))).ok();
}

fn build(app: &AppHandle) -> tauri::Result<()> {
    let item = |id: &str, words: &str| MenuItemBuilder::with_id(id, words).build(app);
    let menu = MenuBuilder::new(app)
        .items(&[&item("open", "Open")?, &item("someone_new", "Someone new")?, &item("quit", "Quit")?])
        .build()?;
    TrayIconBuilder::with_id("tray")
        .icon(Image::from_bytes(include_bytes!("../icons/icon.png"))?)
        .tooltip("Before the Ask")
        .menu(&menu)
        .on_menu_event(|app, event| match event.id().as_ref() {
            "open" => window::open(app, Opening::Window),
            "someone_new" => window::open(app, Opening::Capture),
            "quit" => app.exit(0),
            _ => {}
        })
        .build(app)?;
    Ok(())
}
