-- What version 2 of the ledger has besides.

-- What was made of an edition later than at first: it was released, or read by another reader.
CREATE TABLE reading (
    id       INTEGER PRIMARY KEY,
    edition  INTEGER NOT NULL REFERENCES edition (id),
    reader   TEXT    NOT NULL,
    entries  INTEGER NOT NULL,
    verdict  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    recorded INTEGER NOT NULL
);
CREATE INDEX reading_edition ON reading (edition);
