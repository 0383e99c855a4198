//! Three cards: one occasion, up to three people.

use before_the_ask::api::{self, CardToKeep, Cards, CardsReading, Failure, KeptCards, LineToMark, Origin};
use tauri::State;

use crate::desk::Desk;

/// What three cards would keep.
#[tauri::command]
#[specta::specta]
pub async fn read_cards(desk: State<'_, Desk>, cards: Cards) -> Result<CardsReading, Failure> {
    desk.ask(move |notebook| api::read_cards(notebook, &cards)).await
}

/// Keeps everybody who stands on a card, and marks the line that brought the first of them to mind.
#[tauri::command]
#[specta::specta]
pub async fn keep_cards(
    desk: State<'_, Desk>,
    met: String,
    cards: Vec<CardToKeep>,
    from: Option<Origin>,
    line: Option<LineToMark>,
) -> Result<KeptCards, Failure> {
    desk.act(move |notebook| api::keep_cards(notebook, &met, &cards, from, line.as_ref())).await
}

/// Keeps what is being written on them.
#[tauri::command]
#[specta::specta]
pub async fn keep_cards_draft(
    desk: State<'_, Desk>,
    cards: Cards,
    from: Option<Origin>,
) -> Result<(), Failure> {
    desk.act(move |notebook| api::keep_cards_draft(notebook, &cards, from.as_ref())).await
}

/// A line of capture as the first of three cards.
#[tauri::command]
#[specta::specta]
pub async fn as_cards(desk: State<'_, Desk>, text: String) -> Result<Cards, Failure> {
    desk.ask(move |notebook| api::as_cards(notebook, &text)).await
}

/// The first card that somebody stands on, as a line of capture.
#[tauri::command]
#[specta::specta]
pub async fn as_line(cards: Cards) -> String {
    api::as_line(&cards)
}
