use super::{
    super::{Essay, Span, Style},
    body, passages, texts,
};

fn spans(essay: &Essay) -> &[Span] {
    &passages(essay)[0].spans
}

fn hrefs(markdown: &str) -> Vec<Option<String>> {
    let styles = spans(&body(markdown)).to_vec();
    styles
        .into_iter()
        .filter_map(|span| match span {
            Span::Text { style, .. } => Some(style.href),
            _ => None,
        })
        .collect()
}

fn words(text: &str, style: Style) -> Span {
    Span::Text { text: text.to_owned(), style }
}

#[test]
fn emphasis_within_bold_within_emphasis_is_both() {
    let both = Style { emphasis: true, strong: true, ..Style::default() };
    let italic = Style { emphasis: true, ..Style::default() };
    assert_eq!(
        spans(&body("a *b **c** d* e")),
        [
            words("a ", Style::default()),
            words("b ", italic.clone()),
            words("c", both),
            words(" d", italic),
            words(" e", Style::default()),
        ]
    );
}

#[test]
fn quotes_and_dashes_stay_as_they_were_typed() {
    assert_eq!(texts(&body("\"It's\" -- well... &quot;so&quot; \\*")), ["\"It's\" -- well... \"so\" *"]);
}

#[test]
fn a_line_that_only_runs_on_is_a_space_and_one_that_was_broken_a_break() {
    assert_eq!(
        spans(&body("one\ntwo\\\nthree")),
        [words("one two", Style::default()), Span::Break, words("three", Style::default())]
    );
    assert_eq!(texts(&body("one\ntwo  \nthree")), ["one two\nthree"]);
}

#[test]
fn code_in_a_line_is_marked() {
    let code = Style { code: true, ..Style::default() };
    assert_eq!(spans(&body("`a*b*`")), [words("a*b*", code)]);
}

#[test]
fn a_footnote_is_referred_to_by_id_and_number() {
    let essay = body("Ties.[^Weak ties]\n\n[^Weak ties]: A book.");
    assert_eq!(spans(&essay)[1], Span::Note { id: "weak-ties".into(), number: 1 });
}

#[test]
fn web_and_mail_links_lead_somewhere() {
    for (markdown, href) in [
        ("[a](https://example.org/b?c=d#e)", "https://example.org/b?c=d#e"),
        ("[a](HTTP://example.org)", "HTTP://example.org"),
        ("[a](mailto:mara@example.org)", "mailto:mara@example.org"),
        ("<https://example.org>", "https://example.org"),
        ("<mara@example.org>", "mailto:mara@example.org"),
        ("[a]\n\n[a]: https://example.org 'unseen'", "https://example.org"),
        ("[a](<https://example.org/ b>)", "https://example.org/b"),
        ("[a](https://example.org/&#x202e;b)", "https://example.org/b"),
        ("[a](https://example.org/&#1;b)", "https://example.org/b"),
    ] {
        assert_eq!(hrefs(markdown), [Some(href.to_owned())], "{markdown}");
    }
}

#[test]
fn any_other_link_is_its_words() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        "&#1;javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "tauri://localhost",
        "//example.org",
        "/etc/passwd",
        "#thin-ties",
        "https:example.org",
        "https://",
        "mailto:",
        "",
    ] {
        let markdown = format!("[the words]({address})");
        assert_eq!(hrefs(&markdown), [None], "{address}");
        assert_eq!(texts(&body(&markdown)), ["the words"], "{address}");
    }
}

#[test]
fn an_address_longer_than_any_is_not_followed() {
    assert_eq!(hrefs(&format!("[a](https://example.org/{})", "b".repeat(3_000))), [None]);
}

#[test]
fn an_image_is_its_description_even_when_that_is_empty() {
    let image = Style { image: true, ..Style::default() };
    assert_eq!(
        spans(&body("![two *old* coats](https://example.org/a.png)")),
        [
            words("two ", image.clone()),
            words("old", Style { emphasis: true, ..image.clone() }),
            words(" coats", image.clone()),
        ]
    );
    assert_eq!(spans(&body("![](a.png)")), [words("", image)]);
}

#[test]
fn an_image_within_a_link_keeps_where_it_leads() {
    let linked = Style { image: true, href: Some("https://example.org".into()), ..Style::default() };
    assert_eq!(spans(&body("[![coat](a.png)](https://example.org)")), [words("coat", linked)]);
}
