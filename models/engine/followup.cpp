// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/followup.h"

#include "models/engine/auditline.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr int mostFollowers = 10000;

} // namespace

Result<void> oweReplay(Session &session, const Workbench &bench, const SyncException &exception,
                       const Id<Resolution> &resolution, Timestamp notBefore)
{
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    OutboxEntry entry;
    entry.event = event.id;
    entry.exception = exception.id;
    entry.resolution = resolution;
    entry.lane = event.lane;
    entry.createdAt = bench.clock.now();
    entry.notBefore = notBefore;
    UNSNAG_CHECK(OutboxTable(session).withdrawQueued(exception.id));
    UNSNAG_TRY([[maybe_unused]] const OutboxEntry owed, OutboxTable(session).insert(entry));
    return {};
}

Result<void> followUp(Session &session, const Workbench &bench, const Id<SyncException> &id,
                      const FollowUp &cause)
{
    UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
    const bool isFree =
        exception.state == ExceptionState::Open || exception.state == ExceptionState::Claimed;
    if (!isFree)
        return {};
    Resolution retry;
    retry.exception = id;
    retry.action = Action::Retry;
    retry.why = cause.why;
    retry.actor = bench.actor.name;
    retry.at = bench.clock.now();
    UNSNAG_TRY(retry, ResolutionTable(session).insert(retry));
    const QString before = exceptionStateName(exception.state);
    UNSNAG_CHECK(moveTo(exception, ExceptionState::Queued));
    UNSNAG_CHECK(oweReplay(session, bench, exception, retry.id, cause.notBefore));
    JsonObject more = cause.more;
    more.insert_or_assign(QStringLiteral("resolution"), retry.id.text());
    UNSNAG_TRY([[maybe_unused]] const SyncException saved,
               saveException(session, bench, exception,
                             {QStringLiteral("resolution.recorded"),
                              {},
                              actionName(retry.action),
                              before,
                              {},
                              {},
                              std::move(more),
                              inWords(retry.why)}));
    return {};
}

Result<void> followRoot(Session &session, const Workbench &bench, const Event &root)
{
    UNSNAG_TRY(const auto waiting, ExceptionTable(session).alike(waitingFingerprint(root.traceKey),
                                                                 Timestamp(), mostFollowers));
    for (const SyncException &exception : waiting)
        UNSNAG_CHECK(
            followUp(session, bench, exception.id,
                     {QStringLiteral("what it waited for is proven: %1").arg(root.source.id),
                      JsonObject{{QStringLiteral("behind"), root.id.text()}}, bench.clock.now()}));
    return {};
}

QString waitingFingerprint(const QString &traceKey)
{
    return QStringLiteral("waits:") + traceKey;
}

} // namespace unsnag
