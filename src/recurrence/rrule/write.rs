//! A recurrence as an RRULE value.

use chrono::{Weekday, WeekdaySet};

use crate::recurrence::{LeapDay, Nth, On, Recurrence, Unit, Yearly, pattern::Pattern, rule::name};

/// Writes the rule, without a last day.
pub(in crate::recurrence) fn write(recurrence: &Recurrence) -> String {
    let every = recurrence.rule.every();
    let freq = match every.unit() {
        Unit::Day => "DAILY",
        Unit::Week => "WEEKLY",
        Unit::Month => "MONTHLY",
        Unit::Year => "YEARLY",
    };
    let interval = match every.count() {
        1 => String::new(),
        count => format!(";INTERVAL={count}"),
    };
    let by = match recurrence.pattern() {
        Pattern::Day => String::new(),
        // The weekday of DTSTART goes without saying.
        Pattern::Weekdays(_) if recurrence.rule.on() == On::FirstDay => String::new(),
        Pattern::Weekdays(days) => format!(";BYDAY={}", weekdays(days)),
        Pattern::DayOfMonth(day) => format!(";{}", day_of_month(day)),
        Pattern::WeekdayOfMonth(nth, weekday) => {
            let nth = if nth == Nth::Last { "-1".to_owned() } else { nth.number().to_string() };
            format!(";BYDAY={nth}{}", code(weekday))
        }
        Pattern::DayOfYear(yearly) => format!(";{}", day_of_year(yearly)),
    };
    format!("FREQ={freq}{interval}{by}")
}

/// "MO", "TU" to "SU".
pub(super) fn code(weekday: Weekday) -> String {
    name(weekday).chars().take(2).collect::<String>().to_ascii_uppercase()
}

fn weekdays(days: WeekdaySet) -> String {
    days.iter(Weekday::Mon).map(code).collect::<Vec<_>>().join(",")
}

/// A month too short for a bare `BYMONTHDAY` would be skipped: the last of the days it does have is meant.
fn day_of_month(day: u32) -> String {
    match day {
        ..=28 => format!("BYMONTHDAY={day}"),
        _ => {
            let days: Vec<_> = (28..=day).map(|day| day.to_string()).collect();
            format!("BYMONTHDAY={};BYSETPOS=-1", days.join(","))
        }
    }
}

fn day_of_year(yearly: Yearly) -> String {
    match (yearly.is_leap_day(), yearly.leap_day()) {
        (false, _) => format!("BYMONTH={};BYMONTHDAY={}", yearly.month(), yearly.day()),
        (true, LeapDay::Before) => format!("BYMONTH=2;{}", day_of_month(29)),
        // The 60th day is 29 February, or 1 March where there is none.
        (true, LeapDay::After) => "BYYEARDAY=60".to_owned(),
    }
}
