//! What is done to people, in the model.

use crate::{
    day::Outcome,
    state::{Someone, State},
};

fn given(value: &str) -> Option<String> {
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

impl State {
    pub fn keep(&mut self, id: String, name: &str) -> Outcome {
        let name = given(name).ok_or("no_name")?;
        let (written_on, now) = (self.today, self.now.clone());
        self.people.push(Someone {
            id,
            name,
            written_on,
            created: now.clone(),
            updated: now,
            ..Someone::default()
        });
        Ok(())
    }

    pub fn set(&mut self, id: &str, field: &str, value: &str) -> Outcome {
        let (today, now) = (self.today, self.now.clone());
        let by = given(value).map(|name| {
            let mut others: Vec<_> = self
                .people
                .iter()
                .filter(|one| one.id != id && one.removed_on.is_none())
                .filter(|one| one.name.to_lowercase() == name.to_lowercase())
                .map(|one| one.id.clone())
                .collect();
            (name, if others.len() == 1 { others.pop() } else { None })
        });
        let person = self.one(id)?;
        let before = person.clone();
        let value = given(value);
        match field {
            "name" => person.name = value.ok_or("no_name")?,
            "remember_for" => {
                if person.sentence != value
                    && let Some(old) = person.sentence.take()
                {
                    person.before.push((old, today));
                }
                person.sentence = value;
            }
            "be_remembered_for" => person.own_sentence = value,
            "working_on" => person.working_on = value.map(|work| (work, today)),
            "also" => person.also = value.into_iter().collect(),
            "met.scene" => person.scene = value,
            "met.occasion" => person.occasion = value,
            "met.place" => person.place = value,
            "met.on" => person.met_on = value,
            "met.introduced_by" => person.by = by,
            "groups" => {
                let groups = value.unwrap_or_default();
                person.groups = groups.split_terminator(", ").map(str::to_owned).collect();
            }
            "reach" => {
                let value = value.unwrap_or_default();
                if let Some(gone) = value.strip_prefix('-') {
                    let at = person.emails.iter().position(|(_, there)| there == gone).ok_or("bad_value")?;
                    person.emails.remove(at);
                    person.updated = now;
                    return Ok(());
                }
                let (label, email) = match value[1..].split_once(": ") {
                    Some((label, email)) => (Some(label.to_owned()), email.to_owned()),
                    None => (None, value[1..].to_owned()),
                };
                // However it is written, one is there once; a new label takes the place of the old.
                match person.emails.iter_mut().find(|(_, there)| there.to_lowercase() == email.to_lowercase())
                {
                    Some((there, _)) => *there = label.or(there.take()),
                    None => person.emails.push((label, email)),
                }
            }
            _ => return Err("no_such_field"),
        }
        let person_now = self.person(id).unwrap().clone();
        // The name as it was written may be another where the same person is meant: nobody sees that.
        let shown = |state: &Self, one: &Someone| Someone {
            by: one.by.as_ref().map(|(name, id)| (state.called(id.as_deref(), name), id.clone())),
            ..one.clone()
        };
        if shown(self, &person_now) != shown(self, &before) {
            self.one(id)?.updated = now;
        }
        Ok(())
    }

    /// Chooses a setting. The first that is chosen has all of them written down.
    pub fn choose(&mut self, key: &str, value: &'static str) -> Outcome {
        let on = match value {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        };
        match (key, value.parse()) {
            ("room", Ok(room @ 1..=5)) => self.room = room,
            ("theme", _) if ["light", "dark", "system"].contains(&value) => self.theme = value,
            ("leap_day", _) if ["02-28", "03-01"].contains(&value) => {
                if self.leaps_forward != (value == "03-01") {
                    self.leap(value == "03-01");
                }
            }
            ("quiet_days", _) if value != "someday" => self.quiet_days = value,
            ("notify", _) if on.is_some() => self.notify = on == Some(true),
            ("notify_at", _) if value.contains(':') => self.notify_at = value,
            ("announce_proposals", _) if on.is_some() => self.announces_thoughts = on == Some(true),
            ("be_remembered_for", _) => self.for_everybody = Some(value).filter(|value| !value.is_empty()),
            _ => return Err("bad_value"),
        }
        self.chosen = true;
        Ok(())
    }

    /// What an introducer is called: by their name now, else as it was written.
    pub fn called(&self, id: Option<&str>, written: &str) -> String {
        id.and_then(|id| self.person(id)).map_or_else(|| written.to_owned(), |one| one.name.clone())
    }

    pub fn peace(&mut self, id: &str, peace: bool) -> Outcome {
        let now = self.now.clone();
        let person = self.one(id)?;
        if person.peace != peace {
            person.peace = peace;
            person.updated = now;
        }
        Ok(())
    }

    pub fn remove(&mut self, id: &str) -> Outcome {
        let (today, now) = (self.today, self.now.clone());
        let person = self.one(id)?;
        person.removed_on = Some(today);
        person.removed_at = Some(now.clone());
        person.updated = now;
        Ok(())
    }

    pub fn bring_back(&mut self, id: &str) -> Outcome {
        let now = self.now.clone();
        let today = self.today;
        let in_trash = |on: chrono::NaiveDate| (today - on).num_days() <= 30;
        let person = self.people.iter_mut().find(|one| one.id == id && one.removed_on.is_some_and(in_trash));
        let person = person.ok_or("no_such_person")?;
        (person.removed_on, person.removed_at) = (None, None);
        person.updated = now;
        Ok(())
    }
}
