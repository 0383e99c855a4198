//! Before the shell is compiled: that the UI is there, and which commands the window may call.

use std::path::Path;

#[path = "src/commands/names.rs"]
mod names;

fn main() {
    let page = "../ui/dist/index.html";
    println!("cargo::rerun-if-changed={page}");
    println!("cargo::rerun-if-changed=src/commands/names.rs");
    if !Path::new(page).exists() {
        println!(
            "cargo::error=The UI is not built yet: run `make run`, or `npm --prefix ui ci && npm --prefix ui run build`."
        );
        return;
    }
    // Without this list every command would be open to every window.
    let ours = tauri_build::AppManifest::new().commands(names::COMMANDS);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(ours)) {
        println!("cargo::error={error:#}");
    }
}
