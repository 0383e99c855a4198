//! After help: the offer to tell somebody what came of it, made once, and how it is taken.

use serde::Serialize;

use super::{Answer, Reminded, following_up};
use crate::{
    asking,
    error::{Error, Result},
    interactions::{self, Direction},
    notebook::{Notebook, View},
    people, reading, words,
};

/// The offer to set a follow-up that tells somebody what came of their help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OfferToTell {
    /// "Tell Leila one day what came of it?"
    pub sentence: String,
    /// Whom.
    pub person: String,
    /// What the follow-up would say.
    pub why: String,
}

/// What the offer is remembered by.
fn key(interaction: &str) -> String {
    format!("offer to tell {interaction}")
}

/// The offer to tell `person` (an id, and the name), where what passed was help from them and it was not made
/// before.
pub(super) fn offer(
    view: &View<'_>,
    interaction: &str,
    (person, name): (&str, &str),
    (kind, from): (&str, Direction),
) -> Result<Option<OfferToTell>> {
    if !asking::is_help(kind, from) || reading::seen(view, &key(interaction))? {
        return Ok(None);
    }
    Ok(Some(OfferToTell {
        sentence: words::offer_to_tell(name),
        person: person.to_owned(),
        why: words::tell_what_came_of_it(name),
    }))
}

/// Notes that the offer was made.
pub(super) fn made(notebook: &mut Notebook, interaction: &str) -> Answer<()> {
    Ok(notebook.note("seen", |tx| reading::see(tx, &key(interaction)))?)
}

/// The offer after what is written down (by its id), for whoever makes it now: it is not made again.
///
/// # Errors
/// An unknown id; where the file cannot be written.
pub fn after_help(notebook: &mut Notebook, interaction: &str) -> Answer<Option<OfferToTell>> {
    let offer = {
        let view = notebook.view();
        let passed = interactions::get(&view, interaction)?;
        let (person, name) = first(&view, interaction)?;
        offer(&view, interaction, (&person, &name), (&passed.kind, passed.from))?
    };
    if offer.is_some() {
        made(notebook, interaction)?;
    }
    Ok(offer)
}

/// Takes the offer: a follow-up for the day that `when` means, that tells them what came of it.
///
/// # Errors
/// An unknown id; as [`remind`](super::remind).
pub fn tell(notebook: &mut Notebook, interaction: &str, when: &str) -> Answer<Reminded> {
    let (person, name) = first(&notebook.view(), interaction)?;
    following_up::remind(notebook, &person, when, Some(&words::tell_what_came_of_it(&name)))
}

/// The first of its people who are here: id and name.
fn first(view: &View<'_>, interaction: &str) -> Result<(String, String)> {
    let people = interactions::get(view, interaction)?.people;
    let person = people.into_iter().next().ok_or_else(|| Error::NoSuchPerson(String::new()))?;
    let name = people::named(view, &person)?;
    Ok((person, name))
}
