// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/eventtable.h"

#include "models/store/audittail.h"
#include "models/store/counters.h"
#include "models/store/manyrows.h"
#include "models/store/row.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <charconv>

namespace unsnag {
namespace {

constexpr char table[] = "events";

const QString laneSql = QStringLiteral(R"sql(
SELECT COALESCE(MAX(sequence), 0) FROM events WHERE lane = ?)sql");

const ManyRows insertSql(
    QStringLiteral(R"sql(
INSERT INTO events (number, id, trace_id, trace_key, flow, source_system, source_object, source_id,
                    source_version, source_url, lane, sequence, at, state, payload, source_sequence,
                    intake, held_behind, payload_entry, payload_digest, payload_seed) VALUES )sql"),
    QStringLiteral("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));

const QString selectSql = QStringLiteral(R"sql(
SELECT id, trace_id, trace_key, flow, source_system, source_object, source_id, source_version,
       source_url, lane, sequence, at, state, source_sequence, intake, held_behind, payload
FROM events
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE id = ?");
const QString versionSql =
    selectSql +
    QStringLiteral("WHERE trace_key = ? AND source_version = ? ORDER BY number DESC LIMIT 1");
const QString newestSql =
    selectSql +
    QStringLiteral("WHERE trace_key = ? ORDER BY state = 'superseded', number DESC LIMIT 1");
// Late events are stored as superseded and say nothing about what is newest.
const QString knownSql = QStringLiteral(R"sql(
SELECT id, source_version,
       (SELECT MAX(source_sequence) FROM events AS other WHERE other.trace_key = events.trace_key)
FROM events WHERE trace_key = ? ORDER BY state = 'superseded', number DESC LIMIT 1)sql");
constexpr qsizetype keysAtOnce = 200;
const QString knownAmongSql =
    QStringLiteral("SELECT DISTINCT trace_key FROM events WHERE trace_key IN (?") +
    QStringLiteral(", ?").repeated(keysAtOnce - 1) + QLatin1Char(')');
const QString takenSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM events WHERE trace_key = ? AND (source_version = ? OR source_sequence = ?))sql");
// The index of open events is used only where a statement has its condition, word for word.
const QString isOpen = QStringLiteral("WHERE state IN ('pending', 'failed')");
const QString pendingSql =
    selectSql + isOpen +
    QStringLiteral(" AND state = 'pending' AND held_behind = '' ORDER BY lane, sequence LIMIT ?");
const QString countPendingSql = QStringLiteral("SELECT COUNT(*) FROM events ") + isOpen +
                                QStringLiteral(" AND state = 'pending'");
const QString stateSql = QStringLiteral("UPDATE events SET state = ? WHERE id = ?");
const QString lanesSql = QStringLiteral(R"sql(
SELECT DISTINCT lane FROM events
WHERE state IN ('pending', 'failed') AND state = 'pending' AND held_behind = '' AND lane > ?
ORDER BY lane LIMIT ?)sql");
const QString nextSql = selectSql + QStringLiteral(R"sql(
WHERE state IN ('pending', 'failed') AND state = 'pending' AND held_behind = ''
  AND lane = ? AND sequence > ?
ORDER BY sequence LIMIT 1)sql");
const QString placeSql = QStringLiteral(R"sql(
SELECT MIN(sequence) FROM events
WHERE trace_key = ? AND lane = ? AND state IN ('pending', 'failed'))sql");
// A failed event whose exception was closed stands in nobody's way.
const QString beforeSql = QStringLiteral(R"sql(
SELECT id, trace_key, flow, sequence, state, held_behind FROM events
WHERE lane = ? AND sequence < ? AND trace_key <> ? AND state IN ('pending', 'failed')
  AND (state = 'pending' OR EXISTS (
        SELECT 1 FROM exceptions WHERE exceptions.trace_key = events.trace_key
                                   AND exceptions.state NOT IN ('confirmed', 'dismissed')))%1
ORDER BY sequence LIMIT 1)sql");
const QString holdSql = QStringLiteral("UPDATE events SET held_behind = ? WHERE id = ?");
const QString holdLaneSql = QStringLiteral(R"sql(
UPDATE events SET held_behind = ?
WHERE lane = ? AND sequence > ? AND trace_key <> ? AND state IN ('pending', 'failed')
  AND state = 'pending' AND held_behind = ''%1)sql");
const QString letGoSql = QStringLiteral(
    "UPDATE events SET held_behind = '' WHERE held_behind = ? AND held_behind <> ''");
const QString countHeldSql =
    QStringLiteral("SELECT COUNT(*) FROM events WHERE held_behind = ? AND held_behind <> ''");
const QString openInLaneSql = QStringLiteral(R"sql(
SELECT id, trace_id, trace_key, flow, source_system, source_object, source_id, source_version,
       source_url, lane, sequence, at, state, source_sequence, intake, held_behind, NULL
FROM events WHERE lane = ? AND state IN ('pending', 'failed') ORDER BY sequence LIMIT ?)sql");
const QString supersedeSql = QStringLiteral(R"sql(
UPDATE events SET state = 'superseded' WHERE trace_key = ? AND state = 'failed' AND id <> ?
RETURNING id)sql");

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
    event.sourceSequence = row.numberIfAny();
    event.intake = row.text();
    event.heldBehind = row.text();
    event.payload = row.json();
    return event;
}

KnownVersions readVersions(Row &row)
{
    KnownVersions known;
    known.newest = Id<Event>(row.text());
    known.version = row.text();
    known.sourceSequence = row.numberIfAny();
    return known;
}

LaneEvent readLaneEvent(Row &row)
{
    LaneEvent event;
    event.id = Id<Event>(row.text());
    event.traceKey = row.text();
    event.flow = row.text();
    event.sequence = row.number();
    event.state = row.named(eventStateFromName);
    event.heldBehind = row.text();
    return event;
}

void addValues(const NumberedEvent &row, QVariantList &values)
{
    const Event &event = row.event;
    values << row.number << event.id.text() << event.traceId << event.traceKey << event.flow
           << event.source.system << event.source.object << event.source.id << event.source.version
           << event.source.url << event.lane << event.sequence << stored(event.at)
           << eventStateName(event.state) << row.payload
           << (event.sourceSequence ? QVariant(*event.sourceSequence) : QVariant()) << event.intake
           << event.heldBehind;
    if (const auto &evidence = row.evidence)
        values << evidence->entry << evidence->digest << evidence->seed;
    else
        values << QVariant() << QVariant() << QVariant();
}

constexpr qsizetype lengthBytes = 20; //!< digits of a length and the colon

//! Bytes that so many texts of so many UTF-16 units in all take with their lengths, at most.
constexpr qsizetype mostBytes(qsizetype units, std::size_t texts)
{
    return 3 * units + lengthBytes * qsizetype(texts);
}

//! Its length is counted in characters, as SQL does. Returns where it ends.
char *writeWithLength(char *to, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const auto write = [&](qsizetype characters) {
        char *const begin = std::to_chars(to, to + lengthBytes, characters).ptr;
        *begin = ':';
        return std::pair(begin + 1, encoder.appendToBuffer(begin + 1, text));
    };
    const auto [begin, end] = write(text.size());
    if (end - begin == text.size())
        return end; // as most texts, it has only ASCII
    const auto pairs = std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
    return write(text.size() - pairs).second;
}

QString readText(Row &row)
{
    return row.text();
}

std::optional<qint64> readNumberIfAny(Row &row)
{
    return row.numberIfAny();
}

//! "AND flow NOT IN (?, ?)", or nothing.
QString butFlows(const QStringList &flows)
{
    if (flows.isEmpty())
        return {};
    const QStringList places(flows.size(), QStringLiteral("?"));
    return QStringLiteral(" AND flow NOT IN (%1)").arg(places.join(QStringLiteral(", ")));
}

QVariantList with(QVariantList values, const QStringList &more)
{
    for (const QString &text : more)
        values += text;
    return values;
}

} // namespace

QByteArray EventTable::boundText(const Event &event)
{
    const QString at = QString::number(qint64{event.at.time_since_epoch().count()});
    const QString sequence =
        event.sourceSequence ? QString::number(*event.sourceSequence) : QString();
    const std::array<const QString *, 12> parts{&event.traceId,
                                                &event.traceKey,
                                                &event.flow,
                                                &event.source.system,
                                                &event.source.object,
                                                &event.source.id,
                                                &event.source.version,
                                                &event.source.url,
                                                &event.lane,
                                                &at,
                                                &sequence,
                                                &event.intake};
    qsizetype units = 0;
    for (const QString *part : parts)
        units += part->size();
    QByteArray bound(mostBytes(units, parts.size()), Qt::Uninitialized);
    char *end = bound.data();
    for (const QString *part : parts)
        end = writeWithLength(end, *part);
    bound.truncate(end - bound.data());
    return bound;
}

Result<Event> EventTable::insert(Event event)
{
    UNSNAG_TRY(const qint64 number, reserve(1));
    UNSNAG_TRY(const qint64 last, lastSequence(event.lane));
    event.sequence = last + 1;
    event.id = Id<Event>(QStringLiteral("EV-%1").arg(number));
    UNSNAG_CHECK(insertNumbered({{number, event, stored(event.payload)}}));
    for (const char *kind : {"own_events", "events"}) // all but the state, and the state
        m_session.auditTail().touch(QLatin1String(kind), {event.id.text()});
    return event;
}

Result<void> EventTable::insertNumbered(const std::vector<NumberedEvent> &events)
{
    for (std::size_t begin = 0; begin < events.size();) {
        const std::size_t count = ManyRows::countOf(events.size() - begin);
        QVariantList values;
        for (std::size_t i = begin; i < begin + count; ++i)
            addValues(events[i], values);
        UNSNAG_CHECK(m_session.prepared(
            count == 1 ? insertSql.one() : insertSql.many(m_session.dialect()), values));
        begin += count;
    }
    return {};
}

Result<qint64> EventTable::reserve(qint64 count)
{
    return nextNumbers(m_session, QStringLiteral("event"), count);
}

Result<qint64> EventTable::lastSequence(const QString &lane)
{
    return readNumber(m_session, laneSql, {lane}, table);
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

Result<std::optional<KnownVersions>> EventTable::known(const QString &traceKey)
{
    return readFirst(m_session, knownSql, {traceKey}, table, readVersions);
}

Result<QSet<QString>> EventTable::knownAmong(const QStringList &traceKeys)
{
    QSet<QString> known;
    for (qsizetype begin = 0; begin < traceKeys.size(); begin += keysAtOnce) {
        // One text for all: the last part is filled up with its first key.
        QVariantList part;
        for (qsizetype i = 0; i < keysAtOnce; ++i)
            part.append(traceKeys[begin + i < traceKeys.size() ? begin + i : begin]);
        UNSNAG_TRY(const auto found, readRows(m_session, knownAmongSql, part, table, readText));
        known.unite({found.begin(), found.end()});
    }
    return known;
}

Result<bool> EventTable::isTaken(const QString &traceKey, const QString &version,
                                 const std::optional<qint64> &sourceSequence)
{
    const QVariant sequence = sourceSequence ? QVariant(*sourceSequence) : QVariant();
    // A source that counts need not tell versions: then an empty one says nothing.
    const QVariant named = version.isEmpty() && sourceSequence ? QVariant() : QVariant(version);
    UNSNAG_TRY(const qint64 count,
               readNumber(m_session, takenSql, {traceKey, named, sequence}, table));
    return count > 0;
}

Result<std::optional<Event>> EventTable::newest(const QString &traceKey)
{
    return readFirst(m_session, newestSql, {traceKey}, table, readEvent);
}

Result<std::vector<Event>> EventTable::pending(int limit)
{
    return readRows(m_session, pendingSql, {limit}, table, readEvent);
}

Result<qint64> EventTable::countPending()
{
    return readNumber(m_session, countPendingSql, {}, table);
}

Result<void> EventTable::setState(const Id<Event> &id, EventState state)
{
    m_session.auditTail().touch(QStringLiteral("events"), {id.text()});
    return changeOne(m_session, stateSql, {eventStateName(state), id.text()}, id.text(), table);
}

Result<std::vector<QString>> EventTable::lanesWithWork(const QString &after, int limit)
{
    return readRows(m_session, lanesSql, {after, limit}, table, readText);
}

Result<std::optional<Event>> EventTable::nextInLane(const QString &lane, qint64 sequence)
{
    return readFirst(m_session, nextSql, {lane, sequence}, table, readEvent);
}

Result<std::optional<qint64>> EventTable::placeInLane(const QString &lane, const QString &traceKey)
{
    UNSNAG_TRY(const auto row,
               readFirst(m_session, placeSql, {traceKey, lane}, table, readNumberIfAny));
    return row.value_or(std::nullopt);
}

Result<std::optional<LaneEvent>> EventTable::openBefore(const QString &lane, qint64 place,
                                                        const QString &traceKey,
                                                        const QStringList &freeFlows)
{
    return readFirst(m_session, beforeSql.arg(butFlows(freeFlows)),
                     with({lane, place, traceKey}, freeFlows), table, readLaneEvent);
}

Result<void> EventTable::setHeldBehind(const Id<Event> &id, const QString &exception)
{
    return changeOne(m_session, holdSql, {exception, id.text()}, id.text(), table);
}

Result<int> EventTable::holdLane(const QString &lane, qint64 sequence, const QString &traceKey,
                                 const QString &exception, const QStringList &freeFlows)
{
    UNSNAG_TRY(const Statement done,
               m_session.prepared(holdLaneSql.arg(butFlows(freeFlows)),
                                  with({exception, lane, sequence, traceKey}, freeFlows)));
    return done.numRowsAffected();
}

Result<int> EventTable::letGo(const QString &exception)
{
    UNSNAG_TRY(const Statement done, m_session.prepared(letGoSql, {exception}));
    return done.numRowsAffected();
}

Result<qint64> EventTable::countHeldBehind(const QString &exception)
{
    return readNumber(m_session, countHeldSql, {exception}, table);
}

Result<std::vector<Event>> EventTable::openInLane(const QString &lane, int limit)
{
    return readRows(m_session, openInLaneSql, {lane, limit}, table, readEvent);
}

Result<void> EventTable::supersedeFailed(const QString &traceKey, const Id<Event> &except)
{
    UNSNAG_TRY(const auto ids,
               readRows(m_session, supersedeSql, {traceKey, except.text()}, table, readText));
    for (const QString &id : ids)
        m_session.auditTail().touch(QStringLiteral("events"), {id});
    return {};
}

} // namespace unsnag
