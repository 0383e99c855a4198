//! Which notifications to show: decided here, from what was promised, what was shown and the settings alone.
//!
//! Pure. Days are civil, times are local and float; the shell wakes, writes each [`Notice`] down
//! ([`Notice::tells`]) and then shows it. The rules are DOMAIN.md's "Announcing". Where it leaves something
//! open, this is how it is read:
//!
//! - The gathered notice may be shown from the chosen hour on, until [`LATE`]. Is the chosen hour itself as
//!   late as that, it may be shown from then until midnight.
//! - What has a time is on time until [`GRACE`] has passed. After that it was missed, and joins the next
//!   gathered notice. Was today's shown already, whatever was missed is shown at once in one notice of its
//!   own, within the same hours; outside them it waits for the next gathered notice.
//! - The week after which a follow-up is named once more counts from its day, or from the day it was told
//!   where that is later.
//! - After its last day a follow-up is quiet, told or not.

mod decide;
mod hours;
mod wording;

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

pub use decide::{due, foretell, next_wake};

/// From this hour on, nothing is caught up with before the next morning: 21:00, local.
pub const LATE: NaiveTime = NaiveTime::from_hms_opt(21, 0, 0).unwrap();

/// How late something with a time may be shown and still count as on time: five minutes, so that a busy
/// computer does not make a promise a missed one.
pub const GRACE: TimeDelta = TimeDelta::minutes(5);

/// How long after it was told a follow-up that is still open is named once more: seven days.
pub const AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

/// A follow-up that is open and not left in peace, as far as announcing needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The id of the reminder.
    pub reminder: String,
    /// The id of the person.
    pub person: String,
    /// The person's full name.
    pub name: String,
    /// The why as typed, else the sentence; with neither, "You wanted to write to Mara." is said.
    pub body: Option<String>,
    /// The day it comes up, Later counted: a new day is announced anew.
    pub on: NaiveDate,
    /// The local time of day it is set for. Where the zone leaves that time out on this day (clocks
    /// forward), the first minute that exists, so that it is not taken for missed.
    pub at: Option<NaiveTime>,
    /// The last day on which it is of use.
    pub until: Option<NaiveDate>,
    /// The day on which `on` was chosen: when it was written down, or put off.
    pub written_on: NaiveDate,
}

/// That a reminder was announced. `reminder`, `on` and `again` together are never told twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The id of the reminder.
    pub reminder: String,
    /// The day of it that was announced ([`Promise::on`]).
    pub on: NaiveDate,
    /// Whether this was the second naming, after a week.
    pub again: bool,
    /// The day on which it was shown.
    pub told_on: NaiveDate,
}

/// What was shown until now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Everything announced of the reminders that are still open, in any order.
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
    /// The why, or that it was set for today. Plain text, to be escaped where a notification service
    /// understands markup.
    pub body: String,
    /// The ids of the people it is about, each once, in the order of Today.
    pub people: Vec<String>,
    /// What it announces, as it is to be written down.
    pub tells: Vec<Told>,
}
