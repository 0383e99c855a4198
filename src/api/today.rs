//! Today, for a screen and for `bta`.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Answer, Said, small_things};
use crate::{
    agenda::{self, Item},
    error::Result,
    items,
    notebook::{Notebook, Operation, View},
    people::{self, Reach},
    presence,
    reminders::{self, Reminder},
    settings, tank, words,
};

/// Today, as `bta today --json` gives it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Today {
    /// The civil day.
    pub on: String,
    /// Who is up, in order.
    pub items: Vec<TodayItem>,
}

/// Somebody who is up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TodayItem {
    /// What done, later and let-go take.
    pub id: String,
    /// `follow_up`, `date` or `cadence`.
    pub kind: &'static str,
    /// Who it is.
    pub person: TodayPerson,
    /// The why as it was typed.
    pub why: Option<String>,
    /// The first day it was due, Later or not.
    pub since: String,
    /// Floating local time, `09:00`.
    pub time: Option<String>,
    /// Whether it was set by the user; a proposal is not.
    pub yours: bool,
    /// The promise behind it.
    pub reminder: Option<Reminder>,
}

/// A person, as far as Today shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TodayPerson {
    /// The person's id.
    pub id: String,
    /// As it was written.
    pub name: String,
    /// What to remember them for.
    pub remember_for: Option<String>,
}

/// Today, in the words of the screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TodayPage {
    /// "Monday 23 November".
    pub date: String,
    /// "Three people today".
    pub title: String,
    /// The kind line under the title.
    pub lead: String,
    /// Who is up, in order.
    pub items: Vec<TodayPageItem>,
    /// What went quiet because its last day passed, each in a sentence that is said once.
    pub passed: Vec<String>,
    /// How many to show at first, on a day that is too full.
    pub at_once: Option<u32>,
    /// How many people there is room for, in a word.
    pub room: String,
    /// Whether the tank was emptied today.
    pub tank: bool,
    /// Whether those who wait can be put back.
    pub can_put_back: bool,
}

/// Somebody who is up, in the words of the screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TodayPageItem {
    /// What done, later and let go take.
    pub id: String,
    /// `follow_up`, `date` or `cadence`.
    pub kind: &'static str,
    /// Who it is.
    pub person: TodayPerson,
    /// Of a follow-up: the why as it was typed; with none, whom you wanted to write to.
    pub why: Option<String>,
    /// With no why: how you met.
    pub met: Option<String>,
    /// Why it is here: "You set this for Tuesday."
    pub quiet: String,
    /// The time of day, `09:00`.
    pub time: Option<String>,
    /// One way to reach them.
    pub reach: Option<Reach>,
    /// The latest small thing, with its day.
    pub latest: Option<String>,
}

fn person(item: &Item) -> TodayPerson {
    let (id, name, remember_for) = item.person();
    TodayPerson { id: id.to_owned(), name: name.to_owned(), remember_for: remember_for.map(str::to_owned) }
}

fn kind(item: &Item) -> &'static str {
    match item {
        Item::FollowUp(_) => "follow_up",
        Item::Date(..) => "date",
        Item::Cadence(_) => "cadence",
    }
}

/// Who is up today, and why.
///
/// # Errors
/// Where the file cannot be read.
pub fn today(notebook: &Notebook) -> Answer<Today> {
    let view = notebook.view();
    let today = view.moment.today();
    let items = agenda::on(&view, today)?
        .iter()
        .map(|item| {
            let reminder = match item {
                Item::FollowUp(follow_up) => Some(reminders::get(&view, &follow_up.id)?),
                Item::Date(..) | Item::Cadence(_) => None,
            };
            let why = match item {
                Item::FollowUp(follow_up) => follow_up.why.clone(),
                Item::Date(yearly, _) => Some(yearly.what.clone()),
                Item::Cadence(_) => None,
            };
            Ok(TodayItem {
                id: item.id().to_owned(),
                kind: kind(item),
                person: person(item),
                why,
                since: item.since().to_string(),
                time: item.time().map(reminders::time_as_kept),
                yours: !matches!(item, Item::Cadence(_)),
                reminder,
            })
        })
        .collect::<Answer<_>>()?;
    Ok(Today { on: today.to_string(), items })
}

/// How many are shown at once on a day that is too full, or after a week away.
const AT_ONCE: usize = 5;

/// Today, in words.
///
/// # Errors
/// Where the file cannot be read.
pub fn today_page(notebook: &Notebook) -> Answer<TodayPage> {
    let view = notebook.view();
    let today = view.moment.today();
    let away = presence::back_on(&view)? == Some(today);
    let due = agenda::on(&view, today)?;
    let yours = due.iter().filter(|item| !matches!(item, Item::Cadence(_))).count();
    let gathered = (away && due.len() > AT_ONCE) || yours > AT_ONCE;
    let tank = tank_words(&view)?;
    let (title, lead) = match &tank {
        Some(said) if !said.is_empty() || due.is_empty() => {
            (words::ENOUGH_FOR_TODAY.to_owned(), said.clone())
        }
        _ if away => (words::YOU_HAVE_BEEN_AWAY.to_owned(), words::today_line(due.len()).to_owned()),
        _ if gathered => (words::A_FULL_DAY.to_owned(), words::today_line(due.len()).to_owned()),
        _ => heading(&view, &due)?,
    };
    let items = due.iter().map(|item| in_words(&view, item)).collect::<Answer<_>>()?;
    Ok(TodayPage {
        date: words::day(today, today),
        title,
        lead,
        items,
        passed: presence::passed(&view)?
            .iter()
            .map(|one| words::last_day_passed(&one.name, one.why.as_deref()))
            .collect(),
        at_once: gathered.then_some(AT_ONCE as u32),
        room: words::number(settings::get(&view)?.room.into()),
        tank: tank.is_some(),
        can_put_back: tank::can_put_back(&view)?,
    })
}

/// Who waits because the tank is empty, where it was emptied today.
fn tank_words(view: &View<'_>) -> Answer<Option<String>> {
    let today = view.moment.today();
    if !tank::emptied_on(view, today)? {
        return Ok(None);
    }
    let waiting = tank::waiting(view)?;
    let mut names = waiting.iter().map(|(item, _)| items::named(view, item)).collect::<Result<Vec<_>>>()?;
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let first = waiting.iter().map(|(_, day)| *day).min().unwrap_or(today);
    Ok(Some(words::they_wait(&names, first, today)))
}

/// Title and lead of an ordinary day.
fn heading(view: &View<'_>, due: &[Item]) -> Answer<(String, String)> {
    let today = view.moment.today();
    if due.is_empty() && agenda::dealt_with(view)? {
        return Ok((words::THAT_IS_TODAY.to_owned(), words::CLOSE_THE_WINDOW.to_owned()));
    }
    let people: BTreeSet<&str> = due.iter().map(|item| item.person().0).collect();
    let names: Vec<&str> = due.iter().map(|item| item.person().1).collect();
    let short = words::short_forms(&names);
    let follow_up = |item: &Item| match item {
        Item::FollowUp(follow_up) => Some(follow_up.clone()),
        Item::Date(..) | Item::Cadence(_) => None,
    };
    let pressing: Vec<_> = due
        .iter()
        .zip(&short)
        .filter_map(|(item, name)| follow_up(item).map(|follow_up| (follow_up, name)))
        .map(|(follow_up, name)| words::Pressing {
            name,
            at: follow_up.time.filter(|at| follow_up.on == Some(today) && *at >= view.moment.time()),
            last_day: follow_up.until == Some(today),
        })
        .filter(|pressing| pressing.at.is_some() || pressing.last_day)
        .collect();
    let lead = words::today_note(people.len(), &pressing);
    Ok((words::today_title(people.len()), lead.unwrap_or_else(|| words::today_line(people.len()).to_owned())))
}

fn in_words(view: &View<'_>, item: &Item) -> Answer<TodayPageItem> {
    let today = view.moment.today();
    let (id, name, _) = item.person();
    let (met, reach) = people::met_and_reach(view, id)?;
    let (why, met, quiet) = match item {
        Item::FollowUp(follow_up) => {
            // A time that was missed says what time it was for.
            let missed = follow_up
                .time
                .filter(|at| follow_up.on.is_some_and(|on| on < today) || *at < view.moment.time());
            let met = met.filter(|_| follow_up.why.is_none());
            let why = follow_up.why.clone().unwrap_or_else(|| words::wanted_to_write(name));
            let since = if missed.is_some() { follow_up.on } else { None };
            let quiet = words::set_for_at(since.unwrap_or_else(|| item.since()), missed, today);
            (Some(why), met.map(|met| words::met(&met)), quiet)
        }
        Item::Date(yearly, occurrence) => (None, None, words::date_line(&yearly.what, occurrence.day, today)),
        Item::Cadence(proposal) => (None, None, words::only_a_thought(proposal.span)),
    };
    Ok(TodayPageItem {
        id: item.id().to_owned(),
        kind: kind(item),
        person: TodayPerson { name: words::shown_name(name), ..person(item) },
        why,
        met,
        quiet,
        time: item.time().map(reminders::time_as_kept),
        reach,
        latest: small_things::latest(view, id, name)?,
    })
}

/// Lets go of everything of today but what is shown at once, as one act.
///
/// # Errors
/// Where the file cannot be written.
pub fn let_the_rest_go(notebook: &mut Notebook) -> Answer<Said> {
    Ok(notebook.write(|tx| {
        for item in agenda::on(tx, tx.moment.today())?.iter().skip(AT_ONCE) {
            items::let_go(tx, item.id())?;
        }
        Ok((
            Operation::new("let the rest go"),
            Said::undoable("The rest is let go. Everybody stays in People."),
        ))
    })?)
}

/// Notes that the window is looked at, so that coming back after a week is known.
///
/// # Errors
/// Where the file cannot be written.
pub fn here(notebook: &mut Notebook) -> Answer<()> {
    if presence::is_known(&notebook.view())? {
        return Ok(());
    }
    Ok(notebook.note("presence", presence::here)?)
}
