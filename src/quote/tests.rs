//! After any edit, a quote is found where it is, or not at all.

use proptest::prelude::*;

use super::*;

fn cut(text: &str, words: &str) -> Quote {
    let start = text.find(words).unwrap();
    Quote::cut(text, start..start + words.len()).unwrap()
}

fn found<'t>(quote: &Quote, text: &'t str) -> Option<&'t str> {
    quote.find(text).map(|range| text.get(range).unwrap())
}

const TEXT: &str = "You leave with three business cards. On Thursday you find them in the coat, next to a receipt, \
    and what is left of the evening is one face, half a sentence about invoices, and sore feet.\nNone of the \
    three will write. Neither will you. It is easy to conclude that you are no good with people.\n";

#[test]
fn in_the_same_text_it_is_where_it_was() {
    for words in ["one face, half a sentence about invoices,", "is", "the", "None of the three will write."] {
        for (start, _) in TEXT.match_indices(words) {
            let quote = Quote::cut(TEXT, start..start + words.len()).unwrap();
            assert_eq!(quote.find(TEXT), Some(start..start + words.len()), "{words} at {start}");
        }
    }
}

#[test]
fn words_put_in_before_it_only_move_it() {
    let quote = cut(TEXT, "one face, half a sentence about invoices,");
    let edited = format!("A new beginning.\n{}", TEXT.replace("next to a receipt", "beside a tram ticket"));
    assert_eq!(found(&quote, &edited), Some("one face, half a sentence about invoices,"));
}

#[test]
fn a_changed_word_within_it_is_taken_and_so_is_a_changed_end() {
    let quote = cut(TEXT, "one face, half a sentence about invoices,");
    let within = TEXT.replace("half a sentence", "half of a sentence");
    assert_eq!(found(&quote, &within), Some("one face, half of a sentence about invoices,"));
    let end = TEXT.replace("about invoices,", "about bills,");
    assert_eq!(found(&quote, &end), Some("one face, half a sentence about bills,"));
}

#[test]
fn rewritten_or_taken_out_it_is_gone() {
    let quote = cut(TEXT, "one face, half a sentence about invoices,");
    assert_eq!(found(&quote, &TEXT.replace(&quote.exact, "nothing that anybody could name")), None);
    assert_eq!(found(&quote, &TEXT.replace(&quote.exact, "")), None);
    assert_eq!(found(&quote, ""), None);
}

#[test]
fn a_long_line_is_known_again_wherever_it_went() {
    let quote = cut(TEXT, "None of the three will write.");
    let moved =
        format!("None of the three will write.\n{}", TEXT.replace("None of the three will write. ", ""));
    assert_eq!(quote.find(&moved), Some(0..29));
}

#[test]
fn the_same_words_elsewhere_are_not_taken_for_it() {
    let text = "Ask Ines about the lease.\nRafe runs warehouses on time, and nobody else does.\nThen ask Ines again.\n";
    let first = cut(text, "Ines");
    let gone = text.replacen("Ask Ines about the lease.\n", "", 1);
    assert_eq!(found(&first, &gone), None);
    assert_eq!(first.find(text), Some(4..8));
}

#[test]
fn of_two_places_that_are_alike_none_is_guessed() {
    let line = "Call Mara on Monday, and write down what she said about it.\n";
    let quote = cut(line, "Mara on Monday");
    assert_eq!(found(&quote, &line.repeat(2)), None);
    let refrain = format!("{}{}", "ha ".repeat(400), "end");
    let quote = Quote::cut(&refrain, 600..602).unwrap();
    assert_eq!(quote.alike, Alike::Same);
    assert_eq!(quote.find(&refrain), None);
}

#[test]
fn a_range_without_words_gives_no_quote() {
    assert_eq!(Quote::cut("a  b", 1..3), None);
    assert_eq!(Quote::cut("é", 1..2), None);
    assert_eq!(Quote::cut("a", 0..9), None);
}

#[test]
fn a_megabyte_is_looked_through_whatever_stands_in_it() {
    let prose = TEXT.repeat(1_000_000 / TEXT.len());
    let letters = "a".repeat(1_000_000);
    for text in [&prose, &letters] {
        for length in [1, 40, 5_000] {
            let start =
                text.len() / 2 + (0..4).find(|by| text.is_char_boundary(text.len() / 2 + by)).unwrap();
            let quote = Quote::cut(text, start..start + length).unwrap();
            // It stands in too many places that are alike.
            assert_eq!(quote.find(text), None);
            assert_eq!(quote.find(&format!("b{text}")), None);
        }
    }
}

#[test]
fn how_alike_a_place_was_is_read_as_it_was_written() {
    for alike in [Alike::Nothing, Alike::Apart, Alike::Same] {
        assert_eq!(Alike::from_word(alike.word()), alike);
    }
    assert_eq!(Alike::from_word("whatever"), Alike::Same);
}

/// Few words, so that the same ones come again and again.
const WORDS: [&str; 24] = [
    "the",
    "a",
    "coat",
    "room",
    "was",
    "is",
    "Mara",
    "Zoë",
    "who",
    "explains",
    "prices",
    "well",
    "and",
    "of",
    "never",
    "writes",
    "on",
    "Monday",
    "🎈",
    "thin",
    "ties",
    "lease",
    "invoices,",
    "evening.",
];

/// What edits put in: other words, since those that were there, typed again, are the same text.
const NEW_WORDS: [&str; 6] = ["BUT", "LATER", "ŻÓŁW", "🦩", "SOMEBODY,", "PUT"];

/// A letter of the edited text, and which letter of the text before it was.
type Letter = (char, Option<usize>);

#[derive(Clone, Debug)]
struct Edit {
    at: usize,
    near: bool,
    out: usize,
    /// Where what was taken out is put in again, if anywhere.
    to: Option<usize>,
    words: Vec<usize>,
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = prop::collection::vec(0..NEW_WORDS.len(), 0..5);
    let to = prop::option::weighted(0.2, any::<usize>());
    (any::<usize>(), any::<bool>(), 0_usize..40, to, words).prop_map(|(at, near, out, to, words)| Edit {
        at,
        near,
        out,
        to,
        words,
    })
}

fn letters(all: &[&str], words: &[usize]) -> Vec<char> {
    words.iter().flat_map(|word| all[*word].chars().chain([' '])).collect()
}

/// Does one edit, every second one near the quote.
fn edited(text: &mut Vec<Letter>, quote: &Range<usize>, edit: &Edit) {
    let near = text.iter().position(|(_, was)| was.is_some_and(|was| was >= quote.start)).unwrap_or(0);
    let at = match edit.near {
        true => (near + edit.at % 120).saturating_sub(50).min(text.len()),
        false => edit.at % (text.len() + 1),
    };
    let end = (at + edit.out).min(text.len());
    let new = letters(&NEW_WORDS, &edit.words).into_iter().map(|letter| (letter, None));
    let out: Vec<Letter> = text.splice(at..end, new).collect();
    if let Some(to) = edit.to.map(|to| to % (text.len() + 1)) {
        text.splice(to..to, out);
    }
}

/// How far two texts are from each other, slowly: the whole table.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = match (i, j) {
                (0, _) => j,
                (_, 0) => i,
                _ => (table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]))
                    .min(table[i - 1][j] + 1)
                    .min(table[i][j - 1] + 1),
            };
        }
    }
    table[a.len()][b.len()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edit_it_is_where_its_letters_are_or_nowhere(
        words in prop::collection::vec(0..WORDS.len(), 20..120),
        (at, length) in (any::<usize>(), 1_usize..90),
        edits in prop::collection::vec(edit(), 0..6),
    ) {
        let before = letters(&WORDS, &words);
        let start = at % (before.len() - 1);
        let quote = start..(start + length).min(before.len());
        let text: String = before.iter().collect();
        let bytes = |letters: &[char]| letters.iter().map(|letter| letter.len_utf8()).sum::<usize>();
        let range = bytes(&before[..quote.start])..bytes(&before[..quote.end]);
        let Some(kept) = Quote::cut(&text, range) else { return Ok(()) };

        let mut after: Vec<Letter> = before.iter().copied().zip((0..).map(Some)).collect();
        for edit in &edits {
            edited(&mut after, &quote, edit);
        }
        let new: String = after.iter().map(|(letter, _)| *letter).collect();
        let Some(found) = kept.find(&new) else {
            // What nobody touched is not lost, if it could be told from the rest.
            let same = |side: Range<usize>| after.windows(side.len()).any(|window| {
                window.iter().zip(side.clone()).all(|((_, was), now)| *was == Some(now))
            });
            let around = (quote.start - kept.prefix.chars().count())..(quote.end + kept.suffix.chars().count());
            prop_assert!(!(edits.is_empty() || kept.alike == Alike::Nothing && same(around))
                || kept.alike == Alike::Same, "lost {:?} in {new:?}", kept);
            return Ok(());
        };

        let found = new[..found.start].chars().count()..new[..found.end].chars().count();
        let is_mine = |letter: &Letter| letter.1.is_some_and(|was| quote.contains(&was));
        let mine = after[found.clone()].iter().filter(|letter| is_mine(letter)).count();
        let left = after.iter().filter(|letter| is_mine(letter)).count();
        prop_assert!(mine * 2 >= found.len() && mine * 2 >= left,
            "{:?} taken for {:?}", after[found.clone()].iter().map(|l| l.0).collect::<String>(), kept);
        let is: Vec<char> = after[found.clone()].iter().map(|(letter, _)| *letter).collect();
        let was: Vec<char> = kept.exact.chars().collect();
        prop_assert!(distance(&is, &was) <= kept.most_changed());
        if is == was && left == was.len() {
            // A letter put in beside its like may stand for it: nobody can tell "aab" in "aaab" apart.
            let put_in = after[found].iter().filter(|letter| letter.1.is_none()).count();
            prop_assert!(mine + put_in >= left);
        }
    }
}
