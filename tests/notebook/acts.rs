//! Anything that can be done to a notebook, as a value, for sequences of such.

use before_the_ask::{
    api::{self, Answer, Changes},
    notebook::Notebook,
};
use proptest::{prelude::*, sample::select};

use passing::{Passing, passing};

#[path = "passing.rs"]
mod passing;

/// Something that is done. Numbers choose among whoever is there.
#[derive(Clone, Debug)]
pub enum Act {
    Keep(&'static str),
    AddTo(usize, &'static str),
    Set(usize, &'static str, &'static str),
    Remind(usize, &'static str, Option<&'static str>),
    Change(usize, Option<&'static str>, Option<&'static str>),
    Again(usize, Option<&'static str>, Option<&'static str>),
    Done(usize),
    LetGo(usize),
    Later(usize, &'static str),
    Remove(usize),
    Pass(Passing),
    Setting(&'static str, &'static str),
    Undo,
    Redo,
    Note(Note),
    DaysPass(u64),
}

/// Something that the program notes for itself.
#[derive(Clone, Copy, Debug)]
pub enum Note {
    Place,
    Draft,
    NoDraft,
    Notices,
    Seen,
}

const LINES: [&str; 7] = [
    "Mara Lindqvist - explains pricing well; ask about the launch in two weeks",
    "Ines Moreau; met at the Tuesday meetup; via Mara Lindqvist; working on a book; every 2 months",
    "Tomás Wójcik; birthday 12 May; tomas@example.org; #climbing; also likes tea; write tomorrow",
    "Mara Okafor - explains leases; #climbing #tea",
    "Łukasz; call today at 15:00",
    "  ",
    "Ines; ask about it on 2001-01-01",
];

const FIELDS: [(&str, &str); 19] = [
    ("name", "Mara Okafor"),
    ("name", ""),
    ("remember_for", "the one for prices"),
    ("remember_for", ""),
    ("be_remembered_for", "reads contracts"),
    ("working_on", "a garden"),
    ("working_on", ""),
    ("also", "climbs on Sundays"),
    ("met.scene", "warm-wine"),
    ("met.scene", "a-party"),
    ("met.place", "Calder Hall"),
    ("met.on", "last Tuesday"),
    ("met.introduced_by", "Mara"),
    ("groups", "tea, chess"),
    ("groups", ""),
    ("reach", "+mobile: +49 30 901820"),
    ("reach", ""),
    ("dates", "+birthday: 12 May"),
    ("dates", "-birthday"),
];

const DAYS: [&str; 6] = ["today", "tomorrow", "in two weeks", "friday at 9", "someday", "soonish"];

const SETTINGS: [(&str, &str); 4] = [("theme", "dark"), ("room", "5"), ("room", "6"), ("notify", "false")];

/// Any act.
pub fn act() -> impl Strategy<Value = Act> {
    let whom = 0_usize..6;
    let why = || proptest::option::of(select(vec!["the launch", "  ", "how the move went"]));
    let day = || select(DAYS.to_vec());
    let again = || proptest::option::of(select(vec!["week", "month on the 31st", "once", "sometimes"]));
    prop_oneof![
        4 => select(LINES.to_vec()).prop_map(Act::Keep),
        2 => (whom.clone(), select(LINES.to_vec())).prop_map(|(whom, line)| Act::AddTo(whom, line)),
        6 => (whom.clone(), select(FIELDS.to_vec())).prop_map(|(whom, (field, value))| Act::Set(whom, field, value)),
        3 => (whom.clone(), day(), why()).prop_map(|(whom, day, why)| Act::Remind(whom, day, why)),
        1 => (whom.clone(), proptest::option::of(day()), why()).prop_map(|(which, day, why)| Act::Change(which, day, why)),
        1 => (whom.clone(), again(), proptest::option::of(day())).prop_map(|(which, every, until)| Act::Again(which, every, until)),
        2 => whom.clone().prop_map(Act::Done),
        2 => whom.clone().prop_map(Act::LetGo),
        2 => (whom.clone(), day()).prop_map(|(which, day)| Act::Later(which, day)),
        2 => whom.prop_map(Act::Remove),
        4 => passing().prop_map(Act::Pass),
        1 => select(SETTINGS.to_vec()).prop_map(|(key, value)| Act::Setting(key, value)),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        2 => select(vec![Note::Place, Note::Draft, Note::NoDraft, Note::Notices, Note::Seen]).prop_map(Act::Note),
        1 => (1_u64..20).prop_map(Act::DaysPass),
    ]
}

/// Ids of the people who are here.
fn people(notebook: &Notebook) -> Vec<String> {
    api::people(notebook).unwrap().rows.into_iter().map(|row| row.id).collect()
}

/// Ids of all their reminders, open or not.
fn reminders(notebook: &Notebook) -> Vec<String> {
    let of = |id: String| api::show(notebook, &id).unwrap().reminders;
    people(notebook).into_iter().flat_map(of).filter_map(|reminder| reminder.id).collect()
}

fn chosen(ids: &[String], number: usize) -> String {
    if ids.is_empty() { "nobody".to_owned() } else { ids[number % ids.len()].clone() }
}

impl Act {
    /// Does it.
    pub fn done_to(&self, notebook: &mut Notebook) -> Answer<()> {
        let person = |notebook: &Notebook, number: usize| chosen(&people(notebook), number);
        let reminder = |notebook: &Notebook, number: usize| chosen(&reminders(notebook), number);
        match *self {
            Self::Pass(ref passing) => passing.done_to(notebook),
            Self::Keep(line) => api::keep(notebook, line, None).map(drop),
            Self::AddTo(whom, line) => {
                let id = person(notebook, whom);
                api::add_to(notebook, &id, line, None).map(drop)
            }
            Self::Set(whom, field, value) => {
                let id = person(notebook, whom);
                api::set_person(notebook, &id, field, value).map(drop)
            }
            Self::Remind(whom, day, why) => {
                let id = person(notebook, whom);
                api::remind(notebook, &id, day, why).map(drop)
            }
            Self::Change(which, day, why) => {
                let id = reminder(notebook, which);
                let changes = Changes { when: day, why, ..Changes::default() };
                api::change_reminder(notebook, &id, &changes).map(drop)
            }
            Self::Again(which, every, until) => {
                let id = reminder(notebook, which);
                let changes = Changes { every, until, ..Changes::default() };
                api::change_reminder(notebook, &id, &changes).map(drop)
            }
            Self::Done(which) => {
                let id = reminder(notebook, which);
                api::done(notebook, &id, None, true).map(drop)
            }
            Self::LetGo(which) => {
                let id = reminder(notebook, which);
                api::let_go(notebook, &id).map(drop)
            }
            Self::Later(which, day) => {
                let id = reminder(notebook, which);
                api::later(notebook, &id, day).map(drop)
            }
            Self::Remove(whom) => {
                let id = person(notebook, whom);
                api::remove(notebook, &id).map(drop)
            }
            Self::Setting(key, value) => api::set_setting(notebook, key, value).map(drop),
            Self::Undo => api::undo(notebook).map(drop),
            Self::Redo => api::redo(notebook).map(drop),
            Self::Note(note) => note.made_in(notebook),
            Self::DaysPass(_) => Ok(()),
        }
    }
}

impl Note {
    /// Makes it.
    pub fn made_in(self, notebook: &mut Notebook) -> Answer<()> {
        match self {
            Self::Place => {
                let slug = &api::essays(None).unwrap()[0].slug;
                api::keep_place(notebook, slug, "thin-ties.2", 0.5)
            }
            Self::Draft => api::keep_draft(notebook, "Tomás - taught me", None),
            Self::NoDraft => api::put_away_draft(notebook),
            Self::Notices => {
                for notice in api::notices_due(notebook)? {
                    api::notice_shown(notebook, &notice.id)?;
                }
                Ok(())
            }
            Self::Seen => api::begin(notebook),
        }
    }
}
