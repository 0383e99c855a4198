//! Introductions: A should know B, because A works on what B is remembered for.
//!
//! | file | subject |
//! | --- | --- |
//! | `matching` | who could help whom, from everybody's words |
//! | `lexicon`, `stop_words` | what two texts have in common |
//! | `joining` | what becomes of them where two people are one |
//! | `steps` | in which order the two are asked |
//! | `thoughts` | the thoughts that the notebook gives |

mod joining;
mod lexicon;
mod matching;
mod steps;
mod stop_words;
#[cfg(test)]
mod tests;
mod thoughts;

use rusqlite::{OptionalExtension, Row, named_params, params};
use serde::Serialize;

pub use matching::{Someone, Thought, thoughts as match_people};
pub use steps::{State, Step};

pub(crate) use joining::settle;
pub(crate) use lexicon::marked;
pub(crate) use steps::open as open_steps;
pub(crate) use thoughts::{Pair, thoughts};

use crate::{
    error::{Error, Result},
    interactions::{self, Passed},
    notebook::{Tx, View},
    people::{self, Person},
};

/// The kind of what passed when two people were introduced.
const INTRODUCED: &str = "introduced";

/// An introduction that is more than a thought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Introduction {
    /// A UUID of version 7.
    pub id: String,
    /// The id of the one who works on something.
    pub a: String,
    /// The id of the one who is remembered for it.
    pub b: String,
    /// What A worked on when A was asked.
    pub works_on: String,
    /// What B was remembered for then.
    pub remembered_for: String,
    /// How far it has come.
    pub state: State,
    /// The days on which it came so far.
    pub days: Days,
}

/// The civil days of the steps that were taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Days {
    /// A was asked.
    pub asked_a: Option<String>,
    /// A said yes.
    pub a_said_yes: Option<String>,
    /// B was asked.
    pub asked_b: Option<String>,
    /// B said yes.
    pub b_said_yes: Option<String>,
    /// They were introduced.
    pub made: Option<String>,
    /// How it went was heard.
    pub heard: Option<String>,
    /// One said no, or it was left there, or set aside.
    pub closed: Option<String>,
}

// Where one of the two was removed, it rests until they are back.
const COLUMNS: &str =
    "i.uid, a.uid, b.uid, i.works_on, i.remembered_for, i.state, i.asked_a_on, i.a_said_yes_on,
    i.asked_b_on, i.b_said_yes_on, i.made_on, i.heard_on, i.closed_on
    FROM introductions i JOIN people a ON a.id = i.a AND a.removed_at IS NULL
    JOIN people b ON b.id = i.b AND b.removed_at IS NULL";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Introduction> {
    let days = Days {
        asked_a: row.get(6)?,
        a_said_yes: row.get(7)?,
        asked_b: row.get(8)?,
        b_said_yes: row.get(9)?,
        made: row.get(10)?,
        heard: row.get(11)?,
        closed: row.get(12)?,
    };
    Ok(Introduction {
        id: row.get(0)?,
        a: row.get(1)?,
        b: row.get(2)?,
        works_on: row.get(3)?,
        remembered_for: row.get(4)?,
        // The file takes no other words.
        state: State::from_word(row.get_ref(5)?.as_str()?).unwrap_or(State::Left),
        days,
    })
}

/// The introductions of a person, newest first.
pub(crate) fn of_person(view: &View<'_>, person: &str) -> Result<Vec<Introduction>> {
    let mut rows = view
        .db
        .prepare_cached(&format!("SELECT {COLUMNS} WHERE a.uid = ?1 OR b.uid = ?1 ORDER BY i.id DESC"))?;
    Ok(rows.query_map([person], from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Those in which somebody is still to do or to say something, in the order in which they were begun. Where
/// one of the two is left in peace, it rests.
pub(crate) fn under_way(view: &View<'_>) -> Result<Vec<Introduction>> {
    let mut rows = view.db.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE NOT a.left_in_peace AND NOT b.left_in_peace ORDER BY i.id"
    ))?;
    let all = rows.query_map([], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(all.into_iter().filter(|introduction| introduction.state.is_under_way()).collect())
}

/// Whether there ever was one.
pub(crate) fn ever(view: &View<'_>) -> Result<bool> {
    Ok(view.db.prepare_cached("SELECT 1 FROM introductions")?.exists([])?)
}

/// The one between these two (ids), whichever way round. Only two people who were merged can leave several.
pub(crate) fn between(view: &View<'_>, one: &str, other: &str) -> Result<Option<Introduction>> {
    let sql = format!(
        "SELECT {COLUMNS} WHERE (a.uid = ?1 AND b.uid = ?2) OR (a.uid = ?2 AND b.uid = ?1)
         ORDER BY {} LIMIT 1",
        joining::STANDS
    );
    Ok(view.db.prepare_cached(&sql)?.query_row([one, other], from_row).optional()?)
}

/// Takes the next step between these two (ids): the first one by what A works on and what B is remembered
/// for, as they stand. When they are introduced, that is written down as having passed with both.
///
/// # Errors
/// [`Error::NoSuchPerson`]; [`Error::NotThatStep`] where it is not its turn; [`Error::NothingToQuote`];
/// [`Error::IntroductionRests`].
pub(crate) fn take(tx: &Tx<'_>, a: &str, b: &str, step: Step) -> Result<Introduction> {
    let before = between(tx, a, b)?;
    let state = steps::after(before.as_ref().map(|before| before.state), step).ok_or(Error::NotThatStep)?;
    let (person_a, person_b) = (people::get(tx, a)?, people::get(tx, b)?);
    if person_a.left_in_peace || person_b.left_in_peace {
        return Err(Error::IntroductionRests);
    }
    let id = match before {
        Some(before) => before.id,
        None => add(tx, (a, &person_a), (b, &person_b), state)?,
    };
    tx.db
        .prepare_cached(&format!(
            "UPDATE introductions SET state = :state, {} = :today, updated_at = :now WHERE uid = :id",
            state.day_column()
        ))?
        .execute(named_params! {
            ":id": id,
            ":state": state.word(),
            ":today": tx.moment.today().to_string(),
            ":now": tx.moment.written(),
        })?;
    if state == State::Made {
        let direction = interactions::suggested(INTRODUCED);
        let passed = Passed { on: tx.moment.today(), kind: INTRODUCED, direction, say: None };
        interactions::add(tx, &[a.to_owned(), b.to_owned()], &passed)?;
    }
    between(tx, a, b)?.ok_or(Error::NotThatStep)
}

fn add(tx: &Tx<'_>, a: (&str, &Person), b: (&str, &Person), state: State) -> Result<String> {
    let works_on = a.1.working_on.as_ref().map(|working_on| working_on.text.as_str());
    let remembered_for = b.1.remember_for.as_deref();
    let quoted = works_on.is_some() && remembered_for.is_some();
    if !quoted && state != State::NotTheseTwo {
        return Err(Error::NothingToQuote);
    }
    let uid = tx.moment.new_id();
    tx.db
        .prepare_cached(
            "INSERT INTO introductions (uid, a, b, works_on, remembered_for, state, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
        )?
        .execute(params![
            uid,
            people::id_of(tx, a.0)?,
            people::id_of(tx, b.0)?,
            works_on.unwrap_or_default(),
            remembered_for.unwrap_or_default(),
            state.word(),
            tx.moment.written()
        ])?;
    Ok(uid)
}
