use super::{MONDAY, moment, morning_of, time};
use crate::when::{Found, Here, WhenError, find_promised, find_when};

/// The text without the phrase that was found, the phrase, and its moment.
fn found(text: &str) -> Option<(String, String, String)> {
    let Found { range, when } = find_when(text, &morning_of(MONDAY))?;
    let when = when.unwrap();
    let left = format!("{} {}", text[..range.start].trim(), text[range.end..].trim());
    let moment = when.at.map_or(when.on.to_string(), |at| format!("{} {}", when.on, at.format("%H:%M")));
    Some((left.trim().to_owned(), text[range].to_owned(), moment))
}

fn finds(table: &[(&str, &str, &str, &str)]) {
    for (text, why, phrase, moment) in table {
        let expected = Some(((*why).to_owned(), (*phrase).to_owned(), (*moment).to_owned()));
        assert_eq!(found(text), expected, "{text}");
    }
}

fn finds_nothing(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn the_phrase_is_taken_out_with_its_small_words_and_its_time() {
    finds(&[
        ("ask about the launch in two weeks", "ask about the launch", "in two weeks", "2026-12-07"),
        (
            "ask about the launch in two weeks at 9",
            "ask about the launch",
            "in two weeks at 9",
            "2026-12-07 09:00",
        ),
        ("write tomorrow morning", "write", "tomorrow morning", "2026-11-24 09:00"),
        ("call on Friday at 3pm", "call", "on Friday at 3pm", "2026-11-27 15:00"),
        ("send the draft by Friday.", "send the draft .", "by Friday", "2026-11-27"),
        ("call friday", "call", "friday", "2026-11-27"),
        ("call at 9 tomorrow", "call", "at 9 tomorrow", "2026-11-24 09:00"),
        ("thank her at the end of the month", "thank her", "at the end of the month", "2026-11-30"),
        ("see them at the weekend", "see them", "at the weekend", "2026-11-28"),
        ("call at 3pm", "call", "at 3pm", "2026-11-23 15:00"),
        ("write 7 December 2026", "write", "7 December 2026", "2026-12-07"),
        ("write 7/12", "write", "7/12", "2026-12-07"),
        ("write on 7.12. about it", "write about it", "on 7.12.", "2026-12-07"),
        ("write 2026-12-07 9:00", "write", "2026-12-07 9:00", "2026-12-07 09:00"),
        ("send this tomorrow", "send this", "tomorrow", "2026-11-24"),
        ("call on the 27th", "call", "on the 27th", "2026-11-27"),
    ]);
}

#[test]
fn the_phrase_may_stand_first_or_in_the_middle() {
    finds(&[
        ("in two weeks ask about the launch", "ask about the launch", "in two weeks", "2026-12-07"),
        ("ask in two weeks about the launch", "ask about the launch", "in two weeks", "2026-12-07"),
        ("call friday about the book", "call about the book", "friday", "2026-11-27"),
        ("tomorrow: write to Mara", ": write to Mara", "tomorrow", "2026-11-24"),
        ("on Friday to ask how it went", "to ask how it went", "on Friday", "2026-11-27"),
        ("ask what it is for on Friday", "ask what it is for", "on Friday", "2026-11-27"),
        ("(tomorrow) write", "( ) write", "tomorrow", "2026-11-24"),
    ]);
}

#[test]
fn of_two_phrases_the_last_is_taken() {
    finds(&[
        (
            "tell her on Friday I may write tomorrow",
            "tell her on Friday I may write",
            "tomorrow",
            "2026-11-24",
        ),
        ("ask on Friday about 12 May", "ask about 12 May", "on Friday", "2026-11-27"),
        ("call not on Monday, on Friday", "call not on Monday,", "on Friday", "2026-11-27"),
        ("ask about 12 May on Friday", "ask about 12 May", "on Friday", "2026-11-27"),
    ]);
}

#[test]
fn two_phrases_side_by_side_leave_it_open() {
    finds_nothing(&[
        "ask on Friday in two weeks",
        "call tomorrow, on Wednesday",
        "call on Monday and on Thursday",
        "call monday or tuesday",
        "call on Monday or Tuesday",
    ]);
}

#[test]
fn other_words_are_no_days() {
    finds_nothing(&[
        "may I ask about the summary",
        "ask if she may",
        "ask the mayor about May",
        "march with them",
        "the sun sat down for a second",
        "ask about the sun",
        "tell her I sat",
        "she is the second",
        "the Friday crowd",
        "ask about the Tuesday meetup",
        "ask about Friday's talk",
        "write to mara@friday.org",
        "look at monday.com",
        "read https://example.org/2026/12/07/today",
        "fridays",
        "non-friday",
        "todayish",
        "ask about 24/7",
        "there 24/7",
        "version 7.12",
        "the 12 May release",
        "ask about the 15th edition",
        "on the 7th floor",
        "see John 3:16",
        "look at 9 drafts",
        "bring 3 may-bugs",
        "the 3pm slot",
        "how was the weekend",
        "ask about tomorrow",
        "ask about the end of the month report",
        "the second may be late",
        "in two minds",
        "3 may come",
    ]);
}

#[test]
fn a_phrase_that_its_neighbours_hold_is_left_alone() {
    finds_nothing(&[
        "free until Friday at 9",
        "not tomorrow",
        "every friday at 9",
        "open monday to friday",
        "from 12 May to 14 May",
        "before tomorrow",
        "early next week",
        "two weeks ago",
        "in a week or two",
        "on friday week",
        "tomorrow at midnight",
        "call on 12 May 26",
        "12 May–14 May",
        "on the last friday",
        "call on Friday, 7 December",
    ]);
}

#[test]
fn a_moment_that_is_over_is_found_as_such() {
    let here = Here { time: time("14:30"), ..morning_of(MONDAY) };
    let text = "call today at 9";
    assert_eq!(
        find_when(text, &here),
        Some(Found { range: 5..15, when: Err(WhenError::Past(moment("2026-11-23 09:00"))) })
    );
}

#[test]
fn behind_a_verb_a_short_weekday_is_a_day() {
    let promised =
        |text: &str| find_promised(text, &morning_of(MONDAY)).map(|found| text[found.range].to_owned());
    for (text, phrase) in [
        ("wed", "wed"),
        ("her Fri.", "Fri."),
        ("him sun about the flat", "sun"),
        ("send it sat at 9", "sat at 9"),
        ("friday", "friday"),
    ] {
        assert_eq!(promised(text).as_deref(), Some(phrase), "{text}");
    }
    for text in
        ["about the sun", "if she sat", "what they wed for", "the sun sat down", "nine", "the weekend"]
    {
        assert_eq!(promised(text), None, "{text}");
    }
    finds_nothing(&["call wed", "sun"]);
}

#[test]
fn letters_beyond_ascii_around_the_phrase_do_no_harm() {
    finds(&[
        ("frag Zoë tomorrow", "frag Zoë", "tomorrow", "2026-11-24"),
        ("“tomorrow” élan", "“ ” élan", "tomorrow", "2026-11-24"),
    ]);
    finds_nothing(&["étomorrow", "tomorrowé", "tomorrow\u{301}"]);
}
