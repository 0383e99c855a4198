use super::*;

#[test]
fn a_follow_up_is_announced_once_at_the_chosen_hour_of_its_day() {
    let mut desktop = Desktop::with(&[promise("2026-12-07")]);
    assert_eq!(desktop.shows("2026-12-06 12:00"), 0);
    assert_eq!(desktop.shows("2026-12-07 08:59"), 0);
    let notices = desktop.look(moment("2026-12-07 09:00"));
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].kind, Kind::Gathered);
    assert_eq!(notices[0].people, ["p-leila"]);
    assert_eq!(desktop.shows("2026-12-07 09:01"), 0);
    assert_eq!(desktop.shows("2026-12-08 09:00"), 0);
}

#[test]
fn a_day_has_one_gathered_notice() {
    let mut desktop = Desktop::with(&[promise("2026-12-07"), promise("2026-12-07").of("Dariusz Zieliński")]);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    // Brought back from the trash after the day's notice: told with the next one.
    desktop.promises.push(promise("2026-12-07").of("Thandiwe Nkosi"));
    assert_eq!(desktop.shows("2026-12-07 10:00"), 0);
    assert_eq!(desktop.wakes("2026-12-07 10:00"), Some(moment("2026-12-08 09:00")));
    assert_eq!(desktop.look(moment("2026-12-08 09:00"))[0].title, "Thandiwe Nkosi");
}

#[test]
fn a_follow_up_with_a_time_has_its_own_notice_at_any_hour() {
    for at in ["03:30", "09:00", "15:20", "23:45"] {
        let mut desktop = Desktop::with(&[promise("2026-12-07").at(at), promise("2026-12-07").of("Ines")]);
        desktop.look(moment("2026-12-07 00:00"));
        let now = day("2026-12-07").and_time(time(at));
        let notices = desktop.look(now);
        assert_eq!(notices[0].kind, Kind::Timed, "{at}");
        assert_eq!(notices[0].people, ["p-leila"], "{at}");
        assert!(desktop.look(now + TimeDelta::minutes(1)).iter().all(|later| later.people != ["p-leila"]));
    }
}

#[test]
fn two_with_the_same_time_have_a_notice_each() {
    let mut desktop =
        Desktop::with(&[promise("2026-12-07").at("15:00"), promise("2026-12-07").at("15:00").of("Ines")]);
    assert_eq!(desktop.shows("2026-12-07 15:00"), 2);
}

#[test]
fn put_off_it_is_announced_on_its_new_day() {
    let mut desktop = Desktop::with(&[promise("2026-12-07")]);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    desktop.promises[0] = promise("2026-12-09").written_on("2026-12-07");
    assert_eq!(desktop.shows("2026-12-08 09:00"), 0);
    assert_eq!(desktop.shows("2026-12-09 09:00"), 1);
    // Undone: its first day was told already.
    desktop.promises[0] = promise("2026-12-07");
    assert_eq!(desktop.shows("2026-12-10 09:00"), 0);
}

#[test]
fn still_open_after_seven_days_it_is_named_once_more_and_never_again() {
    let desktop = Desktop::with(&[promise("2026-12-07")]);
    let notices = desktop.foretells("2026-12-01 00:00", "2028-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00"), moment("2026-12-14 09:00")]);
    assert_eq!(notices[1].kind, Kind::Gathered);
    assert!(notices[1].tells[0].again);
}

#[test]
fn the_week_counts_from_the_day_it_was_told() {
    let mut desktop = Desktop::with(&[promise("2026-12-07")]);
    assert_eq!(desktop.shows("2026-12-20 09:00"), 1);
    assert_eq!(desktop.shows("2026-12-26 09:00"), 0);
    assert_eq!(desktop.shows("2026-12-27 09:00"), 1);
}

#[test]
fn one_with_a_time_is_named_once_more_in_a_gathered_notice() {
    let desktop = Desktop::with(&[promise("2026-12-07").at("15:20")]);
    let notices = desktop.foretells("2026-12-01 00:00", "2027-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 15:20"), moment("2026-12-14 09:00")]);
    assert_eq!(notices[1].kind, Kind::Gathered);
}

#[test]
fn written_today_for_today_it_is_not_announced_today_but_named_after_a_week() {
    let desktop = Desktop::with(&[promise("2026-12-07").written_on("2026-12-07")]);
    let notices = desktop.foretells("2026-12-07 08:00", "2027-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-14 09:00")]);
    assert!(notices[0].tells[0].again);
}

#[test]
fn written_today_for_today_with_a_time_it_is_announced_at_that_time() {
    let mut desktop = Desktop::with(&[promise("2026-12-07").at("15:20").written_on("2026-12-07")]);
    assert_eq!(desktop.shows("2026-12-07 15:19"), 0);
    assert_eq!(desktop.shows("2026-12-07 15:20"), 1);
}

#[test]
fn after_its_last_day_it_goes_quiet() {
    let mut desktop = Desktop::with(&[promise("2026-12-07").until("2026-12-10")]);
    assert_eq!(desktop.wakes("2026-12-10 21:00"), None);
    assert_eq!(desktop.shows("2026-12-11 09:00"), 0);
    assert_eq!(desktop.shows("2026-12-10 20:59"), 1);
    assert_eq!(desktop.wakes("2026-12-10 20:59"), None, "the week ends after its last day");
}

#[test]
fn with_notifications_off_nothing_is_announced() {
    let mut desktop = Desktop::with(&[promise("2026-12-07"), promise("2026-12-07").at("15:20").of("Ines")]);
    desktop.rules.notify = false;
    assert_eq!(desktop.foretells("2026-12-01 00:00", "2027-12-01 00:00"), []);
    assert_eq!(desktop.wakes("2026-12-01 00:00"), None);
}

#[test]
fn a_clock_set_back_repeats_nothing() {
    let timed = promise("2026-12-07").at("15:20").of("Ines");
    let mut desktop = Desktop::with(&[promise("2026-12-07"), timed]);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    assert_eq!(desktop.shows("2026-12-07 15:20"), 1);
    for again in ["2026-12-06 10:00", "2026-12-07 09:00", "2026-12-07 15:20", "2026-12-08 09:00"] {
        assert_eq!(desktop.shows(again), 0, "{again}");
    }
}

#[test]
fn a_clock_that_was_in_2099_loses_nothing_that_was_not_told() {
    let mut desktop = Desktop::with(&[promise("2026-12-07")]);
    assert_eq!(desktop.shows("2099-01-01 09:00"), 1);
    desktop.promises.push(promise("2026-12-09").of("Ines"));
    assert_eq!(desktop.wakes("2026-12-08 12:00"), Some(moment("2026-12-09 09:00")));
    assert_eq!(desktop.look(moment("2026-12-09 09:00"))[0].people, ["p-ines"]);
}
