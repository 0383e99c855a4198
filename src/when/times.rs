//! Times of day: "at 9", "9:30", "3pm", "half past nine", "in the morning".

use chrono::{NaiveTime, Timelike};

use super::{
    numbers::spelled,
    reading::{Footing, Reading},
    tokens::Words,
};

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
}

impl Part {
    /// The time that stands for it: 09:00, 14:00, 19:00.
    fn time(self) -> Option<NaiveTime> {
        let hour = match self {
            Self::Morning => 9,
            Self::Afternoon => 14,
            Self::Evening => 19,
        };
        NaiveTime::from_hms_opt(hour, 0, 0)
    }
}

/// A part of the day by its name alone.
pub(super) fn part(words: Words<'_>) -> Option<(Part, Words<'_>)> {
    const PARTS: [(&str, Part); 4] = [
        ("morning", Part::Morning),
        ("afternoon", Part::Afternoon),
        ("evening", Part::Evening),
        ("night", Part::Evening),
    ];
    PARTS.iter().find_map(|(name, part)| Some((*part, words.said(name)?)))
}

/// What a clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Clock {
    time: NaiveTime,
    /// Neither "am" nor "pm" was said, so that "in the evening" may move it by twelve hours.
    open: bool,
}

impl Clock {
    fn new(hour: u32, minute: u32) -> Option<Self> {
        Some(Self { time: NaiveTime::from_hms_opt(hour, minute, 0)?, open: true })
    }

    /// The time within a part of the day; none where the two do not agree.
    fn within(self, part: Part) -> Option<NaiveTime> {
        let (hours, early) = match part {
            Part::Morning => (1..=11, 0..=0),
            Part::Afternoon => (12..=18, 1..=6),
            Part::Evening => (17..=23, 4..=11),
        };
        let hour = self.time.hour();
        if hours.contains(&hour) {
            Some(self.time)
        } else if self.open && early.contains(&hour) {
            self.time.with_hour(hour + 12).filter(|time| hours.contains(&time.hour()))
        } else {
            None
        }
    }
}

/// A time of day as it was said.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeOfDay {
    clock: Option<Clock>,
    part: Option<Part>,
    /// How firmly it means a time with no day beside it.
    pub alone: Footing,
    /// Whether it is only a part of the day, as in "morning".
    pub vague: bool,
}

impl TimeOfDay {
    /// The time, on a day of which a part may have been said already; none where the two do not agree.
    pub(super) fn at(self, of_day: Option<Part>) -> Option<NaiveTime> {
        if self.part.is_some() && of_day.is_some() && self.part != of_day {
            return None;
        }
        match (self.clock, self.part.or(of_day)) {
            (Some(clock), Some(part)) => clock.within(part),
            (Some(clock), None) => Some(clock.time),
            (None, Some(part)) => part.time(),
            (None, None) => None,
        }
    }
}

/// The time that stands for a part of the day, where one was said.
pub(super) fn time_of_part(part: Option<Part>) -> Option<NaiveTime> {
    part.and_then(Part::time)
}

/// The readings of a time of day; the footing is the one it has beside a day.
pub(super) fn times(words: Words<'_>) -> Vec<Reading<'_, TimeOfDay>> {
    let mut readings = Vec::new();
    let at = words.said("at").map(|rest| rest.maybe(&["about", "around"]));
    let by = words.said("by");
    if let Some(face) = face(at.or(by).unwrap_or(words), at.is_some()) {
        let footing = if face.marked { Footing::Firm } else { Footing::Closing };
        let alone = match face {
            Face { marked: true, .. } if at.is_some() => Footing::Firm,
            Face { named: true, .. } => Footing::Closing,
            Face { figures: true, .. } if at.is_some() => Footing::Closing,
            _ => Footing::Whole,
        };
        let time = TimeOfDay { clock: Some(face.clock), part: None, alone, vague: false };
        // "tomorrow 9" may count things.
        if face.marked || at.or(by).is_some() {
            readings.push(Reading { value: time, footing, rest: face.rest });
        }
        if let Some((part, rest)) = face.rest.said("in the").and_then(part).or_else(|| at_night(face.rest)) {
            let time = TimeOfDay { part: Some(part), alone: alone.min(Footing::Closing), ..time };
            readings.push(Reading { value: time, footing: Footing::Firm, rest });
        }
    }
    if let Some((part, rest)) = part(words.maybe(&["in the"])) {
        let time = TimeOfDay { clock: None, part: Some(part), alone: Footing::Whole, vague: true };
        readings.push(Reading { value: time, footing: Footing::Firm, rest });
        if let Some(face) = rest.said("at").and_then(|rest| face(rest, true)) {
            let time = TimeOfDay { clock: Some(face.clock), vague: false, ..time };
            readings.push(Reading { value: time, footing: Footing::Firm, rest: face.rest });
        }
    }
    readings
}

fn at_night(words: Words<'_>) -> Option<(Part, Words<'_>)> {
    words.said("at night").map(|rest| (Part::Evening, rest))
}

/// What was read off a clock.
struct Face<'t> {
    clock: Clock,
    /// More than a bare number: it can only be a time.
    marked: bool,
    /// "3pm", "noon": not to be taken for a ratio or a verse.
    named: bool,
    /// In digits.
    figures: bool,
    rest: Words<'t>,
}

fn face(words: Words<'_>, dotted: bool) -> Option<Face<'_>> {
    if let Some(rest) = words.said_any(&["noon", "midday"]) {
        let clock = Clock { open: false, ..Clock::new(12, 0)? };
        return Some(Face { clock, marked: true, named: true, figures: false, rest });
    }
    spoken_fraction(words).or_else(|| spelled_hour(words)).or_else(|| in_figures(words, dotted))
}

/// "half past nine", "quarter to ten".
fn spoken_fraction(words: Words<'_>) -> Option<Face<'_>> {
    const FRACTIONS: [(&[&str], u32, u32); 3] = [
        (&["half past"], 0, 30),
        (&["a quarter past", "quarter past"], 0, 15),
        (&["a quarter to", "quarter to"], 1, 45),
    ];
    let (before, minute, rest) = FRACTIONS
        .iter()
        .find_map(|(names, before, minute)| Some((*before, *minute, words.said_any(names)?)))?;
    let (hour, rest) = super::numbers::cardinal(rest)?;
    let hour = (1..=23).contains(&hour).then_some(hour)? - before;
    Some(Face { clock: Clock::new(hour, minute)?, marked: true, named: true, figures: false, rest })
}

/// "nine", "nine o'clock".
fn spelled_hour(words: Words<'_>) -> Option<Face<'_>> {
    let (hour, rest) = spelled(words)?;
    let (named, rest) = o_clock(rest).map_or((false, rest), |rest| (true, rest));
    Some(Face { clock: Clock::new(hour, 0)?, marked: named, named, figures: false, rest })
}

/// "9", "9:30", "3pm", "3:15 p.m."; "15.30" where a dot may stand for the colon.
fn in_figures(words: Words<'_>, dotted: bool) -> Option<Face<'_>> {
    let (hour, rest) = words.number().filter(|(hour, _)| hour.width <= 2)?;
    let minutes = rest.mark(':').or_else(|| rest.mark('.').filter(|_| dotted));
    let minutes =
        minutes.and_then(Words::tight).and_then(Words::number).filter(|(minutes, _)| minutes.width == 2);
    let (minute, rest) = minutes.map_or((None, rest), |(minutes, rest)| (Some(minutes.value), rest));
    let mut clock = Clock::new(hour.value, minute.unwrap_or(0))?;
    if let Some((after_noon, rest)) = half_of_day(rest) {
        let hour =
            (1..=12).contains(&hour.value).then_some(hour.value % 12 + if after_noon { 12 } else { 0 })?;
        clock = Clock { time: clock.time.with_hour(hour)?, open: false };
        return Some(Face { clock, marked: true, named: true, figures: true, rest });
    }
    let (named, rest) = match o_clock(rest) {
        Some(rest) if minute.is_none() => (true, rest),
        _ => (false, rest),
    };
    Some(Face { clock, marked: minute.is_some() || named, named, figures: true, rest })
}

/// The time of `2026-12-07T09:00`, from the `T` on.
pub(super) fn iso_time(words: Words<'_>) -> Option<(NaiveTime, Words<'_>)> {
    let (letter, rest) = words.suffix()?;
    let (hour, rest) = rest.number_after_letter().filter(|(hour, _)| hour.width == 2)?;
    let (minute, rest) = rest.mark(':')?.tight()?.number().filter(|(minute, _)| minute.width == 2)?;
    let time = NaiveTime::from_hms_opt(hour.value, minute.value, 0)?;
    letter.eq_ignore_ascii_case("t").then_some((time, rest))
}

/// "am" or "pm", and whether it is the latter.
fn half_of_day(words: Words<'_>) -> Option<(bool, Words<'_>)> {
    let (letters, rest) = words.suffix().or_else(|| words.word())?;
    let (letters, rest) = match rest.mark('.') {
        // "p.m.", with or without its last dot
        Some(dotted) if letters.len() == 1 => {
            let rest = dotted.tight()?.said("m")?;
            (letters, rest.maybe_mark('.'))
        }
        _ if letters.len() == 2 && letters.as_bytes()[1].eq_ignore_ascii_case(&b'm') => (letters, rest),
        _ => return None,
    };
    match letters.as_bytes().first()? {
        b'a' | b'A' => Some((false, rest)),
        b'p' | b'P' => Some((true, rest)),
        _ => None,
    }
}

fn o_clock(words: Words<'_>) -> Option<Words<'_>> {
    let letter = words.said("o")?;
    letter.mark('\'').or_else(|| letter.mark('’'))?.tight()?.said("clock")
}
