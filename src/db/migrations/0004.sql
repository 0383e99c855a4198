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
