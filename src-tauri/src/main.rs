//! The app's process: made private first, then handed to the shell.
#![cfg_attr(all(not(debug_assertions), windows), windows_subsystem = "windows")]

use std::process::ExitCode;

use before_the_ask_desktop::{Start, process, run};

fn main() -> ExitCode {
    process::keep_private();
    run(Start::from_arguments(std::env::args_os().skip(1)))
}
