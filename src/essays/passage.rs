//! One block of an essay, and the pieces of its line.

use serde::Serialize;

/// One block: a paragraph, an item, a piece of code. Blocks do not nest: one that stands inside quotes or lists
/// says how many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Passage {
    /// The section's id, a full stop, and which passage of the section it is, from 1: `thin-ties.2`. In a footnote
    /// `note.`, the note's id, a full stop and the number. Unique in the essay: no section's id has a full stop.
    pub id: String,
    /// What sort of block it is.
    pub kind: PassageKind,
    /// How many quotes it stands in; 32 where there are more.
    pub quotes: u8,
    /// How many lists it stands in; 32 where there are more.
    pub lists: u8,
    /// The bullet or number of the list item that begins here; none where an item goes on, or outside a list.
    pub mark: Option<ItemMark>,
    /// The language of a piece of code, where the writer named one: at most 20 of `a` to `z`, `0` to `9`, `+`, `#`, `-`.
    pub code_language: Option<String>,
    /// The words as in the file, without markup: quotes stay straight, a line break is `\n`. Empty for a rule.
    pub text: String,
    /// The same words in typed pieces: their texts, one after another, are `text`.
    pub spans: Vec<Span>,
}

/// What sort of block a passage is: a paragraph is named by what it stands in directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum PassageKind {
    /// Running text. HTML is running text too: its source, to be read.
    Paragraph,
    /// A paragraph of a quote.
    Quote,
    /// A paragraph of a list item.
    ListItem,
    /// A block of code, its line breaks kept.
    Code,
    /// A line across the page. It has no words.
    Rule,
}

/// What stands before a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ItemMark {
    /// The item's number in an ordered list; none is a bullet.
    pub number: Option<u32>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Span {
    /// Words that look alike.
    Text {
        /// The words. Empty only for an image without a description.
        text: String,
        /// How they look and where they lead.
        #[serde(flatten)]
        style: Style,
    },
    /// The line breaks here because the writer broke it.
    Break,
    /// A footnote is referred to here. It has no words of its own.
    Note {
        /// The id of the [`super::Footnote`].
        id: String,
        /// Its number, from 1.
        number: u32,
    },
}

/// How words look and where they lead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Style {
    /// In italics.
    pub emphasis: bool,
    /// In bold.
    pub strong: bool,
    /// Typed by a machine: code within a line.
    pub code: bool,
    /// The description of an image that is not shown.
    pub image: bool,
    /// Where the words lead: an `http`, `https` or `mailto` address, never another scheme.
    pub href: Option<String>,
}

impl Span {
    /// What the span adds to the text of its passage.
    pub fn text(&self) -> &str {
        match self {
            Self::Text { text, .. } => text,
            Self::Break => "\n",
            Self::Note { .. } => "",
        }
    }
}

/// The words of a line without its markup.
pub(super) fn plain(spans: &[Span]) -> String {
    spans.iter().map(Span::text).collect()
}
