//! What three cards say of themselves.

use chrono::NaiveDate;

use super::{chip, day};
use crate::capture::Said;

/// On a card that nobody stands on.
pub const OR_LEAVE_IT_BLANK: &str = "Or leave this card blank";

/// On a card that promises nothing.
const NO_FOLLOW_UP: &str = "No follow-up";

/// What was understood of a card beside the name and the sentence, a line for each; how they met stands
/// there only where it is not what all share.
pub fn on_card<'a>(said: impl Iterator<Item = (&'a Said, &'a str)>, today: NaiveDate) -> Vec<String> {
    let (mut lines, mut promised) = (Vec::new(), false);
    for (said, value) in said.filter(|(said, _)| !matches!(said, Said::Name | Said::RememberFor)) {
        let (label, value, _) = chip(said, value, today);
        promised |= matches!(said, Said::FollowUp { .. });
        lines.push(format!("{label}: {value}"));
    }
    if !promised {
        lines.insert(0, NO_FOLLOW_UP.to_owned());
    }
    lines
}

/// "Keep both": what is pressed to keep so many people.
pub fn keep_so_many(people: usize) -> String {
    match people {
        0 => "Keep",
        1 => "Keep one",
        2 => "Keep both",
        3 => "Keep all three",
        _ => "Keep them all",
    }
    .to_owned()
}

/// After so many people were kept with more than one follow-up, the earliest of them on this day.
pub fn kept_several(people: usize, first: NaiveDate, today: NaiveDate) -> String {
    let kept = match people {
        2 => "Kept both.",
        3 => "Kept all three.",
        _ => "Kept them all.",
    };
    if first <= today {
        format!("{kept} The first follow-up is on Today now.")
    } else {
        format!("{kept} The first follow-up is on {}.", day(first, today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::when::{DateOrder, Here};

    fn lines(line: &str) -> Vec<String> {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let here = Here { today, time: "09:00:00".parse().unwrap(), date_order: DateOrder::DayFirst };
        let read = crate::capture::read(line, &here);
        on_card(read.parts.iter().map(|part| (&part.said, part.value.as_str())), today)
    }

    #[test]
    fn a_card_says_all_that_was_understood_beside_the_sentence() {
        assert_eq!(lines("Mara - explains pricing well"), ["No follow-up"]);
        assert_eq!(
            lines("Mara - explains pricing well; follow up in two weeks; #climbing"),
            ["Follow up: Monday 7 December, in two weeks", "Group: climbing"]
        );
        assert_eq!(lines("Mara; met in Leeds"), ["No follow-up", "Met: Leeds"]);
    }

    #[test]
    fn the_button_says_how_many_in_words() {
        let said: Vec<_> = (0..=3).map(keep_so_many).collect();
        assert_eq!(said, ["Keep", "Keep one", "Keep both", "Keep all three"]);
    }

    #[test]
    fn of_several_follow_ups_the_first_is_named() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let later = "2026-12-07".parse().unwrap();
        assert_eq!(kept_several(2, later, today), "Kept both. The first follow-up is on Monday 7 December.");
        assert_eq!(kept_several(3, today, today), "Kept all three. The first follow-up is on Today now.");
    }
}
