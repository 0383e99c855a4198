//! An essay as Markdown, with what stands in its margin: to be printed, or kept elsewhere.

use std::fmt::Write as _;

use crate::essays::{Essay, Passage, PassageKind, Span, Style};

/// A note in the margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginNote {
    /// The id of the passage that it stands beside; one that the essay does not have stands at the end.
    pub passage: String,
    /// The words that are marked.
    pub quote: String,
    /// Who came to mind.
    pub name: Option<String>,
    /// What was noted, or else what to remember that person for.
    pub said: Option<String>,
}

/// The essay as CommonMark with footnotes, under its front matter.
pub fn markdown(essay: &Essay, margin: &[MarginNote]) -> String {
    let mut text = front_matter(essay);
    for section in &essay.sections {
        if section.level > 0 {
            let marks = "#".repeat(usize::from(section.level));
            let anchor = section.scene.map(|scene| format!(" {{#{scene}}}")).unwrap_or_default();
            block(&mut text, &format!("{marks} {}{anchor}", one_line(&line(&section.spans))));
        }
        let mut list = List::default();
        for passage in &section.passages {
            block(&mut text, &list.set(passage));
            for note in margin.iter().filter(|note| note.passage == passage.id) {
                block(&mut text, &in_the_margin(note));
            }
        }
    }
    for footnote in &essay.notes {
        let mut list = List::default();
        let passages: Vec<String> = footnote.passages.iter().map(|passage| list.set(passage)).collect();
        block(&mut text, &format!("[^{}]: {}", footnote.id, indented(&passages.join("\n\n"), "    ")));
    }
    let known = |note: &&MarginNote| {
        essay.sections.iter().flat_map(|section| &section.passages).any(|passage| passage.id == note.passage)
    };
    for note in margin.iter().filter(|note| !known(note)) {
        block(&mut text, &in_the_margin(note));
    }
    text
}

fn block(text: &mut String, block: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(block);
    text.push('\n');
}

fn front_matter(essay: &Essay) -> String {
    let head = &essay.head;
    let mut keys = String::from("+++\n");
    for (key, value) in [
        ("title", Some(&head.title)),
        ("summary", head.summary.as_ref()),
        ("series", head.series.as_ref()),
        ("cluster", head.cluster.as_ref()),
        ("language", Some(&head.language)),
    ] {
        if let Some(value) = value {
            // What JSON escapes in a string, TOML reads; writing to a string cannot fail.
            let _ = writeln!(keys, "{key} = {}", serde_json::Value::from(value.as_str()));
        }
    }
    keys.push_str("+++\n");
    keys
}

fn in_the_margin(note: &MarginNote) -> String {
    let name = note.name.as_deref().map(|name| format!(", {}", escaped(name))).unwrap_or_default();
    let said = note.said.as_deref().map(|said| format!(" {}", escaped(said))).unwrap_or_default();
    let quote = escaped(&note.quote);
    let words = format!("**In the margin{name}:** “{}”{said}", one_line(&quote));
    words.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
}

/// How wide the marks are around the item being written, the outermost first.
#[derive(Default)]
struct List {
    widths: Vec<usize>,
}

impl List {
    /// A passage, set in as deep as it stands.
    fn set(&mut self, passage: &Passage) -> String {
        let depth = usize::from(passage.lists);
        self.widths.truncate(depth);
        let mut set = String::new();
        if let (Some(mark), Some(outer)) = (passage.mark, depth.checked_sub(1)) {
            let mark = mark.number.map_or_else(|| "-".to_owned(), |number| format!("{number}."));
            self.widths.resize(outer, 4);
            let width = mark.len().max(3) + 1;
            set = format!("{mark:<width$}");
            self.widths.push(width);
        }
        self.widths.resize(depth, 4);
        let inner: usize = self.widths.iter().sum();
        let words = words(passage);
        let lead = " ".repeat(inner - set.len());
        let set = format!("{lead}{set}{}", indented(&words, &" ".repeat(inner)));
        let quotes = "> ".repeat(usize::from(passage.quotes));
        set.lines().map(|line| format!("{quotes}{line}")).collect::<Vec<_>>().join("\n")
    }
}

fn words(passage: &Passage) -> String {
    match passage.kind {
        PassageKind::Rule => "***".to_owned(),
        PassageKind::Code => {
            let fence = fence(&passage.text, 3);
            let language = passage.code_language.as_deref().unwrap_or_default();
            format!("{fence}{language}\n{}\n{fence}", passage.text)
        }
        PassageKind::Paragraph | PassageKind::Quote | PassageKind::ListItem => line(&passage.spans),
    }
}

fn line(spans: &[Span]) -> String {
    let mut line = String::new();
    for span in spans {
        match span {
            Span::Text { text, style } => styled(&mut line, text, style),
            Span::Break => line.push_str("\\\n"),
            Span::Note { id, .. } => {
                let _ = write!(line, "[^{id}]");
            }
        }
    }
    at_its_start(&line)
}

/// Words in their style. The marks stand at the words: beside white space they would be words themselves.
fn styled(line: &mut String, text: &str, style: &Style) {
    let words = text.trim();
    let (before, after) = (text.len() - text.trim_start().len(), text.trim_end().len());
    line.push_str(&text[..before.min(text.len())]);
    if !words.is_empty() || style.image {
        let mut marked = if style.code {
            let fence = fence(words, 1);
            format!("{fence} {words} {fence}")
        } else {
            escaped(words)
        };
        if style.image {
            marked = format!("![{marked}]()");
        }
        if style.emphasis {
            marked = format!("*{marked}*");
        }
        if style.strong {
            marked = format!("**{marked}**");
        }
        if let Some(href) = &style.href {
            marked = format!("[{marked}](<{}>)", href.replace('<', "%3C").replace('>', "%3E"));
        }
        line.push_str(&marked);
        line.push_str(&text[after..]);
    }
}

/// Backticks, more of them than stand together in the text.
fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(least.max(longest + 1))
}

/// The words with whatever Markdown would take for a mark made plain.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '{' | '}' | '!' | '~' | '|') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The line with what only at its start would be a mark made plain.
fn at_its_start(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marks = match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits,
        Some(b'#' | b'-' | b'+' | b'=') if digits == 0 => 0,
        _ => return line.to_owned(),
    };
    format!("{}\\{}", &line[..marks], &line[marks..])
}

fn one_line(line: &str) -> String {
    line.replace("\\\n", " ").replace('\n', " ")
}

/// The lines after the first, set in.
fn indented(lines: &str, by: &str) -> String {
    lines.replace('\n', &format!("\n{by}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::essays::{built_in, read_yours};

    fn texts(essay: &Essay) -> Vec<&str> {
        let sections = essay.sections.iter();
        sections
            .flat_map(|section| {
                std::iter::once(section.title.as_str())
                    .chain(section.passages.iter().map(|passage| passage.text.as_str()))
            })
            .collect()
    }

    #[test]
    fn what_is_saved_reads_back_as_it_was() {
        for essay in built_in() {
            let again = read_yours(&essay.head.slug, &markdown(essay, &[])).unwrap();
            assert_eq!(texts(&again), texts(essay));
            assert_eq!(again.sections, essay.sections);
            assert_eq!(again.notes, essay.notes);
            assert_eq!(again.head.title, essay.head.title);
            assert_eq!(again.head.summary, essay.head.summary);
        }
    }

    #[test]
    fn lists_code_links_and_odd_words_read_back_as_they_were() {
        let source = "# One *two*\n\n> said\n>\n> > heard\n\n3. three\n4. four\n   - inner\n\n   goes on\n\n```rust\na ``` b\n\
                      ```\n\n[x *y*](https://example.org/<a>) `a``b` 1\\. 2 \\* \\_ <b> &amp;amp;\n\n\\# no\n\n1\\) no\n\n\
                      \\- no\n\nbroken\\\nline ![a coat](a.png)[^n]\n\n***\n\n[^n]: note\n\n    - more\n";
        let essay = read_yours("an-essay", source).unwrap();
        let again = read_yours("an-essay", &markdown(&essay, &[])).unwrap();
        assert_eq!(texts(&again), texts(&essay));
        assert_eq!(again.notes, essay.notes);
        let shape = |essay: &Essay| -> Vec<_> {
            let passages = essay.sections.iter().flat_map(|section| section.passages.clone());
            passages.map(|passage| (passage.kind, passage.quotes, passage.lists, passage.mark)).collect()
        };
        assert_eq!(shape(&again), shape(&essay));
    }

    #[test]
    fn the_margin_stands_below_its_passage_and_what_has_none_at_the_end() {
        let essay = read_yours("an-essay", "# Ties\n\nOne face, sore feet.\n\nMore.\n").unwrap();
        let note = |passage: &str, name: Option<&str>, note: Option<&str>| MarginNote {
            passage: passage.to_owned(),
            quote: "One face".to_owned(),
            name: name.map(str::to_owned),
            said: note.map(str::to_owned),
        };
        let margin = [note("ties.1", Some("Wen"), None), note("gone.1", None, Some("Why *this*?"))];
        assert_eq!(
            markdown(&essay, &margin),
            "+++\ntitle = \"Ties\"\nlanguage = \"en\"\n+++\n\n# Ties\n\nOne face, sore feet.\n\n\
             > **In the margin, Wen:** “One face”\n\nMore.\n\n> **In the margin:** “One face” Why \\*this\\*?\n"
        );
    }
}
