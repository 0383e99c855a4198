//! Numbers become words; digits are for dates and times.

const WORDS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The word for 1 to 12, none for any other number.
pub(super) fn word(n: usize) -> Option<&'static str> {
    WORDS.get(n.checked_sub(1)?).copied()
}

/// "one" to "twelve"; zero and what is above in digits.
pub fn number(n: usize) -> String {
    word(n).map_or_else(|| n.to_string(), str::to_owned)
}

/// As [`number`], for the start of a sentence: "Three".
pub fn number_capitalised(n: usize) -> String {
    let mut words = number(n);
    // Only ASCII comes from above, so the first byte is the first letter.
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_twelve_are_words_and_the_rest_are_digits() {
        assert_eq!(number(1), "one");
        assert_eq!(number(12), "twelve");
        assert_eq!(number(13), "13");
        assert_eq!(number(0), "0");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(number_capitalised(3), "Three");
        assert_eq!(number_capitalised(40), "40");
    }
}
