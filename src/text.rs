//! Text at the boundary: what is typed becomes what is kept, and what is searched.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::error::{Error, Result};

/// How long a text may be, in characters.
pub mod limits {
    /// A name.
    pub const NAME: usize = 300;
    /// A sentence, an occasion, a why: anything that is one line.
    pub const LINE: usize = 2_000;
    /// Free lines.
    pub const LINES: usize = 100_000;
    /// A label, a group.
    pub const LABEL: usize = 100;
    /// What is marked in an essay at once.
    pub const MARKED: usize = 5_000;
}

/// The text as it is kept: NFC, without NUL, without blanks at its ends.
///
/// # Errors
/// [`Error::TooLong`] past `most` characters.
pub fn kept(text: &str, what: &'static str, most: usize) -> Result<String> {
    let text: String = text.trim().nfc().filter(|c| *c != '\0').collect();
    let text = text.trim();
    within(text, what, most).map(|()| text.to_owned())
}

/// Sees that the text has at most so many characters, as it stands.
///
/// # Errors
/// [`Error::TooLong`] past `most` characters.
pub fn within(text: &str, what: &'static str, most: usize) -> Result<()> {
    // A character has one to four bytes, so their number alone mostly tells.
    let fits = text.len() <= most || (text.len() <= most.saturating_mul(4) && text.chars().count() <= most);
    if fits { Ok(()) } else { Err(Error::TooLong { what, most }) }
}

/// The beginning of the text: its first `most` characters, or all of it.
pub fn beginning(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| text.split_at(end).0)
}

/// [`kept`], with nothing for an empty text.
///
/// # Errors
/// [`Error::TooLong`] past `most` characters.
pub fn kept_or_none(text: &str, what: &'static str, most: usize) -> Result<Option<String>> {
    kept(text, what, most).map(|text| Some(text).filter(|text| !text.is_empty()))
}

/// A name as it is kept: one line, with a letter or a digit in it.
///
/// # Errors
/// [`Error::NoName`], [`Error::TooLong`].
pub fn name(text: &str) -> Result<String> {
    let one_line: String =
        text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }).collect();
    let name = kept(&one_line, "A name", limits::NAME)?;
    // By the folded form: a vowel sign alone counts as alphabetic, and cannot be looked up.
    if words(&folded(&name)).next().is_some() { Ok(name) } else { Err(Error::NoName) }
}

/// What stands before a name, without its full stop and in lower case.
const TITLES: [&str; 13] =
    ["dr", "mr", "mrs", "ms", "mx", "prof", "st", "fr", "rev", "hon", "mme", "mlle", "capt"];

/// Whether the word is a title that stands before a name: "Dr", with its full stop or without.
pub fn is_title(word: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    TITLES.iter().any(|title| title.eq_ignore_ascii_case(word))
}

/// The text as it is compared and searched: lower case, without accents, letters that Unicode does
/// not take apart (ł, ø, ß …) spelled with plain ones.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ħ' => folded.push('h'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            '’' | 'ʼ' => folded.push('\''),
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
}

/// The words of a text as they are looked up, folded, with blanks between.
///
/// Signs are left out because SQLite's tokenizer takes those that are newer than its tables for letters:
/// "🦩Zoë" would be one word to it.
pub fn searched(text: &str) -> String {
    words(&folded(text)).collect::<Vec<_>>().join(" ")
}

/// The words of a folded text: runs of letters and digits.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_letters_with_strokes_fold_to_plain_ones() {
        assert_eq!(folded("Łukasz Zieliński, Øyvind Straße, İpek"), "lukasz zielinski, oyvind strasse, ipek");
    }

    #[test]
    fn nul_and_outer_blanks_go_and_the_rest_stays_as_typed() {
        assert_eq!(kept(" a\0  b\u{202e} ", "A line", 100).unwrap(), "a  b\u{202e}");
        assert_eq!(kept("e\u{301}", "A line", 100).unwrap(), "é");
    }

    #[test]
    fn a_limit_counts_characters_and_not_bytes() {
        for letter in ["a", "é", "語", "😀"] {
            assert!(within(&letter.repeat(100), "A line", 100).is_ok(), "{letter}");
            let more = within(&letter.repeat(101), "A line", 100);
            assert!(matches!(more, Err(Error::TooLong { what: "A line", most: 100 })), "{letter}");
        }
    }

    #[test]
    fn a_beginning_is_cut_between_characters() {
        assert_eq!(beginning("é語😀a", 3), "é語😀");
        assert_eq!(beginning("é語", 3), "é語");
        assert_eq!(beginning("", 0), "");
    }

    #[test]
    fn a_name_needs_a_letter_or_a_digit() {
        assert!(matches!(name(" \0 "), Err(Error::NoName)));
        assert!(matches!(name("🎈"), Err(Error::NoName)));
        assert_eq!(name("José\n🎈").unwrap(), "José 🎈");
        assert!(matches!(name(&"n".repeat(10_000)), Err(Error::TooLong { most: limits::NAME, .. })));
    }
}
