//! What a line was understood to say, a part at a time.

use chrono::NaiveDate;

use super::{about_every, ahead, clock, day, partial};
use crate::capture::{ReachKind, Said};

/// What a part is called on screen, what was understood, and a question that may stay open.
pub fn chip(said: &Said, value: &str, today: NaiveDate) -> (String, String, Option<String>) {
    let plain = |label: &str| (label.to_owned(), value.to_owned(), None);
    match said {
        Said::Name => plain("Name"),
        Said::RememberFor => plain("Remember for"),
        Said::IntroducedBy(_) => plain("Introduced by"),
        Said::WorkingOn(_) => plain("Working on now"),
        Said::Group(_) => plain("Group"),
        Said::Also(_) => plain("Also"),
        Said::Reach { kind: ReachKind::Email, .. } => plain("Email"),
        Said::Reach { kind: ReachKind::Phone, .. } => plain("Phone"),
        Said::Reach { kind: ReachKind::Link, .. } => plain("Link"),
        Said::Met(met) => {
            let said = [met.occasion.clone(), met.place.clone(), met.on.map(partial)];
            let said: Vec<_> = said.into_iter().flatten().collect();
            ("Met".to_owned(), said.join(", "), None)
        }
        Said::Cadence(span) => ("Every so often".to_owned(), about_every(*span), None),
        Said::Date { what, on } => (capitalised(what), partial(*on), None),
        Said::FollowUp { when, why, .. } => {
            let time = when.at.map(|at| format!(" at {}", clock(at))).unwrap_or_default();
            let on = format!("{}{time}", day(when.on, today));
            match why {
                Some(why) => ("Follow up".to_owned(), format!("{why}, {on}"), None),
                None => (
                    "Follow up".to_owned(),
                    format!("{on}, {}", ahead(when.on, today)),
                    Some("About what? You may leave this open.".to_owned()),
                ),
            }
        }
    }
}

/// The word with a capital at its start.
pub(crate) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::when::{DateOrder, Here};

    fn chips(line: &str) -> Vec<(String, String, Option<String>)> {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let here = Here { today, time: "09:00:00".parse().unwrap(), date_order: DateOrder::DayFirst };
        let read = crate::capture::read(line, &here);
        read.parts.iter().map(|part| chip(&part.said, &part.value, today)).collect()
    }

    #[test]
    fn a_follow_up_says_its_day_and_what_it_is_about() {
        let said = chips(
            "Mara - explains pricing well; met at the Tuesday meetup; ask about the launch in two weeks",
        );
        let values: Vec<_> = said.iter().map(|(label, value, _)| format!("{label}: {value}")).collect();
        assert_eq!(
            values,
            [
                "Name: Mara",
                "Remember for: explains pricing well",
                "Met: at the Tuesday meetup",
                "Follow up: ask about the launch, Monday 7 December",
            ]
        );
    }

    #[test]
    fn without_a_why_it_may_stay_open() {
        let said = chips("Mara; follow up in two weeks");
        assert_eq!(said[1].1, "Monday 7 December, in two weeks");
        assert_eq!(said[1].2.as_deref(), Some("About what? You may leave this open."));
    }
}
