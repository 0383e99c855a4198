//! Who comes to mind while reading: the marked lines of an essay, and what stands beside them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Answer, Said};
use crate::{
    error::{Error, Result},
    essays::{Essay, MarkedPiece, Running, Spot},
    highlights::{self, Kept, NewHighlight},
    notebook::{Notebook, Operation, Tx},
    people,
    quote::Quote,
    shelf, words,
};

/// What stands beside an essay, in the order of the lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Margin {
    /// The essay's slug.
    pub essay: String,
    /// Everything that is marked.
    pub notes: Vec<MarginNote>,
}

/// A marked line, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarginNote {
    /// The highlight's id.
    pub id: String,
    /// The section in which it stands; for a line that is gone, the one at whose end it is shown.
    pub section: String,
    /// Where the words stand now; nowhere when the essay has changed there.
    pub pieces: Vec<MarkedPiece>,
    /// The words as they were marked.
    pub quote: String,
    /// Who comes to mind.
    pub person: Option<MarkedFor>,
    /// A note of one's own.
    pub note: Option<String>,
    /// For a line that is gone: "This line has changed since: “…”"
    pub changed: Option<String>,
}

/// Who comes to mind at a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarkedFor {
    /// The person's id.
    pub id: String,
    /// As it was written, with marks that would not be seen made visible.
    pub name: String,
    /// What to remember them for.
    pub remember_for: Option<String>,
}

/// What is selected in an essay: from one spot to another, whichever comes first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Selected {
    /// One end.
    pub from: Spot,
    /// The other.
    pub to: Spot,
}

/// A line for which somebody is written down.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LineToMark {
    /// The essay's slug.
    pub essay: String,
    /// What is selected in it.
    pub selected: Selected,
    /// The mark that is there already, for somebody else.
    pub mark: Option<String>,
}

/// A line was marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Marked {
    /// The highlight's id.
    pub id: String,
    /// "Marked for Wen."
    pub said: Said,
}

/// A line of an essay, on the page of who came to mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Quoted {
    /// The highlight's id.
    pub id: String,
    /// The words, as they stood.
    pub quote: String,
    /// A note of one's own beside them.
    pub note: Option<String>,
    /// The essay's slug.
    pub essay: String,
    /// The way back: where the words stand now, or the section in which they did. None without the essay.
    pub place: Option<QuotedPlace>,
}

/// Where a quoted line stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct QuotedPlace {
    /// The essay's language.
    pub language: String,
    /// The section's id.
    pub section: String,
    /// Its title, or the essay's.
    pub title: String,
}

/// What stands beside an essay.
///
/// # Errors
/// An unknown slug.
pub fn margin(notebook: &Notebook, slug: &str) -> Answer<Margin> {
    let view = notebook.view();
    let essay = shelf::essay(&view, slug)?;
    let running = Running::of(&essay);
    let kept = highlights::of_essay(&view, slug)?;
    let mut placed: Vec<_> = kept.into_iter().map(|kept| (kept.quote.find(running.text()), kept)).collect();
    // What is gone stands at the end of its section, after what is still there.
    placed.sort_by_key(|(range, _)| range.as_ref().map_or(usize::MAX, |range| range.start));
    let notes = placed.into_iter().map(|(range, kept)| note(&essay, &running, range.as_ref(), kept));
    Ok(Margin { essay: slug.to_owned(), notes: notes.collect() })
}

fn note(essay: &Essay, running: &Running<'_>, range: Option<&Range<usize>>, kept: Kept) -> MarginNote {
    let section = range.and_then(|range| running.at(range)).map(|(section, _)| section.to_owned());
    MarginNote {
        id: kept.id,
        section: section.unwrap_or_else(|| still_there(essay, &kept.section)),
        pieces: range.map(|range| running.places(range)).unwrap_or_default(),
        changed: range.is_none().then(|| words::line_changed(&kept.quote.exact)),
        quote: kept.quote.exact,
        person: kept.person.map(|(id, name, remember_for)| MarkedFor {
            id,
            name: words::shown_name(&name),
            remember_for,
        }),
        note: kept.note,
    }
}

/// The section of that id; the last one where it is gone.
fn still_there(essay: &Essay, section: &str) -> String {
    let ids = || essay.sections.iter().map(|section| section.id.as_str());
    ids().find(|id| *id == section).or_else(|| ids().next_back()).unwrap_or_default().to_owned()
}

/// Marks what is selected for somebody (an id), or with a note of one's own, or both. What goes over the end
/// of its section is marked up to there.
///
/// # Errors
/// An unknown essay or person; a selection without words; neither somebody nor a note; a text too long.
pub fn mark(
    notebook: &mut Notebook,
    slug: &str,
    selected: &Selected,
    person: Option<&str>,
    note: Option<&str>,
) -> Answer<Marked> {
    Ok(notebook.write(|tx| {
        let (id, undo) = marked(tx, slug, selected, person, note)?;
        let (operation, said) = tied(tx, person)?;
        Ok((operation, Marked { id, said: Said { said, undo } }))
    })?)
}

/// The mark of what is selected, and whether it was made only now: the same line for the same person is marked once.
fn marked(
    tx: &Tx<'_>,
    slug: &str,
    selected: &Selected,
    person: Option<&str>,
    note: Option<&str>,
) -> Result<(String, bool)> {
    let essay = shelf::essay(tx, slug)?;
    let running = Running::of(&essay);
    let range = running.range(&selected.from, &selected.to).ok_or(Error::NothingSelected)?;
    let (section, passage) = running.at(&range).ok_or(Error::NothingSelected)?;
    let quote = Quote::cut(running.text(), range).ok_or(Error::NothingSelected)?;
    let there = highlights::of_essay(tx, slug)?.into_iter().find(|kept| {
        note.is_none() && kept.quote == quote && kept.person.as_ref().map(|(id, ..)| id.as_str()) == person
    });
    if let Some(kept) = there {
        return Ok((kept.id, false));
    }
    let new = NewHighlight { essay: slug, section, passage, quote: &quote, person, note };
    Ok((highlights::add(tx, &new)?, true))
}

/// Marks a line for somebody (an id), in the act in which they are written down, and says whether that changed
/// anything. A line that is gone by now costs nobody their being kept.
pub(super) fn mark_for(tx: &Tx<'_>, line: &LineToMark, person: &str) -> Result<bool> {
    let done = match &line.mark {
        Some(mark) => highlights::set_person(tx, mark, person),
        None => marked(tx, &line.essay, &line.selected, Some(person), None).map(|(_, anew)| anew),
    };
    match done {
        Err(Error::NoSuchEssay(_) | Error::NoSuchHighlight(_) | Error::NothingSelected) => Ok(false),
        done => done,
    }
}

fn tied(tx: &Tx<'_>, person: Option<&str>) -> Result<(Operation, String)> {
    let Some(person) = person else {
        return Ok((Operation::new("wrote a note in the margin"), words::noted_in_margin().to_owned()));
    };
    let name = people::named(tx, person)?;
    let operation = Operation::new(format!("marked a line for {}", words::first_name(&name)));
    Ok((operation, words::marked_for(&name)))
}

/// Writes a note of one's own beside a marked line; an empty one goes.
///
/// # Errors
/// An unknown id; an empty note where nobody is there either; a text too long.
pub fn note_mark(notebook: &mut Notebook, id: &str, note: &str) -> Answer<()> {
    Ok(notebook.write(|tx| {
        highlights::set_note(tx, id, note)?;
        Ok((Operation::new("changed a note in the margin"), ()))
    })?)
}

/// Ties a marked line to somebody (an id), or to somebody else.
///
/// # Errors
/// An unknown id or person.
pub fn tie_mark(notebook: &mut Notebook, id: &str, person: &str) -> Answer<Said> {
    Ok(notebook.write(|tx| {
        let undo = highlights::set_person(tx, id, person)?;
        let (operation, said) = tied(tx, Some(person))?;
        Ok((operation, Said { said, undo }))
    })?)
}

/// Takes a mark away, and what stands beside it.
///
/// # Errors
/// An unknown id.
pub fn remove_mark(notebook: &mut Notebook, id: &str) -> Answer<Said> {
    Ok(notebook.write(|tx| {
        highlights::remove(tx, id)?;
        Ok((Operation::new("took a mark away"), Said::undoable(words::mark_removed())))
    })?)
}

/// The lines that brought somebody (an id) to mind, newest first.
///
/// # Errors
/// Where the file cannot be read.
pub fn quotes(notebook: &Notebook, person: &str) -> Answer<Vec<Quoted>> {
    let view = notebook.view();
    let quoted = |kept: highlights::Highlight| {
        let place = shelf::essay(&view, &kept.essay).ok().map(|essay| {
            let section = essay.sections.iter().find(|section| section.id == kept.section);
            let title = section.map(|section| &section.title).filter(|title| !title.is_empty());
            QuotedPlace {
                language: essay.head.language.clone(),
                section: still_there(&essay, &kept.section),
                title: title.unwrap_or(&essay.head.title).clone(),
            }
        });
        Quoted { id: kept.id, quote: kept.quote, note: kept.note, essay: kept.essay, place }
    };
    Ok(highlights::of_person(&view, person)?.into_iter().map(quoted).collect())
}

#[cfg(test)]
mod tests;
