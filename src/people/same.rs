//! Who may be the same person: somebody else of the same name, email or phone number. Only ever a question, and
//! asked until it is answered.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;

use super::{
    Person, Reach, ReachKind,
    join::{same_way, way_key},
    known, read,
};
use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
    text,
};

/// What two have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Common {
    /// The name.
    Name,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
}

impl Common {
    fn by(kind: ReachKind) -> Option<Self> {
        match kind {
            ReachKind::Email => Some(Self::Email),
            ReachKind::Phone => Some(Self::Phone),
            ReachKind::Link | ReachKind::Address => None,
        }
    }
}

/// Others who are here and have the name, an email or a phone number of this person: ids, names and what is
/// in common, in the order in which they were written down.
pub(crate) fn perhaps_same(view: &View<'_>, uid: &str) -> Result<Vec<(String, String, Common)>> {
    let (id, person) = (read::id_of(view, uid)?, read::get(view, uid)?);
    let mut found: Vec<(String, String, Common)> =
        known::by_name(view, &person.name)?.into_iter().map(|(id, name)| (id, name, Common::Name)).collect();
    for way in &person.reach {
        let Some(common) = Common::by(way.kind) else { continue };
        for (other, name) in with(view, id, way)? {
            if !found.iter().any(|(there, ..)| *there == other) {
                found.push((other, name, common));
            }
        }
    }
    let apart = not_the_same(view, id)?;
    found.retain(|(other, ..)| other != uid && !apart.contains(other));
    Ok(found)
}

/// All that two people have in common of what makes them perhaps the same.
pub(crate) fn in_common(one: &Person, other: &Person) -> Vec<Common> {
    let name = (text::folded(&one.name) == text::folded(&other.name)).then_some(Common::Name);
    let shared = one.reach.iter().filter(|way| other.reach.iter().any(|theirs| same_way(way, theirs)));
    let all: BTreeSet<Common> =
        name.into_iter().chain(shared.filter_map(|way| Common::by(way.kind))).collect();
    all.into_iter().collect()
}

/// Everybody who may have been written down before (ids), each behind the earliest whom they may be; in the order in
/// which they were written down.
pub(crate) fn perhaps_twice(view: &View<'_>) -> Result<Vec<(String, String)>> {
    let mut marks: BTreeMap<i64, Vec<(Common, String)>> = BTreeMap::new();
    let mut ids: BTreeMap<i64, String> = BTreeMap::new();
    let mut people = view.db.prepare_cached("SELECT id, uid, name FROM people WHERE removed_at IS NULL")?;
    let mut rows = people.query([])?;
    while let Some(row) = rows.next()? {
        let (id, name) = (row.get(0)?, row.get::<_, String>(2)?);
        ids.insert(id, row.get(1)?);
        marks.insert(id, vec![(Common::Name, text::folded(&name))]);
    }
    let mut reach = view.db.prepare_cached("SELECT person, kind, value FROM reach ORDER BY id")?;
    let mut rows = reach.query([])?;
    while let Some(row) = rows.next()? {
        let kind = ReachKind::from_word(&row.get::<_, String>(1)?);
        let Some((kind, common)) = kind.and_then(|kind| Some((kind, Common::by(kind)?))) else { continue };
        if let Some(of_person) = marks.get_mut(&row.get(0)?) {
            of_person.push((common, way_key(kind, &row.get::<_, String>(2)?)));
        }
    }
    let mut two = view.db.prepare_cached("SELECT min(one, other), max(one, other) FROM not_the_same")?;
    let two = two.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let two = two.collect::<rusqlite::Result<BTreeSet<(i64, i64)>>>()?;
    let mut seen: BTreeMap<(Common, String), Vec<i64>> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, of_person) in marks {
        let before = of_person.iter().filter_map(|mark| {
            let with = seen.get(mark)?;
            with.iter().find(|earlier| **earlier != id && !two.contains(&(**earlier, id)))
        });
        if let Some((earliest, this)) = before.min().and_then(|earliest| ids.get(earliest).zip(ids.get(&id)))
        {
            found.push((earliest.clone(), this.clone()));
        }
        for mark in of_person {
            seen.entry(mark).or_default().push(id);
        }
    }
    Ok(found)
}

/// Of whom it was said that they are not this person (a row): ids.
fn not_the_same(view: &View<'_>, id: i64) -> Result<Vec<String>> {
    let mut rows = view.db.prepare_cached(
        "SELECT p.uid FROM not_the_same n JOIN people p ON p.id = CASE n.one WHEN ?1 THEN n.other ELSE n.one END
         WHERE ?1 IN (n.one, n.other)",
    )?;
    Ok(rows.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Says that two (ids) are not the same person, for ever.
///
/// # Errors
/// [`Error::NoSuchPerson`]; [`Error::SamePerson`].
pub(crate) fn are_two(tx: &Tx<'_>, one: &str, other: &str) -> Result<()> {
    let (one, other) = (read::id_of(tx, one)?, read::id_of(tx, other)?);
    if one == other {
        return Err(Error::SamePerson);
    }
    tx.db
        .prepare_cached(
            "INSERT INTO not_the_same (one, other) SELECT ?1, ?2
             WHERE NOT EXISTS (SELECT 1 FROM not_the_same WHERE (one, other) IN (VALUES (?1, ?2), (?2, ?1)))",
        )?
        .execute([one, other])?;
    Ok(())
}

/// The others who are reached this way.
fn with(view: &View<'_>, id: i64, way: &Reach) -> Result<Vec<(String, String)>> {
    let mut rows = view.db.prepare_cached(
        "SELECT p.uid, p.name, r.value FROM reach r JOIN people p ON p.id = r.person
         WHERE r.kind = ?1 AND r.person <> ?2 AND p.removed_at IS NULL ORDER BY p.id",
    )?;
    let found = rows.query_map(params![way.kind.word(), id], |row| {
        Ok(((row.get(0)?, row.get(1)?), row.get::<_, String>(2)?))
    })?;
    let found = found.collect::<rusqlite::Result<Vec<_>>>()?;
    let same = |value: &str| same_way(way, &Reach { value: value.to_owned(), ..way.clone() });
    Ok(found.into_iter().filter(|(_, value)| same(value)).map(|(person, _)| person).collect())
}
