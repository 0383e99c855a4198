//! What is in the model: plain lists, in the order in which things were written.

use std::collections::{BTreeMap, BTreeSet};

use before_the_ask::recurrence::Span;
use chrono::NaiveDate;

use crate::{
    dates::ImportantDate,
    introducing::Introduced,
    presence::Noted,
    reading::{Mark, Own},
    repeating::Round,
};

/// The whole notebook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub today: NaiveDate,
    pub now: String,
    pub people: Vec<Someone>,
    pub reminders: Vec<Reminder>,
    pub dates: Vec<ImportantDate>,
    pub passed: Vec<Passed>,
    pub room: usize,
    /// Whether a setting was ever chosen: then all are written down.
    pub chosen: bool,
    pub emptied_on: Option<NaiveDate>,
    pub tank: Vec<Moved>,
    pub introduced: Vec<Introduced>,
    pub marks: Vec<Mark>,
    pub essays: Vec<Own>,
    /// Two who are not the same person, by their ids in order.
    pub two: BTreeSet<[String; 2]>,
    pub theme: &'static str,
    pub for_everybody: Option<&'static str>,
    /// Whether 29 February comes on 1 March in other years.
    pub leaps_forward: bool,
    /// Weekdays, as they are said.
    pub quiet_days: &'static str,
    pub notify: bool,
    pub notify_at: &'static str,
    pub announces_thoughts: bool,
    pub noted: Noted,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Someone {
    pub id: String,
    pub name: String,
    pub written_on: NaiveDate,
    pub created: String,
    pub updated: String,
    pub sentence: Option<String>,
    pub before: Vec<(String, NaiveDate)>,
    pub own_sentence: Option<String>,
    pub working_on: Option<(String, NaiveDate)>,
    pub also: Vec<String>,
    pub scene: Option<String>,
    pub occasion: Option<String>,
    pub place: Option<String>,
    /// As it is kept: a full date, a month or a year.
    pub met_on: Option<String>,
    /// The name as written, and whom it means.
    pub by: Option<(String, Option<String>)>,
    pub groups: BTreeSet<String>,
    /// Label and address.
    pub emails: Vec<(Option<String>, String)>,
    pub cadence: Option<Span>,
    pub later: Later,
    pub skipped_on: Option<NaiveDate>,
    pub peace: bool,
    pub removed_on: Option<NaiveDate>,
    pub removed_at: Option<String>,
}

/// What was put off, and until when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Later {
    #[default]
    Not,
    Until(NaiveDate),
    Someday,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Reminder {
    pub id: String,
    pub person: String,
    pub why: Option<String>,
    /// The first day.
    pub first: NaiveDate,
    /// The day that waits, or comes next.
    pub on: NaiveDate,
    pub time: Option<&'static str>,
    pub round: Option<Round>,
    pub until: Option<NaiveDate>,
    pub state: &'static str,
    pub later: Later,
    /// The time of that day.
    pub later_time: Option<&'static str>,
    pub chosen_on: NaiveDate,
    pub updated: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passed {
    pub id: String,
    pub on: NaiveDate,
    pub kind: String,
    pub from: &'static str,
    pub say: Option<String>,
    pub people: Vec<String>,
    /// What it ended of what was put off, and gives back when it is taken away.
    pub aside: BTreeMap<String, Later>,
}

/// What an empty tank moved, and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    pub item: String,
    pub to: NaiveDate,
    pub before: Later,
    pub chosen_on: Option<NaiveDate>,
}

impl Reminder {
    /// The time of day it comes up, Later counted.
    pub fn at(&self) -> Option<&'static str> {
        self.later_time.or(self.time)
    }

    /// Whether its last day has passed by this day.
    pub fn is_quiet(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// The day it comes up.
    pub fn next_on(&self) -> Option<NaiveDate> {
        match (self.state, self.later) {
            ("open", Later::Not) => Some(self.on),
            ("open", Later::Until(day)) => Some(day),
            _ => None,
        }
    }
}

impl State {
    pub fn new() -> Self {
        Self { room: 3, theme: "system", notify: true, notify_at: "09:00", ..Self::default() }
    }

    /// Whether the two differ in nothing but the time, and what the program notes for itself.
    pub fn same_rows(&self, other: &Self) -> bool {
        let timeless = |state: &Self| Self {
            today: NaiveDate::default(),
            now: String::new(),
            noted: Noted::default(),
            ..state.clone()
        };
        timeless(self) == timeless(other)
    }

    /// Ids of those who are here.
    pub fn here(&self) -> Vec<String> {
        let here = self.people.iter().filter(|person| person.removed_on.is_none());
        here.map(|person| person.id.clone()).collect()
    }

    pub fn person(&self, id: &str) -> Option<&Someone> {
        self.people.iter().find(|person| person.id == id)
    }

    /// One who is here.
    pub fn one(&mut self, id: &str) -> Result<&mut Someone, &'static str> {
        let here = self.people.iter_mut().find(|person| person.id == id && person.removed_on.is_none());
        here.ok_or("no_such_person")
    }

    pub fn is_here(&self, id: &str) -> bool {
        self.person(id).is_some_and(|person| person.removed_on.is_none())
    }

    /// The latest day on which something passed with somebody.
    pub fn last(&self, id: &str) -> Option<NaiveDate> {
        let theirs = self.passed.iter().filter(|passed| passed.people.iter().any(|person| person == id));
        theirs.map(|passed| passed.on).max()
    }

    /// Those who are thirty days in the trash.
    pub fn over(&self, today: NaiveDate) -> Vec<String> {
        let over = |on: NaiveDate| (today - on).num_days() > 30;
        let gone = self.people.iter().filter(|person| person.removed_on.is_some_and(over));
        gone.map(|person| person.id.clone()).collect()
    }

    /// All that is about these people: an act that changed none of it can be taken back without them.
    pub fn part_of(&self, gone: &[String]) -> impl PartialEq + use<> {
        let theirs = |id: &String| gone.contains(id);
        let people: Vec<_> = self.people.iter().filter(|one| theirs(&one.id)).cloned().collect();
        let reminders: Vec<_> = self.reminders.iter().filter(|one| theirs(&one.person)).cloned().collect();
        let dates: Vec<_> = self.dates.iter().filter(|one| theirs(&one.person)).cloned().collect();
        let about_them: Vec<String> =
            gone.iter().cloned().chain(reminders.iter().map(|one| one.id.clone())).collect();
        let shared: Vec<_> = self
            .passed
            .iter()
            .flat_map(|one| {
                let of = |person: &String| (one.id.clone(), one.say.clone(), one.aside.get(person).copied());
                one.people.iter().map(move |person| (person.clone(), of(person)))
            })
            .filter(|(person, _)| theirs(person))
            .collect();
        let last: Vec<_> = gone.iter().map(|id| self.last(id)).collect();
        let introductions: Vec<_> =
            self.introduced.iter().filter(|one| theirs(&one.a) || theirs(&one.b)).cloned().collect();
        let marks: Vec<_> =
            self.marks.iter().filter(|mark| mark.person.as_ref().is_some_and(theirs)).cloned().collect();
        let two: Vec<_> = self.two.iter().filter(|two| two.iter().any(theirs)).cloned().collect();
        let alone: Vec<_> = self.passed.iter().filter(|one| one.people.iter().all(theirs)).cloned().collect();
        let introduced: Vec<_> = self
            .people
            .iter()
            .filter(|one| one.by.as_ref().and_then(|(_, id)| id.as_ref()).is_some_and(theirs))
            .map(|one| one.id.clone())
            .collect();
        let tank: Vec<_> = self.tank.iter().filter(|one| about_them.contains(&one.item)).cloned().collect();
        ((people, reminders, dates, shared, last), (alone, introduced, tank), (introductions, marks, two))
    }

    /// The same without these people.
    pub fn without(&self, gone: &[String]) -> Self {
        let mut left = self.clone();
        let theirs = |id: &String| gone.contains(id);
        let items: Vec<String> =
            left.reminders.iter().filter(|one| theirs(&one.person)).map(|one| one.id.clone()).collect();
        left.tank.retain(|one| !theirs(&one.item) && !items.contains(&one.item));
        left.reminders.retain(|one| !theirs(&one.person));
        left.dates.retain(|one| !theirs(&one.person));
        for passed in &mut left.passed {
            passed.people.retain(|person| !theirs(person));
            passed.aside.retain(|person, _| !theirs(person));
        }
        left.introduced.retain(|one| !theirs(&one.a) && !theirs(&one.b));
        left.two.retain(|two| !two.iter().any(theirs));
        for mark in left.marks.iter_mut().filter(|mark| mark.person.as_ref().is_some_and(theirs)) {
            mark.person = None;
            mark.note.get_or_insert_default();
        }
        left.passed.retain(|passed| !passed.people.is_empty());
        for person in &mut left.people {
            if let Some((name, id)) = &mut person.by
                && id.as_ref().is_some_and(theirs)
            {
                *name = self.people.iter().find(|one| Some(&one.id) == id.as_ref()).unwrap().name.clone();
                *id = None;
            }
        }
        left.people.retain(|person| !theirs(&person.id));
        left
    }
}
