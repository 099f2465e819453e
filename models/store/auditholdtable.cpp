// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/auditholdtable.h"

#include "models/store/audittail.h"
#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "audit_holds";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO audit_holds (number, exception, why, held_by, at, released_at)
VALUES (?, ?, ?, ?, ?, ?))sql");
const QString openSql = QStringLiteral(R"sql(
SELECT number, exception, why, held_by, at, released_at FROM audit_holds
WHERE released_at IS NULL ORDER BY number)sql");
const QString releaseSql = QStringLiteral(
    "UPDATE audit_holds SET released_at = ? WHERE number = ? AND released_at IS NULL");

AuditHold readHold(Row &row)
{
    AuditHold hold;
    hold.number = row.number();
    hold.exception = row.text();
    hold.why = row.text();
    hold.by = row.text();
    hold.at = row.time();
    hold.releasedAt = row.timeIfAny();
    return hold;
}

} // namespace

Result<AuditHold> AuditHoldTable::insert(AuditHold hold)
{
    UNSNAG_TRY(hold.number, nextNumber(m_session, QStringLiteral("audit_hold")));
    UNSNAG_CHECK(m_session.run(insertSql, {hold.number, hold.exception, hold.why, hold.by,
                                           stored(hold.at), stored(hold.releasedAt)}));
    m_session.auditTail().touch(QStringLiteral("audit_holds"), {QString::number(hold.number)});
    return hold;
}

Result<std::vector<AuditHold>> AuditHoldTable::open()
{
    return readRows(m_session, openSql, {}, table, readHold);
}

Result<void> AuditHoldTable::release(qint64 number, Timestamp at)
{
    m_session.auditTail().touch(QStringLiteral("audit_holds"), {QString::number(number)});
    return changeOne(m_session, releaseSql, {stored(at), number},
                     QStringLiteral("legal hold %1").arg(number), table);
}

} // namespace unsnag
