//! Reading a line as it is being typed.

use serde::Serialize;

use super::{Answer, following_up};
use crate::{
    capture::{self, Reading, Said as Meaning},
    error::Result,
    notebook::Notebook,
    people,
    text::{self, limits},
    when::Here,
    words,
};

/// A line as it is being typed, and what is understood of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CaptureReading {
    /// The line in order: joined, the texts are exactly what was typed.
    pub segments: Vec<Mark>,
    /// What was understood, in the order in which it is shown.
    pub chips: Vec<Chip>,
    /// Why it cannot be kept as it stands, in a sentence.
    pub problem: Option<String>,
    /// Somebody who has this name already.
    pub known: Option<KnownPerson>,
}

/// A piece of the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Mark {
    /// As typed.
    pub text: String,
    /// The chip it belongs to, by [`Chip::index`].
    pub part: Option<u32>,
}

/// Something that was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Chip {
    /// Which kind it is: name, remember_for, met, …
    pub part: &'static str,
    /// What the kind is called on screen.
    pub label: String,
    /// What was understood.
    pub value: String,
    /// Whether there is no doubt about it.
    pub sure: bool,
    /// What the marks of the line refer to.
    pub index: u32,
    /// A question that may stay open.
    pub hint: Option<String>,
}

/// Somebody who is in the notebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct KnownPerson {
    /// The person's id.
    pub id: String,
    /// As it was written.
    pub name: String,
}

/// The order in which chips are shown.
const ORDER: [&str; 11] = [
    "name",
    "remember_for",
    "met",
    "follow_up",
    "introduced_by",
    "working_on",
    "cadence",
    "date",
    "reach",
    "group",
    "also",
];

/// Reads a line as it is being typed. Nothing is written.
///
/// # Errors
/// Where the file cannot be read.
pub fn read_capture(notebook: &Notebook, text: &str) -> Answer<CaptureReading> {
    let view = notebook.view();
    let here = following_up::here(&view)?;
    let read = read(text, &here)?;
    let mut chips: Vec<Chip> = read
        .parts
        .iter()
        .zip(0_u32..)
        .map(|(part, index)| {
            let (label, value, hint) = words::chip(&part.said, &part.value, here.today);
            Chip { part: part.said.kind(), label, value, sure: part.sure, index, hint }
        })
        .collect();
    chips.sort_by_key(|chip| ORDER.iter().position(|kind| *kind == chip.part));
    let mut known = match name(&read) {
        Some(name) => people::by_name(&view, name)?,
        None => Vec::new(),
    };
    let known = if known.len() == 1 { known.pop().map(|(id, name)| KnownPerson { id, name }) } else { None };
    let segments = read
        .segments
        .iter()
        .map(|segment| Mark {
            text: segment.text.clone(),
            part: segment.part.and_then(|part| u32::try_from(part).ok()),
        })
        .collect();
    Ok(CaptureReading { segments, chips, problem: read.problem.map(|problem| problem.to_string()), known })
}

fn name(read: &Reading) -> Option<&str> {
    read.parts.iter().find(|part| part.said == Meaning::Name).map(|part| part.value.as_str())
}

/// Reads a line that is no longer than free lines may be; a hostile one of that length takes a third of a
/// second, and nobody types one.
pub(super) fn read(text: &str, here: &Here) -> Result<Reading> {
    text::within(text, "A line", limits::LINES)?;
    Ok(capture::read(text, here))
}
