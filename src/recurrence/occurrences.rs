//! A rule with its first day: the occurrences.

use chrono::{Datelike, NaiveDate};

use super::{END, LeapDay, Rule, pattern::Pattern, rrule, series::Series};

/// A rule counted from a fixed first day. It does not float: what was done, or when, changes no day of it.
///
/// Its days are those of the years up to 9999. Each is found by reckoning, in the same time near and far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// What comes round.
    pub rule: Rule,
    /// The day from which it counts. Where the rule does not say this very day (`week on mon`, from a
    /// Thursday), the first one it says after it is occurrence 0, and the rounds are counted from that.
    pub first: NaiveDate,
    /// The last day on which an occurrence may be.
    pub until: Option<NaiveDate>,
    /// When a yearly 29 February comes in other years.
    pub leap_day: LeapDay,
}

impl Recurrence {
    /// A recurrence without a last day.
    pub fn new(rule: Rule, first: NaiveDate, leap_day: LeapDay) -> Self {
        Self { rule, first, until: None, leap_day }
    }

    /// Occurrence `n`, counted from 0; none after the last day.
    pub fn occurrence(&self, n: u32) -> Option<NaiveDate> {
        self.numbered(&self.series()?, n.into())
    }

    /// The first occurrence that is not before `day`; none after the last day.
    pub fn first_on_or_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        match day.pred_opt() {
            Some(before) => self.first_after(before),
            None => self.occurrence(0),
        }
    }

    /// The first occurrence after `day`; none after the last day.
    pub fn first_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        let series = self.series()?;
        self.numbered(&series, (series.latest(day) + 1).max(0))
    }

    /// The latest occurrence that is not after `day`; none before the first one.
    pub fn latest_on_or_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        let series = self.series()?;
        self.numbered(&series, series.latest(day.min(self.last_day())))
    }

    /// The day that stands for `day` by this leap-day rule, where it was reckoned by another one: the occurrence
    /// of the same year. It is `day` itself where that would be past the last day, and for rules that are not yearly.
    pub(crate) fn in_place_of(&self, day: NaiveDate) -> NaiveDate {
        let same_year = match self.pattern() {
            Pattern::DayOfYear(yearly) => yearly.in_year(day.year()),
            _ => None,
        };
        same_year.filter(|same_year| *same_year <= self.last_day()).unwrap_or(day)
    }

    /// The rule as an RRULE value (RFC 5545, section 3.3.10), with the clamping written out, such as
    /// `FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1` for the 31st.
    ///
    /// It goes with a `DTSTART` of occurrence 0, and has no `UNTIL`: the last day is kept apart, and how a
    /// calendar writes it depends on whether its `DTSTART` has a time.
    pub fn to_rrule(&self) -> String {
        rrule::write(self)
    }

    /// Reads an RRULE value, with or without `RRULE:` before it, that goes with a `DTSTART` of `first`.
    ///
    /// `UNTIL` and `COUNT` become the last day; of an `UNTIL` with a time, the date is taken as it stands.
    /// The leap day is what the rule says, the default where it is not of 29 February. A yearly date other
    /// than `first` moves the first day on to that date.
    ///
    /// None where it is no rule, or one that cannot be said here: more often than daily, on several days of
    /// the month, or on a day that some months or years are skipped for (a bare `FREQ=MONTHLY` from the 31st).
    pub fn from_rrule(text: &str, first: NaiveDate) -> Option<Self> {
        rrule::read(text, first)
    }

    pub(super) fn pattern(&self) -> Pattern {
        Pattern::of(self.rule, self.first, self.leap_day)
    }

    fn series(&self) -> Option<Series> {
        Series::new(self.pattern(), self.rule.every().count(), self.first)
    }

    fn last_day(&self) -> NaiveDate {
        self.until.map_or(END, |until| until.min(END))
    }

    fn numbered(&self, series: &Series, n: i64) -> Option<NaiveDate> {
        series.day(n).filter(|day| *day <= self.last_day())
    }
}
