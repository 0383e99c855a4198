//! Essays: Markdown in, sections and passages out, typed and never HTML.
//!
//! An [`Essay`] is a list of [`Section`]s, one for every heading, and a section a list of [`Passage`]s, one for every
//! block. What was markup is in the types; what was written is in the texts, once and in order.
//!
//! | file | subject |
//! | --- | --- |
//! | `essay` | the whole essay, and [`read`] |
//! | `front_matter` | what it says about itself |
//! | `blocks`, `spans`, `link` | Markdown's events to blocks, lines and addresses |
//! | `nesting` | what is too deep to be read |
//! | `draft`, `slug` | ids and numbers |
//! | `passage`, `scene` | the shapes |
//! | `running` | the passages as one text, and places in it |
//! | `built_in`, `embed` | the files of `essays/`; `embed` is the build script |

mod blocks;
mod built_in;
mod draft;
mod essay;
mod fault;
mod front_matter;
mod link;
mod nesting;
mod passage;
mod running;
mod scene;
mod slug;
mod spans;
#[cfg(test)]
mod tests;

pub use built_in::{built_in, find, first};
pub use essay::{Essay, EssayHead, Footnote, Section, Source, read};
pub use fault::{EssayError, EssayFault};
pub use passage::{ItemMark, Passage, PassageKind, Span, Style};
pub use running::{MarkedPiece, Running, Spot};
pub use scene::{NotAScene, Scene};
pub use slug::is_slug;

/// The longest essay, in bytes of UTF-8.
pub const MOST_BYTES: usize = 1_000_000;

/// The most sections, passages, spans and footnotes that an essay may have, together.
pub const MOST_PIECES: usize = 20_000;

/// The most quotes, lists and footnotes that a line may stand in, together; [`Passage`] counts up to 32 of a sort.
pub const MOST_NESTED: usize = 100;
