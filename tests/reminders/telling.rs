//! What is announced, of what nobody deals with: all of it, once, when it should be.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use before_the_ask::{
    api::{self, Announcement},
    notebook::Notebook,
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use proptest::{option::weighted, prelude::*, sample::select};

use crate::{
    model::{Act, Schedule, Standing},
    places::{begins, instant, local, moment, said},
    schedules::{ZONES, any_place, any_schedules, cases, write_down},
    support::World,
    teller::{FROM, Teller, Telling},
};

/// What is shown at a local moment: of each notice, which schedules it tells of.
type Seen = Vec<(NaiveDateTime, BTreeSet<usize>)>;

/// The last hours in which the gathered notice may come; with a look every three hours, one falls into them.
const EVENING: Range<NaiveTime> =
    NaiveTime::from_hms_opt(18, 0, 0).unwrap()..NaiveTime::from_hms_opt(21, 0, 0).unwrap();

/// A computer with these schedules written down, on which time passes.
struct Computer {
    world: World,
    /// Open all the time, as the app is.
    _app: Notebook,
    people: BTreeMap<String, usize>,
}

impl Computer {
    fn with(schedules: &[Schedule], from: DateTime<Utc>, zone: Tz) -> Self {
        let mut world = World::in_memory();
        world.later(&said(from, zone));
        let mut app = world.notebook();
        let people = schedules
            .iter()
            .zip(["Ada Ek", "Bo Li", "Cy Dee", "Di Fox", "Eve Hill"])
            .enumerate()
            .map(|(n, (schedule, name))| (write_down(&mut app, name, schedule), n))
            .collect();
        Self { world, _app: app, people }
    }

    fn at(&mut self, now: DateTime<Utc>, zone: Tz) -> Notebook {
        self.world.later(&said(now, zone));
        self.world.notebook()
    }

    fn whose(&self, people: &[String]) -> BTreeSet<usize> {
        let whose: BTreeSet<_> = people.iter().map(|person| self.people[person]).collect();
        assert_eq!(whose.len(), people.len(), "somebody is named twice");
        whose
    }

    fn seen(&self, now: NaiveDateTime, notices: &[Announcement]) -> Seen {
        notices.iter().map(|notice| (now, self.whose(&notice.people))).collect()
    }
}

/// Shows everything that is due, as the app does.
fn show(notebook: &mut Notebook) -> Vec<Announcement> {
    let due = api::notices_due(notebook).unwrap();
    due.iter().for_each(|notice| api::notice_shown(notebook, &notice.id).unwrap());
    due
}

fn of(notices: Vec<BTreeSet<Telling>>, now: NaiveDateTime) -> Seen {
    let people = |notice: BTreeSet<Telling>| notice.iter().map(|one| one.of).collect();
    notices.into_iter().map(|notice| (now, people(notice))).collect()
}

/// What the model shows if it looks each day, at each time at which there may be something.
fn told_by_the_model(schedules: &[Schedule], zone: Tz, from: NaiveDateTime, until: NaiveDate) -> Seen {
    let mut teller = Teller::of(schedules, until);
    let times = teller.times();
    let mut seen = Seen::new();
    for day in from.date().iter_days().take_while(|day| *day < until) {
        // A time that the clock leaves out is the first that exists after it, perhaps of the next day.
        let moments: BTreeSet<_> =
            times.iter().map(|time| local(instant(day.and_time(*time), zone), zone)).collect();
        for now in moments.into_iter().filter(|now| *now >= from) {
            seen.extend(of(teller.look(now, zone), now));
        }
    }
    seen
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_foretold_is_what_is_shown_and_what_the_model_shows(
        ((zone, start), schedules) in any_place()
            .prop_flat_map(|place| (Just(place), any_schedules(place.1))),
    ) {
        let Some(first) = begins(start, zone) else { return Ok(()) };
        let end = start + Days::new(3_652);
        let last = instant(end.and_time(chrono::NaiveTime::MIN), zone);
        let mut computer = Computer::with(&schedules, first, zone);
        let foretold: Seen = api::foretell(&computer.at(first, zone), moment(last, zone))
            .unwrap()
            .into_iter()
            .map(|told| (DateTime::parse_from_rfc3339(&told.at).unwrap().naive_local(), computer.whose(&told.people)))
            .collect();

        let (mut shown, mut wake) = (Seen::new(), Some(first));
        while let Some(now) = wake.filter(|now| *now < last) {
            let mut notebook = computer.at(now, zone);
            shown.extend(computer.seen(local(now, zone), &show(&mut notebook)));
            prop_assert!(api::notices_due(&mut notebook).unwrap().is_empty(), "the same again");
            wake = api::next_wake(&notebook).unwrap().map(|wake| wake.instant());
            prop_assert!(wake.is_none_or(|wake| wake > now), "time stands still");
        }
        prop_assert_eq!(&foretold, &shown);
        prop_assert_eq!(&shown, &told_by_the_model(&schedules, zone, local(first, zone), end));
    }

    #[test]
    fn nothing_is_lost_or_said_twice_however_the_computer_is_treated(
        ((zone, start), schedules) in any_place()
            .prop_flat_map(|place| (Just(place), any_schedules(place.1))),
        looks in prop::collection::vec(any_look(), 20..60),
    ) {
        let Some(first) = begins(start, zone) else { return Ok(()) };
        let mut computer = Computer::with(&schedules, first, zone);
        let mut teller = Teller::of(&schedules, start + Days::new(3_652));
        let (mut now, mut zone) = (first, zone);
        for look in looks {
            now += TimeDelta::minutes(look.after);
            zone = look.moves_to.unwrap_or(zone);
            let here = local(now, zone);
            let mut notebook = computer.at(now, zone);
            // Whoever starts takes up what another run left.
            api::notices_resume(&mut notebook).unwrap();
            let due = api::notices_due(&mut notebook).unwrap();
            let found = computer.seen(here, &due);
            match look.ends {
                Ends::Shown => {
                    due.iter().for_each(|notice| api::notice_shown(&mut notebook, &notice.id).unwrap());
                    prop_assert_eq!(found, of(teller.look(here, zone), here), "{} in {}", here, zone);
                }
                Ends::Killed => prop_assert_eq!(found, of(teller.clone().look(here, zone), here)),
                Ends::Refused => {
                    prop_assert_eq!(found, of(teller.clone().look(here, zone), here));
                    due.iter().for_each(|notice| api::notice_failed(&mut notebook, &notice.id).unwrap());
                }
            }
        }
        // At last it runs for a day and until the evening, so that whatever was still to come yesterday, at any
        // time of it, had all the hours of a day in which to be told.
        let mut looks_left = 8;
        while looks_left > 0 || !EVENING.contains(&local(now, zone).time()) {
            now += TimeDelta::hours(3);
            looks_left -= 1;
            let here = local(now, zone);
            let mut notebook = computer.at(now, zone);
            api::notices_resume(&mut notebook).unwrap();
            let found = computer.seen(here, &show(&mut notebook));
            prop_assert_eq!(found, of(teller.look(here, zone), here));
        }
        let yesterday = local(now, zone).date() - Days::new(1);
        prop_assert_eq!(teller.unsaid(yesterday), []);
    }
}

/// So many namings are enough of one case.
const ENOUGH: usize = 15;

/// Each thing of each day, at its time, if it is dealt with when it is told; what was up on the first day is
/// dealt with then.
fn told_and_done(schedules: &[Schedule], zone: Tz, until: NaiveDateTime) -> Vec<(NaiveDateTime, usize)> {
    let mut told = Vec::new();
    for (n, schedule) in schedules.iter().enumerate() {
        let mut standing = Standing::default();
        for day in schedule.written.iter_days().take_while(|day| *day <= until.date()) {
            standing = standing.dawn(schedule, day);
            let Some(since) = standing.up(schedule, day).filter(|_| begins(day, zone).is_some()) else {
                continue;
            };
            standing = standing.after(Act::Done, schedule, day);
            // What was set for a day that the calendar leaves out comes at the first minute after it.
            let own = schedule.at.map(|at| local(instant(since.and_time(at), zone), zone));
            let own = own.filter(|own| own.date() == day);
            if day > schedule.written {
                told.push((own.unwrap_or(local(instant(day.and_time(FROM), zone), zone)), n));
            }
        }
    }
    told.retain(|(at, _)| *at <= until);
    told.sort_unstable();
    told
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn dealt_with_when_it_is_told_everything_is_told_once_on_each_of_its_days(
        ((zone, start), schedules) in any_place()
            .prop_flat_map(|place| (Just(place), any_schedules(place.1))),
    ) {
        let Some(first) = begins(start, zone) else { return Ok(()) };
        let end = instant((start + Days::new(3_652)).and_time(chrono::NaiveTime::MIN), zone);
        let mut computer = Computer::with(&schedules, first, zone);
        let mut notebook = computer.at(first, zone);
        for item in api::today(&notebook).unwrap().items {
            api::done(&mut notebook, &item.id, None, false).unwrap();
        }
        let (mut told, mut last) = (Vec::new(), local(end, zone));
        while let Some(now) = api::next_wake(&notebook).unwrap().map(|wake| wake.instant()).filter(|now| *now < end) {
            notebook = computer.at(now, zone);
            let here = local(now, zone);
            for notice in show(&mut notebook) {
                told.extend(computer.whose(&notice.people).into_iter().map(|person| (here, person)));
                notice.items.iter().for_each(|item| drop(api::done(&mut notebook, item, None, false).unwrap()));
            }
            if told.len() >= ENOUGH {
                last = here;
                break;
            }
        }
        told.sort_unstable();
        prop_assert_eq!(told, told_and_done(&schedules, zone, last), "in {}", zone);
    }
}

/// One look at what is due: how many minutes after the last, where, and how it ends.
#[derive(Clone, Debug)]
struct Look {
    after: i64,
    moves_to: Option<Tz>,
    ends: Ends,
}

#[derive(Clone, Copy, Debug)]
enum Ends {
    Shown,
    /// Between writing down and showing.
    Killed,
    /// By the notification service.
    Refused,
}

fn any_look() -> impl Strategy<Value = Look> {
    let day = 24 * 60_i64;
    let after = prop_oneof![
        4 => 1..3 * 60_i64,
        4 => 180..2 * day,
        2 => 2 * day..30 * day,
        1 => 30 * day..400 * day,
        // The clock is set back, by a day at most.
        1 => -day..0,
    ];
    let ends = prop_oneof![6 => Just(Ends::Shown), 1 => Just(Ends::Killed), 1 => Just(Ends::Refused)];
    (after, weighted(0.1, select(&ZONES[..3])), ends).prop_map(|(after, moves_to, ends)| Look {
        after,
        moves_to,
        ends,
    })
}
