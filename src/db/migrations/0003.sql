-- Version 3: introductions, what reading leaves behind, and essays of one's own.

-- Who comes to mind: words of an essay, tied to a person or to a note of one's own. The essay is named, not
-- referred to: one that is taken away and comes back has its notes again.
CREATE TABLE highlights (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    essay TEXT NOT NULL,
    -- Where the words stood when they were marked.
    section TEXT NOT NULL,
    passage TEXT NOT NULL,
    quote TEXT NOT NULL CHECK (quote <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    -- Whether another place of the essay was like it.
    alike TEXT NOT NULL CHECK (alike IN ('nothing', 'apart', 'same')),
    person INTEGER REFERENCES people (id),
    note TEXT CHECK (instr(note, char(0)) = 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX highlights_by_essay ON highlights (essay);
CREATE INDEX highlights_by_person ON highlights (person) WHERE person IS NOT NULL;
-- Reminders. One row: when it was last looked whether a notice is due, and whether the computer's timer
-- has that looked at while nothing runs.
CREATE TABLE looking (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    looked_at TEXT,
    timer INTEGER NOT NULL DEFAULT 0 CHECK (timer IN (0, 1))
) STRICT;
-- Reminders: what an interaction set aside of a cadence, for each of its people: the Later that stood
-- before it. Taken back, it stands again.
ALTER TABLE interaction_people ADD COLUMN set_aside_on TEXT;
ALTER TABLE interaction_people ADD COLUMN set_aside_someday INTEGER NOT NULL DEFAULT 0
    CHECK (set_aside_someday IN (0, 1));
