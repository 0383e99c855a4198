//! Essays of one's own: brought, replaced by a new version, removed.

use std::{fs::File, io::Read, path::Path};

use serde::{Deserialize, Serialize};

use super::{Answer, Said, margin};
use crate::{
    error::{Error, Result},
    essays::{self, Decoded, EssayHead},
    exchange::essay_markdown::{self, MarginNote},
    notebook::{Notebook, Operation},
    shelf, words,
};

/// A text that somebody brings, by a file or by dropping it on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EssayText {
    /// What its file is called, without its folder.
    pub file_name: String,
    /// What is in it.
    pub text: String,
    /// The file does not say how it is written down, so its accents may look odd.
    pub guessed: bool,
}

/// What to do with it where an essay from such a file is there already.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Bringing {
    /// Ask.
    Ask,
    /// Keep both.
    Beside,
    /// Put it in the place of the essay with this slug.
    Instead {
        /// Which.
        slug: String,
    },
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Brought {
    /// The essay to open, where there is nothing to ask.
    pub slug: Option<String>,
    /// What is said.
    pub said: Option<Said>,
    /// Whether it is a new version of one that is there.
    pub question: Option<WhichEssay>,
}

/// A question about an essay that is there already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct WhichEssay {
    /// Its slug.
    pub slug: String,
    /// In a sentence.
    pub asks: String,
    /// The text that waits for the answer.
    pub text: EssayText,
}

/// Reads a file that may be an essay.
///
/// # Errors
/// A file that does not open, that is too long, or that is no text.
pub fn essay_file(file: &Path) -> Answer<EssayText> {
    Ok(read_file(file)?)
}

fn read_file(file: &Path) -> Result<EssayText> {
    let not_opened = |source| Error::NotOpened { path: file.to_owned(), source };
    // UTF-16 has two bytes for most letters; one more tells that there is more.
    let most = 2 * essays::MOST_BYTES as u64 + 3;
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(not_opened)?;
    // A folder opens, and what never ends is read no further.
    opened.take(most).read_to_end(&mut bytes).map_err(not_opened)?;
    let Decoded { text, guessed } = essays::decode(&bytes).ok_or_else(|| Error::NotText(file.to_owned()))?;
    let file_name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(EssayText { file_name, text, guessed })
}

/// Adds an essay, beside whatever is there.
///
/// # Errors
/// A text that is no essay: too long, or without a word.
pub fn add_essay(notebook: &mut Notebook, brought: &EssayText) -> Answer<EssayHead> {
    Ok(added(notebook, brought)?)
}

/// Puts a new version in the place of one's own essay.
///
/// # Errors
/// As [`add_essay`]; an essay that is not there, or comes with the program.
pub fn replace_essay(notebook: &mut Notebook, slug: &str, brought: &EssayText) -> Answer<EssayHead> {
    Ok(replaced(notebook, slug, brought)?)
}

fn added(notebook: &mut Notebook, brought: &EssayText) -> Result<EssayHead> {
    notebook.write(|tx| {
        let head = shelf::add(tx, &brought.file_name, &brought.text)?.head;
        Ok((Operation::new(format!("added {}", words::visible(&head.title))), head))
    })
}

fn replaced(notebook: &mut Notebook, slug: &str, brought: &EssayText) -> Result<EssayHead> {
    notebook.write(|tx| {
        let head = shelf::replace(tx, slug, &brought.file_name, &brought.text)?.head;
        Ok((
            Operation::new(format!("put a new version of {} in its place", words::visible(&head.title))),
            head,
        ))
    })
}

/// Brings an essay into the notebook. Where one came from a file of the same name, or has the same title, it is
/// asked first which of the two is meant; the same text is not kept twice.
///
/// # Errors
/// As [`add_essay`] and [`replace_essay`]; a text in which letters were lost before it came here.
pub fn bring_essay(notebook: &mut Notebook, brought: EssayText, how: &Bringing) -> Answer<Brought> {
    Ok(bring(notebook, brought, how)?)
}

fn bring(notebook: &mut Notebook, brought: EssayText, how: &Bringing) -> Result<Brought> {
    if brought.text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Error::LettersLost);
    }
    let head = match how {
        Bringing::Instead { slug } => replaced(notebook, slug, &brought)?,
        Bringing::Beside => added(notebook, &brought)?,
        Bringing::Ask => match known(notebook, &brought)? {
            Some(own) if own.text == brought.text => {
                let said = Said { said: "This essay is here already.".to_owned(), undo: false };
                return Ok(Brought { slug: Some(own.slug), said: Some(said), question: None });
            }
            Some(own) => {
                let title =
                    shelf::readable(&own.slug, &own.text).map_or(own.slug.clone(), |essay| essay.head.title);
                let asks =
                    format!("{} is here already. Is this a new version of it?", words::shown_name(&title));
                let question = WhichEssay { slug: own.slug, asks, text: brought };
                return Ok(Brought { slug: None, said: None, question: Some(question) });
            }
            None => added(notebook, &brought)?,
        },
    };
    let title = words::shown_name(&head.title);
    let mut said = match how {
        Bringing::Instead { .. } => format!("The new version of {title} is here."),
        Bringing::Ask | Bringing::Beside => format!("{title} is here, with the others."),
    };
    if brought.guessed {
        said.push_str(" Its file does not say how it is written down: see whether the accents are right.");
    }
    Ok(Brought { slug: Some(head.slug), said: Some(Said::undoable(said)), question: None })
}

/// One's own essay of which this may be a new version: from a file of the same name, else of the same title.
fn known(notebook: &Notebook, brought: &EssayText) -> Result<Option<shelf::Own>> {
    let title = shelf::readable("", &brought.text)?.head.title;
    let mut all = shelf::all(&notebook.view())?;
    let same_title = |own: &shelf::Own| {
        essays::read_yours(&own.slug, &own.text).is_ok_and(|essay| essay.head.title == title)
    };
    let at = (all.iter().position(|own| own.text == brought.text))
        .or_else(|| all.iter().position(|own| own.file_name == brought.file_name))
        .or_else(|| all.iter().position(same_title));
    Ok(at.map(|at| all.swap_remove(at)))
}

/// Removes one's own essay. What was marked in it stays on the people's pages.
///
/// # Errors
/// An essay that is not there, or comes with the program.
pub fn remove_essay(notebook: &mut Notebook, slug: &str) -> Answer<Said> {
    let title = notebook.write(|tx| {
        let title = shelf::remove(tx, slug)?;
        Ok((Operation::new(format!("removed {}", words::visible(&title))), title))
    })?;
    Ok(Said::undoable(format!("{} is removed.", words::shown_name(&title))))
}

/// An essay as a Markdown file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedEssay {
    /// What the file may be called.
    pub file_name: String,
    /// What is in it.
    pub text: String,
    /// What is said when it is written.
    pub said: String,
}

/// An essay as Markdown, with the notes in its margin.
///
/// # Errors
/// An unknown slug.
pub fn essay_markdown(notebook: &Notebook, slug: &str) -> Answer<SavedEssay> {
    let essay = shelf::essay(&notebook.view(), slug)?;
    let title = words::shown_name(&essay.head.title);
    let beside = margin::margin(notebook, slug)?.notes.into_iter().map(|note| MarginNote {
        passage: note.pieces.first().map(|piece| piece.passage.clone()).unwrap_or_default(),
        quote: note.quote,
        said: note.note.or_else(|| note.person.as_ref()?.remember_for.clone()),
        name: note.person.map(|person| person.name),
    });
    Ok(SavedEssay {
        file_name: format!("{}.md", essay.head.slug),
        text: essay_markdown::markdown(&essay, &beside.collect::<Vec<_>>()),
        said: format!("{title} is saved, with what stands in its margin."),
    })
}
