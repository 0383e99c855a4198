//! What is due now, when to look again, and what will come.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    About, Kind, Notice, Of, Promise, Rules, Shown, Told,
    history::{History, Place, Wish},
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
    Untold::of(in_order(promises), promises, shown, rules).due(now)
}

/// The next moment after `now`, local time, at which [`due`] gives something if nobody does anything and
/// what is due now has been shown; none if nothing will come.
pub fn next_wake(
    now: NaiveDateTime,
    promises: &[Promise],
    shown: &Shown,
    rules: &Rules,
) -> Option<NaiveDateTime> {
    Untold::of(promises.iter(), promises, shown, rules).next_wake(now)
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
    // Put in order once: a year may have a thousand wakes.
    let mut untold = Untold::of(in_order(promises), promises, shown, rules);
    let mut notices = Vec::new();
    let mut wake = Some(now);
    while let Some(now) = wake.filter(|now| now.instant() < until.instant()) {
        for notice in untold.due(now.local()) {
            untold.note(&notice);
            notices.push((now, notice));
        }
        untold.pass_over(now.local());
        wake = untold.next_wake(now.local()).map(|local| now.next_at_local(local));
    }
    notices
}

/// What is left to tell if nobody does anything.
struct Untold<'a> {
    /// All, for the room of a day: who was told of takes a place, too.
    promises: &'a [Promise],
    /// Those that may still be told, each with its place in the history.
    left: Vec<(&'a Promise, Place)>,
    history: History<'a>,
    gathered_on: Option<NaiveDate>,
    rules: &'a Rules,
    openings: Openings<'a>,
}

impl<'a> Untold<'a> {
    /// Of these promises, each of which is one of all.
    fn of(
        these: impl IntoIterator<Item = &'a Promise>,
        promises: &'a [Promise],
        shown: &Shown,
        rules: &'a Rules,
    ) -> Self {
        let mut history = History::default();
        let left = these.into_iter().map(|promise| (promise, history.place(promise))).collect();
        history.note(&shown.told);
        let openings = Openings::new(rules);
        Self { promises, left, history, gathered_on: shown.gathered_on, rules, openings }
    }

    /// As [`Shown::note`].
    fn note(&mut self, notice: &Notice) {
        self.history.note(&notice.tells);
        if notice.kind == Kind::Gathered {
            self.gathered_on = Some(notice.at.date());
        }
    }

    /// Looks no more at what will not be told again.
    fn pass_over(&mut self, now: NaiveDateTime) {
        let (history, openings) = (&self.history, &self.openings);
        self.left.retain(|(promise, place)| {
            !promise.is_over_on(now.date()) && history.wish(promise, *place, now, openings).is_some()
        });
    }

    fn due(&self, now: NaiveDateTime) -> Vec<Notice> {
        let (rules, today) = (self.rules, now.date());
        if !rules.notify || self.openings.is_silent(today) {
            return Vec::new();
        }
        let open = self.openings.open(now);
        let gathered_today = self.gathered_on == Some(today);
        let room = Room::on(today, self.promises, rules);
        let (mut notices, mut missed, mut gathered) = (Vec::new(), Vec::new(), Vec::new());
        for (promise, place) in self.left.iter().copied() {
            if promise.is_over_on(today) || !room.holds(promise) {
                continue;
            }
            match self.history.wish(promise, place, now, &self.openings) {
                Some(Wish::OfItsOwn(at)) if at <= now => {
                    let tells = vec![told(promise, false, now)];
                    notices.push(wording::notice(Kind::Timed, now, &[promise], tells, rules));
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

    fn next_wake(&self, now: NaiveDateTime) -> Option<NaiveDateTime> {
        let (rules, openings, gathered_on) = (self.rules, &self.openings, self.gathered_on);
        if !rules.notify {
            return None;
        }
        let wish = |promise: &Promise, place| self.history.wish(promise, place, now, openings);
        let wake = |(promise, place): (&Promise, Place)| {
            let wake = match wish(promise, place)? {
                Wish::OfItsOwn(at) if at > now => at,
                // Due now. Should it not be shown in time, it is a missed one.
                Wish::OfItsOwn(at) => openings.next_from(at.date(), now)?,
                // What was missed does not need the day's gathered notice.
                Wish::Gathered { from, missed: true, .. } => openings.next_from(from, now)?,
                Wish::Gathered { from, .. } => openings.next_gathered(from, now, gathered_on)?,
            };
            (!promise.is_over_on(wake.date())).then_some(wake)
        };
        let (proposals, own): (Vec<_>, Vec<_>) =
            self.left.iter().copied().partition(|(promise, _)| promise.kind == Of::Proposal);
        let wake = own.into_iter().filter_map(wake).min();

        let untold: Vec<_> = proposals
            .into_iter()
            .filter(|(proposal, place)| rules.announce_proposals && wish(proposal, *place).is_some())
            .collect();
        if untold.is_empty() {
            return wake;
        }
        let has_news = |opening: &NaiveDateTime| {
            let (day, room) = (opening.date(), Room::on(opening.date(), self.promises, rules));
            untold.iter().any(|(proposal, _)| proposal.is_up_on(day) && room.holds(proposal))
        };
        // An opening is not before its turn. Two turns may lead to one opening; the room is asked for once.
        let in_time = |day: &NaiveDate| wake.is_none_or(|wake| *day <= wake.date());
        let days: BTreeSet<_> = turns(now.date(), self.promises).filter(in_time).collect();
        let first_openings: BTreeSet<_> =
            days.into_iter().filter_map(|day| openings.next_gathered(day, now, gathered_on)).collect();
        let sooner = |opening: &NaiveDateTime| wake.is_none_or(|wake| *opening < wake);
        first_openings.into_iter().take_while(sooner).find(has_news).or(wake)
    }
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
