//! `bta`: the notebook from the terminal. It parses, calls the core, and prints.

mod arguments;
mod essay;
mod introductions;
mod plain;
mod run;
mod same;
mod settings;
mod small_things;

use std::{io::Write, process::ExitCode};

use arguments::Arguments;
use before_the_ask::{api::Failure, words};
use clap::Parser;

fn main() -> ExitCode {
    // Whatever this process makes is for its owner alone.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let arguments = Arguments::parse();
    let json = arguments.json;
    match run::run(arguments) {
        Ok(answer) => print(&if json { answer.json } else { visible(&answer.plain) }),
        Err(failure) => refuse(&failure, json),
    }
}

/// What is kept may hold what a terminal obeys: nothing but the line breaks gets there.
fn visible(plain: &str) -> String {
    plain.split('\n').map(words::visible).collect::<Vec<_>>().join("\n")
}

/// Prints an answer. A reader that went away, as `head` does, is no failure.
fn print(answer: &str) -> ExitCode {
    let line = if answer.is_empty() || answer.ends_with('\n') { "" } else { "\n" };
    match write!(std::io::stdout().lock(), "{answer}{line}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

fn refuse(failure: &Failure, json: bool) -> ExitCode {
    if json {
        print(&serde_json::to_string(failure).unwrap_or_default());
    } else {
        // Nobody is left to tell where standard error is gone, too.
        let _ = writeln!(std::io::stderr().lock(), "{}", visible(&failure.to_string()));
    }
    ExitCode::FAILURE
}
