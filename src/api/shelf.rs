//! The list of essays, and what stands after the end of one.

use serde::Serialize;

use super::{Answer, today};
use crate::{
    error::Result,
    essays::{Essay, EssayHead, Source},
    notebook::{Notebook, View},
    people, shelf, words,
};

/// Every essay there is to read, by series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ShelfPage {
    /// The series, and last what belongs to none.
    pub groups: Vec<ShelfGroup>,
}

/// Essays that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ShelfGroup {
    /// The series; "Yours" for what belongs to none.
    pub title: String,
    /// The cluster of the series.
    pub cluster: Option<String>,
    /// The essays, the first to read first.
    pub essays: Vec<ShelfEssay>,
}

/// An essay in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ShelfEssay {
    /// What it says of itself.
    #[serde(flatten)]
    pub head: EssayHead,
    /// "Six quiet minutes".
    pub takes: String,
    /// "Yours, from ties.md", of one's own.
    pub from: Option<String>,
}

/// What stands after the end of an essay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct AfterReading {
    /// "The Strata Series, Social Class / Identity"; none where it belongs to no series.
    pub series: Option<String>,
    /// The one thing to do now: "Leila is on Today."
    pub now: String,
    /// Where that leads.
    pub leads_to: LeadsTo,
}

/// Where the one thing to do now leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum LeadsTo {
    /// To Today.
    Today,
    /// To someone new.
    SomeoneNew,
    /// Nowhere: it can wait.
    Nowhere,
}

/// From which passage on so much is left to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Pace {
    /// The passage.
    pub passage: String,
    /// "About three minutes left".
    pub left: String,
}

/// Every essay there is to read, by series.
///
/// # Errors
/// Where the file cannot be read.
pub fn essay_shelf(notebook: &Notebook) -> Answer<ShelfPage> {
    Ok(ShelfPage { groups: groups(&notebook.view())? })
}

fn groups(view: &View<'_>) -> Result<Vec<ShelfGroup>> {
    let mut groups: Vec<ShelfGroup> = Vec::new();
    let mut alone = Vec::new();
    for head in shelf::heads(view)? {
        let from = match head.source {
            Source::Yours => shelf::own(view, &head.slug)?.map(|own| own.file_name),
            Source::BuiltIn => None,
        };
        let (series, cluster) = (head.series.clone(), head.cluster.clone());
        let essay = ShelfEssay {
            takes: words::quiet_minutes(head.minutes),
            from: from.map(|file| format!("Yours, from {}", words::shown_name(&file))),
            head,
        };
        let Some(series) = series else {
            alone.push(essay);
            continue;
        };
        match groups.iter_mut().find(|group| group.title == series && group.cluster == cluster) {
            Some(group) => group.essays.push(essay),
            None => groups.push(ShelfGroup { title: series, cluster, essays: vec![essay] }),
        }
    }
    if !alone.is_empty() {
        let all_yours = alone.iter().all(|essay| essay.head.source == Source::Yours);
        let title = if all_yours { "Yours" } else { "Others" };
        groups.push(ShelfGroup { title: title.to_owned(), cluster: None, essays: alone });
    }
    Ok(groups)
}

/// What stands after the end of an essay.
pub(super) fn after(notebook: &Notebook, essay: &Essay) -> Answer<AfterReading> {
    let head = &essay.head;
    let series = head.series.as_ref().map(|series| match &head.cluster {
        Some(cluster) => format!("{series}, {cluster}"),
        None => series.clone(),
    });
    let up = today::today(notebook)?.items;
    let (now, leads_to) = match up.first() {
        Some(item) => (words::on_today(&item.person.name), LeadsTo::Today),
        None if people::list(&notebook.view(), 1)?.is_empty() => {
            (words::NOBODY_YET.to_owned(), LeadsTo::SomeoneNew)
        }
        None => (words::NOBODY_TODAY.to_owned(), LeadsTo::Nowhere),
    };
    Ok(AfterReading { series, now, leads_to })
}

/// What is left to read, from each passage on where it reads differently than before.
pub(super) fn pace(essay: &Essay) -> Vec<Pace> {
    let mut pace: Vec<Pace> = Vec::new();
    for (nth, (passage, minutes)) in essay.minutes_left().into_iter().enumerate() {
        let left =
            if nth == 0 { words::quiet_minutes(essay.head.minutes) } else { words::minutes_left(minutes) };
        if pace.last().is_none_or(|before| before.left != left) {
            pace.push(Pace { passage: passage.to_owned(), left });
        }
    }
    pace
}

#[cfg(test)]
mod tests;
