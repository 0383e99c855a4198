//! What can be done, by its name.

use serde::Serialize;

use crate::{
    error::Result,
    introductions,
    notebook::{Notebook, View},
    search::{self, Piece, Sought},
    settings, tank, text, words,
};

/// Something that the window can do at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Goes to Today.
    Today,
    /// Goes to Read.
    Read,
    /// Goes to Settings.
    Settings,
    /// Opens the sheet for someone new.
    SomeoneNew,
    /// The tank is empty.
    TankEmpty,
    /// Puts back those whom an empty tank moved.
    TankBack,
    /// Takes the last act back.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Starts quietly with the computer from now on.
    StartWithComputer,
    /// No longer does.
    NotWithComputer,
    /// A light page.
    Light,
    /// A dark page.
    Dark,
    /// Text a little larger.
    LargerText,
    /// Text a little smaller.
    SmallerText,
    /// Opens the sheet with three cards.
    ThreeCards,
    /// Goes to Introductions.
    Introductions,
    /// Goes to the list of essays.
    Essays,
    /// Goes to what Settings has of notifications.
    Notifications,
    /// Goes to what Settings has of keys.
    Keys,
    /// Goes to what Settings has of the file.
    YourFile,
    /// Goes to whoever was removed.
    Trash,
    /// A page as light or dark as the system.
    LikeSystem,
    /// Saves follow-ups and dates as a calendar.
    ExportCalendar,
    /// Shows what a notification looks like.
    ShowOneNow,
    /// Ends the app.
    CloseAltogether,
}

/// An action that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct FoundAction {
    /// Which it is.
    pub action: Action,
    /// What it is called, cut at what matched.
    pub name: Vec<Piece>,
}

/// An action as it can be asked for now.
struct Named {
    action: Action,
    name: String,
    /// Other words for it, and what is behind it.
    also: &'static str,
}

/// So many letters are needed, in all: one alone is the beginning of half of them.
const LETTERS: usize = 2;

/// The actions whose name has every one of the words, else those that have them but for a slip.
pub(super) fn found(view: &View<'_>, notebook: &Notebook, sought: &[Sought]) -> Result<Vec<FoundAction>> {
    if sought.iter().map(|sought| sought.typed.chars().count()).sum::<usize>() < LETTERS {
        return Ok(Vec::new());
    }
    let all = there_are(view, notebook)?;
    let mut found = fitting(&all, sought);
    if found.is_empty() {
        found = fitting(&all, &forgiven(&all, sought));
    }
    Ok(found)
}

fn fitting(all: &[Named], sought: &[Sought]) -> Vec<FoundAction> {
    let fits = |named: &&Named| {
        let words = text::folded(&format!("{} {}", own_words(named), named.also));
        sought.iter().all(|sought| sought.is_in(&words))
    };
    let shown = |named: &Named| FoundAction { action: named.action, name: search::cut(&named.name, sought) };
    all.iter().filter(fits).map(shown).collect()
}

/// What it is called, without the act that undo would take back: somebody's name is looked for more often.
fn own_words(named: &Named) -> &str {
    named.name.split(": ").next().unwrap_or_default()
}

fn forgiven(all: &[Named], sought: &[Sought]) -> Vec<Sought> {
    let words: Vec<_> = all.iter().map(|named| text::folded(own_words(named))).collect();
    let one = |sought: &Sought| {
        let slipped = |word: &&str| search::slips_between(&sought.typed, word).is_some();
        let meant = words.iter().flat_map(|words| text::words(words)).filter(slipped);
        Sought { meant: meant.map(str::to_owned).collect(), ..sought.clone() }
    };
    sought.iter().map(one).collect()
}

fn there_are(view: &View<'_>, notebook: &Notebook) -> Result<Vec<Named>> {
    let settings = settings::get(view)?;
    let (undo, redo) = notebook.undoable()?;
    let of_act = |action, what: &str, operation: &str, also| Named {
        action,
        name: format!("{what}: {}", words::visible(operation)),
        also,
    };
    let tank_is_empty = tank::emptied_on(view, view.moment.today())?;
    let always = [
        (Action::SomeoneNew, "Someone new", "add write down person"),
        (Action::ThreeCards, "Three cards", "evening occasion someone new"),
        (Action::Today, "Today", "day"),
        (Action::Read, "Read", "essay"),
        (Action::Essays, "All essays", "list open bring file own markdown"),
        (Action::Settings, "Settings", SETTINGS),
        (Action::Notifications, "Notifications", "notices announce hour private background timer"),
        (Action::Keys, "Keys", "single letters capture shortcut"),
        (Action::YourFile, "Your file", "folder copy backup where"),
        (Action::Trash, "The trash", "removed bring back"),
        (Action::ExportCalendar, "Export the calendar", "save phone ics dates follow-ups"),
        (Action::ShowOneNow, "Show me a notification now", "notice try example"),
        (Action::LargerText, "Text a little larger", "size bigger zoom letters"),
        (Action::SmallerText, "Text a little smaller", "size zoom letters"),
        (Action::Light, "A light page", "theme white day"),
        (Action::Dark, "A dark page", "theme black night"),
        (Action::LikeSystem, "A page like the system's", "theme automatic"),
    ];
    let tank = match (tank_is_empty, tank::can_put_back(view)?) {
        (_, true) => Some((Action::TankBack, "Put them back", "tank empty full")),
        (false, _) => Some((Action::TankEmpty, "The tank is empty", "tired enough rest")),
        (true, false) => None,
    };
    let start = if settings.autostart {
        (Action::NotWithComputer, "No longer start with the computer", "autostart login")
    } else {
        (Action::StartWithComputer, "Start quietly with the computer", "autostart login")
    };
    // Not spoken of before there was one.
    let introduced = introductions::ever(view)?;
    let introduce =
        introduced.then_some((Action::Introductions, "Introductions", "introduce who could help whom"));
    let close = (Action::CloseAltogether, "Close altogether", "quit exit end");
    let plain = always.into_iter().chain(tank).chain([start, close]).chain(introduce);
    let plain = plain.map(|(action, name, also)| Named { action, name: name.to_owned(), also });
    let undo = undo.map(|act| of_act(Action::Undo, "Undo", &act.operation, "take back"));
    let redo = redo.map(|act| of_act(Action::Redo, "Do again", &act.operation, "redo"));
    Ok(undo.into_iter().chain(redo).chain(plain).collect())
}

/// What is to be found in Settings.
const SETTINGS: &str = "preferences options room quiet days leap about licence version";
