use super::*;

#[test]
fn unless_it_is_asked_for_no_proposal_is_announced() {
    let mut desktop = Desktop::with(&[proposal("2026-12-07")]);
    assert_eq!(desktop.foretells("2026-12-01 00:00", "2027-12-01 00:00"), []);
    assert_eq!(desktop.wakes("2026-12-01 00:00"), None);
    desktop.promises.push(promise("2026-12-07").of("Ines"));
    assert_eq!(desktop.look(moment("2026-12-07 09:00"))[0].people, ["p-ines"]);
}

#[test]
fn asked_for_it_is_in_the_gathered_notice_once() {
    let desktop = Desktop::with(&[proposal("2026-12-07")]).proposing(3);
    let notices = desktop.foretells("2026-12-01 00:00", "2027-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00")]);
    assert_eq!(notices[0].kind, Kind::Gathered);
}

#[test]
fn a_time_gives_it_no_notice_of_its_own() {
    let desktop = Desktop::with(&[proposal("2026-12-07").at("07:00")]).proposing(3);
    let notices = desktop.foretells("2026-12-01 00:00", "2027-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00")]);
}

#[test]
fn it_fills_only_the_room_that_the_users_own_leave_the_earliest_first() {
    let promises = [
        promise("2026-12-07").of("Ines"),
        proposal("2026-12-06").of("Amara"),
        proposal("2026-12-05").of("Thandiwe"),
        proposal("2026-12-04").of("Dariusz"),
    ];
    let mut desktop = Desktop::with(&promises).proposing(3);
    let notices = desktop.look(moment("2026-12-07 09:00"));
    assert_eq!(people(&notices), [["p-ines", "p-dariusz", "p-thandiwe"]]);
}

#[test]
fn several_promises_of_one_person_take_one_place() {
    let two = [promise("2026-12-07").of("Ines"), birthday("2026-12-07").of("Ines").named("d-ines")];
    let promises = [two.to_vec(), vec![proposal("2026-12-07")]].concat();
    let notices = Desktop::with(&promises).proposing(2).look(moment("2026-12-07 09:00"));
    assert_eq!(people(&notices), [["p-ines", "p-leila"]]);
}

#[test]
fn what_is_up_and_not_announced_takes_its_place_too() {
    let timed = promise("2026-12-07").at("15:20").of("Ines");
    let for_today = promise("2026-12-07").of("Amara").written_on("2026-12-07");
    let mut desktop = Desktop::with(&[timed, for_today, proposal("2026-12-07")]).proposing(2);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 0);
}

#[test]
fn whoever_is_up_anyway_is_not_proposed_besides() {
    let mut desktop = Desktop::with(&[promise("2026-12-07"), proposal("2026-12-06")]).proposing(5);
    let notices = desktop.look(moment("2026-12-07 09:00"));
    assert_eq!(notices[0].tells.len(), 1);
    // Let go of the follow-up, and the thought comes the day after.
    desktop.promises.remove(0);
    assert_eq!(desktop.shows("2026-12-07 10:00"), 0);
    assert_eq!(desktop.shows("2026-12-08 09:00"), 1);
}

#[test]
fn without_room_it_waits_until_there_is_some() {
    let own = [promise("2026-12-07").of("Ines").until("2026-12-09"), promise("2026-12-07").of("Amara")];
    let promises = [own.to_vec(), vec![proposal("2026-12-07")]].concat();
    let desktop = Desktop::with(&promises).proposing(2);
    let notices = desktop.foretells("2026-12-07 09:00", "2026-12-14 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00"), moment("2026-12-10 09:00")]);
    assert_eq!(notices[1].people, ["p-leila"]);
}

#[test]
fn one_that_was_told_keeps_its_place_while_it_is_open() {
    let promises = [proposal("2026-12-07"), proposal("2026-12-08").of("Ines")];
    let mut desktop = Desktop::with(&promises).proposing(1);
    assert_eq!(desktop.foretells("2026-12-07 09:00", "2027-12-07 09:00").len(), 1);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    desktop.promises.remove(0);
    assert_eq!(desktop.look(moment("2026-12-09 09:00"))[0].people, ["p-ines"]);
}

#[test]
fn there_is_none_where_the_own_are_more_than_the_room() {
    let names = ["Ines", "Amara", "Thandiwe", "Dariusz"];
    let mut promises = names.map(|name| promise("2026-12-07").of(name)).to_vec();
    promises.push(proposal("2026-12-01"));
    let desktop = Desktop::with(&promises).proposing(3);
    let notices = desktop.foretells("2026-12-07 09:00", "2027-12-07 09:00");
    assert!(people(&notices).concat().iter().all(|person| *person != "p-leila"));
}

#[test]
fn a_quiet_day_has_none() {
    let desktop = Desktop::with(&[proposal("2026-12-05")]).proposing(3).quiet_on(&WEEKEND);
    assert_eq!(desktop.wakes("2026-12-04 12:00"), Some(moment("2026-12-07 09:00")));
}

#[test]
fn a_second_one_of_somebody_comes_in_its_turn() {
    let second = proposal("2026-12-10").named("c-leila");
    let mut desktop = Desktop::with(&[proposal("2026-12-07"), second]).proposing(3);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    assert_eq!(desktop.wakes("2026-12-07 09:00"), Some(moment("2026-12-10 09:00")));
}

#[test]
fn a_clock_set_back_before_the_hour_does_not_bring_a_second_notice() {
    let mut desktop = Desktop::with(&[proposal("2026-12-07")]).proposing(3);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    desktop.promises.push(proposal("2026-12-07").of("Ines"));
    assert_eq!(desktop.wakes("2026-12-07 08:00"), Some(moment("2026-12-08 09:00")));
    assert_eq!(desktop.shows("2026-12-07 09:00"), 0);
    assert_eq!(desktop.shows("2026-12-08 09:00"), 1);
}
