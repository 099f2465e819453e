-- What entries of the audit log commit to, apart from them, so that it can be erased while the log stays
-- whole; and what vouches for the log outside: keys, checkpoints, cosignatures, holds.
CREATE TABLE audit_payloads (
    sequence INTEGER NOT NULL REFERENCES audit_entries (sequence),
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    digest BLOB NOT NULL,
    erased_at INTEGER,
    erased_by_sequence INTEGER,
    salt BLOB,
    content BLOB,
    PRIMARY KEY (sequence, name),
    CHECK ((content IS NULL) = (erased_at IS NOT NULL)),
    CHECK ((content IS NULL) = (salt IS NULL)),
    CHECK ((erased_at IS NULL) = (erased_by_sequence IS NULL))
) STRICT
--;
CREATE INDEX audit_payloads_subject ON audit_payloads (subject) WHERE subject <> ''
--;
CREATE TABLE audit_keys (
    vkey TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    retired_at INTEGER
) STRICT
--;
CREATE TABLE audit_checkpoints (
    size INTEGER NOT NULL PRIMARY KEY,
    note BLOB NOT NULL,
    at INTEGER NOT NULL,
    why TEXT NOT NULL
) STRICT
--;
CREATE TABLE audit_cosignatures (
    size INTEGER NOT NULL REFERENCES audit_checkpoints (size),
    line TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (size, line)
) STRICT
--;
CREATE TABLE audit_holds (
    number INTEGER NOT NULL PRIMARY KEY,
    exception TEXT NOT NULL,
    why TEXT NOT NULL,
    held_by TEXT NOT NULL,
    at INTEGER NOT NULL,
    released_at INTEGER
) STRICT
--;
CREATE UNIQUE INDEX audit_holds_open ON audit_holds (exception) WHERE released_at IS NULL
--;
INSERT INTO counters (name, value) VALUES ('audit_hold', 0)
--;
CREATE TRIGGER audit_payloads_only_erased BEFORE UPDATE ON audit_payloads
WHEN NOT (OLD.content IS NOT NULL AND NEW.content IS NULL AND NEW.salt IS NULL
          AND NEW.sequence = OLD.sequence AND NEW.name = OLD.name AND NEW.subject = OLD.subject
          AND NEW.digest = OLD.digest)
BEGIN
    SELECT RAISE(ABORT, 'audit_payloads is append-only, but for an erasure');
END
--;
CREATE TRIGGER audit_payloads_no_delete BEFORE DELETE ON audit_payloads
BEGIN
    SELECT RAISE(ABORT, 'audit_payloads is append-only, but for an erasure');
END
--;
CREATE TRIGGER audit_keys_only_retired BEFORE UPDATE ON audit_keys
WHEN NOT (OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL AND NEW.vkey = OLD.vkey
          AND NEW.name = OLD.name AND NEW.added_at = OLD.added_at)
BEGIN
    SELECT RAISE(ABORT, 'audit_keys is append-only, but for the end of a key');
END
--;
CREATE TRIGGER audit_keys_no_delete BEFORE DELETE ON audit_keys
BEGIN
    SELECT RAISE(ABORT, 'audit_keys is append-only');
END
--;
CREATE TRIGGER audit_checkpoints_no_update BEFORE UPDATE ON audit_checkpoints
BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoints is append-only');
END
--;
CREATE TRIGGER audit_checkpoints_no_delete BEFORE DELETE ON audit_checkpoints
BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoints is append-only');
END
--;
CREATE TRIGGER audit_cosignatures_no_update BEFORE UPDATE ON audit_cosignatures
BEGIN
    SELECT RAISE(ABORT, 'audit_cosignatures is append-only');
END
--;
CREATE TRIGGER audit_cosignatures_no_delete BEFORE DELETE ON audit_cosignatures
BEGIN
    SELECT RAISE(ABORT, 'audit_cosignatures is append-only');
END
--;
CREATE TRIGGER audit_holds_only_released BEFORE UPDATE ON audit_holds
WHEN NOT (OLD.released_at IS NULL AND NEW.released_at IS NOT NULL AND NEW.number = OLD.number
          AND NEW.exception = OLD.exception AND NEW.why = OLD.why AND NEW.held_by = OLD.held_by
          AND NEW.at = OLD.at)
BEGIN
    SELECT RAISE(ABORT, 'audit_holds is append-only, but for a release');
END
--;
CREATE TRIGGER audit_holds_no_delete BEFORE DELETE ON audit_holds
BEGIN
    SELECT RAISE(ABORT, 'audit_holds is append-only');
END
