//! Whoever adds an essay to the program is told what is wrong with it, and where.

use super::{
    super::{EssayError, EssayFault, built_in::EMBEDDED, check::faults},
    FRONT,
};

fn wrong(text: &str) -> Vec<(u32, EssayFault)> {
    let found = faults("an-essay", text, &["an-essay", "another"]);
    found.into_iter().map(|EssayError { line, why }| (line, why)).collect()
}

/// What is wrong with a body that begins on line 5.
fn wrong_with(body: &str) -> Vec<(u32, EssayFault)> {
    wrong(&format!("{FRONT}{body}"))
}

#[test]
fn nothing_is_wrong_with_the_essays_of_the_program() {
    let slugs: Vec<&str> = EMBEDDED.iter().map(|(slug, _)| *slug).collect();
    for (slug, text) in EMBEDDED {
        assert_eq!(faults(slug, text, &slugs), [], "essays/{slug}.md");
    }
}

#[test]
fn what_any_reader_would_refuse_is_told_alone() {
    assert_eq!(wrong("# No front matter\n"), [(1, EssayFault::NoFrontMatter)]);
}

#[test]
fn a_related_essay_is_there_and_is_another() {
    let front = |related: &str| {
        format!("+++\ntitle = \"A\"\nsummary = \"B.\"\nrelated = [{related}]\n+++\n\nWords.\n")
    };
    assert_eq!(wrong(&front("\"another\"")), []);
    assert_eq!(wrong(&front("\"another\", \"third\"")), [(4, EssayFault::NoSuchRelated("third".into()))]);
    assert_eq!(wrong(&front("\"an-essay\"")), [(4, EssayFault::NoSuchRelated("an-essay".into()))]);
}

#[test]
fn an_anchor_is_a_slug_and_stands_once() {
    assert_eq!(wrong_with("## One {#a}\n\n## Two {#b}\n"), []);
    assert_eq!(wrong_with("## One {#A_b}\n"), [(5, EssayFault::Anchor)]);
    assert_eq!(wrong_with("\n## One {.red}\n"), [(6, EssayFault::Anchor)]);
    let twice = EssayFault::AnchorTwice { anchor: "a".into(), first: 5 };
    assert_eq!(wrong_with("## One {#a}\n\n## Two {#a}\n"), [(7, twice)]);
}

#[test]
fn a_footnote_is_there_once_and_is_referred_to() {
    assert_eq!(wrong_with("One[^a].\n\n[^a]: A.\n"), []);
    assert_eq!(wrong_with("One.\n\n[^a]: A.\n"), [(7, EssayFault::FootnoteUnused("a".into()))]);
    assert_eq!(wrong_with("One.\nTwo[^b].\n"), [(6, EssayFault::NoSuchFootnote("[^b]".into()))]);
    let twice = EssayFault::FootnoteTwice { label: "a".into(), first: 7 };
    assert_eq!(wrong_with("One[^a].\n\n[^a]: A.\n\n[^a]: B.\n"), [(9, twice)]);
    assert_eq!(wrong_with("Code: `[^c]`.\n"), []);
}

#[test]
fn everything_that_is_wrong_is_told_in_the_order_of_the_file() {
    let lines: Vec<u32> =
        wrong_with("Two[^b].\n\n## One {.red}\n\n[^a]: A.\n").iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [5, 7, 9]);
}

#[test]
fn what_is_wrong_reads_as_a_sentence() {
    let said: Vec<String> = [
        EssayFault::NoSuchRelated("third".into()),
        EssayFault::Anchor,
        EssayFault::AnchorTwice { anchor: "a".into(), first: 5 },
        EssayFault::NoSuchFootnote("[^b]".into()),
        EssayFault::FootnoteTwice { label: "a".into(), first: 7 },
        EssayFault::FootnoteUnused("a".into()),
    ]
    .iter()
    .map(ToString::to_string)
    .collect();
    assert_eq!(
        said,
        [
            "front matter: there is no other essay `third` to read after this one",
            "what stands in braces after a title is one anchor such as {#thin-ties}, in small letters, digits and hyphens",
            "the anchor `a` stands on line 5 already",
            "there is no footnote for [^b]",
            "the footnote `a` stands on line 7 already",
            "nothing refers to the footnote `a`",
        ]
    );
}
