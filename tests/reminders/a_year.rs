//! `bta notices --until` over a year, held against the loop that runs through it on the same file.

use before_the_ask::api;
use serde_json::{Value, json};

use crate::support::World;

const NEW_YEAR: &str = "2026-12-31T22:15";
const A_YEAR_ON: &str = "2028-01-02T00:00";

/// Everything that can be told of, written by `bta`.
fn with_everything(zone: &str) -> World {
    let mut world = World::in_memory();
    world.later(&format!("{NEW_YEAR}[{zone}]"));
    for line in [
        "Mara Lindqvist - explains pricing; ask about the launch on 2027-02-14",
        "Ines Moreau; call on 2027-03-28 at 2:30; every three weeks",
        "Leila Haddad; birthday 29 February; every two months",
        "Dariusz Bem; write tomorrow; birthday 1 January",
        "Thandiwe Nkosi; call on 2027-10-31 at 2:30",
        "Amara Obi; every month",
    ] {
        world.keep(line);
    }
    world.bta(&["set", "Mara", "dates", "+wedding: 6 June 1999, a week before"]);
    world.bta(&["set", "Amara", "dates", "+birthday: 3 July, silent"]);
    for (who, when, every) in [
        ("Mara", "2027-01-31", "month"),
        ("Ines", "2027-01-04 at 7:30", "week on mon, thu"),
        ("Dariusz", "2027-01-29", "month on the last friday"),
        ("Leila", "2026-10-25 at 1:30", "2 weeks"),
    ] {
        world.bta(&["remind", who, when, "--every", every]);
    }
    world.bta(&["remind", "Amara", "2027-05-01", "--until", "2027-05-05", "--why", "before the fair"]);
    world
}

/// What the loop shows if it wakes when it is told to, through the same time.
fn shown_by_the_loop(world: &mut World, zone: &str) -> Vec<Value> {
    let end = before_the_ask::clock::Moment::parse(&format!("{A_YEAR_ON}[{zone}]"), chrono_tz::UTC).unwrap();
    let mut shown = Vec::new();
    loop {
        let mut notebook = world.notebook();
        let at = notebook.now().with_offset();
        for notice in api::notices_due(&mut notebook).unwrap() {
            api::notice_shown(&mut notebook, &notice.id).unwrap();
            shown.push(json!({
                "at": at, "title": notice.title, "body": notice.body, "people": notice.people
            }));
        }
        let Some(wake) = api::next_wake(&notebook).unwrap().filter(|wake| wake.instant() < end.instant())
        else {
            return shown;
        };
        drop(notebook);
        world.later(&format!("{}[{zone}]", wake.with_offset()));
    }
}

#[test]
fn what_bta_foretells_for_a_year_is_what_the_loop_shows() {
    let settings: [&[(&str, &str)]; 4] = [
        &[],
        &[("announce_proposals", "true"), ("room", "5")],
        &[("quiet_days", "sat, sun"), ("notify_at", "22:30"), ("leap_day", "03-01")],
        &[("announce_proposals", "true"), ("private", "true"), ("notify_at", "02:30")],
    ];
    for (zone, settings) in ["Europe/Berlin", "Pacific/Auckland", "Pacific/Honolulu", "Australia/Lord_Howe"]
        .into_iter()
        .zip(settings)
    {
        let mut world = with_everything(zone);
        for (key, value) in settings {
            world.bta(&["settings", key, value]);
        }
        let foretold = world.bta(&["notices", "--until", A_YEAR_ON]);
        let foretold = foretold.as_array().unwrap();
        assert!(foretold.len() > 12, "{foretold:?}");
        let shown = shown_by_the_loop(&mut world, zone);
        for (foretold, shown) in foretold.iter().zip(&shown) {
            assert_eq!(foretold, shown, "{zone}");
        }
        assert_eq!(foretold.len(), shown.len(), "{zone}");
    }
}
