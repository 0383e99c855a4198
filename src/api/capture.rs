//! Keeping a person: one line, read and written down.

use serde::Serialize;

use super::{Answer, Said, following_up};
use crate::{
    capture::{self, MetSaid, Problem, Reading, Said as Meaning},
    error::{Error, Result},
    essays,
    notebook::{Notebook, Operation, Tx},
    people::{self, ImportantDate, Met, NewPerson, Origin, Person, Reach, ReachKind},
    reading,
    reminders::{self, Reminder, State},
    text::limits,
    when::{Here, When},
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

/// Somebody was written down, or more was added to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Kept {
    /// Who it is.
    pub person: KnownPerson,
    /// The follow-up that was set with it.
    pub reminder: Option<String>,
    /// When and where it will be told.
    pub said: Said,
    /// The one line that offers to start with the computer.
    pub offer_start: Option<String>,
}

/// What `bta add --json` gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Captured {
    /// As written down; in a dry run, as it would be.
    pub person: Person,
    /// The follow-up, if one was said.
    pub reminder: Option<Reminder>,
    /// What was understood, in the order of the line.
    pub parts: Vec<Part>,
    /// Others of the same name, who were left alone.
    #[serde(skip)]
    pub known: Vec<KnownPerson>,
    /// When and where it will be told.
    #[serde(skip)]
    pub said: String,
}

/// A part of the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Which kind it is.
    pub part: &'static str,
    /// Its words as typed.
    pub text: String,
    /// Whether there is no doubt about it.
    pub sure: bool,
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
fn read(text: &str, here: &Here) -> Result<Reading> {
    if text.len() > limits::LINES {
        return Err(Error::TooLong { what: "A line", most: limits::LINES });
    }
    Ok(capture::read(text, here))
}

/// A line, as what would be written.
struct Meant {
    person: NewPerson,
    follow_up: Option<(When, Option<String>)>,
}

fn meant(read: &Reading, from: Option<Origin>) -> Result<Meant> {
    match read.problem {
        Some(Problem::NoName) => return Err(Error::NoName),
        Some(Problem::PastDay { when, .. }) => return Err(Error::Past(when.on)),
        None => {}
    }
    let mut person = NewPerson { from, ..NewPerson::default() };
    let mut follow_up = None;
    for part in &read.parts {
        match &part.said {
            Meaning::Name => person.name = part.value.clone(),
            Meaning::RememberFor => person.remember_for = Some(part.value.clone()),
            Meaning::Met(MetSaid { occasion, place, on, .. }) => {
                person.met = Met {
                    occasion: occasion.clone(),
                    place: place.clone(),
                    on: *on,
                    ..std::mem::take(&mut person.met)
                };
            }
            Meaning::IntroducedBy(by) => person.met.introduced_by = Some(by.clone()),
            Meaning::WorkingOn(what) => person.working_on = Some(what.clone()),
            Meaning::FollowUp { when, why, .. } => follow_up = Some((*when, why.clone())),
            Meaning::Cadence(span) => person.cadence = Some(*span),
            Meaning::Date { what, on } => person.dates.push(ImportantDate { what: what.clone(), on: *on }),
            Meaning::Reach { kind, value } => {
                let kind = match kind {
                    capture::ReachKind::Email => ReachKind::Email,
                    capture::ReachKind::Phone => ReachKind::Phone,
                    capture::ReachKind::Link => ReachKind::Link,
                };
                person.reach.push(Reach { kind, label: None, value: value.clone() });
            }
            Meaning::Group(group) => person.groups.push(group.clone()),
            Meaning::Also(also) => {
                let before = person.also.take().map(|before| before + "\n").unwrap_or_default();
                person.also = Some(before + also);
            }
        }
    }
    Ok(Meant { person, follow_up })
}

/// Where a line was begun, if that place exists.
fn origin(from: Option<Origin>) -> Result<Option<Origin>> {
    let Some(from) = from else { return Ok(None) };
    let essay = essays::find(&from.essay).ok_or_else(|| Error::NoSuchEssay(from.essay.clone()))?;
    Ok(essay.sections.iter().any(|section| section.id == from.section).then_some(from))
}

fn follow_up(tx: &Tx<'_>, person: &str, meant: &Meant) -> Result<Option<String>> {
    let set = meant.follow_up.as_ref();
    set.map(|(when, why)| reminders::add(tx, person, *when, why.as_deref(), None)).transpose()
}

/// Writes somebody down from one line, begun at `from` in an essay. The draft is put away with it.
///
/// # Errors
/// A line without a name, a follow-up for a day that has gone, a text that is too long.
pub fn keep(notebook: &mut Notebook, text: &str, from: Option<Origin>) -> Answer<Kept> {
    kept(notebook, text, from, None)
}

/// Adds what a line says to somebody known (an id), and overwrites nothing.
///
/// # Errors
/// As [`keep`]; an unknown person.
pub fn add_to(notebook: &mut Notebook, person: &str, text: &str, from: Option<Origin>) -> Answer<Kept> {
    kept(notebook, text, from, Some(person))
}

fn kept(notebook: &mut Notebook, text: &str, from: Option<Origin>, known: Option<&str>) -> Answer<Kept> {
    let from = origin(from)?;
    let kept = notebook.write(|tx| {
        let meant = meant(&read(text, &following_up::here(tx)?)?, from)?;
        let (id, operation) = match known {
            Some(id) => {
                people::add_to(tx, id, &meant.person)?;
                let name = people::named(tx, id)?;
                (id.to_owned(), format!("added to {}", words::first_name(&name)))
            }
            None => (people::add(tx, &meant.person)?, format!("kept {}", meant.person.name)),
        };
        let reminder = follow_up(tx, &id, &meant)?;
        let (said, offer_start) = following_up::told(tx, meant.follow_up.as_ref().map(|(when, _)| *when))?;
        // In the same transaction, so that a line is never both kept and still a draft.
        reading::put_draft_away(tx)?;
        let name = people::named(tx, &id)?;
        let kept =
            Kept { person: KnownPerson { id, name }, reminder, said: Said::undoable(said), offer_start };
        Ok((Operation::new(operation), kept))
    })?;
    following_up::offered(notebook, kept.offer_start.as_ref())?;
    Ok(kept)
}

/// Writes somebody down from one line and gives all of it back, as `bta add` does. With `dry_run`,
/// nothing is written and the ids are null.
///
/// # Errors
/// As [`keep`].
pub fn add(notebook: &mut Notebook, text: &str, dry_run: bool) -> Answer<Captured> {
    let read = {
        let view = notebook.view();
        read(text, &following_up::here(&view)?)?
    };
    let meant = meant(&read, None)?;
    let parts = read
        .parts
        .iter()
        .map(|part| Part { part: part.said.kind(), text: part.text.clone(), sure: part.sure })
        .collect();
    let write = |tx: &Tx<'_>| {
        let known = people::by_name(tx, &meant.person.name)?;
        let known = known.into_iter().map(|(id, name)| KnownPerson { id, name }).collect();
        let id = people::add(tx, &meant.person)?;
        let reminder = follow_up(tx, &id, &meant)?;
        let (said, _) = following_up::told(tx, meant.follow_up.as_ref().map(|(when, _)| *when))?;
        let captured = Captured {
            person: people::get(tx, &id)?,
            reminder: reminder.map(|id| reminders::get(tx, &id)).transpose()?,
            parts,
            known,
            said,
        };
        Ok((Operation::new(format!("kept {}", captured.person.name)), captured))
    };
    if !dry_run {
        return Ok(notebook.write(write)?);
    }
    let mut captured = notebook.rehearse(write)?;
    captured.person = Person { id: None, created_at: None, updated_at: None, ..captured.person };
    captured.reminder =
        captured.reminder.map(|reminder| Reminder { id: None, person: None, state: State::Open, ..reminder });
    Ok(captured)
}
