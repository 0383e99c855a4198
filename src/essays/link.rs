//! Where a link may lead.

/// The longest address that is kept, in bytes: a link's address stands in each span of its words.
const LONGEST: usize = 2_000;

/// The schemes that a link may have; anything else is shown as plain text.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// The address without its control, formatting and white characters, where a link may lead there.
///
/// Those characters go before the scheme is looked at, because browsers drop some of them too: `java\tscript:` is
/// a script to them.
pub(super) fn safe_href(address: &str) -> Option<String> {
    let href: String = address.chars().filter(|c| !is_hidden(*c)).collect();
    let leads_out = SCHEMES.iter().any(|scheme| {
        href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && href.len() > scheme.len()
    });
    (leads_out && href.len() <= LONGEST).then_some(href)
}

/// Characters that have no place in an address and would only disguise it: white space, control characters, and
/// those that show nothing or turn the direction of reading.
fn is_hidden(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
