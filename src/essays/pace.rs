//! How long it still takes to read.

use super::essay::{Essay, WORDS_A_MINUTE, count_words, words_in};

impl Essay {
    /// For each passage, in order, the minutes that are left when one begins to read it, rounded up.
    pub fn minutes_left(&self) -> Vec<(&str, u32)> {
        let mut left = count_words(&self.sections);
        let mut minutes = Vec::new();
        for section in &self.sections {
            left = left.saturating_sub(words_in(&section.title));
            for passage in &section.passages {
                minutes.push((passage.id.as_str(), left.div_ceil(WORDS_A_MINUTE)));
                left = left.saturating_sub(words_in(&passage.text));
            }
        }
        minutes
    }
}
