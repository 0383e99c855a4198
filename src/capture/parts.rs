//! What a line can say of a person.

use std::ops::Range;

use super::stretch::Stretch;
use crate::{partial_date::PartialDate, recurrence::Span, when::When};

/// A line, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What was said, in the order of the line.
    pub parts: Vec<Part>,
    /// The whole line in order: joined, the texts are exactly what was typed. A letter or a digit is always
    /// in a segment that a part owns.
    pub segments: Vec<Segment>,
    /// Why this cannot be kept as it is, if so.
    pub problem: Option<Problem>,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// All its words as typed, without the blanks around them: `met at the Tuesday meetup`.
    pub text: String,
    /// The text without the words that the part's name says already: `at the Tuesday meetup`.
    pub value: String,
    /// False where this is a guess that the user should look at.
    pub sure: bool,
    /// What it means.
    pub said: Said,
    /// Its bytes of the line. Of a sentence in several pieces, the first; the segments have them all.
    pub range: Range<usize>,
}

impl Part {
    /// A part that means its whole text.
    pub(super) fn whole(text: Stretch<'_>, said: Said, sure: bool) -> Self {
        Self::new(text, text, said, sure)
    }

    /// A part whose name says some of its words, all but `value`.
    pub(super) fn new(text: Stretch<'_>, value: Stretch<'_>, said: Said, sure: bool) -> Self {
        Self { text: text.text.into(), value: value.text.into(), sure, said, range: text.range() }
    }
}

/// What a part means. Texts are as typed. Where a kind has no field, its words are the part's `value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// The person's name.
    Name,
    /// The sentence to remember them for.
    RememberFor,
    /// How you met.
    Met(MetSaid),
    /// The name of whoever brought you together.
    IntroducedBy(String),
    /// What they are in the middle of.
    WorkingOn(String),
    /// A promise to yourself.
    FollowUp {
        /// The day, and the time where one was said.
        when: When,
        /// That moment is over: ask before keeping it.
        past: bool,
        /// The bytes of the line that say when.
        when_range: Range<usize>,
        /// What about: the words without those of the date.
        why: Option<String>,
    },
    /// About how often to be in touch.
    Cadence(Span),
    /// A day of every year, or the full date it goes back to.
    Date {
        /// `birthday` or `anniversary`.
        what: String,
        /// The day.
        on: PartialDate,
    },
    /// How to reach them.
    Reach {
        /// Which way.
        kind: ReachKind,
        /// The address, number or link; a number with its label, where one was typed: `+44 7700 900123 (work)`.
        value: String,
    },
    /// A group's name, without the `#`.
    Group(String),
    /// Anything else worth keeping.
    Also(String),
}

impl Said {
    /// The part's name in `bta add --json`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::RememberFor => "remember_for",
            Self::Met(_) => "met",
            Self::IntroducedBy(_) => "introduced_by",
            Self::WorkingOn(_) => "working_on",
            Self::FollowUp { .. } => "follow_up",
            Self::Cadence(_) => "cadence",
            Self::Date { .. } => "date",
            Self::Reach { .. } => "reach",
            Self::Group(_) => "group",
            Self::Also(_) => "also",
        }
    }

    /// A person has one of these; a second one stays in the sentence.
    pub(super) fn only_once(&self) -> bool {
        !matches!(self, Self::Date { .. } | Self::Reach { .. } | Self::Group(_) | Self::Also(_))
    }
}

/// What was said after `met`. At least one of the three is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MetSaid {
    /// The words that are neither the day nor the place: `at the Tuesday meetup`.
    pub occasion: Option<String>,
    /// The capitalised words after `in`: `Leeds`.
    pub place: Option<String>,
    /// The day, where one was said as such. Never after today.
    pub on: Option<PartialDate>,
    /// The bytes of the line that say the day.
    pub on_range: Option<Range<usize>>,
}

/// The ways to reach someone that are known by their look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReachKind {
    /// An email address.
    Email,
    /// A telephone number: 7 to 15 digits (ITU-T E.164), as typed.
    Phone,
    /// A link, with `http://`, `https://` or `www.`.
    Link,
}

/// A piece of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// As typed.
    pub text: String,
    /// The part it belongs to, by its place in [`Reading::parts`]; none for what separates parts.
    pub part: Option<usize>,
}

/// Why a reading cannot be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The name has no letter and no digit.
    #[error("Who is this? A first name will do.")]
    NoName,
    /// The follow-up's moment is over.
    #[error("That day has gone. Keep it for today?")]
    PastDay {
        /// The follow-up, by its place in [`Reading::parts`].
        part: usize,
        /// The moment as it was said.
        when: When,
    },
}

impl Problem {
    /// The first thing that stands in the way of keeping these parts.
    pub(super) fn of(parts: &[Part]) -> Option<Self> {
        if !parts.iter().any(|part| part.said == Said::Name) {
            return Some(Self::NoName);
        }
        parts.iter().enumerate().find_map(|(part, Part { said, .. })| match *said {
            Said::FollowUp { when, past: true, .. } => Some(Self::PastDay { part, when }),
            _ => None,
        })
    }
}
