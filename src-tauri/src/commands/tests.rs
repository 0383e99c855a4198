//! What the window may do is said in three places (the handlers, the build script's list, the capability
//! file) and promised in a fourth (the bindings). They are held together here.

use std::{collections::BTreeSet, fs, path::PathBuf};

use serde_json::Value;
use specta_typescript::Typescript;

use super::*;

fn here(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn json(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(here(path)).unwrap()).unwrap()
}

/// The generated TypeScript.
fn generated() -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bindings.ts");
    bindings().export(Typescript::default(), &file).unwrap();
    fs::read_to_string(file).unwrap()
}

/// The permissions of a window's capability.
fn permissions(window: &str) -> BTreeSet<String> {
    let capability = json(&format!("capabilities/{window}.json"));
    capability["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap().to_owned()).collect()
}

fn of_command(name: &str) -> String {
    format!("allow-{}", name.replace('_', "-"))
}

#[test]
fn every_command_is_handled_listed_and_permitted_and_nothing_else_is() {
    let listed: BTreeSet<_> = COMMANDS.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(listed.len(), COMMANDS.len(), "a command is listed twice");

    let generated = generated();
    let called = generated.lines().filter(|line| line.contains("=> __TAURI_INVOKE"));
    let handled: BTreeSet<_> = called.filter_map(|line| line.split('"').nth(1)).map(str::to_owned).collect();
    assert_eq!(handled, listed);

    let both = permissions("main").into_iter().chain(permissions("quick"));
    let ours: BTreeSet<_> = both.filter(|p| !p.contains(':')).collect();
    assert_eq!(ours, listed.iter().map(|name| of_command(name)).collect());
}

#[test]
fn beside_its_commands_a_window_may_only_listen() {
    for window in ["main", "quick"] {
        let others: Vec<_> = permissions(window).into_iter().filter(|p| p.contains(':')).collect();
        assert_eq!(others, ["core:event:allow-listen", "core:event:allow-unlisten"]);
    }
}

#[test]
fn the_small_window_may_read_and_keep_one_line_and_no_more() {
    let ours: Vec<_> = permissions("quick").into_iter().filter(|p| !p.contains(':')).collect();
    let named = [
        "hide_quick",
        "keep_quick",
        "keep_quick_draft",
        "quick_start",
        "read_capture",
        "recall",
        "resize_quick",
        "show_quick",
        "spoke_today_quick",
    ];
    assert_eq!(ours, named.map(of_command));
    let alone: BTreeSet<_> = permissions("main").intersection(&permissions("quick")).cloned().collect();
    let shared = ["allow-read-capture", "core:event:allow-listen", "core:event:allow-unlisten"];
    assert_eq!(alone, shared.map(str::to_owned).into());
}

#[test]
fn there_is_one_capability_for_each_window_and_for_pages_of_ours_alone() {
    let folder = fs::read_dir(here("capabilities")).unwrap();
    let files: BTreeSet<_> = folder.map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(files, ["main.json", "quick.json"].map(str::to_owned).into());
    for (name, window) in [("main", crate::window::LABEL), ("quick", crate::quick::LABEL)] {
        let capability = json(&format!("capabilities/{name}.json"));
        assert_eq!(capability["windows"], serde_json::json!([window]));
        assert_eq!(capability["local"], true);
        assert!(capability.get("remote").is_none());
        assert!(capability.get("webviews").is_none());
    }
    let named = &json("tauri.conf.json")["app"]["security"]["capabilities"];
    assert_eq!(*named, serde_json::json!(["main", "quick"]));
}

#[test]
fn what_the_build_resolved_gives_no_way_to_files_programs_or_the_network() {
    let resolved = fs::read_to_string(here("gen/schemas/capabilities.json")).unwrap();
    for word in ["fs:", "shell:", "http:", "dialog:", "opener:", "updater:", "\"remote\"", "*", "default"] {
        assert!(!resolved.contains(word), "{word} in {resolved}");
    }
    let manifests = json("gen/schemas/acl-manifests.json");
    for plugin in ["fs", "shell", "http", "dialog", "opener", "updater", "upload", "websocket"] {
        assert!(manifests.get(plugin).is_none(), "the plugin {plugin} is compiled in");
    }
    let known = manifests["__app-acl__"]["permissions"].as_object().unwrap();
    assert!(COMMANDS.iter().all(|name| known.contains_key(&of_command(name))));
}

#[test]
fn the_page_may_load_its_own_files_and_reach_nothing_else() {
    let security = &json("tauri.conf.json")["app"]["security"];
    let policy = security["csp"].as_str().unwrap();
    for part in ["default-src 'none'", "script-src 'self';", "style-src 'self';", "img-src 'self' data:;"] {
        assert!(policy.contains(part), "{part}");
    }
    for word in ["unsafe", "https:", "blob:", "*"] {
        assert!(!policy.contains(word), "{word}");
    }
    assert_eq!(policy.matches("data:").count(), 1, "data: is for pictures alone");
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert_eq!(json("tauri.conf.json")["app"]["withGlobalTauri"], false);
    let dangerous = security.as_object().unwrap().keys().find(|key| key.starts_with("dangerous"));
    assert_eq!(dangerous, None);
}

/// The bindings are committed, so that the UI is checked without building the shell. Where they differ they
/// are written anew, and the test fails once so that the change is seen and committed.
#[test]
fn the_bindings_are_as_the_commands_are() {
    let file = here("../ui/src/host/bindings.ts");
    let now = generated();
    if fs::read_to_string(&file).unwrap_or_default() != now {
        fs::write(&file, now).unwrap();
        panic!("ui/src/host/bindings.ts was not as the commands are; it has been written anew");
    }
}
