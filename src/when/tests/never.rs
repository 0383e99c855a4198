//! What no text whatever may bring about.

use chrono::{Datelike, NaiveDate, NaiveTime};
use proptest::{prelude::*, sample::select};

use crate::{
    partial_date::PartialDate,
    when::{
        DateOrder, Here, When, WhenError, find_promised, find_said_day, find_when, said_day, span, when,
        yearly_day,
    },
};

const PIECES: [&str; 98] = [
    "in",
    "on",
    "at",
    "by",
    "the",
    "of",
    "a",
    "an",
    "and",
    "or",
    "next",
    "last",
    "this",
    "every",
    "about",
    "half",
    "two",
    "three",
    "twenty",
    "-",
    "one",
    "first",
    "second",
    "31st",
    "7th",
    "29",
    "31",
    "0",
    "12",
    "7",
    "9",
    "999",
    "2026",
    "2027",
    "9999",
    "0001",
    "2024",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "minutes",
    "fortnight",
    "quarter",
    "today",
    "tomorrow",
    "tonight",
    "yesterday",
    "ago",
    "from",
    "now",
    "time",
    "monday",
    "fri",
    "sun",
    "Sunday",
    "May",
    "march",
    "feb",
    "February",
    "november",
    "weekend",
    "end",
    "beginning",
    "morning",
    "afternoon",
    "evening",
    "night",
    "noon",
    "am",
    "pm",
    "p.m.",
    "o'clock",
    "past",
    "to",
    "met",
    "ask",
    "7/12",
    "7.12.",
    "2026-12-07",
    "T09:00",
    "9:30",
    "15.30",
    "7/12/2026",
    "12/5/80",
    ":",
    ",",
    ".",
    "/",
    "'",
    "é",
    "—",
    "\u{301}",
];

fn words() -> impl Strategy<Value = String> {
    let gap = prop_oneof![8 => Just(" "), 1 => Just(""), 1 => Just("\n")];
    prop_oneof![2 => 1..4_usize, 1 => 0..10_usize]
        .prop_flat_map(move |most| prop::collection::vec((select(PIECES.as_slice()), gap.clone()), most))
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => words(), 1 => any::<String>(), 1 => "[ -~]{0,40}"]
}

fn here() -> impl Strategy<Value = Here> {
    let ordinary = (2020..2035_i32, 1..=366_u32)
        .prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(year, day));
    let edges = select(vec![
        NaiveDate::MIN,
        NaiveDate::MAX,
        NaiveDate::from_ymd_opt(1, 1, 1).unwrap(),
        NaiveDate::from_ymd_opt(9999, 12, 31).unwrap(),
    ]);
    let day = prop_oneof![8 => ordinary, 1 => edges];
    let order = select(vec![DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst]);
    (day, 0..86_400_u32, order).prop_map(|(today, second, date_order)| {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap();
        Here { today, time, date_order }
    })
}

fn is_before(moment: When, here: &Here) -> bool {
    moment.on < here.today || (moment.on == here.today && moment.at.is_some_and(|at| at < here.time))
}

fn has_come(date: PartialDate, today: NaiveDate) -> bool {
    match date {
        PartialDate::Day(day) => day <= today,
        PartialDate::Month { year, month } => (year, month) <= (today.year(), today.month()),
        PartialDate::Year(year) => year <= today.year(),
        PartialDate::Yearly { .. } => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_moment_that_is_read_has_not_passed_and_can_be_written(text in text(), here in here()) {
        match when(&text, &here) {
            Ok(moment) => {
                prop_assert!(!is_before(moment, &here));
                prop_assert!((1..=9999).contains(&moment.on.year()));
            }
            Err(WhenError::Past(moment)) => prop_assert!(is_before(moment, &here)),
            Err(WhenError::NotUnderstood) => {}
        }
    }

    #[test]
    fn a_phrase_that_is_found_reads_the_same_on_its_own(text in text(), here in here()) {
        for found in [find_when(&text, &here), find_promised(&text, &here)].into_iter().flatten() {
            let phrase = text.get(found.range).unwrap();
            prop_assert_eq!(phrase.trim(), phrase);
            prop_assert_ne!(found.when, Err(WhenError::NotUnderstood));
            prop_assert_eq!(when(phrase, &here), found.when);
        }
    }

    #[test]
    fn a_day_that_is_found_reads_the_same_on_its_own(text in text(), here in here()) {
        if let Some(found) = find_said_day(&text, &here) {
            let phrase = text.get(found.range).unwrap();
            prop_assert_eq!(phrase.trim(), phrase);
            prop_assert_eq!(said_day(phrase, &here), Some(found.date));
        }
    }

    #[test]
    fn a_day_that_was_said_has_come_and_can_be_written(text in text(), here in here()) {
        if let Some(date) = said_day(&text, &here) {
            prop_assert!(has_come(date, here.today));
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }
    }

    #[test]
    fn a_yearly_day_or_a_span_reads_the_same_as_it_is_written(text in text(), here in here()) {
        if let Some(date) = yearly_day(&text, &here) {
            prop_assert_eq!(yearly_day(&date.to_string(), &here), Some(date));
        }
        if let Some(read) = span(&text) {
            prop_assert_eq!(span(&read.to_string()), Some(read));
        }
    }
}
