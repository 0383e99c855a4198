//! What there is to read in the HTML that the specification gives.

/// Ends a line where it stands, so that the words before and after it are two.
const APART: [&str; 14] =
    ["p", "br", "hr", "li", "ol", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote"];

/// The HTML with the tags that the writer typed as the text that they are to the reader.
///
/// What was typed stands in the result letter by letter; what comes of markup, in order, does not stand in the source.
pub fn as_typed(html: &str, markdown: &str) -> String {
    let (mut text, mut typed) = (String::new(), markdown);
    let mut rest = html;
    while let Some((before, tag, after)) = next_tag(rest) {
        text.push_str(before);
        match typed.find(tag) {
            Some(at) => {
                typed = &typed[at + tag.len()..];
                text.push_str(&tag.replace('<', "&lt;").replace('>', "&gt;"));
            }
            None => text.push_str(tag),
        }
        rest = after;
    }
    text + rest
}

/// What a browser would show: the text, and the descriptions of the images.
pub fn visible(html: &str) -> String {
    let (mut text, mut rest) = (String::new(), html);
    while let Some((before, tag, after)) = next_tag(rest) {
        text.push_str(before);
        if let Some((_, description)) = tag.strip_prefix("<img").and_then(|tag| tag.split_once("alt=\"")) {
            text.push_str(description.split('"').next().unwrap_or_default());
        }
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if APART.contains(&name) {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    let letters = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    plain(&letters.iter().fold(text, |text, (name, letter)| text.replace(name, letter)))
}

/// The words with single spaces.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands before the next tag, the tag, and what comes after it.
fn next_tag(html: &str) -> Option<(&str, &str, &str)> {
    let start = html.find('<')?;
    let end = html[start..].find('>').map_or(html.len(), |end| start + end + 1);
    Some((&html[..start], &html[start..end], &html[end..]))
}
