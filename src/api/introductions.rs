//! Introductions: the thoughts, the steps, and the screen of both.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, Said};
use crate::{
    error::{Error, Result},
    introductions::{self, Days, Introduction, Pair, State, Step},
    notebook::{Notebook, Operation, View},
    people::{self, Person},
    search::Piece,
    words::{self, Two},
};

/// A thought: `a` works on what `b` is remembered for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThoughtOf {
    /// Who works on something.
    pub a: Person,
    /// Who is remembered for it.
    pub b: Person,
    /// The words that both have, rare ones first, as they stand in what `a` works on.
    pub because: Vec<String>,
}

/// Two people and how far it has come between them, as `bta introduction` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IntroductionShown {
    /// Null while it is only a thought.
    pub id: Option<String>,
    /// The id of the one who works on something.
    pub a: String,
    /// The id of the one who is remembered for it.
    pub b: String,
    /// What `a` works on, as it was when `a` was asked.
    pub works_on: Option<String>,
    /// What `b` is remembered for, likewise.
    pub remembered_for: Option<String>,
    /// Null while it is only a thought.
    pub state: Option<State>,
    /// The days of the steps.
    pub days: Days,
    /// The text to copy next, or the one that was copied last.
    pub text: Option<String>,
    /// The steps that may be taken now.
    pub steps: Vec<Step>,
}

/// The screen of introductions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntroductionsPage {
    /// Those under way, then the thoughts, best first.
    pub pairs: Vec<PairShown>,
    /// Whether there is a thought, or ever was an introduction: before, the window does not speak of them.
    pub known: bool,
}

/// Two people on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PairShown {
    /// What tells these two from others.
    pub key: String,
    /// Who works on something.
    pub a: SideShown,
    /// Who is remembered for it.
    pub b: SideShown,
    /// What to send to both, once both have said yes.
    pub introduction: Option<String>,
    /// Where it stands, in a line.
    pub foot: String,
    /// What may be done now.
    pub steps: Vec<StepShown>,
    /// The follow-up that could be set while an answer is awaited.
    pub remind: Option<RemindOf>,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SideShown {
    /// The person's id.
    pub id: String,
    /// The whole name.
    pub name: String,
    /// What A works on or B is remembered for, cut at the words that both have.
    pub says: Vec<Piece>,
    /// What to ask, while it is this one's turn.
    pub question: Option<String>,
    /// "Asked today."
    pub quiet: Option<String>,
}

/// A step that may be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct StepShown {
    /// Which.
    pub step: Step,
    /// "Amara said yes".
    pub label: String,
    /// The text that is copied with it.
    pub copies: Option<String>,
    /// The id of the one whose step it is; none where it is about both.
    pub of: Option<String>,
}

/// A follow-up that is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct RemindOf {
    /// About whom.
    pub person: String,
    /// What about.
    pub why: String,
}

/// The thoughts of today, best first.
///
/// # Errors
/// Where the file cannot be read.
pub fn introductions(notebook: &Notebook) -> Answer<Vec<ThoughtOf>> {
    let view = notebook.view();
    let thoughts = introductions::thoughts(&view)?.into_iter().map(|Pair { a, b, because }| {
        Ok(ThoughtOf { a: people::get(&view, &a)?, b: people::get(&view, &b)?, because })
    });
    Ok(thoughts.collect::<Result<_>>()?)
}

/// The screen of introductions.
///
/// # Errors
/// Where the file cannot be read.
pub fn introductions_page(notebook: &Notebook) -> Answer<IntroductionsPage> {
    let view = notebook.view();
    let today = view.moment.today();
    let mut pairs = Vec::new();
    for introduction in introductions::under_way(&view)? {
        pairs.push(Between::under_way(&view, introduction)?.shown(today));
    }
    for Pair { a, b, because } in introductions::thoughts(&view)? {
        let thought = Between::thought(&view, &a, &b)?.shown(today);
        let (a, b) = (marked(thought.a, &because), marked(thought.b, &because));
        pairs.push(PairShown { a, b, ..thought });
    }
    let known = !pairs.is_empty() || introductions::ever(&view)?;
    Ok(IntroductionsPage { pairs, known })
}

fn marked(side: SideShown, because: &[String]) -> SideShown {
    let says: String = side.says.into_iter().map(|piece| piece.text).collect();
    SideShown { says: introductions::marked(&says, because), ..side }
}

/// How far it has come between two people (ids, or names that each fit exactly one).
///
/// # Errors
/// Nobody, or several people, of a name; one person given twice.
pub fn introduction(notebook: &Notebook, a: &str, b: &str) -> Answer<IntroductionShown> {
    let view = notebook.view();
    let (a, b) = two(&view, a, b)?;
    Ok(Between::these(&view, &a, &b)?.answer())
}

/// Takes the next step between two people: `a` works on what `b` is remembered for.
///
/// # Errors
/// As [`introduction`]; a step whose turn it is not; one of the two is left in peace.
pub fn introduce(notebook: &mut Notebook, a: &str, b: &str, step: Step) -> Answer<(IntroductionShown, Said)> {
    Ok(notebook.write(|tx| {
        let (a, b) = two(tx, a, b)?;
        let before = Between::these(tx, &a, &b)?;
        introductions::take(tx, &before.a.0, &before.b.0, step)?;
        let operation = words::step_taken(&before.two(), before.state, step);
        let said = Said::undoable(words::step_said(&before.two(), before.state, step));
        Ok((Operation::new(operation), (Between::these(tx, &a, &b)?.answer(), said)))
    })?)
}

fn two(view: &View<'_>, a: &str, b: &str) -> Result<(String, String)> {
    let (a_id, b_id) = (people::find_one(view, a)?, people::find_one(view, b)?);
    if a_id == b_id {
        let (field, takes) = ("introduction".to_owned(), "two different people");
        return Err(Error::BadValue { field, value: b.to_owned(), takes });
    }
    Ok((a_id, b_id))
}

/// The lines of a person's page about what is under way.
pub(super) fn under_way_with(view: &View<'_>, person: &str) -> Result<Vec<String>> {
    let today = view.moment.today();
    let mut lines = Vec::new();
    for introduction in introductions::under_way(view)? {
        let other = match person {
            _ if introduction.a == person => introduction.b.clone(),
            _ if introduction.b == person => introduction.a.clone(),
            _ => continue,
        };
        let (state, since) = (introduction.state, since(&introduction.days).unwrap_or(today));
        let other = people::named(view, &other)?;
        let between = Between::under_way(view, introduction)?;
        lines.push(words::introduction_to(&between.two(), &other, state, since, today));
    }
    Ok(lines)
}

/// The day of the latest step.
fn since(days: &Days) -> Option<NaiveDate> {
    let Days { asked_a, a_said_yes, asked_b, b_said_yes, made, heard, closed } = days;
    let latest = [closed, heard, made, b_said_yes, asked_b, a_said_yes, asked_a].into_iter().flatten().next();
    latest.and_then(|day| day.parse().ok())
}

/// Two people (ids and names), and how far it has come.
struct Between {
    id: Option<String>,
    a: (String, String),
    b: (String, String),
    works_on: Option<String>,
    remembered_for: Option<String>,
    state: Option<State>,
    days: Days,
}

impl Between {
    fn under_way(view: &View<'_>, introduction: Introduction) -> Result<Self> {
        let Introduction { id, a, b, works_on, remembered_for, state, days } = introduction;
        let (name_a, name_b) = (people::named(view, &a)?, people::named(view, &b)?);
        Ok(Self {
            id: Some(id),
            a: (a, name_a),
            b: (b, name_b),
            works_on: Some(works_on).filter(|text| !text.is_empty()),
            remembered_for: Some(remembered_for).filter(|text| !text.is_empty()),
            state: Some(state),
            days,
        })
    }

    fn thought(view: &View<'_>, a: &str, b: &str) -> Result<Self> {
        let (person_a, person_b) = (people::get(view, a)?, people::get(view, b)?);
        Ok(Self {
            id: None,
            a: (a.to_owned(), person_a.name),
            b: (b.to_owned(), person_b.name),
            works_on: person_a.working_on.map(|working_on| working_on.text),
            remembered_for: person_b.remember_for,
            state: None,
            days: Days::default(),
        })
    }

    fn these(view: &View<'_>, a: &str, b: &str) -> Result<Self> {
        match introductions::between(view, a, b)? {
            Some(introduction) => Self::under_way(view, introduction),
            None => Self::thought(view, a, b),
        }
    }

    fn two(&self) -> Two<'_> {
        Two {
            a: &self.a.1,
            b: &self.b.1,
            works_on: self.works_on.as_deref().unwrap_or_default(),
            remembered_for: self.remembered_for.as_deref().unwrap_or_default(),
        }
    }

    /// The text to copy next, or the one that was copied last; none where there is nothing to quote.
    fn text(&self) -> Option<String> {
        self.works_on.as_ref().and(self.remembered_for.as_ref())?;
        match self.state {
            None | Some(State::AskedA) => Some(words::ask_a(&self.two())),
            Some(State::ASaidYes | State::AskedB) => Some(words::ask_b(&self.two())),
            Some(State::BSaidYes | State::Made) => Some(words::introduce(&self.two())),
            Some(State::Heard | State::SaidNo | State::Left | State::NotTheseTwo) => None,
        }
    }

    fn answer(self) -> IntroductionShown {
        let (text, steps) = (self.text(), introductions::open_steps(self.state).collect());
        IntroductionShown {
            id: self.id,
            a: self.a.0,
            b: self.b.0,
            works_on: self.works_on,
            remembered_for: self.remembered_for,
            state: self.state,
            days: self.days,
            text,
            steps,
        }
    }

    /// The one whose turn it is: A first, then B, then nobody more than the other.
    fn turn(&self) -> Option<&str> {
        match self.state {
            None | Some(State::AskedA) => Some(&self.a.0),
            Some(State::ASaidYes | State::AskedB) => Some(&self.b.0),
            Some(_) => None,
        }
    }

    fn shown(&self, today: NaiveDate) -> PairShown {
        let day = |day: &Option<String>| day.as_deref().and_then(|day| day.parse::<NaiveDate>().ok());
        let quiet = |asked: &Option<String>, said_yes: &Option<String>| match (day(asked), day(said_yes)) {
            (_, Some(said_yes)) => Some(words::said_yes(said_yes, today)),
            (Some(asked), None) => Some(words::asked(asked, today)),
            (None, None) => None,
        };
        // Once both have said yes, the foot says so.
        let side = |(id, name): &(String, String), says: &Option<String>, quiet: Option<String>| SideShown {
            id: id.clone(),
            name: words::shown_name(name),
            says: says.iter().map(|text| Piece { text: text.clone(), hit: false }).collect(),
            question: self.text().filter(|_| self.turn() == Some(id)),
            quiet: quiet.filter(|_| self.turn().is_some()),
        };
        let Days { asked_a, a_said_yes, asked_b, b_said_yes, made, .. } = &self.days;
        PairShown {
            key: format!("{} {}", self.a.0, self.b.0),
            a: side(&self.a, &self.works_on, quiet(asked_a, a_said_yes)),
            b: side(&self.b, &self.remembered_for, quiet(asked_b, b_said_yes)),
            introduction: self.text().filter(|_| self.turn().is_none()),
            foot: words::introduction_foot(self.state, day(made), today),
            steps: introductions::open_steps(self.state).filter_map(|step| self.step(step)).collect(),
            remind: self.remind(),
        }
    }

    /// Once somebody was asked, to leave it there is what ends it; to set two aside is for a mere thought.
    fn step(&self, step: Step) -> Option<StepShown> {
        let copies = matches!(step, Step::Asked | Step::Made).then(|| self.text()).flatten();
        let of_one = matches!(step, Step::Asked | Step::Yes | Step::No);
        (step != Step::NotTheseTwo || self.state.is_none()).then(|| StepShown {
            step,
            label: words::step_label(&self.two(), self.state, step),
            copies,
            of: self.turn().filter(|_| of_one).map(str::to_owned),
        })
    }

    /// While an answer is awaited, the program does not come back to it by itself.
    fn remind(&self) -> Option<RemindOf> {
        let person = match self.state? {
            State::AskedA | State::Made => &self.a.0,
            State::AskedB => &self.b.0,
            _ => return None,
        };
        Some(RemindOf { person: person.clone(), why: words::about_the_introduction(&self.two()) })
    }
}
