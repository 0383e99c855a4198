//! The order in which two people are asked. Pure.
//!
//! A is asked first, B once A has said yes, and they are introduced once both have.

use serde::{Deserialize, Serialize};

/// How far an introduction has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum State {
    /// A was asked.
    AskedA,
    /// A said yes.
    ASaidYes,
    /// B was asked.
    AskedB,
    /// B said yes too.
    BSaidYes,
    /// They are introduced.
    Made,
    /// One of them told how it went.
    Heard,
    /// One of them said no.
    SaidNo,
    /// Nobody answered, and it was left there.
    Left,
    /// Set aside for ever.
    NotTheseTwo,
}

/// What somebody does about an introduction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Step {
    /// The one whose turn it is was asked.
    Asked,
    /// The one who was asked said yes.
    Yes,
    /// The one who was asked said no.
    No,
    /// They were introduced.
    Made,
    /// How it went was heard.
    Heard,
    /// No answer came, and none is waited for.
    Left,
    /// Not these two, for ever.
    NotTheseTwo,
}

/// Every step, as it is typed, and what it says.
const STEPS: [(Step, &str, &str); 7] = [
    (Step::Asked, "asked", "The one whose turn it is was asked"),
    (Step::Yes, "yes", "Who was asked said yes"),
    (Step::No, "no", "Who was asked said no"),
    (Step::Made, "made", "They were introduced"),
    (Step::Heard, "heard", "How it went was heard"),
    (Step::Left, "left", "No answer is waited for"),
    (Step::NotTheseTwo, "not-these-two", "Not these two, for ever"),
];

impl Step {
    /// Every step as it is typed, and what it says.
    pub fn typed() -> impl Iterator<Item = (&'static str, &'static str)> {
        STEPS.into_iter().map(|(_, typed, says)| (typed, says))
    }

    /// The step that is typed so.
    pub fn from_typed(typed: &str) -> Option<Self> {
        STEPS.iter().find(|(_, word, _)| *word == typed).map(|(step, ..)| *step)
    }
}

const STATES: [(State, &str); 9] = [
    (State::AskedA, "asked_a"),
    (State::ASaidYes, "a_said_yes"),
    (State::AskedB, "asked_b"),
    (State::BSaidYes, "b_said_yes"),
    (State::Made, "made"),
    (State::Heard, "heard"),
    (State::SaidNo, "said_no"),
    (State::Left, "left"),
    (State::NotTheseTwo, "not_these_two"),
];

impl State {
    /// The state as the file has it.
    pub(super) fn word(self) -> &'static str {
        STATES.iter().find(|(state, _)| *state == self).map_or("", |(_, word)| word)
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        STATES.iter().find(|(_, known)| *known == word).map(|(state, _)| *state)
    }

    /// Whether somebody is still to do or to say something.
    pub(crate) fn is_under_way(self) -> bool {
        matches!(self, Self::AskedA | Self::ASaidYes | Self::AskedB | Self::BSaidYes | Self::Made)
    }

    /// The column in which the day of coming to this state is kept.
    pub(super) fn day_column(self) -> &'static str {
        match self {
            Self::AskedA => "asked_a_on",
            Self::ASaidYes => "a_said_yes_on",
            Self::AskedB => "asked_b_on",
            Self::BSaidYes => "b_said_yes_on",
            Self::Made => "made_on",
            Self::Heard => "heard_on",
            Self::SaidNo | Self::Left | Self::NotTheseTwo => "closed_on",
        }
    }
}

/// What a step leads to, from a mere thought (none) or a state; none where it is not its turn.
pub(crate) fn after(state: Option<State>, step: Step) -> Option<State> {
    use State::{ASaidYes, AskedA, AskedB, BSaidYes, Heard, Left, Made, NotTheseTwo, SaidNo};
    let under_way = state.is_some_and(State::is_under_way);
    match (state, step) {
        (None, Step::Asked) => Some(AskedA),
        (Some(AskedA), Step::Yes) => Some(ASaidYes),
        (Some(ASaidYes), Step::Asked) => Some(AskedB),
        (Some(AskedB), Step::Yes) => Some(BSaidYes),
        (Some(BSaidYes), Step::Made) => Some(Made),
        (Some(Made), Step::Heard) => Some(Heard),
        (Some(AskedA | AskedB), Step::No) => Some(SaidNo),
        (Some(_), Step::Left) if under_way => Some(Left),
        (None, Step::NotTheseTwo) => Some(NotTheseTwo),
        (Some(state), Step::NotTheseTwo) if under_way && state != Made => Some(NotTheseTwo),
        _ => None,
    }
}

/// The steps that may be taken now.
pub(crate) fn open(state: Option<State>) -> impl Iterator<Item = Step> {
    STEPS.into_iter().map(|(step, ..)| step).filter(move |step| after(state, *step).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(steps: &[Step]) -> Option<State> {
        steps.iter().try_fold(None, |state, step| after(state, *step).map(Some)).flatten()
    }

    #[test]
    fn both_are_asked_in_turn_and_introduced_after_both_said_yes() {
        use Step::{Asked, Heard, Made, Yes};
        assert_eq!(walk(&[Asked, Yes, Asked, Yes, Made, Heard]), Some(State::Heard));
        assert_eq!(walk(&[Asked, Asked]), None);
        assert_eq!(walk(&[Asked, Made]), None);
        assert_eq!(walk(&[Asked, Yes, Made]), None);
        assert_eq!(walk(&[Asked, Yes, Asked, Made]), None);
        assert_eq!(walk(&[Yes]), None);
    }

    #[test]
    fn either_may_say_no_and_no_answer_is_waited_for_longer_than_one_likes() {
        use Step::{Asked, Left, Made, No, NotTheseTwo, Yes};
        assert_eq!(walk(&[Asked, No]), Some(State::SaidNo));
        assert_eq!(walk(&[Asked, Yes, Asked, No]), Some(State::SaidNo));
        assert_eq!(walk(&[Asked, Left]), Some(State::Left));
        assert_eq!(walk(&[Asked, Yes, Asked, Yes, Made, Left]), Some(State::Left));
        assert_eq!(walk(&[NotTheseTwo]), Some(State::NotTheseTwo));
        assert_eq!(walk(&[Asked, NotTheseTwo]), Some(State::NotTheseTwo));
    }

    #[test]
    fn what_has_ended_goes_nowhere() {
        for (state, _) in STATES.into_iter().filter(|(state, _)| !state.is_under_way()) {
            assert_eq!(open(Some(state)).count(), 0, "{state:?}");
        }
    }

    #[test]
    fn a_state_is_read_as_it_was_written() {
        for (state, word) in STATES {
            assert_eq!(State::from_word(word), Some(state));
            assert_eq!(state.word(), word);
            assert_eq!(serde_json::to_value(state).unwrap(), word);
        }
    }
}
