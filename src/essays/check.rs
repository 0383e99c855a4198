//! What is wrong with an essay of the program's own, beyond what the reader of any essay would refuse. The build
//! stops at it, with the file and the line.

use std::collections::HashMap;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{
    essay::{Essay, Source, plain_lines, read},
    fault::{EssayError, EssayFault, line_of},
    passage::Span,
    slug::slug_of,
};

/// Everything that is wrong, in the order of the file. `slugs` are those of all essays of the program.
pub(super) fn faults(slug: &str, source_text: &str, slugs: &[&str]) -> Vec<EssayError> {
    let essay = match read(slug, source_text, Source::BuiltIn) {
        Ok(essay) => essay,
        Err(fault) => return vec![fault],
    };
    let text = plain_lines(source_text);
    // What is read has front matter, and so a second fence.
    let start = text.match_indices("+++\n").nth(1).map_or(text.len(), |(at, fence)| at + fence.len());
    let mut faults = of_related(&text, &essay, slugs);
    faults.extend(of_marks(&text, start));
    faults.extend(of_references(&text, start, &essay));
    faults.sort_by_key(|fault| fault.line);
    faults
}

/// An essay leads to others that are there, and never to itself.
fn of_related(text: &str, essay: &Essay, slugs: &[&str]) -> Vec<EssayError> {
    let leads_nowhere =
        |related: &&String| **related == essay.head.slug || !slugs.contains(&related.as_str());
    let related = essay.related.iter().filter(leads_nowhere);
    related
        .map(|related| {
            let at = text.find(&format!("\"{related}\"")).unwrap_or_default();
            EssayError { line: line_of(text, at), why: EssayFault::NoSuchRelated(related.clone()) }
        })
        .collect()
}

/// Anchors are written as they will stand in links, each once; a footnote has one place, and is referred to.
fn of_marks(text: &str, start: usize) -> Vec<EssayError> {
    let body = text.get(start..).unwrap_or_default();
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut faults = Vec::new();
    let mut anchors: HashMap<String, u32> = HashMap::new();
    let mut notes: Vec<(String, u32)> = Vec::new();
    let mut referred = Vec::new();
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        let line = line_of(text, start + range.start);
        match event {
            Event::Start(Tag::Heading { id, classes, attrs, .. }) => {
                let odd = !(classes.is_empty() && attrs.is_empty());
                let anchor = id.map(|id| id.to_string());
                if odd || anchor.as_ref().is_some_and(|anchor| slug_of(anchor) != *anchor) {
                    faults.push(EssayError { line, why: EssayFault::Anchor });
                }
                if let Some(anchor) = anchor
                    && let Some(first) = anchors.insert(anchor.clone(), line)
                {
                    faults.push(EssayError { line, why: EssayFault::AnchorTwice { anchor, first } });
                }
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let label = label.to_lowercase();
                if let Some((_, first)) = notes.iter().find(|(other, _)| *other == label) {
                    let why = EssayFault::FootnoteTwice { label: label.clone(), first: *first };
                    faults.push(EssayError { line, why });
                }
                notes.push((label, line));
            }
            Event::FootnoteReference(label) => referred.push(label.to_lowercase()),
            _ => {}
        }
    }
    let lonely = notes.into_iter().filter(|(label, _)| !referred.contains(label));
    faults.extend(lonely.map(|(label, line)| EssayError { line, why: EssayFault::FootnoteUnused(label) }));
    faults
}

/// A reference to a footnote that is not there stays in the words as it was typed.
fn of_references(text: &str, start: usize, essay: &Essay) -> Vec<EssayError> {
    let body = text.get(start..).unwrap_or_default();
    let sections = essay.sections.iter();
    let spans = sections.flat_map(|section| {
        section.spans.iter().chain(section.passages.iter().flat_map(|passage| &passage.spans))
    });
    let notes = essay.notes.iter().flat_map(|note| &note.passages).flat_map(|passage| &passage.spans);
    let mut faults: Vec<EssayError> = Vec::new();
    let words = spans.chain(notes).filter_map(|span| match span {
        Span::Text { text, style } if !style.code => Some(text),
        _ => None,
    });
    for words in words {
        for (at, _) in words.match_indices("[^") {
            let Some(end) = words[at..].find(']') else { continue };
            let reference = &words[at..=at + end];
            let found = body.find(reference).map_or(start, |at| start + at);
            let why = EssayFault::NoSuchFootnote(reference.to_owned());
            let fault = EssayError { line: line_of(text, found), why };
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
    }
    faults
}
