//! Birthdays and the like, in the model: when they come round, and what becomes of them.

use before_the_ask::{
    api::{self, Answer},
    notebook::Notebook,
};
use chrono::{Datelike, Days, NaiveDate};
use proptest::{option::weighted, prelude::*, sample::select};

use crate::{
    acts::{chosen, whom},
    day::Outcome,
    state::State,
    support::comes_every_year,
};

/// A date of somebody's, as it stands in the list of all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportantDate {
    pub id: String,
    pub person: String,
    pub what: String,
    /// As it is kept: `1980-05-12`, `--05-12`, `1980-05`, `1980`.
    pub on: String,
    pub days_before: u8,
    pub told: bool,
    pub written_on: NaiveDate,
    /// The last of its days that was dealt with.
    pub handled: Option<NaiveDate>,
    /// Until when it is put off, or until no day; and which of its days.
    pub later: Option<(Option<NaiveDate>, NaiveDate)>,
}

/// One of its days.
#[derive(Clone, Copy, Debug)]
pub struct Coming {
    pub day: NaiveDate,
    /// The first day on which it is up.
    pub since: NaiveDate,
    /// The same, Later counted.
    pub on: NaiveDate,
    /// The last day on which it is up.
    pub last: NaiveDate,
}

impl ImportantDate {
    /// Month and day, where both are known.
    pub fn day_of_year(&self) -> Option<(u32, u32)> {
        let numbers: Vec<u32> = self.on.split('-').filter_map(|number| number.parse().ok()).collect();
        match (self.on.starts_with("--"), &numbers[..]) {
            (true, [month, day]) | (false, [_, month, day]) => Some((*month, *day)),
            _ => None,
        }
    }

    /// Its days from those of last year that may still be up to so many days from today, without those that are
    /// dealt with or put off until no day.
    pub fn coming<'a>(&'a self, state: &'a State, ahead: u64) -> impl Iterator<Item = Coming> + 'a {
        self.open(state, ahead).filter(|one| !self.rests(one.day))
    }

    /// The same, though one be put off until no day.
    fn open<'a>(&'a self, state: &'a State, ahead: u64) -> impl Iterator<Item = Coming> + 'a {
        let day_of_year = self.day_of_year();
        let written_in_full = self.on.parse::<NaiveDate>().ok();
        let (from, until) = (state.today - Days::new(400), state.today + Days::new(ahead));
        let in_year = move |year| {
            let own = day_of_year?;
            // Itself, or either on which 29 February may come.
            let mut days = [own, (2, 28), (3, 1)].into_iter();
            days.find_map(|(month, day)| {
                let day = NaiveDate::from_ymd_opt(year, month, day)?;
                comes_every_year(own, state.leaps_forward, day).then_some(day)
            })
        };
        let days = (from.year()..=until.year()).filter_map(in_year);
        days.filter(move |day| from <= *day && *day < until)
            .filter(move |day| *day >= self.written_on && written_in_full.is_none_or(|first| *day >= first))
            .filter(|day| self.handled.is_none_or(|handled| handled.year() < day.year()))
            .map(|day| {
                let since = (day - Days::new(self.days_before.into())).max(self.written_on);
                let later = self.later.filter(|(_, of)| of.year() == day.year());
                let on = later.and_then(|(until, _)| until).map_or(since, |until| until.max(since));
                Coming { day, since, on, last: on.max(day) + Days::new(7) }
            })
    }

    /// Whether this one of its days is put off until no day.
    fn rests(&self, day: NaiveDate) -> bool {
        self.later.is_some_and(|(until, of)| until.is_none() && of.year() == day.year())
    }

    /// The one that is up today: at most sixty days before its day.
    pub fn up(&self, state: &State) -> Option<Coming> {
        let is_up = |one: &Coming| self.told && one.on <= state.today && state.today <= one.last;
        self.coming(state, 61).find(is_up)
    }

    /// The one that is up, or would be had it not been put off.
    fn current(&self, state: &State) -> Option<Coming> {
        self.open(state, 61).find(|one| one.since <= state.today && state.today <= one.last)
    }

    /// The day on which it comes up next, today included.
    pub fn next_on(&self, state: &State) -> Option<NaiveDate> {
        let mut told = self.coming(state, 1_100).filter(|_| self.told);
        told.find(|one| state.today <= one.last).map(|one| one.on)
    }

    /// Whether one of the two knows the year, and nothing else differs.
    fn same_but_for_a_year(&self, other: &Self) -> bool {
        let one_knows = self.on.starts_with("--") != other.on.starts_with("--");
        one_knows && self.day_of_year().is_some() && self.day_of_year() == other.day_of_year() && {
            self.same(&other.what, &self.on)
        }
    }

    fn same(&self, what: &str, on: &str) -> bool {
        self.on == on && self.what.to_lowercase() == what.to_lowercase()
    }
}

/// A day as it is said.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    /// The day of the year so many days from today.
    Yearly(i64),
    /// The same of the year 1980, which has every day.
    Of1980(i64),
    /// That very day.
    Full(i64),
    /// In words, and as it is kept.
    Words(&'static str, Option<&'static str>),
}

const IN_WORDS: [(&str, Option<&str>); 6] = [
    ("2019", Some("2019")),
    ("2021", Some("2021")),
    ("May 1980", Some("1980-05")),
    ("29 February", Some("--02-29")),
    ("29 February 1980", Some("1980-02-29")),
    ("soon", None),
];

impl Said {
    /// What is said, and what is kept of it.
    fn on(self, today: NaiveDate) -> (String, Option<String>) {
        let day = |days: i64| today + chrono::TimeDelta::days(days);
        let said = match self {
            Self::Yearly(days) => day(days).format("--%m-%d").to_string(),
            Self::Of1980(days) => day(days).format("1980-%m-%d").to_string(),
            Self::Full(days) => day(days).to_string(),
            Self::Words(said, kept) => return (said.to_owned(), kept.map(str::to_owned)),
        };
        (said.clone(), Some(said))
    }
}

/// How a date is told: as it is said behind its day, how many days before, and whether at all.
type Telling = (&'static str, Option<u8>, Option<bool>);

const TELLING: [Telling; 7] = [
    ("", None, None),
    ("", None, None),
    (", 3 days before", Some(3), Some(true)),
    (", a week before", Some(7), Some(true)),
    (", 40 days before, silent", Some(40), Some(false)),
    (", silent", None, Some(false)),
    (", on the day", Some(0), Some(true)),
];

/// Something that is done with a date. Numbers choose among whoever, or whatever, is there.
#[derive(Clone, Debug)]
pub enum Dating {
    Write(usize, &'static str, Said, Telling),
    ChangeDate(usize, Option<Said>, Option<u8>, Option<bool>),
    Strike(usize, &'static str),
}

/// Any of it.
pub fn dating() -> impl Strategy<Value = Dating> {
    let whom = || 0_usize..5;
    let near = || select(vec![-9_i64, -7, -3, -1, 0, 0, 1, 2, 5, 9, 30]);
    let said = move || {
        prop_oneof![
            3 => near().prop_map(Said::Yearly),
            2 => near().prop_map(Said::Of1980),
            1 => near().prop_map(Said::Full),
            2 => select(IN_WORDS.to_vec()).prop_map(|(said, kept)| Said::Words(said, kept)),
        ]
    };
    let what = select(vec!["birthday", "Birthday", "wedding"]);
    let before = select(vec![0_u8, 1, 3, 7, 14, 60, 61]);
    prop_oneof![
        6 => (whom(), what, said(), select(TELLING.to_vec()))
            .prop_map(|(whom, what, said, telling)| Dating::Write(whom, what, said, telling)),
        3 => (0_usize..6, weighted(0.6, said()), weighted(0.5, before), weighted(0.3, any::<bool>()))
            .prop_map(|(which, on, before, told)| Dating::ChangeDate(which, on, before, told)),
        1 => (whom(), select(vec!["-birthday", "-wedding", "-29 February", ""]))
            .prop_map(|(whom, gone)| Dating::Strike(whom, gone)),
    ]
}

/// One of all dates.
pub fn date(state: &State, number: usize) -> String {
    chosen(&state.dates.iter().map(|date| date.id.clone()).collect::<Vec<_>>(), number)
}

impl Dating {
    pub fn done_to(&self, notebook: &mut Notebook, state: &State) -> Answer<Vec<String>> {
        match self {
            Self::Write(number, what, said, (telling, ..)) => {
                let person = whom(state, *number);
                let value = format!("+{what}: {}{telling}", said.on(state.today).0);
                api::set_person(notebook, &person, "dates", &value)?;
                let there = api::person(notebook, &person)?.words.dates.into_iter().map(|date| date.id);
                Ok(there.filter(|id| state.dates.iter().all(|date| date.id != *id)).collect())
            }
            Self::ChangeDate(which, said, days_before, told) => {
                let said = said.map(|said| said.on(state.today).0);
                api::change_date(notebook, &date(state, *which), said.as_deref(), *days_before, *told)
                    .map(|()| Vec::new())
            }
            Self::Strike(number, gone) => {
                api::set_person(notebook, &whom(state, *number), "dates", gone).map(|_| Vec::new())
            }
        }
    }

    pub fn done_in(&self, state: &mut State, written: &[String]) -> Outcome {
        let before = state.clone();
        match self {
            Self::Write(number, what, said, (_, days_before, told)) => {
                let person = whom(&before, *number);
                state.one(&person)?;
                let on = said.on(state.today).1.ok_or("bad_value")?;
                state.write_date(written.first(), &person, what, on, *days_before, *told);
                Ok(())
            }
            Self::ChangeDate(which, said, days_before, told) => {
                let at = state.any_date(&date(&before, *which))?;
                let on = match said {
                    Some(said) => Some(said.on(state.today).1.ok_or("bad_value")?),
                    None => None,
                };
                state.change_date(at, on, *days_before, *told);
                Ok(())
            }
            Self::Strike(number, gone) => state.strike_dates(&whom(&before, *number), gone),
        }
    }
}

impl State {
    /// Where a date of somebody who is here stands in the list, whatever day it has.
    fn any_date(&self, id: &str) -> Result<usize, &'static str> {
        let found = self.dates.iter().position(|date| date.id == id && self.is_here(&date.person));
        found.ok_or("no_such_item")
    }

    /// The same of one that comes round.
    pub fn date(&self, id: &str) -> Option<usize> {
        self.any_date(id).ok().filter(|at| self.dates[*at].day_of_year().is_some())
    }

    pub fn dates_of(&self, person: &str) -> impl Iterator<Item = &ImportantDate> {
        self.dates.iter().filter(move |date| date.person == person)
    }

    fn write_date(
        &mut self,
        new: Option<&String>,
        person: &str,
        what: &str,
        on: String,
        days_before: Option<u8>,
        told: Option<bool>,
    ) {
        let there = self.dates.iter().position(|date| date.person == person && date.same(what, &on));
        let at = there.unwrap_or_else(|| {
            self.dates.push(ImportantDate {
                id: new.cloned().unwrap_or_default(),
                person: person.to_owned(),
                what: what.to_owned(),
                on,
                days_before: 0,
                told: true,
                written_on: self.today,
                handled: None,
                later: None,
            });
            let now = self.now.clone();
            self.one(person).unwrap().updated = now;
            self.dates.len() - 1
        });
        self.change_date(at, None, days_before, told);
    }

    /// On another day of the year it is as if written anew.
    fn change_date(&mut self, at: usize, on: Option<String>, days_before: Option<u8>, told: Option<bool>) {
        let before = self.dates[at].clone();
        let date = &mut self.dates[at];
        date.on = on.unwrap_or_else(|| before.on.clone());
        if date.day_of_year() != before.day_of_year() {
            (date.handled, date.later, date.written_on) = (None, None, self.today);
        }
        date.days_before = days_before.map_or(before.days_before, |days| days.min(60));
        date.told = told.unwrap_or(before.told);
        if *date != before {
            let (person, now) = (before.person, self.now.clone());
            self.one(&person).unwrap().updated = now;
        }
    }

    fn strike_dates(&mut self, person: &str, gone: &str) -> Outcome {
        self.one(person)?;
        let what = gone.trim_start_matches('-').to_lowercase();
        let on = if what == "29 february" { "--02-29" } else { "" };
        let before = self.dates.len();
        self.dates.retain(|date| {
            let named = gone.is_empty() || date.what.to_lowercase() == what || date.on == on;
            date.person != person || !named
        });
        let struck = self.dates.len() < before;
        if struck {
            let now = self.now.clone();
            self.one(person)?.updated = now;
        }
        if struck || gone.is_empty() { Ok(()) } else { Err("bad_value") }
    }

    /// Done, or let go: dealt with for this year.
    pub fn handle_date(&mut self, at: usize) -> Outcome {
        let coming = self.dates[at].current(self).ok_or("not_open")?;
        let date = &mut self.dates[at];
        (date.handled, date.later) = (Some(coming.day), None);
        Ok(())
    }

    /// Off until another day; until no day, it is open and does not come up this year.
    pub fn put_date_off(&mut self, at: usize, until: Option<NaiveDate>) -> Outcome {
        let coming = self.dates[at].current(self).ok_or("not_open")?;
        self.dates[at].later = Some((until, coming.day));
        Ok(())
    }

    /// The dates of `other` are of `stays`. One that both have is there once, told as the one is that is told
    /// earlier; what was dealt with, or put off, of either is so of it.
    pub fn move_dates(&mut self, stays: &str, other: &str) {
        let ours: Vec<ImportantDate> = self.dates_of(stays).cloned().collect();
        let theirs: Vec<ImportantDate> = self.dates_of(other).cloned().collect();
        for theirs in theirs {
            // Whatever an earlier one of theirs has said of the year counts.
            let known = |ours: &&ImportantDate| self.dates.iter().find(|date| date.id == ours.id).unwrap();
            let same = ours.iter().find(|ours| known(ours).same(&theirs.what, &theirs.on));
            let same = same.or_else(|| ours.iter().find(|ours| known(ours).same_but_for_a_year(&theirs)));
            let Some(same) = same else {
                self.dates.iter_mut().find(|date| date.id == theirs.id).unwrap().person = stays.to_owned();
                continue;
            };
            self.dates.retain(|date| date.id != theirs.id);
            let date = self.dates.iter_mut().find(|date| date.id == same.id).unwrap();
            // Without its year, a day begins with a dash.
            date.on = date.on.clone().max(theirs.on);
            date.days_before = match (date.told, theirs.told) {
                (true, false) => date.days_before,
                (false, true) => theirs.days_before,
                _ => date.days_before.max(theirs.days_before),
            };
            date.told |= theirs.told;
            date.written_on = date.written_on.min(theirs.written_on);
            date.handled = date.handled.max(theirs.handled);
            // Of the later day of the two, which alone can still be off; of one day, as the one has it who stays.
            let later = |later: Option<(Option<NaiveDate>, NaiveDate)>| later.map(|(_, of)| of.year());
            if later(theirs.later) > later(date.later) {
                date.later = theirs.later;
            }
        }
    }
}
