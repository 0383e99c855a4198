//! What "Announcing" promises, sentence by sentence, and against a slow model written apart.

mod announcing;
mod foretelling;
mod missed;
mod model;
mod properties;
mod words_of_a_notice;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::*;

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
    Rules { notify: true, notify_at: time("09:00"), private: false }
}

/// A promise to write to Leila, for a day, written down in good time before.
fn promise(on: &str) -> Promise {
    Promise {
        reminder: "r-leila".to_owned(),
        person: "p-leila".to_owned(),
        name: "Leila Haddad".to_owned(),
        body: Some("ask about the launch".to_owned()),
        on: day(on),
        at: None,
        until: None,
        written_on: day("2026-11-01"),
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
        Self { body: Some(body.to_owned()), ..self }
    }

    fn until(self, until: &str) -> Self {
        Self { until: Some(day(until)), ..self }
    }

    fn written_on(self, written_on: &str) -> Self {
        Self { written_on: day(written_on), ..self }
    }
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

fn moments(notices: &[Notice]) -> Vec<NaiveDateTime> {
    notices.iter().map(|notice| notice.at).collect()
}
