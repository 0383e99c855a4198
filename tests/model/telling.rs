//! What is announced, in the model: at each moment at which there may be something it asks one thing after the other,
//! with a table of what was said before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use crate::{promises::TIMES, state::State};

/// A moment, and the people of what is shown then.
pub type Shown = (NaiveDateTime, Vec<String>);

/// What was said of something on one of its days, at its time: when first, and whether once more.
pub type Told = BTreeMap<(String, NaiveDate, Option<&'static str>), (Option<NaiveDate>, bool)>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    FollowUp,
    Date,
    Thought,
}

/// Something to tell of.
#[derive(Clone, Debug)]
struct Thing {
    of: Of,
    id: String,
    person: String,
    on: NaiveDate,
    time: Option<&'static str>,
    /// The last day on which it is of use.
    last: Option<NaiveDate>,
    chosen_on: NaiveDate,
    /// By which it stands among its like.
    in_order: NaiveDate,
}

impl Thing {
    fn key(&self) -> (String, NaiveDate, Option<&'static str>) {
        (self.id.clone(), self.on, self.time)
    }

    /// Nobody is told today of what was written today for today.
    fn is_on_today_anyway(&self) -> bool {
        self.of == Of::FollowUp && self.time.is_none() && self.chosen_on == self.on
    }
}

fn clock(time: &str) -> NaiveTime {
    NaiveTime::parse_from_str(time, "%H:%M").unwrap()
}

impl State {
    pub fn is_quiet(&self, day: NaiveDate) -> bool {
        let mut quiet = self.quiet_days.split(", ").filter_map(|day| day.parse::<Weekday>().ok());
        quiet.any(|quiet| quiet == day.weekday())
    }

    /// What would be shown until then, if nobody did anything.
    pub fn foretold(&self, from: NaiveDateTime, until: NaiveDateTime) -> Vec<Shown> {
        self.clone().listen(from, until)
    }

    /// What is shown while the app runs. It counts as said from then on.
    pub fn listen(&mut self, from: NaiveDateTime, until: NaiveDateTime) -> Vec<Shown> {
        let things = self.things(until.date());
        let times: BTreeSet<NaiveTime> = TIMES.into_iter().chain([self.notify_at]).map(clock).collect();
        let days = from.date().iter_days().take_while(|day| *day <= until.date());
        let moments = days.flat_map(|day| times.iter().map(move |time| day.and_time(*time)));
        let later = moments.filter(|now| *now > from && *now < until);
        let mut shown = Vec::new();
        for now in [from].into_iter().chain(later) {
            shown.extend(self.shown_at_once(&things, now).into_iter().map(|people| (now, people)));
        }
        shown
    }

    /// The people of each notice that is shown now.
    fn shown_at_once(&mut self, things: &[Thing], now: NaiveDateTime) -> Vec<Vec<String>> {
        let today = now.date();
        if !self.notify || self.emptied_on == Some(today) {
            return Vec::new();
        }
        let (from, late) = (clock(self.notify_at), clock("21:00"));
        let gathers = !self.is_quiet(today) && from <= now.time() && (now.time() < late || late <= from);
        let already = self.noted.gathered_on == Some(today);
        let (mut own, mut missed, mut gathered) = (Vec::new(), Vec::new(), Vec::new());
        for thing in things.iter().filter(|thing| self.has_come(thing, today, things)) {
            let (said_on, again) = self.noted.told.get(&thing.key()).copied().unwrap_or_default();
            match (thing.time.map(clock), said_on) {
                (Some(time), None) => {
                    let waited = now - thing.on.and_time(time);
                    let hushed = self.emptied_on == Some(thing.on);
                    if waited < TimeDelta::zero() {
                        continue;
                    } else if waited <= TimeDelta::minutes(5) && !hushed {
                        own.push(vec![thing]);
                    } else if gathers && already {
                        missed.push(thing);
                    } else if gathers {
                        gathered.push(thing);
                    }
                }
                _ if !gathers || already => {}
                (None, None) if !thing.is_on_today_anyway() => gathered.push(thing),
                // A week after it was said, or should have been.
                _ if thing.of == Of::FollowUp && !again => {
                    let since = said_on.unwrap_or(thing.on).max(thing.on);
                    if since + Days::new(7) <= today {
                        gathered.push(thing);
                    }
                }
                _ => {}
            }
        }
        if !gathered.is_empty() {
            self.noted.gathered_on = Some(today);
        }
        let notices = own.into_iter().chain([missed, gathered]).filter(|notice| !notice.is_empty());
        notices.map(|notice| self.say(&notice, today)).collect()
    }

    /// Notes that it was said, and gives the people, each once.
    fn say(&mut self, notice: &[&Thing], today: NaiveDate) -> Vec<String> {
        let mut people: Vec<String> = Vec::new();
        for thing in notice {
            let said = self.noted.told.entry(thing.key()).or_default();
            if said.0.is_some() || thing.is_on_today_anyway() {
                said.1 = true;
            } else {
                said.0 = Some(today);
            }
            if !people.contains(&thing.person) {
                people.push(thing.person.clone());
            }
        }
        people
    }

    /// Whether its day has come, and its last has not passed.
    fn has_come(&self, thing: &Thing, today: NaiveDate, things: &[Thing]) -> bool {
        if thing.last.is_some_and(|last| last < today) {
            return false;
        }
        // A date on a quiet day is told on the last ordinary day before.
        let mut days_left = today.iter_days().skip(1).take_while(|day| *day <= thing.on);
        let early =
            thing.of == Of::Date && thing.chosen_on <= today && days_left.all(|day| self.is_quiet(day));
        let has_room = || thing.of != Of::Thought || self.has_room(thing, today, things);
        (thing.on <= today || early) && has_room()
    }

    /// Whether there is room on Today for a thought: after whatever was set, and after those who came up before.
    fn has_room(&self, thought: &Thing, today: NaiveDate, things: &[Thing]) -> bool {
        let up = |thing: &&Thing| thing.on <= today && thing.last.is_none_or(|last| today <= last);
        let (thoughts, own): (Vec<_>, Vec<_>) =
            things.iter().filter(up).partition(|thing| thing.of == Of::Thought);
        let mut here: Vec<&str> = Vec::new();
        for person in own.iter().map(|thing| thing.person.as_str()) {
            if !here.contains(&person) {
                here.push(person);
            }
        }
        if here.contains(&thought.person.as_str()) {
            return false;
        }
        for person in thoughts.iter().map(|thing| thing.person.as_str()) {
            if here.len() < self.room && !here.contains(&person) {
                here.push(person);
            }
        }
        here.contains(&thought.person.as_str())
    }

    /// Everything that is to be told of until then, in the order of Today.
    fn things(&self, until: NaiveDate) -> Vec<Thing> {
        let follow_ups = self.reminders.iter().filter_map(|one| {
            let on = one.next_on()?;
            Some(Thing {
                of: Of::FollowUp,
                id: one.id.clone(),
                person: one.person.clone(),
                on,
                time: one.at(),
                last: one.until,
                chosen_on: one.chosen_on,
                in_order: on.min(one.on),
            })
        });
        let thoughts = self.people.iter().filter(|_| self.announces_thoughts).filter_map(|person| {
            let on = self.thought_on(person)?;
            Some(Thing {
                of: Of::Thought,
                id: person.id.clone(),
                person: person.id.clone(),
                on,
                time: None,
                last: None,
                chosen_on: on,
                in_order: on,
            })
        });
        let mut things: Vec<Thing> = follow_ups.chain(self.days_told(until)).chain(thoughts).collect();
        things.retain(|thing| !self.rests(&thing.person));
        things.sort_by_key(|thing| (thing.of, thing.time.is_none(), thing.time, thing.in_order));
        things
    }

    /// The days of dates. One that is told some days before is told on its day, too.
    fn days_told(&self, until: NaiveDate) -> Vec<Thing> {
        let ahead = u64::try_from((until - self.today).num_days()).unwrap() + 70;
        let mut days = Vec::new();
        for date in self.dates.iter().filter(|date| date.told) {
            for coming in date.coming(self, ahead) {
                let news = self.noted.back_on.is_none_or(|back_on| coming.day >= back_on);
                let tellings = [Some(coming.on), Some(coming.day).filter(|day| *day > coming.on)];
                days.extend(tellings.into_iter().flatten().filter(|_| news).map(|on| Thing {
                    of: Of::Date,
                    id: date.id.clone(),
                    person: date.person.clone(),
                    on,
                    time: None,
                    last: Some(coming.last),
                    chosen_on: date.written_on,
                    in_order: coming.day,
                }));
            }
        }
        days
    }
}
