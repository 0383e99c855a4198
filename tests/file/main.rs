//! The file: how it is opened, who may read it, and that it survives what happens to files.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod disk;
mod guards;
mod modes;
mod openings;
mod processes;
mod schema;
mod unwritable;
