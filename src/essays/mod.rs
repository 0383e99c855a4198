//! Essays: Markdown in, sections and passages out, typed and never HTML.
//!
//! An [`Essay`] is a list of [`Section`]s, one for every heading, and a section a list of [`Passage`]s, one for every
//! block. What was markup is in the types; what was written is in the texts, once and in order.
//!
//! | file | subject |
//! | --- | --- |
//! | `essay` | the whole essay, and [`read`] |
//! | `front_matter` | what it says about itself |
//! | `yours`, `preamble`, `title`, `plain_text`, `decode` | what somebody brings: Markdown or plain text, as it comes |
//! | `blocks`, `spans`, `link` | Markdown's events to blocks, lines and addresses |
//! | `nesting` | what is too deep to be read |
//! | `pace` | how long it still takes |
//! | `draft`, `slug` | ids and numbers |
//! | `passage`, `scene` | the shapes |
//! | `running` | the passages as one text, and places in it |
//! | `built_in`, `embed` | the files of `essays/`; `embed` is the build script, and `check` what it looks for |

mod blocks;
mod built_in;
#[cfg(test)]
mod check;
mod decode;
mod draft;
mod essay;
mod fault;
mod front_matter;
mod limits;
mod link;
mod nesting;
mod pace;
mod passage;
mod plain_text;
mod preamble;
mod running;
mod scene;
mod slug;
mod spans;
#[cfg(test)]
mod tests;
mod title;
mod yours;

pub use built_in::{built_in, find, first};
pub use decode::{Decoded, decode};
pub use essay::{Essay, EssayHead, Footnote, Section, Source, read};
pub use fault::{EssayError, EssayFault};
pub use limits::{MOST_BYTES, MOST_NESTED, MOST_PIECES};
pub use passage::{ItemMark, Passage, PassageKind, Span, Style};
pub use running::{MarkedPiece, Running, Spot};
pub use scene::{NotAScene, Scene};
pub use slug::{is_slug, slug_of};
pub use yours::read_yours;
