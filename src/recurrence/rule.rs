//! What comes round, as people say it: "2 weeks on mon, thu".

use std::fmt;

use chrono::{NaiveDate, Weekday, WeekdaySet};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Span, Unit, parse};

/// Every so many days, weeks, months or years, on the days it says. Only with a first day, as a
/// [`super::Recurrence`], does it have days of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    every: Span,
    on: On,
}

/// Which days of the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum On {
    /// The day of the week, month or year that the first day is.
    FirstDay,
    /// These weekdays of the week, which begins on Monday; at least one.
    Weekdays(WeekdaySet),
    /// This day of the month, 1 to 31; where a month is too short, its last.
    DayOfMonth(u32),
    /// The second Tuesday, the last Friday.
    WeekdayOfMonth(Nth, Weekday),
}

/// Which of a month's weekdays. A fifth, which few months have, is the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nth {
    /// From the 1st to the 7th.
    First,
    /// From the 8th to the 14th.
    Second,
    /// From the 15th to the 21st.
    Third,
    /// From the 22nd to the 28th.
    Fourth,
    /// In the month's last seven days.
    Last,
}

impl Nth {
    pub(super) fn new(number: u32) -> Option<Self> {
        [Self::First, Self::Second, Self::Third, Self::Fourth].into_iter().find(|nth| nth.number() == number)
    }

    /// 1 to 4; the last is at most the fifth.
    pub(super) fn number(self) -> u32 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Last => 5,
        }
    }

    /// Which day of that month it is; none where the calendar ends.
    pub(super) fn of_month(self, weekday: Weekday, year: i32, month: u32) -> Option<NaiveDate> {
        let find = |n: u32| NaiveDate::from_weekday_of_month_opt(year, month, weekday, u8::try_from(n).ok()?);
        // Every month has four.
        find(self.number()).or_else(|| find(4))
    }
}

impl Rule {
    /// A rule; none where a month has no such day, where no weekday is given, or where the span is not
    /// counted in what the days are of: weekdays in weeks, days of the month in months.
    pub fn new(every: Span, on: On) -> Option<Self> {
        let fits = match on {
            On::FirstDay => true,
            On::Weekdays(days) => every.unit() == Unit::Week && !days.is_empty(),
            On::DayOfMonth(day) => every.unit() == Unit::Month && (1..=31).contains(&day),
            On::WeekdayOfMonth(..) => every.unit() == Unit::Month,
        };
        fits.then_some(Self { every, on })
    }

    /// Reads a rule in words: what [`crate::when::span`] reads, `week on mon, thu`, `month on the 31st`,
    /// `month on the last friday`, and as people say them: `every other monday`, `weekdays`, `the second
    /// tuesday of every month`. None where the words are no rule.
    pub fn parse(text: &str) -> Option<Self> {
        parse::rule(text)
    }

    /// The span between one round and the next.
    pub fn every(self) -> Span {
        self.every
    }

    /// Which days of the span.
    pub fn on(self) -> On {
        self.on
    }
}

impl From<Span> for Rule {
    fn from(every: Span) -> Self {
        Self { every, on: On::FirstDay }
    }
}

/// The shortest form, which [`Rule::parse`] reads: `2 months`, `week on mon, thu`, `month on the last friday`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.every)?;
        match self.on {
            On::FirstDay => Ok(()),
            On::Weekdays(days) => {
                let names: Vec<_> = days.iter(Weekday::Mon).map(|day| &name(day)[..3]).collect();
                write!(f, " on {}", names.join(", "))
            }
            On::DayOfMonth(day) => write!(f, " on the {}", Ordinal(day)),
            On::WeekdayOfMonth(Nth::Last, weekday) => write!(f, " on the last {}", name(weekday)),
            On::WeekdayOfMonth(nth, weekday) => {
                write!(f, " on the {} {}", Ordinal(nth.number()), name(weekday))
            }
        }
    }
}

/// The weekday's full name. Its first three letters are the short one, its first two a calendar's.
pub(crate) fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

/// "1st", "22nd", "13th".
struct Ordinal(u32);

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ending = match (self.0 % 10, self.0 % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        write!(f, "{}{ending}", self.0)
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a rule such as week on mon, thu"))
    }
}
