use super::{
    super::{ItemMark, PassageKind, Scene},
    body, ids, passages, texts, titles,
};

#[test]
fn an_essay_without_words_has_no_sections() {
    let essay = body("");
    assert!(essay.sections.is_empty());
    assert_eq!((essay.head.words, essay.head.minutes), (0, 0));
}

#[test]
fn words_before_the_first_heading_open_a_section_without_a_title() {
    let essay = body("At once.\n\n## Then\n\nLater.");
    assert_eq!((ids(&essay), titles(&essay)), (vec!["beginning", "then"], vec!["", "Then"]));
    assert_eq!((essay.sections[0].level, essay.sections[1].level), (0, 2));
}

#[test]
fn every_level_of_heading_opens_a_section_of_that_level() {
    let essay = body("# a\n## b\n### c\n#### d\n##### e\n###### f\n\ng\n=\n\nh\n-\n");
    let levels: Vec<u8> = essay.sections.iter().map(|section| section.level).collect();
    assert_eq!(levels, [1, 2, 3, 4, 5, 6, 1, 2]);
}

#[test]
fn equal_titles_get_different_ids_and_an_anchor_keeps_its_own() {
    let essay = body("## Again\n## Again\n## again?\n## First {#again-2}\n## !\n");
    assert_eq!(ids(&essay), ["again", "again-3", "again-4", "again-2", "section"]);
}

#[test]
fn an_id_is_the_title_in_lower_case_with_hyphens() {
    let essay = body("## It doesn't, *really* — 2 of `them`\n## Über Grüße\n");
    assert_eq!(ids(&essay), ["it-doesnt-really-2-of-them", "über-grüße"]);
}

#[test]
fn only_an_anchor_makes_a_scene() {
    let essay = body("## Introduction\n## Two people {#introduction}\n## Elsewhere {#somewhere}\n");
    let scenes: Vec<Option<Scene>> = essay.sections.iter().map(|section| section.scene).collect();
    assert_eq!(scenes, [None, Some(Scene::Introduction), None]);
    assert_eq!(ids(&essay), ["introduction-2", "introduction", "somewhere"]);
}

#[test]
fn braces_that_are_no_anchor_stay_in_the_title() {
    let essay = body("## Say {nothing}\n## Say {.less}\n");
    assert_eq!(titles(&essay), ["Say {nothing}", "Say {.less}"]);
}

#[test]
fn a_title_is_one_line() {
    assert_eq!(titles(&body("two\nlines\\\nor three\n===\n")), ["two lines or three"]);
}

#[test]
fn a_numbered_item_carries_its_number_and_a_bullet_none() {
    let essay = body("3. three\n4. four\n\n   goes on\n\n- bullet\n");
    let marks: Vec<Option<ItemMark>> = passages(&essay).iter().map(|passage| passage.mark).collect();
    assert_eq!(texts(&essay), ["three", "four", "goes on", "bullet"]);
    let number = |number| Some(ItemMark { number });
    assert_eq!(marks, [number(Some(3)), number(Some(4)), None, number(None)]);
    assert!(
        passages(&essay).iter().all(|passage| passage.kind == PassageKind::ListItem && passage.lists == 1)
    );
}

#[test]
fn a_list_within_a_list_says_how_deep_it_is() {
    let essay = body("- outer\n  - inner\n- outer again\n");
    let depths: Vec<u8> = passages(&essay).iter().map(|passage| passage.lists).collect();
    assert_eq!((texts(&essay), depths), (vec!["outer", "inner", "outer again"], vec![1, 2, 1]));
}

#[test]
fn an_item_without_words_of_its_own_still_shows_its_mark() {
    let essay = body("1.\n2. - inner\n");
    let seen: Vec<(u8, Option<u32>, &str)> = passages(&essay)
        .iter()
        .map(|passage| (passage.lists, passage.mark.unwrap().number, passage.text.as_str()))
        .collect();
    assert_eq!(seen, [(1, Some(1), ""), (1, Some(2), ""), (2, None, "inner")]);
}

#[test]
fn a_quote_says_so_and_so_does_what_stands_in_it() {
    let essay = body("> said\n>\n> > heard\n>\n> - listed\n>\n> ```\n> typed\n> ```\n\nafter\n");
    let seen: Vec<(PassageKind, u8, &str)> = passages(&essay)
        .iter()
        .map(|passage| (passage.kind, passage.quotes, passage.text.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            (PassageKind::Quote, 1, "said"),
            (PassageKind::Quote, 2, "heard"),
            (PassageKind::ListItem, 1, "listed"),
            (PassageKind::Code, 1, "typed"),
            (PassageKind::Paragraph, 0, "after"),
        ]
    );
}

#[test]
fn code_keeps_its_lines_and_a_language_that_looks_like_one() {
    let essay = body(
        "```Rust,ignore\na\n```\n\n```rust ignore\n  b\n\n  c\n```\n\n```<script>\nd\n```\n\n```c++\n```\n\n    e\n",
    );
    let languages: Vec<Option<&str>> =
        passages(&essay).iter().map(|passage| passage.code_language.as_deref()).collect();
    assert_eq!(languages, [None, Some("rust"), None, Some("c++"), None]);
    assert_eq!(texts(&essay), ["a", "  b\n\n  c", "d", "", "e"]);
}

#[test]
fn a_rule_is_a_passage_without_words() {
    let essay = body("one\n\n***\n\ntwo\n");
    assert_eq!(passages(&essay)[1].kind, PassageKind::Rule);
    assert_eq!(texts(&essay), ["one", "", "two"]);
}

#[test]
fn html_is_shown_as_text() {
    let essay =
        body("<script>\nalert(1)\n</script>\n\na <b onclick=\"x\">bold</b> word\n\n<!-- a thought -->\n");
    assert_eq!(
        texts(&essay),
        ["<script>\nalert(1)\n</script>", "a <b onclick=\"x\">bold</b> word", "<!-- a thought -->"]
    );
    assert!(passages(&essay).iter().all(|passage| passage.kind == PassageKind::Paragraph));
}

#[test]
fn footnotes_are_numbered_as_they_are_first_referred_to() {
    let essay =
        body("[^b]: second *thing*\n\nOne[^a], two[^b], one again[^A].\n\n[^c]: never\n[^a]: first\n");
    let notes: Vec<(&str, u32, &str)> =
        essay.notes.iter().map(|note| (note.id.as_str(), note.number, note.text.as_str())).collect();
    assert_eq!(notes, [("a", 1, "first"), ("b", 2, "second thing"), ("c", 3, "never")]);
    assert_eq!(texts(&essay), ["One, two, one again."]);
}

#[test]
fn a_reference_without_a_footnote_stays_as_it_was_typed() {
    assert_eq!(texts(&body("One[^nobody].")), ["One[^nobody]."]);
}

#[test]
fn a_second_footnote_of_the_same_label_is_not_lost() {
    let essay = body("Word[^a].\n\n[^a]: one\n\n[^a]: two\n");
    let notes: Vec<(&str, &str)> =
        essay.notes.iter().map(|note| (note.id.as_str(), note.text.as_str())).collect();
    assert_eq!(notes, [("a", "one"), ("a-2", "two")]);
}

#[test]
fn a_footnote_may_have_several_passages_and_opens_no_section() {
    let essay = body("Word[^a].\n\n[^a]: one\n\n    - two\n\n    # three\n\n## After\n\nlast\n");
    assert_eq!(essay.notes[0].text, "one\ntwo\nthree");
    assert_eq!(titles(&essay), ["", "After"]);
}

#[test]
fn what_counts_as_a_word_has_a_letter_or_a_digit() {
    let essay = body(
        "## Two words {#an-anchor}\n\nIt's — well, 3 *half*-done!\n\n***\n\nNot[^a]\n\n[^a]: counted here\n",
    );
    assert_eq!(essay.head.words, 7);
}

#[test]
fn minutes_are_rounded_up() {
    let minutes = |words: usize| body(&"word ".repeat(words)).head.minutes;
    assert_eq!((minutes(1), minutes(200), minutes(201), minutes(400)), (1, 1, 2, 2));
}
