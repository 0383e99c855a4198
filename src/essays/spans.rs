//! Gathers the pieces of one line.

use pulldown_cmark::{LinkType, Tag, TagEnd};

use super::{
    link::safe_href,
    passage::{Span, Style},
};

/// A line being read: what is on it so far, and the markup that is open.
#[derive(Debug, Default)]
pub(super) struct Line {
    spans: Vec<Span>,
    emphasis: usize,
    strong: usize,
    images: usize,
    /// A link may stand in the description of an image within a link.
    links: Vec<Option<String>>,
}

impl Line {
    /// Adds words in the style that is open; alike neighbours become one span.
    pub fn words(&mut self, words: &str) {
        self.add(words, false);
    }

    /// Adds code within a line.
    pub fn code(&mut self, words: &str) {
        self.add(words, true);
    }

    /// Adds words that hold line breaks, each of which becomes a span of its own.
    pub fn lines(&mut self, lines: &str) {
        for (nth, line) in lines.split('\n').enumerate() {
            if nth > 0 {
                self.line_break();
            }
            self.words(line);
        }
    }

    /// Breaks the line.
    pub fn line_break(&mut self) {
        self.spans.push(Span::Break);
    }

    /// Refers to a footnote by the label that the writer gave it; ids and numbers are known only at the end.
    pub fn note(&mut self, label: &str) {
        self.spans.push(Span::Note { id: label.to_owned(), number: 0 });
    }

    /// Opens markup. Whatever is no markup of a line is left alone.
    pub fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.links.push(safe_href(&format!("mailto:{dest_url}")));
            }
            Tag::Link { dest_url, .. } => self.links.push(safe_href(dest_url)),
            Tag::Image { .. } => {
                self.images += 1;
                // An image without a description still leaves a mark where it stood.
                self.spans.push(Span::Text { text: String::new(), style: self.style(false) });
            }
            _ => {}
        }
    }

    /// Closes markup that was opened.
    pub fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => {
                self.links.pop();
            }
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            _ => {}
        }
    }

    /// How many spans there are so far.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// The finished line, without the line breaks that only end it: HTML's, and the last one of code.
    pub fn finish(mut self) -> Vec<Span> {
        while self.spans.last() == Some(&Span::Break) {
            self.spans.pop();
        }
        if let Some(Span::Text { text, .. }) = self.spans.last_mut()
            && text.ends_with('\n')
        {
            text.pop();
            if text.is_empty() {
                self.spans.pop();
            }
        }
        self.spans
    }

    fn style(&self, code: bool) -> Style {
        Style {
            emphasis: self.emphasis > 0,
            strong: self.strong > 0,
            code,
            image: self.images > 0,
            href: self.links.last().cloned().flatten(),
        }
    }

    fn add(&mut self, words: &str, code: bool) {
        if words.is_empty() {
            return;
        }
        let style = self.style(code);
        match self.spans.last_mut() {
            Some(Span::Text { text, style: last }) if *last == style => text.push_str(words),
            _ => self.spans.push(Span::Text { text: words.to_owned(), style }),
        }
    }
}
