// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/connectioncondition.h"

#include "models/engine/exceptiondesk.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr int shownRefusals = 5;
constexpr qsizetype longestAnswer = 240;

//! The first text that looks like what a server says to people.
QString saidIn(const Json &body)
{
    if (body.isString())
        return body.toString();
    for (const char *name : {"message", "error_description", "detail", "title", "error"}) {
        if (const QString text = body[QString::fromLatin1(name)].scalarText(); !text.isEmpty())
            return text;
    }
    for (const char *name : {"error", "errors", "fault"}) {
        const Json &inner = body[QString::fromLatin1(name)];
        if (inner.isObject())
            return saidIn(inner);
    }
    return body.isNull() ? QString() : QString::fromUtf8(body.toText());
}

Result<RefusedCall> refusedCall(Session &session, const Operation &operation)
{
    RefusedCall call;
    call.at = operation.changedAt;
    call.operation = operation.step;
    call.status = operation.response["status"].toInt();
    call.answer = saidIn(operation.response["body"]).simplified().left(longestAnswer);
    UNSNAG_TRY(const Event event, EventTable(session).find(operation.event));
    UNSNAG_TRY(const auto open, ExceptionTable(session).openFor(event.traceKey));
    if (open)
        call.exception = open->id.text();
    return call;
}

Result<void> readIncident(Session &session, ConnectionCondition &condition)
{
    UNSNAG_TRY(condition.incident,
               ExceptionTable(session).openFor(connectionTraceKey(condition.name)));
    if (!condition.incident)
        return {};
    const QString id = condition.incident->id.text();
    condition.fault = condition.incident->detail["summary"].toString();
    UNSNAG_TRY(condition.heldExceptions, ExceptionTable(session).countHeldBehind(id));
    // Lanes are not even begun while a system is away, so most of what waits is behind nothing yet.
    UNSNAG_TRY(condition.waitingEvents, EventTable(session).countPending());
    return {};
}

} // namespace

Result<ConnectionCondition> ConditionReader::read(const QString &name)
{
    UNSNAG_TRY(const auto connector, m_bench.connectors.find(name));
    ConnectionCondition condition;
    condition.name = name;
    condition.at = m_bench.clock.now();
    condition.budgets = connector->budgets();
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(readIncident(session, condition));
        UNSNAG_TRY(const auto refused, OperationTable(session).refusedBy(name, shownRefusals));
        for (const Operation &operation : refused) {
            UNSNAG_TRY(RefusedCall call, refusedCall(session, operation));
            condition.refused.push_back(std::move(call));
        }
        return {};
    }));
    return condition;
}

} // namespace unsnag
