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
        ("text her friday about the flat", "2026-11-27", "text her about the flat"),
        ("check in next month", "2026-12-23", "check in"),
        ("check in in two weeks", "2026-12-07", "check in"),
        ("check in two weeks", "2026-12-07", "check"),
        ("ring sunday 3pm", "2026-11-29", "ring"),
        ("phone 0170 1234567 tomorrow", "2026-11-24", "phone 0170 1234567"),
        ("email her tomorrow", "2026-11-24", "email her"),
        ("remember to call tomorrow", "2026-11-24", "call"),
        ("call wed", "2026-11-25", "call"),
        ("ask Mon", "2026-11-30", "ask"),
        ("call on wed 14:30", "2026-11-25", "call"),
        ("call on 7.12. about the flat", "2026-12-07", "call about the flat"),
        ("call tomorrow at 3", "2026-11-24", "call"),
        ("tell her about the job by the end of the month", "2026-11-30", "tell her about the job"),
    ] {
        let why = Some(why.to_owned()).filter(|why| !why.is_empty());
        assert_eq!(follow_up(words), (on.into(), why, true), "{words}");
    }
}

#[test]
fn the_date_may_stand_before_the_verb() {
    for (words, on, why, sure) in [
        ("tomorrow call him", "2026-11-24", "call him", true),
        ("next week ask about the exam", "2026-11-30", "ask about the exam", true),
        ("on Friday, tell her about the job", "2026-11-27", "tell her about the job", true),
        ("tomorrow: remind me to send the book", "2026-11-24", "send the book", true),
        ("in two weeks follow up", "2026-12-07", "", true),
        ("wed: call", "2026-11-25", "call", true),
        ("friday call organiser", "2026-11-27", "call organiser", false),
        ("next week ask about the exam on friday", "2026-11-30", "ask about the exam on friday", false),
    ] {
        let why = Some(why.to_owned()).filter(|why| !why.is_empty());
        assert_eq!(follow_up(words), (on.into(), why, sure), "{words}");
    }
    for words in ["morning call host", "the sun text", "yesterday call him"] {
        assert_eq!(all_of("follow_up", &format!("Mara - {words}")), [], "{words}");
    }
}

#[test]
fn a_comma_before_it_ends_what_stands_there() {
    for (line, texts) in [
        (
            "Paul, met at the wedding on saturday, tell him about the job by the end of the month",
            &["Paul", "met at the wedding on saturday", "tell him about the job by the end of the month"][..],
        ),
        ("Paul; met at the wedding, call him tomorrow", &["Paul", "met at the wedding", "call him tomorrow"]),
        ("Paul; working on a boat, call tomorrow", &["Paul", "working on a boat", "call tomorrow"]),
        ("Paul; also a sailor, tomorrow call him", &["Paul", "also a sailor", "tomorrow call him"]),
        ("Paul; via Ana Sousa, call tomorrow", &["Paul", "via Ana Sousa", "call tomorrow"]),
        ("Paul - good with boats, call him tomorrow", &["Paul", "good with boats", "call him tomorrow"]),
        (
            "Paul; call tomorrow, paul@x.example, birthday 12 May",
            &["Paul", "call tomorrow", "paul@x.example", "birthday 12 May"],
        ),
        ("Paul; ask Ana, tell Tom tomorrow", &["Paul", "ask Ana, tell Tom tomorrow"]),
    ] {
        let parts = reading(line).parts;
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>(), texts);
        assert!(parts.iter().all(|part| part.sure), "{line}");
    }
}

#[test]
fn what_may_be_one_within_another_part_is_marked() {
    for (kind, words) in [
        ("met", "met at the wedding, call him"),
        ("working_on", "working on a boat, via Ana Sousa"),
        ("working_on", "working on a guide, due in two weeks"),
        ("also", "also call him tomorrow"),
    ] {
        let part = the(kind, &format!("Mara - {words}"));
        assert_eq!((part.text.as_str(), part.sure), (words, false));
    }
}

#[test]
fn a_short_weekday_or_a_time_that_no_clock_shows_is_marked() {
    for (words, why) in [
        ("call him wed", "call him"),
        ("text her wed about the flat", "text her about the flat"),
        ("call wed at 25:00", "call at 25:00"),
        ("call tomorrow at 25:00", "call at 25:00"),
    ] {
        let (_, heard, sure) = follow_up(words);
        assert_eq!((heard.as_deref(), sure), (Some(why), false), "{words}");
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
    for words in [
        "ask about the launch",
        "follow up",
        "call her about the Tuesday meetup",
        "asks in two weeks",
        "ask about the sun",
        "ask if she sat",
        "ask what happened yesterday",
    ] {
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
fn of_days_and_times_that_have_gone_the_same_is_asked() {
    let here = Here { time: NaiveTime::from_hms_opt(9, 0, 0).unwrap(), ..here() };
    for (words, on) in [
        ("follow up yesterday", "2026-11-22"),
        ("call him yesterday", "2026-11-22"),
        ("follow up today at 8am", "2026-11-23"),
    ] {
        let reading = read(&format!("Mara - {words}"), &here);
        let Some(Problem::PastDay { when, .. }) = reading.problem else { panic!("{reading:?}") };
        assert_eq!(when.on, day(on), "{words}");
    }
}

#[test]
fn a_day_to_come_goes_before_one_that_has_gone() {
    let (on, why, sure) = follow_up("thank her tomorrow for the dinner on 3 March 2020");
    assert_eq!((on.as_str(), sure), ("2026-11-24", false));
    assert_eq!(why.as_deref(), Some("thank her for the dinner on 3 March 2020"));
}
