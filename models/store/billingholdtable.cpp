// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/billingholdtable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "billing_holds";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO billing_holds (exception, turn, state, system, account, reference, why, note, wanted_at,
    set_at, released_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString turnSql = QStringLiteral(R"sql(
SELECT COALESCE(MAX(turn), 0) + 1 FROM billing_holds WHERE exception = ?)sql");

const QString updateSql = QStringLiteral(R"sql(
UPDATE billing_holds SET state = ?, system = ?, note = ?, set_at = ?, released_at = ?
WHERE exception = ? AND turn = ?)sql");

const QString columns = QStringLiteral(R"sql(
SELECT h.exception, h.turn, h.state, h.system, h.account, h.reference, h.why, h.note, h.wanted_at,
    h.set_at, h.released_at
FROM billing_holds h )sql");
const QString ofSql = columns + QStringLiteral("WHERE h.exception = ? ORDER BY h.turn");
const QString dueSql = columns + QStringLiteral(R"sql(
JOIN exceptions e ON e.id = h.exception
WHERE h.state <> 'released'
    AND (h.state <> 'set' OR e.state IN ('confirmed', 'dismissed'))
ORDER BY h.wanted_at, h.exception, h.turn LIMIT ?)sql");

BillingHold readHold(Row &row)
{
    BillingHold hold;
    hold.exception = row.text();
    hold.turn = row.smallNumber();
    hold.state = row.named(billingHoldStateFromName);
    hold.system = row.text();
    hold.account = row.text();
    hold.reference = row.text();
    hold.why = row.text();
    hold.note = row.text();
    hold.wantedAt = row.time();
    hold.setAt = row.timeIfAny();
    hold.releasedAt = row.timeIfAny();
    return hold;
}

} // namespace

Result<BillingHold> BillingHoldTable::insert(BillingHold hold)
{
    UNSNAG_TRY(const qint64 turn, readNumber(m_session, turnSql, {hold.exception}, table));
    hold.turn = static_cast<int>(turn);
    UNSNAG_CHECK(m_session.prepared(
        insertSql, {hold.exception, hold.turn, billingHoldStateName(hold.state), hold.system,
                    hold.account, hold.reference, hold.why, hold.note, stored(hold.wantedAt),
                    stored(hold.setAt), stored(hold.releasedAt)}));
    return hold;
}

Result<void> BillingHoldTable::update(const BillingHold &hold)
{
    return changeOne(m_session, updateSql,
                     {billingHoldStateName(hold.state), hold.system, hold.note, stored(hold.setAt),
                      stored(hold.releasedAt), hold.exception, hold.turn},
                     hold.exception, table);
}

Result<std::vector<BillingHold>> BillingHoldTable::of(const QString &exception)
{
    return readRows(m_session, ofSql, {exception}, table, readHold);
}

Result<std::vector<BillingHold>> BillingHoldTable::due(int limit)
{
    return readRows(m_session, dueSql, {limit}, table, readHold);
}

} // namespace unsnag
