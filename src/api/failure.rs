//! Every sentence that a person reads when something is refused. Errors become words here, and only here.

use std::path::Path;

use crate::{error::Error, text, words};

/// How many people a sentence names of those whom a name fits.
const NAMED: usize = 5;

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
            Error::DoesNotFloat => Self::new(
                "span_not_understood",
                "A thought of somebody counts from the last time, and has no days of its own.",
                "Try \"2 months\", or set a follow-up that repeats.",
            ),
            Error::NotAMoment(text) => Self::new(
                "bad_value",
                format!("When would \"{}\" be?", words::shown_name(&text)),
                "Try \"2026-11-23T09:00\", with [Europe/Berlin] behind it for another zone.",
            ),
            Error::Past(_) => Self::new("past", "That day has gone.", "Keep it for today?"),
            Error::PastToday(_) => {
                Self::new("past", "That time has gone today.", "Keep it for today, without a time?")
            }
            Error::LastDayPast(_) => {
                Self::new("past", "The last day for this has gone.", "Choose a later one, or none.")
            }
            Error::LastDayFirst => Self::new(
                "last_day_first",
                "The last day for this comes before that.",
                "Choose an earlier day, or set a new follow-up.",
            ),
            Error::NoSuchPerson(asked) => no_such_person(&asked),
            Error::NobodyAmongThem(asked) => Self {
                hint: Some("Only who was there is named; what passed goes behind --say.".to_owned()),
                ..no_such_person(&asked)
            },
            Error::SeveralPeople { name, candidates } => several_people(&name, &candidates),
            Error::NotInTrash(asked) => Self::new(
                "no_such_person",
                words::sentence(&format!(
                    "Nobody by the name of {} can be brought back",
                    words::shown_name(asked.trim())
                )),
                "The trash has everybody who was removed in the last thirty days.",
            ),
            Error::SamePerson => {
                Self::new("same_person", "That is one person already.", "Name another one to merge with.")
            }
            Error::NoSuchItem(_) => Self::new(
                "no_such_item",
                "There is no such follow-up.",
                "Look at today, or at the person, for its id.",
            ),
            Error::SeveralItems(name) => Self::new(
                "several_items",
                words::sentence(&format!("More than one thing waits with {}", words::shown_name(&name))),
                "Say which one by its id; show has them.",
            ),
            Error::NoSuchSmallThing(_) => {
                Self::new("no_such_item", "There is no such small thing.", "Look at the person for its id.")
            }
            Error::NotOpen => Self::new(
                "not_open",
                "That was dealt with before.",
                "Undo brings it back, if it was the last thing done.",
            ),
            Error::NotThatStep => Self::new(
                "not_that_step",
                "That is not the next step between these two.",
                "The one is asked first, then the other, and they are introduced once both have said yes.",
            ),
            Error::NothingToQuote => Self::new(
                "nothing_to_quote",
                "There is nothing to quote yet.",
                "Write down what the one is working on, and what to remember the other for.",
            ),
            Error::IntroductionRests => Self::new(
                "introduction_rests",
                "This introduction rests: one of the two is left in peace.",
                "It goes on where it was once that ends.",
            ),
            Error::NoSuchEssay(_) => Self::new(
                "no_such_essay",
                "There is no essay of that name.",
                "The list of essays has them all.",
            ),
            Error::NoSuchHighlight(_) => Self::new(
                "no_such_highlight",
                "That line is not marked any more.",
                "Select it again, and say who comes to mind.",
            ),
            Error::NothingSelected => Self::new(
                "nothing_selected",
                "There are no words in what you selected.",
                "Select a line of the text.",
            ),
            Error::MarkForNothing => Self::new(
                "mark_for_nothing",
                "A marked line needs somebody, or a note.",
                "Choose somebody, or write a note.",
            ),
            Error::NotAnEssay(why) => Self::new(
                "not_an_essay",
                words::sentence(&format!("This cannot be read as an essay: {why}")),
                "Change it there and bring it again. Nothing was kept.",
            ),
            Error::NoWords => Self::new(
                "no_words",
                "There is not a word in this file.",
                "Markdown and plain text can be read here.",
            ),
            Error::NotText(path) => Self::new(
                "not_text",
                format!("{} is no text.", shown(&path)),
                "Markdown and plain text can be read here.",
            ),
            Error::LettersLost => Self::new(
                "letters_lost",
                "Some letters of this file did not arrive.",
                "Open it with the button instead: then its older way of writing letters is understood.",
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
            Error::NotShown => Self::new(
                "not_shown",
                "Notifications cannot be shown here.",
                "Today has everything when you open it.",
            ),
            Error::NotPrinted => Self::new(
                "not_printed",
                "Nothing could be printed from here.",
                "Save the essay as Markdown, and print it with another program.",
            ),
            Error::NoTimer => Self::new(
                "no_timer",
                "The timer of this computer could not be set. Nothing was changed.",
                "This can start quietly with the computer instead.",
            ),
            Error::NotYet(what) => {
                Self::plain("not_yet", format!("{what} cannot be kept yet. A later version will."))
            }
            Error::TankNotEmptied => Self::plain("nothing_to_put_back", "There is nothing to put back."),
            Error::ToCome(_) => Self::new(
                "to_come",
                "That day is still to come.",
                "Write it down when it has been, or set a follow-up.",
            ),
            Error::NothingToUndo => Self::plain("nothing_to_undo", "There is nothing to undo."),
            Error::NothingToRedo => Self::plain("nothing_to_redo", "There is nothing to do again."),
            Error::UndoDoesNotFit => Self::new(
                "undo_does_not_fit",
                "This cannot be taken back: something was changed since. Nothing was touched.",
                "Change it by hand where it stands.",
            ),
            Error::NotANotebook(path) => Self::new(
                "not_a_notebook",
                format!("{} is not a file of this program. Nothing was changed.", shown(&path)),
                "Choose another file.",
            ),
            Error::TooNew { path, .. } => Self::new(
                "too_new",
                format!(
                    "{} was written by a later version of this program. Nothing was changed.",
                    shown(&path)
                ),
                "Use that version.",
            ),
            Error::Damaged(path) => Self::new(
                "damaged",
                format!("{} could not be opened. Nothing was changed.", shown(&path)),
                "If you have a copy of it, open that one.",
            ),
            Error::DamagedPart => Self::new(
                "damaged",
                "A part of the file could not be read. Nothing was changed.",
                "If you have a copy of it, open that one.",
            ),
            Error::NoFolder(path) => Self::new(
                "no_folder",
                format!("There is no folder {}.", shown(&path)),
                "Make it first, then try again.",
            ),
            Error::ReadOnly(path) => Self::new(
                "read_only",
                format!("{} cannot be written to. Nothing was changed.", shown(&path)),
                "Make the file and its folder writable, then try again.",
            ),
            Error::NotWritable => Self::new(
                "read_only",
                "The file cannot be written to. Your words are still here.",
                "Make the file and its folder writable, then try again.",
            ),
            Error::OpenToOthers(path) => Self::new(
                "open_to_others",
                format!("Somebody else may write into the folder {}.", shown(&path)),
                "Choose a folder that is yours alone.",
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
            Error::NotOpened { path, .. } => Self::new(
                "failed",
                format!("{} could not be opened. Nothing was changed.", shown(&path)),
                "Try again.",
            ),
            Error::NotRead(_) => Self::new(
                "failed",
                "This could not be read from the file. Nothing was changed.",
                "Try again.",
            ),
            Error::Db(_) | Error::File { .. } => Self::new(
                "failed",
                "This could not be written to the file. Your words are still here.",
                "Try again.",
            ),
        }
    }
}

fn no_such_person(asked: &str) -> Failure {
    let asked = words::shown_name(asked.trim());
    let (message, hint) = if asked.is_empty() {
        ("Who is this?".to_owned(), "A name will do, or an id.")
    } else if uuid::Uuid::try_parse(&asked).is_ok() {
        ("Nobody here has that id.".to_owned(), "Look for the name with find.")
    } else {
        (words::sentence(&format!("Nobody by the name of {asked}")), "Look for a part of it with find.")
    };
    Failure::new("no_such_person", message, hint)
}

/// The first few by name and id; a sentence with everybody in it would be read by nobody.
fn several_people(name: &str, candidates: &[(String, String)]) -> Failure {
    let mut list: Vec<_> = candidates
        .iter()
        .take(NAMED)
        .map(|(id, name)| format!("{} ({id})", words::shown_name(name)))
        .collect();
    let others = candidates.len() - list.len();
    if others > 0 {
        list.push(if others == 1 {
            "one other".to_owned()
        } else {
            format!("{} others", words::number(others))
        });
    }
    Failure::new(
        "several_people",
        format!("{} could be more than one person: {}.", words::shown_name(name), words::names(&list)),
        "Say the whole name, or the id.",
    )
}

/// A path in a sentence, all of it visible.
fn shown(path: &Path) -> String {
    words::visible(&path.display().to_string())
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Error::from(error).into()
    }
}
