use super::*;

#[test]
fn the_end_is_not_included_and_the_beginning_is() {
    let desktop = Desktop::with(&[promise("2026-12-07"), promise("2026-12-08").of("Ines")]);
    let notices = desktop.foretells("2026-12-07 09:00", "2026-12-08 09:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00")]);
    assert_eq!(desktop.foretells("2026-12-07 09:00", "2026-12-07 09:00"), []);
    assert_eq!(desktop.foretells("2026-12-07 09:00", "2026-12-01 09:00"), []);
}

#[test]
fn what_is_due_at_first_sight_comes_at_once() {
    let desktop = Desktop::with(&[promise("2026-12-01")]);
    let notices = desktop.foretells("2026-12-07 14:03", "2026-12-08 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 14:03")]);
}

#[test]
fn the_next_wake_is_after_now() {
    let desktop = Desktop::with(&[promise("2026-12-07"), promise("2026-12-07").at("15:20").of("Ines")]);
    assert_eq!(desktop.wakes("2026-11-23 12:00"), Some(moment("2026-12-07 09:00")));
    assert_eq!(desktop.wakes("2026-12-07 09:00"), Some(moment("2026-12-07 15:20")));
    assert_eq!(desktop.wakes("2026-12-07 15:20"), Some(moment("2026-12-08 09:00")));
}

#[test]
fn with_nothing_to_tell_there_is_nothing_to_wake_for() {
    assert_eq!(Desktop::with(&[]).wakes("2026-11-23 12:00"), None);
}

#[test]
fn the_end_of_the_calendar_is_no_trouble() {
    let last = Promise { on: NaiveDate::MAX, written_on: NaiveDate::MIN, ..promise("2026-12-07") };
    let timed = Promise { at: Some(time("23:59")), ..last.clone() }.of("Ines");
    let promises = [last, timed];
    for now in [NaiveDateTime::MIN, NaiveDateTime::MAX, moment("2026-12-07 09:00")] {
        let notices = foretell(now, NaiveDateTime::MAX, &promises, &Shown::default(), &rules());
        assert!(notices.len() <= 2);
    }
    let first = Promise { on: NaiveDate::MIN, ..promise("2026-12-07") };
    assert_eq!(due(NaiveDateTime::MAX, &[first], &Shown::default(), &rules()), []);
}
