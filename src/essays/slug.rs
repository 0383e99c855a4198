//! The short name of an essay or a section, as it stands in file names, links and `--json`.
//!
//! The build script reads this file too, so that a file name and a related essay obey one rule.

/// A slug cut from a title has at most this many characters.
const LONGEST: usize = 80;

/// Whether the text may name an essay: one or more of `a` to `z`, `0` to `9` and `-`.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A title as an id: letters and digits of any script in lower case, apostrophes left out ("doesnt"), and one
/// hyphen for whatever else stands between. Empty where the title has neither letter nor digit.
pub fn slug_of(title: &str) -> String {
    let mut slug = String::new();
    let mut gap = false;
    for c in title.chars().flat_map(char::to_lowercase).take(LONGEST) {
        if c.is_alphanumeric() {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(c);
        } else if !matches!(c, '\'' | '’') {
            gap = true;
        }
    }
    slug
}
