//! Being here, and coming back after a week away, in the model. It is noted by the program for itself: undo and redo
//! leave it alone.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::{
    state::{Reminder, State},
    telling::Told,
};

/// What is noted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Noted {
    /// The last day on which somebody looked.
    here_on: Option<NaiveDate>,
    /// The last day on which somebody came back.
    pub back_on: Option<NaiveDate>,
    /// Of which follow-ups (ids) it was seen, and when first, that their last day has passed.
    seen: BTreeMap<String, NaiveDate>,
    /// What was announced.
    pub told: Told,
    /// The last day that had its gathered notice.
    pub gathered_on: Option<NaiveDate>,
    /// What is being written, and not yet kept.
    pub draft: Option<&'static str>,
}

impl State {
    /// Somebody looks.
    pub fn look(&mut self) {
        let today = self.today;
        let quiet: Vec<String> = self.gone_quiet().into_iter().map(|one| one.id.clone()).collect();
        for id in quiet {
            self.noted.seen.entry(id).or_insert(today);
        }
        let away = self.noted.here_on.is_some_and(|last| last + Days::new(7) <= today);
        if away {
            self.noted.back_on = Some(today);
        }
        self.noted.here_on = Some(today);
    }

    /// The follow-ups that were due when their last day passed.
    fn gone_quiet(&self) -> Vec<&Reminder> {
        let was_due = |one: &Reminder| one.next_on().is_some_and(|on| on < self.today);
        let quiet = self.reminders.iter().filter(|one| was_due(one) && one.is_quiet(self.today));
        let mut quiet: Vec<&Reminder> = quiet.filter(|one| !self.rests(&one.person)).collect();
        quiet.sort_by_key(|one| one.until);
        quiet
    }

    /// What is said of them, once: on the first day on which somebody looks.
    pub fn passed(&self) -> Vec<String> {
        let unseen = |one: &&Reminder| self.noted.seen.get(&one.id).is_none_or(|day| *day >= self.today);
        let said = self.gone_quiet().into_iter().filter(unseen).map(|one| {
            let name = self.person(&one.person).unwrap().name.split(' ').next().unwrap().to_owned();
            match &one.why {
                Some(why) => format!("The last day for this has passed. {name}: {why}"),
                None => format!("The last day to write to {name} has passed."),
            }
        });
        said.collect()
    }

    /// How many are shown at first, where there are too many, or after a week away.
    pub fn at_once(&self) -> Option<u32> {
        let up = self.up();
        let yours = up.iter().filter(|up| up.kind != "cadence").count();
        let away = self.noted.back_on == Some(self.today);
        ((away && up.len() > 5) || yours > 5).then_some(5)
    }
}
