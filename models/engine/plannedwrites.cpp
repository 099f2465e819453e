// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/plannedwrites.h"

#include "models/domain/operationkey.h"
#include "models/engine/accountstep.h"
#include "models/engine/mappingcourse.h"
#include "models/store/eventtable.h"
#include "models/store/layerlinktable.h"

namespace unsnag {
namespace {

PlannedWrite planned(const Connector &connector, const QString &operation, const QString &key)
{
    const Json &document = connector.profile().document()["operations"][operation];
    const Json &request = document["request"];
    const QString method = request.contains(QStringLiteral("rpc"))
                               ? request["rpc"]["method"].toString()
                               : request["method"].toString(QStringLiteral("POST"));
    return {
        connector.name(), method, document["entity"].toString(),
        operation,        key,    nativeSafetyName(connector.profile().safety(operation).native)};
}

} // namespace

Result<std::vector<PlannedWrite>> plannedWrites(Workbench &bench, const Flow &flow,
                                                const SyncException &exception, Action action,
                                                int resolutionNumber)
{
    std::vector<PlannedWrite> writes;
    if (action == Action::Dismiss || exception.source.object == QLatin1String("connection"))
        return writes;
    UNSNAG_TRY(const auto target, flow.rules().targetRole == SystemRole::Crm
                                      ? bench.connectors.find(exception.source.system)
                                      : bench.connectors.target());
    UNSNAG_TRY(const auto link, bench.store.read([&](Session &session) {
        return LayerLinkTable(session).ofEvent(exception.event);
    }));
    const bool makesAccount = action == Action::CreateAccount || action == Action::KeepApart;
    if (makesAccount && flow.rules().account) {
        UNSNAG_TRY(const Event event, bench.store.read([&](Session &session) {
            return EventTable(session).find(exception.event);
        }));
        const QString reference =
            accountKeyOf(flow, event, event.payload, exception.externalReference);
        const QString operation = QStringLiteral("create_account");
        writes.push_back(
            planned(*target, operation,
                    idempotencyKey(reference, operation, resolutionNumber, exception.event)));
    }
    if (MappingCourse::isOfMapping(exception.traceKey)) {
        UNSNAG_TRY(const auto source, bench.connectors.find(exception.source.system));
        const QString operation = QStringLiteral("upsert_mapping");
        writes.push_back(planned(
            *source, operation,
            idempotencyKey(exception.traceKey, operation, resolutionNumber, exception.event)));
        return writes;
    }
    if (link) {
        UNSNAG_TRY(const auto layer, bench.connectors.find(link->connection));
        for (const char *name : {"resolve", "trigger_retry"}) {
            const QString operation = QString::fromLatin1(name);
            writes.push_back(planned(
                *layer, operation,
                idempotencyKey(link->remote, operation, resolutionNumber, exception.event)));
        }
        return writes;
    }
    const QString update = flow.rules().updateOperation;
    for (const ProfileStep &step :
         target->profile().steps(update.isEmpty() ? flow.createOperation() : update)) {
        if (!target->profile().isWrite(step.operation))
            continue;
        const QString key = idempotencyKey(exception.externalReference, step.operation,
                                           resolutionNumber, exception.event);
        writes.push_back(planned(*target, step.operation, key));
    }
    return writes;
}

} // namespace unsnag
