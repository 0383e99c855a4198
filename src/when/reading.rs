//! One way to read the words from a place on.

use super::tokens::{Words, tokens};

/// How firmly a phrase means a day where it stands within other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Footing {
    /// Anywhere: "in two weeks", "on Friday".
    Firm,
    /// Where the clause ends with it: "call friday", but not "the Friday crowd".
    Closing,
    /// Where a promise ends with it: "call wed", but not "what they wed for".
    Promised,
    /// Only where nothing else is said: "nine", "the weekend".
    Whole,
}

/// What the words mean, how firmly, and where they end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading<'t, T> {
    pub value: T,
    pub footing: Footing,
    pub rest: Words<'t>,
}

impl<'t, T> Reading<'t, T> {
    pub(super) fn firm(value: T, rest: Words<'t>) -> Self {
        Self { value, footing: Footing::Firm, rest }
    }
}

/// Reads a text that is one phrase and no more.
pub(super) fn whole<T>(text: &str, read: impl Fn(Words<'_>) -> Vec<Reading<'_, T>>) -> Option<T> {
    let tokens = tokens(text);
    read(Words::start(&tokens))
        .into_iter()
        .find(|reading| reading.rest.is_over())
        .map(|reading| reading.value)
}
