//! Markdown's events become blocks: sections that hold passages, and footnotes beside them.
//!
//! Nothing here is HTML: what the writer put in as HTML is kept as text to be read.

use std::mem;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{
    MOST_PIECES,
    draft::{Draft, DraftNote, DraftSection},
    fault::{EssayError, EssayFault, line_of},
    nesting::too_deep,
    passage::{ItemMark, Passage, PassageKind, Span},
    spans::Line,
};

/// Quotes and lists are counted up to here; deeper ones look alike on a page.
const DEEPEST: u8 = 32;

/// The longest name that the language of a piece of code may have, in bytes.
const LONGEST_LANGUAGE: usize = 20;

/// Reads the essay that begins at a byte of the text.
pub(super) fn read(text: &str, start: usize) -> Result<Draft, EssayError> {
    let body = text.get(start..).unwrap_or_default();
    if let Some(at) = too_deep(body) {
        return Err(EssayError { line: line_of(text, start + at), why: EssayFault::TooDeep });
    }
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut blocks = Blocks::default();
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        let at = start + range.start;
        blocks.take(event, body.get(range).unwrap_or_default());
        if blocks.pieces() > MOST_PIECES {
            return Err(EssayError { line: line_of(text, at), why: EssayFault::TooManyPieces });
        }
    }
    Ok(blocks.draft)
}

/// What the parser is inside of.
#[derive(Debug)]
enum Around {
    Quote,
    /// The number that the next item gets; none in a list of bullets.
    List(Option<u32>),
    Item,
    /// A footnote, and the depth that counts again after it.
    Note(Depth),
}

/// How many quotes and lists there are around a place.
#[derive(Clone, Copy, Debug, Default)]
struct Depth {
    quotes: usize,
    lists: usize,
}

/// What the line being read will become.
#[derive(Debug)]
enum Becomes {
    Heading {
        level: u8,
        anchor: Option<String>,
        /// Braces after the title that give no anchor: words, although the parser took them off it.
        braces: Option<String>,
    },
    /// A paragraph; what it stands in says of which kind.
    Paragraph,
    Code {
        language: Option<String>,
    },
}

#[derive(Debug, Default)]
struct Blocks {
    draft: Draft,
    around: Vec<Around>,
    depth: Depth,
    /// Footnotes being read, the innermost last, as places in the draft.
    open_notes: Vec<usize>,
    line: Option<(Becomes, Line)>,
    /// The mark of an item that began and has no passage yet.
    mark: Option<ItemMark>,
    /// Footnotes begun, and sections, passages and spans finished.
    pieces: usize,
}

impl Blocks {
    /// Everything so far, the line being read included.
    fn pieces(&self) -> usize {
        self.pieces + self.line.as_ref().map_or(0, |(_, line)| line.len())
    }

    /// Takes the next event. `source` is the piece of the file it came from.
    fn take(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            Event::Rule => {
                self.finish_line();
                self.place(PassageKind::Rule, None, Vec::new());
            }
            Event::Text(words)
            | Event::Html(words)
            | Event::InlineHtml(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words) => self.words(&words),
            Event::Code(words) => self.line().code(&words),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.words("\n"),
            Event::FootnoteReference(label) => self.line().note(&label),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, source: &str) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.begin(Becomes::Paragraph),
            Tag::Heading { level, id, classes, attrs } => {
                let lost = id.is_none() && !(classes.is_empty() && attrs.is_empty());
                self.begin(Becomes::Heading {
                    level: level as u8,
                    anchor: id.map(|id| id.to_string()),
                    braces: lost.then(|| braces(source)).flatten(),
                });
            }
            Tag::CodeBlock(kind) => self.begin(Becomes::Code { language: language(&kind) }),
            Tag::BlockQuote(_) => {
                self.finish_line();
                self.depth.quotes += 1;
                self.around.push(Around::Quote);
            }
            Tag::List(first) => {
                self.finish_line();
                self.place_bare_item();
                self.depth.lists += 1;
                // Markdown allows nine digits, so the number fits.
                self.around.push(Around::List(first.map(|first| u32::try_from(first).unwrap_or(u32::MAX))));
            }
            Tag::Item => {
                self.finish_line();
                self.mark = Some(ItemMark { number: self.next_number() });
                self.around.push(Around::Item);
            }
            Tag::FootnoteDefinition(label) => {
                self.finish_line();
                self.place_bare_item();
                self.pieces += 1;
                self.open_notes.push(self.draft.notes.len());
                self.draft.notes.push(DraftNote { label: label.to_string(), passages: Vec::new() });
                self.around.push(Around::Note(mem::take(&mut self.depth)));
            }
            tag => self.line().open(&tag),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::Heading(_) | TagEnd::CodeBlock => {
                self.finish_line()
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.finish_line();
                self.leave();
            }
            tag => self.line().close(tag),
        }
    }

    /// Leaves a quote, a list, an item or a footnote.
    fn leave(&mut self) {
        match self.around.pop() {
            Some(Around::Quote) => self.depth.quotes -= 1,
            Some(Around::List(_)) => self.depth.lists -= 1,
            Some(Around::Item) => self.place_bare_item(),
            Some(Around::Note(depth)) => {
                self.depth = depth;
                self.open_notes.pop();
            }
            None => {}
        }
    }

    fn begin(&mut self, becomes: Becomes) {
        self.finish_line();
        self.line = Some((becomes, Line::default()));
    }

    /// The line being read. The words of a short list item come without a paragraph around them: they open one.
    fn line(&mut self) -> &mut Line {
        &mut self.line.get_or_insert_with(|| (Becomes::Paragraph, Line::default())).1
    }

    /// Adds words. A line break in them stays one in code, is a piece of its own in a paragraph, and a space in a
    /// title.
    fn words(&mut self, words: &str) {
        match &mut self.line {
            Some((Becomes::Code { .. }, line)) => line.words(words),
            Some((Becomes::Heading { .. }, line)) => line.words(&words.replace('\n', " ")),
            _ => self.line().lines(words),
        }
    }

    /// Puts the line being read, if there is one, where it belongs.
    fn finish_line(&mut self) {
        let Some((becomes, mut line)) = self.line.take() else { return };
        match becomes {
            Becomes::Paragraph => self.place(self.kind_here(), None, line.finish()),
            Becomes::Code { language } => self.place(PassageKind::Code, language, line.finish()),
            Becomes::Heading { level, anchor, braces } => {
                if let Some(braces) = braces {
                    line.words(" ");
                    line.words(&braces);
                }
                if self.open_notes.is_empty() {
                    self.open_section(level, anchor, line.finish());
                } else {
                    // A footnote has no sections: what was meant as a title is a line of it.
                    self.place(self.kind_here(), None, line.finish());
                }
            }
        }
    }

    fn kind_here(&self) -> PassageKind {
        match self.around.last() {
            Some(Around::Quote) => PassageKind::Quote,
            Some(Around::Item) => PassageKind::ListItem,
            _ => PassageKind::Paragraph,
        }
    }

    /// The number of the item that begins now, in an ordered list.
    fn next_number(&mut self) -> Option<u32> {
        let Some(Around::List(Some(next))) = self.around.last_mut() else { return None };
        let number = *next;
        *next = next.saturating_add(1);
        Some(number)
    }

    /// An item whose first words are not its own (an inner list's), or that has none, still shows its mark.
    fn place_bare_item(&mut self) {
        if self.mark.is_some() {
            self.place(PassageKind::ListItem, None, Vec::new());
        }
    }

    fn place(&mut self, kind: PassageKind, code_language: Option<String>, spans: Vec<Span>) {
        self.pieces += 1 + spans.len();
        let passage = Passage {
            // Id and text come last, in the draft.
            id: String::new(),
            text: String::new(),
            kind,
            quotes: shown(self.depth.quotes),
            lists: shown(self.depth.lists),
            mark: self.mark.take(),
            code_language,
            spans,
        };
        match self.open_notes.last().and_then(|note| self.draft.notes.get_mut(*note)) {
            Some(note) => note.passages.push(passage),
            None => self.draft.last_section().passages.push(passage),
        }
    }

    fn open_section(&mut self, level: u8, anchor: Option<String>, spans: Vec<Span>) {
        self.pieces += 1 + spans.len();
        // In a list item, the title stands in the place of the mark.
        self.mark = None;
        self.draft.sections.push(DraftSection { level, anchor, spans, passages: Vec::new() });
    }
}

fn shown(depth: usize) -> u8 {
    u8::try_from(depth).map_or(DEEPEST, |depth| depth.min(DEEPEST))
}

/// The last pair of braces in a heading's source, with what is in it.
fn braces(source: &str) -> Option<String> {
    source.get(source.rfind('{')?..=source.rfind('}')?).map(str::to_owned)
}

/// The first word after the fence, if it looks like the name of a language.
fn language(kind: &CodeBlockKind<'_>) -> Option<String> {
    let CodeBlockKind::Fenced(words) = kind else { return None };
    let name = words.split_whitespace().next()?.to_ascii_lowercase();
    let plain =
        name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'+' | b'#' | b'-'));
    (plain && name.len() <= LONGEST_LANGUAGE).then_some(name)
}
