//! The slow, obvious model: it walks minute by minute and asks each promise in turn, with a table of what
//! was said. It shares no rule with the code it is held against.

use chrono::Timelike;

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
        let (hour, chosen) = (minutes(now.time()), minutes(rules.notify_at));
        let end = if chosen >= 21 * 60 { 24 * 60 } else { 21 * 60 };
        let may_gather = chosen <= hour && hour < end;
        let already = gathered_on == Some(today);

        let mut own = Vec::new();
        let mut together = Vec::new();
        for (n, promise) in promises.iter().enumerate() {
            let said = &said[n];
            if promise.until.is_some_and(|until| today > until) || today < promise.on {
                continue;
            }
            let key = (promise.at.is_none(), promise.at, n);
            if let (Some(at), None) = (promise.at, said.on_day) {
                let late = (now - promise.on.and_time(at)).num_minutes();
                if (0..=5).contains(&late) {
                    own.push((key, n));
                } else if late > 5 && may_gather {
                    together.push((key, n, false));
                }
                continue;
            }
            if !may_gather || already {
                continue;
            }
            let never_told_first = promise.at.is_none() && promise.on == promise.written_on;
            match said.on_day {
                None if !never_told_first => together.push((key, n, false)),
                told_on if !said.once_more => {
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
