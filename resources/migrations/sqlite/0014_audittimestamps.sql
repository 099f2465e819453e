-- Tokens of time stamping authorities (RFC 3161) over checkpoints of the audit log: that the log existed up
-- to there at that time. "at" and "authority" are those in the token.
CREATE TABLE audit_timestamps (
    size INTEGER NOT NULL PRIMARY KEY REFERENCES audit_checkpoints (size),
    token BLOB NOT NULL,
    ca BLOB NOT NULL,
    authority TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT
--;
CREATE TRIGGER audit_timestamps_no_update BEFORE UPDATE ON audit_timestamps
BEGIN
    SELECT RAISE(ABORT, 'audit_timestamps is append-only');
END
--;
CREATE TRIGGER audit_timestamps_no_delete BEFORE DELETE ON audit_timestamps
BEGIN
    SELECT RAISE(ABORT, 'audit_timestamps is append-only');
END
