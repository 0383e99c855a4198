//! How long it takes to think of introductions among five thousand people, whose sentences are made of the words
//! of two hundred written ones.

#![allow(clippy::unwrap_used, reason = "a bench ends where it cannot go on")]

mod support;

use std::path::Path;

use before_the_ask::{api, notebook::Notebook};
use divan::Bencher;
use support::{Written, clock};

fn main() {
    divan::main();
}

const PEOPLE: usize = 5_000;

const WRITTEN: &str = include_str!("../tests/support/people200.txt");

/// What is said of people, a piece between two semicolons at a time, without names and dates.
fn words() -> Vec<&'static str> {
    let pieces =
        WRITTEN.lines().flat_map(|line| line.split_once(" - ").map_or("", |(_, said)| said).split("; "));
    let said = pieces.filter(|piece| !piece.starts_with("met ") && !piece.starts_with("via "));
    let words = said.flat_map(str::split_whitespace);
    words.filter(|word| word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase())).collect()
}

/// A number as if at random, and always the same.
fn mixed(number: usize) -> usize {
    number.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_right(23).wrapping_mul(0xff51_afd7_ed55_8ccd) >> 17
}

fn sentence(words: &[&str], number: usize) -> String {
    (0..7).map(|nth| words[mixed(number * 7 + nth) % words.len()]).collect::<Vec<_>>().join(" ")
}

/// So many of a hundred work on something.
fn write(file: &Path, working: usize) {
    let words = words();
    let mut notebook = Notebook::open(file, clock()).unwrap();
    let names: Vec<_> = WRITTEN.lines().filter_map(|line| Some(line.split_once(" - ")?.0)).collect();
    for number in 0..PEOPLE {
        let (name, known_for) = (names[number % names.len()], sentence(&words, number * 2));
        let work = if number % 100 < working { sentence(&words, number * 2 + 1) } else { String::new() };
        let work = if work.is_empty() { work } else { format!("; working on {work}") };
        api::keep(&mut notebook, &format!("{name} {number} - {known_for}{work}"), None).unwrap();
    }
}

#[divan::bench(args = [10, 100])]
fn thoughts(bencher: Bencher, working: usize) {
    let written = Written::by(|file| write(file, working));
    let notebook = Notebook::open_reader(&written.file, clock()).unwrap();
    bencher.bench_local(|| api::introductions(&notebook).unwrap());
}
