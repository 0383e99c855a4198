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
    for line in [
        "Mara - call her",
        "Mara - kind; birthday cakes",
        "Mara - every so often calls",
        "Mara - kind, call her",
        "Mara - kind, met at the fair",
        "Mara - kind, via Ana Sousa",
    ] {
        assert!(!sentence(line).1, "{line}");
    }
    for line in [
        "Mara - kind",
        "Mara - kind; met at work; funny",
        "Mara - calls often",
        "Mara - kind, also to children",
        "Mara - kind, every time",
        "Mara - kind, through thick and thin",
    ] {
        assert!(sentence(line).1, "{line}");
    }
}

#[test]
fn a_moment_in_it_is_marked_and_kept_as_typed() {
    for words in ["in two weeks", "see her on friday", "her talk tomorrow was moved", "kind; on friday at 9"]
    {
        assert_eq!(sentence(&format!("Mara - {words}")), (words.into(), false));
    }
    for words in ["plays every friday at 9", "runs the Tuesday meetup", "works 24/7"] {
        assert_eq!(sentence(&format!("Mara - {words}")), (words.into(), true));
    }
}

#[test]
fn a_comma_ends_it_where_a_part_shows_itself_behind() {
    for (words, text) in [
        ("good with boats, call him tomorrow", "good with boats"),
        ("good with boats, leila@x.example", "good with boats"),
        ("good with boats, kind, birthday 12 May", "good with boats, kind"),
        ("good with boats, met yesterday at the fair", "good with boats"),
        ("good with boats, mara@x.example, never rushes", "good with boats, never rushes"),
        ("good with boats, call friends often", "good with boats, call friends often"),
        ("good with boats,call him tomorrow", "good with boats,call him tomorrow"),
    ] {
        assert_eq!(sentence(&format!("Mara - {words}")).0, text, "{words}");
    }
    assert!(sentence("Mara - good with boats, call him tomorrow").1);
    assert!(!the("cadence", "Mara - swims, every two weeks").sure, "perhaps how often she swims");
}

#[test]
fn a_second_one_of_what_there_is_one_of_stays_in_the_sentence() {
    for (line, stays) in [
        ("Mara - met at work; met at the fair", "met at the fair"),
        ("Mara - working on a book; working on a play", "working on a play"),
        ("Mara - via Ana; through Tom", "through Tom"),
        ("Mara - every month; every week", "every week"),
        ("Mara - follow up in two weeks; call tomorrow", "call tomorrow"),
        ("Mara - follow up in two weeks; kind, call tomorrow. Funny", "kind, call tomorrow. Funny"),
    ] {
        assert_eq!(sentence(line), (stays.into(), false), "{line}");
    }
}
