//! Calendars, for a phone to carry: RFC 5545.
//!
//! Written by hand. The `icalendar` crate (0.17) lets CR and other control characters through, ends an
//! all-day event on the day it begins, and gives every alarm a random name and the computer's own time: the
//! same reminders would be another file each time.

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};

use super::content_lines::ContentLines;

/// Who wrote the calendar (section 3.7.3).
const PRODUCT: &str = "-//Before the Ask//Before the Ask//EN";

/// Something for a calendar to say, once or again and again. Dates are of the years 0 to 9999.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same each time the same reminder is written: `{reminder id}@before-the-ask`. By it a calendar
    /// knows what it has already.
    pub uid: String,
    /// The one line that a calendar shows, and that its alarm says.
    pub summary: String,
    /// What else there is to say.
    pub description: Option<String>,
    /// The first day, which must be one of the rule's own.
    pub on: NaiveDate,
    /// The time of day, wherever the phone is; all day without one.
    pub at: Option<NaiveTime>,
    /// How it comes round: an RRULE value (section 3.3.10) without `UNTIL` or `COUNT`.
    pub rrule: Option<String>,
    /// The last day on which it may be.
    pub until: Option<NaiveDate>,
    /// When it rings; never, for one that is silent.
    pub alarm: Option<Alarm>,
    /// A day on which it comes besides those of the rule.
    pub besides: Option<NaiveDate>,
    /// Days of the rule on which it does not come after all.
    pub without: Vec<NaiveDate>,
    /// One of the rule's days that was put off, or forward.
    pub moved: Option<Moved>,
    /// When the reminder was last written.
    pub written: DateTime<Utc>,
}

/// When an event rings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// The hour, to the minute, for an event without a time.
    pub at: NaiveTime,
    /// So many days before its day it rings too.
    pub days_before: u8,
}

/// A day of a rule that comes on another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its day by the rule.
    pub from: NaiveDate,
    /// The day on which it comes.
    pub on: NaiveDate,
    /// The time of that day; all day without one.
    pub at: Option<NaiveTime>,
}

/// A calendar of these events (section 3.4), each with an alarm.
///
/// An event whose last day is before its first never comes, and is left out.
pub fn calendar(events: &[Event]) -> String {
    let mut lines = ContentLines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", PRODUCT);
    for event in events.iter().filter(|event| event.until.is_none_or(|until| event.on <= until)) {
        add_event(&mut lines, event);
        if let Some(moved) = &event.moved {
            add_moved(&mut lines, event, moved);
        }
    }
    lines.add("END", "VCALENDAR");
    lines.into_text()
}

/// Section 3.6.1.
fn add_event(lines: &mut ContentLines, event: &Event) {
    begin(lines, event);
    // Without an end, an event is one day long, or takes no time at all.
    add_moment(lines, "DTSTART", event.on, event.at);
    if let Some(rule) = &event.rrule {
        lines.add("RRULE", &with_end(rule, event));
    }
    if let Some(day) = event.besides {
        add_moment(lines, "RDATE", day, event.at);
    }
    for day in &event.without {
        add_moment(lines, "EXDATE", *day, event.at);
    }
    end(lines, event, event.at);
}

/// One day of it elsewhere (section 3.8.4.4): named by the day and time that the rule has.
fn add_moved(lines: &mut ContentLines, event: &Event, moved: &Moved) {
    begin(lines, event);
    add_moment(lines, "RECURRENCE-ID", moved.from, event.at);
    add_moment(lines, "DTSTART", moved.on, moved.at);
    end(lines, event, moved.at);
}

fn begin(lines: &mut ContentLines, event: &Event) {
    lines.add("BEGIN", "VEVENT");
    lines.add_text("UID", &event.uid);
    lines.add("DTSTAMP", &event.written.format("%Y%m%dT%H%M%SZ").to_string());
}

fn end(lines: &mut ContentLines, event: &Event, at: Option<NaiveTime>) {
    lines.add_text("SUMMARY", &event.summary);
    if let Some(description) = &event.description {
        lines.add_text("DESCRIPTION", description);
    }
    // Nobody is busy for being reminded.
    lines.add("TRANSP", "TRANSPARENT");
    if let Some(alarm) = event.alarm {
        let before = Some(alarm.days_before).filter(|days| *days > 0);
        for days in before.into_iter().chain([0]) {
            lines.add("BEGIN", "VALARM");
            lines.add("ACTION", "DISPLAY");
            lines.add("TRIGGER", &trigger(at, alarm.at, days));
            lines.add_text("DESCRIPTION", &event.summary);
            lines.add("END", "VALARM");
        }
    }
    lines.add("END", "VEVENT");
}

/// Section 3.8.6.3: so long after the start, or before it. The start of a day is its midnight.
fn trigger(at: Option<NaiveTime>, alarm_at: NaiveTime, days_before: u8) -> String {
    let into_the_day = match at {
        Some(_) => 0,
        None => i64::from(alarm_at.hour() * 60 + alarm_at.minute()),
    };
    match (at, into_the_day - i64::from(days_before) * 24 * 60) {
        (Some(_), 0) => "PT0S".to_owned(),
        (_, minutes) => {
            let (sign, minutes) = (if minutes < 0 { "-" } else { "" }, minutes.abs());
            format!("{sign}PT{}H{}M", minutes / 60, minutes % 60)
        }
    }
}

/// A property that is a date, or a date and time.
fn add_moment(lines: &mut ContentLines, name: &str, day: NaiveDate, at: Option<NaiveTime>) {
    let value = if at.is_some() { "" } else { ";VALUE=DATE" };
    lines.add(&format!("{name}{value}"), &moment(day, at));
}

/// The rule with its last day, which must have the form of the first (section 3.3.10).
fn with_end(rule: &str, event: &Event) -> String {
    match event.until {
        Some(until) => format!("{rule};UNTIL={}", moment(until, event.at)),
        None => rule.to_owned(),
    }
}

/// A date, or a date and time of no zone (sections 3.3.4 and 3.3.5).
fn moment(day: NaiveDate, at: Option<NaiveTime>) -> String {
    let day = day.format("%Y%m%d");
    match at {
        Some(at) => format!("{day}T{}", at.format("%H%M%S")),
        None => day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            uid: "0192@before-the-ask".to_owned(),
            summary: "Mara Lindqvist".to_owned(),
            description: None,
            on: "2026-11-30".parse().unwrap(),
            at: None,
            rrule: None,
            until: None,
            alarm: Some(Alarm { at: "09:00:00".parse().unwrap(), days_before: 0 }),
            without: Vec::new(),
            besides: None,
            moved: None,
            written: "2026-11-23T07:38:05.250Z".parse().unwrap(),
        }
    }

    /// Whether the calendar has this line, in one piece.
    fn says(event: Event, line: &str) -> bool {
        calendar(&[event]).lines().any(|said| said == line)
    }

    #[test]
    fn a_day_is_an_event_with_an_alarm_at_the_hour_of_the_notice() {
        let event = Event { description: Some("Ask about the launch, and the talk".to_owned()), ..event() };
        let lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Before the Ask//Before the Ask//EN",
            "BEGIN:VEVENT",
            "UID:0192@before-the-ask",
            "DTSTAMP:20261123T073805Z",
            "DTSTART;VALUE=DATE:20261130",
            "SUMMARY:Mara Lindqvist",
            "DESCRIPTION:Ask about the launch\\, and the talk",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:PT9H0M",
            "DESCRIPTION:Mara Lindqvist",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(calendar(&[event]), lines.join("\r\n"));
    }

    #[test]
    fn a_time_of_day_is_of_no_zone_and_its_alarm_is_at_that_time() {
        let timed = Event { at: Some("17:30:00".parse().unwrap()), ..event() };
        assert!(says(timed.clone(), "DTSTART:20261130T173000"));
        assert!(says(timed, "TRIGGER:PT0S"));
    }

    #[test]
    fn some_days_before_it_rings_too_and_a_silent_one_never_does() {
        let alarm = |days_before| Some(Alarm { at: "09:30:00".parse().unwrap(), days_before });
        let before = Event { alarm: alarm(3), ..event() };
        assert!(says(before.clone(), "TRIGGER:-PT62H30M"));
        assert!(says(before, "TRIGGER:PT9H30M"));
        let timed = Event { at: Some("17:30:00".parse().unwrap()), alarm: alarm(1), ..event() };
        assert!(says(timed.clone(), "TRIGGER:-PT24H0M"));
        assert!(says(timed, "TRIGGER:PT0S"));
        assert!(!says(Event { alarm: None, ..event() }, "BEGIN:VALARM"));
    }

    #[test]
    fn a_day_that_was_put_off_is_named_by_its_day_of_the_rule() {
        let day = |text: &str| text.parse().unwrap();
        let weekly = Event {
            rrule: Some("FREQ=WEEKLY".to_owned()),
            without: vec![day("2026-12-07")],
            moved: Some(Moved { from: day("2026-11-30"), on: day("2026-12-09"), at: None }),
            ..event()
        };
        assert!(says(weekly.clone(), "RECURRENCE-ID;VALUE=DATE:20261130"));
        assert!(says(weekly.clone(), "DTSTART;VALUE=DATE:20261209"));
        assert!(says(weekly.clone(), "EXDATE;VALUE=DATE:20261207"));
        let timed = Event { at: Some("17:30:00".parse().unwrap()), ..weekly };
        assert!(says(timed.clone(), "RECURRENCE-ID:20261130T173000"));
        assert!(says(timed, "EXDATE:20261207T173000"));
    }

    #[test]
    fn the_last_day_has_the_form_of_the_first() {
        let until = Some("2027-12-31".parse().unwrap());
        let daily = Event { rrule: Some("FREQ=DAILY".to_owned()), ..event() };
        assert!(says(daily.clone(), "RRULE:FREQ=DAILY"));
        let ending = Event { until, ..daily };
        assert!(says(ending.clone(), "RRULE:FREQ=DAILY;UNTIL=20271231"));
        let timed = Event { at: Some("08:05:00".parse().unwrap()), ..ending };
        assert!(says(timed, "RRULE:FREQ=DAILY;UNTIL=20271231T080500"));
    }

    #[test]
    fn a_last_day_without_a_rule_is_no_rule() {
        let once = Event { until: Some("2027-12-31".parse().unwrap()), ..event() };
        assert_eq!(calendar(&[once]), calendar(&[event()]));
    }

    #[test]
    fn what_ends_before_it_begins_is_left_out() {
        let never = Event { until: Some("2026-11-29".parse().unwrap()), ..event() };
        assert_eq!(calendar(&[never]), calendar(&[]));
        let that_day = Event { until: Some("2026-11-30".parse().unwrap()), ..event() };
        assert_ne!(calendar(&[that_day]), calendar(&[]));
    }

    #[test]
    fn what_somebody_typed_begins_no_line_of_its_own() {
        let typed = "Mara\r\nEND:VEVENT\nBEGIN:VEVENT\rX:1\u{2028}Y:2";
        let event = Event { summary: typed.to_owned(), description: Some(typed.to_owned()), ..event() };
        assert!(says(event.clone(), "SUMMARY:Mara\\nEND:VEVENT\\nBEGIN:VEVENT\\nX:1\\nY:2"));
        assert_eq!(calendar(&[event]).matches("\r\nBEGIN:VEVENT\r\n").count(), 1);
    }
}
