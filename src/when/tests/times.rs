use super::{MONDAY, moment, morning_of, time};
use crate::when::{Here, WhenError, when};

fn reads(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(when(text, &morning_of(MONDAY)), Ok(moment(expected)), "{text}");
    }
}

#[test]
fn a_time_follows_its_day() {
    reads(&[
        ("tomorrow at 9", "2026-11-24 09:00"),
        ("tomorrow at nine", "2026-11-24 09:00"),
        ("tomorrow at 9 o'clock", "2026-11-24 09:00"),
        ("tomorrow 9am", "2026-11-24 09:00"),
        ("tomorrow 9:30", "2026-11-24 09:30"),
        ("in two weeks at 9", "2026-12-07 09:00"),
        ("next tuesday at 9", "2026-12-01 09:00"),
        ("on Friday at 3pm", "2026-11-27 15:00"),
        ("Friday, 3:15 p.m.", "2026-11-27 15:15"),
        ("fri at 15.30", "2026-11-27 15:30"),
        ("7/12 at 9", "2026-12-07 09:00"),
        ("7.12. 9:00", "2026-12-07 09:00"),
        ("12 May 9:00", "2027-05-12 09:00"),
        ("2026-12-07 9:00", "2026-12-07 09:00"),
        ("2026-12-07T09:00", "2026-12-07 09:00"),
        ("tomorrow at half past nine", "2026-11-24 09:30"),
        ("tomorrow at a quarter to ten", "2026-11-24 09:45"),
        ("tomorrow at noon", "2026-11-24 12:00"),
        ("today at 8", "2026-11-23 08:00"),
    ]);
}

#[test]
fn a_time_stands_before_its_day_as_well() {
    reads(&[
        ("at 9 tomorrow", "2026-11-24 09:00"),
        ("9am tomorrow", "2026-11-24 09:00"),
        ("at 3pm on Friday", "2026-11-27 15:00"),
        ("at 9 in two weeks", "2026-12-07 09:00"),
        ("at 8 tonight", "2026-11-23 20:00"),
        ("9 in the morning on 7 December", "2026-12-07 09:00"),
    ]);
}

#[test]
fn parts_of_the_day_have_their_hours() {
    reads(&[
        ("monday morning", "2026-11-30 09:00"),
        ("tomorrow morning", "2026-11-24 09:00"),
        ("tomorrow in the afternoon", "2026-11-24 14:00"),
        ("friday evening", "2026-11-27 19:00"),
        ("on friday night", "2026-11-27 19:00"),
        ("this afternoon", "2026-11-23 14:00"),
        ("tonight", "2026-11-23 19:00"),
        ("in two weeks in the morning", "2026-12-07 09:00"),
    ]);
}

#[test]
fn a_part_of_the_day_tells_which_half_an_hour_is_of() {
    reads(&[
        ("tomorrow at 3 in the afternoon", "2026-11-24 15:00"),
        ("tomorrow afternoon at 3", "2026-11-24 15:00"),
        ("tonight at 8", "2026-11-23 20:00"),
        ("tonight at 20:30", "2026-11-23 20:30"),
        ("friday at 9 in the evening", "2026-11-27 21:00"),
        ("friday morning at 10", "2026-11-27 10:00"),
        ("friday at 3", "2026-11-27 03:00"),
    ]);
    for text in
        ["tonight at 3pm", "friday morning at 15:00", "tomorrow morning in the evening", "tonight at 12"]
    {
        assert_eq!(when(text, &morning_of(MONDAY)), Err(WhenError::NotUnderstood), "{text}");
    }
}

#[test]
fn twelve_is_noon_with_pm_and_the_start_of_the_day_with_am() {
    reads(&[("tomorrow 12pm", "2026-11-24 12:00"), ("tomorrow 12am", "2026-11-24 00:00")]);
}

#[test]
fn a_time_alone_is_todays() {
    reads(&[
        ("at 9", "2026-11-23 09:00"),
        ("at 3pm", "2026-11-23 15:00"),
        ("15:30", "2026-11-23 15:30"),
        ("noon", "2026-11-23 12:00"),
        ("in the evening", "2026-11-23 19:00"),
    ]);
}

#[test]
fn a_time_of_today_that_is_over_says_so() {
    let here = Here { time: time("14:30"), ..morning_of(MONDAY) };
    for (text, over) in [
        ("today at 9", "2026-11-23 09:00"),
        ("at 9", "2026-11-23 09:00"),
        ("at 2pm", "2026-11-23 14:00"),
        ("this morning", "2026-11-23 09:00"),
        ("23 November at 9", "2026-11-23 09:00"),
    ] {
        assert_eq!(when(text, &here), Err(WhenError::Past(moment(over))), "{text}");
    }
    assert_eq!(when("at 14:30", &here), Ok(moment("2026-11-23 14:30")));
    assert_eq!(when("today", &here), Ok(moment("2026-11-23")));
}

#[test]
fn hours_and_minutes_count_on_the_clock_and_over_midnight() {
    let here = |clock| Here { time: time(clock), ..morning_of(MONDAY) };
    for (clock, text, expected) in [
        ("08:00", "in two hours", "2026-11-23 10:00"),
        ("08:00", "in 10 minutes", "2026-11-23 08:10"),
        ("08:00", "in half an hour", "2026-11-23 08:30"),
        ("08:00", "in an hour and a half", "2026-11-23 09:30"),
        ("08:00", "in a quarter of an hour", "2026-11-23 08:15"),
        ("08:00", "two hours from now", "2026-11-23 10:00"),
        ("23:55", "in 10 minutes", "2026-11-24 00:05"),
        ("08:00", "in 48 hours", "2026-11-25 08:00"),
    ] {
        assert_eq!(when(text, &here(clock)), Ok(moment(expected)), "{text}, at {clock}");
    }
    let last_evening = Here { time: time("23:55"), ..morning_of("9999-12-31") };
    assert_eq!(when("in 10 minutes", &last_evening), Err(WhenError::NotUnderstood));
}

#[test]
fn hours_that_no_clock_shows_are_not_understood() {
    for text in [
        "at 24",
        "at 24:00",
        "at 9:60",
        "at 9:5",
        "at 13pm",
        "at 0am",
        "tomorrow at midnight",
        "midnight",
        "tomorrow 9",
        "at 9:30:15",
        "at thirty",
        "at 9 at 10",
        "9",
        "nine",
        "2026-12-07T9:00",
        "2026-12-07x09:00",
        "at 9xm",
        "3p",
        "at",
        "at 9.3",
    ] {
        assert_eq!(when(text, &morning_of(MONDAY)), Err(WhenError::NotUnderstood), "{text}");
    }
}
