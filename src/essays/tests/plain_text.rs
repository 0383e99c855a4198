use proptest::prelude::*;

use super::{
    super::{Essay, ItemMark, PassageKind, read_yours},
    holds_together, passages, texts, titles, visible_words,
};

fn yours(text: &str) -> Essay {
    let essay = read_yours("an-essay", &format!("+++\ntitle = \"T\"\n+++\n{text}")).unwrap();
    holds_together(&essay);
    essay
}

const LONG: &str =
    "The sticker on your jacket has your surname wrong. The white wine gave up being cold an hour ago.";
const NEXT: &str =
    "You leave with three business cards, and on Thursday you find them in the coat, next to a receipt.";

#[test]
fn a_short_line_without_a_full_stop_between_longer_paragraphs_is_a_heading() {
    let essay = yours(&format!("{LONG}\n\nThe week you write\n\n{NEXT}\n\nWho is it for?\n\n{LONG}\n"));
    assert_eq!(titles(&essay), ["", "The week you write", "Who is it for?"]);
    assert_eq!(texts(&essay), [LONG, NEXT, LONG]);
    assert_eq!(essay.sections[1].level, 2);
}

#[test]
fn a_heading_may_open_the_text_and_never_ends_it() {
    assert_eq!(titles(&yours(&format!("The week\n\n{LONG}\n\nThe end of it\n"))), ["The week"]);
}

#[test]
fn a_short_sentence_a_line_of_speech_and_what_leads_to_more_are_no_headings() {
    for line in [
        "You laugh.",
        "“No,” she said",
        "\"Could we connect?\"",
        "Three things:",
        "trust, timing,",
        "— So it is",
    ] {
        assert_eq!(titles(&yours(&format!("{LONG}\n\n{line}\n\n{NEXT}\n"))), [""], "{line}");
    }
}

#[test]
fn three_short_lines_are_no_headings_and_two_are_a_chapter_and_its_scene() {
    let three = yours(&format!("{LONG}\n\nTrust\n\nTiming\n\nMemory\n\n{NEXT}"));
    assert_eq!(titles(&three), [""]);
    let two = yours(&format!("{LONG}\n\nThe week\n\n1. A bad name tag\n\n{NEXT}\n\n2. Warm wine\n\n{LONG}"));
    assert_eq!(titles(&two), ["", "The week", "1. A bad name tag", "2. Warm wine"]);
    assert_eq!(two.sections.iter().map(|section| section.level).collect::<Vec<_>>(), [0, 2, 3, 3]);
}

#[test]
fn a_list_is_a_list_and_a_numbered_item_carries_its_number() {
    let essay = yours(&format!("{LONG}\n\n3. Trust\n4. Timing\n\n- a coat\n• a receipt\n\n{NEXT}"));
    assert_eq!(titles(&essay), [""]);
    assert_eq!(texts(&essay), [LONG, "Trust", "Timing", "a coat", "a receipt", NEXT]);
    let marks: Vec<Option<ItemMark>> = passages(&essay).iter().map(|passage| passage.mark).collect();
    let mark = |number| Some(ItemMark { number });
    assert_eq!(marks, [None, mark(Some(3)), mark(Some(4)), mark(None), mark(None), None]);
}

#[test]
fn a_number_that_is_more_than_its_value_stays_in_the_words() {
    assert_eq!(texts(&yours("007. Bond\n\n2) two\n\n1.5 times\n")), ["007. Bond", "2) two", "1.5 times"]);
}

#[test]
fn lines_that_the_margin_broke_run_on_and_those_of_a_poem_stay() {
    let wrapped = "The sticker on your jacket has your surname\nwrong, and the white wine gave up being cold\nan hour ago.\n\n\
                   Nature's first\nIs gold\n";
    assert_eq!(
        texts(&yours(wrapped)),
        [
            "The sticker on your jacket has your surname wrong, and the white wine gave up being cold an hour ago.",
            "Nature's first\nIs gold"
        ]
    );
}

#[test]
fn a_line_longer_than_any_margin_is_a_paragraph_of_its_own() {
    let text = format!("{LONG} {NEXT}\nThe week you write\n{NEXT} {LONG}\n");
    let essay = yours(&text);
    assert_eq!(titles(&essay), ["", "The week you write"]);
    assert_eq!(passages(&essay).len(), 2);
}

#[test]
fn a_heading_directly_above_its_paragraph_is_one() {
    let text = format!("{LONG}\n\nThe week you write\n{NEXT}\n");
    assert_eq!(titles(&yours(&text)), ["", "The week you write"]);
}

#[test]
fn the_characters_stay_as_they_were_typed() {
    let odd = "It's \"so\" -- well... 3 < 4 & snake_case (c) http://example.org/a_b \\ ~ | ’“”";
    assert_eq!(texts(&yours(odd)), [odd]);
}

#[test]
fn three_signs_alone_are_a_rule() {
    let essay = yours(&format!("{LONG}\n\n* * *\n\n{NEXT}\n"));
    assert_eq!(passages(&essay)[1].kind, PassageKind::Rule);
}

fn line() -> impl Strategy<Value = String> {
    let word = "[A-Za-zäß]{1,9}('s|,|\\.|\\?)?";
    let mark = prop::sample::select(vec!["", "", "", "1. ", "12. ", "- ", "• ", "2) "]);
    // A mark alone is Markdown's empty item, and that numbers on from the one before.
    let written = (mark, prop::collection::vec(word, 1..30));
    prop_oneof![
        1 => Just(String::new()),
        9 => written.prop_map(|(mark, words)| format!("{mark}{}", words.join(" "))),
    ]
}

proptest! {
    #[test]
    fn every_word_of_a_plain_text_appears_once_and_in_order(lines in prop::collection::vec(line(), 0..40)) {
        let essay = yours(&lines.join("\n"));
        // The number of an item is its mark, and that of a heading among its words.
        let words = |text: &str| -> Vec<String> {
            let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
            words.map(str::to_owned).collect()
        };
        prop_assert_eq!(words(&visible_words(&essay).join(" ")), words(&lines.join("\n")));
        let numbers = |text: &str| text.matches(|c: char| c.is_ascii_digit()).count();
        let marks: String = passages(&essay).iter().filter_map(|passage| Some(passage.mark?.number?.to_string())).collect();
        prop_assert_eq!(numbers(&marks) + numbers(&visible_words(&essay).join(" ")), numbers(&lines.join("\n")));
    }
}
