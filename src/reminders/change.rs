//! A follow-up that is changed: its why, its day, how it comes again, its last day.

use chrono::NaiveDate;
use rusqlite::{named_params, params};

use super::{Reminder, get, occurs_on, open, time_as_kept, why_as_kept};
use crate::{
    error::{Error, Result},
    notebook::Tx,
    people,
    recurrence::{LeapDay, On, Recurrence, Rule, Unit},
    settings,
    when::When,
};

/// What is to be different; what is not given stays as it was.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Change<'a> {
    pub(crate) when: Option<When>,
    /// Empty: nothing in particular.
    pub(crate) why: Option<&'a str>,
    /// None within: it comes once.
    pub(crate) rule: Option<Option<Rule>>,
    /// None within: no last day.
    pub(crate) until: Option<Option<NaiveDate>>,
}

/// Changes a follow-up. With another day it is as if written anew. With another rule, what waits goes on
/// waiting, and what is still to come comes on the first day that the rule has from then on.
///
/// # Errors
/// [`Error::NoSuchItem`], [`Error::NotOpen`], [`Error::TooLong`], [`Error::LastDayFirst`].
pub(crate) fn change(tx: &Tx<'_>, id: &str, change: &Change<'_>) -> Result<Reminder> {
    let reminder = open(tx, id)?;
    if let Some(why) = change.why {
        tx.db
            .prepare_cached("UPDATE reminders SET why = ?2, updated_at = ?3 WHERE uid = ?1")?
            .execute(params![id, why_as_kept(Some(why))?, tx.moment.written()])?;
        people::rewrite_words(tx.db, people::id_of(tx, reminder.person.as_deref().unwrap_or_default())?)?;
    }
    if change.when.is_some() || change.rule.is_some() {
        set_course(tx, id, &reminder, change)?;
    }
    if let Some(until) = change.until {
        tx.db
            .prepare_cached("UPDATE reminders SET until_on = ?2, updated_at = ?3 WHERE uid = ?1")?
            .execute(params![id, until.map(|until| until.to_string()), tx.moment.written()])?;
    }
    let changed = get(tx, id)?;
    let of_days = change.when.is_some() || change.rule.is_some() || change.until.is_some();
    let comes = occurs_on(tx, id)?.to_string();
    let latest = changed.later_day().map_or(comes.as_str(), |later| later.max(&comes));
    match &changed.until {
        Some(last) if of_days && latest > last.as_str() => Err(Error::LastDayFirst),
        _ => Ok(changed),
    }
}

/// Its days from here on.
fn set_course(tx: &Tx<'_>, id: &str, reminder: &Reminder, change: &Change<'_>) -> Result<()> {
    let (old, waits_for) = (reminder.series(), occurs_on(tx, id)?);
    let rule = change.rule.unwrap_or_else(|| old.map(|old| old.rule));
    let leap_day = settings::get(tx)?.leap_day;
    let course = match change.when {
        Some(when) => Course::anew(rule, when.on, leap_day),
        None => Course::from_here(old, waits_for, rule, tx.moment.today(), leap_day),
    };
    tx.db
        .prepare_cached(
            "UPDATE reminders SET first_on = :first, rule = :rule, updated_at = :now WHERE uid = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":first": course.first.to_string(),
            ":rule": course.series.map(|series| series.to_rrule()),
            ":now": tx.moment.written(),
        })?;
    // Where it comes on the same day as before, what it was put off to stays.
    if change.when.is_none() && course.comes_on == waits_for {
        return Ok(());
    }
    tx.db
        .prepare_cached(
            "UPDATE reminders SET occurs_on = :on, next_on = :on, later_on = NULL, later_time = NULL, someday = 0,
                chosen_on = :today WHERE uid = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":on": course.comes_on.to_string(),
            ":today": tx.moment.today().to_string(),
        })?;
    if let Some(when) = change.when {
        tx.db
            .prepare_cached("UPDATE reminders SET time = ?2 WHERE uid = ?1")?
            .execute(params![id, when.at.map(time_as_kept)])?;
    }
    Ok(())
}

/// From which day it counts, and which of its days is up or comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Course {
    first: NaiveDate,
    series: Option<Recurrence>,
    comes_on: NaiveDate,
}

impl Course {
    /// From another first day.
    fn anew(rule: Option<Rule>, first: NaiveDate, leap_day: LeapDay) -> Self {
        let series = rule.map(|rule| Recurrence::new(rule, first, leap_day));
        let comes_on = series.and_then(|series| series.first_on_or_after(first)).unwrap_or(first);
        Self { first, series, comes_on }
    }

    /// By another rule, from the day that is up or comes next: `comes_on`. That day is the first of the new
    /// rule, unless it is one that a short month stood in with: the 31st stays the 31st.
    fn from_here(
        old: Option<Recurrence>,
        comes_on: NaiveDate,
        rule: Option<Rule>,
        today: NaiveDate,
        leap_day: LeapDay,
    ) -> Self {
        if let Some(old) = old.filter(|old| rule == Some(old.rule)) {
            return Self { first: old.first, series: Some(old), comes_on };
        }
        let unit = |rule: Rule| rule.every().unit();
        // Every year, it is this day's month that comes again, not the first day's.
        let of_that_month = |old: &Recurrence| {
            unit(old.rule) == Unit::Month && rule.is_some_and(|rule| unit(rule) == Unit::Year)
        };
        let stood_in =
            old.filter(|old| counts_days(Some(old.rule)) && counts_days(rule) && !of_that_month(old));
        let first = stood_in.map(|old| old.first).filter(|first| day_of(*first) != day_of(comes_on));
        let mut course = Self::anew(rule, first.unwrap_or(comes_on), leap_day);
        let next = course.series.and_then(|series| series.first_on_or_after(comes_on));
        // What waits is the same item, whatever the rule.
        course.comes_on = next.filter(|_| comes_on > today).unwrap_or(comes_on);
        course
    }
}

/// Whether a rule comes on the first day's day of the month, which some months do not have.
fn counts_days(rule: Option<Rule>) -> bool {
    rule.is_some_and(|rule| {
        rule.on() == On::FirstDay && matches!(rule.every().unit(), Unit::Month | Unit::Year)
    })
}

fn day_of(day: NaiveDate) -> u32 {
    chrono::Datelike::day(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The first day, the day that is up or comes next, and the three after that, once `rule` holds.
    fn changed(old: (Option<&str>, &str), comes_on: &str, rule: Option<&str>, today: &str) -> Vec<String> {
        let read = |rule: Option<&str>| rule.map(|rule| Rule::parse(rule).unwrap());
        let leap_day = LeapDay::default();
        let old = read(old.0).map(|rule| Recurrence::new(rule, day(old.1), leap_day));
        let course = Course::from_here(old, day(comes_on), read(rule), day(today), leap_day);
        let mut days = vec![course.first, course.comes_on];
        let mut after = course.comes_on;
        while let Some(next) = course.series.and_then(|series| series.first_after(after)) {
            after = next;
            days.push(next);
            if days.len() == 5 {
                break;
            }
        }
        days.iter().map(|day| day.format("%-d.%-m.").to_string()).collect()
    }

    #[test]
    fn what_comes_on_a_day_goes_on_from_that_day() {
        let today = "2026-11-27";
        for (old, rule, days) in [
            (None, Some("week"), "7.12. 7.12. 14.12. 21.12. 28.12."),
            (None, Some("week on thu"), "7.12. 10.12. 17.12. 24.12. 31.12."),
            (Some("week"), Some("month"), "7.12. 7.12. 7.1. 7.2. 7.3."),
            (Some("month on the last friday"), Some("2 weeks"), "7.12. 7.12. 21.12. 4.1. 18.1."),
            (Some("week"), None, "7.12. 7.12."),
        ] {
            let said = changed((old, "2026-11-02"), "2026-12-07", rule, today).join(" ");
            assert_eq!(said, days, "{old:?} to {rule:?}");
        }
    }

    #[test]
    fn what_waits_goes_on_waiting() {
        let days =
            changed((Some("week"), "2026-11-02"), "2026-11-23", Some("month on the 1st"), "2026-11-27");
        assert_eq!(days, ["23.11.", "23.11.", "1.12.", "1.1.", "1.2."]);
    }

    #[test]
    fn the_same_rule_counts_from_the_same_day() {
        let days = changed((Some("month"), "2026-10-31"), "2026-11-30", Some("month"), "2026-11-27");
        assert_eq!(days, ["31.10.", "30.11.", "31.12.", "31.1.", "28.2."]);
    }

    #[test]
    fn the_31st_stays_the_31st_when_it_comes_less_often() {
        let days = changed((Some("month"), "2026-10-31"), "2026-11-30", Some("2 months"), "2026-11-27");
        assert_eq!(days, ["31.10.", "31.12.", "28.2.", "30.4.", "30.6."]);
        let yearly = changed((Some("month"), "2026-10-31"), "2026-11-30", Some("year"), "2026-11-27");
        assert_eq!(yearly[..3], ["30.11.", "30.11.", "30.11."]);
        let leap = changed((Some("year"), "2024-02-29"), "2027-02-28", Some("2 years"), "2026-11-27");
        assert_eq!(leap[..3], ["29.2.", "29.2.", "28.2."]);
    }
}
