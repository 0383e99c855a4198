//! Slips of the finger: a letter left out, too many, in place of another, or two in the wrong order.

/// The fewest letters of a word in which a slip is forgiven.
pub(crate) const SHORTEST: usize = 4;

/// How many slips lie between what was typed and the word that was meant, both folded; none where it cannot
/// have been meant.
///
/// One is forgiven in words of four letters and more, two from eight. Somebody who is still typing has the
/// beginning of a word: from five letters on it may have a slip too.
pub(crate) fn between(typed: &str, word: &str) -> Option<usize> {
    if word.starts_with(typed) {
        return Some(0);
    }
    if lacking(typed, word) > MOST {
        return None;
    }
    let typed: Vec<char> = typed.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let whole = if typed.len() < SHORTEST { 0 } else { forgiven(typed.len().max(word.len())) };
    let begun = if typed.len() < 5 { 0 } else { forgiven(typed.len()) };
    let most = whole.max(begun);
    if most == 0 || word.len() + most < typed.len() {
        return None;
    }
    let distances = to_beginnings(&typed, &word, most)?;
    let to_whole = distances.get(word.len()).copied().filter(|slips| *slips <= whole);
    let to_begun = distances.iter().skip(typed.len()).min().copied().filter(|slips| *slips <= begun);
    to_whole.into_iter().chain(to_begun).min()
}

fn forgiven(letters: usize) -> usize {
    match letters {
        ..SHORTEST => 0,
        SHORTEST..8 => 1,
        _ => MOST,
    }
}

/// The most slips that are forgiven.
const MOST: usize = 2;

/// How many letters were typed that the word has nowhere: each is a slip at least. Letters that share their place
/// among the bits are taken for one, so that it is never too many. Most words are told apart by this alone.
fn lacking(typed: &str, word: &str) -> usize {
    let bit = |letter: char| 1_u64 << (u32::from(letter) % u64::BITS);
    let there = word.chars().fold(0, |there, letter| there | bit(letter));
    typed.chars().filter(|letter| there & bit(*letter) == 0).count()
}

/// The distance from `typed` to each beginning of `word`, by its length, as far as one could be near enough:
/// optimal string alignment, row by row. None once all of them are too far.
fn to_beginnings(typed: &[char], word: &[char], most: usize) -> Option<Vec<usize>> {
    let length = word.len().min(typed.len() + most);
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=length).collect();
    for (nth, letter) in typed.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(nth + 1);
        for (at, of_word) in word.iter().take(length).enumerate() {
            let replaced = row[at] + usize::from(letter != of_word);
            let mut least = replaced.min(row[at + 1] + 1).min(next[at] + 1);
            let swapped = nth > 0 && at > 0 && typed[nth - 1] == *of_word && *letter == word[at - 1];
            if swapped {
                least = least.min(before[at - 1] + 1);
            }
            next.push(least);
        }
        if next.iter().chain(&row).all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_slip_is_forgiven_from_four_letters_and_two_from_eight() {
        for (typed, word, slips) in [
            ("pricng", "pricing", Some(1)),
            ("priccing", "pricing", Some(1)),
            ("pricimg", "pricing", Some(1)),
            ("rpicing", "pricing", Some(1)),
            ("amra", "mara", Some(1)),
            ("mra", "mara", None),
            ("jan", "jun", None),
            ("prcng", "pricing", None),
            ("lindkvisst", "lindqvist", Some(2)),
            ("zielinksi", "zielinski", Some(1)),
            ("zlnksi", "zielinski", None),
        ] {
            assert_eq!(between(typed, word), slips, "{typed} for {word}");
        }
    }

    #[test]
    fn a_beginning_may_have_a_slip_while_somebody_types() {
        for (typed, word, slips) in [
            ("lindk", "lindqvist", Some(1)),
            ("zielinks", "zielinski", Some(1)),
            ("lind", "lindqvist", Some(0)),
            ("limd", "lindqvist", None),
        ] {
            assert_eq!(between(typed, word), slips, "{typed} for {word}");
        }
    }

    /// The same by its words: every beginning, letter by letter, with nothing left out.
    fn slowly(typed: &str, word: &str) -> Option<usize> {
        let (letters, of_word) = (typed.chars().count(), word.chars().count());
        let beginnings = (letters..=of_word).map(|length| word.chars().take(length).collect::<String>());
        let most = |length: usize| if length >= 8 { 2 } else { usize::from(length >= 4) };
        let near = |text: &str, most: usize| {
            let slips = strsim::osa_distance(typed, text);
            (slips <= most).then_some(slips)
        };
        let whole = if letters >= 4 { near(word, most(letters.max(of_word))) } else { None };
        let begun =
            beginnings.filter_map(|text| if letters >= 5 { near(&text, most(letters)) } else { None });
        let exact = word.starts_with(typed).then_some(0);
        exact.into_iter().chain(whole).chain(begun).min()
    }

    proptest! {
        #[test]
        fn slips_are_counted_as_a_slow_reader_counts_them(typed in "[a-cé]{0,11}", word in "[a-cé]{0,13}") {
            prop_assert_eq!(between(&typed, &word), slowly(&typed, &word));
        }
    }
}
