//! The slow, obvious model: it walks minute by minute and asks each promise in turn, with a table of what
//! was said. It shares no rule with the code it is held against.

use chrono::{Datelike, Timelike};

use super::*;

/// What the model saw shown: when, gathered or not, and which reminders, with whether it was once more.
pub(super) type Seen = (NaiveDateTime, bool, Vec<(String, bool)>);

#[derive(Clone, Default)]
struct Said {
    on_day: Option<NaiveDate>,
    once_more: bool,
}

/// Walks the minutes that are `awake`, which are in order.
pub(super) fn walk(
    awake: impl Iterator<Item = NaiveDateTime>,
    promises: &[Promise],
    gathered_on: Option<NaiveDate>,
    rules: &Rules,
) -> Vec<Seen> {
    let mut said = vec![Said::default(); promises.len()];
    let mut gathered_on = gathered_on;
    let mut seen = Vec::new();
    for now in awake {
        let today = now.date();
        if rules.silent_on == Some(today) {
            continue;
        }
        let (hour, chosen) = (minutes(now.time()), minutes(rules.notify_at));
        let end = if chosen >= 21 * 60 { 24 * 60 } else { 21 * 60 };
        let may_gather = chosen <= hour && hour < end && !quiet(today, rules);
        let already = gathered_on == Some(today);

        let mut own = Vec::new();
        let mut together = Vec::new();
        for (n, promise) in promises.iter().enumerate() {
            let said = &said[n];
            let is_thought = promise.kind == Of::Proposal;
            let at = if is_thought { None } else { promise.at };
            let told_early = promise.kind == Of::Date && at.is_none() && belongs_to(today, promise, rules);
            if promise.until.is_some_and(|until| today > until) || (today < promise.on && !told_early) {
                continue;
            }
            let key = (place(promise), at.is_none(), at, day_of(promise), n);
            if let (Some(at), None) = (at, said.on_day) {
                let late = (now - promise.on.and_time(at)).num_minutes();
                let hushed = rules.silent_on == Some(promise.on);
                if (0..=5).contains(&late) && !hushed {
                    own.push((key, n));
                } else if late > 0 && may_gather {
                    together.push((key, n, false));
                }
                continue;
            }
            if !may_gather || already || (is_thought && !has_a_place(n, today, promises, rules)) {
                continue;
            }
            let is_promise = promise.kind == Of::FollowUp;
            let never_told_first = is_promise && at.is_none() && promise.on == promise.written_on;
            match said.on_day {
                None if !never_told_first => together.push((key, n, false)),
                told_on if is_promise && !said.once_more => {
                    let days_open = (today - promise.on).num_days();
                    let days_told = told_on.map_or(days_open, |told_on| (today - told_on).num_days());
                    if days_open >= 7 && days_told >= 7 {
                        together.push((key, n, true));
                    }
                }
                _ => {}
            }
        }

        own.sort_by_key(|(key, _)| *key);
        for (_, n) in own {
            said[n].on_day = Some(today);
            seen.push((now, false, vec![(promises[n].reminder.clone(), false)]));
        }
        together.sort_by_key(|(key, ..)| *key);
        for (_, n, once_more) in &together {
            if *once_more { said[*n].once_more = true } else { said[*n].on_day = Some(today) }
        }
        if !together.is_empty() {
            let reminders =
                together.iter().map(|(_, n, again)| (promises[*n].reminder.clone(), *again)).collect();
            seen.push((now, !already, reminders));
            gathered_on = Some(today);
        }
    }
    seen
}

fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

fn quiet(day: NaiveDate, rules: &Rules) -> bool {
    rules.quiet_days.iter().any(|quiet| *quiet == day.weekday())
}

/// Whether a date that is still to come has nothing but quiet days from tomorrow to its day.
fn belongs_to(today: NaiveDate, date: &Promise, rules: &Rules) -> bool {
    let mut rest = today.iter_days().skip(1).take_while(|day| *day <= date.on);
    date.written_on <= today && rest.all(|day| quiet(day, rules))
}

fn place(promise: &Promise) -> u8 {
    match promise.kind {
        Of::FollowUp => 1,
        Of::Date => 2,
        Of::Proposal => 3,
    }
}

fn day_of(promise: &Promise) -> Option<NaiveDate> {
    match (&promise.about, promise.kind) {
        (About::Day { day, .. }, _) => Some(*day),
        (_, Of::FollowUp) => None,
        _ => Some(promise.on),
    }
}

/// Counts who is up: everybody of the user's own, then one thought after the other.
fn has_a_place(thought: usize, today: NaiveDate, promises: &[Promise], rules: &Rules) -> bool {
    if !rules.announce_proposals {
        return false;
    }
    let up = |promise: &&Promise| promise.on <= today && promise.until.is_none_or(|until| today <= until);
    let mut here: Vec<&str> = Vec::new();
    for promise in promises.iter().filter(up).filter(|promise| promise.kind != Of::Proposal) {
        if !here.contains(&promise.person.as_str()) {
            here.push(&promise.person);
        }
    }
    let own = here.len();
    let mut thoughts: Vec<_> =
        promises.iter().filter(up).filter(|promise| promise.kind == Of::Proposal).collect();
    thoughts.sort_by_key(|promise| promise.on);
    for promise in thoughts {
        if !here.contains(&promise.person.as_str()) && here.len() < usize::from(rules.room) {
            here.push(&promise.person);
        }
    }
    here[own..].contains(&promises[thought].person.as_str())
}
