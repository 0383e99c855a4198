//! Settings: one struct, one default, one row.

use chrono::{NaiveTime, Weekday};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use crate::recurrence::LeapDay;
use crate::{
    error::{Error, Result},
    notebook::{Tx, View},
    text,
    when::DateOrder,
};

/// How the program behaves on this notebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Settings {
    /// How many people Today makes room for when the program proposes: 1 to 5.
    pub room: u8,
    /// The hour of the gathered notice, floating local time.
    #[serde(with = "hour")]
    #[cfg_attr(feature = "specta", specta(type = String))]
    pub notify_at: NaiveTime,
    /// Whether notifications are shown at all.
    pub notify: bool,
    /// Whether the gathered notice tells of proposals too.
    pub announce_proposals: bool,
    /// Whether notifications keep names and words to themselves.
    pub private: bool,
    /// Weekdays without proposals and without the gathered notice.
    pub quiet_days: Vec<QuietDay>,
    /// When 29 February comes in other years.
    pub leap_day: LeapDay,
    /// How `7/12` is read.
    pub date_order: DateOrder,
    /// What you would be glad to be remembered for, by everybody.
    pub be_remembered_for: Option<String>,
    /// Light, dark, or as the system.
    pub theme: Theme,
    /// The essay's type size in CSS pixels: 17 to 28.
    pub text_size: u8,
    /// The space between the essay's lines.
    pub leading: Leading,
    /// The essay's letters.
    pub face: Face,
    /// Whether single letters act outside fields (WCAG 2.2, 2.1.4).
    pub single_keys: bool,
    /// The keys that open quick capture, anywhere on the computer, such as `CmdOrCtrl+Shift+K`; empty for none.
    pub capture_keys: String,
    /// Whether the app stays when its window is closed.
    pub background: bool,
    /// Whether the app starts with the computer.
    pub autostart: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            room: 3,
            notify_at: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
            notify: true,
            announce_proposals: false,
            private: false,
            quiet_days: Vec::new(),
            leap_day: LeapDay::default(),
            date_order: DateOrder::default(),
            be_remembered_for: None,
            theme: Theme::default(),
            text_size: 21,
            leading: Leading::default(),
            face: Face::default(),
            single_keys: true,
            capture_keys: "CmdOrCtrl+Shift+K".to_owned(),
            background: true,
            autostart: false,
        }
    }
}

/// A weekday that is kept quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum QuietDay {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl QuietDay {
    /// The weekday.
    pub fn weekday(self) -> Weekday {
        match self {
            Self::Mon => Weekday::Mon,
            Self::Tue => Weekday::Tue,
            Self::Wed => Weekday::Wed,
            Self::Thu => Weekday::Thu,
            Self::Fri => Weekday::Fri,
            Self::Sat => Weekday::Sat,
            Self::Sun => Weekday::Sun,
        }
    }
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Theme {
    /// Dark on light paper.
    Light,
    /// Light on dark paper.
    Dark,
    /// As the desktop says.
    #[default]
    System,
}

/// The space between lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Leading {
    /// A little less.
    Tight,
    /// As designed.
    #[default]
    Normal,
    /// A little more.
    Loose,
}

/// The essay's letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Face {
    /// With serifs.
    #[default]
    Serif,
    /// Drawn to be told apart easily.
    Clear,
}

/// A time of day as `09:00`.
mod hour {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(time: &NaiveTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&time.format("%H:%M"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(from)?;
        ["%H:%M", "%H"]
            .iter()
            .find_map(|form| NaiveTime::parse_from_str(&text, form).ok())
            .or_else(|| text.parse::<u32>().ok().and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0)))
            .ok_or_else(|| D::Error::custom("not a time of day such as 09:00"))
    }
}

/// What each setting takes, in words. A setting that is missing here does not exist.
const TAKES: [(&str, &str); 17] = [
    ("room", "a number from 1 to 5"),
    ("notify_at", "a time of day such as 09:00"),
    ("notify", "true or false"),
    ("announce_proposals", "true or false"),
    ("private", "true or false"),
    ("quiet_days", "weekdays with commas between, such as sat, sun, or nothing"),
    ("leap_day", "02-28 or 03-01"),
    ("date_order", "dmy, mdy or ymd"),
    ("be_remembered_for", "a sentence, or nothing"),
    ("theme", "light, dark or system"),
    ("text_size", "a number from 17 to 28"),
    ("leading", "tight, normal or loose"),
    ("face", "serif or clear"),
    ("single_keys", "true or false"),
    ("capture_keys", "keys such as CmdOrCtrl+Shift+K, or nothing"),
    ("background", "true or false"),
    ("autostart", "true or false"),
];

impl Settings {
    /// What each is called, in order.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        TAKES.iter().map(|(key, _)| *key)
    }

    /// These settings with one of them changed, as `bta settings KEY VALUE` says it.
    ///
    /// # Errors
    /// [`Error::NoSuchSetting`], [`Error::BadValue`].
    pub fn with(&self, key: &str, value: &str) -> Result<Self> {
        let takes = TAKES.iter().find(|(name, _)| *name == key).map(|(_, takes)| *takes);
        let takes = takes.ok_or_else(|| Error::NoSuchSetting(key.to_owned()))?;
        let refused = || Error::BadValue { field: key.to_owned(), value: value.to_owned(), takes };
        text::within(value, "A setting", text::limits::LINE)?;
        let trimmed = value.trim();
        let new = match key {
            "be_remembered_for" => text::kept_or_none(value, "A sentence", text::limits::LINE)?
                .map_or(Value::Null, Value::String),
            "capture_keys" => keys(value).ok_or_else(refused)?.into(),
            "quiet_days" => each_once(trimmed).into_iter().map(Value::String).collect(),
            "room" | "text_size" => trimmed.parse::<u8>().map_err(|_| refused())?.into(),
            _ => match trimmed.to_lowercase().as_str() {
                "true" | "on" | "yes" => true.into(),
                "false" | "off" | "no" => false.into(),
                other => other.into(),
            },
        };
        let mut all = serde_json::to_value(self).map_err(|_| refused())?;
        if let Some(place) = all.get_mut(key) {
            *place = new;
        }
        let changed: Self = serde_json::from_value(all).map_err(|_| refused())?;
        let within = (1..=5).contains(&changed.room) && (17..=28).contains(&changed.text_size);
        if within { Ok(changed) } else { Err(refused()) }
    }
}

/// Keys by their names with `+` between; whether the computer knows them is the shell's to find out.
fn keys(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let name = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric());
    let fits = typed.is_empty() || (typed.len() <= text::limits::LABEL && typed.split('+').all(name));
    fits.then(|| typed.to_owned())
}

/// The weekdays between commas, by their first three letters, in the order in which they were first named.
fn each_once(days: &str) -> Vec<String> {
    let mut named = Vec::new();
    for day in days.split(',') {
        let day: String = day.trim().to_lowercase().chars().take(3).collect();
        if !day.is_empty() && !named.contains(&day) {
            named.push(day);
        }
    }
    named
}

/// The settings as they stand; what the file does not say is as [`Default`] has it.
pub(crate) fn get(view: &View<'_>) -> Result<Settings> {
    let row: Option<String> = view
        .db
        .prepare_cached("SELECT settings FROM settings")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(match row {
        Some(json) => stored(&json),
        None => Settings { date_order: date_order_of_locale(), ..Settings::default() },
    })
}

/// What is stored, laid over the defaults one by one: a value that a later version wrote and this one does
/// not know costs that one setting and no other.
fn stored(json: &str) -> Settings {
    // Mostly there is nothing in it that is not known, and it is asked for with every page.
    if let Ok(settings) = serde_json::from_str(json) {
        return settings;
    }
    let mut settings = Settings::default();
    let Ok(Value::Object(stored)) = serde_json::from_str(json) else { return settings };
    for (key, value) in stored {
        let Ok(mut all) = serde_json::to_value(&settings) else { continue };
        if let Some(place) = all.get_mut(&key) {
            *place = value;
        }
        settings = serde_json::from_value(all).unwrap_or(settings);
    }
    settings
}

/// Writes all of them down.
pub(crate) fn put(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    let json = serde_json::to_string(settings).unwrap_or_else(|_| "{}".to_owned());
    tx.db
        .prepare_cached(
            "INSERT INTO settings (id, settings) VALUES (1, ?1)
             ON CONFLICT (id) DO UPDATE SET settings = excluded.settings",
        )?
        .execute([json])?;
    Ok(())
}

/// Day, month and year in the order of the locale for times (POSIX: `LC_ALL` before `LC_TIME` before
/// `LANG`); day first where it says nothing.
fn date_order_of_locale() -> DateOrder {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_TIME")).or_else(|| set("LANG")).unwrap_or_default();
    date_order(&locale)
}

fn date_order(locale: &str) -> DateOrder {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    let (language, country) = name.split_once('_').unwrap_or((name, ""));
    match (language, country) {
        // CLDR 47, the short date pattern of each.
        (_, "US" | "PH" | "FM" | "PW" | "GU") => DateOrder::MonthFirst,
        ("zh" | "ja" | "ko" | "hu" | "lt" | "mn" | "eu", _) | ("sv", "SE" | "") | ("en" | "fr", "CA") => {
            DateOrder::YearFirst
        }
        _ => DateOrder::DayFirst,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_setting_takes_what_it_says_and_nothing_else() {
        let settings = Settings::default();
        for (key, good, bad) in [
            ("room", "5", "6"),
            ("notify_at", "07:30", "25:00"),
            ("notify", "off", "perhaps"),
            ("announce_proposals", "true", "1"),
            ("private", "yes", ""),
            ("quiet_days", "Saturday, sun", "someday"),
            ("leap_day", "03-01", "02-29"),
            ("date_order", "mdy", "dym"),
            ("theme", "dark", "green"),
            ("text_size", "28", "29"),
            ("leading", "loose", "double"),
            ("face", "clear", "comic"),
            ("single_keys", "false", "maybe"),
            ("capture_keys", "Alt+Space", "Alt++"),
            ("background", "false", "x"),
            ("autostart", "true", "x"),
        ] {
            let changed = settings.with(key, good).unwrap();
            assert_ne!(changed, settings, "{key}");
            assert!(matches!(settings.with(key, bad), Err(Error::BadValue { .. })), "{key}");
        }
        assert!(matches!(settings.with("volume", "11"), Err(Error::NoSuchSetting(_))));
    }

    #[test]
    fn a_quiet_day_is_kept_once_and_a_heap_of_them_is_refused() {
        let settings = Settings::default();
        let quiet = settings.with("quiet_days", "sun, Saturday, SUN,, sat").unwrap().quiet_days;
        assert_eq!(quiet, [QuietDay::Sun, QuietDay::Sat]);
        let heap = "sat,".repeat(1_000);
        assert!(matches!(settings.with("quiet_days", &heap), Err(Error::TooLong { .. })));
    }

    #[test]
    fn a_value_of_a_later_version_costs_no_other_setting() {
        let read = stored(r#"{"theme":"green","room":5,"weather":"fair"}"#);
        assert_eq!(read, Settings { room: 5, ..Settings::default() });
    }

    #[test]
    fn every_setting_can_be_set() {
        let all = serde_json::to_value(Settings::default()).unwrap();
        let names: Vec<_> = all.as_object().unwrap().keys().map(String::as_str).collect();
        let mut takes: Vec<_> = TAKES.iter().map(|(name, _)| *name).collect();
        takes.sort_unstable();
        let mut names = names;
        names.sort_unstable();
        assert_eq!(takes, names);
    }

    #[test]
    fn the_locale_says_how_days_are_written() {
        assert_eq!(date_order("en_US.UTF-8"), DateOrder::MonthFirst);
        assert_eq!(date_order("de_DE"), DateOrder::DayFirst);
        assert_eq!(date_order("ja_JP.UTF-8"), DateOrder::YearFirst);
        assert_eq!(date_order("C.UTF-8"), DateOrder::DayFirst);
        assert_eq!(date_order(""), DateOrder::DayFirst);
    }
}
