//! A line that says more about somebody known, in the model: nothing that is there is written over.

use before_the_ask::when;

use crate::{
    day::Outcome,
    state::{Later, Reminder, State},
};

/// What a line says behind the name.
#[derive(Clone, Copy, Debug)]
pub enum More {
    Sentence(&'static str),
    /// As it is typed, and the work.
    WorkingOn(&'static str, &'static str),
    /// As it is typed, and the span.
    Every(&'static str, &'static str),
    Group(&'static str),
    Email(&'static str),
    /// A follow-up for tomorrow, about this.
    Tomorrow(&'static str),
}

/// All that is said.
pub const MORE: [More; 9] = [
    More::Sentence("explains pricing well"),
    More::Sentence("prints books"),
    More::WorkingOn("working on a book", "a book"),
    More::WorkingOn("working on a boat", "a boat"),
    More::Every("every two weeks", "2 weeks"),
    More::Every("every month", "month"),
    More::Group("tea"),
    More::Email("m@example.org"),
    More::Tomorrow("write"),
];

impl More {
    /// The line, which begins with some name.
    pub fn line(self) -> String {
        match self {
            Self::Sentence(said) => format!("Mara - {said}"),
            Self::WorkingOn(typed, _) | Self::Every(typed, _) => format!("Mara; {typed}"),
            Self::Group(group) => format!("Mara; #{group}"),
            Self::Email(email) => format!("Mara; {email}"),
            Self::Tomorrow(why) => format!("Mara; {why} tomorrow"),
        }
    }
}

impl State {
    pub fn add_to(&mut self, id: &str, more: More, written: Option<&String>) -> Outcome {
        let (today, now) = (self.today, self.now.clone());
        let person = self.one(id)?;
        let before = person.clone();
        let mut beside = None;
        match more {
            More::Sentence(said) => match &person.sentence {
                None => person.sentence = Some(said.to_owned()),
                Some(there) if there == said => {}
                Some(_) => beside = Some(said),
            },
            More::WorkingOn(typed, work) => match &person.working_on {
                None => person.working_on = Some((work.to_owned(), today)),
                Some((there, _)) if there == work => {}
                Some(_) => beside = Some(typed),
            },
            More::Every(typed, span) => match person.cadence {
                None => person.cadence = when::span(span),
                there if there == when::span(span) => {}
                Some(_) => beside = Some(typed),
            },
            More::Group(group) => drop(person.groups.insert(group.to_owned())),
            More::Email(email) => {
                if !person.emails.iter().any(|(_, there)| there.to_lowercase() == email) {
                    person.emails.push((None, email.to_owned()));
                }
            }
            More::Tomorrow(_) => {}
        }
        person.also.extend(beside.map(str::to_owned).filter(|line| !before.also.contains(line)));
        if *person != before {
            person.updated.clone_from(&now);
        }
        if let More::Tomorrow(why) = more {
            let tomorrow = today.succ_opt().unwrap();
            self.reminders.push(Reminder {
                id: written.cloned().unwrap_or_default(),
                person: id.to_owned(),
                why: Some(why.to_owned()),
                first: tomorrow,
                on: tomorrow,
                time: None,
                round: None,
                until: None,
                state: "open",
                later: Later::Not,
                later_time: None,
                chosen_on: today,
                updated: now,
            });
        }
        self.noted.draft = None;
        Ok(())
    }
}
