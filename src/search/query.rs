//! What was typed, as a query that SQLite's full-text index cannot misread.

use super::numbers::Number;
use crate::text;

/// The most characters that are read: a pasted book is no question.
const MOST_CHARACTERS: usize = 2_000;

/// The most words that are looked for; what comes after is not typed by anybody.
const MOST_WORDS: usize = 16;

/// A word that is looked for, folded as the index is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sought {
    /// As it was typed: the beginning of a kept word.
    pub(crate) typed: String,
    /// Kept words that it may have meant, where nobody has one that begins so.
    pub(crate) meant: Vec<String>,
    /// The telephone number that it was typed for, alone or as a part of it.
    pub(crate) number: Option<Number>,
}

impl Sought {
    /// What a kept word may begin with, to be the one that is looked for.
    pub(crate) fn beginnings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.typed).chain(&self.meant).map(String::as_str)
    }

    /// Whether a word of this folded text begins so.
    pub(crate) fn is_in(&self, folded: &str) -> bool {
        text::words(folded).any(|word| self.beginnings().any(|beginning| word.starts_with(beginning)))
            || self.is_the_number(folded)
    }

    /// Whether this text is the number that is looked for.
    pub(super) fn is_the_number(&self, text: &str) -> bool {
        let typed = self.number.as_ref();
        typed.is_some_and(|typed| Number::of(text).is_some_and(|number| number.is_begun_by(typed)))
    }

    /// Whether a word of this folded text is the one that is looked for, and no longer.
    pub(crate) fn is_whole_in(&self, folded: &str) -> bool {
        text::words(folded).any(|word| self.beginnings().any(|beginning| word == beginning))
    }
}

/// The words that were typed.
pub(crate) fn sought(typed: &str) -> Vec<Sought> {
    let typed = text::beginning(typed, MOST_CHARACTERS);
    let folded = text::folded(typed);
    let (words, number) = (text::words(&folded).take(MOST_WORDS), Number::of(typed));
    let one = |typed: &str| Sought { typed: typed.to_owned(), meant: Vec::new(), number: number.clone() };
    words.map(one).collect()
}

/// All that a found text may have been found by.
pub(crate) fn beginnings(sought: &[Sought]) -> Vec<String> {
    sought.iter().flat_map(Sought::beginnings).map(str::to_owned).collect()
}

/// An FTS5 expression that wants every one of them in these columns: each word quoted, so that nothing in it is
/// an operator, and as a prefix. (SQLite FTS5, section 3: "Full-text Query Syntax".)
pub(crate) fn expression(columns: &str, sought: &[Sought]) -> String {
    let one = |sought: &Sought| {
        let ways: Vec<_> = sought.beginnings().map(|word| format!("\"{word}\"*")).collect();
        format!("({})", ways.join(" OR "))
    };
    let all: Vec<_> = sought.iter().map(one).collect();
    format!("{{{columns}}} : ({})", all.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_and_quotes_are_words_like_others() {
        assert_eq!(
            expression("name_key", &sought(r#"AND "NEAR( pri* -x: O'Neil"#)),
            r#"{name_key} : (("and"*) AND ("near"*) AND ("pri"*) AND ("x"*) AND ("o"*) AND ("neil"*))"#
        );
        assert_eq!(sought(" … ()\" "), []);
    }

    #[test]
    fn what_was_meant_stands_beside_what_was_typed() {
        let meant = vec!["pricing".to_owned(), "prices".to_owned()];
        let sought = [Sought { typed: "pricng".to_owned(), meant, number: None }];
        assert_eq!(expression("words", &sought), r#"{words} : (("pricng"* OR "pricing"* OR "prices"*))"#);
        assert!(sought[0].is_in("explains pricing well") && !sought[0].is_in("enterprising"));
    }
}
