//! An essay whose blocks are read, before its sections, passages and footnotes have ids and numbers.

use std::collections::{HashMap, HashSet};

use super::{
    essay::{Footnote, Section},
    passage::{Passage, Span, Style, plain},
    slug::slug_of,
};

#[derive(Debug, Default)]
pub(super) struct Draft {
    pub sections: Vec<DraftSection>,
    pub notes: Vec<DraftNote>,
}

#[derive(Debug, Default)]
pub(super) struct DraftSection {
    /// 1 to 6; 0 for what stands before the first heading.
    pub level: u8,
    /// The id that the writer gave it.
    pub anchor: Option<String>,
    pub spans: Vec<Span>,
    pub passages: Vec<Passage>,
}

#[derive(Debug)]
pub(super) struct DraftNote {
    pub label: String,
    pub passages: Vec<Passage>,
}

impl Draft {
    /// The section being read; what stands before the first heading opens one without a title.
    pub fn last_section(&mut self) -> &mut DraftSection {
        if self.sections.is_empty() {
            self.sections.push(DraftSection::default());
        }
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }

    /// Gives everything its id and every footnote its number.
    pub fn finish(mut self) -> (Vec<Section>, Vec<Footnote>) {
        let references = self.number_notes();
        for spans in self.all_spans() {
            references.resolve(spans);
        }
        let mut notes: Vec<Footnote> = self
            .notes
            .into_iter()
            .zip(references.numbers)
            .map(|(note, (id, number))| footnote(id, number, note.passages))
            .collect();
        notes.sort_by_key(|note| note.number);
        (with_ids(self.sections), notes)
    }

    /// Numbers the footnotes in the order in which they are first referred to: in the essay, then in one another.
    /// One that nothing refers to comes after them, as the file has it: its words are not lost.
    fn number_notes(&self) -> References {
        let mut by_label = HashMap::new();
        for (place, note) in self.notes.iter().enumerate() {
            by_label.entry(key(&note.label)).or_insert(place);
        }

        let mut order = Vec::new();
        let mut seen = HashSet::new();
        let mut refer = |order: &mut Vec<usize>, spans: &[Span]| {
            for span in spans {
                if let Span::Note { id: label, .. } = span
                    && let Some(place) = by_label.get(&key(label))
                    && seen.insert(*place)
                {
                    order.push(*place);
                }
            }
        };
        for section in &self.sections {
            refer(&mut order, &section.spans);
            section.passages.iter().for_each(|passage| refer(&mut order, &passage.spans));
        }
        let mut next = 0;
        while let Some(note) = order.get(next).and_then(|place| self.notes.get(*place)) {
            note.passages.iter().for_each(|passage| refer(&mut order, &passage.spans));
            next += 1;
        }
        order.extend((0..self.notes.len()).filter(|place| !seen.contains(place)));

        let mut ids = Ids::default();
        let mut numbers = vec![(String::new(), 0); self.notes.len()];
        for (number, place) in (1..).zip(order) {
            numbers[place] = (ids.claim(&slug_of(&self.notes[place].label), "note"), number);
        }
        References { by_label, numbers }
    }

    fn all_spans(&mut self) -> impl Iterator<Item = &mut Vec<Span>> {
        let sections = self.sections.iter_mut().flat_map(|section| {
            let passages = section.passages.iter_mut().map(|passage| &mut passage.spans);
            std::iter::once(&mut section.spans).chain(passages)
        });
        let notes =
            self.notes.iter_mut().flat_map(|note| note.passages.iter_mut().map(|passage| &mut passage.spans));
        sections.chain(notes)
    }
}

/// Where a footnote's label leads.
struct References {
    by_label: HashMap<String, usize>,
    /// Id and number of each footnote, in the order of the file.
    numbers: Vec<(String, u32)>,
}

impl References {
    /// Replaces labels by ids and numbers. A label without a footnote is text, as the writer typed it.
    fn resolve(&self, spans: &mut [Span]) {
        for span in spans {
            let Span::Note { id: label, .. } = span else { continue };
            *span = match self.by_label.get(&key(label)).and_then(|place| self.numbers.get(*place)) {
                Some((id, number)) => Span::Note { id: id.clone(), number: *number },
                None => Span::Text { text: format!("[^{label}]"), style: Style::default() },
            };
        }
    }
}

/// Labels are the same when only their case differs.
fn key(label: &str) -> String {
    label.to_lowercase()
}

fn footnote(id: String, number: u32, mut passages: Vec<Passage>) -> Footnote {
    complete(&mut passages, &format!("note.{id}"));
    let text = passages.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join("\n");
    Footnote { id, number, text, passages }
}

fn with_ids(sections: Vec<DraftSection>) -> Vec<Section> {
    let mut ids = Ids::default();
    // Anchors first: a title that happens to read like a later anchor must not take it.
    let anchors: Vec<Option<String>> = sections
        .iter()
        .map(|section| section.anchor.as_deref().map(|anchor| ids.claim(&slug_of(anchor), "section")))
        .collect();
    sections
        .into_iter()
        .zip(anchors)
        .map(|(section, anchor)| {
            let DraftSection { level, anchor: typed, spans, mut passages } = section;
            let title = plain(&spans);
            let fallback = if level == 0 { "beginning" } else { "section" };
            let id = anchor.unwrap_or_else(|| ids.claim(&slug_of(&title), fallback));
            complete(&mut passages, &id);
            // Only an anchor makes a scene: many an essay has a heading "Introduction".
            let scene = typed.and_then(|anchor| anchor.parse().ok());
            Section { id, title, level, scene, spans, passages }
        })
        .collect()
}

/// Gives passages their ids, and their texts now that every footnote is resolved.
fn complete(passages: &mut [Passage], within: &str) {
    for (passage, number) in passages.iter_mut().zip(1u32..) {
        passage.id = format!("{within}.{number}");
        passage.text = plain(&passage.spans);
    }
}

/// Ids that are given out, each once.
#[derive(Default)]
struct Ids {
    taken: HashSet<String>,
    /// For each wish, the number that is tried next, so that many equal titles cost no more than different ones.
    next: HashMap<String, u32>,
}

impl Ids {
    /// The id wished for; if that is taken, the first of `id-2`, `id-3` and so on that is free.
    fn claim(&mut self, wish: &str, if_empty: &str) -> String {
        let wish = if wish.is_empty() { if_empty } else { wish };
        let next = self.next.entry(wish.to_owned()).or_insert(1);
        loop {
            let id = if *next == 1 { wish.to_owned() } else { format!("{wish}-{next}") };
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}
