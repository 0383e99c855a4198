//! Answers in plain words, for a terminal.

use before_the_ask::{
    api::{
        CaptureReading, Captured, Foretold, FoundPerson, PerhapsSame, PersonPage, Quoted, Removed, TodayPage,
        Upcoming,
    },
    clock::Moment,
    essays::{Essay, EssayHead},
    notebook::Act,
    people::Person,
    settings::Settings,
    words,
};
use serde_json::Value;

use crate::{essay::numbered, same};

/// How long a line of an essay may be.
const WIDTH: usize = 76;

fn name(name: &str) -> String {
    words::shown_name(name)
}

/// A block of lines that are there.
fn lines<L: AsRef<str>>(lines: impl IntoIterator<Item = L>) -> String {
    lines.into_iter().map(|line| line.as_ref().to_owned()).collect::<Vec<_>>().join("\n")
}

pub fn name_and_sentence(person: &Person) -> String {
    match &person.remember_for {
        Some(sentence) => format!("{}\n  {}", name(&person.name), words::visible(sentence)),
        None => name(&person.name),
    }
}

pub fn people(people: &[Person]) -> String {
    if people.is_empty() {
        return "Nobody here yet. One name and one true sentence is enough.".to_owned();
    }
    lines(people.iter().map(name_and_sentence))
}

pub fn found(found: &[FoundPerson]) -> String {
    if found.is_empty() {
        return "Nobody by that word.".to_owned();
    }
    let one = |found: &FoundPerson| {
        let elsewhere =
            found.matched.iter().filter(|matched| !matches!(matched.field, "name" | "remember_for"));
        let places =
            elsewhere.map(|at| format!("  {}: {}", words::found_in(at.field), words::visible(&at.excerpt)));
        lines(std::iter::once(name_and_sentence(&found.person)).chain(places))
    };
    lines(found.iter().map(one))
}

/// What would be kept, part by part, as the chips of the window have it.
pub fn rehearsed(read: &CaptureReading) -> String {
    let chips = read.chips.iter().map(|chip| {
        let doubt = if chip.sure { "" } else { "?" };
        format!("{}: {}{doubt}", words::visible(&chip.label), words::visible(&chip.value))
    });
    lines(chips.chain(["Nothing was kept.".to_owned()]))
}

/// Whoever was written down, with all that was understood: what was not meant so is seen at once.
pub fn captured(captured: &Captured, page: &PersonPage, same: &[PerhapsSame]) -> String {
    let mut said = vec![person(page, &[])];
    said.push(captured.said.clone());
    if let Some(known) = captured.known.first() {
        let (known, id) = (name(&known.name), &known.id);
        said.push(format!("You know another {known} ({id}). This is someone new."));
    }
    // Whoever has the name was named; whoever is only reached the same way was not.
    let others = same.iter().filter(|one| captured.known.iter().all(|known| known.id != one.id));
    said.extend(others.map(same::may_be));
    lines(said)
}

pub fn person(page: &PersonPage, quotes: &[Quoted]) -> String {
    let (person, said) = (&page.person, &page.words);
    let introduced: Vec<_> = said.introduced.iter().map(|one| one.name.as_str()).collect();
    let mut all = vec![name_and_sentence(person)];
    all.extend(said.peace.iter().map(|peace| format!("  {peace}")));
    let mut line = |label: &str, text: Option<String>| {
        if let Some(text) = text {
            all.push(format!("  {}: {}", words::visible(label), words::visible(&text)));
        }
    };
    line(&said.working_on_label, person.working_on.as_ref().map(|working_on| working_on.text.clone()));
    let met = [person.met.occasion.clone(), said.met_line.clone(), said.scene.clone()];
    let met: Vec<_> = met.into_iter().flatten().collect();
    line("How you met", (!met.is_empty()).then(|| met.join(", ")));
    line("Introduced by", said.introduced_by.as_ref().map(|by| by.name.clone()));
    line("Introduced you to", (!introduced.is_empty()).then(|| introduced.join(", ")));
    line("Could call you for", person.be_remembered_for.clone().or_else(|| said.be_remembered_for.clone()));
    line("Also", person.also.clone());
    line("Every so often", said.cadence.clone());
    for date in &said.dates {
        let telling = date.telling.iter().map(|telling| format!(", {telling}"));
        line(&date.what, Some(std::iter::once(date.on.clone()).chain(telling).collect()));
    }
    for reach in &person.reach {
        line(reach.label.as_deref().unwrap_or("To reach"), Some(reach.value.clone()));
    }
    line("Groups", (!person.groups.is_empty()).then(|| person.groups.join(", ")));
    for upcoming in page.next.iter().chain(&page.others) {
        line("Next", Some(next(upcoming)));
    }
    for thing in &page.small_things.things {
        let said = match &thing.with {
            Some(with) => format!("{} {with}", words::sentence(&thing.said)),
            None => thing.said.clone(),
        };
        line(&thing.on, Some(format!("{said} ({})", thing.id)));
    }
    for quoted in quotes {
        let place = quoted.place.as_ref().map_or(&quoted.essay, |place| &place.title);
        let note = quoted.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
        line("Came to mind", Some(format!("“{}”, {place}{note}", quoted.quote)));
    }
    for before in &said.before {
        line(&format!("Before, until {}", before.on), Some(before.what.clone()));
    }
    all.extend(page.introductions.iter().map(|said| format!("  {}", words::visible(said))));
    lines(all)
}

fn next(upcoming: &Upcoming) -> String {
    let why = upcoming.why.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
    let again = upcoming.again.as_ref().map(|again| format!(". {again}")).unwrap_or_default();
    format!("{}{why}{again} ({})", upcoming.on, upcoming.reminder)
}

/// A follow-up as it is now, by its id, and what is said of it.
pub fn reminded(page: &PersonPage, id: &str, said: &str) -> String {
    let it = page.next.iter().chain(&page.others).find(|upcoming| upcoming.reminder == id);
    let it = it.map(|upcoming| format!("  Next: {}", words::visible(&next(upcoming))));
    lines(std::iter::once(name(&page.person.name)).chain(it).chain([said.to_owned()]))
}

pub fn trash(removed: &[Removed]) -> String {
    if removed.is_empty() {
        return "Nobody was removed in the last thirty days.".to_owned();
    }
    lines(removed.iter().map(|one| format!("{}\n  {}", one.name, one.until)))
}

/// How often somebody comes up, in the words of their page.
pub fn cadence(page: &PersonPage) -> String {
    let name = name(&page.person.name);
    match &page.words.cadence {
        Some(how_often) => format!("{name} comes up {how_often}, as a thought."),
        None => format!("{name} no longer comes up as a thought."),
    }
}

pub fn today(page: &TodayPage) -> String {
    let head = lines([&page.date, &page.title, &page.lead]);
    let items = page.items.iter().map(|item| {
        let sentence =
            item.person.remember_for.as_ref().map(|sentence| format!("  {}", words::visible(sentence)));
        let why = item.why.as_ref().map(|why| format!("  {}", words::visible(why)));
        let met = item.met.clone().map(|met| format!("  {}", words::visible(&met)));
        let quiet = Some(format!("  {} ({})", item.quiet, item.id));
        let head = Some(format!("\n{}", name(&item.person.name)));
        lines([head, sentence, why, met, quiet].into_iter().flatten())
    });
    let passed = page.passed.iter().map(|sentence| format!("\n{}", words::visible(sentence)));
    lines(std::iter::once(head).chain(items).chain(passed))
}

pub fn notices(notices: &[Foretold], now: &Moment) -> String {
    if notices.is_empty() {
        return "Nothing will be announced until then.".to_owned();
    }
    let one = |notice: &Foretold| {
        let at = Moment::parse(&notice.at, now.zone()).unwrap_or(*now).local();
        let at = format!("{} at {}", words::day(at.date(), now.today()), words::clock(at.time()));
        format!("{at}  {}\n  {}", words::visible(&notice.title), words::visible(&notice.body))
    };
    lines(notices.iter().map(one))
}

pub fn essays(essays: &[EssayHead]) -> String {
    let one = |essay: &EssayHead| {
        format!("{}\n  {}\n  {}", essay.title, essay.slug, words::quiet_minutes(essay.minutes))
    };
    lines(essays.iter().map(one))
}

pub fn essay(essay: &Essay) -> String {
    let mut blocks = vec![essay.head.title.clone()];
    for section in &essay.sections {
        if !section.title.is_empty() {
            blocks.push(section.title.clone());
        }
        blocks.extend(section.passages.iter().map(|passage| wrapped(&numbered(passage))));
    }
    blocks.extend(essay.notes.iter().map(|note| wrapped(&format!("{}  {}", note.number, note.text))));
    blocks.join("\n\n")
}

fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let room = lines.last().is_some_and(|line| line.chars().count() + word.chars().count() < WIDTH);
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// All settings, or one; none for a key that is no setting.
pub fn settings(settings: &Settings, key: Option<&str>) -> Option<String> {
    let all = serde_json::to_value(settings).ok()?;
    let in_words = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    };
    match key {
        Some(key) => all.get(key).map(in_words),
        None => {
            let named = Settings::keys().map(|key| Some(format!("{key}: {}", in_words(all.get(key)?))));
            Some(lines(named.flatten()))
        }
    }
}

/// What was done, with how long ago: by the clock of here, and not as it is written down.
pub fn history(acts: &[Act], now: &Moment) -> String {
    if acts.is_empty() {
        return "Nothing was done yet.".to_owned();
    }
    let one = |act: &Act| {
        let at = Moment::parse(&act.at, now.zone()).unwrap_or(*now).local();
        let (day, time) = (words::ahead(at.date(), now.today()), words::clock(at.time()));
        format!("{day} at {time}  {}", words::visible(&act.operation))
    };
    lines(acts.iter().map(one))
}
