//! How long a keystroke takes among ten thousand people with five small things each, and the first rows of the
//! list.

#![allow(clippy::unwrap_used, reason = "a bench ends where it cannot go on")]

mod support;

use std::{path::Path, sync::LazyLock};

use before_the_ask::{
    api::{self, Did, Order},
    notebook::Notebook,
};
use divan::{Bencher, black_box};
use support::{Written, clock};

fn main() {
    divan::main();
}

const PEOPLE: usize = 10_000;

const FIRST: [&str; 20] = [
    "Mara",
    "Leila",
    "Tomás",
    "Łukasz",
    "Øyvind",
    "Ines",
    "Jun",
    "Noor",
    "Samuel",
    "Thandiwe",
    "Wren",
    "Amara",
    "Katharina",
    "Zoë",
    "José",
    "Søren",
    "Aoife",
    "Kwame",
    "Priya",
    "Marek",
];

const LAST: [&str; 20] = [
    "Lindqvist",
    "Haddad",
    "Ferreira",
    "Wójcik",
    "Strand",
    "Moreau",
    "Watanabe",
    "Rahimi",
    "Adeyemi",
    "Mokoena",
    "Callahan",
    "Okafor",
    "Vogel",
    "Martin",
    "Ñandú",
    "Kjær",
    "Byrne",
    "Mensah",
    "Raman",
    "Zieliński",
];

const WORDS: [&str; 40] = [
    "explains", "pricing", "reads", "leases", "without", "panic", "keeps", "books", "calm", "draws", "maps",
    "of", "who", "looks", "after", "what", "writes", "letters", "you", "avoid", "repairs", "bicycles", "in",
    "the", "rain", "teaches", "adults", "to", "swim", "bakes", "for", "funerals", "builds", "ovens", "from",
    "old", "pipes", "harbour", "choir", "printer",
];

/// The word at `number`, as if at random and always the same; one in thirty is nobody else's.
fn word(number: usize) -> String {
    let mixed = number.wrapping_mul(2_654_435_761) >> 7;
    let word = WORDS[mixed % WORDS.len()];
    if mixed.is_multiple_of(30) { format!("{word}{number}") } else { word.to_owned() }
}

fn sentence(number: usize, words: usize) -> String {
    (0..words).map(|nth| word(number * 31 + nth)).collect::<Vec<_>>().join(" ")
}

static NOTEBOOK: LazyLock<Written> = LazyLock::new(|| Written::by(write));

fn write(file: &Path) {
    let mut notebook = Notebook::open(file, clock()).unwrap();
    let mut ids = Vec::new();
    for number in 0..PEOPLE {
        let (first, last) = (FIRST[number % 20], LAST[(number / 20) % 20]);
        let line = format!(
            "{first} {last} {number} - {}; met at the {}; reach.{number}@example.org",
            sentence(number, 7),
            sentence(number + 1, 2)
        );
        ids.push(api::keep(&mut notebook, &line, None).unwrap().person.id);
    }
    for number in 0..PEOPLE {
        let with: Vec<_> = (0..5).map(|nth| ids[(number + nth * 1_999) % PEOPLE].clone()).collect();
        let say = sentence(number + 7, 9);
        let did = Did { say: Some(&say), kind: None, from: None, on: None };
        api::did(&mut notebook, &with, did).unwrap();
    }
}

#[divan::bench(args = ["m", "ma", "mar", "mara", "mara l", "mara lindq", "pr", "pric", "pricing", "harb", "oyvind harbour", "lindqvist 77", "pricng", "katarina", "nobody"])]
fn keystroke(bencher: Bencher, typed: &str) {
    let notebook = Notebook::open_reader(&NOTEBOOK.file, clock()).unwrap();
    bencher.bench_local(|| api::find(&notebook, black_box(typed)).unwrap());
}

#[divan::bench(args = [Order::Name, Order::Newest, Order::Next, Order::LastSpoke])]
fn first_rows(bencher: Bencher, order: Order) {
    let notebook = Notebook::open_reader(&NOTEBOOK.file, clock()).unwrap();
    bencher.bench_local(|| api::people_in_order(&notebook, black_box(order), 0).unwrap());
}
