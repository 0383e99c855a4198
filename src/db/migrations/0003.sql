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

-- Finding: by what passed, by whys and by earlier words too.

-- Derived as `name_key` and `words` are: what is kept about the person in rows of its own.
ALTER TABLE people ADD COLUMN passed TEXT NOT NULL DEFAULT '';

DROP TRIGGER people_words_insert;
DROP TRIGGER people_words_delete;
DROP TRIGGER people_words_update;
DROP TABLE people_words;

CREATE VIRTUAL TABLE people_words USING fts5 (
    name_key, words, passed, content = 'people', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

INSERT INTO people_words (people_words) VALUES ('rebuild');

-- Every word of the index, once: what a slip of the finger may have meant.
CREATE VIRTUAL TABLE people_vocabulary USING fts5vocab (people_words, row);

CREATE TRIGGER people_words_insert AFTER INSERT ON people BEGIN
    INSERT INTO people_words (rowid, name_key, words, passed)
    VALUES (new.id, new.name_key, new.words, new.passed);
END;

CREATE TRIGGER people_words_delete AFTER DELETE ON people BEGIN
    INSERT INTO people_words (people_words, rowid, name_key, words, passed)
    VALUES ('delete', old.id, old.name_key, old.words, old.passed);
END;

CREATE TRIGGER people_words_update AFTER UPDATE OF name_key, words, passed ON people
WHEN old.name_key <> new.name_key OR old.words <> new.words OR old.passed <> new.passed BEGIN
    INSERT INTO people_words (people_words, rowid, name_key, words, passed)
    VALUES ('delete', old.id, old.name_key, old.words, old.passed);
    INSERT INTO people_words (rowid, name_key, words, passed)
    VALUES (new.id, new.name_key, new.words, new.passed);
END;
-- The trash: the civil day on which somebody was removed, from which thirty are counted.
ALTER TABLE people ADD COLUMN removed_on TEXT;
UPDATE people SET removed_on = substr(removed_at, 1, 10) WHERE removed_at IS NOT NULL;

CREATE INDEX people_removed ON people (removed_on) WHERE removed_on IS NOT NULL;

-- Introductions. `a` works on what `b` is remembered for; both texts are kept as they were asked about.
-- A step's day is there once the step was taken; `closed_on` is that of a no, of leaving it there, of "not
-- these two".
CREATE TABLE introductions (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    a INTEGER NOT NULL REFERENCES people (id),
    b INTEGER NOT NULL REFERENCES people (id) CHECK (a <> b),
    works_on TEXT NOT NULL CHECK (instr(works_on, char(0)) = 0),
    remembered_for TEXT NOT NULL CHECK (instr(remembered_for, char(0)) = 0),
    state TEXT NOT NULL CHECK (state IN (
        'asked_a', 'a_said_yes', 'asked_b', 'b_said_yes', 'made', 'heard', 'said_no', 'left', 'not_these_two')),
    asked_a_on TEXT,
    a_said_yes_on TEXT,
    asked_b_on TEXT,
    b_said_yes_on TEXT,
    made_on TEXT,
    heard_on TEXT,
    closed_on TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX introductions_by_a ON introductions (a);
CREATE INDEX introductions_by_b ON introductions (b);

-- Two whom you introduced without being asked to think of it.
CREATE INDEX interactions_of_introducing ON interactions (id) WHERE kind = 'introduced';
-- Capture: what is on three cards and not yet kept, as JSON (what was written of the meeting, and of each
-- card); and the words in the small window, which has a draft of its own.
ALTER TABLE drafts ADD COLUMN cards TEXT;
CREATE TABLE quick_draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    text TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;
-- Essays of one's own: the text of the file as it came, read anew each time it is opened.
CREATE TABLE essays (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL CHECK (instr(file_name, char(0)) = 0),
    text TEXT NOT NULL CHECK (instr(text, char(0)) = 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
