//! What an essay of one's own says about itself, if it does: TOML between lines of `+++`, or YAML between lines
//! of `---`. Whatever is neither is a part of the essay, and no word of it is lost.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{front_matter::is_language, slug::is_slug};
use crate::text;

/// What is understood of it. Other keys are other programs' business.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Preamble {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub reader: Option<String>,
    pub series: Option<String>,
    pub cluster: Option<String>,
    pub language: Option<String>,
    pub related: Vec<String>,
}

/// The longest front matter that is read as such, in bytes.
const LONGEST: usize = 64 * 1024;

/// The longest value that is shown, in characters.
const LONGEST_VALUE: usize = 300;

/// The longest summary, in characters.
const LONGEST_SUMMARY: usize = 1_000;

/// A key's values: one, or those of a list.
type Values = HashMap<String, Vec<String>>;

/// What stands between the fences, and the byte at which the essay itself begins.
///
/// Expects lines that end in `\n` alone.
pub(super) fn read(text: &str) -> (Preamble, usize) {
    let found =
        between(text, "+++", &["+++"]).and_then(|(keys, start)| Some((of_toml(keys)?, start))).or_else(
            || between(text, "---", &["---", "..."]).and_then(|(keys, start)| Some((of_yaml(keys)?, start))),
        );
    match found {
        Some((values, start)) => (Preamble::from(values), start),
        None => (Preamble::default(), 0),
    }
}

/// What stands between the first line and the next that closes it, and where the line after begins.
fn between<'t>(text: &'t str, opening: &str, closing: &[&str]) -> Option<(&'t str, usize)> {
    let mut lines = text.split_inclusive('\n');
    let start = lines.next().filter(|line| line.trim_end() == opening)?.len();
    let mut end = start;
    for line in lines {
        if closing.contains(&line.trim_end()) {
            return Some((text.get(start..end)?, end + line.len()));
        }
        end += line.len();
        if end > LONGEST {
            return None;
        }
    }
    None
}

fn of_toml(keys: &str) -> Option<Values> {
    let table: toml::Table = toml::from_str(keys).ok()?;
    let one = |value: &toml::Value| match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Float(number) => Some(number.to_string()),
        toml::Value::Boolean(_)
        | toml::Value::Datetime(_)
        | toml::Value::Array(_)
        | toml::Value::Table(_) => None,
    };
    let values = table.into_iter().map(|(key, value)| {
        let values = match &value {
            toml::Value::Array(items) => items.iter().filter_map(one).collect(),
            other => one(other).into_iter().collect(),
        };
        (key.to_lowercase(), values)
    });
    Some(values.collect())
}

/// The keys of a YAML mapping whose values are scalars or lists of them. It is read event by event, so that what
/// stands deeper, and what an alias would repeat, is never built.
fn of_yaml(keys: &str) -> Option<Values> {
    let mut values = Values::new();
    let (mut depth, mut in_list) = (0_usize, false);
    let mut key = None::<String>;
    for event in Parser::new_from_str(keys) {
        match (depth, &key, event.ok()?.0) {
            (_, _, Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd) => {}
            (0, _, Event::MappingStart(..)) => depth = 1,
            // Only a mapping says something about an essay; a line of words between two rules is text.
            (0, ..) => return None,
            (1, None, Event::MappingEnd) => depth = 0,
            (1, None, Event::Scalar(name, ..)) => key = Some(name.to_lowercase()),
            (1, None, _) => return None,
            (1, Some(name), Event::Scalar(value, style, ..)) => {
                if !is_nothing(&value, style) {
                    values.entry(name.clone()).or_default().push(value.into_owned());
                }
                key = None;
            }
            (1, Some(_), Event::Alias(_)) => key = None,
            (2, Some(name), Event::Scalar(value, ..)) if in_list => {
                values.entry(name.clone()).or_default().push(value.into_owned());
            }
            (_, _, Event::SequenceStart(..)) => {
                in_list = depth == 1;
                depth += 1;
            }
            (_, _, Event::MappingStart(..)) => {
                in_list = false;
                depth += 1;
            }
            (_, _, Event::SequenceEnd | Event::MappingEnd) => {
                depth -= 1;
                in_list = false;
                if depth == 1 {
                    key = None;
                }
            }
            _ => {}
        }
    }
    (!values.is_empty()).then_some(values)
}

/// The ways in which YAML writes that there is nothing.
fn is_nothing(value: &str, style: ScalarStyle) -> bool {
    style == ScalarStyle::Plain && matches!(value, "" | "~" | "null" | "Null" | "NULL")
}

impl From<Values> for Preamble {
    fn from(mut values: Values) -> Self {
        let one = |names: &[&str], most: usize| {
            let found = names.iter().find_map(|name| values.get(*name)?.first());
            let line = found?.split_whitespace().collect::<Vec<_>>().join(" ");
            let line = text::beginning(&line, most).to_owned();
            (!line.is_empty()).then_some(line)
        };
        let title = one(&["title"], LONGEST_VALUE);
        let summary = one(&["summary", "description"], LONGEST_SUMMARY);
        let reader = one(&["reader"], LONGEST_VALUE);
        let series = one(&["series"], LONGEST_VALUE);
        let cluster = one(&["cluster"], LONGEST_VALUE);
        let language = one(&["language", "lang"], LONGEST_VALUE).filter(|tag| is_language(tag));
        let related = values.remove("related").unwrap_or_default();
        let related = related.into_iter().filter(|slug| is_slug(slug)).collect();
        Self { title, summary, reader, series, cluster, language, related }
    }
}
