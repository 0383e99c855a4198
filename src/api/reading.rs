//! Essays, and the place in them.

use serde::Serialize;

use super::Answer;
use crate::{
    error::{Error, Result},
    essays::{self, Essay, EssayHead},
    notebook::Notebook,
    reading::{self, ReadingPosition},
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
}

/// The essays, the first to read first.
pub fn essays() -> Vec<EssayHead> {
    essays::built_in().iter().map(|essay| essay.head.clone()).collect()
}

/// An essay by its slug.
///
/// # Errors
/// An unknown slug.
pub fn essay_by_slug(slug: &str) -> Answer<&'static Essay> {
    Ok(known(slug)?)
}

pub(super) fn known(slug: &str) -> Result<&'static Essay> {
    essays::find(slug).ok_or_else(|| Error::NoSuchEssay(slug.to_owned()))
}

/// An essay by its slug, with the place kept in it.
///
/// # Errors
/// An unknown slug.
pub fn essay(notebook: &Notebook, slug: &str) -> Answer<EssayPage> {
    let essay = known(slug)?.clone();
    Ok(EssayPage { essay, place: reading::place(&notebook.view(), slug)? })
}

/// Keeps the place in an essay: the passage at the reading line, and how far into it (0 to 1).
///
/// # Errors
/// An unknown slug.
pub fn keep_place(notebook: &mut Notebook, slug: &str, passage: &str, offset: f64) -> Answer<()> {
    let essay = known(slug)?;
    let place = ReadingPosition { passage: passage.chars().take(200).collect(), offset };
    Ok(notebook.note("reading_positions", |tx| reading::keep_place(tx, &essay.head.slug, &place))?)
}
