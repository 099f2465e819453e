-- Exceptions of an outside operating layer, by the event that stands for them here.
CREATE TABLE layer_links (
    connection TEXT NOT NULL,
    remote TEXT NOT NULL,
    event TEXT NOT NULL REFERENCES events (id),
    exception TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    reference TEXT NOT NULL,
    told_owner TEXT NOT NULL,
    told_person TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (connection, remote)
)
--;
CREATE INDEX layer_links_event ON layer_links (event)
--;
CREATE INDEX layer_links_exception ON layer_links (exception)
