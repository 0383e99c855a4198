//! More about somebody known.

use super::{Met, put, read};
use crate::{error::Result, notebook::Tx, people::NewPerson};

/// Adds to somebody known, and tells whether there was anything new. What is there stays: a second sentence,
/// meeting, work or span goes to `also`, in the words in which it was typed.
pub(crate) fn add_to(tx: &Tx<'_>, uid: &str, new: &NewPerson) -> Result<bool> {
    let id = read::id_of(tx, uid)?;
    let known = read::get(tx, uid)?;
    let mut new = new.clone();
    let typed = std::mem::take(&mut new.as_typed);

    let sentence = Fit::of(new.remember_for.as_ref(), known.remember_for.as_ref());
    let (met, introduced_by) = meeting(&new.met, &known.met);
    let working_on =
        Fit::of(new.working_on.as_ref(), known.working_on.as_ref().map(|working_on| &working_on.text));
    let cadence = Fit::of(new.cadence.map(|span| span.to_string()), known.cadence.clone());
    let mut more: Vec<String> = new.also.take().into_iter().collect();
    for (fit, words) in [
        (sentence, new.remember_for.clone()),
        (met, typed.met),
        (introduced_by, typed.introduced_by),
        (working_on, typed.working_on),
        (cadence, typed.cadence),
    ] {
        more.extend(words.filter(|_| fit == Fit::Other));
    }
    let is_there =
        |line: &String| known.also.as_deref().unwrap_or_default().lines().any(|there| there == line);
    more.retain(|line| !is_there(line));
    let also: Vec<String> = known.also.iter().cloned().chain(more).collect();
    new.also = Some(also.join("\n")).filter(|also| !also.is_empty());

    sentence.keep_new(&mut new.remember_for);
    met.keep_new(&mut new.met.occasion);
    met.keep_new(&mut new.met.place);
    met.keep_new(&mut new.met.on);
    introduced_by.keep_new(&mut new.met.introduced_by);
    working_on.keep_new(&mut new.working_on);
    cadence.keep_new(&mut new.cadence);
    // A scene is the whole of a meeting: of one that is known it says nothing.
    let unmet = Met { introduced_by: None, introduced_by_id: None, ..known.met.clone() } == Met::default();
    new.met.scene = new.met.scene.filter(|_| unmet);
    new.from = new.from.filter(|_| known.from.is_none());
    new.reach.retain(|reach| !known.reach.iter().any(|there| there.value == reach.value));
    put::fill(tx, id, &new)?;
    put::changed(tx, id, &known)
}

/// How what is said stands to what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// Nothing, or nothing that is not known.
    Known,
    /// Nothing was known there.
    New,
    /// Something else is known there, or it goes with what does not fit.
    Other,
}

impl Fit {
    fn of<T: PartialEq>(said: Option<T>, known: Option<T>) -> Self {
        match (said, known) {
            (None, _) => Self::Known,
            (Some(_), None) => Self::New,
            (said, known) if said == known => Self::Known,
            _ => Self::Other,
        }
    }

    /// Leaves in `field` only what is new.
    fn keep_new<T>(self, field: &mut Option<T>) {
        if self != Self::New {
            *field = None;
        }
    }
}

/// How a meeting and who introduced you stand to those that are known. One meeting is never made of two.
fn meeting(said: &Met, known: &Met) -> (Fit, Fit) {
    let there = known.occasion.is_some() || known.place.is_some() || known.on.is_some();
    let parts = [
        Fit::of(said.occasion.as_ref(), known.occasion.as_ref()),
        Fit::of(said.place.as_ref(), known.place.as_ref()),
        Fit::of(said.on, known.on),
    ];
    let met = if parts.iter().all(|part| *part == Fit::Known) {
        Fit::Known
    } else if there {
        Fit::Other
    } else {
        Fit::New
    };
    let introduced_by = Fit::of(said.introduced_by.as_ref(), known.introduced_by.as_ref());
    if met != Fit::Other && introduced_by != Fit::Other {
        return (met, introduced_by);
    }
    let beside = |part: Fit| if part == Fit::New { Fit::Other } else { part };
    (beside(met), beside(introduced_by))
}
