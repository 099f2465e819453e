-- Tokens of time stamping authorities (RFC 3161) over checkpoints of the audit log: that the log existed up
-- to there at that time. "at" and "authority" are those in the token.
CREATE TABLE audit_timestamps (
    size BIGINT NOT NULL PRIMARY KEY REFERENCES audit_checkpoints (size),
    token BYTEA NOT NULL,
    ca BYTEA NOT NULL,
    authority TEXT NOT NULL,
    at BIGINT NOT NULL
)
--;
CREATE TRIGGER audit_timestamps_no_change BEFORE UPDATE OR DELETE ON audit_timestamps
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_timestamps_no_truncate BEFORE TRUNCATE ON audit_timestamps
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
