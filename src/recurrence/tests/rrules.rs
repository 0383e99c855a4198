//! Rules as calendars write them.

use super::*;

#[test]
fn rules_are_written_with_their_clamping() {
    for (words, first, expected) in [
        ("day", "2026-11-23", "FREQ=DAILY"),
        ("3 days", "2026-11-23", "FREQ=DAILY;INTERVAL=3"),
        ("week", "2026-11-23", "FREQ=WEEKLY"),
        ("week on mon, thu", "2026-11-23", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("2 weeks on sun", "2026-11-29", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"),
        ("month", "2026-11-15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("month", "2026-11-28", "FREQ=MONTHLY;BYMONTHDAY=28"),
        ("month", "2026-11-29", "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1"),
        ("month", "2026-11-30", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
        ("month", "2026-12-31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
        ("2 months", "2026-12-31", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
        ("month on the 31st", "2027-02-28", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
        ("month on the last friday", "2026-11-27", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("3 months on the 2nd tuesday", "2026-12-08", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU"),
        ("year", "2026-05-12", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=12"),
        ("year", "2026-01-31", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"),
        ("2 years", "2028-02-29", "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"),
    ] {
        let recurrence = recurrence(words, first);
        assert_eq!(recurrence.to_rrule(), expected, "{words} from {first}");
        assert_eq!(Recurrence::from_rrule(expected, day(first)), Some(recurrence), "{expected}");
    }
}

#[test]
fn a_leap_day_is_written_as_the_setting_has_it() {
    let before = recurrence("year", "2024-02-29");
    assert_eq!(before.to_rrule(), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1");
    let after = Recurrence { leap_day: LeapDay::After, ..before };
    assert_eq!(after.to_rrule(), "FREQ=YEARLY;BYYEARDAY=60");
    assert_eq!(Recurrence::from_rrule("FREQ=YEARLY;BYYEARDAY=60", day("2024-02-29")), Some(after));
}

#[test]
fn a_day_that_is_the_first_day_s_own_goes_without_saying() {
    let said = recurrence("month on the 31st", "2027-01-31");
    let read = Recurrence::from_rrule(&said.to_rrule(), said.first).unwrap();
    assert_eq!(read.rule.to_string(), "month");
}

#[test]
fn other_ways_to_write_the_same_are_read() {
    for (rrule, first, words) in [
        ("RRULE:FREQ=WEEKLY;BYDAY=TH,MO", "2026-11-23", "week on mon, thu"),
        ("freq=weekly;byday=mo;", "2026-11-23", "week on mon"),
        ("BYDAY=MO;FREQ=WEEKLY;INTERVAL=1;WKST=SU", "2026-11-23", "week on mon"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,TH", "2026-11-23", "2 weeks on mon, thu"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,SU", "2026-11-23", "2 weeks on mon, sun"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23", "week on mon, tue, wed, thu, fri"),
        ("FREQ=MONTHLY", "2026-11-23", "month"),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "2026-11-23", "month on the 5th"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-02-28", "month on the 31st"),
        ("FREQ=MONTHLY;BYSETPOS=-1;BYMONTHDAY=30,28,29", "2027-02-28", "month on the 30th"),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "2026-11-27", "month on the last friday"),
        ("FREQ=MONTHLY;BYDAY=+2TU", "2026-12-08", "month on the 2nd tuesday"),
        ("FREQ=YEARLY", "2026-11-23", "year"),
        ("FREQ=YEARLY;BYMONTH=11", "2026-11-23", "year"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2028-02-29", "year"),
        ("FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=12", "2026-12-31", "year"),
    ] {
        assert_eq!(Recurrence::from_rrule(rrule, day(first)), Some(recurrence(words, first)), "{rrule}");
    }
}

#[test]
fn a_yearly_date_other_than_the_first_day_begins_on_that_date() {
    let read = Recurrence::from_rrule("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=12", day("2026-11-23"));
    assert_eq!(read, Some(recurrence("year", "2027-05-12")));
}

#[test]
fn an_end_is_the_last_day() {
    for (end, until) in [
        ("UNTIL=20261207", Some("2026-12-07")),
        ("UNTIL=20261207T090000", Some("2026-12-07")),
        ("UNTIL=20261207T235959Z", Some("2026-12-07")),
        ("COUNT=1", Some("2026-11-23")),
        ("COUNT=3", Some("2026-12-07")),
        ("COUNT=4294967295", None),
    ] {
        let read = Recurrence::from_rrule(&format!("FREQ=WEEKLY;{end}"), day("2026-11-23")).unwrap();
        assert_eq!(read, Recurrence { until: until.map(day), ..recurrence("week", "2026-11-23") }, "{end}");
    }
}

#[test]
fn what_cannot_be_said_here_is_none() {
    let first = day("2026-12-31");
    for rrule in [
        "",
        ";",
        "FREQ",
        "FREQ=",
        "BYDAY=MO",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;FREQ=WEEKLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=1000",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=4294967296",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=DAILY;X-NAME=1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=3;UNTIL=20270101",
        "FREQ=DAILY;UNTIL=20270230",
        "FREQ=DAILY;UNTIL=2027-01-01",
        "FREQ=DAILY;UNTIL=+20270101",
        "FREQ=DAILY;UNTIL=20270101T9",
        "FREQ=DAILY;UNTIL=٢٠٢٧٠١٠١",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=M",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYDAY=0MO",
        "FREQ=WEEKLY;BYDAY=ÄÖ",
        "FREQ=WEEKLY;BYDAY=MO,XX",
        "FREQ=WEEKLY;BYMONTH=1;BYDAY=MO",
        // Sunday and Monday are of one week there, and of two here.
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO",
        // From the 31st, these skip months.
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYDAY=5FR",
        "FREQ=MONTHLY;BYDAY=FR",
        "FREQ=MONTHLY;BYDAY=-2FR",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYMONTHDAY=28,31;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=28,29",
        "FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTH=1;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYYEARDAY=61",
        "FREQ=YEARLY;BYWEEKNO=1",
        // Their first day is 28 February or 1 March of 2027, from which they do not follow.
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
        "FREQ=YEARLY;BYYEARDAY=60",
    ] {
        assert_eq!(Recurrence::from_rrule(rrule, first), None, "{rrule}");
    }
    // From a leap day, these skip years.
    for rrule in ["FREQ=YEARLY", "FREQ=YEARLY;BYMONTHDAY=29", "FREQ=YEARLY;BYYEARDAY=60;BYDAY=TU"] {
        assert_eq!(Recurrence::from_rrule(rrule, day("2028-02-29")), None, "{rrule}");
    }
}
