-- The first schema of a workspace. Times are milliseconds since 1970 UTC, money is decimal text,
-- JSON is canonical text. A number column is the numeric part of the id and breaks ties in sorting.
CREATE TABLE schema_migrations (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)
--;
CREATE TABLE workspace (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    made_at BIGINT NOT NULL
)
--;
CREATE TABLE counters (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
)
--;
INSERT INTO counters (name, value) VALUES
    ('event', 0), ('exception', 0), ('resolution', 0), ('attempt', 0), ('outbox', 0), ('comment', 0),
    ('transaction', 0)
--;
CREATE TABLE events (
    number BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    trace_id TEXT NOT NULL,
    trace_key TEXT NOT NULL,
    flow TEXT NOT NULL,
    source_system TEXT NOT NULL,
    source_object TEXT NOT NULL,
    source_id TEXT NOT NULL,
    source_version TEXT NOT NULL,
    source_url TEXT NOT NULL,
    lane TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    payload TEXT,
    source_sequence BIGINT,
    intake TEXT NOT NULL,
    held_behind TEXT NOT NULL,
    UNIQUE (lane, sequence)
)
--;
CREATE INDEX events_trace ON events (trace_key, source_version, number)
--;
CREATE INDEX events_newest ON events (trace_key, number)
--;
CREATE INDEX events_pending ON events (lane, sequence) WHERE state = 'pending' AND held_behind = ''
--;
CREATE INDEX events_open ON events (lane, sequence) WHERE state IN ('pending', 'failed')
--;
CREATE INDEX events_held ON events (held_behind, number) WHERE held_behind <> ''
--;
CREATE TABLE exceptions (
    number BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL REFERENCES events (id),
    trace_id TEXT NOT NULL,
    trace_key TEXT NOT NULL,
    flow TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    severity BIGINT NOT NULL CHECK (severity BETWEEN 1 AND 4),
    owner TEXT NOT NULL,
    backup_owner TEXT NOT NULL,
    claimed_by TEXT NOT NULL,
    title TEXT NOT NULL,
    amount TEXT NOT NULL,
    currency TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    first_response_at BIGINT,
    closed_at BIGINT,
    hold_until BIGINT,
    hold_reason TEXT NOT NULL,
    attempt BIGINT NOT NULL,
    repeats BIGINT NOT NULL,
    external_reference TEXT NOT NULL,
    source_system TEXT NOT NULL,
    source_object TEXT NOT NULL,
    source_id TEXT NOT NULL,
    source_version TEXT NOT NULL,
    source_url TEXT NOT NULL,
    target_system TEXT NOT NULL,
    target_object TEXT NOT NULL,
    target_id TEXT NOT NULL,
    target_version TEXT NOT NULL,
    target_url TEXT NOT NULL,
    rule TEXT NOT NULL,
    calendar TEXT NOT NULL,
    first_due_at BIGINT,
    escalated_at BIGINT,
    version BIGINT NOT NULL,
    search TEXT NOT NULL,
    held_behind TEXT NOT NULL,
    fingerprint TEXT NOT NULL
)
--;
CREATE UNIQUE INDEX exceptions_open_key ON exceptions (trace_key)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_open_due ON exceptions (due_at, number)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_open_amount ON exceptions ((-CAST(amount AS NUMERIC)), number)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_open_opened ON exceptions ((-opened_at), number)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_open_severity ON exceptions (severity, due_at, number)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_open_reason ON exceptions (reason, due_at, number)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_open_owner ON exceptions (owner, due_at, number)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_open_claimed ON exceptions (claimed_by, due_at, number)
    WHERE state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_due ON exceptions (due_at, number)
--;
CREATE INDEX exceptions_first_due ON exceptions (first_due_at)
    WHERE first_response_at IS NULL AND state NOT IN ('confirmed', 'dismissed')
--;
CREATE INDEX exceptions_facets ON exceptions (
    state, reason, owner, flow, severity, claimed_by, due_at, amount)
--;
CREATE INDEX exceptions_held ON exceptions (held_behind, number) WHERE held_behind <> ''
--;
CREATE INDEX exceptions_fingerprint ON exceptions (fingerprint, opened_at)
    WHERE fingerprint <> '' AND state NOT IN ('confirmed', 'dismissed')
--;
CREATE TABLE exception_details (
    exception BIGINT NOT NULL PRIMARY KEY REFERENCES exceptions (number),
    detail TEXT,
    request TEXT,
    response TEXT
)
--;
CREATE TABLE resolutions (
    number BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    turn BIGINT NOT NULL,
    action TEXT NOT NULL,
    account TEXT NOT NULL,
    patch TEXT,
    form TEXT NOT NULL,
    choice TEXT,
    asked BIGINT NOT NULL CHECK (asked IN (0, 1)),
    approves TEXT REFERENCES resolutions (id),
    why TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (exception, turn)
)
--;
CREATE TABLE shown_candidates (
    resolution TEXT NOT NULL PRIMARY KEY REFERENCES resolutions (id),
    suggestions TEXT NOT NULL
)
--;
CREATE TABLE resolution_undos (
    resolution TEXT NOT NULL PRIMARY KEY REFERENCES resolutions (id),
    actor TEXT NOT NULL,
    at BIGINT NOT NULL
)
--;
CREATE TABLE attempts (
    number BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL REFERENCES events (id),
    exception TEXT REFERENCES exceptions (id),
    turn BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    target_id TEXT NOT NULL,
    proof TEXT,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    UNIQUE (event, turn)
)
--;
CREATE INDEX attempts_exception ON attempts (exception, number)
--;
CREATE INDEX attempts_pending ON attempts (number) WHERE outcome = 'pending'
--;
CREATE TABLE operations (
    idempotency_key TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id),
    resolution_number BIGINT NOT NULL,
    step TEXT NOT NULL,
    connection TEXT NOT NULL,
    external_reference TEXT NOT NULL,
    request TEXT,
    created_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    sends BIGINT NOT NULL,
    response TEXT,
    target_id TEXT NOT NULL,
    changed_at BIGINT NOT NULL
)
--;
CREATE INDEX operations_event ON operations (event, created_at)
--;
CREATE INDEX operations_reference ON operations (external_reference, created_at)
--;
CREATE INDEX operations_sending ON operations (idempotency_key) WHERE state = 'sending'
--;
CREATE TABLE outbox (
    number BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL REFERENCES events (id),
    exception TEXT REFERENCES exceptions (id),
    resolution TEXT REFERENCES resolutions (id),
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    not_before BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    override_why TEXT NOT NULL,
    bulk TEXT NOT NULL
)
--;
CREATE INDEX outbox_queued ON outbox (lane, number) WHERE state = 'queued'
--;
CREATE INDEX outbox_next ON outbox (not_before) WHERE state = 'queued'
--;
CREATE INDEX outbox_open ON outbox (exception, number) WHERE state IN ('queued', 'running', 'unknown')
--;
CREATE TABLE crosswalk (
    source_system TEXT NOT NULL,
    source_id TEXT NOT NULL,
    target_system TEXT NOT NULL,
    target_id TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (source_system, source_id, target_system)
)
--;
CREATE TABLE accounts (
    system TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    domain TEXT NOT NULL,
    tax_id TEXT NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    postcode TEXT NOT NULL,
    country TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    PRIMARY KEY (system, id)
)
--;
CREATE TABLE named_values (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
)
--;
CREATE TABLE connections (
    name TEXT NOT NULL PRIMARY KEY,
    profile TEXT NOT NULL,
    form TEXT,
    discovered TEXT,
    health TEXT
)
--;
CREATE TABLE comments (
    number BIGINT NOT NULL PRIMARY KEY,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    actor TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
)
--;
CREATE INDEX comments_exception ON comments (exception, number)
--;
CREATE TABLE audit_entries (
    sequence BIGINT NOT NULL PRIMARY KEY,
    canonical BYTEA NOT NULL,
    leaf_hash BYTEA NOT NULL,
    exception TEXT NOT NULL
)
--;
CREATE INDEX audit_entries_exception ON audit_entries (exception, sequence) WHERE exception <> ''
--;
CREATE TABLE audit_nodes (
    level BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (level, place)
)
--;
CREATE TABLE audit_head (
    one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
    size BIGINT NOT NULL,
    root BYTEA NOT NULL
)
--;
CREATE FUNCTION unsnag_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% refused: rows of % never change', TG_OP, TG_TABLE_NAME;
END
$$
--;
CREATE TRIGGER resolutions_no_change BEFORE UPDATE OR DELETE ON resolutions
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER resolutions_no_truncate BEFORE TRUNCATE ON resolutions
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER shown_candidates_no_change BEFORE UPDATE OR DELETE ON shown_candidates
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER shown_candidates_no_truncate BEFORE TRUNCATE ON shown_candidates
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER resolution_undos_no_change BEFORE UPDATE OR DELETE ON resolution_undos
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER resolution_undos_no_truncate BEFORE TRUNCATE ON resolution_undos
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER comments_no_change BEFORE UPDATE OR DELETE ON comments
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER comments_no_truncate BEFORE TRUNCATE ON comments
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_entries_no_change BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_nodes_no_change BEFORE UPDATE OR DELETE ON audit_nodes
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_nodes_no_truncate BEFORE TRUNCATE ON audit_nodes
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER operations_no_delete BEFORE DELETE ON operations
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER operations_no_truncate BEFORE TRUNCATE ON operations
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER events_frozen BEFORE UPDATE OF
    number, id, trace_id, trace_key, flow, source_system, source_object, source_id,
    source_version, source_url, lane, sequence, at, payload,
    source_sequence, intake
ON events
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER operations_frozen BEFORE UPDATE OF
    idempotency_key, event, resolution_number, step, connection, external_reference, request,
    created_at
ON operations
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head
    FOR EACH ROW WHEN (NEW.size <= OLD.size) EXECUTE FUNCTION unsnag_refuse_change()
