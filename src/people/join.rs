//! Two people made one: what each had once. Nothing is lost; what cannot stand twice stands beneath, in words.

use super::{ImportantDate, Met, Origin, Person, Reach, ReachKind, WorkingOn};
use crate::{partial_date::PartialDate, text, text::limits, when, words};

/// What is written of the one who stays, once the other is merged into them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Joined {
    pub(crate) remember_for: Option<String>,
    /// The other's sentence, where both had one: it becomes an earlier one.
    pub(crate) earlier: Option<String>,
    pub(crate) be_remembered_for: Option<String>,
    pub(crate) working_on: Option<WorkingOn>,
    pub(crate) also: Option<String>,
    pub(crate) met: Met,
    /// Whose introducer is meant by it.
    pub(crate) introducer: Whose,
    pub(crate) from: Option<Origin>,
    /// Whether the cadence is the other's.
    pub(crate) their_cadence: bool,
    pub(crate) left_in_peace: bool,
    pub(crate) reach: Vec<Reach>,
    pub(crate) dates: Vec<ImportantDate>,
    /// The lines that went to `also`, since what they say is already said otherwise.
    pub(crate) beneath: Vec<String>,
}

/// Of whom something is kept that one can have only once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Whose {
    /// Of the one who stays.
    #[default]
    Ours,
    /// Of the other.
    Theirs,
    /// Of neither.
    Neither,
}

/// What becomes of `stays` when `other` is merged into them. Whoever was said to have introduced the one to
/// the other is now the same person, which is no introduction. `place` says in words where somebody came to mind.
pub(crate) fn join(stays: &Person, other: &Person, place: impl Fn(&Origin) -> String) -> Joined {
    let mut beneath = Vec::new();
    let mut beside = |line: String| beneath.push(line);
    if text::folded(&stays.name) != text::folded(&other.name) {
        beside(format!("Also called {}", other.name));
    }
    let second = other.remember_for.clone().filter(|said| stays.remember_for.as_ref() != Some(said));
    let earlier = second.filter(|said| {
        let mut before = stays.remember_for_before.iter().chain(&other.remember_for_before);
        stays.remember_for.is_some() && !before.any(|before| before.text == *said)
    });
    let be_remembered_for = either(&stays.be_remembered_for, &other.be_remembered_for, |said| {
        beside(format!("Could call you for: {said}"));
    });
    let working_on = either(&stays.working_on, &other.working_on, |work| {
        let same = stays.working_on.as_ref().is_some_and(|ours| ours.text == work.text);
        if !same {
            beside(format!("Working on, noted on {}: {}", day_in_words(&work.noted_on), work.text));
        }
    });
    let (met, introducer) = meeting(stays, other, &mut beside);
    let from = either(&stays.from, &other.from, |from| {
        beside(format!("Came to mind in {}", place(from)));
    });
    if let (Some(ours), Some(theirs)) = (&stays.cadence, &other.cadence)
        && ours != theirs
    {
        let span = when::span(theirs).map_or_else(|| theirs.clone(), words::about_every);
        beside(format!("Every so often: {span}"));
    }
    let reach = reach(stays, other, &mut beside);
    Joined {
        remember_for: stays.remember_for.clone().or_else(|| other.remember_for.clone()),
        earlier,
        be_remembered_for,
        working_on,
        also: also(stays, other, &beneath),
        met,
        introducer,
        from,
        their_cadence: stays.cadence.is_none() && other.cadence.is_some(),
        left_in_peace: stays.left_in_peace || other.left_in_peace,
        reach,
        dates: dates(stays, other),
        beneath,
    }
}

/// The first one's; else the other's. Where both have one and they differ, the other's is handed over.
fn either<T: Clone + PartialEq>(
    ours: &Option<T>,
    theirs: &Option<T>,
    mut otherwise: impl FnMut(&T),
) -> Option<T> {
    if let (Some(ours), Some(theirs)) = (ours, theirs)
        && ours != theirs
    {
        otherwise(theirs);
    }
    ours.as_ref().or(theirs.as_ref()).cloned()
}

fn day_in_words(day: &str) -> String {
    day.parse().map_or_else(|_| day.to_owned(), words::partial)
}

/// They are one person, who was met once: what one does not say of it, the other may.
fn meeting(stays: &Person, other: &Person, beside: &mut impl FnMut(String)) -> (Met, Whose) {
    let (ours, theirs) = (&stays.met, &other.met);
    let mut differs = Vec::new();
    let scene = either(&ours.scene, &theirs.scene, |scene| differs.push(scene.clone()));
    let occasion = either(&ours.occasion, &theirs.occasion, |occasion| differs.push(occasion.clone()));
    let place = either(&ours.place, &theirs.place, |place| differs.push(place.clone()));
    let on = either(&ours.on, &theirs.on, |on| differs.push(words::partial(*on)));
    if !differs.is_empty() {
        beside(format!("How you met: {}", differs.join(", ")));
    }
    let introducer = introducer(stays, other, beside);
    let by = match introducer {
        Whose::Ours => ours,
        Whose::Theirs => theirs,
        Whose::Neither => &Met::default(),
    };
    let (introduced_by, introduced_by_id) = (by.introduced_by.clone(), by.introduced_by_id.clone());
    (Met { scene, occasion, place, on, introduced_by, introduced_by_id }, introducer)
}

/// Whose introducer stays. One of the two themselves is none.
fn introducer(stays: &Person, other: &Person, beside: &mut impl FnMut(String)) -> Whose {
    let mut of = |met: &Met| {
        let name = met.introduced_by.clone()?;
        let id = met.introduced_by_id.clone();
        if id.is_some() && (id == stays.id || id == other.id) {
            beside(format!("Introduced by {name}"));
            return None;
        }
        Some((name, id))
    };
    match (of(&stays.met), of(&other.met)) {
        (None, None) => Whose::Neither,
        (Some(_), None) => Whose::Ours,
        (None, Some(_)) => Whose::Theirs,
        (Some((ours, id)), Some((theirs, their_id))) if ours == theirs => {
            if id.is_none() && their_id.is_some() { Whose::Theirs } else { Whose::Ours }
        }
        (Some(_), Some((theirs, _))) => {
            beside(format!("Introduced by {theirs}"));
            Whose::Ours
        }
    }
}

/// Each way once, however it was written; two labels of one way stand side by side.
fn reach(stays: &Person, other: &Person, beside: &mut impl FnMut(String)) -> Vec<Reach> {
    let mut all: Vec<Reach> = Vec::new();
    for way in stays.reach.iter().chain(&other.reach) {
        let Some(there) = all.iter_mut().find(|there| same_way(there, way)) else {
            all.push(way.clone());
            continue;
        };
        match (&there.label, &way.label) {
            (Some(ours), Some(theirs)) if !ours.split(", ").any(|label| label == theirs) => {
                let both = format!("{ours}, {theirs}");
                if both.chars().count() <= limits::LABEL {
                    there.label = Some(both);
                } else {
                    beside(format!("{}: {theirs}", way.value));
                }
            }
            (None, Some(_)) => there.label.clone_from(&way.label),
            _ => {}
        }
    }
    all
}

/// Whether two are the same way: an email whatever its case, a number whatever stands between its digits.
pub(super) fn same_way(one: &Reach, other: &Reach) -> bool {
    one.kind == other.kind && way_key(one.kind, &one.value) == way_key(other.kind, &other.value)
}

/// What two that are the same way have alike, within their kind.
pub(super) fn way_key(kind: ReachKind, value: &str) -> String {
    match kind {
        ReachKind::Email => value.to_lowercase(),
        ReachKind::Phone => {
            Some(dialled(value)).filter(|key| key.len() > 2).unwrap_or_else(|| value.to_owned())
        }
        ReachKind::Link | ReachKind::Address => value.to_owned(),
    }
}

/// What is dialled of a number: its digits, and the plus before them. From abroad, a zero in brackets is left out.
pub(crate) fn dialled(number: &str) -> String {
    let from_abroad = ["+", "(+", "00"].iter().any(|begun| number.trim_start().starts_with(begun));
    let number = if from_abroad { &number.replace("(0)", "") } else { number };
    let mut kept = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    if let Some(rest) = kept.strip_prefix("00") {
        kept = format!("+{rest}");
    }
    kept
}

/// Each day once, with its year where one of the two knows it.
fn dates(stays: &Person, other: &Person) -> Vec<ImportantDate> {
    let mut all: Vec<ImportantDate> = stays.dates.clone();
    for date in &other.dates {
        match same_date(&all, date) {
            Some((at, on)) => all[at].on = on,
            None => all.push(date.clone()),
        }
    }
    all
}

/// Which of these is the same day under the same name, and what is known of it then: the one that knows as much
/// of the year goes before one that knows more or less.
pub(super) fn same_date(there: &[ImportantDate], date: &ImportantDate) -> Option<(usize, PartialDate)> {
    let joined = |(at, one): (usize, &ImportantDate)| {
        let on = one.on.joined(date.on)?;
        (text::folded(&one.what) == text::folded(&date.what)).then_some((at, on))
    };
    let mut all: Vec<_> = there.iter().enumerate().filter_map(joined).collect();
    all.sort_by_key(|(at, _)| there[*at].on != date.on);
    all.into_iter().next()
}

/// What both say, and then what stands beneath, each line once.
fn also(stays: &Person, other: &Person, beneath: &[String]) -> Option<String> {
    let mut lines: Vec<&str> = stays.also.as_deref().unwrap_or_default().lines().collect();
    let more = other.also.as_deref().unwrap_or_default().lines().chain(beneath.iter().map(String::as_str));
    for line in more {
        if line.trim().is_empty() || !lines.contains(&line) {
            lines.push(line);
        }
    }
    Some(lines.join("\n")).filter(|lines| !lines.is_empty())
}
