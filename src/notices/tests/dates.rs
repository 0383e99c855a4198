use super::*;

#[test]
fn a_date_is_told_on_its_day_and_never_again() {
    let desktop = Desktop::with(&[birthday("2026-12-07")]);
    let notices = desktop.foretells("2026-12-01 00:00", "2027-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00")]);
    assert_eq!((notices[0].kind, notices[0].tells[0].again), (Kind::Gathered, false));
}

#[test]
fn left_without_a_last_day_it_is_still_named_once() {
    let desktop = Desktop::with(&[Promise { until: None, ..birthday("2026-12-07") }]);
    assert_eq!(desktop.foretells("2026-12-01 00:00", "2028-12-01 00:00").len(), 1);
}

#[test]
fn with_days_before_it_is_told_on_the_day_it_comes_up() {
    let wished = Promise { on: day("2026-12-04"), ..birthday("2026-12-07") };
    let desktop = Desktop::with(&[wished, birthday("2026-12-07")]);
    let notices = desktop.foretells("2026-12-01 00:00", "2027-12-01 00:00");
    let bodies: Vec<_> = notices.iter().map(|notice| notice.body.as_str()).collect();
    assert_eq!(moments(&notices), [moment("2026-12-04 09:00"), moment("2026-12-07 09:00")]);
    assert_eq!(bodies, ["Birthday on Monday", "Birthday today"]);
}

#[test]
fn it_is_caught_up_with_for_seven_days_and_then_rests() {
    let up = [birthday("2026-12-07")];
    assert_eq!(Desktop::with(&up).look(moment("2026-12-10 14:00"))[0].body, "Birthday was on Monday");
    assert_eq!(Desktop::with(&up).shows("2026-12-14 20:59"), 1);
    assert_eq!(Desktop::with(&up).wakes("2026-12-14 21:00"), None);
    assert_eq!(Desktop::with(&up).shows("2026-12-15 09:00"), 0);
}

#[test]
fn written_down_on_its_day_it_is_told_nevertheless() {
    let mut desktop = Desktop::with(&[birthday("2026-12-07").written_on("2026-12-07")]);
    assert_eq!(desktop.shows("2026-12-07 08:59"), 0);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
}

#[test]
fn put_off_it_is_told_on_its_new_day() {
    let mut desktop = Desktop::with(&[birthday("2026-12-07")]);
    assert_eq!(desktop.shows("2026-12-07 09:00"), 1);
    desktop.promises[0] = Promise { on: day("2026-12-09"), ..birthday("2026-12-07") };
    assert_eq!(desktop.look(moment("2026-12-09 09:00"))[0].body, "Birthday was on Monday");
}

#[test]
fn the_next_year_is_another_one() {
    let desktop = Desktop::with(&[birthday("2026-12-07"), birthday("2027-12-07")]);
    let notices = desktop.foretells("2026-12-01 00:00", "2028-12-01 00:00");
    assert_eq!(moments(&notices), [moment("2026-12-07 09:00"), moment("2027-12-07 09:00")]);
}
