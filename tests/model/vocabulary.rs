//! What the sequences are made of, and how often each.

use before_the_ask::api::Step;
use proptest::{prelude::*, sample::select};

use crate::{
    acts::{Act, Which},
    adding::MORE,
    dates::dating,
    promises::{TIMES, of_a_rare_day, otherwise, promising},
    reading::reading,
    small::small,
};

const NAMES: [&str; 5] = ["Mara Lindqvist", "Ines Moreau", "mara lindqvist", "Tomás", " "];

const FIELDS: [(&str, &str); 29] = [
    ("name", "Mara Okafor"),
    ("name", "Ines Moreau"),
    ("name", ""),
    ("remember_for", "explains pricing well"),
    ("remember_for", "the one for prices"),
    ("remember_for", ""),
    ("be_remembered_for", "reads contracts"),
    ("be_remembered_for", "marks three things"),
    ("working_on", "a garden"),
    ("working_on", "a book"),
    ("also", "climbs on Sundays"),
    ("also", "likes tea"),
    ("met.scene", "warm-wine"),
    ("met.scene", "coffee-chat"),
    ("met.occasion", "the Tuesday meetup"),
    ("met.on", "2026-10-05"),
    ("met.on", "2026-11-20"),
    ("met.on", "2026-10"),
    ("met.on", ""),
    ("met.place", "Calder Hall"),
    ("met.place", "Leeds"),
    ("met.introduced_by", "Mara Lindqvist"),
    ("met.introduced_by", "ines moreau"),
    ("groups", "tea, chess"),
    ("groups", "tea"),
    ("groups", ""),
    ("reach", "+m@example.org"),
    ("reach", "+work: M@example.org"),
    ("reach", "-m@example.org"),
];

const SETTINGS: [(&str, &str); 5] = [
    ("room", "6"),
    ("theme", "dark"),
    ("theme", "green"),
    ("be_remembered_for", "reads contracts"),
    ("be_remembered_for", ""),
];

/// Those that say what comes up, and when.
const SETTINGS_OF_DAYS: [(&str, &str); 16] = [
    ("room", "1"),
    ("room", "3"),
    ("leap_day", "03-01"),
    ("leap_day", "02-28"),
    ("quiet_days", ""),
    ("quiet_days", "sun"),
    ("quiet_days", "sat, sun"),
    ("quiet_days", "mon, tue, wed"),
    ("quiet_days", "thu, fri, sat, sun, mon, tue, wed"),
    ("quiet_days", "someday"),
    ("notify_at", "07:00"),
    ("notify_at", "09:00"),
    ("notify", "false"),
    ("notify", "true"),
    ("announce_proposals", "true"),
    ("announce_proposals", "false"),
];

/// Those that lead on more often.
const STEPS: [Step; 10] = [
    Step::Asked,
    Step::Asked,
    Step::Asked,
    Step::Yes,
    Step::Yes,
    Step::No,
    Step::Made,
    Step::Heard,
    Step::Left,
    Step::NotTheseTwo,
];

/// Any act.
pub fn act() -> impl Strategy<Value = Act> {
    let whom = || 0_usize..5;
    let words = || proptest::option::of(select(vec!["the launch", "how the move went"]));
    prop_oneof![
        5 => select(NAMES.to_vec()).prop_map(Act::Keep),
        1 => select(NAMES.to_vec()).prop_map(Act::Enter),
        10 => (whom(), select(FIELDS.to_vec())).prop_map(|(whom, (field, value))| Act::Set(whom, field, value)),
        9 => promising().prop_map(Act::Promise),
        3 => (whom(), select(vec!["2 weeks", "2 months", "never", "often"])).prop_map(|(whom, span)| Act::Every(whom, span)),
        5 => (prop::collection::vec(whom(), 1..4), 0_u64..30, words()).prop_map(|(people, ago, say)| Act::Did(people, ago, say)),
        10 => dealing(),
        2 => (whom(), any::<bool>()).prop_map(|(whom, peace)| Act::Peace(whom, peace)),
        3 => whom().prop_map(Act::Remove),
        2 => whom().prop_map(Act::BringBack),
        4 => (whom(), whom()).prop_map(|(stays, other)| Act::Merge(stays, other)),
        1 => select(SETTINGS.to_vec()).prop_map(|(key, value)| Act::Setting(key, value)),
        2 => setting_of_days(),
        4 => (whom(), select(MORE.to_vec())).prop_map(|(whom, more)| Act::AddTo(whom, more)),
        1 => select(vec!["Leila - prints", "Tomás", ""]).prop_map(Act::Draft),
        1 => prop::collection::vec(select(NAMES.to_vec()), 1..4).prop_map(Act::Cards),
        1 => prop::collection::vec(select(NAMES.to_vec()), 1..4).prop_map(Act::Together),
        8 => dating().prop_map(Act::Date),
        1 => Just(Act::Look),
        8 => small().prop_map(Act::Small),
        8 => (whom(), whom(), select(STEPS.to_vec())).prop_map(|(a, b, step)| Act::Introduce(a, b, step)),
        8 => (0_usize..3).prop_map(Act::GoOn),
        1 => (whom(), whom()).prop_map(|(one, other)| Act::Two(one, other)),
        8 => reading().prop_map(Act::Reading),
        1 => prop::collection::vec(which(), 0..3).prop_map(Act::NotToday),
        1 => Just(Act::LetTheRestGo),
        2 => Just(Act::TankEmpty),
        2 => Just(Act::TankBack),
        5 => Just(Act::Undo),
        3 => Just(Act::Redo),
        1 => Just(Act::Restart),
        6 => days().prop_map(Act::DaysPass),
        2 => (1_u64..10).prop_map(Act::Run),
    ]
}

/// What is done with something of Today.
fn dealing() -> impl Strategy<Value = Act> {
    let until = || {
        let time = proptest::option::weighted(0.2, select(TIMES.to_vec()));
        proptest::option::of((0_u64..20, time))
    };
    let words = || proptest::option::of(select(vec!["the launch", "how the move went"]));
    prop_oneof![
        4 => (which(), any::<bool>(), words()).prop_map(|(which, touch, say)| Act::Done(which, touch, say)),
        4 => (which(), until()).prop_map(|(which, until)| Act::Later(which, until)),
        2 => which().prop_map(Act::LetGo),
    ]
}

fn setting_of_days() -> impl Strategy<Value = Act> {
    select(SETTINGS_OF_DAYS.to_vec()).prop_map(|(key, value)| Act::Setting(key, value))
}

fn which() -> impl Strategy<Value = Which> {
    prop_oneof![
        2 => (0_usize..6).prop_map(Which::FollowUp),
        1 => (0_usize..6).prop_map(Which::Date),
        2 => (0_usize..5).prop_map(Which::Cadence),
    ]
}

fn days() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 1_u64..8, 1 => 25_u64..40, 1 => 350_u64..380]
}

/// Any act that has to do with days.
pub fn act_of_days() -> impl Strategy<Value = Act> {
    let leaps = select(vec!["02-28", "03-01"]);
    prop_oneof![
        8 => promising().prop_map(Act::Promise),
        4 => dating().prop_map(Act::Date),
        10 => dealing(),
        2 => leaps.prop_map(|leaps| Act::Setting("leap_day", leaps)),
        2 => setting_of_days(),
        1 => (0_usize..2, select(vec!["2 weeks", "week", "never"])).prop_map(|(whom, span)| Act::Every(whom, span)),
        1 => select(NAMES.to_vec()).prop_map(Act::Keep),
        1 => (0_usize..3, 0_usize..3).prop_map(|(stays, other)| Act::Merge(stays, other)),
        1 => Just(Act::Look),
        1 => Just(Act::TankEmpty),
        1 => Just(Act::TankBack),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        6 => days().prop_map(Act::DaysPass),
        3 => (1_u64..10).prop_map(Act::Run),
    ]
}

/// Little, over and over, with what begins on a day that most months, or most years, do not have.
pub fn act_of_rare_days() -> impl Strategy<Value = Act> {
    let which = || 0_usize..2;
    prop_oneof![
        2 => of_a_rare_day().prop_map(Act::Promise),
        4 => otherwise().prop_map(Act::Promise),
        3 => select(vec!["02-28", "03-01"]).prop_map(|leaps| Act::Setting("leap_day", leaps)),
        2 => which().prop_map(Act::UntilItsDay),
        2 => which().prop_map(|which| Act::Done(Which::FollowUp(which), false, None)),
        1 => (which(), 0_u64..40).prop_map(|(which, days)| Act::Later(Which::FollowUp(which), Some((days, None)))),
        1 => Just(Act::Undo),
        3 => days().prop_map(Act::DaysPass),
    ]
}
