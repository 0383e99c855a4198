//! What is asked of the whole notebook, and what the model has it answer: the lists of people, the trash, whoever may
//! be there twice, and what one line recalls.

use std::cmp::Reverse;

use before_the_ask::{
    api::{self, Order},
    notebook::Notebook,
};
use chrono::NaiveDate;
use serde_json::json;

use crate::state::{Someone, State};

/// Asserts that everybody who is here is found by their name.
#[track_caller]
pub fn all_are_found(notebook: &Notebook, state: &State) {
    for person in state.people.iter().filter(|one| one.removed_on.is_none()) {
        let mut found = api::find_people(notebook, &person.name, usize::MAX).unwrap().into_iter();
        assert!(found.any(|found| found.person.id.as_ref() == Some(&person.id)), "{}", person.name);
    }
}

const ORDERS: [Order; 4] = [Order::Name, Order::Newest, Order::Next, Order::LastSpoke];

/// Asserts that the two say the same after the step of this number, of which each asks for one order of the four.
#[track_caller]
pub fn agree(notebook: &Notebook, state: &State, step: usize) {
    let order = ORDERS[step % ORDERS.len()];
    let listed = api::people_in_order(notebook, order, 0).unwrap().rows.into_iter();
    assert_eq!(listed.map(|one| one.id).collect::<Vec<_>>(), in_order(state, order), "{order:?}");
    let removed = api::removed(notebook).unwrap().into_iter().map(|one| one.id);
    assert_eq!(removed.collect::<Vec<_>>(), trashed(state));
    let pairs = api::perhaps_twice(notebook, None).unwrap().into_iter();
    let mut later: Vec<String> = pairs.filter_map(|pair| pair.b.id).collect();
    later.sort();
    assert_eq!(later, perhaps_twice(state));
    let mut both_here = state.introduced.iter().filter(|one| state.is_here(&one.a) && state.is_here(&one.b));
    if let Some(one) = both_here.next_back() {
        let between = api::introduction(notebook, &one.a, &one.b).unwrap();
        assert_eq!(
            json!(between.state),
            json!(state.introduced[state.between(&one.a, &one.b).unwrap()].state)
        );
    }
    if let Some(latest) = state.people.iter().rfind(|one| one.removed_on.is_none()) {
        recalled(notebook, state, latest);
    }
    assert_eq!(api::start(notebook).unwrap().draft.map(|draft| draft.text).as_deref(), state.noted.draft);
}

fn in_order(state: &State, order: Order) -> Vec<String> {
    let mut here: Vec<&Someone> = state.people.iter().filter(|one| one.removed_on.is_none()).collect();
    here.sort_by_key(|one| one.name.to_lowercase());
    match order {
        Order::Name => {}
        Order::Newest => {
            let written = |one: &Someone| state.people.iter().position(|there| there.id == one.id);
            here.sort_by_key(|one| Reverse((one.written_on, written(one))));
        }
        Order::Next => here.sort_by_key(|one| {
            let next = state.first_of(one).map(|(on, _)| on.max(state.today));
            next.unwrap_or(NaiveDate::MAX)
        }),
        Order::LastSpoke => here.sort_by_key(|one| Reverse(state.last(&one.id))),
    }
    here.into_iter().map(|one| one.id.clone()).collect()
}

/// Who is in the trash, the one removed last first.
pub fn trashed(state: &State) -> Vec<&str> {
    let in_trash = |on: NaiveDate| (state.today - on).num_days() <= 30;
    let mut there: Vec<&Someone> =
        state.people.iter().filter(|one| one.removed_on.is_some_and(in_trash)).collect();
    there.reverse();
    there.sort_by(|one, other| other.removed_at.cmp(&one.removed_at));
    there.into_iter().map(|one| one.id.as_str()).collect()
}

/// Everybody who may be somebody who was there before.
fn perhaps_twice(state: &State) -> Vec<String> {
    let here = state.here();
    let mut later: Vec<String> = Vec::new();
    for (at, id) in here.iter().enumerate() {
        if state.perhaps_same(id).iter().any(|other| here[..at].contains(other)) {
            later.push(id.clone());
        }
    }
    later.sort();
    later
}

/// A whole name recalls the one who has it; of several it shows nobody.
#[track_caller]
fn recalled(notebook: &Notebook, state: &State, person: &Someone) {
    let recalled = api::recall(notebook, &person.name).unwrap();
    let same = |one: &&Someone| one.name.to_lowercase() == person.name.to_lowercase();
    let alone = state.people.iter().filter(|one| one.removed_on.is_none()).filter(same).count() == 1;
    assert_eq!((recalled.one.is_some(), recalled.several.is_some()), (alone, !alone), "{}", person.name);
    if let Some(one) = recalled.one {
        let found = (one.person.id, one.remember_for, one.latest.is_some());
        assert_eq!(found, (person.id.clone(), person.sentence.clone(), state.last(&person.id).is_some()));
    }
}
