// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/slapromisetable.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "sla_promises";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO sla_promises (number, exception, from_at, first_response, resolution, calendar,
    calendar_version, owner, reason, severity, why)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString ofSql = QStringLiteral(R"sql(
SELECT exception, from_at, first_response, resolution, calendar, calendar_version, owner, reason,
    severity, why
FROM sla_promises WHERE exception = ? ORDER BY number)sql");

SlaPromise readPromise(Row &row)
{
    SlaPromise promise;
    promise.exception = row.text();
    promise.from = row.time();
    promise.firstResponse = std::chrono::minutes(row.number());
    promise.resolution = std::chrono::minutes(row.number());
    promise.calendar = row.text();
    promise.calendarVersion = row.text();
    promise.owner = row.text();
    promise.reason = row.named(reasonFromName);
    promise.severity = static_cast<Severity>(row.smallNumber());
    promise.why = row.text();
    return promise;
}

} // namespace

Result<void> SlaPromiseTable::insert(const SlaPromise &promise)
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("promise")));
    UNSNAG_CHECK(m_session.prepared(insertSql, {number, promise.exception, stored(promise.from),
                                           static_cast<qlonglong>(promise.firstResponse.count()),
                                           static_cast<qlonglong>(promise.resolution.count()),
                                           promise.calendar, promise.calendarVersion, promise.owner,
                                           reasonName(promise.reason),
                                           static_cast<int>(promise.severity), promise.why}));
    return {};
}

Result<std::vector<SlaPromise>> SlaPromiseTable::of(const QString &exception)
{
    return readRows(m_session, ofSql, {exception}, table, readPromise);
}

} // namespace unsnag
