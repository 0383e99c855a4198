//! What was typed, as a query that SQLite's full-text index cannot misread.

use crate::text;

/// The most characters that are read: a pasted book is no question.
const MOST_CHARACTERS: usize = 2_000;

/// The most words that are looked for; what comes after is not typed by anybody.
const MOST_WORDS: usize = 16;

/// The words that were typed, folded as the index is: each is looked for as the beginning of a word.
pub(crate) fn words(typed: &str) -> Vec<String> {
    let typed = text::beginning(typed, MOST_CHARACTERS);
    text::words(&text::folded(typed)).take(MOST_WORDS).map(str::to_owned).collect()
}

/// An FTS5 expression: each word quoted, so that nothing in it is an operator, and as a prefix.
/// Empty for no words. (SQLite FTS5, section 3: "Full-text Query Syntax".)
pub(crate) fn expression(words: &[String]) -> String {
    words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_and_quotes_are_words_like_others() {
        assert_eq!(
            expression(&words(r#"AND "NEAR( pri* -x: O'Neil"#)),
            r#""and"* "near"* "pri"* "x"* "o"* "neil"*"#
        );
        assert_eq!(expression(&words(" … ()\" ")), "");
    }
}
