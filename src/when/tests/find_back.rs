use super::{MONDAY, morning_of};
use crate::when::{FoundDay, find_said_day};

fn found(text: &str) -> Option<(String, String)> {
    let FoundDay { range, date } = find_said_day(text, &morning_of(MONDAY))?;
    Some((text[range].to_owned(), date.to_string()))
}

#[test]
fn a_day_that_was_said_as_one_is_found() {
    for (text, phrase, date) in [
        ("met on Tuesday", "on Tuesday", "2026-11-17"),
        ("met on Tuesday at the market", "on Tuesday", "2026-11-17"),
        ("met at the market on Tuesday evening", "on Tuesday evening", "2026-11-17"),
        ("met Tuesday at the market", "Tuesday", "2026-11-17"),
        ("met yesterday", "yesterday", "2026-11-22"),
        ("yesterday at the market", "yesterday", "2026-11-22"),
        ("met today", "today", "2026-11-23"),
        ("met in May 2026", "in May 2026", "2026-05"),
        ("met in May at a wedding", "in May", "2026-05"),
        ("met at a wedding in May", "in May", "2026-05"),
        ("met in 2019 in Lisbon", "in 2019", "2019"),
        ("met on 12 May at a wedding", "on 12 May", "2026-05-12"),
        ("met 12 May 2026", "12 May 2026", "2026-05-12"),
        ("met on 2026-05-12", "on 2026-05-12", "2026-05-12"),
        ("met three weeks ago in Lisbon", "three weeks ago", "2026-11-02"),
        ("met at the Tuesday meetup on Friday", "on Friday", "2026-11-20"),
        ("met on the 20th, at Ana's", "on the 20th", "2026-11-20"),
        ("met last month", "last month", "2026-10"),
    ] {
        assert_eq!(found(text), Some((phrase.to_owned(), date.to_owned())), "{text}");
    }
}

#[test]
fn a_day_within_an_occasion_is_none() {
    for text in [
        "met at the Tuesday meetup",
        "met at a Tuesday meetup",
        "met at Tuesday drinks",
        "Tuesday meetup",
        "met May at the market",
        "met at the 2026 summit",
        "met at the summit 2026",
        "met at the 12 May party",
        "met in May Street",
        "met in 2000 words",
        "met on the 7th floor",
        "met at yesterday's dinner",
        "met on monday.com",
        "met since yesterday",
        "met tomorrow",
        "met on Tuesday or Wednesday",
        "met on Tuesday in May",
        "met on Tuesday the 24th of November 2026",
        "met on Friday, 12 May 2026",
        "",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn the_first_day_that_was_said_is_the_one() {
    let text = "met on Tuesday, talked about what happened to her in 2019";
    assert_eq!(found(text), Some(("on Tuesday".to_owned(), "2026-11-17".to_owned())));
}
