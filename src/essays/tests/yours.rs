//! Whatever somebody brings is read or refused, in bounded work, and nothing in it runs.

use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{
    super::{EssayFault, MOST_BYTES, MOST_PIECES, built_in::EMBEDDED, read_yours},
    holds_together, passages,
};

#[test]
fn a_text_over_the_limit_is_refused_before_it_is_read() {
    let error = read_yours("an-essay", &"a".repeat(MOST_BYTES + 1)).unwrap_err();
    assert_eq!((error.line, error.why), (1, EssayFault::TooLong(MOST_BYTES + 1)));
}

#[test]
fn more_blocks_than_a_page_can_hold_are_refused() {
    assert_eq!(
        read_yours("an-essay", &"a.\n\n".repeat(MOST_PIECES)).unwrap_err().why,
        EssayFault::TooManyPieces
    );
}

#[test]
fn an_essay_without_a_title_is_called_by_its_slug() {
    assert_eq!(read_yours("an-essay", "\n\n").unwrap().head.title, "an-essay");
}

/// One change to a text.
#[derive(Clone, Debug)]
enum Change {
    Insert(&'static str),
    Cut(usize),
    Repeat(usize),
    Swap(usize),
}

fn change() -> impl Strategy<Value = (prop::sample::Index, Change)> {
    let piece = prop::sample::select(vec![
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "[^a]",
        "[^a]: ",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n# ",
        "{#a}",
        "<b>",
        "</",
        "<!--",
        "\\",
        "&amp;",
        "\n---\n",
        "\n+++\n",
        "\n\n",
        "    ",
        "\t",
        "\0",
        "\u{202e}",
        "\r",
        "é",
        "javascript:",
        ": ",
        "&a",
        "*a",
    ]);
    let change = prop_oneof![
        3 => piece.prop_map(Change::Insert),
        1 => (1usize..200).prop_map(Change::Cut),
        1 => (1usize..200).prop_map(Change::Repeat),
        1 => (1usize..200).prop_map(Change::Swap),
    ];
    (any::<prop::sample::Index>(), change)
}

fn changed(text: &str, changes: &[(prop::sample::Index, Change)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (at, change) in changes {
        let at = at.index(letters.len() + 1);
        match change {
            Change::Insert(piece) => drop(letters.splice(at..at, piece.chars())),
            Change::Cut(many) => drop(letters.drain(at..letters.len().min(at + many))),
            Change::Repeat(many) => {
                let again: Vec<char> = letters[at..letters.len().min(at + many)].to_vec();
                letters.splice(at..at, again);
            }
            Change::Swap(many) => letters[..at].rotate_left((*many).min(at)),
        }
    }
    letters.into_iter().collect()
}

#[test]
fn ten_thousand_changed_documents_are_read_or_refused_within_bounds() {
    let documents: Vec<&str> = EMBEDDED.iter().map(|(_, text)| *text).collect();
    let config = Config { cases: 10_000, failure_persistence: None, ..Config::default() };
    // The same ones each time: what fails here is found again.
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let changes = prop::collection::vec(change(), 1..12);
    let which = prop::sample::select(documents);
    runner
        .run(&(which, changes), |(document, changes)| {
            let text = changed(document, &changes);
            if let Ok(essay) = read_yours("an-essay", &text) {
                holds_together(&essay);
                let pieces: usize = passages(&essay).iter().map(|passage| 1 + passage.spans.len()).sum();
                prop_assert!(pieces + essay.sections.len() <= MOST_PIECES);
                let shown: usize = passages(&essay).iter().map(|passage| passage.text.len()).sum();
                prop_assert!(shown <= text.len(), "more is shown than there is");
            }
            Ok(())
        })
        .unwrap();
}
