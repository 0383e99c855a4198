//! Who may be the same person: somebody else of the same name, email or phone number. Only ever a question.

use rusqlite::params;

use super::{Reach, ReachKind, join::same_way, known, read};
use crate::{error::Result, notebook::View};

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
    found.retain(|(other, ..)| other != uid);
    Ok(found)
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
