use std::collections::BTreeSet;

use chrono::{Datelike, Days};
use proptest::{collection::vec, option, prelude::*};

use super::{model::walk, *};

const FIRST: &str = "2026-11-23";
/// The minutes that are walked: twelve days.
const MINUTES: i64 = 12 * 24 * 60;

fn begin() -> NaiveDateTime {
    day(FIRST).and_time(NaiveTime::MIN)
}

fn at_minute(minute: i64) -> NaiveDateTime {
    begin() + TimeDelta::minutes(minute)
}

fn any_time() -> impl Strategy<Value = NaiveTime> {
    let chosen = ["00:00", "07:00", "09:00", "15:20", "20:59", "21:00", "22:30", "23:59"];
    prop_oneof![
        proptest::sample::select(chosen.map(time).to_vec()),
        (0..24 * 60i64).prop_map(|minute| NaiveTime::MIN + TimeDelta::minutes(minute)),
    ]
}

fn any_kind() -> impl Strategy<Value = Of> {
    prop_oneof![4 => Just(Of::FollowUp), 2 => Just(Of::Date), 2 => Just(Of::Proposal)]
}

fn any_promise() -> impl Strategy<Value = Promise> {
    let timed = option::of(any_time());
    let until = option::weighted(0.3, 0..12u64);
    (any_kind(), 0..20u64, timed, until, 0..3u64, 0..5usize, 0..4u64).prop_map(
        |(kind, on, at, until, written_before, who, days_before)| {
            let on = day(FIRST) - Days::new(10) + Days::new(on);
            let until = until.map(|days| on + Days::new(days));
            let written_on = on - Days::new(written_before);
            let name = ["Leila Haddad", "Dariusz Zieliński", "Thandiwe Nkosi", "Ines", "Amara"][who];
            // Only follow-ups have a time as a rule; nothing hangs on it.
            let at = at.filter(|at| kind == Of::FollowUp || *at < time("08:00"));
            let about = match kind {
                Of::Date => About::Day { what: "birthday".to_owned(), day: on + Days::new(days_before) },
                Of::FollowUp | Of::Proposal => promise(FIRST).about,
            };
            Promise { kind, about, on, at, until, written_on, ..promise(FIRST).of(name) }
        },
    )
}

fn any_promises() -> impl Strategy<Value = Vec<Promise>> {
    vec(any_promise(), 0..9).prop_map(|mut promises| {
        for (n, promise) in promises.iter_mut().enumerate() {
            promise.reminder = format!("r-{n}");
        }
        promises
    })
}

/// None, some, or all of the week.
fn any_quiet_days() -> impl Strategy<Value = Vec<Weekday>> {
    prop_oneof![
        2 => Just(Vec::new()),
        4 => proptest::sample::subsequence(EVERY_DAY.to_vec(), 1..=6),
        1 => Just(EVERY_DAY.to_vec()),
    ]
}

fn any_rules() -> impl Strategy<Value = Rules> {
    let silent = option::of(0..14u64);
    (any_time(), any_quiet_days(), silent, any::<bool>(), 0..5u8).prop_map(
        |(notify_at, quiet_days, silent, announce_proposals, room)| Rules {
            notify_at,
            quiet_days,
            silent_on: silent.map(|days| day(FIRST) - Days::new(1) + Days::new(days)),
            announce_proposals,
            room,
            ..rules()
        },
    )
}

/// Some day's gathered notice was shown, perhaps a day that the clock has been set back from.
fn any_shown() -> impl Strategy<Value = Shown> {
    option::of(0..14u64).prop_map(|days| Shown {
        told: Vec::new(),
        gathered_on: days.map(|days| day(FIRST) - Days::new(1) + Days::new(days)),
    })
}

/// Looks at each of these minutes, as a loop that ticks does.
fn ticking(
    awake: impl Iterator<Item = NaiveDateTime>,
    promises: &[Promise],
    shown: &Shown,
    rules: &Rules,
) -> Vec<Notice> {
    let mut desktop = Desktop { promises: promises.to_vec(), shown: shown.clone(), rules: rules.clone() };
    awake.flat_map(|now| desktop.look(now)).collect()
}

/// What a notice is, in the model's words.
fn seen(notice: &Notice) -> model::Seen {
    let tells = notice.tells.iter().map(|told| (told.reminder.clone(), told.again)).collect();
    (notice.at, notice.kind == Kind::Gathered, tells)
}

fn all_seen(notices: &[Notice]) -> Vec<model::Seen> {
    notices.iter().map(seen).collect()
}

/// Walking every minute takes long, so there are fewer walks than cases of other properties.
fn walked() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.div_ceil(20), ..usual }
}

proptest! {
    #![proptest_config(walked())]

    #[test]
    fn what_is_foretold_is_what_a_ticking_loop_shows_and_what_the_model_says(
        promises in any_promises(),
        shown in any_shown(),
        rules in any_rules(),
        from in 0..24 * 60i64,
    ) {
        let foretold = foretell(at_minute(from), at_minute(MINUTES), &promises, &shown, &rules);
        let minutes = || (from..MINUTES).map(at_minute);
        prop_assert_eq!(&foretold, &ticking(minutes(), &promises, &shown, &rules));
        prop_assert_eq!(all_seen(&foretold), walk(minutes(), &promises, shown.gathered_on, &rules));
    }

    #[test]
    fn asleep_and_awake_it_shows_what_the_model_says(
        promises in any_promises(),
        shown in any_shown(),
        rules in any_rules(),
        sleeps in vec((0..MINUTES, 1..4 * 24 * 60i64), 1..6),
    ) {
        let awake = |minute: &i64| !sleeps.iter().any(|(from, long)| (*from..from + long).contains(minute));
        let minutes = || (0..MINUTES).filter(awake).map(at_minute);
        let shows = ticking(minutes(), &promises, &shown, &rules);
        prop_assert_eq!(all_seen(&shows), walk(minutes(), &promises, shown.gathered_on, &rules));
    }
}

proptest! {
    #[test]
    fn each_is_told_once_and_a_follow_up_once_more_and_a_day_has_one_gathered_notice(
        promises in any_promises(),
        rules in any_rules(),
    ) {
        let until = at_minute(90 * 24 * 60);
        let notices = foretell(begin(), until, &promises, &Shown::default(), &rules);
        let has_ordinary_days = rules.quiet_days.len() < EVERY_DAY.len();
        for promise in &promises {
            let count = |again| {
                let tells = notices.iter().flat_map(|notice| &notice.tells);
                tells.filter(|told| told.reminder == promise.reminder && told.again == again).count()
            };
            let follow_up = promise.kind == Of::FollowUp;
            let for_its_day = follow_up && promise.at.is_none() && promise.on == promise.written_on;
            prop_assert!(count(false) <= usize::from(!for_its_day));
            prop_assert!(count(true) <= usize::from(follow_up));
            if promise.until.is_none() && promise.kind != Of::Proposal && has_ordinary_days {
                prop_assert_eq!(count(false), usize::from(!for_its_day));
                prop_assert_eq!(count(true), usize::from(follow_up), "nobody has done anything for long");
            }
        }
        let days: Vec<_> =
            notices.iter().filter(|notice| notice.kind == Kind::Gathered).map(|n| n.at.date()).collect();
        prop_assert!(days.is_sorted_by(|a, b| a < b));
        prop_assert!(days.iter().all(|day| !rules.quiet_days.contains(&day.weekday())));
        prop_assert!(notices.iter().all(|notice| Some(notice.at.date()) != rules.silent_on));
    }

    #[test]
    fn proposals_are_told_only_where_asked_for_gathered_and_within_the_room(
        promises in any_promises(),
        rules in any_rules(),
    ) {
        let until = at_minute(90 * 24 * 60);
        for notice in foretell(begin(), until, &promises, &Shown::default(), &rules) {
            let told = |promise: &&Promise| notice.tells.iter().any(|told| told.reminder == promise.reminder);
            let proposed: BTreeSet<_> = promises
                .iter()
                .filter(told)
                .filter(|promise| promise.kind == Of::Proposal)
                .map(|promise| &promise.person)
                .collect();
            if proposed.is_empty() {
                continue;
            }
            let today = notice.at.date();
            let own: BTreeSet<_> = promises
                .iter()
                .filter(|promise| promise.kind != Of::Proposal && promise.on <= today)
                .filter(|promise| promise.until.is_none_or(|until| today <= until))
                .map(|promise| &promise.person)
                .collect();
            prop_assert!(rules.announce_proposals);
            prop_assert_eq!(notice.kind, Kind::Gathered);
            prop_assert!(proposed.is_disjoint(&own));
            prop_assert!(proposed.len() + own.len() <= usize::from(rules.room));
        }
    }

    #[test]
    fn however_the_clock_jumps_and_the_settings_change_nothing_is_told_twice(
        promises in any_promises(),
        rules in vec(any_rules(), 1..4),
        jumps in vec(0..MINUTES, 1..120),
    ) {
        let mut desktop = Desktop::with(&promises);
        let mut keys = BTreeSet::new();
        for (jump, rules) in jumps.into_iter().zip(rules.iter().cycle()) {
            desktop.rules = rules.clone();
            for told in desktop.look(at_minute(jump)).iter().flat_map(|notice| &notice.tells) {
                prop_assert!(keys.insert((told.reminder.clone(), told.on, told.again)));
            }
        }
    }

    #[test]
    fn a_wake_is_never_for_nothing_and_nothing_comes_before_it(
        promises in any_promises(),
        shown in any_shown(),
        rules in any_rules(),
        now in 0..MINUTES,
        sooner in 0.0..1.0f64,
    ) {
        let mut desktop = Desktop { promises, shown, rules };
        let now = at_minute(now);
        desktop.look(now);
        let wake = next_wake(now, &desktop.promises, &desktop.shown, &desktop.rules);
        let horizon = wake.unwrap_or(now + TimeDelta::days(40));
        let minutes = (horizon - now).num_minutes();
        prop_assert!(minutes > 0);
        let before = now + TimeDelta::minutes((minutes as f64 * sooner) as i64);
        prop_assert_eq!(desktop.look(before), []);
        if let Some(wake) = wake {
            prop_assert!(!desktop.look(wake).is_empty());
        }
    }
}
