//! Sections of essays, by their titles and their text.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::query::Sought;
use crate::{
    error::Result,
    essays::{self, Essay},
    notebook::View,
    shelf::{self, Own},
    text,
};

/// A section, ready to be searched.
#[derive(Clone, Debug)]
pub(crate) struct ShelvedSection {
    /// The slug of its essay.
    pub(crate) essay: String,
    pub(crate) essay_title: String,
    /// Its own id.
    pub(crate) section: String,
    pub(crate) title: String,
    /// Its passages, a line for each.
    pub(crate) text: String,
    folded_titles: String,
    folded: String,
}

/// The sections of these essays, in order.
pub(crate) fn shelved<'e>(essays: impl IntoIterator<Item = &'e Essay>) -> Vec<ShelvedSection> {
    let sections = essays.into_iter().flat_map(|essay| {
        essay.sections.iter().enumerate().map(|(nth, section)| {
            let text: Vec<_> = section.passages.iter().map(|passage| passage.text.as_str()).collect();
            let text = text.join("\n");
            // The essay's own title leads to its beginning, and not to each of its sections.
            let titles = if nth == 0 {
                format!("{}\n{}", essay.head.title, section.title)
            } else {
                section.title.clone()
            };
            ShelvedSection {
                essay: essay.head.slug.clone(),
                essay_title: essay.head.title.clone(),
                section: section.id.clone(),
                title: section.title.clone(),
                folded_titles: text::folded(&titles),
                folded: text::folded(&text),
                text,
            }
        })
    });
    sections.collect()
}

/// Those of the essays that come with the program, read once.
pub(crate) fn built_in() -> &'static [ShelvedSection] {
    static SHELVED: OnceLock<Vec<ShelvedSection>> = OnceLock::new();
    SHELVED.get_or_init(|| shelved(essays::built_in()))
}

/// An essay of one's own, as it was read.
type Read = (Own, Arc<[ShelvedSection]>);

/// Those of one's own essays, in the order in which they came. While somebody types, a text is read again only
/// where it is another than before.
pub(crate) fn yours(view: &View<'_>) -> Result<Vec<Arc<[ShelvedSection]>>> {
    static READ: Mutex<Vec<Read>> = Mutex::new(Vec::new());
    let all = shelf::all(view)?;
    // Whoever panicked meanwhile has left whole essays behind.
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let again = |own: Own| {
        let known = read.iter().find(|(known, _)| *known == own).map(|(_, sections)| Arc::clone(sections));
        let sections = known.unwrap_or_else(|| shelved(&shelf::read(&own)).into());
        (own, sections)
    };
    *read = all.into_iter().map(again).collect();
    Ok(read.iter().map(|(_, sections)| Arc::clone(sections)).collect())
}

/// The sections that have every one of the words, those that have them in the title first; at most so many.
pub(crate) fn sections<'s>(
    shelf: impl IntoIterator<Item = &'s ShelvedSection>,
    sought: &[Sought],
    most: usize,
) -> Vec<&'s ShelvedSection> {
    let in_title = |section: &ShelvedSection, sought: &Sought| sought.is_in(&section.folded_titles);
    let fits = |section: &&ShelvedSection| {
        // Most sections lack the letters altogether, which is quicker to see than their words.
        let near = |sought: &Sought| {
            sought
                .beginnings()
                .any(|begins| section.folded.contains(begins) || section.folded_titles.contains(begins))
        };
        sought.iter().all(near)
            && sought.iter().all(|sought| in_title(section, sought) || sought.is_in(&section.folded))
    };
    let mut found: Vec<_> = shelf.into_iter().filter(fits).collect();
    // Stable: otherwise they stay in the order in which they are read.
    found.sort_by_key(|section| sought.iter().filter(|sought| !in_title(section, sought)).count());
    found.truncate(most);
    found
}
