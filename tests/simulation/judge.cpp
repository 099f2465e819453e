// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/judge.h"

#include "models/domain/operationkey.h"
#include "models/engine/verifyaudit.h"
#include "models/store/worktables.h"

#include <QSet>

namespace unsnag::simulation {
namespace {

const QString eventsSql = QStringLiteral(R"sql(
SELECT e.id, e.state, e.flow, e.source_system, e.source_object, e.source_id,
  (SELECT COUNT(*) FROM attempts a WHERE a.event = e.id AND a.outcome = 'applied'
     AND a.proof IS NOT NULL AND a.proof <> 'null'),
  (SELECT COUNT(*) FROM events n WHERE n.trace_key = e.trace_key AND n.number > e.number),
  (SELECT group_concat(x.id || ' ' || x.state || ' ' || x.event) FROM exceptions x WHERE x.trace_key = e.trace_key)
FROM events e WHERE e.source_object NOT IN ('connection', 'rule'))sql");

const QString exceptionsSql = QStringLiteral(R"sql(
SELECT x.id, x.state, x.owner, x.due_at,
  (SELECT json_extract(canonical, '$.next_state') FROM audit_entries a WHERE a.exception = x.id AND a.exception <> ''
     AND json_extract(canonical, '$.next_state') IS NOT NULL AND (json_extract(canonical, '$.kind') LIKE 'exception.%' OR json_extract(canonical, '$.kind') LIKE 'resolution.%')
   ORDER BY a.sequence DESC LIMIT 1)
FROM exceptions x)sql");

const QString begunSql = QStringLiteral(R"sql(
SELECT number, event FROM attempts ORDER BY number DESC LIMIT 1)sql");

const QString runningSql = QStringLiteral(R"sql(
SELECT MAX(number) FROM attempts WHERE event = ? AND ended_at IS NULL)sql");

//! The place of an event in its lane: its own, or that of the oldest open event of its record.
const QString placeSql = QStringLiteral(R"sql(
SELECT MIN(e.sequence, COALESCE((SELECT MIN(p.sequence) FROM events p
    WHERE p.trace_key = e.trace_key AND p.lane = e.lane AND p.state IN ('pending', 'failed')), e.sequence))
FROM events e WHERE e.id = ?)sql");

//! Open events of other records that stand before a place of the lane, unless a person let the event
//! go ahead.
const QString overtakenSql = QStringLiteral(R"sql(
SELECT o.id, o.sequence, o.state, e.sequence, e.state,
  (SELECT group_concat(x.id || ' ' || x.state || ' of ' || x.event) FROM exceptions x
     WHERE x.trace_key IN (e.trace_key, o.trace_key))
FROM events e JOIN events o ON o.lane = e.lane AND o.trace_key <> e.trace_key
WHERE e.id = ? AND o.sequence < ? AND o.state IN ('pending', 'failed')
  AND (o.state = 'pending' OR (o.state = 'failed' AND EXISTS (SELECT 1 FROM exceptions x
    WHERE x.trace_key = o.trace_key AND x.state NOT IN ('confirmed', 'dismissed'))))
  AND NOT EXISTS (SELECT 1 FROM outbox b
    WHERE b.event = e.id AND b.state = 'running' AND b.override_why <> '')
LIMIT 1)sql");

const QString runningBulkSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM bulk_runs WHERE state IN ('running', 'paused'))sql");

const QString strayOperationsSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM operations WHERE state = 'sending')sql");

qint64 numberOf(Session &session, const QString &sql)
{
    auto rows = session.prepared(sql);
    return rows.ok() && rows->next() ? rows->value(0).toLongLong() : -1;
}

Result<qint64> numberOf(Session &session, const QString &sql, const QString &event)
{
    UNSNAG_TRY(auto rows, session.prepared(sql, {event}));
    return rows.next() ? rows.value(0).toLongLong() : 0;
}

} // namespace

void Judge::accuse(const QString &what)
{
    if (m_first.isEmpty())
        m_first = what;
}

void Judge::weigh(const Error &error, const char *verb)
{
    if (error.code == Code::Bug || (error.code == Code::Damaged && !m_diskFails))
        accuse(QString::fromLatin1(verb) + QStringLiteral(": ") + error.line());
}

void Judge::seeWrite(const WireRequest &request, SimulatedNetwork::Arrival arrival, Store *store)
{
    if (store == nullptr)
        return; // it was sent before the program ended
    const QString reference = request.body["external_reference"].scalarText();
    const QString name = reference.isEmpty() ? request.body["external_id"].scalarText() : reference;
    if (name.isEmpty())
        return; // a step that names its record in the path
    const auto rows =
        store->read([&](Session &session) { return OperationTable(session).ofReference(name); });
    if (!rows.ok())
        return accuse(QStringLiteral("the journal can't be read: ") + rows.error().line());
    for (const Operation &operation : *rows) {
        if (operation.request["body"].toString().toUtf8() != request.bytes)
            continue;
        if (!request.key.isEmpty() && operation.key != request.key)
            continue;
        if (arrival == SimulatedNetwork::Arrival::Late)
            return;
        if (operation.state != OperationState::Sending)
            return accuse(QStringLiteral("%1 is %2 while it is sent")
                              .arg(operation.key, operationStateName(operation.state)));
        // A billing hold is no document: it is set and released at any time.
        if (!operation.step.contains(QLatin1String("billing_hold")))
            checkLane(operation, *store);
        return;
    }
    accuse(QStringLiteral("a server saw a write for %1 that the journal does not hold").arg(name));
}

void Judge::seeBegin(Store &store)
{
    const auto done = store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(auto rows, session.prepared(begunSql));
        if (!rows.next())
            return {};
        const QString event = rows.value(1).toString();
        UNSNAG_TRY(const qint64 place, numberOf(session, placeSql, event));
        m_places[rows.value(0).toLongLong()] = place;
        return checkPlace(session, event, place);
    });
    if (!done.ok())
        accuse(QStringLiteral("begin: ") + done.error().line());
}

void Judge::checkLane(const Operation &operation, Store &store)
{
    const QString event = operation.event.text();
    const auto done = store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(qint64 place, numberOf(session, placeSql, event));
        UNSNAG_TRY(const qint64 running, numberOf(session, runningSql, event));
        // An older version that is dismissed while the newer one runs in its place takes nothing
        // back: the run keeps the place that it began with.
        if (const auto begun = m_places.find(running); begun != m_places.end())
            place = std::min(place, begun->second);
        return checkPlace(session, event, place);
    });
    if (!done.ok())
        accuse(QStringLiteral("lane: ") + done.error().line());
}

Result<void> Judge::checkPlace(Session &session, const QString &event, qint64 place)
{
    UNSNAG_TRY(auto rows, session.prepared(overtakenSql, {event, place}));
    if (rows.next())
        accuse(QStringLiteral("%1 (%2, %3, in the place %4) overtakes %5 (%6, %7) in its lane: %8")
                   .arg(event, rows.value(3).toString(), rows.value(4).toString())
                   .arg(place)
                   .arg(rows.value(0).toString(), rows.value(1).toString(),
                        rows.value(2).toString(), rows.value(5).toString()));
    return {};
}

void Judge::checkStart(Workbench &bench)
{
    const auto done = bench.store.read([&](Session &session) -> Result<void> {
        checkDecisions(session, std::max<qsizetype>(0, m_decisions.size() - 20));
        if (numberOf(session, strayOperationsSql) != 0)
            accuse(QStringLiteral("an operation is still being sent after a start"));
        return {};
    });
    if (!done.ok())
        accuse(QStringLiteral("start: ") + done.error().line());
}

void Judge::checkDecisions(Session &session, qsizetype from)
{
    ResolutionTable table(session);
    for (qsizetype i = from; i < m_decisions.size(); ++i) {
        if (!table.find(Id<Resolution>(m_decisions.at(i))).ok())
            accuse(QStringLiteral("the decision %1 is lost").arg(m_decisions.at(i)));
    }
}

void Judge::checkAll(Workbench &bench)
{
    const auto done = bench.store.read([&](Session &session) -> Result<void> {
        checkEvents(session, bench.store.workspaceId());
        checkExceptions(session);
        checkDecisions(session, 0);
        if (numberOf(session, strayOperationsSql) != 0)
            accuse(QStringLiteral("an operation is still being sent at rest"));
        if (numberOf(session, runningBulkSql) != 0)
            accuse(QStringLiteral("a bulk run goes on at rest"));
        return {};
    });
    if (!done.ok())
        accuse(QStringLiteral("at rest: ") + done.error().line());
    checkDocuments();
    const auto verdict = VerifyAudit(bench).run({});
    if (!verdict.ok())
        accuse(QStringLiteral("audit: ") + verdict.error().line());
    else if (!verdict->ok())
        accuse(QStringLiteral("the audit log does not verify: %1, entry %2, %3")
                   .arg(verdict->verdict)
                   .arg(verdict->firstBad.value_or(-1))
                   .arg(verdict->why));
}

void Judge::checkEvents(Session &session, const QString &workspace)
{
    auto rows = session.run(eventsSql);
    if (!rows.ok())
        return accuse(rows.error().line());
    QSet<QString> known;
    while (rows->next()) {
        const QString id = rows->value(0).toString();
        const QString state = rows->value(1).toString();
        const RecordRef source{rows->value(3).toString(),
                               rows->value(4).toString(),
                               rows->value(5).toString(),
                               {},
                               {}};
        known.insert(source.id);
        if (source.object == QLatin1String("account")) { // a mapping makes no document
            if (state == QLatin1String("confirmed") && rows->value(6).toInt() < 1)
                accuse(QStringLiteral("%1 is confirmed without a proof").arg(id));
            continue;
        }
        const QString reference = externalReference(workspace, rows->value(2).toString(), source,
                                                    QStringLiteral("invoice"));
        const int documents = m_erp.documentsOf(reference);
        if (documents > 1)
            accuse(QStringLiteral("%1 has %2 documents").arg(id).arg(documents));
        if (state == QLatin1String("confirmed") && documents != 1)
            accuse(QStringLiteral("%1 is confirmed with %2 documents").arg(id).arg(documents));
        if (state == QLatin1String("confirmed") && rows->value(6).toInt() < 1)
            accuse(QStringLiteral("%1 is confirmed without a proof").arg(id));
        const bool hasNewer = rows->value(7).toInt() > 0;
        if (state == QLatin1String("pending") || (state == QLatin1String("failed") && !hasNewer))
            accuse(QStringLiteral("%1 of %2 is %3 at rest: %4")
                       .arg(id, source.id, state, rows->value(8).toString()));
    }
    for (const CrmDeal &deal : m_crm.deals()) {
        if (!known.contains(deal.id))
            accuse(QStringLiteral("the deal %1 was never pulled").arg(deal.id));
    }
}

void Judge::checkExceptions(Session &session)
{
    auto rows = session.run(exceptionsSql);
    if (!rows.ok())
        return accuse(rows.error().line());
    while (rows->next()) {
        const QString id = rows->value(0).toString();
        const QString state = rows->value(1).toString();
        const QString logged = rows->value(4).toString();
        if (rows->value(2).toString().isEmpty() || rows->value(3).toLongLong() <= 0)
            accuse(QStringLiteral("%1 has no owner or no due time").arg(id));
        if (state != QLatin1String("confirmed") && state != QLatin1String("dismissed"))
            accuse(QStringLiteral("%1 is %2 at rest").arg(id, state));
        if (logged != state)
            accuse(QStringLiteral("%1 is %2, the log says %3").arg(id, state, logged));
    }
}

void Judge::checkDocuments()
{
    for (const auto &[reference, hold] : m_erp.holds().all()) {
        if (!hold.isReleased)
            accuse(QStringLiteral("the billing hold %1 stays at rest").arg(reference));
    }
    for (const ErpDocument &document : m_erp.documents()) {
        if (m_erp.documentsOf(document.reference) != 1)
            accuse(QStringLiteral("%1 documents of %2")
                       .arg(m_erp.documentsOf(document.reference))
                       .arg(document.reference));
    }
}

void Judge::checkSecret(const test::MemoryDisk &disk, const QByteArray &secret, Rng &rng)
{
    for (const auto &[name, file] : disk.image(test::Loss::Nothing, rng)) {
        std::string bytes(static_cast<std::size_t>(file.size()), '\0');
        (void)file.read(bytes.data(), file.size(), 0);
        if (bytes.find(secret.toStdString()) != std::string::npos)
            accuse(QStringLiteral("the secret lies in ") + QString::fromStdString(name));
    }
}

} // namespace unsnag::simulation
