//! The calendar, read back by a library that is not ours: the same days, hours and texts.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

#[path = "../support/mod.rs"]
mod support;

mod exported;
mod reader;
mod reminders;

use proptest::test_runner::TestRunner;

use self::{
    reader::{Seen, read},
    reminders::{Reminder, any_reminder},
};

/// Asserts that the reader sees these reminders, all of them and nothing else, on their own days.
#[track_caller]
fn are_seen_alike(reminders: &[Reminder]) {
    let seen = read(&before_the_ask::exchange::ics::calendar(
        &reminders.iter().zip(0..).map(|(reminder, id)| reminder.event(id)).collect::<Vec<_>>(),
    ));
    assert_eq!(seen.len(), reminders.len());
    for (reminder, id) in reminders.iter().zip(0..) {
        let event = reminder.event(id);
        let expected = Seen {
            days: reminder.days(),
            alarms: reminder.first_alarm(),
            summary: event.summary,
            description: event.description,
        };
        assert_eq!(seen[&event.uid], expected, "{reminder:?}");
    }
}

#[test]
fn sixty_reminders_of_any_rule_come_on_the_same_days() {
    let mut runner = TestRunner::deterministic();
    let reminders: Vec<_> = (0..60).map(|_| any_reminder(&mut runner)).collect();
    are_seen_alike(&reminders);
    // Enough of them come within the ten years, and enough of them end, for that to mean something.
    assert!(reminders.iter().filter(|reminder| reminder.days().len() > 1).count() > 40);
    assert!(reminders.iter().filter(|reminder| reminder.recurrence.until.is_some()).count() > 10);
}

#[test]
fn the_last_days_of_months_come_on_the_same_days() {
    let reminders: Vec<_> = ["2026-01-31", "2026-03-30", "2026-01-29", "2024-02-29", "2026-02-28"]
        .into_iter()
        .flat_map(|first| ["month", "2 months", "5 months", "year"].map(|rule| Reminder::new(rule, first)))
        .chain([
            Reminder::new("month on the 31st", "2026-02-28"),
            Reminder::new("3 months on the 30th", "2026-02-28"),
            Reminder::new("month on the last day", "2026-04-30"),
            Reminder::new("month on the last friday", "2026-01-30"),
        ])
        .collect();
    are_seen_alike(&reminders);
    assert!(reminders[0].days().starts_with(&["2026-01-31", "2026-02-28", "2026-03-31"].map(str::to_owned)));
}

#[test]
fn a_leap_day_comes_on_the_same_days_under_either_setting() {
    let before = Reminder::new("year", "2024-02-29");
    let after = before.clone().on_1_march();
    let rare = Reminder::new("3 years", "2024-02-29").on_1_march();
    assert!(before.days().starts_with(&["2026-02-28", "2027-02-28", "2028-02-29"].map(str::to_owned)));
    assert!(after.days().starts_with(&["2026-03-01", "2027-03-01", "2028-02-29"].map(str::to_owned)));
    are_seen_alike(&[before.clone(), after.clone(), rare, before.at("07:15:00"), after.at("23:59:00")]);
}

#[test]
fn what_comes_once_comes_once() {
    let once = Reminder::once("2028-02-29");
    assert_eq!(once.days(), ["2028-02-29"]);
    are_seen_alike(&[once.clone(), once.at("00:00:00"), Reminder::once("2019-12-31")]);
}

#[test]
fn the_last_day_itself_still_belongs() {
    let weekly = Reminder::new("week", "2026-11-02").until("2026-11-16");
    assert_eq!(weekly.days(), ["2026-11-02", "2026-11-09", "2026-11-16"]);
    let a_day_less = weekly.clone().until("2026-11-15");
    are_seen_alike(&[weekly.clone(), weekly.at("21:00:00"), a_day_less.clone(), a_day_less.at("21:00:00")]);
}

#[test]
fn names_and_reasons_come_back_as_they_were_typed() {
    are_seen_alike(
        &[
            "Mara; Lindqvist, the \\second\\ of that name: \"ask\"",
            "\\n is no new line, \\\\, and \\; neither",
            "Ask about the launch\nand the talk\n\n\tin Łódź",
            "BEGIN:VEVENT\nEND:VCALENDAR",
            " blanks at both ends ",
            "مريم العلي · 林美玲 · Zoë 🦩👩‍👩‍👧",
            &"A very long reason, with a comma; ".repeat(60),
            &"🎈é".repeat(300),
        ]
        .map(|text| Reminder::once("2026-11-23").saying(text)),
    );
}
