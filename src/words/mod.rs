//! Sentences that people read about days, numbers and names, in English.
//!
//! Pure: today is handed in, and nothing here knows a clock or a zone. Every function takes every
//! input; one that makes no sense gives plain words, never a panic.

mod acts;
mod again;
mod asking;
mod cards;
mod chips;
mod dates;
mod days;
mod found;
mod introductions;
mod kept;
mod last_spoke;
mod margin;
mod names;
mod numbers;
mod people;
mod person;
mod reading;
mod sentence;
mod small_things;
mod spans;
mod staying;
mod tank;
mod times;
mod today;
mod visible;

pub use acts::{
    CLOSE_THE_WINDOW, NOT_THIS_TIME, NOT_THIS_YEAR, THAT_IS_TODAY, done, let_go, offer_to_start, put_off,
};
pub use again::again;
pub use asking::{A_FIRST_ASK, EASY_TO_SAY_NO, at_work_on, last_asked, not_yet_heard, passed};
pub use cards::{OR_LEAVE_IT_BLANK, keep_so_many, kept_several, on_card};
pub(crate) use chips::capitalised;
pub use chips::chip;
pub use dates::{date_line, days_before, telling};
pub use days::{ahead, day, partial};
pub use found::found_in;
pub use introductions::{
    Two, about_the_introduction, ask_a, ask_b, asked, introduce, introduction_foot, introduction_to,
    said_yes, step_label, step_said, step_taken,
};
pub use kept::kept;
pub use last_spoke::last_spoke;
pub use margin::{line_changed, mark_removed, marked_for, noted_in_margin};
pub use names::{first_name, names, names_short, short_forms};
pub use numbers::{number, number_capitalised};

pub use people::{more_than_one, people_count, people_in_order};
pub use person::{met, noted, nothing_now, still_true, still_working, working_on_label};
pub use reading::{NOBODY_TODAY, NOBODY_YET, minutes_left, on_today};
pub use sentence::sentence;
pub use small_things::{
    direction, kind, offer_to_tell, on_day, short_day, small_thing, spoke_already, spoke_today,
    tell_what_came_of_it, written_down,
};
pub use spans::{about_every, every, only_a_thought, span};
pub use staying::{
    TWO_PEOPLE, brought_back, brought_back_until, kept_in_peace, left_in_peace, merge_question, merged,
    peace_ended, removed, what_merging_does,
};
pub use tank::{A_FULL_DAY, ENOUGH_FOR_TODAY, YOU_HAVE_BEEN_AWAY, they_wait};
pub use times::{clock, quiet_minutes, time};
pub use today::{
    Pressing, last_day_passed, set_for, set_for_at, today_line, today_note, today_title, wanted_to_write,
};
pub use visible::{NAME_LIMIT, shortened, shown_name, visible};
