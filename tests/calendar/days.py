"""What a calendar says, as another library reads it.

    days.py FILE FIRST LAST

prints a JSON object: for each UID the days from FIRST to LAST (both YYYY-MM-DD, both included), with
their times where they have any, when the alarms of the first of them ring, and the two texts.
"""

import json
import sys
from datetime import date, timedelta

import icalendar
import recurring_ical_events


def read(path, first, last):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    faults = {str(event["UID"]): event.errors for event in calendar.walk() if event.errors}
    if faults:
        sys.exit(f"not understood: {faults}")
    seen = {
        str(event["UID"]): {
            "days": [],
            "alarms": [],
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]) if "DESCRIPTION" in event else None,
        }
        for event in calendar.events
    }
    days = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    for event in sorted(days, key=lambda event: event["DTSTART"].dt.isoformat()):
        of_it = seen[str(event["UID"])]
        if not of_it["days"]:
            of_it["alarms"] = sorted(alarm.trigger.isoformat() for alarm in event.alarms.times)
        of_it["days"].append(event["DTSTART"].dt.isoformat())
    return seen


path, first, last = sys.argv[1:]
json.dump(read(path, date.fromisoformat(first), date.fromisoformat(last)), sys.stdout)
