use super::*;

fn heard(words: &str) -> (Option<String>, Option<String>, Option<String>) {
    let (met, _) = met(words);
    (met.occasion, met.place, met.on.map(|on| on.to_string()))
}

fn said(occasion: &str, place: &str, on: &str) -> (Option<String>, Option<String>, Option<String>) {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    (some(occasion), some(place), some(on))
}

#[test]
fn the_words_are_the_occasion() {
    for words in [
        "at the Tuesday meetup",
        "at Friday's talk",
        "every Tuesday at the pool",
        "her brother first",
        "at Calder Hall",
        "in a queue",
        "at Tuesday lunch",
    ] {
        assert_eq!(heard(words), said(words, "", ""), "{words}");
    }
}

#[test]
fn whom_one_met_is_the_name_and_no_part_of_the_occasion() {
    for (words, heard_words) in [
        ("her at the reading group", said("at the reading group", "", "")),
        ("him yesterday at the fair", said("at the fair", "", "2026-11-22")),
        ("them in Leeds", said("", "Leeds", "")),
        ("her friends at the fair", said("her friends at the fair", "", "")),
        ("her", said("her", "", "")),
    ] {
        assert_eq!(heard(words), heard_words, "{words}");
    }
    assert_eq!(text_of("met", "Mara - met her at the fair"), "met her at the fair");
}

#[test]
fn a_day_said_as_one_is_the_day_read_backwards() {
    for (words, heard_words) in [
        ("on Tuesday", said("", "", "2026-11-17")),
        ("yesterday", said("", "", "2026-11-22")),
        ("at the fair on Tuesday", said("at the fair", "", "2026-11-17")),
        ("on Tuesday at the fair", said("at the fair", "", "2026-11-17")),
        ("at the fair, yesterday, with Ana", said("at the fair with Ana", "", "2026-11-22")),
        ("at the Friday market yesterday", said("at the Friday market", "", "2026-11-22")),
    ] {
        assert_eq!(heard(words), heard_words, "{words}");
    }
}

#[test]
fn capitals_after_in_are_the_place() {
    for (words, heard_words) in [
        ("in Leeds", said("", "Leeds", "")),
        ("at the hall in Leeds", said("at the hall", "Leeds", "")),
        ("in Leeds at the fair", said("at the fair", "Leeds", "")),
        (
            "at the fair in Rio de Janeiro, Brazil, with Ana",
            said("at the fair with Ana", "Rio de Janeiro, Brazil", ""),
        ),
        ("in Leeds on Tuesday", said("", "Leeds", "2026-11-17")),
    ] {
        assert_eq!(heard(words), heard_words, "{words}");
    }
    assert!(met("at the fair in Leeds").1);
}

#[test]
fn of_an_event_s_name_no_place_is_torn() {
    for (words, heard_words) in [
        ("at Women in Tech", said("at Women in Tech", "", "")),
        ("at Calder Hall in Leeds", said("at Calder Hall in Leeds", "", "")),
        ("at Women in Tech in Berlin last week", said("at Women in Tech last week", "Berlin", "")),
        ("in Leeds at Women in Tech", said("at Women in Tech", "Leeds", "")),
    ] {
        assert_eq!(heard(words), heard_words, "{words}");
        assert!(!met(words).1, "{words}");
    }
}

#[test]
fn a_moment_to_come_is_none_of_how_you_met() {
    assert!(!met("at the fair in two weeks").1);
    assert!(met("at the Tuesday meetup").1);
}
