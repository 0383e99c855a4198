//! Whatever is done, in whatever order: each state comes back exactly, and search says what the rows say.

use std::collections::BTreeSet;

use before_the_ask::{
    api,
    clock::{Clock, Moment},
    interactions::KINDS,
    notebook::Notebook,
    text,
};
use chrono::Days;
use proptest::prelude::*;

use crate::{
    acts::{Act, act},
    support::{Row, World, cases, full_text_fits, rows},
};

/// A notebook, and every state of it that undo and redo lead to.
struct Model {
    world: World,
    notebook: Notebook,
    now: Moment,
    states: Vec<Vec<Row>>,
    at: usize,
}

impl Model {
    fn new() -> Self {
        let world = World::new();
        let notebook = world.notebook();
        let now = notebook.now();
        let states = vec![rows(&world.file())];
        Self { world, notebook, now, states, at: 0 }
    }

    /// Does one act, and holds what it left against what it had to leave.
    fn step(&mut self, act: &Act) {
        if let Act::DaysPass(days) = act {
            self.now = self.now.at_local(self.now.local().checked_add_days(Days::new(*days)).unwrap());
            self.notebook = Notebook::open(&self.world.file(), Clock::Fixed(self.now)).unwrap();
        }
        let expected = match act {
            Act::Undo => self.at.checked_sub(1),
            Act::Redo => Some(self.at + 1).filter(|at| *at < self.states.len()),
            _ => Some(self.at),
        };
        let answer = act.done_to(&mut self.notebook);
        let state = rows(&self.world.file());
        match (act, answer) {
            (Act::Undo | Act::Redo, answer) => {
                assert_eq!(answer.is_ok(), expected.is_some(), "{act:?}: {answer:?}");
                self.at = expected.unwrap_or(self.at);
                assert_eq!(state, self.states[self.at], "{act:?}");
            }
            (Act::Note(_) | Act::DaysPass(_), answer) => {
                answer.unwrap();
                assert_eq!(state, self.states[self.at], "{act:?} is no act of a person");
            }
            (_, Err(refused)) => {
                assert_eq!(state, self.states[self.at], "refused, and still: {act:?}: {refused}")
            }
            (_, Ok(())) if state == self.states[self.at] => {}
            (_, Ok(())) => {
                self.states.truncate(self.at + 1);
                self.states.push(state);
                self.at += 1;
            }
        }
    }

    /// Everybody of whom each of these words is kept somewhere, without any index.
    fn found_by_reading(&self, query: &str) -> BTreeSet<String> {
        let folded = text::folded(query);
        let asked: Vec<&str> = text::words(&folded).collect();
        let everybody = api::people_list(&self.notebook, usize::MAX).unwrap();
        let fits = |person: &before_the_ask::people::Person| {
            let met = [&person.met.occasion, &person.met.place, &person.met.introduced_by];
            let lines =
                [&person.remember_for, &person.be_remembered_for, &person.also].into_iter().chain(met);
            let kept = std::iter::once(person.name.clone())
                .chain(lines.flatten().cloned())
                .chain(person.working_on.iter().map(|working_on| working_on.text.clone()))
                .chain(person.groups.iter().cloned())
                .chain(person.reach.iter().map(|reach| reach.value.clone()))
                .chain(person.reach.iter().filter_map(|reach| reach.label.clone()))
                .chain(person.dates.iter().map(|date| date.what.clone()))
                .chain(self.passed(person))
                .collect::<Vec<_>>()
                .join("\n");
            let kept = text::folded(&kept);
            asked.iter().all(|asked| text::words(&kept).any(|word| word.starts_with(asked)))
        };
        everybody.into_iter().filter(fits).filter_map(|person| person.id).collect()
    }

    /// What passed with somebody, what was promised, and what the sentence was before.
    fn passed(&self, person: &before_the_ask::people::Person) -> Vec<String> {
        let shown = api::show(&self.notebook, person.id.as_deref().unwrap()).unwrap();
        let own_kinds =
            shown.interactions.iter().filter(|one| KINDS.iter().all(|(kind, _)| *kind != one.kind));
        let own_kinds: Vec<String> = own_kinds.map(|one| one.kind.clone()).collect();
        let said = shown.interactions.into_iter().filter_map(|interaction| interaction.say).chain(own_kinds);
        let why = shown.reminders.into_iter().filter_map(|reminder| reminder.why);
        let before = shown.person.remember_for_before.into_iter().map(|before| before.text);
        said.chain(why).chain(before).collect()
    }

    fn search_finds_what_reading_finds(&self) {
        for query in [
            "mara",
            "m",
            "pric",
            "explains leases",
            "tea climb",
            "tomas wojcik",
            "okafor",
            "lukasz",
            "nobody",
        ] {
            let found = api::find_people(&self.notebook, query, usize::MAX).unwrap();
            let found: BTreeSet<String> = found.into_iter().filter_map(|found| found.person.id).collect();
            assert_eq!(found, self.found_by_reading(query), "{query}");
        }
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn what_was_done_is_taken_back_and_done_again_exactly(acts in prop::collection::vec(act(), 1..30)) {
        let mut model = Model::new();
        for act in &acts {
            model.step(act);
        }
        full_text_fits(&model.world.file());
        model.search_finds_what_reading_finds();

        while model.at > 0 {
            model.step(&Act::Undo);
        }
        model.step(&Act::Undo);
        prop_assert_eq!(rows(&model.world.file()), Vec::new(), "the beginning was empty");
        full_text_fits(&model.world.file());
        model.search_finds_what_reading_finds();

        while model.at + 1 < model.states.len() {
            model.step(&Act::Redo);
        }
        model.step(&Act::Redo);
        full_text_fits(&model.world.file());
        model.search_finds_what_reading_finds();
    }
}
