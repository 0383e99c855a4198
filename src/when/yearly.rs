//! Days that come round every year: birthdays, anniversaries.

use crate::partial_date::PartialDate;

use super::{
    Here,
    dates::{Dated, Year, date_of, dated, year},
    names::month,
    reading::{Reading, whole},
    tokens::Words,
};

/// Reads the day of a birthday or the like: "12 May", "May 12, 1980", "1980-05-12", "--05-12", "May 1980", "1980".
/// What was not said stays open; `7/12` is read by the date order. None for a year of only two digits, which
/// may be of either century, and for a month alone.
pub fn yearly_day(text: &str, here: &Here) -> Option<PartialDate> {
    if let Ok(date) = text.trim().parse() {
        return Some(date);
    }
    whole(text, |words| {
        let words = words.maybe(&["on", "in"]);
        let dated = dated(words, here.date_order).and_then(|(dated, rest)| Some((partial(dated)?, rest)));
        let year = year(words).map(|(year, rest)| (PartialDate::Year(year), rest));
        [dated, month_of_year(words), year]
            .into_iter()
            .flatten()
            .map(|(date, rest)| Reading::firm(date, rest))
            .collect()
    })
}

fn partial(dated: Dated) -> Option<PartialDate> {
    match dated.year {
        None => PartialDate::yearly(dated.month, dated.day),
        Some(Year::Full(year)) => date_of(year, dated.month, dated.day).map(PartialDate::Day),
        Some(Year::Short(_)) => None,
    }
}

/// "May 1980".
fn month_of_year(words: Words<'_>) -> Option<(PartialDate, Words<'_>)> {
    let (month, rest) = month(words)?;
    let (year, rest) = year(rest.maybe_mark(',').maybe(&["of"]))?;
    Some((PartialDate::Month { year, month }, rest))
}
