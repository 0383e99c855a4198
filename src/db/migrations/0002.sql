-- Version 2: what passes between people, and what comes up by itself.

-- Something that passed between you and one or more people, on a civil day.
CREATE TABLE interactions (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL,
    -- One of ours, such as talked, or own words.
    kind TEXT NOT NULL CHECK (kind <> '' AND instr(kind, char(0)) = 0),
    direction TEXT NOT NULL CHECK (direction IN ('you', 'them', 'both')),
    say TEXT CHECK (instr(say, char(0)) = 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE interaction_people (
    id INTEGER PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interactions (id),
    person INTEGER NOT NULL REFERENCES people (id),
    UNIQUE (interaction, person)
) STRICT;

CREATE INDEX interaction_people_by_person ON interaction_people (person);

-- A cadence counts from the last interaction, from the day it was skipped, or else from the beginning.
ALTER TABLE people ADD COLUMN cadence_skipped_on TEXT;
ALTER TABLE people ADD COLUMN cadence_later_on TEXT;
ALTER TABLE people ADD COLUMN cadence_someday INTEGER NOT NULL DEFAULT 0 CHECK (cadence_someday IN (0, 1));
-- Derived: the day on which the cadence brings the person up; none without a cadence.
ALTER TABLE people ADD COLUMN cadence_next_on TEXT;

CREATE INDEX people_by_cadence ON people (cadence_next_on) WHERE cadence_next_on IS NOT NULL;

-- "Tell me about this one", and how many days before its day.
ALTER TABLE important_dates ADD COLUMN told INTEGER NOT NULL DEFAULT 1 CHECK (told IN (0, 1));
ALTER TABLE important_dates ADD COLUMN days_before INTEGER NOT NULL DEFAULT 0
    CHECK (days_before BETWEEN 0 AND 60);
-- The last of its days that was dealt with.
ALTER TABLE important_dates ADD COLUMN handled_on TEXT;
-- Put off: until this day, for that one of its days.
ALTER TABLE important_dates ADD COLUMN later_on TEXT;
ALTER TABLE important_dates ADD COLUMN later_for TEXT;
-- Derived: month and day as 05-12, by which the days around today are found; none where no day is known.
ALTER TABLE important_dates ADD COLUMN month_day TEXT;

CREATE INDEX important_dates_by_day ON important_dates (month_day) WHERE month_day IS NOT NULL;

UPDATE important_dates SET month_day = CASE
    WHEN day LIKE '--__-__' THEN substr(day, 3)
    WHEN day LIKE '____-__-__' THEN substr(day, 6)
END;

-- The day of a repeat that is up, or comes up next, without Later; of a one-off, its first day.
ALTER TABLE reminders ADD COLUMN occurs_on TEXT;
UPDATE reminders SET occurs_on = first_on;

-- What an empty tank moved, and where it stood before, so that one act can put it all back.
CREATE TABLE tank (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('follow_up', 'cadence')),
    moved_to TEXT NOT NULL,
    later_on TEXT,
    later_time TEXT,
    chosen_on TEXT
) STRICT;

-- One row: the last day on which the tank was empty.
CREATE TABLE tank_emptied (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    day TEXT NOT NULL
) STRICT;

-- One row: the last civil day on which the window was looked at, and the last on which somebody came
-- back after a week away.
CREATE TABLE presence (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    here_on TEXT NOT NULL,
    back_on TEXT
) STRICT;

-- As before, with the time of day it was told for (empty for none): put off to a later hour of the same
-- day, a follow-up is told anew.
ALTER TABLE told RENAME TO told_before;
DROP INDEX told_by_notice;
CREATE TABLE told (
    notice INTEGER NOT NULL REFERENCES notices (id),
    item TEXT NOT NULL,
    day TEXT NOT NULL,
    time TEXT NOT NULL,
    again INTEGER NOT NULL CHECK (again IN (0, 1)),
    told_on TEXT NOT NULL,
    UNIQUE (item, day, time, again)
) STRICT;

CREATE INDEX told_by_notice ON told (notice);

INSERT INTO told (notice, item, day, time, again, told_on)
SELECT t.notice, t.reminder, t.day, coalesce(r.later_time, r.time, ''), t.again, t.told_on
FROM told_before t LEFT JOIN reminders r ON r.uid = t.reminder;
DROP TABLE told_before;
