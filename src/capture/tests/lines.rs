use super::*;
use crate::{capture::Segment, partial_date::PartialDate, recurrence::Unit};

#[test]
fn a_name_a_sentence_an_occasion_and_a_follow_up() {
    let line = "Mara Lindqvist - explains pricing well; met at the Tuesday meetup; ask about the launch in two weeks";
    let reading = reading(line);
    assert_eq!(
        parts(line),
        [
            ("name", "Mara Lindqvist".into()),
            ("remember_for", "explains pricing well".into()),
            ("met", "met at the Tuesday meetup".into()),
            ("follow_up", "ask about the launch in two weeks".into()),
        ]
    );
    assert!(reading.parts.iter().all(|part| part.sure), "{reading:?}");
    assert_eq!(reading.problem, None);
    match &reading.parts[2].said {
        Said::Met(met) => {
            assert_eq!(*met, MetSaid { occasion: Some("at the Tuesday meetup".into()), ..MetSaid::default() })
        }
        other => panic!("{other:?}"),
    }
    match &reading.parts[3].said {
        Said::FollowUp { when, past: false, when_range, why } => {
            assert_eq!((when.on, when.at), (day("2026-12-07"), None));
            assert_eq!(&line[when_range.clone()], "in two weeks");
            assert_eq!(why.as_deref(), Some("ask about the launch"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_follow_up_may_have_no_why() {
    let line = "Mara Lindqvist — explains pricing well; met at the Tuesday meetup; follow up in two weeks";
    let part = the("follow_up", line);
    assert_eq!((part.text.as_str(), part.value.as_str()), ("follow up in two weeks", "in two weeks"));
    assert!(matches!(part.said, Said::FollowUp { why: None, when, .. } if when.on == day("2026-12-07")));
}

#[test]
fn everything_at_once() {
    let line = "Leila: writes the email you have been avoiding. met on Tuesday. every two months; birthday 12 May; \
                leila@haddadletters.example; #letters; also Leeds, evenings are best; via Tomás Ferreira; \
                working on a guide for clinics";
    let reading = reading(line);
    let values: Vec<_> = reading.parts.iter().map(|part| (part.said.kind(), part.value.as_str())).collect();
    assert_eq!(
        values,
        [
            ("name", "Leila"),
            ("remember_for", "writes the email you have been avoiding"),
            ("met", "on Tuesday"),
            ("cadence", "two months"),
            ("date", "12 May"),
            ("reach", "leila@haddadletters.example"),
            ("group", "letters"),
            ("also", "Leeds, evenings are best"),
            ("introduced_by", "Tomás Ferreira"),
            ("working_on", "a guide for clinics"),
        ]
    );
    let said = |n: usize| reading.parts[n].said.clone();
    assert!(matches!(said(2), Said::Met(MetSaid { on: Some(PartialDate::Day(on)), occasion: None, .. })
        if on == day("2026-11-17")));
    assert!(matches!(said(3), Said::Cadence(span) if (span.count(), span.unit()) == (2, Unit::Month)));
    assert_eq!(
        said(4),
        Said::Date { what: "birthday".into(), on: PartialDate::Yearly { month: 5, day: 12 } }
    );
    assert!(reading.parts.iter().all(|part| part.sure), "{reading:?}");
}

#[test]
fn what_is_underlined_is_the_line_itself() {
    let segment = |text: &str, part| Segment { text: text.into(), part };
    assert_eq!(
        reading(" Mara — pricing. Never rushes; met at work ;kind #law").segments,
        [
            segment(" ", None),
            segment("Mara", Some(0)),
            segment(" — ", None),
            segment("pricing. Never rushes", Some(1)),
            segment("; ", None),
            segment("met at work", Some(2)),
            segment(" ;", None),
            segment("kind", Some(1)),
            segment(" ", None),
            segment("#law", Some(3)),
        ]
    );
}

#[test]
fn beginnings_are_known_in_any_case_and_text_stays_as_typed() {
    let line = "Mara; MET at the Fair; Working On a Book; Also Likes TEA; Introduced  by Ana Sousa";
    let values: Vec<_> = reading(line).parts.into_iter().map(|part| part.value).collect();
    assert_eq!(values, ["Mara", "at the Fair", "a Book", "Likes TEA", "Ana Sousa"]);
}

#[test]
fn a_very_long_line_is_read() {
    for unit in [
        "a, ask x ",
        ". met y",
        ";#g",
        "x. ",
        ", ",
        "-—",
        "Dr. ",
        "on friday ",
        "www.a ",
        ": , . ; ",
        "via A, ",
        "ask x, a@b.c, ",
    ] {
        let line = unit.repeat((1 << 14) / unit.len());
        let joined: String = reading(&line).segments.into_iter().map(|segment| segment.text).collect();
        assert!(joined == line, "{unit}");
        let after_a_name: String = format!("Mara - ask {line}");
        assert!(!reading(&after_a_name).parts.is_empty(), "{unit}");
    }
}
