-- Runbooks as the workspace has edited them, what reconciling found, canary and synthetic runs.
CREATE TABLE runbook_versions (
    reason TEXT NOT NULL,
    number BIGINT NOT NULL,
    body TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    why TEXT NOT NULL,
    exception TEXT NOT NULL,
    PRIMARY KEY (reason, number)
)
--;
CREATE INDEX runbook_versions_exception ON runbook_versions (exception) WHERE exception <> ''
--;
CREATE TABLE reconcile_findings (
    finding_key TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    facts_sha256 TEXT NOT NULL,
    exception TEXT NOT NULL,
    first_seen BIGINT NOT NULL,
    last_seen BIGINT NOT NULL
)
--;
CREATE TABLE reconcile_runs (
    number BIGINT NOT NULL PRIMARY KEY,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    report TEXT NOT NULL
)
--;
CREATE TABLE canary_runs (
    number BIGINT NOT NULL PRIMARY KEY,
    flow TEXT NOT NULL,
    flow_version TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    seed BIGINT NOT NULL,
    sample BIGINT NOT NULL,
    same BIGINT NOT NULL,
    different BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    cases TEXT NOT NULL
)
--;
CREATE INDEX canary_runs_flow ON canary_runs (flow, number)
--;
CREATE TABLE synthetic_runs (
    number BIGINT NOT NULL PRIMARY KEY,
    run_key TEXT NOT NULL UNIQUE,
    flow TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    deal_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    steps TEXT NOT NULL
)
--;
INSERT INTO counters (name, value) VALUES ('reconcile_run', 0), ('canary_run', 0), ('synthetic_run', 0)
--;
CREATE TRIGGER runbook_versions_no_change BEFORE UPDATE OR DELETE ON runbook_versions
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER runbook_versions_no_truncate BEFORE TRUNCATE ON runbook_versions
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER reconcile_runs_no_change BEFORE UPDATE OR DELETE ON reconcile_runs
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER reconcile_runs_no_truncate BEFORE TRUNCATE ON reconcile_runs
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER canary_runs_no_change BEFORE UPDATE OR DELETE ON canary_runs
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER canary_runs_no_truncate BEFORE TRUNCATE ON canary_runs
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER synthetic_runs_no_change BEFORE UPDATE OR DELETE ON synthetic_runs
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER synthetic_runs_no_truncate BEFORE TRUNCATE ON synthetic_runs
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
