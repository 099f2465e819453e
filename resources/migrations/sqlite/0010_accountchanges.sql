-- In which order accounts changed, so that an index of a million takes in only the few that did.
ALTER TABLE accounts ADD COLUMN changed INTEGER NOT NULL DEFAULT 0
--;
CREATE INDEX accounts_changed ON accounts (system, changed)
