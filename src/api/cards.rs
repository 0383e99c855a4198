//! Three cards: one occasion, up to three people, one write.

use serde::Serialize;

use super::{
    Answer, Said,
    capture::{KnownPerson, read},
    following_up,
    keeping::{self, Captured, Meant, Put, meant},
    margin::{self, LineToMark},
};
use crate::{
    capture::{MetSaid, Problem, Reading, Said as Meaning},
    drafts::{self, Card, Cards},
    error::{Error, Result},
    notebook::{Notebook, Operation},
    people::{self, Origin},
    when::Here,
    words,
};

/// What is understood of three cards as they are being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CardsReading {
    /// One for each card, in order.
    pub cards: Vec<CardReading>,
    /// "Keep both": what the button says.
    pub keep: String,
}

/// What is understood of one card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CardReading {
    /// Whether nothing is written on it.
    pub blank: bool,
    /// What was understood beside the name and the sentence, a line for each; that there is no follow-up; or
    /// that the card may stay blank.
    pub lines: Vec<String>,
    /// Why it cannot be kept as it stands, in a sentence.
    pub problem: Option<String>,
    /// Somebody who has this name already.
    pub known: Option<KnownPerson>,
}

/// A card and what becomes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CardToKeep {
    /// What is written on it.
    #[serde(flatten)]
    pub card: Card,
    /// The id of somebody known to whom it is added; without one it is somebody new.
    pub add_to: Option<String>,
}

/// Several people were written down at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct KeptCards {
    /// Who they are, in the order of the cards.
    pub people: Vec<KnownPerson>,
    /// What is said of it.
    pub said: Said,
    /// The one line that offers to start with the computer.
    pub offer_start: Option<String>,
}

/// A card as the line of capture that would say the same.
fn line(card: &Card) -> String {
    let (name, text) = (card.name.trim(), card.text.trim());
    if text.is_empty() { name.to_owned() } else { format!("{name} \u{2014} {text}") }
}

fn read_card(card: &Card, here: &Here) -> Result<Reading> {
    let mut reading = read(&line(card), here)?;
    // Without a name, the beginning of the sentence would be taken for one.
    if !card.name.contains(char::is_alphanumeric) {
        reading.problem = Some(Problem::NoName);
    }
    Ok(reading)
}

/// How everybody was met, from the words of the one line they share. Where a line of capture would make
/// something else of a part of it, all of it is the occasion, as it was typed.
fn shared_meeting(met: &str, here: &Here) -> Result<Option<MetSaid>> {
    let typed = without_met(met);
    if typed.is_empty() {
        return Ok(None);
    }
    let reading = read(&format!("X; met {typed}"), here)?;
    let said = match reading.parts.as_slice() {
        [name, part] if name.said == Meaning::Name => match &part.said {
            Meaning::Met(said) => Some(said.clone()),
            _ => None,
        },
        _ => None,
    };
    Ok(said.or_else(|| Some(MetSaid { occasion: Some(typed.to_owned()), ..MetSaid::default() })))
}

/// A line of capture as the first of three cards: the name, how you met, and everything else that was said.
///
/// # Errors
/// A text that is too long; where the file cannot be read.
pub fn as_cards(notebook: &Notebook, text: &str) -> Answer<Cards> {
    let reading = read(text, &following_up::here(&notebook.view())?)?;
    let mut cards = Cards { met: String::new(), cards: vec![Card::default()] };
    let mut rest = Vec::new();
    for part in &reading.parts {
        match (&part.said, cards.cards.first_mut()) {
            (Meaning::Name, Some(card)) => card.name.clone_from(&part.text),
            (Meaning::Met(_), _) => cards.met = without_met(&part.text).to_owned(),
            _ => rest.push(part.text.as_str()),
        }
    }
    if let Some(card) = cards.cards.first_mut() {
        card.text = rest.join("; ");
    }
    Ok(cards)
}

/// The first card that somebody stands on, as a line of capture.
pub fn as_line(cards: &Cards) -> String {
    let first = cards.written().next().map(line).unwrap_or_default();
    match without_met(&cards.met) {
        "" => first,
        met => format!("{first}; met {met}"),
    }
}

/// How somebody was met, without the word that says so.
fn without_met(typed: &str) -> &str {
    let typed = typed.trim();
    match typed.get(..4) {
        Some(said) if said.eq_ignore_ascii_case("met ") => typed.get(4..).unwrap_or_default().trim(),
        _ => typed,
    }
}

/// Reads three cards as they are being written. Nothing is written.
///
/// # Errors
/// A text that is too long; where the file cannot be read.
pub fn read_cards(notebook: &Notebook, cards: &Cards) -> Answer<CardsReading> {
    let view = notebook.view();
    let here = following_up::here(&view)?;
    let read_one = |card: &Card| -> Result<CardReading> {
        if card.is_blank() {
            let lines = vec![words::OR_LEAVE_IT_BLANK.to_owned()];
            return Ok(CardReading { blank: true, lines, problem: None, known: None });
        }
        let reading = read_card(card, &here)?;
        let name = reading.parts.iter().find(|part| part.said == Meaning::Name);
        let mut known = match name.filter(|_| reading.problem != Some(Problem::NoName)) {
            Some(name) => people::by_name(&view, &name.value)?,
            None => Vec::new(),
        };
        let known =
            if known.len() == 1 { known.pop().map(|(id, name)| KnownPerson { id, name }) } else { None };
        let said = reading.parts.iter().map(|part| (&part.said, part.value.as_str()));
        Ok(CardReading {
            blank: false,
            lines: words::on_card(said, here.today),
            problem: reading.problem.map(|problem| problem.to_string()),
            known,
        })
    };
    let read = cards.cards.iter().map(read_one).collect::<Result<Vec<_>>>()?;
    let written = read.iter().filter(|card| !card.blank).count();
    Ok(CardsReading { cards: read, keep: words::keep_so_many(written) })
}

/// Writes down everybody who stands on a card, in one act, and puts the draft away. Blank cards are passed
/// over. How they were met is what the card itself says, else what all share. A line of an essay that brought the
/// first of them to mind is marked for them in the same act.
///
/// # Errors
/// Nobody on any card; a card without a name; a follow-up for a day that has gone; a text that is too long.
/// Nothing is kept then. A line that is not there any more is not marked.
pub fn keep_cards(
    notebook: &mut Notebook,
    met: &str,
    cards: &[CardToKeep],
    from: Option<Origin>,
    line: Option<&LineToMark>,
) -> Answer<KeptCards> {
    let (from, scene) = keeping::origin(&notebook.view(), from)?;
    let kept = notebook.write(|tx| {
        let here = following_up::here(tx)?;
        let shared = shared_meeting(met, &here)?;
        let mut put = Vec::new();
        let mut follow_ups = Vec::new();
        for CardToKeep { card, add_to } in cards.iter().filter(|card| !card.card.is_blank()) {
            let mut meant = meant(&read_card(card, &here)?, here.today, from.clone())?;
            meant.person.met.scene = scene.map(|scene| scene.id().to_owned());
            share(&mut meant, shared.as_ref());
            let one = keeping::put(tx, &meant, add_to.as_deref())?;
            follow_ups.extend(meant.follow_up.as_ref().map(|(when, _)| (*when, one.person.id.clone())));
            put.push(one);
        }
        let Some(first) = put.first() else { return Err(Error::NoName) };
        let marked = line.map_or(Ok(false), |line| margin::mark_for(tx, line, &first.person.id))?;
        follow_ups.sort_by_key(|(when, _)| (when.on, when.at));
        let (said, offer_start) = match follow_ups.first() {
            Some((when, person)) => following_up::told_of(tx, person, Some(*when))?,
            None => following_up::told(tx, None)?,
        };
        let said = match follow_ups.as_slice() {
            [(first, _), _, ..] => words::kept_several(put.len(), first.on, here.today),
            _ => said,
        };
        drafts::put_sheet_away(tx)?;
        tx.touch("drafts");
        let undo = marked || put.iter().any(|put| put.anything_new);
        let people: Vec<_> = put.into_iter().map(|Put { person, .. }| person).collect();
        let names: Vec<_> = people.iter().map(|person| person.name.as_str()).collect();
        let operation = Operation::new(format!("kept {}", words::names(&names)));
        Ok((operation, KeptCards { people, said: Said { said, undo }, offer_start }))
    })?;
    following_up::offered(notebook, kept.offer_start.as_ref())?;
    Ok(kept)
}

/// Writes down everybody of these lines of capture, each of them somebody new, in one act, as `bta cards` does.
/// Blank lines are passed over. How they were met is what the line itself says, else what all share.
///
/// # Errors
/// Nobody on any line; else as [`add`](super::add). Nothing is kept then.
pub fn add_cards(notebook: &mut Notebook, met: &str, lines: &[String]) -> Answer<Vec<Captured>> {
    Ok(notebook.write(|tx| {
        let here = following_up::here(tx)?;
        let shared = shared_meeting(met, &here)?;
        let mut all = Vec::new();
        for line in lines.iter().filter(|line| !line.trim().is_empty()) {
            let read = read(line, &here)?;
            let mut meant = meant(&read, here.today, None)?;
            share(&mut meant, shared.as_ref());
            all.push(keeping::captured(tx, &read, &meant)?);
        }
        if all.is_empty() {
            return Err(Error::NoName);
        }
        let names: Vec<_> = all.iter().map(|one| one.person.name.as_str()).collect();
        Ok((Operation::new(format!("kept {}", words::names(&names))), all))
    })?)
}

/// Gives somebody the meeting that all share, where their own card says none.
fn share(meant: &mut Meant, shared: Option<&MetSaid>) {
    let met = &mut meant.person.met;
    let own = met.occasion.is_some() || met.place.is_some() || met.on.is_some();
    if let Some(shared) = shared.filter(|_| !own) {
        met.occasion.clone_from(&shared.occasion);
        met.place.clone_from(&shared.place);
        met.on = shared.on;
    }
}
