//! Content lines: the one form that calendars (RFC 5545, section 3.1) and address cards are written in.

/// How many octets a line may have, without its end.
const WIDTH: usize = 75;

/// Lines of a name and a value: folded, each ended by CR and LF.
#[derive(Debug, Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// Adds a line. The name may have parameters, `DTSTART;VALUE=DATE`; the value stands as it is, so it
    /// must be one of the form's own and not what somebody typed.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let mut room = WIDTH;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                // The blank that begins it is an octet of the line.
                room = WIDTH - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a line whose value is what somebody typed (section 3.3.11).
    pub(super) fn add_text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text));
    }

    /// All lines, in the order in which they were added.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// The text within one line. Whatever a reader might take for the end of a line is a written one; the other
/// control characters but the tab, which no line may have, are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            // The two are one end.
            '\r' if rest.peek() == Some(&'\n') => {}
            // LF, vertical tab, form feed, CR, next line, and Unicode's line and paragraph separators.
            '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c if c.is_control() && c != '\t' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(text: &str) -> String {
        let mut lines = ContentLines::default();
        lines.add_text("SUMMARY", text);
        lines.into_text()
    }

    /// What a reader does: puts the line together, and takes the escapes back.
    fn read(written: &str) -> String {
        let line = written.replace("\r\n ", "");
        let mut text = String::new();
        let mut rest = line.strip_prefix("SUMMARY:").unwrap().strip_suffix("\r\n").unwrap().chars();
        while let Some(c) = rest.next() {
            match (c, if c == '\\' { rest.next() } else { None }) {
                ('\\', Some('n')) => text.push('\n'),
                ('\\', Some(c @ ('\\' | ';' | ','))) => text.push(c),
                ('\\' | ';' | ',', _) => panic!("{c} stands by itself in {line:?}"),
                (c, _) => text.push(c),
            }
        }
        text
    }

    #[test]
    fn signs_that_part_values_are_escaped() {
        assert_eq!(written(r"tea, cake; a\b: 9:00"), "SUMMARY:tea\\, cake\\; a\\\\b: 9:00\r\n");
    }

    #[test]
    fn every_end_of_a_line_is_a_written_one() {
        assert_eq!(written("a\nb\r\nc\rd\n\re\u{b}f\u{c}g"), "SUMMARY:a\\nb\\nc\\nd\\n\\ne\\nf\\ng\r\n");
        assert_eq!(written("a\u{85}b\u{2028}c\u{2029}d"), "SUMMARY:a\\nb\\nc\\nd\r\n");
    }

    #[test]
    fn other_control_characters_go_and_a_tab_stays() {
        assert_eq!(written("a\0b\u{7}c\u{1b}[1md\u{7f}e\u{9b}f\tg"), "SUMMARY:abc[1mdef\tg\r\n");
    }

    #[test]
    fn seventy_five_octets_are_one_line_and_one_more_is_two() {
        let most = "n".repeat(WIDTH - "SUMMARY:".len());
        assert_eq!(written(&most), format!("SUMMARY:{most}\r\n"));
        assert_eq!(written(&format!("{most}n")), format!("SUMMARY:{most}\r\n n\r\n"));
        // Four octets, of which three would still have fitted.
        let almost = &most[3..];
        assert_eq!(written(&format!("{almost}🎈")), format!("SUMMARY:{almost}\r\n 🎈\r\n"));
    }

    #[test]
    fn a_line_that_goes_on_holds_seventy_four_after_its_blank() {
        let text = "é".repeat(100);
        let written = written(&text);
        let widths: Vec<_> = written.split_terminator("\r\n").map(str::len).collect();
        assert_eq!(widths, [74, 75, 61]);
        assert_eq!(read(&written), text);
    }

    /// Any characters, with many of those that matter here.
    fn any_text() -> impl Strategy<Value = String> {
        let signs = proptest::sample::select(vec!['\\', ';', ',', '\n', '\r', ' ', '\t', '\u{2028}', '🎈']);
        proptest::collection::vec(prop_oneof![signs, any::<char>()], 0..400)
            .prop_map(|all| all.into_iter().collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_text_comes_back_with_plain_ends_of_lines_and_without_control_characters(text in any_text()) {
            let ends = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
            let plain = text.replace("\r\n", "\n").replace(ends, "\n");
            let kept = |c: &char| matches!(c, '\n' | '\t') || !c.is_control();
            prop_assert_eq!(read(&written(&text)), plain.chars().filter(kept).collect::<String>());
        }

        #[test]
        fn no_line_is_too_wide_or_holds_what_a_line_must_not(text in any_text()) {
            for line in written(&text).strip_suffix("\r\n").unwrap().split("\r\n") {
                prop_assert!(line.len() <= WIDTH);
                prop_assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{:?}", line);
            }
        }
    }
}
