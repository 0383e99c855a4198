//! What is said of people who are left in peace, removed, brought back, and merged.

use chrono::NaiveDate;

use super::{day, first_name, sentence, shown_name};

/// After somebody was taken out: "Removed Margarethe Vogel. It can be brought back for thirty days."
pub fn removed(name: &str) -> String {
    let whom = sentence(&format!("Removed {}", shown_name(name)));
    format!("{whom} It can be brought back for thirty days.")
}

/// In the trash: "Can be brought back until Wednesday 23 December."
pub fn brought_back_until(until: NaiveDate, today: NaiveDate) -> String {
    let when = if until == today { "today".to_owned() } else { day(until, today) };
    format!("Can be brought back until {when}.")
}

/// After somebody was brought back: "Leila Haddad is back, with all that is written here."
pub fn brought_back(name: &str) -> String {
    format!("{} is back, with all that is written here.", shown_name(name))
}

/// After somebody was left in peace, and on their page: that nothing comes up, and that follow-ups rest.
pub fn left_in_peace(name: &str) -> String {
    format!("{} is left in peace. Nothing comes up, and follow-ups rest.", first_name(name))
}

/// After that was ended.
pub fn peace_ended(name: &str) -> String {
    format!("{} can come up again.", first_name(name))
}

/// After a follow-up was set for somebody who is left in peace.
pub fn kept_in_peace(name: &str) -> String {
    format!("Kept. It rests while {} is left in peace.", first_name(name))
}

/// Before two are merged: "Merge Mara L. into Mara Lindqvist?"
pub fn merge_question(stays: &str, other: &str) -> String {
    format!("Merge {} into {}?", shown_name(other), shown_name(stays))
}

/// After two were merged: "Mara Lindqvist has everything of Mara L. now."
pub fn merged(stays: &str, other: &str) -> String {
    sentence(&format!("{} now has everything of {}", shown_name(stays), shown_name(other)))
}

/// After it was said that two are not the same person.
pub const TWO_PEOPLE: &str = "Two people, then. It is not asked again.";

/// What merging comes to, sentence by sentence: what stays, and what becomes of what both have.
pub fn what_merging_does(
    stays: &str,
    other: &str,
    remember_for: Option<&str>,
    earlier: Option<&str>,
    beneath: &[String],
) -> Vec<String> {
    let mut lines = vec![match remember_for {
        Some(kept) => format!("{} stays: “{}”", shown_name(stays), super::visible(kept)),
        None => sentence(&format!("{} stays", shown_name(stays))),
    }];
    if let Some(earlier) = earlier {
        lines.push(format!("“{}” is kept as an earlier sentence.", super::visible(earlier)));
    }
    if !beneath.is_empty() {
        let kept: Vec<String> = beneath.iter().map(|line| format!("“{}”", super::visible(line))).collect();
        lines.push(format!("Kept under Also: {}.", super::names(&kept)));
    }
    lines.push(sentence(&format!("All else that is written of {} is kept here, once", shown_name(other))));
    lines.push("It can be undone.".to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_removed_is_named_whole() {
        assert_eq!(
            removed("Margarethe Vogel"),
            "Removed Margarethe Vogel. It can be brought back for thirty days."
        );
        assert_eq!(removed("Sam Vogel Jr."), "Removed Sam Vogel Jr. It can be brought back for thirty days.");
        assert_eq!(removed("\u{1b}[2J"), "Removed ␛[2J. It can be brought back for thirty days.");
    }

    #[test]
    fn the_trash_says_until_when() {
        let today = "2026-11-23".parse().unwrap();
        let until = |day: &str| brought_back_until(day.parse().unwrap(), today);
        assert_eq!(until("2026-12-23"), "Can be brought back until Wednesday 23 December.");
        assert_eq!(until("2026-11-23"), "Can be brought back until today.");
    }

    #[test]
    fn merging_says_what_stays_and_loses_no_word() {
        assert_eq!(
            what_merging_does(
                "Mara Lindqvist",
                "Mara L.",
                Some("Explains pricing well"),
                Some("the one for prices"),
                &["Also called Mara L.".to_owned(), "How you met: at work".to_owned()],
            ),
            [
                "Mara Lindqvist stays: “Explains pricing well”",
                "“the one for prices” is kept as an earlier sentence.",
                "Kept under Also: “Also called Mara L.” and “How you met: at work”.",
                "All else that is written of Mara L. is kept here, once.",
                "It can be undone.",
            ]
        );
        assert_eq!(what_merging_does("Mara", "Mara", None, None, &[])[0], "Mara stays.");
    }

    #[test]
    fn peace_is_said_by_first_name() {
        assert_eq!(
            left_in_peace("Leila Haddad"),
            "Leila is left in peace. Nothing comes up, and follow-ups rest."
        );
        assert_eq!(peace_ended("Leila Haddad"), "Leila can come up again.");
        assert_eq!(kept_in_peace("Leila Haddad"), "Kept. It rests while Leila is left in peace.");
        assert_eq!(brought_back("Leila Haddad"), "Leila Haddad is back, with all that is written here.");
        assert_eq!(merged("Mara Lindqvist", "Mara L."), "Mara Lindqvist now has everything of Mara L.");
        assert_eq!(merge_question("Mara Lindqvist", "Mara L."), "Merge Mara L. into Mara Lindqvist?");
    }
}
