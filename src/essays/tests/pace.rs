use super::{super::built_in, *};

/// Slow, and plain to see: the words of every passage from here on, and of the headings between.
fn words_from(essay: &Essay, id: &str) -> usize {
    let mut words = Vec::new();
    for section in &essay.sections {
        words.push((None, section.title.as_str()));
        words.extend(section.passages.iter().map(|passage| (Some(&passage.id), passage.text.as_str())));
    }
    let here = words.iter().position(|(of, _)| of.is_some_and(|of| of == id)).unwrap();
    let rest = words[here..].iter().flat_map(|(_, text)| text.split_whitespace());
    rest.filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[test]
fn what_is_left_is_what_stands_from_here_on_two_hundred_words_a_minute() {
    for essay in built_in() {
        let left = essay.minutes_left();
        assert_eq!(left.len(), passages(essay).len());
        for (passage, minutes) in left {
            assert_eq!(minutes as usize, words_from(essay, passage).div_ceil(200), "{passage}");
        }
    }
}
