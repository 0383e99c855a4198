//! Tables of phrases, read from fixed days. Most stand on Monday 23 November 2026, eight in the morning.

mod back;
mod days;
mod find;
mod find_back;
mod never;
mod span;
mod times;
mod yearly;

use chrono::{NaiveDate, NaiveTime};

use super::{DateOrder, Here, When};

const MONDAY: &str = "2026-11-23";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// Eight in the morning of a day, with the day first in `7/12`.
fn morning_of(today: &str) -> Here {
    Here { today: day(today), time: time("08:00"), date_order: DateOrder::DayFirst }
}

/// `2026-12-07` or `2026-12-07 09:00`.
fn moment(text: &str) -> When {
    match text.split_once(' ') {
        Some((on, at)) => When { on: day(on), at: Some(time(at)) },
        None => When { on: day(text), at: None },
    }
}
