//! Words that were typed and not yet kept: one draft of the sheet, and one of the small window.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::{
    error::Result,
    notebook::{Tx, View},
    people::Origin,
    text::{self, limits},
};

/// Words that were typed and not yet kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Draft {
    /// As they were typed; empty where they stand on cards.
    pub text: String,
    /// What stands on three cards, where they were written on those.
    pub cards: Option<Cards>,
    /// Where in an essay they were begun.
    pub from: Option<Origin>,
    /// Whom they are about, as far as can be told.
    pub about: Option<String>,
}

/// Several people of one occasion, as they are being written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Cards {
    /// How you met all of them, without the word "met".
    pub met: String,
    /// A card for each; a blank one is nobody.
    pub cards: Vec<Card>,
}

/// One person's card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Card {
    /// Who it is.
    pub name: String,
    /// What to remember them for, and whatever else a line of capture may say.
    pub text: String,
}

impl Card {
    /// Whether nothing is written on it.
    pub fn is_blank(&self) -> bool {
        self.name.trim().is_empty() && self.text.trim().is_empty()
    }
}

impl Cards {
    /// The cards that somebody stands on.
    pub fn written(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(|card| !card.is_blank())
    }

    /// Whether there is nothing on them that would be missed.
    pub fn is_blank(&self) -> bool {
        self.met.trim().is_empty() && self.written().next().is_none()
    }

    fn within_limits(&self) -> Result<()> {
        let texts = self.cards.iter().flat_map(|card| [&card.name, &card.text]);
        texts.chain([&self.met]).try_for_each(|text| text::within(text, "A line", limits::LINES))
    }
}

/// What is in the sheet, as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InSheet {
    pub(crate) text: String,
    pub(crate) cards: Option<Cards>,
    pub(crate) from: Option<Origin>,
}

/// The sheet's draft and where it was begun, if there is one.
pub(crate) fn in_sheet(view: &View<'_>) -> Result<Option<InSheet>> {
    let found = view
        .db
        .prepare_cached("SELECT text, cards, from_essay, from_section FROM drafts")?
        .query_row([], |row| {
            let cards = row.get::<_, Option<String>>(1)?;
            let from = row.get::<_, Option<String>>(2)?.zip(row.get::<_, Option<String>>(3)?);
            Ok(InSheet {
                text: row.get(0)?,
                // What a later version wrote otherwise is no draft of ours; its words come as they are.
                cards: cards.and_then(|cards| serde_json::from_str(&cards).ok()),
                from: from.map(|(essay, section)| Origin { essay, section }),
            })
        })
        .optional()?;
    Ok(found)
}

/// Keeps the sheet's draft; an empty one is put away.
///
/// # Errors
/// [`crate::error::Error::TooLong`], and the draft before is still there: a part of the words would look like
/// all of them.
pub(crate) fn keep_sheet(tx: &Tx<'_>, draft: &str, from: Option<&Origin>) -> Result<()> {
    if draft.trim().is_empty() {
        return put_sheet_away(tx);
    }
    text::within(draft, "A line", limits::LINES)?;
    write_sheet(tx, &without_nul(draft), None, from)
}

/// Keeps what stands on three cards; blank ones are put away.
///
/// # Errors
/// As [`keep_sheet`].
pub(crate) fn keep_cards(tx: &Tx<'_>, cards: &Cards, from: Option<&Origin>) -> Result<()> {
    if cards.is_blank() {
        return put_sheet_away(tx);
    }
    cards.within_limits()?;
    let cards = Cards {
        met: without_nul(&cards.met),
        cards: cards
            .cards
            .iter()
            .map(|card| Card { name: without_nul(&card.name), text: without_nul(&card.text) })
            .collect(),
    };
    write_sheet(tx, "", serde_json::to_string(&cards).ok().as_deref(), from)
}

fn write_sheet(tx: &Tx<'_>, text: &str, cards: Option<&str>, from: Option<&Origin>) -> Result<()> {
    tx.db
        .prepare_cached(
            "INSERT INTO drafts (id, text, cards, from_essay, from_section, written_at)
             VALUES (1, ?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET text = excluded.text, cards = excluded.cards,
                from_essay = excluded.from_essay, from_section = excluded.from_section,
                written_at = excluded.written_at",
        )?
        .execute(params![
            text,
            cards,
            from.map(|from| &from.essay),
            from.map(|from| &from.section),
            tx.moment.written()
        ])?;
    Ok(())
}

/// Puts the sheet's draft away.
pub(crate) fn put_sheet_away(tx: &Tx<'_>) -> Result<()> {
    tx.db.prepare_cached("DELETE FROM drafts")?.execute([])?;
    Ok(())
}

/// The small window's draft, if there is one.
pub(crate) fn quick(view: &View<'_>) -> Result<Option<String>> {
    let found =
        view.db.prepare_cached("SELECT text FROM quick_draft")?.query_row([], |row| row.get(0)).optional()?;
    Ok(found)
}

/// Keeps the small window's draft; an empty one is put away.
///
/// # Errors
/// As [`keep_sheet`].
pub(crate) fn keep_quick(tx: &Tx<'_>, draft: &str) -> Result<()> {
    if draft.trim().is_empty() {
        return put_quick_away(tx);
    }
    text::within(draft, "A line", limits::LINES)?;
    tx.db
        .prepare_cached(
            "INSERT INTO quick_draft (id, text, written_at) VALUES (1, ?1, ?2)
             ON CONFLICT (id) DO UPDATE SET text = excluded.text, written_at = excluded.written_at",
        )?
        .execute(params![without_nul(draft), tx.moment.written()])?;
    Ok(())
}

/// Puts the small window's draft away.
pub(crate) fn put_quick_away(tx: &Tx<'_>) -> Result<()> {
    tx.db.prepare_cached("DELETE FROM quick_draft")?.execute([])?;
    Ok(())
}

fn without_nul(text: &str) -> String {
    text.chars().filter(|c| *c != '\0').collect()
}
