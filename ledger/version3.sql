-- What version 3 of the ledger has besides: what is kept of news. What a page says is read from
-- its bytes whenever it is wanted; only what a person judged is a row.

-- A page that was read, and what was said of it besides its bytes, which are kept by digest. Of
-- several rows of one page the last holds.
CREATE TABLE page (
    id        INTEGER PRIMARY KEY,
    digest    TEXT    NOT NULL,     -- SHA-256 of its bytes
    name      TEXT    NOT NULL,     -- of the file, or its address
    size      INTEGER NOT NULL,
    type      TEXT    NOT NULL,     -- as a server gave it, '' where none did
    published TEXT    NOT NULL,     -- JSON: number of a story, 0 for all, to the date handed in for it
    recorded  INTEGER NOT NULL
);
CREATE INDEX page_digest ON page (digest);

-- What was judged of a claim. Of several judgements on one claim the last holds that was not
-- undone.
CREATE TABLE claim_judgement (
    id         INTEGER PRIMARY KEY,
    kind       TEXT    NOT NULL,    -- accept, reject, merge, edit, undo
    page       TEXT    NOT NULL,    -- digest
    claim      TEXT    NOT NULL,    -- the id that the reader gave it
    by         TEXT    NOT NULL,
    note       TEXT    NOT NULL,
    in_force   TEXT    NOT NULL,    -- EDTF, '' where the reviewer gave none
    party      TEXT    NOT NULL,    -- an entry of it, '' where it is not told
    instrument TEXT    NOT NULL,
    other_page TEXT    NOT NULL,    -- of a merge: the claim that says the same
    other      TEXT    NOT NULL,
    body       TEXT    NOT NULL,    -- JSON: the claim as it was judged, with its quote
    act        TEXT    NOT NULL,    -- JSON of the act that it became, '' where it became none
    recorded   INTEGER NOT NULL
);
CREATE INDEX claim_judgement_claim ON claim_judgement (page, claim);

-- What was judged of a name in the news: whether it may mean a party. The last holds.
CREATE TABLE mention_judgement (
    id       INTEGER PRIMARY KEY,
    kind     TEXT    NOT NULL,      -- reject, allow
    folded   TEXT    NOT NULL,      -- the name, by text.Fold
    party    TEXT    NOT NULL,      -- an entry of it
    by       TEXT    NOT NULL,
    why      TEXT    NOT NULL,
    recorded INTEGER NOT NULL
);
