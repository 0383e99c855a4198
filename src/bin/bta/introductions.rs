//! Introductions in plain words, and the steps as they are said.

use before_the_ask::{
    api::{IntroductionShown, IntroductionsPage, Step, ThoughtOf},
    words,
};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

/// A step as it is typed.
pub fn step() -> impl TypedValueParser<Value = Step> {
    let steps = Step::typed().map(|(typed, says)| {
        let step = PossibleValue::new(typed).help(says);
        // A program types what it was given among the steps.
        match typed {
            "not-these-two" => step.alias("not_these_two"),
            _ => step,
        }
    });
    PossibleValuesParser::new(steps)
        .try_map(|typed| Step::from_typed(&typed.replace('_', "-")).ok_or("no such step"))
}

/// Those under way, each by what may be done; then the thoughts with their reasons.
pub fn thoughts(thoughts: &[ThoughtOf], page: &IntroductionsPage) -> String {
    if page.pairs.is_empty() {
        return "No thoughts at present. They appear when what one person works on meets what another is \
                remembered for."
            .to_owned();
    }
    let under_way = page.pairs.len() - thoughts.len();
    let pairs = page.pairs.iter().enumerate().map(|(nth, pair)| {
        let said = |pieces: &[before_the_ask::search::Piece]| {
            words::visible(&pieces.iter().map(|piece| piece.text.as_str()).collect::<String>())
        };
        let because = match nth.checked_sub(under_way).and_then(|nth| thoughts.get(nth)) {
            Some(thought) => format!("Both have: {}", words::visible(&thought.because.join(", "))),
            None => pair.foot.clone(),
        };
        format!(
            "{} is working on\n  {}\n{} is remembered for\n  {}\n{because}",
            pair.a.name,
            said(&pair.a.says),
            pair.b.name,
            said(&pair.b.says),
        )
    });
    pairs.collect::<Vec<_>>().join("\n\n")
}

/// The text to copy, or how it ended.
pub fn between(introduction: &IntroductionShown) -> String {
    match (&introduction.text, introduction.state) {
        (Some(text), _) => text.clone(),
        (None, None) => "There is nothing to quote yet.".to_owned(),
        (None, Some(_)) => "This one has come to its end.".to_owned(),
    }
}
