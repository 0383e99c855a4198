//! Anything that can be done, as a value: done to the notebook, and done in the model.

use before_the_ask::{
    api::{self, Answer, Card, CardToKeep, Did, Handled, Step},
    notebook::Notebook,
};
use chrono::Days;
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

use crate::{
    adding::{MORE, More},
    dates::{Dating, date, dating},
    day::Outcome,
    promises::{Promising, TIMES, promising, said},
    reading::{Reading, reading},
    small::{Small, small},
    state::{Passed, State},
};

/// Something that is done. Numbers choose among whoever, or whatever, is there.
#[derive(Clone, Debug)]
pub enum Act {
    Keep(&'static str),
    AddTo(usize, More),
    /// Writes, and does not keep it.
    Draft(&'static str),
    Set(usize, &'static str, &'static str),
    Promise(Promising),
    Every(usize, &'static str),
    Did(Vec<usize>, u64, Option<&'static str>),
    Done(Which, bool, Option<&'static str>),
    Later(Which, Option<(u64, Option<&'static str>)>),
    LetGo(Which),
    Peace(usize, bool),
    Remove(usize),
    BringBack(usize),
    Merge(usize, usize),
    Setting(&'static str, &'static str),
    Cards(Vec<&'static str>),
    Date(Dating),
    Look,
    Small(Small),
    Introduce(usize, usize, Step),
    GoOn(usize),
    Two(usize, usize),
    Reading(Reading),
    NotToday(Vec<Which>),
    LetTheRestGo,
    TankEmpty,
    TankBack,
    Undo,
    Redo,
    Restart,
    DaysPass(u64),
    /// The same while the app runs, and shows what is due.
    Run(u64),
}

/// A follow-up, a date, or the cadence of somebody.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    FollowUp(usize),
    Date(usize),
    Cadence(usize),
}

const NAMES: [&str; 5] = ["Mara Lindqvist", "Ines Moreau", "mara lindqvist", "Tomás", " "];

const FIELDS: [(&str, &str); 20] = [
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
];

const SETTINGS: [(&str, &str); 5] = [
    ("room", "6"),
    ("theme", "dark"),
    ("theme", "green"),
    ("be_remembered_for", "reads contracts"),
    ("be_remembered_for", ""),
];

/// Those that say what comes up, and when.
const SETTINGS_OF_DAYS: [(&str, &str); 16] = [
    ("room", "1"),
    ("room", "3"),
    ("leap_day", "03-01"),
    ("leap_day", "02-28"),
    ("quiet_days", ""),
    ("quiet_days", "sun"),
    ("quiet_days", "sat, sun"),
    ("quiet_days", "mon, tue, wed"),
    ("quiet_days", "thu, fri, sat, sun, mon, tue, wed"),
    ("quiet_days", "someday"),
    ("notify_at", "07:00"),
    ("notify_at", "09:00"),
    ("notify", "false"),
    ("notify", "true"),
    ("announce_proposals", "true"),
    ("announce_proposals", "false"),
];

/// Those that lead on more often.
const STEPS: [Step; 10] = [
    Step::Asked,
    Step::Asked,
    Step::Asked,
    Step::Yes,
    Step::Yes,
    Step::No,
    Step::Made,
    Step::Heard,
    Step::Left,
    Step::NotTheseTwo,
];

/// Any act.
pub fn act() -> impl Strategy<Value = Act> {
    let whom = || 0_usize..5;
    let words = || proptest::option::of(select(vec!["the launch", "how the move went"]));
    prop_oneof![
        6 => select(NAMES.to_vec()).prop_map(Act::Keep),
        10 => (whom(), select(FIELDS.to_vec())).prop_map(|(whom, (field, value))| Act::Set(whom, field, value)),
        9 => promising().prop_map(Act::Promise),
        3 => (whom(), select(vec!["2 weeks", "2 months", "never", "often"])).prop_map(|(whom, span)| Act::Every(whom, span)),
        5 => (prop::collection::vec(whom(), 1..4), 0_u64..30, words()).prop_map(|(people, ago, say)| Act::Did(people, ago, say)),
        10 => dealing(),
        2 => (whom(), any::<bool>()).prop_map(|(whom, peace)| Act::Peace(whom, peace)),
        3 => whom().prop_map(Act::Remove),
        2 => whom().prop_map(Act::BringBack),
        4 => (whom(), whom()).prop_map(|(stays, other)| Act::Merge(stays, other)),
        1 => select(SETTINGS.to_vec()).prop_map(|(key, value)| Act::Setting(key, value)),
        2 => setting_of_days(),
        4 => (whom(), select(MORE.to_vec())).prop_map(|(whom, more)| Act::AddTo(whom, more)),
        1 => select(vec!["Leila - prints", "Tomás", ""]).prop_map(Act::Draft),
        1 => prop::collection::vec(select(NAMES.to_vec()), 1..4).prop_map(Act::Cards),
        8 => dating().prop_map(Act::Date),
        1 => Just(Act::Look),
        8 => small().prop_map(Act::Small),
        8 => (whom(), whom(), select(STEPS.to_vec())).prop_map(|(a, b, step)| Act::Introduce(a, b, step)),
        8 => (0_usize..3).prop_map(Act::GoOn),
        1 => (whom(), whom()).prop_map(|(one, other)| Act::Two(one, other)),
        8 => reading().prop_map(Act::Reading),
        1 => prop::collection::vec(which(), 0..3).prop_map(Act::NotToday),
        1 => Just(Act::LetTheRestGo),
        2 => Just(Act::TankEmpty),
        2 => Just(Act::TankBack),
        5 => Just(Act::Undo),
        3 => Just(Act::Redo),
        1 => Just(Act::Restart),
        6 => days().prop_map(Act::DaysPass),
        2 => (1_u64..10).prop_map(Act::Run),
    ]
}

/// What is done with something of Today.
fn dealing() -> impl Strategy<Value = Act> {
    let until = || {
        let time = proptest::option::weighted(0.2, select(TIMES.to_vec()));
        proptest::option::of((0_u64..20, time))
    };
    let words = || proptest::option::of(select(vec!["the launch", "how the move went"]));
    prop_oneof![
        4 => (which(), any::<bool>(), words()).prop_map(|(which, touch, say)| Act::Done(which, touch, say)),
        4 => (which(), until()).prop_map(|(which, until)| Act::Later(which, until)),
        2 => which().prop_map(Act::LetGo),
    ]
}

fn setting_of_days() -> impl Strategy<Value = Act> {
    select(SETTINGS_OF_DAYS.to_vec()).prop_map(|(key, value)| Act::Setting(key, value))
}

fn which() -> impl Strategy<Value = Which> {
    prop_oneof![
        2 => (0_usize..6).prop_map(Which::FollowUp),
        1 => (0_usize..6).prop_map(Which::Date),
        2 => (0_usize..5).prop_map(Which::Cadence),
    ]
}

fn days() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 1_u64..8, 1 => 25_u64..40, 1 => 350_u64..380]
}

/// Any act that has to do with days.
pub fn act_of_days() -> impl Strategy<Value = Act> {
    let leaps = select(vec!["02-28", "03-01"]);
    prop_oneof![
        8 => promising().prop_map(Act::Promise),
        4 => dating().prop_map(Act::Date),
        10 => dealing(),
        2 => leaps.prop_map(|leaps| Act::Setting("leap_day", leaps)),
        2 => setting_of_days(),
        1 => (0_usize..2, select(vec!["2 weeks", "week", "never"])).prop_map(|(whom, span)| Act::Every(whom, span)),
        1 => select(NAMES.to_vec()).prop_map(Act::Keep),
        1 => (0_usize..3, 0_usize..3).prop_map(|(stays, other)| Act::Merge(stays, other)),
        1 => Just(Act::Look),
        1 => Just(Act::TankEmpty),
        1 => Just(Act::TankBack),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        6 => days().prop_map(Act::DaysPass),
        3 => (1_u64..10).prop_map(Act::Run),
    ]
}

pub fn chosen(ids: &[String], number: usize) -> String {
    if ids.is_empty() {
        "00000000-0000-7000-8000-000000000000".to_owned()
    } else {
        ids[number % ids.len()].clone()
    }
}

pub fn follow_up(state: &State, number: usize) -> String {
    chosen(&state.reminders.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), number)
}

fn item(state: &State, which: Which) -> String {
    match which {
        Which::FollowUp(number) => follow_up(state, number),
        Which::Date(number) => date(state, number),
        Which::Cadence(number) => whom(state, number),
    }
}

pub fn whom(state: &State, number: usize) -> String {
    chosen(&state.here(), number)
}

/// Takes a step between two, and gives the introduction and what passed with it.
fn introduce(
    notebook: &mut Notebook,
    state: &State,
    (a, b, step): (String, String, Step),
) -> Answer<Vec<String>> {
    let (introduction, _) = api::introduce(notebook, &a, &b, step)?;
    let passed = api::show(notebook, &a)?.interactions.into_iter().map(|one| one.id);
    let mut new = passed.filter(|id| state.passed.iter().all(|one| one.id != *id));
    Ok(introduction.id.into_iter().chain(new.next()).collect())
}

fn removed(state: &State, number: usize) -> String {
    let removed = state.people.iter().filter(|one| one.removed_on.is_some()).map(|one| one.id.clone());
    chosen(&removed.collect::<Vec<_>>(), number)
}

/// What the notebook answers.
pub struct Answered {
    /// Ids of what it wrote anew.
    pub written: Vec<String>,
    /// What it says has become of an item of Today.
    pub became: Option<Value>,
}

fn handled(handled: Handled) -> Answered {
    let became = serde_json::to_value(&handled).ok();
    Answered { written: handled.interaction.into_iter().collect(), became }
}

impl Act {
    pub fn done_to(&self, notebook: &mut Notebook, state: &State) -> Answer<Answered> {
        match self {
            Self::Done(which, touch, say) => {
                api::done(notebook, &item(state, *which), *say, *touch).map(handled)
            }
            Self::Later(which, until) => {
                let when = until.map_or_else(
                    || "someday".to_owned(),
                    |(days, time)| said(state.today + Days::new(days), time),
                );
                api::later(notebook, &item(state, *which), &when).map(handled)
            }
            Self::LetGo(which) => api::let_go(notebook, &item(state, *which)).map(handled),
            other => other.write(notebook, state).map(|written| Answered { written, became: None }),
        }
    }

    /// What is to have become of the item that it is about, now that it was done.
    pub fn became(&self, before: &State, after: &State) -> Option<Value> {
        let (which, dealt_with) = match self {
            Self::Done(which, ..) => (which, "done"),
            Self::Later(which, _) => (which, "open"),
            Self::LetGo(which) => (which, "let_go"),
            _ => return None,
        };
        let id = item(before, *which);
        let state = match which {
            Which::FollowUp(_) => after.reminders.iter().find(|one| one.id == id)?.state,
            Which::Date(_) => dealt_with,
            // It goes on, whatever is done with it.
            Which::Cadence(_) => "open",
        };
        Some(json!({ "id": id, "state": state, "next": after.comes_next(&id) }))
    }

    /// Does it to the notebook, and gives the ids of what it wrote anew.
    fn write(&self, notebook: &mut Notebook, state: &State) -> Answer<Vec<String>> {
        match self {
            Self::Keep(name) => {
                api::add(notebook, name, false).map(|kept| kept.person.id.into_iter().collect())
            }
            Self::Set(number, field, value) => {
                api::set_person(notebook, &whom(state, *number), field, value).map(|_| Vec::new())
            }
            Self::AddTo(number, more) => api::add_to(notebook, &whom(state, *number), &more.line(), None)
                .map(|kept| kept.reminder.into_iter().collect()),
            Self::Draft(text) => api::keep_draft(notebook, text, None).map(|()| Vec::new()),
            Self::Promise(promising) => promising.done_to(notebook, state),
            Self::Every(number, span) => {
                api::every(notebook, &whom(state, *number), span).map(|_| Vec::new())
            }
            Self::Did(people, ago, say) => {
                let people: Vec<String> = people.iter().map(|number| whom(state, *number)).collect();
                let on = (state.today - Days::new(*ago)).to_string();
                let did = Did { say: *say, on: Some(&on), ..Did::default() };
                api::did(notebook, &people, did).map(|passed| vec![passed.id])
            }
            Self::Peace(number, peace) => {
                api::set_peace(notebook, &whom(state, *number), *peace).map(|_| Vec::new())
            }
            Self::Remove(number) => api::remove(notebook, &whom(state, *number)).map(|_| Vec::new()),
            Self::BringBack(number) => {
                api::bring_back(notebook, &removed(state, *number)).map(|_| Vec::new())
            }
            Self::Merge(stays, other) => {
                api::merge(notebook, &whom(state, *stays), &whom(state, *other)).map(|_| Vec::new())
            }
            Self::Setting(key, value) => api::set_setting(notebook, key, value).map(|_| Vec::new()),
            Self::Cards(names) => {
                let card = |name: &&str| CardToKeep {
                    card: Card { name: (*name).to_owned(), text: String::new() },
                    add_to: None,
                };
                let cards: Vec<_> = names.iter().map(card).collect();
                let kept = api::keep_cards(notebook, "", &cards, None, None)?;
                Ok(kept.people.into_iter().map(|person| person.id).collect())
            }
            Self::Date(dating) => dating.done_to(notebook, state),
            Self::Small(small) => small.done_to(notebook, state),
            Self::Introduce(a, b, step) => {
                introduce(notebook, state, (whom(state, *a), whom(state, *b), *step))
            }
            Self::GoOn(which) => introduce(notebook, state, state.next_step(*which)),
            Self::Two(one, other) => {
                api::not_the_same(notebook, &whom(state, *one), &whom(state, *other)).map(|_| Vec::new())
            }
            Self::Reading(reading) => reading.done_to(notebook, state),
            Self::NotToday(items) => {
                let items: Vec<_> = items.iter().map(|which| item(state, *which)).collect();
                api::not_today(notebook, &items).map(|()| Vec::new())
            }
            Self::LetTheRestGo => api::let_the_rest_go(notebook).map(|_| Vec::new()),
            Self::TankEmpty => api::tank_empty(notebook).map(|_| Vec::new()),
            Self::TankBack => api::tank_back(notebook).map(|_| Vec::new()),
            Self::Done(..) | Self::Later(..) | Self::LetGo(_) => unreachable!("it is done with an item"),
            Self::Look | Self::Undo | Self::Redo | Self::Restart | Self::DaysPass(_) | Self::Run(_) => {
                Ok(Vec::new())
            }
        }
    }

    /// Does it in the model, with the ids that the notebook gave to what it wrote.
    pub fn done_in(&self, state: &mut State, written: &[String]) -> Outcome {
        let id = written.first().cloned().unwrap_or_default();
        let before = state.clone();
        match self {
            Self::Keep(name) => state.keep(id, name),
            Self::Set(number, field, value) => state.set(&whom(&before, *number), field, value),
            Self::AddTo(number, more) => state.add_to(&whom(&before, *number), *more, written.first()),
            Self::Draft(text) => {
                state.noted.draft = Some(*text).filter(|text| !text.is_empty());
                Ok(())
            }
            Self::Promise(promising) => promising.done_in(state, written),
            Self::Every(number, span) => state.every(&whom(&before, *number), span),
            Self::Did(people, ago, say) => {
                let mut ids: Vec<String> = Vec::new();
                for person in people.iter().map(|number| whom(&before, *number)) {
                    if !ids.contains(&person) {
                        ids.push(person);
                    }
                }
                let on = state.today - Days::new(*ago);
                let (kind, say) = ("talked".to_owned(), say.map(str::to_owned));
                state.pass(Passed { id, on, kind, from: "both", say, people: ids, ..Passed::default() })
            }
            Self::Done(which, touch, say) => {
                state.done(&item(&before, *which), id, *touch, say.map(str::to_owned))
            }
            Self::Later(which, until) => state.later(&item(&before, *which), *until),
            Self::LetGo(which) => state.let_go(&item(&before, *which)),
            Self::Peace(number, peace) => state.peace(&whom(&before, *number), *peace),
            Self::Remove(number) => state.remove(&whom(&before, *number)),
            Self::BringBack(number) => state.bring_back(&removed(&before, *number)),
            Self::Merge(stays, other) => state.merge(&whom(&before, *stays), &whom(&before, *other)),
            Self::Setting(key, value) => state.choose(key, value),
            Self::Cards(names) => {
                let mut ids = written.iter();
                let names: Vec<_> = names.iter().filter(|name| !name.trim().is_empty()).collect();
                if names.is_empty() {
                    return Err("no_name");
                }
                state.noted.draft = None;
                names
                    .into_iter()
                    .try_for_each(|name| state.keep(ids.next().cloned().unwrap_or_default(), name))
            }
            Self::Date(dating) => dating.done_in(state, written),
            Self::Small(small) => small.done_in(state, written),
            Self::Introduce(a, b, step) => {
                state.introduce(&whom(&before, *a), &whom(&before, *b), *step, written)
            }
            Self::GoOn(which) => {
                let (a, b, step) = before.next_step(*which);
                state.introduce(&a, &b, step, written)
            }
            Self::Two(one, other) => state.are_two(&whom(&before, *one), &whom(&before, *other)),
            Self::Reading(reading) => reading.done_in(state, written),
            Self::NotToday(items) => {
                state.not_today(&items.iter().map(|which| item(&before, *which)).collect::<Vec<_>>())
            }
            Self::LetTheRestGo => state.let_the_rest_go(),
            Self::TankEmpty => state.empty_the_tank(),
            Self::TankBack => state.put_back(),
            Self::Look | Self::Undo | Self::Redo | Self::Restart | Self::DaysPass(_) | Self::Run(_) => Ok(()),
        }
    }
}
