//! The thoughts, as one would find them with a pencil: every two people are looked at.

use rust_stemmers::{Algorithm, Stemmer};

use crate::{
    introductions::{
        matching::{Someone, Thought, weight},
        stop_words::is_stop_word,
    },
    text::folded,
};

fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn stem(word: &str) -> String {
    let word = folded(word);
    if !word.is_ascii() {
        return word;
    }
    let stem = Stemmer::create(Algorithm::English).stem(&word).into_owned();
    if stem.len() >= 7 && stem.ends_with("er") { stem[..stem.len() - 2].to_owned() } else { stem }
}

fn is_a_name(word: &str, people: &[Someone<'_>], own: &str) -> bool {
    let is_in = |name: &str| words_of(name).iter().any(|of_name| folded(of_name) == folded(word));
    let capital = word.chars().next().unwrap().is_uppercase();
    is_in(own) || (capital && people.iter().any(|one| is_in(one.name)))
}

/// The words of a text that may be a reason, with their stems.
fn reasons(text: Option<&str>, people: &[Someone<'_>], own: &str) -> Vec<(String, String)> {
    let says_something = |word: &String| {
        let short = word.chars().count() < 3 && word != "AI";
        let number = word.chars().all(|c| c.is_ascii_digit());
        !short && !number && !is_stop_word(&folded(word)) && !is_a_name(word, people, own)
    };
    let words = words_of(text.unwrap_or_default()).into_iter().filter(says_something);
    words.map(|word| (stem(&word), word)).collect()
}

pub(super) fn thoughts(
    people: &[Someone<'_>],
    apart: impl Fn(usize, usize) -> bool,
    most: usize,
) -> Vec<Thought> {
    let works: Vec<_> = people.iter().map(|one| reasons(one.working_on, people, one.name)).collect();
    let known: Vec<_> = people.iter().map(|one| reasons(one.remember_for, people, one.name)).collect();
    let has = |words: &Vec<(String, String)>, stem: &str| words.iter().any(|(other, _)| other == stem);
    let all = people.iter().filter(|one| one.working_on.is_some() || one.remember_for.is_some()).count();
    let weight_of = |stem: &str| {
        let having = (0..people.len()).filter(|at| has(&works[*at], stem) || has(&known[*at], stem)).count();
        weight(having, all)
    };

    let mut pairs = Vec::new();
    for a in 0..people.len() {
        for b in 0..people.len() {
            if a == b || apart(a, b) || !people[a].may_be_thought_of || !people[b].may_be_thought_of {
                continue;
            }
            let mut shared: Vec<(String, String)> = Vec::new();
            for (stem, word) in &works[a] {
                if has(&known[b], stem) && !has(&shared, stem) {
                    shared.push((stem.clone(), word.clone()));
                }
            }
            shared.sort_by_key(|(stem, _)| std::cmp::Reverse(weight_of(stem)));
            let total: u64 = shared.iter().map(|(stem, _)| weight_of(stem)).sum();
            if total > 0 {
                let because = shared.into_iter().map(|(_, word)| word).collect();
                pairs.push((total, Thought { a, b, because }));
            }
        }
    }
    pairs.sort_by_key(|(total, thought)| (std::cmp::Reverse(*total), thought.a, thought.b));
    let mut found: Vec<Thought> = Vec::new();
    for (_, thought) in pairs {
        if !found.iter().any(|other| (other.a, other.b) == (thought.b, thought.a)) {
            found.push(thought);
        }
    }
    found.truncate(most);
    found
}
