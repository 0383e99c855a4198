//! The one door for writes: what goes through it is recorded, taken back and done again; what is noted
//! beside it is not.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod acts;
mod any_sequence;
mod history;
mod looking;
mod misfits;
mod named;
mod together;
mod unrecorded;
