//! Days of every year.

use super::*;

fn yearly(month: u32, of_month: u32, leap_day: LeapDay) -> Yearly {
    Yearly::new(month, of_month, leap_day).unwrap()
}

#[test]
fn a_birthday_comes_this_year_or_the_next() {
    let birthday = yearly(5, 12, LeapDay::Before);
    assert_eq!(birthday.on_or_after(day("2026-05-12")), Some(day("2026-05-12")));
    assert_eq!(birthday.on_or_after(day("2026-05-13")), Some(day("2027-05-12")));
    assert_eq!(birthday.on_or_before(day("2026-05-11")), Some(day("2025-05-12")));
    assert_eq!(birthday.on_or_before(day("2026-05-12")), Some(day("2026-05-12")));
}

#[test]
fn a_birthday_on_29_february_comes_where_the_setting_says() {
    let before = yearly(2, 29, LeapDay::Before);
    assert_eq!(before.on_or_after(day("2027-01-01")), Some(day("2027-02-28")));
    assert_eq!(before.on_or_after(day("2027-03-01")), Some(day("2028-02-29")));
    assert_eq!(before.on_or_after(day("2028-02-28")), Some(day("2028-02-29")));
    let after = yearly(2, 29, LeapDay::After);
    assert_eq!(after.on_or_after(day("2027-02-28")), Some(day("2027-03-01")));
    assert_eq!(after.on_or_after(day("2027-03-02")), Some(day("2028-02-29")));
    assert_eq!(after.on_or_before(day("2100-03-01")), Some(day("2100-03-01")));
}

#[test]
fn a_day_that_no_year_has_is_none() {
    for (month, day) in [(2, 30), (4, 31), (0, 1), (13, 1), (1, 0), (u32::MAX, u32::MAX)] {
        assert_eq!(Yearly::new(month, day, LeapDay::Before), None);
    }
}

#[test]
fn the_ends_of_the_calendar_are_no_day() {
    let new_year = yearly(1, 1, LeapDay::Before);
    assert_eq!(new_year.on_or_after(day("9999-01-01")), Some(day("9999-01-01")));
    assert_eq!(new_year.on_or_after(day("9999-01-02")), None);
    assert_eq!(new_year.on_or_after(NaiveDate::MAX), None);
    assert_eq!(yearly(12, 31, LeapDay::After).on_or_before(NaiveDate::MIN), None);
}

#[test]
fn the_setting_is_written_as_the_day_it_means() {
    assert_eq!(serde_json::to_string(&LeapDay::Before).unwrap(), "\"02-28\"");
    assert_eq!(serde_json::from_str::<LeapDay>("\"03-01\"").unwrap(), LeapDay::After);
}
