//! The build script: puts every file of `essays/` into the program, so that adding an essay is adding a file.

// The library uses the rest of it.
#[allow(dead_code)]
mod slug;

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=essays");
    if let Err(why) = embed() {
        println!("cargo::error={why}");
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

    let mut list = String::from("&[\n");
    for (slug, path) in &essays {
        println!("cargo::rerun-if-changed={}", path.display());
        list.push_str(&format!("    ({slug:?}, include_str!({path:?})),\n"));
    }
    list.push_str("]\n");
    let out = Path::new(&variable("OUT_DIR")?).join("essays.rs");
    fs::write(&out, list).map_err(|why| format!("{}: {why}", out.display()))
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
