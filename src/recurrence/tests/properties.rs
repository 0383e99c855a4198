//! What holds for every recurrence.

use chrono::{Datelike, Days, Weekday, WeekdaySet};
use proptest::{option, prelude::*, sample::select};

use super::{model::walk, *};

/// Ten years, the last of them a leap year.
const WALKED: u64 = 3653;

fn any_count() -> impl Strategy<Value = u32> {
    prop_oneof![3 => Just(1), 4 => 2..15u32, 1 => 1..=Span::MOST]
}

fn any_weekday() -> impl Strategy<Value = Weekday> {
    (0..7u8).prop_map(|number| Weekday::try_from(number).unwrap())
}

fn any_on() -> impl Strategy<Value = (Unit, On)> {
    let nth = select(vec![Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last]);
    let weekdays = proptest::collection::vec(any_weekday(), 1..5);
    prop_oneof![
        select(vec![Unit::Day, Unit::Week, Unit::Month, Unit::Year]).prop_map(|unit| (unit, On::FirstDay)),
        weekdays.prop_map(|days| (Unit::Week, On::Weekdays(WeekdaySet::from_iter(days)))),
        (1..=31u32).prop_map(|day| (Unit::Month, On::DayOfMonth(day))),
        (nth, any_weekday()).prop_map(|(nth, weekday)| (Unit::Month, On::WeekdayOfMonth(nth, weekday))),
    ]
}

fn any_rule() -> impl Strategy<Value = Rule> {
    (any_count(), any_on())
        .prop_map(|(count, (unit, on))| Rule::new(Span::new(count, unit).unwrap(), on).unwrap())
}

fn any_leap_day() -> impl Strategy<Value = LeapDay> {
    select(vec![LeapDay::Before, LeapDay::After])
}

/// First days near the ends of months are as likely as all others together.
fn any_first() -> impl Strategy<Value = NaiveDate> {
    let edges = ["2023-12-31", "2024-01-31", "2024-02-29", "2026-02-28", "2026-03-01", "2027-04-30"];
    prop_oneof![
        select(edges.map(day).to_vec()),
        // Across 2100, which is no leap year, too.
        (0..40_000u64).prop_map(|later| day("1995-01-01") + Days::new(later)),
    ]
}

fn any_recurrence() -> impl Strategy<Value = Recurrence> {
    let until = option::weighted(0.3, 0..WALKED);
    (any_rule(), any_first(), until, any_leap_day()).prop_map(|(rule, first, until, leap_day)| {
        let until = until.map(|days| first + Days::new(days));
        Recurrence { until, ..Recurrence::new(rule, first, leap_day) }
    })
}

/// Any at all, of any year that there is.
fn far_recurrence() -> impl Strategy<Value = Recurrence> {
    (any_rule(), any_day(), option::of(any_day()), any_leap_day())
        .prop_map(|(rule, first, until, leap_day)| Recurrence { rule, first, until, leap_day })
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let ends = vec![NaiveDate::MIN, NaiveDate::MAX, day("0001-01-01"), day("9999-12-31"), day("2026-11-23")];
    let all = NaiveDate::MIN.num_days_from_ce()..=NaiveDate::MAX.num_days_from_ce();
    prop_oneof![
        select(ends),
        all.prop_map(|number| NaiveDate::from_num_days_from_ce_opt(number).unwrap()),
        (1..=3_652_059).prop_map(|number| NaiveDate::from_num_days_from_ce_opt(number).unwrap()),
    ]
}

/// At least five hundred; more where more are asked for.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(500), failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_days_are_those_of_the_model(recurrence in any_recurrence()) {
        let last = recurrence.first + Days::new(WALKED);
        let days: Vec<_> =
            (0..).map_while(|n| recurrence.occurrence(n)).take_while(|day| *day <= last).collect();
        prop_assert_eq!(days, walk(&recurrence, last));
    }

    #[test]
    fn the_next_and_the_latest_are_those_of_the_model(
        recurrence in any_recurrence(),
        asked in 0..WALKED,
        before in any::<bool>(),
    ) {
        let last = recurrence.first + Days::new(WALKED);
        let asked = if before { recurrence.first - Days::new(asked) } else { recurrence.first + Days::new(asked) };
        let days = walk(&recurrence, last);
        let latest = days.iter().rfind(|day| **day <= asked).copied();
        prop_assert_eq!(recurrence.latest_on_or_before(asked), latest);
        let on_or_after = days.iter().find(|day| **day >= asked).copied();
        let after = days.iter().find(|day| **day > asked).copied();
        prop_assert_eq!(recurrence.first_on_or_after(asked).filter(|day| *day <= last), on_or_after);
        prop_assert_eq!(recurrence.first_after(asked).filter(|day| *day <= last), after);
    }

    #[test]
    fn each_leads_to_the_next_and_back(recurrence in any_recurrence(), n in 0..5000u32) {
        let (Some(this), next) = (recurrence.occurrence(n), recurrence.occurrence(n + 1)) else {
            return Ok(());
        };
        prop_assert_eq!(recurrence.first_on_or_after(this), Some(this));
        prop_assert_eq!(recurrence.latest_on_or_before(this), Some(this));
        prop_assert_eq!(recurrence.first_after(this), next);
        if let Some(next) = next {
            prop_assert!(this < next);
            prop_assert_eq!(recurrence.latest_on_or_before(next.pred_opt().unwrap()), Some(this));
        }
    }

    #[test]
    fn a_rule_is_read_as_it_is_written(rule in any_rule()) {
        prop_assert_eq!(Rule::parse(&rule.to_string()), Some(rule));
    }

    #[test]
    fn an_rrule_means_the_recurrence_it_was_written_for(recurrence in any_recurrence()) {
        let endless = Recurrence { until: None, ..recurrence };
        let written = endless.to_rrule();
        let read = Recurrence::from_rrule(&written, endless.first).unwrap();
        prop_assert_eq!(read.to_rrule(), written);
        let last = endless.first + Days::new(WALKED);
        prop_assert_eq!(walk(&read, last), walk(&endless, last));
        if endless.rule.on() != On::DayOfMonth(endless.first.day()) {
            prop_assert_eq!(read.rule, endless.rule);
        }
    }

    #[test]
    fn any_day_and_any_number_are_answered(
        recurrence in far_recurrence(),
        asked in any_day(),
        n in prop_oneof![Just(0), Just(u32::MAX), any::<u32>()],
    ) {
        let bounds = |day: NaiveDate| {
            day >= recurrence.first && day.year() <= 9999 && recurrence.until.is_none_or(|until| day <= until)
        };
        prop_assert!(recurrence.occurrence(n).is_none_or(bounds));
        prop_assert!(recurrence.first_on_or_after(asked).is_none_or(|day| day >= asked && bounds(day)));
        prop_assert!(recurrence.first_after(asked).is_none_or(|day| day > asked && bounds(day)));
        prop_assert!(recurrence.latest_on_or_before(asked).is_none_or(|day| day <= asked && bounds(day)));
        let read = Recurrence::from_rrule(&recurrence.to_rrule(), recurrence.first);
        prop_assert!(read.is_none_or(|read| read.first >= recurrence.first));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", first in any_day()) {
        let _ = Rule::parse(&text);
        let _ = Recurrence::from_rrule(&text, first);
        if let Some(read) = Recurrence::from_rrule(&format!("FREQ=MONTHLY;BYMONTHDAY={text}"), first) {
            prop_assert!(read.occurrence(0).is_none_or(|day| day >= first));
        }
    }

    #[test]
    fn words_of_rules_in_any_order_are_read_or_refused(
        words in proptest::collection::vec(
            select(vec![
                "every", "other", "2", "week", "weeks", "month", "on", "the", "of", "last", "first", "31st",
                "mon", "thu,", "friday", "and", "day", "weekdays", "999", "years", "0", ".",
            ]),
            0..8,
        ),
    ) {
        if let Some(rule) = Rule::parse(&words.join(" ")) {
            prop_assert_eq!(Rule::parse(&rule.to_string()), Some(rule));
        }
    }

    #[test]
    fn a_day_of_every_year_comes_once_a_year(of in any_first(), asked in any_first(), leap_day in any_leap_day()) {
        let yearly = Yearly::of(of, leap_day);
        let next = yearly.on_or_after(asked).unwrap();
        let days = walk(&Recurrence::new(rule("year"), of, leap_day), of + Days::new(WALKED));
        prop_assert!(days.into_iter().all(|day| yearly.on_or_after(day) == Some(day)));
        prop_assert!(next >= asked && next <= asked + Days::new(366));
        prop_assert_eq!(yearly.on_or_before(next), Some(next));
        prop_assert!(yearly.on_or_before(next.pred_opt().unwrap()).unwrap() < asked);
    }
}
