-- What decisions taught matching: versions of its rules, and names that accounts are known by.
INSERT INTO counters (name, value) VALUES ('match_version', 0)
--;
CREATE TABLE match_versions (
    number INTEGER NOT NULL PRIMARY KEY,
    system TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL,
    decisions INTEGER NOT NULL,
    has_weights INTEGER NOT NULL,
    apart INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    rehearsal TEXT,
    activated_by TEXT NOT NULL,
    activated_at INTEGER,
    why TEXT NOT NULL
) STRICT
--;
CREATE UNIQUE INDEX match_versions_active ON match_versions (system) WHERE state = 'active'
--;
CREATE TABLE account_aliases (
    version INTEGER NOT NULL REFERENCES match_versions (number),
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    resolution TEXT NOT NULL REFERENCES resolutions (id),
    decided_by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (version, account, name)
) STRICT
--;
CREATE TRIGGER match_versions_frozen BEFORE UPDATE OF
    number, system, document, decisions, has_weights, apart, made_by, made_at
ON match_versions
BEGIN
    SELECT RAISE(ABORT, 'these columns of match_versions never change');
END
--;
CREATE TRIGGER match_versions_no_delete BEFORE DELETE ON match_versions
BEGIN
    SELECT RAISE(ABORT, 'match_versions is append-only');
END
--;
CREATE TRIGGER account_aliases_no_update BEFORE UPDATE ON account_aliases
BEGIN
    SELECT RAISE(ABORT, 'account_aliases is append-only');
END
--;
CREATE TRIGGER account_aliases_no_delete BEFORE DELETE ON account_aliases
BEGIN
    SELECT RAISE(ABORT, 'account_aliases is append-only');
END
