//! That it was looked whether something is due, and by whom: noted, and said in Settings.

use before_the_ask::api;

use crate::support::World;

#[test]
fn the_last_look_is_said_and_noted_every_ten_minutes_at_most() {
    let mut world = World::new();
    world.keep("Mara Lindqvist");
    let mut notebook = world.notebook();
    assert_eq!(api::settings_words(&notebook).unwrap().last_look, None);
    api::looked(&mut notebook).unwrap();
    notebook.take_topics();
    api::looked(&mut notebook).unwrap();
    assert!(notebook.take_topics().is_empty(), "looked at once a minute, it would write once a minute");
    drop(notebook);

    world.later("2026-11-24T09:00[Europe/Berlin]");
    let mut notebook = world.notebook();
    assert!(
        api::settings_words(&notebook).unwrap().last_look.unwrap().starts_with("The last look was yesterday")
    );
    api::looked(&mut notebook).unwrap();
    drop(notebook);

    // The clock was set back: that look lies ahead, and is no reason not to note this one.
    world.later("2026-11-24T08:00[Europe/Berlin]");
    let mut notebook = world.notebook();
    api::looked(&mut notebook).unwrap();
    let said = api::settings_words(&notebook).unwrap().last_look;
    assert_eq!(said.as_deref(), Some("The last look was today at 8:00."));
}

#[test]
fn where_the_timer_looks_a_follow_up_is_said_to_be_told_and_nothing_more_is_offered() {
    let world = World::new();
    let mara = world.keep("Mara Lindqvist");
    let mut notebook = world.notebook();
    api::timer_arranged(&mut notebook, true).unwrap();
    let set = api::remind(&mut notebook, &mara, "in two weeks", None).unwrap();
    assert_eq!(set.said.said, "Kept. You will be told on Monday 7 December.");
    assert_eq!(set.offer_start, None);

    api::timer_arranged(&mut notebook, false).unwrap();
    let set = api::remind(&mut notebook, &mara, "in two weeks", None).unwrap();
    assert_eq!(set.said.said, "Kept. It will be on Today when you open this.");
    assert!(set.offer_start.is_some());
}

#[test]
fn whether_something_is_due_is_asked_without_writing_anything() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; call tomorrow at 9");
    assert!(!api::is_notice_due(&world.notebook()).unwrap());
    world.later("2026-11-24T09:00[Europe/Berlin]");
    let mut notebook = world.notebook();
    assert!(api::is_notice_due(&notebook).unwrap());
    assert_eq!(api::notices_due(&mut notebook).unwrap().len(), 1);
    assert!(!api::is_notice_due(&notebook).unwrap());
}

#[test]
fn the_notice_to_look_at_names_nobody() {
    let world = World::new();
    world.keep("Mara Lindqvist");
    let mut notebook = world.notebook();
    let (title, body) = api::sample_notice(&notebook).unwrap();
    assert_eq!((title.as_str(), body.as_str()), ("Before the Ask", "This is how you will be told."));
    api::set_setting(&mut notebook, "private", "true").unwrap();
    assert_eq!(api::sample_notice(&notebook).unwrap().1, "Someone came to mind.");
}
