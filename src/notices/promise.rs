//! What announcing needs to know of a promise.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Something of Today that is open, of a person not left in peace, as far as announcing needs it.
///
/// A date is one of its days, not every year's: each that may be told is a promise of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The id of the reminder or of the date; for a proposal, of the person.
    pub reminder: String,
    /// The id of the person.
    pub person: String,
    /// The person's full name.
    pub name: String,
    /// What it is.
    pub kind: Of,
    /// What is said of it.
    pub about: About,
    /// The day it comes up, Later counted: a new day is announced anew. Quiet days do not change it.
    pub on: NaiveDate,
    /// The local time of day it is set for. Proposals have none.
    pub at: Option<NaiveTime>,
    /// Where the zone leaves out that time on that day (clocks forward), or the whole day: the first minute
    /// that exists after it, so that it is not taken for missed.
    pub instead: Option<NaiveDateTime>,
    /// The last day on which it is of use; of a date, the last day on which it is up.
    pub until: Option<NaiveDate>,
    /// The day on which `on` was chosen: when it was written down, or put off.
    pub written_on: NaiveDate,
}

/// What a promise is, in the order of Today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// A promise to yourself. Left open, it is named once more after [`super::AGAIN_AFTER`].
    FollowUp,
    /// A birthday or the like. It is named once.
    Date,
    /// What a cadence brings up. Named once, where the settings ask for it and the day has room.
    Proposal,
}

/// What is said of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The why as typed, else the sentence. With neither, "You wanted to write to Mara."; of a proposal,
    /// "Only a thought."
    Why(Option<String>),
    /// A day, said from the day on which it is told: "Birthday tomorrow".
    Day {
        /// "birthday", "anniversary", own words.
        what: String,
        /// The day itself, which may be some days after the one on which it comes up.
        day: NaiveDate,
    },
}

impl Promise {
    /// The time at which it has a notice of its own.
    pub(super) fn own_time(&self) -> Option<NaiveTime> {
        self.at.filter(|_| self.kind != Of::Proposal)
    }

    /// The moment of that notice.
    pub(super) fn own_moment(&self) -> Option<NaiveDateTime> {
        self.own_time().map(|at| self.instead.unwrap_or(self.on.and_time(at)))
    }

    /// Whether Today has it on this day, if nobody does anything until then.
    pub(super) fn is_up_on(&self, day: NaiveDate) -> bool {
        self.on <= day && !self.is_over_on(day)
    }

    /// Whether its last day is over by `day`.
    pub(super) fn is_over_on(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// Whether it is a follow-up written for the day of writing: nobody needs to be told of that today.
    pub(super) fn written_for_the_same_day(&self) -> bool {
        self.kind == Of::FollowUp && self.written_on == self.on
    }
}
