//! Adding to somebody known: what was there stays, and every word of the line is somewhere.

use before_the_ask::api::{self, Person};
use proptest::prelude::*;

use crate::{
    keep, show,
    support::{World, cases},
};

/// Mara, kept by the first line and added to by the second.
fn added(first: &str, second: &str) -> Person {
    let world = World::new();
    let mut notebook = world.notebook();
    let id = keep(&mut notebook, first);
    api::add_to(&mut notebook, &id, second, None).unwrap();
    show(&notebook, &id)
}

fn also(person: &Person) -> Vec<&str> {
    person.also.as_deref().unwrap_or_default().lines().collect()
}

#[test]
fn what_is_there_stays_and_the_rest_is_kept_beside_it_as_typed() {
    let person = added(
        "Mara - explains pricing well; met at the Tuesday meetup; via Ines; working on her thesis; every two months",
        "Mara - laughs a lot; met yesterday in Leeds; introduced by Bo; working on a bakery; every year",
    );
    assert_eq!(person.remember_for.as_deref(), Some("explains pricing well"));
    assert_eq!(person.met.occasion.as_deref(), Some("at the Tuesday meetup"));
    assert_eq!((person.met.place.as_deref(), person.met.on), (None, None));
    assert_eq!(person.met.introduced_by.as_deref(), Some("Ines"));
    assert_eq!(person.working_on.as_ref().unwrap().text, "her thesis");
    assert_eq!(person.cadence.as_deref(), Some("2 months"));
    assert_eq!(
        also(&person),
        ["laughs a lot", "met yesterday in Leeds", "introduced by Bo", "working on a bakery", "every year"]
    );
}

#[test]
fn what_was_not_known_is_filled_in() {
    let person = added(
        "Mara",
        "Mara - laughs a lot; met yesterday in Leeds; via Bo; working on a bakery; every year; birthday 12 May",
    );
    assert_eq!(person.remember_for.as_deref(), Some("laughs a lot"));
    assert_eq!(person.met.place.as_deref(), Some("Leeds"));
    assert_eq!(person.met.on.unwrap().to_string(), "2026-11-22");
    assert_eq!(person.met.introduced_by.as_deref(), Some("Bo"));
    assert_eq!(person.working_on.as_ref().unwrap().text, "a bakery");
    assert_eq!(person.cadence.as_deref(), Some("year"));
    assert_eq!(person.dates.len(), 1);
    assert_eq!(person.also, None);
}

#[test]
fn one_meeting_is_never_made_of_two() {
    for (known, said) in [
        ("met at the Tuesday meetup", "met yesterday"),
        ("met yesterday", "met at the Tuesday meetup"),
        ("met in Leeds", "met at the Tuesday meetup in Leeds"),
        ("met yesterday", "met on Tuesday"),
    ] {
        let person = added(&format!("Mara; {known}"), &format!("Mara; {said}"));
        assert_eq!(person.met, added("Mara", &format!("Mara; {known}")).met, "{known}, then {said}");
        assert_eq!(also(&person), [said], "{known}, then {said}");
    }
}

#[test]
fn who_introduced_you_goes_with_the_meeting_that_they_belong_to() {
    let person = added("Mara; met at the Tuesday meetup", "Mara; met in Leeds; via Bo");
    assert_eq!(person.met.introduced_by, None);
    assert_eq!(also(&person), ["met in Leeds", "via Bo"]);

    let person = added("Mara; via Bo", "Mara; met in Leeds; via Ines");
    assert_eq!((person.met.introduced_by.as_deref(), person.met.place), (Some("Bo"), None));
    assert_eq!(person.also.as_deref(), Some("met in Leeds\nvia Ines"));

    let person = added("Mara; via Bo", "Mara; met in Leeds; via Bo");
    assert_eq!(
        (person.met.introduced_by.as_deref(), person.met.place.as_deref()),
        (Some("Bo"), Some("Leeds"))
    );
    assert_eq!(person.also, None);
}

#[test]
fn the_same_line_again_adds_nothing_and_offers_no_undo() {
    let world = World::new();
    let mut notebook = world.notebook();
    let line = "Mara - laughs; met yesterday in Leeds; via Bo; working on a bakery; every year; mara@example.org; \
                birthday 12 May; #tea; also sings";
    let id = keep(&mut notebook, line);
    let more = "Mara - cries; met in Paris; working on a boat; every month; also dances";
    assert!(api::add_to(&mut notebook, &id, more, None).unwrap().said.undo);
    let before = (show(&notebook, &id), api::undoable(&notebook).unwrap());
    for line in [line, more] {
        assert!(!api::add_to(&mut notebook, &id, line, None).unwrap().said.undo);
        assert_eq!((show(&notebook, &id), api::undoable(&notebook).unwrap()), before, "{line}");
    }
}

#[test]
fn a_follow_up_alone_is_new_and_can_be_taken_back() {
    let world = World::new();
    let mut notebook = world.notebook();
    let id = keep(&mut notebook, "Mara");
    let kept = api::add_to(&mut notebook, &id, "Mara; call in two weeks", None).unwrap();
    assert!(kept.said.undo && kept.reminder.is_some());
    assert_eq!(api::undoable(&notebook).unwrap().undo.as_deref(), Some("added to Mara"));
}

/// Parts of a line, of which each says one thing.
fn parts() -> impl Strategy<Value = Vec<&'static str>> {
    let all = vec![
        "likes tea",
        "met yesterday in Leeds",
        "met at the Tuesday meetup",
        "via Bo",
        "introduced by Ines",
        "working on a bakery",
        "every year",
        "also sings",
        "#climbing",
        "mara@example.org",
    ];
    prop::sample::subsequence(all, 0..=6).prop_shuffle()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn whatever_is_added_what_was_there_is_there(first in parts(), second in parts()) {
        let world = World::new();
        let mut notebook = world.notebook();
        let line = |parts: &[&str]| [&["Mara"], parts].concat().join("; ");
        let id = keep(&mut notebook, &line(&first));
        let before = show(&notebook, &id);
        api::add_to(&mut notebook, &id, &line(&second), None).unwrap();
        let after = show(&notebook, &id);

        let there = |person: &Person| {
            let met = &person.met;
            let on = met.on.map(|on| on.to_string());
            let working_on = person.working_on.as_ref().map(|working_on| working_on.text.clone());
            [&person.remember_for, &met.occasion, &met.place, &on, &met.introduced_by, &working_on, &person.cadence]
                .map(Clone::clone)
        };
        for (before, after) in there(&before).into_iter().zip(there(&after)) {
            prop_assert!(before.is_none() || before == after, "{before:?} became {after:?}");
        }
        let lines = after.also.clone().unwrap_or_default();
        prop_assert!(lines.starts_with(before.also.as_deref().unwrap_or_default()));

        let met = there(&after).into_iter().flatten().chain(after.groups.clone());
        let kept: Vec<String> = met.chain(after.reach.iter().map(|reach| reach.value.clone())).collect();
        let kept = format!("{}\n{lines}", kept.join("\n"));
        for word in ["tea", "Leeds", "Tuesday", "Bo", "Ines", "bakery", "year", "sings", "climbing", "example"] {
            if second.iter().any(|part| part.contains(word)) {
                prop_assert!(kept.contains(word), "{word} of {second:?} is gone: {kept}");
            }
        }
    }
}
