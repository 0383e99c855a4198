//! The slow, obvious model of announcing: at each look it asks each thing in turn, with a table of what was
//! said before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::{
    model::{Comes, Schedule},
    places::{instant, local},
};

/// The hours in which the gathered notice may come.
pub const FROM: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
const TO: NaiveTime = NaiveTime::from_hms_opt(21, 0, 0).unwrap();

/// One thing to tell of, if nobody does anything: which schedule, and its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Telling {
    pub of: usize,
    pub on: NaiveDate,
}

/// What a look shows: each notice with what it tells of.
pub type Notices = Vec<BTreeSet<Telling>>;

/// What was said, of what there is to say.
#[derive(Clone, Debug)]
pub struct Teller<'a> {
    schedules: &'a [Schedule],
    tellings: Vec<Telling>,
    said_on: BTreeMap<Telling, NaiveDate>,
    said_again: BTreeSet<Telling>,
    gathered_on: BTreeSet<NaiveDate>,
}

impl<'a> Teller<'a> {
    /// Of these, left alone until `end`: the first day of each, and every birthday.
    pub fn of(schedules: &'a [Schedule], end: NaiveDate) -> Self {
        let mut tellings = Vec::new();
        for (of, schedule) in schedules.iter().enumerate() {
            let days = schedule.written.iter_days().take_while(|day| *day <= end);
            let days = days.filter(|day| schedule.comes_on(*day)).map(|on| Telling { of, on });
            let each_year = schedule.comes == Comes::Birthday;
            tellings.extend(days.take(if each_year { usize::MAX } else { 1 }));
        }
        Self {
            schedules,
            tellings,
            said_on: BTreeMap::new(),
            said_again: BTreeSet::new(),
            gathered_on: BTreeSet::new(),
        }
    }

    /// A look at this moment. What it shows counts as said from then on.
    pub fn look(&mut self, now: NaiveDateTime, zone: Tz) -> Notices {
        let today = now.date();
        let open = FROM <= now.time() && now.time() < TO;
        let already = self.gathered_on.contains(&today);
        let (mut own, mut late, mut together) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        for telling in self.tellings.clone() {
            let schedule = &self.schedules[telling.of];
            let birthday = schedule.comes == Comes::Birthday;
            let last = if birthday { Some(telling.on + Days::new(7)) } else { schedule.until };
            if today < telling.on || last.is_some_and(|last| last < today) {
                continue;
            }
            let for_today = !birthday && schedule.at.is_none() && telling.on == schedule.written;
            match (self.said_on.get(&telling), schedule.at) {
                (None, Some(at)) => {
                    let own_time = local(instant(telling.on.and_time(at), zone), zone);
                    let waited = now - own_time;
                    if (TimeDelta::zero()..=TimeDelta::minutes(5)).contains(&waited) {
                        own.push(BTreeSet::from([telling]));
                    } else if waited > TimeDelta::zero() && open {
                        late.insert(telling);
                    }
                }
                (None, None) if !for_today && open && !already => {
                    together.insert(telling);
                }
                (said_on, _) if !birthday && !self.said_again.contains(&telling) => {
                    let since = said_on.copied().unwrap_or(telling.on).max(telling.on);
                    if open && !already && (today - since).num_days() >= 7 {
                        together.insert(telling);
                    }
                }
                _ => {}
            }
        }
        // What was missed joins the gathered notice, where the day has not had its own yet.
        let mut shown = own;
        if already {
            shown.push(late);
        } else {
            together.append(&mut late);
        }
        shown.push(together.clone());
        shown.retain(|notice| !notice.is_empty());
        for telling in shown.iter().flatten() {
            let written_today = self.written_for_its_day(*telling);
            if self.said_on.contains_key(telling) || written_today {
                self.said_again.insert(*telling);
            } else {
                self.said_on.insert(*telling, today);
            }
        }
        if !together.is_empty() {
            self.gathered_on.insert(today);
        }
        shown
    }

    fn written_for_its_day(&self, telling: Telling) -> bool {
        let schedule = &self.schedules[telling.of];
        schedule.comes != Comes::Birthday && schedule.at.is_none() && telling.on == schedule.written
    }

    /// What was never said though its day had come by `today`, its last day had not passed, and somebody
    /// would have wanted to know.
    pub fn unsaid(&self, today: NaiveDate) -> Vec<Telling> {
        let unsaid = |telling: &&Telling| {
            let schedule = &self.schedules[telling.of];
            let birthday = schedule.comes == Comes::Birthday;
            let last = if birthday { Some(telling.on + Days::new(7)) } else { schedule.until };
            let open = telling.on <= today && last.is_none_or(|last| today <= last);
            open && !self.said_on.contains_key(*telling) && !self.written_for_its_day(**telling)
        };
        self.tellings.iter().filter(unsaid).copied().collect()
    }

    /// The times of day at which something could be shown on this day.
    pub fn times(&self) -> BTreeSet<NaiveTime> {
        self.schedules.iter().filter_map(|schedule| schedule.at).chain([FROM]).collect()
    }
}
