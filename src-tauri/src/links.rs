//! Links, opened by the system's own programs.

use tauri::Url;

/// The link, if it is one that is opened: the web, mail and telephone. Read anew here, whatever the page
/// made of it.
pub fn opened(link: &str) -> Option<Url> {
    let address = Url::parse(link).ok()?;
    match address.scheme() {
        "http" | "https" => address.host_str().is_some_and(|host| !host.is_empty()).then_some(address),
        "mailto" | "tel" => (!address.path().is_empty()).then_some(address),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_web_mail_and_telephone_are_opened() {
        for link in
            ["https://example.com/a?b#c", "http://example.com", "mailto:mara@example.com", "tel:+491701234"]
        {
            assert!(opened(link).is_some(), "{link}");
        }
    }

    #[test]
    fn nothing_else_is_opened() {
        for link in [
            "",
            "example.com",
            "//example.com",
            "-x https://example.com",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "data:text/html,x",
            "ftp://example.com",
            "smb://example.com",
            "vbscript:x",
            "mailto:",
            "tel:",
            "https://",
            "x-scheme-handler:1",
        ] {
            assert!(opened(link).is_none(), "{link}");
        }
    }

    #[test]
    fn what_is_handed_on_holds_no_control_character_and_begins_with_its_scheme() {
        let link = opened(" \thttps://example.com/\na\u{0}b ").unwrap();
        assert!(link.as_str().starts_with("https://"));
        assert!(!link.as_str().chars().any(char::is_control));
    }
}
