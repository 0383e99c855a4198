//! The examples, out of the file that the package brings.

use std::{fs, path::Path};

/// One example of the specification.
pub struct Example {
    /// The number it has there.
    pub number: usize,
    /// What is typed.
    pub markdown: String,
    /// What it is in HTML.
    pub html: String,
}

/// All of them, in their order.
pub fn examples() -> Vec<Example> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/commonmark-spec/spec.txt");
    let spec = fs::read_to_string(&path)
        .unwrap_or_else(|why| panic!("{}: {why} (`npm --prefix ui ci` brings it)", path.display()));
    let fence = "`".repeat(32);
    let opening = format!("\n{fence} example\n");
    let parts = spec.split(&opening).skip(1);
    let example = |(part, number): (&str, usize)| {
        let example = part.split(&fence).next().unwrap().replace('→', "\t");
        // What is typed or what it is may be nothing at all.
        let example = format!("\n{example}");
        let (markdown, html) = example.split_once("\n.\n").unwrap();
        Example {
            number,
            markdown: format!("{}\n", markdown.strip_prefix('\n').unwrap_or(markdown)),
            html: html.to_owned(),
        }
    };
    parts.zip(1..).map(example).collect()
}
