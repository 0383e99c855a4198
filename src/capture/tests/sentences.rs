use super::*;

fn sentence(line: &str) -> (String, bool) {
    let part = the("remember_for", line);
    (part.text, part.sure)
}

#[test]
fn the_sentence_is_all_that_is_nothing_else_joined_as_typed() {
    for (line, text) in [
        ("Mara - explains pricing. Never rushes.", "explains pricing. Never rushes."),
        ("Mara - explains pricing;  never rushes", "explains pricing;  never rushes"),
        ("Mara - kind; met at work; funny", "kind; funny"),
        ("Mara - kind. met at work", "kind"),
        ("Mara; met at work;; funny", "funny"),
        ("Mara - says \"no; never\"", "says \"no; never\""),
        ("Mara - 3.5 stars; works at example.org", "3.5 stars; works at example.org"),
        ("Mara - runs the Dr. Also clinic", "runs the Dr. Also clinic"),
        ("Mara - see https://x.example/a. also likes tea", "see https://x.example/a"),
        ("Mara - likes C# and #letters of old", "likes C# and #letters of old"),
        ("Mara - every so often calls", "every so often calls"),
        ("Mara - metal worker", "metal worker"),
        ("Mara - met", "met"),
        ("Mara - birthday cakes", "birthday cakes"),
    ] {
        assert_eq!(sentence(line).0, text, "{line}");
    }
}

#[test]
fn a_full_stop_ends_a_part_and_the_rest_is_the_sentence() {
    let line = "Mara - met at St. Mary's. Explains pricing. Never rushes";
    assert_eq!(text_of("met", line), "met at St. Mary's");
    assert_eq!(sentence(line), ("Explains pricing. Never rushes".into(), false));
}

#[test]
fn what_begins_as_a_part_and_is_none_is_marked() {
    for line in ["Mara - call her", "Mara - kind; birthday cakes", "Mara - every so often calls"] {
        assert!(!sentence(line).1, "{line}");
    }
    for line in ["Mara - kind", "Mara - kind; met at work; funny", "Mara - calls often"] {
        assert!(sentence(line).1, "{line}");
    }
}

#[test]
fn a_second_one_of_what_there_is_one_of_stays_in_the_sentence() {
    for (line, stays) in [
        ("Mara - met at work; met at the fair", "met at the fair"),
        ("Mara - working on a book; working on a play", "working on a play"),
        ("Mara - via Ana; through Tom", "through Tom"),
        ("Mara - every month; every week", "every week"),
        ("Mara - follow up in two weeks; call tomorrow", "call tomorrow"),
    ] {
        assert_eq!(sentence(line), (stays.into(), false), "{line}");
    }
}
