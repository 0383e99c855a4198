//! People: someone you know, and what to remember them for.

mod fields;
mod join;
mod kept;
mod known;
mod merge;
mod more;
mod order;
mod peace;
mod put;
mod read;
mod references;
mod same;
mod telling;
mod trash;

use serde::Serialize;

use crate::partial_date::PartialDate;

pub(crate) use fields::set;
pub(crate) use join::{Joined, dialled};
pub(crate) use kept::{KeptText, rewrite_all_words, rewrite_words, texts};
pub(crate) use known::{by_name, find_one, introduced_by, named};
pub(crate) use merge::{merge, would_join};
pub(crate) use more::add_to;
pub use order::Order;
pub(crate) use order::{Listed, count, in_order};
pub(crate) use peace::{is_left_in_peace, leave_in_peace};
pub(crate) use put::{AsTyped, NewPerson, add};
pub(crate) use read::{get, id_of, list, met_and_reach};
pub(crate) use same::{Common, are_two, in_common, perhaps_same, perhaps_twice};
pub(crate) use trash::{bring_back, find_removed, forget, over, remove, trash};

/// Someone you know.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Person {
    /// A UUID of version 7; null in a dry run.
    pub id: Option<String>,
    /// As it was written: never empty.
    pub name: String,
    /// What to remember this person for: one plain sentence.
    pub remember_for: Option<String>,
    /// The sentence's earlier forms, newest first.
    pub remember_for_before: Vec<EarlierSentence>,
    /// What you would be glad to be remembered for by this person.
    pub be_remembered_for: Option<String>,
    /// What the person is in the middle of.
    pub working_on: Option<WorkingOn>,
    /// Anything else worth keeping, in free lines.
    pub also: Option<String>,
    /// How you met.
    pub met: Met,
    /// The place in an essay where the person came to mind.
    pub from: Option<Origin>,
    /// How to reach them.
    pub reach: Vec<Reach>,
    /// Plain labels, by name.
    pub groups: Vec<String>,
    /// Birthdays and the like.
    pub dates: Vec<ImportantDate>,
    /// The span after which they come up, as a thought: `2 months`.
    pub cadence: Option<String>,
    /// Never on Today, never suggested, never notified; still found.
    pub left_in_peace: bool,
    /// The civil day of the latest interaction.
    pub last_interaction_on: Option<String>,
    /// What comes up next; null when left in peace.
    pub next: Option<Next>,
    /// Instant of writing, RFC 3339 in UTC; null in a dry run.
    pub created_at: Option<String>,
    /// Instant of the last change, RFC 3339 in UTC; null in a dry run.
    pub updated_at: Option<String>,
}

/// A sentence that stood until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EarlierSentence {
    /// As it was written.
    pub text: String,
    /// The civil day on which it was changed.
    pub until: String,
}

/// What someone is in the middle of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct WorkingOn {
    /// As it was written.
    pub text: String,
    /// The civil day on which it was noted.
    pub noted_on: String,
}

/// How you met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Met {
    /// One of the essay's eight scenes.
    pub scene: Option<String>,
    /// In free words: "at the Tuesday meetup".
    pub occasion: Option<String>,
    /// In free words.
    pub place: Option<String>,
    /// As much of the day as is known.
    #[cfg_attr(feature = "specta", specta(type = Option<String>))]
    pub on: Option<PartialDate>,
    /// The name of who introduced you.
    pub introduced_by: Option<String>,
    /// Their id, where they are in the notebook.
    #[serde(skip)]
    pub introduced_by_id: Option<String>,
}

/// A place in an essay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Origin {
    /// The essay's slug.
    pub essay: String,
    /// The section's id.
    pub section: String,
}

/// A way to reach someone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Reach {
    /// What kind of way it is.
    pub kind: ReachKind,
    /// "work", "home", own words.
    pub label: Option<String>,
    /// As it was written.
    pub value: String,
}

/// The kinds of ways to reach someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum ReachKind {
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// A link to the web.
    Link,
    /// A postal address.
    Address,
}

impl ReachKind {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Link => "link",
            Self::Address => "address",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Email, Self::Phone, Self::Link, Self::Address].into_iter().find(|kind| kind.word() == word)
    }
}

/// A day that comes round every year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ImportantDate {
    /// "birthday", "anniversary", own words.
    pub what: String,
    /// As much of it as is known.
    #[cfg_attr(feature = "specta", specta(type = String))]
    pub on: PartialDate,
}

/// What comes up next for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Next {
    /// The civil day, Later counted.
    pub on: String,
    /// The reminder's why, as it was typed.
    pub why: Option<String>,
}
