//! Ten years with Today: what is up is what the model has, on every day, whatever is done with it.

use std::collections::BTreeMap;

use before_the_ask::{api, notebook::Notebook};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use proptest::prelude::*;

use crate::{
    model::{Act, Schedule, Standing},
    places::{begins, changes_around, local, said},
    schedules::{EACH, any_place, any_schedules, cases, write_down},
    support::World,
};

/// So many days are walked.
const TEN_YEARS: usize = 3_652;

/// So many times in a row somebody deals with the same thing before they leave it alone for a while.
const IN_A_ROW: usize = 3;

/// What somebody does with one thing when it is up.
#[derive(Clone, Debug)]
struct Habit {
    acts: Vec<Act>,
    /// How many days it is left alone then.
    rest: u64,
}

/// Most do what they set out to do; some put it off or let it go.
fn any_habit() -> impl Strategy<Value = Habit> {
    let act = prop_oneof![
        20 => Just(Act::Done),
        10 => (1..60_u64).prop_map(Act::Later),
        1 => Just(Act::NoDay),
        1 => Just(Act::LetGo),
    ];
    let acts = prop_oneof![Just(vec![Act::Done]), prop::collection::vec(act, 5..20)];
    (acts, 500..1_500_u64).prop_map(|(acts, rest)| Habit { acts, rest })
}

type Up = BTreeMap<String, (String, Option<String>)>;

/// Who is up, since when and for what time of day. Nobody is there twice.
fn up_in(notebook: &Notebook) -> (Up, BTreeMap<String, String>) {
    let items = api::today(notebook).unwrap().items;
    let ids: BTreeMap<_, _> = items.iter().map(|item| (item.person.id.clone(), item.id.clone())).collect();
    assert_eq!(ids.len(), items.len(), "somebody is there twice");
    (items.into_iter().map(|item| (item.person.id, (item.since, item.time))).collect(), ids)
}

/// One thing that was set: whose it is, and what became of it.
struct Thing<'a> {
    person: String,
    schedule: &'a Schedule,
    habit: &'a Habit,
    standing: Standing,
    dealt_with: usize,
    rests_until: NaiveDate,
}

impl Thing<'_> {
    fn wants_an_act(&self, day: NaiveDate) -> bool {
        day >= self.rests_until && self.standing.up(self.schedule, day).is_some()
    }

    fn act(&mut self, notebook: &mut Notebook, id: &str, day: NaiveDate) {
        let wished = self.habit.acts[self.dealt_with % self.habit.acts.len()];
        let room = self.schedule.until.map_or(u64::MAX, |until| (until - day).num_days() as u64);
        let act = match wished {
            // On its last day it cannot be put off.
            Act::Later(_) if room == 0 => Act::Done,
            Act::Later(days) => Act::Later(days.min(room)),
            other => other,
        };
        match act {
            Act::Done => api::done(notebook, id, None, self.dealt_with.is_multiple_of(2)).map(drop),
            Act::Later(days) => api::later(notebook, id, &(day + Days::new(days)).to_string()).map(drop),
            Act::NoDay => api::later(notebook, id, "someday").map(drop),
            Act::LetGo => api::let_go(notebook, id).map(drop),
        }
        .unwrap();
        self.standing = self.standing.after(act, self.schedule, day);
        self.dealt_with += 1;
        if self.dealt_with.is_multiple_of(IN_A_ROW) {
            self.rests_until = day + Days::new(self.habit.rest);
        }
    }
}

fn expected(things: &[Thing<'_>], day: NaiveDate) -> Up {
    let up = things.iter().filter_map(|thing| {
        let since = thing.standing.up(thing.schedule, day)?;
        let time = thing.schedule.at.map(|at| at.format("%H:%M").to_string());
        Some((thing.person.clone(), (since.to_string(), time)))
    });
    up.collect()
}

fn expected_tomorrow(things: &[Thing<'_>], day: NaiveDate) -> usize {
    let tomorrow = day.succ_opt().unwrap();
    let up = |thing: &&Thing<'_>| {
        let standing = thing.standing.dawn(thing.schedule, tomorrow);
        standing.up(thing.schedule, tomorrow).is_some()
    };
    things.iter().filter(up).count()
}

/// Lives through ten years. The notebook is looked at on each day on which something changes, on every
/// fourth day before one, and now and then on a quiet one; hour by hour where something comes up around a clock change.
fn live(zone: Tz, start: NaiveDate, schedules: &[Schedule], habits: &[Habit], hour: NaiveTime) {
    let mut world = World::in_memory();
    let at = |day: NaiveDate| begins(day, zone).map(|first| first + (hour - NaiveTime::MIN));
    let Some(first) = at(start) else { return };
    world.later(&said(first, zone));
    // Open all the time, as the app is.
    let mut app = world.notebook();
    let mut things: Vec<_> = schedules
        .iter()
        .zip(habits)
        .enumerate()
        .map(|(n, (schedule, habit))| Thing {
            person: write_down(&mut app, &format!("Person {}", ["A", "B", "C", "D", "E"][n]), schedule),
            schedule,
            habit,
            standing: Standing::default(),
            dealt_with: 0,
            rests_until: start,
        })
        .collect();
    let mut before = Up::new();
    for (n, day) in start.iter_days().take(TEN_YEARS).enumerate() {
        for thing in &mut things {
            thing.standing = thing.standing.dawn(thing.schedule, day);
        }
        let up = expected(&things, day);
        let Some(now) = at(day).filter(|now| local(*now, zone).date() == day) else { continue };
        let changes = up != before;
        let acts = things.iter().any(|thing| thing.wants_an_act(day));
        let changes_tomorrow = n % 4 == 0 && up.len() != expected_tomorrow(&things, day);
        if changes && changes_around(day, zone) {
            let hours =
                [0, 1, 2, 3, 22, 23, 24].map(|hours| begins(day, zone).unwrap() + TimeDelta::hours(hours));
            let hours = hours.into_iter().flat_map(|hour| [hour - TimeDelta::minutes(1), hour]);
            for hour in hours.filter(|hour| local(*hour, zone).date() == day) {
                world.later(&said(hour, zone));
                let reader = Notebook::open_reader(&world.file(), world.clock()).unwrap();
                assert_eq!(up_in(&reader).0, up, "{day}, {hour} in {zone}");
            }
        }
        world.later(&said(now, zone));
        if acts {
            let mut notebook = world.notebook();
            let (found, ids) = up_in(&notebook);
            assert_eq!(found, up, "{day} in {zone}");
            for thing in things.iter_mut().filter(|thing| thing.wants_an_act(day)) {
                let id = ids[&thing.person].clone();
                thing.act(&mut notebook, &id, day);
            }
            before = expected(&things, day);
            assert_eq!(up_in(&notebook).0, before, "{day} in {zone}, after");
        } else {
            if changes || changes_tomorrow || n % 365 == 7 {
                let reader = Notebook::open_reader(&world.file(), world.clock()).unwrap();
                assert_eq!(up_in(&reader).0, up, "{day} in {zone}");
            }
            before = up;
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn everything_is_up_on_its_day_once_and_left_alone_it_stays_one_item(
        ((zone, start), schedules) in any_place()
            .prop_flat_map(|place| (Just(place), any_schedules(place.1))),
        habits in prop::collection::vec(any_habit(), EACH as usize),
        minute in 0..24 * 60_i64,
    ) {
        live(zone, start, &schedules, &habits, NaiveTime::MIN + TimeDelta::minutes(minute));
    }
}
