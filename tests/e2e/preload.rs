//! Small libraries in C, preloaded into the app: the only way to change what it is told about the world
//! without a word of it in the app.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Tells the app another time; see `clock.rs`.
pub fn clock() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| compile("clock", include_str!("clock.c")))
}

/// Writes down the sockets that are opened; see `safety.rs`.
pub fn sockets() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| compile("sockets", include_str!("sockets.c")))
}

fn compile(name: &str, source: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let text = folder.join(name).with_extension("c");
    let library = folder.join(name).with_extension("so");
    std::fs::write(&text, source).expect("the C file cannot be written");
    let compiled = Command::new("cc")
        .args(["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o"])
        .args([&library, &text])
        .status()
        .expect("there is no C compiler");
    assert!(compiled.success(), "{} does not compile", text.display());
    library
}
