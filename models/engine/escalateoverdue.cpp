// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/escalateoverdue.h"

#include "models/engine/auditline.h"
#include "models/engine/billing.h"
#include "models/engine/escalation.h"
#include "models/store/absencetable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr int batch = 500;

//! Who is away now, by name.
QStringList awayNow(const std::vector<Absence> &absences, Timestamp now)
{
    QStringList names;
    for (const Absence &absence : absences) {
        if (absence.covers(now) && !names.contains(absence.who))
            names.append(absence.who);
    }
    return names;
}

//! Hands one exception over, if who has it is away. Decisions under way are left alone.
Result<bool> handOverOne(Session &session, const Workbench &bench, const Id<SyncException> &id)
{
    UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(id));
    const bool isMovable = exception.state == ExceptionState::Open ||
                           exception.state == ExceptionState::Claimed ||
                           exception.state == ExceptionState::Held;
    if (!isMovable)
        return false;
    const bool isClaimed = !exception.claimedBy.isEmpty();
    const QString before = exceptionStateName(exception.state);
    const QString from = isClaimed ? exception.claimedBy : exception.owner;
    UNSNAG_TRY(Destination to, presentFor(session, bench, from));
    if (to.owner == from && to.person.isEmpty())
        return false;
    if (isClaimed && !to.person.isEmpty())
        to.owner = exception.owner;
    to.backup = to.owner == exception.backupOwner ? exception.owner : exception.backupOwner;
    moveInto(exception, to);
    UNSNAG_CHECK(saveException(session, bench, exception,
                               {QStringLiteral("exception.handed_over"),
                                {},
                                {},
                                before,
                                {},
                                to.rule,
                                JsonObject{{QStringLiteral("from"), from},
                                           {QStringLiteral("to"), exception.owner},
                                           {QStringLiteral("person"), to.person}}}));
    return true;
}

} // namespace

Result<EscalationReport> EscalateOverdue::run(const std::stop_token &stop)
{
    EscalationReport report;
    UNSNAG_TRY(report.handedOver, handOver());
    UNSNAG_TRY(report.escalated, escalateDue());
    UNSNAG_TRY(const BillingReport billing, BillingHolds(m_bench, stop).settle());
    report.billingHeld = billing.set;
    report.billingReleased = billing.released;
    return report;
}

Result<int> EscalateOverdue::handOver()
{
    UNSNAG_TRY(const auto absences, m_bench.store.read([this](Session &session) {
        return AbsenceTable(session).notOver(m_bench.clock.now());
    }));
    int count = 0;
    for (const QString &name : awayNow(absences, m_bench.clock.now())) {
        ExceptionQuery query;
        query.states = {ExceptionState::Open, ExceptionState::Claimed, ExceptionState::Held};
        if (m_bench.flows.roles().isRole(name))
            query.owners = {name};
        else
            query.claimedBy = name;
        query.limit = batch;
        UNSNAG_TRY(const auto rows, m_bench.store.read([&](Session &session) {
            return ExceptionTable(session).list(query);
        }));
        for (const SyncException &row : rows) {
            UNSNAG_TRY(const bool isMoved, m_bench.store.write([&](Session &session) {
                return handOverOne(session, m_bench, row.id);
            }));
            count += isMoved ? 1 : 0;
        }
    }
    return count;
}

Result<int> EscalateOverdue::escalateDue()
{
    UNSNAG_TRY(const auto overdue, m_bench.store.read([this](Session &session) {
        return ExceptionTable(session).overdue(m_bench.clock.now(), batch);
    }));
    int count = 0;
    for (const Id<SyncException> &id : overdue) {
        UNSNAG_TRY(const bool isMoved, m_bench.store.write([&](Session &session) -> Result<bool> {
            // Since it was listed, somebody may have answered or closed it.
            UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(id));
            const QString why = whyEscalated(exception, m_bench.clock.now());
            if (why.isEmpty())
                return false;
            UNSNAG_CHECK(escalate(session, m_bench, exception, why));
            return true;
        }));
        count += isMoved ? 1 : 0;
    }
    return count;
}

Result<SyncException> EscalateException::run(const Id<SyncException> &id, const QString &why)
{
    return m_bench.store.write([&](Session &session) -> Result<SyncException> {
        UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(id));
        if (isClosed(exception.state))
            return Error{
                Code::Conflict,
                QStringLiteral("%1 is %2").arg(id.text(), exceptionStateName(exception.state)),
                id.text(), QStringLiteral("reopen it first")};
        if (exception.escalatedAt)
            return Error{Code::Conflict,
                         QStringLiteral("%1 was escalated at %2")
                             .arg(id.text(), toRfc3339(*exception.escalatedAt)),
                         id.text(), QStringLiteral("assign it to somebody")};
        return escalate(session, m_bench, exception,
                        why.trimmed().isEmpty() ? QStringLiteral("escalated by hand") : why);
    });
}

} // namespace unsnag
