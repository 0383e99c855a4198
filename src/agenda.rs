//! Today: who is up on a day, and why. Computed each time, never stored.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime};

use crate::{
    cadence::{self, Proposal},
    dates::{self, KeptDate, Occurrence},
    error::Result,
    notebook::View,
    presence,
    reminders::{self, FollowUp},
    settings, tank,
};

/// Somebody who is up, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// A promise to yourself.
    FollowUp(FollowUp),
    /// A birthday or the like.
    Date(KeptDate, Occurrence),
    /// Only a thought.
    Cadence(Proposal),
}

impl Item {
    /// What done, later and let-go take: the reminder's id, the date's, or for a cadence the person's.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::FollowUp(follow_up) => &follow_up.id,
            Self::Date(yearly, _) => &yearly.id,
            Self::Cadence(proposal) => &proposal.person,
        }
    }

    /// Id, name and sentence of who it is.
    pub(crate) fn person(&self) -> (&str, &str, Option<&str>) {
        match self {
            Self::FollowUp(one) => (&one.person, &one.name, one.remember_for.as_deref()),
            Self::Date(one, _) => (&one.person, &one.name, one.remember_for.as_deref()),
            Self::Cadence(one) => (&one.person, &one.name, one.remember_for.as_deref()),
        }
    }

    /// The first day on which it was due, Later or not.
    pub(crate) fn since(&self) -> NaiveDate {
        match self {
            Self::FollowUp(follow_up) => follow_up.since(),
            Self::Date(_, occurrence) => occurrence.since,
            Self::Cadence(proposal) => proposal.since.min(proposal.on),
        }
    }

    /// The local time of day it is set for.
    pub(crate) fn time(&self) -> Option<NaiveTime> {
        match self {
            Self::FollowUp(follow_up) => follow_up.time,
            Self::Date(..) | Self::Cadence(_) => None,
        }
    }
}

/// What the day holds, in its order: follow-ups (those with a time first, then the one that has waited
/// longest), dates, and as many proposals as there is room for.
pub(crate) fn on(view: &View<'_>, today: NaiveDate) -> Result<Vec<Item>> {
    let settings = settings::get(view)?;
    let mut follow_ups = reminders::due(view, today)?;
    follow_ups.sort_by_key(|follow_up| (follow_up.time.is_none(), follow_up.time, follow_up.since()));
    let mut dates = dates::due(view, today, settings.leap_day)?;
    let back_on = presence::back_on(view)?;
    dates.retain(|(_, occurrence)| back_on.is_none_or(|back_on| occurrence.day >= back_on));
    let mut items: Vec<Item> = follow_ups.into_iter().map(Item::FollowUp).collect();
    items.extend(dates.into_iter().map(|(yearly, occurrence)| Item::Date(yearly, occurrence)));
    let quiet = settings.quiet_days.iter().any(|day| day.weekday() == today.weekday());
    if !quiet && !tank::emptied_on(view, today)? {
        propose(view, today, usize::from(settings.room), &mut items)?;
    }
    Ok(items)
}

/// Fills the room that is left. Whoever is up already is not proposed a second time.
fn propose(view: &View<'_>, today: NaiveDate, room: usize, items: &mut Vec<Item>) -> Result<()> {
    let mut here: BTreeSet<String> = items.iter().map(|item| item.person().0.to_owned()).collect();
    if here.len() >= room {
        return Ok(());
    }
    for proposal in cadence::due(view, today, room + here.len())? {
        if here.len() < room && here.insert(proposal.person.clone()) {
            items.push(Item::Cadence(proposal));
        }
    }
    Ok(())
}

/// Whether anything was dealt with today: then an empty day is a finished one.
pub(crate) fn dealt_with(view: &View<'_>) -> Result<bool> {
    let today = view.moment.today();
    let on_the_day = view
        .db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM important_dates WHERE handled_on >= ?1)
                 OR EXISTS (SELECT 1 FROM people WHERE cadence_skipped_on = ?1)
                 OR EXISTS (SELECT 1 FROM interactions WHERE day = ?1)",
        )?
        .query_row([today.to_string()], |row| row.get(0))?;
    let last: Option<String> = view
        .db
        .prepare_cached("SELECT max(updated_at) FROM reminders WHERE state <> 'open'")?
        .query_row([], |row| row.get(0))?;
    let last = last.and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
    Ok(on_the_day || last.is_some_and(|at| at.with_timezone(&view.moment.zone()).date_naive() == today))
}
