//! The small window: keeping somebody while another program has the screen, and recalling one before a call.

use serde::Serialize;

use super::{Answer, capture::KnownPerson, following_up};
use crate::{
    capture::{self, Said as Meaning},
    drafts, interactions,
    notebook::Notebook,
    people,
    settings::{self, Settings},
    text, words,
};

/// What the small window begins with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct QuickStart {
    /// As they stand.
    pub settings: Settings,
    /// What was being written when it closed last.
    pub draft: Option<String>,
}

/// Whom a line means that is no more than a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Recalled {
    /// The one person of that whole name.
    pub one: Option<Recall>,
    /// Where several have it: what is said of that, and of none of them more.
    pub several: Option<String>,
}

/// What is shown of one person, and nothing of anybody else: others may see the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Recall {
    /// Who it is.
    pub person: KnownPerson,
    /// What to remember them for.
    pub remember_for: Option<String>,
    /// The latest small thing, in a sentence.
    pub latest: Option<String>,
    /// Its day, in words.
    pub latest_on: Option<String>,
}

/// What the small window begins with.
///
/// # Errors
/// Where the file cannot be read.
pub fn quick_start(notebook: &Notebook) -> Answer<QuickStart> {
    let view = notebook.view();
    Ok(QuickStart { settings: settings::get(&view)?, draft: drafts::quick(&view)? })
}

/// Whom a line means, if it is a whole name that is known and nothing else. Of a part of a name it shows
/// nobody.
///
/// # Errors
/// Where the file cannot be read.
pub fn recall(notebook: &Notebook, typed: &str) -> Answer<Recalled> {
    let view = notebook.view();
    let here = following_up::here(&view)?;
    let read = capture::read(text::beginning(typed, text::limits::LINE), &here);
    let [name] = read.parts.as_slice() else { return Ok(Recalled::default()) };
    if name.said != Meaning::Name {
        return Ok(Recalled::default());
    }
    let mut known = people::by_name(&view, &name.value)?;
    let (Some((id, called)), true) = (known.pop(), known.is_empty()) else {
        let several = (!known.is_empty()).then(|| words::more_than_one(&name.value));
        return Ok(Recalled { one: None, several });
    };
    let person = people::get(&view, &id)?;
    let latest = interactions::latest(&view, &id)?;
    let on = latest.as_ref().and_then(|latest| latest.on.parse().ok());
    let in_words = |latest: interactions::Interaction| {
        words::small_thing(&latest.kind, latest.from, latest.say.as_deref(), &called)
    };
    Ok(Recalled {
        one: Some(Recall {
            remember_for: person.remember_for,
            latest_on: on.map(|on| words::capitalised(&words::short_day(on, here.today))),
            latest: latest.map(in_words),
            person: KnownPerson { id, name: called },
        }),
        several: None,
    })
}
