//! What is said between two people who could help one another: the texts to copy, and where it stands.
//!
//! Sentences are quoted whole and as they were typed, never bent into another grammar.

use chrono::NaiveDate;

use super::{day, names, sentence, short_forms, shown_name, visible};
use crate::{
    introductions::{State, Step},
    text,
};

/// Two people, what one works on and what the other is remembered for.
#[derive(Clone, Copy, Debug)]
pub struct Two<'t> {
    /// The name of the one who works on something.
    pub a: &'t str,
    /// The name of the one who is remembered for it.
    pub b: &'t str,
    /// What A works on.
    pub works_on: &'t str,
    /// What B is remembered for.
    pub remembered_for: &'t str,
}

impl Two<'_> {
    /// What the two are called in one sentence.
    pub fn called(&self) -> (String, String) {
        let mut short = short_forms(&[self.a, self.b]).into_iter();
        (short.next().unwrap_or_default(), short.next().unwrap_or_default())
    }

    fn both(&self) -> String {
        let (a, b) = self.called();
        names(&[a, b])
    }
}

/// A text as it was typed, between quotation marks.
fn quoted(text: &str) -> String {
    format!("“{}”", visible(text.trim()))
}

/// Whether a text has a word of the name in it.
fn tells(text: &str, name: &str) -> bool {
    let (text, name) = (text::folded(text), text::folded(name));
    text::words(&name).any(|of_name| text::words(&text).any(|word| word == of_name))
}

/// What to ask A: B's sentence, and nothing else of B, whose name is B's to give.
pub fn ask_a(two: &Two<'_>) -> String {
    let known_for = if tells(two.remembered_for, two.b) {
        format!("I thought of you and this: {}. I know someone who could help with it.", quoted(two.works_on))
    } else {
        format!("I know someone I remember for this: {}", quoted(two.remembered_for))
    };
    format!("{known_for}\nWould it help to meet, or not now?")
}

/// What to ask B once A has said yes: what A works on, and nothing else of A.
pub fn ask_b(two: &Two<'_>) -> String {
    let works_on = if tells(two.works_on, two.a) {
        format!("A friend could use what I remember you for: {}", quoted(two.remembered_for))
    } else {
        format!("A friend is working on this: {}", quoted(two.works_on))
    };
    format!("{works_on}\nMay I introduce you two? No is a fine answer.")
}

/// What to send to both once both have said yes.
pub fn introduce(two: &Two<'_>) -> String {
    let (a, b) = two.called();
    format!(
        "{a}, this is {}. {b}, this is {}.\n\n{a} is working on this: {}\n{b} is the one I remember for this: {}\n\n\
         You both said yes to meeting. The rest is yours.",
        shown_name(two.b),
        shown_name(two.a),
        quoted(two.works_on),
        quoted(two.remembered_for),
    )
}

/// "today", "yesterday", "on Monday 23 November".
fn on(when: NaiveDate, today: NaiveDate) -> String {
    match (today - when).num_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => format!("on {}", day(when, today)),
    }
}

/// Under the question of one of the two: "Asked today."
pub fn asked(when: NaiveDate, today: NaiveDate) -> String {
    format!("Asked {}.", on(when, today))
}

/// Under the words of one of the two: "Said yes on Monday 23 November."
pub fn said_yes(when: NaiveDate, today: NaiveDate) -> String {
    format!("Said yes {}.", on(when, today))
}

/// The line at the foot of two people, by how far it has come.
pub fn introduction_foot(state: Option<State>, made_on: Option<NaiveDate>, today: NaiveDate) -> String {
    match (state, made_on) {
        (Some(State::BSaidYes), _) => "Both have said yes.".to_owned(),
        (Some(State::Made), Some(made_on)) => format!("You introduced them {}.", on(made_on, today)),
        _ => "The introduction opens when both have said yes.".to_owned(),
    }
}

/// The line on a person's page, about the one whom they may meet.
pub fn introduction_to(
    two: &Two<'_>,
    other: &str,
    state: State,
    since: NaiveDate,
    today: NaiveDate,
) -> String {
    let (a, b) = two.called();
    let on = on(since, today);
    let stands = match state {
        State::AskedA => format!("you asked {a} {on}"),
        State::ASaidYes => format!("{a} said yes {on}"),
        State::AskedB => format!("you asked {b} {on}"),
        State::BSaidYes => format!("{b} said yes {on}"),
        State::Made => format!("you introduced them {on}"),
        State::Heard => format!("you heard back {on}"),
        State::SaidNo | State::Left | State::NotTheseTwo => format!("it ended {on}"),
    };
    let other = if other == two.a { a } else { b };
    sentence(&format!("An introduction to {other}: {stands}"))
}

/// Whose turn a step is: the name of the one who is asked or who answered.
fn whose(two: &Two<'_>, state: Option<State>) -> String {
    let (a, b) = two.called();
    if matches!(state, None | Some(State::AskedA)) { a } else { b }
}

/// What is pressed to take a step: "Copy to ask Amara", "Amara said yes".
pub fn step_label(two: &Two<'_>, state: Option<State>, step: Step) -> String {
    match step {
        Step::Asked => format!("Copy to ask {}", whose(two, state)),
        Step::Yes => format!("{} said yes", whose(two, state)),
        Step::No => format!("{} said no", whose(two, state)),
        Step::Made => "Introduce them".to_owned(),
        Step::Heard => "Heard back".to_owned(),
        Step::Left => "Leave it there".to_owned(),
        Step::NotTheseTwo => "Not these two".to_owned(),
    }
}

/// A step that was taken from `state`, as undo names it.
pub fn step_taken(two: &Two<'_>, state: Option<State>, step: Step) -> String {
    match step {
        Step::Asked => format!("asked {} about an introduction", whose(two, state)),
        Step::Yes => format!("{} said yes", whose(two, state)),
        Step::No => format!("{} said no", whose(two, state)),
        Step::Made => format!("introduced {}", two.both()),
        Step::Heard => format!("heard back about {}", two.both()),
        Step::Left => format!("left it there with {}", two.both()),
        Step::NotTheseTwo => format!("set {} aside", two.both()),
    }
}

/// What is said after a step.
pub fn step_said(two: &Two<'_>, state: Option<State>, step: Step) -> String {
    let said = match step {
        Step::Asked => format!("Written down: you asked {}", whose(two, state)),
        Step::Yes => format!("{} said yes", whose(two, state)),
        Step::No => format!("{} said no. It ends here", whose(two, state)),
        Step::Made => format!("Written down: you introduced {}", two.both()),
        Step::Heard => "Written down: you heard back".to_owned(),
        Step::Left => "Left there".to_owned(),
        Step::NotTheseTwo => format!("Not {}, then", two.both()),
    };
    sentence(&said)
}

/// What a follow-up about it is about.
pub fn about_the_introduction(two: &Two<'_>) -> String {
    format!("The introduction of {}", two.both())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Two<'_> = Two {
        a: "Amara Okafor",
        b: "Dariusz Zieliński",
        works_on: "A lease for the old bakery on Calder Street.",
        remembered_for: "reads leases without panic",
    };

    #[test]
    fn the_first_question_quotes_one_sentence_and_names_nobody() {
        assert_eq!(
            ask_a(&TWO),
            "I know someone I remember for this: “reads leases without panic”\n\
             Would it help to meet, or not now?"
        );
    }

    #[test]
    fn the_second_question_quotes_the_work_and_names_nobody() {
        assert_eq!(
            ask_b(&TWO),
            "A friend is working on this: “A lease for the old bakery on Calder Street.”\n\
             May I introduce you two? No is a fine answer."
        );
    }

    #[test]
    fn a_sentence_that_names_its_person_is_not_shown_to_the_other_before_the_yes() {
        let two = Two {
            remembered_for: "Dariusz’s way with leases",
            works_on: "Okafor & Daughters, a bakery",
            ..TWO
        };
        assert_eq!(
            ask_a(&two),
            "I thought of you and this: “Okafor & Daughters, a bakery”. I know someone who could help with it.\n\
             Would it help to meet, or not now?"
        );
        assert_eq!(
            ask_b(&two),
            "A friend could use what I remember you for: “Dariusz’s way with leases”\n\
             May I introduce you two? No is a fine answer."
        );
    }

    #[test]
    fn the_introduction_names_both_and_quotes_both() {
        assert_eq!(
            introduce(&TWO),
            "Amara, this is Dariusz Zieliński. Dariusz, this is Amara Okafor.\n\n\
             Amara is working on this: “A lease for the old bakery on Calder Street.”\n\
             Dariusz is the one I remember for this: “reads leases without panic”\n\n\
             You both said yes to meeting. The rest is yours."
        );
    }

    #[test]
    fn two_of_one_first_name_are_called_by_both_names() {
        let two = Two { b: "Amara Diallo", ..TWO };
        assert_eq!(step_label(&two, None, Step::Asked), "Copy to ask Amara Okafor");
        assert!(introduce(&two).starts_with("Amara Okafor, this is Amara Diallo."));
    }

    #[test]
    fn what_would_turn_a_text_around_is_shown_in_it() {
        let two = Two { remembered_for: "reads \u{202e}sesael", ..TWO };
        assert!(ask_a(&two).contains("“reads [U+202E]sesael”"));
    }

    #[test]
    fn the_page_of_either_says_where_it_stands() {
        let today = "2026-11-26".parse().unwrap();
        let said =
            |other, state, since: &str| introduction_to(&TWO, other, state, since.parse().unwrap(), today);
        assert_eq!(
            said(TWO.b, State::AskedA, "2026-11-26"),
            "An introduction to Dariusz: you asked Amara today."
        );
        assert_eq!(
            said(TWO.a, State::AskedB, "2026-11-25"),
            "An introduction to Amara: you asked Dariusz yesterday."
        );
        assert_eq!(
            said(TWO.a, State::Made, "2026-11-23"),
            "An introduction to Amara: you introduced them on Monday 23 November."
        );
    }

    #[test]
    fn a_step_names_the_one_whose_turn_it_is() {
        assert_eq!(step_taken(&TWO, None, Step::Asked), "asked Amara about an introduction");
        assert_eq!(step_taken(&TWO, Some(State::AskedA), Step::Yes), "Amara said yes");
        assert_eq!(step_label(&TWO, Some(State::ASaidYes), Step::Asked), "Copy to ask Dariusz");
        assert_eq!(step_said(&TWO, Some(State::AskedB), Step::No), "Dariusz said no. It ends here.");
        assert_eq!(step_taken(&TWO, Some(State::BSaidYes), Step::Made), "introduced Amara and Dariusz");
        assert_eq!(step_said(&TWO, None, Step::NotTheseTwo), "Not Amara and Dariusz, then.");
    }
}
