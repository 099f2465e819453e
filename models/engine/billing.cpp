// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/billing.h"

#include "models/base/jsonpointer.h"
#include "models/engine/auditline.h"
#include "models/engine/effectrunner.h"
#include "models/store/billingholdtable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr int batch = 500;
const QString setOperation = QStringLiteral("set_billing_hold");
const QString releaseOperation = QStringLiteral("release_billing_hold");

//! The customer of the target that the exception is about, as far as the crosswalk knows it.
Result<QString> accountOf(Session &session, const Workbench &bench, const SyncException &exception)
{
    const auto flow = bench.flows.find(exception.flow);
    if (!flow.ok())
        return QString();
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    const QString id = valueAt(event.payload, (*flow)->accountPointer())["id"].scalarText();
    if (id.isEmpty())
        return QString();
    UNSNAG_TRY(const auto row, CrosswalkTable(session).find(event.source.system, id,
                                                            bench.connectors.targetName()));
    return row ? row->targetId : QString();
}

//! Why the target can't carry a hold; empty where it can.
QString whyLocal(const Workbench &bench, const QString &account)
{
    const auto target = bench.connectors.target();
    if (!target.ok())
        return QStringLiteral("no target is bound");
    if (!(*target)->profile().hasOperation(setOperation))
        return QStringLiteral("%1 has no operation %2").arg((*target)->name(), setOperation);
    if (account.isEmpty())
        return QStringLiteral("the account is not known in %1").arg((*target)->name());
    return {};
}

Json holdMore(const BillingHold &hold, const QString &key)
{
    return JsonObject{
        {QStringLiteral("reference"), hold.reference}, {QStringLiteral("system"), hold.system},
        {QStringLiteral("account"), hold.account},     {QStringLiteral("turn"), hold.turn},
        {QStringLiteral("note"), hold.note},           {QStringLiteral("key"), key}};
}

Result<void> keepIn(Session &session, const Workbench &bench, const BillingHold &hold,
                    const QString &kind, const QString &key)
{
    return appendAudit(
        session, bench,
        {kind, hold.exception, {}, {}, {}, {}, holdMore(hold, key), inWords(hold.why)});
}

} // namespace

Result<void> wantBillingHold(Session &session, const Workbench &bench,
                             const SyncException &exception, const QString &why)
{
    BillingHoldTable table(session);
    UNSNAG_TRY(const auto earlier, table.of(exception.id.text()));
    if (!earlier.empty() && earlier.back().state != BillingHoldState::Released)
        return {};
    BillingHold hold;
    hold.exception = exception.id.text();
    hold.why = why;
    hold.wantedAt = bench.clock.now();
    UNSNAG_TRY(hold.account, accountOf(session, bench, exception));
    hold.note = whyLocal(bench, hold.account);
    if (!exception.externalReference.isEmpty())
        hold.reference = exception.externalReference + QStringLiteral(":hold");
    if (!hold.reference.isEmpty() &&
        !earlier.empty()) // an earlier hold was released under its name
        hold.reference += QString::number(earlier.size() + 1);
    if (hold.note.isEmpty() && hold.reference.isEmpty())
        hold.note = QStringLiteral("the exception is about no document");
    if (hold.note.isEmpty()) {
        hold.system = bench.connectors.targetName();
    } else {
        hold.state = BillingHoldState::Set;
        hold.setAt = hold.wantedAt;
    }
    UNSNAG_TRY(hold, table.insert(hold));
    return keepIn(session, bench, hold,
                  hold.system.isEmpty() ? QStringLiteral("billing.held_locally")
                                        : QStringLiteral("billing.hold_wanted"),
                  {});
}

Result<BillingReport> BillingHolds::settle()
{
    UNSNAG_TRY(const auto due, m_bench.store.read([](Session &session) {
        return BillingHoldTable(session).due(batch);
    }));
    BillingReport report;
    for (const BillingHold &hold : due) {
        if (m_stop.stop_requested())
            break;
        UNSNAG_CHECK(settle(hold, report));
    }
    return report;
}

Result<void> BillingHolds::settle(BillingHold hold, BillingReport &report)
{
    UNSNAG_TRY(const SyncException exception, m_bench.store.read([&](Session &session) {
        return ExceptionTable(session).find(Id<SyncException>(hold.exception));
    }));
    if (hold.state == BillingHoldState::Wanted && !isClosed(exception.state))
        return set(std::move(hold), exception, report);
    return isClosed(exception.state) ? release(std::move(hold), exception, report) : Result<void>();
}

Result<void> BillingHolds::set(BillingHold hold, const SyncException &exception,
                               BillingReport &report)
{
    UNSNAG_TRY(const Sending outcome, send(hold, exception, setOperation));
    if (!outcome.isDone && !outcome.isFinal)
        return {};
    hold.state = BillingHoldState::Set;
    hold.setAt = m_bench.clock.now();
    if (!outcome.isDone) {
        hold.note = outcome.answer;
        hold.system.clear();
    }
    ++report.set;
    return keep(hold,
                outcome.isDone ? QStringLiteral("billing.hold_set")
                               : QStringLiteral("billing.held_locally"),
                outcome.key);
}

Result<void> BillingHolds::release(BillingHold hold, const SyncException &exception,
                                   BillingReport &report)
{
    QString key;
    if (!hold.system.isEmpty()) {
        // One that is only wanted may have arrived all the same; then it is released like one that is set.
        UNSNAG_TRY(const Sending outcome, send(hold, exception, releaseOperation));
        if (!outcome.isDone && !outcome.isFinal)
            return {};
        hold.note = outcome.answer;
        key = outcome.key;
    }
    hold.state = BillingHoldState::Released;
    hold.releasedAt = m_bench.clock.now();
    ++report.released;
    return keep(hold, QStringLiteral("billing.hold_released"), key);
}

Result<BillingHolds::Sending> BillingHolds::send(const BillingHold &hold,
                                                 const SyncException &exception,
                                                 const QString &operation)
{
    const auto connector = m_bench.connectors.find(hold.system);
    if (!connector.ok())
        return Sending{false, false, connector.error().detail, {}};
    UNSNAG_TRY(const Event event, m_bench.store.read([&](Session &session) {
        return EventTable(session).find(exception.event);
    }));
    EffectRunner effects(m_bench, **connector,
                         EffectScope{event, exception.id, hold.reference, hold.turn}, m_stop);
    Json inputs = JsonObject{{QStringLiteral("account"), hold.account},
                             {QStringLiteral("key"), hold.reference}};
    if (operation == setOperation)
        inputs.set(QStringLiteral("why"), hold.why);
    auto result = effects.run(operation, inputs);
    if (result.ok())
        return Sending{true, true, {}, result.value().key};
    const StepFailure &failure = result.failure();
    if (failure.fault)
        return *failure.fault;
    const bool isFinal = !failure.isTransient && failure.outcome == Outcome::NotApplied &&
                         failure.reason != Reason::ConnectionFault;
    return Sending{false, isFinal, failure.summary, failure.more["key"].toString()};
}

Result<void> BillingHolds::keep(const BillingHold &hold, const QString &kind, const QString &key)
{
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(BillingHoldTable(session).update(hold));
        return keepIn(session, m_bench, hold, kind, key);
    });
}

} // namespace unsnag
