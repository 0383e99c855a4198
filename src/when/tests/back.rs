use super::{MONDAY, morning_of};
use crate::when::{DateOrder, Here, said_day};

fn reads(today: &str, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let said = said_day(text, &morning_of(today)).map(|date| date.to_string());
        assert_eq!(said.as_deref(), Some(*expected), "{text}, on {today}");
    }
}

fn does_not_understand(today: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(said_day(text, &morning_of(today)), None, "{text}, on {today}");
    }
}

#[test]
fn the_days_just_over() {
    reads(
        MONDAY,
        &[
            ("today", "2026-11-23"),
            ("this morning", "2026-11-23"),
            ("yesterday", "2026-11-22"),
            ("Yesterday evening.", "2026-11-22"),
            ("last night", "2026-11-22"),
            ("the day before yesterday", "2026-11-21"),
        ],
    );
    reads("2028-03-01", &[("yesterday", "2028-02-29")]);
}

#[test]
fn a_weekday_is_the_last_one_before_today() {
    reads(
        MONDAY,
        &[
            ("Tuesday", "2026-11-17"),
            ("on tuesday", "2026-11-17"),
            ("Sunday", "2026-11-22"),
            ("monday", "2026-11-16"),
            ("fri", "2026-11-20"),
            ("on Friday night", "2026-11-20"),
        ],
    );
}

#[test]
fn last_and_a_weekday_is_read_only_where_it_means_one_day() {
    reads(MONDAY, &[("last Tuesday", "2026-11-17"), ("last monday", "2026-11-16")]);
    reads(
        "2026-11-26",
        &[
            ("last friday", "2026-11-20"),
            ("Tuesday last week", "2026-11-17"),
            ("last week on Tuesday", "2026-11-17"),
            ("this past tuesday", "2026-11-24"),
        ],
    );
    does_not_understand("2026-11-26", &["last Tuesday", "last week", "last weekend"]);
}

#[test]
fn an_amount_ago_gives_no_more_than_was_said() {
    reads(
        MONDAY,
        &[
            ("three weeks ago", "2026-11-02"),
            ("3 days ago", "2026-11-20"),
            ("a fortnight ago", "2026-11-09"),
            ("two hours ago", "2026-11-23"),
            ("ten hours ago", "2026-11-22"),
            ("two months ago", "2026-09"),
            ("half a year ago", "2026-05"),
            ("a year ago", "2025"),
        ],
    );
    reads("2027-01-31", &[("two months ago", "2026-11")]);
}

#[test]
fn a_month_is_the_most_recent_one_this_month_included() {
    reads(
        MONDAY,
        &[
            ("in May", "2026-05"),
            ("May", "2026-05"),
            ("in November", "2026-11"),
            ("in december", "2025-12"),
            ("May 2026", "2026-05"),
            ("in May of 2024", "2024-05"),
            ("in May last year", "2025-05"),
            ("2026-05", "2026-05"),
            ("last month", "2026-10"),
            ("this month", "2026-11"),
        ],
    );
    reads("2026-01-31", &[("last month", "2025-12")]);
}

#[test]
fn a_year_is_a_year() {
    reads(MONDAY, &[("2024", "2024"), ("in 2026", "2026"), ("last year", "2025"), ("this year", "2026")]);
}

#[test]
fn a_day_and_a_month_is_the_most_recent_such_day_today_included() {
    reads(
        MONDAY,
        &[
            ("12 May", "2026-05-12"),
            ("on May 12th", "2026-05-12"),
            ("12 May 2026", "2026-05-12"),
            ("Tuesday, 12 May 2026", "2026-05-12"),
            ("2026-05-12", "2026-05-12"),
            ("12/5", "2026-05-12"),
            ("12.5.2025", "2025-05-12"),
            ("23 November", "2026-11-23"),
            ("24 November", "2025-11-24"),
            ("29 February", "2024-02-29"),
            ("on the 20th", "2026-11-20"),
            ("on the 24th", "2026-10-24"),
        ],
    );
    let here = Here { date_order: DateOrder::MonthFirst, ..morning_of(MONDAY) };
    assert_eq!(said_day("5/12", &here), said_day("12 May", &here));
}

#[test]
fn what_is_still_to_come_was_not() {
    does_not_understand(
        MONDAY,
        &["tomorrow", "2026-11-24", "24 November 2026", "December 2026", "2026-12", "2027", "in two weeks"],
    );
}

#[test]
fn what_names_no_day_is_none() {
    does_not_understand(
        MONDAY,
        &[
            "",
            "long ago",
            "in",
            "on",
            "may I",
            "--05-12",
            "0000",
            "Friday 12 May 2026",
            "31 June",
            "99999",
            "ago",
        ],
    );
}

#[test]
fn nothing_is_said_from_before_the_first_year() {
    does_not_understand(
        "0001-01-01",
        &["yesterday", "monday", "in May", "last year", "a month ago", "31 December"],
    );
}

#[test]
fn nothing_is_said_from_after_the_last_year() {
    let here = Here { today: chrono::NaiveDate::MAX, ..morning_of(MONDAY) };
    for text in ["today", "May", "this month", "last year", "a year ago"] {
        assert_eq!(said_day(text, &here), None, "{text}");
    }
}
