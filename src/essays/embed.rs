//! The build script: puts every file of `essays/` into the program, so that adding an essay is adding a file. One
//! in which something is wrong stops the build, with the file and the line.

// It reads them with the same code as the library, which uses the rest of it.
#![allow(dead_code, missing_docs)]

mod blocks;
mod check;
mod draft;
mod essay;
mod fault;
mod front_matter;
mod limits;
mod link;
mod nesting;
mod passage;
mod scene;
mod slug;
mod spans;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use limits::{MOST_BYTES, MOST_NESTED, MOST_PIECES};

fn main() {
    println!("cargo::rerun-if-changed=essays");
    if let Err(why) = embed() {
        for line in why.lines() {
            println!("cargo::error={line}");
        }
    }
}

/// Writes `essays.rs` into the build's own folder: one expression, `&[(slug, text)]`, ordered by slug.
fn embed() -> Result<(), String> {
    let variable = |name: &str| env::var(name).map_err(|why| format!("{name}: {why}"));
    let folder = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("essays");

    let mut essays = Vec::new();
    for entry in fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))? {
        let path = entry.map_err(|why| format!("{}: {why}", folder.display()))?.path();
        if let Some(slug) = slug_of_file(&path)? {
            essays.push((slug, path));
        }
    }
    essays.sort();
    check_all(&essays)?;

    let mut list = String::from("&[\n");
    for (slug, path) in &essays {
        println!("cargo::rerun-if-changed={}", path.display());
        list.push_str(&format!("    ({slug:?}, include_str!({path:?})),\n"));
    }
    list.push_str("]\n");
    let out = Path::new(&variable("OUT_DIR")?).join("essays.rs");
    fs::write(&out, list).map_err(|why| format!("{}: {why}", out.display()))
}

/// Reads every one of them, and tells everything that is wrong.
fn check_all(essays: &[(String, PathBuf)]) -> Result<(), String> {
    let slugs: Vec<&str> = essays.iter().map(|(slug, _)| slug.as_str()).collect();
    let mut wrong = Vec::new();
    for (slug, path) in essays {
        let text = fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
        wrong.extend(
            check::faults(slug, &text, &slugs).iter().map(|fault| format!("essays/{slug}.md, {fault}")),
        );
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// The slug that a file's name gives it, or none where the file is not an essay: hidden (an editor's), or not `.md`.
fn slug_of_file(path: &Path) -> Result<Option<String>, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Some(slug) = name.strip_suffix(".md").filter(|_| !name.starts_with('.')) else { return Ok(None) };
    if slug::is_slug(slug) {
        Ok(Some(slug.to_owned()))
    } else {
        Err(format!("essays/{name}: an essay's file name has only a to z, 0 to 9 and hyphens before .md"))
    }
}
