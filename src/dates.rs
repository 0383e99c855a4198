//! Birthdays, anniversaries and the like: days that come up every year, each for a week.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row, params};

use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
    partial_date::PartialDate,
    recurrence::{LeapDay, Yearly},
};

/// How long a day stays up once it has come, in days.
const STAYS: Days = Days::new(7);

/// The most days before its day that one can be told.
pub(crate) const MOST_BEFORE: u8 = 60;

/// A day of somebody's that comes round every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptDate {
    pub(crate) id: String,
    pub(crate) person: String,
    pub(crate) name: String,
    pub(crate) remember_for: Option<String>,
    /// "birthday", "anniversary", own words.
    pub(crate) what: String,
    pub(crate) day: PartialDate,
    pub(crate) days_before: u8,
    /// "Tell me about this one".
    pub(crate) told: bool,
    handled_on: Option<NaiveDate>,
    /// Until when it is put off, or until no day; and which of its days.
    later: Option<(Option<NaiveDate>, NaiveDate)>,
    pub(crate) written_on: NaiveDate,
    /// When the person was last written: a date has no moment of its own.
    pub(crate) written_at: Option<DateTime<Utc>>,
}

/// How one is told, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Telling {
    /// How many days before its day.
    pub(crate) days_before: Option<u8>,
    /// "Tell me about this one".
    pub(crate) told: Option<bool>,
}

/// One of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Occurrence {
    /// The day itself.
    pub(crate) day: NaiveDate,
    /// The first day on which it is up: some days before, where that is wished.
    pub(crate) since: NaiveDate,
    /// The day it comes up, Later counted.
    pub(crate) on: NaiveDate,
    /// The last day on which it is up.
    pub(crate) last: NaiveDate,
}

/// Month and day as `05-12`, where both are known: how the file finds the days around today.
pub(crate) fn month_day(day: PartialDate) -> Option<String> {
    let (month, day) = parts(day)?;
    Some(format!("{month:02}-{day:02}"))
}

fn parts(day: PartialDate) -> Option<(u32, u32)> {
    match day {
        PartialDate::Day(day) => Some((day.month(), day.day())),
        PartialDate::Yearly { month, day } => Some((month, day)),
        PartialDate::Year(_) | PartialDate::Month { .. } => None,
    }
}

impl KeptDate {
    /// Whether this is 29 February, which most years do not have.
    pub(crate) fn is_leap_day(&self) -> bool {
        parts(self.day) == Some((2, 29))
    }

    /// The one that falls in `year`, unless it lies before the date was written down, was dealt with, or is put
    /// off until no day.
    pub(crate) fn in_year(&self, year: i32, leap_day: LeapDay) -> Option<Occurrence> {
        let no_day = self.later.is_some_and(|(until, of)| until.is_none() && of.year() == year);
        if no_day { None } else { self.open_in_year(year, leap_day) }
    }

    /// The same, though it be put off until no day.
    fn open_in_year(&self, year: i32, leap_day: LeapDay) -> Option<Occurrence> {
        let (month, day) = parts(self.day)?;
        let day = Yearly::new(month, day, leap_day)?.in_year(year)?;
        // What was said with its year begins on that day: a wedding in two years is none next June.
        let too_early = self.day.day().is_some_and(|first| day < first);
        // Dealt with for its year, whichever of its days a leap day had then.
        let handled = self.handled_on.is_some_and(|handled| year <= handled.year());
        if too_early || day < self.written_on || handled {
            return None;
        }
        let since = day.checked_sub_days(Days::new(self.days_before.into()))?.max(self.written_on);
        let later = self.later.filter(|(_, of)| of.year() == year).and_then(|(until, _)| until);
        let on = later.map_or(since, |until| until.max(since));
        Some(Occurrence { day, since, on, last: on.max(day).checked_add_days(STAYS)? })
    }

    /// The one that is up on `today`.
    pub(crate) fn up_on(&self, today: NaiveDate, leap_day: LeapDay) -> Option<Occurrence> {
        let years = today.year() - 1..=today.year() + 1;
        years.filter_map(|year| self.in_year(year, leap_day)).find(|one| one.on <= today && today <= one.last)
    }

    /// The one of this round: up, or put off while it was.
    pub(crate) fn current(&self, today: NaiveDate, leap_day: LeapDay) -> Option<Occurrence> {
        let years = today.year() - 1..=today.year() + 1;
        years
            .filter_map(|year| self.open_in_year(year, leap_day))
            .find(|one| one.since <= today && today <= one.last)
    }

    /// The next that comes up, `today` included.
    pub(crate) fn next(&self, today: NaiveDate, leap_day: LeapDay) -> Option<Occurrence> {
        let years = today.year() - 1..=today.year() + 2;
        years.filter_map(|year| self.in_year(year, leap_day)).find(|one| today <= one.last)
    }
}

const COLUMNS: &str = "d.uid, p.uid, p.name, p.remember_for, d.what, d.day, d.days_before, d.handled_on,
    d.later_on, d.later_for, d.written_on, p.updated_at, d.told
    FROM important_dates d JOIN people p ON p.id = d.person
    WHERE d.month_day IS NOT NULL AND p.removed_at IS NULL";

/// Those of people who are not left in peace.
const OPEN: &str = "AND p.left_in_peace = 0";

/// Those of them that are told of.
const TOLD: &str = "AND p.left_in_peace = 0 AND d.told = 1";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<KeptDate>> {
    let day = |column| -> rusqlite::Result<Option<NaiveDate>> {
        Ok(row.get::<_, Option<String>>(column)?.and_then(|day| day.parse().ok()))
    };
    let Ok(date) = row.get::<_, String>(5)?.parse() else { return Ok(None) };
    Ok(Some(KeptDate {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        remember_for: row.get(3)?,
        what: row.get(4)?,
        day: date,
        days_before: row.get(6)?,
        told: row.get(12)?,
        handled_on: day(7)?,
        later: day(9)?.map(|of| Ok::<_, rusqlite::Error>((day(8)?, of))).transpose()?,
        written_on: day(10)?.unwrap_or_default(),
        written_at: DateTime::parse_from_rfc3339(row.get_ref(11)?.as_str()?).ok().map(|at| at.to_utc()),
    }))
}

/// Those of which one day is up on `today`, in the order of their days.
pub(crate) fn due(
    view: &View<'_>,
    today: NaiveDate,
    leap_day: LeapDay,
) -> Result<Vec<(KeptDate, Occurrence)>> {
    let around = Days::new(u64::from(MOST_BEFORE) + 8);
    let month_day = |day: Option<NaiveDate>| day.unwrap_or(today).format("%m-%d").to_string();
    let (from, to) = (month_day(today.checked_sub_days(around)), month_day(today.checked_add_days(around)));
    let within =
        if from <= to { "month_day >= ?1 AND month_day <= ?2" } else { "month_day >= ?1 OR month_day <= ?2" };
    let mut rows = view.db.prepare_cached(&format!(
        "SELECT {COLUMNS} {TOLD} AND ({within} OR d.later_on IS NOT NULL) ORDER BY d.id"
    ))?;
    let found = rows.query_map([from, to], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut up: Vec<_> = found
        .into_iter()
        .flatten()
        .filter_map(|yearly| yearly.up_on(today, leap_day).map(|occurrence| (yearly, occurrence)))
        .collect();
    up.sort_by_key(|(_, occurrence)| occurrence.day);
    Ok(up)
}

/// Every one that is told of, in the order in which they were written.
pub(crate) fn told(view: &View<'_>) -> Result<Vec<KeptDate>> {
    which(view, TOLD)
}

/// Every one of people who are not left in peace, told of or not.
pub(crate) fn all(view: &View<'_>) -> Result<Vec<KeptDate>> {
    which(view, OPEN)
}

fn which(view: &View<'_>, which: &str) -> Result<Vec<KeptDate>> {
    let mut rows = view.db.prepare_cached(&format!("SELECT {COLUMNS} {which} ORDER BY d.id"))?;
    let found = rows.query_map([], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// A person's own that are told of.
pub(crate) fn of_person(view: &View<'_>, person: &str) -> Result<Vec<KeptDate>> {
    let mut rows =
        view.db.prepare_cached(&format!("SELECT {COLUMNS} {TOLD} AND p.uid = ?1 ORDER BY d.id"))?;
    let found = rows.query_map([person], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// One by its id, whether it is told of or not.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub(crate) fn get(view: &View<'_>, id: &str) -> Result<KeptDate> {
    let found = view
        .db
        .prepare_cached(&format!("SELECT {COLUMNS} AND d.uid = ?1"))?
        .query_row([id], from_row)
        .optional()?;
    found.flatten().ok_or_else(|| Error::NoSuchItem(id.to_owned()))
}

/// Done or let go: over for this year.
pub(crate) fn handle(tx: &Tx<'_>, id: &str, occurrence: Occurrence) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE important_dates SET handled_on = ?2, later_on = NULL, later_for = NULL WHERE uid = ?1",
        )?
        .execute(params![id, occurrence.day.to_string()])?;
    Ok(())
}

/// Off until another day, or until no day.
pub(crate) fn put_off(tx: &Tx<'_>, id: &str, occurrence: Occurrence, until: Option<NaiveDate>) -> Result<()> {
    tx.db
        .prepare_cached("UPDATE important_dates SET later_on = ?2, later_for = ?3 WHERE uid = ?1")?
        .execute(params![id, until.map(|until| until.to_string()), occurrence.day.to_string()])?;
    Ok(())
}

/// Says how it is told; what is not said stays as it was.
pub(crate) fn tell(tx: &Tx<'_>, id: &str, telling: Telling) -> Result<()> {
    let changed = tx
        .db
        .prepare_cached(
            "UPDATE important_dates SET days_before = coalesce(?2, days_before), told = coalesce(?3, told)
             WHERE uid = ?1 AND (days_before <> coalesce(?2, days_before) OR told <> coalesce(?3, told))",
        )?
        .execute(params![id, telling.days_before, telling.told])?;
    if changed > 0 { stamp(tx, id) } else { Ok(()) }
}

/// Makes one of two that are the same day under the same name (ids), known as `day`: whichever is told earlier
/// stays so, and what was dealt with, or put off, of either is so of both.
pub(crate) fn join(tx: &Tx<'_>, stays: &str, other: &str, day: PartialDate) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE important_dates AS stays SET
                day = ?3,
                days_before = CASE stays.told WHEN other.told THEN max(stays.days_before, other.days_before)
                    WHEN 1 THEN stays.days_before ELSE other.days_before END,
                told = max(stays.told, other.told),
                written_on = min(stays.written_on, other.written_on),
                handled_on = nullif(max(coalesce(stays.handled_on, ''), coalesce(other.handled_on, '')), ''),
                (later_on, later_for) = (SELECT later_on, later_for FROM important_dates
                    WHERE uid IN (?1, ?2) ORDER BY later_for IS NULL, substr(later_for, 1, 4) DESC, uid <> ?1 LIMIT 1)
             FROM important_dates AS other WHERE stays.uid = ?1 AND other.uid = ?2",
        )?
        .execute(params![stays, other, day.to_string()])?;
    tx.db.prepare_cached("DELETE FROM important_dates WHERE uid = ?1")?.execute([other])?;
    Ok(())
}

/// Another day. What comes round on another day of the year is as if written anew.
pub(crate) fn change_day(tx: &Tx<'_>, id: &str, day: PartialDate) -> Result<()> {
    let (day, month_day) = (day.to_string(), month_day(day));
    let moved = tx
        .db
        .prepare_cached(
            "UPDATE important_dates SET handled_on = NULL, later_on = NULL, later_for = NULL, written_on = ?3
             WHERE uid = ?1 AND month_day IS NOT ?2",
        )?
        .execute(params![id, month_day, tx.moment.today().to_string()])?;
    let changed = tx
        .db
        .prepare_cached("UPDATE important_dates SET day = ?2, month_day = ?3 WHERE uid = ?1 AND day <> ?2")?
        .execute(params![id, day, month_day])?;
    if moved + changed > 0 { stamp(tx, id) } else { Ok(()) }
}

/// A date has no moment of its own: its person was changed.
fn stamp(tx: &Tx<'_>, id: &str) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE people SET updated_at = ?2 WHERE id = (SELECT person FROM important_dates WHERE uid = ?1)",
        )?
        .execute(params![id, tx.moment.written()])?;
    Ok(())
}

/// Where one stands on a person's page: every one of theirs, without a day too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OnPage {
    pub(crate) id: String,
    pub(crate) what: String,
    pub(crate) day: PartialDate,
    pub(crate) days_before: u8,
    pub(crate) told: bool,
}

impl OnPage {
    /// Whether it comes round: of a year, or a month of a year, nothing can be told.
    pub(crate) fn comes_round(&self) -> bool {
        parts(self.day).is_some()
    }
}

/// A person's own, told of or not, in the order in which they were written.
pub(crate) fn on_page(view: &View<'_>, person: &str) -> Result<Vec<OnPage>> {
    let mut rows = view.db.prepare_cached(
        "SELECT d.uid, d.what, d.day, d.days_before, d.told
         FROM important_dates d JOIN people p ON p.id = d.person WHERE p.uid = ?1 ORDER BY d.id",
    )?;
    let found = rows.query_map([person], |row| {
        let Ok(day) = row.get::<_, String>(2)?.parse() else { return Ok(None) };
        let (id, what) = (row.get(0)?, row.get(1)?);
        Ok(Some(OnPage { id, what, day, days_before: row.get(3)?, told: row.get(4)? }))
    })?;
    Ok(found.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// The name of whose it is, whatever day it has.
///
/// # Errors
/// [`Error::NoSuchItem`].
pub(crate) fn whose(view: &View<'_>, id: &str) -> Result<String> {
    view.db
        .prepare_cached(
            "SELECT p.name FROM important_dates d JOIN people p ON p.id = d.person
             WHERE d.uid = ?1 AND p.removed_at IS NULL",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::NoSuchItem(id.to_owned()))
}
