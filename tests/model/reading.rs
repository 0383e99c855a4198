//! Lines of an essay that are marked, and essays of one's own, in the model.

use before_the_ask::{
    api::{self, Answer, EssayText, LineToMark, Selected},
    essays::Spot,
    notebook::Notebook,
};
use proptest::{prelude::*, sample::select};

use crate::{
    acts::{chosen, whom},
    day::Outcome,
    state::State,
};

/// The essay whose lines are marked.
pub const ESSAY: &str = "why-networking-doesnt-work-the-way-you-think";

/// Lines of it.
const LINES: [&str; 2] = ["None of the three will write.", "one face, half a sentence about invoices,"];

/// Essays that are brought: a title, and a text.
const TEXTS: [(&str, &str); 3] =
    [("On harbours", "Ropes are promises."), ("On harbours", "Chains are not."), ("On rain", "Take a coat.")];

/// A marked line.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub id: String,
    pub line: &'static str,
    pub person: Option<String>,
    pub note: Option<String>,
}

/// An essay of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    pub slug: String,
    pub title: &'static str,
    pub text: &'static str,
    pub updated: String,
}

/// Something that is done while reading. Numbers choose among what is there.
#[derive(Clone, Debug)]
pub enum Reading {
    Mark(usize, &'static str, Option<&'static str>),
    NoteOnly(&'static str, &'static str),
    SomeoneNew(&'static str, &'static str),
    Note(usize, &'static str),
    Tie(usize, usize),
    Unmark(usize),
    Bring(usize),
    Replace(usize, usize),
    TakeOut(usize),
}

/// Any of it.
pub fn reading() -> impl Strategy<Value = Reading> {
    let which = || 0_usize..4;
    let whom = || 0_usize..5;
    let line = || select(LINES.to_vec());
    let note = || proptest::option::of(Just("the coat"));
    prop_oneof![
        4 => (whom(), line(), note()).prop_map(|(whom, line, note)| Reading::Mark(whom, line, note)),
        1 => line().prop_map(|line| Reading::NoteOnly(line, "the umbrella")),
        1 => (select(vec!["Wen Abiola", " "]), line()).prop_map(|(name, line)| Reading::SomeoneNew(name, line)),
        2 => (which(), select(vec!["", "a hat"])).prop_map(|(which, note)| Reading::Note(which, note)),
        2 => (which(), whom()).prop_map(|(which, whom)| Reading::Tie(which, whom)),
        1 => which().prop_map(Reading::Unmark),
        2 => (0..TEXTS.len()).prop_map(Reading::Bring),
        1 => (which(), 0..TEXTS.len()).prop_map(|(which, text)| Reading::Replace(which, text)),
        1 => which().prop_map(Reading::TakeOut),
    ]
}

fn selected(line: &str) -> Selected {
    let essay = api::essay_by_slug(None, ESSAY).unwrap();
    let mut passages = essay.sections.iter().flat_map(|section| &section.passages);
    let passage = passages.find(|passage| passage.text.contains(line)).unwrap();
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap();
    let from = units(passage.text.split(line).next().unwrap());
    let spot = |offset| Spot { passage: passage.id.clone(), offset };
    Selected { from: spot(from), to: spot(from + units(line)) }
}

fn brought(text: usize) -> EssayText {
    let (title, body) = TEXTS[text];
    let (file_name, text) = ("an essay.md".to_owned(), format!("# {title}\n\n{body}\n"));
    EssayText { file_name, text, guessed: false }
}

fn mark(state: &State, number: usize) -> String {
    chosen(&state.marks.iter().map(|mark| mark.id.clone()).collect::<Vec<_>>(), number)
}

fn own(state: &State, number: usize) -> String {
    chosen(&state.essays.iter().map(|own| own.slug.clone()).collect::<Vec<_>>(), number)
}

impl Reading {
    pub fn done_to(&self, notebook: &mut Notebook, state: &State) -> Answer<Vec<String>> {
        let none = |_| Vec::new();
        match self {
            Self::Mark(number, line, note) => {
                let person = whom(state, *number);
                api::mark(notebook, ESSAY, &selected(line), Some(&person), *note).map(|mark| vec![mark.id])
            }
            Self::NoteOnly(line, note) => {
                api::mark(notebook, ESSAY, &selected(line), None, Some(note)).map(|mark| vec![mark.id])
            }
            Self::SomeoneNew(name, line) => {
                let line = LineToMark { essay: ESSAY.to_owned(), selected: selected(line), mark: None };
                let kept = api::keep_marked(notebook, name, None, None, &line)?;
                let mark = api::show(notebook, &kept.person.id)?.highlights.remove(0).id;
                Ok(vec![kept.person.id, mark])
            }
            Self::Note(which, note) => {
                api::note_mark(notebook, &mark(state, *which), note).map(|()| Vec::new())
            }
            Self::Tie(which, number) => {
                api::tie_mark(notebook, &mark(state, *which), &whom(state, *number)).map(none)
            }
            Self::Unmark(which) => api::remove_mark(notebook, &mark(state, *which)).map(none),
            Self::Bring(text) => api::add_essay(notebook, &brought(*text)).map(|head| vec![head.slug]),
            Self::Replace(which, text) => {
                api::replace_essay(notebook, &own(state, *which), &brought(*text)).map(|_| Vec::new())
            }
            Self::TakeOut(which) => api::remove_essay(notebook, &own(state, *which)).map(none),
        }
    }

    pub fn done_in(&self, state: &mut State, written: &[String]) -> Outcome {
        let before = state.clone();
        let id = |nth: usize| written.get(nth).cloned().unwrap_or_default();
        match self {
            Self::Mark(number, line, note) => state.mark(id(0), line, Some(&whom(&before, *number)), *note),
            Self::NoteOnly(line, note) => state.mark(id(0), line, None, Some(note)),
            Self::SomeoneNew(name, line) => {
                state.keep(id(0), name)?;
                state.noted.draft = None;
                state.mark(id(1), line, Some(&id(0)), None)
            }
            Self::Note(which, note) => state.note(&mark(&before, *which), note),
            Self::Tie(which, number) => state.tie(&mark(&before, *which), &whom(&before, *number)),
            Self::Unmark(which) => {
                let at = state.marked(&mark(&before, *which))?;
                state.marks.remove(at);
                Ok(())
            }
            Self::Bring(text) => {
                let (title, text) = TEXTS[*text];
                state.bring(title, text);
                Ok(())
            }
            Self::Replace(which, text) => {
                let (slug, now) = (own(&before, *which), state.now.clone());
                let there = state.essays.iter_mut().find(|own| own.slug == slug).ok_or("no_such_essay")?;
                (there.title, there.text) = TEXTS[*text];
                there.updated = now;
                Ok(())
            }
            Self::TakeOut(which) => {
                let slug = own(&before, *which);
                let at = state.essays.iter().position(|own| own.slug == slug).ok_or("no_such_essay")?;
                state.essays.remove(at);
                Ok(())
            }
        }
    }
}

impl State {
    fn marked(&self, id: &str) -> Result<usize, &'static str> {
        self.marks.iter().position(|mark| mark.id == id).ok_or("no_such_highlight")
    }

    /// Whom a mark shows: nobody who is in the trash.
    pub fn shown_at(&self, mark: &Mark) -> Option<String> {
        mark.person.clone().filter(|person| self.is_here(person))
    }

    fn mark(&mut self, id: String, line: &'static str, person: Option<&str>, note: Option<&str>) -> Outcome {
        if let Some(person) = person {
            self.one(person)?;
        }
        let there = |mark: &Mark| mark.line == line && mark.person.as_deref() == person;
        if note.is_some() || !self.marks.iter().any(there) {
            let (person, note) = (person.map(str::to_owned), note.map(str::to_owned));
            self.marks.push(Mark { id, line, person, note });
        }
        Ok(())
    }

    fn note(&mut self, id: &str, note: &str) -> Outcome {
        let at = self.marked(id)?;
        let note = Some(note.to_owned()).filter(|note| !note.is_empty());
        if note.is_none() && self.shown_at(&self.marks[at]).is_none() {
            return Err("mark_for_nothing");
        }
        self.marks[at].note = note;
        Ok(())
    }

    fn tie(&mut self, id: &str, person: &str) -> Outcome {
        let at = self.marked(id)?;
        self.one(person)?;
        self.marks[at].person = Some(person.to_owned());
        Ok(())
    }

    fn bring(&mut self, title: &'static str, text: &'static str) {
        let wish = title.to_lowercase().replace(' ', "-");
        let numbered = |number: usize| if number == 1 { wish.clone() } else { format!("{wish}-{number}") };
        let taken = |slug: &String| self.essays.iter().any(|own| own.slug == *slug);
        let slug = (1..).map(numbered).find(|slug| !taken(slug)).unwrap();
        self.essays.push(Own { slug, title, text, updated: self.now.clone() });
    }

    /// What was marked for `other` is marked for `stays`, each line once unless two notes stand beside it.
    pub fn move_marks(&mut self, stays: &str, other: &str) {
        let is = |mark: &Mark, id: &str| mark.person.as_deref() == Some(id);
        let all = self.marks.clone();
        let theirs_goes = |mark: &Mark| {
            let mut ours = all.iter().filter(|there| is(there, stays) && there.line == mark.line);
            ours.any(|there| mark.note.is_none() || mark.note == there.note)
        };
        self.marks.retain(|mark| !(is(mark, other) && theirs_goes(mark)));
        let left = self.marks.clone();
        let theirs = |line: &str| left.iter().any(|mark| is(mark, other) && mark.line == line);
        self.marks.retain(|mark| !(is(mark, stays) && mark.note.is_none() && theirs(mark.line)));
        for mark in self.marks.iter_mut().filter(|mark| is(mark, other)) {
            mark.person = Some(stays.to_owned());
        }
    }
}
