//! Everything that is kept about somebody, text by text: what a search reads.

use rusqlite::{Connection, params};

use crate::{error::Result, interactions, text};

/// A text that is kept about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptText {
    /// Where it is kept: the field, as `bta set` calls it, or what hangs on the person, as `bta show` does.
    pub(crate) field: &'static str,
    /// As it was written.
    pub(crate) text: String,
}

/// What the columns of a person's own row hold, in the order in which a match counts.
const OWN: [&str; 8] = [
    "name",
    "remember_for",
    "working_on",
    "be_remembered_for",
    "met.occasion",
    "met.place",
    "met.introduced_by",
    "also",
];

/// What stands in rows of their own and still belongs to the person as such.
const BESIDE: [(&str, &str); 4] = [
    ("groups", "SELECT name FROM person_groups WHERE person = ?1 ORDER BY name"),
    ("reach", "SELECT value FROM reach WHERE person = ?1 ORDER BY id"),
    ("reach", "SELECT label FROM reach WHERE person = ?1 AND label IS NOT NULL ORDER BY id"),
    ("dates", "SELECT what FROM important_dates WHERE person = ?1 ORDER BY id"),
];

const SMALL_THINGS: &str = "interactions";

/// Kinds of small things: those in own words are found by them, ours are not.
const KINDS: &str = "SELECT DISTINCT i.kind FROM interaction_people ip
    JOIN interactions i ON i.id = ip.interaction WHERE ip.person = ?1 ORDER BY i.kind";

/// What passed, what was promised, what brought them to mind and what was written before: the column `passed`.
const PASSED: [(&str, &str); 6] = [
    (
        SMALL_THINGS,
        "SELECT i.say FROM interaction_people ip JOIN interactions i ON i.id = ip.interaction
         WHERE ip.person = ?1 AND i.say IS NOT NULL ORDER BY i.day DESC, i.id DESC",
    ),
    (SMALL_THINGS, KINDS),
    ("reminders", "SELECT why FROM reminders WHERE person = ?1 AND why IS NOT NULL ORDER BY id DESC"),
    ("highlights", "SELECT quote FROM highlights WHERE person = ?1 ORDER BY id DESC"),
    ("highlights", "SELECT note FROM highlights WHERE person = ?1 AND note IS NOT NULL ORDER BY id DESC"),
    ("remember_for_before", "SELECT text FROM earlier_sentences WHERE person = ?1 ORDER BY id DESC"),
];

/// Every text that is kept about the person of this row, the name first.
pub(crate) fn texts(db: &Connection, id: i64) -> Result<Vec<KeptText>> {
    let mut texts = own(db, id)?;
    for (field, sql) in BESIDE.iter().chain(&PASSED) {
        let mut rows = db.prepare_cached(sql)?;
        let found = rows.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        let is_ours = |text: &str| *sql == KINDS && interactions::is_known_kind(text);
        texts.extend(found.into_iter().filter(|text| !is_ours(text)).map(|text| KeptText { field, text }));
    }
    Ok(texts)
}

fn own(db: &Connection, id: i64) -> Result<Vec<KeptText>> {
    let columns = db
        .prepare_cached(
            "SELECT p.name, p.remember_for, p.working_on, p.be_remembered_for, p.met_occasion, p.met_place,
                coalesce(i.name, p.introduced_by_name), p.also
             FROM people p LEFT JOIN people i ON i.id = p.introduced_by WHERE p.id = ?1",
        )?
        .query_row([id], |row| {
            (0..OWN.len()).map(|column| row.get::<_, Option<String>>(column)).collect::<Result<Vec<_>, _>>()
        })?;
    let texts = OWN.into_iter().zip(columns);
    Ok(texts.filter_map(|(field, text)| Some(KeptText { field, text: text? })).collect())
}

/// Writes the columns that are derived from all of it. Every write to a person, and to what hangs on one,
/// comes here.
pub(crate) fn rewrite_words(db: &Connection, id: i64) -> Result<()> {
    let texts = texts(db, id)?;
    let column = |belongs: &dyn Fn(&str) -> bool| {
        let texts = texts.iter().filter(|kept| belongs(kept.field)).map(|kept| kept.text.as_str());
        text::searched(&texts.collect::<Vec<_>>().join("\n"))
    };
    let passed = |field: &str| PASSED.iter().any(|(of_passed, _)| *of_passed == field);
    db.prepare_cached("UPDATE people SET name_key = ?2, words = ?3, passed = ?4 WHERE id = ?1")?.execute(
        params![
            id,
            column(&|field| field == "name"),
            column(&|field| field != "name" && !passed(field)),
            column(&passed),
        ],
    )?;
    Ok(())
}

/// Writes them for everybody: for a file of a version that found less.
pub(crate) fn rewrite_all_words(db: &Connection) -> Result<()> {
    let mut rows = db.prepare("SELECT id FROM people")?;
    let ids = rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    ids.into_iter().try_for_each(|id| rewrite_words(db, id))
}
