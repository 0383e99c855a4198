//! The bytes of a file become the text that is in it.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text, and whether its encoding had to be guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The file says nothing of its encoding and is not UTF-8: it was read as an older Windows would.
    pub guessed: bool,
}

/// Reads UTF-8, UTF-16 that says so by its byte order mark, and else Windows-1252, in which most older texts of
/// western Europe are. None where the bytes are no text in any of them: a picture, a program.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    for (mark, encoding) in [([0xff, 0xfe], UTF_16LE), ([0xfe, 0xff], UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(&mark) {
            let (text, broken) = encoding.decode_without_bom_handling(rest);
            return (!broken && is_text(&text)).then(|| Decoded { text: text.into_owned(), guessed: false });
        }
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (text, guessed) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), true),
    };
    is_text(&text).then_some(Decoded { text, guessed })
}

/// Whether there is nothing in it but what a text has: no control characters beside tabs, line ends, form feeds
/// and the mark that old systems ended a text with.
fn is_text(text: &str) -> bool {
    !text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{85}'))
}
