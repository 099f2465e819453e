-- Who owns what by when: pauses of the clock, promises, absences, acceptances, billing holds.
INSERT INTO counters (name, value) VALUES
    ('hold', 0), ('promise', 0), ('absence', 0), ('acceptance', 0)
--;
CREATE TABLE holds (
    number INTEGER NOT NULL PRIMARY KEY,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    begin_at INTEGER NOT NULL,
    until_at INTEGER,
    end_at INTEGER,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL
) STRICT
--;
CREATE INDEX holds_exception ON holds (exception, number)
--;
CREATE TABLE calendar_versions (
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT
--;
CREATE TABLE sla_promises (
    number INTEGER NOT NULL PRIMARY KEY,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    from_at INTEGER NOT NULL,
    first_response INTEGER NOT NULL,
    resolution INTEGER NOT NULL,
    calendar TEXT NOT NULL,
    calendar_version TEXT NOT NULL,
    owner TEXT NOT NULL,
    reason TEXT NOT NULL,
    severity INTEGER NOT NULL,
    why TEXT NOT NULL,
    FOREIGN KEY (calendar, calendar_version) REFERENCES calendar_versions (id, version)
) STRICT
--;
CREATE INDEX sla_promises_exception ON sla_promises (exception, number)
--;
CREATE TABLE absences (
    number INTEGER NOT NULL PRIMARY KEY,
    who TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER,
    stand_in TEXT NOT NULL,
    why TEXT NOT NULL,
    actor TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT
--;
CREATE TABLE acceptances (
    number INTEGER NOT NULL PRIMARY KEY,
    flow TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    owner TEXT NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT
--;
CREATE INDEX acceptances_flow ON acceptances (flow, number)
--;
CREATE TABLE billing_holds (
    exception TEXT NOT NULL REFERENCES exceptions (id),
    turn INTEGER NOT NULL,
    state TEXT NOT NULL,
    system TEXT NOT NULL,
    account TEXT NOT NULL,
    reference TEXT NOT NULL,
    why TEXT NOT NULL,
    note TEXT NOT NULL,
    wanted_at INTEGER NOT NULL,
    set_at INTEGER,
    released_at INTEGER,
    PRIMARY KEY (exception, turn)
) STRICT
--;
CREATE INDEX billing_holds_open ON billing_holds (exception, turn) WHERE state <> 'released'
--;
CREATE TRIGGER calendar_versions_no_update BEFORE UPDATE ON calendar_versions
BEGIN
    SELECT RAISE(ABORT, 'calendar_versions is append-only');
END
--;
CREATE TRIGGER calendar_versions_no_delete BEFORE DELETE ON calendar_versions
BEGIN
    SELECT RAISE(ABORT, 'calendar_versions is append-only');
END
--;
CREATE TRIGGER sla_promises_no_update BEFORE UPDATE ON sla_promises
BEGIN
    SELECT RAISE(ABORT, 'sla_promises is append-only');
END
--;
CREATE TRIGGER sla_promises_no_delete BEFORE DELETE ON sla_promises
BEGIN
    SELECT RAISE(ABORT, 'sla_promises is append-only');
END
--;
CREATE TRIGGER acceptances_no_update BEFORE UPDATE ON acceptances
BEGIN
    SELECT RAISE(ABORT, 'acceptances is append-only');
END
--;
CREATE TRIGGER acceptances_no_delete BEFORE DELETE ON acceptances
BEGIN
    SELECT RAISE(ABORT, 'acceptances is append-only');
END
--;
CREATE TRIGGER holds_frozen BEFORE UPDATE OF number, exception, begin_at, until_at, reason, actor ON holds
BEGIN
    SELECT RAISE(ABORT, 'these columns of holds never change');
END
--;
CREATE TRIGGER holds_no_delete BEFORE DELETE ON holds
BEGIN
    SELECT RAISE(ABORT, 'holds are never deleted');
END
