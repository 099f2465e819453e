// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/resolveexception.h"

#include "models/base/faultpoint.h"
#include "models/domain/decisions.h"
#include "models/engine/auditline.h"
#include "models/engine/decidedcourse.h"
#include "models/engine/decisioncheck.h"
#include "models/engine/followup.h"
#include "models/engine/incidenthold.h"
#include "models/engine/laneorder.h"
#include "models/engine/plannedwrites.h"
#include "models/engine/suggestaccounts.h"
#include "models/store/apartpairtable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/itemmaptable.h"
#include "models/store/valuemaptable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

Json recordedMore(const Resolution &resolution)
{
    Json more = JsonObject{{QStringLiteral("resolution"), resolution.id.text()},
                           {QStringLiteral("number"), resolution.number},
                           {QStringLiteral("account"), resolution.account},
                           {QStringLiteral("candidates"),
                            static_cast<std::int64_t>(resolution.shown.candidates.size())}};
    if (!resolution.form.isEmpty())
        more.set(QStringLiteral("form"), resolution.form);
    if (!resolution.approves.isEmpty())
        more.set(QStringLiteral("approves"), resolution.approves.text());
    return more;
}

//! What the decision was, what it was chosen from, and why in the words of the person.
AuditEvidence recordedEvidence(const Resolution &resolution)
{
    AuditEvidence evidence = inWords(resolution.why);
    evidence.emplace_back(QStringLiteral("patch"), resolution.patch);
    evidence.emplace_back(QStringLiteral("candidates"), toJson(resolution.shown));
    if (!resolution.form.isEmpty())
        evidence.emplace_back(QStringLiteral("choice"), resolution.choice);
    return evidence;
}

Result<Resolution> storeResolution(Session &session, const Workbench &bench,
                                   const CheckedDecision &checked)
{
    const Decision &decision = checked.decision;
    Resolution resolution;
    resolution.exception = decision.exception;
    resolution.action = decision.action;
    resolution.account = decision.account;
    resolution.patch = checked.patch;
    resolution.form = decision.form;
    resolution.choice = decision.choice;
    resolution.isAsked = checked.isAsked;
    if (checked.approves)
        resolution.approves = checked.approves->id;
    resolution.why = decision.why;
    resolution.actor = bench.actor.name;
    resolution.at = bench.clock.now();
    resolution.shown = decision.shown;
    return ResolutionTable(session).insert(resolution);
}

//! What is decided once for every later event.
Result<void> remember(Session &session, const Workbench &bench, const CheckedDecision &checked)
{
    const Json &choice = checked.decision.choice;
    const QString target = bench.connectors.targetName();
    const Timestamp now = bench.clock.now();
    const QString account = checked.flow->accountIdOf(checked.payload, checked.event.source);
    if (checked.decision.action == Action::MapItem)
        return ItemMapTable(session).put({checked.event.source.system, choice["code"].scalarText(),
                                          target, choice["item"].scalarText(),
                                          choice["unit"].scalarText(), bench.actor.name, now});
    if (checked.decision.action == Action::MapValue) {
        for (const QString &place : checked.mapPlaces)
            UNSNAG_CHECK(
                ValueMapTable(session).put({checked.flow->id(), place, choice["value"].scalarText(),
                                            choice["to"].scalarText(), bench.actor.name, now}));
    }
    if (checked.decision.action == Action::KeepApart && !account.isEmpty()) {
        for (const Json &other : choice["apart_from"].array())
            UNSNAG_CHECK(ApartPairTable(session).put({checked.event.source.system, account, target,
                                                      other.scalarText(), checked.decision.why,
                                                      bench.actor.name, now}));
    }
    return {};
}

//! The same decision for another exception that lacks the same: it runs again as it is.
Result<void> follow(Session &session, const Workbench &bench, const Id<SyncException> &id,
                    const Resolution &leader, Timestamp notBefore)
{
    return followUp(session, bench, id,
                    {QStringLiteral("decided with %1: %2").arg(leader.exception.text(), leader.why),
                     JsonObject{{QStringLiteral("with"), leader.id.text()}}, notBefore});
}

//! The state an exception takes when a decision is recorded.
ExceptionState stateAfter(const CheckedDecision &checked)
{
    if (checked.isAsked)
        return checked.exception.state;
    if (checked.decision.action == Action::Dismiss)
        return ExceptionState::Dismissed;
    return checked.waitUntil ? ExceptionState::Held : ExceptionState::Queued;
}

Result<void> changeException(Session &session, const Workbench &bench,
                             const CheckedDecision &checked, const Resolution &resolution,
                             SyncException &exception)
{
    const ExceptionState next = stateAfter(checked);
    if (next != exception.state)
        UNSNAG_CHECK(moveTo(exception, next));
    if (!exception.firstResponseAt)
        exception.firstResponseAt = bench.clock.now();
    if (checked.isAsked)
        return {};
    exception.holdUntil = checked.waitUntil;
    exception.holdReason = checked.waitUntil ? checked.decision.why : QString();
    UNSNAG_CHECK(freeFromRule(session, exception));
    if (next == ExceptionState::Dismissed) {
        exception.closedAt = bench.clock.now();
        return EventTable(session).setState(checked.event.id, EventState::Dismissed);
    }
    const Timestamp notBefore =
        checked.waitUntil ? *checked.waitUntil : bench.clock.now() + checked.decision.undoTime;
    UNSNAG_CHECK(oweReplay(session, bench, exception, resolution.id, notBefore));
    for (const auto &follower : checked.followers)
        UNSNAG_CHECK(follow(session, bench, follower, resolution, notBefore));
    return {};
}

Result<SyncException> storeDecision(Session &session, const Workbench &bench,
                                    const CheckedDecision &checked, Resolution &resolution)
{
    UNSNAG_TRY(resolution, storeResolution(session, bench, checked));
    SyncException exception = checked.exception;
    const QString before = exceptionStateName(exception.state);
    if (!checked.isAsked)
        UNSNAG_CHECK(remember(session, bench, checked));
    UNSNAG_CHECK(changeException(session, bench, checked, resolution, exception));
    UNSNAG_TRY(exception, saveException(session, bench, exception,
                                        {checked.isAsked ? QStringLiteral("resolution.asked")
                                                         : QStringLiteral("resolution.recorded"),
                                         {},
                                         actionName(resolution.action),
                                         before,
                                         {},
                                         {},
                                         recordedMore(resolution),
                                         recordedEvidence(resolution)}));
    if (exception.state == ExceptionState::Dismissed)
        UNSNAG_CHECK(LaneOrder(session, bench).letGo(exception));
    return exception;
}

//! Takes back what still waits for a second person. False where nothing does.
Result<bool> withdrawAsked(Session &session, const Workbench &bench, const SyncException &exception)
{
    UNSNAG_TRY(const auto valid, ResolutionTable(session).valid(exception.id));
    if (valid.empty() || !valid.back().isAsked || isClosed(exception.state))
        return false;
    UNSNAG_CHECK(
        ResolutionTable(session).undo(valid.back().id, bench.actor.name, bench.clock.now()));
    UNSNAG_CHECK(appendAudit(session, bench,
                             {QStringLiteral("resolution.undone"),
                              exception.id.text(),
                              {},
                              {},
                              {},
                              {},
                              JsonObject{{QStringLiteral("resolution"), valid.back().id.text()}}}));
    return true;
}

Result<std::vector<PlannedWrite>> writesOf(Workbench &bench, const CheckedDecision &checked)
{
    if (checked.isAsked || checked.waitUntil)
        return std::vector<PlannedWrite>(); // nothing is sent before a second person or the day
    const Action action = checked.decision.action;
    if (isCourse(action))
        return courseWrites(bench, *checked.flow, checked.exception, checked.decision,
                            checked.number);
    return plannedWrites(bench, *checked.flow, checked.exception,
                         action == Action::KeepApart ? Action::CreateAccount : action,
                         checked.number);
}

} // namespace

Result<Resolved> ResolveException::preview(const Decision &decision)
{
    UNSNAG_TRY(CheckedDecision checked, checkedDecision(m_bench, decision));
    UNSNAG_TRY(std::vector<PlannedWrite> writes, writesOf(m_bench, checked));
    return Resolved{std::move(checked.exception),
                    {},
                    std::move(writes),
                    std::move(checked.payload),
                    checked.isAsked,
                    std::move(checked.followers)};
}

Result<Resolved> ResolveException::run(const Decision &decision)
{
    UNSNAG_TRY(CheckedDecision checked, checkedDecision(m_bench, decision));
    UNSNAG_TRY(std::vector<PlannedWrite> writes, writesOf(m_bench, checked));
    const bool isLinking = checked.decision.action == Action::LinkAccount ||
                           checked.decision.action == Action::CreateAccount;
    if (isLinking && checked.decision.shown.candidates.empty()) {
        if (auto found = SuggestAccounts(m_bench).run(decision.exception, 5); found.ok())
            checked.decision.shown = std::move(*found);
    }
    faultPoint("resolve.before_store");
    Resolution resolution;
    UNSNAG_TRY(SyncException exception, m_bench.store.write([&](Session &session) {
        return storeDecision(session, m_bench, checked, resolution);
    }));
    faultPoint("resolve.stored");
    return Resolved{std::move(exception),       resolution.id,   std::move(writes),
                    std::move(checked.payload), checked.isAsked, std::move(checked.followers)};
}

Result<SyncException> UndoResolution::run(const Id<SyncException> &id)
{
    return m_bench.store.write([&](Session &session) -> Result<SyncException> {
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
        UNSNAG_TRY(auto owed, OutboxTable(session).openFor(id));
        UNSNAG_TRY(const bool isWithdrawn, withdrawAsked(session, m_bench, exception));
        if (isWithdrawn)
            return ExceptionTable(session).find(id);
        const bool isWaiting =
            exception.state == ExceptionState::Queued || exception.state == ExceptionState::Held;
        if (!isWaiting || !owed || owed->state != OutboxState::Queued)
            return Error{
                Code::Conflict,
                QStringLiteral("%1 has no decision that could still be taken back").arg(id.text()),
                id.text(), QStringLiteral("a decision can be undone until its replay is sent")};
        owed->state = OutboxState::Withdrawn;
        UNSNAG_CHECK(OutboxTable(session).update(*owed));
        UNSNAG_CHECK(ResolutionTable(session).undo(owed->resolution, m_bench.actor.name,
                                                   m_bench.clock.now()));
        const QString before = exceptionStateName(exception.state);
        exception.holdUntil.reset();
        if (exception.claimedBy.isEmpty())
            exception.claimedBy = m_bench.actor.name;
        UNSNAG_CHECK(moveTo(exception, ExceptionState::Claimed));
        return saveException(session, m_bench, exception,
                             {QStringLiteral("resolution.undone"),
                              {},
                              {},
                              before,
                              {},
                              {},
                              JsonObject{{QStringLiteral("resolution"), owed->resolution.text()}}});
    });
}

} // namespace unsnag
