-- What a connection's system refused, newest first.
CREATE INDEX operations_refused ON operations (connection, changed_at) WHERE state = 'refused'
