//! What is due now, when to look again, and what will come.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    About, Kind, Notice, Of, Promise, Rules, Shown, Told,
    history::{History, Wish},
    openings::Openings,
    room::Room,
    wording,
};
use crate::clock::Moment;

/// The notices to show at `now`, local time: those on time first, then what was missed, then the gathered
/// one. The same call after [`Shown::note`] gives none of them again.
///
/// Follow-ups are given longest waiting first, as Today has them.
pub fn due(now: NaiveDateTime, promises: &[Promise], shown: &Shown, rules: &Rules) -> Vec<Notice> {
    let (openings, today) = (Openings::new(rules), now.date());
    if !rules.notify || openings.is_silent(today) {
        return Vec::new();
    }
    let open = openings.open(now);
    let gathered_today = shown.gathered_on == Some(today);
    let (history, room) = (History::of(shown), Room::on(today, promises, rules));
    let (mut notices, mut missed, mut gathered) = (Vec::new(), Vec::new(), Vec::new());
    for promise in in_order(promises) {
        if promise.is_over_on(today) || !room.holds(promise) {
            continue;
        }
        match history.wish(promise, now, &openings) {
            Some(Wish::OfItsOwn(at)) if at <= now => {
                notices.push(wording::notice(
                    Kind::Timed,
                    now,
                    &[promise],
                    vec![told(promise, false, now)],
                    rules,
                ));
            }
            Some(Wish::Gathered { from, again, missed: late }) if open && from <= today => {
                let naming = (promise, told(promise, again, now));
                match (gathered_today, late) {
                    (false, _) => gathered.push(naming),
                    (true, true) => missed.push(naming),
                    (true, false) => {}
                }
            }
            _ => {}
        }
    }
    for (kind, namings) in [(Kind::Timed, missed), (Kind::Gathered, gathered)] {
        let (promises, tells): (Vec<_>, Vec<_>) = namings.into_iter().unzip();
        if !promises.is_empty() {
            notices.push(wording::notice(kind, now, &promises, tells, rules));
        }
    }
    notices
}

/// The next moment after `now`, local time, at which [`due`] gives something if nobody does anything and
/// what is due now has been shown; none if nothing will come.
pub fn next_wake(
    now: NaiveDateTime,
    promises: &[Promise],
    shown: &Shown,
    rules: &Rules,
) -> Option<NaiveDateTime> {
    if !rules.notify {
        return None;
    }
    let openings = Openings::new(rules);
    let history = History::of(shown);
    let wake = |promise: &Promise| {
        let wake = match history.wish(promise, now, &openings)? {
            Wish::OfItsOwn(at) if at > now => at,
            // Due now. Should it not be shown in time, it is a missed one.
            Wish::OfItsOwn(at) => openings.next_from(at.date(), now)?,
            // What was missed does not need the day's gathered notice.
            Wish::Gathered { from, missed: true, .. } => openings.next_from(from, now)?,
            Wish::Gathered { from, .. } => openings.next_gathered(from, now, shown.gathered_on)?,
        };
        (!promise.is_over_on(wake.date())).then_some(wake)
    };
    let (proposals, own): (Vec<_>, Vec<_>) =
        promises.iter().partition(|promise| promise.kind == Of::Proposal);
    let wake = own.into_iter().filter_map(wake).min();

    let untold: Vec<_> = proposals
        .into_iter()
        .filter(|proposal| rules.announce_proposals && history.wish(proposal, now, &openings).is_some())
        .collect();
    if untold.is_empty() {
        return wake;
    }
    let has_news = |opening: &NaiveDateTime| {
        let (day, room) = (opening.date(), Room::on(opening.date(), promises, rules));
        untold.iter().any(|proposal| proposal.is_up_on(day) && room.holds(proposal))
    };
    // Two turns may lead to one opening; the room is asked for once.
    let first_openings: BTreeSet<_> = turns(now.date(), promises)
        .filter_map(|day| openings.next_gathered(day, now, shown.gathered_on))
        .collect();
    let sooner = |opening: &NaiveDateTime| wake.is_none_or(|wake| *opening < wake);
    first_openings.into_iter().take_while(sooner).find(has_news).or(wake)
}

/// Every notice from `now` until `until` (exclusive), with its moment, in order, if nobody does anything: what
/// a loop that wakes at each [`next_wake`], as clocks there show it, and shows what is [`due`] would show.
pub fn foretell(
    now: Moment,
    until: Moment,
    promises: &[Promise],
    shown: &Shown,
    rules: &Rules,
) -> Vec<(Moment, Notice)> {
    let mut shown = shown.clone();
    let mut notices = Vec::new();
    let mut wake = Some(now);
    while let Some(now) = wake.filter(|now| now.instant() < until.instant()) {
        for notice in due(now.local(), promises, &shown, rules) {
            shown.note(&notice);
            notices.push((now, notice));
        }
        wake = next_wake(now.local(), promises, &shown, rules).map(|local| now.next_at_local(local));
    }
    notices
}

/// The days, `today` and later, on which somebody comes up or goes: between them, a day has the room of the
/// day before.
fn turns(today: NaiveDate, promises: &[Promise]) -> impl Iterator<Item = NaiveDate> {
    let gone = |promise: &Promise| promise.until.and_then(|until| until.succ_opt());
    let turns = promises.iter().flat_map(move |promise| [Some(promise.on), gone(promise)]);
    turns.flatten().map(move |day| day.max(today))
}

/// The order of Today: follow-ups, those with a time first, then as they were given; dates by their day;
/// proposals in the order in which they came up.
fn in_order(promises: &[Promise]) -> Vec<&Promise> {
    let day = |promise: &Promise| match (promise.kind, &promise.about) {
        (Of::FollowUp, _) => None,
        (_, About::Day { day, .. }) => Some(*day),
        (_, About::Why(_)) => Some(promise.on),
    };
    let mut order: Vec<_> = promises.iter().collect();
    order.sort_by_key(|promise| {
        let time = promise.own_time();
        (promise.kind, time.is_none(), time, day(promise))
    });
    order
}

fn told(promise: &Promise, again: bool, now: NaiveDateTime) -> Told {
    Told {
        reminder: promise.reminder.clone(),
        on: promise.on,
        at: promise.own_time(),
        again,
        told_on: now.date(),
    }
}
