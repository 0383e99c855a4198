//! Finding: people by any word that is kept about them, and what else goes by a name.

mod excerpt;
mod numbers;
mod people;
mod query;
mod sections;
mod slips;
mod vocabulary;

use serde::Serialize;

pub use excerpt::Piece;
pub(crate) use people::{Fits, fitting};
pub(crate) use query::{Sought, sought};
pub(crate) use sections::{built_in, sections, yours};
pub(crate) use slips::between as slips_between;

use crate::{
    error::Result,
    notebook::View,
    people::{KeptText, texts},
    text,
};

/// A text of the person's in which a word that was asked for begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Match {
    /// The field, as `bta set` calls it, or what hangs on the person, as `bta show` does.
    #[serde(rename = "in")]
    pub field: &'static str,
    /// The words around, as they were written.
    pub excerpt: String,
    /// The same, cut at what matched.
    #[serde(skip)]
    pub pieces: Vec<Piece>,
}

impl Match {
    fn of(kept: &KeptText, sought: &[Sought]) -> Option<Self> {
        let mut pieces = excerpt::pieces(&kept.text, &query::beginnings(sought));
        if !pieces.iter().any(|piece| piece.hit) {
            // Its digits are parted otherwise than they were typed: then it is marked whole.
            sought.iter().find(|sought| sought.is_the_number(&kept.text))?;
            pieces = vec![Piece { text: kept.text.clone(), hit: true }];
        }
        Some(Self {
            field: kept.field,
            excerpt: pieces.iter().map(|piece| piece.text.as_str()).collect(),
            pieces,
        })
    }
}

/// Every text of somebody's in which one of the words is, the name first.
pub(crate) fn matches(view: &View<'_>, fits: &Fits, sought: &[Sought]) -> Result<Vec<Match>> {
    Ok(texts(view.db, fits.row)?.iter().filter_map(|kept| Match::of(kept, sought)).collect())
}

/// Why somebody was found, where name and sentence do not say so: for each word that they lack, the first text
/// that has it.
pub(crate) fn reasons(view: &View<'_>, fits: &Fits, sought: &[Sought]) -> Result<Vec<Match>> {
    let shown = text::folded(&format!("{}\n{}", fits.name, fits.remember_for.as_deref().unwrap_or_default()));
    let mut lacking: Vec<&Sought> = sought.iter().filter(|sought| !sought.is_in(&shown)).collect();
    if lacking.is_empty() {
        return Ok(Vec::new());
    }
    let mut reasons = Vec::new();
    for kept in texts(view.db, fits.row)? {
        let (before, folded) = (lacking.len(), text::folded(&kept.text));
        lacking.retain(|sought| !sought.is_in(&folded));
        if lacking.len() < before {
            reasons.extend(Match::of(&kept, sought));
        }
    }
    Ok(reasons)
}

/// A text of the screen, whole, cut at what was found in it.
pub(crate) fn cut(text: &str, sought: &[Sought]) -> Vec<Piece> {
    excerpt::pieces_whole(text, &query::beginnings(sought))
}

/// The words around what was found in a text, cut at it.
pub(crate) fn cut_around(text: &str, sought: &[Sought]) -> Vec<Piece> {
    excerpt::pieces(text, &query::beginnings(sought))
}

/// Whether every one of the words was hit in these pieces.
pub(crate) fn all_hit(pieces: &[Piece], sought: &[Sought]) -> bool {
    let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let folded = text::folded(&text);
    sought.iter().all(|sought| sought.is_in(&folded))
}
