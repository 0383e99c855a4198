//! Keeping a person: one line, written down.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Answer, Said,
    capture::{KnownPerson, read},
    following_up,
    margin::{self, LineToMark},
};
use crate::{
    capture::{self, MetSaid, Problem, Reading, Said as Meaning},
    drafts,
    error::{Error, Result},
    essays::Scene,
    notebook::{Notebook, Operation, Tx, View},
    people::{self, AsTyped, ImportantDate, Met, NewPerson, Origin, Person, Reach, ReachKind},
    reminders::{self, Promise, Reminder, State},
    shelf,
    when::When,
    words,
};

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

/// A line, as what would be written.
pub(super) struct Meant {
    pub(super) person: NewPerson,
    pub(super) follow_up: Option<(When, Option<String>)>,
}

/// What a line that was read means.
///
/// # Errors
/// [`Error::NoName`]; a follow-up for a day that has gone.
pub(super) fn meant(read: &Reading, today: NaiveDate, from: Option<Origin>) -> Result<Meant> {
    match read.problem {
        Some(Problem::NoName) => return Err(Error::NoName),
        Some(Problem::PastDay { when, .. }) => return Err(Error::past(when, today)),
        None => {}
    }
    let mut person = NewPerson { from, ..NewPerson::default() };
    let mut typed = AsTyped::default();
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
                typed.met = Some(part.text.clone());
            }
            Meaning::IntroducedBy(by) => {
                person.met.introduced_by = Some(by.clone());
                typed.introduced_by = Some(part.text.clone());
            }
            Meaning::WorkingOn(what) => {
                person.working_on = Some(what.clone());
                typed.working_on = Some(part.text.clone());
            }
            Meaning::FollowUp { when, why, .. } => follow_up = Some((*when, why.clone())),
            Meaning::Cadence(span) => {
                person.cadence = Some(*span);
                typed.cadence = Some(part.text.clone());
            }
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
    person.as_typed = typed;
    Ok(Meant { person, follow_up })
}

/// Where a line was begun, if that place exists,
/// and the scene that it is, if it is one.
pub(super) fn origin(view: &View<'_>, from: Option<Origin>) -> Result<(Option<Origin>, Option<Scene>)> {
    let Some(from) = from else { return Ok((None, None)) };
    let essay = shelf::essay(view, &from.essay)?;
    let section = essay.sections.iter().find(|section| section.id == from.section);
    Ok((section.map(|_| from), section.and_then(|section| section.scene)))
}

/// Somebody who was written down, or added to.
pub(super) struct Put {
    pub(super) person: KnownPerson,
    pub(super) reminder: Option<String>,
    /// Whether that changed anything.
    pub(super) anything_new: bool,
}

/// Writes what was meant: somebody new, or more about somebody known (an id).
///
/// # Errors
/// An unknown person; a text that is too long.
pub(super) fn put(tx: &Tx<'_>, meant: &Meant, known: Option<&str>) -> Result<Put> {
    let (id, new) = match known {
        Some(id) => (id.to_owned(), people::add_to(tx, id, &meant.person)?),
        None => (people::add(tx, &meant.person)?, true),
    };
    let reminder = follow_up(tx, &id, meant)?;
    let name = people::named(tx, &id)?;
    let anything_new = new || reminder.is_some();
    Ok(Put { person: KnownPerson { id, name }, reminder, anything_new })
}

fn follow_up(tx: &Tx<'_>, person: &str, meant: &Meant) -> Result<Option<String>> {
    let set = meant.follow_up.as_ref();
    set.map(|(when, why)| {
        let promise = Promise { when: *when, why: why.as_deref(), rule: None, until: None };
        reminders::add(tx, person, &promise)
    })
    .transpose()
}

/// Which draft a line was until it was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Was {
    InSheet,
    Quick,
}

impl Was {
    /// Puts the draft away in the same transaction, so that a line is never both kept and still a draft.
    fn put_away(self, tx: &Tx<'_>) -> Result<()> {
        match self {
            Self::InSheet => {
                tx.touch("drafts");
                drafts::put_sheet_away(tx)
            }
            Self::Quick => {
                tx.touch("quick_draft");
                drafts::put_quick_away(tx)
            }
        }
    }
}

/// Writes somebody down from one line, begun at `from` in an essay. The draft is put away with it.
///
/// # Errors
/// A line without a name, a follow-up for a day that has gone, a text that is too long.
pub fn keep(notebook: &mut Notebook, text: &str, from: Option<Origin>) -> Answer<Kept> {
    kept(notebook, text, from, None, Was::InSheet, None)
}

/// Adds what a line says to somebody known (an id), and overwrites nothing.
///
/// # Errors
/// As [`keep`]; an unknown person.
pub fn add_to(notebook: &mut Notebook, person: &str, text: &str, from: Option<Origin>) -> Answer<Kept> {
    kept(notebook, text, from, Some(person), Was::InSheet, None)
}

/// Writes somebody down, or adds to somebody known (an id), since a line of an essay brought them to mind: the line
/// is marked for them in the same act.
///
/// # Errors
/// As [`add_to`]. A line that is not there any more is not marked.
pub fn keep_marked(
    notebook: &mut Notebook,
    text: &str,
    known: Option<&str>,
    from: Option<Origin>,
    line: &LineToMark,
) -> Answer<Kept> {
    kept(notebook, text, from, known, Was::InSheet, Some(line))
}

/// Writes somebody down, or adds to somebody known (an id), from a line of the small window.
///
/// # Errors
/// As [`add_to`].
pub fn keep_quick(notebook: &mut Notebook, text: &str, known: Option<&str>) -> Answer<Kept> {
    kept(notebook, text, None, known, Was::Quick, None)
}

fn kept(
    notebook: &mut Notebook,
    text: &str,
    from: Option<Origin>,
    known: Option<&str>,
    was: Was,
    line: Option<&LineToMark>,
) -> Answer<Kept> {
    let (from, scene) = origin(&notebook.view(), from)?;
    let kept = notebook.write(|tx| {
        let here = following_up::here(tx)?;
        let mut meant = meant(&read(text, &here)?, here.today, from)?;
        // Whoever comes to mind in one of the eight scenes was met in it.
        meant.person.met.scene = scene.map(|scene| scene.id().to_owned());
        let Put { person, reminder, anything_new } = put(tx, &meant, known)?;
        let (said, offer_start) =
            following_up::told_of(tx, &person.id, meant.follow_up.as_ref().map(|(when, _)| *when))?;
        was.put_away(tx)?;
        let marked = line.map_or(Ok(false), |line| margin::mark_for(tx, line, &person.id))?;
        let operation = match known {
            Some(_) => format!("added to {}", words::first_name(&person.name)),
            None => format!("kept {}", person.name),
        };
        // Where nothing was new there is no act, and undo would take back an earlier one.
        let said = Said { said, undo: anything_new || marked };
        Ok((Operation::new(operation), Kept { person, reminder, said, offer_start }))
    })?;
    following_up::offered(notebook, kept.offer_start.as_ref())?;
    Ok(kept)
}

/// Writes somebody new down, as a line was read and is meant.
pub(super) fn captured(tx: &Tx<'_>, read: &Reading, meant: &Meant) -> Result<Captured> {
    let known = people::by_name(tx, &meant.person.name)?;
    let known = known.into_iter().map(|(id, name)| KnownPerson { id, name }).collect();
    let id = people::add(tx, &meant.person)?;
    let reminder = follow_up(tx, &id, meant)?;
    let (said, _) = following_up::told_of(tx, &id, meant.follow_up.as_ref().map(|(when, _)| *when))?;
    let part =
        |part: &capture::Part| Part { part: part.said.kind(), text: part.text.clone(), sure: part.sure };
    Ok(Captured {
        person: people::get(tx, &id)?,
        reminder: reminder.map(|id| reminders::get(tx, &id)).transpose()?,
        parts: read.parts.iter().map(part).collect(),
        known,
        said,
    })
}

/// Writes somebody down from one line and gives all of it back, as `bta add` does. With `dry_run`,
/// nothing is written and the ids are null.
///
/// # Errors
/// As [`keep`].
pub fn add(notebook: &mut Notebook, text: &str, dry_run: bool) -> Answer<Captured> {
    let here = following_up::here(&notebook.view())?;
    let read = read(text, &here)?;
    let meant = meant(&read, here.today, None)?;
    let write = |tx: &Tx<'_>| {
        let captured = captured(tx, &read, &meant)?;
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
