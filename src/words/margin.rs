//! What is said of lines that are marked in an essay.

use super::{first_name, visible};

/// "Marked for Wen."
pub fn marked_for(name: &str) -> String {
    super::sentence(&format!("Marked for {}", first_name(name)))
}

/// After a note was written beside a line.
pub fn noted_in_margin() -> &'static str {
    "Kept in the margin."
}

/// After a mark was taken away.
pub fn mark_removed() -> &'static str {
    "No longer marked."
}

/// Where the line no longer stands in the essay: "This line has changed since: “…”".
pub fn line_changed(quote: &str) -> String {
    let words: Vec<&str> = quote.split_whitespace().collect();
    format!("This line has changed since: “{}”", visible(&words.join(" ")))
}
