//! Who could help whom: A works on what B is remembered for. Pure.
//!
//! A word that both texts have is a reason, and the fewer people have it, the better a reason it is. Two
//! people are thought of once, in the direction in which more speaks for it.

use std::{borrow::Cow, cmp::Reverse, collections::HashSet};

use super::lexicon::{Lexicon, Stem, folded};

/// One person's words, as they are matched.
#[derive(Clone, Copy, Debug)]
pub struct Someone<'t> {
    /// The name.
    pub name: &'t str,
    /// What they work on, where that was noted lately.
    pub working_on: Option<&'t str>,
    /// What they are remembered for.
    pub remember_for: Option<&'t str>,
    /// Whether they may be thought of at all: those left in peace may not.
    pub may_be_thought_of: bool,
}

/// Two people, by their place among all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thought {
    /// Who works on something.
    pub a: usize,
    /// Who is remembered for it.
    pub b: usize,
    /// The words that both have, rare ones first, as they stand in what A works on.
    pub because: Vec<String>,
}

/// How good a reason a word is that so many of all people have, in millionths: whole numbers, so that sums
/// do not depend on their order.
pub(super) fn weight(having: usize, all: usize) -> u64 {
    let rare = ((all as f64 + 1.0) / having as f64).ln();
    // A logarithm of two counts is far below what 64 bits hold.
    (rare * 1e6).round() as u64
}

/// The best thoughts, at most so many, best first: those with more and rarer words in common, and among
/// equals those who come first among `people`. `apart` are two who are not to be thought of together,
/// whichever way round.
pub fn thoughts(people: &[Someone<'_>], apart: impl Fn(usize, usize) -> bool, most: usize) -> Vec<Thought> {
    let names: Vec<_> = people.iter().map(|one| folded(one.name)).collect();
    let mut lexicon = Lexicon::new(names.iter().map(AsRef::as_ref));
    let words = Words::of(people, &names, &mut lexicon);
    let mut best = Best { most, found: Vec::new() };
    let mut speaks_for = vec![0; people.len()];
    for (bound, Reverse(a)) in words.most_promising_first() {
        if !best.could_take(bound, a) {
            break;
        }
        if people[a].may_be_thought_of {
            for (weight, b) in words.in_common(a, best.least(), &mut speaks_for) {
                if b != a && best.could_take(weight, a) && !apart(a, b) {
                    best.take(Pair { weight, a, b });
                }
            }
        }
    }
    best.found.into_iter().map(|pair| words.thought(&mut lexicon, people, &names, pair)).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Pair {
    weight: u64,
    a: usize,
    b: usize,
}

impl Pair {
    fn order(self) -> (Reverse<u64>, usize, usize) {
        (Reverse(self.weight), self.a, self.b)
    }

    fn same_two(self, other: Self) -> bool {
        (self.a, self.b) == (other.b, other.a)
    }
}

/// The best pairs so far, in order.
struct Best {
    most: usize,
    found: Vec<Pair>,
}

impl Best {
    /// Whether a pair of this weight at most, with this A, could still be among them.
    fn could_take(&self, weight: u64, a: usize) -> bool {
        let last = self.found.last().filter(|_| self.found.len() >= self.most);
        weight > 0 && last.is_none_or(|last| (Reverse(weight), a) <= (Reverse(last.weight), last.a))
    }

    /// The least that speaks for a pair that could still be among them.
    fn least(&self) -> u64 {
        let last = self.found.last().filter(|_| self.found.len() >= self.most);
        last.map_or(1, |last| last.weight)
    }

    fn take(&mut self, pair: Pair) {
        if let Some(at) = self.found.iter().position(|found| found.same_two(pair)) {
            if self.found[at].order() < pair.order() {
                return;
            }
            self.found.remove(at);
        }
        let at = self.found.partition_point(|found| found.order() < pair.order());
        self.found.insert(at, pair);
        self.found.truncate(self.most);
    }
}

/// The stems of everybody's texts, each once.
struct Words {
    working_on: Vec<Vec<Stem>>,
    /// By stem, who is remembered for it.
    remembered: Vec<Vec<usize>>,
    /// By stem, how good a reason it is.
    weights: Vec<u64>,
}

impl Words {
    fn of(people: &[Someone<'_>], names: &[Cow<'_, str>], lexicon: &mut Lexicon) -> Self {
        let mut stems = |name: &str, text: Option<&str>| {
            let words = text.map_or(Vec::new(), |text| lexicon.words(text, name));
            let mut stems: Vec<_> = words.iter().map(|word| word.stem).collect();
            stems.sort_unstable();
            stems.dedup();
            stems
        };
        let named = || people.iter().zip(names);
        let working_on: Vec<_> = named().map(|(one, name)| stems(name, one.working_on)).collect();
        let remember_for: Vec<_> = named().map(|(one, name)| stems(name, one.remember_for)).collect();

        let (mut having, mut all) = (vec![0_usize; lexicon.stems()], 0);
        let mut remembered = vec![Vec::new(); lexicon.stems()];
        for (at, (one, (work, known_for))) in
            people.iter().zip(working_on.iter().zip(&remember_for)).enumerate()
        {
            all += usize::from(one.working_on.is_some() || one.remember_for.is_some());
            for stem in known_for {
                having[*stem as usize] += 1;
                if one.may_be_thought_of {
                    remembered[*stem as usize].push(at);
                }
            }
            for stem in work.iter().filter(|stem| known_for.binary_search(stem).is_err()) {
                having[*stem as usize] += 1;
            }
        }
        let weights = having.iter().map(|having| weight((*having).max(1), all)).collect();
        Self { working_on, remembered, weights }
    }

    /// Who works on something, with the most that could speak for any pair of theirs.
    fn most_promising_first(&self) -> Vec<(u64, Reverse<usize>)> {
        let bound = |stems: &Vec<Stem>| {
            let known = stems.iter().filter(|stem| !self.remembered[**stem as usize].is_empty());
            known.map(|stem| self.weights[*stem as usize]).sum()
        };
        let mut all: Vec<(u64, _)> =
            self.working_on.iter().enumerate().map(|(a, stems)| (bound(stems), Reverse(a))).collect();
        all.retain(|(bound, _)| *bound > 0);
        all.sort_unstable_by_key(|found| Reverse(*found));
        all
    }

    /// Who is remembered for something that `a` works on, with how much speaks for it: all for whom at least so
    /// much does. `speaks_for` has a place for everybody, and is left as it was: empty.
    ///
    /// Rare words first: once those that are left come to less than is asked for, nobody is found by them alone,
    /// and of these common words the many who have them are not looked through.
    fn in_common(&self, a: usize, least: u64, speaks_for: &mut [u64]) -> Vec<(u64, usize)> {
        let weight = |stem: &Stem| self.weights[*stem as usize];
        let remembered = |stem: &Stem| &self.remembered[*stem as usize];
        let mut rare_first: Vec<_> =
            self.working_on[a].iter().filter(|stem| !remembered(stem).is_empty()).collect();
        rare_first.sort_unstable_by_key(|stem| Reverse(weight(stem)));
        let mut left: u64 = rare_first.iter().map(|stem| weight(stem)).sum();
        let mut found = Vec::new();
        let mut rest = rare_first.as_slice();
        while let Some((stem, after)) = rest.split_first().filter(|_| left >= least) {
            for b in remembered(stem) {
                if speaks_for[*b] == 0 {
                    found.push((0, *b));
                }
                speaks_for[*b] += weight(stem);
            }
            left -= weight(stem);
            rest = after;
        }
        for (speaks, b) in &mut found {
            *speaks = std::mem::take(&mut speaks_for[*b]);
            if *speaks + left >= least {
                let also = rest.iter().filter(|stem| remembered(stem).binary_search(b).is_ok());
                *speaks += also.map(|stem| weight(stem)).sum::<u64>();
            }
        }
        found.retain(|(speaks, _)| *speaks >= least);
        found
    }

    /// The thought in words.
    fn thought(
        &self,
        lexicon: &mut Lexicon,
        people: &[Someone<'_>],
        names: &[Cow<'_, str>],
        Pair { a, b, .. }: Pair,
    ) -> Thought {
        let works_on = people[a].working_on.unwrap_or_default();
        let mut words = lexicon.words(works_on, &names[a]);
        let mut seen = HashSet::new();
        words.retain(|word| self.remembered[word.stem as usize].contains(&b) && seen.insert(word.stem));
        words.sort_by_key(|word| Reverse(self.weights[word.stem as usize]));
        Thought { a, b, because: words.into_iter().map(|word| word.text.to_owned()).collect() }
    }
}
