use super::{MONDAY, morning_of};
use crate::when::{DateOrder, Here, yearly_day};

#[test]
fn as_much_of_a_birthday_as_was_said_is_kept() {
    for (text, expected) in [
        ("12 May", "--05-12"),
        ("on the 12th of May", "--05-12"),
        ("May 12", "--05-12"),
        ("12 may.", "--05-12"),
        ("12/5", "--05-12"),
        ("12.5.", "--05-12"),
        ("29 February", "--02-29"),
        ("--05-12", "--05-12"),
        ("12 May 1980", "1980-05-12"),
        ("May 12, 1980", "1980-05-12"),
        ("12/5/1980", "1980-05-12"),
        ("1980-05-12", "1980-05-12"),
        (" 1980-05 ", "1980-05"),
        ("May 1980", "1980-05"),
        ("in 1980", "1980"),
        ("1980", "1980"),
        ("the first of March", "--03-01"),
    ] {
        let read = yearly_day(text, &morning_of(MONDAY)).map(|date| date.to_string());
        assert_eq!(read.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn numbers_alone_are_read_in_the_order_that_is_set() {
    let here = Here { date_order: DateOrder::MonthFirst, ..morning_of(MONDAY) };
    assert_eq!(yearly_day("5/12", &here), yearly_day("12 May", &here));
    assert_eq!(yearly_day("5/12/1980", &here), yearly_day("1980-05-12", &here));
    assert_eq!(yearly_day("13/12", &here), None);
}

#[test]
fn what_leaves_a_day_in_doubt_is_none() {
    for text in
        ["", "May", "12", "12/5/80", "30 February", "29 February 1981", "12 May 1980 or so", "soon", "0000"]
    {
        assert_eq!(yearly_day(text, &morning_of(MONDAY)), None, "{text}");
    }
}
