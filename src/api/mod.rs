//! What a front end may ask: typed functions over the [`Notebook`](crate::notebook::Notebook).
//!
//! The window and `bta` call the same functions. Questions take the notebook by reference, acts by
//! mutable reference. Whatever depends on a day comes out in words, so that no front end reckons with
//! dates or repeats a rule.

mod after_help;
mod capture;
mod cards;
mod dates;
mod drafts;
mod essays;
mod exporting;
mod failure;
mod finding;
mod following_up;
mod handling;
mod introductions;
mod item_meant;
mod keeping;
mod looking;
mod margin;
mod merging;
mod notebook;
mod notices;
mod people;
mod person;
mod quick;
mod reading;
mod settings;
mod shelf;
mod small_things;
mod today;
mod trash;

pub use after_help::{OfferToTell, after_help, tell};
pub use capture::{CaptureReading, Chip, KnownPerson, Mark, read_capture};
pub use cards::{
    CardReading, CardToKeep, CardsReading, KeptCards, add_cards, as_cards, as_line, keep_cards, read_cards,
};
pub use dates::{DaysBefore, PersonDay, change_date};
pub use drafts::{keep_cards_draft, keep_draft, keep_quick_draft, put_away_draft, quick_draft};
pub use essays::{
    Bringing, Brought, EssayText, SavedEssay, WhichEssay, add_essay, bring_essay, essay_file, essay_markdown,
    remove_essay, replace_essay,
};
pub use exporting::{CalendarFile, Exported, calendar_file, export_calendar, write_file};
pub use failure::Failure;
pub use finding::{
    Action, FoundAction, FoundPage, FoundPerson, FoundRow, FoundSection, Place, find, find_people,
};
pub use following_up::{Changes, Reminded, change_reminder, remind, remind_again};
pub use handling::{
    Did, Handled, NextUp, did, done, every, later, let_go, not_in_touch, tank_back, tank_empty,
};
pub use introductions::{
    IntroductionShown, IntroductionsPage, PairShown, RemindOf, SideShown, StepShown, ThoughtOf, introduce,
    introduction, introductions, introductions_page,
};
pub use item_meant::item_meant;
pub use keeping::{Captured, Kept, Part, add, add_to, keep, keep_marked, keep_quick};
pub use looking::{is_notice_due, looked, sample_notice, timer_arranged};
pub use margin::{
    LineToMark, Margin, MarginNote, Marked, MarkedFor, Quoted, Selected, margin, mark, note_mark, quotes,
    remove_mark, tie_mark,
};
pub use merging::{
    Merging, PerhapsOne, PerhapsSame, Someone, merge, merging, not_the_same, others, perhaps_same,
    perhaps_twice,
};
pub use notebook::{Closing, Start, Undoable, begin, history, redo, start, undo, undoable, window_closed};
pub use notices::{
    Announcement, Foretold, foretell, next_wake, not_today, notice_failed, notice_shown, notices_due,
    notices_resume,
};
pub use people::{
    PeoplePage, PersonRow, PersonShown, people, people_by, people_in_order, people_list, remove, set_peace,
    set_person, show,
};
pub use person::{Introducer, PersonDate, PersonFrom, PersonPage, PersonWords, Upcoming, person};
pub use quick::{QuickStart, Recall, Recalled, quick_start, recall};
pub use reading::{EssayPage, essay, essay_by_slug, essays, keep_place};
pub use settings::{SettingsWords, set_setting, settings, settings_words};
pub use shelf::{AfterReading, LeadsTo, Pace, ShelfEssay, ShelfGroup, ShelfPage, essay_shelf};
pub use small_things::{
    DirectionWord, KindWord, SmallThing, SmallThingAct, SmallThingReading, SmallThings, WrittenDown,
    add_small_thing, change_small_thing, read_small_thing, remove_small_thing, small_thing, spoke_today,
    still_working_on,
};
pub use today::{
    Today, TodayItem, TodayPage, TodayPageItem, TodayPerson, here, let_the_rest_go, today, today_page,
};
pub use trash::{DayByDay, Removed, bring_back, forget_removed, removed, trash};

pub use crate::{
    drafts::{Card, Cards, Draft},
    interactions::{Direction, Interaction},
    introductions::{Introduction, State as IntroductionState, Step},
    people::{Order, Origin, Person},
    reminders::Reminder,
    settings::Settings,
};

/// What a function here gives: its answer, or a refusal in words.
pub type Answer<T> = Result<T, Failure>;

/// What is said after an act.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Said {
    /// One sentence, or two.
    pub said: String,
    /// Whether to offer that it be taken back.
    pub undo: bool,
}

impl Said {
    fn undoable(said: impl Into<String>) -> Self {
        Self { said: said.into(), undo: true }
    }
}
