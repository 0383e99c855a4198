//! What is due now, when to look again, and what will come.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::{AGAIN_AFTER, GRACE, Kind, Notice, Promise, Rules, Shown, Told, hours::Hours, wording};

/// The notices to show at `now`, local time: those on time first, then what was missed, then the gathered
/// one. The same call after [`Shown::note`] gives none of them again.
///
/// `promises` are given longest waiting first, as Today has them.
pub fn due(now: NaiveDateTime, promises: &[Promise], shown: &Shown, rules: &Rules) -> Vec<Notice> {
    if !rules.notify {
        return Vec::new();
    }
    let open = Hours::new(rules).open(now);
    let gathered_today = shown.gathered_on == Some(now.date());
    let history = History::of(shown);
    let (mut notices, mut missed, mut gathered) = (Vec::new(), Vec::new(), Vec::new());
    for promise in in_order(promises) {
        if is_quiet(promise, now.date()) {
            continue;
        }
        match history.wish(promise, now) {
            Some(Wish::OfItsOwn(at)) if at <= now => {
                notices.push(wording::notice(
                    Kind::Timed,
                    now,
                    &[promise],
                    vec![told(promise, false, now)],
                    rules,
                ));
            }
            Some(Wish::Gathered { from, again, missed: late }) if open && from <= now.date() => {
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
    let hours = Hours::new(rules);
    let history = History::of(shown);
    let wake = |promise: &Promise| {
        let wake = match history.wish(promise, now)? {
            Wish::OfItsOwn(at) if at > now => at,
            // Due now. Should it not be shown in time, it is a missed one.
            Wish::OfItsOwn(at) => hours.next_from(at.date(), now)?,
            Wish::Gathered { from, missed, .. } => {
                let opening = hours.next_from(from, now)?;
                // A day has one gathered notice; what was missed does not need it.
                if !missed && shown.gathered_on == Some(opening.date()) {
                    hours.next_from(opening.date(), opening)?
                } else {
                    opening
                }
            }
        };
        (!is_quiet(promise, wake.date())).then_some(wake)
    };
    promises.iter().filter_map(wake).min()
}

/// Every notice from `now` until `until` (exclusive), local time, in order, if nobody does anything: what a
/// loop that wakes at each [`next_wake`] and shows what is [`due`] would show.
pub fn foretell(
    now: NaiveDateTime,
    until: NaiveDateTime,
    promises: &[Promise],
    shown: &Shown,
    rules: &Rules,
) -> Vec<Notice> {
    let mut shown = shown.clone();
    let mut notices = Vec::new();
    let mut wake = Some(now);
    while let Some(now) = wake.filter(|now| *now < until) {
        for notice in due(now, promises, &shown, rules) {
            shown.note(&notice);
            notices.push(notice);
        }
        wake = next_wake(now, promises, &shown, rules);
    }
    notices
}

/// How a promise still wants to be announced.
enum Wish {
    /// At its own moment.
    OfItsOwn(NaiveDateTime),
    /// In a gathered notice, from a day on; `missed` if its own moment has gone by.
    Gathered { from: NaiveDate, again: bool, missed: bool },
}

/// What was told of one day of a reminder.
#[derive(Default)]
struct Namings {
    first_on: Option<NaiveDate>,
    again: bool,
}

struct History<'a>(HashMap<(&'a str, NaiveDate), Namings>);

impl<'a> History<'a> {
    fn of(shown: &'a Shown) -> Self {
        let mut namings: HashMap<_, Namings> = HashMap::new();
        for told in &shown.told {
            let naming = namings.entry((told.reminder.as_str(), told.on)).or_default();
            if told.again {
                naming.again = true;
            } else {
                naming.first_on = Some(told.told_on);
            }
        }
        Self(namings)
    }

    fn wish(&self, promise: &Promise, now: NaiveDateTime) -> Option<Wish> {
        let namings = self.0.get(&(promise.reminder.as_str(), promise.on));
        let first_on = namings.and_then(|namings| namings.first_on);
        match promise.at.map(|at| promise.on.and_time(at)) {
            Some(at) if first_on.is_none() && now.signed_duration_since(at) <= GRACE => {
                Some(Wish::OfItsOwn(at))
            }
            Some(_) if first_on.is_none() => {
                Some(Wish::Gathered { from: promise.on, again: false, missed: true })
            }
            None if first_on.is_none() && promise.written_on != promise.on => {
                Some(Wish::Gathered { from: promise.on, again: false, missed: false })
            }
            _ if namings.is_some_and(|namings| namings.again) => None,
            _ => {
                let since = first_on.map_or(promise.on, |told_on| told_on.max(promise.on));
                let from = since.checked_add_signed(AGAIN_AFTER)?;
                Some(Wish::Gathered { from, again: true, missed: false })
            }
        }
    }
}

/// Whether its last day is over by `day`.
fn is_quiet(promise: &Promise, day: NaiveDate) -> bool {
    promise.until.is_some_and(|until| until < day)
}

/// The order of Today: those with a time first, then as they were given.
fn in_order(promises: &[Promise]) -> Vec<&Promise> {
    let mut order: Vec<_> = promises.iter().collect();
    order.sort_by_key(|promise| (promise.at.is_none(), promise.at));
    order
}

fn told(promise: &Promise, again: bool, now: NaiveDateTime) -> Told {
    Told { reminder: promise.reminder.clone(), on: promise.on, again, told_on: now.date() }
}
