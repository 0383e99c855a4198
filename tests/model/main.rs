//! Whatever is done, in whatever order, with undo, redo and restarts between: the notebook says what a plain
//! model in memory says, which was written apart, slowly and obviously.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod acts;
mod adding;
mod asked;
mod dates;
mod day;
mod introducing;
mod merging;
mod operations;
mod people;
mod presence;
mod promises;
mod reading;
mod repeating;
mod said;
mod small;
mod state;
mod telling;
mod up;
mod vocabulary;

use acts::Act;
use before_the_ask::{
    api,
    clock::{Clock, Moment},
    notebook::Notebook,
};
use chrono::Days;
use promises::of_a_rare_day;
use proptest::{prelude::*, sample::select};
use state::State;
use support::{World, cases, full_text_fits};
use vocabulary::{act, act_of_days, act_of_rare_days};

/// A notebook, the model beside it, and every state of the model that undo and redo lead to.
struct Both {
    world: World,
    notebook: Notebook,
    now: Moment,
    states: Vec<State>,
    at: usize,
    steps: usize,
}

impl Both {
    fn new(day: &str) -> Self {
        let mut world = World::in_memory();
        world.later(&format!("{day}T08:00[Europe/Berlin]"));
        let notebook = world.notebook();
        let now = notebook.now();
        Self { world, notebook, now, states: vec![State::new()], at: 0, steps: 0 }
    }

    fn reopen(&mut self) {
        self.notebook = Notebook::open(&self.world.file(), Clock::Fixed(self.now)).unwrap();
        api::forget_removed(&mut self.notebook).unwrap();
        self.forget_removed();
    }

    /// Whoever is thirty days in the trash is in no state any more, and what was done to them is no act that
    /// undo or redo could walk back over.
    fn forget_removed(&mut self) {
        let over = self.states[self.at].over(self.now.today());
        if over.is_empty() {
            return;
        }
        let same = |one: &State, other: &State| one.part_of(&over) == other.part_of(&over);
        let (mut first, mut last) = (self.at, self.at);
        while first > 0 && same(&self.states[first - 1], &self.states[first]) {
            first -= 1;
        }
        while last + 1 < self.states.len() && same(&self.states[last], &self.states[last + 1]) {
            last += 1;
        }
        self.states = self.states[first..=last].iter().map(|state| state.without(&over)).collect();
        self.at -= first;
    }

    /// The app runs for so many days, and shows what is due.
    fn run(&mut self, days: u64) {
        let from = self.now.local();
        let until = from.checked_add_days(Days::new(days)).unwrap();
        let (mut shown, mut wake) = (Vec::new(), Some(self.now));
        while let Some(now) = wake.filter(|now| now.local() < until) {
            let mut app = Notebook::open(&self.world.file(), Clock::Fixed(now)).unwrap();
            // What could not be shown, or was not for a run that was killed, is decided on again.
            for notice in api::notices_due(&mut app).unwrap() {
                api::notice_failed(&mut app, &notice.id).unwrap();
            }
            api::notices_due(&mut app).unwrap();
            api::notices_resume(&mut app).unwrap();
            for notice in api::notices_due(&mut app).unwrap() {
                api::notice_shown(&mut app, &notice.id).unwrap();
                shown.push((now.local(), notice.people));
            }
            wake = api::next_wake(&app).unwrap();
        }
        assert_eq!(shown, self.states[self.at].listen(from, until));
        self.pass(days);
    }

    fn pass(&mut self, days: u64) {
        self.now = self.now.at_local(self.now.local().checked_add_days(Days::new(days)).unwrap());
        self.reopen();
    }

    fn step(&mut self, act: &Act) {
        let mut noted = self.states[self.at].noted.clone();
        match act {
            Act::Undo => {
                assert_eq!(api::undo(&mut self.notebook).is_ok(), self.at > 0, "undo");
                self.at = self.at.saturating_sub(1);
            }
            Act::Redo => {
                let there = self.at + 1 < self.states.len();
                assert_eq!(api::redo(&mut self.notebook).is_ok(), there, "redo");
                self.at += usize::from(there);
            }
            Act::Look => {
                api::here(&mut self.notebook).unwrap();
                self.states[self.at].look();
                noted = self.states[self.at].noted.clone();
            }
            Act::Restart => self.reopen(),
            Act::DaysPass(days) => self.pass(*days),
            Act::Run(days) => {
                self.run(*days);
                noted = self.states[self.at].noted.clone();
            }
            act => {
                let mut after = self.states[self.at].clone();
                after.today = self.now.today();
                after.now = self.now.written();
                let answer = act.done_to(&mut self.notebook, &after);
                let written = answer.as_ref().map_or(&[][..], |answered| &answered.written);
                let expected = act.done_in(&mut after, written);
                assert_eq!(answer.as_ref().map(drop).map_err(|refused| refused.code), expected, "{act:?}");
                if let Ok(answered) = &answer {
                    assert_eq!(answered.became, act.became(&self.states[self.at], &after), "{act:?}");
                }
                if expected.is_ok() {
                    noted = after.noted.clone();
                }
                if expected.is_ok() && !after.same_rows(&self.states[self.at]) {
                    self.states.truncate(self.at + 1);
                    self.states.push(after);
                    self.at += 1;
                }
            }
        }
        self.states[self.at].noted = noted;
        self.states[self.at].today = self.now.today();
        said::agree(&self.notebook, &self.states[self.at]);
        asked::agree(&self.notebook, &self.states[self.at], self.steps);
        self.steps += 1;
        let undoable = api::undoable(&self.notebook).unwrap();
        let (before, after) = (self.at > 0, self.at + 1 < self.states.len());
        assert_eq!((undoable.undo.is_some(), undoable.redo.is_some()), (before, after));
        assert_eq!(api::history(&self.notebook, usize::MAX).unwrap().len(), self.at);
    }
}

/// Where a sequence begins: on a Monday; before the end of a year, of a long month, and of a February that has
/// 28 days or 29.
const DAYS: [&str; 5] = ["2026-11-23", "2026-12-27", "2027-01-28", "2027-02-22", "2028-02-24"];

/// How many sequences: a few in `make test`, as many as asked for in `make soak`.
fn sequences() -> u32 {
    std::env::var("BTA_SEQUENCES").ok().and_then(|count| count.parse().ok()).unwrap_or(40)
}

/// Does all of it, takes all of it back, and does it again.
fn walk(day: &str, acts: &[Act]) {
    let mut both = Both::new(day);
    for act in acts {
        both.step(act);
    }
    while both.at > 0 {
        both.step(&Act::Undo);
    }
    both.step(&Act::Undo);
    both.step(&Act::Restart);
    while both.at + 1 < both.states.len() {
        both.step(&Act::Redo);
    }
    both.step(&Act::Redo);
    full_text_fits(&both.world.file());
    asked::all_are_found(&both.notebook, &both.states[both.at]);
}

proptest! {
    #![proptest_config(cases(sequences()))]

    #[test]
    fn the_notebook_says_what_the_model_says(
        day in select(DAYS.to_vec()),
        acts in prop::collection::vec(act(), 10..50),
    ) {
        walk(day, &acts);
    }

    /// Of all that can be done, what is done with days is little: so it is done by itself once more.
    #[test]
    fn what_comes_round_comes_as_the_model_has_it(
        day in select(DAYS.to_vec()),
        acts in prop_oneof![
            prop::collection::vec(act_of_days(), 10..40),
            (of_a_rare_day(), prop::collection::vec(act_of_rare_days(), 10..30))
                .prop_map(|(first, acts)| [&[Act::Promise(first)][..], &acts].concat()),
        ],
    ) {
        let people = ["Mara Lindqvist", "Ines Moreau"].map(Act::Keep);
        walk(day, &[&people[..], &acts].concat());
    }
}
