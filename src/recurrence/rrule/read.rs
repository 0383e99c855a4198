//! An RRULE value as a recurrence.

use chrono::{Datelike, NaiveDate, Weekday, WeekdaySet};

use super::parts::Parts;
use crate::recurrence::{LeapDay, Nth, On, Recurrence, Rule, Span, Unit, Yearly};

/// Reads a rule that goes with this first day.
pub(in crate::recurrence) fn read(text: &str, first: NaiveDate) -> Option<Recurrence> {
    let parts = Parts::of(text)?;
    let every = |unit| Span::new(parts.interval.unwrap_or(1), unit);
    let endless = match parts.freq.as_str() {
        "DAILY" => plain(daily(&parts, every(Unit::Day)?)?, first),
        "WEEKLY" => plain(weekly(&parts, every(Unit::Week)?)?, first),
        "MONTHLY" => plain(monthly(&parts, every(Unit::Month)?, first)?, first),
        "YEARLY" => yearly(&parts, every(Unit::Year)?, first)?,
        _ => return None,
    };
    let until = match (parts.until, parts.count) {
        (Some(_), Some(_)) => return None,
        (until, None) => until,
        // Where the calendar ends before, it has no last day.
        (None, Some(count)) => endless.occurrence(count - 1),
    };
    Some(Recurrence { until, ..endless })
}

/// A recurrence that leap days do not touch.
fn plain(rule: Rule, first: NaiveDate) -> Recurrence {
    Recurrence::new(rule, first, LeapDay::default())
}

fn daily(parts: &Parts, every: Span) -> Option<Rule> {
    if parts.say_days_only_by(&[]) {
        return Some(every.into());
    }
    // Every day that is a weekday: weekly.
    weekly(parts, Span::new(1, Unit::Week)?).filter(|_| every.count() == 1)
}

fn weekly(parts: &Parts, every: Span) -> Option<Rule> {
    if parts.say_days_only_by(&[]) {
        return Some(every.into());
    }
    let days = parts.weekdays().filter(|_| parts.say_days_only_by(&["BYDAY"]))?;
    let start = parts.week_start.unwrap_or(Weekday::Mon);
    let counts_alike = every.count() == 1 || are_together(days, start);
    Rule::new(every, On::Weekdays(days)).filter(|_| counts_alike)
}

/// Whether a week that begins on `start` holds the same of these days as one that begins on Monday.
fn are_together(days: WeekdaySet, start: Weekday) -> bool {
    let before =
        days.iter(Weekday::Mon).filter(|day| day.days_since(Weekday::Mon) < start.days_since(Weekday::Mon));
    [0, days.len().into()].contains(&before.count())
}

fn monthly(parts: &Parts, every: Span, first: NaiveDate) -> Option<Rule> {
    if !parts.say_days_only_by(&["BYDAY", "BYMONTHDAY", "BYSETPOS"]) {
        return None;
    }
    let on = match (&parts.by_day, &parts.by_month_day) {
        (Some(days), None) => weekday_of_month(days, parts.by_set_pos)?,
        (None, days) => {
            let bare = bare(days.as_deref(), parts.by_set_pos, first);
            let day =
                bare.filter(|day| *day <= 28).or_else(|| clamped(days.as_deref()?, parts.by_set_pos))?;
            if day == first.day() { On::FirstDay } else { On::DayOfMonth(day) }
        }
        (Some(_), Some(_)) => return None,
    };
    Rule::new(every, on)
}

/// `BYDAY=-1FR`, or the same as `BYDAY=FR;BYSETPOS=-1`.
fn weekday_of_month(days: &[(i32, Weekday)], set_pos: Option<i32>) -> Option<On> {
    let (nth, weekday) = match (days, set_pos) {
        (&[(0, weekday)], Some(nth)) => (nth, weekday),
        (&[(nth, weekday)], None) => (nth, weekday),
        _ => return None,
    };
    let nth = match nth {
        -1 => Nth::Last,
        nth => Nth::new(nth.try_into().ok()?)?,
    };
    Some(On::WeekdayOfMonth(nth, weekday))
}

/// A day of the month that skips what does not have it; the first day's where none is said.
fn bare(days: Option<&[i32]>, set_pos: Option<i32>, first: NaiveDate) -> Option<u32> {
    match (days, set_pos) {
        (None, None) => Some(first.day()),
        (Some(&[day]), None) => day.try_into().ok().filter(|day| (1..=31).contains(day)),
        _ => None,
    }
}

/// A day of the month, or the month's last: `28,29,30` and the last of them, or simply `-1`.
fn clamped(days: &[i32], set_pos: Option<i32>) -> Option<u32> {
    match (days, set_pos) {
        ([-1], None) => Some(31),
        ([28, .., last @ 29..=31], Some(-1)) => {
            (28..=*last).eq(days.iter().copied()).then_some((*last).try_into().ok())?
        }
        _ => None,
    }
}

fn yearly(parts: &Parts, every: Span, first: NaiveDate) -> Option<Recurrence> {
    let day = if parts.by_year_day == Some(60) && parts.say_days_only_by(&["BYYEARDAY"]) {
        Yearly::new(2, 29, LeapDay::After)
    } else if parts.say_days_only_by(&["BYMONTH", "BYMONTHDAY", "BYSETPOS"]) {
        day_of_year(parts, first)
    } else {
        None
    }?;
    // From the first such day on, it is the first day's own date that comes round.
    let first = day.on_or_after(first)?;
    let is_the_date = (first.month(), first.day()) == (day.month(), day.day());
    is_the_date.then(|| Recurrence::new(every.into(), first, day.leap_day()))
}

/// A date that each year has, or 29 February with what it is clamped to.
fn day_of_year(parts: &Parts, first: NaiveDate) -> Option<Yearly> {
    let days = parts.by_month_day.as_deref();
    if parts.by_month.is_none() && days.is_some() {
        return None;
    }
    let month = parts.by_month.unwrap_or_else(|| first.month());
    let yearly = |day| Yearly::new(month, day, LeapDay::Before);
    match bare(days, parts.by_set_pos, first) {
        Some(day) => yearly(day).filter(|day| !day.is_leap_day()),
        None => (28..=clamped(days?, parts.by_set_pos)?).rev().find_map(yearly),
    }
}
