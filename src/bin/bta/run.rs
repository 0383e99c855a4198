//! One command: the notebook is opened, the core is asked, the answer is put in both forms.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use before_the_ask::{
    api::{self, Answer, Captured, Changes, Order, Reminded},
    clock::{Clock, Moment},
    db::folder,
    error::Error,
    notebook::Notebook,
    reminders::Reminder,
    settings::Settings,
};
use serde::Serialize;

use crate::{
    arguments::{Arguments, By, Command, EssayCommand, Form, Promise, Tank},
    essay::EssayShown,
    introductions, plain, same,
    settings::SettingsShown,
    small_things,
};

/// What a command gives: for programs, and for people.
pub struct Printed {
    pub json: String,
    pub plain: String,
}

impl Printed {
    pub fn new(answer: &impl Serialize, plain: impl Into<String>) -> Answer<Self> {
        Ok(Self { json: json(answer)?, plain: plain.into() })
    }
}

/// In the order of the fields, which is the order of the contract.
fn json(answer: &impl Serialize) -> Answer<String> {
    serde_json::to_string(answer).map_err(|error| {
        let source = std::io::Error::from(error);
        Error::File { path: PathBuf::from("standard output"), source }.into()
    })
}

/// Does what was asked.
pub fn run(arguments: Arguments) -> Answer<Printed> {
    let clock = match &arguments.now {
        Some(now) => Clock::Fixed(moment(now, &Clock::Computer.now())?),
        None => Clock::Computer,
    };
    // Some essays come with the program: no notebook is made for reading one.
    let reads =
        matches!(arguments.command, Command::Essays | Command::Essay { command: EssayCommand::Show { .. } });
    if reads && !is_there(arguments.notebook.as_deref()) {
        return read(None, arguments.command);
    }
    let mut notebook = Notebook::open(&path(arguments.notebook)?, clock)?;
    // Whoever cannot be taken out for good now, on a full disk, goes another day.
    api::forget_removed(&mut notebook).ok();
    // A person who reads Today has looked, as in the window; a program has not. What cannot be noted on a full disk
    // is only said again.
    if matches!(arguments.command, Command::Today) && !arguments.json {
        api::here(&mut notebook).ok();
    }
    answer(&mut notebook, arguments.command, arguments.json)
}

/// Whether there is a notebook, at the path that was named or where it is kept.
fn is_there(named: Option<&Path>) -> bool {
    let path = match named {
        Some(path) => Some(path.to_owned()),
        None => folder::path().map(|folder| folder.join(folder::FILE_NAME)),
    };
    path.is_some_and(|path| path.exists())
}

/// What there is to read.
fn read(notebook: Option<&Notebook>, command: Command) -> Answer<Printed> {
    if let Command::Essay { command: EssayCommand::Show { slug } } = command {
        let essay = api::essay_by_slug(notebook, &slug)?;
        return Printed::new(&EssayShown::from(&essay), plain::essay(&essay));
    }
    let essays = api::essays(notebook)?;
    Printed::new(&essays, plain::essays(&essays))
}

fn path(named: Option<PathBuf>) -> Answer<PathBuf> {
    if let Some(path) = named {
        return Ok(path);
    }
    let folder = folder::path().ok_or_else(|| Error::NoFolder(PathBuf::from("~")))?;
    folder::prepare(&folder)?;
    Ok(folder.join(folder::FILE_NAME))
}

fn moment(text: &str, now: &Moment) -> Answer<Moment> {
    Moment::parse(text, now.zone()).map_err(|_| Error::NotAMoment(text.to_owned()).into())
}

/// A TEXT of `-` is read from standard input.
pub fn text(given: String) -> Answer<String> {
    if given != "-" {
        return Ok(given);
    }
    let mut typed = Vec::new();
    let read = std::io::stdin().lock().take(1 << 20).read_to_end(&mut typed);
    read.map_err(|source| Error::NotOpened { path: PathBuf::from("Standard input"), source })?;
    Ok(String::from_utf8_lossy(&typed).into_owned())
}

const EVERYBODY: usize = usize::MAX;

fn answer(notebook: &mut Notebook, command: Command, json: bool) -> Answer<Printed> {
    match command {
        Command::Add { text: line, dry_run } => {
            let line = text(line)?;
            let captured = api::add(notebook, &line, dry_run)?;
            let said = match captured.person.id.as_deref() {
                None => plain::rehearsed(&api::read_capture(notebook, &line)?),
                Some(_) => kept(notebook, &captured)?,
            };
            Printed::new(&captured, said)
        }
        Command::Cards { text, met } => {
            let all = api::add_cards(notebook, &met, &text)?;
            let said = all.iter().map(|one| kept(notebook, one)).collect::<Answer<Vec<_>>>()?;
            Printed::new(&all, said.join("\n"))
        }
        Command::People { limit, by } => {
            let limit = limit.unwrap_or(EVERYBODY);
            let people = match by {
                By::Name => api::people_list(notebook, limit)?,
                By::Newest => api::people_by(notebook, Order::Newest, limit)?,
                By::Next => api::people_by(notebook, Order::Next, limit)?,
                By::LastSpoke => api::people_by(notebook, Order::LastSpoke, limit)?,
            };
            Printed::new(&people, plain::people(&people))
        }
        Command::Find { query, limit } => {
            let found = api::find_people(notebook, &query, limit.unwrap_or(EVERYBODY))?;
            Printed::new(&found, plain::found(&found))
        }
        Command::Show { person } => {
            let shown = api::show(notebook, &person)?;
            let id = shown.person.id.as_deref().unwrap_or_default();
            let (page, quotes) = (api::person(notebook, id)?, api::quotes(notebook, id)?);
            let same = api::perhaps_same(notebook, id)?;
            Printed::new(&shown, same::beneath(&plain::person(&page, &quotes), &same))
        }
        Command::Set { person, field, value } => {
            let changed = api::set_person(notebook, &person, &field, &text(value)?)?;
            // Only what makes two alike raises the question.
            let same = match (field.as_str(), changed.id.as_deref()) {
                ("name" | "reach", Some(id)) => api::perhaps_same(notebook, id)?,
                _ => Vec::new(),
            };
            Printed::new(&changed, same::beneath(&plain::name_and_sentence(&changed), &same))
        }
        Command::Still { person } => {
            let id = api::show(notebook, &person)?.person.id.unwrap_or_default();
            let said = api::still_working_on(notebook, &id)?;
            Printed::new(&api::show(notebook, &id)?.person, said.said)
        }
        Command::Remind { person, when, promise: Promise { why, every, until } } => {
            let why = why.map(text).transpose()?;
            let id = api::show(notebook, &person)?.person.id.unwrap_or_default();
            let reminded =
                api::remind_again(notebook, &id, &when, why.as_deref(), every.as_deref(), until.as_deref())?;
            promised(notebook, &reminded)
        }
        Command::Change { id, when, promise: Promise { why, every, until } } => {
            let why = why.map(text).transpose()?;
            let changes = Changes {
                when: when.as_deref(),
                why: why.as_deref(),
                every: every.as_deref(),
                until: until.as_deref(),
            };
            let changed = api::change_reminder(notebook, &id, &changes)?;
            promised(notebook, &changed)
        }
        Command::Today => {
            let today = api::today(notebook)?;
            Printed::new(&today, plain::today(&api::today_page(notebook)?))
        }
        Command::Did { person, passed } => small_things::did(notebook, &person, passed, json),
        Command::SmallThing { id, take_away: true, .. } => small_things::take_away(notebook, &id),
        Command::SmallThing { id, passed, with, .. } => small_things::change(notebook, &id, passed, with),
        Command::Tell { id, when } => {
            let reminded = api::tell(notebook, &id, &when)?;
            promised(notebook, &reminded)
        }
        Command::BeforeAsking { person } => {
            let id = api::show(notebook, &person)?.person.id.unwrap_or_default();
            let sentences = api::person(notebook, &id)?.before_you_ask;
            Printed::new(&sentences, sentences.join("\n"))
        }
        Command::Every { person, span } => {
            let changed = api::every(notebook, &person, &span)?;
            let page = api::person(notebook, changed.id.as_deref().unwrap_or_default())?;
            Printed::new(&changed, plain::cadence(&page))
        }
        Command::Tank { what } => {
            let today = match what {
                Tank::Empty => api::tank_empty(notebook)?,
                Tank::Back => api::tank_back(notebook)?,
            };
            Printed::new(&today, plain::today(&api::today_page(notebook)?))
        }
        Command::Done { id, say, no_touch } => {
            let say = say.map(text).transpose()?;
            let id = api::item_meant(notebook, &id)?;
            handled(api::done(notebook, &id, say.as_deref(), !no_touch)?)
        }
        Command::Later { id, when } => {
            let id = api::item_meant(notebook, &id)?;
            handled(api::later(notebook, &id, &when)?)
        }
        Command::LetGo { id } => {
            let id = api::item_meant(notebook, &id)?;
            handled(api::let_go(notebook, &id)?)
        }
        Command::LetTheRestGo => {
            let said = api::let_the_rest_go(notebook)?;
            Printed::new(&api::today(notebook)?, said.said)
        }
        Command::Notices { until } => {
            let now = notebook.now();
            let foretold = api::foretell(notebook, moment(&until, &now)?)?;
            Printed::new(&foretold, plain::notices(&foretold, &now))
        }
        Command::Peace { person, end } => {
            let (person, said) = api::set_peace(notebook, &person, !end)?;
            Printed::new(&person, said.said)
        }
        Command::Trash => {
            let trash = api::trash(notebook)?;
            Printed::new(&trash, plain::trash(&api::removed(notebook)?))
        }
        Command::BringBack { person } => {
            let (person, said) = api::bring_back(notebook, &person)?;
            Printed::new(&person, said.said)
        }
        Command::Merge { person, other, never } => {
            let said = if never { api::not_the_same } else { api::merge };
            let (person, said) = said(notebook, &person, &other)?;
            Printed::new(&person, said.said)
        }
        Command::Same { person } => {
            let pairs = api::perhaps_twice(notebook, person.as_deref())?;
            Printed::new(&pairs, same::pairs(&pairs))
        }
        Command::Introductions => {
            let thoughts = api::introductions(notebook)?;
            Printed::new(&thoughts, introductions::thoughts(&thoughts, &api::introductions_page(notebook)?))
        }
        Command::Introduction { a, b, step: None } => {
            let introduction = api::introduction(notebook, &a, &b)?;
            Printed::new(&introduction, introductions::between(&introduction))
        }
        Command::Introduction { a, b, step: Some(step) } => {
            let (introduction, said) = api::introduce(notebook, &a, &b, step)?;
            Printed::new(&introduction, said.said)
        }
        Command::Remove { person } => {
            let (person, said) = api::remove(notebook, &person)?;
            Printed::new(&person, said.said)
        }
        Command::Settings { key: None, .. } => settings(&api::settings(notebook)?, None),
        Command::Settings { key: Some(key), value: None } => settings(&api::settings(notebook)?, Some(&key)),
        Command::Settings { key: Some(key), value: Some(value) } => {
            settings(&api::set_setting(notebook, &key, &text(value)?)?, Some(&key))
        }
        Command::Export { file, form: Form::Ics } => {
            let exported = api::export_calendar(notebook)?;
            api::write_file(&file, &exported.text)?;
            Printed::new(&exported, format!("Written to {}.", file.display()))
        }
        Command::Undo => {
            let (act, said) = api::undo(notebook)?;
            Printed::new(&act, said.said)
        }
        Command::Redo => {
            let (act, said) = api::redo(notebook)?;
            Printed::new(&act, said.said)
        }
        Command::History { limit } => {
            let acts = api::history(notebook, limit.unwrap_or(EVERYBODY))?;
            Printed::new(&acts, plain::history(&acts, &notebook.now()))
        }
        Command::Essay { command: EssayCommand::Add { file, instead_of } } => {
            let brought = api::essay_file(&file)?;
            let head = match instead_of {
                Some(slug) => api::replace_essay(notebook, &slug, &brought)?,
                None => api::add_essay(notebook, &brought)?,
            };
            Printed::new(&head, plain::essays(std::slice::from_ref(&head)))
        }
        Command::Essay { command: EssayCommand::Remove { slug } } => {
            let said = api::remove_essay(notebook, &slug)?;
            Printed::new(&api::essays(Some(notebook))?, said.said)
        }
        Command::Essays | Command::Essay { .. } => read(Some(notebook), command),
    }
}

fn kept(notebook: &Notebook, captured: &Captured) -> Answer<String> {
    let id = captured.person.id.as_deref().unwrap_or_default();
    Ok(plain::captured(captured, &api::person(notebook, id)?, &api::perhaps_same(notebook, id)?))
}

fn promised(notebook: &Notebook, reminded: &Reminded) -> Answer<Printed> {
    let Reminder { id, person, .. } = &reminded.reminder;
    let page = api::person(notebook, person.as_deref().unwrap_or_default())?;
    let said = plain::reminded(&page, id.as_deref().unwrap_or_default(), &reminded.said.said);
    Printed::new(&reminded.reminder, said)
}

fn handled(handled: api::Handled) -> Answer<Printed> {
    Printed::new(&handled, handled.said.said.clone())
}

fn settings(settings: &Settings, key: Option<&str>) -> Answer<Printed> {
    let plain = plain::settings(settings, key);
    let plain = plain.ok_or_else(|| Error::NoSuchSetting(key.unwrap_or_default().to_owned()))?;
    Printed::new(&SettingsShown::from(settings), plain)
}
