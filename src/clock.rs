//! The one place that asks the computer for the time and the zone.
//!
//! Everything else is handed a [`Moment`], so that a day can be replayed exactly: in tests, and by
//! `bta --now`. Clippy's `disallowed_methods` holds it.

use std::str::FromStr;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use uuid::{NoContext, Timestamp, Uuid};

/// Where the time comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The computer's clock and zone, asked anew each time: both may change while the app runs.
    #[default]
    Computer,
    /// One moment that does not pass.
    Fixed(Moment),
}

impl Clock {
    /// Now, and where.
    pub fn now(&self) -> Moment {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the place that asks")]
            Self::Computer => Moment { instant: Utc::now(), zone: computer_zone() },
            Self::Fixed(moment) => *moment,
        }
    }
}

/// The zone of the computer: `TZ` where it names one, else what the system is set to, else UTC.
fn computer_zone() -> Tz {
    let named = |name: &str| name.trim_start_matches(':').parse::<Tz>().ok();
    #[expect(clippy::disallowed_methods, reason = "this is the place that asks")]
    let system = || iana_time_zone::get_timezone().ok().as_deref().and_then(named);
    std::env::var("TZ").ok().as_deref().and_then(named).or_else(system).unwrap_or(Tz::UTC)
}

/// An instant, and the zone in which its civil day and wall-clock time are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    instant: DateTime<Utc>,
    zone: Tz,
}

/// The text is no moment such as `2026-11-23T09:00[Europe/Berlin]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a moment such as 2026-11-23T09:00[Europe/Berlin]")]
pub struct NotAMoment;

impl Moment {
    /// The moment at which a wall clock in `zone` shows `local`. A missing local time (clocks forward)
    /// means the first minute that exists after it; a doubled one (clocks back) means the first.
    pub fn at(local: NaiveDateTime, zone: Tz) -> Self {
        // No zone has ever skipped more than a day (Apia and Kwajalein lost one each).
        let instant = (0..=26 * 60)
            .filter_map(|minutes| local.checked_add_signed(TimeDelta::minutes(minutes)))
            .find_map(|local| zone.from_local_datetime(&local).earliest())
            .map_or_else(|| local.and_utc(), |found| found.to_utc());
        Self { instant, zone }
    }

    /// The moment that is `local` in this moment's zone.
    pub fn at_local(&self, local: NaiveDateTime) -> Self {
        Self::at(local, self.zone)
    }

    /// The next moment after this one at which the wall clock here shows `local`. In a doubled hour that may
    /// be the second time; where it is over altogether, a minute from now, so that nobody waits for the past.
    pub fn next_at_local(&self, local: NaiveDateTime) -> Self {
        let first = self.at_local(local);
        if first.instant > self.instant {
            return first;
        }
        let second = self.zone.from_local_datetime(&local).latest().map(|found| found.to_utc());
        let second = second.filter(|second| *second > self.instant);
        Self { instant: second.unwrap_or(self.instant + TimeDelta::minutes(1)), ..*self }
    }

    /// When today ends, here.
    pub fn end_of_day(&self) -> Self {
        let tomorrow = self.today().succ_opt().unwrap_or(NaiveDate::MAX);
        self.at_local(tomorrow.and_time(NaiveTime::MIN))
    }

    /// Today's civil day, here.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }

    /// The last day of which something written down is believed: what a clock that was years ahead wrote is
    /// not. A day or two ahead is another zone, or a clock that was set right.
    pub(crate) fn believed_until(&self) -> NaiveDate {
        self.today().checked_add_days(Days::new(2)).unwrap_or(NaiveDate::MAX)
    }

    /// The wall clock's time of day, here.
    pub fn time(&self) -> NaiveTime {
        self.local().time()
    }

    /// What calendar and wall clock show, here.
    pub fn local(&self) -> NaiveDateTime {
        self.instant.with_timezone(&self.zone).naive_local()
    }

    /// The zone.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The instant, in UTC.
    pub fn instant(&self) -> DateTime<Utc> {
        self.instant
    }

    /// RFC 3339 in UTC, to the second: how the file says when a row was written.
    pub fn written(&self) -> String {
        self.instant.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// RFC 3339 with this zone's offset, to the second.
    pub fn with_offset(&self) -> String {
        self.instant.with_timezone(&self.zone).to_rfc3339_opts(SecondsFormat::Secs, false)
    }

    /// A new id: a UUID of version 7 (RFC 9562) whose time is this moment's, not the computer's.
    pub fn new_id(&self) -> String {
        let seconds = u64::try_from(self.instant.timestamp()).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, self.instant.timestamp_subsec_nanos()))
            .to_string()
    }

    /// Reads `2026-11-23T09:00`, with seconds or an offset where given, and `[Zone]` behind it.
    /// Without a zone in brackets, `zone` is meant.
    ///
    /// # Errors
    /// [`NotAMoment`] for anything else, and for a zone that the tz database does not have.
    pub fn parse(text: &str, zone: Tz) -> Result<Self, NotAMoment> {
        let (text, zone) = match text.trim().strip_suffix(']').and_then(|text| text.split_once('[')) {
            Some((text, name)) => (text, Tz::from_str(name).map_err(|_| NotAMoment)?),
            None => (text.trim(), zone),
        };
        let within_calendar = |moment: Self| {
            let day = moment.instant.date_naive();
            let room = day.checked_add_days(Days::new(2)).zip(day.checked_sub_days(Days::new(2)));
            room.filter(|_| (1..=9999).contains(&chrono::Datelike::year(&day)))
                .map(|_| moment)
                .ok_or(NotAMoment)
        };
        // To the minute, too, as `date -Iminutes` gives it.
        let to_the_minute = || DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%#z");
        if let Ok(instant) = DateTime::parse_from_rfc3339(text).or_else(|_| to_the_minute()) {
            return within_calendar(Self { instant: instant.to_utc(), zone });
        }
        let local = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"]
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
            .ok_or(NotAMoment)?;
        within_calendar(Self::at(local, zone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> String {
        Moment::parse(text, Tz::UTC).unwrap().with_offset()
    }

    #[test]
    fn a_moment_is_read_in_its_zone() {
        assert_eq!(local("2026-11-23T09:00[Europe/Berlin]"), "2026-11-23T09:00:00+01:00");
        assert_eq!(local("2026-06-01T09:00[Europe/Berlin]"), "2026-06-01T09:00:00+02:00");
        assert_eq!(local("2026-06-01T09:00:30Z[Asia/Tokyo]"), "2026-06-01T18:00:30+09:00");
        assert_eq!(local("2026-06-01T09:00+02:00[Asia/Tokyo]"), "2026-06-01T16:00:00+09:00");
        assert_eq!(local("2026-06-01T09:00Z"), "2026-06-01T09:00:00+00:00");
        assert_eq!(local("2026-06-01 09:00"), "2026-06-01T09:00:00+00:00");
    }

    #[test]
    fn a_missing_local_time_is_the_first_minute_that_exists() {
        assert_eq!(local("2026-03-29T02:30[Europe/Berlin]"), "2026-03-29T03:00:00+02:00");
        assert_eq!(local("2011-12-30T12:00[Pacific/Apia]"), "2011-12-31T00:00:00+14:00");
    }

    #[test]
    fn a_doubled_local_time_is_the_first_of_the_two() {
        assert_eq!(local("2026-10-25T02:30[Europe/Berlin]"), "2026-10-25T02:30:00+02:00");
    }

    #[test]
    fn the_next_time_is_never_in_the_past() {
        let second_pass = Moment::parse("2026-10-25T02:10:00+01:00[Europe/Berlin]", Tz::UTC).unwrap();
        let half_past = "2026-10-25T02:30:00".parse().unwrap();
        assert_eq!(second_pass.next_at_local(half_past).with_offset(), "2026-10-25T02:30:00+01:00");
        let over = "2026-10-25T01:00:00".parse().unwrap();
        assert_eq!(second_pass.next_at_local(over).with_offset(), "2026-10-25T02:11:00+01:00");
    }

    #[test]
    fn a_day_ends_where_the_next_begins() {
        let ends = |text| Moment::parse(text, Tz::UTC).unwrap().end_of_day().with_offset();
        assert_eq!(ends("2026-11-23T09:00[Europe/Berlin]"), "2026-11-24T00:00:00+01:00");
        assert_eq!(ends("2026-11-23T00:00[Europe/Berlin]"), "2026-11-24T00:00:00+01:00");
        // Clocks went forward at midnight.
        assert_eq!(ends("2018-11-03T12:00[America/Sao_Paulo]"), "2018-11-04T01:00:00-02:00");
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in
            ["", "now", "2026-11-23", "2026-11-23T25:00", "2026-11-23T09:00[Europe/Atlantis]", "[", "]"]
        {
            assert!(Moment::parse(text, Tz::UTC).is_err(), "{text}");
        }
    }

    #[test]
    fn ids_are_of_version_7_and_differ_within_one_moment() {
        let moment = Moment::parse("2026-11-23T09:00[Europe/Berlin]", Tz::UTC).unwrap();
        let (one, other) = (moment.new_id(), moment.new_id());
        assert_ne!(one, other);
        assert_eq!(Uuid::parse_str(&one).unwrap().get_version_num(), 7);
    }
}
