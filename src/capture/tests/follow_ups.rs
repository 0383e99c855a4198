use super::*;
use crate::capture::Problem;

fn follow_up(words: &str) -> (String, Option<String>, bool) {
    let part = the("follow_up", &format!("Mara - {words}"));
    match part.said {
        Said::FollowUp { when, why, .. } => (when.on.to_string(), why, part.sure),
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn the_words_without_the_date_are_the_why() {
    for (words, on, why) in [
        ("follow up in two weeks", "2026-12-07", ""),
        ("Follow-up: in two weeks", "2026-12-07", ""),
        ("follow up about pricing in two weeks", "2026-12-07", "follow up about pricing"),
        ("remind me on friday", "2026-11-27", ""),
        ("remind me to send the book on friday", "2026-11-27", "send the book"),
        ("remind me on friday to send the book", "2026-11-27", "send the book"),
        ("ask about the launch, in two weeks", "2026-12-07", "ask about the launch"),
        ("ask in two weeks about the launch", "2026-12-07", "ask about the launch"),
        ("ask about the Tuesday meetup in two weeks", "2026-12-07", "ask about the Tuesday meetup"),
        ("Thank her tomorrow", "2026-11-24", "Thank her"),
        ("call tomorrow", "2026-11-24", "call"),
        ("write to J. Smith tomorrow.", "2026-11-24", "write to J. Smith"),
    ] {
        let why = Some(why.to_owned()).filter(|why| !why.is_empty());
        assert_eq!(follow_up(words), (on.into(), why, true), "{words}");
    }
}

#[test]
fn of_two_dates_the_last_is_taken_and_marked() {
    assert_eq!(
        follow_up("ask about the dinner on friday with Ana in two weeks"),
        ("2026-12-07".into(), Some("ask about the dinner on friday with Ana".into()), false)
    );
}

#[test]
fn without_a_date_it_is_no_follow_up() {
    for words in
        ["ask about the launch", "follow up", "call her about the Tuesday meetup", "asks in two weeks"]
    {
        let line = format!("Mara - {words}");
        assert_eq!(text_of("remember_for", &line), words);
        assert_eq!(all_of("follow_up", &line), []);
    }
}

#[test]
fn a_day_that_has_gone_is_asked_about() {
    let reading = reading("Mara - kind; call on 3 March 2020");
    let Some(Problem::PastDay { part, when }) = reading.problem else { panic!("{reading:?}") };
    assert_eq!(when.on, day("2020-03-03"));
    assert!(
        matches!(&reading.parts[part].said, Said::FollowUp { past: true, why: Some(why), .. } if why == "call")
    );
    assert!(!reading.parts[part].sure);
}

#[test]
fn a_day_to_come_goes_before_one_that_has_gone() {
    let (on, why, sure) = follow_up("thank her tomorrow for the dinner on 3 March 2020");
    assert_eq!((on.as_str(), sure), ("2026-11-24", false));
    assert_eq!(why.as_deref(), Some("thank her for the dinner on 3 March 2020"));
}
