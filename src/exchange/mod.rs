//! Leaving, and coming from elsewhere: what other programs read and write.
//!
//! The forms are pure: values in, text out. They know no file, no clock and no notebook.

mod content_lines;
pub mod essay_markdown;
pub mod ics;
