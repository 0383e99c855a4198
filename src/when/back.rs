//! Days that were: "Tuesday", "yesterday", "in May", "three weeks ago".

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use crate::{
    partial_date::PartialDate,
    recurrence::{Span, Unit},
};

use super::{
    Here,
    amounts::{Amount, amount},
    dates::{OfMonth, dated, day_of_month, in_month, nearest_day_of_month, year},
    names::{month, weekday},
    reading::{Footing, Reading, whole},
    times::part,
    tokens::Words,
};

/// Reads a text that is one day, looking back: "Tuesday" is the last one before today, "12 May" the last one
/// up to today, "in May" only a month. None for what is still to come, and for what may mean two days.
pub fn said_day(text: &str, here: &Here) -> Option<PartialDate> {
    whole(text, |words| said_days(words, here))
}

/// The readings of a day that was, from a place on.
pub(super) fn said_days<'t>(words: Words<'t>, here: &Here) -> Vec<Reading<'t, PartialDate>> {
    [
        today_or_yesterday(words, here),
        ago(words, here),
        a_weekday(words, here),
        a_date(words, here),
        a_month(words, here),
        a_year(words, here),
        last_or_this(words, here),
    ]
    .into_iter()
    .flatten()
    .filter(|reading| is_over(reading.value, here.today))
    .collect()
}

/// Whether the day, the month or the year has come, and is of the years 1 to 9999.
fn is_over(date: PartialDate, today: NaiveDate) -> bool {
    let (year, over) = match date {
        PartialDate::Day(day) => (day.year(), day <= today),
        PartialDate::Month { year, month } => (year, (year, month) <= (today.year(), today.month())),
        PartialDate::Year(year) => (year, year <= today.year()),
        PartialDate::Yearly { .. } => return false,
    };
    over && (1..=9999).contains(&year)
}

fn back(today: NaiveDate, days: u64) -> Option<PartialDate> {
    today.checked_sub_days(Days::new(days)).map(PartialDate::Day)
}

fn today_or_yesterday<'t>(words: Words<'t>, here: &Here) -> Option<Reading<'t, PartialDate>> {
    let (days, rest) =
        if let Some(rest) = words.said_any(&["the day before yesterday", "day before yesterday"]) {
            (2, rest)
        } else if let Some(rest) = words.said("yesterday") {
            (1, skip_part(rest))
        } else if let Some(rest) = words.said("last night") {
            (1, rest)
        } else if let Some(rest) = words.said_any(&["earlier today", "today", "tonight"]) {
            (0, rest)
        } else {
            (0, part(words.said("this")?)?.1)
        };
    Some(Reading::firm(back(here.today, days)?, rest))
}

fn skip_part(words: Words<'_>) -> Words<'_> {
    part(words).map_or(words, |(_, rest)| rest)
}

/// "three weeks ago" is a day, "two months ago" only a month, "a year ago" only a year: no more was said.
fn ago<'t>(words: Words<'t>, here: &Here) -> Option<Reading<'t, PartialDate>> {
    let (amount, rest) = amount(words.maybe(&["about", "around", "roughly"]))?;
    let rest = rest.said("ago")?;
    let today = here.today;
    let date = match amount {
        Amount::Minutes(minutes) => {
            let then = today.and_time(here.time).checked_sub_signed(TimeDelta::minutes(minutes.into()))?;
            PartialDate::Day(then.date())
        }
        Amount::Days(span) => days_ago(span, today)?,
    };
    Some(Reading::firm(date, rest))
}

fn days_ago(span: Span, today: NaiveDate) -> Option<PartialDate> {
    let count = span.count();
    match span.unit() {
        Unit::Day => back(today, count.into()),
        Unit::Week => back(today, u64::from(count) * 7),
        Unit::Month => month_of(in_month(today, -i32::try_from(count).ok()?, 1)?),
        Unit::Year => Some(PartialDate::Year(today.year().checked_sub(i32::try_from(count).ok()?)?)),
    }
}

fn month_of(day: NaiveDate) -> Option<PartialDate> {
    Some(PartialDate::Month { year: day.year(), month: day.month() })
}

/// The last such weekday before a day.
fn last_before(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let behind = day.weekday().days_since(weekday);
    day.checked_sub_days(Days::new(if behind == 0 { 7 } else { behind.into() }))
}

/// The weekday of the week that ended last Sunday.
fn of_last_week(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let sunday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday()) + 1))?;
    sunday.checked_sub_days(Days::new(6 - u64::from(weekday.num_days_from_monday())))
}

/// "on Tuesday", "Tuesday evening", "Tuesday last week", "last Tuesday".
fn a_weekday<'t>(words: Words<'t>, here: &Here) -> Option<Reading<'t, PartialDate>> {
    if let Some(rest) = words.said("last week") {
        let (named, rest) = weekday(rest.maybe_mark(',').maybe(&["on"]))?;
        return Some(Reading::firm(of_last_week(here.today, named.weekday)?.into(), skip_part(rest)));
    }
    let (on, last) = (words.said("on"), words.said_any(&["on last", "last", "this past"]));
    let (named, rest) = weekday(last.or(on).unwrap_or(words))?;
    let rest = skip_part(rest);
    if let Some(rest) = rest.said("last week") {
        return Some(Reading::firm(of_last_week(here.today, named.weekday)?.into(), rest));
    }
    let day = last_before(here.today, named.weekday)?;
    if words.said_any(&["on last", "last"]).is_some() && of_last_week(here.today, named.weekday) != Some(day)
    {
        // On a Thursday, "last Tuesday" is this week's to some and last week's to others.
        return None;
    }
    let footing = match (last.or(on), named.in_full) {
        (Some(_), true) => Footing::Firm,
        (Some(_), false) => Footing::Closing,
        (None, true) => after_met(words),
        (None, false) => Footing::Whole,
    };
    Some(Reading { value: day.into(), footing, rest })
}

/// "on 12 May", "May 12, 2026", "on the 12th".
fn a_date<'t>(words: Words<'t>, here: &Here) -> Option<Reading<'t, PartialDate>> {
    let on = words.said("on");
    let start = on.unwrap_or(words);
    let start = weekday(start).map_or(start, |(_, rest)| rest.maybe_mark(','));
    let bare = if on.is_some() { Footing::Firm } else { after_met(words) };
    if let Some((dated, rest)) = dated(start, here.date_order) {
        let footing = if on.is_some() { bare } else { bare.max(dated.footing()) };
        let day = dated.last(here.today)?;
        return agreeing(words, day).then_some(Reading { value: day.into(), footing, rest });
    }
    let ((day, OfMonth::Any), rest) = day_of_month(start)? else { return None };
    let footing = if on.is_some() { Footing::Closing } else { Footing::Whole };
    let day = nearest_day_of_month(day, here, -1)?;
    agreeing(words, day).then_some(Reading { value: day.into(), footing, rest })
}

/// Whether the weekday that was said before a date, if any, is the date's own.
fn agreeing(words: Words<'_>, day: NaiveDate) -> bool {
    weekday(words.maybe(&["on"])).is_none_or(|(named, _)| named.weekday == day.weekday())
}

/// "in May", "May 2026", "in May last year".
fn a_month<'t>(words: Words<'t>, here: &Here) -> Option<Reading<'t, PartialDate>> {
    let within = words.said("in");
    let (month, rest) = month(within.unwrap_or(words))?;
    let today = here.today;
    let footing = if within.is_some() { Footing::Closing } else { Footing::Whole };
    let rest_of_year = rest.maybe_mark(',').maybe(&["of"]);
    let (year, rest) = if let Some((year, rest)) = year(rest_of_year) {
        (year, rest)
    } else if let Some(rest) = rest.said("last year") {
        (today.year().checked_sub(1)?, rest)
    } else if let Some(rest) = rest.said("this year") {
        (today.year(), rest)
    } else {
        (today.year().checked_sub(i32::from(month > today.month()))?, rest)
    };
    Some(Reading { value: PartialDate::Month { year, month }, footing, rest })
}

/// "in 2024", "2024-05".
fn a_year<'t>(words: Words<'t>, here: &Here) -> Option<Reading<'t, PartialDate>> {
    let within = words.said("in");
    let (year, rest) = year(within.unwrap_or(words))?;
    let footing = if within.is_some() { Footing::Closing } else { Footing::Whole };
    if let Some((month, rest)) = rest.mark('-').and_then(Words::tight).and_then(Words::number) {
        let month = (month.width == 2 && (1..=12).contains(&month.value)).then_some(month.value)?;
        return Some(Reading { value: PartialDate::Month { year, month }, footing, rest });
    }
    (year <= here.today.year()).then_some(Reading { value: PartialDate::Year(year), footing, rest })
}

/// "last month", "this year". "Last week" is no day, and no month either.
fn last_or_this<'t>(words: Words<'t>, here: &Here) -> Option<Reading<'t, PartialDate>> {
    let today = here.today;
    let (date, rest) = if let Some(rest) = words.said_any(&["last month", "earlier this month", "this month"])
    {
        let months = if words.said("last").is_some() { -1 } else { 0 };
        (month_of(in_month(today, months, 1)?)?, rest)
    } else {
        let rest = words.said_any(&["last year", "earlier this year", "this year"])?;
        let years = i32::from(words.said("last").is_some());
        (PartialDate::Year(today.year().checked_sub(years)?), rest)
    };
    Some(Reading::firm(date, rest))
}

/// "met Tuesday at the market": without "on", a day is said as one only there, or at the very start.
fn after_met(words: Words<'_>) -> Footing {
    let met = words.before().is_some_and(|word| word.eq_ignore_ascii_case("met"));
    if met || words.position() == 0 { Footing::Closing } else { Footing::Whole }
}
