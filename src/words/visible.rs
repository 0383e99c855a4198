//! Characters that would hide or turn around what a name says are shown; names too long are shortened.

use std::fmt::Write as _;

use unicode_normalization::char::is_combining_mark;

/// How many characters, as a reader counts them, a name has at most in a list or a notification.
pub const NAME_LIMIT: usize = 200;

/// What one character as a reader counts them holds at most, so that a heap of accents is cut too.
const MARKS: usize = 16;

const ZERO_WIDTH_NON_JOINER: char = '\u{200c}';
const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// A name for a line of a list or a notification: at most [`NAME_LIMIT`] characters, all of them visible.
pub fn shown_name(name: &str) -> String {
    visible(&shortened(name, NAME_LIMIT))
}

/// The text with every character visible that has no width, turns the direction or controls: "␀" for NUL
/// and its like, "[U+202E]" for others.
///
/// The two joiners stay where they spell: between signs that are not of the Latin, Greek or Cyrillic
/// scripts, as in Persian and Indic names and in emoji.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let joins = matches!(c, ZERO_WIDTH_JOINER | ZERO_WIDTH_NON_JOINER)
            && before.is_some_and(spells_with_joiners)
            && rest.peek().copied().is_some_and(spells_with_joiners);
        match picture(c) {
            Some(picture) => shown.push(picture),
            None if is_hidden(c) && !joins => {
                // Writing to a string cannot fail.
                let _ = write!(shown, "[U+{:04X}]", u32::from(c));
            }
            None => shown.push(c),
        }
        before = Some(c);
    }
    shown
}

/// The text, cut after `limit` characters as a reader counts them, with "…" in place of the rest.
///
/// Accents, variation selectors, skin tones, joined emoji and flags stay whole.
pub fn shortened(text: &str, limit: usize) -> String {
    let mut taken = 0;
    let mut marks = 0;
    let mut joined = false;
    let mut half_flag = false;
    for (at, c) in text.char_indices() {
        let continues = at > 0 && (joined || extends(c) || (half_flag && is_flag_letter(c)));
        half_flag = is_flag_letter(c) && !(half_flag && continues);
        joined = c == ZERO_WIDTH_JOINER;
        if continues && marks < MARKS {
            marks += 1;
            continue;
        }
        marks = 0;
        taken += 1;
        if taken > limit {
            return format!("{}…", text[..at].trim_end());
        }
    }
    text.to_owned()
}

/// The picture that Unicode has for a control character: U+2400 and on.
fn picture(c: char) -> Option<char> {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        _ => None,
    }
}

/// Controls, directions, and signs without width or ink (Unicode's Default_Ignorable_Code_Point, without
/// the variation selectors, which choose between forms of a letter or an emoji).
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}

fn spells_with_joiners(c: char) -> bool {
    // The scripts before Hebrew have no use for them.
    c >= '\u{590}' && !c.is_whitespace() && !is_hidden(c)
}

fn extends(c: char) -> bool {
    is_combining_mark(c) || matches!(c, ZERO_WIDTH_JOINER | ZERO_WIDTH_NON_JOINER | '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_hide_is_shown() {
        for (name, shown) in [
            ("Mara\u{202e}nossdloM", "Mara[U+202E]nossdloM"),
            ("\u{2066}Mara\u{2069}", "[U+2066]Mara[U+2069]"),
            ("Ma\0ra\n", "Ma␀ra␊"),
            ("Ma\u{200b}ra\u{feff}", "Ma[U+200B]ra[U+FEFF]"),
            ("Ma\u{200d}ra", "Ma[U+200D]ra"),
            ("\u{85}\u{7f}", "[U+0085]␡"),
        ] {
            assert_eq!(visible(name), shown);
        }
    }

    #[test]
    fn names_as_they_are_spelled_stay() {
        for name in [
            "Dariusz Zieliński",
            "شقایق\u{200c}زاده",
            "👩\u{200d}👩\u{200d}👧",
            "❤\u{fe0f}\u{200d}🔥",
            "מרים",
            "क्\u{200d}ष",
        ] {
            assert_eq!(visible(name), name);
        }
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        assert_eq!(shortened("Mara", 4), "Mara");
        assert_eq!(shortened("Mara Lindqvist", 5), "Mara…");
        assert_eq!(shortened("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}e\u{301}…");
        assert_eq!(shortened("👩\u{200d}👩\u{200d}👧x", 1), "👩\u{200d}👩\u{200d}👧…");
        assert_eq!(shortened("🇩🇪🇵🇱🇿🇦", 2), "🇩🇪🇵🇱…");
        assert_eq!(shortened("👍🏽👍🏽", 1), "👍🏽…");
    }

    #[test]
    fn a_name_of_ten_thousand_signs_fits_in_a_list() {
        assert_eq!(shown_name(&"a".repeat(10_000)).chars().count(), NAME_LIMIT + 1);
        let accents = format!("a{}", "\u{301}".repeat(10_000));
        assert!(shown_name(&accents).chars().count() <= NAME_LIMIT * (MARKS + 1) + 1);
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left_and_nothing_ordinary_is_changed(text in "\\PC{0,40}|.{0,40}") {
            let shown = visible(&text);
            let joiners = [ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER];
            prop_assert!(!shown.chars().any(|c| is_hidden(c) && !joiners.contains(&c)));
            if !text.chars().any(is_hidden) {
                prop_assert_eq!(shown, text);
            }
        }

        #[test]
        fn a_cut_is_a_beginning_of_the_text(text in ".{0,60}", limit in 0usize..40) {
            let cut = shortened(&text, limit);
            let kept = cut.strip_suffix('…').unwrap_or(&cut);
            prop_assert!(text.starts_with(kept));
            prop_assert!(text.chars().count() > limit || cut == text);
        }
    }
}
