//! Search against a model that reads everything, word by word, and has no index.

use std::collections::BTreeSet;

use before_the_ask::{
    api::{self, Did},
    notebook::Notebook,
    text,
};
use proptest::prelude::*;

use super::support::{World, cases, full_text_fits};

/// Few words, some a slip away from others, so that queries meet them.
const WORDS: [&str; 16] = [
    "mara",
    "marta",
    "tomás",
    "okafor",
    "pricing",
    "prices",
    "lease",
    "leases",
    "lindqvist",
    "climbing",
    "a",
    "an",
    "Øster",
    "李明",
    "harbour",
    "harbours",
];

fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..4).prop_map(|words| words.join(" "))
}

/// What is typed: words of these, their beginnings, and words with a slip.
fn query() -> impl Strategy<Value = String> {
    let word = (prop::sample::select(WORDS.to_vec()), 0usize..12, 0usize..4).prop_map(|(word, at, how)| {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at % letters.len();
        match how {
            0 => letters.truncate(at + 1),
            1 => drop(letters.remove(at)),
            2 => letters.insert(at, 'x'),
            _ => {}
        }
        letters.into_iter().collect::<String>()
    });
    prop::collection::vec(word, 1..3).prop_map(|words| words.join(" "))
}

#[derive(Clone, Debug)]
struct Somebody {
    name: String,
    sentence: String,
    before: Option<String>,
    said: Vec<String>,
    why: Option<String>,
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let said = prop::collection::vec(sentence(), 0..3);
    (sentence(), sentence(), prop::option::of(sentence()), said, prop::option::of(sentence()))
        .prop_map(|(name, sentence, before, said, why)| Somebody { name, sentence, before, said, why })
}

impl Somebody {
    fn keep(&self, notebook: &mut Notebook) -> String {
        let id = api::keep(notebook, &self.name, None).unwrap().person.id;
        if let Some(before) = &self.before {
            api::set_person(notebook, &id, "remember_for", before).unwrap();
        }
        api::set_person(notebook, &id, "remember_for", &self.sentence).unwrap();
        for say in &self.said {
            let did = Did { say: Some(say), kind: None, from: None, on: None };
            api::did(notebook, std::slice::from_ref(&id), did).unwrap();
        }
        if let Some(why) = &self.why {
            api::remind_again(notebook, &id, "in two weeks", Some(why), None, None).unwrap();
        }
        id
    }

    fn words(&self) -> Vec<String> {
        let all = [Some(&self.name), Some(&self.sentence), self.before.as_ref(), self.why.as_ref()];
        let all: Vec<_> = all.into_iter().flatten().chain(&self.said).map(String::as_str).collect();
        text::words(&text::folded(&all.join("\n"))).map(str::to_owned).collect()
    }
}

/// Whom the query means: everybody who has each word as the beginning of one; and for a word that nobody has,
/// the nearest words there are.
fn found_by_reading(everybody: &[(String, Vec<String>)], query: &str) -> BTreeSet<String> {
    let folded = text::folded(query);
    let asked: Vec<String> = text::words(&folded).map(str::to_owned).collect();
    let all: Vec<&String> = everybody.iter().flat_map(|(_, words)| words).collect();
    let meant: Vec<Vec<String>> = asked
        .iter()
        .map(|asked| {
            if all.iter().any(|word| word.starts_with(asked.as_str())) {
                return vec![asked.clone()];
            }
            let first: Vec<char> = asked.chars().take(2).collect();
            let (near, far): (Vec<&String>, Vec<&String>) =
                all.iter().partition(|word| word.starts_with(first.as_slice()));
            let near = nearest(asked, &near);
            if near.is_empty() { nearest(asked, &far) } else { near }
        })
        .collect();
    let has = |words: &[String], ways: &[String]| {
        ways.iter().any(|way| words.iter().any(|word| word.starts_with(way.as_str())))
    };
    let fits = |words: &[String]| !meant.is_empty() && meant.iter().all(|ways| has(words, ways));
    everybody.iter().filter(|(_, words)| fits(words)).map(|(id, _)| id.clone()).collect()
}

/// The words that are the fewest slips away.
fn nearest(asked: &str, words: &[&String]) -> Vec<String> {
    let slips: Vec<_> = words.iter().filter_map(|word| Some((slips(asked, word)?, *word))).collect();
    let least = slips.iter().map(|(slips, _)| *slips).min();
    slips.into_iter().filter(|(slips, _)| Some(*slips) == least).map(|(_, word)| word.clone()).collect()
}

fn slips(typed: &str, word: &str) -> Option<usize> {
    let most = |letters: usize| if letters >= 8 { 2 } else { usize::from(letters >= 4) };
    let (typed_letters, letters) = (typed.chars().count(), word.chars().count());
    let whole = Some(strsim::osa_distance(typed, word))
        .filter(|slips| typed_letters >= 4 && *slips <= most(typed_letters.max(letters)));
    let begun = (typed_letters..=letters)
        .map(|length| strsim::osa_distance(typed, &word.chars().take(length).collect::<String>()))
        .filter(|slips| typed_letters >= 5 && *slips <= most(typed_letters));
    whole.into_iter().chain(begun).min()
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn search_finds_whom_reading_finds(
        people in prop::collection::vec(somebody(), 1..6),
        queries in prop::collection::vec(query(), 20),
    ) {
        let world = World::in_memory();
        let mut notebook = world.notebook();
        let everybody: Vec<_> =
            people.iter().map(|somebody| (somebody.keep(&mut notebook), somebody.words())).collect();
        for query in &queries {
            let found = api::find_people(&notebook, query, usize::MAX).unwrap();
            let found: BTreeSet<_> = found.into_iter().filter_map(|found| found.person.id).collect();
            prop_assert_eq!(found, found_by_reading(&everybody, query), "{}", query);
        }
        full_text_fits(&world.file());
    }
}
