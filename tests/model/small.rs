//! What becomes of what passed: said otherwise, moved, shared with others, taken away.

use before_the_ask::{
    api::{self, Answer, SmallThingAct},
    notebook::Notebook,
};
use chrono::{Days, NaiveDate};
use proptest::{prelude::*, sample::select};

use crate::{
    acts::{chosen, whom},
    day::Outcome,
    state::{Later, Passed, State},
};

/// Something that is done with what passed. Numbers choose among it.
#[derive(Clone, Debug)]
pub enum Small {
    Write(usize, u64, &'static str),
    Spoke(usize),
    Say(usize, &'static str),
    Move(usize, u64),
    With(usize, Vec<usize>),
    TakeAway(usize),
    StillWorkingOn(usize),
    NotInTouch(usize),
}

/// Any of it.
pub fn small() -> impl Strategy<Value = Small> {
    let which = || 0_usize..6;
    let whom = || 0_usize..5;
    prop_oneof![
        2 => (whom(), 0_u64..30, select(vec!["over soup", ""]))
            .prop_map(|(whom, ago, say)| Small::Write(whom, ago, say)),
        2 => whom().prop_map(Small::Spoke),
        1 => (which(), select(vec!["over soup", "", "the launch"])).prop_map(|(which, say)| Small::Say(which, say)),
        3 => (which(), 0_u64..30).prop_map(|(which, ago)| Small::Move(which, ago)),
        2 => (which(), prop::collection::vec(whom(), 1..3)).prop_map(|(which, people)| Small::With(which, people)),
        2 => which().prop_map(Small::TakeAway),
        1 => whom().prop_map(Small::StillWorkingOn),
        1 => which().prop_map(Small::NotInTouch),
    ]
}

fn passed(state: &State, number: usize) -> String {
    let seen = state.passed.iter().filter(|one| one.people.iter().any(|person| state.is_here(person)));
    chosen(&seen.map(|one| one.id.clone()).collect::<Vec<_>>(), number)
}

impl Small {
    pub fn done_to(&self, notebook: &mut Notebook, state: &State) -> Answer<Vec<String>> {
        let change = |notebook: &mut Notebook, which: usize, act: SmallThingAct| {
            api::change_small_thing(notebook, &passed(state, which), &act).map(|_| Vec::new())
        };
        match self {
            Self::Write(number, ago, say) => {
                let act = SmallThingAct {
                    people: Some(vec![whom(state, *number)]),
                    say: Some((*say).to_owned()),
                    on: Some((state.today - Days::new(*ago)).to_string()),
                    ..Default::default()
                };
                api::add_small_thing(notebook, &act).map(|written| written.interaction.into_iter().collect())
            }
            Self::Spoke(number) => api::spoke_today(notebook, &whom(state, *number))
                .map(|written| written.interaction.into_iter().collect()),
            Self::Say(which, say) => {
                change(notebook, *which, SmallThingAct { say: Some((*say).to_owned()), ..Default::default() })
            }
            Self::Move(which, ago) => {
                let on = Some((state.today - Days::new(*ago)).to_string());
                change(notebook, *which, SmallThingAct { on, ..Default::default() })
            }
            Self::With(which, people) => {
                let people = people.iter().map(|number| whom(state, *number)).collect();
                change(notebook, *which, SmallThingAct { people: Some(people), ..Default::default() })
            }
            Self::TakeAway(which) => {
                api::remove_small_thing(notebook, &passed(state, *which)).map(|_| Vec::new())
            }
            Self::StillWorkingOn(number) => {
                api::still_working_on(notebook, &whom(state, *number)).map(|_| Vec::new())
            }
            Self::NotInTouch(which) => {
                api::not_in_touch(notebook, &passed(state, *which)).map(|_| Vec::new())
            }
        }
    }

    pub fn done_in(&self, state: &mut State, written: &[String]) -> Outcome {
        let before = state.clone();
        match self {
            Self::Write(number, ago, say) => state.pass(Passed {
                id: written.first().cloned().unwrap_or_default(),
                on: state.today - Days::new(*ago),
                kind: "talked".to_owned(),
                from: "both",
                say: Some((*say).to_owned()).filter(|say| !say.is_empty()),
                people: vec![whom(&before, *number)],
                ..Passed::default()
            }),
            Self::Spoke(number) => state.spoke(&whom(&before, *number), written.first()),
            Self::Say(which, say) => {
                let at = state.at(&passed(&before, *which))?;
                state.passed[at].say = Some((*say).to_owned()).filter(|say| !say.is_empty());
                Ok(())
            }
            Self::Move(which, ago) => {
                let on = state.today - Days::new(*ago);
                state.move_to(&passed(&before, *which), on)
            }
            Self::With(which, people) => {
                let people: Vec<_> = people.iter().map(|number| whom(&before, *number)).collect();
                state.share(&passed(&before, *which), &people)
            }
            Self::TakeAway(which) => state.take_away(&passed(&before, *which)),
            Self::StillWorkingOn(number) => state.still_working_on(&whom(&before, *number)),
            Self::NotInTouch(which) => state.not_in_touch(&passed(&before, *which)),
        }
    }
}

impl State {
    fn at(&self, passed: &str) -> Result<usize, &'static str> {
        self.passed.iter().position(|one| one.id == passed).ok_or("no_such_item")
    }

    /// What was put off of somebody's is so no more, by what passed at `by`: only that knows of it.
    pub fn end_later(&mut self, id: &str, by: Option<usize>) -> Later {
        for (_, other) in self.passed.iter_mut().enumerate().filter(|(at, _)| Some(*at) != by) {
            other.aside.remove(id);
        }
        let person = self.people.iter_mut().find(|person| person.id == id).unwrap();
        std::mem::take(&mut person.later)
    }

    /// It is as if what passed at `at` had not ended what was put off.
    fn stand_again(&mut self, at: usize, id: &str) {
        if let Some(later) = self.passed[at].aside.remove(id) {
            self.people.iter_mut().find(|person| person.id == id).unwrap().later = later;
        }
    }

    fn restart(&mut self, at: usize, id: &str, on: NaiveDate, last: Option<NaiveDate>) {
        if last.is_none_or(|last| last <= on) {
            let later = self.end_later(id, Some(at));
            if later != Later::Not {
                self.passed[at].aside.entry(id.to_owned()).or_insert(later);
            }
        }
    }

    fn spoke(&mut self, id: &str, written: Option<&String>) -> Outcome {
        self.one(id)?;
        let there = self.passed.iter().any(|one| {
            let here = one.people.iter().filter(|person| self.is_here(person)).count();
            let same = (one.on, &*one.kind, one.from, &one.say) == (self.today, "talked", "both", &None);
            same && here == 1 && one.people.iter().any(|person| person == id)
        });
        match (there, written) {
            (true, _) | (_, None) => Ok(()),
            (false, Some(written)) => self.pass(Passed {
                id: written.clone(),
                on: self.today,
                kind: "talked".to_owned(),
                from: "both",
                say: None,
                people: vec![id.to_owned()],
                ..Passed::default()
            }),
        }
    }

    fn move_to(&mut self, passed: &str, on: NaiveDate) -> Outcome {
        let at = self.at(passed)?;
        if self.passed[at].on == on {
            return Ok(());
        }
        for person in self.passed[at].people.clone() {
            let mut others = self.passed.iter().filter(|one| one.id != passed);
            if others.any(|one| one.on > on && one.people.contains(&person)) {
                self.stand_again(at, &person);
            } else {
                let last = self.last(&person);
                self.restart(at, &person, on, last);
            }
        }
        self.passed[at].on = on;
        Ok(())
    }

    fn share(&mut self, passed: &str, people: &[String]) -> Outcome {
        let at = self.at(passed)?;
        for person in people {
            self.one(person)?;
        }
        let before = self.passed[at].people.clone();
        for gone in before
            .iter()
            .filter(|person| self.is_here(person) && !people.contains(person))
            .cloned()
            .collect::<Vec<_>>()
        {
            self.stand_again(at, &gone);
            self.passed[at].people.retain(|person| *person != gone);
        }
        for new in people.iter().filter(|person| !before.contains(person)) {
            if !self.passed[at].people.contains(new) {
                let last = self.last(new);
                self.passed[at].people.push(new.clone());
                self.restart(at, new, self.passed[at].on, last);
            }
        }
        Ok(())
    }

    fn take_away(&mut self, passed: &str) -> Outcome {
        let at = self.at(passed)?;
        for person in self.passed[at].people.clone() {
            self.stand_again(at, &person);
        }
        self.passed.remove(at);
        Ok(())
    }

    fn still_working_on(&mut self, id: &str) -> Outcome {
        let (today, now) = (self.today, self.now.clone());
        let person = self.one(id)?;
        if let Some((_, noted_on)) = &mut person.working_on
            && *noted_on != today
        {
            *noted_on = today;
            person.updated = now;
        }
        Ok(())
    }

    fn not_in_touch(&mut self, passed: &str) -> Outcome {
        let one = self.passed[self.at(passed)?].clone();
        let here: Vec<_> = one.people.iter().filter(|person| self.is_here(person)).cloned().collect();
        let by_done = here.len() == 1 && ["followed_up", "talked"].contains(&&*one.kind);
        if !by_done || one.on != self.today {
            return Err("no_such_item");
        }
        self.take_away(passed)?;
        for person in here {
            if one.kind == "talked" && self.one(&person)?.cadence.is_some() {
                self.skip(&person)?;
            }
        }
        Ok(())
    }
}
