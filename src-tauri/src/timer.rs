//! The computer's own timer, for those who want nothing running: every five minutes it starts a check.
//!
//! Every five minutes, because for so long something with a time of day still counts as on time
//! ([`before_the_ask::notices::GRACE`]): looked for more rarely, "at three" would become a missed one.

use std::path::PathBuf;

use before_the_ask::error::Error;

/// The argument with which the timer starts the app.
pub const CHECK: &str = "--check";

/// Has the computer's timer start a check, or no longer.
///
/// # Errors
/// Where its files cannot be written; where there is no timer to set.
pub fn arrange(on: bool) -> Result<(), Error> {
    if on { units::install() } else { units::remove() }
}

/// Whether the timer is set.
pub fn is_arranged() -> bool {
    units::timer().is_some_and(|file| file.exists())
}

/// Whether this computer has such a timer.
pub fn is_offered() -> bool {
    units::systemctl().is_some()
}

/// The program `name`, where the search path has it.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

#[cfg(not(target_os = "linux"))]
mod units {
    use std::path::PathBuf;

    use before_the_ask::error::Error;

    pub(super) fn timer() -> Option<PathBuf> {
        None
    }

    pub(super) fn systemctl() -> Option<PathBuf> {
        None
    }

    pub(super) fn install() -> Result<(), Error> {
        Err(Error::NoTimer)
    }

    pub(super) fn remove() -> Result<(), Error> {
        Ok(())
    }
}

/// Two unit files in the user's folder for them (systemd.unit(5)).
#[cfg(target_os = "linux")]
mod units {
    use std::{
        fs, io,
        path::{Path, PathBuf},
        process::{Command, Stdio},
    };

    use before_the_ask::error::Error;

    use super::CHECK;
    use crate::places;

    const TIMER: &str = "before-the-ask-check.timer";
    const SERVICE: &str = "before-the-ask-check.service";

    const TIMER_TEXT: &str = "[Unit]\nDescription=Before the Ask: looks whether a reminder is due\n\n\
         [Timer]\nOnCalendar=*:0/5\nAccuracySec=30s\nPersistent=true\n\n\
         [Install]\nWantedBy=timers.target\n";

    fn unit(name: &str) -> Option<PathBuf> {
        Some(places::config_folder()?.join("systemd/user").join(name))
    }

    /// The timer's file, whether it is there or not.
    pub(super) fn timer() -> Option<PathBuf> {
        unit(TIMER)
    }

    pub(super) fn systemctl() -> Option<PathBuf> {
        super::on_path("systemctl")
    }

    pub(super) fn install() -> Result<(), Error> {
        if systemctl().is_none() {
            return Err(Error::NoTimer);
        }
        write().map_err(|_| Error::ReadOnly(timer().unwrap_or_else(|| PathBuf::from("~"))))?;
        let set = run(&["daemon-reload"]) && run(&["enable", "--now", TIMER]);
        if !set {
            // Half of it would look as if it were set.
            remove().ok();
            return Err(Error::NoTimer);
        }
        Ok(())
    }

    pub(super) fn remove() -> Result<(), Error> {
        // Where there is no systemd any more, there is nothing to stop; the files go in any case.
        run(&["disable", "--now", TIMER]);
        for file in [TIMER, SERVICE].into_iter().filter_map(unit) {
            match fs::remove_file(&file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Error::ReadOnly(file)),
                _ => {}
            }
        }
        run(&["daemon-reload"]);
        Ok(())
    }

    fn run(words: &[&str]) -> bool {
        let mut command = Command::new("systemctl");
        command.arg("--user").args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    fn write() -> io::Result<()> {
        let elsewhere = std::env::var_os("BEFORE_THE_ASK_DIR").map(PathBuf::from);
        let service =
            service_text(&places::program()?, elsewhere.as_deref()).ok_or(io::ErrorKind::InvalidFilename)?;
        // The timer last: that it is there says that all is.
        for (name, text) in [(SERVICE, service.as_str()), (TIMER, TIMER_TEXT)] {
            places::write_whole(&unit(name).ok_or(io::ErrorKind::NotFound)?, text)?;
        }
        Ok(())
    }

    /// The service's text; none for a path that such a file cannot hold. Only the check itself is ended with
    /// the unit: the app that a pressed notice started goes on.
    fn service_text(program: &Path, notebook: Option<&Path>) -> Option<String> {
        let program = quoted(program.to_str()?)?;
        let elsewhere = match notebook {
            Some(folder) => {
                format!("Environment={}\n", quoted(&format!("BEFORE_THE_ASK_DIR={}", folder.to_str()?))?)
            }
            None => String::new(),
        };
        Some(format!(
            "[Unit]\nDescription=Before the Ask: looks whether a reminder is due\n\n\
             [Service]\nType=exec\nExecStart={program} {CHECK}\nKillMode=process\n{elsewhere}"
        ))
    }

    /// A word in double quotes, as systemd reads them (systemd.syntax(7)): with a backslash before quote and
    /// backslash, and `%` doubled. A `$` stands for itself in a program's path and in `Environment=`.
    fn quoted(word: &str) -> Option<String> {
        if word.chars().any(char::is_control) {
            return None;
        }
        let mut quoted = String::from("\"");
        for letter in word.chars() {
            match letter {
                '\\' | '"' => quoted.extend(['\\', letter]),
                '%' => quoted.push_str("%%"),
                _ => quoted.push(letter),
            }
        }
        Some(quoted + "\"")
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn line(of: &str, program: &str, notebook: Option<&str>) -> Option<String> {
            let text = service_text(Path::new(program), notebook.map(Path::new)).unwrap();
            text.lines().find_map(|line| line.strip_prefix(of)).map(str::to_owned)
        }

        #[test]
        fn the_timer_starts_a_check() {
            let exec = line("ExecStart=", "/usr/bin/before-the-ask", None);
            assert_eq!(exec.unwrap(), "\"/usr/bin/before-the-ask\" --check");
            assert_eq!(line("Environment=", "/usr/bin/before-the-ask", None), None);
        }

        #[test]
        fn an_unusual_path_stays_one_word() {
            let exec = line("ExecStart=", r#"/home/Ana María/a"b$c\d%e"#, None);
            assert_eq!(exec.unwrap(), r#""/home/Ana María/a\"b$c\\d%%e" --check"#);
            let elsewhere = line("Environment=", "/a", Some("/home/Ana María/notes"));
            assert_eq!(elsewhere.unwrap(), "\"BEFORE_THE_ASK_DIR=/home/Ana María/notes\"");
        }

        #[test]
        fn a_path_with_a_line_break_is_refused() {
            assert_eq!(service_text(Path::new("/tmp/a\nExecStart=rm"), None), None);
            assert_eq!(service_text(Path::new("/tmp/a"), Some(Path::new("/b\nUser=root"))), None);
        }

        #[test]
        fn it_looks_as_often_as_something_with_a_time_counts_as_on_time() {
            assert_eq!(before_the_ask::notices::GRACE.num_minutes(), 5);
            assert!(TIMER_TEXT.contains("\nOnCalendar=*:0/5\n"));
        }
    }
}
