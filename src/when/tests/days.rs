use super::{MONDAY, moment, morning_of};
use crate::when::{DateOrder, Here, WhenError, when};

fn reads(today: &str, table: &[(&str, &str)]) {
    let here = morning_of(today);
    for (text, expected) in table {
        assert_eq!(when(text, &here), Ok(moment(expected)), "{text}, on {today}");
    }
}

fn does_not_understand(today: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(when(text, &morning_of(today)), Err(WhenError::NotUnderstood), "{text}, on {today}");
    }
}

#[test]
fn today_and_the_days_next_to_it() {
    reads(
        MONDAY,
        &[
            ("today", "2026-11-23"),
            ("Tomorrow", "2026-11-24"),
            ("by tomorrow", "2026-11-24"),
            ("the day after tomorrow", "2026-11-25"),
            ("  TOMORROW . ", "2026-11-24"),
        ],
    );
}

#[test]
fn a_weekday_alone_is_the_first_one_after_today() {
    reads(
        MONDAY,
        &[
            ("monday", "2026-11-30"),
            ("Tuesday", "2026-11-24"),
            ("friday", "2026-11-27"),
            ("on Friday", "2026-11-27"),
            ("this friday", "2026-11-27"),
            ("the coming friday", "2026-11-27"),
            ("by sunday", "2026-11-29"),
        ],
    );
    reads("2026-11-29", &[("sunday", "2026-12-06"), ("monday", "2026-11-30")]);
}

#[test]
fn the_usual_abbreviations_are_known() {
    reads(
        MONDAY,
        &[
            ("mon", "2026-11-30"),
            ("tue", "2026-11-24"),
            ("tues", "2026-11-24"),
            ("Wed.", "2026-11-25"),
            ("weds", "2026-11-25"),
            ("thu", "2026-11-26"),
            ("thur", "2026-11-26"),
            ("thurs", "2026-11-26"),
            ("on fri", "2026-11-27"),
            ("sat", "2026-11-28"),
            ("SUN", "2026-11-29"),
            ("7 sept", "2027-09-07"),
            ("7 Sep. 2027", "2027-09-07"),
            ("Dec. 7", "2026-12-07"),
        ],
    );
}

#[test]
fn next_and_a_weekday_is_in_the_week_that_begins_next_monday() {
    reads(
        MONDAY,
        &[
            ("next monday", "2026-11-30"),
            ("next tuesday", "2026-12-01"),
            ("next friday", "2026-12-04"),
            ("on next friday", "2026-12-04"),
            ("friday next week", "2026-12-04"),
            ("next week on friday", "2026-12-04"),
            ("next sunday", "2026-12-06"),
        ],
    );
    reads("2026-11-29", &[("next monday", "2026-11-30"), ("next sunday", "2026-12-06")]);
}

#[test]
fn next_week_month_and_year_count_from_today() {
    reads(
        MONDAY,
        &[("next week", "2026-11-30"), ("next month", "2026-12-23"), ("by next year", "2027-11-23")],
    );
    reads("2026-01-31", &[("next month", "2026-02-28")]);
    reads("2028-01-31", &[("next month", "2028-02-29")]);
    reads("2028-02-29", &[("next year", "2029-02-28")]);
}

#[test]
fn the_weekend_is_the_coming_saturday_and_never_today() {
    reads(
        MONDAY,
        &[
            ("the weekend", "2026-11-28"),
            ("at the weekend", "2026-11-28"),
            ("this weekend", "2026-11-28"),
            ("next weekend", "2026-12-05"),
        ],
    );
    reads("2026-11-28", &[("the weekend", "2026-12-05"), ("next weekend", "2026-12-05")]);
    reads("2026-11-29", &[("the weekend", "2026-12-05")]);
}

#[test]
fn the_edges_of_months_and_years() {
    reads(
        MONDAY,
        &[
            ("end of the month", "2026-11-30"),
            ("end of month", "2026-11-30"),
            ("the end of the month", "2026-11-30"),
            ("at the end of the month", "2026-11-30"),
            ("by the end of next month", "2026-12-31"),
            ("the beginning of next month", "2026-12-01"),
            ("the end of the year", "2026-12-31"),
            ("start of next year", "2027-01-01"),
            ("the end of February", "2027-02-28"),
            ("the end of february 2028", "2028-02-29"),
            ("the end of november", "2026-11-30"),
            ("the beginning of november", "2027-11-01"),
            ("the beginning of May", "2027-05-01"),
        ],
    );
    reads("2028-02-10", &[("end of the month", "2028-02-29")]);
    reads("2026-11-30", &[("end of the month", "2026-11-30")]);
}

#[test]
fn an_amount_counts_from_today() {
    reads(
        MONDAY,
        &[
            ("in 3 days", "2026-11-26"),
            ("in a day", "2026-11-24"),
            ("in two weeks", "2026-12-07"),
            ("in about two weeks", "2026-12-07"),
            ("in two weeks or so", "2026-12-07"),
            ("in two weeks' time", "2026-12-07"),
            ("in a week’s time", "2026-11-30"),
            ("two weeks from now", "2026-12-07"),
            ("a week from friday", "2026-12-04"),
            ("a week on friday", "2026-12-04"),
            ("two weeks today", "2026-12-07"),
            ("two days from tomorrow", "2026-11-26"),
            ("in a fortnight", "2026-12-07"),
            ("in a couple of weeks", "2026-12-07"),
            ("in a month", "2026-12-23"),
            ("in half a year", "2027-05-23"),
            ("in a year and a half", "2028-05-23"),
            ("in one and a half years", "2028-05-23"),
            ("in twenty-one days", "2026-12-14"),
            ("in ninety nine days", "2027-03-02"),
            ("in 2 years", "2028-11-23"),
        ],
    );
}

#[test]
fn months_are_months_and_end_on_their_last_day() {
    reads(
        "2027-01-31",
        &[("in a month", "2027-02-28"), ("in two months", "2027-03-31"), ("in three months", "2027-04-30")],
    );
    reads("2028-01-31", &[("in a month", "2028-02-29")]);
    reads("2028-02-29", &[("in a year", "2029-02-28"), ("in 4 years", "2032-02-29")]);
}

#[test]
fn a_day_and_a_month_is_the_next_such_day_today_included() {
    reads(
        MONDAY,
        &[
            ("7 December", "2026-12-07"),
            ("december 7", "2026-12-07"),
            ("Dec 7th", "2026-12-07"),
            ("the 7th of December", "2026-12-07"),
            ("on the 7th of december", "2026-12-07"),
            ("first of march", "2027-03-01"),
            ("the twenty-first of March", "2027-03-21"),
            ("march first", "2027-03-01"),
            ("May the 4th", "2027-05-04"),
            ("4 March", "2027-03-04"),
            ("23 November", "2026-11-23"),
            ("22 November", "2027-11-22"),
            ("Monday, 7 December", "2026-12-07"),
        ],
    );
}

#[test]
fn the_29th_of_february_is_the_next_that_exists() {
    reads(MONDAY, &[("29 February", "2028-02-29"), ("29/2", "2028-02-29")]);
    reads("2028-03-01", &[("29 February", "2032-02-29")]);
    reads("2097-01-01", &[("29 February", "2104-02-29")]);
    does_not_understand(MONDAY, &["29 February 2027", "30 February", "31 November"]);
}

#[test]
fn a_full_date_is_that_day() {
    reads(
        MONDAY,
        &[
            ("7 December 2027", "2027-12-07"),
            ("December 7, 2027", "2027-12-07"),
            ("2026-12-07", "2026-12-07"),
            ("2026/12/07", "2026-12-07"),
            ("7/12/2026", "2026-12-07"),
            ("7.12.2026", "2026-12-07"),
            ("7/12/26", "2026-12-07"),
            ("Tuesday, 7 December 2027", "2027-12-07"),
        ],
    );
}

#[test]
fn a_weekday_that_is_not_the_dates_own_is_not_understood() {
    does_not_understand(MONDAY, &["Friday, 7 December", "tuesday 2026-12-07"]);
}

#[test]
fn numbers_alone_are_read_in_the_order_that_is_set() {
    let here = |date_order| Here { date_order, ..morning_of(MONDAY) };
    for (order, text, expected) in [
        (DateOrder::DayFirst, "7/12", Ok("2026-12-07")),
        (DateOrder::DayFirst, "7.12.", Ok("2026-12-07")),
        (DateOrder::DayFirst, "12/25", Err(WhenError::NotUnderstood)),
        (DateOrder::MonthFirst, "7/12", Ok("2027-07-12")),
        (DateOrder::MonthFirst, "7/12/2027", Ok("2027-07-12")),
        (DateOrder::MonthFirst, "2027/07/12", Ok("2027-07-12")),
        (DateOrder::YearFirst, "7/12", Ok("2027-07-12")),
        (DateOrder::YearFirst, "27/7/12", Ok("2027-07-12")),
        (DateOrder::YearFirst, "2027-7-12", Ok("2027-07-12")),
    ] {
        assert_eq!(when(text, &here(order)), expected.map(moment), "{text}, {order:?}");
    }
}

#[test]
fn a_day_of_the_month_is_the_next_such_day() {
    reads(
        MONDAY,
        &[
            ("the 23rd", "2026-11-23"),
            ("on the 22nd", "2026-12-22"),
            ("the 31st", "2026-12-31"),
            ("the 1st of next month", "2026-12-01"),
            ("the first of next month", "2026-12-01"),
            ("friday the 27th", "2026-11-27"),
        ],
    );
    reads("2027-02-01", &[("the 30th", "2027-03-30")]);
    does_not_understand("2027-01-01", &["the 31st of next month", "the 32nd", "the 0th"]);
}

#[test]
fn a_day_that_is_over_says_so() {
    for (text, over) in
        [("12 May 2026", "2026-05-12"), ("2026-11-22", "2026-11-22"), ("the end of May 2020", "2020-05-31")]
    {
        assert_eq!(when(text, &morning_of(MONDAY)), Err(WhenError::Past(moment(over))), "{text}");
    }
}

#[test]
fn what_names_no_day_is_not_understood() {
    does_not_understand(
        MONDAY,
        &[
            "",
            " ",
            ".",
            "someday",
            "soon",
            "may",
            "May",
            "in May",
            "march",
            "second",
            "the second",
            "two weeks",
            "in two",
            "in weeks",
            "in 0 days",
            "in a few days",
            "in 2-3 weeks",
            "in half a week",
            "in a week or two",
            "next",
            "next spring",
            "every friday",
            "friday or monday",
            "last friday",
            "yesterday",
            "two weeks ago",
            "2026",
            "2026-12",
            "2026-02-30",
            "2026-13-01",
            "7-12",
            "7/12/126",
            "7.",
            "tomorrowish",
            "fridays",
            "friday's",
            "summary",
            "mayor 3",
            "3days",
            "in3 days",
            "(friday)",
            "32 May",
            "0 May",
            "in 1000 days",
            "in 99999999999999999999 days",
            "friday 12 may 26",
        ],
    );
}

#[test]
fn sums_that_leave_the_calendar_are_not_understood() {
    does_not_understand(
        "9999-12-31",
        &[
            "tomorrow",
            "in a day",
            "friday",
            "next month",
            "in 999 years",
            "1 January",
            "the 1st",
            "the weekend",
        ],
    );
    assert_eq!(when("today", &morning_of("9999-12-31")), Ok(moment("9999-12-31")));
}
