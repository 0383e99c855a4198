//! The last interaction is the latest by its own day, and a cadence counts from it, whatever is added,
//! changed, taken away, undone: held against a model that looks through everything each time. What ended a
//! Later and is taken away gives it back, as long as nothing else was done with the cadence.

use std::collections::BTreeSet;

use before_the_ask::{
    api::{self, SmallThingAct},
    notebook::Notebook,
};
use proptest::{prelude::*, sample::select};

use crate::{
    keep, show,
    support::{World, cases},
};

/// What is done. Numbers choose among what is there.
#[derive(Clone, Debug)]
enum Act {
    Add { people: Vec<usize>, day: u32 },
    Spoke(usize),
    Move { which: usize, day: u32 },
    With { which: usize, people: Vec<usize> },
    Say(usize),
    Remove(usize),
    Later(usize),
    Undo,
    Redo,
}

/// What passed: its id, its day of November, its people by number.
type Passed = (String, u32, BTreeSet<usize>);

/// Everything that passed, until which day somebody was put off, and of whom which of it ended that.
#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    passed: Vec<Passed>,
    later: [Option<u32>; 3],
    ended: BTreeSet<(usize, String)>,
}

impl Model {
    fn last(&self, person: usize) -> Option<u32> {
        self.passed.iter().filter(|(_, _, people)| people.contains(&person)).map(|(_, day, _)| *day).max()
    }

    /// Something passed: whoever it is not older news for is no longer put off.
    fn happens(&mut self, id: &str, people: &BTreeSet<usize>, day: u32) {
        for person in people {
            if self.last(*person).is_none_or(|last| last <= day) {
                self.ended.retain(|(whose, by)| whose != person || by == id);
                if self.later[*person].take().is_some() {
                    self.ended.insert((*person, id.to_owned()));
                }
            }
        }
    }

    /// It is no longer anything that passed with `person`.
    fn is_taken_back(&mut self, id: &str, person: usize) {
        if self.ended.remove(&(person, id.to_owned())) {
            self.later[person] = Some(LATER);
        }
    }
}

/// Monday.
const TODAY: u32 = 23;

/// The day until which Later puts somebody off.
const LATER: u32 = 29;

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let people =
        || prop::collection::btree_set(0_usize..3, 1..3).prop_map(|people| people.into_iter().collect());
    let day = || 1..=TODAY;
    let which = || 0_usize..8;
    let act = prop_oneof![
        4 => (people(), day()).prop_map(|(people, day)| Act::Add { people, day }),
        1 => (0_usize..3).prop_map(Act::Spoke),
        3 => (which(), day()).prop_map(|(which, day)| Act::Move { which, day }),
        3 => (which(), people()).prop_map(|(which, people)| Act::With { which, people }),
        1 => which().prop_map(Act::Say),
        3 => which().prop_map(Act::Remove),
        2 => (0_usize..3).prop_map(Act::Later),
        2 => select(vec![Act::Undo, Act::Redo]),
    ];
    prop::collection::vec(act, 1..16)
}

/// The notebook and the model beside it, with where each stood before every act.
struct Walk {
    notebook: Notebook,
    people: Vec<String>,
    model: Model,
    before: Vec<Model>,
    undone: Vec<Model>,
}

impl Walk {
    fn ids(&self, people: &[usize]) -> Vec<String> {
        people.iter().map(|person| self.people[*person].clone()).collect()
    }

    fn chosen(&self, which: usize) -> Option<usize> {
        (!self.model.passed.is_empty()).then(|| which % self.model.passed.len())
    }

    fn change(&mut self, at: usize, act: SmallThingAct) -> bool {
        let id = self.model.passed[at].0.clone();
        api::change_small_thing(&mut self.notebook, &id, &act).unwrap().said.undo
    }

    fn act(&mut self, act: &Act) {
        let stood = self.model.clone();
        let happened = match act {
            Act::Add { people, day } => {
                let act = SmallThingAct {
                    people: Some(self.ids(people)),
                    on: Some(format!("2026-11-{day:02}")),
                    ..Default::default()
                };
                let id = api::add_small_thing(&mut self.notebook, &act).unwrap().interaction.unwrap();
                let people = people.iter().copied().collect();
                self.model.happens(&id, &people, *day);
                self.model.passed.push((id, *day, people));
                true
            }
            Act::Spoke(person) => {
                let spoke = api::spoke_today(&mut self.notebook, &self.people[*person]).unwrap().interaction;
                if let Some(id) = &spoke {
                    let people = BTreeSet::from([*person]);
                    self.model.happens(id, &people, TODAY);
                    self.model.passed.push((id.clone(), TODAY, people));
                }
                spoke.is_some()
            }
            Act::Move { which, day } => self.chosen(*which).is_some_and(|at| {
                let on = Some(format!("2026-11-{day:02}"));
                let (id, before, people) = self.model.passed[at].clone();
                let moved = before != *day;
                if moved {
                    let older = |person: &usize| {
                        let others = self.model.passed.iter().filter(|(other, _, _)| *other != id);
                        let mut theirs = others.filter(|(_, _, people)| people.contains(person));
                        theirs.any(|(_, after, _)| after > day)
                    };
                    let older: Vec<usize> = people.iter().copied().filter(older).collect();
                    older.into_iter().for_each(|person| self.model.is_taken_back(&id, person));
                    self.model.happens(&id, &people, *day);
                }
                self.model.passed[at].1 = *day;
                assert_eq!(self.change(at, SmallThingAct { on, ..Default::default() }), moved);
                moved
            }),
            Act::With { which, people } => self.chosen(*which).is_some_and(|at| {
                let people: BTreeSet<usize> = people.iter().copied().collect();
                let (id, day, before) = self.model.passed[at].clone();
                for gone in before.difference(&people) {
                    self.model.is_taken_back(&id, *gone);
                }
                self.model.happens(&id, &people.difference(&before).copied().collect(), day);
                let ids = self.ids(&people.iter().copied().collect::<Vec<_>>());
                let differs = before != people;
                self.model.passed[at].2 = people;
                assert_eq!(
                    self.change(at, SmallThingAct { people: Some(ids), ..Default::default() }),
                    differs
                );
                differs
            }),
            Act::Say(which) => self.chosen(*which).is_some_and(|at| {
                let say = Some(format!("word {}", self.before.len()));
                self.change(at, SmallThingAct { say, ..Default::default() })
            }),
            Act::Remove(which) => self.chosen(*which).is_some_and(|at| {
                let (id, _, people) = self.model.passed.remove(at);
                people.iter().for_each(|person| self.model.is_taken_back(&id, *person));
                api::remove_small_thing(&mut self.notebook, &id).is_ok()
            }),
            Act::Later(person) => {
                let id = self.people[*person].clone();
                api::later(&mut self.notebook, &id, &format!("2026-11-{LATER}")).unwrap();
                let differs = self.model.later[*person].is_none();
                self.model.later[*person] = Some(LATER);
                self.model.ended.retain(|(whose, _)| whose != person);
                differs
            }
            Act::Undo | Act::Redo => return self.turn(matches!(act, Act::Undo)),
        };
        if happened {
            self.before.push(stood);
            self.undone.clear();
        }
    }

    fn turn(&mut self, back: bool) {
        let turned = if back { api::undo(&mut self.notebook) } else { api::redo(&mut self.notebook) };
        let (from, to) =
            if back { (&mut self.before, &mut self.undone) } else { (&mut self.undone, &mut self.before) };
        // Behind the first act lies the writing down of the people.
        let Some(there) = from.pop() else {
            if back {
                turned.and_then(|_| api::redo(&mut self.notebook)).unwrap();
            }
            return;
        };
        turned.unwrap();
        to.push(std::mem::replace(&mut self.model, there));
    }

    fn holds(&self) {
        for (person, id) in self.people.iter().enumerate() {
            let shown = show(&self.notebook, id);
            let last = self.model.last(person);
            let day = |day: u32| format!("2026-11-{day:02}");
            assert_eq!(shown.last_interaction_on, last.map(day), "{:?}", self.model);
            // Two weeks from the last one, or from the day they were written down.
            let counted = last.unwrap_or(TODAY) + 14;
            let comes = if counted > 30 { format!("2026-12-{:02}", counted - 30) } else { day(counted) };
            let next = self.model.later[person].map_or(comes, day);
            assert_eq!(shown.next.map(|next| next.on), Some(next), "{:?}", self.model);
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn last_interaction_and_cadence_follow_every_act(acts in acts()) {
        let world = World::in_memory();
        let mut notebook = world.notebook();
        let people = ["Leila Haddad", "Dariusz Zieliński", "Ines Moreau"]
            .map(|name| keep(&mut notebook, &format!("{name}; every 2 weeks")))
            .to_vec();
        let (model, before, undone) = (Model::default(), Vec::new(), Vec::new());
        let mut walk = Walk { notebook, people, model, before, undone };
        for act in &acts {
            walk.act(act);
            walk.holds();
        }
    }
}
