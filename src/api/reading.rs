//! Essays, and the place in them.

use serde::Serialize;

use super::{
    Answer,
    shelf::{AfterReading, Pace, after, pace},
};
use crate::{
    error::Error,
    essays::{self, Essay, EssayHead},
    notebook::Notebook,
    reading::{self, ReadingPosition},
    shelf,
};

/// An essay and the place kept in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EssayPage {
    /// What there is to read.
    #[serde(flatten)]
    pub essay: Essay,
    /// Where the reader was.
    pub place: Option<ReadingPosition>,
    /// How long it takes from each passage on, where that reads differently than before.
    pub pace: Vec<Pace>,
    /// What stands after its end.
    pub after: AfterReading,
}

/// The essays, the first to read first. Without a notebook, those that come with the program.
///
/// # Errors
/// Where the file cannot be read.
pub fn essays(notebook: Option<&Notebook>) -> Answer<Vec<EssayHead>> {
    match notebook {
        Some(notebook) => Ok(shelf::heads(&notebook.view())?),
        None => Ok(essays::built_in().iter().map(|essay| essay.head.clone()).collect()),
    }
}

/// An essay by its slug. Without a notebook, one that comes with the program.
///
/// # Errors
/// An unknown slug.
pub fn essay_by_slug(notebook: Option<&Notebook>, slug: &str) -> Answer<Essay> {
    match notebook {
        Some(notebook) => Ok(shelf::essay(&notebook.view(), slug)?.into_owned()),
        None => Ok(essays::find(slug).cloned().ok_or_else(|| Error::NoSuchEssay(slug.to_owned()))?),
    }
}

/// An essay by its slug, with the place kept in it.
///
/// # Errors
/// An unknown slug.
pub fn essay(notebook: &Notebook, slug: &str) -> Answer<EssayPage> {
    let view = notebook.view();
    let essay = shelf::essay(&view, slug)?.into_owned();
    let place = reading::place(&view, slug)?;
    drop(view);
    Ok(EssayPage { place, pace: pace(&essay), after: after(notebook, &essay)?, essay })
}

/// Keeps the place in an essay: the passage at the reading line, and how far into it (0 to 1).
///
/// # Errors
/// An unknown slug.
pub fn keep_place(notebook: &mut Notebook, slug: &str, passage: &str, offset: f64) -> Answer<()> {
    let slug = shelf::essay(&notebook.view(), slug)?.head.slug.clone();
    let place = ReadingPosition { passage: passage.chars().take(200).collect(), offset };
    Ok(notebook.note("reading_positions", |tx| reading::keep_place(tx, &slug, &place))?)
}
