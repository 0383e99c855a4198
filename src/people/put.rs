//! Writing people: someone new, what hangs on them, and taking someone out.

use rusqlite::{named_params, params};

use super::{ImportantDate, Met, Origin, Person, Reach, join::same_way, kept, read};
use crate::{
    cadence, dates,
    error::Result,
    notebook::{Tx, View},
    recurrence::Span,
    text::{self, limits},
};

/// What is known of somebody when they are written down.
#[derive(Clone, Debug, Default)]
pub(crate) struct NewPerson {
    pub(crate) name: String,
    pub(crate) remember_for: Option<String>,
    pub(crate) working_on: Option<String>,
    pub(crate) also: Option<String>,
    pub(crate) met: Met,
    pub(crate) from: Option<Origin>,
    pub(crate) reach: Vec<Reach>,
    pub(crate) groups: Vec<String>,
    pub(crate) dates: Vec<ImportantDate>,
    pub(crate) cadence: Option<Span>,
    pub(crate) as_typed: AsTyped,
}

/// The whole words behind what somebody can have only once: `met yesterday in Leeds`, `every year`.
#[derive(Clone, Debug, Default)]
pub(crate) struct AsTyped {
    pub(crate) met: Option<String>,
    pub(crate) introduced_by: Option<String>,
    pub(crate) working_on: Option<String>,
    pub(crate) cadence: Option<String>,
}

/// Writes somebody down and gives their id.
pub(crate) fn add(tx: &Tx<'_>, new: &NewPerson) -> Result<String> {
    let uid = tx.moment.new_id();
    let (now, today) = (tx.moment.written(), tx.moment.today().to_string());
    tx.db
        .prepare_cached(
            "INSERT INTO people (uid, name, name_key, words, written_on, created_at, updated_at)
             VALUES (:uid, :name, '', '', :today, :now, :now)",
        )?
        .execute(
            named_params! { ":uid": uid, ":name": text::name(&new.name)?, ":today": today, ":now": now },
        )?;
    fill(tx, tx.db.last_insert_rowid(), new)?;
    Ok(uid)
}

/// Writes what `new` says into the row, and leaves alone what it does not say.
pub(super) fn fill(tx: &Tx<'_>, id: i64, new: &NewPerson) -> Result<()> {
    let line = |text: &Option<String>, what| {
        text.as_deref().map_or(Ok(None), |text| text::kept_or_none(text, what, limits::LINE))
    };
    let introducer = introducer(tx, id, new.met.introduced_by.as_deref().unwrap_or_default())?;
    tx.db
        .prepare_cached(
            "UPDATE people SET
                remember_for = coalesce(:remember_for, remember_for),
                working_on = coalesce(:working_on, working_on),
                working_on_noted_on = CASE WHEN :working_on IS NULL THEN working_on_noted_on ELSE :today END,
                also = coalesce(:also, also),
                met_scene = coalesce(:scene, met_scene),
                met_occasion = coalesce(:occasion, met_occasion),
                met_place = coalesce(:place, met_place),
                met_on = coalesce(:met_on, met_on),
                introduced_by = coalesce(:introduced_by, introduced_by),
                introduced_by_name = coalesce(:introduced_by_name, introduced_by_name),
                from_essay = coalesce(:essay, from_essay),
                from_section = coalesce(:section, from_section),
                cadence = coalesce(:cadence, cadence)
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":today": tx.moment.today().to_string(),
            ":remember_for": line(&new.remember_for, "The sentence")?,
            ":working_on": line(&new.working_on, "What they are working on")?,
            ":also": new.also.as_deref()
                .map_or(Ok(None), |also| text::kept_or_none(also, "The rest", limits::LINES))?,
            ":scene": new.met.scene,
            ":occasion": line(&new.met.occasion, "The occasion")?,
            ":place": line(&new.met.place, "The place")?,
            ":met_on": new.met.on.map(|on| on.to_string()),
            ":introduced_by": introducer.as_ref().and_then(|by| by.id),
            ":introduced_by_name": introducer.as_ref().map(|by| by.name.as_str()),
            ":essay": new.from.as_ref().map(|from| from.essay.as_str()),
            ":section": new.from.as_ref().map(|from| from.section.as_str()),
            ":cadence": new.cadence.map(|span| span.to_string()),
        })?;
    for reach in &new.reach {
        add_reach(tx, id, reach)?;
    }
    for group in &new.groups {
        add_group(tx, id, group)?;
    }
    for date in &new.dates {
        add_date(tx, id, date)?;
    }
    refresh(tx, id)
}

/// Who introduced them: the name as it was written, and the person who is meant.
pub(super) struct Introducer {
    pub(super) id: Option<i64>,
    pub(super) name: String,
}

/// Who introduced the person of row `id`, by name. Only a whole name that fits one other person means that
/// person: a guess would stand there as if it had been said.
pub(super) fn introducer(view: &View<'_>, id: i64, name: &str) -> Result<Option<Introducer>> {
    let Some(name) = text::kept_or_none(name, "A name", limits::NAME)? else { return Ok(None) };
    let mut others = Vec::new();
    for (uid, _) in super::by_name(view, &name)? {
        others.push(read::id_of(view, &uid)?);
    }
    others.retain(|other| *other != id);
    let id = if others.len() == 1 { others.pop() } else { None };
    Ok(Some(Introducer { id, name }))
}

/// Keeps a sentence that stood until today.
pub(super) fn keep_earlier(tx: &Tx<'_>, id: i64, sentence: &str) -> Result<()> {
    tx.db
        .prepare_cached("INSERT INTO earlier_sentences (person, text, until_on) VALUES (?1, ?2, ?3)")?
        .execute(params![id, sentence, tx.moment.today().to_string()])?;
    Ok(())
}

/// Adds a way to reach somebody; an empty one is none. One that is there, however it is written, is there
/// once: a new label takes the place of the old.
pub(super) fn add_reach(tx: &Tx<'_>, id: i64, reach: &Reach) -> Result<()> {
    let Some(value) = text::kept_or_none(&reach.value, "An address", limits::LINE)? else { return Ok(()) };
    let label =
        reach.label.as_deref().map_or(Ok(None), |l| text::kept_or_none(l, "A label", limits::LABEL))?;
    let new = Reach { kind: reach.kind, label, value };
    if let Some(there) = read::reach(tx, id)?.into_iter().find(|there| same_way(there, &new)) {
        tx.db
            .prepare_cached(
                "UPDATE reach SET label = coalesce(?4, label) WHERE person = ?1 AND kind = ?2 AND value = ?3",
            )?
            .execute(params![id, there.kind.word(), there.value, new.label])?;
        return Ok(());
    }
    tx.db
        .prepare_cached("INSERT INTO reach (person, kind, label, value) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, new.kind.word(), new.label, new.value])?;
    Ok(())
}

/// A group as it is kept, without its `#`.
pub(super) fn group(group: &str) -> Result<Option<String>> {
    text::kept_or_none(group.trim().trim_start_matches('#'), "A group", limits::LABEL)
}

pub(super) fn add_group(tx: &Tx<'_>, id: i64, group: &str) -> Result<()> {
    if let Some(group) = self::group(group)? {
        tx.db
            .prepare_cached(
                "INSERT INTO person_groups (person, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute(params![id, group])?;
    }
    Ok(())
}

/// Adds a date and gives its id; one without a label is none, and the same one is there once.
pub(super) fn add_date(tx: &Tx<'_>, id: i64, date: &ImportantDate) -> Result<Option<String>> {
    let Some(what) = text::kept_or_none(&date.what, "A label", limits::LABEL)? else { return Ok(None) };
    if let Some(there) = same_date(tx, id, &what, date)? {
        return Ok(Some(there));
    }
    let uid = tx.moment.new_id();
    tx.db
        .prepare_cached(
            "INSERT INTO important_dates (uid, person, what, day, month_day, written_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            uid,
            id,
            what,
            date.on.to_string(),
            dates::month_day(date.on),
            tx.moment.today().to_string()
        ])?;
    Ok(Some(uid))
}

/// The id of the one that is there already.
fn same_date(view: &View<'_>, id: i64, what: &str, date: &ImportantDate) -> Result<Option<String>> {
    let mut rows =
        view.db.prepare_cached("SELECT what, uid FROM important_dates WHERE person = ?1 AND day = ?2")?;
    let there = rows.query_map(params![id, date.on.to_string()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let there = there.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(there.into_iter().find(|(there, _)| text::folded(there) == text::folded(what)).map(|(_, uid)| uid))
}

/// Writes the moment of the change, and tells whether there was one: by itself that moment would make an
/// act of what changes nothing.
pub(super) fn changed(tx: &Tx<'_>, id: i64, before: &Person) -> Result<bool> {
    let uid = before.id.as_deref().unwrap_or_default();
    let changed = read::get(tx, uid)? != *before;
    if changed {
        tx.db
            .prepare_cached("UPDATE people SET updated_at = ?2 WHERE id = ?1")?
            .execute(params![id, tx.moment.written()])?;
    }
    Ok(changed)
}

/// Writes the derived columns of those whom `id` introduced: the name is among their words.
pub(super) fn refresh_introduced(tx: &Tx<'_>, id: i64) -> Result<()> {
    let mut rows =
        tx.db.prepare_cached("SELECT id FROM people WHERE introduced_by = ?1 AND removed_at IS NULL")?;
    let introduced = rows.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    introduced.into_iter().try_for_each(|id| refresh(tx, id))
}

/// Writes the derived columns. Every write to a person comes here.
pub(super) fn refresh(tx: &Tx<'_>, id: i64) -> Result<()> {
    cadence::recount(tx.db, id)?;
    kept::rewrite_words(tx.db, id)
}
