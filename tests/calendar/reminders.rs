//! Reminders to write into a calendar, with the days on which the core has them.

use before_the_ask::{
    exchange::ics::{Alarm, Event},
    recurrence::{LeapDay, Recurrence, Rule},
};
use chrono::{Days, NaiveDate, NaiveTime};
use proptest::{
    option::weighted,
    prelude::*,
    sample::{select, subsequence},
    strategy::ValueTree,
    test_runner::TestRunner,
};

use crate::reader::{FIRST, LAST};

/// One reminder, that comes round or comes once.
#[derive(Clone, Debug)]
pub struct Reminder {
    pub recurrence: Recurrence,
    once: bool,
    at: Option<NaiveTime>,
    text: String,
}

impl Reminder {
    pub fn new(rule: &str, first: &str) -> Self {
        let rule = Rule::parse(rule).unwrap_or_else(|| panic!("{rule} is no rule"));
        let recurrence = Recurrence::new(rule, day(first), LeapDay::Before);
        Self { recurrence, once: false, at: None, text: "Mara Lindqvist".to_owned() }
    }

    pub fn once(on: &str) -> Self {
        Self { once: true, ..Self::new("day", on) }.until(on)
    }

    pub fn until(self, until: &str) -> Self {
        Self { recurrence: Recurrence { until: Some(day(until)), ..self.recurrence }, ..self }
    }

    pub fn on_1_march(self) -> Self {
        Self { recurrence: Recurrence { leap_day: LeapDay::After, ..self.recurrence }, ..self }
    }

    pub fn at(self, at: &str) -> Self {
        Self { at: Some(at.parse().unwrap()), ..self }
    }

    pub fn saying(self, text: &str) -> Self {
        Self { text: text.to_owned(), ..self }
    }

    /// The event, as the reminder with this id.
    pub fn event(&self, id: u32) -> Event {
        Event {
            uid: format!("{id}@before-the-ask"),
            summary: self.text.clone(),
            description: id.is_multiple_of(2).then(|| self.text.clone()),
            on: self.recurrence.occurrence(0).unwrap(),
            at: self.at,
            rrule: (!self.once).then(|| self.recurrence.to_rrule()),
            until: self.recurrence.until,
            alarm: Some(Alarm { at: notice(), days_before: 0 }),
            without: Vec::new(),
            besides: None,
            moved: None,
            written: "2026-11-23T07:38:05Z".parse().unwrap(),
        }
    }

    /// The days within the reader's ten years, with the time where there is one.
    pub fn days(&self) -> Vec<String> {
        let written = |day: NaiveDate| self.at.map_or(day.to_string(), |at| iso(day, at));
        self.occurrences().map(written).collect()
    }

    /// When the alarm of the first of those days rings; none without any.
    pub fn first_alarm(&self) -> Vec<String> {
        self.occurrences().take(1).map(|day| iso(day, self.at.unwrap_or(notice()))).collect()
    }

    fn occurrences(&self) -> impl Iterator<Item = NaiveDate> {
        let all = (0..).map_while(|n| self.recurrence.occurrence(n));
        all.take_while(|on| *on <= day(LAST)).filter(|on| *on >= day(FIRST))
    }
}

/// A reminder of any rule, first day, last day and time of day. What is drawn depends on the runner alone.
pub fn any_reminder(runner: &mut TestRunner) -> Reminder {
    let reminder = (any_words(), any_first(), weighted(0.3, 0..4_000u64), any_at(), any::<bool>()).prop_map(
        |(words, first, ends, at, on_1_march)| {
            let mut reminder = Reminder::new(&words, &first.to_string());
            reminder.at = at;
            reminder.recurrence.leap_day = if on_1_march { LeapDay::After } else { LeapDay::Before };
            // Counted from the first occurrence, so that there is one.
            let begins = reminder.recurrence.occurrence(0).unwrap();
            reminder.recurrence.until = ends.map(|days| begins + Days::new(days));
            reminder
        },
    );
    reminder.new_tree(runner).unwrap().current()
}

fn any_words() -> impl Strategy<Value = String> {
    let weekdays = vec!["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let some = subsequence(weekdays.clone(), 1..=4).prop_map(|days| days.join(", "));
    let nth = select(vec!["first", "second", "third", "fourth", "last"]);
    let rounds = prop_oneof![
        select(vec!["days", "weeks", "months", "years"]).prop_map(str::to_owned),
        some.prop_map(|days| format!("weeks on {days}")),
        (1..=31).prop_map(|day| format!("months on the {day}")),
        (nth, select(weekdays)).prop_map(|(nth, weekday)| format!("months on the {nth} {weekday}")),
    ];
    (1..=14, rounds).prop_map(|(count, rounds)| format!("{count} {rounds}"))
}

/// From two years before the reader's first day to four years after it; the ends of months more often.
fn any_first() -> impl Strategy<Value = NaiveDate> {
    let ends = ["2024-02-29", "2025-01-31", "2026-02-28", "2026-08-30", "2026-12-29", "2027-12-31"];
    prop_oneof![
        1 => select(ends.map(day).to_vec()),
        2 => (0..2_000u64).prop_map(|later| day("2024-01-01") + Days::new(later)),
    ]
}

fn any_at() -> impl Strategy<Value = Option<NaiveTime>> {
    weighted(0.4, (0..24u32, 0..60u32).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m, 0).unwrap()))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The hour of the gathered notice.
fn notice() -> NaiveTime {
    NaiveTime::from_hms_opt(8, 30, 0).unwrap()
}

fn iso(day: NaiveDate, at: NaiveTime) -> String {
    day.and_time(at).format("%Y-%m-%dT%H:%M:%S").to_string()
}
