//! The essays that come with the program.

use std::{cmp::Reverse, sync::OnceLock};

use super::essay::{Essay, Source, read};

/// The files of `essays/`, slug and text, as the build script lists them.
pub(super) const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/essays.rs"));

/// The essay that the program opens with. It leads the list although its title comes late in the alphabet, and it
/// is named here rather than in the files because only one can be first.
const FIRST: &str = "why-networking-doesnt-work-the-way-you-think";

/// The essays that come with the program, read once: the one to begin with, then the others by title.
///
/// A file that cannot be read is left out; the tests read every one of them.
pub fn built_in() -> &'static [Essay] {
    static ESSAYS: OnceLock<Vec<Essay>> = OnceLock::new();
    ESSAYS.get_or_init(|| {
        let mut essays: Vec<Essay> =
            EMBEDDED.iter().filter_map(|(slug, text)| read(slug, text, Source::BuiltIn).ok()).collect();
        essays.sort_by_cached_key(|Essay { head, .. }| {
            (Reverse(head.slug == FIRST), head.title.to_lowercase(), head.slug.clone())
        });
        essays
    })
}

/// The essay that the program opens with.
pub fn first() -> Option<&'static Essay> {
    built_in().first()
}

/// The built-in essay of that slug.
pub fn find(slug: &str) -> Option<&'static Essay> {
    built_in().iter().find(|essay| essay.head.slug == slug)
}
