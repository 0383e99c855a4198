//! What the tests of the core share: a folder and a clock of one's own, `bta`, a look into the file, and
//! what comes round, walked from day to day.

#![allow(dead_code, unused_imports, reason = "each of the tests takes what it needs")]

mod json;
mod people200;
mod rounds;
mod rows;
mod world;

/// So many cases of a property. What failed is printed, not written beside the tests.
pub fn cases(cases: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config { cases, failure_persistence: None, ..Default::default() }
}

pub use json::{Fields, has_keys, is_null, texts};
pub use people200::people200;
pub use rounds::{Of, Rounds, comes_every_year};
pub use rows::{Row, full_text_fits, plainly, rows};
pub use world::{World, answer, refusal};
