//! Emails, telephone numbers and links, known by their look.

use super::{
    parts::{Part, ReachKind, Said},
    stretch::{Stretch, blank_or_comma},
};
use crate::when::{self, Here};

const LINK_BEGINNINGS: [&str; 3] = ["https://", "http://", "www."];

/// Whether the text begins as a link does, in whatever case.
pub(super) fn begins_a_link(text: &str) -> bool {
    LINK_BEGINNINGS.iter().any(|beginning| {
        text.get(..beginning.len()).is_some_and(|begun| begun.eq_ignore_ascii_case(beginning))
    })
}

/// The ways to reach someone that the piece begins with, commas between, and what is left behind them.
pub(super) fn read<'a>(piece: Stretch<'a>, here: &Here) -> (Vec<Part>, Stretch<'a>) {
    if let Some(part) = part(piece, here) {
        return (vec![part], piece.from(piece.text.len()));
    }
    let mut parts = Vec::new();
    for item in piece.split(',') {
        match part(item.trim(), here) {
            Some(part) => parts.push(part),
            None if item.is_blank() => {}
            None => {
                let rest = piece.from(item.range().start - piece.range().start);
                return (parts, rest.trim_start(blank_or_comma));
            }
        }
    }
    (parts, piece.from(piece.text.len()))
}

fn part(item: Stretch<'_>, here: &Here) -> Option<Part> {
    let (kind, sure) = kind(item.text, here)?;
    Some(Part::whole(item, Said::Reach { kind, value: item.text.into() }, sure))
}

fn kind(text: &str, here: &Here) -> Option<(ReachKind, bool)> {
    if is_link(text) {
        Some((ReachKind::Link, true))
    } else if is_email(text) {
        Some((ReachKind::Email, true))
    } else {
        phone(text, here).map(|sure| (ReachKind::Phone, sure))
    }
}

fn is_link(text: &str) -> bool {
    let body = LINK_BEGINNINGS.iter().find_map(|beginning| {
        text.get(beginning.len()..).filter(|_| begins_a_link(text) && text.len() > beginning.len())
    });
    body.is_some_and(|body| body.contains(char::is_alphanumeric)) && !text.contains(char::is_whitespace)
}

/// The longest address that can be delivered to (RFC 5321, section 4.5.3.1).
const LONGEST_EMAIL: usize = 254;

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    let odd =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '(' | ')' | ',' | '"' | ':');
    text.len() <= LONGEST_EMAIL
        && !local.is_empty()
        && !local.contains(odd)
        && domain.chars().all(letters)
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}

/// Whether the text is a telephone number, and then whether that is sure.
fn phone(text: &str, here: &Here) -> Option<bool> {
    const LONGEST: usize = 40;
    let marks =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-' | '.' | '/' | '\u{a0}');
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let begins = text.starts_with(['+', '(']) || text.starts_with(|c: char| c.is_ascii_digit());
    let looks_so = text.len() <= LONGEST
        && begins
        && text.chars().all(marks)
        && (7..=15).contains(&digits)
        && text.ends_with(|c: char| c.is_ascii_digit())
        && !text.get(1..).is_some_and(|rest| rest.contains('+'));
    let other = || is_years(text) || when::yearly_day(text, here).is_some() || is_day(text, here);
    (looks_so && !other()).then(|| text.starts_with(['+', '0', '(']) || digits >= 9)
}

fn is_day(text: &str, here: &Here) -> bool {
    when::said_day(text, here).is_some()
        || !matches!(when::when(text, here), Err(when::WhenError::NotUnderstood))
}

/// Two years: `2019-2024`.
fn is_years(text: &str) -> bool {
    let year = |text: &str| {
        let text = text.trim();
        text.len() == 4 && (text.starts_with("19") || text.starts_with("20"))
    };
    text.split_once(['-', '/']).is_some_and(|(from, until)| year(from) && year(until))
}
