//! Plain text: blocks are found by the lines alone, and keep the file's characters.
//!
//! Lines that belong together are one block, as a typewriter would have it: a blank line ends it, and so does
//! every line end in a text whose lines are as long as their paragraphs.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

use super::{
    MOST_PIECES,
    draft::{Draft, DraftSection},
    fault::{EssayError, EssayFault},
    passage::{ItemMark, Passage, PassageKind, Span, Style},
    title::full_stop,
};

/// A line of more characters than this is a paragraph of its own: nobody wraps text so wide.
const WIDEST: usize = 120;

/// A line this part of the longest one, in tenths, or shorter, was broken by the writer, not by the margin.
const SHORT: usize = 6;

/// The longest line that may be a heading, in characters.
const LONGEST_HEADING: usize = 90;

/// The level of a heading that has no number; a numbered one stands below it.
const LEVEL: u8 = 2;

/// Whether there is anything in the text that only Markdown explains. Lists and rules look alike in both.
pub(super) fn has_markup(body: &str) -> bool {
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    Parser::new_ext(body, options).any(|event| match event {
        Event::Start(tag) => !matches!(
            tag,
            Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::CodeBlock(CodeBlockKind::Indented)
        ),
        Event::Code(_) | Event::InlineHtml(_) | Event::Html(_) | Event::FootnoteReference(_) => true,
        _ => false,
    })
}

/// Lines that belong together.
#[derive(Debug)]
struct Block<'t> {
    kind: Kind,
    lines: Vec<&'t str>,
    /// It may not be a heading, whatever it looks like.
    text: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Item(Option<u32>),
    Rule,
}

/// Reads the text. The first `beside` of its blocks stood beside the title, and are no headings.
pub(super) fn read(body: &str, beside: usize) -> Result<Draft, EssayError> {
    let longest = body.lines().map(|line| line.trim().chars().count()).max().unwrap_or_default();
    let blocks = blocks(body, longest, beside);
    let headings = headings(&blocks);
    let mut draft = Draft::default();
    let mut pieces = 0;
    let mut within_a_section = false;
    for (block, heading) in blocks.iter().zip(headings) {
        let spans = spans(block, longest, heading);
        pieces += 1 + spans.len();
        if pieces > MOST_PIECES {
            return Err(EssayError { line: 1, why: EssayFault::TooManyPieces });
        }
        if heading {
            let numbered = matches!(block.kind, Kind::Item(_));
            let level = if numbered && within_a_section { LEVEL + 1 } else { LEVEL };
            within_a_section |= !numbered;
            draft.sections.push(DraftSection { level, anchor: None, spans, passages: Vec::new() });
        } else {
            draft.last_section().passages.push(passage(block.kind, spans));
        }
    }
    Ok(draft)
}

fn passage(kind: Kind, spans: Vec<Span>) -> Passage {
    let (kind, mark) = match kind {
        Kind::Text => (PassageKind::Paragraph, None),
        Kind::Item(number) => (PassageKind::ListItem, Some(ItemMark { number })),
        Kind::Rule => (PassageKind::Rule, None),
    };
    Passage {
        id: String::new(),
        text: String::new(),
        kind,
        quotes: 0,
        lists: u8::from(mark.is_some()),
        mark,
        code_language: None,
        spans,
    }
}

/// The lines of a block, one after another: a line that the margin broke runs on, one that the writer broke stays
/// so. A heading shows its number among its words; an item has it as its mark.
fn spans(block: &Block<'_>, longest: usize, heading: bool) -> Vec<Span> {
    let plain = |text: &str| Span::Text { text: text.to_owned(), style: Style::default() };
    if block.kind == Kind::Rule {
        return Vec::new();
    }
    let mut spans = Vec::new();
    let mut line = String::new();
    for (nth, written) in block.lines.iter().enumerate() {
        let words = match (nth, heading) {
            (0, false) => mark_of(written).map_or(*written, |(_, words)| words),
            _ => written,
        };
        line.push_str(words);
        if nth + 1 < block.lines.len() {
            if written.chars().count() * 10 <= longest * SHORT {
                spans.extend([plain(&line), Span::Break]);
                line.clear();
            } else {
                line.push(' ');
            }
        }
    }
    spans.push(plain(&line));
    spans
}

fn blocks(body: &str, longest: usize, beside: usize) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut open = false;
    let mut lines = body.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        if line.is_empty() {
            open = false;
            continue;
        }
        let kind = kind_of(line);
        let text = blocks.len() < beside;
        match blocks.last_mut() {
            Some(block) if open && kind == Kind::Text && block.kind != Kind::Rule => {
                block.lines.push(line);
            }
            _ => blocks.push(Block { kind, lines: vec![line], text }),
        }
        let short = line.chars().count() * 10 <= longest * SHORT;
        let next_is_long = lines.peek().is_some_and(|next| next.chars().count() * 10 > longest * SHORT);
        // A short line that a paragraph follows at once is its heading, or at least not its beginning.
        let alone = !open && short && next_is_long && full_stop(line).is_none();
        open = longest <= WIDEST && kind != Kind::Rule && !alone;
    }
    blocks
}

fn kind_of(line: &str) -> Kind {
    if is_rule(line) {
        Kind::Rule
    } else {
        mark_of(line).map_or(Kind::Text, |(number, _)| Kind::Item(number))
    }
}

/// Three or more of one sign and nothing else.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| *c != ' ');
    let Some(sign) = signs.next().filter(|c| matches!(c, '*' | '-' | '_')) else { return false };
    signs.clone().count() >= 2 && signs.all(|c| c == sign)
}

/// The number or bullet of an item, and its words.
fn mark_of(line: &str) -> Option<(Option<u32>, &str)> {
    let (mark, words) = line.split_once(' ')?;
    let words = words.trim_start();
    if words.is_empty() {
        return None;
    }
    if matches!(mark, "-" | "*" | "+" | "•") {
        return Some((None, words));
    }
    let digits = mark.strip_suffix('.')?;
    // Written with a zero before it, a number is more than its value.
    let number: u32 = digits.parse().ok().filter(|number: &u32| number.to_string() == digits)?;
    Some((Some(number), words))
}

/// Which blocks are headings: a short line without a full stop, before a longer paragraph, after one or at the
/// beginning. Two may follow one another, as a chapter and its first scene do; more of them are a list.
fn headings(blocks: &[Block<'_>]) -> Vec<bool> {
    let looks: Vec<bool> = blocks.iter().map(looks_like_a_heading).collect();
    let looks_at = |at: Option<usize>| at.and_then(|at| looks.get(at)).copied().unwrap_or_default();
    let numbered = |at: usize| blocks.get(at).is_some_and(|block| matches!(block.kind, Kind::Item(_)));
    let opens = |at: usize| {
        let longer = |next: &Block<'_>| next.kind == Kind::Text && length(next) > length(&blocks[at]);
        !looks_at(Some(at + 1)) && blocks.get(at + 1).is_some_and(longer)
    };
    let heads = |at: usize| {
        let (before, earlier) = (at.checked_sub(1), at.checked_sub(2));
        if !looks_at(before) {
            let leads = looks_at(Some(at + 1)) && opens(at + 1) && !(numbered(at) && numbered(at + 1));
            return opens(at) || leads;
        }
        !looks_at(earlier) && opens(at)
    };
    let in_a_list = |at: usize| numbered(at) && at.checked_sub(1).is_some_and(numbered);
    (0..blocks.len()).map(|at| looks[at] && heads(at) && !in_a_list(at)).collect()
}

fn length(block: &Block<'_>) -> usize {
    block.lines.iter().map(|line| line.chars().count() + 1).sum()
}

fn looks_like_a_heading(block: &Block<'_>) -> bool {
    let [line] = block.lines.as_slice() else { return false };
    let words = match block.kind {
        Kind::Rule | Kind::Item(None) => return false,
        Kind::Item(Some(_)) => mark_of(line).map_or(*line, |(_, words)| words),
        Kind::Text => line,
    };
    let ends_open = line.ends_with(['.', ',', ';', ':', '…', '!']);
    let is_said = line.starts_with(['"', '“', '‘', '«', '»', '„', '–', '—']);
    !block.text
        && line.chars().count() <= LONGEST_HEADING
        && words.contains(char::is_alphanumeric)
        && !ends_open
        && !is_said
        && full_stop(words).is_none()
}
