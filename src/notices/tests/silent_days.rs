use super::*;

#[test]
fn on_the_day_the_tank_was_emptied_nothing_more_is_announced() {
    let timed = promise("2026-12-07").at("15:20").of("Ines");
    let mut desktop = Desktop::with(&[promise("2026-12-07"), timed, birthday("2026-12-07")]);
    desktop.rules.silent_on = Some(day("2026-12-07"));
    for now in ["2026-12-07 09:00", "2026-12-07 15:20", "2026-12-07 18:00", "2026-12-07 23:59"] {
        assert_eq!(desktop.shows(now), 0, "{now}");
    }
    assert_eq!(desktop.wakes("2026-12-07 08:00"), Some(moment("2026-12-08 09:00")));
}

#[test]
fn what_was_missed_then_joins_the_next_gathered_notice() {
    let timed = promise("2026-12-07").at("15:20").of("Ines");
    let desktop = Desktop::with(&[timed, birthday("2026-12-07")]).silent_on("2026-12-07");
    let notices = desktop.foretells("2026-12-07 08:00", "2026-12-09 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-08 09:00")]);
    assert_eq!(notices[0].kind, Kind::Gathered);
    assert_eq!(notices[0].body, "Ines: ask about the launch\nLeila: Birthday was yesterday");
}

#[test]
fn midnight_after_a_silent_day_brings_nothing() {
    let mut desktop = Desktop::with(&[promise("2026-12-07").at("23:58")]).silent_on("2026-12-07");
    assert_eq!(desktop.shows("2026-12-08 00:01"), 0);
    assert_eq!(desktop.shows("2026-12-08 09:00"), 1);
}

#[test]
fn what_the_evening_before_left_is_not_told_on_a_silent_day() {
    let mut desktop = Desktop::with(&[promise("2026-12-06").at("23:58")]).silent_on("2026-12-07");
    assert_eq!(desktop.shows("2026-12-07 00:01"), 0);
    assert_eq!(desktop.wakes("2026-12-07 00:01"), Some(moment("2026-12-08 09:00")));
    assert_eq!(desktop.shows("2026-12-08 09:00"), 1);
}

#[test]
fn put_back_the_day_speaks_again() {
    let mut desktop = Desktop::with(&[promise("2026-12-07")]).silent_on("2026-12-07");
    assert_eq!(desktop.shows("2026-12-07 10:00"), 0);
    desktop.rules.silent_on = None;
    assert_eq!(desktop.shows("2026-12-07 10:01"), 1);
}

#[test]
fn the_days_around_are_as_ever() {
    let promises = [promise("2026-12-06"), promise("2026-12-08").at("15:20").of("Ines")];
    let desktop = Desktop::with(&promises).silent_on("2026-12-07");
    let notices = desktop.foretells("2026-12-06 00:00", "2026-12-09 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-06 09:00"), moment("2026-12-08 15:20")]);
}
