//! Which days a rule has.

use super::*;

fn assert_days(words: &str, first: &str, expected: &[&str]) {
    let recurrence = recurrence(words, first);
    assert_eq!(days(&recurrence, expected.len() as u32), expected, "{words} from {first}");
}

#[test]
fn the_31st_comes_on_the_last_of_short_months_and_on_the_31st_again() {
    assert_days(
        "month",
        "2027-01-31",
        &["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"],
    );
    assert_days("month", "2028-01-30", &["2028-01-30", "2028-02-29", "2028-03-30"]);
    assert_days(
        "2 months",
        "2026-12-31",
        &["2026-12-31", "2027-02-28", "2027-04-30", "2027-06-30", "2027-08-31"],
    );
}

#[test]
fn a_day_of_the_month_that_was_said_counts_from_the_first_such_day() {
    assert_days("month on the 31st", "2027-02-28", &["2027-02-28", "2027-03-31"]);
    assert_days("month on the 31st", "2027-02-10", &["2027-02-28", "2027-03-31"]);
    assert_days("2 months on the 15th", "2026-11-23", &["2026-12-15", "2027-02-15"]);
    assert_days("month on the 15th", "2026-12-15", &["2026-12-15", "2027-01-15"]);
}

#[test]
fn a_leap_day_comes_where_the_setting_says_in_other_years() {
    let before = recurrence("year", "2024-02-29");
    assert_eq!(days(&before, 5), ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
    let after = Recurrence { leap_day: LeapDay::After, ..before };
    assert_eq!(days(&after, 5), ["2024-02-29", "2025-03-01", "2026-03-01", "2027-03-01", "2028-02-29"]);
}

#[test]
fn monthly_from_a_leap_day_comes_every_february_whatever_the_setting_says() {
    let monthly = Recurrence { leap_day: LeapDay::After, ..recurrence("12 months", "2024-02-29") };
    assert_eq!(days(&monthly, 2), ["2024-02-29", "2025-02-28"]);
}

#[test]
fn weekdays_come_in_every_week_or_in_every_so_many_weeks() {
    assert_days("week on mon, thu", "2026-11-23", &["2026-11-23", "2026-11-26", "2026-11-30", "2026-12-03"]);
    assert_days(
        "2 weeks on mon, thu",
        "2026-11-26",
        &["2026-11-26", "2026-12-07", "2026-12-10", "2026-12-21"],
    );
    assert_days("week on sun", "2026-11-29", &["2026-11-29", "2026-12-06"]);
}

#[test]
fn a_first_day_that_the_rule_does_not_say_leads_to_the_next_one_it_does() {
    assert_days("week on mon", "2026-11-26", &["2026-11-30", "2026-12-07"]);
    // The two weeks count from the Monday that comes first, not from the week of the first day.
    assert_days("2 weeks on mon, tue", "2026-11-26", &["2026-11-30", "2026-12-01", "2026-12-14"]);
    assert_days("3 months on the 1st monday", "2026-11-23", &["2026-12-07", "2027-03-01"]);
}

#[test]
fn the_last_friday_and_the_second_tuesday_are_found_in_each_month() {
    assert_days(
        "month on the last friday",
        "2026-11-01",
        &["2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26"],
    );
    assert_days("month on the 2nd tuesday", "2026-12-08", &["2026-12-08", "2027-01-12", "2027-02-09"]);
    assert_days("month on the last monday", "2026-11-30", &["2026-11-30", "2026-12-28"]);
}

#[test]
fn after_the_last_day_there_is_none() {
    let three = Recurrence { until: Some(day("2026-12-07")), ..recurrence("week", "2026-11-23") };
    assert_eq!(days(&three, 9), ["2026-11-23", "2026-11-30", "2026-12-07"]);
    assert_eq!(three.first_on_or_after(day("2026-12-07")), Some(day("2026-12-07")));
    assert_eq!(three.first_after(day("2026-12-07")), None);
    assert_eq!(three.latest_on_or_before(day("2031-01-01")), Some(day("2026-12-07")));
    let never = Recurrence { until: Some(day("2026-11-22")), ..three };
    assert_eq!(never.occurrence(0), None);
    assert_eq!(never.latest_on_or_before(day("2031-01-01")), None);
}

#[test]
fn before_the_first_day_there_is_none() {
    let monthly = recurrence("month", "2027-01-31");
    assert_eq!(monthly.latest_on_or_before(day("2027-01-30")), None);
    assert_eq!(monthly.first_on_or_after(day("1999-01-01")), Some(day("2027-01-31")));
}

#[test]
fn the_year_9999_is_the_last() {
    let daily = recurrence("day", "9999-12-30");
    assert_eq!(days(&daily, 5), ["9999-12-30", "9999-12-31"]);
    assert_eq!(daily.first_after(day("9999-12-31")), None);
    assert_eq!(daily.latest_on_or_before(NaiveDate::MAX), Some(day("9999-12-31")));
    let later = Recurrence { first: NaiveDate::MAX, ..daily };
    assert_eq!(later.occurrence(0), None);
}
