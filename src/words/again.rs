//! Follow-ups that repeat, or have a last day.

use chrono::{NaiveDate, Weekday, WeekdaySet};

use super::{chips::capitalised, day, names, spans::every};
use crate::recurrence::{Nth, On, Rule, weekday_name};

const WEEKDAYS: WeekdaySet =
    WeekdaySet::from_array([Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri]);

/// How it comes again, and until when: "Every two weeks on Monday and Thursday, until Sunday 31 January
/// 2027.", "No use after Friday 4 December."; nothing for what comes once and has no last day.
pub fn again(rule: Option<Rule>, until: Option<NaiveDate>, today: NaiveDate) -> Option<String> {
    match (rule, until) {
        (None, None) => None,
        (None, Some(until)) => Some(format!("No use after {}.", day(until, today))),
        (Some(rule), None) => Some(format!("{}.", capitalised(&round(rule)))),
        (Some(rule), Some(until)) => {
            Some(format!("{}, until {}.", capitalised(&round(rule)), day(until, today)))
        }
    }
}

/// "every month on the last Friday".
fn round(rule: Rule) -> String {
    let every = every(rule.every());
    match rule.on() {
        On::FirstDay => every,
        On::Weekdays(days) if days == WEEKDAYS && rule.every().count() == 1 => "every weekday".to_owned(),
        On::Weekdays(days) => {
            let days: Vec<_> = days.iter(Weekday::Mon).map(|day| capitalised(weekday_name(day))).collect();
            format!("{every} on {}", names(&days))
        }
        On::DayOfMonth(31) => format!("{every} on the last day"),
        On::DayOfMonth(_) => {
            // Its shortest form says the number as it is said here.
            let said = rule.to_string();
            let number = said.rsplit(' ').next().unwrap_or_default();
            format!("{every} on the {number}")
        }
        On::WeekdayOfMonth(nth, weekday) => {
            let nth = match nth {
                Nth::First => "first",
                Nth::Second => "second",
                Nth::Third => "third",
                Nth::Fourth => "fourth",
                Nth::Last => "last",
            };
            format!("{every} on the {nth} {}", capitalised(weekday_name(weekday)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(rule: Option<&str>, until: Option<&str>) -> Option<String> {
        let rule = rule.map(|rule| Rule::parse(rule).unwrap());
        again(rule, until.map(|until| until.parse().unwrap()), "2026-11-23".parse().unwrap())
    }

    #[test]
    fn a_repeat_is_said_as_people_say_it() {
        for (rule, words) in [
            ("day", "Every day."),
            ("2 weeks", "Every two weeks."),
            ("weekdays", "Every weekday."),
            ("week on thu, mon", "Every week on Monday and Thursday."),
            ("2 weeks on mon, tue, fri", "Every two weeks on Monday, Tuesday and Friday."),
            ("month on the 22nd", "Every month on the 22nd."),
            ("month on the last day", "Every month on the last day."),
            ("3 months on the last friday", "Every three months on the last Friday."),
            ("month on the 2nd tuesday", "Every month on the second Tuesday."),
            ("year", "Every year."),
        ] {
            assert_eq!(said(Some(rule), None).as_deref(), Some(words), "{rule}");
        }
    }

    #[test]
    fn a_last_day_is_said_with_it_or_by_itself() {
        assert_eq!(
            said(Some("week"), Some("2026-12-31")).unwrap(),
            "Every week, until Thursday 31 December."
        );
        assert_eq!(said(None, Some("2026-12-04")).unwrap(), "No use after Friday 4 December.");
        assert_eq!(said(None, None), None);
    }
}
