//! The words around what was found.

use serde::Serialize;

use crate::text;

/// A text cut at what matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Piece {
    /// As it was written.
    pub text: String,
    /// Whether this is what was found.
    pub hit: bool,
}

/// How many words stand before the first that was found.
const BEFORE: usize = 6;

/// How many words an excerpt has.
const LENGTH: usize = 24;

/// The text around the first hit, cut at the hits; "…" stands where it was shortened.
pub(super) fn pieces(text: &str, words: &[String]) -> Vec<Piece> {
    let pieces = pieces_whole(text, words);
    let starts = word_starts(text);
    if starts.len() <= LENGTH {
        return pieces;
    }
    let mut at = 0;
    let first_hit = pieces.iter().find_map(|piece| {
        let here = at;
        at += piece.text.len();
        piece.hit.then_some(here)
    });
    let Some(first_hit) = first_hit else { return pieces };
    let word = starts.partition_point(|start| *start <= first_hit).saturating_sub(1);
    let from = word.saturating_sub(BEFORE);
    let to = (from + LENGTH).min(starts.len());
    let (begin, end) = (starts[from], starts.get(to).copied().unwrap_or(text.len()));
    let mut shortened = pieces_whole(text[begin..end].trim_end(), words);
    if from > 0 {
        shortened.insert(0, Piece { text: "… ".to_owned(), hit: false });
    }
    if to < starts.len() {
        shortened.push(Piece { text: " …".to_owned(), hit: false });
    }
    shortened
}

/// The whole text, cut at the hits.
pub(super) fn pieces_whole(text: &str, words: &[String]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |text: &str, hit: bool| match pieces.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece { text: text.to_owned(), hit }),
    };
    let mut rest = text;
    while !rest.is_empty() {
        let word_length = rest.find(|c: char| !belongs_to_word(c)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(word_length);
        let hit = words.iter().filter_map(|typed| hit_length(word, typed)).max().unwrap_or(0);
        push(&word[..hit], true);
        push(&word[hit..], false);
        let gap = behind.find(belongs_to_word).unwrap_or(behind.len());
        push(&behind[..gap], false);
        rest = &behind[gap..];
    }
    pieces
}

fn belongs_to_word(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

/// How many bytes of `word` the folded `typed` covers, where it is its beginning.
fn hit_length(word: &str, typed: &str) -> Option<usize> {
    if !text::folded(word).starts_with(typed) {
        return None;
    }
    // The shortest beginning whose folded form holds all that was typed; then the marks that belong to it.
    let mut ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.find(|end| text::folded(&word[..*end]).starts_with(typed))?;
    let marks = word[end..].chars().take_while(|c| unicode_normalization::char::is_combining_mark(*c));
    Some(end + marks.map(char::len_utf8).sum::<usize>())
}

/// Where each run of anything but white space begins.
fn word_starts(text: &str) -> Vec<usize> {
    let mut in_word = false;
    let starts = text.char_indices().filter_map(|(at, c)| {
        let starts = !in_word && !c.is_whitespace();
        in_word = !c.is_whitespace();
        starts.then_some(at)
    });
    starts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, typed: &[&str]) -> String {
        let words: Vec<String> = typed.iter().map(|word| (*word).to_owned()).collect();
        pieces(text, &words)
            .into_iter()
            .map(|piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text })
            .collect()
    }

    #[test]
    fn what_was_typed_is_marked_at_the_beginning_of_words() {
        assert_eq!(marked("Explains pricing well", &["pri", "ex"]), "[Ex]plains [pri]cing well");
        assert_eq!(marked("enterprise", &["pri"]), "enterprise");
    }

    #[test]
    fn accents_do_not_matter_and_stay() {
        assert_eq!(marked("Tomás Zieliński", &["tomas", "zielin"]), "[Tomás] [Zieliń]ski");
        assert_eq!(marked("Straße", &["stras"]), "[Straß]e");
        assert_eq!(marked("Jose\u{301}!", &["jose"]), "[Jose\u{301}]!");
    }

    #[test]
    fn a_long_text_is_shortened_around_the_first_hit() {
        let text = format!("{}needle {}", "before ".repeat(50), "after ".repeat(50));
        let excerpt = marked(&text, &["needle"]);
        assert!(excerpt.starts_with("… before ") && excerpt.ends_with(" after …"), "{excerpt}");
        assert!(excerpt.contains("[needle]"));
    }
}
