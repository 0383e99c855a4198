//! The kept words that somebody may have meant, where nobody has what was typed.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::OptionalExtension;

use super::{query::Sought, slips};
use crate::{error::Result, notebook::View, text};

/// The most words that one that was typed may have meant.
const MOST_MEANT: usize = 24;

/// Adds to each word that nobody has the words it may have meant: the nearest there are. Tells whether there
/// are any.
pub(super) fn forgive(view: &View<'_>, sought: &mut [Sought]) -> Result<bool> {
    let mut any = false;
    for sought in sought {
        if sought.typed.chars().count() >= slips::SHORTEST && !is_kept(view, &sought.typed)? {
            sought.meant = nearest(view, &sought.typed)?;
            any |= !sought.meant.is_empty();
        }
    }
    Ok(any)
}

fn is_kept(view: &View<'_>, beginning: &str) -> Result<bool> {
    let to = format!("{beginning}{}", char::MAX);
    Ok(view
        .db
        .prepare_cached("SELECT 1 FROM people_vocabulary WHERE term >= ?1 AND term < ?2 LIMIT 1")?
        .exists([beginning, &to])?)
}

/// The kept words that are the fewest slips away: among those that begin with one of its first two letters, and
/// only where there is none among all. Fingers seldom slip at the first letter, and to read every word takes a
/// while.
fn nearest(view: &View<'_>, typed: &str) -> Result<Vec<String>> {
    let common = common(view)?;
    let mut near = Nearest::to(typed);
    for first in typed.chars().take(2).collect::<HashSet<_>>() {
        near.look(view, &common, &first.to_string(), &format!("{first}{}", char::MAX))?;
    }
    if near.words.is_empty() {
        near.look(view, &common, "", &char::MAX.to_string())?;
    }
    Ok(near.words)
}

/// Of so many people the words are counted.
const SAMPLED: usize = 128;

/// What so many of them have is common.
const COMMON: usize = SAMPLED / 8;

/// The words that many people have. To read a word, SQLite counts everybody who has it: nearly all of the time
/// would go to these few.
fn common(view: &View<'_>) -> Result<BTreeSet<String>> {
    let last: i64 =
        view.db.prepare_cached("SELECT coalesce(max(id), 0) FROM people")?.query_row([], |row| row.get(0))?;
    let step = usize::try_from(last).unwrap_or_default() / SAMPLED;
    let mut people = view
        .db
        .prepare_cached("SELECT name_key || ' ' || words || ' ' || passed FROM people WHERE id = ?1")?;
    let mut having: HashMap<String, usize> = HashMap::new();
    for id in (1..=last).rev().step_by(step.max(1)) {
        let of_one: Option<String> = people.query_row([id], |row| row.get(0)).optional()?;
        for word in text::words(&of_one.unwrap_or_default()).collect::<HashSet<_>>() {
            *having.entry(word.to_owned()).or_default() += 1;
        }
    }
    Ok(having.into_iter().filter(|(_, people)| *people >= COMMON).map(|(word, _)| word).collect())
}

/// The words that were the fewest slips away so far.
struct Nearest<'t> {
    typed: &'t str,
    slips: usize,
    words: Vec<String>,
}

impl<'t> Nearest<'t> {
    fn to(typed: &'t str) -> Self {
        Self { typed, slips: usize::MAX, words: Vec::new() }
    }

    /// Reads the kept words from one until another, and of the common ones between them only those that are near.
    fn look(&mut self, view: &View<'_>, common: &BTreeSet<String>, from: &str, until: &str) -> Result<()> {
        let mut from = from.to_owned();
        for word in common.range(from.clone()..until.to_owned()) {
            let near = self.slips_to(word).is_some();
            self.read(view, &from, &if near { word.clone() } else { just_before(word) })?;
            from = if near { word.clone() } else { format!("{word}\u{1}") };
        }
        self.read(view, &from, until)
    }

    fn read(&mut self, view: &View<'_>, from: &str, until: &str) -> Result<()> {
        let mut rows =
            view.db.prepare_cached("SELECT term FROM people_vocabulary WHERE term >= ?1 AND term < ?2")?;
        let mut rows = rows.query([from, until])?;
        while let Some(row) = rows.next()? {
            self.hear(row.get(0)?);
        }
        Ok(())
    }

    /// How many slips away a word is, where none so far was nearer.
    fn slips_to(&self, word: &str) -> Option<usize> {
        slips::between(self.typed, word).filter(|slips| *slips <= self.slips)
    }

    fn hear(&mut self, word: String) {
        let Some(slips) = self.slips_to(&word) else { return };
        if slips < self.slips {
            self.slips = slips;
            self.words.clear();
        }
        if self.words.len() < MOST_MEANT {
            self.words.push(word);
        }
    }
}

/// What comes after all words that are less than this one, and before it: SQLite stops there without having
/// counted who has it.
fn just_before(word: &str) -> String {
    let mut letters = word.chars();
    let last = letters.next_back().and_then(|last| char::from_u32(u32::from(last).saturating_sub(1)));
    match last {
        Some(less) => format!("{}{less}{}", letters.as_str(), char::MAX),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn nothing_lies_between_a_word_and_what_is_just_before_it(
            word in "[0-9a-cé\u{e000}]{1,5}", other in "[0-9a-cé\u{e000}]{1,6}"
        ) {
            let before = just_before(&word);
            prop_assert!(before <= word);
            prop_assert_eq!(other < word, other < before);
        }
    }
}
