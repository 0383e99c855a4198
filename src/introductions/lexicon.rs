//! From the words of a text to what they have in common with those of another.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::char::is_combining_mark;

use super::stop_words::is_stop_word;
use crate::{search::Piece, text};

/// The number of a stem.
pub(super) type Stem = u32;

/// The shortest a verb may be for "-er" to mean who does it: a printer prints, and a corner is not of corn.
const WHO_DOES_IT: usize = 5;

/// A word that may be a reason, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Where it begins, in bytes.
    pub(super) at: usize,
    /// As it was written.
    pub(super) text: &'t str,
    pub(super) stem: Stem,
}

/// Everything that is known of words: names, and the stems met so far.
pub(super) struct Lexicon {
    stemmer: Stemmer,
    names: HashSet<String>,
    /// By the folded word: its stem, or none where the word says nothing.
    known: HashMap<String, Option<Stem>>,
    stems: HashMap<String, Stem>,
}

impl Lexicon {
    /// One that knows these folded names of people.
    pub(super) fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut words = HashSet::new();
        for (_, word) in names.into_iter().flat_map(runs) {
            if !words.contains(word) {
                words.insert(word.to_owned());
            }
        }
        Self {
            // Of other languages little is stemmed, and that alike on both sides: a match is missed at most.
            stemmer: Stemmer::create(Algorithm::English),
            names: words,
            known: HashMap::new(),
            stems: HashMap::new(),
        }
    }

    /// How many stems were met.
    pub(super) fn stems(&self) -> usize {
        self.stems.len()
    }

    /// The words of a text by the person of that folded name that may be a reason, in their order.
    pub(super) fn words<'t>(&mut self, text: &'t str, name: &str) -> Vec<Word<'t>> {
        let own: Vec<_> = runs(name).map(|(_, word)| word).collect();
        let found =
            runs(text).filter_map(|(at, word)| Some(Word { at, text: word, stem: self.stem(word, &own)? }));
        found.collect()
    }

    /// The stem of a word that may be a reason. What asks least is asked first: there are many words.
    fn stem(&mut self, word: &str, own: &[&str]) -> Option<Stem> {
        let folded = folded(word);
        let known = if folded.len() < 3 && folded.is_ascii() {
            // Two letters are a word of their own where they are written so: AI, HR.
            let short = folded.len() == 2 && word.chars().all(|c| c.is_uppercase() || c.is_numeric());
            (short && !folded.bytes().all(|b| b.is_ascii_digit())).then(|| self.number(&folded))
        } else {
            match self.known.get(&*folded) {
                Some(known) => *known,
                None => self.learn(&folded),
            }
        };
        // A name that is written small may be a thing as well: a price, a stone. Not so one's own.
        let capital = !word.starts_with(char::is_lowercase);
        let is_name = || own.contains(&&*folded) || (capital && self.names.contains(&*folded));
        known.filter(|_| !is_name())
    }

    fn learn(&mut self, folded: &str) -> Option<Stem> {
        let says_nothing = is_stop_word(folded) || folded.chars().all(char::is_numeric);
        let stem = (!says_nothing).then(|| stemmed(&self.stemmer, folded).into_owned());
        let stem = stem.map(|stem| self.number(&stem));
        self.known.insert(folded.to_owned(), stem);
        stem
    }

    fn number(&mut self, stem: &str) -> Stem {
        if let Some(number) = self.stems.get(stem) {
            return *number;
        }
        // There are never more stems than words in the file.
        let number = Stem::try_from(self.stems.len()).unwrap_or(Stem::MAX);
        self.stems.insert(stem.to_owned(), number);
        number
    }
}

/// The text, cut at the words that are forms of these.
pub(crate) fn marked(text: &str, because: &[String]) -> Vec<Piece> {
    let mut lexicon = Lexicon::new([]);
    let stems: HashSet<_> =
        because.iter().flat_map(|word| lexicon.words(word, "")).map(|word| word.stem).collect();
    let mut pieces = Vec::new();
    let mut push = |text: &str, hit| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), hit });
        }
    };
    let mut rest = 0;
    for word in lexicon.words(text, "").into_iter().filter(|word| stems.contains(&word.stem)) {
        push(&text[rest..word.at], false);
        push(word.text, true);
        rest = word.at + word.text.len();
    }
    push(&text[rest..], false);
    pieces
}

/// Runs of letters and digits, as they stand and where.
fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let outside = |c: char| match c {
        '\0'..='\x7f' => !c.is_ascii_alphanumeric(),
        _ => !c.is_alphanumeric() && !is_combining_mark(c),
    };
    let mut end = 0;
    let runs = text.split_inclusive(outside).map(move |run| {
        let at = end;
        end += run.len();
        (at, run.trim_end_matches(outside))
    });
    runs.filter(|(_, run)| !run.is_empty())
}

/// As [`text::folded`], with the short way for what is plain already.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() {
        Cow::Owned(text::folded(text))
    } else if text.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// What a folded word is a form of. The English rules (Snowball) are for words of plain letters.
fn stemmed<'w>(stemmer: &Stemmer, folded: &'w str) -> Cow<'w, str> {
    if !folded.is_ascii() {
        return Cow::Borrowed(folded);
    }
    let stem = stemmer.stem(folded);
    match stem.strip_suffix("er") {
        Some(verb) if verb.len() >= WHO_DOES_IT => Cow::Owned(verb.to_owned()),
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a text by Mara that may be a reason, in a notebook with these names.
    fn reasons(text: &'static str) -> Vec<&'static str> {
        let mut lexicon = Lexicon::new(["mara price", "otis bell", "zoe angstrom"]);
        lexicon.words(text, "mara price").into_iter().map(|word| word.text).collect()
    }

    fn same(one: &str, other: &str) -> bool {
        let mut lexicon = Lexicon::new([]);
        let (one, other) = (lexicon.words(one, ""), lexicon.words(other, ""));
        one.first().map(|word| word.stem) == other.first().map(|word| word.stem)
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        assert_eq!(
            reasons("A lease for the old bakery on Calder Street."),
            ["lease", "bakery", "Calder", "Street"]
        );
        assert_eq!(reasons("asks the second question, and it doesn’t end in 2026"), [""; 0]);
        assert_eq!(reasons(""), [""; 0]);
        assert_eq!(reasons("🎈 … --"), [""; 0]);
    }

    #[test]
    fn names_of_people_are_left_out_and_things_called_alike_are_not() {
        assert_eq!(reasons("a film about Otis and ZOE ANGSTROM"), ["film"]);
        assert_eq!(reasons("a bell for the chapel"), ["bell", "chapel"]);
        assert_eq!(reasons("whatever mara price is up to with the lease"), ["lease"]);
    }

    #[test]
    fn two_letters_count_where_they_are_capitals() {
        assert_eq!(reasons("AI for HR, ok, at 3D and at 42"), ["AI", "HR", "3D"]);
    }

    #[test]
    fn forms_of_one_word_are_one() {
        for (one, other) in [
            ("lease", "leases"),
            ("Pricing", "prices"),
            ("clinic’s", "clinics"),
            ("printed", "printer"),
            ("teaches", "teacher"),
            ("gardening", "gardens"),
            ("Café", "cafe"),
            ("Straße", "strasse"),
        ] {
            assert!(same(one, other), "{one} {other}");
        }
        for (one, other) in [("corn", "corner"), ("flow", "flower"), ("pow", "power"), ("lease", "leash")] {
            assert!(!same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_text_in_another_language_is_taken_as_it_is() {
        assert_eq!(reasons("知道怎么修自行车"), ["知道怎么修自行车"]);
        assert_eq!(reasons("Ремонтирует велосипеды и радио"), ["Ремонтирует", "велосипеды", "и", "радио"]);
        assert_eq!(reasons("baut mit uns eine Küche für das Viertel"), ["baut", "Küche", "Viertel"]);
        assert!(same("кухня", "Кухня"));
    }
}
