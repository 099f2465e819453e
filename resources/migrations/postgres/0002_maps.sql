-- What people decided once for every later event: items, values, accounts that are not the same.
CREATE TABLE item_map (
    source_system TEXT NOT NULL,
    source_code TEXT NOT NULL,
    target_system TEXT NOT NULL,
    target_code TEXT NOT NULL,
    unit TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (source_system, source_code, target_system)
)
--;
CREATE TABLE value_map (
    flow TEXT NOT NULL,
    place TEXT NOT NULL,
    value TEXT NOT NULL,
    mapped TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (flow, place, value)
)
--;
CREATE TABLE apart_pairs (
    source_system TEXT NOT NULL,
    source_id TEXT NOT NULL,
    target_system TEXT NOT NULL,
    target_id TEXT NOT NULL,
    why TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (source_system, source_id, target_system, target_id)
)
