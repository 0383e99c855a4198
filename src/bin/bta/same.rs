//! Who may be the same person, in plain words.

use before_the_ask::{
    api::{PerhapsOne, PerhapsSame},
    words,
};

/// The question that a person's page asks, with the id to answer it by.
pub fn may_be(one: &PerhapsSame) -> String {
    format!("This may be the same person as {} ({}), with {}.", one.name, one.id, one.common)
}

/// What was said, and the questions beneath it.
pub fn beneath(said: &str, same: &[PerhapsSame]) -> String {
    std::iter::once(said.to_owned()).chain(same.iter().map(may_be)).collect::<Vec<_>>().join("\n")
}

/// Two by two, each with what tells one from the other.
pub fn pairs(pairs: &[PerhapsOne]) -> String {
    if pairs.is_empty() {
        return "Nobody here seems to be written down twice.".to_owned();
    }
    let one = |person: &before_the_ask::people::Person| {
        let sentence = person.remember_for.iter().map(|sentence| format!("\n  {}", words::visible(sentence)));
        let named = (words::shown_name(&person.name), person.id.as_deref().unwrap_or_default());
        format!("{} ({}){}", named.0, named.1, sentence.collect::<String>())
    };
    let pair = |pair: &PerhapsOne| {
        format!("{}\n{}\nBoth have the same {}.", one(&pair.a), one(&pair.b), words::names(&pair.because))
    };
    pairs.iter().map(pair).collect::<Vec<_>>().join("\n\n")
}
