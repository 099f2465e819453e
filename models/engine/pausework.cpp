// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/pausework.h"

#include "models/engine/auditline.h"
#include "models/store/referencetables.h"

namespace unsnag {
namespace {

QString nameOf(const QString &connection)
{
    return connection.isEmpty() ? QStringLiteral("paused.engine")
                                : QStringLiteral("paused.connection.") + connection;
}

Result<void> checkConnection(const Workbench &bench, const QString &connection)
{
    if (connection.isEmpty())
        return {};
    const auto known = bench.connectors.find(connection);
    return known.ok() ? Result<void>() : Result<void>(known.error());
}

} // namespace

Result<std::optional<WorkPause>> pauseOf(Session &session, const QString &connection)
{
    UNSNAG_TRY(const auto text, ValueTable(session).find(nameOf(connection)));
    if (!text || text->isEmpty())
        return std::optional<WorkPause>();
    UNSNAG_TRY(const Json json, readJson(text->toUtf8(), nameOf(connection)));
    return std::optional(WorkPause{connection, json["why"].toString(), json["actor"].toString(),
                                   fromRfc3339(json["at"].toString()).value_or(Timestamp())});
}

Result<WorkPause> PauseWork::run(const QString &connection, const QString &why)
{
    if (why.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("a pause needs a reason"), QStringLiteral("--why"),
                     QStringLiteral("say in a few words why")};
    UNSNAG_CHECK(checkConnection(m_bench, connection));
    const WorkPause pause{connection, why.trimmed(), m_bench.actor.name, m_bench.clock.now()};
    const Json json = JsonObject{{QStringLiteral("why"), pause.why},
                                 {QStringLiteral("actor"), pause.actor},
                                 {QStringLiteral("at"), toRfc3339(pause.at)}};
    return m_bench.store.write([&](Session &session) -> Result<WorkPause> {
        UNSNAG_CHECK(ValueTable(session).put(nameOf(connection), QString::fromUtf8(json.toText())));
        UNSNAG_CHECK(appendAudit(
            session, m_bench,
            {QStringLiteral("work.paused"), {}, connection, {}, {}, {}, {}, inWords(pause.why)}));
        return pause;
    });
}

Result<void> ResumeWork::run(const QString &connection, const QString &why)
{
    UNSNAG_CHECK(checkConnection(m_bench, connection));
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const auto pause, pauseOf(session, connection));
        if (!pause)
            return Error{Code::Conflict,
                         connection.isEmpty()
                             ? QStringLiteral("the engine is not paused")
                             : QStringLiteral("\"%1\" is not paused").arg(connection),
                         connection,
                         {}};
        UNSNAG_CHECK(ValueTable(session).put(nameOf(connection), QString()));
        return appendAudit(
            session, m_bench,
            {QStringLiteral("work.resumed"), {}, connection, {}, {}, {}, {}, inWords(why)});
    });
}

} // namespace unsnag
