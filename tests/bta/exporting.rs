//! `export`.

use std::fs;

use serde_json::json;

use crate::support::World;

#[test]
fn a_calendar_has_the_follow_ups_and_the_dates_and_no_thoughts() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing; birthday 29 February; ask about the launch in two weeks");
    world.keep("Ines Moreau; every two months");
    world.bta(&["remind", "Ines", "2026-11-30", "--every", "week on mon, thu", "--until", "2027-01-31"]);
    let file = world.beside("calendar.ics");
    let exported = world.bta(&["export", file.to_str().unwrap(), "--as", "ics"]);
    assert_eq!(exported, json!({ "people": 2, "interactions": 0, "reminders": 3 }));
    let text = fs::read_to_string(&file).unwrap();
    for line in [
        "SUMMARY:Mara Lindqvist: ask about the launch",
        "DTSTART;VALUE=DATE:20261207",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270131",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
        "SUMMARY:Mara Lindqvist: birthday",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
}

#[test]
fn the_same_notebook_gives_the_same_file_and_one_that_cannot_be_written_is_named() {
    let world = World::new();
    world.keep("Mara Lindqvist; ask about the launch in two weeks");
    let (one, other) = (world.beside("one.ics"), world.beside("other.ics"));
    for file in [&one, &other] {
        world.bta(&["export", file.to_str().unwrap(), "--as", "ics"]);
    }
    assert_eq!(fs::read(&one).unwrap(), fs::read(&other).unwrap());
    let nowhere = world.beside("nowhere/calendar.ics");
    assert_eq!(world.refused(&["export", nowhere.to_str().unwrap(), "--as", "ics"])["code"], "no_folder");
}
