//! What the notebook says, and what the model has it say.

use std::collections::BTreeMap;

use before_the_ask::{api, essays::Source, notebook::Notebook};
use chrono::{DateTime, Datelike, Days};
use serde_json::{Value, json};

use crate::{
    asked,
    introducing::Introduced,
    reading::ESSAY,
    state::{Later, Reminder, State},
    up::Up,
};

/// Asserts that the two say the same of everybody, of the trash, of Today and of the settings.
#[track_caller]
pub fn agree(notebook: &Notebook, state: &State) {
    for id in state.here() {
        let mut shown = serde_json::to_value(api::show(notebook, &id).unwrap()).unwrap();
        let expected = shown_of(state, &id);
        // Kinds and labels that the model never sets are left out of it.
        let keys: Vec<String> = expected.as_object().unwrap().keys().cloned().collect();
        shown.as_object_mut().unwrap().retain(|key, _| keys.contains(key));
        let marks = shown["highlights"].as_array().unwrap().iter();
        shown["highlights"] = marks.map(|mark| json!([mark["id"], mark["quote"], mark["note"]])).collect();
        assert_eq!(in_any_order(shown), in_any_order(expected));
        let mut same: Vec<_> =
            api::perhaps_same(notebook, &id).unwrap().into_iter().map(|other| other.id).collect();
        same.sort();
        assert_eq!(same, state.perhaps_same(&id));
        let page = api::person(notebook, &id).unwrap();
        let dates = page.words.dates.into_iter();
        let dates =
            dates.map(|date| (date.id, date.what, date.days_before, date.told, !date.choices.is_empty()));
        // Their words, "12 May, three days before", are held by the tests of the words.
        let expected = state.dates_of(&id).map(|date| {
            let comes_round = date.day_of_year().is_some();
            (date.id.clone(), date.what.clone(), date.days_before, date.told, comes_round)
        });
        assert_eq!(dates.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        let quotes = api::quotes(notebook, &id).unwrap().into_iter();
        let quotes: Vec<_> = quotes.map(|mark| json!([mark.id, mark.quote, mark.note])).collect();
        assert_eq!(quotes, highlights(state, &id));
        // "You set this for Tuesday" and "Every month, until Sunday" are held by the tests of the words.
        let coming = page.next.into_iter().chain(page.others);
        let coming: Vec<_> = coming.map(|one| (one.reminder, one.on, one.every)).collect();
        assert_eq!(coming, on_page(state, &id));
    }
    let list = serde_json::to_value(api::people_list(notebook, usize::MAX).unwrap()).unwrap();
    assert_eq!(list.as_array().unwrap().len(), state.here().len());
    let trash = serde_json::to_value(api::trash(notebook).unwrap()).unwrap();
    let in_trash: Vec<&str> =
        trash.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(in_trash, asked::trashed(state));
    let today = serde_json::to_value(api::today(notebook).unwrap()).unwrap();
    let up = today["items"].as_array().unwrap().to_vec();
    assert_eq!(up, state.up().iter().map(|up| item(state, up)).collect::<Vec<_>>());
    let page = api::today_page(notebook).unwrap();
    assert_eq!(page.at_once, state.at_once());
    assert_eq!(page.passed, state.passed());
    let settings = api::settings(notebook).unwrap();
    assert_eq!(usize::from(settings.room), state.room);
    assert_eq!(json!(settings.theme), state.theme);
    assert_eq!(settings.be_remembered_for.as_deref(), state.for_everybody);
    assert_eq!(json!(settings.leap_day), if state.leaps_forward { "03-01" } else { "02-28" });
    assert_eq!(
        json!(settings.quiet_days),
        json!(state.quiet_days.split_terminator(", ").collect::<Vec<_>>())
    );
    assert_eq!(settings.notify_at.format("%H:%M").to_string(), state.notify_at);
    assert_eq!((settings.notify, settings.announce_proposals), (state.notify, state.announces_thoughts));
    foretold(notebook, state);
    read(notebook, state);
}

/// What would be announced if nobody did anything, as far as a date may be told before its day.
#[track_caller]
fn foretold(notebook: &Notebook, state: &State) {
    let (now, until) = (notebook.now(), notebook.now().local() + Days::new(9));
    let foretold = api::foretell(notebook, now.at_local(until)).unwrap().into_iter();
    let foretold =
        foretold.map(|one| (DateTime::parse_from_rfc3339(&one.at).unwrap().naive_local(), one.people));
    let expected = state.foretold(now.local(), until);
    assert_eq!(foretold.collect::<Vec<_>>(), expected);
    let is_due = expected.iter().any(|(at, _)| *at == now.local());
    assert_eq!(api::is_notice_due(notebook).unwrap(), is_due);
}

/// An item of Today.
fn item(state: &State, up: &Up) -> Value {
    let person = state.person(&up.person).unwrap();
    let follow_up = state.reminders.iter().find(|one| one.id == up.id);
    json!({
        "id": up.id,
        "kind": up.kind,
        "person": { "id": person.id, "name": person.name, "remember_for": person.sentence },
        "why": up.why,
        "since": up.since.to_string(),
        "time": up.time,
        "yours": up.kind != "cadence",
        "reminder": follow_up.map(reminder),
    })
}

/// The margin of the essay, and the essays of one's own.
#[track_caller]
fn read(notebook: &Notebook, state: &State) {
    let margin = api::margin(notebook, ESSAY).unwrap().notes.into_iter();
    let margin =
        margin.map(|note| json!([note.id, note.quote, note.person.map(|person| person.id), note.note]));
    let mut margin: Vec<Value> = margin.collect();
    let seen = state.marks.iter().filter(|mark| mark.note.is_some() || state.shown_at(mark).is_some());
    let mut expected: Vec<Value> =
        seen.map(|mark| json!([mark.id, mark.line, state.shown_at(mark), mark.note])).collect();
    margin.sort_by_key(Value::to_string);
    expected.sort_by_key(Value::to_string);
    assert_eq!(margin, expected);
    let yours = api::essays(Some(notebook)).unwrap().into_iter().filter(|head| head.source == Source::Yours);
    let yours: BTreeMap<String, String> = yours.map(|head| (head.slug, head.title)).collect();
    let expected = state.essays.iter().map(|own| (own.slug.clone(), own.title.to_owned())).collect();
    assert_eq!(yours, expected);
    for own in &state.essays {
        let essay = api::essay_by_slug(Some(notebook), &own.slug).unwrap();
        let passages = essay.sections.iter().flat_map(|section| &section.passages);
        assert_eq!(passages.map(|passage| passage.text.as_str()).collect::<Vec<_>>(), [own.text]);
    }
}

/// What two had comes together in the order in which it was written, which the model does not keep.
fn in_any_order(mut shown: Value) -> Value {
    for list in ["remember_for_before", "reach"] {
        shown[list].as_array_mut().unwrap().sort_by_key(Value::to_string);
    }
    shown
}

fn shown_of(state: &State, id: &str) -> Value {
    let person = state.person(id).unwrap();
    let before = person.before.iter();
    let dates = state.dates_of(id).map(|date| json!({ "what": date.what, "on": date.on }));
    let emails =
        person.emails.iter().map(|(label, email)| json!({ "kind": "email", "label": label, "value": email }));
    json!({
        "id": person.id,
        "name": person.name,
        "remember_for": person.sentence,
        "remember_for_before": before
            .map(|(text, until)| json!({ "text": text, "until": until.to_string() })).collect::<Vec<_>>(),
        "be_remembered_for": person.own_sentence,
        "working_on": person.working_on.as_ref()
            .map(|(text, noted_on)| json!({ "text": text, "noted_on": noted_on.to_string() })),
        "also": if person.also.is_empty() { None } else { Some(person.also.join("\n")) },
        "met": {
            "scene": person.scene,
            "occasion": person.occasion,
            "place": person.place,
            "on": person.met_on,
            "introduced_by": person.by.as_ref().map(|(written, id)| state.called(id.as_deref(), written)),
        },
        "reach": emails.collect::<Vec<_>>(),
        "groups": person.groups,
        "dates": dates.collect::<Vec<_>>(),
        "cadence": person.cadence.map(|span| span.to_string()),
        "left_in_peace": person.peace,
        "last_interaction_on": state.last(id).map(|on| on.to_string()),
        "next": state.first_of(person).map(|(on, why)| json!({ "on": on.to_string(), "why": why })),
        "created_at": person.created,
        "updated_at": person.updated,
        "interactions": interactions(state, id),
        "introductions": introductions(state, id),
        "highlights": highlights(state, id),
        "reminders": state.reminders.iter().rev().filter(|one| one.person == id).map(reminder).collect::<Vec<_>>(),
    })
}

/// The open follow-ups on a person's page, each with its day: first the one that comes up next, then the others, and
/// last those without a day. One whose last day has passed has none any more.
fn on_page(state: &State, id: &str) -> Vec<(String, String, Option<String>)> {
    let open = |one: &&Reminder| one.person == id && one.state == "open" && !state.rests(id);
    let mut open: Vec<&Reminder> = state.reminders.iter().filter(open).collect();
    open.sort_by_key(|one| (one.next_on().is_none(), one.next_on()));
    let comes = |one: &&Reminder| one.next_on().is_some() && !one.is_quiet(state.today);
    if let Some(next) = open.iter().position(comes) {
        open[..=next].rotate_right(1);
    }
    open.into_iter().map(|one| (one.id.clone(), day_on_page(state, one), one.every())).collect()
}

fn day_on_page(state: &State, one: &Reminder) -> String {
    let Some(on) = one.next_on().filter(|_| !one.is_quiet(state.today)) else { return "No day".to_owned() };
    if on <= state.today {
        return "Today".to_owned();
    }
    let year = if on.year() == state.today.year() { "" } else { " %Y" };
    let time = one.at().map(|time| format!(" at {}", time.trim_start_matches('0'))).unwrap_or_default();
    format!("{}{time}", on.format(&format!("%A %-d %B{year}")))
}

fn interactions(state: &State, id: &str) -> Vec<Value> {
    let mut theirs: Vec<_> =
        state.passed.iter().rev().filter(|one| one.people.iter().any(|person| person == id)).collect();
    theirs.sort_by_key(|one| std::cmp::Reverse(one.on));
    theirs
        .into_iter()
        .map(|one| {
            let people: Vec<_> = one.people.iter().filter(|person| state.is_here(person)).collect();
            json!({
                "id": one.id, "on": one.on.to_string(), "kind": one.kind, "from": one.from, "say": one.say,
                "people": people,
            })
        })
        .collect()
}

fn introductions(state: &State, id: &str) -> Vec<Value> {
    let theirs = state.introduced.iter().rev().filter(|one| one.is_of(id));
    let one = |one: &Introduced| {
        let day = |step| one.days.get(step).map(ToString::to_string);
        json!({
            "id": one.id, "a": one.a, "b": one.b, "works_on": one.works_on,
            "remembered_for": one.remembered_for, "state": one.state,
            "days": {
                "asked_a": day("asked_a"), "a_said_yes": day("a_said_yes"), "asked_b": day("asked_b"),
                "b_said_yes": day("b_said_yes"), "made": day("made"), "heard": day("heard"), "closed": day("closed"),
            },
        })
    };
    theirs.filter(|one| state.is_here(&one.a) && state.is_here(&one.b)).map(one).collect()
}

fn highlights(state: &State, id: &str) -> Vec<Value> {
    let theirs = state.marks.iter().rev().filter(|mark| mark.person.as_deref() == Some(id));
    theirs.map(|mark| json!([mark.id, mark.line, mark.note])).collect()
}

fn reminder(one: &Reminder) -> Value {
    let later = match one.later {
        Later::Not => None,
        Later::Until(day) => Some(day.to_string()),
        Later::Someday => Some("someday".to_owned()),
    };
    json!({
        "id": one.id, "person": one.person, "why": one.why, "on": one.first.to_string(), "time": one.time,
        "every": one.every(), "rule": one.rule(), "until": one.until.map(|day| day.to_string()), "state": one.state, "later_until": later,
    })
}
