//! Looking whether a notice is due, and what is said about it.

use super::Answer;
use crate::{
    announce, looking,
    notebook::{Notebook, View},
    notices,
    settings::{self, Settings},
    words,
};

/// Whether [`notices_due`](super::notices_due) would give something now. Nothing is written.
///
/// # Errors
/// Where the file cannot be read.
pub fn is_notice_due(notebook: &Notebook) -> Answer<bool> {
    let view = notebook.view();
    let ground = announce::ground(&view, view.moment.today())?;
    Ok(!notices::due(view.moment.local(), &ground.promises, &ground.shown, &ground.rules).is_empty())
}

/// It was looked whether something is due. Written down every ten minutes at most.
///
/// # Errors
/// Where the file cannot be written.
pub fn looked(notebook: &mut Notebook) -> Answer<()> {
    if looking::is_noted(&notebook.view())? {
        return Ok(());
    }
    Ok(notebook.note("notices", looking::note)?)
}

/// The computer's timer has it looked at while nothing runs, or no longer. Only a change is written.
///
/// # Errors
/// Where the file cannot be written.
pub fn timer_arranged(notebook: &mut Notebook, on: bool) -> Answer<()> {
    if looking::by_timer(&notebook.view())? == on {
        return Ok(());
    }
    Ok(notebook.note("settings", |tx| looking::note_timer(tx, on))?)
}

/// Title and body of a notification that tells of nobody, to see what one looks like here.
///
/// # Errors
/// Where the file cannot be read.
pub fn sample_notice(notebook: &Notebook) -> Answer<(String, String)> {
    Ok(notices::sample(settings::get(&notebook.view())?.private))
}

/// When it was last looked, in words.
pub(super) fn last_look(view: &View<'_>) -> Answer<Option<String>> {
    let here = |last: chrono::DateTime<chrono::Utc>| last.with_timezone(&view.moment.zone()).naive_local();
    Ok(looking::last(view)?.map(here).map(|last| {
        let (day, time) = (words::ahead(last.date(), view.moment.today()), words::clock(last.time()));
        format!("The last look was {day} at {time}.")
    }))
}

/// Which way reminders come while the window is closed, and what happens while the computer is off.
pub(super) fn way(settings: &Settings, timer: bool) -> String {
    if !settings.notify {
        return "Nothing is announced. Today has everything when you open it.".to_owned();
    }
    let way = match (settings.background, settings.autostart, timer) {
        (true, true, _) => "This goes on when its window closes, and starts with the computer.",
        (true, false, true) => {
            "This goes on when its window closes; after a restart, the computer’s timer looks instead."
        }
        (false, _, true) => {
            "Nothing of this runs while its window is closed: the computer’s timer looks every five minutes."
        }
        (true, false, false) => {
            return "This goes on when its window closes, until the computer is turned off. After that, \
                    nothing is announced before you open it."
                .to_owned();
        }
        (false, true, false) => {
            "This starts with the computer, and goes on until you close its window. After that, nothing is \
             announced."
        }
        (false, false, false) => {
            return "Nothing is announced while its window is closed. Today has everything when you open it."
                .to_owned();
        }
    };
    format!(
        "{way} While the computer is off, nothing can be shown; what came due is in the first notification \
         once it is on again."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(background: bool, autostart: bool, timer: bool) -> String {
        way(&Settings { background, autostart, ..Settings::default() }, timer)
    }

    #[test]
    fn it_is_said_which_way_reminders_come_and_what_happens_while_the_computer_is_off() {
        assert!(said(true, true, false).starts_with("This goes on when its window closes, and starts"));
        assert!(said(true, false, true).contains("after a restart, the computer’s timer looks instead"));
        assert!(said(false, false, true).starts_with("Nothing of this runs while its window is closed:"));
        for (background, autostart, timer) in [
            (true, true, false),
            (true, true, true),
            (true, false, true),
            (false, true, false),
            (false, false, true),
        ] {
            let said = said(background, autostart, timer);
            assert!(said.contains("While the computer is off, nothing can be shown"), "{said}");
        }
    }

    #[test]
    fn where_nothing_comes_that_is_said_too() {
        assert!(said(false, false, false).starts_with("Nothing is announced while its window is closed."));
        assert!(said(true, false, false).ends_with("nothing is announced before you open it."));
        let silent = Settings { notify: false, ..Settings::default() };
        assert!(way(&silent, true).starts_with("Nothing is announced."));
    }
}
