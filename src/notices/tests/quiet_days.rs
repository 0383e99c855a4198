use super::*;

// 4 December 2026 is a Friday.

#[test]
fn a_quiet_day_has_no_gathered_notice() {
    let mut desktop = Desktop::with(&[promise("2026-12-05")]).quiet_on(&WEEKEND);
    assert_eq!(desktop.wakes("2026-12-04 12:00"), Some(moment("2026-12-07 09:00")));
    for quiet in ["2026-12-05 09:00", "2026-12-05 14:00", "2026-12-06 09:00", "2026-12-06 20:59"] {
        assert_eq!(desktop.shows(quiet), 0, "{quiet}");
    }
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
}

#[test]
fn what_came_due_on_quiet_days_is_in_one_notice_of_the_next_ordinary_day() {
    let promises =
        [promise("2026-12-05"), promise("2026-12-06").of("Ines"), promise("2026-12-07").of("Thandiwe")];
    let desktop = Desktop::with(&promises).quiet_on(&WEEKEND);
    let notices = desktop.foretells("2026-12-04 12:00", "2026-12-08 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00")]);
    assert_eq!(notices[0].people, ["p-leila", "p-ines", "p-thandiwe"]);
}

#[test]
fn what_has_a_time_comes_at_its_time_on_a_quiet_day() {
    let mut desktop = Desktop::with(&[promise("2026-12-05").at("15:20")]).quiet_on(&WEEKEND);
    assert_eq!(desktop.wakes("2026-12-05 09:00"), Some(moment("2026-12-05 15:20")));
    assert_eq!(desktop.look(moment("2026-12-05 15:20"))[0].kind, Kind::Timed);
}

#[test]
fn what_was_missed_waits_for_the_next_ordinary_day() {
    let missed = promise("2026-12-05").at("10:00");
    let mut desktop = Desktop::with(&[missed, promise("2026-12-04").of("Ines")]).quiet_on(&WEEKEND);
    assert_eq!(desktop.shows("2026-12-04 09:00"), 1);
    assert_eq!(desktop.shows("2026-12-05 11:00"), 0);
    assert_eq!(desktop.wakes("2026-12-05 11:00"), Some(moment("2026-12-07 09:00")));
    assert_eq!(desktop.look(moment("2026-12-07 09:00"))[0].kind, Kind::Gathered);
}

#[test]
fn the_week_that_ends_on_a_quiet_day_ends_on_the_next_ordinary_one() {
    let desktop = Desktop::with(&[promise("2026-12-05")]).quiet_on(&[Weekday::Mon, Weekday::Sun]);
    let notices = desktop.foretells("2026-12-04 12:00", "2027-12-04 12:00");
    assert_eq!(moments(&notices), [moment("2026-12-05 09:00"), moment("2026-12-12 09:00")]);
    let quiet_then = Desktop { rules: Rules { quiet_days: vec![Weekday::Sat], ..rules() }, ..desktop };
    let notices = quiet_then.foretells("2026-12-04 12:00", "2027-12-04 12:00");
    assert_eq!(moments(&notices), [moment("2026-12-06 09:00"), moment("2026-12-13 09:00")]);
}

#[test]
fn a_date_on_a_quiet_day_is_told_on_the_last_ordinary_day_before() {
    let mut desktop = Desktop::with(&[birthday("2026-12-06")]).quiet_on(&WEEKEND);
    assert_eq!(desktop.shows("2026-12-03 09:00"), 0);
    assert_eq!(desktop.wakes("2026-12-03 09:00"), Some(moment("2026-12-04 09:00")));
    let notices = desktop.look(moment("2026-12-04 09:00"));
    assert_eq!(notices[0].body, "Birthday on Sunday");
    assert_eq!(notices[0].tells[0].on, day("2026-12-06"), "it is noted under its own day");
    assert_eq!(desktop.wakes("2026-12-04 09:00"), None);
}

#[test]
fn the_last_ordinary_day_may_be_six_days_before() {
    let desktop = Desktop::with(&[birthday("2026-12-06")]).quiet_on(&EVERY_DAY[1..]);
    let notices = desktop.foretells("2026-11-01 00:00", "2027-11-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-11-30 09:00")]);
}

#[test]
fn a_date_on_an_ordinary_day_stays_where_it_is() {
    let desktop = Desktop::with(&[birthday("2026-12-07")]).quiet_on(&WEEKEND);
    assert_eq!(desktop.wakes("2026-12-01 12:00"), Some(moment("2026-12-07 09:00")));
}

#[test]
fn it_is_not_told_before_it_was_written_down() {
    let on_a_quiet_day = birthday("2026-12-06").written_on("2026-12-05");
    let desktop = Desktop::with(&[on_a_quiet_day]).quiet_on(&WEEKEND);
    assert_eq!(desktop.wakes("2026-12-01 12:00"), Some(moment("2026-12-07 09:00")));
    let in_time = Desktop::with(&[birthday("2026-12-06").written_on("2026-12-04")]).quiet_on(&WEEKEND);
    assert_eq!(in_time.wakes("2026-12-01 12:00"), Some(moment("2026-12-04 09:00")));
}

#[test]
fn a_date_for_which_nothing_ran_on_the_ordinary_day_before_joins_the_next_notice() {
    let mut desktop = Desktop::with(&[birthday("2026-12-06")]).quiet_on(&WEEKEND);
    assert_eq!(desktop.shows("2026-12-05 12:00"), 0);
    assert_eq!(desktop.shows("2026-12-06 12:00"), 0);
    assert_eq!(desktop.look(moment("2026-12-07 09:00"))[0].body, "Birthday was yesterday");
}

#[test]
fn when_the_quiet_days_change_nothing_is_told_twice() {
    let mut desktop = Desktop::with(&[birthday("2026-12-06")]).quiet_on(&WEEKEND);
    assert_eq!(desktop.shows("2026-12-04 09:00"), 1);
    for quiet in [&[][..], &[Weekday::Fri], &[Weekday::Sun], &EVERY_DAY] {
        desktop.rules.quiet_days = quiet.to_vec();
        assert_eq!(desktop.foretells("2026-12-04 09:01", "2027-01-01 00:00"), [], "{quiet:?}");
    }
}

#[test]
fn with_every_day_quiet_only_what_has_a_time_is_told() {
    let timed = promise("2026-12-05").at("15:20").of("Ines");
    let promises = [promise("2026-12-05"), birthday("2026-12-06"), timed, proposal("2026-12-01")];
    let desktop = Desktop::with(&promises).quiet_on(&EVERY_DAY).proposing(5);
    let notices = desktop.foretells("2026-12-01 00:00", "2028-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-05 15:20")]);
    assert_eq!(desktop.wakes("2026-12-05 16:00"), None, "what was missed has no day to join");
}

#[test]
fn one_ordinary_weekday_is_enough() {
    let six = &EVERY_DAY[1..];
    let desktop = Desktop::with(&[promise("2026-12-07")]).quiet_on(six).silent_on("2026-12-14");
    assert_eq!(desktop.wakes("2026-12-07 10:00"), Some(moment("2026-12-21 09:00")));
}
