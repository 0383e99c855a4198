//! Where the computer is, and what its clock and calendar show there.

use before_the_ask::clock::Moment;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// The first instant at which a clock there shows `local`, or the first minute after it that exists.
pub fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let mut local = local;
    loop {
        if let Some(found) = zone.from_local_datetime(&local).earliest() {
            return found.to_utc();
        }
        local += TimeDelta::minutes(1);
    }
}

/// What calendar and clock show there.
pub fn local(instant: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

/// An instant there, as a clock is set to it.
pub fn said(instant: DateTime<Utc>, zone: Tz) -> String {
    format!("{}[{}]", instant.to_rfc3339(), zone.name())
}

/// The same as the core has it.
pub fn moment(instant: DateTime<Utc>, zone: Tz) -> Moment {
    Moment::parse(&said(instant, zone), Tz::UTC).unwrap()
}

/// The first minute of this day there; none where the calendar leaves the day out.
pub fn begins(day: NaiveDate, zone: Tz) -> Option<DateTime<Utc>> {
    let first = instant(day.and_time(NaiveTime::MIN), zone);
    Some(first).filter(|first| local(*first, zone).date() == day)
}

/// Whether the clock is changed around this day.
pub fn changes_around(day: NaiveDate, zone: Tz) -> bool {
    let offset = |day: NaiveDate| {
        let noon = day.and_hms_opt(12, 0, 0).unwrap();
        zone.offset_from_utc_datetime(&noon).fix()
    };
    offset(day.pred_opt().unwrap()) != offset(day.succ_opt().unwrap())
}
