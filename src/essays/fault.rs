//! Why a text could not be read as an essay.

/// What is wrong with an essay, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct EssayError {
    /// The line of the file, counted from 1.
    pub line: u32,
    /// What is wrong there.
    pub why: EssayFault,
}

/// The kinds of thing that can be wrong with an essay.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EssayFault {
    /// The text has more than [`super::MOST_BYTES`]; the number is what it has.
    #[error("an essay may have at most {most} bytes, and this one has {0}", most = super::MOST_BYTES)]
    TooLong(usize),
    /// The first line is not `+++`.
    #[error("an essay begins with its title and summary between two lines of +++")]
    NoFrontMatter,
    /// The second line of `+++` is missing.
    #[error("the front matter that begins here has no closing line of +++")]
    OpenFrontMatter,
    /// The front matter is not TOML, or has a key that is missing, unknown or of the wrong kind.
    #[error("front matter: {0}")]
    FrontMatter(String),
    /// A key that has to say something is blank.
    #[error("front matter: `{0}` is empty")]
    Blank(&'static str),
    /// The language is not written as a tag such as `en` or `pt-BR`.
    #[error("front matter: `{0}` is not a language such as en or pt-BR")]
    Language(String),
    /// A related essay that cannot be the name of one.
    #[error("front matter: `{0}` is not the name of an essay's file without .md")]
    Related(String),
    /// A related essay that is not there, or is the essay itself.
    #[error("front matter: there is no other essay `{0}` to read after this one")]
    NoSuchRelated(String),
    /// Braces after a title that are no anchor, or one that would stand otherwise in a link.
    #[error(
        "what stands in braces after a title is one anchor such as {{#thin-ties}}, in small letters, digits and hyphens"
    )]
    Anchor,
    /// Two titles have the same anchor.
    #[error("the anchor `{anchor}` stands on line {first} already")]
    AnchorTwice {
        /// Which.
        anchor: String,
        /// The line of the first.
        first: u32,
    },
    /// A reference to a footnote that is not there.
    #[error("there is no footnote for {0}")]
    NoSuchFootnote(String),
    /// Two footnotes have the same label.
    #[error("the footnote `{label}` stands on line {first} already")]
    FootnoteTwice {
        /// Which.
        label: String,
        /// The line of the first.
        first: u32,
    },
    /// A footnote that nothing refers to.
    #[error("nothing refers to the footnote `{0}`")]
    FootnoteUnused(String),
    /// The line may stand in more than [`super::MOST_NESTED`] quotes, lists and footnotes.
    #[error("a line may stand in at most {most} quotes and lists, and this one stands in more", most = super::MOST_NESTED)]
    TooDeep,
    /// The essay has more than [`super::MOST_PIECES`] sections, passages, spans and footnotes.
    #[error("an essay may have at most {most} pieces, and here it has more", most = super::MOST_PIECES)]
    TooManyPieces,
}

/// The line, counted from 1, on which a byte of the text stands.
pub(super) fn line_of(text: &str, byte: usize) -> u32 {
    let breaks = text.bytes().take(byte).filter(|b| *b == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}
