//! How the app was started. What comes on a command line is not trusted: five forms count, all else is
//! passed over.

use std::ffi::OsStr;

use uuid::Uuid;

use crate::timer;

/// What the window is opened at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// Wherever it was.
    #[default]
    Window,
    /// Today.
    Today,
    /// The page of this person.
    Person(Uuid),
    /// Quick capture, in its own small window.
    Capture,
    /// The capture sheet: only where there is no second window, no command line.
    Sheet,
}

impl Opening {
    /// The arguments that mean this opening: what a second start leaves for the first.
    pub fn as_arguments(&self) -> Vec<String> {
        match self {
            Self::Window | Self::Sheet => Vec::new(),
            Self::Today => vec!["--today".to_owned()],
            Self::Person(id) => vec!["--person".to_owned(), id.to_string()],
            Self::Capture => vec!["--capture".to_owned()],
        }
    }
}

/// How the app was started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Without showing the window: how the computer starts it.
    pub background: bool,
    /// Without being the app at all: only to look whether a notice is due. It says so by itself, so that it
    /// opens no window whatever else is said.
    pub check: bool,
    /// What the window is opened at.
    pub opening: Opening,
}

impl Start {
    /// Reads `--background`, `--check`, `--capture`, `--today` and `--person UUID` from the arguments behind the program's name.
    /// Anything else, and a `--person` without a UUID behind it, is passed over; the last opening counts.
    pub fn from_arguments<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Self {
        let mut start = Self::default();
        let mut arguments = arguments.into_iter().peekable();
        while let Some(argument) = arguments.next() {
            match argument.as_ref().to_str() {
                Some("--background") => start.background = true,
                Some(timer::CHECK) => start.check = true,
                Some("--capture") => start.opening = Opening::Capture,
                Some("--today") => start.opening = Opening::Today,
                Some("--person") => {
                    let id = arguments.peek().and_then(|next| next.as_ref().to_str()).and_then(person_id);
                    if let Some(id) = id {
                        start.opening = Opening::Person(id);
                        arguments.next();
                    }
                }
                _ => {}
            }
        }
        start
    }
}

/// An id as ids are written here: 36 characters with hyphens; the other forms of a UUID are none of ours.
fn person_id(text: &str) -> Option<Uuid> {
    Some(text).filter(|text| text.len() == 36).and_then(|text| Uuid::try_parse(text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "019ab2c4-8f00-7000-8000-0123456789ab";

    fn started(arguments: &[&str]) -> Start {
        Start::from_arguments(arguments)
    }

    #[test]
    fn the_five_forms_are_understood() {
        assert_eq!(started(&[]), Start::default());
        assert!(started(&["--background"]).background);
        assert_eq!(started(&["--check"]), Start { check: true, ..Start::default() });
        assert_eq!(started(&["--capture"]).opening, Opening::Capture);
        assert_eq!(started(&["--today"]).opening, Opening::Today);
        assert_eq!(started(&["--person", ID]).opening, Opening::Person(ID.parse().unwrap()));
    }

    #[test]
    fn whatever_else_is_given_is_passed_over() {
        for arguments in [
            &["--person"][..],
            &["--person", "../../etc/passwd"],
            &["--person", "{019ab2c4-8f00-7000-8000-0123456789ab}"],
            &["--person", "019ab2c48f00700080000123456789ab"],
            &["--notebook", "/tmp/x", "https://example.com", "-x", ""],
            &["--PERSON", ID],
            &["--check=now"],
            &["--person=019ab2c4-8f00-7000-8000-0123456789ab"],
        ] {
            assert_eq!(started(arguments), Start::default(), "{arguments:?}");
        }
    }

    #[test]
    fn a_person_without_an_id_does_not_swallow_what_follows() {
        assert!(started(&["--person", "--background"]).background);
    }

    #[test]
    fn arguments_that_are_no_text_are_passed_over() {
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStrExt;
            let odd = OsStr::from_bytes(b"--\xff");
            assert_eq!(Start::from_arguments([OsStr::new("--person"), odd]), Start::default());
        }
    }

    #[test]
    fn an_opening_reads_back_from_its_own_arguments() {
        for opening in
            [Opening::Window, Opening::Capture, Opening::Today, Opening::Person(ID.parse().unwrap())]
        {
            assert_eq!(Start::from_arguments(opening.as_arguments()).opening, opening);
        }
    }
}
