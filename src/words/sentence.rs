//! A text as a sentence.

/// The text with a full stop, where it does not end with a stop of its own: "Undone: kept Sam Jr."
pub fn sentence(text: &str) -> String {
    let end = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{text}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_one_full_stop() {
        assert_eq!(sentence("You wanted to write to Mara"), "You wanted to write to Mara.");
        assert_eq!(sentence("You wanted to write to J.R."), "You wanted to write to J.R.");
    }
}
