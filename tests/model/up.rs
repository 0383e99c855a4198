//! Who is up today, and why, in the model.

use chrono::NaiveDate;

use crate::state::{Later, Someone, State};

/// Something of Today.
pub struct Up {
    pub id: String,
    pub person: String,
    pub kind: &'static str,
    pub why: Option<String>,
    pub since: NaiveDate,
    pub time: Option<&'static str>,
    pub before: Later,
    pub chosen_on: Option<NaiveDate>,
}

impl State {
    /// The day on which the cadence of somebody comes up, Later not counted.
    fn since(&self, person: &Someone) -> Option<NaiveDate> {
        let met_on = person.met_on.as_ref().and_then(|on| on.parse().ok());
        let from = self.last(&person.id).max(person.skipped_on).or(met_on).unwrap_or(person.written_on);
        person.cadence?.after(from)
    }

    pub fn thought_on(&self, person: &Someone) -> Option<NaiveDate> {
        person.cadence?;
        match person.later {
            Later::Not => self.since(person),
            Later::Until(day) => Some(day),
            Later::Someday => None,
        }
    }

    /// What comes up first of somebody, and why; nothing of whoever is left in peace.
    pub fn first_of(&self, person: &Someone) -> Option<(NaiveDate, Option<String>)> {
        if person.peace {
            return None;
        }
        let theirs = self.reminders.iter().filter(|one| one.person == person.id && !one.is_quiet(self.today));
        let coming = theirs.filter_map(|one| Some((one.next_on()?, one)));
        let follow_up = coming.min_by_key(|(on, one)| (*on, one.at().is_none(), one.at()));
        let follow_up = follow_up.map(|(on, one)| (on, one.why.clone()));
        let dates = self.dates_of(&person.id).filter_map(|date| Some((date.next_on(self)?, date)));
        let date = dates.min_by_key(|(on, _)| *on).map(|(on, date)| (on, Some(date.what.clone())));
        let thought = self.thought_on(person).map(|on| (on, None));
        [follow_up, date, thought].into_iter().flatten().min_by_key(|(on, _)| *on)
    }

    pub fn rests(&self, id: &str) -> bool {
        self.person(id).is_none_or(|person| person.removed_on.is_some() || person.peace)
    }

    /// Who is up today, in order.
    pub fn up(&self) -> Vec<Up> {
        let mut up: Vec<Up> = self
            .reminders
            .iter()
            .filter(|one| !self.rests(&one.person) && one.next_on().is_some_and(|on| on <= self.today))
            .filter(|one| !one.is_quiet(self.today))
            .map(|one| Up {
                id: one.id.clone(),
                person: one.person.clone(),
                kind: "follow_up",
                why: one.why.clone(),
                since: one.next_on().unwrap().min(one.on),
                time: one.at(),
                before: one.later,
                chosen_on: Some(one.chosen_on),
            })
            .collect();
        // Those with a time first, then the one that has waited longest.
        up.sort_by_key(|up| (up.time.is_none(), up.time, up.since));
        up.extend(self.dates_up());
        if self.emptied_on == Some(self.today) || self.is_quiet(self.today) {
            return up;
        }
        let mut thoughts: Vec<_> = self
            .people
            .iter()
            .filter(|one| !self.rests(&one.id))
            .filter_map(|one| Some((self.thought_on(one)?, one)))
            .filter(|(on, _)| *on <= self.today)
            .collect();
        thoughts.sort_by_key(|(on, _)| *on);
        for (on, person) in thoughts {
            let mut here: Vec<&String> = up.iter().map(|up| &up.person).collect();
            here.sort();
            here.dedup();
            if here.len() < self.room && !here.contains(&&person.id) {
                let since = self.since(person).unwrap();
                up.push(Up {
                    id: person.id.clone(),
                    person: person.id.clone(),
                    kind: "cadence",
                    why: None,
                    since: since.min(on),
                    time: None,
                    before: if on == since { Later::Not } else { Later::Until(on) },
                    chosen_on: None,
                });
            }
        }
        up
    }

    /// The dates that are up. Those that passed while somebody was away are no news.
    fn dates_up(&self) -> Vec<Up> {
        let mut coming: Vec<_> = self
            .dates
            .iter()
            .filter(|date| !self.rests(&date.person))
            .filter_map(|date| Some((date.up(self)?, date)))
            .filter(|(coming, _)| self.noted.back_on.is_none_or(|back_on| coming.day >= back_on))
            .collect();
        coming.sort_by_key(|(coming, _)| coming.day);
        let up = coming.into_iter().map(|(coming, date)| Up {
            id: date.id.clone(),
            person: date.person.clone(),
            kind: "date",
            why: Some(date.what.clone()),
            since: coming.since,
            time: None,
            before: Later::Not,
            chosen_on: None,
        });
        up.collect()
    }
}
