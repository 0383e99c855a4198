//! Schedules at random, in a zone at random, and how they are written down.

use std::fmt;

use before_the_ask::{api, notebook::Notebook};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use proptest::{
    option::weighted,
    prelude::*,
    sample::{select, subsequence},
    test_runner::RngSeed,
};

use crate::{
    model::{Comes, Schedule},
    support::Of,
};

/// How many schedules each case has, of one person each.
pub const EACH: u32 = 5;

/// Five hundred schedules, or as many as `BTA_SCHEDULES` says, as so many cases.
pub fn cases() -> ProptestConfig {
    let wished = std::env::var("BTA_SCHEDULES").ok().and_then(|wished| wished.parse::<u32>().ok());
    let config = crate::support::cases(wished.unwrap_or(500).div_ceil(EACH));
    // Each run of `make test` walks the same schedules; `make soak` walks others each time.
    let rng_seed = if wished.is_some() { config.rng_seed } else { RngSeed::Fixed(2026) };
    ProptestConfig { rng_seed, ..config }
}

/// Twenty zones: half hours and quarters, gaps at midnight, half an hour of summer, a day left out, both
/// ends of the day.
pub const ZONES: [Tz; 20] = [
    Tz::Europe__Berlin,
    Tz::Pacific__Auckland,
    Tz::Pacific__Honolulu,
    Tz::Australia__Lord_Howe,
    Tz::Pacific__Apia,
    Tz::Asia__Kathmandu,
    Tz::America__St_Johns,
    Tz::America__Sao_Paulo,
    Tz::America__New_York,
    Tz::America__Santiago,
    Tz::America__Havana,
    Tz::Africa__Casablanca,
    Tz::Africa__Cairo,
    Tz::Asia__Beirut,
    Tz::Asia__Tehran,
    Tz::Asia__Kolkata,
    Tz::Pacific__Chatham,
    Tz::Pacific__Kiritimati,
    Tz::Europe__London,
    Tz::UTC,
];

/// A zone, and the first of the ten years: so that Apia's missing day, 30 December 2011, is among them.
pub fn any_place() -> impl Strategy<Value = (Tz, NaiveDate)> {
    (select(&ZONES[..]), 0..730_u64, 1995..2089_i32).prop_map(|(zone, days, year)| {
        let year = if zone == Tz::Pacific__Apia { 2009 } else { year };
        (zone, NaiveDate::from_ymd_opt(year, 1, 1).unwrap() + Days::new(days))
    })
}

/// The schedules of one case, written on `written`.
pub fn any_schedules(written: NaiveDate) -> impl Strategy<Value = Vec<Schedule>> {
    (any::<bool>(), prop::collection::vec(any_schedule(written), EACH as usize)).prop_map(
        |(leaps_forward, schedules)| {
            schedules.into_iter().map(|schedule| Schedule { leaps_forward, ..schedule }).collect()
        },
    )
}

fn any_schedule(written: NaiveDate) -> impl Strategy<Value = Schedule> {
    let schedule = Schedule {
        comes: Comes::Birthday,
        first: written,
        at: None,
        until: None,
        written,
        leaps_forward: false,
    };
    let set = schedule.clone();
    let once_or_round = prop_oneof![
        1 => Just(Comes::Once),
        4 => (prop_oneof![Just(1_u32), 1..=14_u32], any_of())
            .prop_map(|(every, of)| Comes::Round(every, of)),
    ];
    let set = (once_or_round, any_first(written), weighted(0.4, any_time()), weighted(0.3, 0..2_000_u64))
        .prop_map(move |(comes, first, at, ends)| {
            // Only what comes round may have begun in the past.
            let first = if comes == Comes::Once { first.max(written) } else { first };
            // Nor can a time be set that has gone today.
            let at = at.filter(|_| comes != Comes::Once || first > written);
            let endless = Schedule { comes, first, at, ..set.clone() };
            let comes_first = first.max(written).iter_days().find(|day| endless.comes_on(*day)).unwrap();
            Schedule { until: ends.map(|days| comes_first + Days::new(days)), ..endless }
        });
    // A leap year has every day of the year.
    let new_year = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
    let leap_day = NaiveDate::from_ymd_opt(2000, 2, 29).unwrap();
    let birthday =
        prop_oneof![3 => (0..366_u64).prop_map(move |n| new_year + Days::new(n)), 1 => Just(leap_day)]
            .prop_map(move |first| Schedule { first, ..schedule.clone() });
    prop_oneof![4 => set, 1 => birthday]
}

fn any_of() -> impl Strategy<Value = Of> {
    let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sun];
    prop_oneof![
        Just(Of::Days),
        Just(Of::Weeks),
        subsequence(weekdays.to_vec(), 1..=4).prop_map(Of::Weekdays),
        Just(Of::Months),
        (1..=31_u32).prop_map(Of::DayOfMonth),
        (1..=5_u32, select(weekdays.to_vec())).prop_map(|(nth, weekday)| Of::NthOfMonth(nth, weekday)),
        Just(Of::Years),
    ]
}

/// From a year before to two years after; the last days of months and the days of clock changes more often.
fn any_first(written: NaiveDate) -> impl Strategy<Value = NaiveDate> {
    let any = move |days: u64| written - Days::new(365) + Days::new(days);
    prop_oneof![
        3 => (0..1_100_u64).prop_map(any),
        1 => (0..1_100_u64).prop_map(move |days| {
            let day = any(days);
            (28..=31).rev().find_map(|last| day.with_day(last)).unwrap()
        }),
        1 => (0..3_i32, select(vec![(3, 29), (10, 25), (4, 5), (9, 27), (12, 30)]))
            .prop_map(move |(years, (month, day))| {
                NaiveDate::from_ymd_opt(written.year() + years, month, day).unwrap()
            }),
    ]
}

/// Any minute; those that clocks leave out or double more often.
fn any_time() -> impl Strategy<Value = NaiveTime> {
    prop_oneof![(0..24_u32, 0..60_u32), (0..4_u32, select(vec![0, 15, 30]))]
        .prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
}

/// Writes somebody down with this schedule, and gives the person's id.
pub fn write_down(notebook: &mut Notebook, name: &str, schedule: &Schedule) -> String {
    let setting = if schedule.leaps_forward { "03-01" } else { "02-28" };
    api::set_setting(notebook, "leap_day", setting).unwrap();
    if schedule.comes == Comes::Birthday {
        let line = format!("{name}; birthday {}", schedule.first.format("%-d %B"));
        return api::keep(notebook, &line, None).unwrap().person.id;
    }
    let person = api::keep(notebook, name, None).unwrap().person.id;
    let at = schedule.at.map(|at| format!(" at {}", at.format("%H:%M"))).unwrap_or_default();
    let (when, until) = (format!("{}{at}", schedule.first), schedule.until.map(|day| day.to_string()));
    let every = match &schedule.comes {
        Comes::Round(every, of) => Some(InWords(*every, of).to_string()),
        Comes::Once | Comes::Birthday => None,
    };
    api::remind_again(notebook, &person, &when, None, every.as_deref(), until.as_deref()).unwrap();
    person
}

/// A rule as it is said.
struct InWords<'a>(u32, &'a Of);

impl fmt::Display for InWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(every, of) = self;
        match of {
            Of::Days => write!(f, "{every} days"),
            Of::Weeks => write!(f, "{every} weeks"),
            Of::Weekdays(weekdays) => {
                let names: Vec<_> = weekdays.iter().map(Weekday::to_string).collect();
                write!(f, "{every} weeks on {}", names.join(", "))
            }
            Of::Months => write!(f, "{every} months"),
            Of::DayOfMonth(day) => write!(f, "{every} months on the {}", ordinal(*day)),
            Of::NthOfMonth(5, weekday) => write!(f, "{every} months on the last {weekday}"),
            Of::NthOfMonth(nth, weekday) => write!(f, "{every} months on the {} {weekday}", ordinal(*nth)),
            Of::Years => write!(f, "{every} years"),
        }
    }
}

fn ordinal(number: u32) -> String {
    let ending = match number {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
