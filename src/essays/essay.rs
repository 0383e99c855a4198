//! An essay, as it is listed and as it is read.

use serde::Serialize;

use super::{
    MOST_BYTES, blocks,
    draft::Draft,
    fault::{EssayError, EssayFault},
    front_matter::{self, FrontMatter},
    passage::{Passage, Span},
    scene::Scene,
};

/// So many words are read in a minute, slowly.
pub(super) const WORDS_A_MINUTE: u32 = 200;

/// What a list of essays says of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EssayHead {
    /// What it is called in links and on the command line: the name of its file without `.md`, or its title as a
    /// slug where it is the user's own. It never changes.
    pub slug: String,
    /// Its title, with the straight quotes of the file.
    pub title: String,
    /// What it says, in one or two sentences; an essay of one's own need not say it.
    pub summary: Option<String>,
    /// The series it belongs to.
    pub series: Option<String>,
    /// The cluster of that series.
    pub cluster: Option<String>,
    /// A language tag such as `en` or `pt-BR`.
    pub language: String,
    /// The words of its headings and passages. A word is what stands between white space and has a letter or a
    /// digit; the title, the front matter and the footnotes are not counted.
    pub words: u32,
    /// Minutes to read it: words / 200, rounded up.
    pub minutes: u32,
    /// Where it came from.
    pub source: Source,
}

/// Where an essay came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// It comes with the program.
    BuiltIn,
    /// The user brought it.
    Yours,
}

/// A whole essay: its head, and everything there is to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Essay {
    /// What a list says of it.
    #[serde(flatten)]
    pub head: EssayHead,
    /// Whom it is written for, in the writer's words.
    pub reader: Option<String>,
    /// Slugs of the essays to read after it.
    pub related: Vec<String>,
    /// Its sections, in order. Together they hold every visible word once.
    pub sections: Vec<Section>,
    /// Its footnotes, by number.
    pub notes: Vec<Footnote>,
}

/// A heading and what follows it, up to the next heading of whatever level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Section {
    /// The anchor that the writer gave the heading (`{#id}`), else its title as a slug; unique in the essay.
    pub id: String,
    /// The heading without markup; empty where the essay has words before its first heading.
    pub title: String,
    /// The level of the heading, 1 to 6; 0 where there is none.
    pub level: u8,
    /// The scene that the section is, where its anchor is the id of one.
    pub scene: Option<Scene>,
    /// The heading in typed pieces: their texts, one after another, are `title`.
    pub spans: Vec<Span>,
    /// Its blocks, in order.
    pub passages: Vec<Passage>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Footnote {
    /// The label that the writer gave it, as a slug; unique among the footnotes.
    pub id: String,
    /// From 1, in the order in which the essay refers to them; those it never refers to come last.
    pub number: u32,
    /// Its words without markup, a line for each passage.
    pub text: String,
    /// Its blocks, in order.
    pub passages: Vec<Passage>,
}

/// Reads an essay: Markdown (CommonMark, with footnotes and `{#anchors}`) under front matter in TOML.
///
/// HTML is kept as text to be read, an image as its description, and a link that is neither `http`, `https` nor
/// `mailto` as its words. Line endings become `\n`; a byte order mark and NUL go.
///
/// # Errors
///
/// The line, and what is wrong there: more than [`MOST_BYTES`], front matter that is missing or wrong, more than
/// [`super::MOST_NESTED`] or [`super::MOST_PIECES`].
pub fn read(slug: &str, source_text: &str, source: Source) -> Result<Essay, EssayError> {
    if source_text.len() > MOST_BYTES {
        return Err(EssayError { line: 1, why: EssayFault::TooLong(source_text.len()) });
    }
    let text = plain_lines(source_text);
    let (front, start) = front_matter::read(&text)?;
    Ok(assembled(slug, front, blocks::read(&text, start)?, source))
}

/// The essay that a draft becomes, under what it says about itself.
pub(super) fn assembled(slug: &str, front: FrontMatter, draft: Draft, source: Source) -> Essay {
    let (sections, notes) = draft.finish();
    let words = count_words(&sections);
    Essay {
        head: EssayHead {
            slug: slug.to_owned(),
            title: front.title,
            summary: front.summary,
            series: front.series,
            cluster: front.cluster,
            language: front.language,
            words,
            minutes: words.div_ceil(WORDS_A_MINUTE),
            source,
        },
        reader: front.reader,
        related: front.related,
        sections,
        notes,
    }
}

/// The same text with one sort of line ending, and without the characters that no text needs.
pub(super) fn plain_lines(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace('\0', "").replace("\r\n", "\n").replace('\r', "\n")
}

pub(super) fn count_words(sections: &[Section]) -> u32 {
    let texts = sections.iter().flat_map(|section| {
        std::iter::once(section.title.as_str())
            .chain(section.passages.iter().map(|passage| passage.text.as_str()))
    });
    texts.map(words_in).sum()
}

/// How many words a text has.
pub(super) fn words_in(text: &str) -> u32 {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    // A text of at most a million bytes has fewer words than that.
    u32::try_from(words).unwrap_or(u32::MAX)
}
