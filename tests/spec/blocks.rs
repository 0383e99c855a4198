//! The blocks of an essay without their words, on one line.

use before_the_ask::essays::{Essay, Passage, PassageKind, Span, Style};

/// Its sections and passages, in order: `h2(t)` a heading, `p(t te)` a paragraph of words and words in italics,
/// `>quote(t)` a paragraph of a quote, `+item 1.(t)` a numbered item.
pub fn of(essay: &Essay) -> String {
    let mut blocks = Vec::new();
    for section in &essay.sections {
        if section.level > 0 {
            blocks.push(format!("h{}({})", section.level, spans(&section.spans)));
        }
        blocks.extend(section.passages.iter().map(passage));
    }
    blocks.join(" ")
}

fn passage(passage: &Passage) -> String {
    let kind = match passage.kind {
        PassageKind::Paragraph => "p",
        PassageKind::Quote => "quote",
        PassageKind::ListItem => "item",
        PassageKind::Code => "code",
        PassageKind::Rule => "rule",
    };
    let mark = match passage.mark.map(|mark| mark.number) {
        Some(Some(number)) => format!(" {number}."),
        Some(None) => " •".to_owned(),
        None => String::new(),
    };
    let depth = ">".repeat(usize::from(passage.quotes)) + &"+".repeat(usize::from(passage.lists));
    let language = passage.code_language.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    format!("{depth}{kind}{mark}{language}({})", spans(&passage.spans))
}

fn spans(spans: &[Span]) -> String {
    let looks = spans.iter().map(|span| match span {
        Span::Text { style, .. } => format!("t{}", look(style)),
        Span::Break => "br".to_owned(),
        Span::Note { .. } => "note".to_owned(),
    });
    looks.collect::<Vec<_>>().join(" ")
}

/// One letter for each thing that a style says: emphasis, strong, code, image, link.
fn look(style: &Style) -> String {
    let Style { emphasis, strong, code, image, href } = style;
    let marks = [(*emphasis, 'e'), (*strong, 's'), (*code, 'c'), (*image, 'i'), (href.is_some(), 'l')];
    marks.iter().filter(|(there, _)| *there).map(|(_, mark)| *mark).collect()
}
