//! Which notifications to show: decided here, from what was promised, what was shown and the settings alone.
//!
//! Pure. Days are civil, times are local and float; the shell wakes, writes each [`Notice`] down
//! ([`Notice::tells`]) and then shows it. The rules:
//!
//! - One gathered notice a day, at the chosen hour, for what the user set and for dates; something with a time
//!   of day has a notice of its own. Proposals are announced only where the settings ask for it.
//! - Each is announced once, on its day or on the new day that Later gave it; a follow-up that is still open
//!   after seven days is named once more, inside a gathered notice, and then never again.
//! - What came due while nothing ran joins the first gathered notice that is shown: at once if the hour has
//!   passed, but not after 21:00. Never one for each missed day.
//! - What is written today for today, without a time, is on Today and is not announced today.
//!
//! And where those leave something open:
//!
//! - The gathered notice may be shown from the chosen hour on, until [`LATE`]. Is the chosen hour itself as
//!   late as that, it may be shown from then until midnight.
//! - What has a time is on time until [`GRACE`] has passed. After that it was missed, and joins the next
//!   gathered notice. Was today's shown already, whatever was missed is shown at once in one notice of its
//!   own, within the same hours; outside them it waits for the next gathered notice.
//! - The week after which a follow-up is named once more counts from its day, or from the day it was told
//!   where that is later.
//! - After its last day a follow-up is quiet, told or not. A date is named once, and so is a proposal.
//! - A date that falls on a quiet day is told on the last ordinary day before. Was it written down after
//!   that day's notice, or did nothing run, it joins the next one, as all else does that came due on a quiet
//!   day. Where every weekday is quiet, only what has a time is told.
//! - What is written today for today is left out if it is a follow-up. A date that is written on its day
//!   joins the next gathered notice: it would not be named again.
//! - The day on which the tank was emptied is silent from then on. Whatever had a time that day was missed.
//! - A proposal is told when Today has room for it: after the people of what the user set, and after those
//!   proposed before it, told or not. Without room it waits.

mod decide;
mod history;
mod openings;
mod promise;
mod room;
mod wording;

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

pub use decide::{due, foretell, next_wake};
pub use promise::{About, Of, Promise};
pub use wording::sample;

/// From this hour on, nothing is caught up with before the next morning: 21:00, local.
pub const LATE: NaiveTime = NaiveTime::from_hms_opt(21, 0, 0).unwrap();

/// How late something with a time may be shown and still count as on time: five minutes, so that a busy
/// computer does not make a promise a missed one.
pub const GRACE: TimeDelta = TimeDelta::minutes(5);

/// How long after it was told a follow-up that is still open is named once more: seven days.
pub const AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

/// That a promise was announced. `reminder`, `on`, `at` and `again` together are never told twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The id of the reminder, the date, or the person proposed ([`Promise::reminder`]).
    pub reminder: String,
    /// The day of it that was announced ([`Promise::on`]).
    pub on: NaiveDate,
    /// The local time of day it was set for then ([`Promise::at`]): put off to a later hour of the same day, it
    /// is announced anew.
    pub at: Option<NaiveTime>,
    /// Whether this was the second naming, after a week.
    pub again: bool,
    /// The day on which it was shown.
    pub told_on: NaiveDate,
}

/// What was shown until now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Everything announced of what is still open, dates and proposals too, in any order.
    pub told: Vec<Told>,
    /// The latest day, none after today, on which a gathered notice was shown.
    pub gathered_on: Option<NaiveDate>,
}

impl Shown {
    /// Notes that a notice is shown, so that it is not due again.
    pub fn note(&mut self, notice: &Notice) {
        self.told.extend(notice.tells.iter().cloned());
        if notice.kind == Kind::Gathered {
            self.gathered_on = Some(notice.at.date());
        }
    }
}

/// What the settings say about announcing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Whether anything is announced at all.
    pub notify: bool,
    /// The hour of the gathered notice, local.
    pub notify_at: NaiveTime,
    /// Whether a notice names nobody.
    pub private: bool,
    /// Weekdays without the gathered notice.
    pub quiet_days: Vec<Weekday>,
    /// A day on which nothing is announced: the one on which the tank was last emptied.
    pub silent_on: Option<NaiveDate>,
    /// Whether the gathered notice tells of proposals too.
    pub announce_proposals: bool,
    /// How many people Today makes room for when the program proposes.
    pub room: u8,
}

/// What sort of notice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The one gathered notice of its day.
    Gathered,
    /// One for a time of day, on time or missed. A day may have several.
    Timed,
}

/// A notification that was decided on, to be written down before it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Gathered, or for a time of day.
    pub kind: Kind,
    /// The local moment at which it was decided.
    pub at: NaiveDateTime,
    /// The name, or names.
    pub title: String,
    /// What is said of it, or that it was set for today; lines. Plain text, to be escaped where a notification service
    /// understands markup.
    pub body: String,
    /// The ids of the people it is about, each once, in the order of Today.
    pub people: Vec<String>,
    /// What it announces, as it is to be written down.
    pub tells: Vec<Told>,
}
