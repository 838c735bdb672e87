-- The ledger, version 1; what later versions have besides is in files of their own. Times are microseconds since 1970-01-01 UTC, days are counted
-- from 1970-01-01. Rows are added and, where they carry known_to, closed; never changed
-- otherwise and never deleted.

CREATE TABLE series (
    id     INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    name   TEXT NOT NULL,           -- '' for a published list
    UNIQUE (source, name)
);

CREATE TABLE edition (
    id       INTEGER PRIMARY KEY,
    series   INTEGER NOT NULL REFERENCES series (id),
    digest   TEXT    NOT NULL,      -- SHA-256 over its files
    moment   INTEGER NOT NULL,      -- orders the editions of a series
    day      INTEGER NOT NULL,      -- the calendar day as printed
    kind     TEXT    NOT NULL,      -- how the day is known
    reader   TEXT    NOT NULL,
    entries  INTEGER NOT NULL,
    verdict  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    files    TEXT    NOT NULL,      -- JSON: name, digest, size
    notes    TEXT    NOT NULL,      -- JSON: what was odd
    recorded INTEGER NOT NULL,
    UNIQUE (series, digest, moment)
);

CREATE TABLE entry (
    id       INTEGER PRIMARY KEY,
    source   TEXT    NOT NULL,
    key      TEXT    NOT NULL,      -- the id under which it was first recorded
    recorded INTEGER NOT NULL,
    UNIQUE (source, key)
);

-- Every id by which the source ever named the entry.
CREATE TABLE entry_id (
    source   TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    entry    INTEGER NOT NULL REFERENCES entry (id),
    recorded INTEGER NOT NULL,
    PRIMARY KEY (source, value, entry)
) WITHOUT ROWID;

-- What an entry said: the JSON of a standing.Entry, each text once.
CREATE TABLE version (
    id       INTEGER PRIMARY KEY,
    digest   BLOB    NOT NULL UNIQUE,
    body     BLOB    NOT NULL,
    recorded INTEGER NOT NULL
);

-- The entry said the version in every edition of the series from first to last. No first
-- means since the earliest edition known, no last means up to the newest known.
CREATE TABLE run (
    id         INTEGER PRIMARY KEY,
    series     INTEGER NOT NULL REFERENCES series (id),
    entry      INTEGER NOT NULL REFERENCES entry (id),
    version    INTEGER NOT NULL REFERENCES version (id),
    first      INTEGER REFERENCES edition (id),
    last       INTEGER REFERENCES edition (id),
    known_from INTEGER NOT NULL,
    known_to   INTEGER
);
CREATE INDEX run_entry ON run (entry);
CREATE INDEX run_first ON run (first);
CREATE INDEX run_version ON run (version);
CREATE INDEX entry_id_entry ON entry_id (entry);
CREATE INDEX entry_id_value ON entry_id (value);

CREATE TABLE name (
    key      TEXT    NOT NULL,      -- one of text.Keys
    way      INTEGER NOT NULL,      -- in which way names that share it are equal
    entry    INTEGER NOT NULL REFERENCES entry (id),
    text     TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    recorded INTEGER NOT NULL,
    PRIMARY KEY (key, entry, text)
) WITHOUT ROWID;

CREATE TABLE identifier (
    folded   TEXT    NOT NULL,
    entry    INTEGER NOT NULL REFERENCES entry (id),
    type     TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    recorded INTEGER NOT NULL,
    PRIMARY KEY (folded, entry, type, text)
) WITHOUT ROWID;

-- Which entries ever bore a tag, for counting those associated with an instrument.
CREATE TABLE tag (
    source TEXT    NOT NULL,
    text   TEXT    NOT NULL,
    entry  INTEGER NOT NULL REFERENCES entry (id),
    PRIMARY KEY (source, text, entry)
) WITHOUT ROWID;

CREATE TABLE judgement (
    id       INTEGER PRIMARY KEY,
    kind     TEXT    NOT NULL,
    a        TEXT    NOT NULL,      -- entry references, in the order of their text
    b        TEXT    NOT NULL,
    by       TEXT    NOT NULL,
    why      TEXT    NOT NULL,
    recorded INTEGER NOT NULL
);
CREATE INDEX judgement_a ON judgement (a);
CREATE INDEX judgement_b ON judgement (b);
