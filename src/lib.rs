//! Before the Ask: keep up with people without using them.
//!
//! This is the core: no window, no network. The desktop app (`src-tauri`) and the `bta` command are two
//! front ends of [`api`].
//!
//! Arrows go one way: `api` → what the words of the domain name ([`people`], `reminders`, `agenda`,
//! `announce`, …) → [`notebook`] → [`db`]. The pure parts know no file and no clock: [`when`],
//! [`capture`], [`recurrence`], [`notices`], [`essays`], [`quote`], [`words`].

pub mod api;
pub mod capture;
pub mod clock;
pub mod db;
pub mod drafts;
pub mod error;
pub mod essays;
pub mod exchange;
pub mod highlights;
pub mod interactions;
pub mod introductions;
pub mod notebook;
pub mod notices;
pub mod partial_date;
pub mod people;
pub mod quote;
pub mod reading;
pub mod recurrence;
pub mod reminders;
pub mod search;
pub mod settings;
pub(crate) mod shelf;
pub mod text;
pub mod when;
pub mod words;

mod agenda;
mod announce;
mod asking;
mod cadence;
mod dates;
mod items;
mod leap_years;
mod looking;
mod presence;
mod small_things;
mod tank;
