//! Two who are one, in the model.

use crate::{
    day::Outcome,
    state::{Reminder, Someone, State},
};

fn same_email(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// The first one's, else the other's; where both have one and they differ, the other's words go beneath.
fn first_of(
    ours: &Option<String>,
    theirs: &Option<String>,
    label: &str,
    beneath: &mut Vec<String>,
) -> Option<String> {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours != theirs => beneath.push(format!("{label}{theirs}")),
        _ => {}
    }
    ours.clone().or(theirs.clone())
}

/// Whether two follow-ups are one word for word and day for day.
fn alike(one: &Reminder, other: &Reminder) -> bool {
    let days = |one: &Reminder| (one.first, one.on, one.time, one.rule(), one.until);
    let stands = |one: &Reminder| (one.state, one.later, one.later_time);
    one.why == other.why && days(one) == days(other) && stands(one) == stands(other)
}

impl State {
    pub fn merge(&mut self, stays: &str, other: &str) -> Outcome {
        for id in [stays, other] {
            self.one(id)?;
        }
        if stays == other {
            return Err("same_person");
        }
        let (ours, theirs) = (self.person(stays).unwrap().clone(), self.person(other).unwrap().clone());
        let together = self.together(&ours, &theirs);
        self.move_all(stays, other);
        self.people.retain(|person| person.id != other);
        *self.one(stays)? = together;
        Ok(())
    }

    fn together(&self, ours: &Someone, theirs: &Someone) -> Someone {
        let mut beneath = Vec::new();
        if ours.name.to_lowercase() != theirs.name.to_lowercase() {
            beneath.push(format!("Also called {}", theirs.name));
        }
        let mut before = ours.before.clone();
        before.extend(theirs.before.iter().filter(|earlier| !ours.before.contains(earlier)).cloned());
        if let (Some(ours), Some(theirs)) = (&ours.sentence, &theirs.sentence)
            && ours != theirs
            && !before.iter().any(|(text, _)| text == theirs)
        {
            before.push((theirs.clone(), self.today));
        }
        let own_sentence =
            first_of(&ours.own_sentence, &theirs.own_sentence, "Could call you for: ", &mut beneath);
        if let (Some((ours, _)), Some((theirs, noted_on))) = (&ours.working_on, &theirs.working_on)
            && ours != theirs
        {
            let noted_on = noted_on.format("%-d %B %Y");
            beneath.push(format!("Working on, noted on {noted_on}: {theirs}"));
        }
        // They are one person, who was met once.
        let mut differs = Vec::new();
        let scene = first_of(&ours.scene, &theirs.scene, "", &mut differs);
        let occasion = first_of(&ours.occasion, &theirs.occasion, "", &mut differs);
        let place = first_of(&ours.place, &theirs.place, "", &mut differs);
        let met_on = first_of(&ours.met_on, &theirs.met_on, "", &mut Vec::new());
        if met_on != theirs.met_on {
            let on = theirs.met_on.iter().map(|on| before_the_ask::words::partial(on.parse().unwrap()));
            differs.extend(on);
        }
        if !differs.is_empty() {
            beneath.push(format!("How you met: {}", differs.join(", ")));
        }
        let by = self.introducer(ours, theirs, &mut beneath);
        if let (Some(mine), Some(other)) = (ours.cadence, theirs.cadence)
            && mine != other
        {
            beneath.push(format!("Every so often: {}", before_the_ask::words::about_every(other)));
        }
        let mut emails = ours.emails.clone();
        for (label, email) in &theirs.emails {
            match emails.iter_mut().find(|(_, there)| same_email(there, email)) {
                None => emails.push((label.clone(), email.clone())),
                Some((there @ None, _)) => there.clone_from(label),
                Some(_) => {}
            }
        }
        let mut also = ours.also.clone();
        for line in theirs.also.iter().chain(&beneath) {
            if !also.contains(line) {
                also.push(line.clone());
            }
        }
        let cadence_of = if ours.cadence.is_some() || theirs.cadence.is_none() { ours } else { theirs };
        Someone {
            id: ours.id.clone(),
            name: ours.name.clone(),
            written_on: ours.written_on.min(theirs.written_on),
            created: ours.created.clone().min(theirs.created.clone()),
            updated: self.now.clone(),
            sentence: ours.sentence.clone().or(theirs.sentence.clone()),
            before,
            own_sentence,
            working_on: ours.working_on.clone().or(theirs.working_on.clone()),
            also,
            scene,
            occasion,
            place,
            met_on,
            by,
            groups: &ours.groups | &theirs.groups,
            emails,
            cadence: cadence_of.cadence,
            later: cadence_of.later,
            skipped_on: ours.skipped_on.max(theirs.skipped_on),
            peace: ours.peace || theirs.peace,
            removed_on: None,
            removed_at: None,
        }
    }

    fn introducer(
        &self,
        ours: &Someone,
        theirs: &Someone,
        beneath: &mut Vec<String>,
    ) -> Option<(String, Option<String>)> {
        let mut candidates = Vec::new();
        for one in [ours, theirs] {
            let Some((written, id)) = &one.by else { continue };
            let called = self.called(id.as_deref(), written);
            if id.as_ref().is_some_and(|id| *id == ours.id || *id == theirs.id) {
                beneath.push(format!("Introduced by {called}"));
            } else {
                candidates.push((called, written.clone(), id.clone()));
            }
        }
        if let [(first, _, whom), (second, _, other)] = &candidates[..] {
            let here = |id: &Option<String>| id.as_deref().is_some_and(|id| self.is_here(id));
            if first != second {
                beneath.push(format!("Introduced by {second}"));
            } else if !here(whom) && here(other) {
                candidates.swap(0, 1);
            }
        }
        candidates.into_iter().next().map(|(_, written, id)| (written, id))
    }

    /// Has everything be about `stays` that is about `other`, each thing once.
    fn move_all(&mut self, stays: &str, other: &str) {
        let ours = self.reminders.clone();
        let mut gone = vec![];
        self.reminders.retain(|one| {
            let double =
                one.person == other && ours.iter().any(|there| there.person == stays && alike(there, one));
            if double {
                gone.push(one.id.clone());
            }
            !double
        });
        self.tank.retain(|moved| !gone.contains(&moved.item));
        for reminder in self.reminders.iter_mut().filter(|one| one.person == other) {
            reminder.person = stays.to_owned();
        }
        let theirs_goes_on =
            self.person(stays).unwrap().cadence.is_none() && self.person(other).unwrap().cadence.is_some();
        let item = if theirs_goes_on { stays } else { other };
        for passed in &mut self.passed {
            passed.aside.remove(item);
        }
        self.tank.retain(|moved| moved.item != item);
        for moved in self.tank.iter_mut().filter(|moved| moved.item == other) {
            moved.item = stays.to_owned();
        }
        self.move_passed(stays, other);
        self.move_dates(stays, other);
        self.move_introduced(stays, other);
        self.move_marks(stays, other);
        for person in &mut self.people {
            if let Some((_, Some(by))) = &mut person.by
                && by == other
            {
                *by = stays.to_owned();
            }
        }
    }

    fn move_passed(&mut self, stays: &str, other: &str) {
        let all = self.passed.clone();
        let has = |at: usize, id: &str| all[at].people.iter().any(|person| person == id);
        let as_one = |at: usize| {
            let mut one = all[at].clone();
            one.people.retain(|person| person != other && person != stays);
            one.people.sort();
            (one.on, one.kind, one.from, one.say, one.people)
        };
        let double = |at: usize| {
            has(at, other)
                && (0..all.len()).any(|there| {
                    there != at
                        && has(there, stays)
                        && as_one(there) == as_one(at)
                        && (there < at || !has(there, other) || !has(at, stays))
                })
        };
        let kept: Vec<usize> = (0..all.len()).filter(|at| !double(*at)).collect();
        self.passed = kept.into_iter().map(|at| all[at].clone()).collect();
        for passed in &mut self.passed {
            let both = passed.people.iter().any(|person| person == stays);
            if both {
                passed.people.retain(|person| person != other);
            }
            for person in passed.people.iter_mut().filter(|person| *person == other) {
                *person = stays.to_owned();
            }
            // One's own stands where both were in it.
            if let Some(later) = passed.aside.remove(other)
                && !both
            {
                passed.aside.insert(stays.to_owned(), later);
            }
        }
    }
}
