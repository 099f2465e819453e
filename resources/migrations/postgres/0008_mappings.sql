-- What became of telling the source system which account of the target one of its accounts is.
CREATE TABLE mapping_writes (
    source_system TEXT NOT NULL,
    source_id TEXT NOT NULL,
    target_system TEXT NOT NULL,
    target_id TEXT NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (source_system, source_id, target_system)
)
