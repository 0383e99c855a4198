//! Who may be the same person: somebody else of the same name, email or phone number. Only ever a question, and
//! asked until it is answered.

use rusqlite::params;

use super::{Reach, ReachKind, join::same_way, known, read};
use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
};

/// What two have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Common {
    /// The name.
    Name,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
}

/// Others who are here and have the name, an email or a phone number of this person: ids, names and what is
/// in common, in the order in which they were written down.
pub(crate) fn perhaps_same(view: &View<'_>, uid: &str) -> Result<Vec<(String, String, Common)>> {
    let (id, person) = (read::id_of(view, uid)?, read::get(view, uid)?);
    let mut found: Vec<(String, String, Common)> =
        known::by_name(view, &person.name)?.into_iter().map(|(id, name)| (id, name, Common::Name)).collect();
    for way in &person.reach {
        let common = match way.kind {
            ReachKind::Email => Common::Email,
            ReachKind::Phone => Common::Phone,
            ReachKind::Link | ReachKind::Address => continue,
        };
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
