//! The command line, as its contract has it: every command, every key, from outside.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod adding;
mod changing;
mod coming_up;
mod dates;
mod domain_announcing;
mod domain_time;
mod domain_today;
mod essays;
mod exporting;
mod fields;
mod follow_ups;
mod introductions;
mod item_meant;
mod leap_days;
mod main_job;
mod merging;
mod notices;
mod peace;
mod people;
mod perhaps_same;
mod settings;
mod shapes;
mod small_things;
mod speaking;
mod tank;
mod today;
mod trash;
mod undoing;
