//! Whether words after a comma say what someone does: `Mara, explains pricing well`, not `King, Jr.`.

/// First words of a verb phrase that their endings do not show: helping verbs, pasts without -ed, words that
/// stand before a verb, and the verbs that begin a follow-up.
const KNOWN: [&str; 62] = [
    "is", "was", "are", "were", "has", "had", "have", "can", "could", "will", "would", "does", "did", "may",
    "who", "she", "he", "they", "always", "never", "often", "usually", "really", "still", "once", "knew",
    "wrote", "made", "taught", "told", "gave", "built", "ran", "led", "found", "kept", "sold", "spoke",
    "left", "lost", "won", "grew", "drew", "sang", "came", "went", "saw", "said", "got", "took", "brought",
    "bought", "held", "ask", "tell", "send", "write", "call", "thank", "remind", "follow", "met",
];

/// Begins with one lower-case word that is known, or ends in -s, -ed or -ing. A guess, and English only.
pub(super) fn begins(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let word = word.trim_end_matches([',', '.', ':', '!', '?']);
    let small = !word.is_empty() && word.chars().all(char::is_lowercase);
    small && (KNOWN.contains(&word) || ends_as_a_verb(word))
}

fn ends_as_a_verb(word: &str) -> bool {
    let long = |least: usize| word.chars().nth(least - 1).is_some();
    (long(4) && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
        || (long(4) && word.ends_with("ed"))
        || (long(5) && word.ends_with("ing"))
}
