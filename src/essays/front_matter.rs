//! What an essay says about itself before it begins: TOML between two lines of `+++`.

use serde::Deserialize;

use super::{
    fault::{EssayError, EssayFault, line_of},
    slug::is_slug,
};

/// The keys that an essay may have. Any other is a slip of the pen, and said so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrontMatter {
    pub title: String,
    /// Asked of every essay that comes with the program.
    pub summary: Option<String>,
    pub reader: Option<String>,
    pub series: Option<String>,
    pub cluster: Option<String>,
    #[serde(default = "english")]
    pub language: String,
    #[serde(default)]
    pub related: Vec<String>,
}

fn english() -> String {
    "en".to_owned()
}

const FENCE: &str = "+++";

/// The front matter, and the byte at which the essay itself begins.
///
/// Expects lines that end in `\n` alone.
pub(super) fn read(text: &str) -> Result<(FrontMatter, usize), EssayError> {
    let mut lines = text.split_inclusive('\n');
    let opening = lines.next().filter(|line| line.trim_end() == FENCE);
    let start = opening.ok_or(EssayError { line: 1, why: EssayFault::NoFrontMatter })?.len();

    let mut end = start;
    for line in lines {
        if line.trim_end() == FENCE {
            return Ok((parse(text, start, end)?, end + line.len()));
        }
        end += line.len();
    }
    Err(EssayError { line: 1, why: EssayFault::OpenFrontMatter })
}

fn parse(text: &str, start: usize, end: usize) -> Result<FrontMatter, EssayError> {
    let keys = text.get(start..end).unwrap_or_default();
    let front: FrontMatter = toml::from_str(keys).map_err(|why| EssayError {
        line: line_of(text, why.span().map_or(0, |span| start + span.start)),
        why: EssayFault::FrontMatter(why.message().to_owned()),
    })?;
    match front.fault() {
        // TOML no longer knows where a value stood, so the line is the one that begins with its key.
        Some((key, why)) => Err(EssayError { line: line_of(text, start + key_at(keys, key)), why }),
        None => Ok(front),
    }
}

fn key_at(keys: &str, key: &str) -> usize {
    let before: usize =
        keys.split_inclusive('\n').take_while(|line| !line.trim_start().starts_with(key)).map(str::len).sum();
    if before == keys.len() { 0 } else { before }
}

impl FrontMatter {
    /// The first value that is well-formed TOML and still cannot stand, with its key.
    fn fault(&self) -> Option<(&'static str, EssayFault)> {
        let summary = self.summary.as_deref();
        for (key, value) in [("title", Some(self.title.as_str())), ("summary", summary)] {
            match value {
                None => return Some((key, EssayFault::FrontMatter(format!("missing field `{key}`")))),
                Some(value) if value.trim().is_empty() => return Some((key, EssayFault::Blank(key))),
                Some(_) => {}
            }
        }
        if !is_language(&self.language) {
            return Some(("language", EssayFault::Language(self.language.clone())));
        }
        let stranger = self.related.iter().find(|slug| !is_slug(slug))?;
        Some(("related", EssayFault::Related(stranger.clone())))
    }
}

/// The shape of a language tag (RFC 5646, section 2.1): parts of one to eight letters or digits, the first of two or
/// three letters.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
