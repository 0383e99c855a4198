//! Days, and how far off they are.

use chrono::{Datelike, Months, NaiveDate};

use super::numbers::number;
use crate::partial_date::PartialDate;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "Monday 7 December"; with the year where it is not that of `today`: "Monday 3 January 2028".
pub fn day(day: NaiveDate, today: NaiveDate) -> String {
    let form = if day.year() == today.year() { "%A %-d %B" } else { "%A %-d %B %-Y" };
    day.format(form).to_string()
}

/// How far ahead a day is: "today", "tomorrow", "in three days", "in two weeks", "in a month".
///
/// Whole weeks (up to twelve), months (up to eleven) and years are said as such. Other days are counted up
/// to twelve; beyond that it is "in about three weeks". A day that is over is said alike: "yesterday", "three
/// days ago", "two weeks ago".
pub fn ahead(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        2.. => format!("in {}", between(today, day)),
        _ => format!("{} ago", between(day, today)),
    }
}

/// A date of which only a part may be known: "2026", "May 2026", "12 May 2026", "12 May".
pub fn partial(date: PartialDate) -> String {
    let name = |month: u32| month_name(month).unwrap_or_default();
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month { year, month } => format!("{} {year}", name(month)),
        PartialDate::Day(day) => day.format("%-d %B %-Y").to_string(),
        PartialDate::Yearly { month, day } => format!("{day} {}", name(month)),
    }
}

fn month_name(month: u32) -> Option<&'static str> {
    MONTHS.get((month as usize).checked_sub(1)?).copied()
}

/// The time between two days at least two days apart: "three days", "two weeks", "about a year".
fn between(from: NaiveDate, to: NaiveDate) -> String {
    let days = to.signed_duration_since(from).num_days().unsigned_abs() as usize;
    let months = whole_months(from, to);
    let exact = from.checked_add_months(Months::new(months as u32)) == Some(to);
    match (days, months) {
        (_, 1..=11) if exact => many(months, "month"),
        (_, 12..) if exact && months.is_multiple_of(12) => many(months / 12, "year"),
        (7..=84, _) if days.is_multiple_of(7) => many(days / 7, "week"),
        (..=12, _) => many(days, "day"),
        (..=55, _) => format!("about {}", many((days + 3) / 7, "week")),
        _ => about_long(from, to, months),
    }
}

/// Eight weeks and more, to the nearest month, half year or year.
fn about_long(from: NaiveDate, to: NaiveDate, months: usize) -> String {
    let turn = from.checked_add_months(Months::new(months as u32)).unwrap_or(from);
    let nearest = if (to - turn).num_days() >= 15 { months + 1 } else { months };
    let said = match nearest {
        ..=11 => many(nearest, "month"),
        12..=14 => many(1, "year"),
        15..=20 => "a year and a half".to_owned(),
        _ => many((nearest + 6) / 12, "year"),
    };
    format!("about {said}")
}

/// How many months fit between two days, the second not the earlier.
fn whole_months(from: NaiveDate, to: NaiveDate) -> usize {
    let months = (to.year() - from.year()) * 12 + to.month0() as i32 - from.month0() as i32;
    let months = months.unsigned_abs();
    let fits = from.checked_add_months(Months::new(months)).is_some_and(|turn| turn <= to);
    if fits { months as usize } else { months.saturating_sub(1) as usize }
}

/// "a week", "two weeks".
pub(super) fn many(count: usize, unit: &str) -> String {
    match count {
        1 => format!("a {unit}"),
        _ => format!("{} {unit}s", number(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_has_its_year_only_where_it_is_another_one() {
        let today = on("2026-11-23");
        assert_eq!(day(on("2026-12-07"), today), "Monday 7 December");
        assert_eq!(day(on("2028-01-03"), today), "Monday 3 January 2028");
        assert_eq!(day(on("2025-11-23"), today), "Sunday 23 November 2025");
    }

    #[test]
    fn what_is_ahead_is_said_in_the_unit_it_was_probably_set_in() {
        let today = on("2026-11-23");
        for (to, said) in [
            ("2026-11-23", "today"),
            ("2026-11-24", "tomorrow"),
            ("2026-11-26", "in three days"),
            ("2026-11-30", "in a week"),
            ("2026-12-05", "in twelve days"),
            ("2026-12-06", "in about two weeks"),
            ("2026-12-07", "in two weeks"),
            ("2026-12-12", "in about three weeks"),
            ("2026-12-23", "in a month"),
            ("2027-01-23", "in two months"),
            ("2027-02-15", "in twelve weeks"),
            ("2027-02-20", "in about three months"),
            ("2027-11-23", "in a year"),
            ("2027-11-02", "in about eleven months"),
            ("2027-11-12", "in about a year"),
            ("2028-05-23", "in about a year and a half"),
            ("2028-10-01", "in about two years"),
            ("2029-11-23", "in three years"),
            ("2041-11-23", "in 15 years"),
        ] {
            assert_eq!(ahead(on(to), today), said, "{to}");
        }
    }

    #[test]
    fn the_31st_and_the_end_of_february_are_a_month_apart() {
        assert_eq!(ahead(on("2027-02-28"), on("2027-01-31")), "in a month");
        assert_eq!(ahead(on("2025-02-28"), on("2024-02-29")), "in a year");
    }

    #[test]
    fn what_was_is_said_alike() {
        let today = on("2026-11-23");
        for (from, said) in [
            ("2026-11-22", "yesterday"),
            ("2026-11-09", "two weeks ago"),
            ("2026-11-20", "three days ago"),
            ("2026-10-23", "a month ago"),
            ("2026-07-01", "about five months ago"),
            ("2025-11-23", "a year ago"),
        ] {
            assert_eq!(ahead(on(from), today), said, "{from}");
        }
    }

    #[test]
    fn a_partial_date_says_what_is_known_and_no_more() {
        for (date, said) in
            [("2026-05-12", "12 May 2026"), ("2026-05", "May 2026"), ("2026", "2026"), ("--05-12", "12 May")]
        {
            assert_eq!(partial(date.parse().unwrap()), said);
        }
    }

    #[test]
    fn the_ends_of_the_calendar_have_words_too() {
        for (a, b) in [(NaiveDate::MIN, NaiveDate::MAX), (NaiveDate::MAX, NaiveDate::MIN)] {
            assert!(!ahead(a, b).is_empty());
            assert!(!day(a, b).is_empty());
        }
    }

    proptest! {
        #[test]
        fn the_words_never_differ_much_from_the_days(from in 0i32..800_000, days in 13i32..4000) {
            let from = NaiveDate::from_num_days_from_ce_opt(from).unwrap();
            let to = NaiveDate::from_num_days_from_ce_opt(from.num_days_from_ce() + days).unwrap();
            let words = ahead(to, from);
            let mut parts = words.trim_start_matches("in ").trim_start_matches("about ").split(' ');
            let (count, unit) = (parts.next().unwrap(), parts.next().unwrap());
            let count = (1..=99).find(|n| number(*n) == count).unwrap_or(1) as f64;
            let half = if words.ends_with("and a half") { 0.5 } else { 0.0 };
            let length = match unit.trim_end_matches('s') {
                "day" => 1.0,
                "week" => 7.0,
                "month" => 30.44,
                _ => 365.25,
            };
            let said = (count + half) * length;
            let off = (said - f64::from(days)).abs() / f64::from(days);
            prop_assert!(off < 0.26, "{days} days read as {words}");
        }
    }
}
