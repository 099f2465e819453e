// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/escalation.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/engine/billing.h"
#include "models/store/eventtable.h"

namespace unsnag {
namespace {

//! Who gets it: the backup of the exception; where that is the owner already, the flow's other one.
QString nextOwner(const Workbench &bench, const SyncException &exception)
{
    if (!exception.backupOwner.isEmpty() && exception.backupOwner != exception.owner)
        return exception.backupOwner;
    const auto flow = bench.flows.find(exception.flow);
    if (!flow.ok())
        return exception.owner;
    return (*flow)->backupOwner() != exception.owner ? (*flow)->backupOwner() : (*flow)->owner();
}

} // namespace

QString whyEscalated(const SyncException &exception, Timestamp now)
{
    if (exception.escalatedAt || isClosed(exception.state) ||
        exception.state == ExceptionState::Held)
        return {};
    if (exception.dueAt <= now)
        return QStringLiteral("resolution missed");
    if (!exception.firstResponseAt && exception.firstDueAt && *exception.firstDueAt <= now)
        return QStringLiteral("first response missed");
    return {};
}

Result<SyncException> escalate(Session &session, const Workbench &bench, SyncException exception,
                               const QString &why)
{
    const QString before = exceptionStateName(exception.state);
    const QString from = exception.owner;
    const QString person = exception.claimedBy;
    UNSNAG_TRY(Destination to, presentFor(session, bench, nextOwner(bench, exception)));
    to.backup = from; // both see it, and it can be handed back
    to.rule =
        to.rule.isEmpty() ? QStringLiteral("escalation") : QStringLiteral("escalation; ") + to.rule;
    moveInto(exception, to);
    exception.escalatedAt = bench.clock.now();
    UNSNAG_TRY(const SyncException moved,
               saveException(session, bench, exception,
                             {QStringLiteral("exception.escalated"),
                              {},
                              {},
                              before,
                              {},
                              {},
                              JsonObject{{QStringLiteral("from"), from},
                                         {QStringLiteral("to"), exception.owner},
                                         {QStringLiteral("claimed_before"), person},
                                         {QStringLiteral("person"), to.person},
                                         {QStringLiteral("rule"), to.rule},
                                         {QStringLiteral("due"), toRfc3339(exception.dueAt)}},
                              inWords(why)}));
    UNSNAG_CHECK(wantBillingHold(session, bench, moved, why));
    return moved;
}

} // namespace unsnag
