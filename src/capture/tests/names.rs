use super::*;
use crate::capture::Problem;

#[test]
fn a_name_ends_at_the_first_of_what_ends_names() {
    for (line, name) in [
        ("Mara", "Mara"),
        ("  Mara Lindqvist \n", "Mara Lindqvist"),
        ("Mara—explains", "Mara"),
        ("Mara – explains", "Mara"),
        ("Mara - explains - well", "Mara"),
        ("Mara -", "Mara"),
        ("Mara: explains", "Mara"),
        ("Mara; explains: well", "Mara"),
        ("Mara, explains pricing well", "Mara"),
        ("Mara, who writes", "Mara"),
        ("Mara, always calm", "Mara"),
        ("Mara, taught me Latin", "Mara"),
        ("Mara, met at the fair - rain", "Mara"),
        ("Mara, ask about the launch in two weeks", "Mara"),
        ("Mara, birthday 12 May", "Mara"),
        ("Mara, every two months", "Mara"),
        ("Mara, mara@example.org", "Mara"),
        ("Mara, #letters", "Mara"),
        ("Mara. met at the fair", "Mara"),
        ("Mara. Also likes tea", "Mara"),
        ("Mara L. met at the fair", "Mara L."),
        ("Mara explains pricing well", "Mara explains pricing well"),
        ("Mara. explains pricing well", "Mara. explains pricing well"),
        ("Mara. ask about the launch", "Mara. ask about the launch"),
        ("\"Mara; the second\"", "\"Mara"),
    ] {
        assert_eq!(text_of("name", line), name, "{line}");
    }
}

#[test]
fn what_looks_like_an_end_may_belong_to_the_name() {
    for name in [
        "Anne-Marie",
        "Martin Luther King, Jr.",
        "Lindqvist, Mara",
        "Dr. Mara Lindqvist",
        "Dr. Via Lindqvist",
        "J. R. R. Tolkien",
        "María-José d'Arc (the baker)",
        "Everyone, Every",
        "Silva, dos Santos",
        "Mara https://x.example/a:b",
        "🙂 Mara",
        "\u{202e}مارا",
        "7",
    ] {
        assert_eq!(parts(name), [("name", name.to_owned())]);
        assert_eq!(text_of("name", &format!("{name} - kind")), name);
        assert_eq!(text_of("remember_for", &format!("{name} - kind")), "kind");
    }
    assert_eq!(text_of("name", "Jean - Luc"), "Jean");
    assert_eq!(text_of("name", "Mara https://x.example/a:b: kind"), "Mara https://x.example/a:b");
}

#[test]
fn a_name_without_a_letter_or_a_digit_is_no_name() {
    for line in
        ["", "  ", "- kind", "— kind", "; met at the fair", "?!; kind", "🙂 - kind", "\u{200f}\0: kind"]
    {
        let reading = reading(line);
        assert_eq!(reading.problem, Some(Problem::NoName), "{line}");
        assert!(reading.parts.iter().all(|part| part.said != Said::Name), "{line}");
    }
    assert_eq!(reading("#letters").problem, None);
}

#[test]
fn a_name_that_ends_by_a_guess_is_not_sure() {
    for line in [
        "Mara, explains pricing",
        "Mara, kids at school",
        "Mara, Met at the fair",
        "Mara #letters - kind",
        "Mara, kind",
        "Mara. kind",
        "call Mara tomorrow",
        "Ask Bo about the visa on Monday",
        "Met Bo yesterday at the market",
        "Bo yesterday at the market",
        "Bo, in two weeks",
        "Tomorrow Bo",
    ] {
        assert!(!the("name", line).sure, "{line}");
    }
    for line in [
        "Mara",
        "Mara - kind",
        "Lindqvist, Mara",
        "Mara, met at the fair",
        "Mara. Met at the fair",
        "Via",
        "Sunday Adeyemi",
        "May Lindqvist",
    ] {
        assert!(the("name", line).sure, "{line}");
    }
}
