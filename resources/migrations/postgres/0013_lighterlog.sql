-- The log is written with fewer rows. Of the hash tree only the roots of full tiles (levels 8, 16, 24 ...)
-- are stored: the leaves stand with the entries, all between is made of 256 hashes when it is asked for,
-- and the edge of the tree stands in the head. The payload of an event is evidence where it lies. Three
-- indexes of events become one: of the open events of a lane, in which pending ones are found as well.
DROP TRIGGER audit_head_grows ON audit_head
--;
ALTER TABLE audit_head ADD COLUMN edge TEXT NOT NULL DEFAULT ''
--;
UPDATE audit_head SET edge = COALESCE((
    SELECT string_agg(encode(n.hash, 'hex'), '' ORDER BY l.level DESC)
    FROM generate_series(0, 62) AS l (level)
    JOIN audit_nodes n ON n.level = l.level AND n.place = (audit_head.size >> l.level) - 1
    WHERE ((audit_head.size >> l.level) & 1) = 1), '')
--;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head
    FOR EACH ROW WHEN (NEW.size <= OLD.size) EXECUTE FUNCTION unsnag_refuse_change()
--;
DROP TRIGGER audit_nodes_no_change ON audit_nodes
--;
DELETE FROM audit_nodes WHERE level = 0 OR level % 8 <> 0
--;
CREATE TRIGGER audit_nodes_no_change BEFORE UPDATE OR DELETE ON audit_nodes
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
ALTER TABLE events ADD COLUMN payload_entry BIGINT
--;
ALTER TABLE events ADD COLUMN payload_digest BYTEA
--;
ALTER TABLE events ADD COLUMN payload_seed BYTEA
--;
ALTER TABLE events ADD COLUMN payload_erased_at BIGINT
--;
ALTER TABLE events ADD COLUMN payload_erased_by BIGINT
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
DROP TRIGGER events_frozen ON events
--;
CREATE TRIGGER events_frozen BEFORE UPDATE OF
    number, id, trace_id, trace_key, flow, source_system, source_object, source_id,
    source_version, source_url, lane, sequence, at, source_sequence, intake,
    payload_entry, payload_digest
ON events
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER events_only_erased BEFORE UPDATE OF
    payload, payload_seed, payload_erased_at, payload_erased_by
ON events
    FOR EACH ROW WHEN (NOT (OLD.payload_erased_at IS NULL AND NEW.payload_erased_at IS NOT NULL
        AND NEW.payload_erased_by IS NOT NULL AND NEW.payload IS NULL AND NEW.payload_seed IS NULL))
    EXECUTE FUNCTION unsnag_refuse_change()
--;
-- What people wrote and what systems answered can be erased from the rows as well, and nothing else of them.
DROP TRIGGER resolutions_no_change ON resolutions
--;
CREATE TRIGGER resolutions_only_erased BEFORE UPDATE ON resolutions
    FOR EACH ROW WHEN (NOT (
    NEW.why = '' AND NEW.patch IS NULL AND NEW.choice IS NULL
    AND NEW.number IS NOT DISTINCT FROM OLD.number AND NEW.id IS NOT DISTINCT FROM OLD.id
    AND NEW.exception IS NOT DISTINCT FROM OLD.exception AND NEW.turn IS NOT DISTINCT FROM OLD.turn
    AND NEW.action IS NOT DISTINCT FROM OLD.action AND NEW.account IS NOT DISTINCT FROM OLD.account
    AND NEW.form IS NOT DISTINCT FROM OLD.form AND NEW.asked IS NOT DISTINCT FROM OLD.asked
    AND NEW.approves IS NOT DISTINCT FROM OLD.approves AND NEW.actor IS NOT DISTINCT FROM OLD.actor
    AND NEW.at IS NOT DISTINCT FROM OLD.at))
    EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER resolutions_no_delete BEFORE DELETE ON resolutions
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
DROP TRIGGER shown_candidates_no_change ON shown_candidates
--;
CREATE TRIGGER shown_candidates_only_erased BEFORE UPDATE ON shown_candidates
    FOR EACH ROW WHEN (NOT (
    NEW.suggestions = '{}' AND NEW.resolution IS NOT DISTINCT FROM OLD.resolution))
    EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER shown_candidates_no_delete BEFORE DELETE ON shown_candidates
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
DROP TRIGGER comments_no_change ON comments
--;
CREATE TRIGGER comments_only_erased BEFORE UPDATE ON comments
    FOR EACH ROW WHEN (NOT (
    NEW.body = '' AND NEW.number IS NOT DISTINCT FROM OLD.number
    AND NEW.exception IS NOT DISTINCT FROM OLD.exception
    AND NEW.actor IS NOT DISTINCT FROM OLD.actor AND NEW.at IS NOT DISTINCT FROM OLD.at))
    EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER comments_no_delete BEFORE DELETE ON comments
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
DROP TRIGGER operations_frozen ON operations
--;
CREATE TRIGGER operations_frozen BEFORE UPDATE OF
    idempotency_key, event, resolution_number, step, connection, external_reference, created_at
ON operations
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER operations_only_erased BEFORE UPDATE OF request ON operations
    FOR EACH ROW WHEN (NEW.request IS NOT NULL) EXECUTE FUNCTION unsnag_refuse_change()
--;
-- Salts of the digests by which entries seal rows of other tables; see SealedRows.
CREATE TABLE audit_rows (
    kind TEXT NOT NULL,
    key1 TEXT NOT NULL,
    key2 TEXT NOT NULL,
    key3 TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    PRIMARY KEY (kind, key1, key2, key3)
)
--;
CREATE INDEX audit_rows_sequence ON audit_rows (kind, sequence)
--;
-- "bound": what else of an event its salt is made of, each text with its length before it; see EventTable.
CREATE VIEW audit_evidence (sequence, name, subject, digest, salt, content, erased_at,
                            erased_by_sequence, payload, place, bound) AS
SELECT sequence, name, subject, digest, salt, content, erased_at, erased_by_sequence, NULL::text, NULL::bigint,
       NULL::text
FROM audit_payloads
UNION ALL
SELECT payload_entry, 'payload', CASE WHEN id = 'EV-' || number THEN id ELSE '' END, payload_digest,
       payload_seed, NULL::bytea, payload_erased_at, payload_erased_by, payload, sequence,
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
