//! Finding: people, and beside them what can be done and read by that name.

mod actions;

use serde::Serialize;

use super::{Answer, following_up};
use crate::{
    capture,
    error::Result,
    notebook::{Notebook, View},
    people::{self, Person},
    search::{self, Fits, Match, Piece, Sought},
    words,
};

pub use actions::{Action, FoundAction};

/// Somebody who was found, as `bta find --json` gives them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FoundPerson {
    /// Who it is.
    pub person: Person,
    /// Where the words were found.
    pub matched: Vec<Match>,
}

/// What was found, for a screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FoundPage {
    /// People, best first.
    pub people: Vec<FoundRow>,
    /// What can be done by that name.
    pub actions: Vec<FoundAction>,
    /// Where the essays speak of it.
    pub sections: Vec<FoundSection>,
    /// What was typed, where it looks like the name of somebody who is not here yet.
    pub someone_new: Option<String>,
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
    /// What matched elsewhere, for words that name and sentence have not.
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

/// A section of an essay that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FoundSection {
    /// The essay's slug.
    pub essay: String,
    /// The section's id.
    pub section: String,
    /// The section's title, else the essay's, cut at what matched.
    pub title: Vec<Piece>,
    /// The essay's title, where the section has one of its own.
    pub of: Option<String>,
    /// The words around what matched, cut at it; none where the title has it all.
    pub excerpt: Vec<Piece>,
}

/// How many rows a screen shows while somebody types.
const SHOWN: usize = 50;

/// How many sections it shows: the page is about people.
const SECTIONS: usize = 5;

/// So many letters of one word are needed before essays are looked through: fewer are in all of them.
const LETTERS_OF_A_SECTION: usize = 3;

/// People of whom every word of `query` is kept somewhere, best first.
///
/// # Errors
/// Where the file cannot be read.
pub fn find_people(notebook: &Notebook, query: &str, limit: usize) -> Answer<Vec<FoundPerson>> {
    let view = notebook.view();
    let fitting = search::fitting(&view, query, limit)?;
    let whole = |fits: &Fits| {
        let matched = search::matches(&view, fits, &fitting.sought)?;
        Ok(FoundPerson { person: people::get(&view, &fits.id)?, matched })
    };
    Ok(fitting.people.iter().map(whole).collect::<Result<_>>()?)
}

/// All that `query` finds, for a screen, cut at what matched.
///
/// # Errors
/// Where the file cannot be read.
pub fn find(notebook: &Notebook, query: &str) -> Answer<FoundPage> {
    let view = notebook.view();
    let fitting = search::fitting(&view, query, SHOWN)?;
    let people = fitting.people.iter().map(|fits| row(&view, fits, &fitting.sought));
    let people = people.collect::<Result<Vec<_>>>()?;
    let typed = search::sought(query);
    let named = query.split_whitespace().collect::<Vec<_>>().join(" ");
    let here = following_up::here(&view)?;
    // Whoever is found by a slip may be somebody else than was typed.
    let exactly = fitting.sought.iter().all(|sought| sought.meant.is_empty());
    let unknown = !exactly || people.is_empty();
    let actions = actions::found(&view, notebook, &typed)?;
    // Without a capital, what names something to be done is no name of anybody.
    let is_done = !actions.is_empty() && !named.chars().any(char::is_uppercase);
    let someone_new =
        Some(named).filter(|named| unknown && !is_done && capture::looks_like_a_name(named, &here));
    Ok(FoundPage { people, actions, sections: sections(&view, &typed)?, someone_new })
}

fn row(view: &View<'_>, fits: &Fits, sought: &[Sought]) -> Result<FoundRow> {
    let reasons = search::reasons(view, fits, sought)?;
    let place = |reason: Match| Place { field: words::found_in(reason.field), pieces: reason.pieces };
    Ok(FoundRow {
        id: fits.id.clone(),
        name: search::cut(&words::shown_name(&fits.name), sought),
        remember_for: search::cut(fits.remember_for.as_deref().unwrap_or_default(), sought),
        elsewhere: reasons.into_iter().map(place).collect(),
    })
}

fn sections(view: &View<'_>, sought: &[Sought]) -> Result<Vec<FoundSection>> {
    if sought.iter().all(|sought| sought.typed.chars().count() < LETTERS_OF_A_SECTION) {
        return Ok(Vec::new());
    }
    let yours = search::yours(view)?;
    let yours = || yours.iter().flat_map(|essay| essay.iter());
    // One's own stands for one of the program's of the same name.
    let built_in = search::built_in().iter().filter(|ours| yours().all(|own| own.essay != ours.essay));
    let found = search::sections(built_in.chain(yours()), sought, SECTIONS);
    let shown = found.into_iter().map(|section| {
        let (title, of) = match section.title.as_str() {
            "" => (section.essay_title.as_str(), None),
            title => (title, Some(section.essay_title.clone())),
        };
        let title = search::cut(title, sought);
        let said_by_title = search::all_hit(&title, sought);
        FoundSection {
            essay: section.essay.clone(),
            section: section.section.clone(),
            title,
            of,
            excerpt: if said_by_title { Vec::new() } else { search::cut_around(&section.text, sought) },
        }
    });
    Ok(shown.collect())
}
