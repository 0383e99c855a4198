use super::super::{Decoded, decode};

fn text(text: &str, guessed: bool) -> Option<Decoded> {
    Some(Decoded { text: text.to_owned(), guessed })
}

#[test]
fn utf_8_is_read_with_its_byte_order_mark_and_without() {
    assert_eq!(decode("Grüße, “so”".as_bytes()), text("Grüße, “so”", false));
    assert_eq!(decode("\u{feff}Grüße".as_bytes()), text("Grüße", false));
}

#[test]
fn utf_16_is_read_where_it_says_so() {
    let little: Vec<u8> = "\u{feff}Grüße".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = "\u{feff}Grüße".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(decode(&little), text("Grüße", false));
    assert_eq!(decode(&big), text("Grüße", false));
    assert_eq!(decode(&[0xff, 0xfe, 0x00, 0xd8]), None, "half a pair is no letter");
}

#[test]
fn what_is_neither_is_read_as_an_older_windows_and_that_is_said() {
    assert_eq!(decode(b"Gr\xfc\xdfe, \x93so\x94"), text("Grüße, “so”", true));
}

#[test]
fn a_picture_or_a_program_is_no_text() {
    assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
    assert_eq!(decode(b"\x7fELF\x02\x01\x01"), None);
    assert_eq!(decode(b"a\0b"), None);
}
