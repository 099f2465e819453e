-- Bulk runs: one action on a list of exceptions that was fixed when it was confirmed.
CREATE TABLE bulk_runs (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    action TEXT NOT NULL,
    query TEXT NOT NULL,
    arguments TEXT,
    why TEXT NOT NULL,
    actor TEXT NOT NULL,
    ramp TEXT NOT NULL,
    stop_at INTEGER NOT NULL,
    incident TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    stage INTEGER NOT NULL,
    note TEXT NOT NULL,
    ended_at INTEGER
) STRICT
--;
CREATE INDEX bulk_runs_running ON bulk_runs (number) WHERE state = 'running'
--;
CREATE INDEX bulk_runs_incident ON bulk_runs (incident, number) WHERE incident <> ''
--;
CREATE TABLE bulk_items (
    run TEXT NOT NULL REFERENCES bulk_runs (id),
    place INTEGER NOT NULL,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    state TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (run, place)
) STRICT
--;
CREATE INDEX bulk_items_state ON bulk_items (run, state, place)
