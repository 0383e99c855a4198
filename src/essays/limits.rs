//! How much an essay may be.

/// The longest essay, in bytes of UTF-8.
pub const MOST_BYTES: usize = 1_000_000;

/// The most sections, passages, spans and footnotes that an essay may have, together.
pub const MOST_PIECES: usize = 20_000;

/// The most quotes, lists and footnotes that a line may stand in, together; [`super::Passage`] counts up to 32 of a sort.
pub const MOST_NESTED: usize = 100;
