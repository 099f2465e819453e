-- The same rows, made faster: one call of format() instead of 35 texts put together one after the other, and
-- long texts as the bytes that they are.
DROP VIEW audit_evidence
--;
-- "bound": what else of an event its salt is made of, each text with its length before it; see EventTable.
CREATE VIEW audit_evidence (sequence, name, subject, digest, salt, content, erased_at,
                            erased_by_sequence, payload, place, bound) AS
SELECT sequence, name, subject, digest, salt, content, erased_at, erased_by_sequence, NULL, NULL,
       NULL
FROM audit_payloads
UNION ALL
SELECT payload_entry, 'payload', CASE WHEN id = 'EV-' || number THEN id ELSE '' END, payload_digest,
       payload_seed, NULL, payload_erased_at, payload_erased_by, CAST(payload AS BLOB), sequence,
       CAST(format('%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s%s:%s',
           length(trace_id), trace_id,
           length(trace_key), trace_key,
           length(flow), flow,
           length(source_system), source_system,
           length(source_object), source_object,
           length(source_id), source_id,
           length(source_version), source_version,
           length(source_url), source_url,
           length(lane), lane,
           length(CAST(at AS TEXT)), at,
           length(COALESCE(CAST(source_sequence AS TEXT), '')), COALESCE(CAST(source_sequence AS TEXT), ''),
           length(intake), intake) AS BLOB)
FROM events WHERE payload_entry IS NOT NULL
