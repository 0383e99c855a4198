use super::{
    super::{EssayFault, Source, read},
    FRONT, try_body,
};

fn fault(text: &str) -> (u32, EssayFault) {
    let error = read("an-essay", text, Source::BuiltIn).unwrap_err();
    (error.line, error.why)
}

fn with(lines: &str) -> String {
    format!("+++\ntitle = \"A title\"\nsummary = \"A sentence.\"\n{lines}+++\nWords.\n")
}

#[test]
fn what_is_not_said_is_absent_and_the_language_is_english() {
    let essay = try_body("Words.").unwrap();
    assert_eq!((essay.head.series, essay.head.cluster, essay.reader), (None, None, None));
    assert_eq!(essay.head.language, "en");
    assert!(essay.related.is_empty());
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let (line, why) = fault(&with("language = \"en\"\nsumary = \"A slip.\"\n"));
    assert_eq!(line, 5);
    assert!(why.to_string().contains("sumary"), "{why}");
}

#[test]
fn a_value_of_the_wrong_kind_is_told_with_its_line() {
    assert_eq!(fault(&with("series = 3\n")).0, 4);
}

#[test]
fn what_is_no_toml_is_told_with_its_line() {
    assert_eq!(fault(&with("\n\nseries = \"open\n")).0, 6);
}

#[test]
fn the_lines_count_the_same_with_the_line_endings_of_windows() {
    assert_eq!(fault(&with("\nseries = 3\n").replace('\n', "\r\n")).0, 5);
}

#[test]
fn a_key_that_is_missing_is_named() {
    let (line, why) = fault("+++\ntitle = \"A title\"\n+++\nWords.\n");
    assert!(why.to_string().contains("summary"), "{why}");
    assert!(line <= 2);
}

#[test]
fn a_blank_title_is_none() {
    assert_eq!(
        fault("+++\nsummary = \"A sentence.\"\n\ntitle = \"  \"\n+++\n"),
        (4, EssayFault::Blank("title"))
    );
}

#[test]
fn a_language_is_a_tag_and_a_related_essay_a_slug() {
    assert_eq!(
        fault(&with("language = \"English, mostly\"\n")),
        (4, EssayFault::Language("English, mostly".into()))
    );
    assert_eq!(
        fault(&with("language = \"pt-BR\"\nrelated = [\"one\", \"../two\"]\n")),
        (5, EssayFault::Related("../two".into()))
    );
}

#[test]
fn front_matter_must_be_there_and_must_end() {
    assert_eq!(fault(""), (1, EssayFault::NoFrontMatter));
    assert_eq!(fault("# A title\n"), (1, EssayFault::NoFrontMatter));
    assert_eq!(fault("+++\ntitle = \"A title\"\n"), (1, EssayFault::OpenFrontMatter));
}

#[test]
fn a_byte_order_mark_before_it_does_no_harm() {
    assert!(read("an-essay", &format!("\u{feff}{FRONT}"), Source::Yours).is_ok());
}

#[test]
fn the_error_reads_as_a_sentence() {
    let error = read("an-essay", "Words.", Source::BuiltIn).unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 1: an essay begins with its title and summary between two lines of +++"
    );
}
