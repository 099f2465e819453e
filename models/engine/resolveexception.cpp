// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/resolveexception.h"

#include "models/base/faultpoint.h"
#include "models/base/jsonpointer.h"
#include "models/diff/fieldpatch.h"
#include "models/engine/auditline.h"
#include "models/engine/laneorder.h"
#include "models/engine/plannedwrites.h"
#include "models/engine/suggestaccounts.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

//! A decision with what it stands on, checked.
struct Checked {
    SyncException exception;
    Event event;
    std::shared_ptr<const Flow> flow;
    Json patch;
    Json payload;
    std::vector<Resolution> earlier;
    int number = 1;
};

Error unfit(const QString &detail, const QString &place, const QString &remedy)
{
    return {Code::Input, detail, place, remedy};
}

Result<Json> patchOf(const Decision &decision, const Json &payload)
{
    if (!decision.patch.isNull())
        return decision.patch;
    Json patch;
    Json patched = payload;
    for (const auto &[text, value] : decision.fields) {
        UNSNAG_TRY(const JsonPointer pointer, JsonPointer::parse(text));
        const Json part = patchFor(patched, pointer, value);
        UNSNAG_TRY(patched, applyWithBase(patched, part));
        for (const Json &operation : part.array())
            patch.append(operation);
    }
    return patch;
}

Result<void> checkState(const SyncException &exception, Action action)
{
    const bool isWorkable = exception.state == ExceptionState::Open ||
                            exception.state == ExceptionState::Claimed ||
                            exception.state == ExceptionState::Held;
    if (!isWorkable)
        return Error{Code::Conflict,
                     QStringLiteral("%1 is %2")
                         .arg(exception.id.text(), exceptionStateName(exception.state)),
                     exception.id.text(),
                     QStringLiteral("only an open, claimed or held exception can be resolved")};
    const bool isLinking = action == Action::LinkAccount || action == Action::CreateAccount;
    if (isLinking && exception.source.object == QLatin1String("connection"))
        return unfit(QStringLiteral("a connection fault has no account to link"),
                     exception.id.text(), QStringLiteral("test the connection, then replay"));
    const bool isAboutFields = exception.reason == Reason::MissingField ||
                               exception.reason == Reason::UnmappedItem ||
                               exception.reason == Reason::ValueRejected;
    if (isLinking && isAboutFields)
        return unfit(
            QStringLiteral("linking an account does not cure %1").arg(reasonName(exception.reason)),
            exception.id.text(), QStringLiteral("set the fields named by `show`"));
    return {};
}

Result<void> checkAccount(Workbench &bench, const Decision &decision)
{
    if (decision.action != Action::LinkAccount)
        return {};
    const QString system = bench.connectors.targetName();
    UNSNAG_TRY(const auto account, bench.store.read([&](Session &session) {
        return AccountTable(session).find(system, decision.account);
    }));
    if (!account)
        return Error{Code::NotFound,
                     QStringLiteral("%1 has no account \"%2\"").arg(system, decision.account),
                     QStringLiteral("--account"),
                     QStringLiteral("choose one of the suggested accounts, or pull again")};
    return {};
}

//! "/lines/0/sku" as the flow names it: "/lines/*/sku".
QString patternOf(const QString &pointer)
{
    static const QRegularExpression number(QStringLiteral("/[0-9]+(?=/|$)"));
    return QString(pointer).replace(number, QStringLiteral("/*"));
}

//! Whether the fields set are fields of the flow and fit its schema; the ERP's own checks come later.
Result<void> checkPlaces(const Flow &flow, const Decision &decision, const Json &payload)
{
    const auto violations = flow.validate(payload);
    for (const auto &[pointer, value] : decision.fields) {
        if (flow.field(pointer) == nullptr && flow.field(patternOf(pointer)) == nullptr)
            return unfit(QStringLiteral("the flow %1 has no such field").arg(flow.id()), pointer,
                         QStringLiteral("`show` lists the fields that may be set"));
        for (const Violation &violation : violations) {
            if (violation.pointer == pointer)
                return unfit(QStringLiteral("found %1, expected %2")
                                 .arg(violation.found, violation.expected),
                             pointer, QStringLiteral("set a value that fits"));
        }
    }
    return {};
}

Result<Checked> check(Workbench &bench, const Decision &decision)
{
    if (decision.why.trimmed().isEmpty())
        return unfit(QStringLiteral("a decision needs a reason"), QStringLiteral("--why"),
                     QStringLiteral("say in a few words why"));
    Checked checked;
    UNSNAG_CHECK(bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(checked.exception, ExceptionTable(session).find(decision.exception));
        UNSNAG_TRY(checked.event, EventTable(session).find(checked.exception.event));
        UNSNAG_TRY(checked.earlier, ResolutionTable(session).valid(decision.exception));
        UNSNAG_TRY(checked.number, ResolutionTable(session).nextTurn(decision.exception));
        return {};
    }));
    UNSNAG_TRY(checked.flow, bench.flows.find(checked.exception.flow));
    UNSNAG_CHECK(checkState(checked.exception, decision.action));
    UNSNAG_CHECK(checkAccount(bench, decision));
    const bool isPatching =
        decision.action == Action::SetFields || decision.action == Action::Choose;
    if (isPatching && decision.fields.empty() && decision.patch.isNull())
        return unfit(QStringLiteral("no field is set"), QStringLiteral("--set"),
                     QStringLiteral("name at least one field as /pointer=value"));
    checked.payload = checked.event.payload;
    for (const Resolution &resolution : checked.earlier) {
        // The replay applies them in this order, so a new one stands on them.
        if (resolution.patch.isNull())
            continue;
        // Where its base has moved, the replay says so with all three values.
        if (auto patched = applyWithBase(checked.payload, resolution.patch); patched.ok())
            checked.payload = std::move(*patched);
    }
    UNSNAG_TRY(checked.patch, patchOf(decision, checked.payload));
    if (!checked.patch.isNull()) {
        UNSNAG_TRY(checked.payload, applyWithBase(checked.payload, checked.patch));
    }
    UNSNAG_CHECK(checkPlaces(*checked.flow, decision, checked.payload));
    return checked;
}

Json recordedMore(const Decision &decision, const Resolution &resolution)
{
    return JsonObject{{QStringLiteral("resolution"), resolution.id.text()},
                      {QStringLiteral("number"), resolution.number},
                      {QStringLiteral("account"), decision.account},
                      {QStringLiteral("patch_sha256"), digestOf(resolution.patch)},
                      {QStringLiteral("candidates"),
                       static_cast<std::int64_t>(resolution.shown.candidates.size())},
                      {QStringLiteral("candidates_sha256"), digestOf(toJson(resolution.shown))}};
}

Result<Resolution> storeResolution(Session &session, const Workbench &bench, const Checked &checked,
                                   const Decision &decision)
{
    Resolution resolution;
    resolution.exception = decision.exception;
    resolution.action = decision.action;
    resolution.account = decision.account;
    resolution.patch = checked.patch;
    resolution.why = decision.why;
    resolution.actor = bench.actor.name;
    resolution.at = bench.clock.now();
    resolution.shown = decision.shown;
    return ResolutionTable(session).insert(resolution);
}

Result<SyncException> storeDecision(Session &session, const Workbench &bench,
                                    const Checked &checked, const Decision &decision,
                                    Resolution &resolution)
{
    UNSNAG_TRY(resolution, storeResolution(session, bench, checked, decision));
    SyncException exception = checked.exception;
    const QString before = exceptionStateName(exception.state);
    const bool isDismissal = decision.action == Action::Dismiss;
    UNSNAG_CHECK(
        moveTo(exception, isDismissal ? ExceptionState::Dismissed : ExceptionState::Queued));
    exception.holdUntil.reset();
    if (!exception.firstResponseAt)
        exception.firstResponseAt = bench.clock.now();
    if (isDismissal) {
        exception.closedAt = bench.clock.now();
        UNSNAG_CHECK(EventTable(session).setState(checked.event.id, EventState::Dismissed));
    } else {
        OutboxEntry entry;
        entry.event = checked.event.id;
        entry.exception = exception.id;
        entry.resolution = resolution.id;
        entry.lane = checked.event.lane;
        entry.createdAt = bench.clock.now();
        entry.notBefore = entry.createdAt + decision.undoTime;
        UNSNAG_CHECK(OutboxTable(session).withdrawQueued(exception.id));
        UNSNAG_TRY([[maybe_unused]] const OutboxEntry owed, OutboxTable(session).insert(entry));
    }
    UNSNAG_TRY(exception, saveException(session, bench, exception,
                                        {QStringLiteral("resolution.recorded"),
                                         {},
                                         actionName(decision.action),
                                         before,
                                         {},
                                         decision.why,
                                         recordedMore(decision, resolution)}));
    if (isDismissal)
        UNSNAG_CHECK(LaneOrder(session, bench).letGo(exception));
    return exception;
}

} // namespace

Result<Resolved> ResolveException::preview(const Decision &decision)
{
    UNSNAG_TRY(Checked checked, check(m_bench, decision));
    UNSNAG_TRY(
        std::vector<PlannedWrite> writes,
        plannedWrites(m_bench, *checked.flow, checked.exception, decision.action, checked.number));
    return Resolved{
        std::move(checked.exception), {}, std::move(writes), std::move(checked.payload)};
}

Result<Resolved> ResolveException::run(const Decision &decision)
{
    UNSNAG_TRY(const Checked checked, check(m_bench, decision));
    UNSNAG_TRY(
        std::vector<PlannedWrite> writes,
        plannedWrites(m_bench, *checked.flow, checked.exception, decision.action, checked.number));
    Decision full = decision;
    const bool isLinking =
        decision.action == Action::LinkAccount || decision.action == Action::CreateAccount;
    if (isLinking && full.shown.candidates.empty()) {
        if (auto found = SuggestAccounts(m_bench).run(decision.exception, 5); found.ok())
            full.shown = std::move(*found);
    }
    faultPoint("resolve.before_store");
    Resolution resolution;
    UNSNAG_TRY(SyncException exception, m_bench.store.write([&](Session &session) {
        return storeDecision(session, m_bench, checked, full, resolution);
    }));
    faultPoint("resolve.stored");
    return Resolved{std::move(exception), resolution.id, std::move(writes), checked.payload};
}

Result<SyncException> UndoResolution::run(const Id<SyncException> &id)
{
    return m_bench.store.write([&](Session &session) -> Result<SyncException> {
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
        UNSNAG_TRY(auto owed, OutboxTable(session).openFor(id));
        if (exception.state != ExceptionState::Queued || !owed ||
            owed->state != OutboxState::Queued)
            return Error{
                Code::Conflict,
                QStringLiteral("%1 has no decision that could still be taken back").arg(id.text()),
                id.text(), QStringLiteral("a decision can be undone until its replay is sent")};
        owed->state = OutboxState::Withdrawn;
        UNSNAG_CHECK(OutboxTable(session).update(*owed));
        UNSNAG_CHECK(ResolutionTable(session).undo(owed->resolution, m_bench.actor.name,
                                                   m_bench.clock.now()));
        const QString before = exceptionStateName(exception.state);
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
