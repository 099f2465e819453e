-- The log is written with fewer rows. Of the hash tree only the roots of full tiles (levels 8, 16, 24 ...)
-- are stored: the leaves stand with the entries, all between is made of 256 hashes when it is asked for,
-- and the edge of the tree stands in the head. The payload of an event is evidence where it lies. Three
-- indexes of events become one: of the open events of a lane, in which pending ones are found as well.
DROP TRIGGER audit_head_grows
--;
ALTER TABLE audit_head ADD COLUMN edge TEXT NOT NULL DEFAULT ''
--;
WITH RECURSIVE levels (level) AS (SELECT 62 UNION ALL SELECT level - 1 FROM levels WHERE level > 0)
UPDATE audit_head SET edge = COALESCE((
    SELECT group_concat(hash, '') FROM (
        SELECT lower(hex(n.hash)) AS hash
        FROM levels l JOIN audit_nodes n ON n.level = l.level AND n.place = (audit_head.size >> l.level) - 1
        WHERE ((audit_head.size >> l.level) & 1) = 1
        ORDER BY l.level DESC)), '')
--;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head WHEN NEW.size <= OLD.size
BEGIN
    SELECT RAISE(ABORT, 'the audit log only grows');
END
--;
DROP TRIGGER audit_nodes_no_delete
--;
DELETE FROM audit_nodes WHERE level = 0 OR level % 8 <> 0
--;
CREATE TRIGGER audit_nodes_no_delete BEFORE DELETE ON audit_nodes
BEGIN
    SELECT RAISE(ABORT, 'audit_nodes is append-only');
END
--;
ALTER TABLE events ADD COLUMN payload_entry INTEGER
--;
ALTER TABLE events ADD COLUMN payload_digest BLOB
--;
ALTER TABLE events ADD COLUMN payload_seed BLOB
--;
ALTER TABLE events ADD COLUMN payload_erased_at INTEGER
--;
ALTER TABLE events ADD COLUMN payload_erased_by INTEGER
--;
DROP INDEX events_newest
--;
DROP INDEX events_pending
--;
DROP INDEX events_open
--;
CREATE INDEX events_open ON events (lane, sequence, state, held_behind)
WHERE state IN ('pending', 'failed')
--;
CREATE INDEX events_evidence ON events (payload_entry) WHERE payload_entry IS NOT NULL
--;
DROP TRIGGER events_frozen
--;
CREATE TRIGGER events_frozen BEFORE UPDATE OF
    number, id, trace_id, trace_key, flow, source_system, source_object, source_id,
    source_version, source_url, lane, sequence, at, source_sequence, intake,
    payload_entry, payload_digest
ON events
BEGIN
    SELECT RAISE(ABORT, 'these columns of events never change');
END
--;
CREATE TRIGGER events_only_erased BEFORE UPDATE OF
    payload, payload_seed, payload_erased_at, payload_erased_by
ON events
WHEN NOT (OLD.payload_erased_at IS NULL AND NEW.payload_erased_at IS NOT NULL
          AND NEW.payload_erased_by IS NOT NULL AND NEW.payload IS NULL AND NEW.payload_seed IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'the payload of an event never changes, but for an erasure');
END
--;
-- What people wrote and what systems answered can be erased from the rows as well, and nothing else of them.
DROP TRIGGER resolutions_no_update
--;
CREATE TRIGGER resolutions_only_erased BEFORE UPDATE ON resolutions
WHEN NOT (
    NEW.why = '' AND NEW.patch IS NULL AND NEW.choice IS NULL AND NEW.number IS OLD.number
    AND NEW.id IS OLD.id AND NEW.exception IS OLD.exception AND NEW.turn IS OLD.turn
    AND NEW.action IS OLD.action AND NEW.account IS OLD.account AND NEW.form IS OLD.form
    AND NEW.asked IS OLD.asked AND NEW.approves IS OLD.approves AND NEW.actor IS OLD.actor
    AND NEW.at IS OLD.at)
BEGIN
    SELECT RAISE(ABORT, 'resolutions is append-only, but for an erasure');
END
--;
DROP TRIGGER shown_candidates_no_update
--;
CREATE TRIGGER shown_candidates_only_erased BEFORE UPDATE ON shown_candidates
WHEN NOT (
    NEW.suggestions = '{}' AND NEW.resolution IS OLD.resolution)
BEGIN
    SELECT RAISE(ABORT, 'shown_candidates is append-only, but for an erasure');
END
--;
DROP TRIGGER comments_no_update
--;
CREATE TRIGGER comments_only_erased BEFORE UPDATE ON comments
WHEN NOT (
    NEW.body = '' AND NEW.number IS OLD.number AND NEW.exception IS OLD.exception
    AND NEW.actor IS OLD.actor AND NEW.at IS OLD.at)
BEGIN
    SELECT RAISE(ABORT, 'comments is append-only, but for an erasure');
END
--;
DROP TRIGGER operations_frozen
--;
CREATE TRIGGER operations_frozen BEFORE UPDATE OF
    idempotency_key, event, resolution_number, step, connection, external_reference, created_at
ON operations
BEGIN
    SELECT RAISE(ABORT, 'these columns of operations never change');
END
--;
CREATE TRIGGER operations_only_erased BEFORE UPDATE OF request ON operations WHEN NEW.request IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'the request of an operation never changes, but for an erasure');
END
--;
-- Salts of the digests by which entries seal rows of other tables; see SealedRows.
CREATE TABLE audit_rows (
    kind TEXT NOT NULL,
    key1 TEXT NOT NULL,
    key2 TEXT NOT NULL,
    key3 TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    salt BLOB NOT NULL,
    PRIMARY KEY (kind, key1, key2, key3)
) STRICT
--;
CREATE INDEX audit_rows_sequence ON audit_rows (kind, sequence)
--;
-- "bound": what else of an event its salt is made of, each text with its length before it; see EventTable.
CREATE VIEW audit_evidence (sequence, name, subject, digest, salt, content, erased_at,
                            erased_by_sequence, payload, place, bound) AS
SELECT sequence, name, subject, digest, salt, content, erased_at, erased_by_sequence, NULL, NULL,
       NULL
FROM audit_payloads
UNION ALL
SELECT payload_entry, 'payload', CASE WHEN id = 'EV-' || number THEN id ELSE '' END, payload_digest,
       payload_seed, NULL, payload_erased_at, payload_erased_by, payload, sequence,
       length(trace_id) || ':' || trace_id ||
       length(trace_key) || ':' || trace_key ||
       length(flow) || ':' || flow ||
       length(source_system) || ':' || source_system ||
       length(source_object) || ':' || source_object ||
       length(source_id) || ':' || source_id ||
       length(source_version) || ':' || source_version ||
       length(source_url) || ':' || source_url ||
       length(lane) || ':' || lane ||
       length(CAST(at AS TEXT)) || ':' || CAST(at AS TEXT) ||
       length(COALESCE(CAST(source_sequence AS TEXT), '')) || ':' || COALESCE(CAST(source_sequence AS TEXT), '') ||
       length(intake) || ':' || intake
FROM events WHERE payload_entry IS NOT NULL
