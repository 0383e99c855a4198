use super::super::{Essay, read_yours};

fn yours(text: &str) -> Essay {
    let essay = read_yours("an-essay", text).unwrap();
    super::holds_together(&essay);
    essay
}

fn title(text: &str) -> String {
    yours(text).head.title
}

const PARAGRAPH: &str =
    "The sticker on your jacket has your surname wrong, and the wine gave up being cold an hour ago.";

#[test]
fn the_first_heading_is_the_title_and_stays_a_section() {
    let essay = yours("Before.\n\n# A *first* heading\n\nWords.\n\n## Another\n");
    assert_eq!(essay.head.title, "A first heading");
    assert_eq!(super::titles(&essay), ["", "A first heading", "Another"]);
}

#[test]
fn front_matter_says_it_before_a_heading_does() {
    assert_eq!(title("---\ntitle: Said\n---\n# Shown\n"), "Said");
}

#[test]
fn whichever_of_the_first_two_lines_opens_in_title_case_is_the_title_up_to_its_full_stop() {
    let first = format!("Why Networking Doesn't Work. Plain language, for one reader\n\n{PARAGRAPH}\n");
    let essay = yours(&first);
    assert_eq!(essay.head.title, "Why Networking Doesn't Work");
    assert_eq!(super::texts(&essay), ["Plain language, for one reader", PARAGRAPH]);
    assert_eq!(super::titles(&essay), [""]);

    let second = format!(
        "Plain language, for one exhausted reader\nWhy Networking Doesn't Work. The Series\n\n{PARAGRAPH}\n"
    );
    let essay = yours(&second);
    assert_eq!(essay.head.title, "Why Networking Doesn't Work");
    assert_eq!(
        super::visible_words(&essay).join(" "),
        format!("Plain language, for one exhausted reader The Series {PARAGRAPH}")
    );
}

#[test]
fn short_words_do_not_count_and_a_title_may_hold_a_doctor() {
    assert_eq!(
        title(&format!("The Part of It, and the Rest\n\n{PARAGRAPH}")),
        "The Part of It, and the Rest"
    );
    assert_eq!(title(&format!("What Dr. Weber Said. Twice\n\n{PARAGRAPH}")), "What Dr. Weber Said");
    assert_eq!(
        title(&format!("It's 2026. Where Everybody Went\n\n{PARAGRAPH}")),
        "It's 2026. Where Everybody Went"
    );
}

#[test]
fn else_the_first_line_is_the_title() {
    let essay = yours(&format!("a quiet note\n\n{PARAGRAPH}\n"));
    assert_eq!(essay.head.title, "a quiet note");
    assert_eq!(super::texts(&essay), [PARAGRAPH]);
}

#[test]
fn a_paragraph_that_begins_at_once_keeps_its_words() {
    let text =
        format!("{PARAGRAPH} A man asks what you do, and while you are still hunting he has gone.\n\nMore.");
    let essay = yours(&text);
    assert_eq!(essay.head.title, PARAGRAPH);
    assert!(super::texts(&essay)[0].starts_with(PARAGRAPH));
    let long = "word ".repeat(60);
    assert!(title(&long).ends_with("word…"));
}

#[test]
fn a_line_with_marks_in_it_is_the_title_and_stays() {
    let essay = yours("*The Whole Part Of It. And*\n\nmore **words**\n");
    assert_eq!(essay.head.title, "The Whole Part Of It");
    assert_eq!(super::texts(&essay), ["The Whole Part Of It. And", "more words"]);
}
