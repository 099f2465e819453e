// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/slabook.h"

#include "models/store/calendarversiontable.h"
#include "models/store/holdtable.h"
#include "models/store/slapromisetable.h"

namespace unsnag {
namespace {

void writeDue(SyncException &exception, const SlaRecord &record, Timestamp now)
{
    const SlaStanding standing = slaStanding(record, now);
    exception.dueAt = standing.resolution.due;
    exception.firstDueAt = standing.firstResponse.due;
    const BusinessCalendar &calendar = record.terms.back().calendar;
    exception.calendar = calendar.id() + QLatin1Char(' ') + calendar.version();
}

bool isSame(const SlaPromise &promise, const SyncException &exception)
{
    return promise.owner == exception.owner && promise.reason == exception.reason &&
           promise.severity == exception.severity;
}

QString whyChanged(const SlaPromise &before, const SyncException &exception)
{
    if (before.owner != exception.owner)
        return QStringLiteral("handed over to %1").arg(exception.owner);
    if (before.reason != exception.reason)
        return QStringLiteral("reason %1").arg(reasonName(exception.reason));
    return QStringLiteral("severity %1").arg(severityName(exception.severity));
}

} // namespace

SlaTerms SlaBook::termsOf(const SyncException &exception, Timestamp from) const
{
    SlaTerms terms;
    terms.from = from;
    SlaTarget target;
    QString calendar;
    if (const auto flow = m_bench.flows.find(exception.flow); flow.ok()) {
        target = (*flow)->sla(exception.reason, exception.amount.amount);
        calendar = (*flow)->calendar();
    }
    const RoleEntry *role = m_bench.flows.roles().find(exception.owner);
    if (role != nullptr && !role->calendar.isEmpty())
        calendar = role->calendar;
    terms.firstResponse = target.firstResponse;
    terms.resolution = target.resolution;
    terms.calendar = m_bench.flows.calendar(calendar);
    return terms;
}

void SlaBook::draft(SyncException &exception) const
{
    SlaRecord record;
    record.opened = exception.openedAt;
    record.terms = {termsOf(exception, exception.openedAt)};
    writeDue(exception, record, exception.openedAt);
}

Result<void> SlaBook::opened(const SyncException &exception)
{
    return promise(exception, exception.openedAt, QStringLiteral("opened"));
}

Result<void> SlaBook::promise(const SyncException &exception, Timestamp from, const QString &why)
{
    const SlaTerms terms = termsOf(exception, from);
    SlaPromise promise;
    promise.exception = exception.id.text();
    promise.from = from;
    promise.firstResponse = terms.firstResponse;
    promise.resolution = terms.resolution;
    promise.calendar = terms.calendar.id();
    promise.owner = exception.owner;
    promise.reason = exception.reason;
    promise.severity = exception.severity;
    promise.why = why;
    UNSNAG_TRY(promise.calendarVersion,
               CalendarVersionTable(m_session).keep(terms.calendar.id(), terms.calendar.version(),
                                                    terms.calendar.text()));
    return SlaPromiseTable(m_session).insert(promise);
}

Result<void> SlaBook::follow(SyncException &exception)
{
    UNSNAG_TRY(const bool isHoldMoved, followHold(exception));
    UNSNAG_TRY(const bool isPromiseMoved, followPromise(exception));
    return isHoldMoved || isPromiseMoved ? refresh(exception) : Result<void>();
}

Result<void> SlaBook::refresh(SyncException &exception)
{
    UNSNAG_TRY(const SlaRecord known, record(exception));
    writeDue(exception, known, m_bench.clock.now());
    return {};
}

Result<bool> SlaBook::followHold(const SyncException &exception)
{
    HoldTable table(m_session);
    const Timestamp now = m_bench.clock.now();
    if (exception.state != ExceptionState::Held) {
        UNSNAG_TRY(const int ended, table.end(exception.id.text(), now));
        return ended > 0;
    }
    UNSNAG_TRY(const auto holds, table.of(exception.id.text()));
    if (!holds.empty() && !holds.back().end && holds.back().until == exception.holdUntil &&
        holds.back().reason == exception.holdReason)
        return false;
    UNSNAG_CHECK(table.end(exception.id.text(), now));
    UNSNAG_CHECK(table.begin({0, exception.id.text(), now, exception.holdUntil, std::nullopt,
                              exception.holdReason, m_bench.actor.name}));
    return true;
}

Result<bool> SlaBook::followPromise(const SyncException &exception)
{
    UNSNAG_TRY(const auto promises, SlaPromiseTable(m_session).of(exception.id.text()));
    if (promises.empty()) {
        UNSNAG_CHECK(opened(exception));
        return false;
    }
    if (isSame(promises.back(), exception) || isClosed(exception.state))
        return false;
    UNSNAG_CHECK(promise(exception, m_bench.clock.now(), whyChanged(promises.back(), exception)));
    return true;
}

Result<void> SlaBook::leaveOut(const SyncException &exception, Timestamp begin,
                               const QString &reason)
{
    const Timestamp now = m_bench.clock.now();
    UNSNAG_CHECK(HoldTable(m_session).begin(
        {0, exception.id.text(), begin, now, now, reason, m_bench.actor.name}));
    return {};
}

Result<BusinessCalendar> SlaBook::calendarOf(const SlaPromise &promise)
{
    UNSNAG_TRY(const auto text,
               CalendarVersionTable(m_session).find(promise.calendar, promise.calendarVersion));
    if (!text)
        return m_bench.flows.calendar(promise.calendar);
    return BusinessCalendar::read(*text,
                                  promise.calendar + QLatin1Char(' ') + promise.calendarVersion);
}

Result<SlaRecord> SlaBook::record(const SyncException &exception)
{
    SlaRecord record;
    record.opened = exception.openedAt;
    record.firstResponse = exception.firstResponseAt;
    record.closed = exception.closedAt;
    UNSNAG_TRY(const auto promises, SlaPromiseTable(m_session).of(exception.id.text()));
    for (const SlaPromise &promise : promises) {
        UNSNAG_TRY(const BusinessCalendar calendar, calendarOf(promise));
        record.terms.push_back(
            {promise.from, promise.firstResponse, promise.resolution, calendar, promise.why});
    }
    if (record.terms.empty())
        record.terms = {termsOf(exception, exception.openedAt)};
    UNSNAG_TRY(const auto holds, HoldTable(m_session).of(exception.id.text()));
    for (const Hold &hold : holds)
        record.pauses.push_back({hold.begin, hold.end, hold.until, hold.reason});
    return record;
}

} // namespace unsnag
