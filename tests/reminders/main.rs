//! Reminders that can be trusted: through ten years, in twenty zones, against a slow model written apart.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod a_year;
mod closed;
mod model;
mod not_in_touch;
mod places;
mod schedules;
mod teller;
mod telling;
mod walking;
