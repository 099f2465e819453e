// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/eventtable.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "events";

const QString laneSql = QStringLiteral(R"sql(
SELECT COALESCE(MAX(sequence), 0) + 1 FROM events WHERE lane = ?)sql");

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO events (number, id, trace_id, trace_key, flow, source_system, source_object, source_id,
                    source_version, source_url, lane, sequence, at, state, payload)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT id, trace_id, trace_key, flow, source_system, source_object, source_id, source_version,
       source_url, lane, sequence, at, state, payload
FROM events
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE id = ?");
const QString versionSql =
    selectSql +
    QStringLiteral("WHERE trace_key = ? AND source_version = ? ORDER BY number DESC LIMIT 1");
const QString newestSql =
    selectSql + QStringLiteral("WHERE trace_key = ? ORDER BY number DESC LIMIT 1");
const QString pendingSql =
    selectSql + QStringLiteral("WHERE state = 'pending' ORDER BY lane, sequence LIMIT ?");
const QString stateSql = QStringLiteral("UPDATE events SET state = ? WHERE id = ?");

Event readEvent(Row &row)
{
    Event event;
    event.id = Id<Event>(row.text());
    event.traceId = row.text();
    event.traceKey = row.text();
    event.flow = row.text();
    event.source.system = row.text();
    event.source.object = row.text();
    event.source.id = row.text();
    event.source.version = row.text();
    event.source.url = row.text();
    event.lane = row.text();
    event.sequence = row.number();
    event.at = row.time();
    event.state = row.named(eventStateFromName);
    event.payload = row.json();
    return event;
}

} // namespace

Result<Event> EventTable::insert(Event event)
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("event")));
    UNSNAG_TRY(event.sequence, readNumber(m_session, laneSql, {event.lane}, table));
    event.id = Id<Event>(QStringLiteral("EV-%1").arg(number));
    UNSNAG_CHECK(m_session.run(insertSql, {number, event.id.text(), event.traceId, event.traceKey,
                                           event.flow, event.source.system, event.source.object,
                                           event.source.id, event.source.version, event.source.url,
                                           event.lane, event.sequence, stored(event.at),
                                           eventStateName(event.state), stored(event.payload)}));
    return event;
}

Result<Event> EventTable::find(const Id<Event> &id)
{
    return readOne(m_session, findSql, id.text(), table, readEvent);
}

Result<std::optional<Event>> EventTable::findVersion(const QString &traceKey,
                                                     const QString &version)
{
    return readFirst(m_session, versionSql, {traceKey, version}, table, readEvent);
}

Result<std::optional<Event>> EventTable::newest(const QString &traceKey)
{
    return readFirst(m_session, newestSql, {traceKey}, table, readEvent);
}

Result<std::vector<Event>> EventTable::pending(int limit)
{
    return readRows(m_session, pendingSql, {limit}, table, readEvent);
}

Result<void> EventTable::setState(const Id<Event> &id, EventState state)
{
    return changeOne(m_session, stateSql, {eventStateName(state), id.text()}, id.text(), table);
}

} // namespace unsnag
