-- Runbooks as the workspace has edited them, what reconciling found, canary and synthetic runs.
CREATE TABLE runbook_versions (
    reason TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    why TEXT NOT NULL,
    exception TEXT NOT NULL,
    PRIMARY KEY (reason, number)
) STRICT
--;
CREATE INDEX runbook_versions_exception ON runbook_versions (exception) WHERE exception <> ''
--;
CREATE TABLE reconcile_findings (
    finding_key TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    facts_sha256 TEXT NOT NULL,
    exception TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL
) STRICT
--;
CREATE TABLE reconcile_runs (
    number INTEGER NOT NULL PRIMARY KEY,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    report TEXT NOT NULL
) STRICT
--;
CREATE TABLE canary_runs (
    number INTEGER NOT NULL PRIMARY KEY,
    flow TEXT NOT NULL,
    flow_version TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    same INTEGER NOT NULL,
    different INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    cases TEXT NOT NULL
) STRICT
--;
CREATE INDEX canary_runs_flow ON canary_runs (flow, number)
--;
CREATE TABLE synthetic_runs (
    number INTEGER NOT NULL PRIMARY KEY,
    run_key TEXT NOT NULL UNIQUE,
    flow TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    deal_id TEXT NOT NULL,
    invoice_id TEXT NOT NULL,
    steps TEXT NOT NULL
) STRICT
--;
INSERT INTO counters (name, value) VALUES ('reconcile_run', 0), ('canary_run', 0), ('synthetic_run', 0)
--;
CREATE TRIGGER runbook_versions_no_update BEFORE UPDATE ON runbook_versions
BEGIN
    SELECT RAISE(ABORT, 'runbook_versions is append-only');
END
--;
CREATE TRIGGER runbook_versions_no_delete BEFORE DELETE ON runbook_versions
BEGIN
    SELECT RAISE(ABORT, 'runbook_versions is append-only');
END
--;
CREATE TRIGGER reconcile_runs_no_update BEFORE UPDATE ON reconcile_runs
BEGIN
    SELECT RAISE(ABORT, 'reconcile_runs is append-only');
END
--;
CREATE TRIGGER reconcile_runs_no_delete BEFORE DELETE ON reconcile_runs
BEGIN
    SELECT RAISE(ABORT, 'reconcile_runs is append-only');
END
--;
CREATE TRIGGER canary_runs_no_update BEFORE UPDATE ON canary_runs
BEGIN
    SELECT RAISE(ABORT, 'canary_runs is append-only');
END
--;
CREATE TRIGGER canary_runs_no_delete BEFORE DELETE ON canary_runs
BEGIN
    SELECT RAISE(ABORT, 'canary_runs is append-only');
END
--;
CREATE TRIGGER synthetic_runs_no_update BEFORE UPDATE ON synthetic_runs
BEGIN
    SELECT RAISE(ABORT, 'synthetic_runs is append-only');
END
--;
CREATE TRIGGER synthetic_runs_no_delete BEFORE DELETE ON synthetic_runs
BEGIN
    SELECT RAISE(ABORT, 'synthetic_runs is append-only');
END
