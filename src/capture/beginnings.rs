//! The words by which a part is recognised.

use super::stretch::{Stretch, blank_or_comma};

/// What a piece is about, by its first words. Each word of them is followed by a blank, a comma or a colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// `met …`
    Met,
    /// `via …`, `through …`, `introduced by …`
    IntroducedBy,
    /// `working on …`
    WorkingOn,
    /// `follow up …`
    FollowUp,
    /// `remind me …`, `remind me to …`, `remember to …`
    RemindMe,
    /// `ask …`, `write …`: a follow-up's verb, which is a part of its why.
    Ask,
    /// `every …`
    Every,
    /// A day of every year, by its name.
    Date(&'static str),
    /// `also …`
    Also,
}

impl Beginning {
    /// With a date, this is a promise to yourself.
    pub(super) fn is_follow_up(self) -> bool {
        matches!(self, Self::FollowUp | Self::RemindMe | Self::Ask)
    }
}

const BEGINNINGS: [(&[&str], Beginning); 36] = [
    (&["met"], Beginning::Met),
    (&["via"], Beginning::IntroducedBy),
    (&["through"], Beginning::IntroducedBy),
    (&["introduced", "by"], Beginning::IntroducedBy),
    (&["working", "on"], Beginning::WorkingOn),
    (&["follow", "up"], Beginning::FollowUp),
    (&["follow-up"], Beginning::FollowUp),
    (&["remind", "me"], Beginning::RemindMe),
    (&["remember", "to"], Beginning::RemindMe),
    (&["ask"], Beginning::Ask),
    (&["tell"], Beginning::Ask),
    (&["send"], Beginning::Ask),
    (&["write"], Beginning::Ask),
    (&["call"], Beginning::Ask),
    (&["thank"], Beginning::Ask),
    (&["text"], Beginning::Ask),
    (&["message"], Beginning::Ask),
    (&["email"], Beginning::Ask),
    (&["e-mail"], Beginning::Ask),
    (&["mail"], Beginning::Ask),
    (&["ring"], Beginning::Ask),
    (&["phone"], Beginning::Ask),
    (&["ping"], Beginning::Ask),
    (&["check", "in"], Beginning::Ask),
    (&["check-in"], Beginning::Ask),
    (&["reply"], Beginning::Ask),
    (&["invite"], Beginning::Ask),
    (&["visit"], Beginning::Ask),
    (&["meet"], Beginning::Ask),
    (&["congratulate"], Beginning::Ask),
    (&["wish"], Beginning::Ask),
    (&["bring"], Beginning::Ask),
    (&["every"], Beginning::Every),
    (&["birthday"], Beginning::Date("birthday")),
    (&["anniversary"], Beginning::Date("anniversary")),
    (&["also"], Beginning::Also),
];

/// How the stretch begins, in whatever case, and what follows those words.
pub(super) fn of(stretch: Stretch<'_>) -> Option<(Beginning, Stretch<'_>)> {
    let stretch = stretch.trim();
    BEGINNINGS.iter().find_map(|(words, beginning)| Some((*beginning, after(stretch, words)?)))
}

/// What follows the words; none where the stretch does not begin with them.
pub(super) fn after<'a>(mut stretch: Stretch<'a>, words: &[&str]) -> Option<Stretch<'a>> {
    for word in words {
        let said = stretch.text.get(..word.len())?;
        let rest = stretch.from(word.len());
        let ends = rest.text.chars().next().is_none_or(|c| blank_or_comma(c) || c == ':');
        if !said.eq_ignore_ascii_case(word) || !ends {
            return None;
        }
        stretch = rest.trim_start(|c| blank_or_comma(c) || c == ':');
    }
    Some(stretch)
}
