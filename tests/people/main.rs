//! What is written about a person: nothing overwrites, nothing is guessed, nothing is done twice.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod adding_to;
mod cards;
mod fields;
mod introducers;
mod last_interaction;
mod order;
mod small_things;
mod thoughts;
mod unchanged;

use before_the_ask::{
    api::{self, Person},
    notebook::Notebook,
};

/// Keeps somebody by one line, and gives the id.
fn keep(notebook: &mut Notebook, line: &str) -> String {
    api::keep(notebook, line, None).unwrap().person.id
}

/// Somebody as they stand.
fn show(notebook: &Notebook, person: &str) -> Person {
    api::show(notebook, person).unwrap().person
}
