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
    /// When the alarm of an event without a time rings on its day, to the minute.
    pub alarm_at: NaiveTime,
    /// When the reminder was last written.
    pub written: DateTime<Utc>,
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
    }
    lines.add("END", "VCALENDAR");
    lines.into_text()
}

/// Section 3.6.1.
fn add_event(lines: &mut ContentLines, event: &Event) {
    lines.add("BEGIN", "VEVENT");
    lines.add_text("UID", &event.uid);
    lines.add("DTSTAMP", &event.written.format("%Y%m%dT%H%M%SZ").to_string());
    // Without an end, an event is one day long, or takes no time at all.
    let start = if event.at.is_some() { "DTSTART" } else { "DTSTART;VALUE=DATE" };
    lines.add(start, &moment(event.on, event.at));
    if let Some(rule) = &event.rrule {
        lines.add("RRULE", &with_end(rule, event));
    }
    lines.add_text("SUMMARY", &event.summary);
    if let Some(description) = &event.description {
        lines.add_text("DESCRIPTION", description);
    }
    // Nobody is busy for being reminded.
    lines.add("TRANSP", "TRANSPARENT");
    add_alarm(lines, event);
    lines.add("END", "VEVENT");
}

/// Section 3.6.6: so long after the start, which for a day is its midnight.
fn add_alarm(lines: &mut ContentLines, event: &Event) {
    let after = match event.at {
        Some(_) => "PT0S".to_owned(),
        None => format!("PT{}H{}M", event.alarm_at.hour(), event.alarm_at.minute()),
    };
    lines.add("BEGIN", "VALARM");
    lines.add("ACTION", "DISPLAY");
    lines.add("TRIGGER", &after);
    lines.add_text("DESCRIPTION", &event.summary);
    lines.add("END", "VALARM");
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
            alarm_at: "09:00:00".parse().unwrap(),
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
