//! The hours of the gathered notice.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{LATE, Rules};

/// When a gathered notice may be shown.
pub(super) struct Hours {
    from: NaiveTime,
}

impl Hours {
    pub(super) fn new(rules: &Rules) -> Self {
        Self { from: rules.notify_at }
    }

    /// Whether a gathered notice may be shown at this moment.
    pub(super) fn open(&self, now: NaiveDateTime) -> bool {
        let time = now.time();
        time >= self.from && (time < LATE || self.from >= LATE)
    }

    /// The first moment after `now`, on `day` or later, at which these hours begin.
    pub(super) fn next_from(&self, day: NaiveDate, now: NaiveDateTime) -> Option<NaiveDateTime> {
        let opening = day.max(now.date()).and_time(self.from);
        if opening > now { Some(opening) } else { Some(opening.date().succ_opt()?.and_time(self.from)) }
    }
}
