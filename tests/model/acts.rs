//! Anything that can be done, as a value: done to the notebook, and done in the model.

use before_the_ask::{
    api::{self, Answer, Card, CardToKeep, Did, Handled, Step},
    notebook::Notebook,
};
use chrono::Days;
use serde_json::{Value, json};

use crate::{
    adding::More,
    dates::{Dating, date},
    day::Outcome,
    promises::{Promising, said, until_its_day},
    reading::Reading,
    small::Small,
    state::{Passed, State},
};

/// Something that is done. Numbers choose among whoever, or whatever, is there.
#[derive(Clone, Debug)]
pub enum Act {
    Keep(&'static str),
    /// The same in the window.
    Enter(&'static str),
    AddTo(usize, More),
    /// Writes, and does not keep it.
    Draft(&'static str),
    Set(usize, &'static str, &'static str),
    Promise(Promising),
    Every(usize, &'static str),
    Did(Vec<usize>, u64, Option<&'static str>),
    Done(Which, bool, Option<&'static str>),
    Later(Which, Option<(u64, Option<&'static str>)>),
    /// Off until the day on which it comes anyhow.
    UntilItsDay(usize),
    LetGo(Which),
    Peace(usize, bool),
    Remove(usize),
    BringBack(usize),
    Merge(usize, usize),
    Setting(&'static str, &'static str),
    Cards(Vec<&'static str>),
    Together(Vec<&'static str>),
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
            Self::UntilItsDay(number) => Self::until_its_day(state, *number).done_to(notebook, state),
            Self::LetGo(which) => api::let_go(notebook, &item(state, *which)).map(handled),
            other => other.write(notebook, state).map(|written| Answered { written, became: None }),
        }
    }

    fn until_its_day(state: &State, number: usize) -> Self {
        let days = until_its_day(state, &follow_up(state, number));
        Self::Later(Which::FollowUp(number), Some((days, None)))
    }

    /// What is to have become of the item that it is about, now that it was done.
    pub fn became(&self, before: &State, after: &State) -> Option<Value> {
        let (which, dealt_with) = match self {
            Self::Done(which, ..) => (which, "done"),
            Self::Later(which, _) => (which, "open"),
            Self::UntilItsDay(number) => return Self::until_its_day(before, *number).became(before, after),
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
            Self::Enter(name) => api::keep(notebook, name, None).map(|kept| vec![kept.person.id]),
            Self::Draft("") => api::put_away_draft(notebook).map(|()| Vec::new()),
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
            Self::Together(names) => {
                let lines: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
                let kept = api::add_cards(notebook, "", &lines)?;
                Ok(kept.into_iter().filter_map(|one| one.person.id).collect())
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
            Self::Done(..) | Self::Later(..) | Self::UntilItsDay(_) | Self::LetGo(_) => {
                unreachable!("it is done with an item")
            }
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
            Self::Enter(name) => {
                state.keep(id, name)?;
                state.noted.draft = None;
                Ok(())
            }
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
            Self::UntilItsDay(number) => Self::until_its_day(&before, *number).done_in(state, written),
            Self::LetGo(which) => state.let_go(&item(&before, *which)),
            Self::Peace(number, peace) => state.peace(&whom(&before, *number), *peace),
            Self::Remove(number) => state.remove(&whom(&before, *number)),
            Self::BringBack(number) => state.bring_back(&removed(&before, *number)),
            Self::Merge(stays, other) => state.merge(&whom(&before, *stays), &whom(&before, *other)),
            Self::Setting(key, value) => state.choose(key, value),
            Self::Cards(names) | Self::Together(names) => {
                let mut ids = written.iter();
                let names: Vec<_> = names.iter().filter(|name| !name.trim().is_empty()).collect();
                if names.is_empty() {
                    return Err("no_name");
                }
                // What somebody types in the window stays there while bta keeps others.
                if matches!(self, Self::Cards(_)) {
                    state.noted.draft = None;
                }
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
