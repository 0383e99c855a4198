//! Birthdays and the like on a person's page: their day, and how they are told.

use serde::Serialize;

use super::{Answer, following_up};
use crate::{
    dates::{self, Telling},
    error::{Error, Result},
    notebook::{Notebook, Operation, View},
    when, words,
};

/// A day that comes round, on a person's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonDay {
    /// The date's id.
    pub id: String,
    /// "birthday".
    pub what: String,
    /// "12 May".
    pub on: String,
    /// How it is told, where that is not simply on its day: "three days before", "silent".
    pub telling: Option<String>,
    /// Whether it is told at all.
    pub told: bool,
    /// How many days before its day.
    pub days_before: u8,
    /// What may be chosen for that; nothing for one of which no day is known, which cannot be told.
    pub choices: Vec<DaysBefore>,
}

/// So many days before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DaysBefore {
    /// How many.
    pub days: u8,
    /// "three days before".
    pub said: String,
}

/// What the window offers; by `bta`, any number up to sixty.
const OFFERED: [u8; 5] = [0, 1, 3, 7, 14];

/// Those of a person (an id), in words.
pub(super) fn of_person(view: &View<'_>, person: &str) -> Result<Vec<PersonDay>> {
    let in_words = |date: dates::OnPage| PersonDay {
        on: words::partial(date.day),
        telling: words::telling(date.days_before, date.told).filter(|_| date.comes_round()),
        choices: if date.comes_round() { choices(date.days_before) } else { Vec::new() },
        id: date.id,
        what: date.what,
        told: date.told,
        days_before: date.days_before,
    };
    Ok(dates::on_page(view, person)?.into_iter().map(in_words).collect())
}

/// What may be chosen, what stands now among it.
fn choices(now: u8) -> Vec<DaysBefore> {
    let mut days = OFFERED.to_vec();
    days.push(now);
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(|days| DaysBefore { days, said: words::days_before(days) }).collect()
}

/// Changes the day of a date (an id), in words, or how it is told. What is not given stays.
///
/// # Errors
/// An unknown date; words that are no day.
pub fn change_date(
    notebook: &mut Notebook,
    id: &str,
    day: Option<&str>,
    days_before: Option<u8>,
    told: Option<bool>,
) -> Answer<()> {
    Ok(notebook.write(|tx| {
        let name = dates::whose(tx, id)?;
        if let Some(said) = day {
            let here = following_up::here(tx)?;
            let takes = "a day such as 12 May, or 12 May 1980";
            let day = when::yearly_day(said, &here).ok_or_else(|| Error::BadValue {
                field: "dates".to_owned(),
                value: said.to_owned(),
                takes,
            })?;
            dates::change_day(tx, id, day)?;
        }
        let days_before = days_before.map(|days| days.min(dates::MOST_BEFORE));
        dates::tell(tx, id, Telling { days_before, told })?;
        Ok((Operation::new(format!("changed the dates of {}", words::first_name(&name))), ()))
    })?)
}
