// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/rerouteexceptions.h"

#include "models/engine/assignment.h"
#include "models/engine/auditline.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

//! Why an exception must stay where it is, whatever the rules say.
QString whyStays(const SyncException &exception)
{
    if (exception.escalatedAt)
        return QStringLiteral("escalated");
    if (!exception.claimedBy.isEmpty())
        return QStringLiteral("claimed by %1").arg(exception.claimedBy);
    if (exception.state != ExceptionState::Open && exception.state != ExceptionState::Held)
        return exceptionStateName(exception.state);
    return {};
}

Result<std::optional<Destination>> elsewhere(Session &session, const Workbench &bench,
                                             const SyncException &exception)
{
    const auto flow = bench.flows.find(exception.flow);
    if (!flow.ok() || exception.source.object == QLatin1String("connection"))
        return std::optional<Destination>();
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    UNSNAG_TRY(const Destination to, destinationOf(session, bench, **flow, event, exception.reason,
                                                   placesOf(exception.detail["fields"].array())));
    const bool isThere = to.owner == exception.owner && to.backup == exception.backupOwner;
    return isThere ? std::optional<Destination>() : std::optional(to);
}

Result<Reroute> moved(Session &session, const Workbench &bench, Reroute plan, const QString &why)
{
    UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(plan.id));
    plan.skipped = exception.version == plan.version ? whyStays(exception)
                                                     : QStringLiteral("changed meanwhile");
    UNSNAG_TRY(const auto to, elsewhere(session, bench, exception));
    if (plan.skipped.isEmpty() && (!to || to->owner != plan.to))
        plan.skipped = QStringLiteral("the rules say something else by now");
    if (!plan.skipped.isEmpty())
        return plan;
    const QString before = exceptionStateName(exception.state);
    moveInto(exception, *to);
    UNSNAG_CHECK(saveException(session, bench, exception,
                               {QStringLiteral("exception.rerouted"),
                                {},
                                {},
                                before,
                                {},
                                {},
                                JsonObject{{QStringLiteral("from"), plan.from},
                                           {QStringLiteral("to"), exception.owner},
                                           {QStringLiteral("rule_before"), plan.ruleBefore},
                                           {QStringLiteral("rule"), exception.rule}},
                                inWords(why)}));
    return plan;
}

} // namespace

Result<std::vector<Reroute>> PreviewReroute::run(const ExceptionQuery &query)
{
    return m_bench.store.read([&](Session &session) -> Result<std::vector<Reroute>> {
        std::vector<Reroute> plans;
        UNSNAG_TRY(const auto rows, ExceptionTable(session).list(query));
        for (const SyncException &row : rows) {
            if (isClosed(row.state))
                continue;
            UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(row.id));
            UNSNAG_TRY(const auto to, elsewhere(session, m_bench, exception));
            if (!to)
                continue;
            plans.push_back({exception.id, exception.title, exception.owner, to->owner, to->backup,
                             exception.rule, to->rule, exception.version, whyStays(exception)});
        }
        return plans;
    });
}

Result<std::vector<Reroute>> RerouteExceptions::run(std::vector<Reroute> frozen, const QString &why)
{
    if (why.trimmed().isEmpty())
        return Error{Code::Input,
                     QStringLiteral("routing anew needs a reason"),
                     QStringLiteral("--why"),
                     {}};
    for (Reroute &plan : frozen) {
        if (!plan.skipped.isEmpty())
            continue;
        UNSNAG_TRY(plan, m_bench.store.write(
                             [&](Session &session) { return moved(session, m_bench, plan, why); }));
    }
    return frozen;
}

} // namespace unsnag
