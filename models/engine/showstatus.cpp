// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/showstatus.h"

#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

const QString lastPassName = QStringLiteral("engine.last_pass");

constexpr ExceptionState states[] = {ExceptionState::Open,      ExceptionState::Claimed,
                                     ExceptionState::Held,      ExceptionState::Queued,
                                     ExceptionState::Replaying, ExceptionState::Confirmed,
                                     ExceptionState::Dismissed};

Result<void> countExceptions(Session &session, LayerStatus &status)
{
    for (const ExceptionState state : states) {
        ExceptionQuery query;
        query.states = {state};
        UNSNAG_TRY(const qint64 rows, ExceptionTable(session).count(query));
        status.exceptions.emplace_back(state, rows);
    }
    ExceptionQuery overdue;
    overdue.dueBefore = status.at;
    UNSNAG_TRY(status.overdue, ExceptionTable(session).count(overdue));
    return {};
}

Result<void> readConnections(Session &session, LayerStatus &status)
{
    UNSNAG_TRY(status.connections, ConnectionTable(session).all());
    ExceptionQuery faults;
    faults.reasons = {Reason::ConnectionFault};
    faults.limit = 1000;
    UNSNAG_TRY(const auto incidents, ExceptionTable(session).list(faults));
    for (const SyncException &incident : incidents)
        status.deaf.append(incident.source.id);
    return {};
}

Result<Json> readLastPass(Session &session)
{
    UNSNAG_TRY(const auto text, ValueTable(session).find(lastPassName));
    return text ? readJson(text->toUtf8(), lastPassName) : Result<Json>(Json());
}

} // namespace

Result<LayerStatus> ShowStatus::run()
{
    LayerStatus status;
    status.at = m_bench.clock.now();
    UNSNAG_CHECK(m_bench.store.read([&status](Session &session) -> Result<void> {
        UNSNAG_CHECK(countExceptions(session, status));
        UNSNAG_CHECK(readConnections(session, status));
        UNSNAG_TRY(status.queue, queueFigures(session));
        UNSNAG_TRY(status.lastPass, readLastPass(session));
        return {};
    }));
    if (m_bench.watch != nullptr && m_bench.watch->figures().passBegan)
        status.engine = m_bench.watch->figures();
    return status;
}

Result<void> keepLastPass(Workbench &bench, Timestamp began, const RunReport &report)
{
    const Timestamp ended = bench.clock.now();
    Json problems = JsonArray{};
    for (const QString &problem : report.pull.problems)
        problems.append(problem);
    const Json json =
        JsonObject{{QStringLiteral("began_at"), toRfc3339(began)},
                   {QStringLiteral("ended_at"), toRfc3339(ended)},
                   {QStringLiteral("ms"), static_cast<std::int64_t>((ended - began).count())},
                   {QStringLiteral("events"), report.pull.events},
                   {QStringLiteral("confirmed"), report.confirmed},
                   {QStringLiteral("failed"), report.failed},
                   {QStringLiteral("problems"), std::move(problems)}};
    return bench.store.write([&json](Session &session) {
        return ValueTable(session).put(lastPassName, QString::fromUtf8(json.toText()));
    });
}

} // namespace unsnag
