//! The names of months and weekdays, and their usual abbreviations.

use chrono::Weekday;

use super::tokens::Words;

/// The full name comes first.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["monday", "mon"]),
    (Weekday::Tue, &["tuesday", "tues", "tue"]),
    (Weekday::Wed, &["wednesday", "weds", "wed"]),
    (Weekday::Thu, &["thursday", "thurs", "thur", "thu"]),
    (Weekday::Fri, &["friday", "fri"]),
    (Weekday::Sat, &["saturday", "sat"]),
    (Weekday::Sun, &["sunday", "sun"]),
];

/// January to December; the full name comes first.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan"],
    &["february", "feb", "febr"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// A weekday that was named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub weekday: Weekday,
    /// "sunday" and not "sun", which may be another word.
    pub in_full: bool,
}

/// A weekday's name, with the dot of an abbreviation.
pub(super) fn weekday(words: Words<'_>) -> Option<(Named, Words<'_>)> {
    WEEKDAYS.iter().find_map(|(weekday, names)| {
        let (in_full, rest) = name(words, names)?;
        Some((Named { weekday: *weekday, in_full }, rest))
    })
}

/// A month's name, as 1 to 12, with the dot of an abbreviation.
pub(super) fn month(words: Words<'_>) -> Option<(u32, Words<'_>)> {
    (1..).zip(MONTHS).find_map(|(month, names)| Some((month, name(words, names)?.1)))
}

fn name<'t>(words: Words<'t>, names: &[&str]) -> Option<(bool, Words<'t>)> {
    names.iter().enumerate().find_map(|(index, name)| {
        let rest = words.said(name)?;
        let in_full = index == 0;
        Some((in_full, if in_full { rest } else { rest.maybe_mark('.') }))
    })
}
