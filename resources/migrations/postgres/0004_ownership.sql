-- Who owns what by when: pauses of the clock, promises, absences, acceptances, billing holds.
INSERT INTO counters (name, value) VALUES
    ('hold', 0), ('promise', 0), ('absence', 0), ('acceptance', 0)
--;
CREATE TABLE holds (
    number BIGINT NOT NULL PRIMARY KEY,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    begin_at BIGINT NOT NULL,
    until_at BIGINT,
    end_at BIGINT,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL
)
--;
CREATE INDEX holds_exception ON holds (exception, number)
--;
CREATE TABLE calendar_versions (
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (id, version)
)
--;
CREATE TABLE sla_promises (
    number BIGINT NOT NULL PRIMARY KEY,
    exception TEXT NOT NULL REFERENCES exceptions (id),
    from_at BIGINT NOT NULL,
    first_response BIGINT NOT NULL,
    resolution BIGINT NOT NULL,
    calendar TEXT NOT NULL,
    calendar_version TEXT NOT NULL,
    owner TEXT NOT NULL,
    reason TEXT NOT NULL,
    severity BIGINT NOT NULL,
    why TEXT NOT NULL,
    FOREIGN KEY (calendar, calendar_version) REFERENCES calendar_versions (id, version)
)
--;
CREATE INDEX sla_promises_exception ON sla_promises (exception, number)
--;
CREATE TABLE absences (
    number BIGINT NOT NULL PRIMARY KEY,
    who TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT,
    stand_in TEXT NOT NULL,
    why TEXT NOT NULL,
    actor TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
)
--;
CREATE TABLE acceptances (
    number BIGINT NOT NULL PRIMARY KEY,
    flow TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    owner TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL
)
--;
CREATE INDEX acceptances_flow ON acceptances (flow, number)
--;
CREATE TABLE billing_holds (
    exception TEXT NOT NULL REFERENCES exceptions (id),
    turn BIGINT NOT NULL,
    state TEXT NOT NULL,
    system TEXT NOT NULL,
    account TEXT NOT NULL,
    reference TEXT NOT NULL,
    why TEXT NOT NULL,
    note TEXT NOT NULL,
    wanted_at BIGINT NOT NULL,
    set_at BIGINT,
    released_at BIGINT,
    PRIMARY KEY (exception, turn)
)
--;
CREATE INDEX billing_holds_open ON billing_holds (exception, turn) WHERE state <> 'released'
--;
CREATE TRIGGER calendar_versions_no_change BEFORE UPDATE OR DELETE ON calendar_versions
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER calendar_versions_no_truncate BEFORE TRUNCATE ON calendar_versions
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER sla_promises_no_change BEFORE UPDATE OR DELETE ON sla_promises
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER sla_promises_no_truncate BEFORE TRUNCATE ON sla_promises
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER acceptances_no_change BEFORE UPDATE OR DELETE ON acceptances
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER acceptances_no_truncate BEFORE TRUNCATE ON acceptances
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER holds_frozen BEFORE UPDATE OF number, exception, begin_at, until_at, reason, actor ON holds
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER holds_no_delete BEFORE DELETE ON holds
    FOR EACH ROW EXECUTE FUNCTION unsnag_refuse_change()
--;
CREATE TRIGGER holds_no_truncate BEFORE TRUNCATE ON holds
    FOR EACH STATEMENT EXECUTE FUNCTION unsnag_refuse_change()
