//! Follow-ups, in the model: set, and changed.

use before_the_ask::{
    api::{self, Answer, Changes},
    notebook::Notebook,
};
use chrono::{Datelike, NaiveDate, TimeDelta};
use proptest::{
    option::{of, weighted},
    prelude::*,
    sample::select,
};

use crate::{
    acts::{follow_up, whom},
    day::Outcome,
    repeating::{Round, SAID, meant},
    state::{Later, Reminder, State},
    support::Of,
};

/// The clock of the model stands at this time, on any day.
const NOW: &str = "08:00";

pub const TIMES: [&str; 3] = ["07:30", "09:00", "15:30"];

/// A day, perhaps with a time.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// So many days from today.
    Near(i64, Option<&'static str>),
    On(&'static str),
}

impl When {
    fn day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Near(days, _) => today + TimeDelta::days(days),
            Self::On(day) => day.parse().unwrap(),
        }
    }

    fn time(self) -> Option<&'static str> {
        match self {
            Self::Near(_, time) => time,
            Self::On(_) => None,
        }
    }

    fn in_words(self, today: NaiveDate) -> String {
        said(self.day(today), self.time())
    }

    /// Refused where it is over.
    fn to_come(self, today: NaiveDate) -> Result<Self, &'static str> {
        if is_over(self.day(today), self.time(), today) { Err("past") } else { Ok(self) }
    }
}

/// A day and a time as they are said.
pub fn said(day: NaiveDate, time: Option<&str>) -> String {
    time.map_or_else(|| day.to_string(), |time| format!("{day} at {time}"))
}

pub fn is_over(day: NaiveDate, time: Option<&str>, today: NaiveDate) -> bool {
    day < today || (day == today && time.is_some_and(|time| time < NOW))
}

/// What is done with follow-ups. Numbers choose among whoever, or whatever, is there.
#[derive(Clone, Debug)]
pub enum Promising {
    Remind(usize, When, Option<&'static str>, Option<&'static str>, Option<i64>),
    Change(usize, Other),
    /// The day that waits, or comes next, is to be its last.
    LastTime(usize),
}

/// What is to be different.
#[derive(Clone, Debug)]
pub struct Other {
    when: Option<When>,
    why: Option<&'static str>,
    /// A rule, or `once`.
    every: Option<&'static str>,
    /// So many days from today, or `never`.
    until: Option<Option<i64>>,
}

/// Any of it.
pub fn promising() -> impl Strategy<Value = Promising> {
    let why = || weighted(0.5, select(vec!["the launch", "how the move went"]));
    let when = || {
        let days = prop_oneof![6 => 0_i64..20, 1 => -40_i64..0];
        prop_oneof![
            8 => (days, weighted(0.2, select(TIMES.to_vec()))).prop_map(|(days, time)| When::Near(days, time)),
            4 => select(vec!["2024-02-29", "2026-08-31", "2027-01-31", "2028-02-29"]).prop_map(When::On),
        ]
    };
    // Those oftener whose days some months or years do not have.
    let every = || prop_oneof![2 => select(SAID.to_vec()), 1 => select(vec!["month", "yearly"])];
    let until = || prop_oneof![6 => 0_i64..25, 1 => 25_i64..400, 1 => Just(-1_i64)];
    let other = (
        weighted(0.25, when()),
        weighted(0.3, select(vec!["the launch", ""])),
        weighted(0.4, prop_oneof![4 => every(), 1 => Just("once")]),
        weighted(0.3, of(until())),
    )
        .prop_map(|(when, why, every, until)| Other { when, why, every, until });
    prop_oneof![
        5 => (0_usize..5, when(), why(), weighted(0.7, every()), weighted(0.2, until()))
            .prop_map(|(whom, when, why, every, until)| Promising::Remind(whom, when, why, every, until)),
        3 => (0_usize..6, other).prop_map(|(which, other)| Promising::Change(which, other)),
    ]
}

/// One that begins on a day that most months, or most years, do not have.
pub fn of_a_rare_day() -> impl Strategy<Value = Promising> {
    let when = select(vec!["2024-02-29", "2026-08-31", "2027-01-31", "2028-02-29"]).prop_map(When::On);
    (0_usize..2, when, select(vec!["month", "2 months", "yearly", "yearly"]))
        .prop_map(|(whom, when, every)| Promising::Remind(whom, when, None, Some(every), None))
}

/// The same otherwise.
pub fn otherwise() -> impl Strategy<Value = Promising> {
    let every = select(vec!["month", "2 months", "yearly", "yearly", "month on the 31st", "once"]);
    prop_oneof![
        2 => (0_usize..2, every).prop_map(|(which, every)| {
            Promising::Change(which, Other { when: None, why: None, every: Some(every), until: None })
        }),
        1 => (0_usize..2).prop_map(Promising::LastTime),
    ]
}

/// How many days it is until the day of a follow-up: none, if that is over.
pub fn until_its_day(state: &State, id: &str) -> u64 {
    let one = state.reminders.iter().find(|one| one.id == id);
    one.map_or(0, |one| (one.on - state.today).num_days()).try_into().unwrap_or_default()
}

fn last_time(state: &State, which: usize) -> Other {
    let days = i64::try_from(until_its_day(state, &follow_up(state, which))).unwrap();
    Other { when: None, why: None, every: None, until: Some(Some(days)) }
}

impl Promising {
    pub fn done_to(&self, notebook: &mut Notebook, state: &State) -> Answer<Vec<String>> {
        let today = state.today;
        let last_day = |days: i64| (today + TimeDelta::days(days)).to_string();
        match self {
            Self::Remind(number, when, why, every, until) => {
                let (person, when) = (whom(state, *number), when.in_words(today));
                let until = until.map(last_day);
                api::remind_again(notebook, &person, &when, *why, *every, until.as_deref())
                    .map(|set| set.reminder.id.into_iter().collect())
            }
            Self::LastTime(which) => Self::Change(*which, last_time(state, *which)).done_to(notebook, state),
            Self::Change(which, Other { when, why, every, until }) => {
                let when = when.map(|when| when.in_words(today));
                let until = until.map(|until| until.map_or_else(|| "never".to_owned(), last_day));
                let changes =
                    Changes { when: when.as_deref(), why: *why, every: *every, until: until.as_deref() };
                api::change_reminder(notebook, &follow_up(state, *which), &changes).map(|_| Vec::new())
            }
        }
    }

    pub fn done_in(&self, state: &mut State, written: &[String]) -> Outcome {
        let before = state.clone();
        match self {
            Self::Remind(number, when, why, every, until) => {
                let (person, round) = (whom(&before, *number), state.round(*every)?);
                let when = if round.is_some() { *when } else { when.to_come(state.today)? };
                let until = state.last_day(*until)?;
                let first = when.day(state.today);
                let mut one = Reminder {
                    id: written.first().cloned().unwrap_or_default(),
                    person,
                    why: why.map(str::to_owned),
                    first,
                    on: first,
                    time: when.time(),
                    round: round.map(|round| round.kept(first)),
                    until,
                    state: "open",
                    later: Later::Not,
                    later_time: None,
                    chosen_on: state.today,
                    updated: state.now.clone(),
                };
                // A repeat may have begun long ago: it is up from today on.
                if one.round.is_some() {
                    one.on = one.comes_from(state.today).unwrap();
                }
                in_time(&one)?;
                state.one(&one.person.clone())?;
                state.reminders.push(one);
                Ok(())
            }
            Self::Change(which, other) => state.change(&follow_up(&before, *which), other),
            Self::LastTime(which) => state.change(&follow_up(&before, *which), &last_time(&before, *which)),
        }
    }
}

/// Refused where the day it comes is past its last.
fn in_time(one: &Reminder) -> Outcome {
    let later = if let Later::Until(day) = one.later { Some(day) } else { None };
    let latest = later.unwrap_or(one.on).max(one.on);
    if one.until.is_some_and(|until| latest > until) { Err("last_day_first") } else { Ok(()) }
}

impl State {
    fn round(&self, said: Option<&str>) -> Result<Option<Round>, &'static str> {
        let Some(said) = said else { return Ok(None) };
        let (every, of) = meant(said).ok_or("span_not_understood")?;
        Ok(Some(Round { every, of, leaps_forward: self.leaps_forward }))
    }

    fn last_day(&self, days: Option<i64>) -> Result<Option<NaiveDate>, &'static str> {
        let day = days.map(|days| self.today + TimeDelta::days(days));
        if day.is_some_and(|day| day < self.today) { Err("past") } else { Ok(day) }
    }

    /// With another day it is as if written anew.
    fn change(&mut self, id: &str, other: &Other) -> Outcome {
        let (today, now) = (self.today, self.now.clone());
        let when = other.when.map(|when| when.to_come(today)).transpose()?;
        let round = match other.every {
            None => None,
            Some("once") => Some(None),
            Some(said) => Some(self.round(Some(said))?),
        };
        let until = other.until.map(|until| self.last_day(until)).transpose()?;
        let here = self.reminders.iter().position(|one| one.id == id && self.is_here(&one.person));
        let at = here.ok_or("no_such_item")?;
        let mut one = self.reminders[at].clone();
        if one.state != "open" {
            return Err("not_open");
        }
        if let Some(why) = other.why {
            one.why = Some(why.to_owned()).filter(|why| !why.is_empty());
        }
        let of_days = when.is_some() || round.is_some() || until.is_some();
        match (when, round) {
            (Some(when), round) => {
                (one.first, one.time) = (when.day(today), when.time());
                one.round = round.unwrap_or(one.round).map(|round| round.kept(one.first));
                let day = one.comes_from(one.first).unwrap();
                one.come_on(day, today);
            }
            (None, Some(round)) => one.come_otherwise(round, today),
            (None, None) => {}
        }
        one.until = until.unwrap_or(one.until);
        if of_days {
            in_time(&one)?;
        }
        if of_days || other.why.is_some() {
            one.updated = now;
        }
        self.reminders[at] = one;
        Ok(())
    }

    /// Another setting for 29 February. What is up stays up; what is to come comes on the other day, unless that is
    /// past its last.
    pub fn leap(&mut self, forward: bool) {
        let (today, now) = (self.today, self.now.clone());
        self.leaps_forward = forward;
        for one in self.reminders.iter_mut().filter(|one| one.state == "open") {
            let (first, on) = (one.first, one.on);
            let Some(round) = one.round.as_mut() else { continue };
            let leaps = round.of == Of::Years && (first.month(), first.day()) == (2, 29);
            round.leaps_forward = forward;
            if leaps {
                one.updated.clone_from(&now);
            }
            if leaps && on > today {
                let other = one.comes_from(on.with_day(1).unwrap().with_month(1).unwrap()).unwrap();
                one.on = if one.is_quiet(other) { on } else { other };
            }
        }
    }
}
