//! Anything that can be done, as a value: done to the notebook, and done in the model.

use before_the_ask::{
    api::{self, Answer, Changes, Did},
    notebook::Notebook,
};
use chrono::Days;
use proptest::{prelude::*, sample::select};

use crate::{
    day::Outcome,
    state::{Passed, State},
};

/// Something that is done. Numbers choose among whoever, or whatever, is there.
#[derive(Clone, Debug)]
pub enum Act {
    Keep(&'static str),
    Set(usize, &'static str, &'static str),
    Remind(usize, u64, Option<&'static str>),
    Change(usize, u64),
    Every(usize, &'static str),
    Did(Vec<usize>, u64, Option<&'static str>),
    Done(Which, bool),
    Later(Which, Option<u64>),
    LetGo(Which),
    Peace(usize, bool),
    Remove(usize),
    BringBack(usize),
    Merge(usize, usize),
    Room(&'static str),
    TankEmpty,
    TankBack,
    Undo,
    Redo,
    Restart,
    DaysPass(u64),
}

/// A follow-up, or the cadence of somebody.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    FollowUp(usize),
    Cadence(usize),
}

const NAMES: [&str; 5] = ["Mara Lindqvist", "Ines Moreau", "mara lindqvist", "Tomás", " "];

const FIELDS: [(&str, &str); 22] = [
    ("name", "Mara Okafor"),
    ("name", "Ines Moreau"),
    ("name", ""),
    ("remember_for", "explains pricing well"),
    ("remember_for", "the one for prices"),
    ("remember_for", ""),
    ("be_remembered_for", "reads contracts"),
    ("be_remembered_for", "marks three things"),
    ("working_on", "a garden"),
    ("working_on", "a book"),
    ("also", "climbs on Sundays"),
    ("also", "likes tea"),
    ("met.place", "Calder Hall"),
    ("met.place", "Leeds"),
    ("met.introduced_by", "Mara Lindqvist"),
    ("met.introduced_by", "ines moreau"),
    ("groups", "tea, chess"),
    ("groups", "tea"),
    ("reach", "+m@example.org"),
    ("reach", "+work: M@example.org"),
    ("dates", "+first day: 2019"),
    ("dates", "+wedding: 2020"),
];

/// Any act.
pub fn act() -> impl Strategy<Value = Act> {
    let whom = || 0_usize..5;
    let which = || prop_oneof![(0_usize..6).prop_map(Which::FollowUp), (0_usize..5).prop_map(Which::Cadence)];
    let words = || proptest::option::of(select(vec!["the launch", "how the move went"]));
    prop_oneof![
        6 => select(NAMES.to_vec()).prop_map(Act::Keep),
        10 => (whom(), select(FIELDS.to_vec())).prop_map(|(whom, (field, value))| Act::Set(whom, field, value)),
        5 => (whom(), 0_u64..20, words()).prop_map(|(whom, days, why)| Act::Remind(whom, days, why)),
        1 => (0_usize..6, 0_u64..20).prop_map(|(which, days)| Act::Change(which, days)),
        3 => (whom(), select(vec!["2 weeks", "2 months", "never", "often"])).prop_map(|(whom, span)| Act::Every(whom, span)),
        5 => (prop::collection::vec(whom(), 1..4), 0_u64..30, words()).prop_map(|(people, ago, say)| Act::Did(people, ago, say)),
        3 => (which(), any::<bool>()).prop_map(|(which, touch)| Act::Done(which, touch)),
        3 => (which(), proptest::option::of(0_u64..20)).prop_map(|(which, days)| Act::Later(which, days)),
        2 => which().prop_map(Act::LetGo),
        2 => (whom(), any::<bool>()).prop_map(|(whom, peace)| Act::Peace(whom, peace)),
        3 => whom().prop_map(Act::Remove),
        2 => whom().prop_map(Act::BringBack),
        4 => (whom(), whom()).prop_map(|(stays, other)| Act::Merge(stays, other)),
        1 => select(vec!["1", "3", "6"]).prop_map(Act::Room),
        2 => Just(Act::TankEmpty),
        2 => Just(Act::TankBack),
        5 => Just(Act::Undo),
        3 => Just(Act::Redo),
        1 => Just(Act::Restart),
        4 => prop_oneof![4 => 1_u64..8, 1 => 25_u64..40].prop_map(Act::DaysPass),
    ]
}

fn chosen(ids: &[String], number: usize) -> String {
    if ids.is_empty() {
        "00000000-0000-7000-8000-000000000000".to_owned()
    } else {
        ids[number % ids.len()].clone()
    }
}

fn follow_up(state: &State, number: usize) -> String {
    chosen(&state.reminders.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), number)
}

fn item(state: &State, which: Which) -> String {
    match which {
        Which::FollowUp(number) => follow_up(state, number),
        Which::Cadence(number) => whom(state, number),
    }
}

fn whom(state: &State, number: usize) -> String {
    chosen(&state.here(), number)
}

fn removed(state: &State, number: usize) -> String {
    let removed = state.people.iter().filter(|one| one.removed_on.is_some()).map(|one| one.id.clone());
    chosen(&removed.collect::<Vec<_>>(), number)
}

impl Act {
    /// Does it to the notebook, and gives the id of what it wrote, if anything new.
    pub fn done_to(&self, notebook: &mut Notebook, state: &State) -> Answer<Option<String>> {
        let ahead = |days: u64| (state.today + Days::new(days)).to_string();
        match self {
            Self::Keep(name) => api::add(notebook, name, false).map(|kept| kept.person.id),
            Self::Set(number, field, value) => {
                api::set_person(notebook, &whom(state, *number), field, value).map(|_| None)
            }
            Self::Remind(number, days, why) => {
                api::remind(notebook, &whom(state, *number), &ahead(*days), *why).map(|set| set.reminder.id)
            }
            Self::Change(which, days) => {
                let changes = Changes { when: Some(&ahead(*days)), ..Changes::default() };
                api::change_reminder(notebook, &follow_up(state, *which), &changes).map(|_| None)
            }
            Self::Every(number, span) => api::every(notebook, &whom(state, *number), span).map(|_| None),
            Self::Did(people, ago, say) => {
                let people: Vec<String> = people.iter().map(|number| whom(state, *number)).collect();
                let on = (state.today - Days::new(*ago)).to_string();
                let did = Did { say: *say, on: Some(&on), ..Did::default() };
                api::did(notebook, &people, did).map(|passed| Some(passed.id))
            }
            Self::Done(which, touch) => {
                api::done(notebook, &item(state, *which), None, *touch).map(|done| done.interaction)
            }
            Self::Later(which, days) => {
                let when = days.map_or_else(|| "someday".to_owned(), ahead);
                api::later(notebook, &item(state, *which), &when).map(|_| None)
            }
            Self::LetGo(which) => api::let_go(notebook, &item(state, *which)).map(|_| None),
            Self::Peace(number, peace) => {
                api::set_peace(notebook, &whom(state, *number), *peace).map(|_| None)
            }
            Self::Remove(number) => api::remove(notebook, &whom(state, *number)).map(|_| None),
            Self::BringBack(number) => api::bring_back(notebook, &removed(state, *number)).map(|_| None),
            Self::Merge(stays, other) => {
                api::merge(notebook, &whom(state, *stays), &whom(state, *other)).map(|_| None)
            }
            Self::Room(room) => api::set_setting(notebook, "room", room).map(|_| None),
            Self::TankEmpty => api::tank_empty(notebook).map(|_| None),
            Self::TankBack => api::tank_back(notebook).map(|_| None),
            Self::Undo | Self::Redo | Self::Restart | Self::DaysPass(_) => Ok(None),
        }
    }

    /// Does it in the model, with the id that the notebook gave to what it wrote.
    pub fn done_in(&self, state: &mut State, written: Option<&Option<String>>) -> Outcome {
        let id = written.cloned().flatten().unwrap_or_default();
        let before = state.clone();
        match self {
            Self::Keep(name) => state.keep(id, name),
            Self::Set(number, field, value) => state.set(&whom(&before, *number), field, value),
            Self::Remind(number, days, why) => state.remind(id, &whom(&before, *number), *days, *why),
            Self::Change(which, days) => state.change(&follow_up(&before, *which), *days),
            Self::Every(number, span) => state.every(&whom(&before, *number), span),
            Self::Did(people, ago, say) => {
                let mut ids: Vec<String> = Vec::new();
                for person in people.iter().map(|number| whom(&before, *number)) {
                    if !ids.contains(&person) {
                        ids.push(person);
                    }
                }
                let on = state.today - Days::new(*ago);
                let say = say.map(str::to_owned);
                state.pass(Passed { id, on, kind: "talked".to_owned(), from: "both", say, people: ids })
            }
            Self::Done(which, touch) => state.done(&item(&before, *which), touch.then_some(id)),
            Self::Later(which, days) => state.later(&item(&before, *which), *days),
            Self::LetGo(which) => state.let_go(&item(&before, *which)),
            Self::Peace(number, peace) => state.peace(&whom(&before, *number), *peace),
            Self::Remove(number) => state.remove(&whom(&before, *number)),
            Self::BringBack(number) => state.bring_back(&removed(&before, *number)),
            Self::Merge(stays, other) => state.merge(&whom(&before, *stays), &whom(&before, *other)),
            Self::Room(room) => match room.parse() {
                Ok(room @ 1..=5) => {
                    (state.room, state.chosen) = (room, true);
                    Ok(())
                }
                _ => Err("bad_value"),
            },
            Self::TankEmpty => state.empty_the_tank(),
            Self::TankBack => state.put_back(),
            Self::Undo | Self::Redo | Self::Restart | Self::DaysPass(_) => Ok(()),
        }
    }
}
