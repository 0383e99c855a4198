use crate::{
    recurrence::{Span, Unit},
    when::span,
};

#[test]
fn spans_are_read_in_words_and_in_digits() {
    for (text, expected) in [
        ("month", "month"),
        ("2 months", "2 months"),
        ("two weeks", "2 weeks"),
        ("a week", "week"),
        ("day", "day"),
        ("Fortnight", "2 weeks"),
        ("a fortnight", "2 weeks"),
        ("other week", "2 weeks"),
        ("half a year", "6 months"),
        ("half year", "6 months"),
        ("year", "year"),
        ("a year and a half", "18 months"),
        ("two and a half years", "30 months"),
        ("quarter", "3 months"),
        ("couple of months", "2 months"),
        ("a couple of months", "2 months"),
        ("twenty-one days", "21 days"),
        ("third month", "3 months"),
        ("2nd week", "2 weeks"),
        ("monthly", "month"),
        ("twice a year", "6 months"),
        ("once a month", "month"),
        ("once in two months.", "2 months"),
        ("every two months", "2 months"),
        ("about every two months", "2 months"),
        ("every other month", "2 months"),
        ("every about 6 weeks", "6 weeks"),
    ] {
        assert_eq!(span(text).map(|span| span.to_string()).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_no_span_is_none() {
    for text in [
        "",
        "every",
        "about",
        "2",
        "two",
        "months 2",
        "0 months",
        "1000 days",
        "500 fortnights",
        "half a month",
        "a week and a half",
        "two hours",
        "hour",
        "few weeks",
        "in two weeks",
        "2 months ago",
        "monthlyish",
        "never",
        "week on mon, thu",
        "99999999999 days",
        "4294967295 quarters",
    ] {
        assert_eq!(span(text), None, "{text}");
    }
}

#[test]
fn every_span_is_read_as_it_is_written() {
    for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Year] {
        for count in 1..=Span::MOST {
            let written = Span::new(count, unit).unwrap();
            assert_eq!(span(&written.to_string()), Some(written));
        }
    }
}
