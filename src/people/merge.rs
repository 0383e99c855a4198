//! Two people who are one: everything of both, once.

use rusqlite::{named_params, params};

use super::{
    ImportantDate, Joined, Origin, Person,
    join::{Whose, join, same_date, same_way},
    put, read, references,
};
use crate::{
    cadence, dates,
    error::{Error, Result},
    highlights, interactions, introductions,
    notebook::{Tx, View},
    reminders, shelf,
    text::{self, limits},
};

/// What would be written of `stays` (an id), were `other` merged into them.
///
/// # Errors
/// [`Error::NoSuchPerson`]; [`Error::SamePerson`].
pub(crate) fn would_join(view: &View<'_>, stays: &str, other: &str) -> Result<(Person, Person, Joined)> {
    if stays == other {
        return Err(Error::SamePerson);
    }
    let (stays, other) = (read::get(view, stays)?, read::get(view, other)?);
    let joined = join(&stays, &other, |from| section_in_words(view, from));
    Ok((stays, other, joined))
}

/// "Why Networking Doesn’t Work, The Coffee Chat"
fn section_in_words(view: &View<'_>, from: &Origin) -> String {
    // Where the place cannot be read, it is still of use by its ids.
    match shelf::place(view, from) {
        Ok(Some((essay, section))) => {
            let titles = [essay.head.title.as_str(), essay.sections[section].title.as_str()];
            titles.into_iter().filter(|title| !title.is_empty()).collect::<Vec<_>>().join(", ")
        }
        _ => format!("{}, {}", from.essay, from.section),
    }
}

/// Merges `other` into `stays` (ids): all that hangs on the other hangs on the one who stays, and the other is
/// no more.
///
/// # Errors
/// [`Error::NoSuchPerson`]; [`Error::SamePerson`]; [`Error::TooLong`] where both together say more than one
/// person can hold.
pub(crate) fn merge(tx: &Tx<'_>, stays: &str, other: &str) -> Result<()> {
    let (kept, gone, joined) = would_join(tx, stays, other)?;
    let (to, from) = (read::id_of(tx, stays)?, read::id_of(tx, other)?);
    drop_doubles(tx, from, to, &kept, &gone)?;
    cadence::forget_set_aside(tx, if joined.their_cadence { to } else { from }, None)?;
    references::move_all(tx, from, to)?;
    introductions::settle(tx, to)?;
    write_labels(tx, to, &joined)?;
    write(tx, to, from, &joined)?;
    write_introducer(tx, to, from, joined.introducer)?;
    if let Some(earlier) = &joined.earlier {
        put::keep_earlier(tx, to, earlier)?;
    }
    move_cadence(tx, (to, stays), (from, other), joined.their_cadence)?;
    tx.db.prepare_cached("DELETE FROM people WHERE id = ?1")?.execute([from])?;
    interactions::recount(tx, to)?;
    put::refresh(tx, to)?;
    put::refresh_introduced(tx, to)
}

/// Takes out, of what the other has, all that is there already.
fn drop_doubles(tx: &Tx<'_>, from: i64, to: i64, stays: &Person, other: &Person) -> Result<()> {
    for way in other.reach.iter().filter(|way| stays.reach.iter().any(|there| same_way(there, way))) {
        tx.db
            .prepare_cached("DELETE FROM reach WHERE person = ?1 AND kind = ?2 AND value = ?3")?
            .execute(params![from, way.kind.word(), way.value])?;
    }
    let (mut there, ids): (Vec<_>, Vec<_>) = on_page(tx, stays)?.into_iter().unzip();
    for (date, id) in on_page(tx, other)? {
        if let Some((at, on)) = same_date(&there, &date) {
            dates::join(tx, &ids[at], &id, on)?;
            there[at].on = on;
        }
    }
    tx.db
        .prepare_cached(
            "DELETE FROM earlier_sentences WHERE person = :from AND EXISTS (
                SELECT 1 FROM earlier_sentences there WHERE there.person = :to
                AND there.text = earlier_sentences.text AND there.until_on = earlier_sentences.until_on)",
        )?
        .execute(named_params! { ":from": from, ":to": to })?;
    reminders::drop_doubles(tx, from, to)?;
    highlights::drop_doubles(tx, from, to)?;
    interactions::drop_doubles(tx, from, to)
}

/// Somebody's dates, with their ids.
fn on_page(tx: &Tx<'_>, person: &Person) -> Result<Vec<(ImportantDate, String)>> {
    let dates = dates::on_page(tx, person.id.as_deref().unwrap_or_default())?.into_iter();
    Ok(dates.map(|date| (ImportantDate { what: date.what, on: date.day }, date.id)).collect())
}

/// The labels of ways that both had.
fn write_labels(tx: &Tx<'_>, to: i64, joined: &Joined) -> Result<()> {
    for way in &joined.reach {
        tx.db
            .prepare_cached(
                "UPDATE reach SET label = ?4 WHERE person = ?1 AND kind = ?2 AND value = ?3 AND label IS NOT ?4",
            )?
            .execute(params![to, way.kind.word(), way.value, way.label])?;
    }
    Ok(())
}

/// Writes the row of the one who stays. The earlier of the two days on which they were written down counts.
fn write(tx: &Tx<'_>, to: i64, from: i64, joined: &Joined) -> Result<()> {
    let Joined { met, .. } = joined;
    if let Some(also) = &joined.also {
        text::within(also, "The rest", limits::LINES)?;
    }
    tx.db
        .prepare_cached(
            "UPDATE people SET
                remember_for = :remember_for, be_remembered_for = :be_remembered_for,
                working_on = :working_on, working_on_noted_on = :noted_on, also = :also,
                met_scene = :scene, met_occasion = :occasion, met_place = :place, met_on = :met_on,
                from_essay = :essay, from_section = :section, left_in_peace = :left_in_peace,
                written_on = min(written_on, (SELECT written_on FROM people WHERE id = :from)),
                created_at = min(created_at, (SELECT created_at FROM people WHERE id = :from)),
                updated_at = :now
             WHERE id = :to",
        )?
        .execute(named_params! {
            ":to": to,
            ":from": from,
            ":remember_for": joined.remember_for,
            ":be_remembered_for": joined.be_remembered_for,
            ":working_on": joined.working_on.as_ref().map(|working_on| &working_on.text),
            ":noted_on": joined.working_on.as_ref().map(|working_on| &working_on.noted_on),
            ":also": joined.also,
            ":scene": met.scene,
            ":occasion": met.occasion,
            ":place": met.place,
            ":met_on": met.on.map(|on| on.to_string()),
            ":essay": joined.from.as_ref().map(|from| &from.essay),
            ":section": joined.from.as_ref().map(|from| &from.section),
            ":left_in_peace": joined.left_in_peace,
            ":now": tx.moment.written(),
        })?;
    Ok(())
}

/// As rows have it: a removed introducer has no id to go by, and is still the one who is meant.
fn write_introducer(tx: &Tx<'_>, to: i64, from: i64, whose: Whose) -> Result<()> {
    let taken = match whose {
        Whose::Ours => return Ok(()),
        Whose::Theirs => "SELECT introduced_by, introduced_by_name FROM people WHERE id = ?2",
        Whose::Neither => "SELECT NULL, NULL WHERE ?2",
    };
    let sql = format!("UPDATE people SET (introduced_by, introduced_by_name) = ({taken}) WHERE id = ?1");
    tx.db.prepare_cached(&sql)?.execute(params![to, from])?;
    Ok(())
}

/// The cadence of the one who stays goes on; where they had none, the other's does, with where it stood.
fn move_cadence(tx: &Tx<'_>, to: (i64, &str), from: (i64, &str), theirs: bool) -> Result<()> {
    tx.db
        .prepare_cached(
            "UPDATE people SET cadence_skipped_on = nullif(max(coalesce(cadence_skipped_on, ''),
                coalesce((SELECT cadence_skipped_on FROM people WHERE id = ?2), '')), '')
             WHERE id = ?1",
        )?
        .execute(params![to.0, from.0])?;
    if !theirs {
        tx.db.prepare_cached("DELETE FROM tank WHERE item = ?1")?.execute([from.1])?;
        return Ok(());
    }
    tx.db
        .prepare_cached(
            "UPDATE people SET (cadence, cadence_later_on, cadence_someday) =
                (SELECT cadence, cadence_later_on, cadence_someday FROM people WHERE id = ?2)
             WHERE id = ?1",
        )?
        .execute(params![to.0, from.0])?;
    tx.db.prepare_cached("DELETE FROM tank WHERE item = ?1")?.execute([to.1])?;
    tx.db.prepare_cached("UPDATE tank SET item = ?2 WHERE item = ?1")?.execute([from.1, to.1])?;
    Ok(())
}
