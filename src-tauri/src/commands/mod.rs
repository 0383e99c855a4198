//! What the window may call: each is one question or act of the core, queued on the desk, or something
//! about the computer around the window.

mod acting;
mod around;
mod asking;
mod cards;
mod day;
mod essays;
mod introducing;
mod margin;
mod names;
mod passing;
mod quick;
mod saving;
mod staying;

use tauri::Wry;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

use crate::events::{Changed, OpenCapture, OpenPerson, OpenQuick, OpenToday};

pub use names::COMMANDS;

/// Every command and event, with the types that cross over to the window.
pub fn bindings() -> Builder<Wry> {
    Builder::new()
        .disable_serde_phases()
        .error_handling(ErrorHandlingMode::Throw)
        .commands(collect_commands![
            asking::start,
            asking::today,
            asking::people,
            asking::find,
            asking::person,
            asking::read_capture,
            asking::essays,
            asking::essay,
            asking::settings_page,
            asking::undoable,
            acting::begin,
            acting::keep,
            acting::add_to,
            acting::set_person,
            acting::remind,
            acting::remind_again,
            acting::change_date,
            acting::change_reminder,
            acting::change_again,
            acting::later,
            acting::let_go,
            acting::remove,
            acting::undo,
            acting::redo,
            acting::set_setting,
            acting::keep_draft,
            acting::put_away_draft,
            acting::keep_place,
            cards::read_cards,
            cards::keep_cards,
            cards::keep_cards_draft,
            cards::as_cards,
            cards::as_line,
            quick::quick_start,
            quick::recall,
            quick::keep_quick,
            quick::spoke_today_quick,
            quick::keep_quick_draft,
            quick::show_quick,
            quick::hide_quick,
            quick::resize_quick,
            day::here,
            day::done,
            day::not_in_touch,
            day::did,
            day::every,
            day::tank_empty,
            day::tank_back,
            day::let_the_rest_go,
            passing::read_small_thing,
            passing::add_small_thing,
            passing::change_small_thing,
            passing::remove_small_thing,
            passing::spoke_today,
            passing::still_working_on,
            margin::margin,
            margin::quotes,
            margin::mark,
            margin::note_mark,
            margin::tie_mark,
            margin::remove_mark,
            margin::keep_marked,
            staying::removed,
            staying::perhaps_same,
            staying::others,
            staying::merging,
            staying::set_peace,
            staying::bring_back,
            staying::merge,
            staying::not_the_same,
            introducing::introductions,
            introducing::introduce,
            essays::essay_shelf,
            essays::bring_essay,
            essays::open_essay_file,
            essays::remove_essay,
            essays::save_essay,
            saving::save_calendar,
            around::open_link,
            around::start_with_computer,
            around::look_by_timer,
            around::show_one_now,
            around::print_page,
            around::hide_window,
            around::close_altogether,
        ])
        .events(collect_events![Changed, OpenPerson, OpenToday, OpenCapture, OpenQuick])
}

#[cfg(test)]
mod tests;
