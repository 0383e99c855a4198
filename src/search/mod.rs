//! Finding people by any word that is kept about them.

mod excerpt;
mod query;

use rusqlite::named_params;
use serde::Serialize;

pub use excerpt::Piece;

use crate::{
    error::Result,
    notebook::View,
    people::{self, Person},
};

/// Somebody who was found, and by what.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) person: Person,
    pub(crate) matched: Vec<Match>,
}

/// A text of the person's in which a word that was asked for begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Match {
    /// The field, as `bta set` calls it.
    #[serde(rename = "in")]
    pub field: &'static str,
    /// The words around, as they were written.
    pub excerpt: String,
    /// The same, cut at what matched.
    #[serde(skip)]
    pub pieces: Vec<Piece>,
}

/// People of whom every word that was typed is kept somewhere, accents and case aside, each typed word
/// being the beginning of a kept one. Best first: found by the name before found by anything else.
pub(crate) fn find(view: &View<'_>, typed: &str, limit: usize) -> Result<Vec<Found>> {
    let words = query::words(typed);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = view.db.prepare_cached(
        // The name weighs more than all else together; ranking is SQLite's bm25.
        "SELECT p.uid FROM people_words w JOIN people p ON p.id = w.rowid
         WHERE people_words MATCH :query AND p.removed_at IS NULL
         ORDER BY bm25(people_words, 20.0, 1.0), p.name_key, p.id LIMIT :limit",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let ids = rows
        .query_map(named_params! { ":query": query::expression(&words), ":limit": limit }, |row| {
            row.get::<_, String>(0)
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    ids.into_iter()
        .map(|id| {
            let person = people::get(view, &id)?;
            let matched = matches(&person, &words);
            Ok(Found { person, matched })
        })
        .collect()
}

fn matches(person: &Person, words: &[String]) -> Vec<Match> {
    let one = |field, text: Option<&str>| {
        let pieces = excerpt::pieces(text?, words);
        pieces.iter().any(|piece| piece.hit).then(|| Match {
            field,
            excerpt: pieces.iter().map(|piece| piece.text.as_str()).collect(),
            pieces,
        })
    };
    let working_on = person.working_on.as_ref().map(|working_on| working_on.text.as_str());
    [
        ("name", Some(person.name.as_str())),
        ("remember_for", person.remember_for.as_deref()),
        ("working_on", working_on),
        ("be_remembered_for", person.be_remembered_for.as_deref()),
        ("met.occasion", person.met.occasion.as_deref()),
        ("met.place", person.met.place.as_deref()),
        ("met.introduced_by", person.met.introduced_by.as_deref()),
        ("also", person.also.as_deref()),
    ]
    .into_iter()
    .chain(person.groups.iter().map(|group| ("groups", Some(group.as_str()))))
    .chain(person.reach.iter().map(|reach| ("reach", Some(reach.value.as_str()))))
    .chain(person.dates.iter().map(|date| ("dates", Some(date.what.as_str()))))
    .filter_map(|(field, text)| one(field, text))
    .collect()
}

/// A text of the screen, cut at what `typed` finds in it.
pub(crate) fn cut(text: &str, typed: &str) -> Vec<Piece> {
    excerpt::pieces_whole(text, &query::words(typed))
}
