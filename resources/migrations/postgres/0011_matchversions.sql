-- What decisions taught matching: versions of its rules, and names that accounts are known by.
INSERT INTO counters (name, value) VALUES ('match_version', 0)
--;
CREATE TABLE match_versions (
    number BIGINT NOT NULL PRIMARY KEY,
    system TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL,
    decisions BIGINT NOT NULL,
    has_weights BIGINT NOT NULL,
    apart BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    rehearsal TEXT,
    activated_by TEXT NOT NULL,
    activated_at BIGINT,
    why TEXT NOT NULL
)
--;
CREATE UNIQUE INDEX match_versions_active ON match_versions (system) WHERE state = 'active'
--;
CREATE TABLE account_aliases (
    version BIGINT NOT NULL REFERENCES match_versions (number),
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    resolution TEXT NOT NULL REFERENCES resolutions (id),
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (version, account, name)
)
--;
CREATE TRIGGER match_versions_frozen BEFORE UPDATE OF
    number, system, document, decisions, has_weights, apart, made_by, made_at
ON match_versions
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER match_versions_no_delete BEFORE DELETE ON match_versions
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER match_versions_no_truncate BEFORE TRUNCATE ON match_versions
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER account_aliases_no_change BEFORE UPDATE OR DELETE ON account_aliases
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER account_aliases_no_truncate BEFORE TRUNCATE ON account_aliases
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
