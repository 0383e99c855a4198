//! A person's page.

use serde::Serialize;

use super::{Answer, KnownPerson, PersonDay, SmallThings, dates, introductions, small_things};
use crate::{
    essays, interactions,
    notebook::{Notebook, View},
    people::{self, Person},
    reminders::{self, FollowUp},
    settings, shelf, words,
};

/// A person's page, in the words of the screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonPage {
    /// Who it is.
    pub person: Person,
    /// What comes up next.
    pub next: Option<Upcoming>,
    /// What comes up after that, and what waits for no day.
    pub others: Vec<Upcoming>,
    /// The lines that depend on a day.
    pub words: PersonWords,
    /// Where nothing comes up: a small thing to do.
    pub quiet: Option<String>,
    /// What passed between you.
    pub small_things: SmallThings,
    /// What was written down that is good to know before asking, as sentences.
    pub before_you_ask: Vec<String>,
    /// Where each introduction stands that is under way.
    pub introductions: Vec<String>,
}

/// A follow-up on a person's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Upcoming {
    /// The reminder's id.
    pub reminder: String,
    /// "Today", "Monday 7 December", "No day".
    pub on: String,
    /// The why as it was typed.
    pub why: Option<String>,
    /// "You set this for Tuesday."
    pub quiet: Option<String>,
    /// "Every month on the last Friday, until Sunday 31 January 2027."
    pub again: Option<String>,
    /// How it comes again, as it can be typed: "month on the last friday".
    pub every: Option<String>,
    /// The last day on which it is of use: "Sunday 31 January 2027".
    pub until: Option<String>,
}

/// The lines of a person's page that depend on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonWords {
    /// "Leila is left in peace. Nothing comes up, and follow-ups rest."
    pub peace: Option<String>,
    /// "Working on now" or "Was working on".
    pub working_on_label: String,
    /// "Noted on Tuesday 3 November."
    pub working_on_noted: Option<String>,
    /// "12 May 2026, Calder Hall."
    pub met_line: Option<String>,
    /// "12 May 2026", "May 2026", "12 May".
    pub met_on: Option<String>,
    /// Who introduced you.
    pub introduced_by: Option<Introducer>,
    /// The title of the scene.
    pub scene: Option<String>,
    /// "about every two months".
    pub cadence: Option<String>,
    /// Birthdays and the like.
    pub dates: Vec<PersonDay>,
    /// The way back to the page.
    pub from: Option<PersonFrom>,
    /// Earlier sentences, newest first, with the day until which each stood.
    pub before: Vec<PersonDate>,
    /// Where it was noted that they work on it, and that may be old: what is asked.
    pub still_working_on: Option<String>,
    /// Whom they introduced to you.
    pub introduced: Vec<KnownPerson>,
    /// Where none is written for them: what you say to everybody that they could call you for.
    pub be_remembered_for: Option<String>,
}

/// Who introduced somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Introducer {
    /// Their id, where they are in the notebook.
    pub id: Option<String>,
    /// Their name.
    pub name: String,
}

/// A text with a day in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonDate {
    /// A sentence.
    pub what: String,
    /// "12 May".
    pub on: String,
}

/// Where in an essay somebody came to mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonFrom {
    /// The essay's slug.
    pub essay: String,
    /// Its title.
    pub essay_title: String,
    /// The section's id.
    pub section: String,
    /// Its title.
    pub section_title: String,
}

/// A person's page (by id), in words.
///
/// # Errors
/// An unknown id.
pub fn person(notebook: &Notebook, id: &str) -> Answer<PersonPage> {
    let view = notebook.view();
    let person = people::get(&view, id)?;
    let mut coming: Vec<_> = reminders::open_of_person(&view, id)?;
    let today = view.moment.today();
    let is_next =
        |follow_up: &FollowUp| follow_up.on.is_some() && follow_up.until.is_none_or(|until| until >= today);
    let next = coming.iter().position(is_next).map(|at| coming.remove(at));
    let passed = interactions::of_person(&view, id)?;
    let quiet = (next.is_none() && coming.is_empty()).then(|| words::nothing_now(&person.name));
    Ok(PersonPage {
        next: next.map(|follow_up| upcoming(&view, follow_up)).transpose()?,
        others: coming.into_iter().map(|follow_up| upcoming(&view, follow_up)).collect::<Answer<_>>()?,
        words: in_words(&view, &person)?,
        quiet,
        small_things: small_things::of_person(&view, id, &person.name, &passed)?,
        before_you_ask: small_things::before_you_ask(&view, &person, &passed),
        introductions: introductions::under_way_with(&view, id)?,
        person,
    })
}

fn upcoming(view: &View<'_>, follow_up: FollowUp) -> Answer<Upcoming> {
    let today = view.moment.today();
    let passed = follow_up.until.filter(|until| *until < today);
    let on = match (follow_up.on, follow_up.time) {
        _ if passed.is_some() => "No day".to_owned(),
        (None, _) => "No day".to_owned(),
        (Some(on), _) if on <= today => "Today".to_owned(),
        (Some(on), Some(time)) => format!("{} at {}", words::day(on, today), words::clock(time)),
        (Some(on), None) => words::day(on, today),
    };
    let quiet = follow_up.on.is_some_and(|on| on <= today) || follow_up.occurs_on < today;
    let rule = reminders::rule(view, &follow_up.id)?;
    Ok(Upcoming {
        reminder: follow_up.id,
        on,
        why: follow_up.why,
        quiet: quiet.then(|| words::set_for(follow_up.occurs_on, today)),
        again: words::again(rule, follow_up.until, today),
        every: rule.map(|rule| rule.to_string()),
        until: follow_up.until.map(|until| words::day(until, today)),
    })
}

fn in_words(view: &View<'_>, person: &Person) -> Answer<PersonWords> {
    let today = view.moment.today();
    let noted_on = person.working_on.as_ref().and_then(|working_on| working_on.noted_on.parse().ok());
    let scene_title = |id: &str| {
        let sections = essays::built_in().iter().flat_map(|essay| &essay.sections);
        let scene = sections.filter(|section| section.scene.is_some()).find(|section| section.id == id);
        scene.map(|section| section.title.clone())
    };
    let met: Vec<_> =
        [person.met.on.map(words::partial), person.met.place.clone()].into_iter().flatten().collect();
    let introduced_by = person.met.introduced_by.clone();
    let from = person.from.as_ref().and_then(|from| {
        // Where the place cannot be read, the person's page is still of use.
        let (essay, section) = shelf::place(view, from).ok().flatten()?;
        let section = &essay.sections[section];
        Some(PersonFrom {
            essay: from.essay.clone(),
            essay_title: essay.head.title.clone(),
            section: from.section.clone(),
            section_title: section.title.clone(),
        })
    });
    let before = person.remember_for_before.iter();
    let introduced = people::introduced_by(view, person.id.as_deref().unwrap_or_default())?;
    let introduced = introduced.into_iter().map(|(id, name)| (id, words::shown_name(&name)));
    Ok(PersonWords {
        peace: person.left_in_peace.then(|| words::left_in_peace(&person.name)),
        working_on_label: words::working_on_label(noted_on.unwrap_or(today), today).to_owned(),
        working_on_noted: noted_on.and_then(|noted_on| words::noted(noted_on, today)),
        met_on: person.met.on.map(words::partial),
        met_line: (!met.is_empty()).then(|| format!("{}.", met.join(", "))),
        introduced_by: introduced_by.map(|name| Introducer { id: person.met.introduced_by_id.clone(), name }),
        scene: person.met.scene.as_deref().and_then(scene_title),
        cadence: person.cadence.as_deref().and_then(crate::when::span).map(words::about_every),
        dates: dates::of_person(view, person.id.as_deref().unwrap_or_default())?,
        from,
        before: before
            .map(|earlier| PersonDate {
                what: earlier.text.clone(),
                on: earlier.until.parse().map(|until| words::day(until, today)).unwrap_or_default(),
            })
            .collect(),
        still_working_on: noted_on
            .filter(|noted_on| *noted_on < today)
            .map(|noted_on| words::still_true(noted_on, today).to_owned()),
        introduced: introduced.map(|(id, name)| KnownPerson { id, name }).collect(),
        be_remembered_for: match &person.be_remembered_for {
            Some(_) => None,
            None => settings::get(view)?.be_remembered_for,
        },
    })
}
