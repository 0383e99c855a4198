mod blocks;
mod built_in;
mod check;
mod decode;
mod every_word;
mod front_matter;
mod hostile;
mod pace;
mod plain_text;
mod preamble;
mod shape;
mod spans;
mod title;
mod yours;

use std::collections::HashSet;

use super::{Essay, EssayError, Footnote, Passage, Section, Source, Span, read};

/// Three lines, so that the body begins on line 5.
const FRONT: &str = "+++\ntitle = \"A title\"\nsummary = \"A sentence.\"\n+++\n";

fn try_body(body: &str) -> Result<Essay, EssayError> {
    read("an-essay", &format!("{FRONT}{body}"), Source::BuiltIn)
}

fn body(body: &str) -> Essay {
    let essay = try_body(body).unwrap();
    holds_together(&essay);
    essay
}

fn passages(essay: &Essay) -> Vec<&Passage> {
    essay.sections.iter().flat_map(|section| &section.passages).collect()
}

fn texts(essay: &Essay) -> Vec<&str> {
    passages(essay).iter().map(|passage| passage.text.as_str()).collect()
}

fn titles(essay: &Essay) -> Vec<&str> {
    essay.sections.iter().map(|section| section.title.as_str()).collect()
}

fn ids(essay: &Essay) -> Vec<&str> {
    essay.sections.iter().map(|section| section.id.as_str()).collect()
}

fn text_of(spans: &[Span]) -> String {
    spans.iter().map(Span::text).collect()
}

/// The visible words of the sections, in order.
fn visible_words(essay: &Essay) -> Vec<&str> {
    essay
        .sections
        .iter()
        .flat_map(|Section { title, passages, .. }| {
            std::iter::once(title.as_str()).chain(passages.iter().map(|passage| passage.text.as_str()))
        })
        .flat_map(str::split_whitespace)
        .collect()
}

/// What is true of every essay, whatever was in the file.
fn holds_together(essay: &Essay) {
    let note_passages = essay.notes.iter().flat_map(|note| &note.passages);
    let all: Vec<&Passage> = passages(essay).into_iter().chain(note_passages).collect();

    for section in &essay.sections {
        assert_eq!(text_of(&section.spans), section.title);
    }
    for passage in &all {
        assert_eq!(text_of(&passage.spans), passage.text);
        assert!(passage.quotes <= 32 && passage.lists <= 32);
    }

    let names: Vec<&str> =
        ids(essay).into_iter().chain(all.iter().map(|passage| passage.id.as_str())).collect();
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "an id is given twice: {names:?}");

    let notes: Vec<(&str, u32)> =
        essay.notes.iter().map(|Footnote { id, number, .. }| (id.as_str(), *number)).collect();
    assert_eq!(notes.iter().collect::<HashSet<_>>().len(), notes.len());
    assert!(notes.iter().map(|(_, number)| *number).eq(1..=u32::try_from(notes.len()).unwrap()));

    let headings = essay.sections.iter().flat_map(|section| &section.spans);
    for span in headings.chain(all.iter().flat_map(|passage| &passage.spans)) {
        match span {
            Span::Note { id, number } => assert!(notes.contains(&(id, *number)), "no footnote {id}"),
            Span::Text { style, .. } => {
                let href = style.href.as_deref().unwrap_or("https://");
                let scheme = href.to_ascii_lowercase();
                assert!(
                    ["https://", "http://", "mailto:"].iter().any(|s| scheme.starts_with(s)),
                    "leads to {href}"
                );
            }
            Span::Break => {}
        }
    }
}
