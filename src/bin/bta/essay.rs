//! An essay for programs: plain text, without the typed pieces and footnotes that the window draws.

use std::borrow::Cow;

use before_the_ask::essays::{Essay, EssayHead, Passage, PassageKind, Scene, Section};
use serde::Serialize;

/// What `essay show --json` gives.
#[derive(Serialize)]
pub struct EssayShown<'e> {
    #[serde(flatten)]
    head: &'e EssayHead,
    sections: Vec<SectionShown<'e>>,
}

#[derive(Serialize)]
struct SectionShown<'e> {
    id: &'e str,
    title: &'e str,
    level: u8,
    scene: Option<Scene>,
    passages: Vec<PassageShown<'e>>,
}

#[derive(Serialize)]
struct PassageShown<'e> {
    id: &'e str,
    kind: PassageKind,
    /// With the number of a numbered item, which is its own.
    text: Cow<'e, str>,
}

/// The words of a passage, after its number if it has one.
pub fn numbered(passage: &Passage) -> Cow<'_, str> {
    match passage.mark.and_then(|mark| mark.number) {
        Some(number) => Cow::Owned(format!("{number}. {}", passage.text)),
        None => Cow::Borrowed(&passage.text),
    }
}

impl<'e> From<&'e Essay> for EssayShown<'e> {
    fn from(essay: &'e Essay) -> Self {
        Self { head: &essay.head, sections: essay.sections.iter().map(SectionShown::from).collect() }
    }
}

impl<'e> From<&'e Section> for SectionShown<'e> {
    fn from(section: &'e Section) -> Self {
        let Section { id, title, level, scene, passages, .. } = section;
        let passages = passages.iter().map(PassageShown::from).collect();
        Self { id, title, level: *level, scene: *scene, passages }
    }
}

impl<'e> From<&'e Passage> for PassageShown<'e> {
    fn from(passage: &'e Passage) -> Self {
        Self { id: &passage.id, kind: passage.kind, text: numbered(passage) }
    }
}
