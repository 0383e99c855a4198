//! What is done with what comes up, in the model.

use before_the_ask::when;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

use crate::{
    promises::is_over,
    state::{Later, Moved, Passed, State},
    support::Of,
};

/// What an act comes to: done, or refused with a code.
pub type Outcome = Result<(), &'static str>;

/// What an id means, and where it stands in its list.
#[derive(Clone, Copy)]
enum Item {
    FollowUp(usize),
    Date(usize),
    Cadence,
}

impl State {
    pub fn every(&mut self, id: &str, span: &str) -> Outcome {
        self.one(id)?;
        let span = match span {
            "never" => None,
            span => Some(when::span(span).ok_or("span_not_understood")?),
        };
        let now = self.now.clone();
        let person = self.one(id)?;
        if person.cadence != span {
            person.cadence = span;
            person.updated = now;
            self.end_later(id, None);
        }
        Ok(())
    }

    pub fn pass(&mut self, mut passed: Passed) -> Outcome {
        for id in &passed.people {
            self.one(id)?;
        }
        for id in &passed.people {
            // Noted late, for an earlier day than the last, it leaves alone what was put off.
            if self.last(id).is_none_or(|last| last <= passed.on) {
                let later = self.end_later(id, None);
                if later != Later::Not {
                    passed.aside.insert(id.clone(), later);
                }
            }
        }
        self.passed.push(passed);
        Ok(())
    }

    /// What an id of Today means, of somebody who is here.
    fn item(&self, id: &str) -> Result<Item, &'static str> {
        if let Some(at) = self.reminders.iter().position(|one| one.id == id && self.is_here(&one.person)) {
            return if self.reminders[at].state == "open" { Ok(Item::FollowUp(at)) } else { Err("not_open") };
        }
        let cadence = self.is_here(id) && self.person(id).is_some_and(|one| one.cadence.is_some());
        match self.date(id) {
            Some(at) => Ok(Item::Date(at)),
            None if cadence => Ok(Item::Cadence),
            None => Err("no_such_item"),
        }
    }

    /// The day on which an item of Today comes up next, and why: never, of whoever is left in peace.
    pub fn comes_next(&self, id: &str) -> Option<Value> {
        let (person, on, why) = if let Some(one) = self.reminders.iter().find(|one| one.id == id) {
            (&one.person, one.next_on(), one.why.as_ref())
        } else if let Some(at) = self.date(id) {
            let date = &self.dates[at];
            (&date.person, date.next_on(self), Some(&date.what))
        } else {
            let person = self.person(id)?;
            (&person.id, self.thought_on(person), None)
        };
        let on = on.filter(|_| !self.rests(person))?;
        Some(json!({ "on": on.to_string(), "why": why }))
    }

    fn close(&mut self, at: usize, state: &'static str) {
        let now = self.now.clone();
        let reminder = &mut self.reminders[at];
        (reminder.state, reminder.updated) = (state, now);
    }

    /// A one-off ends; a repeat goes on to the first of its days after today, as long as its last day is not past.
    fn finish(&mut self, at: usize) {
        let (today, now) = (self.today, self.now.clone());
        let one = &mut self.reminders[at];
        let tomorrow = one.on.max(today).succ_opt().unwrap();
        let next = one.round.as_ref().and_then(|round| {
            let next = one.comes_from(tomorrow)?;
            // 1 March is the same day as the 28 February that was dealt with.
            let same = round.of == Of::Years && next.year() == one.on.year();
            if same { one.comes_from(next.succ_opt()?) } else { Some(next) }
        });
        match next.filter(|next| one.until.is_none_or(|until| *next <= until)) {
            Some(next) => {
                one.come_on(next, today);
                one.updated = now;
            }
            None => self.close(at, "done"),
        }
    }

    pub fn skip(&mut self, id: &str) -> Outcome {
        let (today, now) = (self.today, self.now.clone());
        let person = self.one(id)?;
        person.skipped_on = Some(today);
        person.updated = now;
        self.end_later(id, None);
        Ok(())
    }

    pub fn done(&mut self, id: &str, written: String, touch: bool, say: Option<String>) -> Outcome {
        let item = self.item(id)?;
        let (person, kind) = match item {
            Item::FollowUp(at) => (self.reminders[at].person.clone(), "followed_up"),
            Item::Date(at) => (self.dates[at].person.clone(), "talked"),
            Item::Cadence => (id.to_owned(), "talked"),
        };
        match item {
            Item::FollowUp(at) => self.finish(at),
            Item::Date(at) => self.handle_date(at)?,
            Item::Cadence if !touch => return self.skip(id),
            Item::Cadence => {}
        }
        // A birthday passes by itself; a sentence says that something passed between you.
        let passes = if let Item::Date(_) = item { say.is_some() } else { touch };
        if !passes {
            return Ok(());
        }
        self.pass(Passed {
            id: written,
            on: self.today,
            kind: kind.to_owned(),
            from: "both",
            say,
            people: vec![person],
            ..Passed::default()
        })
    }

    pub fn let_go(&mut self, id: &str) -> Outcome {
        match self.item(id)? {
            Item::FollowUp(at) => self.close(at, "let_go"),
            Item::Date(at) => self.handle_date(at)?,
            Item::Cadence => self.skip(id)?,
        }
        Ok(())
    }

    pub fn later(&mut self, id: &str, until: Option<(u64, Option<&'static str>)>) -> Outcome {
        let day = until.map(|(days, _)| self.today + Days::new(days));
        let time = until.and_then(|(_, time)| time);
        if day.is_some_and(|day| is_over(day, time, self.today)) {
            return Err("past");
        }
        let later = day.map_or(Later::Someday, Later::Until);
        match self.item(id)? {
            Item::FollowUp(at) => self.put_off(at, later, time)?,
            // Neither a date nor a thought has a time of day.
            Item::Date(at) => self.put_date_off(at, day)?,
            Item::Cadence => self.put_thought_off(id, later)?,
        }
        Ok(())
    }

    /// Not past its last day. Without a time, its own stays.
    fn put_off(&mut self, at: usize, later: Later, time: Option<&'static str>) -> Outcome {
        let (today, now) = (self.today, self.now.clone());
        let one = &mut self.reminders[at];
        if let (Later::Until(day), Some(until)) = (later, one.until)
            && day > until
        {
            return Err("last_day_first");
        }
        (one.later, one.later_time, one.chosen_on, one.updated) = (later, time, today, now);
        Ok(())
    }

    fn put_thought_off(&mut self, id: &str, until: Later) -> Outcome {
        let now = self.now.clone();
        self.one(id)?;
        self.end_later(id, None);
        let person = self.one(id)?;
        (person.later, person.updated) = (until, now);
        Ok(())
    }

    /// Lets go of all of today but the five that are shown at once.
    pub fn let_the_rest_go(&mut self) -> Outcome {
        let rest: Vec<String> = self.up().into_iter().skip(5).map(|up| up.id).collect();
        rest.iter().try_for_each(|id| self.let_go(id))
    }

    /// Puts off until tomorrow what is still there of what was announced.
    pub fn not_today(&mut self, items: &[String]) -> Outcome {
        for item in items {
            match self.later(item, Some((1, None))) {
                Ok(()) | Err("not_open" | "no_such_item" | "last_day_first") => {}
                refused => return refused,
            }
        }
        Ok(())
    }

    /// What the tank moved and what still waits where it was put, the first day first.
    fn waiting(&self) -> Vec<Moved> {
        let waits = |moved: &Moved| {
            let follow_up = self.reminders.iter().find(|one| one.id == moved.item);
            let (whose, on) = match follow_up {
                Some(one) => (one.person.clone(), one.next_on()),
                None => (moved.item.clone(), self.person(&moved.item).and_then(|one| self.thought_on(one))),
            };
            !self.rests(&whose) && on == Some(moved.to)
        };
        let mut waiting: Vec<Moved> = self.tank.iter().filter(|moved| waits(moved)).cloned().collect();
        waiting.sort_by_key(|moved| moved.to);
        waiting
    }

    pub fn empty_the_tank(&mut self) -> Outcome {
        let mut moving = self.up();
        moving.retain(|up| up.kind != "date" && up.time.is_none());
        moving.sort_by_key(|up| up.since);
        // One that came up again where the tank had put it waits there no longer.
        let mut waiting = self.waiting();
        waiting.retain(|moved| moved.to > self.today);
        self.tank.retain(|moved| waiting.contains(moved));
        self.emptied_on = Some(self.today);
        for up in moving {
            let taken = |day: &NaiveDate| {
                waiting.iter().any(|moved| moved.to == *day) || self.tank.iter().any(|moved| moved.to == *day)
            };
            let to = (2..).map(|ahead| self.today + Days::new(ahead)).find(|day| !taken(day)).unwrap();
            let follow_up = self.reminders.iter().find(|one| one.id == up.id);
            if follow_up.and_then(|one| one.until).is_some_and(|until| to > until) {
                continue;
            }
            self.tank.push(Moved { item: up.id.clone(), to, before: up.before, chosen_on: up.chosen_on });
            let days = (to - self.today).num_days().try_into().unwrap();
            self.later(&up.id, Some((days, None)))?;
        }
        Ok(())
    }

    pub fn put_back(&mut self) -> Outcome {
        let waiting = self.waiting();
        let in_time = !waiting.is_empty() && waiting.iter().all(|moved| moved.to > self.today);
        let nothing_moved = self.emptied_on == Some(self.today) && waiting.is_empty();
        if !in_time && !nothing_moved {
            return Err("nothing_to_put_back");
        }
        let now = self.now.clone();
        for moved in waiting {
            match self.reminders.iter_mut().find(|one| one.id == moved.item) {
                Some(one) => {
                    (one.later, one.later_time) = (moved.before, None);
                    one.chosen_on = moved.chosen_on.unwrap();
                    one.updated.clone_from(&now);
                }
                None if moved.before == Later::Not => {
                    self.one(&moved.item)?;
                    self.end_later(&moved.item, None);
                }
                None => self.put_thought_off(&moved.item, moved.before)?,
            }
        }
        self.tank.clear();
        self.emptied_on = None;
        Ok(())
    }
}
