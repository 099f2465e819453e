-- Messages that were sent here and taken, so that a repeated delivery is recognised.
CREATE TABLE receipts (
    receiver TEXT NOT NULL,
    message TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (receiver, message)
) STRICT
--;
CREATE INDEX receipts_at ON receipts (at)
