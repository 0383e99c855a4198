//! What a recurrence means, found by walking every day: slow, and as plain as can be.

use chrono::{Datelike, NaiveDate, Weekday};

use super::*;

/// The days up to `last`, in order.
pub(super) fn walk(recurrence: &Recurrence, last: NaiveDate) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    // How many times a new day, week, month or year has begun since the first occurrence.
    let mut rounds = 0;
    for day in recurrence.first.iter_days().take_while(|day| *day <= last) {
        if !days.is_empty() && begins(recurrence.rule.every().unit(), day) {
            rounds += 1;
        }
        if rounds % recurrence.rule.every().count() == 0 && fits(recurrence, day) {
            days.push(day);
        }
    }
    days.retain(|day| recurrence.until.is_none_or(|until| *day <= until));
    days
}

fn begins(unit: Unit, day: NaiveDate) -> bool {
    match unit {
        Unit::Day => true,
        Unit::Week => day.weekday() == Weekday::Mon,
        Unit::Month => day.day() == 1,
        Unit::Year => day.day() == 1 && day.month() == 1,
    }
}

/// Whether the day would be one, were it every day, week, month or year.
fn fits(recurrence: &Recurrence, day: NaiveDate) -> bool {
    let first = recurrence.first;
    match (recurrence.rule.on(), recurrence.rule.every().unit()) {
        (On::FirstDay, Unit::Day) => true,
        (On::FirstDay, Unit::Week) => day.weekday() == first.weekday(),
        (On::FirstDay, Unit::Month) => is_day_of_month(first.day(), day),
        (On::FirstDay, Unit::Year) => is_date(first, day, recurrence.leap_day),
        (On::Weekdays(weekdays), _) => weekdays.contains(day.weekday()),
        (On::DayOfMonth(wanted), _) => is_day_of_month(wanted, day),
        (On::WeekdayOfMonth(nth, weekday), _) => day.weekday() == weekday && is_nth(nth, day),
    }
}

fn is_last_of_month(day: NaiveDate) -> bool {
    day.succ_opt().unwrap().day() == 1
}

fn is_day_of_month(wanted: u32, day: NaiveDate) -> bool {
    day.day() == wanted || (day.day() < wanted && is_last_of_month(day))
}

fn is_nth(nth: Nth, day: NaiveDate) -> bool {
    let of_month = day.day();
    match nth {
        Nth::First => (1..=7).contains(&of_month),
        Nth::Second => (8..=14).contains(&of_month),
        Nth::Third => (15..=21).contains(&of_month),
        Nth::Fourth => (22..=28).contains(&of_month),
        Nth::Last => (0..7).any(|more| is_last_of_month(day + chrono::Days::new(more))),
    }
}

fn is_date(first: NaiveDate, day: NaiveDate, leap_day: LeapDay) -> bool {
    let date = |day: NaiveDate| (day.month(), day.day());
    let missing = date(first) == (2, 29) && !day.leap_year();
    match leap_day {
        LeapDay::Before if missing => date(day) == (2, 28),
        LeapDay::After if missing => date(day) == (3, 1),
        _ => date(day) == date(first),
    }
}
