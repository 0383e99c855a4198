//! Today, for a screen and for `bta`.

use serde::Serialize;

use super::Answer;
use crate::{
    agenda,
    notebook::Notebook,
    people::{self, Reach},
    reminders::{self, FollowUp, Reminder},
    words,
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
    /// `follow_up`.
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
}

/// Somebody who is up, in the words of the screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TodayPageItem {
    /// What done, later and let go take.
    pub id: String,
    /// `follow_up`.
    pub kind: &'static str,
    /// Who it is.
    pub person: TodayPerson,
    /// The why as it was typed; with none, whom you wanted to write to.
    pub why: String,
    /// With no why: how you met.
    pub met: Option<String>,
    /// Why it is here: "You set this for Tuesday."
    pub quiet: String,
    /// The time of day, `09:00`.
    pub time: Option<String>,
    /// One way to reach them.
    pub reach: Option<Reach>,
}

fn person(follow_up: &FollowUp) -> TodayPerson {
    TodayPerson {
        id: follow_up.person.clone(),
        name: follow_up.name.clone(),
        remember_for: follow_up.remember_for.clone(),
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
        .into_iter()
        .map(|follow_up| {
            Ok(TodayItem {
                kind: "follow_up",
                person: person(&follow_up),
                since: follow_up.first_on.to_string(),
                time: follow_up.time.map(reminders::time_as_kept),
                yours: true,
                reminder: Some(reminders::get(&view, &follow_up.id)?),
                why: follow_up.why,
                id: follow_up.id,
            })
        })
        .collect::<Answer<_>>()?;
    Ok(Today { on: today.to_string(), items })
}

/// Today, in words.
///
/// # Errors
/// Where the file cannot be read.
pub fn today_page(notebook: &Notebook) -> Answer<TodayPage> {
    let view = notebook.view();
    let today = view.moment.today();
    let due = agenda::on(&view, today)?;
    let people = {
        let mut ids: Vec<&str> = due.iter().map(|follow_up| follow_up.person.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.len()
    };
    let (title, lead) = if due.is_empty() && agenda::dealt_with(&view)? {
        (words::THAT_IS_TODAY.to_owned(), words::CLOSE_THE_WINDOW.to_owned())
    } else {
        let names: Vec<&str> = due.iter().map(|follow_up| follow_up.name.as_str()).collect();
        let short = words::short_forms(&names);
        let pressing: Vec<_> = due
            .iter()
            .zip(&short)
            .map(|(follow_up, name)| words::Pressing {
                name,
                at: follow_up.time.filter(|at| follow_up.on == Some(today) && *at >= view.moment.time()),
                last_day: follow_up.until == Some(today),
            })
            .filter(|pressing| pressing.at.is_some() || pressing.last_day)
            .collect();
        let lead = words::today_note(people, &pressing);
        (words::today_title(people), lead.unwrap_or_else(|| words::today_lead(people).to_owned()))
    };
    let items = due
        .into_iter()
        .map(|follow_up| {
            let known = people::get(&view, &follow_up.person)?;
            // A time that was missed says what time it was for.
            let missed = follow_up
                .time
                .filter(|at| follow_up.on.is_some_and(|on| on < today) || *at < view.moment.time());
            let met = known.met.occasion.or(known.met.place);
            Ok(TodayPageItem {
                kind: "follow_up",
                person: TodayPerson { name: words::shown_name(&follow_up.name), ..person(&follow_up) },
                met: met.filter(|_| follow_up.why.is_none()).map(|met| words::met(&met)),
                why: follow_up.why.clone().unwrap_or_else(|| words::wanted_to_write(&follow_up.name)),
                quiet: words::set_for_at(follow_up.first_on, missed, today),
                time: follow_up.time.map(reminders::time_as_kept),
                reach: known.reach.into_iter().next(),
                id: follow_up.id,
            })
        })
        .collect::<Answer<_>>()?;
    Ok(TodayPage { date: words::day(today, today), title, lead, items })
}
