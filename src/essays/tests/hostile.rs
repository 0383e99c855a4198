use proptest::prelude::*;

use super::{
    super::{EssayFault, MOST_BYTES, Source, read},
    FRONT, body, holds_together, texts, titles, try_body,
};

#[test]
fn an_essay_over_the_limit_is_refused_before_it_is_read() {
    let text = format!("{FRONT}{}", "a".repeat(MOST_BYTES));
    let error = read("an-essay", &text, Source::Yours).unwrap_err();
    assert_eq!((error.line, error.why), (1, EssayFault::TooLong(text.len())));
}

#[test]
fn an_essay_at_the_limit_is_read_whole() {
    let text = "a".repeat(MOST_BYTES - FRONT.len());
    assert_eq!(texts(&body(&text)), [text.as_str()]);
}

#[test]
fn quotes_in_one_another_are_counted_to_thirty_two() {
    for (typed, shown) in [(31, 31), (32, 32), (33, 32), (60, 32)] {
        let essay = body(&format!("{}deep", "> ".repeat(typed)));
        assert_eq!(texts(&essay), ["deep"]);
        assert_eq!(essay.sections[0].passages[0].quotes, shown);
    }
}

#[test]
fn ten_thousand_quotes_lists_or_footnotes_in_one_another_are_refused_with_the_line() {
    for mark in ["> ", ">", "- ", "+\t", "* ", "1. ", "12) ", "> - ", "[^a]: > ", "- [^a\\]:]: ", "  ", "\t"]
    {
        let error = try_body(&format!("A line.\n\n{}deep\nlazy\n", mark.repeat(10_000))).unwrap_err();
        assert_eq!((error.line, error.why), (7, EssayFault::TooDeep), "{mark:?}");
    }
}

#[test]
fn a_long_line_of_hyphens_is_not_deep() {
    assert_eq!(titles(&body(&format!("Title\n{}\n", "-".repeat(10_000)))), ["Title"]);
}

#[test]
fn a_hundred_thousand_brackets_are_a_hundred_thousand_brackets() {
    let brackets = "[".repeat(100_000);
    assert_eq!(texts(&body(&brackets)), [brackets.as_str()]);
}

#[test]
fn more_pieces_than_a_page_can_hold_are_refused_with_the_line() {
    let error = try_body(&"a\n\n".repeat(30_000)).unwrap_err();
    assert_eq!(error.why, EssayFault::TooManyPieces);
    // Two pieces a paragraph, two lines a paragraph, four lines of front matter.
    assert_eq!(error.line, 20_000 + 5);
}

#[test]
fn too_many_pieces_of_any_sort_are_refused() {
    for piece in ["*a* ", "![](a) ", "a\\\n", "[^a]:\n"] {
        assert_eq!(try_body(&piece.repeat(30_000)).unwrap_err().why, EssayFault::TooManyPieces, "{piece:?}");
    }
}

#[test]
fn thousands_of_equal_titles_all_get_an_id() {
    assert_eq!(titles(&body(&"# a\n".repeat(9_000))).len(), 9_000);
}

#[test]
fn a_hundred_thousand_bytes_of_any_mark_are_read_or_refused() {
    for piece in [
        "> ", "- ", "1. ", "  - a\n", "*", "**a ", "*a_ ", "_", "`", "``a` ", "[", "![", "[a](", "[a][",
        "[^a]", "[^", "](", "<", "<a ", "<!--", "</", "&", "\\", "#", "# {", "```\n", "~~~a\n", "|",
        "a\n=\n", "[a]: b\n", "[^a]: ", ">\n", "\t", "\n", "\r", "{#a} ", "![a](b) ", "<a@b.c>", "https://",
        "+++\n", "\u{202e}", "é",
    ] {
        if let Ok(essay) = try_body(&piece.repeat(100_000 / piece.len())) {
            holds_together(&essay);
        }
    }
}

#[test]
fn nul_and_the_odd_line_endings_leave_no_trace() {
    assert_eq!(texts(&body("a\0b\r\rc\r\nd")), ["ab", "c d"]);
}

/// Text in which Markdown's own characters are common.
fn markdown_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "*", "**", "_", "`", "```", "[", "]", "(", ")", "![", "[^a]", "[^a]: ", "[a]: /b", "> ", "- ", "1. ", "# ",
            "## ", " {#a}", "{b}", "<b>", "</b>", "<div>", "<!--", "-->", "\\", "&amp;", "&#0;", "---", "***", "===",
            "    ", "\t", "https://", "javascript:", "mailto:", "+++", "|", "~",
        ]).prop_map(str::to_owned),
        2 => Just("\n".to_owned()),
        1 => Just("\n\n".to_owned()),
        2 => "[a-z]{1,5} ?",
        1 => "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_stumble(text in any::<String>()) {
        let _ = read("an-essay", &text, Source::Yours);
        holds_together(&try_body(&text).unwrap());
    }

    #[test]
    fn no_markdown_makes_the_reader_stumble(text in markdown_like()) {
        holds_together(&try_body(&text).unwrap());
    }

    #[test]
    fn no_front_matter_makes_the_reader_stumble(keys in "(\\PC|[\n\"=\\[\\]#])*") {
        let _ = read("an-essay", &format!("+++\n{keys}\n+++\n"), Source::Yours);
    }

    #[test]
    fn every_letter_of_a_text_is_kept_in_its_order_whatever_the_marks(text in lettered()) {
        let essay = try_body(&text).unwrap();
        let letters = |text: &str| -> String { text.chars().filter(|c| ('α'..='ω').contains(c)).collect() };
        let shown: String = essay
            .sections
            .iter()
            .flat_map(|section| {
                std::iter::once(&section.title).chain(section.passages.iter().map(|passage| &passage.text))
            })
            .map(|text| letters(text))
            .collect();
        prop_assert_eq!(shown, letters(&text));
    }
}

/// Greek words among marks that never hide anything: neither addresses nor definitions, whose words nobody sees, nor
/// fences, whose first line nobody sees.
fn lettered() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "*", "**", "_", "`", "[", "]", "![", "> ", "- ", "1. ", "# ", "## ", "{", "}", "<b>", "</b>", "<div>",
            "<!--", "-->", "\\", "&amp;", "---", "***", "===", "    ", "  \n",
        ]).prop_map(str::to_owned),
        2 => Just("\n".to_owned()),
        1 => Just("\n\n".to_owned()),
        4 => "[α-ω]{1,4} ?",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}
