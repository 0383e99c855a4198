//! What is said after something was kept.

use chrono::NaiveDate;

use super::{clock, day};
use crate::when::When;

/// The sentence after Keep, which promises no more than will happen.
///
/// `told` is whether it will be announced: notifications are on, and the program keeps running when the
/// window closes or starts with the computer. A follow-up for today without a time is not announced
/// ([`crate::notices`]), so it is said to be on Today.
pub fn kept(follow_up: Option<When>, told: bool, today: NaiveDate) -> String {
    let Some(When { on, at }) = follow_up else {
        return "Kept.".to_owned();
    };
    match at {
        Some(at) if told && on <= today => format!("Kept. You will be told today at {}.", clock(at)),
        _ if on <= today => "Kept. It is on Today now.".to_owned(),
        _ if !told => "Kept. It will be on Today when you open this.".to_owned(),
        Some(at) => format!("Kept. You will be told on {} at {}.", day(on, today), clock(at)),
        None => format!("Kept. You will be told on {}.", day(on, today)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow_up(on: &str, at: Option<&str>) -> Option<When> {
        Some(When { on: on.parse().unwrap(), at: at.map(|at| at.parse().unwrap()) })
    }

    #[test]
    fn it_says_truly_when_and_where_it_will_be_told() {
        let today = "2026-11-23".parse().unwrap();
        for (follow_up, told, said) in [
            (None, true, "Kept."),
            (follow_up("2026-12-07", None), true, "Kept. You will be told on Monday 7 December."),
            (
                follow_up("2026-12-07", Some("15:20")),
                true,
                "Kept. You will be told on Monday 7 December at 15:20.",
            ),
            (follow_up("2028-01-03", None), true, "Kept. You will be told on Monday 3 January 2028."),
            (follow_up("2026-12-07", None), false, "Kept. It will be on Today when you open this."),
            (follow_up("2026-12-07", Some("15:20")), false, "Kept. It will be on Today when you open this."),
            (follow_up("2026-11-23", None), true, "Kept. It is on Today now."),
            (follow_up("2026-11-23", None), false, "Kept. It is on Today now."),
            (follow_up("2026-11-23", Some("15:00")), true, "Kept. You will be told today at 15:00."),
            (follow_up("2026-11-23", Some("15:00")), false, "Kept. It is on Today now."),
        ] {
            assert_eq!(kept(follow_up, told, today), said);
        }
    }
}
