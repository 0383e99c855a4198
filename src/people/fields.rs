//! Changing one field of a person, as `bta set` and the page do it.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;

use super::{
    ImportantDate, Reach, ReachKind,
    put::{self, Introducer},
    read, telling,
};
use crate::{
    dates,
    error::{Error, Result},
    essays::Scene,
    notebook::Tx,
    partial_date::PartialDate,
    text::{self, limits},
    when::{self, Here},
};

/// Sets `field` of the person `uid` to `value`; an empty value clears it. For `reach` and `dates`,
/// `+LABEL: VALUE` adds one and `-VALUE` takes one away. For `groups`, commas stand between, and the
/// value replaces what was there.
///
/// # Errors
/// [`Error::NoSuchPerson`], [`Error::NoSuchField`], [`Error::BadValue`], [`Error::NoName`],
/// [`Error::TooLong`].
pub(crate) fn set(tx: &Tx<'_>, here: &Here, uid: &str, field: &str, value: &str) -> Result<()> {
    let id = read::id_of(tx, uid)?;
    let before = read::get(tx, uid)?;
    let column = |column: &str, value: Option<&str>| -> Result<()> {
        tx.db
            .prepare_cached(&format!("UPDATE people SET {column} = ?2 WHERE id = ?1"))?
            .execute(params![id, value])?;
        Ok(())
    };
    let line = |what| text::kept_or_none(value, what, limits::LINE);
    match field {
        "name" => {
            column("name", Some(&text::name(value)?))?;
            put::refresh_introduced(tx, id)?;
        }
        "remember_for" => remember_for(tx, id, line("The sentence")?.as_deref())?,
        "be_remembered_for" => column("be_remembered_for", line("The sentence")?.as_deref())?,
        "working_on" => {
            let working_on = line("What they are working on")?;
            let noted_on = working_on.as_ref().map(|_| tx.moment.today().to_string());
            column("working_on", working_on.as_deref())?;
            column("working_on_noted_on", noted_on.as_deref())?;
        }
        "also" => column("also", text::kept_or_none(value, "The rest", limits::LINES)?.as_deref())?,
        "met.scene" => column("met_scene", scene(value)?)?,
        "met.occasion" => column("met_occasion", line("The occasion")?.as_deref())?,
        "met.place" => column("met_place", line("The place")?.as_deref())?,
        "met.on" => column("met_on", met_on(value, here)?.map(|on| on.to_string()).as_deref())?,
        "met.introduced_by" => {
            let by = introducer(tx, id, value)?;
            tx.db
                .prepare_cached(
                    "UPDATE people SET introduced_by = ?2, introduced_by_name = ?3 WHERE id = ?1",
                )?
                .execute(params![id, by.as_ref().and_then(|by| by.id), by.as_ref().map(|by| &by.name)])?;
        }
        "groups" => groups(tx, id, &before.groups, value)?,
        "reach" => change_reach(tx, id, value)?,
        "dates" => change_dates(tx, here, id, value)?,
        _ => return Err(Error::NoSuchField(field.to_owned())),
    }
    put::refresh(tx, id)?;
    put::changed(tx, id, &before).map(drop)
}

/// The sentence before is kept, with the day until which it stood.
fn remember_for(tx: &Tx<'_>, id: i64, sentence: Option<&str>) -> Result<()> {
    let before: Option<String> = tx
        .db
        .prepare_cached("SELECT remember_for FROM people WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    if before.as_deref() == sentence {
        return Ok(());
    }
    if let Some(before) = before {
        put::keep_earlier(tx, id, &before)?;
    }
    tx.db
        .prepare_cached("UPDATE people SET remember_for = ?2 WHERE id = ?1")?
        .execute(params![id, sentence])?;
    Ok(())
}

fn refused(field: &str, value: &str, takes: &'static str) -> Error {
    Error::BadValue { field: field.to_owned(), value: value.to_owned(), takes }
}

fn scene(value: &str) -> Result<Option<&'static str>> {
    match value.trim() {
        "" => Ok(None),
        id => id.parse::<Scene>().map(|scene| Some(scene.id())).map_err(|_| {
            refused(
                "met.scene",
                value,
                "name-tag, warm-wine, business-cards, online-message, former-coworker, introduction, follow-up \
                 or coffee-chat",
            )
        }),
    }
}

/// A name, or the id of somebody else who is here.
fn introducer(tx: &Tx<'_>, id: i64, value: &str) -> Result<Option<Introducer>> {
    let asked = value.trim();
    if uuid::Uuid::try_parse(asked).is_err() {
        return put::introducer(tx, id, value);
    }
    let by = read::id_of(tx, asked)?;
    if by == id {
        return Err(refused("met.introduced_by", value, "a name, or the id of somebody else"));
    }
    Ok(Some(Introducer { id: Some(by), name: super::named(tx, asked)? }))
}

/// Only what differs is written: a row taken out and put back is a change.
fn groups(tx: &Tx<'_>, id: i64, before: &[String], value: &str) -> Result<()> {
    let mut wished = Vec::new();
    for group in value.split(',') {
        wished.extend(put::group(group)?);
    }
    for gone in before.iter().filter(|group| !wished.contains(group)) {
        tx.db
            .prepare_cached("DELETE FROM person_groups WHERE person = ?1 AND name = ?2")?
            .execute(params![id, gone])?;
    }
    wished.iter().try_for_each(|group| put::add_group(tx, id, group))
}

const A_DAY: &str = "a day such as 2026-05-12, May 2026 or last Tuesday";

fn met_on(value: &str, here: &Here) -> Result<Option<PartialDate>> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    let said = value.parse().ok().or_else(|| when::said_day(value, here));
    let said = said.ok_or_else(|| refused("met.on", value, A_DAY))?;
    if is_to_come(said, here.today) {
        return Err(refused("met.on", value, "a day up to today"));
    }
    Ok(Some(said))
}

/// Whether all of it lies after `today`; a day of every year has been before.
fn is_to_come(on: PartialDate, today: NaiveDate) -> bool {
    match on {
        PartialDate::Year(year) => year > today.year(),
        PartialDate::Month { year, month } => (year, month) > (today.year(), today.month()),
        PartialDate::Day(day) => day > today,
        PartialDate::Yearly { .. } => false,
    }
}

/// `+LABEL: VALUE`, `+VALUE` or `-VALUE`.
enum Change<'v> {
    Add { label: Option<&'v str>, value: &'v str },
    Take(&'v str),
}

fn change<'v>(field: &str, value: &'v str, takes: &'static str) -> Result<Change<'v>> {
    let rest = value.trim();
    if let Some(gone) = rest.strip_prefix('-') {
        return Ok(Change::Take(gone.trim()));
    }
    // A telephone number may begin with a plus of its own: `++49 …` and `+mobile: +49 …` are meant so.
    let added = rest.strip_prefix('+').ok_or_else(|| refused(field, value, takes))?;
    let (label, added) = match added.split_once(": ") {
        Some((label, added)) => (Some(bare(label)), bare(added)),
        None => (None, bare(added)),
    };
    // What ends in a colon is a label that nothing follows.
    if label.is_some_and(str::is_empty) || added.is_empty() || added.ends_with(':') {
        return Err(refused(field, value, takes));
    }
    Ok(Change::Add { label, value: added })
}

/// Without what is not kept at its ends, so that nothing is seen to be nothing.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c == '\0' || c.is_whitespace())
}

fn change_reach(tx: &Tx<'_>, id: i64, value: &str) -> Result<()> {
    const TAKES: &str = "+LABEL: VALUE to add one, or -VALUE to take one away";
    if value.trim().is_empty() {
        tx.db.prepare_cached("DELETE FROM reach WHERE person = ?1")?.execute([id])?;
        return Ok(());
    }
    match change("reach", value, TAKES)? {
        Change::Add { label, value } => {
            let kind = reach_kind(label, value);
            // A label that only repeats the kind says nothing.
            let label = label.filter(|label| ReachKind::from_word(&label.to_lowercase()).is_none());
            put::add_reach(tx, id, &Reach { kind, label: label.map(str::to_owned), value: value.to_owned() })
        }
        Change::Take(gone) => {
            let taken = tx
                .db
                .prepare_cached("DELETE FROM reach WHERE person = ?1 AND value = ?2")?
                .execute(params![id, gone])?;
            if taken == 0 { Err(refused("reach", value, TAKES)) } else { Ok(()) }
        }
    }
}

/// The kind, from a label that names it, else from how the value looks.
fn reach_kind(label: Option<&str>, value: &str) -> ReachKind {
    let named = label.and_then(|label| ReachKind::from_word(&label.to_lowercase()));
    let looks = || {
        let digits = value.chars().filter(char::is_ascii_digit).count();
        let dialled = value.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c));
        if value.contains('@') && !value.contains(' ') {
            ReachKind::Email
        } else if value.contains("://") || value.starts_with("www.") {
            ReachKind::Link
        } else if dialled && digits >= 3 {
            ReachKind::Phone
        } else {
            ReachKind::Address
        }
    };
    named.unwrap_or_else(looks)
}

fn change_dates(tx: &Tx<'_>, here: &Here, id: i64, value: &str) -> Result<()> {
    const TAKES: &str = "+LABEL: DAY to add one, such as +birthday: 12 May or +birthday: 12 May, 3 days before, \
                         with \", silent\" behind it for one that is not told, or -LABEL to take one away";
    let day = |text: &str| text.parse().ok().or_else(|| when::yearly_day(text, here));
    if value.trim().is_empty() {
        tx.db.prepare_cached("DELETE FROM important_dates WHERE person = ?1")?.execute([id])?;
        return Ok(());
    }
    match change("dates", value, TAKES)? {
        Change::Add { label, value: on } => {
            let refused = || refused("dates", value, TAKES);
            let (on, telling) = telling::split(on).ok_or_else(refused)?;
            let on = day(on).ok_or_else(refused)?;
            let what = label.unwrap_or("birthday").to_owned();
            let date = put::add_date(tx, id, &ImportantDate { what, on })?;
            date.map_or(Ok(()), |date| dates::tell(tx, &date, telling))
        }
        Change::Take(gone) => {
            let on = day(gone).map(|on: PartialDate| on.to_string());
            let taken = tx
                .db
                .prepare_cached(
                    "DELETE FROM important_dates WHERE person = ?1 AND (day = ?2 OR lower(what) = lower(?3))",
                )?
                .execute(params![id, on, gone])?;
            if taken == 0 { Err(refused("dates", value, TAKES)) } else { Ok(()) }
        }
    }
}
