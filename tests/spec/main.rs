//! The examples of the CommonMark specification (0.31.2), as the reader shows them.
//!
//! They come with the npm package `commonmark-spec` (John MacFarlane, CC-BY-SA-4.0), a development dependency of
//! `ui/`; no text of it is kept here. `blocks.txt` has the blocks that each example becomes, without their words:
//! those are held against the words of the HTML that the specification gives. `not_rendered.txt` lists what the
//! reader does not render, on purpose.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod blocks;
mod example;
mod html;

use std::{fmt::Write as _, fs, path::Path};

use before_the_ask::essays::{Essay, Source, Span, read};

use example::{Example, examples};

/// An example, as an essay.
fn essay(markdown: &str) -> Essay {
    let front = "+++\ntitle = \"An example\"\nsummary = \"Of the specification.\"\n+++\n";
    read("an-example", &format!("{front}{markdown}"), Source::BuiltIn).unwrap()
}

/// Every word that is shown, with single spaces.
fn shown(essay: &Essay) -> String {
    let texts = essay.sections.iter().flat_map(|section| {
        std::iter::once(section.title.as_str())
            .chain(section.passages.iter().map(|passage| passage.text.as_str()))
    });
    html::plain(&texts.collect::<Vec<_>>().join(" "))
}

/// How many of its links lead somewhere.
fn links(essay: &Essay) -> usize {
    let lines = essay.sections.iter().flat_map(|section| {
        std::iter::once(&section.spans).chain(section.passages.iter().map(|passage| &passage.spans))
    });
    let leads = |span: &&Span| matches!(span, Span::Text { style, .. } if style.href.is_some());
    lines.flatten().filter(leads).count()
}

/// Compares with a golden file, and writes what was seen where it can be copied from.
fn is_golden(seen: &str, name: &str) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec").join(name);
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&beside, seen).unwrap();
    let agreed = fs::read_to_string(&golden).unwrap_or_default();
    assert!(
        seen == agreed,
        "What is shown changed. If that is meant, copy {} to {}",
        beside.display(),
        golden.display()
    );
}

#[test]
fn the_specification_has_all_its_examples() {
    assert_eq!(examples().len(), 652);
}

#[test]
fn every_example_becomes_the_blocks_that_were_agreed_on() {
    let mut seen = String::new();
    for Example { number, markdown, .. } in examples() {
        let line = format!("{number}: {}", blocks::of(&essay(&markdown)));
        writeln!(seen, "{}", line.trim_end()).unwrap();
    }
    is_golden(&seen, "blocks.txt");
}

#[test]
fn the_words_are_those_that_a_browser_would_show() {
    let differ = |Example { number, markdown, html }: Example| {
        let ours = shown(&essay(&markdown));
        let theirs = html::visible(&html::as_typed(&html, &markdown));
        (ours != theirs).then(|| format!("{number}: {ours:?}\n   and {theirs:?}"))
    };
    let lost: Vec<String> = examples().into_iter().filter_map(differ).collect();
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn what_is_not_rendered_is_what_was_agreed_on() {
    let mut lists: [(&str, Vec<String>); 4] = [
        ("HTML: shown as it was typed", Vec::new()),
        ("An image: its description", Vec::new()),
        ("A link that is neither http, https nor mailto: its words", Vec::new()),
        ("The title of a link or an image, which a browser keeps for the pointer: not shown", Vec::new()),
    ];
    for Example { number, markdown, html } in examples() {
        let rendered = html::as_typed(&html, &markdown);
        let not_rendered = [
            rendered != html,
            rendered.contains("<img "),
            rendered.matches("<a href=").count() > links(&essay(&markdown)),
            rendered.contains("\" title=\""),
        ];
        for ((_, numbers), so) in lists.iter_mut().zip(not_rendered) {
            if so {
                numbers.push(number.to_string());
            }
        }
    }
    let mut seen = String::new();
    for (what, numbers) in lists {
        writeln!(seen, "{what}\n{}\n", numbers.join(" ")).unwrap();
    }
    is_golden(&seen, "not_rendered.txt");
}
