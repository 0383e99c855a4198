//! That no act is left out: whatever in the core writes an act of a person is held by the model, or else it is said
//! by what.

use std::{collections::BTreeSet, fs, path::Path};

/// The functions that write an act, by their file, and the act of the model that goes through it.
const HELD: &[(&str, &str, &str)] = &[
    ("cards", "add_cards", "Together"),
    ("cards", "keep_cards", "Cards"),
    ("dates", "change_date", "ChangeDate"),
    ("essays", "added", "Bring"),
    ("essays", "remove_essay", "TakeOut"),
    ("essays", "replaced", "Replace"),
    ("following_up", "change_reminder", "Change"),
    ("following_up", "remind_again", "Remind"),
    ("handling", "did", "Did"),
    ("handling", "done", "Done"),
    ("handling", "every", "Every"),
    ("handling", "later", "Later"),
    ("handling", "let_go", "LetGo"),
    ("handling", "not_in_touch", "NotInTouch"),
    ("handling", "tank_back", "TankBack"),
    ("handling", "tank_empty", "TankEmpty"),
    ("introductions", "introduce", "Introduce"),
    ("keeping", "add", "Keep"),
    ("keeping", "kept", "SomeoneNew"),
    ("margin", "mark", "Mark"),
    ("margin", "note_mark", "Note"),
    ("margin", "remove_mark", "Unmark"),
    ("margin", "tie_mark", "Tie"),
    ("merging", "merge", "Merge"),
    ("merging", "not_the_same", "Two"),
    ("notices", "not_today", "NotToday"),
    ("people", "remove", "Remove"),
    ("people", "set_peace", "Peace"),
    ("people", "set_person", "Set"),
    ("settings", "set_setting", "Setting"),
    ("small_things", "add_small_thing", "Write"),
    ("small_things", "change_small_thing", "Move"),
    ("small_things", "remove_small_thing", "TakeAway"),
    ("small_things", "spoke_today", "Spoke"),
    ("small_things", "still_working_on", "StillWorkingOn"),
    ("today", "let_the_rest_go", "LetTheRestGo"),
    ("trash", "bring_back", "BringBack"),
];

/// File and function of everything in the folder that writes an act.
fn writing(folder: &Path) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if file.is_dir() {
            found.extend(writing(&file));
            continue;
        }
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let mut function = String::new();
        for line in fs::read_to_string(&file).unwrap().lines().take_while(|line| *line != "#[cfg(test)]") {
            if let Some((before, after)) = line.split_once("fn ")
                && !line.starts_with(' ')
                && !before.contains("//")
            {
                function = after.split(['(', '<']).next().unwrap().to_owned();
            }
            if line.contains("notebook.write(") {
                found.insert((name.clone(), function.clone()));
            }
        }
    }
    found
}

#[test]
fn every_act_of_the_core_is_in_the_model() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let held = HELD.iter().map(|(file, function, _)| ((*file).to_owned(), (*function).to_owned()));
    assert_eq!(
        writing(&root.join("src/api")),
        held.collect(),
        "What writes an act of a person has to be an act of tests/model too: undo, redo, merging and the trash go \
         over it in any sequence"
    );
    // Nothing writes an act but the api, and whatever is said to be held is.
    for folder in ["src/people", "src/introductions", "src/bin/bta"] {
        assert_eq!(writing(&root.join(folder)), BTreeSet::new(), "{folder}");
    }
    let acts: String = ["acts", "dates", "promises", "small", "reading"]
        .map(|file| fs::read_to_string(root.join(format!("tests/model/{file}.rs"))).unwrap())
        .concat();
    for (_, _, act) in HELD {
        assert!(acts.contains(&format!("Self::{act}")), "{act}");
    }
}
