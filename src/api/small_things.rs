//! Small things on a person's page: what passed, in words, and acts on it.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, KnownPerson, OfferToTell, Said, after_help, following_up, handling::day_past};
use crate::{
    asking,
    error::{Error, Result},
    interactions::{self, Direction, Interaction, KINDS, Passed, TALKED},
    notebook::{Notebook, Operation, Tx, View},
    people, small_things, words,
};

/// What passed with a person, and the words by which more is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SmallThings {
    /// Newest first.
    pub things: Vec<SmallThing>,
    /// The kinds that are known.
    pub kinds: Vec<KindWord>,
    /// The three directions.
    pub directions: Vec<DirectionWord>,
}

/// Something that passed, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SmallThing {
    /// The interaction's id.
    pub id: String,
    /// "9 November".
    pub on: String,
    /// The civil day.
    pub day: String,
    /// "You asked: a second pair of eyes on the landlord letter."
    pub said: String,
    /// "With Dariusz."
    pub with: Option<String>,
    /// The sentence as it was typed.
    pub say: Option<String>,
    /// One of the known kinds, or own words.
    pub kind: String,
    /// From whom.
    pub from: Direction,
    /// Who else it was with.
    pub others: Vec<KnownPerson>,
}

/// A kind, where it is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct KindWord {
    /// As it is kept.
    pub kind: &'static str,
    /// "asked for something".
    pub label: String,
    /// The direction that it suggests.
    pub from: Direction,
}

/// A direction, where it is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DirectionWord {
    /// As it is kept.
    pub from: Direction,
    /// "from Leila".
    pub label: String,
}

/// A line as it is being typed, and what is understood of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SmallThingReading {
    /// "Today", "9 November".
    pub on: String,
    /// The kind that its first words are of.
    pub kind: Option<&'static str>,
    /// The direction that they say, or that the kind suggests.
    pub from: Option<Direction>,
}

/// What became of a small thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct WrittenDown {
    /// What is said of it.
    #[serde(flatten)]
    pub said: Said,
    /// The interaction's id; none where nothing was written.
    pub interaction: Option<String>,
    /// After help: the offer to tell them what came of it, made once.
    pub tell: Option<OfferToTell>,
}

/// What is written down, or changed: whatever is none is understood from the line, or stays.
#[derive(Clone, Debug, Default)]
pub struct SmallThingAct {
    /// Its people, the first of them the one whose page it is: ids, or names that each fit exactly one.
    pub people: Option<Vec<String>>,
    /// The line; when one is added, a day may stand at its start or end.
    pub say: Option<String>,
    /// The day in words.
    pub on: Option<String>,
    /// A kind.
    pub kind: Option<String>,
    /// A direction.
    pub from: Option<Direction>,
}

/// What passed with a person, for their page.
pub(super) fn of_person(
    view: &View<'_>,
    id: &str,
    name: &str,
    passed: &[Interaction],
) -> Result<SmallThings> {
    let things = passed.iter().map(|one| in_words(view, id, name, one)).collect::<Result<_>>()?;
    let kinds = KINDS.iter().map(|(kind, from)| KindWord { kind, label: words::kind(kind), from: *from });
    let directions = [Direction::You, Direction::Them, Direction::Both];
    let directions =
        directions.map(|from| DirectionWord { from, label: words::direction(from, name) }).into();
    Ok(SmallThings { things, kinds: kinds.collect(), directions })
}

fn in_words(view: &View<'_>, id: &str, name: &str, one: &Interaction) -> Result<SmallThing> {
    let (today, day) = (view.moment.today(), one.on.parse().unwrap_or_default());
    let mut others = Vec::new();
    if one.people.len() > 1 {
        others = interactions::named_people(view, &one.id)?;
        others.retain(|(other, _)| other != id && one.people.contains(other));
    }
    let names: Vec<_> = others.iter().map(|(_, name)| name.as_str()).collect();
    let together = words::names(&words::short_forms(&names));
    Ok(SmallThing {
        id: one.id.clone(),
        on: words::capitalised(&words::short_day(day, today)),
        day: one.on.clone(),
        said: words::small_thing(&one.kind, one.from, one.say.as_deref(), name),
        with: (!together.is_empty()).then(|| words::sentence(&format!("With {together}"))),
        say: one.say.clone(),
        kind: one.kind.clone(),
        from: one.from,
        others: others
            .into_iter()
            .map(|(id, name)| KnownPerson { id, name: words::shown_name(&name) })
            .collect(),
    })
}

/// Reads a line about a person (by id) as it is being typed.
///
/// # Errors
/// An unknown id.
pub fn read_small_thing(notebook: &Notebook, person: &str, line: &str) -> Answer<SmallThingReading> {
    let view = notebook.view();
    let called = words::first_name(&people::named(&view, person)?);
    let here = following_up::here(&view)?;
    let read = small_things::read(line, &called, &here);
    Ok(SmallThingReading {
        on: words::capitalised(&words::short_day(read.on.unwrap_or(here.today), here.today)),
        kind: read.kind,
        from: read.from.or_else(|| read.kind.map(interactions::suggested)),
    })
}

/// Writes down what passed. What the act leaves open, the line says: its day, its kind, from whom.
///
/// # Errors
/// Nobody, or several people, of a name; words that are no day, a day that is still to come.
pub fn add_small_thing(notebook: &mut Notebook, act: &SmallThingAct) -> Answer<WrittenDown> {
    let written = notebook.write(|tx| {
        let people = found(tx, act.people.as_deref().unwrap_or_default())?;
        let first = people.first().ok_or_else(|| Error::NoSuchPerson(String::new()))?;
        let name = people::named(tx, first)?;
        let called = words::first_name(&name);
        let line = act.say.as_deref().unwrap_or_default();
        let read = small_things::read(line, &called, &following_up::here(tx)?);
        let said_on = act.on.as_deref().map(|on| day_past(tx, on)).transpose()?;
        let on = said_on.or(read.on).unwrap_or(tx.moment.today());
        let kind = act.kind.as_deref().map(interactions::meant).or(read.kind).unwrap_or(TALKED);
        let direction = act.from.or(read.from).unwrap_or_else(|| interactions::suggested(kind));
        let passed = Passed { on, kind, direction, say: read.say.as_deref() };
        let id = interactions::add(tx, &people, &passed)?;
        let operation = Operation::new(format!("a small thing {}", with(tx, &id)?));
        Ok((operation, written(tx, id, &name, first, &passed)?))
    })?;
    offered(notebook, written)
}

/// Changes what passed: the sentence, the day, the kind, the direction, the people. A new kind brings the
/// direction that it suggests, unless that was turned, or is said with it.
///
/// # Errors
/// As [`add_small_thing`]; an unknown id.
pub fn change_small_thing(notebook: &mut Notebook, id: &str, act: &SmallThingAct) -> Answer<WrittenDown> {
    let written = notebook.write(|tx| {
        let before = interactions::get(tx, id)?;
        let people = act.people.as_deref().map(|people| kept_or_found(tx, &before, people)).transpose()?;
        let people = people.filter(|people| !people.is_empty()).unwrap_or_else(|| before.people.clone());
        let on = act.on.as_deref().map(|on| day_past(tx, on)).transpose()?;
        let kind = act.kind.as_deref().map_or(before.kind.as_str(), interactions::meant);
        let turned = before.from != interactions::suggested(&before.kind);
        let follows = if turned || kind == before.kind { before.from } else { interactions::suggested(kind) };
        let passed = Passed {
            on: on.or_else(|| before.on.parse().ok()).unwrap_or(tx.moment.today()),
            kind,
            direction: act.from.unwrap_or(follows),
            say: act.say.as_deref().or(before.say.as_deref()),
        };
        let changed = interactions::change(tx, id, &people, &passed)?;
        let (first, name) = interactions::named_people(tx, id)?.into_iter().next().unwrap_or_default();
        let mut written = written(tx, id.to_owned(), &name, &first, &passed)?;
        written.said.undo = changed;
        Ok((Operation::new(format!("changed a small thing {}", with(tx, id)?)), written))
    })?;
    offered(notebook, written)
}

/// What passed, by its id.
///
/// # Errors
/// An unknown id.
pub fn small_thing(notebook: &Notebook, id: &str) -> Answer<Interaction> {
    Ok(interactions::get(&notebook.view(), id)?)
}

/// Takes what passed out again.
///
/// # Errors
/// An unknown id.
pub fn remove_small_thing(notebook: &mut Notebook, id: &str) -> Answer<Said> {
    Ok(notebook.write(|tx| {
        let operation = Operation::new(format!("took away a small thing {}", with(tx, id)?));
        interactions::remove(tx, id)?;
        Ok((operation, Said::undoable("Taken away.")))
    })?)
}

/// You spoke with a person (by id) today: one press. Pressed again, it stays written down once.
///
/// # Errors
/// An unknown id.
pub fn spoke_today(notebook: &mut Notebook, person: &str) -> Answer<WrittenDown> {
    Ok(notebook.write(|tx| {
        let (name, on) = (people::named(tx, person)?, tx.moment.today());
        let operation = Operation::new(format!("spoke with {}", words::first_name(&name)));
        if interactions::spoke(tx, person, on)? {
            let said = Said { said: words::spoke_already(&name), undo: false };
            return Ok((operation, WrittenDown { said, interaction: None, tell: None }));
        }
        let passed = Passed { on, kind: TALKED, direction: interactions::suggested(TALKED), say: None };
        let id = interactions::add(tx, &[person.to_owned()], &passed)?;
        let said = Said::undoable(words::spoke_today(&name));
        Ok((operation, WrittenDown { said, interaction: Some(id), tell: None }))
    })?)
}

/// What a person (by id) works on is true today.
///
/// # Errors
/// An unknown id.
pub fn still_working_on(notebook: &mut Notebook, person: &str) -> Answer<Said> {
    Ok(notebook.write(|tx| {
        let known = people::get(tx, person)?;
        let name = words::first_name(&known.name);
        let operation = Operation::new(format!("noted that {name} still works on it"));
        let Some(working_on) = known.working_on else {
            return Ok((operation, Said { said: words::nothing_now(&known.name), undo: false }));
        };
        people::set(tx, &following_up::here(tx)?, person, "working_on", &working_on.text)?;
        Ok((operation, Said::undoable("Noted as true today.")))
    })?)
}

fn found(view: &View<'_>, people: &[String]) -> Result<Vec<String>> {
    people.iter().map(|person| people::find_one(view, person)).collect()
}

/// Whoever is in it stays by their id; others are looked for.
fn kept_or_found(view: &View<'_>, before: &Interaction, people: &[String]) -> Result<Vec<String>> {
    let one = |person: &String| {
        if before.people.contains(person) { Ok(person.clone()) } else { people::find_one(view, person) }
    };
    people.iter().map(one).collect()
}

/// "with Leila and Dariusz".
fn with(view: &View<'_>, interaction: &str) -> Result<String> {
    let names: Vec<_> =
        interactions::named_people(view, interaction)?.into_iter().map(|(_, name)| name).collect();
    Ok(format!("with {}", words::names(&words::short_forms(&names))))
}

fn written(tx: &Tx<'_>, id: String, name: &str, person: &str, passed: &Passed<'_>) -> Result<WrittenDown> {
    let tell = after_help::offer(tx, &id, (person, name), (passed.kind, passed.direction))?;
    let said = Said::undoable(words::written_down(passed.on, tx.moment.today()));
    Ok(WrittenDown { said, interaction: Some(id), tell })
}

/// Notes that the offer was made.
fn offered(notebook: &mut Notebook, written: WrittenDown) -> Answer<WrittenDown> {
    if let (Some(_), Some(id)) = (&written.tell, &written.interaction) {
        after_help::made(notebook, id)?;
    }
    Ok(written)
}

/// The latest of what passed with somebody, in a sentence that begins with its day.
pub(super) fn latest(view: &View<'_>, person: &str, name: &str) -> Result<Option<String>> {
    let latest = interactions::latest(view, person)?;
    Ok(latest.map(|one| with_its_day(&one, name, view.moment.today())))
}

fn with_its_day(one: &Interaction, name: &str, today: NaiveDate) -> String {
    let what = words::small_thing(&one.kind, one.from, one.say.as_deref(), name);
    words::passed(one.on.parse().unwrap_or_default(), &what, today)
}

/// What was written down that is good to know before asking, as sentences.
pub(super) fn before_you_ask(
    view: &View<'_>,
    person: &people::Person,
    passed: &[Interaction],
) -> Vec<String> {
    let today = view.moment.today();
    let before = asking::before(passed);
    let day = |one: &Interaction| one.on.parse().unwrap_or_default();
    let mut said = Vec::new();
    match before.asked {
        Some(asked) => said.push(words::last_asked(day(asked), asked.say.as_deref(), today)),
        None => said.push(words::A_FIRST_ASK.to_owned()),
    }
    if before.not_yet_heard {
        said.push(words::not_yet_heard(&person.name));
    }
    said.extend(before.since.iter().map(|one| with_its_day(one, &person.name, today)));
    if let Some(working_on) = &person.working_on {
        let noted_on = working_on.noted_on.parse().unwrap_or(today);
        said.push(words::at_work_on(&working_on.text, words::still_working(noted_on, today)));
    }
    said.push(words::EASY_TO_SAY_NO.to_owned());
    said
}
