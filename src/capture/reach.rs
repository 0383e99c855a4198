//! Emails, telephone numbers and links, known by their look.

use super::{
    beginnings,
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

/// The ways to reach someone that the piece begins with, blanks or commas between, and what is left behind them.
/// Between two commas, all is such a way or nothing is.
pub(super) fn read<'a>(piece: Stretch<'a>, here: &Here) -> (Vec<Part>, Stretch<'a>) {
    let mut parts = Vec::new();
    let mut left = piece.trim_start(blank_or_comma);
    while let Some((more, behind)) = up_to_a_comma(left, here) {
        parts.extend(more);
        left = behind.trim_start(blank_or_comma);
    }
    (parts, left)
}

fn up_to_a_comma<'a>(from: Stretch<'a>, here: &Here) -> Option<(Vec<Part>, Stretch<'a>)> {
    let mut parts = Vec::new();
    let mut left = from;
    loop {
        let (part, behind) = labelled(left, here)?;
        parts.push(part);
        left = behind.trim();
        let ends = left.text.is_empty() || left.text.starts_with(',');
        // What stands in brackets says more of the address, and is left.
        if ends || (left.text.starts_with('(') && labelled(left, here).is_none()) {
            return Some((parts, left));
        }
    }
}

/// Words before an address that its kind says already.
const KIND_LABELS: [(&str, ReachKind); 12] = [
    ("phone", ReachKind::Phone),
    ("telephone", ReachKind::Phone),
    ("tel", ReachKind::Phone),
    ("tel.", ReachKind::Phone),
    ("email", ReachKind::Email),
    ("e-mail", ReachKind::Email),
    ("mail", ReachKind::Email),
    ("link", ReachKind::Link),
    ("web", ReachKind::Link),
    ("website", ReachKind::Link),
    ("site", ReachKind::Link),
    ("page", ReachKind::Link),
];
/// Words before a telephone number that stay with it.
const PHONE_LABELS: [&str; 6] = ["mobile", "cell", "work", "home", "office", "private"];

/// One address, with a label before it or none.
fn labelled<'a>(from: Stretch<'a>, here: &Here) -> Option<(Part, Stretch<'a>)> {
    let of_a_kind = KIND_LABELS.iter().find_map(|(label, kind)| {
        let address = address(beginnings::after(from, &[label])?, here)?;
        (address.kind == *kind).then_some((address.words, address))
    });
    let of_a_phone = || {
        let address = PHONE_LABELS
            .iter()
            .find_map(|label| address(beginnings::after(from, &[label])?, here))
            .filter(|address| address.kind == ReachKind::Phone)?;
        Some((from.before(address.words.end() - from.range().start), address))
    };
    let (value, Address { kind, sure, left, .. }) = of_a_kind
        .or_else(of_a_phone)
        .or_else(|| address(from, here).map(|address| (address.words, address)))?;
    let text = from.before(value.end() - from.range().start);
    Some((Part::new(text, value, Said::Reach { kind, value: value.text.into() }, sure), left))
}

/// An address, and what is left behind it.
struct Address<'a> {
    words: Stretch<'a>,
    kind: ReachKind,
    sure: bool,
    left: Stretch<'a>,
}

fn address<'a>(from: Stretch<'a>, here: &Here) -> Option<Address<'a>> {
    let behind = |words: Stretch<'a>| from.from(words.end() - from.range().start);
    let found = |words, kind, sure| Some(Address { words, kind, sure, left: behind(words) });
    let up_to = |ends: fn(char) -> bool| from.before(from.text.find(ends).unwrap_or(from.text.len()));
    let link = up_to(char::is_whitespace).trim_end(|c| c == ',');
    if is_link(link.text) {
        return found(link, ReachKind::Link, true);
    }
    let email = up_to(blank_or_comma);
    if is_email(email.text) {
        return found(email, ReachKind::Email, true);
    }
    let number = number(from)?;
    let sure = phone(number.text, here)?;
    let end = number.text.len() + label_behind(behind(number));
    found(from.before(end), ReachKind::Phone, sure)
}

fn is_link(text: &str) -> bool {
    let body = LINK_BEGINNINGS.iter().find_map(|beginning| {
        text.get(beginning.len()..).filter(|_| begins_a_link(text) && text.len() > beginning.len())
    });
    body.is_some_and(|body| body.contains(char::is_alphanumeric))
}

/// The longest address that can be delivered to (RFC 5321, section 4.5.3.1).
const LONGEST_EMAIL: usize = 254;

fn is_email(text: &str) -> bool {
    if text.len() > LONGEST_EMAIL {
        return false;
    }
    let Some((local, domain)) = text.split_once('@') else { return false };
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    let odd = |c: char| c.is_control() || matches!(c, '<' | '>' | '(' | ')' | '"' | ':');
    !local.is_empty()
        && !local.contains(odd)
        && domain.chars().all(letters)
        && domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
}

/// The longest telephone number, with its blanks and marks.
const LONGEST_NUMBER: usize = 40;

/// The digits, blanks and marks of one number: the next one's `+` ends it. None where it goes on as something else.
fn number(from: Stretch<'_>) -> Option<Stretch<'_>> {
    let mark =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-' | '.' | '/' | '\u{a0}');
    let near = from.at_most(LONGEST_NUMBER + 2);
    let marks = near.before(near.text.find(|c| !mark(c)).unwrap_or(near.text.len()));
    let one = marks.before(marks.text.find(" +").unwrap_or(marks.text.len()));
    let number = one.trim_end(|c| !c.is_ascii_digit());
    let behind = from.from(number.text.len());
    let ends = behind.text.chars().next().is_none_or(blank_or_comma);
    (ends && number.text.len() <= LONGEST_NUMBER).then_some(number)
}

/// The bytes of a few words in brackets behind a number, which stay with it: `+44 7700 900123 (work)`.
fn label_behind(number_behind: Stretch<'_>) -> usize {
    const LONGEST: usize = 32;
    let near = number_behind.at_most(LONGEST);
    let label = near.text.trim_start().strip_prefix('(').and_then(|label| label.split_once(')'));
    label
        .filter(|(label, after)| {
            label.contains(char::is_alphabetic)
                && label.chars().all(|c| c.is_alphabetic() || c == ' ')
                && after.chars().next().is_none_or(blank_or_comma)
        })
        .map_or(0, |(_, after)| near.text.len() - after.len())
}

/// Whether the text is a telephone number, and then whether that is sure.
fn phone(text: &str, here: &Here) -> Option<bool> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let begins = text.starts_with(['+', '(']) || text.starts_with(|c: char| c.is_ascii_digit());
    let looks_so =
        begins && (7..=15).contains(&digits) && !text.get(1..).is_some_and(|rest| rest.contains('+'));
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
