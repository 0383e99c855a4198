//! The app itself, from outside: the real binary, its real window, a real file, a real notification daemon.
//!
//! Each test has a home of its own (folders, clock, bus), and ends the app as a power button would.
//! They need a display: `make test` brings one.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where it cannot go on")]

mod app;
mod bus;
mod clock;
mod daemon;
mod desktop;
mod home;
mod page;
mod preload;
mod processes;
mod programs;
mod quiet;
mod service;
mod wait;

mod announcing;
mod bad_input;
mod calendar;
mod cards;
mod check;
mod closing;
mod day;
mod finding;
mod introductions;
mod journey;
mod kept;
mod knowing;
mod lines;
mod margin;
mod paper;
mod promises;
mod quick;
mod reading;
mod safety;
mod screens;
mod settings;
mod small_things;
mod starting;
mod staying;
mod timer;
