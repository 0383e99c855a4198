//! Printing what the window shows, through the system's own dialog.

use tauri::WebviewWindow;

/// Margins of a page to be read, in millimetres: above and below, and at the sides.
#[cfg(target_os = "linux")]
const MARGINS: (f64, f64) = (20.0, 25.0);

/// Opens the dialog over the window, with margins that a page of prose wants. They are set here and not in the page's
/// styles: this webview would break the pages by those, cut them by its own, and lose the lines between.
#[cfg(target_os = "linux")]
pub fn open(window: &WebviewWindow) -> tauri::Result<()> {
    use gtk::{PageSetup, Unit, Window, prelude::*};
    use webkit2gtk::{PrintOperation, PrintOperationExt};

    window.with_webview(|page| {
        let page = page.inner();
        let (above, beside) = MARGINS;
        let setup = PageSetup::new();
        setup.set_top_margin(above, Unit::Mm);
        setup.set_bottom_margin(above, Unit::Mm);
        setup.set_left_margin(beside, Unit::Mm);
        setup.set_right_margin(beside, Unit::Mm);
        let print = PrintOperation::new(&page);
        print.set_page_setup(&setup);
        let window = page.toplevel().and_then(|top| top.downcast::<Window>().ok());
        print.run_dialog(window.as_ref());
    })
}

/// Opens the dialog.
#[cfg(not(target_os = "linux"))]
pub fn open(window: &WebviewWindow) -> tauri::Result<()> {
    window.print()
}
