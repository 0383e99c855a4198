//! Where this program lies, and where the user's own arrangements for it do.

use std::{
    env, io,
    path::{Path, PathBuf},
};

/// The program, as the computer is to start it: an AppImage runs from a place that goes away.
///
/// # Errors
/// Where the system does not say.
pub fn program() -> io::Result<PathBuf> {
    env::var_os("APPIMAGE").map(PathBuf::from).map_or_else(env::current_exe, Ok)
}

/// The user's folder for arrangements (freedesktop.org, "XDG Base Directory Specification"); none where the
/// user has no home.
pub fn config_folder() -> Option<PathBuf> {
    let set = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    set("XDG_CONFIG_HOME").or_else(|| set("HOME").map(|home| home.join(".config")))
}

/// Writes a file whole before it has its name, and makes its folder where there is none: half of it would
/// be read as if it were all.
///
/// # Errors
/// Where it cannot be written.
pub fn write_whole(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut draft = file.as_os_str().to_owned();
    draft.push(".new");
    std::fs::write(&draft, text)?;
    std::fs::rename(draft, file)
}
