// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/replayexception.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/engine/checkconnection.h"
#include "models/engine/documentquestion.h"
#include "models/engine/duty.h"
#include "models/engine/effectrunner.h"
#include "models/engine/eventjob.h"
#include "models/engine/incidentdesk.h"
#include "models/engine/incidenthold.h"
#include "models/engine/runcontext.h"
#include "models/engine/signcheckpoint.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr std::chrono::milliseconds settleTime{2000}; //!< after this a late request has arrived

//! A replay that an incident holds, wanted now: it goes ahead and shows whether the trouble is over.
Result<void> letTry(Session &session, const Workbench &bench, SyncException exception)
{
    if (exception.state != ExceptionState::Held)
        return {};
    return IncidentHold(session, bench).letGo(exception);
}

//! The queued replay of the exception, or a new one with a decision "as it is".
Result<OutboxEntry> owedReplay(Session &session, const Workbench &bench,
                               const Id<SyncException> &id, const QString &why)
{
    UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
    UNSNAG_TRY(auto owed, OutboxTable(session).openFor(id));
    if (owed && owed->state == OutboxState::Queued) {
        UNSNAG_CHECK(letTry(session, bench, exception));
        return *owed;
    }
    if (isClosed(exception.state) || exception.state == ExceptionState::Replaying)
        return Error{Code::Conflict,
                     QStringLiteral("%1 is %2").arg(id.text(), exceptionStateName(exception.state)),
                     id.text(), QStringLiteral("only an open exception can be replayed")};
    Resolution retry;
    retry.exception = id;
    retry.action = Action::Retry;
    retry.why = why.isEmpty() ? QStringLiteral("replay as it is") : why;
    retry.actor = bench.actor.name;
    retry.at = bench.clock.now();
    UNSNAG_TRY(retry, ResolutionTable(session).insert(retry));
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    OutboxEntry entry;
    entry.event = event.id;
    entry.exception = id;
    entry.resolution = retry.id;
    entry.lane = event.lane;
    entry.notBefore = entry.createdAt = bench.clock.now();
    UNSNAG_TRY(entry, OutboxTable(session).insert(entry));
    const QString before = exceptionStateName(exception.state);
    UNSNAG_CHECK(moveTo(exception, ExceptionState::Queued));
    UNSNAG_TRY(exception,
               saveException(session, bench, exception,
                             {QStringLiteral("resolution.recorded"),
                              {},
                              actionName(retry.action),
                              before,
                              {},
                              {},
                              JsonObject{{QStringLiteral("resolution"), retry.id.text()}},
                              inWords(retry.why)}));
    return entry;
}

Result<Replayed> shown(Workbench &bench, const Id<SyncException> &id)
{
    return bench.store.read([&](Session &session) -> Result<Replayed> {
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
        UNSNAG_TRY(std::vector<Attempt> attempts, AttemptTable(session).ofException(id));
        return Replayed{std::move(exception), std::move(attempts)};
    });
}

//! A replay of something that is proven already finds it so: nothing is sent.
bool isConnectionTrouble(const SyncException &exception)
{
    return exception.source.object == QLatin1String("connection");
}

std::vector<Operation> unsettledOf(const std::vector<Operation> &operations)
{
    std::vector<Operation> open;
    for (const Operation &operation : operations) {
        if (operation.state == OperationState::Unknown ||
            operation.state == OperationState::Sending)
            open.push_back(operation);
    }
    return open;
}

//! What asks the target of the exception's flow for its document.
Result<std::optional<Json>> questionOf(Workbench &bench, const Flow &flow,
                                       const SyncException &exception)
{
    return bench.store.read([&](Session &session) -> Result<std::optional<Json>> {
        UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
        UNSNAG_TRY(const auto linked,
                   CrosswalkTable(session).find(event.source.system,
                                                flow.accountIdOf(event.payload, event.source),
                                                bench.connectors.targetName()));
        return documentQuestion(flow, exception, event.payload,
                                linked ? linked->targetId : QString());
    });
}

} // namespace

Result<OutboxEntry> ReplayException::owed(Session &session, const Id<SyncException> &id,
                                          const QString &why)
{
    UNSNAG_TRY(OutboxEntry entry, owedReplay(session, m_bench, id, why));
    if (m_pass == LanePass::Override)
        UNSNAG_CHECK(override(session, entry, why));
    return entry;
}

Result<void> ReplayException::override(Session &session, OutboxEntry &entry, const QString &why)
{
    entry.overrideWhy = why.trimmed();
    UNSNAG_CHECK(OutboxTable(session).update(entry));
    return appendAudit(session, m_bench,
                       {QStringLiteral("lane.overridden"),
                        entry.exception.text(),
                        {},
                        {},
                        {},
                        {},
                        JsonObject{{QStringLiteral("lane"), entry.lane}},
                        inWords(entry.overrideWhy)});
}

Result<Replayed> ReplayException::run(const Id<SyncException> &id, const QString &why,
                                      const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_TRY(const Replayed before, shown(m_bench, id));
    if (before.exception.state == ExceptionState::Confirmed)
        return before; // proven: a second replay has nothing to do
    if (before.exception.source.object == QLatin1String("rule")) {
        // The rule is mended, says the person: what it held shows whether that is so.
        UNSNAG_CHECK(m_bench.store.write([&](Session &session) {
            return IncidentDesk(session, m_bench).beginRelease(before.exception);
        }));
        return shown(m_bench, id);
    }
    if (isConnectionTrouble(before.exception)) {
        UNSNAG_TRY([[maybe_unused]] const Reply reply,
                   CheckConnection(m_bench).run(before.exception.source.id, stop));
        return shown(m_bench, id);
    }
    if (m_pass == LanePass::Override && why.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("overriding the lane order needs a reason"),
                     QStringLiteral("--why"), QStringLiteral("say in a few words why")};
    UNSNAG_CHECK(ensureDuty(m_bench));
    UNSNAG_TRY(const OutboxEntry entry,
               m_bench.store.write([&](Session &session) { return owed(session, id, why); }));
    // What hinders signing is told by the next pass.
    static_cast<void>(signBefore(m_bench, QStringLiteral("replay")));
    UNSNAG_TRY(const JobEnd end, EventJob(m_bench, stop, progress).runReplay(entry));
    if (end == JobEnd::Gone)
        return Error{Code::Conflict,
                     QStringLiteral("the replay of %1 is under way or was undone").arg(id.text()),
                     id.text(), QStringLiteral("look at its state, then try again")};
    return shown(m_bench, id);
}

Result<Probed> ProbeOutcome::run(const Id<SyncException> &id, const std::stop_token &stop)
{
    Probed probed;
    UNSNAG_TRY(probed.exception, m_bench.store.read([&](Session &session) {
        return ExceptionTable(session).find(id);
    }));
    UNSNAG_TRY(const auto flow, m_bench.flows.find(probed.exception.flow));
    UNSNAG_TRY(const auto target, m_bench.connectors.find(targetNameOf(m_bench, *flow)));
    UNSNAG_TRY(const auto asked, questionOf(m_bench, *flow, probed.exception));
    Reply reply;
    if (asked)
        reply = target->call(flow->findOperation(), *asked, stop);
    if (asked && !reply.isRead() && reply.kind != ReplyClass::NotFound)
        return toError(reply);
    probed.found = static_cast<int>(reply.records.size());
    if (probed.found > 0) {
        probed.targetId = reply.records.front().id;
        probed.document = scopeOf(reply.records.front());
    }
    UNSNAG_TRY(const auto operations, m_bench.store.read([&](Session &session) {
        return OperationTable(session).ofEvent(probed.exception.event);
    }));
    const auto open = unsettledOf(operations);
    const Timestamp now = m_bench.clock.now();
    probed.mayResend = probed.found == 0 && (asked || open.empty());
    for (const Operation &operation : open)
        probed.mayResend = probed.mayResend && now - operation.changedAt >= settleTime;
    UNSNAG_CHECK(m_bench.store.write([&](Session &session) -> Result<void> {
        for (Operation operation : open) {
            if (probed.found != 1 ||
                target->profile().safety(operation.step).probe != flow->findOperation())
                continue;
            operation.state = OperationState::Done;
            operation.targetId = probed.targetId;
            operation.changedAt = now;
            UNSNAG_CHECK(OperationTable(session).update(operation));
        }
        return appendAudit(session, m_bench,
                           {QStringLiteral("outcome.probed"),
                            id.text(),
                            flow->findOperation(),
                            {},
                            {},
                            {},
                            JsonObject{{QStringLiteral("found"), probed.found},
                                       {QStringLiteral("target"), probed.targetId}}});
    }));
    return probed;
}

} // namespace unsnag
