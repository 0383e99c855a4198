//! Words not yet kept.

use super::Answer;
use crate::{
    drafts::{self, Cards},
    error::Result,
    notebook::Notebook,
    people::Origin,
    shelf,
};

/// The topic of what is being written in the sheet.
const DRAFTS: &str = "drafts";

/// The topic of what is being written in the small window.
const QUICK_DRAFT: &str = "quick_draft";

/// Keeps words that are not yet kept as a person, and where in an essay they were begun: a place that does
/// not exist is left out, since the words are worth more.
///
/// # Errors
/// A text that is too long, and then the draft before is still there; where the file cannot be written.
pub fn keep_draft(notebook: &mut Notebook, text: &str, from: Option<&Origin>) -> Answer<()> {
    let from = existing(notebook, from)?;
    Ok(notebook.note(DRAFTS, |tx| drafts::keep_sheet(tx, text, from))?)
}

/// The same for what stands on three cards.
///
/// # Errors
/// As [`keep_draft`].
pub fn keep_cards_draft(notebook: &mut Notebook, cards: &Cards, from: Option<&Origin>) -> Answer<()> {
    let from = existing(notebook, from)?;
    Ok(notebook.note(DRAFTS, |tx| drafts::keep_cards(tx, cards, from))?)
}

fn existing<'f>(notebook: &Notebook, from: Option<&'f Origin>) -> Result<Option<&'f Origin>> {
    let Some(from) = from else { return Ok(None) };
    Ok(shelf::place(&notebook.view(), from)?.map(|_| from))
}

/// Puts them away.
///
/// # Errors
/// Where the file cannot be written.
pub fn put_away_draft(notebook: &mut Notebook) -> Answer<()> {
    Ok(notebook.note(DRAFTS, drafts::put_sheet_away)?)
}

/// What was being written in the small window.
///
/// # Errors
/// Where the file cannot be read.
pub fn quick_draft(notebook: &Notebook) -> Answer<Option<String>> {
    Ok(drafts::quick(&notebook.view())?)
}

/// Keeps what is being written in the small window; nothing puts it away.
///
/// # Errors
/// As [`keep_draft`].
pub fn keep_quick_draft(notebook: &mut Notebook, text: &str) -> Answer<()> {
    Ok(notebook.note(QUICK_DRAFT, |tx| drafts::keep_quick(tx, text))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::{Clock, Moment},
        drafts::{Card, InSheet},
        text::limits,
    };

    fn notebook(folder: &tempfile::TempDir) -> Notebook {
        let now = Moment::parse("2026-11-23T09:00", chrono_tz::Tz::UTC).unwrap();
        Notebook::open(&folder.path().join("notebook.db"), Clock::Fixed(now)).unwrap()
    }

    fn in_sheet(notebook: &Notebook) -> Option<InSheet> {
        drafts::in_sheet(&notebook.view()).unwrap()
    }

    fn text(text: &str) -> Option<InSheet> {
        Some(InSheet { text: text.to_owned(), cards: None, from: None })
    }

    #[test]
    fn a_draft_is_kept_whole_or_the_one_before_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut notebook = notebook(&folder);
        let nowhere = Origin { essay: "x".repeat(1_000_000), section: "y".to_owned() };
        keep_draft(&mut notebook, "Mara - explains", Some(&nowhere)).unwrap();
        let longer = "é".repeat(limits::LINES + 1);
        assert_eq!(keep_draft(&mut notebook, &longer, None).unwrap_err().code, "too_long");
        assert_eq!(in_sheet(&notebook), text("Mara - explains"));
        let card = Card { name: "Mara".to_owned(), text: longer };
        let cards = Cards { met: String::new(), cards: vec![card] };
        assert_eq!(keep_cards_draft(&mut notebook, &cards, None).unwrap_err().code, "too_long");
        assert_eq!(in_sheet(&notebook), text("Mara - explains"));
    }

    #[test]
    fn the_sheet_holds_one_line_or_three_cards_and_blank_ones_are_none() {
        let folder = tempfile::tempdir().unwrap();
        let mut notebook = notebook(&folder);
        keep_draft(&mut notebook, "Mara", None).unwrap();
        let cards = Cards {
            met: "at the meetup".to_owned(),
            cards: vec![
                Card { name: "Mara".to_owned(), text: "explains\0 pricing".to_owned() },
                Card::default(),
            ],
        };
        keep_cards_draft(&mut notebook, &cards, None).unwrap();
        let kept = in_sheet(&notebook).unwrap();
        assert_eq!(kept.text, "");
        assert_eq!(kept.cards.unwrap().cards[0].text, "explains pricing");
        keep_draft(&mut notebook, "Mara", None).unwrap();
        assert_eq!(in_sheet(&notebook), text("Mara"));
        let blank = Cards { met: " ".to_owned(), cards: vec![Card::default(); 3] };
        keep_cards_draft(&mut notebook, &blank, None).unwrap();
        assert_eq!(in_sheet(&notebook), None);
    }

    #[test]
    fn the_small_window_has_a_draft_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let mut notebook = notebook(&folder);
        keep_draft(&mut notebook, "Mara", None).unwrap();
        keep_quick_draft(&mut notebook, "Ines - prints").unwrap();
        put_away_draft(&mut notebook).unwrap();
        assert_eq!(quick_draft(&notebook).unwrap().as_deref(), Some("Ines - prints"));
        keep_quick_draft(&mut notebook, " ").unwrap();
        assert_eq!(quick_draft(&notebook).unwrap(), None);
    }
}
