// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/acceptancetable.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "acceptances";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO acceptances (number, flow, version, digest, owner, actor, at)
VALUES (?, ?, ?, ?, ?, ?, ?))sql");

const QString newestSql = QStringLiteral(R"sql(
SELECT number, flow, version, digest, owner, actor, at
FROM acceptances WHERE flow = ? ORDER BY number DESC LIMIT 1)sql");

Acceptance readAcceptance(Row &row)
{
    Acceptance acceptance;
    acceptance.number = row.number();
    acceptance.flow = row.text();
    acceptance.version = row.text();
    acceptance.digest = row.text();
    acceptance.owner = row.text();
    acceptance.actor = row.text();
    acceptance.at = row.time();
    return acceptance;
}

} // namespace

Result<Acceptance> AcceptanceTable::insert(Acceptance acceptance)
{
    UNSNAG_TRY(acceptance.number, nextNumber(m_session, QStringLiteral("acceptance")));
    UNSNAG_CHECK(m_session.run(insertSql, {acceptance.number, acceptance.flow, acceptance.version,
                                           acceptance.digest, acceptance.owner, acceptance.actor,
                                           stored(acceptance.at)}));
    return acceptance;
}

Result<std::optional<Acceptance>> AcceptanceTable::newest(const QString &flow)
{
    return readFirst(m_session, newestSql, {flow}, table, readAcceptance);
}

} // namespace unsnag
