use super::super::{Essay, read_yours};

fn yours(text: &str) -> Essay {
    let essay = read_yours("an-essay", text).unwrap();
    super::holds_together(&essay);
    essay
}

/// All that can be said, in one line.
fn said(essay: &Essay) -> String {
    let head = &essay.head;
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    format!(
        "{} | {} | {} | {} | {} | {} | {}",
        head.title,
        or_none(&head.summary),
        or_none(&essay.reader),
        or_none(&head.series),
        or_none(&head.cluster),
        head.language,
        essay.related.join(" ")
    )
}

const ALL: &str = "Thin Ties | Who knows what. | One | The Strata Series | Class | pt-BR | one two";

#[test]
fn toml_says_what_an_essay_is() {
    let essay = yours(
        "+++\ntitle = \"Thin Ties\"\nsummary = \"Who knows what.\"\nreader = \"One\"\nseries = \"The Strata Series\"
cluster = \"Class\"\nlanguage = \"pt-BR\"\nrelated = [\"one\", \"../no\", \"two\"]\ndate = 2026-11-23\n+++\n\nWords.\n",
    );
    assert_eq!(said(&essay), ALL);
    assert_eq!(super::texts(&essay), ["Words."]);
}

#[test]
fn yaml_says_the_same() {
    let essay = yours(
        "---\nTitle: Thin Ties\ndescription: >-\n  Who knows\n  what.\nreader: 'One'\nseries: \"The Strata Series\" # ours
cluster: Class\nlang: pt-BR\nrelated:\n  - one\n  - ../no\n  - two\ntags: {a: [b, c], d: e}\n---\n\nWords.\n",
    );
    assert_eq!(said(&essay), ALL);
    assert_eq!(super::texts(&essay), ["Words."]);
    let flow = yours("---\ntitle: Thin Ties\nrelated: [one, two]\n...\nWords.");
    assert_eq!((flow.head.title.as_str(), flow.related.len()), ("Thin Ties", 2));
}

#[test]
fn a_number_is_a_title_and_nothing_is_none() {
    assert_eq!(yours("---\ntitle: 1984\nsummary: ~\nseries:\n---\nWords.").head.title, "1984");
    assert_eq!(yours("+++\ntitle = 1984\n+++\nWords.").head.title, "1984");
    assert_eq!(yours("---\ntitle: A\nsummary: null\n---\nWords.").head.summary, None);
}

#[test]
fn what_says_nothing_of_an_essay_is_a_part_of_it() {
    for text in [
        "---\n\nA rule stands above this.\n\n---\n",
        "---\nno mapping\n---\nmore",
        "---\n- a list\n---\nmore",
        "---\ntitle: open",
        "+++\ntitle = \"open\"",
        "+++\nno toml\n+++\nmore",
        "---\n*a : b\n---\nmore",
    ] {
        let essay = yours(text);
        let words: Vec<&str> =
            text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
        let shown = format!("{} {}", essay.head.title, super::visible_words(&essay).join(" "));
        for word in words {
            assert!(
                shown.contains(word.trim_matches(['*', '-', '+'])),
                "{word} of {text:?} is not in {shown:?}"
            );
        }
    }
}

#[test]
fn a_language_that_is_none_is_english_and_a_value_is_one_line() {
    assert_eq!(
        yours("---\ntitle: |\n  Two\n  lines\nlanguage: German, mostly\n---\nW.").head.title,
        "Two lines"
    );
    assert_eq!(yours("---\ntitle: A\nlanguage: German, mostly\n---\nW.").head.language, "en");
}

#[test]
fn aliases_are_not_repeated_and_what_is_deep_is_not_built() {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: Small\nd: *c\n";
    assert_eq!(yours(&format!("---\n{bomb}---\nWords.")).head.title, "Small");
    let deep = format!("---\ntitle: Small\na: {}1{}\n---\nWords.", "[".repeat(500), "]".repeat(500));
    assert!(read_yours("an-essay", &deep).is_ok());
}
