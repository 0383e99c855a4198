//! How `bta` answers: exit codes, and what goes where.

use crate::support::{World, answer, refusal};

#[test]
fn wrong_usage_is_two_and_says_so_on_standard_error_alone() {
    let world = World::new();
    for words in [
        vec![],
        vec!["dance"],
        vec!["add"],
        vec!["add", "Mara", "Lindqvist"],
        vec!["people", "--limit", "many"],
        vec!["people", "--limit", "-1"],
        vec!["notices"],
        vec!["set", "Mara"],
        vec!["later", "x"],
        vec!["essay"],
        vec!["--json", "dance"],
        vec!["people", "--colour"],
    ] {
        let output = world.bare(&words).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(output.stdout.is_empty(), "{words:?}");
        assert!(!output.stderr.is_empty(), "{words:?}");
    }
    assert!(!world.file().exists());
}

#[test]
fn a_refusal_in_words_is_one_and_one_sentence_on_standard_error() {
    let world = World::new();
    let output = world.command(&["add", ""]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "Who is this? A first name will do.\n");
}

#[test]
fn the_flags_may_stand_before_or_behind_the_command() {
    let world = World::new();
    let file = world.file().into_os_string().into_string().unwrap();
    let before = ["--notebook", &file, "--json", "--now", "2026-11-23T08:00[Europe/Berlin]", "today"];
    let behind = ["today", "--now", "2026-11-23T08:00[Europe/Berlin]", "--json", "--notebook", &file];
    let answers = [&before, &behind].map(|words| answer(&world.bare(words).output().unwrap(), words));
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0]["on"], "2026-11-23");
}

#[test]
fn a_moment_without_a_zone_is_in_the_computers_zone() {
    let world = World::new();
    world.keep("Mara Lindqvist; write on 2026-11-24");
    for (zone, at) in [("Asia/Tokyo", "+09:00"), ("America/New_York", "-05:00"), ("UTC", "+00:00")] {
        let file = world.file().into_os_string().into_string().unwrap();
        let words = [
            "--now",
            "2026-11-23T08:00",
            "--notebook",
            &file,
            "--json",
            "notices",
            "--until",
            "2026-11-25T00:00",
        ];
        let notices = answer(&world.bare(&words).env("TZ", zone).output().unwrap(), &words);
        assert_eq!(notices[0]["at"], format!("2026-11-24T09:00:00{at}"), "{zone}");
    }
}

#[test]
fn a_moment_that_is_none_is_refused_before_anything_is_made() {
    let world = World::new();
    let file = world.file().into_os_string().into_string().unwrap();
    for now in ["", "now", "tomorrow", "2026-11-23", "2026-11-23T25:00", "2026-11-23T09:00[Europe/Atlantis]"]
    {
        let words = ["--now", now, "--notebook", &file, "--json", "people"];
        assert_eq!(refusal(&world.bare(&words).output().unwrap(), &words)["code"], "bad_value", "{now}");
    }
    assert!(!world.file().exists());
}

#[test]
fn json_is_one_line_and_words_end_with_one() {
    let world = World::new();
    let output = world.command(&["add", "Mara Lindqvist", "--json"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.matches('\n').count(), 1);
    assert!(text.ends_with("}\n"));
    assert!(world.said(&["people"]).ends_with("Mara Lindqvist\n"));
}

#[test]
fn words_have_no_colour_where_there_is_no_terminal() {
    let world = World::new();
    world.keep("Mara Lindqvist - explains pricing well; write today");
    for words in [vec!["people"], vec!["today"], vec!["show", "Mara"], vec!["find", "mara"], vec!["settings"]]
    {
        assert!(!world.said(&words).contains('\u{1b}'), "{words:?}");
    }
    for words in [vec!["--help"], vec!["dance"]] {
        let output = world.bare(&words).output().unwrap();
        assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b), "{words:?}");
    }
}

#[test]
fn an_empty_notebook_is_answered_kindly() {
    let world = World::new();
    assert_eq!(world.said(&["people"]), "Nobody here yet. One name and one true sentence is enough.\n");
    assert_eq!(world.said(&["find", "mara"]), "Nobody by that word.\n");
    assert_eq!(world.said(&["history"]), "Nothing was done yet.\n");
    assert_eq!(
        world.said(&["notices", "--until", "2026-12-01T00:00"]),
        "Nothing will be announced until then.\n"
    );
}

#[test]
fn moments_are_said_by_the_clock_of_here() {
    let mut world = World::new();
    world.keep("Mara Lindqvist; write tomorrow");
    world.bta(&["every", "Mara", "2 months"]);
    assert_eq!(
        world.said(&["every", "Mara", "week"]),
        "Mara Lindqvist comes up about every week, as a thought.\n"
    );
    let told = "Tuesday 24 November at 9:00  Mara Lindqvist\n  write\n";
    assert_eq!(world.said(&["notices", "--until", "2026-11-24T09:01"]), told);
    world.later("2026-11-24T07:30[Pacific/Auckland]");
    assert!(world.said(&["history"]).starts_with("yesterday at 20:00  changed how often Mara comes up\n"));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let world = World::new();
    for number in 0..40 {
        world.keep(&format!("Mara {number} - {}", "explains pricing well ".repeat(80)));
    }
    let mut running = world.command(&["people", "--json"]).spawn().unwrap();
    drop(running.stdout.take());
    let output = running.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn help_and_version_are_answers() {
    let world = World::new();
    for words in [vec!["--help"], vec!["--version"], vec!["add", "--help"]] {
        let output = world.bare(&words).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}");
        assert!(!output.stdout.is_empty(), "{words:?}");
        assert!(output.stderr.is_empty(), "{words:?}");
    }
}
