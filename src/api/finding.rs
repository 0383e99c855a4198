//! Finding people.

use serde::Serialize;

use super::Answer;
use crate::{
    notebook::Notebook,
    people::Person,
    search::{self, Match, Piece},
    words,
};

/// Somebody who was found, as `bta find --json` gives them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FoundPerson {
    /// Who it is.
    pub person: Person,
    /// Where the words were found.
    pub matched: Vec<Match>,
}

/// Somebody who was found, for a screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FoundRow {
    /// The person's id.
    pub id: String,
    /// The name, cut at what matched.
    pub name: Vec<Piece>,
    /// The sentence, cut at what matched.
    pub remember_for: Vec<Piece>,
    /// What matched elsewhere.
    #[serde(rename = "where")]
    pub elsewhere: Vec<Place>,
}

/// A text in which something was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Place {
    /// What it is, in words.
    #[serde(rename = "in")]
    pub field: &'static str,
    /// The text, cut at what matched.
    pub pieces: Vec<Piece>,
}

/// How many rows a screen shows while somebody types.
const SHOWN: usize = 50;

/// People of whom every word of `query` is kept somewhere, best first.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_people(notebook: &Notebook, query: &str, limit: usize) -> Answer<Vec<FoundPerson>> {
    let found = search::find(&notebook.view(), query, limit)?;
    Ok(found.into_iter().map(|found| FoundPerson { person: found.person, matched: found.matched }).collect())
}

/// The same for a screen, cut at what matched.
///
/// # Errors
/// Where the file cannot be read.
pub fn find(notebook: &Notebook, query: &str) -> Answer<Vec<FoundRow>> {
    let found = search::find(&notebook.view(), query, SHOWN)?;
    Ok(found
        .into_iter()
        .filter_map(|found| {
            let elsewhere = found
                .matched
                .into_iter()
                .filter(|matched| !matches!(matched.field, "name" | "remember_for"))
                .map(|matched| Place { field: in_words(matched.field), pieces: matched.pieces })
                .collect();
            Some(FoundRow {
                id: found.person.id?,
                name: search::cut(&words::shown_name(&found.person.name), query),
                remember_for: search::cut(found.person.remember_for.as_deref().unwrap_or_default(), query),
                elsewhere,
            })
        })
        .collect())
}

fn in_words(field: &str) -> &'static str {
    match field {
        "working_on" => "Working on",
        "be_remembered_for" => "Could call you for",
        "met.occasion" | "met.place" => "How you met",
        "met.introduced_by" => "Introduced by",
        "groups" => "Group",
        "reach" => "To reach",
        "dates" => "Date",
        _ => "Also",
    }
}
