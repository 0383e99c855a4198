use super::*;

#[test]
fn closed_for_three_days_everything_is_in_one_notice() {
    let mut desktop = Desktop::with(&[
        promise("2026-12-05").of("Thandiwe Nkosi"),
        promise("2026-12-07"),
        promise("2026-12-06").at("15:20").of("Ines Ferreira"),
    ]);
    let notices = desktop.look(moment("2026-12-07 10:30"));
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].kind, Kind::Gathered);
    assert_eq!(notices[0].title, "Ines, Thandiwe and Leila");
    assert_eq!(desktop.shows("2026-12-07 10:31"), 0);
    assert_eq!(desktop.shows("2026-12-08 09:00"), 0);
}

/// A thousand over two years: follow-ups, a third of them with a time, birthdays and thoughts.
fn a_thousand() -> Vec<Promise> {
    let first = day("2026-12-07");
    let one = |n: u64| {
        let on = (first + chrono::Days::new(n * 73 / 100)).to_string();
        let of_a_kind = match n % 10 {
            8 => birthday(&on),
            9 => proposal(&on),
            _ if n.is_multiple_of(3) => promise(&on).at("15:20"),
            _ => promise(&on),
        };
        of_a_kind.of(&format!("Person{n} Name"))
    };
    (0..1000).map(one).collect()
}

#[test]
fn closed_for_two_years_with_a_thousand_promises_there_is_one_notice() {
    let mut desktop = Desktop::with(&a_thousand()).quiet_on(&WEEKEND);
    let notices = desktop.look(moment("2028-12-07 14:00"));
    assert_eq!(notices.len(), 1);
    // Eight hundred follow-ups. Only one birthday is still up, and there is no room for a thought.
    assert_eq!(notices[0].tells.len(), 801);
    assert_eq!(notices[0].title, "Person0, Person3 and others");
    assert_eq!(notices[0].body, "Person998: Birthday was on Monday\nThe rest is on Today.");
    assert_eq!(desktop.shows("2028-12-07 14:01"), 0);
    assert_eq!(desktop.wakes("2028-12-07 14:01"), Some(moment("2028-12-14 09:00")));
    assert_eq!(desktop.foretells("2028-12-07 14:01", "2030-01-01 00:00").len(), 1);
}

#[test]
fn a_thousand_promises_are_foretold_for_two_years_with_all_that_can_be_asked_for() {
    let desktop = Desktop::with(&a_thousand()).quiet_on(&WEEKEND).proposing(5);
    let notices = desktop.foretells("2026-12-01 00:00", "2029-01-01 00:00");
    let first: Vec<_> = notices.iter().flat_map(|notice| &notice.tells).filter(|told| !told.again).collect();
    assert_eq!(first.len(), 900, "every follow-up and every birthday; for a thought there never is room");
}

#[test]
fn late_at_night_it_waits_for_the_next_morning() {
    let mut desktop = Desktop::with(&[promise("2026-12-07")]);
    assert_eq!(desktop.shows("2026-12-07 21:00"), 0);
    assert_eq!(desktop.shows("2026-12-07 23:30"), 0);
    assert_eq!(desktop.wakes("2026-12-07 21:00"), Some(moment("2026-12-08 09:00")));
    assert_eq!(desktop.shows("2026-12-08 00:01"), 0);
    assert_eq!(desktop.shows("2026-12-08 09:00"), 1);
}

#[test]
fn until_nine_in_the_evening_it_comes_at_once() {
    assert_eq!(Desktop::with(&[promise("2026-12-07")]).shows("2026-12-07 20:59"), 1);
}

#[test]
fn a_chosen_hour_late_at_night_is_kept() {
    let mut desktop = Desktop::with(&[promise("2026-12-07"), promise("2026-12-08").of("Ines")]);
    desktop.rules.notify_at = time("22:30");
    assert_eq!(desktop.shows("2026-12-07 21:30"), 0);
    assert_eq!(desktop.shows("2026-12-07 22:30"), 1);
    assert_eq!(desktop.shows("2026-12-08 23:59"), 1);
}

#[test]
fn five_minutes_late_is_still_on_time() {
    let timed = [promise("2026-12-07").at("23:58")];
    assert_eq!(Desktop::with(&timed).look(moment("2026-12-08 00:03"))[0].kind, Kind::Timed);
    assert_eq!(Desktop::with(&timed).look(moment("2026-12-08 00:04")), []);
}

#[test]
fn a_missed_one_joins_the_first_gathered_notice() {
    let missed = promise("2026-12-07").at("07:00").of("Ines");
    let mut desktop = Desktop::with(&[promise("2026-12-07"), missed]);
    assert_eq!(desktop.shows("2026-12-07 08:00"), 0);
    let notices = desktop.look(moment("2026-12-07 09:00"));
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].people, ["p-ines", "p-leila"]);
}

#[test]
fn a_missed_one_with_the_hour_passed_and_nothing_gathered_today_comes_at_once() {
    let mut desktop = Desktop::with(&[promise("2026-12-07").at("11:00")]);
    let notices = desktop.look(moment("2026-12-07 11:06"));
    assert_eq!((notices.len(), notices[0].kind), (1, Kind::Gathered));
}

#[test]
fn what_was_missed_after_the_gathered_notice_comes_at_once_in_one_of_its_own() {
    let mut desktop = Desktop::with(&[
        promise("2026-12-07"),
        promise("2026-12-07").at("11:00").of("Ines Ferreira"),
        promise("2026-12-07").at("10:00").of("Dariusz Zieliński"),
    ]);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    let notices = desktop.look(moment("2026-12-07 18:00"));
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].kind, Kind::Timed);
    assert_eq!(notices[0].title, "Dariusz and Ines");
}

#[test]
fn what_was_missed_late_at_night_joins_the_next_mornings_notice() {
    let mut desktop = Desktop::with(&[promise("2026-12-07"), promise("2026-12-07").at("20:30").of("Ines")]);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    assert_eq!(desktop.shows("2026-12-07 21:15"), 0);
    assert_eq!(desktop.wakes("2026-12-07 21:15"), Some(moment("2026-12-08 09:00")));
    assert_eq!(desktop.look(moment("2026-12-08 09:00"))[0].kind, Kind::Gathered);
}
