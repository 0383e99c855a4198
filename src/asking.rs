//! Before you ask: what the notebook knows about an ask. It reads what was written down, in order of time; it
//! computes nothing, offers no trade and forbids nothing.

use crate::interactions::{Direction, Interaction};

/// What came after an ask shows that it was answered.
const HELP: [&str; 4] = ["helped", "answered", "sent", "introduced"];

/// What tells somebody how it went.
const TOLD: [&str; 2] = ["followed_up", "thanked"];

/// How much of what passed since is shown.
const LATEST: usize = 3;

/// What is known before an ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Before<'i> {
    /// The last thing that you asked for.
    pub(crate) asked: Option<&'i Interaction>,
    /// Whether help came of it, and nothing was said of it since.
    pub(crate) not_yet_heard: bool,
    /// What passed since, newest first: the latest of it.
    pub(crate) since: &'i [Interaction],
}

/// Whether something was help that came from them.
pub(crate) fn is_help(kind: &str, from: Direction) -> bool {
    from == Direction::Them && HELP.contains(&kind)
}

/// What `passed` (newest first) says before an ask.
///
/// They have not yet heard how it went where they helped with the last ask (an entry from them of a kind that
/// helps, after it) and you neither thanked them nor followed up after that help. Within one day, what was
/// written down later came later.
pub(crate) fn before(passed: &[Interaction]) -> Before<'_> {
    let yours = |one: &Interaction| one.kind == "asked" && one.from != Direction::Them;
    let Some(at) = passed.iter().position(yours) else {
        return Before { asked: None, not_yet_heard: false, since: &[] };
    };
    let since = &passed[..at];
    let help = since.iter().position(|one| is_help(&one.kind, one.from));
    let told = |one: &Interaction| one.from != Direction::Them && TOLD.contains(&one.kind.as_str());
    let not_yet_heard = help.is_some_and(|help| !since[..help].iter().any(told));
    Before { asked: passed.get(at), not_yet_heard, since: &since[..since.len().min(LATEST)] }
}

#[cfg(test)]
mod tests {
    use Direction::{Both, Them, You};

    use super::*;

    /// What passed, newest first, as kinds and directions.
    fn passed(all: &[(&str, Direction)]) -> Vec<Interaction> {
        let one = |(nth, (kind, from)): (usize, &(&str, Direction))| Interaction {
            id: nth.to_string(),
            on: "2026-11-09".to_owned(),
            kind: (*kind).to_owned(),
            from: *from,
            say: None,
            people: Vec::new(),
        };
        all.iter().enumerate().map(one).collect()
    }

    fn waits_to_hear(all: &[(&str, Direction)]) -> bool {
        before(&passed(all)).not_yet_heard
    }

    #[test]
    fn somebody_who_helped_has_not_heard_how_it_went_until_thanked_or_told() {
        assert!(waits_to_hear(&[("helped", Them), ("asked", You)]));
        assert!(waits_to_hear(&[("talked", Both), ("answered", Them), ("asked", You)]));
        assert!(!waits_to_hear(&[("thanked", You), ("helped", Them), ("asked", You)]));
        assert!(!waits_to_hear(&[("followed_up", Both), ("sent", Them), ("asked", You)]));
    }

    #[test]
    fn thanks_that_came_before_the_help_do_not_tell_how_it_went() {
        assert!(waits_to_hear(&[("helped", Them), ("thanked", You), ("asked", You)]));
        assert!(waits_to_hear(&[("thanked", Them), ("helped", Them), ("asked", You)]));
    }

    #[test]
    fn an_ask_that_nothing_came_of_leaves_nothing_to_tell() {
        assert!(!waits_to_hear(&[("asked", You)]));
        assert!(!waits_to_hear(&[("talked", Both), ("asked", You)]));
        assert!(!waits_to_hear(&[("helped", You), ("asked", You)]));
        assert!(
            !waits_to_hear(&[("asked", You), ("helped", Them)]),
            "help before the ask is no answer to it"
        );
        assert!(!waits_to_hear(&[("helped", Them)]));
    }

    #[test]
    fn what_they_asked_is_no_ask_of_yours() {
        let all = passed(&[("helped", You), ("asked", Them)]);
        assert_eq!(before(&all).asked, None);
        assert_eq!(before(&all).since, []);
    }

    #[test]
    fn the_latest_of_what_passed_since_is_shown() {
        let all = passed(&[
            ("met", Both),
            ("wrote", You),
            ("helped", Them),
            ("talked", Both),
            ("asked", You),
            ("asked", You),
        ]);
        let before = before(&all);
        assert_eq!(before.asked.map(|asked| asked.id.as_str()), Some("4"));
        assert_eq!(before.since, &all[..3]);
    }
}
