//! Starting with the computer, quietly.

use std::path::PathBuf;

use before_the_ask::error::Error;
use tauri::AppHandle;

/// The argument with which the computer starts the app.
pub const QUIETLY: &str = "--background";

/// Has the computer start the app when the user logs in, or no longer.
///
/// # Errors
/// Where the system's list cannot be written.
pub fn arrange(app: &AppHandle, on: bool) -> Result<(), Error> {
    list::arrange(app, on).map_err(|_| Error::ReadOnly(list::path().unwrap_or_else(|| PathBuf::from("~"))))
}

/// Whether the computer starts the app when the user logs in.
pub fn is_arranged(app: &AppHandle) -> bool {
    list::is_arranged(app)
}

#[cfg(not(target_os = "linux"))]
mod list {
    use std::path::PathBuf;

    use tauri::AppHandle;
    use tauri_plugin_autostart::{Error, ManagerExt};

    pub(super) fn path() -> Option<PathBuf> {
        std::env::current_exe().ok()
    }

    pub(super) fn is_arranged(app: &AppHandle) -> bool {
        app.autolaunch().is_enabled().unwrap_or(false)
    }

    pub(super) fn arrange(app: &AppHandle, on: bool) -> Result<(), Error> {
        let list = app.autolaunch();
        if on { list.enable() } else { list.disable() }
    }
}

/// A file in the autostart folder (freedesktop.org, "Desktop Application Autostart Specification").
/// Written here: the plugin looks past `XDG_CONFIG_HOME` and does not quote a path with a space in it.
#[cfg(target_os = "linux")]
mod list {
    use std::{
        fs, io,
        path::{Path, PathBuf},
    };

    use tauri::AppHandle;

    use super::QUIETLY;
    use crate::places;

    /// The file, whether it is there or not; none where the user has no home.
    pub(super) fn path() -> Option<PathBuf> {
        Some(places::config_folder()?.join("autostart/before-the-ask.desktop"))
    }

    pub(super) fn is_arranged(_app: &AppHandle) -> bool {
        path().is_some_and(|file| file.exists())
    }

    pub(super) fn arrange(_app: &AppHandle, on: bool) -> io::Result<()> {
        let file = path().ok_or(io::ErrorKind::NotFound)?;
        if !on {
            return match fs::remove_file(file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        }
        let words = text(&places::program()?).ok_or(io::ErrorKind::InvalidFilename)?;
        places::write_whole(&file, &words)
    }

    /// The file's text; none for a path that such a file cannot hold.
    fn text(program: &Path) -> Option<String> {
        let program = quoted(program.to_str()?)?;
        Some(format!(
            "[Desktop Entry]\nType=Application\nName=Before the Ask\nComment=Tells you of follow-ups\n\
             Exec={program} {QUIETLY}\nTerminal=false\nStartupNotify=false\n"
        ))
    }

    /// A path as one argument of an Exec line: in double quotes, with a backslash before what a shell would
    /// read, that backslash doubled as in any string of such a file, and `%` doubled.
    fn quoted(path: &str) -> Option<String> {
        if path.chars().any(char::is_control) {
            return None;
        }
        let mut argument = String::from("\"");
        for letter in path.chars() {
            match letter {
                '\\' => argument.push_str(r"\\\\"),
                '"' | '`' | '$' => argument.extend([r"\\", letter.encode_utf8(&mut [0; 4])]),
                '%' => argument.push_str("%%"),
                _ => argument.push(letter),
            }
        }
        Some(argument + "\"")
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn exec(path: &str) -> String {
            let text = text(Path::new(path)).unwrap();
            text.lines().find_map(|line| line.strip_prefix("Exec=")).unwrap().to_owned()
        }

        #[test]
        fn the_computer_starts_it_quietly() {
            assert_eq!(exec("/usr/bin/before-the-ask"), "\"/usr/bin/before-the-ask\" --background");
        }

        #[test]
        fn an_unusual_path_stays_one_argument() {
            assert_eq!(exec("/home/Ana María/app"), "\"/home/Ana María/app\" --background");
            assert_eq!(exec(r#"/a"b$c`d\e%f"#), r#""/a\\"b\\$c\\`d\\\\e%%f" --background"#);
        }

        #[test]
        fn a_path_with_a_line_break_is_refused() {
            assert_eq!(text(Path::new("/tmp/a\nExec=rm")), None);
        }
    }
}
