//! Essays, the place in them, and the words not yet kept.

use serde::Serialize;

use super::Answer;
use crate::{
    error::{Error, Result},
    essays::{self, Essay, EssayHead},
    notebook::Notebook,
    people::Origin,
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

/// Keeps words that are not yet kept as a person, and where in an essay they were begun: a place that does
/// not exist is left out, since the words are worth more.
///
/// # Errors
/// A text that is too long, and then the draft before is still there; where the file cannot be written.
pub fn keep_draft(notebook: &mut Notebook, text: &str, from: Option<&Origin>) -> Answer<()> {
    let exists = |from: &&Origin| {
        let essay = essays::find(&from.essay);
        essay.is_some_and(|essay| essay.sections.iter().any(|section| section.id == from.section))
    };
    let from = from.filter(exists);
    Ok(notebook.note("drafts", |tx| reading::keep_draft(tx, text, from))?)
}

/// Puts them away.
///
/// # Errors
/// Where the file cannot be written.
pub fn put_away_draft(notebook: &mut Notebook) -> Answer<()> {
    Ok(notebook.note("drafts", reading::put_draft_away)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::{Clock, Moment},
        text::limits,
    };

    #[test]
    fn a_draft_is_kept_whole_or_the_one_before_stays() {
        let folder = tempfile::tempdir().unwrap();
        let now = Moment::parse("2026-11-23T09:00", chrono_tz::Tz::UTC).unwrap();
        let mut notebook = Notebook::open(&folder.path().join("notebook.db"), Clock::Fixed(now)).unwrap();
        let nowhere = Origin { essay: "x".repeat(1_000_000), section: "y".to_owned() };
        keep_draft(&mut notebook, "Mara - explains", Some(&nowhere)).unwrap();
        let longer = "é".repeat(limits::LINES + 1);
        assert_eq!(keep_draft(&mut notebook, &longer, None).unwrap_err().code, "too_long");
        let kept = reading::draft(&notebook.view()).unwrap();
        assert_eq!(kept, Some(("Mara - explains".to_owned(), None)));
    }
}
