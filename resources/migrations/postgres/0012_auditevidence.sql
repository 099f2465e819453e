-- What entries of the audit log commit to, apart from them, so that it can be erased while the log stays
-- whole; and what vouches for the log outside: keys, checkpoints, cosignatures, holds.
CREATE TABLE audit_payloads (
    sequence BIGINT NOT NULL REFERENCES audit_entries (sequence),
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    digest BYTEA NOT NULL,
    erased_at BIGINT,
    erased_by_sequence BIGINT,
    salt BYTEA,
    content BYTEA,
    PRIMARY KEY (sequence, name),
    CHECK ((content IS NULL) = (erased_at IS NOT NULL)),
    CHECK ((content IS NULL) = (salt IS NULL)),
    CHECK ((erased_at IS NULL) = (erased_by_sequence IS NULL))
)
--;
CREATE INDEX audit_payloads_subject ON audit_payloads (subject) WHERE subject <> ''
--;
CREATE TABLE audit_keys (
    vkey TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    retired_at BIGINT
)
--;
CREATE TABLE audit_checkpoints (
    size BIGINT NOT NULL PRIMARY KEY,
    note BYTEA NOT NULL,
    at BIGINT NOT NULL,
    why TEXT NOT NULL
)
--;
CREATE TABLE audit_cosignatures (
    size BIGINT NOT NULL REFERENCES audit_checkpoints (size),
    line TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (size, line)
)
--;
CREATE TABLE audit_holds (
    number BIGINT NOT NULL PRIMARY KEY,
    exception TEXT NOT NULL,
    why TEXT NOT NULL,
    held_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    released_at BIGINT
)
--;
CREATE UNIQUE INDEX audit_holds_open ON audit_holds (exception) WHERE released_at IS NULL
--;
INSERT INTO counters (name, value) VALUES ('audit_hold', 0)
--;
CREATE TRIGGER audit_payloads_only_erased BEFORE UPDATE ON audit_payloads
    FOR EACH ROW WHEN (NOT (OLD.content IS NOT NULL AND NEW.content IS NULL AND NEW.salt IS NULL
              AND NEW.sequence = OLD.sequence AND NEW.name = OLD.name AND NEW.subject = OLD.subject
              AND NEW.digest = OLD.digest))
    EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_payloads_no_delete BEFORE DELETE ON audit_payloads
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_keys_only_retired BEFORE UPDATE ON audit_keys
    FOR EACH ROW WHEN (NOT (OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL AND NEW.vkey = OLD.vkey
              AND NEW.name = OLD.name AND NEW.added_at = OLD.added_at))
    EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_keys_no_delete BEFORE DELETE ON audit_keys
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_holds_only_released BEFORE UPDATE ON audit_holds
    FOR EACH ROW WHEN (NOT (OLD.released_at IS NULL AND NEW.released_at IS NOT NULL AND NEW.number = OLD.number
              AND NEW.exception = OLD.exception AND NEW.why = OLD.why AND NEW.held_by = OLD.held_by
              AND NEW.at = OLD.at))
    EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_holds_no_delete BEFORE DELETE ON audit_holds
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_checkpoints_no_change BEFORE UPDATE OR DELETE ON audit_checkpoints
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_cosignatures_no_change BEFORE UPDATE OR DELETE ON audit_cosignatures
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_payloads_no_truncate BEFORE TRUNCATE ON audit_payloads
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_keys_no_truncate BEFORE TRUNCATE ON audit_keys
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_holds_no_truncate BEFORE TRUNCATE ON audit_holds
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_checkpoints_no_truncate BEFORE TRUNCATE ON audit_checkpoints
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_cosignatures_no_truncate BEFORE TRUNCATE ON audit_cosignatures
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
