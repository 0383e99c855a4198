//! What passes between people, as something that can be done.

use before_the_ask::{
    api::{self, Answer, Direction, SmallThingAct},
    notebook::Notebook,
};
use proptest::{prelude::*, sample::select};

use super::{chosen, people};

/// Something that passed, or that becomes of it. Numbers choose among what is there.
#[derive(Clone, Debug)]
pub enum Passing {
    Spoke(usize),
    Write(usize, usize, &'static str),
    Say(usize, &'static str),
    Move(usize, &'static str),
    Turn(usize, &'static str, Option<Direction>),
    With(usize, usize, usize),
    TakeAway(usize),
    StillWorkingOn(usize),
}

const LINES: [&str; 5] =
    ["asked for a reference, on 1 November", "Mara helped with the move", "yesterday", "", "lunch, and rain"];

/// Anything of the kind.
pub fn passing() -> impl Strategy<Value = Passing> {
    let one = || 0_usize..6;
    let direction = || proptest::option::of(select(vec![Direction::You, Direction::Them, Direction::Both]));
    let kind = || select(vec!["asked", "thanked", "walked the dogs", " "]);
    prop_oneof![
        2 => one().prop_map(Passing::Spoke),
        4 => (one(), one(), select(LINES.to_vec()))
            .prop_map(|(whom, other, line)| Passing::Write(whom, other, line)),
        2 => (one(), select(LINES.to_vec())).prop_map(|(which, line)| Passing::Say(which, line)),
        2 => (one(), select(vec!["yesterday", "today", "2026-11-01", "tomorrow"]))
            .prop_map(|(which, day)| Passing::Move(which, day)),
        2 => (one(), kind(), direction()).prop_map(|(which, kind, from)| Passing::Turn(which, kind, from)),
        2 => (one(), one(), one()).prop_map(|(which, whom, other)| Passing::With(which, whom, other)),
        2 => one().prop_map(Passing::TakeAway),
        1 => one().prop_map(Passing::StillWorkingOn),
    ]
}

/// Ids of all that passed with those who are here.
fn passed(notebook: &Notebook) -> Vec<String> {
    let of = |id: String| api::show(notebook, &id).unwrap().interactions;
    people(notebook).into_iter().flat_map(of).map(|one| one.id).collect()
}

impl Passing {
    /// Does it.
    pub fn done_to(&self, notebook: &mut Notebook) -> Answer<()> {
        let everybody = people(notebook);
        let someone = |number: usize| chosen(&everybody, number);
        let change = |notebook: &mut Notebook, which: usize, act: SmallThingAct| {
            let id = chosen(&passed(notebook), which);
            api::change_small_thing(notebook, &id, &act).map(drop)
        };
        match *self {
            Self::Spoke(whom) => api::spoke_today(notebook, &someone(whom)).map(drop),
            Self::Write(whom, other, line) => {
                let people = Some(vec![someone(whom), someone(other)]);
                let act = SmallThingAct { people, say: Some(line.to_owned()), ..Default::default() };
                api::add_small_thing(notebook, &act).map(drop)
            }
            Self::Say(which, line) => {
                change(notebook, which, SmallThingAct { say: Some(line.to_owned()), ..Default::default() })
            }
            Self::Move(which, day) => {
                change(notebook, which, SmallThingAct { on: Some(day.to_owned()), ..Default::default() })
            }
            Self::Turn(which, kind, from) => {
                let kind = Some(kind.to_owned());
                change(notebook, which, SmallThingAct { kind, from, ..Default::default() })
            }
            Self::With(which, whom, other) => {
                let people = Some(vec![someone(whom), someone(other)]);
                change(notebook, which, SmallThingAct { people, ..Default::default() })
            }
            Self::TakeAway(which) => {
                let id = chosen(&passed(notebook), which);
                api::remove_small_thing(notebook, &id).map(drop)
            }
            Self::StillWorkingOn(whom) => api::still_working_on(notebook, &someone(whom)).map(drop),
        }
    }
}
