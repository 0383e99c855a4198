//! Rules in words.

use super::*;

#[test]
fn rules_are_read_as_people_say_them_and_written_in_their_shortest_form() {
    for (text, expected) in [
        ("month", "month"),
        ("every two months", "2 months"),
        ("fortnight", "2 weeks"),
        ("every year", "year"),
        ("week on mon, thu", "week on mon, thu"),
        ("week on thu,mon", "week on mon, thu"),
        ("Every 2 weeks on Monday and Thursday", "2 weeks on mon, thu"),
        ("every week on Mondays, Wednesdays, and Fridays.", "week on mon, wed, fri"),
        ("every other week on tues & thurs.", "2 weeks on tue, thu"),
        ("week on mon., weds., sun.", "week on mon, wed, sun"),
        ("weekly on the monday", "week on mon"),
        ("every monday", "week on mon"),
        ("every monday and friday", "week on mon, fri"),
        ("on saturdays", "week on sat"),
        ("every other friday", "2 weeks on fri"),
        ("every weekday", "week on mon, tue, wed, thu, fri"),
        ("weekdays", "week on mon, tue, wed, thu, fri"),
        ("week on weekdays and sat", "week on mon, tue, wed, thu, fri, sat"),
        ("month on the last friday", "month on the last friday"),
        ("month on the last fri", "month on the last friday"),
        ("every month on the second Tuesday", "month on the 2nd tuesday"),
        ("3 months on the 1st monday of the month", "3 months on the 1st monday"),
        ("the last friday of every month", "month on the last friday"),
        ("every 3rd wednesday of the month", "month on the 3rd wednesday"),
        ("the last friday of every other month", "2 months on the last friday"),
        ("quarterly on the 4th thursday", "3 months on the 4th thursday"),
        ("month on the 31st", "month on the 31st"),
        ("monthly on 15", "month on the 15th"),
        ("every month on the 22nd day", "month on the 22nd"),
        ("the 1st of every month", "month on the 1st"),
        ("the first of the month", "month on the 1st"),
        ("the last day of each month", "month on the 31st"),
        ("2 months on the 13th", "2 months on the 13th"),
    ] {
        let read = Rule::parse(text).map(|rule| rule.to_string());
        assert_eq!(read.as_deref(), Some(expected), "{text}");
        assert_eq!(Rule::parse(expected), Rule::parse(text), "{expected}");
    }
}

#[test]
fn what_is_no_rule_is_none() {
    for text in [
        "",
        "on",
        "every",
        "other",
        "of",
        "never",
        "week on",
        "on of on",
        "week on mo",
        "week on 15",
        "week on the 2nd tuesday",
        "day on mon",
        "year on the 15th",
        "month on mon",
        "month on the 0th",
        "month on the 32nd",
        "month on the 5th friday",
        "month on the last",
        "month on the friday",
        "month on the 15th and 16th",
        "month on the +5",
        "week on mon of the month",
        "every second friday",
        "every other weekday",
        "the last friday of the week",
        "0 weeks on mon",
        "1000 weeks on mon",
        "4294967296 months on the 1st",
        "month on the 99999999999th",
        "monday or tuesday",
        "month on the last friday on the 2nd",
    ] {
        assert_eq!(Rule::parse(text), None, "{text}");
    }
}

#[test]
fn days_that_do_not_belong_to_the_span_make_no_rule() {
    use chrono::{Weekday, WeekdaySet};

    let every = |unit| Span::new(1, unit).unwrap();
    assert_eq!(Rule::new(every(Unit::Week), On::Weekdays(WeekdaySet::EMPTY)), None);
    assert_eq!(Rule::new(every(Unit::Day), On::Weekdays(WeekdaySet::ALL)), None);
    assert_eq!(Rule::new(every(Unit::Month), On::DayOfMonth(0)), None);
    assert_eq!(Rule::new(every(Unit::Year), On::DayOfMonth(1)), None);
    assert_eq!(Rule::new(every(Unit::Week), On::WeekdayOfMonth(Nth::Last, Weekday::Fri)), None);
}

#[test]
fn a_rule_is_kept_as_its_words() {
    let rule = rule("week on mon, thu");
    assert_eq!(serde_json::to_string(&rule).unwrap(), "\"week on mon, thu\"");
    assert_eq!(serde_json::from_str::<Rule>("\"every monday and thursday\"").unwrap(), rule);
    assert!(serde_json::from_str::<Rule>("\"now and then\"").is_err());
}
