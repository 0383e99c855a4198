//! Introductions, and two who are not the same, in the model.

use std::{cmp::Reverse, collections::BTreeMap};

use before_the_ask::api::Step;
use chrono::NaiveDate;

use crate::{
    day::Outcome,
    state::{Passed, State},
};

/// What is more than a thought between two people.
#[derive(Clone, Debug, PartialEq)]
pub struct Introduced {
    pub id: String,
    pub a: String,
    pub b: String,
    pub works_on: String,
    pub remembered_for: String,
    pub state: &'static str,
    pub days: BTreeMap<&'static str, NaiveDate>,
}

const UNDER_WAY: [&str; 5] = ["asked_a", "a_said_yes", "asked_b", "b_said_yes", "made"];

/// Which step leads from where to where.
fn after(state: Option<&'static str>, step: Step) -> Option<&'static str> {
    let under_way = state.is_some_and(|state| UNDER_WAY.contains(&state));
    match (state, step) {
        (None, Step::Asked) => Some("asked_a"),
        (Some("asked_a"), Step::Yes) => Some("a_said_yes"),
        (Some("a_said_yes"), Step::Asked) => Some("asked_b"),
        (Some("asked_b"), Step::Yes) => Some("b_said_yes"),
        (Some("b_said_yes"), Step::Made) => Some("made"),
        (Some("made"), Step::Heard) => Some("heard"),
        (Some("asked_a" | "asked_b"), Step::No) => Some("said_no"),
        (_, Step::Left) if under_way => Some("left"),
        (None, Step::NotTheseTwo) => Some("not_these_two"),
        (Some(state), Step::NotTheseTwo) if under_way && state != "made" => Some("not_these_two"),
        _ => None,
    }
}

impl Introduced {
    fn is_between(&self, one: &str, other: &str) -> bool {
        (self.a == one && self.b == other) || (self.a == other && self.b == one)
    }
}

impl State {
    /// Where the one that is meant between two stands in the list.
    pub fn between(&self, one: &str, other: &str) -> Option<usize> {
        let theirs = self.introduced.iter().enumerate().filter(|(_, there)| there.is_between(one, other));
        let rank = |state: &str| match state {
            "not_these_two" => 0,
            "made" | "heard" => 1,
            "left" => 3,
            _ => 2,
        };
        theirs
            .min_by_key(|(at, there)| {
                (rank(there.state), Reverse(there.days.values().max().copied()), Reverse(*at))
            })
            .map(|(at, _)| at)
    }

    /// The two of an introduction, and the step that leads on.
    pub fn next_step(&self, which: usize) -> (String, String, Step) {
        let nobody = || crate::acts::chosen(&[], which);
        let Some(one) = self.introduced.get(which) else { return (nobody(), nobody(), Step::Asked) };
        let step = match one.state {
            "a_said_yes" => Step::Asked,
            "b_said_yes" => Step::Made,
            "made" => Step::Heard,
            _ => Step::Yes,
        };
        (one.a.clone(), one.b.clone(), step)
    }

    /// Takes a step. Of what is written, the introduction comes first, then what passed.
    pub fn introduce(&mut self, a: &str, b: &str, step: Step, written: &[String]) -> Outcome {
        for id in [a, b] {
            self.one(id)?;
        }
        if a == b {
            return Err("bad_value");
        }
        let there = self.between(a, b);
        let state = after(there.map(|at| self.introduced[at].state), step).ok_or("not_that_step")?;
        if self.person(a).unwrap().peace || self.person(b).unwrap().peace {
            return Err("introduction_rests");
        }
        let at = match there {
            Some(at) => at,
            None => {
                let works_on = self.person(a).unwrap().working_on.clone().map(|(text, _)| text);
                let remembered_for = self.person(b).unwrap().sentence.clone();
                if (works_on.is_none() || remembered_for.is_none()) && state != "not_these_two" {
                    return Err("nothing_to_quote");
                }
                self.introduced.push(Introduced {
                    id: written.first().cloned().unwrap_or_default(),
                    a: a.to_owned(),
                    b: b.to_owned(),
                    works_on: works_on.unwrap_or_default(),
                    remembered_for: remembered_for.unwrap_or_default(),
                    state,
                    days: BTreeMap::new(),
                });
                self.introduced.len() - 1
            }
        };
        let today = self.today;
        let introduced = &mut self.introduced[at];
        introduced.state = state;
        let day = if ["said_no", "left", "not_these_two"].contains(&state) { "closed" } else { state };
        introduced.days.insert(day, today);
        if state == "made" {
            let people = vec![introduced.a.clone(), introduced.b.clone()];
            let id = written.get(1).cloned().unwrap_or_default();
            let kind = "introduced".to_owned();
            return self.pass(Passed { id, on: today, kind, from: "you", people, ..Passed::default() });
        }
        Ok(())
    }

    /// Whoever was asked about with `other` was asked about with `stays`; each thing once.
    pub fn move_introduced(&mut self, stays: &str, other: &str) {
        let to = |id: &mut String| {
            if id == other {
                stays.clone_into(id);
            }
        };
        for one in &mut self.introduced {
            to(&mut one.a);
            to(&mut one.b);
        }
        self.introduced.retain(|one| one.a != one.b);
        let all = self.introduced.clone();
        let mut nth = 0;
        self.introduced.retain(|one| {
            nth += 1;
            let same = |there: &Introduced| Introduced { id: one.id.clone(), ..there.clone() } == *one;
            !(one.is_of(stays) && all[..nth - 1].iter().any(same))
        });
        for at in 0..self.introduced.len() {
            let one = &self.introduced[at];
            let goes_on = self.between(&one.a, &one.b) == Some(at);
            if one.is_of(stays) && UNDER_WAY.contains(&one.state) && !goes_on {
                let today = self.today;
                self.introduced[at].state = "left";
                self.introduced[at].days.insert("closed", today);
            }
        }
        self.two = std::mem::take(&mut self.two)
            .into_iter()
            .map(|mut two| {
                two.iter_mut().for_each(to);
                two.sort();
                two
            })
            .filter(|[one, other]| one != other)
            .collect();
    }

    pub fn are_two(&mut self, one: &str, other: &str) -> Outcome {
        for id in [one, other] {
            self.one(id)?;
        }
        if one == other {
            return Err("same_person");
        }
        let mut two = [one.to_owned(), other.to_owned()];
        two.sort();
        self.two.insert(two);
        Ok(())
    }

    /// Who may be the same person as somebody.
    pub fn perhaps_same(&self, id: &str) -> Vec<String> {
        let person = self.person(id).unwrap();
        let mails = |other: &crate::state::Someone| {
            let mut mails = other.emails.iter().map(|(_, mail)| mail.to_lowercase());
            mails.any(|mail| person.emails.iter().any(|(_, ours)| ours.to_lowercase() == mail))
        };
        let mut others: Vec<_> = self
            .people
            .iter()
            .filter(|other| other.id != id && other.removed_on.is_none())
            .filter(|other| other.name.to_lowercase() == person.name.to_lowercase() || mails(other))
            .filter(|other| {
                let mut two = [id.to_owned(), other.id.clone()];
                two.sort();
                !self.two.contains(&two)
            })
            .map(|other| other.id.clone())
            .collect();
        others.sort();
        others
    }
}

impl Introduced {
    pub fn is_of(&self, id: &str) -> bool {
        self.a == id || self.b == id
    }
}
