-- Bulk runs: one action on a list of exceptions that was fixed when it was confirmed.
CREATE TABLE bulk_runs (
    number BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    action TEXT NOT NULL,
    query TEXT NOT NULL,
    arguments TEXT,
    why TEXT NOT NULL,
    actor TEXT NOT NULL,
    ramp TEXT NOT NULL,
    stop_at BIGINT NOT NULL,
    incident TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    stage BIGINT NOT NULL,
    note TEXT NOT NULL,
    ended_at BIGINT
)
--;
CREATE INDEX bulk_runs_running ON bulk_runs (number) WHERE state = 'running'
--;
CREATE INDEX bulk_runs_incident ON bulk_runs (incident, number) WHERE incident <> ''
--;
CREATE TABLE bulk_items (
    run TEXT NOT NULL REFERENCES bulk_runs (id),
    place BIGINT NOT NULL,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    state TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (run, place)
)
--;
CREATE INDEX bulk_items_state ON bulk_items (run, state, place)
