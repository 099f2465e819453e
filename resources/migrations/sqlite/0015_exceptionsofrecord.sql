-- All exceptions of a record, closed ones too: retention and erasure ask for them event by event.
CREATE INDEX exceptions_record ON exceptions (trace_key)
