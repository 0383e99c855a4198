//! Names in a row, and their short forms.

use std::collections::{HashMap, HashSet};

use super::shown_name;
use crate::text;

/// "Leila", "Leila and Dariusz", "Leila, Dariusz and Thandiwe"; nobody is nothing.
pub fn names<N: AsRef<str>>(names: &[N]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// As [`names`] for up to three; over three "Leila, Dariusz and others".
pub fn names_short<N: AsRef<str>>(all: &[N]) -> String {
    match all {
        [first, second, _, _, ..] => format!("{}, {} and others", first.as_ref(), second.as_ref()),
        _ => names(all),
    }
}

/// What a person is called in a sentence: the first word of the name, "Leila" of "Leila Haddad", with the
/// titles before it, "Dr. Anna" of "Dr. Anna Weber", and visible as [`shown_name`] makes it.
/// A name of one word is that word; the empty name is empty.
pub fn first_name(name: &str) -> String {
    shown_name(first_word(name))
}

/// The first word with the titles before it, as it was written.
fn first_word(name: &str) -> &str {
    let name = name.trim();
    let mut end = 0;
    for word in name.split_inclusive(char::is_whitespace) {
        end += word.len();
        let word = word.trim_end();
        if !word.is_empty() && !text::is_title(word) {
            break;
        }
    }
    name.get(..end).unwrap_or(name).trim_end()
}

/// What several people are called in one sentence, in the order given: each as [`first_name`] has it, and
/// by the full name those for whom that is the same, in whatever case. One name given twice is one person.
pub fn short_forms<N: AsRef<str>>(names: &[N]) -> Vec<String> {
    let key = |name: &str| first_word(name).to_lowercase();
    let mut bearers: HashMap<String, HashSet<&str>> = HashMap::new();
    for name in names.iter().map(AsRef::as_ref) {
        bearers.entry(key(name)).or_default().insert(name.trim());
    }
    let shared = |name: &str| bearers.get(&key(name)).is_some_and(|bearers| bearers.len() > 1);
    names
        .iter()
        .map(AsRef::as_ref)
        .map(|name| shown_name(if shared(name) { name.trim() } else { first_word(name) }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_they_are_said() {
        assert_eq!(names::<&str>(&[]), "");
        assert_eq!(names(&["Leila"]), "Leila");
        assert_eq!(names(&["Leila", "Dariusz"]), "Leila and Dariusz");
        assert_eq!(names(&["Leila", "Dariusz", "Thandiwe"]), "Leila, Dariusz and Thandiwe");
    }

    #[test]
    fn over_three_the_rest_are_others() {
        assert_eq!(names_short(&["Leila", "Dariusz", "Thandiwe"]), "Leila, Dariusz and Thandiwe");
        assert_eq!(names_short(&["Leila", "Dariusz", "Thandiwe", "Ines"]), "Leila, Dariusz and others");
    }

    #[test]
    fn a_first_name_is_the_first_word() {
        assert_eq!(first_name("Leila Haddad"), "Leila");
        assert_eq!(first_name(" Mara\u{a0}Lindqvist"), "Mara");
        assert_eq!(first_name("Ines"), "Ines");
        assert_eq!(first_name(""), "");
    }

    #[test]
    fn nobody_is_called_by_a_title_alone() {
        assert_eq!(first_name("Dr. Anna Weber"), "Dr. Anna");
        assert_eq!(first_name("Prof.  Dr Weber"), "Prof.  Dr Weber");
        assert_eq!(first_name("Frida St. James"), "Frida");
        assert_eq!(first_name("Dr."), "Dr.");
    }

    #[test]
    fn what_would_hide_in_a_name_is_shown_in_its_short_form() {
        assert_eq!(first_name("Ma\u{202e}ra Lindqvist"), "Ma[U+202E]ra");
        assert_eq!(short_forms(&["\u{1b}Mara", "Ines Moreau"]), ["␛Mara", "Ines"]);
    }

    #[test]
    fn two_who_share_a_first_name_keep_their_full_ones() {
        assert_eq!(
            short_forms(&["Leila Haddad", "Dariusz Zieliński", "leila Okafor"]),
            ["Leila Haddad", "Dariusz", "leila Okafor"]
        );
    }

    #[test]
    fn one_person_named_twice_keeps_the_short_form() {
        assert_eq!(short_forms(&["Leila Haddad", "Ines", "Leila Haddad"]), ["Leila", "Ines", "Leila"]);
    }
}
