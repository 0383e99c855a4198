//! Numbers in words and in digits: "twenty-one", "7th", "first".

use super::tokens::Words;

const CARDINALS: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const ORDINALS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const ROUND_ORDINALS: [&str; 8] =
    ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

/// The place of the next word in a list, counted from 0.
fn index<'t>(words: Words<'t>, list: &[&str]) -> Option<(u32, Words<'t>)> {
    (0..).zip(list).find_map(|(index, word)| Some((index, words.said(word)?)))
}

/// "seven", or "twenty-seven" where the list holds the last part.
fn compound<'t>(words: Words<'t>, list: &[&str; 19]) -> Option<(u32, Words<'t>)> {
    if let Some((index, rest)) = index(words, list) {
        return Some((index + 1, rest));
    }
    let (tens, rest) = index(words, &TENS)?;
    let rest = rest.mark('-').and_then(Words::tight).unwrap_or(rest);
    let (ones, rest) = index(rest, &list[..9])?;
    Some(((tens + 2) * 10 + ones + 1, rest))
}

/// A number from one to ninety-nine in words.
pub(super) fn spelled(words: Words<'_>) -> Option<(u32, Words<'_>)> {
    compound(words, &CARDINALS).or_else(|| index(words, &TENS).map(|(tens, rest)| ((tens + 2) * 10, rest)))
}

/// A number in digits or words.
pub(super) fn cardinal(words: Words<'_>) -> Option<(u32, Words<'_>)> {
    words.number().map(|(digits, rest)| (digits.value, rest)).or_else(|| spelled(words))
}

/// "first", "twenty-first", "ninetieth".
pub(super) fn spelled_ordinal(words: Words<'_>) -> Option<(u32, Words<'_>)> {
    compound(words, &ORDINALS)
        .or_else(|| index(words, &ROUND_ORDINALS).map(|(tens, rest)| ((tens + 2) * 10, rest)))
}

/// "1st", "7th".
pub(super) fn ordinal_in_digits(words: Words<'_>) -> Option<(u32, Words<'_>)> {
    let (digits, rest) = words.number()?;
    let (suffix, rest) = rest.suffix()?;
    ["st", "nd", "rd", "th"]
        .iter()
        .any(|known| suffix.eq_ignore_ascii_case(known))
        .then_some((digits.value, rest))
}
