CREATE TABLE drafts (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    text TEXT NOT NULL,
    from_essay TEXT,
    from_section TEXT,
    written_at TEXT NOT NULL
, cards TEXT) STRICT;

CREATE TABLE earlier_sentences (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    text TEXT NOT NULL CHECK (instr(text, char(0)) = 0),
    until_on TEXT NOT NULL
) STRICT;

CREATE INDEX earlier_sentences_by_person ON earlier_sentences (person);

CREATE TABLE essays (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL CHECK (instr(file_name, char(0)) = 0),
    text TEXT NOT NULL CHECK (instr(text, char(0)) = 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    operation TEXT NOT NULL,
    at TEXT NOT NULL,
    changes INTEGER NOT NULL
) STRICT;

CREATE TABLE history_cursor (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL
) STRICT;

CREATE TABLE history_pieces (
    seq INTEGER NOT NULL REFERENCES history (seq),
    piece INTEGER NOT NULL,
    changeset BLOB NOT NULL,
    PRIMARY KEY (seq, piece)
) STRICT, WITHOUT ROWID;

CREATE TABLE important_dates (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES people (id),
    what TEXT NOT NULL CHECK (what <> '' AND instr(what, char(0)) = 0),
    -- A partial date: 1980-05-12, 1980-05, 1980 or --05-12.
    day TEXT NOT NULL,
    written_on TEXT NOT NULL
, told INTEGER NOT NULL DEFAULT 1 CHECK (told IN (0, 1)), days_before INTEGER NOT NULL DEFAULT 0
    CHECK (days_before BETWEEN 0 AND 60), handled_on TEXT, later_on TEXT, later_for TEXT, month_day TEXT) STRICT;

CREATE INDEX important_dates_by_day ON important_dates (month_day) WHERE month_day IS NOT NULL;

CREATE INDEX important_dates_by_person ON important_dates (person);

CREATE INDEX important_dates_handled ON important_dates (handled_on) WHERE handled_on IS NOT NULL;

CREATE TABLE interaction_people (
    id INTEGER PRIMARY KEY,
    interaction INTEGER NOT NULL REFERENCES interactions (id),
    person INTEGER NOT NULL REFERENCES people (id), set_aside_on TEXT, set_aside_someday INTEGER NOT NULL DEFAULT 0
    CHECK (set_aside_someday IN (0, 1)),
    UNIQUE (interaction, person)
) STRICT;

CREATE INDEX interaction_people_by_person ON interaction_people (person);

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

CREATE INDEX interactions_by_day ON interactions (day);

CREATE INDEX interactions_of_introducing ON interactions (id) WHERE kind = 'introduced';

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

CREATE TABLE looking (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    looked_at TEXT,
    timer INTEGER NOT NULL DEFAULT 0 CHECK (timer IN (0, 1))
) STRICT;

CREATE TABLE not_the_same (
    id INTEGER PRIMARY KEY,
    one INTEGER NOT NULL REFERENCES people (id),
    other INTEGER NOT NULL REFERENCES people (id) CHECK (one <> other),
    UNIQUE (one, other)
) STRICT;

CREATE INDEX not_the_same_by_other ON not_the_same (other);

CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('gathered', 'timed')),
    written_on TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    -- The ids of its people, as JSON, in the order of the title.
    people TEXT NOT NULL,
    written_at TEXT NOT NULL,
    shown_at TEXT
) STRICT;

CREATE TRIGGER people_words_delete AFTER DELETE ON people BEGIN
    INSERT INTO people_words (people_words, rowid, name_key, words, passed)
    VALUES ('delete', old.id, old.name_key, old.words, old.passed);
END;

CREATE TRIGGER people_words_insert AFTER INSERT ON people BEGIN
    INSERT INTO people_words (rowid, name_key, words, passed)
    VALUES (new.id, new.name_key, new.words, new.passed);
END;

CREATE TRIGGER people_words_update AFTER UPDATE OF name_key, words, passed ON people
WHEN old.name_key <> new.name_key OR old.words <> new.words OR old.passed <> new.passed BEGIN
    INSERT INTO people_words (people_words, rowid, name_key, words, passed)
    VALUES ('delete', old.id, old.name_key, old.words, old.passed);
    INSERT INTO people_words (rowid, name_key, words, passed)
    VALUES (new.id, new.name_key, new.words, new.passed);
END;

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(0)) = 0),
    remember_for TEXT CHECK (instr(remember_for, char(0)) = 0),
    be_remembered_for TEXT CHECK (instr(be_remembered_for, char(0)) = 0),
    working_on TEXT CHECK (instr(working_on, char(0)) = 0),
    working_on_noted_on TEXT,
    also TEXT CHECK (instr(also, char(0)) = 0),
    met_scene TEXT,
    met_occasion TEXT CHECK (instr(met_occasion, char(0)) = 0),
    met_place TEXT CHECK (instr(met_place, char(0)) = 0),
    met_on TEXT,
    -- Who introduced them: somebody who is in the file, or else the name as it was written.
    introduced_by INTEGER REFERENCES people (id),
    introduced_by_name TEXT CHECK (instr(introduced_by_name, char(0)) = 0),
    from_essay TEXT,
    from_section TEXT,
    cadence TEXT,
    left_in_peace INTEGER NOT NULL DEFAULT 0 CHECK (left_in_peace IN (0, 1)),
    last_interaction_on TEXT,
    written_on TEXT NOT NULL,
    removed_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    -- Derived, written by the core in the same write: the name and every word kept about the person,
    -- folded as searches are. The full-text index is built on these two.
    name_key TEXT NOT NULL,
    words TEXT NOT NULL
, cadence_skipped_on TEXT, cadence_later_on TEXT, cadence_someday INTEGER NOT NULL DEFAULT 0 CHECK (cadence_someday IN (0, 1)), cadence_next_on TEXT, passed TEXT NOT NULL DEFAULT '', removed_on TEXT) STRICT;

CREATE INDEX people_by_cadence ON people (cadence_next_on) WHERE cadence_next_on IS NOT NULL;

CREATE INDEX people_by_introducer ON people (introduced_by) WHERE introduced_by IS NOT NULL;

CREATE INDEX people_by_name ON people (name_key) WHERE removed_at IS NULL;

CREATE INDEX people_by_skipped ON people (cadence_skipped_on) WHERE cadence_skipped_on IS NOT NULL;

CREATE INDEX people_removed ON people (removed_on) WHERE removed_on IS NOT NULL;

CREATE VIRTUAL TABLE people_vocabulary USING fts5vocab (people_words, row);

CREATE VIRTUAL TABLE people_words USING fts5 (
    name_key, words, passed, content = 'people', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE 'people_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'people_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'people_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'people_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE person_groups (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(0)) = 0),
    UNIQUE (person, name)
) STRICT;

CREATE TABLE presence (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    here_on TEXT NOT NULL,
    back_on TEXT
) STRICT;

CREATE TABLE quick_draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    text TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;

CREATE TABLE reach (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'link', 'address')),
    label TEXT CHECK (instr(label, char(0)) = 0),
    value TEXT NOT NULL CHECK (instr(value, char(0)) = 0)
) STRICT;

CREATE INDEX reach_by_person ON reach (person);

CREATE TABLE reading_positions (
    essay TEXT PRIMARY KEY,
    passage TEXT NOT NULL,
    -- How far into the passage the reading line stood, 0 to 1.
    within REAL NOT NULL CHECK (within BETWEEN 0 AND 1),
    written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reminders (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES people (id),
    why TEXT CHECK (instr(why, char(0)) = 0),
    first_on TEXT NOT NULL,
    time TEXT,
    until_on TEXT,
    rule TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'let_go')),
    -- Put off: until a day, perhaps with a time of its own, or (`someday`) until no day.
    later_on TEXT,
    later_time TEXT,
    someday INTEGER NOT NULL DEFAULT 0 CHECK (someday IN (0, 1)),
    -- Derived: the day it comes up next; none while it is closed or waits for no day.
    next_on TEXT,
    -- The day on which `next_on` was chosen: what is chosen for that same day is not announced.
    chosen_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
, occurs_on TEXT) STRICT;

CREATE INDEX reminders_by_next ON reminders (next_on) WHERE next_on IS NOT NULL;

CREATE INDEX reminders_by_person ON reminders (person);

CREATE INDEX reminders_closed ON reminders (updated_at) WHERE state <> 'open';

CREATE TABLE seen (
    what TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    settings TEXT NOT NULL
) STRICT;

CREATE TABLE tank (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('follow_up', 'cadence')),
    moved_to TEXT NOT NULL,
    later_on TEXT,
    later_time TEXT,
    chosen_on TEXT
) STRICT;

CREATE TABLE tank_emptied (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    day TEXT NOT NULL
) STRICT;

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

