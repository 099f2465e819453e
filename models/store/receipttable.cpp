// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/receipttable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO receipts (receiver, message, at) VALUES (?, ?, ?)
ON CONFLICT (receiver, message) DO NOTHING)sql");

const QString forgetSql = QStringLiteral("DELETE FROM receipts WHERE at < ?");

} // namespace

Result<bool> ReceiptTable::insert(const QString &receiver, const QString &message, Timestamp at)
{
    UNSNAG_TRY(const auto done, m_session.run(insertSql, {receiver, message, stored(at)}));
    return done.numRowsAffected() == 1;
}

Result<void> ReceiptTable::forgetBefore(Timestamp moment)
{
    UNSNAG_CHECK(m_session.run(forgetSql, {stored(moment)}));
    return {};
}

} // namespace unsnag
