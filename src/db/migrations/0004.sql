-- Version 4.

-- People: two of whom it was said that they are not the same person, whichever of them was asked about. It is
-- not asked again.
CREATE TABLE not_the_same (
    id INTEGER PRIMARY KEY,
    one INTEGER NOT NULL REFERENCES people (id),
    other INTEGER NOT NULL REFERENCES people (id) CHECK (one <> other),
    UNIQUE (one, other)
) STRICT;

CREATE INDEX not_the_same_by_other ON not_the_same (other);

-- Whether anything of a day was dealt with: asked each time that nobody is up (347 ms without these, with a
-- million follow-ups and ten in a hundred of them closed).
CREATE INDEX reminders_closed ON reminders (updated_at) WHERE state <> 'open';
CREATE INDEX interactions_by_day ON interactions (day);
CREATE INDEX important_dates_handled ON important_dates (handled_on) WHERE handled_on IS NOT NULL;
CREATE INDEX people_by_skipped ON people (cadence_skipped_on) WHERE cadence_skipped_on IS NOT NULL;
