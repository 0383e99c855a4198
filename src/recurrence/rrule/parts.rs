//! The parts of an RRULE value, checked one by one.

use chrono::{NaiveDate, Weekday, WeekdaySet};

use super::write::code;

/// What is said, and nothing else: a part that is not known here makes it no value at all.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The names of all parts.
    said: Vec<String>,
    pub freq: String,
    pub interval: Option<u32>,
    pub until: Option<NaiveDate>,
    pub count: Option<u32>,
    /// Each with its ordinal, 0 for none.
    pub by_day: Option<Vec<(i32, Weekday)>>,
    /// In order.
    pub by_month_day: Option<Vec<i32>>,
    pub by_month: Option<u32>,
    pub by_year_day: Option<i32>,
    pub by_set_pos: Option<i32>,
    pub week_start: Option<Weekday>,
}

impl Parts {
    /// Takes the value apart; none where a part is unknown, malformed or said twice.
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text);
        let mut parts = Self::default();
        for part in text.trim_end_matches(';').split(';') {
            let (name, value) = part.split_once('=')?;
            if parts.said.iter().any(|said| said == name) {
                return None;
            }
            parts.said.push(name.to_owned());
            parts.take(name, value)?;
        }
        Some(parts)
    }

    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "FREQ" => self.freq = value.to_owned(),
            "INTERVAL" => self.interval = Some(value.parse().ok()?),
            "UNTIL" => self.until = Some(date(value)?),
            "COUNT" => self.count = Some(value.parse().ok().filter(|count| *count > 0)?),
            "BYDAY" => self.by_day = Some(value.split(',').map(day).collect::<Option<_>>()?),
            "BYMONTHDAY" => self.by_month_day = Some(numbers(value)?),
            "BYMONTH" => self.by_month = Some(value.parse().ok()?),
            "BYYEARDAY" => self.by_year_day = Some(value.parse().ok()?),
            "BYSETPOS" => self.by_set_pos = Some(value.parse().ok()?),
            "WKST" => self.week_start = Some(weekday(value)?),
            _ => return None,
        }
        Some(())
    }

    /// The weekdays, where none has an ordinal.
    pub(super) fn weekdays(&self) -> Option<WeekdaySet> {
        self.by_day.as_ref()?.iter().map(|(nth, day)| (*nth == 0).then_some(*day)).collect()
    }

    /// Whether no other parts than these say which days.
    pub(super) fn say_days_only_by(&self, names: &[&str]) -> bool {
        self.said.iter().filter(|said| said.starts_with("BY")).all(|said| names.contains(&said.as_str()))
    }
}

/// `20271231`, or that with a time, which is left aside.
fn date(value: &str) -> Option<NaiveDate> {
    let (date, time) = value.split_once('T').unwrap_or((value, "000000"));
    let digits = |text: &str, width| text.len() == width && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(date, 8) || !digits(time.strip_suffix('Z').unwrap_or(time), 6) {
        return None;
    }
    NaiveDate::parse_from_str(date, "%Y%m%d").ok()
}

fn numbers(value: &str) -> Option<Vec<i32>> {
    let mut numbers: Vec<i32> = value.split(',').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    numbers.sort_unstable();
    Some(numbers)
}

/// `FR`, `2TU`, `-1FR`.
fn day(value: &str) -> Option<(i32, Weekday)> {
    let (nth, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
    let nth = if nth.is_empty() { 0 } else { nth.parse().ok().filter(|nth| *nth != 0)? };
    Some((nth, weekday(name)?))
}

fn weekday(name: &str) -> Option<Weekday> {
    WeekdaySet::ALL.iter(Weekday::Mon).find(|weekday| code(*weekday) == name)
}
