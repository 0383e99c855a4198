//! A text as words, numbers and marks, and a place in it from which phrases are read.

use std::ops::Range;

/// A run of letters, a run of ASCII digits, or one other character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Word,
    Number,
    Mark,
}

/// One piece of a text. White space is no piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    kind: Kind,
    text: &'t str,
    start: usize,
    /// Whether white space, or nothing at all, stands before it.
    spaced: bool,
    /// Whether it is the second half of something like `3pm`.
    glued: bool,
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn kind(character: char) -> Kind {
    if character.is_ascii_digit() {
        Kind::Number
    } else if character.is_alphanumeric() || character == '_' {
        Kind::Word
    } else {
        Kind::Mark
    }
}

/// Splits a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut characters = text.char_indices().peekable();
    let mut spaced = true;
    while let Some((start, character)) = characters.next() {
        if character.is_whitespace() {
            spaced = true;
            continue;
        }
        let kind = kind(character);
        let mut end = start + character.len_utf8();
        while kind != Kind::Mark
            && let Some((at, more)) =
                characters.next_if(|(_, c)| !c.is_whitespace() && self::kind(*c) == kind)
        {
            end = at + more.len_utf8();
        }
        let after_mark = tokens.last().is_none_or(|before| before.kind == Kind::Mark);
        let glued = kind != Kind::Mark && !spaced && !after_mark;
        tokens.push(Token { kind, text: &text[start..end], start, spaced, glued });
        spaced = false;
    }
    tokens
}

/// A number in digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    pub value: u32,
    /// How many digits it was written with.
    pub width: usize,
}

/// A place between two tokens. Reading a phrase gives the place behind it, and leaves this one as it was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'t> {
    tokens: &'t [Token<'t>],
    at: usize,
}

impl<'t> Words<'t> {
    /// The place before the first token.
    pub(super) fn start(tokens: &'t [Token<'t>]) -> Self {
        Self { tokens, at: 0 }
    }

    /// How many tokens stand before this place.
    pub(super) fn position(self) -> usize {
        self.at
    }

    /// The place one token on, if there is one.
    pub(super) fn step(self) -> Option<Self> {
        self.token().map(|(_, rest)| rest)
    }

    /// The bytes between this place and a later one: from its first token's start to its last one's end.
    pub(super) fn until(self, end: Self) -> Option<Range<usize>> {
        let tokens = self.tokens.get(self.at..end.at)?;
        Some(tokens.first()?.start..tokens.last()?.end())
    }

    /// Whether nothing but closing punctuation follows.
    pub(super) fn is_over(self) -> bool {
        self.tokens[self.at..].iter().all(|token| is_closing(token.text))
    }

    /// Whether punctuation that ends a clause, or the text, follows.
    pub(super) fn is_at_a_stop(self) -> bool {
        self.token().is_none_or(|(token, _)| {
            is_closing(token.text) || matches!(token.text, ")" | "]" | "\"" | "”" | "—" | "–")
        })
    }

    /// Whether no more than a comma or an "and" stands between this place and a later one.
    pub(super) fn is_next_to(self, later: Self) -> bool {
        self.tokens
            .get(self.at..later.at)
            .is_some_and(|between| between.iter().all(|token| matches!(token.text, "," | "and" | "&")))
    }

    /// The word just before this place; none where a number or a mark stands there.
    pub(super) fn before(self) -> Option<&'t str> {
        let token = self.tokens.get(self.at.checked_sub(1)?)?;
        (token.kind == Kind::Word).then_some(token.text)
    }

    /// Whether one of the words stands just before this place, in any case.
    pub(super) fn is_behind_any(self, words: &[&str]) -> bool {
        self.before().is_some_and(|before| words.iter().any(|word| before.eq_ignore_ascii_case(word)))
    }

    fn token(self) -> Option<(&'t Token<'t>, Self)> {
        let token = self.tokens.get(self.at)?;
        Some((token, Self { at: self.at + 1, ..self }))
    }

    /// Any whole word.
    pub(super) fn word(self) -> Option<(&'t str, Self)> {
        let (token, rest) = self.token()?;
        (token.kind == Kind::Word && !token.glued).then_some((token.text, rest))
    }

    /// The letters behind a number, as in `3pm`.
    pub(super) fn suffix(self) -> Option<(&'t str, Self)> {
        let (token, rest) = self.token()?;
        (token.kind == Kind::Word && token.glued).then_some((token.text, rest))
    }

    /// A number that is not the end of something like `B2`.
    pub(super) fn number(self) -> Option<(Digits, Self)> {
        self.digits(false)
    }

    /// A number that is: the hour of `2026-12-07T09:00`, behind its `T`.
    pub(super) fn number_after_letter(self) -> Option<(Digits, Self)> {
        self.digits(true)
    }

    fn digits(self, glued: bool) -> Option<(Digits, Self)> {
        let (token, rest) = self.token()?;
        let value = token.text.parse().ok()?;
        let width = token.text.len();
        (token.kind == Kind::Number && token.glued == glued).then_some((Digits { value, width }, rest))
    }

    /// The place itself, where no white space stands before the next token.
    pub(super) fn tight(self) -> Option<Self> {
        self.token().filter(|(token, _)| !token.spaced).map(|_| self)
    }

    /// A mark that stands right behind what was read.
    pub(super) fn mark(self, mark: char) -> Option<Self> {
        let (token, rest) = self.token()?;
        (token.kind == Kind::Mark && !token.spaced && token.text.chars().eq([mark])).then_some(rest)
    }

    /// One word or several, in any case.
    pub(super) fn said(self, phrase: &str) -> Option<Self> {
        phrase.split(' ').try_fold(self, |words, wanted| {
            let (word, rest) = words.word()?;
            word.eq_ignore_ascii_case(wanted).then_some(rest)
        })
    }

    /// The first of several phrases that is said.
    pub(super) fn said_any(self, phrases: &[&str]) -> Option<Self> {
        phrases.iter().find_map(|phrase| self.said(phrase))
    }

    /// The place behind one of the phrases, or this place.
    pub(super) fn maybe(self, phrases: &[&str]) -> Self {
        self.said_any(phrases).unwrap_or(self)
    }

    /// The place behind a mark, or this place.
    pub(super) fn maybe_mark(self, mark: char) -> Self {
        self.mark(mark).unwrap_or(self)
    }
}

fn is_closing(text: &str) -> bool {
    matches!(text, "." | "," | ";" | ":" | "!" | "?" | "…")
}
