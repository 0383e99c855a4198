//! Every sentence that a person reads when something is refused. Errors become words here, and only here.

use crate::{error::Error, text, words};

/// A refusal: what happened, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Failure {
    /// For a caller that acts on it; `failed` where nobody does.
    pub code: &'static str,
    /// What happened, in a sentence.
    pub message: String,
    /// What to do next, in a sentence.
    pub hint: Option<String>,
}

impl Failure {
    fn new(code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: Some(hint.into()) }
    }

    fn plain(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: None }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        self.hint.as_ref().map_or(Ok(()), |hint| write!(f, " {hint}"))
    }
}

impl std::error::Error for Failure {}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::NoName => Self::new("no_name", "Who is this?", "A first name will do."),
            Error::TooLong { what, most } => Self::new(
                "too_long",
                format!("{what} can have {most} characters, and this has more."),
                if most == text::limits::NAME {
                    "A first name will do."
                } else {
                    "A shorter one is kept more easily."
                },
            ),
            Error::DayNotUnderstood(_) => Self::new(
                "day_not_understood",
                "When would that be?",
                "Try \"in two weeks\" or \"7 December\".",
            ),
            Error::SpanNotUnderstood(_) => Self::new(
                "span_not_understood",
                "How often would that be?",
                "Try \"2 months\" or \"3 weeks\".",
            ),
            Error::Past(_) => Self::new("past", "That day has gone.", "Keep it for today?"),
            Error::LastDayFirst => Self::new(
                "last_day_first",
                "The last day for this comes before that.",
                "Choose an earlier day.",
            ),
            Error::NoSuchPerson(name) => {
                let name = words::shown_name(&name);
                Self::new(
                    "no_such_person",
                    format!("Nobody by the name of {name}."),
                    "Look for a part of it with find.",
                )
            }
            Error::SeveralPeople { name, candidates } => {
                let list: Vec<_> = candidates
                    .iter()
                    .map(|(id, name)| format!("{} ({id})", words::shown_name(name)))
                    .collect();
                let name = words::shown_name(&name);
                Self::new(
                    "several_people",
                    format!("{name} could be more than one person: {}.", list.join(", ")),
                    "Say the whole name, or the id.",
                )
            }
            Error::NoSuchItem(_) => Self::new(
                "no_such_item",
                "There is no such follow-up.",
                "Look at today, or at the person, for its id.",
            ),
            Error::NotOpen => Self::new(
                "not_open",
                "That was dealt with before.",
                "Undo brings it back, if it was the last thing done.",
            ),
            Error::NoSuchEssay(_) => Self::new(
                "no_such_essay",
                "There is no essay of that name.",
                "The list of essays has them all.",
            ),
            Error::NoSuchField(field) => Self::new(
                "no_such_field",
                format!("A person has no {}.", words::shown_name(&field)),
                "There are name, remember_for, be_remembered_for, working_on, also, met.scene, met.occasion, \
                 met.place, met.on, met.introduced_by, groups, reach and dates.",
            ),
            Error::BadValue { field, value, takes } => Self::new(
                "bad_value",
                format!("{field} does not take \"{}\".", words::shown_name(&value)),
                format!("It takes {takes}."),
            ),
            Error::NoSuchSetting(key) => Self::new(
                "no_such_setting",
                format!("There is no setting {}.", words::shown_name(&key)),
                "The list of settings has them all.",
            ),
            Error::LinkNotOpened => Self::new(
                "link_not_opened",
                "That link is not opened from here.",
                "Only links to the web, to mail and to a telephone are.",
            ),
            Error::NotYet(what) => {
                Self::plain("not_yet", format!("{what} cannot be kept yet. A later version will."))
            }
            Error::NothingToUndo => Self::plain("nothing_to_undo", "There is nothing to undo."),
            Error::NothingToRedo => Self::plain("nothing_to_redo", "There is nothing to do again."),
            Error::UndoDoesNotFit => Self::new(
                "undo_does_not_fit",
                "This cannot be taken back: something was changed since. Nothing was touched.",
                "Change it by hand where it stands.",
            ),
            Error::NotANotebook(path) => Self::new(
                "not_a_notebook",
                format!("{} is not a file of this program. Nothing was changed.", path.display()),
                "Choose another file.",
            ),
            Error::TooNew { path, .. } => Self::new(
                "too_new",
                format!(
                    "{} was written by a later version of this program. Nothing was changed.",
                    path.display()
                ),
                "Use that version.",
            ),
            Error::Damaged(path) => Self::new(
                "damaged",
                format!("{} could not be opened. Nothing was changed.", path.display()),
                "If you have a copy of it, open that one.",
            ),
            Error::NoFolder(path) => Self::new(
                "no_folder",
                format!("There is no folder {}.", path.display()),
                "Make it first, then try again.",
            ),
            Error::ReadOnly(path) => Self::new(
                "read_only",
                format!("{} cannot be written to. Nothing was changed.", path.display()),
                "Make the file and its folder writable, then try again.",
            ),
            Error::OpenToOthers(path) => Self::new(
                "open_to_others",
                format!("The folder {} belongs to somebody else.", path.display()),
                "Choose a folder of your own.",
            ),
            Error::DiskFull => Self::new(
                "disk_full",
                "The disk is full. Your words are still here.",
                "Make some room, then try again.",
            ),
            Error::Busy => Self::new("busy", "Another program is using the file.", "Try again in a moment."),
            Error::EngineTooOld(version) => Self::new(
                "failed",
                format!("The SQLite inside is {version}, which can lose what was written."),
                "Build with the version that the project names.",
            ),
            Error::Db(_) | Error::File { .. } => Self::new(
                "failed",
                "This could not be written to the file. Your words are still here.",
                "Try again.",
            ),
        }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Error::from(error).into()
    }
}
