use std::collections::HashMap;

use proptest::{prelude::*, sample::select};

use super::*;

/// Pieces of lines that mean something, or nearly do.
const PIECES: [&str; 74] = [
    "Mara Lindqvist",
    "Dr. ",
    "Jr.",
    "J. ",
    " - ",
    "—",
    "–",
    ": ",
    ":",
    "; ",
    ";",
    ", ",
    ",",
    ". ",
    ".",
    "...",
    " ",
    "\n",
    "met ",
    "met at the Tuesday meetup",
    "in Leeds",
    "on Tuesday",
    "yesterday",
    "via ",
    "through ",
    "introduced by ",
    "Ana Sousa",
    "working on ",
    "a guide",
    "follow up ",
    "remind me to ",
    "remember to ",
    "check in ",
    "text ",
    "phone ",
    "email: ",
    "mobile ",
    "(work)",
    "wed",
    "7.12. ",
    "at 25:00",
    "ask about ",
    "call ",
    "thank",
    "in two weeks",
    "tomorrow",
    "on 3 March 2020",
    "at 9:30",
    "every ",
    "every two months",
    "so often",
    "birthday ",
    "anniversary is on ",
    "12 May",
    "also ",
    "leila@haddadletters.example",
    "+44 20 7946 0958",
    "5550123",
    "https://x.example/a:b;c",
    "www.",
    "#letters",
    "#",
    "#1",
    "explains pricing well",
    "is",
    "kind",
    "\u{202e}",
    "🙂",
    "e\u{301}",
    "ß",
    "İ",
    "'s",
    "\"",
    "\u{a0}",
];

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::collection::vec(select(&PIECES[..]), 0..24).prop_map(|pieces| pieces.concat()),
        prop::collection::vec(prop_oneof![select(&PIECES[..]).prop_map(str::to_owned), "\\PC{0,4}"], 0..16)
            .prop_map(|pieces| pieces.concat()),
    ]
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn counted<'a>(texts: impl IntoIterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    let mut counts = HashMap::new();
    for word in texts.into_iter().flat_map(words) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// What a part keeps, field by field, and the words that its kind or its date stands for.
fn kept<'a>(line: &'a str, part: &'a Part) -> Vec<&'a str> {
    let said = |range: &std::ops::Range<usize>| &line[range.clone()];
    match &part.said {
        Said::Name | Said::RememberFor => vec![&part.text],
        Said::Met(met) => {
            let place_said = if met.place.is_some() { in_of(part) } else { "" };
            let fields = [met.occasion.as_deref(), met.place.as_deref(), met.on_range.as_ref().map(said)];
            fields.into_iter().flatten().chain([label(part), place_said]).collect()
        }
        Said::FollowUp { when_range, why, .. } => {
            let why = why.as_deref().unwrap_or_default();
            let mut kept = vec![said(when_range), why];
            // "remind me to", "remember to" and a bare "follow up" are said by the kind, once.
            let (all, so_far) = (counted([part.text.as_str()]), counted(kept.clone()));
            let of_the_kind = ["follow", "up", "remind", "remember", "me", "to"];
            kept.extend(all.into_iter().filter_map(|(word, times)| {
                let missing_once = times == so_far.get(word).unwrap_or(&0) + 1;
                (missing_once && of_the_kind.iter().any(|w| w.eq_ignore_ascii_case(word))).then_some(word)
            }));
            kept
        }
        Said::IntroducedBy(text) | Said::WorkingOn(text) | Said::Group(text) | Said::Also(text) => {
            vec![label(part), text]
        }
        Said::Cadence(_) | Said::Date { .. } => vec![label(part), &part.value],
        Said::Reach { value, .. } => vec![label(part), value],
    }
}

/// The words before a part's value.
fn label(part: &Part) -> &str {
    part.text.strip_suffix(part.value.as_str()).unwrap()
}

fn in_of(part: &Part) -> &str {
    words(&part.value).into_iter().find(|word| word.eq_ignore_ascii_case("in")).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_segments_are_the_line(line in line()) {
        let reading = reading(&line);
        let joined: String = reading.segments.iter().map(|segment| segment.text.as_str()).collect();
        prop_assert_eq!(&joined, &line);
        prop_assert_eq!(super::reading(&joined), reading);
    }

    #[test]
    fn every_letter_and_digit_belongs_to_a_part(line in line()) {
        for segment in reading(&line).segments {
            prop_assert!(segment.part.is_some() || words(&segment.text).is_empty(), "{:?}", segment);
        }
    }

    #[test]
    fn parts_have_all_the_words_of_the_line_and_no_others(line in line()) {
        let reading = reading(&line);
        let in_parts = counted(reading.parts.iter().map(|part| part.text.as_str()));
        prop_assert_eq!(in_parts, counted([line.as_str()]));
    }

    #[test]
    fn what_is_kept_of_a_part_has_all_its_words(line in line()) {
        for part in reading(&line).parts {
            prop_assert_eq!(counted(kept(&line, &part)), counted([part.text.as_str()]), "{:?}", part);
        }
    }

    #[test]
    fn a_part_is_as_typed_and_has_words(line in line()) {
        for part in reading(&line).parts {
            prop_assert_eq!(part.text.trim(), &part.text);
            prop_assert!(part.text.ends_with(&part.value), "{:?}", part);
            prop_assert!(part.text.starts_with(&line[part.range.clone()]), "{:?}", part);
            prop_assert!(!part.text.is_empty());
        }
    }

    #[test]
    fn the_name_comes_first_and_once(line in line()) {
        let names = reading(&line).parts.iter().map(|part| part.said == Said::Name).collect::<Vec<_>>();
        prop_assert_eq!(names.iter().skip(1).filter(|name| **name).count(), 0);
    }
}
