//! What "Announcing" promises, sentence by sentence, and against a slow model written apart.

mod announcing;
mod dates;
mod foretelling;
mod missed;
mod model;
mod properties;
mod proposals;
mod quiet_days;
mod silent_days;
mod words_of_a_notice;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use chrono_tz::Tz;

use super::*;
use crate::clock::Moment;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

/// "2026-12-07 9:00"
fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn rules() -> Rules {
    Rules {
        notify: true,
        notify_at: time("09:00"),
        private: false,
        quiet_days: Vec::new(),
        silent_on: None,
        announce_proposals: false,
        room: 3,
    }
}

/// A promise to write to Leila, for a day, written down in good time before.
fn promise(on: &str) -> Promise {
    Promise {
        reminder: "r-leila".to_owned(),
        person: "p-leila".to_owned(),
        name: "Leila Haddad".to_owned(),
        kind: Of::FollowUp,
        about: About::Why(Some("ask about the launch".to_owned())),
        on: day(on),
        at: None,
        instead: None,
        until: None,
        written_on: day("2026-11-01"),
    }
}

/// Leila's birthday, up from its day on for a week.
fn birthday(on: &str) -> Promise {
    Promise {
        reminder: "d-leila".to_owned(),
        kind: Of::Date,
        about: About::Day { what: "birthday".to_owned(), day: day(on) },
        until: Some(day(on) + chrono::Days::new(7)),
        ..promise(on)
    }
}

/// A thought of Leila, for whom there is a cadence.
fn proposal(on: &str) -> Promise {
    Promise {
        reminder: "p-leila".to_owned(),
        kind: Of::Proposal,
        ..promise(on).saying("explains pricing well")
    }
}

impl Promise {
    fn at(self, at: &str) -> Self {
        Self { at: Some(time(at)), ..self }
    }

    fn of(self, name: &str) -> Self {
        let short = name.to_lowercase().replace(' ', "-");
        Self { reminder: format!("r-{short}"), person: format!("p-{short}"), name: name.to_owned(), ..self }
    }

    fn named(self, reminder: &str) -> Self {
        Self { reminder: reminder.to_owned(), ..self }
    }

    fn saying(self, body: &str) -> Self {
        Self { about: About::Why(Some(body.to_owned())), ..self }
    }

    fn until(self, until: &str) -> Self {
        Self { until: Some(day(until)), ..self }
    }

    fn written_on(self, written_on: &str) -> Self {
        Self { written_on: day(written_on), ..self }
    }
}

/// What is foretold where clocks are never changed.
fn foretell(
    now: NaiveDateTime,
    until: NaiveDateTime,
    promises: &[Promise],
    shown: &Shown,
    rules: &Rules,
) -> Vec<Notice> {
    let there = |local| Moment::at(local, Tz::UTC);
    let told = super::foretell(there(now), there(until), promises, shown, rules);
    told.into_iter().map(|(_, notice)| notice).collect()
}

/// A desktop on which a program runs and shows what is due.
struct Desktop {
    rules: Rules,
    promises: Vec<Promise>,
    shown: Shown,
}

impl Desktop {
    fn with(promises: &[Promise]) -> Self {
        Self { rules: rules(), promises: promises.to_vec(), shown: Shown::default() }
    }

    /// The same desktop with these quiet days.
    fn quiet_on(mut self, days: &[Weekday]) -> Self {
        self.rules.quiet_days = days.to_vec();
        self
    }

    /// The same desktop, where proposals are announced and Today makes room for so many people.
    fn proposing(mut self, room: u8) -> Self {
        self.rules.announce_proposals = true;
        self.rules.room = room;
        self
    }

    /// The same desktop, where the tank was emptied on this day.
    fn silent_on(mut self, day: &str) -> Self {
        self.rules.silent_on = Some(day.parse().unwrap());
        self
    }

    /// Looks once, and shows what is due.
    fn look(&mut self, now: NaiveDateTime) -> Vec<Notice> {
        let notices = due(now, &self.promises, &self.shown, &self.rules);
        notices.iter().for_each(|notice| self.shown.note(notice));
        notices
    }

    /// How many notices a look at this moment shows.
    fn shows(&mut self, now: &str) -> usize {
        self.look(moment(now)).len()
    }

    /// The moment after `now` at which it is worth looking.
    fn wakes(&self, now: &str) -> Option<NaiveDateTime> {
        next_wake(moment(now), &self.promises, &self.shown, &self.rules)
    }

    /// When something is shown from one moment until another, if it runs all the time.
    fn foretells(&self, from: &str, until: &str) -> Vec<Notice> {
        foretell(moment(from), moment(until), &self.promises, &self.shown, &self.rules)
    }
}

/// The weekend.
const WEEKEND: [Weekday; 2] = [Weekday::Sat, Weekday::Sun];

/// Every day of the week.
const EVERY_DAY: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The ids of the people of each notice.
fn people(notices: &[Notice]) -> Vec<Vec<&str>> {
    notices.iter().map(|notice| notice.people.iter().map(String::as_str).collect()).collect()
}

fn moments(notices: &[Notice]) -> Vec<NaiveDateTime> {
    notices.iter().map(|notice| notice.at).collect()
}
