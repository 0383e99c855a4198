//! What comes round, in the model: how it is said, how it is kept, and on which days it comes.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::{
    state::Reminder,
    support::{Of, Rounds},
};

/// Every so many of something.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    pub every: u32,
    pub of: Of,
    /// Whether 29 February comes on 1 March in other years.
    pub leaps_forward: bool,
}

/// How it is said, what does not say it among them.
pub const SAID: [&str; 11] = [
    "week",
    "every 3 days",
    "2 weeks on thu, mon",
    "week on fri",
    "month",
    "2 months",
    "month on the 31st",
    "the last friday of every month",
    "month on the 2nd tuesday",
    "yearly",
    "now and then",
];

/// What is meant by that.
pub fn meant(said: &str) -> Option<(u32, Of)> {
    Some(match said {
        "week" => (1, Of::Weeks),
        "every 3 days" => (3, Of::Days),
        "2 weeks on thu, mon" => (2, Of::Weekdays(vec![Weekday::Mon, Weekday::Thu])),
        "week on fri" => (1, Of::Weekdays(vec![Weekday::Fri])),
        "month" => (1, Of::Months),
        "2 months" => (2, Of::Months),
        "month on the 31st" => (1, Of::DayOfMonth(31)),
        "the last friday of every month" => (1, Of::NthOfMonth(5, Weekday::Fri)),
        "month on the 2nd tuesday" => (1, Of::NthOfMonth(2, Weekday::Tue)),
        "yearly" => (1, Of::Years),
        _ => return None,
    })
}

impl Round {
    /// As it is kept, counted from a first day: in its shortest form, where a day of the month that is the first day's
    /// own is not said.
    pub fn kept(self, first: NaiveDate) -> Self {
        let of = if self.of == Of::DayOfMonth(first.day()) { Of::Months } else { self.of };
        Self { of, ..self }
    }

    /// The shortest form.
    fn in_words(&self) -> String {
        let every = self.every;
        let unit = match &self.of {
            Of::Days => "day",
            Of::Weeks | Of::Weekdays(_) => "week",
            Of::Months | Of::DayOfMonth(_) | Of::NthOfMonth(..) => "month",
            Of::Years => "year",
        };
        let span = if every == 1 { unit.to_owned() } else { format!("{every} {unit}s") };
        match &self.of {
            Of::Days | Of::Weeks | Of::Months | Of::Years => span,
            Of::Weekdays(days) => format!("{span} on {}", joined(days, ", ", 3).to_lowercase()),
            Of::DayOfMonth(day) => format!("{span} on the {day}st"),
            Of::NthOfMonth(2, Weekday::Tue) => format!("{span} on the 2nd tuesday"),
            Of::NthOfMonth(5, Weekday::Fri) => format!("{span} on the last friday"),
            Of::NthOfMonth(..) => unreachable!("{self:?} is never said"),
        }
    }

    /// The same as calendars have it. A day that some months do not have is the last of those that they do.
    fn rrule(&self, first: NaiveDate) -> String {
        let of_month = |day: u32| match day {
            29.. => {
                let days: Vec<String> = (28..=day).map(|day| day.to_string()).collect();
                format!("BYMONTHDAY={};BYSETPOS=-1", days.join(","))
            }
            day => format!("BYMONTHDAY={day}"),
        };
        let (of, by) = match &self.of {
            Of::Days => ("DAILY", String::new()),
            Of::Weeks => ("WEEKLY", String::new()),
            Of::Weekdays(days) => ("WEEKLY", format!(";BYDAY={}", joined(days, ",", 2).to_uppercase())),
            Of::Months => ("MONTHLY", format!(";{}", of_month(first.day()))),
            Of::DayOfMonth(day) => ("MONTHLY", format!(";{}", of_month(*day))),
            Of::NthOfMonth(nth, day) => {
                let nth = if *nth == 5 { "-1".to_owned() } else { nth.to_string() };
                ("MONTHLY", format!(";BYDAY={nth}{}", joined(&[*day], "", 2).to_uppercase()))
            }
            Of::Years => (
                "YEARLY",
                match (first.month(), first.day(), self.leaps_forward) {
                    // The sixtieth day is 29 February, or 1 March.
                    (2, 29, true) => ";BYYEARDAY=60".to_owned(),
                    (2, 29, false) => ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1".to_owned(),
                    (month, day, _) => format!(";BYMONTH={month};BYMONTHDAY={day}"),
                },
            ),
        };
        let interval = if self.every == 1 { String::new() } else { format!(";INTERVAL={}", self.every) };
        format!("FREQ={of}{interval}{by}")
    }
}

fn joined(days: &[Weekday], between: &str, letters: usize) -> String {
    let names: Vec<String> = days.iter().map(|day| day.to_string()[..letters].to_owned()).collect();
    names.join(between)
}

impl Reminder {
    /// The first of its days that is not before this one, by walking there.
    pub fn comes_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let comes_on = |day: &NaiveDate| match &self.round {
            None => *day == self.first,
            Some(Round { every, of, leaps_forward }) => {
                let (every, first, leaps_forward) = (*every, self.first, *leaps_forward);
                Rounds { every, of, first, leaps_forward }.come_on(*day)
            }
        };
        day.max(self.first).iter_days().take(1_600).find(comes_on)
    }

    pub fn every(&self) -> Option<String> {
        self.round.as_ref().map(Round::in_words)
    }

    pub fn rule(&self) -> Option<String> {
        self.round.as_ref().map(|round| round.rrule(self.first))
    }

    /// Comes round otherwise from the day on that waits or comes next. What waits goes on waiting. The day of
    /// the month is that day's; where it only stands in for one that its month does not have, it is that one's.
    pub fn come_otherwise(&mut self, round: Option<Round>, today: NaiveDate) {
        let said = |round: &Option<Round>| round.as_ref().map(|one| (one.every, one.of.clone()));
        if said(&self.round) == said(&round) {
            return;
        }
        let of = |round: &Option<Round>| round.as_ref().map(|one| one.of.clone());
        let other_day = self.first.day() != self.on.day();
        let stands_in = match (of(&self.round), of(&round)) {
            (Some(Of::Months | Of::Years), Some(Of::Months)) | (Some(Of::Years), Some(Of::Years)) => {
                other_day
            }
            // A year from now it is this day's month that comes again, not the first day's.
            _ => false,
        };
        if !stands_in {
            self.first = self.on;
        }
        self.round = round.map(|round| round.kept(self.first));
        if self.on > today && self.round.is_some() {
            let on = self.comes_from(self.on).unwrap();
            if on != self.on {
                self.come_on(on, today);
            }
        }
    }

    /// Waits for this day, and is put off no more.
    pub fn come_on(&mut self, day: NaiveDate, today: NaiveDate) {
        (self.on, self.later, self.later_time, self.chosen_on) = (day, Default::default(), None, today);
    }
}
